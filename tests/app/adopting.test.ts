// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { academic, addressBook, asFiles, novel, reminding, typed, type Vault } from '../notes/survey/vaults';
import { all, choose, menuItems, press } from './follow-ups-notes';
import { call, due, note, startedHost, told } from './plugin';

let host: Host;
afterEach(() => host.close());

const DATA = '.obsidian/plugins/informational-interviews/data.json';
const NOW = '2026-11-17T11:20';
const prefix = '.informational-interviews-adopt-';
const view = (): HTMLElement => document.querySelector<HTMLElement>('.informational-interviews-adopt')!;
const one = (name: string): HTMLElement => view().querySelector<HTMLElement>(prefix + name)!;
const button = (words: string): HTMLButtonElement =>
  all('button', view()).find(({ textContent }) => textContent.startsWith(words)) as HTMLButtonElement;
const row = (fact: string): HTMLElement =>
  all(`${prefix}fact`, view()).find((each) => each.querySelector('th')!.textContent === fact)!;
const nameOf = (fact: string): HTMLElement => row(fact).querySelector<HTMLElement>('[data-fact]')!;
const happens = (fact: string): string => row(fact).querySelector(`${prefix}happens`)!.textContent;
const facts = (): string[] => all(`${prefix}fact th`, view()).map(({ textContent }) => textContent);
const marks = (): string[] => all(`${prefix}mark`, view()).map((line) =>
  `${line.querySelector('input')!.checked ? '+' : '-'} ${line.querySelector('span > span')!.textContent}`);

async function opened(vault: Vault, data = {}): Promise<void> {
  host = await startedHost({ files: { ...asFiles(vault), [DATA]: JSON.stringify(data) }, now: NOW });
  await host.command('informational-interviews:look-at-what-is-here');
  await host.settle();
}

type Stored = Record<string, unknown>;
const settings = async (): Promise<Stored> => JSON.parse(await host.read(DATA)) as Stored;

describe('what is already here', () => {
  it('is counted by what it was recognized by, and named with an example', async () => {
    await opened(typed);
    expect(one('looked').textContent).toBe('6 notes were looked at. Nothing is changed until you accept.');
    expect(all(`${prefix}card-title`, view()).map(({ textContent }) => textContent)).toEqual(['3 people', '1 meeting']);
    expect(marks()).toEqual(['+ 3 by type: person', '+ 1 by type: meeting']);
    expect(row('Organization').textContent).toMatch(/company2 notes(?:Open Atlas|Tidewater Press)Read$/);
    expect(happens('Last touch')).toContain('1 can’t be read');
    expect(happens('Phone')).toContain('A number in 1, digits may be lost');
    expect(happens('Role')).toBe('Two facts want title');
    expect(happens('Days to an update')).toBe('Read as 30 days');
    expect(facts()).not.toContain('Asked on');
  });

  it('shows every fact if that is wanted, with what it would be called', async () => {
    await opened(typed);
    button('All').click();
    expect(happens('Asked on')).toBe('Would be asked_on');
    expect(facts().length).toBe(Number(/\d+/.exec(button('All').textContent)![0]));
  });

  it('changes nothing by being looked at, or by “Not now”', async () => {
    await opened(typed);
    const before = await host.read(DATA);
    button('Not now').click();
    await host.settle();
    expect([await host.read(DATA), view()]).toEqual([before, null]);
  });

  it('takes no marks by itself under which hardly anybody can be reached, and says why', async () => {
    await opened(novel);
    expect(marks()).toEqual(['- 40 by type: person']);
    expect(one('doubt').textContent).toBe('None of them says how to reach anybody: they may be about other people.');
    expect(button('Accept').disabled).toBe(true);
    view().querySelector<HTMLInputElement>(`${prefix}mark input`)!.click();
    expect([button('Accept').disabled, one('card-title').textContent]).toEqual([false, '40 people']);
  });

  it('says why a folder with a card or two in it is no address book', async () => {
    const card = { 'N.GN': 'Wren', 'FN': 'Wren Abbott', 'EMAIL[WORK]': 'w@example.org' };
    await opened({ 'Notes/A.md': card, 'Notes/B.md': { mood: 'good' }, 'Notes/C.md': { year: 2019 } });
    expect(marks()).toEqual(['- 3 in the folder Notes/']);
    expect(one('doubt').textContent).toBe('Most of them don’t say how to reach anybody: they may be about other things.');
  });

  it('says in which folders alone people and meetings count', async () => {
    await opened({ 'Contacts/A.md': { type: 'person', email: 'a@example.org' } }, { onlyInFolders: true });
    expect(one('looked').textContent).toContain('People count in “Contacts” alone and meetings in “Interviews”, as the settings say.');
  });

  it('says what to do where there is nothing', async () => {
    await opened({ 'A.md': { title: 'Maps' } });
    expect(view().textContent).toContain('No people found');
    expect(button('New contact')).toBeDefined();
  });
});

