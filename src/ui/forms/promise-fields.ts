import { parseDay, type Day } from '../../domain/day';
import { shortDate } from '../../domain/day-words';
import { usualPromiseDay } from '../../domain/promise';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import { fieldRow, textField, type TextField } from './fields';

/** What is promised, and by when. A promise without a day would never come up, so that gets the usual day at once. */
export class PromiseFields {
  readonly what: TextField;
  readonly by: TextField;
  private dayChosen = false;

  constructor(
    parent: HTMLElement,
    labels: { what: string; by: string },
    private readonly desk: Pick<Desk, 'clock' | 'terms'>,
  ) {
    const row = fieldRow(parent);
    row.addClass('mod-uneven', 'mod-dated');
    this.what = textField(row, { label: labels.what });
    this.by = textField(row, {
      label: labels.by, type: 'date', problem: (text) => problemWithDayToCome(text, desk.clock.today()),
    });
    this.by.el.addEventListener('input', () => void (this.dayChosen = true));
  }

  get day(): Day | undefined {
    return parseDay(this.by.value);
  }

  /** After something was typed. A day that stands there has been seen, and stays, also past midnight. */
  changed(): void {
    const { what, by, desk: { clock, terms } } = this;
    const today = clock.today();
    if (!this.dayChosen && (what.value === '' || by.value === '')) {
      by.focusEl.value = what.value === '' ? '' : usualPromiseDay(today, terms.calendar);
    }
    by.remarkEl.setText(this.day ? shortDate(this.day, today) : '');
  }
}

function problemWithDayToCome(text: string, today: Day): string | undefined {
  const day = parseDay(text);
  if (text !== '' && !day) return say`That is not a date. Write dates like 2026-11-30.`;
  return day && day < today ? say`That day has passed.` : undefined;
}
