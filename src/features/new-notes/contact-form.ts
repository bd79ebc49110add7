import { benchOf } from '../../making/bench-of-desk';
import { contactPath, newContact, type ContactRequest } from '../../making/contact';
import { readAddresses } from '../../notes/addresses';
import { sameFullName } from '../../notes/names';
import { Form, type Sentence } from '../../ui/forms/form';
import { dropdownField, fieldRow, textField, type ChoiceField, type TextField } from '../../ui/forms/fields';
import { PeoplePicker } from '../../ui/forms/people-picker';
import { attempt } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { inHand, openInHand } from '../../vault/in-hand';
import { contactsCalled } from '../../vault/lookup';
import { finish } from '../../ui/finish';
import { peopleToPick, problemWithName, referrerPicked } from '../../ui/forms/picking';
import { listed, say, sayInParts, series } from '../../words/say';

const sources = () => [
  { value: 'referral', title: say`Somebody gave me the name` },
  { value: 'alumni', title: say`Alumni` },
  { value: 'event', title: say`An event` },
  { value: 'chance', title: say`By chance` },
  { value: 'online', title: say`Online` },
  { value: 'other', title: say`Otherwise` },
] as const;

/** Makes a contact's note. */
export class ContactForm extends Form {
  private name!: TextField;
  private organization!: TextField;
  private role!: TextField;
  private field!: TextField;
  private email!: TextField;
  private source!: ChoiceField<ReturnType<typeof sources>[number]['value']>;
  private referrers!: PeoplePicker;
  private why!: TextField;

  /** `called`: the name, where it is known already. */
  constructor(private readonly desk: Desk, private readonly called = '') {
    super(desk, { title: say`New contact`, subtitle: say`Somebody to talk to, now or later`, submit: say`Make the note` });
  }

  protected build(body: HTMLElement): void {
    const people = peopleToPick(this.desk);
    this.name = this.ask(textField(body, { label: say`Name`, value: this.called, required: true, problem: problemWithName }));
    this.name.focusEl.setAttr('autocapitalize', 'words');
    this.name.hintEl.setAttr('aria-live', 'polite');
    const work = fieldRow(body);
    this.role = this.ask(textField(work, { label: say`Role`, placeholder: say`What they do` }));
    this.organization = this.ask(textField(work, { label: say`Organization`, placeholder: say`Where they work` }));
    const about = fieldRow(body);
    this.field = this.ask(textField(about, { label: say`Field`, placeholder: say`What you are exploring` }));
    this.email = this.ask(textField(about, { label: say`Email`, type: 'email', problem: problemWithEmail }));
    this.referrers = this.ask(
      new PeoplePicker(body, {
        dialog: this,
        label: say`Referred by`,
        remark: say`who gave you the name`,
        people: () => people,
        fresh: { title: (name) => `“${name}”`, detail: say`Named as a link; no note is made` },
        problemOf: (name) => problemWithName(name) ?? this.problemWithReferrer(name),
        placeholder: say`Nobody, or type a name`,
      }),
    );
    const how = fieldRow(body);
    this.source = this.ask(dropdownField(how, { label: say`Found through`, choices: sources(), blank: '–' }));
    this.referrers.el.addEventListener('input', () => {
      if (this.source.value === undefined && this.referrers.value.length > 0) this.source.choose('referral');
    });
    this.why = this.ask(textField(how, { label: say`Why this person`, placeholder: say`What only they can tell you` }));
  }

  protected foresee(): readonly Sentence[] {
    this.offerNamesake();
    if (problemWithName(this.name.value) !== undefined) return [];
    const bench = benchOf(this.desk);
    const path = attemptedPath(() => contactPath(bench, this.request(), []));
    const named = this.referrers.value.map(({ name }) => name);
    return [
      ...(path ? [sayInParts`Makes the note ${{ strong: path }}`] : []),
      ...(named.length > 0 ? [sayInParts`Notes that ${{ strong: listed(named) }} gave you the name today.`] : []),
    ];
  }

  protected async submit(): Promise<void> {
    await finish(this.desk, await newContact(benchOf(this.desk), this.request()), this);
  }

  private request(): ContactRequest {
    return {
      name: this.name.value,
      organization: this.organization.value,
      role: this.role.value,
      field: this.field.value,
      email: this.email.value,
      source: this.source.value,
      why: this.why.value,
      referredBy: this.referrers.value.map((picked) => referrerPicked(this.desk, picked)),
    };
  }

  private problemWithReferrer(name: string): string | undefined {
    return this.name.value !== '' && sameFullName(name, this.name.value)
      ? say`Nobody can give you their own name. Name somebody else.`
      : undefined;
  }

  private offerNamesake(): void {
    const { hintEl } = this.name;
    const namesake = this.name.value === '' ? undefined : contactsCalled(this.desk.feed, this.name.value)[0];
    if (hintEl.dataset.path === (namesake?.path ?? '')) return;
    hintEl.dataset.path = namesake?.path ?? '';
    hintEl.empty();
    if (!namesake) return;
    const { name, role, organization } = namesake;
    const known = series([name, role, organization]);
    const note = inHand(this.app, namesake);
    hintEl.createSpan({ text: say`There is a contact of this name already: ${known}. If this is somebody else, go on.` });
    hintEl.createEl('button', { text: say`Open that note`, attr: { type: 'button' } }).addEventListener('click', () => {
      this.leave();
      void attempt(() => openInHand(this.app, note));
    });
  }
}

/** The path as people read it; undefined where the settings or the name allow none. */
export function attemptedPath(find: () => string): string | undefined {
  try {
    return find().replace(/\.md$/, '');
  } catch {
    return undefined;
  }
}

function problemWithEmail(text: string): string | undefined {
  return readAddresses(text).unread.length === 0 ? undefined : say`That is not an email address. Write it as name@example.org.`;
}
