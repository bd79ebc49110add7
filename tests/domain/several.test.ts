import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Listed } from '../../src/domain/agenda';
import type { Change } from '../../src/domain/change';
import type { Day } from '../../src/domain/day';
import { idOf, type DueItem } from '../../src/domain/due-index';
import type { Notes } from '../../src/domain/in-turn';
import { inLetterOrder, oldestOf, owedInWords, owedToOne } from '../../src/domain/one-person';
import type { NoteRecord } from '../../src/domain/records';
import { bringBackSeveral, settleSeveral, snoozeSeveral, waiveSeveral } from '../../src/domain/several';
import { bringBack, settle, snooze, waive } from '../../src/domain/settling';
import type { Step } from '../../src/domain/step';
import { standardTerms } from '../../src/domain/terms';
import { anyVault } from './any-vault';
import { agenda, applyTo, contact, interview, linkTo, mention, networkOf, snooze as snoozed } from './builders';

const today: Day = '2026-11-17';
const wren = contact({ name: 'Wren Abbott' });
const amara = contact({ name: 'Amara Osei', referredBy: [linkTo(wren)], referredOn: '2026-10-20' });
const talk = interview({ name: 'Talk', contacts: [linkTo(amara)], date: '2026-11-16', status: 'held', resumeRequested: true });
const tea = interview({ name: 'Tea', contacts: [linkTo(wren)], date: '2026-11-05', status: 'held' });

const itemsOf = (records: readonly NoteRecord[], on: Day = today): readonly Listed[] => agenda(records, `${on}T09:00`).items;
const kindsOf = (owed: readonly Listed[] | undefined): string[] => (owed ?? []).map(({ item }) => item.kind);
const groupsIn = (records: readonly NoteRecord[]): string[][] =>
  [...owedToOne(itemsOf(records))].map(([path, owed]) => [path, ...kindsOf(owed)]);

function notesOf(records: readonly NoteRecord[]): Notes {
  const around = networkOf(records);
  return { around, record: (path) => around.get(path)! };
}

const settledToday = (items: readonly DueItem[], records: readonly NoteRecord[]): Step => settleSeveral(
  items.map((item) => ({ item, how: { on: today, touched: true } })), notesOf(records),
  { on: today, terms: standardTerms },
);

const after = (records: readonly NoteRecord[], changes: readonly Change[]): NoteRecord[] =>
  records.map((record) => applyTo(record, changes));

describe('what is owed to one person', () => {
  it.each<{ it: string; notes: NoteRecord[]; groups: string[][] }>([
    { it: 'is thanks and the resume after one interview', notes: [amara, talk], groups: [['People/Amara Osei.md', 'thank-you', 'resume']] },
    { it: 'is one thing where nothing else is', notes: [amara, { ...talk, resumeRequested: false }], groups: [] },
    {
      it: 'comes from several notes, as word to whoever gave a name does',
      notes: [wren, amara, { ...talk, thankedOn: '2026-11-16', resumeRequested: false, date: '2026-11-12' }, tea],
      groups: [['People/Wren Abbott.md', 'thank-you', 'report-back']],
    },
    {
      it: 'is a promise among other things',
      notes: [{ ...amara, followUp: '2026-11-13', followUpNote: 'send the reading list' }, talk],
      groups: [['People/Amara Osei.md', 'follow-up', 'thank-you', 'resume']],
    },
    { it: 'is not what lies ahead', notes: [{ ...amara, followUp: '2026-11-20' }, { ...talk, resumeRequested: false }], groups: [] },
    { it: 'is not what was put off', notes: [amara, { ...talk, snoozed: [snoozed('resume', '2026-11-30')] }], groups: [] },
    { it: 'is nothing that no letter settles', notes: [{ ...amara, askedOn: '2026-10-01', outcome: 'yes', repliedOn: '2026-11-01' }], groups: [] },
    { it: 'is nothing of a group', notes: [amara, wren, { ...talk, contacts: [linkTo(amara), linkTo(wren)], thankedOn: today }], groups: [] },
    { it: 'needs a note of theirs', notes: [{ ...talk, contacts: [mention('Sam')] }], groups: [] },
    { it: 'is nothing to somebody who is left alone', notes: [{ ...amara, doNotContact: true }, talk], groups: [] },
  ])('$it', ({ notes, groups }) => {
    expect(groupsIn(notes)).toEqual(groups);
  });

  it('is said in one sentence, thanks before promises', () => {
    const notes = [{ ...amara, followUp: '2026-11-13' as Day, followUpNote: 'the reading  list' }, talk];
    const [owed] = [...owedToOne(itemsOf(notes)).values()];
    expect(owedInWords(owed!, today)).toBe(
      'You owe them thanks for the conversation yesterday, what you noted (“the reading list”) and your resume.',
    );
    expect(kindsOf(inLetterOrder(owed!))).toEqual(['thank-you', 'follow-up', 'resume']);
    expect(oldestOf(owed!).item.kind).toBe('follow-up');
  });

  it('each kind of it says what it is', () => {
    const notes = [
      wren, { ...amara, stayInTouch: true, lastContact: '2026-01-07' as Day },
      { ...tea, mode: 'email' as const }, { ...talk, contacts: [linkTo(wren)] },
      { ...contact({ name: 'Max', outcome: 'no', askedOn: '2026-11-02', repliedOn: '2026-11-13', referredBy: [linkTo(wren)], followUp: '2026-11-10' }) },
    ];
    const said = itemsOf(notes, '2026-11-20').flatMap(({ item }) => item.owes?.('2026-11-20') ?? []);
    expect(new Set(said)).toEqual(new Set([
      'thanks for their answers on 5 November', 'thanks for the conversation on Monday', 'your resume', 'the next step',
      'a line of thanks for their answer', 'word of how it went with Max', 'a line to stay in touch',
    ]));
  });
});

