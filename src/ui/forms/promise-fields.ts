import type { Day } from '../../domain/day';
import { usualPromiseDay } from '../../domain/promise';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import { dayField, type DayField } from './day-field';
import { fieldRow, textField, type TextField } from './fields';

/** What is promised, and by when. A promise without a day would never come up, so that gets the usual day at once. */
export class PromiseFields {
  readonly what: TextField;
  readonly by: DayField;
  private dayChosen = false;

  constructor(
    parent: HTMLElement,
    labels: { what: string; by: string },
    private readonly desk: Pick<Desk, 'clock' | 'terms'>,
  ) {
    const row = fieldRow(parent);
    row.addClass('mod-uneven', 'mod-dated');
    this.what = textField(row, { label: labels.what });
    const today = (): Day => desk.clock.today();
    this.by = dayField(row, {
      label: labels.by, today, side: 'coming',
      problem: (day) => (day && day < today() ? say`That day has passed.` : undefined),
    });
    this.by.el.addEventListener('input', () => void (this.dayChosen = true));
  }

  get day(): Day | undefined {
    return this.by.day;
  }

  /** After something was typed. A day that stands there has been seen, and stays, also past midnight. */
  changed(): void {
    const { what, by, desk: { clock, terms } } = this;
    if (this.dayChosen || (what.value !== '' && by.value !== '')) return;
    by.set(what.value === '' ? undefined : usualPromiseDay(clock.today(), terms.calendar));
  }
}
