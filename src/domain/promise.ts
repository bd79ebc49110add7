import { set, type Change } from './change';
import { addDays, rollForward, type BusinessCalendar, type Day } from './day';
import type { NoteRecord } from './records';

/** When a promise without a day comes up: in a week, on a business day. */
export function usualPromiseDay(today: Day, calendar: BusinessCalendar): Day {
  return rollForward(addDays(today, 7), calendar);
}

/**
 * Adds what I promised, and by when, as the note's next step. One that stands there already is kept: the earlier day
 * counts, and the words of both stay, the later one's with its day.
 */
export function promise(record: NoteRecord, day: Day, words: string): Change[] {
  const { followUp, followUpNote = '' } = record;
  if (followUp === day && followUpNote === words) return [];
  const by = (other: string, when: Day): string => `${other || 'a next step'} by ${when}`;
  const [first, note] =
    followUp === undefined || followUp === day ? [day, both(followUpNote, words)]
    : followUp < day ? [followUp, both(followUpNote, by(words, day))]
    : [day, both(words, by(followUpNote, followUp))];
  return [
    ...(first === followUp ? [] : [set(record, 'followUp', first)]),
    ...(note === followUpNote ? [] : [set(record, 'followUpNote', note)]),
  ];
}

function both(one: string, other: string): string {
  return [one, other].filter(Boolean).join('; ');
}
