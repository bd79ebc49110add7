import type { Day } from '../../domain/day';
import { statusOf } from '../../domain/interview';
import { distinct } from '../../domain/mention';
import { modeHeading } from '../../domain/mode';
import type { Acquaintances } from '../../domain/network';
import { nameOf } from '../../domain/people';
import type { Contact, Interview, Mode } from '../../domain/records';
import { parseLink } from '../link';
import { inTheirZone } from '../messages/their-time';
import type { Vocabulary } from '../vocabulary';
import { minutes } from '../../words/amounts';
import { inContent, listed, say, series } from '../../words/say';
import type { CalendarEntry } from './ics';

/** How long before the beginning one wants to be there: the start of the arrival window. */
const ARRIVE_BEFORE = 15;
const DAY = 24 * 60;
/** From midnight, where a day without a time begins, back to nine in the morning before. */
const MORNING_BEFORE = 15 * 60;
const TEST_BEFORE = 10;

export interface EntryTerms {
  uid: string;
  around: Acquaintances;
  usualMinutes: number;
  travelMinutes: number;
  /** Opens the note from outside the app. */
  url: string;
  /** What the note calls its facts. */
  properties: Vocabulary['properties'];
}

/** What the calendar is told of an interview. Throws in words when it has no day. */
export function entryOf(interview: Interview, terms: EntryTerms): CalendarEntry {
  const { date, name } = interview;
  if (!date) throw new Error(say`${name} has no day yet. Write one into its property “${terms.properties.date}”, and try again.`);
  return inContent(() => entryOn(date, interview, terms));
}

function entryOn(
  date: Day,
  interview: Interview,
  { uid, around, usualMinutes, travelMinutes, url }: EntryTerms,
): CalendarEntry {
  const { time, mode, name } = interview;
  const people = distinct(interview.contacts);
  const names = listed(people.map((person) => nameOf(person, around))) || name;
  const known = people.flatMap(({ note }) => around.contact(note) ?? []);
  const length = interview.minutes ?? usualMinutes;
  const lines = [
    howAndHowLong(mode, length),
    ...known.map((contact) => aboutContact(contact, interview)),
    '',
    say`The note, with questions and checklist: ${url}`,
  ];
  return {
    uid,
    summary: say`Informational interview with ${names}`,
    description: lines.filter((line) => line !== undefined).join('\n'),
    location: interview.location && parseLink(interview.location).display,
    url,
    date,
    time,
    minutes: length,
    cancelled: statusOf(interview) === 'cancelled',
    alarms: alarmsOf(interview, { names, travelMinutes }),
  };
}

function howAndHowLong(mode: Mode | undefined, length: number): string {
  return mode ? say`${modeHeading(mode)}, ${minutes(length)}` : minutes(length);
}

function aboutContact(contact: Contact, { date, time, mode }: Interview): string | undefined {
  const position = series([contact.role, contact.organization]);
  const reach = mode === 'phone' ? contact.phone : undefined;
  const theirs = contact.timeZone && date && time
    ? inTheirZone({ date, time }, { theirs: contact.timeZone })
    : undefined;
  const facts = [position, reach && say`call ${reach}`, theirs && say`${theirs} for them`].flatMap((fact) => fact || []);
  if (facts.length === 0) return undefined;
  return say`${contact.name}: ${facts.reduce((before, fact) => say`${before}; ${fact}`)}`;
}

function alarmsOf(
  { time, mode, status }: Interview,
  { names, travelMinutes }: { names: string; travelMinutes: number },
): CalendarEntry['alarms'] {
  if (status === 'cancelled') return [];
  if (!time) return [{ minutesBefore: MORNING_BEFORE, says: say`Tomorrow: ${names}` }];
  const tomorrow = { minutesBefore: DAY, says: say`Tomorrow at ${time}: ${names}` };
  if (mode === 'in-person') {
    return [tomorrow, { minutesBefore: travelMinutes + ARRIVE_BEFORE, says: say`Time to leave for ${names}` }];
  }
  if (mode !== 'video') return [tomorrow];
  return [tomorrow, { minutesBefore: TEST_BEFORE, says: say`Test the link for ${names}` }];
}