describe('accepting', () => {
  it('reads the notes by their own names, writes no note, and makes nothing due at once', async () => {
    await opened(typed);
    button('Accept these').click();
    await host.settle();
    expect(await settings()).toMatchObject({
      names: { organization: 'company', role: 'title', lastContact: 'last-contact', followUp: 'next_followup', contacts: 'attendees' },
      contactMarks: [{ property: 'type', value: 'person' }, { property: 'type', value: 'contact' }],
      interviewMarks: [{ property: 'type', value: 'meeting' }, { property: 'type', value: 'interview' }],
      countFrom: '2026-11-17',
    });
    for (const [path, text] of Object.entries(asFiles(typed))) expect(await host.read(path)).toBe(text);
    const people = JSON.parse(await call(host, 'people', { format: 'json' })) as { people: { name: string; organization: string }[] };
    expect(people.people.find(({ name }) => name === 'Wren Abbott')?.organization).toBe('Open Atlas');
    const { due: items } = await due(host);
    expect(items.filter(({ group }) => group === 'overdue' || group === 'today')).toEqual([]);
  });

  it('is taken back by one button', async () => {
    await opened(typed, { me: 'Ada' });
    const before = await settings();
    button('Accept these').click();
    await host.settle();
    expect(told(host)).toContainEqual(expect.stringContaining('No note was changed.'));
    all('button').find(({ textContent }) => textContent === 'Undo')!.click();
    await host.settle();
    expect(await settings()).toMatchObject({ ...before, names: {}, countFrom: '' });
    expect(JSON.parse(await call(host, 'people', { format: 'json' }))).toMatchObject({ people: [] });
  });

  it('writes by these names from then on', async () => {
    await opened(typed);
    button('Accept these').click();
    await host.settle();
    await call(host, 'asked', { contact: 'Wren Abbott' });
    await call(host, 'follow-up', { contact: 'Wren Abbott', on: '2026-12-04' }).catch(() => '');
    expect(await host.read('Wren Abbott.md')).toContain('asked_on: 2026-11-17');
  });

  it('says that next steps whose day has come are listed, and leaves the day alone where something is late already', async () => {
    await opened({
      'Wren.md': { type: 'person', email: 'w@example.org', next_followup: '2026-11-02' },
      'Ben.md': { type: 'contact', asked_on: '2026-10-02' },
    });
    expect(one('foot-says').textContent).toContain('What is due by them is listed at once.');
    view().querySelector<HTMLInputElement>(`${prefix}foot-check input`)!.click();
    expect(one('foot-says').textContent).toContain('Nothing becomes due at once but 1 next step whose day has come.');
  });

  it('has nothing to do where all is read already', async () => {
    await opened({ 'Ben.md': { type: 'contact', email: 'ben@example.org' } });
    expect(one('foot-says').textContent).toContain('All of this is read already.');
    expect(button('Accept').disabled).toBe(true);
  });
});

describe('choosing', () => {
  it('gives a name that two facts want to either, or to none', async () => {
    await opened(typed);
    expect(one('clash').textContent).toContain('Role or Full name? In 2 it looks like Role, in 1 like Full name.');
    button('Full name').click();
    expect([nameOf('Full name').textContent, happens('Full name')]).toEqual([expect.stringContaining('title'), expect.stringContaining('can’t be read')]);
    button('Leave it alone').click();
    expect(happens('Role')).toBe('title is left alone');
    expect(facts()).not.toContain('Full name');
    button('Accept these').click();
    await host.settle();
    expect((await settings())['names']).not.toHaveProperty('role');
  });

  it('takes another name from the menu of a row, and Backspace puts the proposal back', async () => {
    await opened(typed);
    nameOf('Organization').focus();
    nameOf('Organization').click();
    expect(menuItems()).toEqual([
      'company, 2 notes', 'title, 3 notes', 'last-contact, 2 notes', 'attendees, 1 note', 'contact_frequency, 1 note',
      'introduced_by, 1 note', 'next_followup, 1 note', 'Not in your notes',
    ]);
    choose('last-contact');
    expect([nameOf('Organization').textContent, facts().includes('Last touch')]).toEqual([expect.stringContaining('last-contact'), false]);
    nameOf('Organization').focus();
    press('Backspace');
    expect(nameOf('Organization').textContent).toContain('company');
  });

  it('goes by keys: arrows through the names, / to the search, brackets through the notes', async () => {
    await opened(typed);
    nameOf('Organization').focus();
    press('ArrowDown');
    expect(document.activeElement).toBe(nameOf('Role'));
    press('/');
    expect(document.activeElement).toBe(view().querySelector('input[type=search]'));
    nameOf('Role').focus();
    expect(one('place').textContent).toBe('1 of 4');
    press('[');
    await host.settle();
    expect(one('place').textContent).toBe('4 of 4');
    press(']');
    await host.settle();
    expect(one('place').textContent).toBe('1 of 4');
  });
});

