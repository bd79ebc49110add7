import { addBusinessDays, addDays, type Day } from '../../domain/day';
import { shortDate } from '../../domain/day-words';
import type { Listed } from '../../domain/agenda';
import type { DueItem } from '../../domain/due-index';
import { bringBack, snooze, waive } from '../../domain/settling';
import type { NoteRecord } from '../../domain/records';
import type { Step } from '../../domain/step';
import type { Offer } from '../../deeds/deed';
import { askDay } from '../../ui/forms/day-question';
import { carryOut, perform } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { itemNow, recordNow } from '../../vault/in-hand';
import { say } from '../../words/say';

interface SnoozeChoice {
  title: string;
  /** The same as the end of a wait: `until tomorrow`. */
  until: string;
  day: Day;
  icon: string;
}

/** Days to put something off until, soonest first, each day once. */
export function snoozeChoices({ clock, terms }: Desk): SnoozeChoice[] {
  const today = clock.today();
  const choices = [
    { title: say`Tomorrow`, until: say`until tomorrow`, day: addDays(today, 1), icon: 'sunrise' },
    {
      title: say`Next business day`, until: say`until next business day`,
      day: addBusinessDays(today, 1, terms.calendar), icon: 'briefcase',
    },
    { title: say`In a week`, until: say`until in a week`, day: addDays(today, 7), icon: 'calendar-days' },
  ];
  return choices
    .filter((choice, at) => choices.findIndex(({ day }) => day === choice.day) === at)
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** Until when: the soon days with the date each means, and any day. */
export function untilWhen(desk: Desk, listed: Listed): Offer[] {
  const today = desk.clock.today();
  return [
    ...snoozeChoices(desk).map(({ title, day, icon }) => ({
      title, icon, hint: shortDate(day, today), run: () => snoozeUntil(desk, listed, day),
    })),
    { title: say`Until a day…`, icon: 'calendar-search', run: () => askAndSnooze(desk, listed) },
  ];
}

/** Puts what is listed off until a day. */
export async function snoozeUntil(desk: Desk, listed: Listed, until: Day): Promise<void> {
  await change(desk, listed, (item, record) => snooze(item, record, until, desk.clock.today()));
}

export async function askAndSnooze(desk: Desk, { item }: Listed): Promise<void> {
  await askDay(desk, {
    title: say`Snooze until a day`,
    detail: (today) => say`${item.person}: ${item.why(today)}`,
    dayLabel: say`Until`,
    from: (today) => ({ day: addDays(today, 1), otherwise: say`Choose a day after today.` }),
    submit: say`Snooze`,
  }, async ({ day }) => {
    if (day) await carryOut(desk, snooze(item, recordNow(desk, { path: item.note }), day, desk.clock.today()));
  });
}

/** Decides that what is listed is not owed this time. */
export async function waiveOne(desk: Desk, listed: Listed): Promise<void> {
  await change(desk, listed, (item, record) => waive(item, record, desk.clock.today()));
}

/** Brings back what was snoozed or waived. */
export async function bringOneBack(desk: Desk, listed: Listed): Promise<void> {
  await change(desk, listed, bringBack);
}

async function change(
  desk: Desk,
  listed: Listed,
  step: (item: DueItem, record: NoteRecord) => Step,
): Promise<void> {
  const { item, record } = itemNow(desk, listed.item);
  await perform(desk, step(item, record));
}
