import ICAL from 'ical.js';
import { afterAll, describe, expect, it } from 'vitest';
import { Network } from '../../src/domain/network';
import type { Day, Time } from '../../src/domain/day';
import { entryOf } from '../../src/notes/calendar/entry';
import { asUid, icsText, readSaved, type CalendarEntry } from '../../src/notes/calendar/ics';
import { standardVocabulary } from '../../src/notes/vocabulary';
import { contact, interview, linkTo } from '../domain/builders';
import { otherVocabulary } from './other-vocabulary';

const home = process.env.TZ;
afterAll(() => {
  if (home === undefined) delete process.env.TZ;
  else process.env.TZ = home;
});

const plain: CalendarEntry = {
  uid: 'one@informational-interviews',
  summary: 'Informational interview with Margit Sollberg',
  description: 'In person, 20 minutes',
  location: 'Café Linden, 4 Mill Lane',
  date: '2026-11-17',
  time: '14:00',
  minutes: 20,
  cancelled: false,
  alarms: [],
};

function written(changes: Partial<CalendarEntry> = {}, sequence = 0): Promise<string> {
  process.env.TZ = 'Europe/Berlin';
  return icsText({ ...plain, ...changes }, { sequence, stamp: '2026-11-06T09:30', zone: 'Europe/Berlin' });
}

function calendarIn(text: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(text) as unknown[]);
}

function eventIn(text: string): ICAL.Event {
  const calendar = calendarIn(text);
  const zone = calendar.getFirstSubcomponent('vtimezone');
  ICAL.TimezoneService.reset();
  if (zone) ICAL.TimezoneService.register(zone as never);
  return new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
}

