import { dueKinds, type DueKind } from '../../src/domain/due';
import type { HeadingName } from '../../src/domain/change';
import { standardMarks } from '../../src/notes/mark';
import { contactProperties, interviewProperties, type Property, type PropertyType } from '../../src/notes/properties';
import { standardVocabulary } from '../../src/notes/vocabulary';
import type { Example } from '../../src/domain/due/rule';
import { examplesOf, lines } from './examples';
import { code, sentence, table } from './markdown';

type Named = Extract<PropertyType, string>;

/** How a value is called, written (as YAML) and read, for other tools. */
interface Written {
  called: string;
  written: readonly string[];
  read: string;
}

export const writtenValues: Readonly<Record<Named, Written>> = {
  text: { called: 'text', written: ['Lenses', '7'], read: 'As it stands; a list is its entries with commas between.' },
  quoted: {
    called: 'quoted text',
    written: ['"+49 30 1234"'],
    read: 'Text alone: a bare number is a problem, since YAML may have taken digits from it.',
  },
  greeting: { called: 'name', written: ['Amara', 'Dr. Osei'], read: 'Without a greeting in front; a title alone is a problem.' },
  label: { called: 'label', written: ['Kiln', '"[[Kiln]]"'], read: 'Text, or a link, which is read as what it shows.' },
  addresses: {
    called: 'addresses',
    written: ['amara@example.org', 'a@example.org; b@example.org'],
    read: 'One address or several, with a comma or a semicolon between.',
  },
  date: {
    called: 'day',
    written: ['2026-11-06', '2026-11-06T14:30', '"[[2026-11-06]]"', '[2026-11-06, 2026-11-09]'],
    read: 'A day of the calendar, from 1900 to 2999. A time after it is passed over, a link to a daily note is its day; of a list the newest counts.',
  },
  soonest: { called: 'next day', written: ['2026-11-06', '[2026-11-09, 2026-11-06]'], read: 'A day; of a list the earliest counts.' },
  dates: { called: 'days', written: ['[2026-11-06, 2026-11-17]', '2026-11-06'], read: 'Each a day; a single one does.' },
  time: { called: 'time', written: ['"14:30"', '9:05'], read: 'On a clock of 24 hours; `3:30 pm` does as well.' },
  number: { called: 'number', written: ['20'], read: 'Above zero.' },
  interval: {
    called: 'interval',
    written: ['30', 'monthly', 'every 2 weeks', '90 days'],
    read: 'Days: a week is 7, a month 30, a quarter 90, a year 365.',
  },
  minutes: { called: 'minutes', written: ['20'], read: 'From 1 to 1440.' },
  rating: { called: 'rating', written: ['4'], read: 'From 1 to 5.' },
  shift: { called: 'shift', written: ['-1'], read: 'From -2 to 2.' },
  checkbox: { called: 'yes or no', written: ['true', 'false'], read: '`yes` and `no` do as well. Absent, it is neither.' },
  caution: { called: 'caution', written: ['true'], read: 'Anything but a clear `false` or `no` is yes.' },
  links: {
    called: 'people',
    written: ['["[[Amara Osei]]", "[[People/Ben Orr|Ben]]"]', 'Amara Osei'],
    read: 'Links or names; a person needs no note. Several links in one text are several people.',
  },
  texts: { called: 'texts', written: ['["Who decides?"]', 'Who decides?'], read: 'Each a line of its own; a single one does.' },
  done: { called: 'done', written: ['["2026-11-06 sent the article"]'], read: 'Each a day and what was done.' },
  rounds: { called: 'rounds', written: ['["2026-11-06 said later"]'], read: 'Each a day and what was asked or answered.' },
  zone: { called: 'time zone', written: ['Europe/Berlin'], read: 'A name of the IANA’s list of time zones.' },
  snoozes: { called: 'put off', written: ['["remind until 2026-11-30"]'], read: 'Each a kind of item and the day on which it comes back.' },
  waivers: {
    called: 'waived',
    written: ['["remind of 2026-11-30", "prepare"]'],
    read: 'Each a kind of item and the due day up to which it is waived; without a day, for good.',
  },
};

const headingMeanings: Readonly<Record<HeadingName, string>> = {
  research: 'contact: what you read up on; without a line here, they count as not looked up',
  questions: 'interview: each heading below it, and each item right under it, is a question picked',
  debrief: 'interview: what you learned; the form adds its lines at the end',
  said: 'chance conversation: their words',
  worthRemembering: 'contact: list items, shown before a meeting',
  log: 'contact: a line for each thing that happened, newest last',
};

/** The tables of the page that other tools read. */
export async function formatTables(): Promise<[name: string, rows: string][]> {
  return [
    ['format-contact', propertyTable('contact', contactProperties)],
    ['format-interview', propertyTable('interview', interviewProperties)],
    ['format-values', table(['Value', 'Written', 'Read'], Object.values(writtenValues).map(({ called, written, read }) =>
      [called, written.map(code).join('<br>'), read]))],
    ['format-headings', table(['Heading', 'What stands under it'], (Object.keys(headingMeanings) as HeadingName[]).map((name) =>
      [code(`## ${standardVocabulary.headings[name]}`), sentence(headingMeanings[name])]))],
    ['format-examples', await exampleTable()],
  ];
}

function propertyTable(kind: keyof typeof standardMarks, properties: Readonly<Record<string, Property>>): string {
  const { property, value } = standardMarks[kind];
  const rows = Object.values(properties).map(({ name, type, meaning }) =>
    [code(name), typeof type === 'string' ? writtenValues[type].called : `one of ${type.oneOf.map(code).join(', ')}`, sentence(meaning)]);
  return table(['Property', 'Value', 'Meaning'], [[code(property), code(value), `What makes a note ${kind === 'contact' ? 'a contact' : 'an interview'}`], ...rows]);
}

async function exampleTable(): Promise<string> {
  const row = (kind: DueKind, example: Example): string[] => {
    const { holidays = [], due } = example;
    return [code(kind), notesOf(example), holidays.map(code).join('<br>'), due === null ? 'nothing' : code(due)];
  };
  const rowsOf = async (kind: DueKind): Promise<string[][]> =>
    (await examplesOf(kind)).map((example) => row(kind, example));
  const rows = await Promise.all(dueKinds.map(rowsOf));
  return table(['Kind', 'The notes', 'Days off', 'Due'], rows.flat());
}

/** The notes of an example whole, each under its name: somebody whom Noor Haddad named, and interviews with them. */
function notesOf({ contact, interview, others = [] }: Example): string {
  const { contact: { property, value }, interview: meeting } = standardMarks;
  const named = contact && 'referredBy' in contact ? [] : [code('referred_by: "[[Noor Haddad]]"')];
  const note = (name: string, written: readonly string[]): string => [`**${name}**`, ...written].join('<br>');
  const meetings = [...(interview ? [interview] : []), ...others];
  return [
    note('Jane Roe', [code(`${property}: ${value}`), ...named, ...lines(contact, contactProperties)]),
    ...meetings.map((facts, at) => note(`Interview ${at + 1}`, [
      code(`${meeting.property}: ${meeting.value}`), code('contacts: "[[Jane Roe]]"'), ...lines(facts, interviewProperties),
    ])),
  ].join('<br>');
}
