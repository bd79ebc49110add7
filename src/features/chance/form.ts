import { parseDay } from '../../domain/day';
import { shortDate } from '../../domain/day-words';
import { usualPromiseDay } from '../../domain/promise';
import { benchOf } from '../../making/bench-of-desk';
import { conversation } from '../../making/conversation';
import { finish } from '../../ui/finish';
import { Form, type Sentence } from '../../ui/forms/form';
import {
  areaField, fieldRow, problemWithDayToCome, textField, type AreaField, type TextField,
} from '../../ui/forms/fields';
import { PeoplePicker } from '../../ui/forms/people-picker';
import { peopleToPick, personPicked, problemWithName } from '../../ui/forms/picking';
import type { Desk } from '../../vault/desk';
import { say, sayInParts } from '../../words/say';

/** Notes a conversation that came about by chance, in the time that a queue gives. */
export class ChanceForm extends Form {
  private person!: PeoplePicker;
  private where!: TextField;
  private said!: AreaField;
  private next!: TextField;
  private by!: TextField;
  private dayChosen = false;

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
    const step = fieldRow(body);
    step.addClass('mod-uneven', 'mod-dated');
    this.next = this.ask(textField(step, { label: say`One next step` }));
    this.by = this.ask(textField(step, {
      label: say`On`, type: 'date',
      problem: (text) => problemWithDayToCome(text, this.desk.clock.today()),
    }));
    this.by.el.addEventListener('input', () => void (this.dayChosen = true));
  }

  // A next step without a day would never come up.
  protected override changed(): void {
    const today = this.desk.clock.today();
    if (!this.dayChosen) {
      const usual = usualPromiseDay(today, this.desk.terms.calendar);
      this.by.focusEl.value = this.next.value === '' ? '' : usual;
    }
    const day = parseDay(this.by.value);
    this.by.remarkEl.setText(day ? shortDate(day, today) : '');
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
      next: this.next.value,
      by: parseDay(this.by.value),
    });
    await finish(this.desk, made, this);
  }
}
