import { benchOf } from '../../making/bench-of-desk';
import { meetingTold, statesOfMeeting, type Meeting } from '../../making/meeting-told';
import { dayField, type DayField } from '../../ui/forms/day-field';
import type { Dialog } from '../../ui/forms/dialog';
import type { Field } from '../../ui/forms/fields';
import { PeoplePicker } from '../../ui/forms/people-picker';
import { optionOf, peopleToPick, personPicked, problemWithName } from '../../ui/forms/picking';
import type { Desk } from '../../vault/desk';
import type { InHand } from '../../vault/in-hand';
import { say } from '../../words/say';

/** When the interview of a note was and with whom, as far as its properties don’t say: asked with what is known. */
export class MeetingFields {
  private readonly day: DayField | undefined;
  private readonly people: PeoplePicker | undefined;

  constructor(
    body: HTMLElement,
    private readonly desk: Desk,
    { note: { path }, dialog }: { note: InHand; dialog: Dialog },
  ) {
    const bench = benchOf(desk);
    const states = statesOfMeeting(bench, path);
    const told = meetingTold(bench, path);
    if (!states.day) {
      this.day = dayField(body, { label: say`Day`, today: () => desk.clock.today(), side: 'either', day: told.day });
    }
    if (!states.people) {
      const people = peopleToPick(desk);
      this.people = new PeoplePicker(body, {
        dialog,
        label: say`With`,
        remark: say`one or more people`,
        people: () => people,
        picked: told.people.flatMap((person) => ('contact' in person ? [optionOf(desk, person.contact)] : [])),
        fresh: { title: (name) => name, detail: say`By name, without a note` },
        problemOf: problemWithName,
      });
    }
  }

  get all(): readonly Field[] {
    return [this.day, this.people].flatMap((field) => field ?? []);
  }

  /** What stands in them. Throws in words where a person is gone. */
  get meeting(): Meeting {
    return { day: this.day?.day, people: (this.people?.value ?? []).map((picked) => personPicked(this.desk, picked)) };
  }

  /** What they hold, to be compared. */
  get filledIn(): string {
    return JSON.stringify(this.all.map(({ value, focusEl }) => [value, (focusEl as HTMLInputElement).value]));
  }

  /** Adds what is typed. Answers whether all of it can be read; what can’t has the focus. */
  ready(): boolean {
    this.people?.commit();
    const wrong = this.all.find((field) => field.problem() !== undefined);
    for (const field of this.all) field.show(field.problem());
    wrong?.focusEl.focus();
    return !wrong;
  }

  close(): void {
    for (const field of this.all) field.close?.();
  }
}
