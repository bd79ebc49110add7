import { describe, expect, it } from 'vitest';
import type { FactChange } from '../../src/domain/change';
import type { NoteRecord } from '../../src/domain/records';
import { editProperties, readFrontMatter, undoEdit } from '../../src/notes/edit/properties';
import { readRecord } from '../../src/notes/read';
import { editsFor, LeftAlone, Outdated } from '../../src/notes/spell';
import { standardVocabulary } from '../../src/notes/vocabulary';
import { yaml } from './edit-yaml';

const note = (lines: string): string => `---\ntype: contact\n${lines}\n---\nText\n`;

function propertiesOf(text: string): Record<string, unknown> {
  const reading = readFrontMatter(text, yaml);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.properties;
}

function read(kind: NoteRecord['type'], lines: string): NoteRecord {
  return readRecord({ path: 'X.md', frontmatter: propertiesOf(note(lines)), resolve: () => null }, kind, standardVocabulary);
}

/** The lines of a note after a change, which is taken back to the byte. */
function after(lines: string, change: Pick<FactChange, 'fact'> & { set: string | null; was?: string | null }): string {
  const text = note(lines);
  const edits = editsFor([{ note: 'X.md', ...change } as FactChange], propertiesOf(text), standardVocabulary);
  const result = editProperties(text, edits, yaml);
  if (result.outcome === 'unchanged') return lines;
  if (result.outcome !== 'edited') throw new Error(result.outcome);
  expect(undoEdit(result.text, result.written)).toEqual({ outcome: 'undone', text });
  return result.text.slice(note('').indexOf('\n\n') + 1, result.text.indexOf('\n---\nText'));
}

describe('Where one day is meant and a list stands', () => {
  it.each<[string, NoteRecord['type'], string, object]>([
    ['the newest counts', 'contact', 'asked_on: [2026-11-02, 2026-11-06, 2026-11-04]', { askedOn: '2026-11-06', olderDays: { askedOn: ['2026-11-02', '2026-11-04'] } }],
    ['the newest counts for a meeting', 'interview', 'date: [2026-11-02, 2026-11-06]', { date: '2026-11-06' }],
    ['the earliest next step counts', 'contact', 'follow_up: [2026-12-15, 2026-11-10]', { followUp: '2026-11-10' }],
    ['the earliest next step of a meeting, too', 'interview', 'follow_up:\n  - 2026-11-10\n  - 2026-12-15', { followUp: '2026-11-10' }],
    ['what can’t be read hides nothing', 'contact', 'follow_up: [soon, 2026-12-15]', { followUp: '2026-12-15' }],
    ['in links', 'contact', 'follow_up: ["[[2026-12-15]]", "[[2026-11-10 Tue]]"]', { followUp: '2026-11-10' }],
  ])('%s', (_what, kind, lines, facts) => {
    expect(read(kind, lines)).toMatchObject(facts);
  });

  it('none is older where one day stands twice, or alone', () => {
    expect(read('contact', 'asked_on: [2026-11-02, 2026-11-02]\nreplied_on: 2026-11-03')).toHaveProperty('olderDays', undefined);
  });
});

describe('A word that is written where a list stands', () => {
  it.each<[string, string, Parameters<typeof after>[1], string]>([
    ['takes the place of the one item', 'outcome:\n  # on the phone\n  - yes', { fact: 'outcome', set: 'no' },
      'outcome:\n  # on the phone\n  - "no"'],
    ['takes it in brackets', 'outcome: [yes] # said so', { fact: 'outcome', set: 'later' }, 'outcome: [later] # said so'],
    ['takes it in brackets over lines', 'outcome: [\n  # on the phone\n  yes\n]', { fact: 'outcome', set: 'later' },
      'outcome: [\n  # on the phone\n  later\n]'],
    ['takes the place of several', 'follow_up_note:\n  - send it\n  # or\n  - call', { fact: 'followUpNote', set: 'write' },
      'follow_up_note:\n  - write\n  # or'],
    ['leaves what says so', 'outcome: ["no"]', { fact: 'outcome', set: 'no' }, 'outcome: ["no"]'],
    ['leaves the comments when it goes', 'outcome:\n  # on the phone\n  - yes', { fact: 'outcome', set: null },
      'outcome:\n  # on the phone'],
    ['goes with its property', 'outcome:\n  - yes', { fact: 'outcome', set: null }, ''],
    ['takes the place of an empty list', 'outcome: []', { fact: 'outcome', set: 'later' }, 'outcome: later'],
  ])('%s', (_what, lines, change, expected) => {
    expect(after(lines, change)).toBe(expected);
  });
});

