import { describe, expect, it } from 'vitest';
import type { NoteRecord } from '../../src/domain/records';
import { peopleModel, type PeopleInput, type PeopleModel, type StageKey } from '../../src/features/people/model';
import { columns, goesUp, orderFrom, pressed, usualOrder, type Column, type Order } from '../../src/features/people/order';
import { agenda, contact, interview, linkTo, networkOf } from '../domain/builders';

const now = '2026-11-17T11:20';

function model(records: NoteRecord[], given: Partial<PeopleInput> = {}): PeopleModel {
  const around = networkOf(records);
  return peopleModel({
    contacts: records.filter((record) => record.type === 'contact'),
    lookup: { around, agenda: agenda(records, now), recordOf: (path) => around.get(path), minutes: 20 },
    filter: { text: '', stages: new Set(), field: '' },
    order: usualOrder,
    folds: {},
    limits: {},
    ...given,
  });
}

const filtered = (text: string, stages: StageKey[] = [], field = ''): Partial<PeopleInput> => ({ filter: { text, stages: new Set(stages), field } });
const names = ({ sections }: PeopleModel): string[] => sections.flatMap(({ rows }) => rows.map(({ name }) => name));
const titles = ({ sections }: PeopleModel): string[] => sections.map(({ title, meta, folded }) => `${title} ${meta}${folded ? ', folded' : ''}`);
const by = (column: Column, turned = false): Partial<PeopleInput> => ({ order: { by: column, turned } });

const amara = contact({ name: 'Amara Osei', role: 'Researcher', organization: 'Northlight', field: 'Museums', referredBy: [linkTo(contact({ name: 'Wren' }))], referredOn: '2026-10-20', askedOn: '2026-10-28' });
const met = interview({ name: 'Amara', contacts: [linkTo(amara)], date: '2026-11-12', bookedOn: '2026-11-01', status: 'held', debriefedOn: '2026-11-12' });
const wren = contact({ name: 'Wren', addressAs: 'Wrenny', stayInTouch: true, lastContact: '2026-11-02', field: 'museums' });
const kit = contact({ name: 'Kit', askedOn: '2026-11-12', field: 'archives' });
const bea = contact({ name: 'Bea', identifiedOn: '2026-10-28' });
const marcus = contact({ name: 'Marcus', referredBy: [linkTo(amara)], referredOn: '2026-11-12' });
const oskar = contact({ name: 'Oskar', askedOn: '2026-10-01', outcome: 'no-answer', closedOn: '2026-11-01' });
const ada = contact({ name: 'Ada' });
const everybody: NoteRecord[] = [amara, met, wren, kit, bea, marcus, oskar, ada];

describe('everybody', () => {
  it('stands in one of four parts, and who is over or only noted is folded at first', () => {
    expect(titles(model(everybody))).toEqual(['In conversation 3', 'Not asked yet 2', 'Noted 1, folded', 'Closed 1, folded']);
    expect(titles(model([ada, contact({ name: 'Bo' })]))).toEqual(['Noted 2']);
  });

  it('has people of no stage in sight, if they were in touch or have a next step', () => {
    const known = [contact({ name: 'Bo', lastContact: '2026-11-02' }), contact({ name: 'Cy', followUp: '2026-11-20' })];
    expect(titles(model([...known, ada]))).toEqual(['In conversation 2', 'Noted 1, folded']);
  });

  it('is counted, with those to whom something is due by today', () => {
    expect(model(everybody)).toMatchObject({ state: 'list', total: 7, shown: 7, due: 2, filtering: false });
  });

  it('is said in words: stage, what was last or how they came, what comes next and when', () => {
    const { sections } = model(everybody, { folds: { closed: false, noted: false } });
    const rows = sections.flatMap((section) => section.rows);
    const words = rows.map(({ name, stageName, last, next, when, tone }) => [name, stageName, last, next, when, tone]);
    expect(words).toEqual([
      ['Amara Osei', 'Met', 'Met Thu 12 Nov', 'Say thank you', '4 days late', 'very-late'],
      ['Wren', 'In touch', 'In touch Mon 2 Nov', 'Tell how it went with Amara Osei, and 1 more', '1 day late', 'late'],
      ['Kit', 'Asked', 'Asked Thu 12 Nov', 'With them', 'Mon 23 Nov', 'quiet'],
      ['Marcus', 'Not asked yet', 'Named by Amara Osei Thu 12 Nov', 'Ask', 'Thu 19 Nov', 'quiet'],
      ['Bea', 'Not asked yet', 'Picked Wed 28 Oct', 'Ask', 'when ready', 'quiet'],
      ['Ada', 'Noted', '', 'Nothing planned', '', 'quiet'],
      ['Oskar', 'Closed', 'Asked Thu 1 Oct', 'Nothing planned', '', 'quiet'],
    ]);
  });

  it('meets me at a time, and who introduced us is said', () => {
    const lena = contact({ name: 'Lena', referredBy: [linkTo(wren)], introducedOn: '2026-11-16' });
    const at = { date: '2026-11-17', time: '14:00', bookedOn: '2026-11-16', preparedOn: '2026-11-16' } as const;
    const ahead = interview({ contacts: [linkTo(kit)], ...at });
    const rows = model([wren, lena, kit, ahead]).sections.flatMap((section) => section.rows);
    const row = (of: string) => rows.find(({ name }) => name === of);
    expect(row('Kit')).toMatchObject({ next: 'You meet at 14:00', when: 'Today', stageName: 'Day agreed' });
    expect(row('Lena')).toMatchObject({ last: 'Introduced by Wrenny yesterday', toAsk: true });
  });

  it('is read, and is nobody yet', () => {
    expect([model([], { contacts: undefined }).state, model([]).state]).toEqual(['reading', 'start']);
  });

  it('comes a page at a time', () => {
    const many = Array.from({ length: 250 }, (_, at) => contact({ name: `P${at}`, askedOn: '2026-11-12' }));
    expect(model(many).sections[0]).toMatchObject({ meta: '250', more: 150 });
    expect(model(many, { limits: { conversation: 200 } }).sections[0]).toMatchObject({ more: 50 });
  });
});

