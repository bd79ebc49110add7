import { parseTime, type Day, type Time } from '../../domain/day';
import { shortDate } from '../../domain/day-words';
import { say, sayInParts } from '../../words/say';
import type { Around, Words } from './dialog';
import { Form, type Sentence } from './form';
import { dayField, type DayField } from './day-field';
import { fieldRow, segmentField, textField, type ChoiceField, type TextField } from './fields';

export interface DayQuestion {
  title: string;
  detail?: Words;
  /** What the day is called beside its field. */
  dayLabel: string;
  day?: Day;
  /** The day may be left out. */
  optional?: boolean;
  /** The earliest day that makes sense on a day, and what to say of an earlier one. */
  from?: (today: Day) => { day: Day; otherwise: string };
  /** The latest day that makes sense, for something that has happened, and what to say of a later one. */
  to?: (today: Day) => { day: Day; otherwise: string };
  /** Asks for a time of day too. */
  time?: { label: string; value?: Time };
  /** Asks a yes or no question too. */
  toggle?: { label: string; value: boolean };
  submit: string;
}

export interface DayAnswer {
  day?: Day;
  time?: Time;
  toggle: boolean;
}

/**
 * Asks for a day, and saves the answer before the form goes: what can’t be saved is said in it. Answers whether it was
 * saved; false when the person leaves.
 */
export function askDay(
  around: Around,
  question: DayQuestion,
  save: (answer: DayAnswer) => Promise<void>,
): Promise<boolean> {
  return new Promise((resolve) => new DayForm(around, question, { save, closed: resolve }).open());
}

class DayForm extends Form {
  /** A day is chosen again at once. */
  protected override readonly guarded = false;
  private saved = false;
  private day!: DayField;
  private time: TextField | undefined;
  private yes: ChoiceField<'yes' | 'no'> | undefined;

  constructor(
    around: Around,
    private readonly question: DayQuestion,
    private readonly given: { save: (answer: DayAnswer) => Promise<void>; closed: (saved: boolean) => void },
  ) {
    super(around, { title: question.title, subtitle: question.detail, submit: question.submit });
  }

  protected override build(body: HTMLElement): void {
    const { dayLabel, day, optional, time, toggle } = this.question;
    if (toggle) {
      this.yes = this.ask(
        segmentField<'yes' | 'no'>(body, {
          label: toggle.label,
          choices: [{ value: 'yes', title: say`Yes` }, { value: 'no', title: say`No` }],
          value: toggle.value ? 'yes' : 'no',
        }),
      );
    }
    const row = fieldRow(body);
    const remark = optional ? say`if there is one` : undefined;
    this.day = this.ask(dayField(row, {
      label: dayLabel, remark, day, required: !optional, today: () => this.today, side: this.question.to ? 'past' : 'coming',
      problem: (given) => this.problemWithDay(given),
    }));
    if (time) this.time = this.ask(textField(row, { label: time.label, type: 'time', value: time.value }));
    this.focusFirst = this.day;
  }

  protected override foresee(): readonly Sentence[] {
    const { day } = this.day;
    return day ? [sayInParts`On ${{ strong: shortDate(day, this.today) }}.`] : [];
  }

  protected override async submit(): Promise<void> {
    await this.given.save({
      day: this.day.day,
      time: parseTime(this.time?.value ?? ''),
      toggle: this.yes?.value === 'yes',
    });
    this.saved = true;
  }

  override onClose(): void {
    super.onClose();
    this.given.closed(this.saved);
  }

  private problemWithDay(day: Day | undefined): string | undefined {
    const { optional } = this.question;
    const from = this.question.from?.(this.today);
    if (!day) return optional ? undefined : say`Choose a day.`;
    if (from && day < from.day) return from.otherwise;
    const to = this.question.to?.(this.today);
    return to && day > to.day ? to.otherwise : undefined;
  }
}
