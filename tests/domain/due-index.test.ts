import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DueIndex, idOf } from '../../src/domain/due-index';
import { dueKinds } from '../../src/domain/due';
import { Network } from '../../src/domain/network';
import type { Contact, Interview, NoteRecord } from '../../src/domain/records';
import { standardTerms } from '../../src/domain/terms';
import { anyContact, anyInterview, people, talks } from './any-vault';
import { contact, dueIn, indexOf, interview, linkTo, mention, problemsOf } from './builders';

describe('one changed note recomputes only the notes it touches', () => {
  // Rows of people, each met once and referred by the one before.
  const vaultOf = (size: number): NoteRecord[] =>
    Array.from({ length: size }, (_, at) => {
      const person = contact({
        name: `Person ${at}`,
        askedOn: '2026-11-06',
        referredBy: at > 0 ? [linkTo(contact({ name: `Person ${at - 1}` }))] : [],
      });
      return [person, interview({ name: `Talk ${at}`, date: '2026-11-10', contacts: [linkTo(person)] })];
    }).flat();

  it.each([10, 1000])('among %i people', (size) => {
    const notes = vaultOf(size);
    const { network, index } = indexOf(notes);
    expect(index.computed).toBe(2 * size);
    const computedBy = (change: () => Iterable<string>): number => {
      const before = index.computed;
      index.recompute(change(), standardTerms);
      return index.computed - before;
    };
    const person = notes[8] as Contact;
    const talk = notes[9] as Interview;
    expect(computedBy(() => network.put({ ...person, repliedOn: '2026-11-09' }))).toBe(3);
    expect(computedBy(() => network.put({ ...talk, status: 'held' }))).toBe(2);
    expect(computedBy(() => network.put(contact({ name: 'Stranger' })))).toBe(1);
    expect(computedBy(() => network.drop(talk.path))).toBe(1);
    expect(computedBy(() => network.drop('Somewhere else.md'))).toBe(0);
  });
});

describe('the index', () => {
  it('forgets a note that is gone', () => {
    const { network, index } = indexOf([contact({ followUp: '2026-11-06', outcome: 'later', referredBy: [] })]);
    expect(index.itemsIn('People/Jane Roe.md')).toHaveLength(1);
    index.recompute(network.drop('People/Jane Roe.md'), standardTerms);
    expect([...index.items()]).toEqual([]);
    expect(index.itemsIn('People/Jane Roe.md')).toEqual([]);
  });
  it('sees an interview appear: the reminder of its contact goes', () => {
    const { network, index } = indexOf([contact({ askedOn: '2026-11-06' })]);
    index.recompute(network.put(interview({ date: '2026-11-20' })), standardTerms);
    expect([...index.items()].map(({ kind }) => kind).sort()).toEqual(['confirm', 'outcome', 'prepare']);
  });
  it('sees a person become one to leave alone', () => {
    const { network, index } = indexOf([
      contact(),
      interview({ date: '2026-11-06', status: 'held', debriefedOn: '2026-11-06' }),
    ]);
    expect([...index.items()]).toHaveLength(1);
    index.recompute(network.put(contact({ doNotContact: true })), standardTerms);
    expect([...index.items()]).toEqual([]);
  });
  it('sees a referrer get a name', () => {
    const noor = contact({ name: 'Noor' });
    const { network, index } = indexOf([
      noor,
      contact({ referredBy: [linkTo(noor)] }),
      interview({ date: '2026-11-06', status: 'held' }),
    ]);
    index.recompute(network.put({ ...noor, name: 'Noor Haddad' }), standardTerms);
    expect([...index.items()].find(({ kind }) => kind === 'report-back')?.person).toBe('Noor Haddad');
  });
  it('gives each item a name of its own, the same whenever it is computed', () => {
    const talk = interview({
      date: '2026-11-06',
      status: 'held',
      resumeRequested: true,
      contacts: [mention('Ivo'), mention('Wren')],
    });
    const ids = dueIn([talk]).map(idOf);
    expect(new Set(ids).size).toBe(4);
    expect(dueIn([{ ...talk, followUpNote: 'x' }]).map(idOf)).toEqual(ids);
  });
  it.each(dueKinds)('leaves %s out when it is switched off', (kind) => {
    const notes = [
      contact({ referredBy: [mention('Noor')], stayInTouch: true, followUp: '2026-11-06' }),
      contact({ name: 'Ana', referredBy: [mention('Noor')], referredOn: '2026-11-06' }),
      contact({ name: 'Bo', askedOn: '2026-11-06' }),
      contact({ name: 'Cy', askedOn: '2026-11-06', remindedOn: ['2026-11-17', '2026-11-26'] }),
      contact({ name: 'Di', askedOn: '2026-11-06', repliedOn: '2026-11-09' }),
      contact({ name: 'Ed', askedOn: '2026-11-06', repliedOn: '2026-11-09', outcome: 'no' }),
      contact({ name: 'Flo', stayInTouch: true, lastContact: '2026-11-06' }),
      interview({ date: '2026-11-06', status: 'held', resumeRequested: true }),
      interview({ name: 'Next', date: '2026-11-20', contacts: [mention('Gil')] }),
      interview({ name: 'Missed', date: '2026-11-20', status: 'missed', contacts: [mention('Hal')] }),
    ];
    const kindsOwed = (off: (typeof dueKinds)[number][]) =>
      new Set(dueIn(notes, undefined, { ...standardTerms, off: new Set(off) }).map((item) => item.kind));
    expect(kindsOwed([])).toEqual(new Set(dueKinds));
    expect(kindsOwed([kind])).toEqual(new Set(dueKinds.filter((each) => each !== kind)));
  });
});

const anyStep: fc.Arbitrary<NoteRecord | string> = fc.oneof(
  anyContact,
  anyInterview,
  fc.constantFrom(...people).map((name) => `People/${name}.md`),
  fc.constantFrom(...talks).map((name) => `Interviews/${name}.md`),
);

/** All that an index holds, in a form that compares. */
function contents(index: DueIndex): unknown[] {
  const items = [...index.items()].map((item) => JSON.stringify({ ...item, why: item.why('2026-11-15') }));
  return [...items, ...problemsOf(index).map((problem) => JSON.stringify(problem))].sort();
}

it('after any puts and drops, the index is as if it were built afresh', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { minLength: 1, maxLength: 25 }), (steps) => {
      const network = new Network();
      const index = new DueIndex(network);
      for (const step of steps)
        index.recompute(typeof step === 'string' ? network.drop(step) : network.put(step), standardTerms);
      const afresh = indexOf([...network.all()].reverse()).index;
      expect(contents(index)).toEqual(contents(afresh));
      expect(new Set([...index.items()].map(idOf)).size).toBe([...index.items()].length);
    }),
    { numRuns: 400 },
  );
});
