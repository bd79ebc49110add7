import type { Contact } from '../../domain/records';
import { likeliestFirst, sharedBy } from '../../notes/merge/shared';
import { Form, type Sentence } from '../../ui/forms/form';
import { PeoplePicker } from '../../ui/forms/people-picker';
import { optionOf } from '../../ui/forms/picking';
import { attempt } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { contactNow, inHand } from '../../vault/in-hand';
import { say } from '../../words/say';
import { openMerge } from './dialog';

/** Asks which other note is one of the same person, likely ones first. */
export class MergePicker extends Form {
  private person!: PeoplePicker;
  private readonly contact: Contact;

  constructor(
    private readonly desk: Desk,
    contact: Contact,
  ) {
    super(desk, { title: say`Merge with…`, submit: say`Compare` });
    this.contact = inHand(desk.app, contact);
  }

  protected build(body: HTMLElement): void {
    const { desk, contact } = this;
    const others = desk.feed.contacts()
      .filter(({ path }) => path !== contact.path)
      .sort((one, other) => one.name.localeCompare(other.name));
    const people = likeliestFirst(contact, others).map((other) => {
      const shared = sharedBy(contact, other);
      return optionOf(desk, other, shared && remarks[shared.fact]);
    });
    this.person = this.ask(new PeoplePicker(body, {
      dialog: this,
      label: say`The same person`,
      people: () => people,
      single: true,
      required: say`Pick the other note.`,
      placeholder: say`Type a name`,
    }));
  }

  protected foresee(): readonly Sentence[] {
    return [];
  }

  protected async submit(): Promise<void> {
    const [picked] = this.person.value;
    if (!picked || !('path' in picked)) return;
    const { desk } = this;
    const [stays, goes] = [contactNow(desk, this.contact), contactNow(desk, picked)];
    this.leave();
    await attempt(() => openMerge(desk, { stays, goes }, whyOf(stays, goes)));
  }
}

const remarks = {
  email: () => say`the same address`,
  linkedin: () => say`the same profile`,
  phone: () => say`the same number`,
};

/** Why two notes are looked at side by side, in a sentence. */
export function whyOf(one: Contact, other: Contact): string {
  const shared = sharedBy(one, other);
  if (shared?.fact === 'email') return say`Both notes have the address ${shared.value}.`;
  if (shared?.fact === 'linkedin') return say`Both notes have the profile ${shared.value}.`;
  if (shared?.fact === 'phone') return say`Both notes have the number ${shared.value}.`;
  return say`You picked these two. See that they are one person.`;
}
