import { describe, expect, it } from 'vitest';
import { problemsInOrder } from '../../src/domain/agenda';
import type { Minute } from '../../src/domain/day';
import type { DueKind } from '../../src/domain/due';
import type { Contact, FactName, Interview, NoteRecord, Problem, Spelled } from '../../src/domain/records';
import { DueIndex } from '../../src/domain/due-index';
import { Network } from '../../src/domain/network';
import { standardTerms } from '../../src/domain/terms';
import { agenda, contact, deadLink, dueIn, interview, linkTo, mention, problemsIn, problemsOf } from './builders';

const seen = (problems: readonly Problem[]): string[] =>
  problems.map(({ note, fact, value }) => [note, fact, value].join(' | '));

describe('an outcome needs a day to count from', () => {
  it.each<{ says: string; facts: Partial<Contact>; shown: boolean }>([
    { says: 'yes, with no day at all', facts: { outcome: 'yes' }, shown: true },
    { says: 'no, with no day at all', facts: { outcome: 'no' }, shown: true },
    { says: 'given up, with no day at all', facts: { outcome: 'no-answer' }, shown: true },
    { says: 'given up, with the day', facts: { outcome: 'no-answer', closedOn: '2026-11-06' }, shown: false },
    { says: 'the day of giving up says nothing of a no', facts: { outcome: 'no', closedOn: '2026-11-06' }, shown: true },
    { says: 'with the day of the reply', facts: { outcome: 'no', repliedOn: '2026-11-06' }, shown: false },
    { says: 'with the day of the ask', facts: { outcome: 'no', askedOn: '2026-11-06' }, shown: false },
    { says: 'with the day of a reminder', facts: { outcome: 'no', remindedOn: ['2026-11-06'] }, shown: false },
    { says: 'later, with no follow-up', facts: { outcome: 'later', repliedOn: '2026-11-06' }, shown: true },
    {
      says: 'later, with a follow-up that was done',
      facts: { outcome: 'later', repliedOn: '2026-11-06', followedUp: ['2026-12-01'] },
      shown: true,
    },
    { says: 'later, until a day', facts: { outcome: 'later', followUp: '2026-12-01' }, shown: false },
    { says: 'none', facts: {}, shown: false },
  ])('$says', ({ facts, shown }) => {
    const expected = shown ? [`People/Jane Roe.md | outcome | ${facts.outcome}`] : [];
    expect(seen(problemsIn([contact(facts)]))).toEqual(expected);
  });
});

describe('a day to count from is missing', () => {
  const noor = { referredBy: [mention('Noor')] };
  it.each<{ says: string; facts: Partial<Contact>; shown: string | null }>([
    { says: 'for a name that was given', facts: noor, shown: 'referredBy | Noor' },
    { says: 'but not once they were asked', facts: { ...noor, askedOn: '2026-11-06' }, shown: null },
    { says: 'but not once they answered', facts: { ...noor, repliedOn: '2026-11-06' }, shown: null },
    { says: 'but not for somebody introduced', facts: { ...noor, introducedOn: '2026-11-06' }, shown: null },
    { says: 'but not for somebody picked', facts: { ...noor, identifiedOn: '2026-11-06' }, shown: null },
    { says: 'but not for somebody to leave alone', facts: { ...noor, doNotContact: true }, shown: null },
    { says: 'for permission to stay in touch', facts: { stayInTouch: true }, shown: 'stayInTouch | true' },
    { says: 'but not with a touch', facts: { stayInTouch: true, updates: [{ on: '2026-11-06', note: '' }] }, shown: null },
    { says: 'and none for a permission declined', facts: { stayInTouch: false }, shown: null },
  ])('$says', ({ facts, shown }) => {
    expect(seen(problemsIn([contact(facts)]))).toEqual(shown === null ? [] : [`People/Jane Roe.md | ${shown}`]);
  });
  it('but not for a later that was done, of somebody met since', () => {
    const done = contact({ outcome: 'later', repliedOn: '2026-11-06', followedUp: ['2026-12-01'] });
    expect(problemsIn([done, interview({ date: '2026-12-04', status: 'held' })])).toEqual([]);
  });
  it('but not for a name given of somebody met', () => {
    expect(problemsIn([contact(noor), interview({ date: '2026-11-06', status: 'held' })])).toEqual([]);
  });
});

