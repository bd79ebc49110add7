import type { Group, Listed } from '../../domain/agenda';
import type { Appointment } from '../../domain/appointments';
import { minutesBetween, type Day, type Minute, type Time } from '../../domain/day';
import { ruleOf, type DueKind } from '../../domain/due';
import type { Phase, Timing } from '../../domain/timing';
import { lateness, shortDate, until } from '../../domain/day-words';
import { oldestOf, owedInWords } from '../../domain/one-person';
import { things as sayThings } from '../../domain/several';
import { parseLink } from '../../notes/link';
import type { SpelledProblem } from '../../notes/vocabulary';
import { matches } from '../../ui/list/search';
import { toneOf, type Tone } from '../../ui/list/tone';
import { say, sayInParts } from '../../words/say';

/**
 * Minutes before its time from which an interview can be begun from its card; a command begins it at any time of the
 * day.
 */
const SOON = 30;

/** One line of the list, in words. Flat, so that a redraw can tell at a glance whether it changed. */
export interface Row {
  key: string;
  /** `part` is one of the things that a person’s row is open to. */
  what: 'item' | 'problem' | 'away' | 'person' | 'part';
  note: string;
  /** Whether a person’s row is open; undefined for other rows. */
  opens?: boolean;
  /** The key of the person’s row that a part stands below, and whether it is the last of them. */
  within?: string;
  last?: boolean;
  icon: string;
  kind: string;
  person: string;
  /** The property that a problem lies in, and its value as far as it has one. */
  property: string;
  value: string;
  /** Why it is due; what is wrong, for problems. */
  why: string;
  when: string;
  tone: Tone;
  /** The words to mark, joined by spaces. */
  marked: string;
}

/** An interview of today. Flat like a row. */
export interface Card extends Omit<Appointment, 'arrive' | 'contact' | 'fullNames'> {
  key: string;
  /** When to be there, for a meeting in person. */
  from?: Time;
  to?: Time;
  /** Minutes left and how that stands, while it is under way. */
  left?: number;
  phase?: Phase;
  /** It can be begun from the card by now. */
  soon: boolean;
  marked: string;
}

/** A due item as a line. */
export function itemRow(key: string, { item, due, days, group }: Listed, today: Day, marked: string): Row {
  return {
    key,
    what: group === 'snoozed' || group === 'waived' ? 'away' : 'item',
    note: item.note,
    icon: ruleOf(item.kind).icon,
    kind: nameOfKind(item.kind),
    person: item.person,
    property: '',
    value: '',
    why: item.why(today),
    when: whenWords(group, due, today),
    tone: toneOf(group === 'overdue' ? days : 0),
    marked,
  };
}

/** What is owed to one person as a line: how many things, which, and how late the oldest is. */
export function personRow(
  key: string,
  { note, things, open }: { note: string; things: readonly Listed[]; open: boolean },
  today: Day,
  marked: string,
): Row {
  const oldest = oldestOf(things);
  return {
    ...itemRow(key, oldest, today, marked),
    what: 'person',
    note,
    icon: 'user-round',
    kind: sayThings(things.length),
    why: open ? '' : owedInWords(things, today),
    opens: open,
  };
}

/** One of the things that a person’s row is open to, as a line without the name. */
export function partRow(
  key: string,
  listed: Listed,
  { within, last }: { within: string; last: boolean },
  today: Day,
  marked: string,
): Row {
  const row = itemRow(key, listed, today, marked);
  return { ...row, what: 'part', when: row.when || lateness(today, today), within, last };
}

function whenWords(group: Group, due: Day, today: Day): string {
  switch (group) {
    case 'today':
    case 'picked':
      return '';
    case 'earlier':
    case 'with-them':
      return shortDate(due, today);
    case 'snoozed':
      return until(due, today);
    case 'waived':
      return say`Not needed`;
    default:
      return lateness(due, today);
  }
}

/** A problem as a line; `person` is what its note is called. */
export function problemRow(key: string, problem: SpelledProblem, person: string, marked: string): Row {
  return {
    key,
    what: 'problem',
    note: problem.note,
    icon: 'triangle-alert',
    kind: say`Needs attention`,
    person,
    property: problem.property,
    value: problem.value,
    why: problem.reason,
    when: '',
    tone: 'quiet',
    marked,
  };
}

/** What is wrong, in parts: the property's name stands out. */
export function problemInParts(
  { property, value, reason }: Omit<SpelledProblem, 'note'>,
): (string | { property: string })[] {
  const named = { property };
  return value === '' ? sayInParts`${named}: ${reason}` : sayInParts`${named} is “${value}”. ${reason}`;
}

/** Today's appointments that have all the words in them. */
export function cardsOf(
  appointments: readonly Appointment[],
  { words, now, timing }: { words: readonly string[]; now: Minute; timing?: Timing },
): Card[] {
  return appointments
    .filter(({ person, fullNames, describes, location }) =>
      matches(words, [person, fullNames, describes, location ? parseLink(location).display : '']))
    .map(({ note, person, describes, time, minutes, mode, location, arrive }) => {
      const running = timing?.interview.path === note ? timing : undefined;
      return {
        key: `appointment\n${note}`,
        note,
        person,
        describes,
        time,
        minutes,
        mode,
        location: location && parseLink(location).display,
        // Who talks already has arrived.
        from: running ? undefined : arrive?.from,
        to: running ? undefined : arrive?.to,
        left: running?.left,
        phase: running?.phase,
        soon: !time || minutesBetween(now, `${now.slice(0, 10) as Day}T${time}`) <= SOON,
        marked: words.join(' '),
      };
    });
}

/** What a kind is called, in words. */
export function nameOfKind(kind: DueKind): string {
  return ruleOf(kind).name();
}
