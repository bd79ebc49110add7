// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Feed } from '../../src/vault/feed';
import { inSlices } from '../../src/vault/slices';
import type { Host } from '../host';
import { due, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host?.close());

const feedOf = ({ plugin }: Host): Feed & { computed: number } =>
  (plugin as unknown as { feed: Feed & { computed: number } }).feed;

/** People who were each named by the one before. */
const people = (count: number): [string, string][] => Array.from({ length: count }, (_, at) =>
  [`People/P${at}.md`, note(`type: contact\nasked_on: 2026-11-06\nreferred_by: "[[P${at - 1}]]"`)]);

/** How often notes were computed, and others told, while something was done. */
async function countsOf(act: () => Promise<void>): Promise<{ computed: number; told: number }> {
  const feed = feedOf(host);
  const before = feed.computed;
  let told = 0;
  const stop = feed.onChange(() => told++);
  await act();
  await host.settle();
  feed.agenda();
  stop();
  return { computed: feed.computed - before, told };
}

describe('many notes at once', () => {
  it('are computed once each when they come in, however many of the others they touch', async () => {
    host = await startedHost({ files: Object.fromEntries(people(1)) });
    const { computed, told } = await countsOf(async () => {
      await Promise.all(people(300).slice(1).map(([path, text]) => host.write(path, text)));
    });
    expect(feedOf(host).contacts()).toHaveLength(300);
    expect(computed).toBeLessThanOrEqual(300);
    expect(told).toBe(1);
  });

  it('are computed once each when their folder is renamed', async () => {
    host = await startedHost({ files: Object.fromEntries(people(300)) });
    const { computed } = await countsOf(() => host.rename('People', 'Contacts'));
    expect(feedOf(host).record('Contacts/P299.md')).toBeDefined();
    expect(computed).toBe(300);
  });

  it.each([
    { what: 'the notes of a folder with many folders in it', within: (at: number) => `People/${at}` },
    { what: 'people who are all named in one interview', within: () => 'People' },
  ])('are looked up a few times each when they move: $what', async ({ within }) => {
    const names = Array.from({ length: 60 }, (_, at) => `P${at}`);
    host = await startedHost({
      files: {
        ...Object.fromEntries(names.map((name, at) => [`${within(at)}/${name}.md`, note('type: contact\nasked_on: 2026-11-06')])),
        'Talk.md': note(`type: interview\ndate: 2026-11-10\nstatus: held\ncontacts: ${JSON.stringify(names.map((name) => `[[${name}]]`))}`),
      },
    });
    const { metadataCache } = host.app;
    const asked = new Map<string, number>();
    const getFileCache = metadataCache.getFileCache.bind(metadataCache);
    metadataCache.getFileCache = (file) => {
      asked.set(file.name, (asked.get(file.name) ?? 0) + 1);
      return getFileCache(file);
    };
    await host.rename('People', 'Contacts');
    await host.settle();
    const thanks = feedOf(host).agenda().items.filter(({ item }) => item.contact?.startsWith('Contacts/'));
    expect(thanks).toHaveLength(names.length);
    expect([...asked].filter(([, times]) => times > 5)).toEqual([]);
  });

  it('are gone through in slices, of which each costs as much as it may', async () => {
    let cost = 0;
    const slices: number[] = [];
    const stopped = window.setInterval(() => slices.push(cost), 0);
    const done = await inSlices(Array.from({ length: 1_000 }, () => 10), () => true, (each) => {
      cost += each;
      return each;
    });
    window.clearInterval(stopped);
    expect([done, cost]).toEqual([true, 10_000]);
    const longest = Math.max(...[...slices, cost].map((each, at) => each - (slices[at - 1] ?? 0)));
    expect(longest).toBeLessThanOrEqual(4_000);
  });
});

const NAMES = ['Ana', 'Bo', 'Cy'];
const anyPath = fc.tuple(fc.constantFrom('People', 'Old'), fc.constantFrom(...NAMES)).map(([folder, name]) => `${folder}/${name}.md`);
const anyText = fc.oneof(
  fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom('02', '06', '10')).map(([other, day]) =>
    note(`type: contact\nasked_on: 2026-11-${day}\nreferred_by: "[[${other}]]"`)),
  fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom('02', '06', '20')).map(([other, day]) =>
    note(`type: interview\ncontacts: ["[[${other}]]"]\ndate: 2026-11-${day}`)),
  fc.constantFrom('plain', '---\ntype: contact\nasked_on: "2026\n---\n', note('type: contact\nidentified_on: 2026-11-02\nfollow_up: soon')),
);

type Happening = { write: string; text: string } | { remove: string } | { rename: string; to: string };
const happenings = fc.array(fc.oneof(
  { weight: 4, arbitrary: fc.record({ write: anyPath, text: anyText }) },
  { weight: 1, arbitrary: fc.record({ remove: anyPath }) },
  {
    weight: 2,
    arbitrary: fc.record({
      rename: fc.oneof(anyPath, fc.constantFrom('People', 'Old')), to: fc.constantFrom('Old/Di.md', 'People/Bo.md', 'New'),
    }),
  },
), { minLength: 3, maxLength: 14 }) as fc.Arbitrary<Happening[]>;

async function happen(each: Happening): Promise<void> {
  const { vault } = host.app;
  if ('write' in each) await host.write(each.write, each.text);
  else if ('remove' in each) {
    if (vault.getFileByPath(each.remove)) await host.remove(each.remove);
  } else {
    const isNote = each.rename.endsWith('.md');
    const to = isNote === each.to.endsWith('.md') ? each.to : isNote ? 'Old/Ed.md' : 'Elsewhere';
    const there = (path: string): boolean => vault.getAbstractFileByPath(path) !== null;
    if (there(each.rename) && !there(to) && (!isNote || there(to.split('/')[0]!))) await host.rename(each.rename, to);
  }
}

it('after any notes were written, renamed with or without their folder, and deleted, the list is that of a fresh start', async () => {
  await fc.assert(fc.asyncProperty(happenings, async (all) => {
    host = await startedHost({ files: {} });
    for (const each of all) await happen(each);
    await host.settle();
    const kept = await due(host, { within: '400' });
    const files = Object.fromEntries(await Promise.all(
      host.app.vault.getMarkdownFiles().map(async ({ path }) => [path, await host.read(path)] as const),
    ));
    host.close();
    host = await startedHost({ files });
    expect(kept).toEqual(await due(host, { within: '400' }));
    host.close();
  }), { numRuns: 40 });
});
