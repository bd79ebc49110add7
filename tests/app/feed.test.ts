// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { SettingsStore } from '../../src/settings/store';
import type { Feed } from '../../src/vault/feed';
import type { Host } from '../host';
import { call, due, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

/** As Sync would, until everybody has heard of it. */
async function write(path: string, text: string): Promise<void> {
  await host.write(path, text);
  await host.settle();
}

/** How many notes were computed so far. */
function computed(): number {
  return (host.plugin as unknown as { feed: { computed: number } }).feed.computed;
}

async function kinds(): Promise<string[]> {
  return (await due(host, { within: '400' })).due.map(({ kind, person }) => `${kind} ${person}`);
}

async function problems(): Promise<string[]> {
  return (await due(host)).problems.map(({ property, reason }) => `${property}: ${reason}`);
}

const asked = note('type: contact\nasked_on: 2026-11-06');
const held = (contacts: string): string =>
  note(`type: interview\ncontacts: ${contacts}\ndate: 2026-11-20\nstatus: held\ndebriefed_on: 2026-11-20`);

describe('the feed', () => {
  it('reads the vault from the metadata cache, and no file', async () => {
    host = await startedHost({ files: { 'Jo.md': asked, 'Talk.md': held('"[[Jo]]"'), 'Other.md': 'text' } });
    expect(await kinds()).toEqual(['thank-you Jo']);
    expect(host.counts.reads + host.counts.cachedReads).toBe(0);
  });

  it('follows a note that comes, changes, moves and goes', async () => {
    host = await startedHost({ files: {} });
    expect(await kinds()).toEqual([]);
    await write('Jo.md', asked);
    expect(await kinds()).toEqual(['remind Jo']);
    await host.rename('Jo.md', 'Joanna.md');
    await host.settle();
    expect((await due(host)).due[0]).toMatchObject({ person: 'Joanna', note: 'Joanna.md' });
    await write('Joanna.md', note('type: person'));
    expect(await kinds()).toEqual([]);
    await write('Joanna.md', asked);
    await host.remove('Joanna.md');
    await host.settle();
    expect(await kinds()).toEqual([]);
  });

  it('follows a folder that is renamed', async () => {
    host = await startedHost({ files: { 'a/Jo.md': asked, 'Talk.md': held('"[[Jo]]"') } });
    await host.rename('a', 'b');
    await host.settle();
    expect((await due(host)).due.map(({ note: path, contact }) => [path, contact])).toContainEqual(['Talk.md', 'b/Jo.md']);
  });

  it('resolves links again when the note they name appears, and when it goes', async () => {
    host = await startedHost({ files: { 'Talk.md': held('"[[Jo]]"') } });
    expect((await due(host)).due[0]).toMatchObject({ person: 'Jo', contact: null });
    await write('People/Jo.md', note('type: contact\nname: Joanna Field'));
    expect((await due(host)).due[0]).toMatchObject({ person: 'Joanna Field', contact: 'People/Jo.md' });
    await host.remove('People/Jo.md');
    await host.settle();
    expect((await due(host)).due[0]).toMatchObject({ person: 'Jo', contact: null });
  });

  it('says so when a link leads to a note that is not a contact, until it is one', async () => {
    host = await startedHost({ files: { 'Talk.md': held('"[[Jo]]"'), 'Jo.md': 'plain' } });
    expect(await problems()).toEqual(['contacts: That links to a note that is not a contact.']);
    await write('Jo.md', note('type: contact'));
    expect(await problems()).toEqual([]);
  });

  it.each([10, 300])('computes one note and those its links touch, in a vault of %i', async (size) => {
    const others = Object.fromEntries(Array.from({ length: size }, (_, at) => [`P/${at}.md`, asked]));
    host = await startedHost({ files: { ...others, 'Jo.md': asked, 'Talk.md': held('"[[Jo]]"'), 'Other.md': 'text' } });
    const before = computed();
    await write('Talk.md', held('"[[Jo]]"').replace('20\nstatus', '19\nstatus'));
    expect(computed() - before).toBe(2);
    await write('P/3.md', asked.replace('06', '05'));
    expect(computed() - before).toBe(3);
    await write('Other.md', 'more text');
    expect(computed() - before).toBe(3);
  });

  it('computes nothing at midnight', async () => {
    host = await startedHost({ files: { 'Jo.md': asked }, now: '2026-11-16T23:59' });
    expect((await due(host)).due[0]).toMatchObject({ group: 'with-them', days: -1 });
    const before = computed();
    host.clock.set('2026-11-17T00:00');
    expect((await due(host)).due[0]).toMatchObject({ group: 'today', days: 0 });
    expect(computed()).toBe(before);
  });

  it('keeps a large vault at hand while other settings have it read again', async () => {
    const others = Object.fromEntries(Array.from({ length: 4_100 }, (_, at) => [`A/${at}.md`, 'text']));
    const broken = '---\ntype: contact\nasked_on: "2026\n---\n';
    host = await startedHost({ files: { ...others, 'P/Jo.md': asked, 'P/Torn.md': broken, 'Z.md': note('type: person\nasked_on: 2026-11-06') } });
    const { feed, store } = host.plugin as unknown as { feed: Feed; store: SettingsStore };
    await store.update({ contactMarks: [{ property: 'type', value: 'person' }] });
    expect(feed.record('P/Jo.md')).toBeDefined();
    expect(feed.notesAside()).toHaveLength(1);
    await host.settle();
    expect(feed.contacts().map(({ path }) => path)).toEqual(['Z.md']);
    expect(await kinds()).toEqual(['remind Z']);
    expect(feed.notesAside()).toEqual([]);
  });

  it('does not take a template for a contact', async () => {
    const data = JSON.stringify({ contactTemplate: 'Templates/Contact.md' });
    host = await startedHost({
      files: { 'Templates/Contact.md': asked, '.obsidian/plugins/informational-interviews/data.json': data },
    });
    expect(await kinds()).toEqual([]);
  });

  it('touches nothing of the vault while it loads', async () => {
    host = await startedHost({ files: { 'Jo.md': asked } });
    expect(host.counts.writes + host.counts.creates).toBe(0);
    expect(await kinds()).toEqual(['remind Jo']);
  });

  it('leaves nothing behind when it is unloaded', async () => {
    host = await startedHost({ files: { 'Jo.md': asked } });
    await call(host, 'done', { note: 'Jo', kind: 'remind' });
    await host.disable();
    expect(host.leftovers()).toEqual([]);
  });
});

describe('bad input', () => {
  it.each([
    ['a date that does not exist', 'type: contact\nasked_on: 2026-02-30', 'asked_on: That is not a date: the month has no day 30. Write a day from 1 to 28.'],
    ['a word where a date is meant', 'type: contact\nasked_on: next week', 'asked_on: That is not a date. Write dates like 2026-11-30.'],
    ['a map where a date is meant', 'type: contact\nasked_on: {a: 1}', 'asked_on: That is not a date. Write dates like 2026-11-30.'],
    ['an unknown answer', 'type: contact\noutcome: perhaps', 'outcome: Write yes, later, no or no-answer.'],
    ['a referral by oneself', 'type: contact\nreferred_by: "[[Note]]"', 'referred_by: That links to the note itself.'],
    ['nobody to thank', 'type: interview\ndate: 2026-11-20\nstatus: held', 'contacts: Nobody is named, so nobody can be thanked.'],
    ['a negative number', 'type: contact\ncadence: -3', 'cadence: Write a number of days, or words such as “monthly” or “every 2 weeks”.'],
    ['a rating out of range', 'type: interview\ncontacts: Jo\ndate: 2026-11-30\nstyle_rating: 7', 'style_rating: Write a number from 1 to 5.'],
    ['a snooze in other words', 'type: contact\nsnoozed: someday', 'snoozed: Write it like “remind until 2026-11-30”.'],
    ['a map where people are meant', 'type: interview\ndate: 2026-11-20\ncontacts: {a: b}', 'contacts: That is neither a name nor a link.'],
    ['a map where text is meant', 'type: contact\nfollow_up: 2026-11-20\nfollow_up_note: {a: b}', 'follow_up_note: That is not text.'],
    ['a day to come', 'type: contact\nlast_contact: 2027-01-01', 'last_contact: That day is still to come, and this has happened already.'],
  ])('shows %s under needs attention', async (_, properties, problem) => {
    host = await startedHost({ files: { 'Note.md': note(properties) } });
    expect(await problems()).toContain(problem);
  });

  const broken = '---\ntype: contact\nasked_on: "2026\n---\n';

  it('shows a contact whose front matter is not YAML, until it is mended', async () => {
    host = await startedHost({ files: { 'People/Jo.md': broken, 'Other.md': '---\na: "b\n---\n', 'Ann.md': asked } });
    expect((await due(host)).problems).toEqual([
      { note: 'People/Jo.md', property: 'properties', value: '', reason: expect.stringMatching(/^Line 3 can’t be read\. /) as string },
    ]);
    await expect(call(host, 'asked', { contact: 'Jo' })).rejects.toThrow('The properties of “People/Jo.md” can’t be read. Line 3');
    await write('People/Jo.md', asked);
    expect(await problems()).toEqual([]);
    await write('Ann.md', broken);
    expect(await problems()).toHaveLength(1);
    await host.remove('Ann.md');
    await host.settle();
    expect(await problems()).toEqual([]);
  });

  it('writes a block in braces anew, but not where a number in it would be spelled otherwise', async () => {
    const braces = (more: string): string => `---\n{type: contact, asked_on: 2026-11-06${more}}\n---\nBody.\n`;
    host = await startedHost({ files: { 'Jo.md': braces(''), 'Ann.md': braces(', zip: 0012') } });
    await call(host, 'done', { note: 'Jo', kind: 'remind' });
    expect(await host.read('Jo.md')).toBe('---\ntype: contact\nasked_on: 2026-11-06\nreminded_on:\n  - 2026-11-21\n---\nBody.\n');
    await expect(call(host, 'done', { note: 'Ann', kind: 'remind' })).rejects.toThrow('0012 would be spelled otherwise');
    expect(await host.read('Ann.md')).toBe(braces(', zip: 0012'));
  });

  it('follows such a note with its folder, whether or not each note is announced', async () => {
    host = await startedHost({ files: { 'People/Jo.md': broken, 'Other/Ann.md': asked } });
    const torn = async (): Promise<string[]> => (await due(host)).problems.map(({ note: path }) => path);
    for (const [from, to, folderAlone] of [['People', 'Met', true], ['Met', 'Known', false]] as const) {
      await host.rename(from, to, { folderAlone });
      await host.settle();
      expect(await torn()).toEqual([`${to}/Jo.md`]);
    }
    await host.rename('Known', 'Gone', { as: 'delete and create' });
    await host.settle();
    expect(await torn()).toEqual(['Gone/Jo.md']);
    await host.remove('Gone');
    await host.settle();
    expect(await torn()).toEqual([]);
  });

  it('leaves front matter that is not YAML alone, and says so when it is to be written', async () => {
    host = await startedHost({ files: { 'Jo.md': asked } });
    await write('Jo.md', broken);
    await expect(call(host, 'done', { note: 'Jo', kind: 'remind' })).rejects.toThrow();
    expect(await host.read('Jo.md')).toBe(broken);
  });
});