describe('letting go of an interview', () => {
  it.each<{ status: Interview['status']; shown: string[] }>([
    { status: 'planned', shown: ['Interviews/Interview.md | closedOn | 2026-11-09'] },
    { status: 'held', shown: ['Interviews/Interview.md | closedOn | 2026-11-09'] },
    { status: 'cancelled', shown: [] },
    { status: 'no-show', shown: [] },
  ])('settles nothing where it is $status', ({ status, shown }) => {
    expect(seen(problemsIn([contact(), interview({ date: '2026-11-06', status, closedOn: '2026-11-09' })]))).toEqual(shown);
  });
});

describe('a link to a person', () => {
  const noor = contact({ name: 'Noor' });
  const talk = interview({ name: 'Talk', date: '2026-11-06', contacts: [mention('Ivo')] });
  const wrong = { ...deadLink('Reading list'), note: 'Reading list.md' };
  it.each<{ says: string; note: Contact | Interview; shown: string[] }>([
    { says: 'that leads to a contact is fine', note: contact({ referredOn: '2026-11-02', referredBy: [linkTo(noor)] }), shown: [] },
    { says: 'that leads nowhere is fine', note: contact({ referredOn: '2026-11-02', referredBy: [deadLink('Sam')] }), shown: [] },
    { says: 'may be plain text', note: contact({ referredOn: '2026-11-02', referredBy: [mention('Sam')] }), shown: [] },
    {
      says: 'is missing where plain text names a contact',
      note: contact({ referredOn: '2026-11-02', referredBy: [mention('noor')] }),
      shown: ['People/Jane Roe.md | referredBy | noor'],
    },
    {
      says: 'is missing where plain text in an interview names a contact, or a link does that leads nowhere',
      note: interview({ date: '2026-11-06', contacts: [mention('Noor'), deadLink('Noor')] }),
      shown: ['Interviews/Interview.md | contacts | Noor', 'Interviews/Interview.md | contacts | [[Noor]]'],
    },
    { says: 'may be plain text with one’s own name', note: contact({ referredOn: '2026-11-02', referredBy: [mention('Jane Roe')] }), shown: [] },
    {
      says: 'must not lead to another note',
      note: contact({ referredOn: '2026-11-02', referredBy: [wrong, linkTo(noor)] }),
      shown: ['People/Jane Roe.md | referredBy | [[Reading list]]'],
    },
    {
      says: 'must not lead to an interview',
      note: contact({ referredOn: '2026-11-02', referredBy: [linkTo(talk)] }),
      shown: ['People/Jane Roe.md | referredBy | [[Talk]]'],
    },
    {
      says: 'must not lead to oneself',
      note: contact({ referredOn: '2026-11-02', referredBy: [linkTo(contact())] }),
      shown: ['People/Jane Roe.md | referredBy | [[Jane Roe]]'],
    },
    {
      says: 'in an interview must lead to a contact, too',
      note: interview({ date: '2026-11-06', contacts: [wrong, linkTo(noor)] }),
      shown: ['Interviews/Interview.md | contacts | [[Reading list]]'],
    },
    {
      says: 'in an interview must not lead to itself',
      note: interview({
        date: '2026-11-06',
        contacts: [linkTo({ path: 'Interviews/Interview.md', name: 'Interview' })],
      }),
      shown: ['Interviews/Interview.md | contacts | [[Interview]]'],
    },
  ])('$says', ({ note, shown }) => expect(seen(problemsIn([noor, talk, note]))).toEqual(shown));
});