describe('a note of one’s own', () => {
  it('stands there as it is, and as it is read, with what would be due', async () => {
    await opened({ ...typed, 'Ines Okafor.md': undefined, 'Tamar Lindqvist.md': undefined });
    expect(one('note-title').textContent).toBe('Wren Abbott');
    expect(one('note').textContent).toContain('last-contact: "2026-09-30"');
    expect(one('read').textContent).toContain('Cartographer, Open Atlas');
    expect(one('read').textContent).toContain('Named by Tamar Lindqvist. Last touch Wed 30 Sep.');
    expect(one('read').textContent).toContain('Tue 1 Dec');
    expect(one('read').textContent).toContain('Every 30 days, once you note that you may stay in touch');
    expect(one('others').textContent).toBe('cssclasses is none of ours and stays as it is.');
  });

  it('says which fields of its text are not read', async () => {
    host = await startedHost({ now: NOW, files: { 'Wren.md': note('type: person\nemail: w@example.org', 'company:: Open Atlas\n- (role:: Cartographer)\nmood:: good\na::b\n') } });
    await host.command('informational-interviews:look-at-what-is-here');
    await host.settle();
    expect(one('others').textContent).toBe(
      'company and role stand in the text of the note, where they aren’t read. Facts stand in properties.');
  });

  it('marks the line of the row in focus', async () => {
    await opened(typed);
    for (let at = 0; at < 2; at += 1) press(']');
    await host.settle();
    expect(all(`${prefix}marked`, view()).map(({ textContent }) => textContent.split(':')[0]!.toLowerCase())).toEqual(['company']);
  });
});

interface Report {
  looked: number;
  people: { count: number; marks: { mark: string; count: number; taken: boolean }[] };
  names: { fact: string; name: string; count: number; example: string; state: string; unread: number }[];
  clashes: { name: string; facts: { fact: string; count: number }[]; to: string | null }[];
  accepted: { names: Record<string, string>; people: string[]; countFrom: string | null; written: boolean } | null;
}

