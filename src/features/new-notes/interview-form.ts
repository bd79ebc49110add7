import { addMinutes, parseTime } from '../../domain/day';
import type { InterviewKind, Mode } from '../../domain/records';
import { problemWithMinutes, problemWithTime } from '../../domain/misread';
import { benchOf } from '../../making/bench-of-desk';
import { interviewPaths, newInterview, type InterviewRequest } from '../../making/interview';
import { Form, type Sentence } from '../../ui/forms/form';
import { dayField, type DayField } from '../../ui/forms/day-field';
import { fieldRow, segmentField, textField, type ChoiceField, type TextField } from '../../ui/forms/fields';
import { PeoplePicker } from '../../ui/forms/people-picker';
import type { Desk } from '../../vault/desk';
import { attemptedPath } from './contact-form';
import { finish } from '../../ui/finish';
import { interviewForesight } from './foresight';
import { contactsOf, optionOf, peopleToPick, personPicked, problemWithName } from '../../ui/forms/picking';
import { contacts } from '../../words/amounts';
import { say, sayInParts } from '../../words/say';

/** Makes an interview's note, and with it the notes of those who have none. */
export class InterviewForm extends Form {
  private people!: PeoplePicker;
  private date!: DayField;
  private time!: TextField;
  private minutes!: TextField;
  private mode!: ChoiceField<Mode>;
  private kind!: ChoiceField<InterviewKind>;
  private location!: TextField;
  private status!: ChoiceField<'planned' | 'held'>;
  private statusChosen = false;

  /** `notes`: of contacts to meet, or of an interview whose people are met again. */
  constructor(
    private readonly desk: Desk,
    private readonly notes: readonly string[],
  ) {
    super(desk, { title: say`New interview`, subtitle: say`Planned ahead, or noted afterwards`, submit: say`Make the note` });
  }

  protected build(body: HTMLElement): void {
    const people = peopleToPick(this.desk);
    this.people = this.ask(
      new PeoplePicker(body, {
        dialog: this,
        label: say`With`,
        remark: say`one or more people`,
        people: () => people,
        picked: contactsOf(this.desk, this.notes).map((contact) => optionOf(this.desk, contact)),
        fresh: { title: (name) => say`New contact “${name}”`, detail: say`A contact note is made together with the interview` },
        problemOf: problemWithName,
        required: say`Say with whom: at least one person.`,
      }),
    );
    const when = fieldRow(body);
    when.addClass('mod-three');
    this.date = this.ask(dayField(when, {
      label: say`Day`, required: true, today: () => this.desk.clock.today(), side: 'either',
      problem: (day) => (day ? undefined : say`Choose a day.`),
    }));
    this.time = this.ask(textField(when, {
      label: say`Time`, type: 'time',
      problem: (text) => (text === '' || parseTime(text) ? undefined : problemWithTime(text) ?? say`Write the time as 14:30.`),
    }));
    this.minutes = this.ask(textField(when, {
      label: say`Minutes`, type: 'number', value: String(this.desk.settings.current.minutes),
      problem: (text) => (text === '' ? undefined : problemWithMinutes(text)),
    }));
    const how = fieldRow(body);
    how.addClass('mod-uneven');
    this.mode = this.ask(segmentField<Mode>(how, {
      label: say`How`, optional: true,
      choices: [
        { value: 'in-person', title: say`In person`, icon: 'map-pin' },
        { value: 'phone', title: say`Phone`, icon: 'phone' },
        { value: 'video', title: say`Video`, icon: 'video' },
        { value: 'email', title: say`Email`, icon: 'mail' },
      ],
    }));
    this.kind = this.ask(segmentField<InterviewKind>(how, {
      label: say`Kind`, value: 'formal',
      choices: [{ value: 'formal', title: say`Arranged` }, { value: 'chance', title: say`By chance` }],
    }));
    this.location = this.ask(textField(body, { label: say`Place`, placeholder: say`Where you meet, or a link` }));
    this.status = this.ask(segmentField<'planned' | 'held'>(body, {
      label: say`Has it taken place?`, value: 'planned',
      choices: [{ value: 'planned', title: say`Not yet, or I can’t say` }, { value: 'held', title: say`Yes, we talked` }],
    }));
    this.status.el.addEventListener('change', () => void (this.statusChosen = true));
    if (this.people.value.length > 0) this.focusFirst = this.date;
  }

  // A day to come has only one answer; a day that has passed most often the other.
  protected override changed(): void {
    const { day } = this.date;
    const open = day !== undefined && (this.isOver() || day === this.desk.clock.today() || this.kind.value === 'chance');
    this.status.el.hidden = !open || day > this.desk.clock.today();
    if (this.status.el.hidden) this.status.choose('planned');
    else if (!this.statusChosen) this.status.choose(this.isOver() || this.kind.value === 'chance' ? 'held' : 'planned');
  }

  protected foresee(): readonly Sentence[] {
    const request = this.request();
    if (!request || this.people.value.length === 0) return [];
    const bench = benchOf(this.desk);
    const interview = attemptedPath(() => interviewPaths(bench, request).interview);
    const fresh = this.people.value.filter((picked) => !('path' in picked));
    return [
      ...interviewForesight(bench, request),
      ...(interview
        ? [fresh.length > 0
            ? sayInParts`Makes the note ${{ strong: interview }} and ${contacts(fresh.length)}, in one undo step.`
            : sayInParts`Makes the note ${{ strong: interview }}`]
        : []),
    ];
  }

  protected async submit(): Promise<void> {
    await finish(this.desk, await newInterview(benchOf(this.desk), this.request()!), this);
  }

  private isOver(): boolean {
    const { day } = this.date;
    const time = parseTime(this.time.value);
    const { clock } = this.desk;
    if (!day) return false;
    return time ? addMinutes(day, time, Number(this.minutes.value) || 0) <= clock.now() : day < clock.today();
  }

  private request(): InterviewRequest | undefined {
    const date = this.date.day;
    return date && {
      people: this.people.value.map((picked) => personPicked(this.desk, picked)),
      date,
      time: parseTime(this.time.value),
      minutes: Number(this.minutes.value) || undefined,
      mode: this.mode.value,
      kind: this.kind.value,
      location: this.location.value,
      status: this.status.value,
    };
  }
}