describe('a name in plain text', () => {
  const talk = interview({ name: 'Talk', date: '2026-11-06', contacts: [mention('Noor')] });
  const noor = contact({ name: 'Noor' });
  const reasons = (notes: readonly NoteRecord[]): string[] => problemsIn(notes).map(({ reason }) => reason(String));

  it('is said to be meant for nobody, with the link that would do', () => {
    expect(reasons([talk, { ...noor, path: 'People/n-haddad.md' }]))
      .toEqual(['There is a contact of that name. Write [[n-haddad]], a link to their note, so that it counts for them.']);
  });

  it('may mean one of several', () => {
    expect(reasons([talk, noor, { ...noor, path: 'Other/Noor.md' }]))
      .toEqual(['Several contacts are called so. Write a link to the note of the one who is meant.']);
  });

  it.each(['Noor, Ivo', 'Ivo & Noor', 'Ivo and Noor', 'Ivo; Noor;'])('may be the names of several: %s', (names) => {
    const several = 'That is read as one name. Write a link to the note of each, with commas between.';
    const meeting = interview({ name: 'Talk', date: '2026-11-06', contacts: [mention(names)] });
    expect(reasons([meeting, noor])).toEqual([several]);
    expect(reasons([meeting])).toEqual([]);
    const network = new Network();
    network.put(meeting);
    expect(network.put(noor)).toContain(meeting.path);
    expect(network.drop(noor.path)).toContain(meeting.path);
  });

  it('may hold a comma or an and', () => {
    const names = ['Haddad, Noor', 'Noorland and Sons', 'Noora, Andy'];
    expect(reasons([noor, interview({ date: '2026-11-06', contacts: names.slice(1).map(mention) })])).toEqual([]);
    expect(reasons([interview({ date: '2026-11-06', contacts: names.map(mention) })])).toEqual([]);
  });

  it('is looked at again whenever such a contact comes, goes or is called otherwise', () => {
    const network = new Network();
    const index = new DueIndex(network);
    const shown = (touched: Iterable<string>): number => {
      index.recompute(touched, standardTerms);
      return problemsOf(index).length;
    };
    expect(shown(network.put(talk))).toBe(0);
    expect(shown(network.put(noor))).toBe(1);
    expect(shown(network.put({ ...noor, name: 'Noor Haddad' }))).toBe(0);
    expect(shown(network.put(noor))).toBe(1);
    expect(shown(network.drop(noor.path))).toBe(0);
  });
});

describe('an interview', () => {
  it('without people is shown', () => {
    expect(seen(problemsIn([interview({ date: '2026-11-06', contacts: [] })]))).toEqual([
      'Interviews/Interview.md | contacts | ',
    ]);
  });
  it('without a date is shown', () => {
    expect(seen(problemsIn([contact(), interview()]))).toEqual(['Interviews/Interview.md | date | ']);
  });
  it('with a date that cannot be read is shown once, for that', () => {
    const unread: Problem = {
      note: 'Interviews/Interview.md',
      fact: 'date',
      value: 'next week',
      reason: () => 'That is not a date.',
    };
    expect(problemsIn([contact(), interview({ problems: [unread] })])).toEqual([unread]);
  });
});

describe('a fact of the future', () => {
  const jane = contact({ askedOn: '2026-11-20' });
  const ahead = 'That day is still to come, and this has happened already.';
  const shownAt = (now: Minute, ...notes: NoteRecord[]): string[][] =>
    agenda(notes, now).problems.map(({ note, fact, value, reason }) => [note, fact, value, reason(String)]);

  it('is shown until its day has come', () => {
    expect(shownAt('2026-11-19T23:59', jane)).toEqual([[jane.path, 'askedOn', '2026-11-20', ahead]]);
    expect(shownAt('2026-11-20T00:00', jane)).toEqual([]);
  });
  it('is shown once for each day of a list, and stands beside what no day mends', () => {
    const unread: Problem = { note: jane.path, fact: 'repliedOn', value: 'soon', reason: () => 'That is not a date.' };
    const updates = [{ on: '2026-11-21', note: 'the job' }] as const;
    const notes = [{ ...jane, askedOn: '2026-11-05', remindedOn: ['2026-11-09', '2026-11-12', '2026-11-22'], updates, problems: [unread] }] as NoteRecord[];
    expect(shownAt('2026-11-10T09:00', ...notes).map(([, fact, value]) => [fact, value])).toEqual([
      ['remindedOn', '2026-11-12'], ['remindedOn', '2026-11-22'], ['repliedOn', 'soon'], ['updates', '2026-11-21'],
    ]);
    expect(shownAt('2026-11-22T09:00', ...notes).map(([, fact]) => fact)).toEqual(['repliedOn']);
  });
  it('is none where it is a next step or a planned interview, and is where that was held', () => {
    const day = { date: '2026-11-20', followUp: '2026-11-20' } as const;
    expect(shownAt('2026-11-10T09:00', contact({ followUp: '2026-11-20' }), interview({ ...day, status: 'planned' }))).toEqual([]);
    const reason = 'The interview was held, says the note, and that day is still to come.';
    expect(shownAt('2026-11-10T09:00', contact(), interview({ ...day, status: 'held' }))).toEqual([
      ['Interviews/Interview.md', 'date', '2026-11-20', reason],
    ]);
  });
  it('counts as it stands', () => {
    expect(dueIn([jane], 'remind').map(({ due }) => due)).toEqual(['2026-12-01']);
  });
});