describe(':adopt', () => {
  async function adopt(vault: Vault, params: Record<string, string> = {}, data = {}): Promise<Report> {
    host = await startedHost({ files: { ...asFiles(vault), [DATA]: JSON.stringify(data) }, now: NOW });
    return JSON.parse(await call(host, 'adopt', { format: 'json', ...params })) as Report;
  }

  it('answers what is here, and changes nothing', async () => {
    const report = await adopt(typed);
    expect(report).toMatchObject({
      looked: 6,
      people: { count: 3, marks: [{ mark: 'type: person', count: 3, taken: true }] },
      meetings: { count: 1, marks: [{ mark: 'type: meeting', count: 1, taken: true }] },
      clashes: [{ name: 'title', facts: [{ fact: 'role', count: 2 }, { fact: 'name', count: 1 }], to: 'role' }],
      accepted: null,
    });
    expect(report.names).toContainEqual({ fact: 'last_contact', name: 'last-contact', count: 2, example: '2026-09-30', state: 'odd', unread: 1 });
    expect(await settings()).toEqual({});
  });

  it('accepts the names that are named, and no others', async () => {
    const report = await adopt(typed, { accept: 'organization:company, last_contact:last-contact' }, { names: { followUp: 'next' } });
    expect(report.accepted).toMatchObject({ names: { organization: 'company', last_contact: 'last-contact' }, written: true });
    expect((await settings())['names']).toEqual({ organization: 'company', lastContact: 'last-contact', followUp: 'next' });
  });

  it('only rehearses with dry-run', async () => {
    expect((await adopt(typed, { 'accept': 'all', 'dry-run': 'true' })).accepted?.written).toBe(false);
    expect(await settings()).toEqual({});
  });

  it.each([
    ['a plugin that reminds', reminding, { last_contact: 'prm-last-contacted', cadence: 'prm-cadence' }],
    ['an address book', addressBook, { email: 'EMAIL[WORK]', name: 'FN', organization: 'ORG', role: 'TITLE', phone: 'TEL[CELL]' }],
    ['papers and authors', academic, { organization: 'affiliation', contacts: 'people' }],
  ])('accepts all of the notes by %s', async (_who, vault, names) => {
    const { accepted, people } = await adopt(vault, { accept: 'all' });
    expect(accepted?.names).toMatchObject(names);
    const listed = JSON.parse(await call(host, 'people', { format: 'json' })) as { people: unknown[] };
    expect(listed.people).toHaveLength(people.count);
    const { problems } = await due(host);
    expect(problems.filter(({ property }) => property === 'properties')).toEqual([]);
  });

  const card = 'N.GN: Wren\nFN: Wren Abbott\nEMAIL[WORK]: w@example.org';
  const person = 'type: person\nemail: b@example.org';
  it.each<[string, Record<string, string>, Record<string, unknown>, number]>([
    ['cards of an address book in their folder, with a note beside them', {
      'Book/A.md': note(card), 'Book/Z.md': note(card), 'Book/Notes.md': 'How it began.\n', 'Book/M.md': note('mood: good'),
    }, {}, 4],
    ['a card among notes of all sorts', {
      'Notes/A.md': note('mood: good'), 'Notes/B.md': note(card), 'Notes/Deep/C.md': 'Words.\n', 'Notes/D.md': note('year: 2019'),
    }, {}, 0],
    ['a folder in which most notes have no properties', {
      'CRM/A.md': note('email: a@example.org'), 'CRM/B.md': 'Words.\n', 'CRM/C.md': '', 'CRM/Broken.md': '---\na: [open\n---\n',
      'CRM/Open Atlas.md': note('type: company'),
    }, {}, 3],
    ['people beyond the folder that the settings look in', {
      'Contacts/A.md': note(person), 'Elsewhere/B.md': note(person), 'C.md': note('type: contact'),
    }, { onlyInFolders: true }, 1],
  ])('counts as many people as are read then: %s', async (_, files, data, count) => {
    host = await startedHost({ files: { ...files, [DATA]: JSON.stringify(data) }, now: NOW });
    const report = JSON.parse(await call(host, 'adopt', { format: 'json' })) as Report;
    expect(report.people.count).toBe(count);
    if (count > 0) await call(host, 'adopt', { accept: 'all' });
    const listed = JSON.parse(await call(host, 'people', { format: 'json' })) as { people: unknown[] };
    expect(listed.people).toHaveLength(count);
    if (count > 0) return;
    await expect(call(host, 'adopt', { accept: 'all' })).rejects.toThrow('No mark is taken, so there are no notes to read.');
    expect(await settings()).toEqual(data);
  });

  it('counts from no other day where all of it is read already', async () => {
    const { accepted } = await adopt({ 'Ben.md': { type: 'contact', email: 'b@example.org' } }, { accept: 'all' }, { countFrom: '2026-10-01' });
    expect(accepted?.countFrom).toBe('2026-10-01');
    expect((await settings())['countFrom']).toBe('2026-10-01');
  });

  it('takes no name for two facts, and no two names for one', async () => {
    await adopt(typed);
    const accepting = (accept: string): Promise<string> => call(host, 'adopt', { accept });
    await expect(accepting('organization:company,role:company')).rejects.toThrow('“company” would state several facts.');
    await expect(accepting('role:company,role:title')).rejects.toThrow('role can’t be company and title at once.');
    await expect(accepting(',')).rejects.toThrow('Write it like organization:company.');
    expect(await settings()).toEqual({});
  });

  it('takes marks as they are named', async () => {
    expect((await adopt(novel, { accept: 'all', people: 'type: person' })).people.count).toBe(40);
    await expect(call(host, 'adopt', { accept: 'all', people: '#nobody' })).rejects.toThrow('which marks no note');
    await expect(call(host, 'adopt', { accept: 'company' })).rejects.toThrow('Write it like organization:company.');
    await expect(call(host, 'adopt', { accept: 'firm:company' })).rejects.toThrow('“firm” is no fact.');
    await expect(call(host, 'adopt', { accept: 'role:shoe_size' })).rejects.toThrow('shoe_size');
  });
});
