import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Day, Minute } from '../../src/domain/day';
import type { NoteRecord } from '../../src/domain/records';
import { Findable, matches, stretches, wordsOf } from '../../src/ui/list/search';
import { listModel, titles as parts, type ListInput, type ListModel } from '../../src/features/follow-ups/model';
import type { Share } from '../../src/features/follow-ups/shares';
import { PAGE } from '../../src/ui/list/paging';
import { standardVocabulary } from '../../src/notes/vocabulary';
import { agenda, contact, interview, linkTo, mention, snooze, termsWith, waiver } from '../domain/builders';

const now: Minute = '2026-11-17T11:20';

function model(records: NoteRecord[], given: Partial<ListInput> = {}, terms = termsWith()): ListModel {
  return listModel({
    agenda: agenda(records, now, terms),
    blank: records.length === 0,
    titleOf: (path) => path,
    vocabulary: standardVocabulary,
    filter: { text: '', shares: new Set() },
    folds: {},
    limits: {},
    beyond: () => '',
    rowForPerson: true,
    opened: new Set(),
    ...given,
  });
}

const filtered = (text: string, ...shares: Share[]): Partial<ListInput> => ({
  filter: { text, shares: new Set(shares) },
});
const titles = ({ sections }: ListModel): string[] => sections.map(({ title, meta }) => `${title} ${meta}`);
const whens = ({ sections }: ListModel): string[] =>
  sections.flatMap(({ rows }) => rows.map(({ when, tone }) => `${when || 'nothing'}, ${tone}`));
const nextStep = (followUp: Day): NoteRecord => contact({ name: followUp, followUp });
const meeting = interview({ date: '2026-11-17', bookedOn: '2026-11-17', preparedOn: '2026-11-17' });
const asked = (name: string, askedOn: Day): NoteRecord => contact({ name, askedOn });

describe('the state of the list', () => {
  it('is reading until the vault was read, and a start in an empty vault', () => {
    expect(model([], { agenda: undefined }).state).toBe('reading');
    expect(model([]).state).toBe('start');
  });

  it('is clear when nothing is overdue, due today or to be met today', () => {
    expect(model([contact()]).state).toBe('clear');
    expect(model([asked('A', '2026-11-09')]).state).toBe('clear');
    expect(model([asked('A', '2026-11-06')]).state).toBe('list');
    expect(model([meeting]).state).toBe('list');
  });

  it('has no match when a filter finds nothing, and never while nothing is filtered', () => {
    expect(model([asked('A', '2026-11-06')], filtered('zzz')).state).toBe('no-match');
    expect(model([contact()]).state).toBe('clear');
  });
});

describe('lateness', () => {
  it('is orange for two days and red from the third', () => {
    const people = [asked('A', '2026-11-05'), asked('B', '2026-11-04'), asked('C', '2026-11-03')];
    expect(whens(model(people)).sort()).toEqual([
      '1 day late, late', '4 days late, very-late', '5 days late, very-late',
    ]);
    const steps = (['2026-11-16', '2026-11-15', '2026-11-14'] as const).map(nextStep);
    expect(whens(model(steps))).toEqual(['3 days late, very-late', '2 days late, late', '1 day late, late']);
  });

  it('says nothing for today, and the day in full for what is to come', () => {
    const steps = (['2026-11-17', '2026-11-18', '2026-11-19', '2026-12-03'] as const).map(nextStep);
    expect(whens(model(steps, { folds: { later: false } }))).toEqual([
      'nothing, quiet', 'Tomorrow, quiet', 'Thu 19 Nov, quiet', 'Thu 3 Dec, quiet',
    ]);
  });

  it('says until when something is snoozed, that it was not needed, and since when it waits from before', () => {
    const people = [
      contact({ name: 'A', askedOn: '2026-11-02', snoozed: [snooze('remind', '2026-11-18')] }),
      contact({ name: 'B', askedOn: '2026-11-02', waived: [waiver('remind')] }),
    ];
    expect(whens(model(people, { folds: { away: false } }))).toEqual(['until tomorrow, quiet', 'Not needed, quiet']);
    const terms = termsWith({ countFrom: '2026-11-17' });
    const before = model([asked('A', '2026-10-01')], { folds: { earlier: false } }, terms);
    expect(whens(before)).toEqual(['Mon 12 Oct, quiet']);
    expect(before.sections[0]).toMatchObject({ title: 'Before you started', offer: 'None of these is needed' });
  });
});

