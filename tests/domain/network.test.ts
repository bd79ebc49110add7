import { describe, expect, it } from 'vitest';
import { contact, deadLink, interview, linkTo, mention, networkOf } from './builders';

const [jane, noor, ivo] = [contact(), contact({ name: 'Noor' }), contact({ name: 'Ivo' })] as const;
const paths = (records: Iterable<{ path: string }>): string[] => [...records].map(({ path }) => path).sort();
const talk = interview({ name: 'Talk', contacts: [linkTo(jane), linkTo(ivo)] });

describe('what is stored once is known from both ends', () => {
  it('whom a contact referred', () => {
    const network = networkOf([
      { ...jane, referredBy: [linkTo(noor)] },
      { ...ivo, referredBy: [linkTo(noor), mention('Sam')] },
      noor,
    ]);
    expect(paths(network.referredBy(noor.path))).toEqual([ivo.path, jane.path]);
    expect(network.referredBy(jane.path)).toEqual([]);
  });
  it('in whichever order the notes come', () => {
    const notes = [noor, { ...jane, referredBy: [linkTo(noor)] }];
    expect(paths(networkOf([...notes].reverse()).referredBy(noor.path))).toEqual([jane.path]);
  });
  it('which interviews began and did not end', () => {
    const begun = interview({ name: 'Begun', startedAt: '14:02' });
    const network = networkOf([talk, begun, interview({ name: 'Ended', startedAt: '10:00', actualMinutes: 20 })]);
    expect(paths(network.begun())).toEqual([begun.path]);
    network.put({ ...begun, actualMinutes: 12 });
    expect(paths(network.begun())).toEqual([]);
    network.put(begun);
    network.drop(begun.path);
    expect(paths(network.begun())).toEqual([]);
  });
  it('with whom one met', () => {
    const network = networkOf([talk, jane, ivo, interview({ name: 'Other', contacts: [linkTo(ivo)] })]);
    expect(paths(network.interviewsWith(ivo.path))).toEqual(['Interviews/Other.md', talk.path]);
    expect(paths(network.interviewsWith(jane.path))).toEqual([talk.path]);
  });
  it('which interviews share a contact', () => {
    const others = [
      interview({ name: 'By link', contacts: [linkTo(ivo)] }),
      interview({ name: 'By plain text', contacts: [mention('Ivo')] }),
      interview({ name: 'With another', contacts: [linkTo(noor)] }),
      interview({ name: 'With nobody', contacts: [] }),
    ];
    expect(paths(networkOf([talk, ...others]).interviewsSharing(talk))).toEqual([
      'Interviews/By link.md',
      'Interviews/By plain text.md',
    ]);
  });
  it('two namesakes with notes of their own share nothing', () => {
    const namesake = { ...linkTo(jane), note: 'Alumni/Jane Roe.md' };
    const other = interview({ name: 'Other', contacts: [namesake] });
    expect(networkOf([talk, other]).interviewsSharing(talk)).toEqual([]);
  });
});

describe('a note that changes', () => {
  it('takes its old edges along', () => {
    const network = networkOf([noor, ivo, { ...jane, referredBy: [linkTo(noor)] }, talk]);
    network.put({ ...jane, referredBy: [linkTo(ivo)] });
    network.put({ ...talk, contacts: [linkTo(noor)] });
    expect(network.referredBy(noor.path)).toEqual([]);
    expect(paths(network.referredBy(ivo.path))).toEqual([jane.path]);
    expect(network.interviewsWith(ivo.path)).toEqual([]);
    expect(paths(network.interviewsWith(noor.path))).toEqual([talk.path]);
    expect(network.size).toBe(4);
  });
  it('may become a note of the other kind', () => {
    const network = networkOf([talk, jane]);
    network.put(contact({ path: talk.path, name: 'Talk', referredBy: [linkTo(jane)] }));
    expect(network.interviewsWith(jane.path)).toEqual([]);
    expect(paths(network.referredBy(jane.path))).toEqual([talk.path]);
    expect(network.contact(talk.path)?.name).toBe('Talk');
  });
  it('goes with its edges', () => {
    const network = networkOf([talk, jane, ivo]);
    network.drop(talk.path);
    expect(network.interviewsWith(jane.path)).toEqual([]);
    expect(network.get(talk.path)).toBeUndefined();
    expect(paths(network.all())).toEqual([ivo.path, jane.path]);
  });
  it('when it was never there, changes nothing', () => {
    const network = networkOf([jane]);
    network.drop('People/Nobody.md');
    expect(network.size).toBe(1);
  });
  it('keeps its edges under a new name once the notes that name it are read again', () => {
    const renamed = contact({ name: 'Jane Marsh' });
    const network = networkOf([jane, talk, { ...ivo, referredBy: [linkTo(jane)] }]);
    network.drop(jane.path);
    network.put(renamed);
    network.put({ ...talk, contacts: [linkTo(renamed), linkTo(ivo)] });
    network.put({ ...ivo, referredBy: [linkTo(renamed)] });
    expect(paths(network.interviewsWith(renamed.path))).toEqual([talk.path]);
    expect(paths(network.referredBy(renamed.path))).toEqual([ivo.path]);
    expect(network.interviewsWith(jane.path)).toEqual([]);
  });
});

describe('a change touches', () => {
  const other = interview({ name: 'Other', contacts: [linkTo(ivo)] });
  const apart = [contact({ name: 'Apart' }), interview({ name: 'Apart', contacts: [mention('Somebody')] })];
  const all = [jane, { ...noor, referredBy: [linkTo(jane)] }, ivo, talk, other, ...apart];

  it('of a contact: the note, its interviews, and whom it referred', () => {
    expect([...networkOf(all).put({ ...jane, askedOn: '2026-11-06' })].sort()).toEqual(
      [talk.path, jane.path, noor.path].sort(),
    );
  });
  it('of an interview: the note, its contacts, and their other interviews', () => {
    expect([...networkOf(all).put({ ...talk, date: '2026-11-06' })].sort()).toEqual(
      [talk.path, other.path, jane.path, ivo.path].sort(),
    );
  });
  it('of whom an interview is with: those before and those after', () => {
    expect([...networkOf(all).put({ ...talk, contacts: [linkTo(noor)] })].sort()).toEqual(
      [talk.path, other.path, jane.path, ivo.path, noor.path].sort(),
    );
  });
  it('by dropping: the same', () => {
    expect([...networkOf(all).drop(jane.path)].sort()).toEqual([talk.path, jane.path, noor.path].sort());
    expect([...networkOf(all).drop(talk.path)].sort()).toEqual([talk.path, other.path, jane.path, ivo.path].sort());
  });
  it('of an interview that names somebody without a note: the others that do', () => {
    const [one, two] = [
      interview({ name: 'One', contacts: [deadLink('Sam')] }),
      interview({ name: 'Two', contacts: [mention('Sam')] }),
    ];
    expect([...networkOf([one, two, ...all]).put({ ...one, date: '2026-11-06' })].sort()).toEqual([one.path, two.path]);
  });
});