it('problems are listed by note and by what the person calls the property, whatever else is due', () => {
  const at = (note: string, fact: FactName): Problem => ({
    note,
    fact,
    value: '?',
    reason: () => 'That is not a date.',
  });
  const notes = [
    contact({
      name: 'Wren',
      followUp: '2026-11-06',
      problems: [at('People/Wren.md', 'fullName'), at('People/Wren.md', 'repliedOn'), at('People/Wren.md', 'linkedin')],
    }),
    contact({ name: 'Ana', problems: [at('People/Ana.md', 'closedOn')] }),
  ];
  const { problems, items } = agenda(notes, '2026-11-06T09:00');
  expect(problems.map(({ note, fact }) => `${note} ${fact}`)).toEqual([
    'People/Ana.md closedOn',
    'People/Wren.md linkedin',
    'People/Wren.md fullName',
    'People/Wren.md repliedOn',
  ]);
  expect(items).toHaveLength(1);
});

it.each<[string, Partial<Contact>, number]>([
  ['is asked for of somebody whom one was never in touch with', {}, 1],
  ['is not of somebody whom one is in touch with by now', { lastContact: '2026-09-30' }, 0],
  ['is not where it is there', { referredOn: '2026-11-02' }, 0],
])('the day on which a name was given %s', (_, facts, asked) => {
  const named = contact({ referredBy: [mention('Sam')], ...facts });
  expect(problemsIn([named]).filter(({ fact }) => fact === 'referredBy')).toHaveLength(asked);
});

describe('a reason that names facts', () => {
  const spelled: Spelled = (fact) => `<${fact}>`;
  it.each<{ facts: Partial<Contact>; reason: string }>([
    { facts: { outcome: 'no' }, reason: 'There is no day to count from. Add <repliedOn> or <askedOn>.' },
    { facts: { outcome: 'later', repliedOn: '2026-11-06' }, reason: 'There is no <followUp> to say until when.' },
  ])('spells them as the vault does: $reason', ({ facts, reason }) => {
    expect(problemsIn([contact(facts)]).map((problem) => problem.reason(spelled))).toEqual([reason]);
  });
});

describe('what settles something about a meeting', () => {
  const people = [mention('Ivo')];
  const held = { contacts: people, date: '2026-11-10', status: 'held', resumeRequested: true } as const;
  const done = { thankedOn: '2026-11-10', debriefedOn: '2026-11-10', resumeSentOn: '2026-11-10' } as const;
  it.each<{ fact: keyof typeof done; kind: DueKind }>([
    { fact: 'thankedOn', kind: 'thank-you' },
    { fact: 'debriefedOn', kind: 'debrief' },
    { fact: 'resumeSentOn', kind: 'resume' },
  ])('$fact before it is a problem, and settles nothing', ({ fact, kind }) => {
    const before = interview({ ...held, ...done, [fact]: '2026-11-09' });
    expect(seen(problemsIn([before]))).toEqual([`Interviews/Interview.md | ${fact} | 2026-11-09`]);
    expect(dueIn([before]).map((item) => item.kind)).toEqual([kind]);
    expect(dueIn([interview({ ...held, ...done })])).toEqual([]);
    expect(problemsIn([interview({ ...held, ...done, [fact]: '2026-11-10' })])).toEqual([]);
  });

  it('says so in words', () => {
    const [problem] = problemsIn([interview({ ...held, ...done, thankedOn: '2025-11-10' })]);
    expect(problem?.reason(() => '')).toBe('That is before the interview of 2026-11-10, so it settles nothing.');
  });

  it('is taken as it stands where the day of the interview is missing', () => {
    const undated = interview({ contacts: people, status: 'held', thankedOn: '2026-11-09' });
    expect(seen(problemsIn([undated]))).toEqual(['Interviews/Interview.md | date | ']);
  });
});

it('problems stand by their notes, and of one note those of no property first, then by what the properties are called', () => {
  const facts: Problem['fact'][] = ['repliedOn', 'askedOn', 'front matter'];
  const problems = facts.map((fact): Problem => ({ note: 'B.md', fact, value: '', reason: () => '' }));
  const spelled: Spelled = (fact) => (fact === 'repliedOn' ? 'answered' : fact);
  const all = problemsInOrder([...problems, { ...problems[0]!, note: 'A.md', fact: 'file name' }], spelled);
  expect(all.map(({ note, fact }) => `${note} ${fact}`)).toEqual(['A.md file name', 'B.md front matter', 'B.md repliedOn', 'B.md askedOn']);
  expect(problemsInOrder([...problems].reverse(), spelled).map(({ fact }) => fact)).toEqual(['front matter', 'repliedOn', 'askedOn']);
});