describe('sections', () => {
  it('draw no rows while folded, and a page of them at first', () => {
    const people = Array.from({ length: PAGE + 20 }, (_, at) => asked(`P${at}`, '2026-11-06'));
    expect(model(people).sections[0]).toMatchObject({ meta: String(PAGE + 20), more: 20, moreSays: undefined });
    expect(model(people, { limits: { today: 2 * PAGE } }).sections[0]).toMatchObject({ more: 0 });
    expect(model(people, { folds: { today: true } }).sections[0]).toMatchObject({ folded: true, rows: [], more: 0 });
  });

  it('draw fifty of what a word finds, and the next hundred when asked', () => {
    const people = Array.from({ length: PAGE + 20 }, (_, at) => asked(`P${at}`, '2026-11-06'));
    const [found] = model(people, filtered('p1')).sections;
    expect([found!.rows.length, found!.more]).toEqual([31, 0]);
    const [all] = model(people, filtered('p')).sections;
    expect([all!.rows.length, all!.more]).toEqual([50, 70]);
    expect(model(people, { ...filtered('p'), limits: { today: 2 * PAGE } }).sections[0]).toMatchObject({ more: 0 });
    expect(model(people, filtered('', 'remind')).sections[0]!.rows).toHaveLength(PAGE);
  });

  it('show five of many problems, and say how many more there are', () => {
    const book = (count: number): NoteRecord[] => Array.from({ length: count }, (_, at) =>
      contact({ path: `P${at}.md`, name: `P${at}`, referredBy: [mention('Sam')] }));
    const attention = (count: number, given: Partial<ListInput> = {}) =>
      model(book(count), given).sections.find(({ key }) => key === 'attention')!;
    expect(attention(60)).toMatchObject({ meta: '60', more: 55, moreSays: '55 more need attention' });
    expect([attention(6).more, attention(60, { limits: { attention: 100 } }).more, attention(60, filtered('p')).more]).toEqual([0, 0, 10]);
    expect(model(book(60))).toMatchObject({ shown: 60, total: 60 });
  });

  describe('of much that is late', () => {
    const late = (count: number): NoteRecord[] => [
      ...Array.from({ length: count - 3 }, (_, at) => asked(`P${at}`, at === 7 ? '2026-10-20' : '2026-11-04')),
      ...(['2026-11-14', '2026-11-12', '2026-11-16'] as const).map(nextStep),
    ];
    const overdue = (count: number, given: Partial<ListInput> = {}) => model(late(count), given).sections[0]!;

    it('show the five that matter, promises before what has waited longest, and say so; the rest waits behind a line', () => {
      expect(overdue(50)).toMatchObject({
        meta: '50', more: 45, moreSays: '45 more are late',
        says: 'These come first: what you promised to people, then what has waited longest.',
      });
      expect(overdue(50).rows.map(({ person }) => person)).toEqual(['2026-11-12', '2026-11-14', '2026-11-16', 'P7', 'P0']);
      expect(model(late(50))).toMatchObject({ due: 50, shown: 50, total: 50 });
    });

    it.each([
      ['under ten', 9, {}],
      ['opened', 50, { limits: { overdue: 2 * PAGE } }],
      ['filtered by a word', 50, filtered('ask')],
      ['filtered by a kind', 50, filtered('', 'remind', 'follow-up')],
    ] as const)('show all of it %s', (_, count, given) => {
      const { rows, more, says } = overdue(count, given);
      expect([more, says]).toEqual([0, undefined]);
      expect(rows.length).toBeGreaterThan(5);
    });

    it('say nothing of it while folded', () => {
      expect(overdue(50, { folds: { overdue: true } })).toMatchObject({ says: undefined, more: 0 });
    });
  });

  it('are open while filtering unless folded then', () => {
    const people = [asked('Amara', '2026-11-06'), contact({ name: 'Ben', followUp: '2027-01-05' })];
    expect(titles(model(people, filtered('ben')))).toEqual(['Later 1']);
    expect(model(people, filtered('ben')).sections[0]!.rows).toHaveLength(1);
    expect(model(people, { ...filtered('ben'), folds: { later: true } }).sections[0]!.rows).toHaveLength(0);
  });

  it('count appointments apart, and leave them out when kinds are chosen', () => {
    const records = [contact(), asked('A', '2026-11-06'), meeting];
    expect(titles(model(records))).toEqual(['Today 1 appointment', 'Due today 1']);
    expect(titles(model(records, filtered('', 'remind')))).toEqual(['Due today 1']);
  });

  it('give each row a key of its own, though a note makes one mistake twice', () => {
    const report = linkTo({ path: 'Report.md', name: 'Report' });
    const { sections } = model([contact({ followedUp: [], repliedOn: '2026-11-06', outcome: 'no', lastContact: '2026-11-06', referredBy: [report, report], reportedTo: [report] })]);
    const keys = sections.flatMap(({ rows }) => rows.map(({ key }) => key));
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('those who have the next word', () => {
  const section = (key: string, given: Partial<ListInput> = {}) =>
    model([asked('Jonas', '2026-11-10')], given).sections.find((each) => each.key === key);
  it('stand folded at first, with how many they are', () => {
    expect(section('with-them')).toMatchObject({ title: 'With them', meta: '1', folded: true, rows: [], says: undefined });
  });
  it('come back on a day that is written out, and silence is said to be normal', () => {
    const open = section('with-them', { folds: { 'with-them': false } })!;
    expect(open.says).toBe('Silence is normal. Each comes back by itself if nothing is heard.');
    expect(open.rows).toMatchObject([{ icon: 'bell', person: 'Jonas', when: 'Thu 19 Nov', tone: 'quiet' }]);
  });
});

describe('those one picked', () => {
  const days: Day[] = ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-07', '2026-10-08', '2026-10-09'];
  const people = days.map((identifiedOn) => contact({ name: identifiedOn, identifiedOn }));
  const picked = (given: Partial<ListInput> = {}) => model(people, given).sections.find(({ key }) => key === 'picked');
  it('are the five oldest, without a count, a day or a colour, and a row for the rest', () => {
    const section = picked()!;
    expect(section).toMatchObject({ title: 'Picked, not asked yet', meta: '', urgent: false, more: 2, moreSays: '2 more you picked' });
    expect(section.rows.map(({ person, when, tone }) => [person, when, tone])).toEqual(days.slice(0, 5).map((day) => [day, '', 'quiet']));
    expect(picked({ limits: { picked: 105 } })!.rows).toHaveLength(7);
  });
  it('are in no count, and not there before their day', () => {
    expect(model(people)).toMatchObject({ state: 'clear', due: 0 });
    expect(titles(model([contact({ identifiedOn: '2026-11-16' })]))).toEqual([]);
  });
});

describe('the parts of the list', () => {
  it('stand in the guide, in their order and by their names', () => {
    const table = readFileSync('docs/guide.md', 'utf8').split('The list has these parts.')[1]!.split('\n\n')[1]!;
    const told = table.split('\n').slice(2).map((line) => line.split('|')[1]!.trim());
    expect(told).toEqual(parts.map(([, title]) => title()));
  });
});

describe('shares to choose from', () => {
  const people = [
    asked('A', '2026-11-06'), asked('W', '2026-11-10'), contact({ name: 'B', followUp: '2026-11-18' }), contact({ name: 'P', identifiedOn: '2026-11-16' }),
  ];
  const chips = (...chosen: Share[]) =>
    model(people, filtered('', ...chosen)).chips.map(({ key, name, count, chosen }) => `${key}: ${name} ${count}${chosen ? ', chosen' : ''}`);
  it('are the kinds in their order and those who have the next word, each thing in one, and the chosen though nothing is left of them', () => {
    expect(chips()).toEqual(['follow-up: Promises 1', 'remind: Reminders 1', 'with-them: With them 1']);
    expect(chips('debrief', 'remind')).toEqual([
      'debrief: Debriefs 0, chosen', 'follow-up: Promises 1', 'remind: Reminders 1, chosen', 'with-them: With them 1',
    ]);
  });

  it('show nothing but what is in them, open though it stands folded else', () => {
    const names = (...chosen: Share[]) => model(people, filtered('', ...chosen)).sections.flatMap(({ rows }) => rows.map(({ person }) => person));
    expect([names('with-them'), names('remind'), names('remind', 'with-them')]).toEqual([['W'], ['A'], ['A', 'W']]);
  });

  it('leave out what was put aside', () => {
    expect(model([contact({ askedOn: '2026-11-02', waived: [waiver('remind')] })]).chips).toEqual([]);
  });

  it('hold what they count, and nobody who was only picked', () => {
    const all = [
      ...people,
      contact({ name: 'R', referredBy: [mention('Noor')], referredOn: '2026-11-06' }),
      contact({ name: 'Q', identifiedOn: '2026-10-20' }),
      contact({ name: 'S', askedOn: '2026-11-02', snoozed: [snooze('remind', '2026-11-30')] }),
    ];
    const { chips: shares } = model(all);
    expect(shares.map(({ name, count }) => `${name} ${count}`)).toEqual(['Promises 1', 'Requests 1', 'Reminders 1', 'With them 1']);
    for (const { key, count } of shares) expect([key, model(all, filtered('', key as Share)).shown]).toEqual([key, count]);
  });
});

describe('matching', () => {
  it.each([
    ['amara', ['Amara Osei'], true],
    ['OSEI amara', ['Amara Osei'], true],
    ['osei reading', ['Amara Osei', 'You promised the reading list.'], true],
    ['osei list of', ['Amara Osei', 'You promised the reading list.'], false],
    ['tomas', ['Tomás Herrera'], true],
    ['tomás', ['Tomas'], true],
    ['ødegård', ['Ødegård'], true],
    ['李', ['李小龙'], true],
    ['  ', ['anything'], true],
  ])('“%s” in %j: %s', (text, texts, found) => {
    expect(matches(wordsOf(text), texts)).toBe(found);
  });

  it('marks whole stretches, overlapping ones as one, in the text as it is written', () => {
    expect(stretches('Tomás Herrera', wordsOf('mas her'))).toEqual([
      { text: 'To', hit: false }, { text: 'más', hit: true }, { text: ' ', hit: false }, { text: 'Her', hit: true },
      { text: 'rera', hit: false },
    ]);
    expect(stretches('ananas', wordsOf('ana nas'))).toEqual([{ text: 'ananas', hit: true }]);
    expect(stretches('İstanbul 😀', wordsOf('stan')).map(({ text }) => text).join('')).toBe('İstanbul 😀');
  });

  it('puts the text together again, whatever is looked for', () => {
    for (const text of ['', 'a', '😀😀', 'Ångström & Söhne', '𝒜bc']) {
      for (const query of ['', 'a', '😀', 'so', 'b c']) {
        expect(stretches(text, wordsOf(query)).map((each) => each.text).join('')).toBe(text);
      }
    }
  });
});

describe('what is owed to one person', () => {
  const tomas = contact({ name: 'Tomás Herrera', followUp: '2026-11-13', followUpNote: 'the reading list' });
  const amara = contact({ name: 'Amara Osei' });
  const talk = interview({ name: 'Talk', contacts: [linkTo(tomas)], date: '2026-11-16', status: 'held', debriefedOn: '2026-11-16', resumeRequested: true });
  const tea = interview({ name: 'Tea', contacts: [linkTo(amara)], date: '2026-11-12', status: 'held', debriefedOn: '2026-11-12' });
  const notes = [tomas, amara, talk, tea];
  const key = 'person\nPeople/Tomás Herrera.md';
  const lines = ({ sections }: ListModel): string[] =>
    sections.flatMap(({ rows }) => rows.map(({ what, icon, person, kind, when, why }) =>
      [what, icon, what === 'part' ? '' : person, kind, when, why].filter(Boolean).join('; ')));

  it('stands in one row, where the first of it is, with the lateness of the oldest', () => {
    const all = model(notes);
    expect(titles(all)).toEqual(['Overdue 4']);
    expect(all).toMatchObject({ due: 4, shown: 4, total: 4 });
    expect(lines(all)).toEqual([
      'item; heart; Amara Osei; Thank-you; 4 days late; You met on Thursday and have not said thank you yet.',
      'person; user-round; Tomás Herrera; 3 things; 4 days late; You owe them thanks for the conversation yesterday, what you noted (“the reading list”) and your resume.',
    ]);
  });

  it('stands below the row when that is open, each thing by itself', () => {
    const open = model(notes, { opened: new Set([key]) });
    expect(lines(open).slice(1)).toEqual([
      'person; user-round; Tomás Herrera; 3 things; 4 days late',
      'part; flag; Follow-up; 4 days late; You noted for Friday: the reading list.',
      'part; heart; Thank-you; Today; You met yesterday and have not said thank you yet.',
      'part; paperclip; Resume; Today; They asked for your resume when you met yesterday.',
    ]);
    expect(titles(open)).toEqual(['Overdue 4']);
    expect([...open.drawn.listed.values()].map(({ item }) => item.kind)).toEqual(['thank-you', 'follow-up', 'thank-you', 'resume']);
  });

  it('is a plain row where a filter leaves one thing of it, and two where the setting is off', () => {
    expect(lines(model(notes, filtered('', 'resume')))).toEqual([
      'item; paperclip; Tomás Herrera; Resume; They asked for your resume when you met yesterday.',
    ]);
    expect(lines(model(notes, filtered('reading')))).toHaveLength(1);
    expect(lines(model(notes, { rowForPerson: false })).map((line) => line.split(';')[0])).toEqual(['item', 'item', 'item', 'item']);
  });

  it('counts things and not rows in what is left to show', () => {
    expect(model(notes, { limits: { overdue: 1 } }).sections[0]).toMatchObject({ meta: '4', more: 3 });
    const one = model(notes, { limits: { overdue: 0 } }).sections[0];
    expect(one).toMatchObject({ meta: '4', more: 4 });
  });
});

describe('what things are found by', () => {
  it('is put into words once a day, before the first key if there is time', () => {
    const told: string[] = [];
    const findable = new Findable<{ name: string }>(({ name }, today) => {
      told.push(`${name} ${today}`);
      return [name, today];
    });
    const [ana, bo] = [{ name: 'Ana' }, { name: 'Bo' }];
    findable.prepare(ana, '2026-11-17');
    const found = (text: string, on: Day) => [ana, bo].map((each) => findable.matches(wordsOf(text), each, on));
    expect(found('', '2026-11-17')).toEqual([true, true]);
    expect(told).toEqual(['Ana 2026-11-17']);
    expect(found('an 17', '2026-11-17')).toEqual([true, false]);
    expect(found('bo', '2026-11-17')).toEqual([false, true]);
    expect(found('18', '2026-11-18')).toEqual([true, true]);
    expect(told).toEqual(['Ana 2026-11-17', 'Bo 2026-11-17', 'Ana 2026-11-18', 'Bo 2026-11-18']);
  });
});
