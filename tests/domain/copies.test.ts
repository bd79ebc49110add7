import { describe, expect, it } from 'vitest';
import type { Contact, Interview, NoteRecord } from '../../src/domain/records';
import { standardTerms } from '../../src/domain/terms';
import { contact, deadLink, indexOf, interview, linkTo, problemsOf } from './builders';

const asked = { askedOn: '2026-11-06' } as const;
const jane = contact(asked);
const copyOf = (...names: string[]): Pick<Contact, 'copyOf'> =>
  ({ copyOf: names.map((name) => ({ path: `People/${name}.md`, sure: true })) });
const copy = contact({ name: 'Jane Roe (conflict)', ...asked, ...copyOf('Jane Roe') });
const again = contact({ name: 'Jane Roe (conflict) (conflict)', ...asked, ...copyOf('Jane Roe (conflict)', 'Jane Roe') });

/** What is owed in which notes, and which stand aside, after each of some steps; and how many were computed by each. */
function vault(...records: NoteRecord[]) {
  const { network, index } = indexOf(records);
  const step = (paths: Iterable<string>): number => {
    const before = index.computed;
    index.recompute(paths, standardTerms);
    return index.computed - before;
  };
  return {
    network,
    put: (record: NoteRecord) => step(network.put(record)),
    drop: ({ path }: NoteRecord) => step(network.drop(path)),
    owing: () => [...index.items()].map(({ note }) => note).sort(),
    aside: () => problemsOf(index).filter(({ fact }) => fact === 'file name').map(({ note }) => note).sort(),
  };
}

describe('a copy that a sync tool made', () => {
  it('is nobody, and a problem that names the original', () => {
    const { network, index } = indexOf([jane, copy]);
    expect([...index.items()].map(({ note }) => note)).toEqual([jane.path]);
    expect([...network.all()]).toEqual([jane]);
    expect(problemsOf(index).map(({ note, fact, reason }) => [note, fact, reason(String)])).toEqual([
      [copy.path, 'file name', 'This looks like a copy that a sync tool made of “Jane Roe”. Bring over what is new in it, then delete it.'],
    ]);
  });

  it.each([['first', [copy, jane]], ['last', [jane, copy]]])('whether it is read %s', (_, records) => {
    const { owing, aside } = vault(...records);
    expect([owing(), aside()]).toEqual([[jane.path], [copy.path]]);
  });

  it('whose original is written in another case or another form of its letters, as where that is the conflict', () => {
    const zoe = contact({ name: 'Zoe\u0308 Roe', ...asked });
    const other = contact({ name: 'ZO\u00CB roe (Case Conflict)', ...asked, ...copyOf('ZO\u00CB roe') });
    for (const records of [[zoe, other], [other, zoe]]) {
      const { owing, aside, drop, put, network } = vault(...records);
      expect([owing(), aside()]).toEqual([[zoe.path], [other.path]]);
      expect(network.originalOf(other.path)).toBe(zoe.path);
      drop(zoe);
      expect([owing(), aside()]).toEqual([[other.path], []]);
      put(zoe);
      expect([owing(), aside()]).toEqual([[zoe.path], [other.path]]);
    }
  });

  it('is a copy of the very original where another differs in case', () => {
    const lower = contact({ name: 'jane roe', ...asked });
    expect(vault(lower, jane, copy).network.originalOf(copy.path)).toBe(jane.path);
  });

  it('that is not sure to be one has to have its original in the very case', () => {
    const email = { email: 'jane@example.org' };
    const second = contact({ name: 'jane roe 2', ...email, copyOf: [{ path: 'People/jane roe.md', sure: false }] });
    expect(vault(contact({ ...asked, ...email }), second).aside()).toEqual([]);
  });

  it('has no say in anything else, such as who was met and who referred whom', () => {
    const ivo = contact({ name: 'Ivo' });
    const talk = interview({ date: '2026-11-10', contacts: [linkTo(ivo)] });
    const talkCopy = interview({
      ...talk, path: 'Interviews/Interview (conflict).md', copyOf: [{ path: talk.path, sure: true }], startedAt: '10:00',
    });
    const { network } = indexOf([ivo, jane, talk, talkCopy, { ...copy, referredBy: [linkTo(ivo)], organization: 'Lab' }]);
    expect(network.interviewsWith(ivo.path)).toEqual([talk]);
    expect(network.interviewsSharing(talk)).toEqual([]);
    expect(network.referredBy(ivo.path)).toEqual([]);
    expect(network.contactsAt('Lab')).toEqual([]);
    expect([...network.begun()]).toEqual([]);
  });

  it('is a note of its own where nothing of its kind has the other name', () => {
    const talk = interview({ path: jane.path, date: '2026-11-10', contacts: [deadLink('Ivo')] });
    expect(vault(copy).owing()).toEqual([copy.path]);
    expect(vault(copy, talk).aside()).toEqual([]);
  });

  it('of a copy is one of the note itself, or of the copy where that is all there is', () => {
    const { network } = indexOf([jane, copy, again]);
    expect([...network.copies()]).toEqual([[copy.path, jane.path], [again.path, jane.path]]);
    expect([...indexOf([again, copy]).network.copies()]).toEqual([[again.path, copy.path]]);
  });
});