describe('several things at once', () => {
  const max = contact({
    name: 'Max', referredBy: [linkTo(wren)], outcome: 'no', askedOn: '2026-11-01', repliedOn: '2026-11-02', lastContact: '2026-11-03',
  });
  const group = interview({ name: 'Lunch', contacts: [linkTo(wren), linkTo(amara)], date: '2026-11-16', status: 'held' });

  it('thank the last of a group for all of it', () => {
    const notes = [wren, { ...amara, referredBy: [] }, group];
    const items = itemsOf(notes).map(({ item }) => item).filter(({ kind }) => kind === 'thank-you');
    const { says, changes } = settledToday(items, notes);
    expect(says).toBe('Done: 2 things');
    expect(after(notes, changes).at(-1)).toMatchObject({ thanked: [...group.contacts].reverse(), thankedOn: today });
  });

  it('set one fact once', () => {
    const notes = [wren, amara, max,
      { ...talk, date: '2026-11-05' as Day, thankedOn: today, resumeSentOn: today }];
    const items = itemsOf(notes).map(({ item }) => item).filter(({ kind }) => kind === 'report-back');
    expect(items).toHaveLength(2);
    const { says, changes } = settledToday(items, notes);
    expect(says).toBe('Done: 2 things for Wren Abbott');
    expect(changes.filter((change) => 'set' in change)).toEqual([
      { note: 'People/Wren Abbott.md', fact: 'lastContact', set: today, was: null },
    ]);
  });

  it('pass over what one of them settles along', () => {
    const touch = { stayInTouch: true, lastContact: '2026-01-07' as Day };
    const notes = [{ ...wren, ...touch }, max];
    const items = itemsOf(notes).map(({ item }) => item).filter(({ contact: path }) => path === wren.path);
    expect(items.map(({ kind }) => kind)).toEqual(['report-back', 'keep-in-touch']);
    const { changes } = settledToday(items, notes);
    expect(after(notes, changes)[0]).toMatchObject({ lastContact: today, updates: [] });
  });

  it('let go of what is answered so', () => {
    const notes = [contact({ name: 'Max', outcome: 'later', askedOn: '2026-10-01', repliedOn: '2026-10-02', followUp: '2026-11-10' })];
    const [{ item }] = itemsOf(notes).filter(({ item: { kind } }) => kind === 'follow-up') as [Listed];
    const { changes } = settleSeveral([{ item, how: 'let go' }], notesOf(notes), { on: today, terms: standardTerms });
    expect(after(notes, changes)[0]).toMatchObject({ outcome: 'no-answer', closedOn: today, followUp: undefined });
  });

  it('pass over thanks to one of a group that are noted by now', () => {
    const notes = [wren, { ...amara, referredBy: [] }, group];
    const thanks = itemsOf(notes).map(({ item }) => item)
      .filter(({ kind, contact: path }) => kind === 'thank-you' && path === wren.path);
    expect(thanks).toHaveLength(1);
    expect(settledToday(thanks, [wren, amara, { ...group, thanked: [linkTo(wren)] }]).changes).toEqual([]);
    expect(settledToday(thanks, [wren, amara, { ...group, thanked: [linkTo(amara)] }]).changes).not.toEqual([]);
  });

  it('are put off, waived and brought back in each of their notes', () => {
    const notes = [wren, { ...amara, referredBy: [] }, { ...group, resumeRequested: true }, talk];
    const kinds = ['thank-you', 'resume'];
    const items = itemsOf(notes).map(({ item }) => item).filter(({ kind }) => kinds.includes(kind));
    const noted = (step: Step): string[] => step.changes.map((change) => {
      const added = 'add' in change ? (change.add as { kind: string }).kind : 'take' in change ? `without ${change.take}` : '';
      return `${change.note.slice('Interviews/'.length, -'.md'.length)}: ${added}`;
    }).sort();
    const put = snoozeSeveral(items, notesOf(notes), { until: '2026-11-30', today });
    expect(put.says).toBe(`Put off until Mon 30 Nov: ${items.length} things`);
    expect(noted(put)).toEqual(['Lunch: resume', 'Lunch: thank-you', 'Talk: resume', 'Talk: thank-you']);
    const waived = waiveSeveral(items, notesOf(notes), today);
    expect(waived.says).toBe(`Not needed: ${items.length} things`);
    expect(new Set(noted(waived).filter((each) => each.startsWith('Talk')))).toEqual(new Set(['Talk: resume', 'Talk: thank-you']));
    const aside = [amara, { ...talk, snoozed: [snoozed('resume', '2026-11-30'), snoozed('thank-you', '2026-11-30')] }];
    const away = itemsOf(aside).map(({ item }) => item).filter(({ kind }) => kinds.includes(kind));
    const back = bringBackSeveral(away, notesOf(aside));
    expect([back.says, noted(back)]).toEqual([
      'Brought back: 2 things for Amara Osei',
      ['Talk: without resume until 2026-11-30', 'Talk: without thank-you until 2026-11-30'],
    ]);
  });

  it('are said as one thing where one is left', () => {
    const items = itemsOf([amara, { ...talk, resumeRequested: false }]).map(({ item }) => item).filter(({ kind }) => kind === 'thank-you');
    expect(snoozeSeveral(items, notesOf([amara, talk]), { until: '2026-11-19', today }).says)
      .toBe('Put off until Thu 19 Nov: 1 thing for Amara Osei');
  });

  const isAside = ({ group: put }: Listed): boolean => put === 'snoozed' || put === 'waived';
  const isOpen = (each: Listed): boolean => !isAside(each);

  it.each<{
    done: string;
    which: (listed: Listed) => boolean;
    atOnce: (items: readonly DueItem[], notes: Notes) => Step;
    byItself: (item: DueItem, notes: Notes) => Step;
  }>([
    {
      done: 'settled',
      which: () => true,
      atOnce: (items, notes) => settleSeveral(
        items.map((item) => ({ item, how: { on: late, touched: true, status: 'held' } })), notes,
        { on: late, terms: standardTerms },
      ),
      byItself: (item, { record, around }) =>
        settle(item, record(item.note), around, { on: late, touched: true, status: 'held' }),
    },
    {
      done: 'put off',
      which: isOpen,
      atOnce: (items, notes) => snoozeSeveral(items, notes, { until: '2027-01-31', today: late }),
      byItself: (item, { record }) => snooze(item, record(item.note), '2027-01-31', late),
    },
    {
      done: 'waived',
      which: isOpen,
      atOnce: (items, notes) => waiveSeveral(items, notes, late),
      byItself: (item, { record }) => waive(item, record(item.note), late),
    },
    {
      done: 'brought back',
      which: isAside,
      atOnce: bringBackSeveral,
      byItself: (item, { record }) => bringBack(item, record(item.note)),
    },
  ])('that are $done come to the same notes as one after another', ({ which, atOnce, byItself }) => {
    fc.assert(fc.property(anyVault, fc.infiniteStream(fc.boolean()), (records, chosen) => {
      const wanted = itemsOf(records, late)
        .filter((each) => which(each) && chosen.next().value).map(({ item }) => item);
      const offered = new Set(wanted.map(idOf));
      if (offered.size < wanted.length) return;
      let one: readonly NoteRecord[] = records;
      for (const item of wanted) {
        const there = itemsOf(one, late).find((each) => idOf(each.item) === idOf(item));
        if (there) one = after(one, byItself(there.item, notesOf(one)).changes);
      }
      const { changes } = atOnce(wanted, notesOf(records));
      expect(after(records, changes).map(inAnyOrder)).toEqual(one.map(inAnyOrder));
    }), { numRuns: 300 });
  });
});

/** Late enough that nothing in these vaults is still to come. */
const late: Day = '2026-12-31';

// What is put off again goes to the end of the list.
function inAnyOrder({ snoozed: put, ...record }: NoteRecord): unknown {
  return { ...record, snoozed: put.map(({ text }) => text).sort() };
}
