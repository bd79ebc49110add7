import { describe, expect, it } from 'vitest';
import { add, set, take, type Change, type Entry } from '../../src/domain/change';
import { inTurn, type Notes } from '../../src/domain/in-turn';
import type { FactName, NoteRecord } from '../../src/domain/records';
import { contact, interview, linkTo, mention, networkOf } from './builders';

const wren = contact({ name: 'Wren', organization: 'Museum' });
const jane = contact({ referredBy: [linkTo(wren), mention('Teo')], followedUp: ['2026-11-02 wrote'], organization: 'Museum' });
const talk = interview({ date: '2026-11-05', contacts: [linkTo(jane), linkTo(wren)] });
const tea = interview({ name: 'Tea', date: '2026-11-09', contacts: [linkTo(jane)] });

function notesOf(records: readonly NoteRecord[]): Notes {
  const around = networkOf(records);
  return { around, record: (path) => around.get(path)! };
}

/** The changes of these, and what a decision after them sees. */
function after<Seen>(changes: readonly Change[], see: (notes: Notes) => Seen): { changes: Change[]; seen: Seen } {
  let seen: Seen | undefined;
  const look = (then: Notes): Change[] => {
    seen = see(then);
    return [];
  };
  const made = inTurn(notesOf([wren, jane, talk, tea]), [() => changes, look]);
  return { changes: made, seen: seen! };
}

describe('several decisions as one step', () => {
  it.each<[what: string, fact: FactName, entry: Entry, seen: unknown]>([
    ['a day', 'remindedOn', '2026-11-06', '2026-11-06'],
    ['a person', 'reportedTo', linkTo(wren), linkTo(wren)],
    ['what they were told', 'updates', { on: '2026-11-06', note: 'news' }, { on: '2026-11-06', note: 'news' }],
    ['an earlier round', 'earlier', { on: '2026-11-06', note: 'asked' }, { on: '2026-11-06', note: 'asked' }],
    ['a snooze', 'snoozed', { kind: 'ask', until: '2026-11-09' }, { kind: 'ask', until: '2026-11-09', text: '' }],
    ['a waiver', 'waived', { kind: 'ask' }, { kind: 'ask', text: '' }],
  ])('see what those before add, as a note has it: %s', (_, fact, entry, seen) => {
    const change = add(jane.path, fact, entry);
    const found = after([change], ({ record }) => record(jane.path)[fact as 'snoozed']);
    expect(found).toEqual({ changes: [change], seen: [seen] });
  });

  it.each<[string, string]>([['sent it', '2026-11-06 sent it'], ['', '2026-11-06']])('see what was done as a line: “%s”', (note, line) => {
    const found = after([add(jane.path, 'followedUp', { on: '2026-11-06', note })], ({ record }) => record(jane.path).followedUp);
    expect(found.seen).toEqual(['2026-11-02 wrote', line]);
  });

  it('see what those before take away, and the rest', () => {
    const gone = [take(jane.path, 'referredBy', 'Teo'), take(jane.path, 'followedUp', '2026-11-02 wrote')];
    const { changes, seen } = after(gone, ({ around }) => around.contact(jane.path));
    expect(changes).toEqual(gone);
    expect(seen).toEqual({ ...jane, referredBy: [linkTo(wren)], followedUp: [] });
  });

  it('see a fact that is gone as absent', () => {
    const { seen } = after([set(tea, 'date', null)], ({ record }) => record(tea.path));
    expect(seen).toEqual({ ...tea, date: undefined });
  });

  it('see it wherever a note is come to', () => {
    const role = 'curator';
    const changed = [...[wren, jane].map((each) => set(each, 'role', role)), ...[talk, tea].map((each) => set(each, 'minutes', 5))];
    const { seen } = after(changed, ({ around }) => [
      [around.contact(jane.path), ...around.referredBy(wren.path), ...around.contactsAt('Museum')].map((each) => each?.role),
      [...around.interviewsWith(jane.path), ...around.interviewsSharing(talk)].map((each) => each.minutes),
      around.isAlsoCalled(jane),
    ]);
    expect(seen).toEqual([[role, role, role, role], [5, 5, 5], false]);
  });

  it('set a fact once, from what it was to what it is in the end', () => {
    const step = [set(talk, 'minutes', 5), set({ ...talk, minutes: 5 }, 'minutes', 9), set(tea, 'minutes', 7)];
    expect(after(step, () => 0).changes).toEqual([set(talk, 'minutes', 9), set(tea, 'minutes', 7)]);
  });

  it('leave out what would change nothing', () => {
    const there: Change[] = [set(talk, 'minutes', 5), set({ ...talk, minutes: 5 }, 'minutes', null), set(talk, 'date', '2026-11-05')];
    expect(after(there, () => 0).changes).toEqual([]);
  });

  it('add an entry, and lines under a heading, once', () => {
    const day = add(jane.path, 'remindedOn', '2026-11-06');
    const lines: Change = { note: jane.path, heading: 'log', lines: ['- x'] };
    const { changes, seen } = after([day, lines, day, lines], ({ record }) => record(jane.path));
    expect(changes).toEqual([day, lines]);
    expect(seen).toMatchObject({ remindedOn: ['2026-11-06'] });
  });
});
