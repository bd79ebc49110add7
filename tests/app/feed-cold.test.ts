// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Feed } from '../../src/vault/feed';
import type { Host, HostOptions } from '../host';
import { due, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());
const feedOf = (): Feed => (host.plugin as unknown as { feed: Feed }).feed;

const people = Array.from({ length: 12 }, (_, at) => `P${at}`);
/** Everybody names the next one, so that each note that comes touches another. */
const files = {
  ...Object.fromEntries(people.map((name, at) => [
    `${name}.md`,
    note(`type: contact\nasked_on: 2026-11-06\nreferred_by: "[[${people[(at + 1) % people.length]}]]"\nreferred_on: 2026-11-05`),
  ])),
  'Torn.md': '---\ntype: contact\nasked_on: "2026\n---\n',
  'Talk.md': note('type: interview\ncontacts: "[[P3]]"\ndate: 2026-11-20\nstatus: held\ndebriefed_on: 2026-11-20'),
  'Other.md': 'text',
};
/** What is listed and what is wrong, as every start must find it. */
async function listed(): Promise<string[]> {
  const { due: items, problems } = await due(host, { within: '400' });
  return [...items.map(({ kind, note: path }) => `${kind} ${path}`), ...problems.map((problem) => problem.note)].sort();
}
async function start(coldCache?: HostOptions['coldCache']): Promise<void> {
  host = await startedHost({ files, coldCache });
}

describe.each(['announced', 'silent'] as const)('a first start, with notes that are parsed after the layout is ready: %s', (coldCache) => {
  it('lists in the end what every other start lists', async () => {
    await start();
    const expected = await listed();
    expect(expected).toHaveLength(14);
    await host.close();
    await start(coldCache);
    expect(await listed()).toEqual(expected);
  });

  it('computes each note once', async () => {
    await start(coldCache);
    expect(feedOf().computed).toBe(people.length + 1);
  });

  it('hears of what is changed, moved and removed while notes are still parsed', async () => {
    host = await startedHost({ files, coldCache, begins: 'later' });
    expect(feedOf().contacts()).toEqual([]);
    await host.rename('P0.md', 'P00.md');
    await host.remove('P1.md');
    await host.write('P2.md', note('type: person'));
    host.app.metadataCache.begin();
    await host.settle();
    expect(feedOf().contacts().map(({ path }) => path).sort())
      .toEqual(['P00.md', 'P10.md', 'P11.md', 'P3.md', 'P4.md', 'P5.md', 'P6.md', 'P7.md', 'P8.md', 'P9.md']);
  });

  it('hears of what is made while notes are still parsed', async () => {
    host = await startedHost({ files, coldCache, begins: 'later' });
    await host.write('New.md', note('type: contact'));
    await host.write('New torn.md', '---\ntype: contact\nasked_on: "2026\n---\n');
    host.app.metadataCache.begin();
    await host.settle();
    expect(feedOf().contacts()).toHaveLength(people.length + 1);
    expect(await listed()).toContain('New torn.md');
  });

  it('computes each note once though copies of notes, and who names them, come among the others', async () => {
    const copies = Object.fromEntries(people.map((name) => [`${name} (conflict 2026-11-20-10-22-33).md`, note('type: contact')]));
    const named = note('type: contact\nreferred_by: "[[P3 (conflict 2026-11-20-10-22-33)]]"\nreferred_on: 2026-11-05');
    host = await startedHost({ files: { ...files, ...copies, 'A.md': named }, coldCache });
    expect(feedOf().computed).toBe(2 * people.length + 2);
    expect(feedOf().contacts().find(({ path }) => path === 'A.md')?.referredBy).toMatchObject([{ note: 'P3.md' }]);
  });

  it('leaves nothing behind when the plugin is unloaded meanwhile', async () => {
    host = await startedHost({ files, coldCache, begins: 'later' });
    await host.disable();
    expect(host.leftovers()).toEqual([]);
    host.app.metadataCache.begin();
    await host.settle();
  });
});