describe('when the original goes and comes', () => {
  it('the copy becomes a note and a copy again, and these two alone are computed', () => {
    const others = Array.from({ length: 50 }, (_, at) => contact({ name: `Other ${at}`, ...asked }));
    const { put, drop, aside } = vault(...others, jane, copy);
    expect(drop(jane)).toBe(1);
    expect(aside()).toEqual([]);
    expect(put(jane)).toBe(2);
    expect(aside()).toEqual([copy.path]);
    expect(put({ ...jane, role: 'Editor' })).toBe(1);
    expect(put({ ...copy, role: 'Editor' })).toBe(1);
    expect(drop(copy)).toBe(0);
    expect(put(jane)).toBe(1);
    expect(put(others[0]!)).toBe(1);
  });

  it('the one that is copied twice takes both copies along', () => {
    const { put, drop, aside, owing } = vault(again, copy, jane);
    expect(drop(jane)).toBe(2);
    expect([owing(), aside()]).toEqual([[copy.path], [again.path]]);
    expect(drop(copy)).toBe(1);
    expect([owing(), aside()]).toEqual([[again.path], []]);
    expect(put(jane)).toBe(2);
    expect([owing(), aside()]).toEqual([[jane.path], [again.path]]);
  });

  it('the notes that its people stand in are computed with it', () => {
    const ivo = contact({ name: 'Ivo', ...asked });
    const talk = interview({ date: '2026-11-30', contacts: [linkTo(ivo)] });
    const talkCopy = interview({ ...talk, path: 'Interviews/Interview (conflict).md', copyOf: [{ path: talk.path, sure: true }] });
    const { drop } = vault(ivo, talk, talkCopy);
    // Ivo, whom the copy names, and the copy.
    expect(drop(talk)).toBe(2);
  });
});

