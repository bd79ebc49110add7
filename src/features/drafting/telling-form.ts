import { nameApart } from '../../domain/people';
import type { Contact } from '../../domain/records';
import { helpersAmong, helpersWithoutNote } from '../../domain/helping';
import { Form, type Sentence } from '../../ui/forms/form';
import { textField, type TextField } from '../../ui/forms/fields';
import { PeoplePicker } from '../../ui/forms/people-picker';
import { optionOf, peopleToPick } from '../../ui/forms/picking';
import { hasBeenTold } from '../../notes/messages/told';
import type { Desk } from '../../vault/desk';
import { contactNow } from '../../vault/in-hand';
import { counted, listed, say, sayInParts } from '../../words/say';

/** News, and who is to hear of it. */
export interface News {
  what: string;
  readers: readonly Contact[];
}

/**
 * What has come of it all, said once, and who hears of it: everybody who helped and has not been told it, to be
 * changed. It writes nothing; the letters follow, one after another.
 */
export class TellingForm extends Form {
  private what!: TextField;
  private people!: PeoplePicker;

  constructor(
    private readonly desk: Desk,
    /** What was to be told last, so that whoever is left can be told it, too. */
    private readonly last: string,
    private readonly begin: (news: News) => void,
    title: string,
  ) {
    super(desk, {
      title,
      subtitle: say`Each gets a letter of their own, and you send it yourself`,
      submit: say`Write the first letter`,
    });
  }

  protected build(body: HTMLElement): void {
    const { desk } = this;
    const { around } = desk.feed;
    const helpers = helpersAmong(desk.feed.contacts(), around).filter((each) => !hasBeenTold(each, this.last));
    const people = peopleToPick(desk).filter(({ path }) => !around.contact(path)?.doNotContact);
    this.what = this.ask(textField(body, {
      label: say`What has come of it, in one sentence`,
      value: this.last,
      placeholder: say`I am going to …`,
      required: true,
      problem: (text) => (text === '' ? say`Say what has come of it.` : undefined),
    }));
    this.people = this.ask(new PeoplePicker(body, {
      dialog: this,
      label: say`Who hears of it`,
      remark: say`those who talked with you, or gave you a name`,
      people: () => people,
      picked: helpers.map((each) => optionOf(desk, each)),
      fresh: { title: (name) => name, detail: '' },
      problemOf: (name) => say`“${name}” has no note in which it could be noted. Make one first, or tell them by yourself.`,
      required: say`Say who hears of it: at least one person.`,
    }));
  }

  protected foresee(): readonly Sentence[] {
    const { readers, told } = this.picked();
    const letters = readers.length;
    const { feed } = this.desk;
    const unreached = helpersWithoutNote([...feed.contacts(), ...feed.interviews()], feed.around);
    const strong = counted(letters, { one: say`${letters} letter`, other: say`${letters} letters` });
    return [
      ...(letters > 0 ? [sayInParts`${{ strong }}, one after another. Each is noted when you say that you sent it.`] : []),
      ...(told.length > 0 ? [sayInParts`${{ strong: listed(told.map((each) => nameApart(each, this.desk.feed.around))) }}: their notes have that already.`] : []),
      ...(unreached.length > 0 ? [sayInParts`Without a note, so tell them by yourself: ${{ strong: listed(unreached.map(({ name }) => name)) }}.`] : []),
    ];
  }

  protected override submit(): Promise<void> {
    const { readers } = this.picked();
    if (readers.length === 0) throw new Error(say`All of them have been told that already.`);
    this.leave();
    this.begin({ what: this.what.value, readers });
    return Promise.resolve();
  }

  /** Who is to be told, and who has been. */
  private picked(): { readers: Contact[]; told: Contact[] } {
    const all = this.people.value.flatMap((each) => ('path' in each ? [contactNow(this.desk, each)] : []));
    const isTold = (contact: Contact): boolean => hasBeenTold(contact, this.what.value);
    return { readers: all.filter((each) => !isTold(each)), told: all.filter(isTold) };
  }
}
