import { benchOf } from '../../making/bench-of-desk';
import { conversation } from '../../making/conversation';
import { finish } from '../../ui/finish';
import { Form, type Sentence } from '../../ui/forms/form';
import { areaField, textField, type AreaField, type TextField } from '../../ui/forms/fields';
import { PeoplePicker } from '../../ui/forms/people-picker';
import { peopleToPick, personPicked, problemWithName } from '../../ui/forms/picking';
import { PromiseFields } from '../../ui/forms/promise-fields';
import type { Desk } from '../../vault/desk';
import { say, sayInParts } from '../../words/say';

/** Notes a conversation that came about by chance, in the time that a queue gives. */
export class ChanceForm extends Form {
  private person!: PeoplePicker;
  private where!: TextField;
  private said!: AreaField;
  private next!: PromiseFields;

  constructor(private readonly desk: Desk) {
    super(desk, { title: say`A chance conversation`, submit: say`Save` });
  }

  protected build(body: HTMLElement): void {
    this.modalEl.addClass('informational-interviews-form-compact', 'mod-short');
    const people = peopleToPick(this.desk);
    this.person = this.ask(
      new PeoplePicker(body, {
        dialog: this,
        label: say`Name`,
        people: () => people,
        single: true,
        fresh: {
          title: (name) => say`New contact “${name}”`,
          detail: say`A contact note is made with the conversation`,
        },
        problemOf: problemWithName,
        takeTyped: true,
        required: say`Write the person’s name.`,
        placeholder: say`Whom you talked to`,
      }),
    );
    this.where = this.ask(textField(body, { label: say`Where`, placeholder: say`The place, or the occasion` }));
    this.said = this.ask(areaField(body, { label: say`What they said`, rows: 2 }));
    this.next = new PromiseFields(body, { what: say`One next step`, by: say`On` }, this.desk);
    this.ask(this.next.what);
    this.ask(this.next.by);
  }

  protected override changed(): void {
    this.next.changed();
  }

  protected foresee(): readonly Sentence[] {
    const [picked] = this.person.value;
    if (!picked) return [];
    const makes = 'path' in picked ? say`the conversation` : say`a contact and the conversation`;
    return [sayInParts`Makes ${{ strong: makes }}, in one undo step.`];
  }

  protected async submit(): Promise<void> {
    const made = await conversation(benchOf(this.desk), {
      person: personPicked(this.desk, this.person.value[0]!),
      where: this.where.value,
      said: this.said.value,
      next: this.next.what.value,
      by: this.next.day,
    });
    await finish(this.desk, made, this);
  }
}
