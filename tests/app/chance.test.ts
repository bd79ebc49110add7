// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Host } from '../host';
import { call, due, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const amara = note('type: contact\nsource: alumni');
const files = { 'People/Amara Osei.md': amara };

async function start(more: Record<string, string> = {}): Promise<void> {
  host = await startedHost({ files: { ...files, ...more }, now: '2026-11-17T12:00' });
}

async function chance(params: Record<string, string>): Promise<{ changed: string[]; created: string[] }> {
  return JSON.parse(await call(host, 'chance', params)) as { changed: string[]; created: string[] };
}

async function propertiesOf(path: string): Promise<Record<string, unknown>> {
  const text = await host.read(path);
  return parse(/^---\n([^]*?)\n---\n/.exec(text)![1]!, { version: '1.2', schema: 'core' }) as Record<string, unknown>;
}

const jo = 'Interviews/2026-11-17 Jo Marlow.md';
const told = { name: 'Jo Marlow', where: 'Coffee queue', said: 'Prints posters.\n## Hires in spring', next: 'Send the portfolio', by: '2026-11-20' };

describe('chance', () => {
  it('makes contact and conversation together, each in one create, and one undo takes both back', async () => {
    await start();
    host.resetCounts();
    expect(await chance(told)).toEqual({ changed: [], created: ['Contacts/Jo Marlow.md', jo] });
    expect(host.counts).toMatchObject({ creates: 2, process: 0, writes: 0 });
    expect(await propertiesOf('Contacts/Jo Marlow.md')).toMatchObject({ type: 'contact', source: 'chance', referred_by: null });
    expect(await propertiesOf(jo)).toMatchObject({
      type: 'interview', contacts: ['[[Jo Marlow]]'], kind: 'chance', status: 'held', date: '2026-11-17', location: 'Coffee queue',
      learned: null, follow_up: '2026-11-20', follow_up_note: 'Send the portfolio',
    });
    expect(await host.read(jo)).toContain('\n## What they said\nPrints posters.\n#### Hires in spring\n\n## Worth remembering\n');
    expect(await call(host, 'undo')).toBe('Undone: “Noted the conversation with Jo Marlow”');
    expect(host.paths()).toEqual(['People/Amara Osei.md']);
  });

  it('leaves a thank-you and the next step to do, and neither preparation nor a debrief', async () => {
    await start();
    await chance(told);
    const { due: owed, problems } = await due(host, { within: '30' });
    expect(owed.map(({ kind, due }) => [kind, due])).toEqual([['thank-you', '2026-11-18'], ['follow-up', '2026-11-20']]);
    expect(problems).toEqual([]);
  });

  it('needs no more than a name', async () => {
    await start();
    await chance({ name: 'Jo Marlow' });
    expect(await propertiesOf(jo)).toMatchObject({ status: 'held', follow_up: null });
    expect((await due(host, { within: '30' })).due.map(({ kind }) => kind)).toEqual(['thank-you']);
  });

  it('takes the contact there is, whose note stays as it is', async () => {
    await start();
    expect((await chance({ name: 'amara osei', next: 'Call', on: '2026-11-14' })).created).toEqual(['Interviews/2026-11-14 Amara Osei.md']);
    expect(await host.read('People/Amara Osei.md')).toBe(amara);
    expect(await propertiesOf('Interviews/2026-11-14 Amara Osei.md')).toMatchObject({ follow_up: '2026-11-24', contacts: ['[[Amara Osei]]'] });
  });

  it('can become a formal request, and keeps its history', async () => {
    await start();
    await chance(told);
    await call(host, 'asked', { contact: 'Jo Marlow' });
    const remind = (await due(host, { within: '30' })).due.filter(({ kind }) => kind === 'remind');
    expect(remind).toEqual([expect.objectContaining({ person: 'Jo Marlow', due: '2026-11-26' })]);
    await call(host, 'replied', { contact: 'Jo Marlow', outcome: 'yes' });
    expect((await due(host)).due).toContainEqual(expect.objectContaining({ kind: 'schedule', note: 'Contacts/Jo Marlow.md' }));
    await call(host, 'new-interview', { contact: 'Jo Marlow', date: '2026-11-24' });
    expect(host.paths().filter((path) => path.startsWith('Interviews/'))).toEqual([jo, 'Interviews/2026-11-24 Jo Marlow.md']);
    expect(await propertiesOf(jo)).toMatchObject({ kind: 'chance', status: 'held', location: 'Coffee queue' });
  });

  it('has its words in a template without that heading, too', async () => {
    await start({ 'Mine.md': '---\ntype: interview\n---\nOnly this', '.obsidian/plugins/informational-interviews/data.json': '{"chanceTemplate":"Mine.md"}' });
    await chance({ name: 'Jo Marlow', said: 'Prints posters' });
    expect(await host.read(jo)).toMatch(/\nOnly this\n\n## What they said\n+Prints posters\n?$/);
  });

  it.each([
    [{}, 'Say with whom you talked'],
    [{ name: '---' }, 'is not a name'],
    [{ name: 'Jo', on: '2026-11-18' }, 'still to come'],
    [{ name: 'Jo', by: '2026-11-16' }, 'that day has passed'],
    [{ name: 'Jo', by: 'soon' }, 'That is not a date'],
  ])('%o: says what is wrong and writes nothing', async (params, message) => {
    await start();
    await expect(chance(params as Record<string, string>)).rejects.toThrow(message);
    expect(host.paths()).toEqual(['People/Amara Osei.md']);
  });
});
