// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Host } from '../host';
import { call, due, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const amara = note('type: contact\nrole: Data lead\norganization: Kestrel Health Lab', 'Met at the fair.\n');
const jonas = note('type: contact # a comment\nsource: event\nreferred_on: 2026-10-05');
const files = { 'People/Amara Osei.md': amara, 'People/Jonas Weil.md': jonas, 'Other.md': 'Nothing of ours\n' };

interface Answer {
  created: string[];
  changed: string[];
  already?: string[];
}

async function make(action: string, params: Record<string, string>): Promise<Answer> {
  return JSON.parse(await call(host, action, params)) as Answer;
}

async function propertiesOf(path: string): Promise<Record<string, unknown>> {
  const text = await host.read(path);
  return parse(/^---\n([^]*?)\n---\n/.exec(text)![1]!, { version: '1.2', schema: 'core' }) as Record<string, unknown>;
}

function everything(): Promise<[string, string][]> {
  return Promise.all(host.paths().map(async (path) => [path, await host.read(path)] as [string, string]));
}

describe('new-contact', () => {
  it('makes the note from the template, in its folder, in one create', async () => {
    host = await startedHost({ files });
    host.resetCounts();
    const answer = await make('new-contact', { name: 'Ines Okafor', organization: 'City Archive', role: 'Curator', email: 'ines@example.org' });
    expect(answer).toEqual({ created: ['Contacts/Ines Okafor.md'], changed: [] });
    expect(host.counts).toMatchObject({ creates: 1, process: 0, writes: 0 });
    expect(await propertiesOf('Contacts/Ines Okafor.md')).toMatchObject({
      type: 'contact', organization: 'City Archive', role: 'Curator', email: 'ines@example.org', source: null, referred_on: null,
    });
    expect(await host.read('Contacts/Ines Okafor.md')).toContain('## Why Ines Okafor\n');
  });

  it('names the referrers by links, and counts from today and as a referral', async () => {
    host = await startedHost({ files });
    await make('new-contact', { name: 'Ines Okafor', 'referred-by': '["Amara Osei", "Wren Abbott"]' });
    expect(await propertiesOf('Contacts/Ines Okafor.md')).toMatchObject({
      referred_by: ['[[Amara Osei]]', '[[Wren Abbott]]'], referred_on: '2026-11-21', source: 'referral',
    });
    expect(host.paths()).not.toContain('Contacts/Wren Abbott.md');
    expect((await due(host, { within: '30' })).due).toContainEqual(
      expect.objectContaining({ kind: 'ask', note: 'Contacts/Ines Okafor.md', due: '2026-11-27' }),
    );
    expect((await due(host)).problems).toEqual([]);
  });

  it('has the day on which somebody was picked, and waits with them for a request', async () => {
    host = await startedHost({ files });
    await make('new-contact', { name: 'Ines Okafor' });
    await make('new-contact', { name: 'Noah Berg', on: '2026-11-02' });
    expect((await propertiesOf('Contacts/Ines Okafor.md')).identified_on).toBe('2026-11-21');
    expect((await propertiesOf('Contacts/Noah Berg.md')).identified_on).toBe('2026-11-02');
    expect((await due(host)).due.map(({ person, group, due: day }) => [person, group, day])).toEqual([
      ['Noah Berg', 'picked', '2026-11-16'], ['Ines Okafor', 'picked', '2026-12-04'],
    ]);
    await expect(make('new-contact', { name: 'Zoë', on: '2026-11-22' })).rejects.toThrow('that day is still to come');
  });

  it('has no such day where the name was given, and none with an interview', async () => {
    host = await startedHost({ files });
    await make('new-contact', { name: 'Ines Okafor', 'referred-by': 'Amara Osei' });
    await make('new-interview', { contact: 'Noah Berg', date: '2026-11-30' });
    expect((await propertiesOf('Contacts/Ines Okafor.md')).identified_on).toBeUndefined();
    expect((await propertiesOf('Contacts/Noah Berg.md')).identified_on).toBeUndefined();
  });

  it('keeps a source and a day that are given', async () => {
    host = await startedHost({ files });
    await make('new-contact', { name: 'Ines', source: 'event', 'referred-by': 'Amara Osei', on: '2026-11-02' });
    expect(await propertiesOf('Contacts/Ines.md')).toMatchObject({ source: 'event', referred_on: '2026-11-02' });
  });

  it.each([
    ['Rosen: "R&D" #1', 'Rosen - \'R&D\' 1'],
    ['../../.obsidian/x', '-..-.obsidian-x'],
    ['CON', 'CON_'],
    ['Zoë 🎉 $& {name}', 'Zoë 🎉 $& {name}'],
    ['Jane\u202E Doe\u200B', 'Jane Doe'],
    ['A'.repeat(300), 'A'.repeat(252)],
  ])('gives “%s” a file name that every disk takes, and keeps the name', async (name, title) => {
    host = await startedHost({ files });
    const path = `Contacts/${title}.md`;
    expect((await make('new-contact', { name, organization: `${name}: "x"`, why: '{{name}} $& <% x %>' })).created).toEqual([path]);
    const read = await propertiesOf(path);
    const visible = name.replace(/[\u202E\u200B]/g, '');
    expect(read.name ?? title).toBe(visible);
    expect(read.organization).toBe(`${visible}: "x"`);
    expect(read.why).toBe('{{name}} $& < % x %>');
  });

  it('says which note has the name already, and makes another when asked, never with a number in the name', async () => {
    host = await startedHost({ files });
    await expect(make('new-contact', { name: 'amara osei' })).rejects.toThrow('People/Amara Osei.md');
    const { created } = await make('new-contact', { name: 'Amara Osei', another: 'true' });
    expect(created).toEqual(['Contacts/Amara Osei 2.md']);
    expect((await propertiesOf(created[0]!)).name).toBe('Amara Osei');
    expect(await host.read('People/Amara Osei.md')).toBe(amara);
  });

  it.each([
    [{ name: ' ' }, 'Say the person’s name'],
    [{ name: '…' }, 'is not a name'],
    [{ name: 'Ines', 'referred-by': 'Ines' }, 'own name'],
    [{ name: 'Ines', 'referred-by': 'Amara Osei', on: '2026-12-01' }, 'still to come'],
    [{ name: 'Ines', on: '2026-02-30' }, 'not a date'],
    [{ name: 'Ines', organisation: 'x' }, 'organisation'],
  ])('refuses %j in words and writes nothing', async (params, words) => {
    host = await startedHost({ files });
    const before = await everything();
    await expect(make('new-contact', params as Record<string, string>)).rejects.toThrow(words);
    expect(await everything()).toEqual(before);
  });
});

describe('new-interview', () => {
  it.each([
    ['a day is agreed', { date: '2026-12-14' }, []],
    ['one met', { date: '2026-11-20', status: 'held' }, []],
    ['one met before they said so', { date: '2026-11-04', status: 'held' }, ['follow_up: 2026-12-10']],
    ['one met by chance', { date: '2026-11-20', kind: 'chance' }, ['follow_up: 2026-12-10']],
  ])('ends the wait of whoever said later, once %s', async (_, meeting: Record<string, string>, left) => {
    const later = note('type: contact\nasked_on: 2026-11-02\nreplied_on: 2026-11-10\noutcome: later\nfollow_up: 2026-12-10');
    host = await startedHost({ files: { 'Jo.md': later } });
    await make('new-interview', { contact: 'Jo', ...meeting });
    const text = await host.read('Jo.md');
    expect(text.match(/follow_up: .*/g) ?? []).toEqual(left);
    expect(text.includes('followed_up:\n  - "2026-12-10 not needed: be in touch again, as they asked"\n')).toBe(left.length === 0);
    expect((await due(host)).problems).toEqual([]);
    await call(host, 'undo');
    expect(await host.read('Jo.md')).toBe(later);
  });

  it('writes what the rules count from, and is prepared and confirmed in time', async () => {
    host = await startedHost({ files });
    const { created } = await make('new-interview', { contact: 'Amara Osei', date: '2026-12-01', time: '9:30', mode: 'video', location: 'https://meet.example.org/a' });
    expect(created).toEqual(['Interviews/2026-12-01 Amara Osei.md']);
    expect(await propertiesOf(created[0]!)).toMatchObject({
      type: 'interview', contacts: ['[[Amara Osei]]'], date: '2026-12-01', time: '09:30', minutes: 20, mode: 'video',
      location: 'https://meet.example.org/a', status: 'planned', booked_on: '2026-11-21',
    });
    const items = (await due(host, { within: '30' })).due.map(({ kind, due }) => `${kind} ${due}`);
    expect(items).toEqual(['prepare 2026-11-27', 'confirm 2026-11-30']);
  });

  it('makes a contact of each new name, in one undo step', async () => {
    host = await startedHost({ files });
    const before = await everything();
    const answer = await make('new-interview', { contact: '["Amara Osei","Marcus / Bell","marcus / bell"]', date: '2026-12-01' });
    expect(answer.created).toEqual(['Contacts/Marcus - Bell.md', 'Interviews/2026-12-01 Amara Osei, Marcus - Bell.md']);
    expect((await propertiesOf('Contacts/Marcus - Bell.md')).name).toBe('Marcus / Bell');
    expect((await propertiesOf(answer.created[1]!)).contacts).toEqual(['[[Amara Osei]]', '[[Marcus - Bell]]']);
    expect((await due(host)).problems).toEqual([]);
    expect(await call(host, 'undo')).toContain('Made the interview with Amara Osei and Marcus / Bell');
    expect(await everything()).toEqual(before);
  });

  it('keeps what they are on the day, which of several nobody is', async () => {
    const person = note('type: contact\norganization: "[[Kestrel Lab]]"\nrole: Nurse');
    host = await startedHost({ files: { 'Jo.md': person, 'Ann.md': person, 'Bo.md': note('type: contact') } });
    const made = async (params: Record<string, string>): Promise<unknown> =>
      propertiesOf((await make('new-interview', params)).created[0]!);
    expect(await made({ contact: 'Jo', date: '2026-12-01' })).toMatchObject({ organization: 'Kestrel Lab', role: 'Nurse' });
    expect(await made({ contact: 'Jo', date: '2026-11-20', kind: 'chance' })).toMatchObject({ role: 'Nurse' });
    for (const contact of ['["Jo","Ann"]', 'Bo']) {
      expect(await made({ contact, date: '2026-12-03' })).not.toHaveProperty('role');
    }
    expect((await due(host)).problems).toEqual([]);
  });

  it('settles what asks for a day to be agreed', async () => {
    host = await startedHost({ files: { 'Lena.md': note('type: contact\nasked_on: 2026-11-10\nreplied_on: 2026-11-16\noutcome: yes') } });
    expect((await due(host)).due.map(({ kind }) => kind)).toEqual(['schedule']);
    await make('new-interview', { contact: 'Lena', date: '2027-01-20' });
    expect((await due(host)).due).toEqual([]);
  });

  it('is today when no day is given; a conversation by chance has taken place', async () => {
    host = await startedHost({ files });
    await make('new-interview', { contact: '[[Amara Osei]]', kind: 'chance' });
    expect(await propertiesOf('Interviews/2026-11-21 Amara Osei.md')).toMatchObject({
      date: '2026-11-21', kind: 'chance', status: 'held', booked_on: '2026-11-21',
    });
  });

  it('was agreed on its own day at the latest when it is noted afterwards', async () => {
    host = await startedHost({ files });
    await make('new-interview', { contact: 'Amara Osei', date: '2026-11-10', status: 'held' });
    expect(await propertiesOf('Interviews/2026-11-10 Amara Osei.md')).toMatchObject({ status: 'held', booked_on: '2026-11-10' });
    expect((await due(host)).problems).toEqual([]);
  });

  it('links to the right one of two people of a name', async () => {
    const twin = note('type: contact');
    host = await startedHost({ files: { 'A/Twin.md': twin, 'B/Twin.md': twin } });
    await expect(make('new-interview', { contact: 'Twin' })).rejects.toThrow('A/Twin.md, B/Twin.md');
    const { created } = await make('new-interview', { contact: 'B/Twin.md' });
    expect((await propertiesOf(created[0]!)).contacts).toEqual(['[[B/Twin]]']);
    expect((await due(host, { kind: 'outcome', all: 'true' })).due.every(({ contact }) => contact === 'B/Twin.md')).toBe(true);
  });

  it('never takes the name of a contact for itself', async () => {
    host = await startedHost({ files });
    await host.write('.obsidian/plugins/informational-interviews/data.json', JSON.stringify({ interviewName: '{{contacts}}', interviewFolder: 'People' }));
    const { created } = await make('new-interview', { contact: 'Amara Osei', date: '2026-12-01' });
    expect(created).toEqual(['People/Amara Osei 2.md']);
    expect((await propertiesOf(created[0]!)).contacts).toEqual(['[[Amara Osei]]']);
    expect((await due(host)).problems).toEqual([]);
  });

  it.each([
    [{ contact: '[]' }, 'at least one person'],
    [{}, 'Say with whom'],
    [{ contact: 'People/Nobody.md' }, 'no contact'],
    [{ contact: '[[Other]]' }, 'There is no contact “Other.md”'],
    [{ contact: 'Amara Osei', date: '2026-12-01', status: 'held' }, 'still to come'],
    [{ contact: 'Amara Osei', 'booked-on': '2026-12-01' }, 'still to come'],
    [{ contact: 'Amara Osei', time: '25:00' }, 'not a time'],
    [{ contact: 'Amara Osei', minutes: '0' }, 'less than a minute'],
    [{ contact: 'Amara Osei', mode: 'pigeon' }, 'one of in-person'],
  ])('refuses %j in words and writes nothing', async (params, words) => {
    host = await startedHost({ files });
    const before = await everything();
    await expect(make('new-interview', params as unknown as Record<string, string>)).rejects.toThrow(words);
    expect(await everything()).toEqual(before);
  });
});

describe('refer', () => {
  it('names the referrer in notes that exist, touching nothing else, and makes the others, in one undo step', async () => {
    host = await startedHost({ files });
    const before = await everything();
    const answer = await make('refer', { from: 'Amara Osei', name: '["Jonas Weil","Zoë Lindqvist"]' });
    expect(answer).toEqual({ created: ['Contacts/Zoë Lindqvist.md'], changed: ['People/Jonas Weil.md'] });
    expect(await host.read('People/Jonas Weil.md')).toBe(
      '---\ntype: contact # a comment\nsource: event\nreferred_by:\n  - "[[Amara Osei]]"\nreferred_on: 2026-10-05\n---\n',
    );
    expect(await propertiesOf('Contacts/Zoë Lindqvist.md')).toMatchObject({
      referred_by: ['[[Amara Osei]]'], referred_on: '2026-11-21', source: 'referral',
    });
    expect(await call(host, 'undo')).toContain('Amara Osei gave you Zoë Lindqvist and Jonas Weil');
    expect(await everything()).toEqual(before);
  });

  it('takes the one person of an interview as the referrer, by note or by name alone', async () => {
    const talk = (person: string): string => note(`type: interview\ncontacts: ["${person}"]\ndate: 2026-11-20\nstatus: held`);
    host = await startedHost({ files: { ...files, 'Talk.md': talk('[[Amara Osei]]'), 'Chat.md': talk('Noah Unwritten') } });
    await make('refer', { from: 'Talk', name: 'Ines Okafor' });
    await make('refer', { from: 'Chat.md', name: 'Lena Fjord' });
    expect((await propertiesOf('Contacts/Ines Okafor.md')).referred_by).toEqual(['[[Amara Osei]]']);
    expect((await propertiesOf('Contacts/Lena Fjord.md')).referred_by).toEqual(['Noah Unwritten']);
  });

  it('takes a name without a note as the referrer, and links it', async () => {
    host = await startedHost({ files });
    await make('refer', { from: 'Noah Unwritten', name: 'Ines Okafor' });
    expect((await propertiesOf('Contacts/Ines Okafor.md')).referred_by).toEqual(['[[Noah Unwritten]]']);
    expect(host.paths()).not.toContain('Contacts/Noah Unwritten.md');
  });

  it('notes the day on which they wrote to both of us', async () => {
    host = await startedHost({ files });
    await make('refer', { from: 'Amara Osei', name: '["Jonas Weil","Zoë Lindqvist"]', introduced: 'true', on: '2026-11-20' });
    expect(await propertiesOf('Contacts/Zoë Lindqvist.md')).toMatchObject({
      referred_on: '2026-11-20', introduced_on: '2026-11-20',
    });
    expect(await propertiesOf('People/Jonas Weil.md')).toMatchObject({ referred_on: '2026-10-05', introduced_on: '2026-11-20' });
    expect((await due(host, { kind: 'ask' })).due.map(({ person, due: day }) => [person, day])).toEqual([
      ['Jonas Weil', '2026-11-23'], ['Zoë Lindqvist', '2026-11-23'],
    ]);
    expect(await call(host, 'undo')).toContain('Amara Osei introduced you to Zoë Lindqvist and Jonas Weil');
  });

  it('notes an introduction by somebody who had given the name before', async () => {
    const known = 'type: contact\nreferred_by: "[[People/Amara Osei|Amara]]"\nreferred_on: 2026-11-02';
    host = await startedHost({ files: { ...files, 'Known.md': note(known) } });
    await make('refer', { from: 'Amara Osei', name: 'Known', introduced: 'true' });
    expect(await host.read('Known.md')).toBe(note(`${known}\nintroduced_on: 2026-11-21`));
    await expect(make('refer', { from: 'Amara Osei', name: 'Known', introduced: 'true' })).rejects.toThrow('already');
  });

  it('leaves out a referral that the notes state already, and says so', async () => {
    const known = note('type: contact\nreferred_by: "[[People/Amara Osei|Amara]]"');
    host = await startedHost({ files: { ...files, 'Known.md': known } });
    await expect(make('refer', { from: 'Amara Osei', name: 'Known' })).rejects.toThrow('already');
    const answer = await make('refer', { from: 'Amara Osei', name: '["Known","Jonas Weil"]' });
    expect(answer).toEqual({ created: [], changed: ['People/Jonas Weil.md'], already: ['Known.md'] });
    expect(await host.read('Known.md')).toBe(known);
  });

  it.each([
    [{ from: 'Amara Osei', name: '["Amara Osei","Jonas Weil"]' }, 'can’t refer themselves'],
    [{ from: 'Unknown.md', name: 'Jonas Weil' }, 'no contact or interview'],
    [{ from: '…', name: 'Jonas Weil' }, 'is not a name'],
    [{ from: 'Zoë', name: '["Zoë"]' }, 'can’t refer themselves'],
    [{ from: 'Amara Osei', name: 'Jonas Weil', introduced: 'perhaps' }, 'introduced is true or false'],
    [{ from: 'Group', name: 'Jonas Weil' }, 'Amara Osei, Jonas Weil'],
    [{ from: 'Amara Osei', name: '[]' }, 'at least one person'],
    [{ from: 'Amara Osei', name: 'Jonas Weil', on: '2027-01-01' }, 'still to come'],
    [{ from: 'Amara Osei' }, 'who was named'],
  ])('refuses %j in words and writes nothing', async (params, words) => {
    const group = note('type: interview\ncontacts: ["[[Amara Osei]]", "[[Jonas Weil]]"]\ndate: 2026-11-20\nstatus: held');
    host = await startedHost({ files: { ...files, 'Group.md': group } });
    const before = await everything();
    await expect(make('refer', params as unknown as Record<string, string>)).rejects.toThrow(words);
    expect(await everything()).toEqual(before);
  });
});

describe('templates and folders', () => {
  const settings = (patch: Record<string, unknown>): Promise<void> =>
    host.write('.obsidian/plugins/informational-interviews/data.json', JSON.stringify(patch));

  it('makes notes from a template of one’s own, in folders that are made on the way', async () => {
    const template = '---\n# mine\ncssclasses: [person]\nwho: {{name}}\n---\nHello {{first_name}}, {{nonsense}}\n';
    host = await startedHost({ files: { ...files, 'T/Person.md': template } });
    await settings({ contactTemplate: 'T/Person.md', contactFolder: 'Net/Work', contactName: '{{name}} ({{organization}})' });
    const answer = await make('new-contact', { name: 'Ines "I" Okafor', organization: 'R/GA' });
    expect(answer).toEqual({ created: ['Net/Work/Ines \'I\' Okafor (R-GA).md'], changed: [], unknown: ['{{nonsense}}'] });
    const text = await host.read(answer.created[0]!);
    expect(text.startsWith('---\n# mine\ncssclasses: [person]\nwho: ')).toBe(true);
    expect(text.endsWith('Hello Ines "I" Okafor, {{nonsense}}\n')).toBe(true);
    expect(await propertiesOf(answer.created[0]!)).toEqual({
      cssclasses: ['person'], who: 'Ines "I" Okafor', type: 'contact', name: 'Ines "I" Okafor', organization: 'R/GA',
      identified_on: '2026-11-21',
    });
  });

  it.each([
    ['Gone.md', {}, 'The template “Gone.md” is not in the vault'],
    ['Bad.md', { 'Bad.md': '---\na: [\n---\n' }, '“Bad.md”: '],
    ['Code.md', { 'Code.md': '---js\n({})\n---\n' }, '“Code.md”: The template starts with “---js”'],
  ])('says what is wrong with the template %s and writes nothing', async (contactTemplate, more, words) => {
    host = await startedHost({ files: { ...files, ...more } });
    await settings({ contactTemplate });
    const before = await everything();
    await expect(make('new-interview', { contact: '["Amara Osei","Ines"]' })).rejects.toThrow(words);
    expect(await everything()).toEqual(before);
  });

  it('uses a folder as it is spelled on a disk that ignores case', async () => {
    host = await startedHost({ files: { 'contacts/Old.md': note('type: contact') }, caseInsensitive: true });
    expect((await make('new-contact', { name: 'Ines' })).created).toEqual(['contacts/Ines.md']);
  });

  it('takes everything back when the second note can’t be made', async () => {
    host = await startedHost({ files });
    const before = await everything();
    host.fail.next('create', 'disk full', { path: 'Interviews/2026-11-21 Ines.md' });
    await expect(make('new-interview', { contact: 'Ines' })).rejects.toThrow('Nothing was changed');
    expect(await everything()).toEqual(before);
  });

  it('writes the built-in templates out once, uses them, and none of them is a contact', async () => {
    host = await startedHost({ files });
    await host.command('informational-interviews:write-templates');
    await host.settle();
    const written = ['Templates/Chance conversation template.md', 'Templates/Contact template.md', 'Templates/Interview template.md'];
    expect(host.paths().filter((path) => path.startsWith('Templates/'))).toEqual(written);
    expect(await due(host, { all: 'true' })).toMatchObject({ due: [], problems: [] });
    await host.write('Templates/Contact template.md', '---\nmine: true\n---\nMy own words for {{name}}\n');
    await make('new-contact', { name: 'Ines' });
    expect(await host.read('Contacts/Ines.md')).toContain('My own words for Ines');
    await host.command('informational-interviews:write-templates');
    await host.settle();
    expect(host.notices().at(-1)).toContain('templates of your own');
    expect(host.paths().filter((path) => path.startsWith('Templates/'))).toEqual(written);
  });
});