describe('a name that people and interviews have, too, makes a copy only of what says the same', () => {
  const second = (facts: Partial<Contact>): Contact =>
    contact({ name: 'Jane Roe 2', copyOf: [{ path: jane.path, sure: false }], ...facts });
  it.each<{ says: string; one: Partial<Contact>; two: Partial<Contact>; isCopy: boolean }>([
    { says: 'the same address', one: { email: 'jane@example.org' }, two: { email: 'Jane@Example.org' }, isCopy: true },
    { says: 'the same number', one: { phone: '+49 170 12-34' }, two: { phone: '+49170 1234' }, isCopy: true },
    { says: 'the same profile', one: { linkedin: 'https://linkedin.com/in/jane' }, two: { linkedin: 'https://linkedin.com/in/jane/' }, isCopy: true },
    { says: 'one the same, one new', one: { email: 'j@x.org' }, two: { email: 'j@x.org', phone: '1' }, isCopy: true },
    { says: 'one the same, one another', one: { email: 'j@x.org', phone: '2' }, two: { email: 'j@x.org', phone: '1' }, isCopy: false },
    { says: 'the same address in other letters', one: { email: ' Jane@Example.org' }, two: { email: 'jane@example.org ' }, isCopy: true },
    { says: 'another address', one: { email: 'jane@example.org' }, two: { email: 'roe@example.org' }, isCopy: false },
    { says: 'an address of one alone', one: { email: 'jane@example.org' }, two: {}, isCopy: false },
    { says: 'nothing that identifies', one: { ...asked, organization: 'Lab' }, two: { ...asked, organization: 'Lab' }, isCopy: false },
  ])('$says', ({ one, two, isCopy }) => {
    expect([...indexOf([contact(one), second(two)]).network.copies()].length).toBe(isCopy ? 1 : 0);
  });

  it('until one of them says something else', () => {
    const email = 'jane@example.org';
    const { put, aside } = vault(contact({ email }), second({ email }));
    expect(aside()).toEqual(['People/Jane Roe 2.md']);
    expect(put(contact({ email: 'other@example.org' }))).toBe(2);
    expect(aside()).toEqual([]);
  });

  const talk: Partial<Interview> = { date: '2026-11-10', time: '10:00' };
  it.each<{ says: string; one: Partial<Interview>; two: Partial<Interview>; isCopy: boolean }>([
    { says: 'the same people at the same hour', one: talk, two: { ...talk, status: 'held' }, isCopy: true },
    { says: 'at another hour', one: talk, two: { ...talk, time: '16:00' }, isCopy: false },
    { says: 'at an hour that one does not say', one: talk, two: { date: '2026-11-10' }, isCopy: false },
    { says: 'with the same day alone', one: { date: '2026-11-10' }, two: { date: '2026-11-10' }, isCopy: false },
    { says: 'with others', one: talk, two: { ...talk, contacts: [deadLink('Ivo')] }, isCopy: false },
    { says: 'with one more', one: talk, two: { ...talk, contacts: [linkTo(jane), deadLink('Ivo')] }, isCopy: false },
    { says: 'in the calendar of one alone, at the same hour', one: { ...talk, calendarUid: 'a' }, two: talk, isCopy: true },
    { says: 'in the calendar of one alone, at another hour', one: { ...talk, calendarUid: 'a' }, two: { ...talk, time: '16:00' }, isCopy: false },
    {
      says: 'with one of two', one: { ...talk, contacts: [linkTo(jane), deadLink('Wren')] }, two: { ...talk, contacts: [linkTo(jane), deadLink('Ivo')] },
      isCopy: false,
    },
    {
      says: 'with the same two, in another order', one: { ...talk, contacts: [linkTo(jane), deadLink('Ivo')] },
      two: { ...talk, contacts: [deadLink('Ivo'), linkTo(jane)] }, isCopy: true,
    },
    { says: 'on another day', one: talk, two: { ...talk, date: '2026-11-11' }, isCopy: false },
    { says: 'with nobody', one: { ...talk, contacts: [] }, two: { ...talk, contacts: [] }, isCopy: false },
    { says: 'the same in the calendar', one: { calendarUid: 'a' }, two: { date: '2026-11-10', calendarUid: 'a' }, isCopy: true },
    { says: 'another in the calendar', one: { ...talk, calendarUid: 'a' }, two: { ...talk, calendarUid: 'b' }, isCopy: false },
  ])('an interview: $says', ({ one, two, isCopy }) => {
    const first = interview(one);
    const other = interview({ name: 'Interview 2', ...two, copyOf: [{ path: first.path, sure: false }] });
    expect([...indexOf([first, other]).network.copies()].length).toBe(isCopy ? 1 : 0);
  });
});
