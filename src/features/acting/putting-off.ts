import { addBusinessDays, addDays, latest, type Day } from '../../domain/day';
import { onDay, shortDate, until } from '../../domain/day-words';
import type { Listed } from '../../domain/agenda';
import type { DueItem } from '../../domain/due-index';
import type { Notes } from '../../domain/in-turn';
import { bringBackSeveral, snoozeSeveral, thingsFor, waiveSeveral } from '../../domain/several';
import { bringBack, snooze, waive } from '../../domain/settling';
import type { NoteRecord } from '../../domain/records';
import type { Step } from '../../domain/step';
import type { Terms } from '../../domain/terms';
import type { Offer } from '../../deeds/deed';
import { askDay } from '../../ui/forms/day-question';
import { attempt, carryOut } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { itemNow, notesNow } from '../../vault/in-hand';
import { say } from '../../words/say';

interface SnoozeChoice {
  title: string;
  /** The same as the end of a wait: `until tomorrow`. */
  until: string;
  day: Day;
  icon: string;
}

/** Days to put something off until, soonest first, each day once: all after today and after its own day. */
export function snoozeChoices({ clock, terms }: Desk, listed: readonly Listed[]): SnoozeChoice[] {
  const today = clock.today();
  const own = latest(listed.map(({ due }) => due));
  return own !== undefined && own > today ? daysAfter(own, today, terms) : daysFromNow(today, terms);
}

function daysFromNow(today: Day, { calendar }: Terms): SnoozeChoice[] {
  return eachOnce([
    { title: say`Tomorrow`, until: say`until tomorrow`, day: addDays(today, 1), icon: 'sunrise' },
    {
      title: say`Next business day`, until: say`until next business day`,
      day: addBusinessDays(today, 1, calendar), icon: 'briefcase',
    },
    { title: say`In a week`, until: say`until in a week`, day: addDays(today, 7), icon: 'calendar-days' },
  ]);
}

// What is to come is put off from its own day on: an earlier one would change nothing.
function daysAfter(own: Day, today: Day, { calendar }: Terms): SnoozeChoice[] {
  const after = (title: string, day: Day, icon: string): SnoozeChoice =>
    ({ title, until: until(day, today), day, icon });
  return eachOnce([
    after(say`A day later`, addDays(own, 1), 'sunrise'),
    after(say`The business day after`, addBusinessDays(own, 1, calendar), 'briefcase'),
    after(say`A week later`, addDays(own, 7), 'calendar-days'),
  ]);
}

function eachOnce(choices: readonly SnoozeChoice[]): SnoozeChoice[] {
  return choices
    .filter((choice, at) => choices.findIndex(({ day }) => day === choice.day) === at)
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}

/** Until when: the soon days with the date each means, and any day. */
export function untilWhen(desk: Desk, listed: readonly Listed[]): Offer[] {
  const today = desk.clock.today();
  return [
    ...snoozeChoices(desk, listed).map(({ title, day, icon }) => ({
      title, icon, hint: shortDate(day, today), run: () => snoozeUntil(desk, listed, day),
    })),
    { title: say`Until a day…`, icon: 'calendar-search', run: () => askAndSnooze(desk, listed) },
  ];
}

/** Puts what is listed off until a day. */
export async function snoozeUntil(desk: Desk, listed: readonly Listed[], until: Day): Promise<void> {
  await attempt(() => carryOut(desk, snoozed(desk, listed, until)));
}

export async function askAndSnooze(desk: Desk, listed: readonly Listed[]): Promise<void> {
  const [{ item: first } = { item: undefined }, ...others] = listed;
  await askDay(desk, {
    title: say`Snooze until a day`,
    detail: (today) => first && others.length === 0
      ? say`${first.person}: ${first.why(today)}`
      : thingsFor(listed.map(({ item }) => item)),
    dayLabel: say`Until`,
    from: (today) => firstDay(listed, today),
    submit: say`Snooze`,
  }, async ({ day }) => {
    if (day) await carryOut(desk, snoozed(desk, listed, day));
  });
}

// An earlier day than its own would put nothing off; what was put off already may come back earlier.
function firstDay(listed: readonly Listed[], today: Day): { day: Day; otherwise: string } {
  const own = latest(listed.map(({ item }) => item.due));
  return own !== undefined && own > today
    ? { day: addDays(own, 1), otherwise: say`It is due ${onDay(own, today)}. Choose a later day.` }
    : { day: addDays(today, 1), otherwise: say`Choose a day after today.` };
}

/** Decides that what is listed is not owed this time. */
export async function waiveListed(desk: Desk, listed: readonly Listed[]): Promise<void> {
  const today = desk.clock.today();
  await attempt(() => carryOut(desk, stepNow(desk, listed, {
    one: (item, record) => waive(item, record, today),
    several: (items, notes) => waiveSeveral(items, notes, today),
  })));
}

/** Brings back what was snoozed or waived. */
export async function bringListedBack(desk: Desk, listed: readonly Listed[]): Promise<void> {
  await attempt(() => carryOut(desk, stepNow(desk, listed, { one: bringBack, several: bringBackSeveral })));
}

function snoozed(desk: Desk, listed: readonly Listed[], until: Day): Step {
  const today = desk.clock.today();
  return stepNow(desk, listed, {
    one: (item, record) => snooze(item, record, until, today),
    several: (items, notes) => snoozeSeveral(items, notes, { until, today }),
  });
}

interface Steps {
  one: (item: DueItem, record: NoteRecord) => Step;
  several: (items: readonly DueItem[], notes: Notes) => Step;
}

function stepNow(desk: Desk, listed: readonly Listed[], { one, several }: Steps): Step {
  const now = listed.map(({ item }) => itemNow(desk, item));
  const [first, ...others] = now;
  return first && others.length === 0
    ? one(first.item, first.record)
    : several(now.map(({ item }) => item), notesNow(desk));
}
