// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { due, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const asked = note('type: contact\nasked_on: 2026-11-06');
const core = (folder: unknown): Record<string, string> => ({ '.obsidian/templates.json': JSON.stringify({ folder }) });

/** Who is owed something, and which notes have problems. */
async function listed(): Promise<string[]> {
  const { due: items, problems } = await due(host, { within: '400' });
  return [...items.map((item) => item.note), ...problems.map((problem) => problem.note)].sort();
}

async function started(files: Record<string, string>): Promise<void> {
  host = await startedHost({ files });
}

function setCoreFolder(folder: string): void {
  host.app.internalPlugins.getPluginById('templates')!.instance.options!.folder = folder;
}

function setTemplaterFolder(folder: unknown): void {
  host.app.plugins.plugins['templater-obsidian'] = { settings: { templates_folder: folder } };
}

const minutes = (count: number): Promise<void> => host.clock.advance(count * 60_000);

describe('in the folder of Obsidian’s own templates', () => {
  it('notes are nobody’s, at any depth, and the same notes elsewhere are not', async () => {
    await started({
      ...core('Templates/'),
      'Templates/Contact.md': asked,
      'Templates/People/Held.md': note('type: interview\ncontacts: Amara Osei\ndate: 2026-11-10\nstatus: held'),
      'Templates/Broken.md': '---\ntype: contact\nname: "x\n---\n',
      'People/Contact.md': asked,
    });
    expect(await listed()).toEqual(['People/Contact.md']);
  });

  it.each([
    ['is not set', core(undefined)],
    ['is the vault itself', core('/')],
    ['is empty', core('')],
    ['is no text', core(7)],
    ['is damaged', { '.obsidian/templates.json': '{' }],
    ['is of a plugin that is switched off', { ...core('People'), '.obsidian/core-plugins.json': '{"templates":false}' }],
    ['is of a plugin that is not among those switched on', { ...core('People'), '.obsidian/core-plugins.json': '["graph"]' }],
    ['is the folder that new contacts are made in', {
      ...core('People'),
      '.obsidian/plugins/informational-interviews/data.json': JSON.stringify({ contactFolder: 'People/Now' }),
    }],
  ])('all are notes when it %s', async (_, files) => {
    await started({ ...files, 'People/Jo.md': asked });
    expect(await listed()).toEqual(['People/Jo.md']);
  });

  it('they come and go as the folder is changed, within a minute', async () => {
    await started({ ...core('Templates'), 'Templates/A.md': asked, 'Forms/B.md': asked });
    expect(await listed()).toEqual(['Forms/B.md']);
    setCoreFolder('Forms');
    await minutes(1);
    expect(await listed()).toEqual(['Templates/A.md']);
    setCoreFolder('');
    await minutes(1);
    expect(await listed()).toEqual(['Forms/B.md', 'Templates/A.md']);
  });

  it('they go at once when one comes back from the settings', async () => {
    await started({ 'Templates/A.md': asked });
    setCoreFolder('Templates');
    host.window.dispatchEvent(new Event('focus'));
    await host.settle();
    expect(await listed()).toEqual([]);
  });

  it('nothing is computed anew while it stays the same', async () => {
    await started({ ...core('Templates'), 'A.md': asked });
    const { feed } = host.plugin as unknown as { feed: { computed: number } };
    const before = feed.computed;
    await minutes(3);
    expect(feed.computed).toBe(before);
  });
});

describe('in the folder of Templater’s templates', () => {
  it('notes are nobody’s, and Templater may come late and change its mind', async () => {
    await started({ 'Templates/A.md': asked, 'Jo.md': asked });
    expect(await listed()).toEqual(['Jo.md', 'Templates/A.md']);
    setTemplaterFolder('Templates');
    await minutes(1);
    expect(await listed()).toEqual(['Jo.md']);
    setTemplaterFolder('/');
    await minutes(1);
    expect(await listed()).toEqual(['Jo.md', 'Templates/A.md']);
  });

  it.each([['is not as we know it', 7], ['has no settings', undefined]])('all are notes when it %s', async (_, plugin) => {
    await started({ 'Templates/A.md': asked });
    host.app.plugins.plugins['templater-obsidian'] = plugin;
    await minutes(1);
    expect(await listed()).toEqual(['Templates/A.md']);
  });
});

it('without the app’s inner parts there are no such folders, and all else goes on', async () => {
  await started({ ...core('Templates'), 'Templates/A.md': asked });
  Object.defineProperty(host.app, 'internalPlugins', { value: undefined });
  await minutes(1);
  expect(await listed()).toEqual(['Templates/A.md']);
});

describe('a note whose values are still marks', () => {
  it('is nobody’s wherever it lies, until somebody fills it in', async () => {
    const unfilled = 'type: interview\ncontacts: "[[{{contact}}]]"\ndate: 2026-11-10\nstatus: held\ndebriefed_on: 2026-11-10';
    await started({ 'Meeting.md': note(unfilled), 'Other.md': note('type: contact\nreferred_on: {{date}} {{time}}') });
    expect(await listed()).toEqual([]);
    await host.write('Meeting.md', note(unfilled.replace('{{contact}}', 'Amara Osei')));
    await host.settle();
    expect((await due(host)).due).toMatchObject([{ kind: 'thank-you', note: 'Meeting.md', person: 'Amara Osei' }]);
  });

  it('stays a note with a problem where somebody is named', async () => {
    await started({ 'Meeting.md': note('type: interview\ncontacts: "[[Amara Osei]]"\ndate: {{date}}') });
    expect((await due(host)).problems).toMatchObject([{ note: 'Meeting.md', property: 'date' }]);
  });
});
