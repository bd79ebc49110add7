// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Feed } from '../../src/vault/feed';
import type { Host } from '../host';
import { due, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const DATA = '.obsidian/plugins/informational-interviews/data.json';
const asked = note('type: contact\nasked_on: 2026-11-06');
const broken = '---\ntype: contact\nasked_on: "2026\n---\n';
const held = (contacts: string): string =>
  note(`type: interview\ncontacts: ${contacts}\ndate: 2026-11-20\nstatus: held\ndebriefed_on: 2026-11-20`);

const feedOf = (): Feed => (host.plugin as unknown as { feed: Feed }).feed;

/** What is owed, and what is wrong, each with its note. */
async function listed(): Promise<{ due: string[]; wrong: string[] }> {
  const { due: items, problems } = await due(host, { within: '400' });
  return {
    due: items.map(({ kind, note: path, contact }) => `${kind} ${path}${contact === null || contact === path ? '' : ` ${contact}`}`).sort(),
    wrong: problems.map(({ note: path }) => path).sort(),
  };
}

async function after(change: Promise<void>): ReturnType<typeof listed> {
  await change;
  await host.settle();
  return listed();
}

describe('a folder whose move is announced for itself alone', () => {
  it('takes along what is owed in its notes and who is named in others', async () => {
    host = await startedHost({ files: { 'a/Jo.md': asked, 'a/Ann.md': asked, 'a/Plain.md': 'text', 'Talk.md': held('"[[Jo]]"') } });
    expect(await after(host.rename('a', 'b', { folderAlone: true })))
      .toEqual({ due: ['remind b/Ann.md', 'thank-you Talk.md b/Jo.md'], wrong: [] });
  });

  it('takes along a note that can’t be read, which is told where it lies now, until it is mended', async () => {
    host = await startedHost({ files: { 'a/Jo.md': broken, 'Ann.md': broken } });
    expect(await after(host.rename('a', 'b', { folderAlone: true }))).toEqual({ due: [], wrong: ['Ann.md', 'b/Jo.md'] });
    expect(await after(host.write('b/Jo.md', asked))).toEqual({ due: ['remind b/Jo.md'], wrong: ['Ann.md'] });
  });

  it('is told once, however many notes are in it', async () => {
    host = await startedHost({ files: Object.fromEntries(['Jo', 'Ann', 'Ben'].map((name) => [`a/${name}.md`, asked])) });
    let told = 0;
    feedOf().onChange(() => told++);
    await host.rename('a', 'b', { folderAlone: true });
    await host.settle();
    expect(told).toBe(1);
  });
});

describe('whoever wants to hear of changes', () => {
  it('hears of each, when it has come to pass, and of none once that was stopped', async () => {
    host = await startedHost({ files: { 'Jo.md': asked } });
    const seen: number[] = [];
    const stop = feedOf().onChange(() => seen.push(feedOf().agenda().items.length));
    await host.write('Ann.md', asked);
    await host.settle();
    expect(seen).toEqual([2]);
    await host.remove('Jo.md');
    await host.settle();
    expect(seen).toEqual([2, 1]);
    stop();
    await host.remove('Ann.md');
    await host.settle();
    expect(seen).toEqual([2, 1]);
  });

  it('hears of a new minute once, in its course or when the window is seen again, while somebody is to be met', async () => {
    const today = note('type: interview\ncontacts: ["[[Jo]]"]\ndate: 2026-11-21\ntime: "23:00"\nbooked_on: 2026-11-20');
    host = await startedHost({ files: { 'Jo.md': asked, 'Talk.md': today } });
    let told = 0;
    feedOf().agenda();
    feedOf().onChange(() => told++);
    await host.clock.advance(120_000);
    expect(told).toBe(2);
    for (const [target, event, time, times] of [
      [window, 'focus', '2026-11-21T09:02', 2], [window, 'focus', '2026-11-21T19:00', 3], [window, 'focus', '2026-11-21T19:00', 3],
      [document, 'visibilitychange', '2026-11-21T19:00', 3], [document, 'visibilitychange', '2026-11-22T19:00', 4],
    ] as const) {
      host.clock.set(time);
      target.dispatchEvent(new Event(event));
      await Promise.resolve();
      expect(told, `${event} ${time}`).toBe(times);
    }
  });

  it('hears nothing of a minute in which nothing comes due, and of midnight', async () => {
    host = await startedHost({ files: { 'Jo.md': asked, 'Talk.md': note('type: interview\ncontacts: ["[[Jo]]"]\ndate: 2026-11-22\nbooked_on: 2026-11-20\nprepared_on: 2026-11-20\nconfirmed_on: 2026-11-20') } });
    let told = 0;
    feedOf().agenda();
    feedOf().onChange(() => {
      told++;
      feedOf().agenda();
    });
    await host.clock.advance(600_000);
    expect(told).toBe(0);
    expect(feedOf().agenda().now).toBe('2026-11-21T09:10');
    for (const [time, times] of [['2026-11-21T23:59', 0], ['2026-11-22T00:00', 1], ['2026-11-22T00:01', 2], ['2026-11-23T00:00', 3], ['2026-11-23T00:01', 3]] as const) {
      host.clock.set(time);
      window.dispatchEvent(new Event('focus'));
      await Promise.resolve();
      expect(told, time).toBe(times);
    }
  });

  it('hears nothing of a save that changes no fact, and computes nothing', async () => {
    host = await startedHost({ files: { 'Jo.md': asked, 'Ann.md': note('type: contact\nasked_on: soon\ndate: 2026-11-01\nwhy: x\nreferred_by: ["[[Jo]]"]') } });
    const feed = feedOf();
    let told = 0;
    feed.onChange(() => told++);
    const { computed } = feed;
    await host.write('Jo.md', `${asked}More text below.`);
    await host.write('Ann.md', note('why: x\ntype: contact\nreferred_by: "[[Jo]]"\nasked_on: soon\ntags: [a]'));
    await host.settle();
    expect([told, feed.computed - computed]).toEqual([0, 0]);
    await host.write('Ann.md', note('why: x\ntype: contact\nreferred_by: "[[Jo]]"\nasked_on: sooner\ntags: [a]'));
    await host.settle();
    expect([told, feed.computed - computed]).toEqual([1, 1]);
  });

  it('hears nothing of notes that aren’t ours, nor once the plugin is switched off', async () => {
    host = await startedHost({ files: { 'Jo.md': asked } });
    let told = 0;
    const feed = feedOf();
    feed.onChange(() => told++);
    await host.write('Other.md', note('type: recipe'));
    await host.write('Plain.md', 'text');
    await host.remove('Other.md');
    await host.settle();
    expect(told).toBe(0);
    await host.disable();
    await host.write('Jo.md', note('type: person'));
    host.clock.set('2026-11-21T09:01');
    await host.clock.advance(60_000);
    expect(told).toBe(0);
  });
});

describe('a note that can’t be read', () => {
  it.each([
    ['moves', () => host.rename('Jo.md', 'Joanna.md'), ['Joanna.md']],
    ['goes', () => host.remove('Jo.md'), []],
    ['is no contact any more', () => host.write('Jo.md', broken.replace('contact', 'person')), []],
    ['has nothing any more that could be read wrong', () => host.write('Jo.md', 'text'), []],
  ] as const)('is told no longer under its former name when it %s', async (_what, change, wrong) => {
    host = await startedHost({ files: { 'Jo.md': broken } });
    expect((await listed()).wrong).toEqual(['Jo.md']);
    expect((await after(change())).wrong).toEqual(wrong);
  });

  it('is no template', async () => {
    host = await startedHost({ files: { 'Templates/Contact.md': broken, [DATA]: '{"contactTemplate": "Templates/Contact.md"}' } });
    expect((await listed()).wrong).toEqual([]);
  });
});

describe('other settings about which notes are meant', () => {
  const choose = (settings: object): Promise<void> => host.write(DATA, JSON.stringify(settings));

  it('drop the notes that are meant no longer, readable or not, and take up others', async () => {
    host = await startedHost({ files: { 'Jo.md': asked, 'Torn.md': broken, 'Ann.md': asked.replace('contact', 'friend'), 'Talk.md': held('Jo') } });
    expect(await listed()).toEqual({ due: ['remind Jo.md', 'thank-you Talk.md'], wrong: ['Talk.md', 'Torn.md'] });
    expect(await after(choose({ contactTypes: ['friend'] }))).toEqual({ due: ['remind Ann.md', 'thank-you Talk.md'], wrong: [] });
    expect(await after(choose({ interviewTypes: ['talk'] }))).toEqual({ due: ['remind Jo.md'], wrong: ['Torn.md'] });
  });

  it('keep a copy that an interview names the person it was copied from', async () => {
    const copy = 'Amara Osei (conflict 2026-11-20-10-22-33)';
    host = await startedHost({
      files: { 'A talk.md': held(`["[[${copy}]]"]`), 'Amara Osei.md': note('type: contact'), [`${copy}.md`]: note('type: contact') },
    });
    const expected = { due: ['thank-you A talk.md Amara Osei.md'], wrong: [`${copy}.md`] };
    expect(await listed()).toEqual(expected);
    expect(await after(choose({ interviewTypes: ['interview', 'talk'] }))).toEqual(expected);
  });

  it('cost no second reading where the same notes are meant', async () => {
    host = await startedHost({ files: { 'Jo.md': asked } });
    host.resetCounts();
    await after(choose({ me: 'Ada' }));
    expect(host.counts.getMarkdownFiles).toBe(0);
    await after(choose({ contactTypes: ['contact', 'friend'] }));
    expect(host.counts.getMarkdownFiles).toBe(1);
  });
});