describe('an interview in a calendar', () => {
  it('is read back by another library as it was meant', async () => {
    const event = eventIn(await written({ url: 'obsidian://open?vault=Job&file=Talk' }, 3));
    expect(event.uid).toBe('one@informational-interviews');
    expect(event.sequence).toBe(3);
    expect(event.summary).toBe('Informational interview with Margit Sollberg');
    expect(event.location).toBe('Café Linden, 4 Mill Lane');
    expect(event.startDate.toString()).toBe('2026-11-17T14:00:00');
    expect(event.startDate.zone.tzid).toBe('Europe/Berlin');
    expect(event.endDate.toString()).toBe('2026-11-17T14:20:00');
    expect(event.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(String(event.component.getFirstPropertyValue('url'))).toBe('obsidian://open?vault=Job&file=Talk');
    expect(String(event.component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-06T08:30:00Z');
  });

  it('takes the whole day, and no time from it, where no time is known', async () => {
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Berlin']) {
      process.env.TZ = zone;
      const text = await icsText({ ...plain, time: undefined }, { sequence: 0, stamp: '2026-11-06T09:30', zone });
      expect(text, zone).toContain('DTSTART;VALUE=DATE:20261117\r\nDTEND;VALUE=DATE:20261118\r\n');
      expect(text).toContain('TRANSP:TRANSPARENT');
    }
  });

  it('is called off with what calendars take back', async () => {
    const text = await written({ cancelled: true });
    expect(calendarIn(text).getFirstPropertyValue('method')).toBe('CANCEL');
    expect(eventIn(text).component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(calendarIn(await written()).getFirstPropertyValue('method')).toBe('PUBLISH');
  });

  it('rings before it begins', async () => {
    const text = await written({ alarms: [{ minutesBefore: 1440, says: 'Tomorrow' }, { minutesBefore: 45, says: 'Leave' }] });
    const alarms = eventIn(text).component.getAllSubcomponents('valarm');
    expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['-P1D', '-PT45M']);
    expect(alarms.map((alarm) => alarm.getFirstPropertyValue('description'))).toEqual(['Tomorrow', 'Leave']);
  });
});

describe('the bytes', () => {
  const awkward = 'Zoë “Zed”; Rosen, R&D \\ 👩🏽‍🚀🚀 第一章 '.repeat(12).trim();

  it('keep every line within 75 octets and whole letters, and end each with CRLF', async () => {
    const text = await written({ summary: awkward, description: `${awkward}\n\n${awkward}`, location: awkward });
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    for (const line of text.split('\r\n')) {
      const bytes = new TextEncoder().encode(line);
      expect(bytes.length).toBeLessThanOrEqual(75);
      expect(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toBe(line);
      expect(line).not.toMatch(/[\uD800-\uDBFF]$|^ ?[\uDC00-\uDFFF]/);
    }
  });

  it('bring every character back', async () => {
    const event = eventIn(await written({ summary: awkward, description: `${awkward}\n\nEND:VEVENT`, location: awkward }));
    expect(event.summary).toBe(awkward);
    expect(event.description).toBe(`${awkward}\n\nEND:VEVENT`);
    expect(event.location).toBe(awkward);
  });

  it('have no room for lines that a name would smuggle in', async () => {
    const text = await written({ summary: 'Talk\r\nATTENDEE:mailto:x@example.org', location: 'Here\nX-A:1\u0007' });
    expect(text).not.toMatch(/^(?:ATTENDEE|X-A)/m);
    expect(asUid('a b\r\nX:1\t')).toBe('abX:1');
  });
});

// Where clocks change, from the day before to the day after; and where they never do.
const changes: [zone: string, days: Day[]][] = [
  ['UTC', ['2026-11-17']],
  ['Europe/Berlin', ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-25', '2026-10-26']],
  ['America/Los_Angeles', ['2026-03-07', '2026-03-08', '2026-11-01', '2026-11-02']],
  ['America/St_Johns', ['2026-03-08', '2026-11-01', '2026-07-01']],
  ['Asia/Kolkata', ['2026-03-29', '2026-11-01']],
  ['Pacific/Kiritimati', ['2026-12-31']],
  ['America/Havana', ['2026-03-08', '2026-11-01']],
  ['Africa/Casablanca', ['2026-02-14', '2026-02-15', '2026-03-22', '2026-03-23']],
  ['Australia/Lord_Howe', ['2026-04-05', '2026-10-04']],
  ['Pacific/Auckland', ['2026-09-27', '2028-02-29']],
  ['Europe/Dublin', ['2026-03-29', '2026-12-24']],
];

describe.each(changes)('in %s', (zone, days) => {
  const times: Time[] = ['00:30', '04:10', '14:00', '23:55'];
  // In Havana that half hour comes twice, and nothing says which is meant.
  const moments = days.flatMap((date) => times.map((time) => [date, time] as const))
    .filter(([date, time]) => !(zone === 'America/Havana' && date === '2026-11-01' && time === '00:30'));

  it.each(moments)('the interview on %s at %s is at that hour of that day, and at that moment', async (date, time) => {
    process.env.TZ = zone;
    const [year, month, day] = date.split('-').map(Number);
    const begins = new Date(year!, month! - 1, day, ...(time.split(':').map(Number) as [number, number]));
    const event = eventIn(await icsText({ ...plain, date, time }, { sequence: 0, stamp: '2026-01-02T09:30', zone }));
    const shown = [two(begins.getHours()), two(begins.getMinutes())].join(':');
    expect(event.startDate.toString()).toMatch(new RegExp(`^${date}T${shown}:00`));
    expect(event.startDate.toUnixTime()).toBe(begins.getTime() / 1000);
    expect(event.endDate.toUnixTime() - event.startDate.toUnixTime()).toBe(20 * 60);
  });
});

describe('the zone', () => {
  it('is written from its real changes, with the hour before each', async () => {
    const text = await written();
    expect(text).toContain('BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT');
    expect(text).toContain('BEGIN:STANDARD\r\nDTSTART:20261025T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD');
  });

  it('gives way to UTC where the device does not know its name', async () => {
    process.env.TZ = 'Europe/Berlin';
    const text = await icsText(plain, { sequence: 0, stamp: '2026-11-06T09:30', zone: undefined });
    expect(text).toContain('DTSTART:20261117T130000Z\r\n');
    expect(text).not.toContain('VTIMEZONE');
  });

  it.each(['UTC', 'Etc/Unknown'])('gives way to UTC where its name is none to a calendar: %s', async (zone) => {
    process.env.TZ = 'UTC';
    const text = await icsText(plain, { sequence: 0, stamp: '2026-11-06T09:30', zone });
    expect(text).toContain('DTSTART:20261117T140000Z\r\n');
    expect(text).not.toContain('VTIMEZONE');
  });
});

describe('what isn’t known', () => {
  it('has no line of its own', async () => {
    const text = await written({ location: undefined });
    expect(text).not.toMatch(/^(?:LOCATION|URL|BEGIN:VALARM|STATUS:CANCELLED|TRANSP:TRANSPARENT)/m);
    expect(text).toMatch(/^TRANSP:OPAQUE\r$/m);
    expect(text).toMatch(/^PRODID:.*informational-interviews.*Informational Interviews.*EN\r$/m);
  });
});

describe('a file that was saved', () => {
  it('says which interview it is of, and is the same but for its edition', async () => {
    const [one, again, moved] = [await written(), await written({}, 4), await written({ time: '15:00' })];
    expect(readSaved(one)).toMatchObject({ uid: plain.uid, sequence: 0 });
    expect(readSaved(again)).toEqual({ ...readSaved(one), sequence: 4 });
    expect(readSaved(moved)?.content).not.toBe(readSaved(one)?.content);
  });

  it('is none of ours with several events or none', async () => {
    const one = await written();
    const event = /BEGIN:VEVENT[^]*END:VEVENT\r\n/.exec(one)![0];
    expect(readSaved(one.replace(event, event + event))).toBeUndefined();
    expect(readSaved('# A note\nUID:one')).toBeUndefined();
  });

  it('is read in whatever way its lines end, and its first edition where it names none', () => {
    const saved = (...lines: string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\n');
    expect(readSaved(saved('UID:a', 'SEQUENCE:7'))).toMatchObject({ uid: 'a', sequence: 7 });
    expect(readSaved(saved('UID:a'))).toMatchObject({ sequence: 0 });
    expect(readSaved(saved('UID:a', 'SEQUENCE:seven'))).toMatchObject({ sequence: 0 });
    expect(readSaved(saved('UID:a', ' b', '\tc', 'X-UID:d'))).toMatchObject({ uid: 'abc' });
    expect(readSaved(saved('X-UID:d'))).toBeUndefined();
    expect(readSaved(saved('UID:a', 'DTSTAMP:1', 'SEQUENCE:1', 'SUMMARY:SEQUENCE:2'))?.content)
      .toBe(saved('UID:a', 'SUMMARY:SEQUENCE:2'));
  });

  it('is known by a UID that is longer than a line', async () => {
    const uid = `${'long-'.repeat(40)}@x`;
    expect(readSaved(await written({ uid }))?.uid).toBe(uid);
  });
});

describe('what the calendar is told', () => {
  const margit = contact({ name: 'Margit Sollberg', role: 'Designer', organization: 'Fernhill Museum', phone: '+44 20 555' });
  const talk = interview({ contacts: [linkTo(margit)], date: '2026-11-17', time: '14:00', status: 'planned' });
  const { properties } = standardVocabulary;
  const terms = { uid: 'u', around: around(margit), usualMinutes: 20, travelMinutes: 30, url: 'obsidian://open', properties };
  const alarms = (facts: object): unknown =>
    entryOf({ ...talk, ...facts }, terms).alarms.map(({ minutesBefore, says }) => [minutesBefore, says]);

  it('is with whom, how, how long, and where the note is', () => {
    const entry = entryOf({ ...talk, mode: 'phone' }, terms);
    expect(entry.summary).toBe('Informational interview with Margit Sollberg');
    expect(entry.description).toBe(
      'By phone, 20 minutes\nMargit Sollberg: Designer, Fernhill Museum; call +44 20 555\n\nThe note, with questions and checklist: obsidian://open',
    );
  });

  it('is when to leave only where there is somewhere to go', () => {
    const dayBefore = [1440, 'Tomorrow at 14:00: Margit Sollberg'];
    expect(alarms({ mode: 'in-person' })).toEqual([dayBefore, [45, 'Time to leave for Margit Sollberg']]);
    expect(alarms({ mode: 'video' })).toEqual([dayBefore, [10, 'Test the link for Margit Sollberg']]);
    expect(alarms({ mode: 'phone' })).toEqual([dayBefore]);
    expect(alarms({ mode: 'in-person', time: undefined })).toEqual([[900, 'Tomorrow: Margit Sollberg']]);
    expect(alarms({ mode: 'in-person', status: 'cancelled' })).toEqual([]);
  });

  it('is the hour where they are, if it is another', () => {
    process.env.TZ = 'Europe/Berlin';
    const away = contact({ name: 'Margit Sollberg', timeZone: 'America/New_York' });
    expect(entryOf(talk, { ...terms, around: around(away) }).description).toContain('Margit Sollberg: 08:00 for them');
  });

  it('is no hour of theirs where none is known', () => {
    const away = contact({ name: 'Margit Sollberg', timeZone: 'America/New_York', phone: '+44 20 555' });
    const told = { ...terms, around: around(away) };
    const link = 'The note, with questions and checklist: obsidian://open';
    expect(entryOf({ ...talk, time: undefined }, told).description).toBe(`20 minutes\n\n${link}`);
    expect(entryOf({ ...talk, mode: 'video' }, { ...told, around: around() }).description).toBe(`By video, 20 minutes\n\n${link}`);
  });

  it('is everybody once, and the note’s own name where nobody is named', () => {
    const jo = contact({ name: 'Jo Park', role: 'Curator' });
    const both = { ...talk, contacts: [linkTo(margit), linkTo(jo), linkTo(margit)] };
    const entry = entryOf(both, { ...terms, around: around(margit, jo) });
    expect(entry.summary).toBe('Informational interview with Margit Sollberg and Jo Park');
    expect(entry.description.split('\n').slice(1, 3)).toEqual(['Margit Sollberg: Designer, Fernhill Museum', 'Jo Park: Curator']);
    expect(entryOf({ ...talk, contacts: [], name: 'Talk at noon' }, terms).summary).toBe('Informational interview with Talk at noon');
  });

  it('is how long it was agreed to take, else the usual time', () => {
    expect(entryOf(talk, terms).minutes).toBe(20);
    expect(entryOf({ ...talk, minutes: 45, mode: 'in-person' }, terms)).toMatchObject({ minutes: 45, uid: 'u', url: 'obsidian://open' });
    expect(entryOf({ ...talk, minutes: 45, mode: 'in-person' }, terms).description).toMatch(/^In person, 45 minutes\n/);
  });

  it.each([
    ['Café Linden', 'Café Linden'],
    ['[[Places/Café Linden]]', 'Café Linden'],
    ['[their office](https://example.org)', 'their office'],
    [undefined, undefined],
  ])('is where, in words: %s', (location, shown) => {
    expect(entryOf({ ...talk, location }, terms).location).toBe(shown);
  });

  it.each([
    ['cancelled', true], ['planned', false], ['held', false], ['no-show', false],
  ] as const)('is called off where the note says so: %s', (status, cancelled) => {
    expect(entryOf({ ...talk, status }, terms).cancelled).toBe(cancelled);
  });

  it('can’t be said without a day', () => {
    expect(() => entryOf({ ...talk, date: undefined }, terms)).toThrow('Write one into its property “date”,');
    const other = { ...terms, properties: otherVocabulary.properties };
    expect(() => entryOf({ ...talk, date: undefined }, other)).toThrow('Write one into its property “Tag”,');
  });
});

function around(...records: ReturnType<typeof contact>[]): Network {
  const network = new Network();
  for (const record of records) network.put(record);
  return network;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