describe('looking for somebody', () => {
  it.each<[string, Partial<PeopleInput>, string[]]>([
    ['by name', filtered('osei'), ['Amara Osei']],
    ['by what they are called', filtered('wrenny'), ['Wren']],
    ['by role and organization', filtered('north research'), ['Amara Osei']],
    ['by stage', filtered('', ['identified']), ['Marcus', 'Bea']],
    ['by two stages', filtered('', ['asked', 'met']), ['Amara Osei', 'Kit']],
    ['by stage, where it stands folded else', filtered('', ['closed']), ['Oskar']],
    ['by being only noted', filtered('', ['noted']), ['Ada']],
    ['by field, in whatever case', filtered('', [], 'MUSEUMS'), ['Amara Osei', 'Wren']],
    ['by all of these', filtered('w', ['in-touch'], 'Museums'), ['Wren']],
  ])('finds them %s', (_, given, expected) => {
    const found = model(everybody, given);
    expect(names(found)).toEqual(expected);
    expect(found).toMatchObject({ filtering: true, shown: expected.length, total: 7 });
  });

  it('says so where nobody is found', () => {
    expect(model(everybody, filtered('zzz')).state).toBe('no-match');
  });

  it('has a chip for each stage that somebody is in, in their order, with how many, whoever is found', () => {
    const chips = (given?: Partial<PeopleInput>) => model(everybody, given).chips.map(({ name, count, chosen }) => `${name} ${count}${chosen ? ', chosen' : ''}`);
    expect(chips()).toEqual(['Not asked yet 2', 'Asked 1', 'Met 1', 'In touch 1', 'Closed 1', 'Noted 1']);
    expect(chips(filtered('osei', ['thanked']))).toContain('Thanked 0, chosen');
  });

  it('has each field once, by name', () => {
    expect(model(everybody).fields).toEqual(['archives', 'Museums']);
  });
});

describe('the order', () => {
  it.each<[Column, boolean, string[]]>([
    ['next', false, ['Amara Osei', 'Wren', 'Kit', 'Marcus', 'Bea']],
    ['next', true, ['Kit', 'Wren', 'Amara Osei', 'Bea', 'Marcus']],
    ['name', false, ['Amara Osei', 'Kit', 'Wren', 'Bea', 'Marcus']],
    ['name', true, ['Wren', 'Kit', 'Amara Osei', 'Marcus', 'Bea']],
    ['describes', false, ['Amara Osei', 'Kit', 'Wren', 'Bea', 'Marcus']],
    ['describes', true, ['Amara Osei', 'Kit', 'Wren', 'Bea', 'Marcus']],
    ['stage', false, ['Kit', 'Amara Osei', 'Wren', 'Bea', 'Marcus']],
    ['stage', true, ['Wren', 'Amara Osei', 'Kit', 'Bea', 'Marcus']],
    ['last', false, ['Amara Osei', 'Kit', 'Wren', 'Bea', 'Marcus']],
    ['last', true, ['Wren', 'Amara Osei', 'Kit', 'Bea', 'Marcus']],
  ])('by %s, turned %s, keeps the parts, and those without anything there last', (column, turned, expected) => {
    expect(names(model(everybody, by(column, turned)))).toEqual(expected);
  });

  it.each([false, true])('has whoever has no next step last, whatever they are called, turned %s', (turned) => {
    const known = [
      contact({ name: 'Ann', lastContact: '2026-11-02' }), contact({ name: 'Zoe', followUp: '2026-11-20' }),
      contact({ name: 'Bo', lastContact: '2026-11-03' }), contact({ name: 'Yan', followUp: '2026-11-19' }),
    ];
    expect(names(model(known, by('next', turned)))).toEqual(turned ? ['Zoe', 'Yan', 'Ann', 'Bo'] : ['Yan', 'Zoe', 'Ann', 'Bo']);
  });

  it('turns round on the second press, and begins anew with another column', () => {
    const once = pressed(usualOrder, 'name');
    expect([once, pressed(once, 'name'), pressed(pressed(once, 'name'), 'last')]).toEqual([
      { by: 'name', turned: false }, { by: 'name', turned: true }, { by: 'last', turned: false },
    ]);
  });

  it.each<[unknown, Order]>([
    [{ by: 'last', turned: true }, { by: 'last', turned: true }],
    [{ by: 'size', turned: true }, usualOrder],
    [{ by: 'name', turned: 'yes' }, { by: 'name', turned: false }],
    [undefined, usualOrder],
    ['name', usualOrder],
  ])('stored as %j is read as %j', (stored, expected) => {
    expect(orderFrom(stored)).toEqual(expected);
  });

  it('goes up as it is read, but for the last touch, of which the newest comes first', () => {
    expect(columns.filter((column) => goesUp({ by: column, turned: false }))).toEqual(['name', 'describes', 'stage', 'next']);
    expect(columns.filter((column) => goesUp({ by: column, turned: true }))).toEqual(['last']);
  });
});
