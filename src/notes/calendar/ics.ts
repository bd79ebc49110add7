import type { ICalAlarmType, ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { addDays, type Day, type Minute, type Time } from '../../domain/day';
import { timeZoneText } from './zone';

/** An interview as a calendar takes it, in local wall time. */
export interface CalendarEntry {
  uid: string;
  summary: string;
  description: string;
  location?: string;
  /** Where the note opens. */
  url?: string;
  date: Day;
  /** Without one, the whole day. */
  time?: Time;
  minutes: number;
  cancelled: boolean;
  alarms: readonly { minutesBefore: number; says: string }[];
}

/** What the file states of itself. */
export interface Edition {
  sequence: number;
  /** When it is written. */
  stamp: Minute;
  /** The IANA name of this device's zone; without one, times are in UTC. */
  zone?: string;
}

/** An .ics file that was written before. */
export interface SavedEntry {
  uid: string;
  sequence: number;
  /** All that it says but its edition. */
  content: string;
}

/**
 * A whole .ics file (RFC 5545; CRLF, lines of at most 75 octets). The time is written as wall time with its zone, so
 * that it stays at the hour that was agreed even where a country changes its clocks in between. What writes it is
 * evaluated at the first call.
 */
export async function icsText(entry: CalendarEntry, { sequence, stamp, zone }: Edition): Promise<string> {
  const { default: ical } = await import('ical-generator');
  const { date, time, minutes, cancelled } = entry;
  const [hour, minute] = (time ?? '00:00').split(':').map(Number);
  const [year, month, day] = partsOf(date);
  const start = time ? new Date(year, month, day, hour, minute) : new Date(Date.UTC(year, month, day));
  const named = time && zone && zone !== 'UTC' && zone !== 'Etc/Unknown' ? zone : null;
  const calendar = ical({
    prodId: { company: 'informational-interviews', product: 'Informational Interviews', language: 'EN' },
    method: (cancelled ? 'CANCEL' : 'PUBLISH') as ICalCalendarMethod,
    // The calendar has no zone of its own: with one, the stamp would lose the UTC that the standard wants.
    timezone: { name: null, generator: (name) => timeZoneText(name, start) },
  });
  const event = calendar.createEvent({
    id: entry.uid,
    sequence,
    stamp: new Date(...partsOf(stamp), Number(stamp.slice(11, 13)), Number(stamp.slice(14))),
    start,
    end: time ? new Date(start.getTime() + minutes * 60_000) : new Date(Date.UTC(...partsOf(addDays(date, 1)))),
    allDay: !time,
    timezone: named,
    summary: visible(entry.summary),
    description: entry.description.split('\n').map(visible).join('\n'),
    location: entry.location ? visible(entry.location) : null,
    url: entry.url ?? null,
    status: (cancelled ? 'CANCELLED' : 'CONFIRMED') as ICalEventStatus,
    transparency: (time ? 'OPAQUE' : 'TRANSPARENT') as ICalEventTransparency,
  });
  for (const { minutesBefore, says } of entry.alarms) {
    event.createAlarm({ type: 'display' as ICalAlarmType, triggerBefore: minutesBefore * 60, description: visible(says) });
  }
  return `${calendar.toString()}\r\n`;
}

/** What an .ics file with one event says; undefined for any other text. */
export function readSaved(text: string): SavedEntry | undefined {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const value = (name: string): string | undefined =>
    lines.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);
  const uid = value('UID');
  if (uid === undefined || lines.filter((line) => line === 'BEGIN:VEVENT').length !== 1) return undefined;
  const sequence = Number(value('SEQUENCE') ?? 0);
  return {
    uid,
    sequence: Number.isSafeInteger(sequence) ? sequence : 0,
    content: lines.filter((line) => !/^(?:DTSTAMP|SEQUENCE):/.test(line)).join('\n'),
  };
}

/** A UID as it can stand in a file: one line, without blanks. */
export function asUid(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, '');
}

function partsOf(day: Day | Minute): [year: number, month: number, day: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))];
}

// Control characters have no place in an .ics file, and no escape.
function visible(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}