describe('A day that is written where a list stands', () => {
  it.each<[string, string, Parameters<typeof after>[1], string]>([
    ['is added to what has happened', 'last_contact:\n  - 2026-03-02 # at the fair\n  - 2026-07-15',
      { fact: 'lastContact', set: '2026-11-20', was: '2026-07-15' },
      'last_contact:\n  - 2026-03-02 # at the fair\n  - 2026-07-15\n  - 2026-11-20'],
    ['is added in brackets', 'asked_on: [ 2026-11-02, "2026-11-06" ] # log',
      { fact: 'askedOn', set: '2026-11-20', was: '2026-11-06' },
      'asked_on: [ 2026-11-02, "2026-11-06", 2026-11-20 ] # log'],
    ['is added beside what can’t be read', 'asked_on:\n  - 2026-11-02\n  - soon',
      { fact: 'askedOn', set: '2026-11-20', was: '2026-11-02' }, 'asked_on:\n  - 2026-11-02\n  - soon\n  - 2026-11-20'],
    ['is added where nothing can be read', 'asked_on: [soon]', { fact: 'askedOn', set: '2026-11-20', was: null },
      'asked_on: [soon, 2026-11-20]'],
    ['is added though it is older', 'asked_on: [2026-11-06]', { fact: 'askedOn', set: '2026-11-02' },
      'asked_on: [2026-11-06, 2026-11-02]'],
    ['is not added twice', 'asked_on: [2026-11-06, 2026-11-02]', { fact: 'askedOn', set: '2026-11-02' },
      'asked_on: [2026-11-06, 2026-11-02]'],
    ['stands alone where the list is empty', 'asked_on: []', { fact: 'askedOn', set: '2026-11-20', was: null },
      'asked_on: 2026-11-20'],
    ['moves the one next step', 'follow_up:\n  - 2026-12-15 # the talk\n  - 2026-11-10\n  - some day',
      { fact: 'followUp', set: '2026-11-25', was: '2026-11-10' },
      'follow_up:\n  - 2026-12-15 # the talk\n  - 2026-11-25\n  - some day'],
    ['is not moved onto itself', 'follow_up: [2026-12-15, 2026-11-10]', { fact: 'followUp', set: '2026-11-10' },
      'follow_up: [2026-12-15, 2026-11-10]'],
    ['moves a next step onto another', 'follow_up: [2026-11-10, 2026-12-15]',
      { fact: 'followUp', set: '2026-12-15', was: '2026-11-10' }, 'follow_up: [2026-12-15]'],
    ['moves the day of a meeting', 'date: [2026-11-10, 2026-11-17]', { fact: 'date', set: '2026-11-24', was: '2026-11-17' },
      'date: [2026-11-10, 2026-11-24]'],
    ['goes alone when a next step is done', 'follow_up:\n  - 2026-11-10\n  # later\n  - 2026-12-15',
      { fact: 'followUp', set: null, was: '2026-11-10' }, 'follow_up:\n  # later\n  - 2026-12-15'],
    ['goes with its property when it was the last', 'role: x\nfollow_up: [2026-11-10]',
      { fact: 'followUp', set: null, was: '2026-11-10' }, 'role: x'],
    ['leaves what can’t be read when it goes', 'follow_up: [2026-11-10, some day]',
      { fact: 'followUp', set: null, was: '2026-11-10' }, 'follow_up: [some day]'],
  ])('%s', (_what, lines, change, expected) => {
    expect(after(lines, change)).toBe(expected);
  });

  it('is refused where another day counts by now', () => {
    expect(() => after('follow_up: [2026-11-10, 2026-12-15]', { fact: 'followUp', set: null, was: '2026-12-15' })).toThrow(Outdated);
  });
});

describe('What can’t be read is not written over', () => {
  it.each<[string, Parameters<typeof after>[1], string]>([
    ['thanked_on: last Tuesday', { fact: 'thankedOn', set: '2026-11-20', was: null }, 'thanked_on is “last Tuesday”'],
    ['asked_on: 6 Nov', { fact: 'askedOn', set: '2026-11-20' }, 'asked_on is “6 Nov”'],
    ['follow_up: soon', { fact: 'followUp', set: null }, 'follow_up is “soon”'],
    ['outcome: perhaps', { fact: 'outcome', set: 'no', was: null }, 'outcome is “perhaps”'],
    ['status: [planned, held]', { fact: 'status', set: 'held', was: null }, 'status is “planned, held”'],
    ['started_at: noon', { fact: 'startedAt', set: '10:00', was: null }, 'started_at is “noon”'],
    ['phone: 0612', { fact: 'phone', set: '0612345', was: null }, 'phone is “612”'],
    ['learned: [a, { b: c }]', { fact: 'learned', set: 'x' }, 'learned is “b: c”'],
    ['Asked_On: soon', { fact: 'askedOn', set: '2026-11-20', was: null }, 'Asked_On is “soon”'],
  ])('%s', (lines, change, said) => {
    expect(() => after(lines, change)).toThrow(LeftAlone);
    expect(() => after(lines, change)).toThrow(`${said}, and that can’t be read. Mend it in the note first.`);
  });

  it.each(['asked_on:', 'asked_on: ""', 'asked_on: "[[]]"', 'asked_on: [""]'])('but what is empty is: %s', (lines) => {
    expect(after(lines, { fact: 'askedOn', set: '2026-11-20', was: null })).toBe('asked_on: 2026-11-20');
  });
});
