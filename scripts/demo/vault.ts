import { addMinutes, type Day, type Minute, type Time } from '../../src/domain/day';
import { contacts } from './contacts';
import { contactsToAsk } from './contacts-to-ask';
import { daysFrom } from './days';
import { interviewsHeld } from './interviews-held';
import { interviewsOpen } from './interviews-open';
import { otherNotes, WELCOME } from './other-notes';

export { WELCOME };

/** Paths and texts of the notes. */
export type Notes = Record<string, string>;

const PLUGIN_DATA = '.obsidian/plugins/informational-interviews/data.json';

/**
 * A vault in the middle of things, as of a minute of local time: every kind of due item is in the list on whatever day
 * this is. People, places and organizations are made up.
 */
export function demoVault(now: Minute): Notes {
  const days = daysFrom(now.slice(0, 10) as Day);
  const settings = { me: 'Robin Vale', countFrom: days.day(-21) };
  return {
    ...contacts(days),
    ...contactsToAsk(days),
    ...interviewsHeld(days),
    ...interviewsOpen(days, appointmentAfter(now)),
    ...otherNotes(days),
    [PLUGIN_DATA]: `${JSON.stringify(settings, null, 2)}\n`,
  };
}

/** Two in the afternoon; once that is near, a full or half hour at least 90 minutes ahead, as long as the day lasts. */
export function appointmentAfter(now: Minute): Time {
  const past = Number(now.slice(14)) % 30;
  const [day, time] = [now.slice(0, 10) as Day, now.slice(11) as Time];
  const ahead = addMinutes(day, time, 90 + (past === 0 ? 0 : 30 - past));
  if (ahead.slice(0, 10) > day) return '23:30';
  return ahead.slice(11) > '14:00' ? (ahead.slice(11) as Time) : '14:00';
}
