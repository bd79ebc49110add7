import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Listed } from '../../src/domain/agenda';
import type { Day } from '../../src/domain/day';
import type { Notes } from '../../src/domain/in-turn';
import { leavesResume, partsOf, sentLetter, titleOfPart, type Part } from '../../src/domain/messages/letter';
import { sent } from '../../src/domain/messages/sent';
import { owedToOne } from '../../src/domain/one-person';
import type { NoteRecord } from '../../src/domain/records';
import type { Step } from '../../src/domain/step';
import { standardVocabulary } from '../../src/notes/vocabulary';
import { anyVault } from './any-vault';
import { agenda, applyTo, contact, interview, linkTo, networkOf } from './builders';

const on: Day = '2026-11-17';
const spelled = (fact: keyof typeof standardVocabulary.properties): string => standardVocabulary.properties[fact];

function notesOf(records: readonly NoteRecord[]): Notes {
  const around = networkOf(records);
  return { around, record: (path) => around.get(path)! };
}

const owedIn = (records: readonly NoteRecord[], today: Day): readonly (readonly Listed[])[] =>
  [...owedToOne(agenda(records, `${today}T09:00`).items).values()];

const partsIn = (records: readonly NoteRecord[], today: Day = on): Part[] =>
  owedIn(records, today).flatMap((owed) => partsOf(owed.map(({ item }) => item), notesOf(records), today));

const send = (
  parts: readonly Part[],
  records: readonly NoteRecord[],
  given: { among?: readonly Part[]; attached?: boolean; today?: Day } = {},
): Step =>
  sentLetter(parts, {
    among: given.among ?? parts,
    notes: notesOf(records),
    how: { on: given.today ?? on, attached: given.attached, spelled },
  });

const wren = contact({ name: 'Wren Abbott' });
const amara = contact({ name: 'Amara Osei', addressAs: 'Amara', followUp: '2026-11-13', followUpNote: 'the reading list' });
const kofi = contact({ name: 'Kofi', referredBy: [linkTo(amara)], askedOn: '2026-11-01', outcome: 'no', repliedOn: '2026-11-03' });
const talk = interview({ name: 'Talk', contacts: [linkTo(amara)], date: '2026-11-12', status: 'held', resumeRequested: true });
const vault = [amara, wren, kofi, talk];

describe('one letter', () => {
  it('thanks first, then keeps a promise, reports, and sends what was asked for', () => {
    const parts = partsIn(vault);
    expect(parts.map(({ item, kind }) => [item.kind, kind])).toEqual([
      ['thank-you', 'thank-you'], ['follow-up', 'update'], ['report-back', 'unreached'], ['resume', 'send-resume'],
    ]);
    expect(parts.map((part) => titleOfPart(part, notesOf(vault).around, on))).toEqual([
      'Say thank you', 'The reading list', 'Tell how it went with Kofi', 'Send your resume',
    ]);
  });

  it('is about nothing that has no words, and to nobody else', () => {
    const ahead = interview({ name: 'Ahead', contacts: [linkTo(amara)], date: '2026-11-30', followUp: on });
    expect(partsIn([...vault, ahead]).map(({ item }) => item.note)).not.toContain(ahead.path);
  });

  it('settles all that it is about, in one step that says how many things it was about', () => {
    const { says, changes } = send(partsIn(vault), vault);
    expect(says).toBe('Wrote to Amara about 4 things');
    const after = vault.map((record) => applyTo(record, changes));
    expect(owedIn(after, on)).toEqual([]);
    expect(after[0]).toMatchObject({ followUp: undefined, lastContact: on, followedUp: ['2026-11-13 the reading list'] });
    expect(after[3]).toMatchObject({ thankedOn: on, resumeSentOn: on });
  });

  it('settles what one leaves in it, and says what that message says where it is one', () => {
    const parts = partsIn(vault);
    const { says, changes } = send(parts.slice(0, 1), vault, { among: parts, attached: true });
    expect(says).toBe('Thanked Amara');
    expect(changes.map((change) => 'fact' in change && change.fact)).toEqual(['thankedOn']);
  });

  it('leaves the resume to its own part, and to the thanks where it has none', () => {
    const [thanks, ...others] = partsIn(vault);
    expect(leavesResume(thanks!, others)).toBe(true);
    const other = { ...talk, path: 'Interviews/Other.md', thankedOn: on };
    const apart = partsIn([amara, { ...talk, resumeRequested: false }, other]);
    expect(apart.map((part) => [part.item.kind, leavesResume(part, apart)]))
      .toEqual([['thank-you', false], ['follow-up', false], ['resume', false]]);
    const put = [amara, { ...talk, snoozed: [{ kind: 'resume', until: '2026-12-01' as Day, text: '' }] }];
    const some = partsIn(put);
    expect(leavesResume(some[0]!, some)).toBe(false);
    expect(send(some, put).changes).toContainEqual({ note: talk.path, fact: 'resumeSentOn', set: on, was: null });
  });

  it('comes, in any vault, to the same notes as its parts sent one after another', () => {
    const today: Day = '2026-12-31';
    fc.assert(fc.property(anyVault, (records) => {
      const parts = partsIn(records, today);
      const oneByOne = (): readonly NoteRecord[] => parts.reduce<readonly NoteRecord[]>((notes, { item, kind }) => {
        const { around, record } = notesOf(notes);
        const about = { record: record(item.note), to: item.to, item, around, on: today, attached: false, spelled };
        const { changes } = sent(kind, about);
        return notes.map((each) => applyTo(each, changes));
      }, records);
      const atOnce = (): readonly NoteRecord[] => {
        const { changes } = send(parts, records, { attached: false, today });
        return records.map((record) => applyTo(record, changes));
      };
      expect(cameTo(atOnce)).toEqual(cameTo(oneByOne));
    }), { numRuns: 400 });
  });
});

/** The notes, or why none of it can be recorded. */
function cameTo(write: () => readonly NoteRecord[]): unknown {
  try {
    return write();
  } catch (error) {
    return (error as Error).message;
  }
}
