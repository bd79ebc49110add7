// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Host } from '../host';
import { call, due, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const DATA = '.obsidian/plugins/informational-interviews/data.json';
const amara = note(`type: person
organization: Kestrel Lab
role: Data lead
field: Health
address_as: Amara
email: amara@example.org
phone: "0"
linkedin: amara
source: alumni
why: She moved
asked_via: email
referred_by: ["[[Ben Orr]]"]`);
const own = {
  contactFolder: 'Net/People',
  interviewFolder: 'Net/Talks',
  contactTypes: ['person', 'friend'],
  interviewTypes: ['talk'],
  contactName: '{{name}}, {{role}} at {{organization}} ({{field}}, {{source}}, {{today}})',
  interviewName: '{{date}} {{time}} {{kind}} {{mode}} {{contacts}} {{role}} {{organization}} {{field}}',
  minutes: 45,
  preset: 'own',
  me: 'Ada Voss',
};

async function start(more: Record<string, string> = {}, settings: object = {}): Promise<void> {
  host = await startedHost({
    files: {
      'Net/People/Amara Osei.md': amara, 'Net/People/Ben Orr.md': note('type: friend'), ...more,
      [DATA]: JSON.stringify({ ...own, ...settings }),
    },
  });
}

async function made(action: string, params: Record<string, string>): Promise<string[]> {
  return (JSON.parse(await call(host, action, params)) as { created: string[] }).created;
}

async function propertiesOf(path: string): Promise<Record<string, unknown>> {
  return parse(/^---\n([^]*?)\n---\n/.exec(await host.read(path))![1]!, { version: '1.2', schema: 'core' }) as Record<string, unknown>;
}

describe('with folders, names and types of one’s own', () => {
  it('a contact is called by all that is known, and keeps their name', async () => {
    await start();
    const given = { name: 'Eli Stone', organization: 'Kiln', role: 'Potter', field: 'Glass', source: 'blog' };
    const [path] = await made('new-contact', given);
    expect(path).toBe('Net/People/Eli Stone, Potter at Kiln (Glass, blog, 2026-11-21).md');
    expect(await propertiesOf(path!)).toMatchObject({ ...given, type: 'person', name: 'Eli Stone' });
  });

  it('an interview is called by what is known of the one it is with, and asks for the usual minutes', async () => {
    await start();
    const [path] = await made('new-interview', { contact: 'Amara Osei', date: '2026-12-04', time: '09:30', mode: 'video' });
    expect(path).toBe('Net/Talks/2026-12-04 09-30 formal video Amara Osei Data lead Kestrel Lab Health.md');
    expect(await propertiesOf(path!)).toMatchObject({ type: 'talk', contacts: ['[[Amara Osei]]'], minutes: 45, time: '09:30' });
    expect((await due(host, { all: 'true', within: '60' })).due.map(({ kind, contact }) => `${kind} ${contact}`))
      .toContain('prepare Net/People/Amara Osei.md');
  });

  it('an interview with several is called by their names alone, and so is one of which nothing else is known', async () => {
    await start();
    expect(await made('new-interview', { contact: '["Amara Osei", "Ben Orr"]', date: '2026-12-04' }))
      .toEqual(['Net/Talks/2026-12-04 formal Amara Osei, Ben Orr.md']);
    expect(await made('new-interview', { contact: 'Ben Orr', date: '2026-12-05', mode: 'phone', minutes: '20' }))
      .toEqual(['Net/Talks/2026-12-05 formal phone Ben Orr.md']);
    expect(await propertiesOf('Net/Talks/2026-12-05 formal phone Ben Orr.md')).toMatchObject({ minutes: 20, mode: 'phone' });
  });

  it('a conversation by chance makes both where they belong, and asked for no minutes', async () => {
    await start({}, { contactName: '{{name}}' });
    expect(await made('chance', { name: 'Gus Hale' })).toEqual(['Net/People/Gus Hale.md', 'Net/Talks/2026-11-21 chance Gus Hale.md']);
    expect(await propertiesOf('Net/Talks/2026-11-21 chance Gus Hale.md')).toMatchObject({ type: 'talk', kind: 'chance' });
    expect(await host.read('Net/Talks/2026-11-21 chance Gus Hale.md')).not.toContain('minutes: 45');
    expect(await propertiesOf('Net/People/Gus Hale.md')).toMatchObject({ type: 'person', source: 'chance' });
  });

  it('whoever is referred, and whoever is named in a debrief, is made where contacts are', async () => {
    await start({ 'Talk.md': note('type: talk\ncontacts: "[[Amara Osei]]"\ndate: 2026-11-20\nstatus: held') }, { contactName: '{{name}}' });
    expect(await made('refer', { from: 'Amara Osei', name: 'Fay Moss' })).toEqual(['Net/People/Fay Moss.md']);
    expect(await made('debrief', { interview: 'Talk', summary: 'Good.', name: 'Hal Ito', permission: 'granted' })).toEqual(['Net/People/Hal Ito.md']);
    for (const name of ['Fay Moss', 'Hal Ito']) {
      expect(await propertiesOf(`Net/People/${name}.md`)).toMatchObject({ type: 'person', referred_by: ['[[Amara Osei]]'], source: 'referral' });
    }
  });

  it('two of a name in one step get a note each, and the links tell them apart', async () => {
    await start({ 'Net/People/Eli Stone.md': note('type: person') }, { contactName: '{{name}}' });
    const [path] = await made('new-contact', { name: 'Eli Stone', another: 'true' });
    expect(path).toBe('Net/People/Eli Stone 2.md');
    expect(await propertiesOf(path!)).toMatchObject({ name: 'Eli Stone' });
    const [talk] = await made('new-interview', { contact: path!, date: '2026-12-04' });
    expect((await propertiesOf(talk!)).contacts).toEqual(['[[Eli Stone 2]]']);
  });
});

describe('a template of one’s own', () => {
  const fill = async (template: string, params: Record<string, string>): Promise<string> => {
    await start({ 'T.md': template }, { contactTemplate: 'T', interviewTemplate: 'T.md', contactName: '{{name}}' });
    const paths = await made(params['name'] ? 'new-contact' : 'new-interview', params);
    return (await host.read(paths.at(-1)!)).replace(/^---\n[^]*?\n---\n/, '');
  };

  it('says of a contact all that was given, and who gave the name', async () => {
    expect(await fill(
      '{{name}}|{{first_name}}|{{organization}}|{{role}}|{{field}}|{{email}}|{{phone}}|{{linkedin}}|{{source}}|{{why}}|{{referrer}}|{{me}}|{{today}}\n',
      {
        name: 'Eli Stone', organization: 'Kiln', role: 'Potter', field: 'Glass', email: 'e@example.org', phone: '1', linkedin: 'eli', why: 'Curious',
        'referred-by': '["Amara Osei", "Wren Abbott"]',
      },
    )).toBe('Eli Stone|Eli Stone|Kiln|Potter|Glass|e@example.org|1|eli|referral|Curious|Amara Osei and Wren Abbott|Ada Voss|2026-11-21\n');
  });

  const interview = '{{name}}|{{first_name}}|{{contacts}}|{{organization}}|{{role}}|{{field}}|{{email}}|{{phone}}|{{linkedin}}|{{source}}|{{why}}|'
    + '{{referrer}}|{{channel}}|{{date}}|{{time}}|{{minutes}}|{{mode}}|{{location}}'
    + '{{#in_person}}|there{{/in_person}}{{#by_video}}|seen{{/by_video}}{{#by_phone}}|heard{{/by_phone}}\n';

  it.each([
    [
      'with one contact, all that is known of them', { contact: 'Amara Osei', time: '09:30', mode: 'video', location: 'Online' },
      'Amara Osei|Amara|Amara Osei|Kestrel Lab|Data lead|Health|amara@example.org|0|amara|alumni|She moved|Ben Orr|by email|2026-12-04|09:30|45|video|Online|seen\n',
    ],
    [
      'with two, their names', { contact: '["Amara Osei", "Ben Orr"]', mode: 'in-person' },
      'Amara Osei and Ben Orr|Amara and Ben Orr|Amara Osei and Ben Orr|||||||||||2026-12-04||45|in-person||there\n',
    ],
    ['with somebody new, their name', { contact: 'Eli Stone', mode: 'phone' }, 'Eli Stone|Eli Stone|Eli Stone|||||||||||2026-12-04||45|phone||heard\n'],
  ])('says of an interview %s', async (_what, params, text) => {
    expect(await fill(interview, { ...params, date: '2026-12-04' } as Record<string, string>)).toBe(text);
  });
});
