// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { SettingsStore } from '../../src/settings/store';
import { fingerprint } from '../../src/notes/fingerprint';
import type { Writing } from '../../src/vault/writer';
import type { Disk, FaultOp, Host } from '../host';
import { formHands } from './form-hands';
import { call, note, startedHost } from './plugin';
import { diesBefore, vaultOf, writerOf } from './writer-host';

const KEY = 'informational-interviews-unfinished';
const DATA = '.obsidian/plugins/informational-interviews/data.json';
const files = { 'Amara.md': note('type: contact', 'A\n'), 'Wren.md': note('type: contact', 'W\n'), 'Zoe.md': note('type: contact', 'Z\n') };
const asked = (path: string): Writing['changes'][number] => ({ note: path, fact: 'askedOn', set: '2026-11-20' });
const written = (path: keyof typeof files): string => files[path].replace('contact\n', 'contact\nasked_on: 2026-11-20\n');

let host: Host;
const { dialog, title, click } = formHands(() => host);
afterEach(() => host.close());
const says = (): string => dialog()?.textContent ?? '';
const stored = (): unknown => host.app.loadLocalStorage(KEY);
const settings = (): SettingsStore => (host.plugin as unknown as { store: SettingsStore }).store;

async function start(left: { disk?: Disk; storage?: ReadonlyMap<string, string> } = {}): Promise<void> {
  host = await startedHost({ files: { ...files, [DATA]: '{}' }, ...left });
}

const dieBefore = (act: () => Promise<unknown>, op: FaultOp, path: string): ReturnType<Host['kill']> =>
  diesBefore(host, act, { op, path });

describe('settings that a step brings along', () => {
  const step = (): Promise<boolean> => writerOf(host).write({
    says: 'Wrote T', create: [{ path: 'T.md', text: 'T\n' }], changes: [], settings: { contactTemplate: 'T.md', me: 'Ada' },
  });

  it('come last: where the app died before them they are told as lacking, and chosen by “Finish”', async () => {
    await start();
    await start(await dieBefore(step, 'saveData', DATA));
    expect(says()).toContain('WrittenT.mdNot writtenthe settings');
    await click('Finish');
    expect(settings().current).toMatchObject({ contactTemplate: 'T.md', me: 'Ada' });
    expect([title(), stored()]).toEqual([undefined, null]);
    expect(await call(host, 'undo')).toBe('Undone: “Wrote T”');
    expect(await vaultOf(host)).toEqual(files);
  });

  it('are told as lacking where one of them is chosen and another is not', async () => {
    await start();
    const left = await dieBefore(step, 'saveData', DATA);
    await left.disk.write(DATA, '{"contactTemplate": "T.md"}');
    await start(left);
    expect(says()).toContain('WrittenT.mdNot writtenthe settings');
  });

  it('need nothing where all of them were chosen before the app died', async () => {
    await start();
    const left = await dieBefore(step, 'saveData', DATA);
    await left.disk.write(DATA, '{"contactTemplate": "T.md", "me": "Ada"}');
    await start(left);
    expect([title(), stored()]).toEqual([undefined, null]);
  });

  it('are as they were after “Take back”, but for what was chosen since', async () => {
    await start();
    await settings().update({ me: 'Nia' });
    const left = await dieBefore(step, 'create', 'T.md');
    await left.disk.write(DATA, '{"contactTemplate": "Mine.md", "me": "Ada"}');
    await start(left);
    expect(says()).toContain('Not writtenT.mdthe settings');
    await click('Take back');
    expect(settings().current).toMatchObject({ contactTemplate: 'Mine.md', me: 'Nia' });
    expect([await vaultOf(host), stored()]).toEqual([files, null]);
  });
});

describe('a note that the step made, in folders made for it', () => {
  const path = 'New/Deep/C.md';
  const step = (): Promise<boolean> => writerOf(host).write({
    says: 'Made', create: [{ path, text: note('type: contact', 'C\n') }], changes: [asked(path), asked('Wren.md')],
  });

  it('goes with the folders by an undo once it was finished', async () => {
    await start();
    await start(await dieBefore(step, 'process', 'Wren.md'));
    await click('Finish');
    expect(await vaultOf(host)).toMatchObject({ 'Wren.md': written('Wren.md') });
    expect(await call(host, 'undo')).toBe('Undone: “Made”');
    await host.settle();
    expect(await vaultOf(host)).toEqual(files);
    expect(host.app.vault.getFolderByPath('New')).toBeNull();
  });

  it('goes with the folders by “Take back”', async () => {
    await start();
    await start(await dieBefore(step, 'process', 'Wren.md'));
    await click('Take back');
    await host.settle();
    expect(await vaultOf(host)).toEqual(files);
    expect(host.app.vault.getFolderByPath('New')).toBeNull();
  });

  it('is told apart from another that the step was to make', async () => {
    await start();
    const two = (): Promise<boolean> => writerOf(host).write({
      says: 'Made', create: [{ path: 'C.md', text: 'C\n' }, { path: 'D.md', text: 'D\n' }], changes: [asked('D.md'), asked('C.md')],
    });
    await start(await dieBefore(two, 'create', 'D.md'));
    expect(says()).toContain('Not writtenD.mdC.md');
    expect(says()).not.toContain('is gone');
    await click('Finish');
    expect(await vaultOf(host)).toEqual({
      ...files, 'C.md': '---\nasked_on: 2026-11-20\n---\nC\n', 'D.md': '---\nasked_on: 2026-11-20\n---\nD\n',
    });
  });

  it('is written to the end where it lacks a change of its own', async () => {
    await start();
    await start(await dieBefore(step, 'process', path));
    expect(says()).toContain(`Not written${path}Wren.md`);
    expect(says()).not.toContain(`Written${path}`);
    await click('Finish');
    expect(await host.read(path)).toBe(note('type: contact\nasked_on: 2026-11-20', 'C\n'));
  });

  it('stays, and all of the step with it, where somebody wrote in it before “Finish” or after', async () => {
    for (const early of [true, false]) {
      await start();
      const left = await dieBefore(step, 'process', 'Wren.md');
      const mine = `${await left.disk.read(path)}Mine.\n`;
      if (early) await left.disk.write(path, mine);
      await start(left);
      await click('Finish');
      if (!early) await host.write(path, mine);
      await expect(call(host, 'undo')).rejects.toThrow(`“Made” can’t be undone. “${path}” was written in since it was made.`);
      expect(await vaultOf(host)).toEqual({ ...files, [path]: mine, 'Wren.md': written('Wren.md') });
      await host.close();
    }
  });
});

describe('an undo that broke off', () => {
  const step: Writing = { says: 'Asked both', create: [{ path: 'C.md', text: 'C\n' }], changes: [asked('Amara.md'), asked('Wren.md')] };

  it.each([
    ['Finish undoing', 'Undone: “Asked both”', files],
    ['Write it again', 'Written again: “Asked both”', { ...files, 'Amara.md': written('Amara.md'), 'Wren.md': written('Wren.md'), 'C.md': 'C\n' }],
  ] as const)('says what it has taken back, and goes on as is chosen: %s', async (button, said, after) => {
    await start();
    await writerOf(host).write(step);
    await start(await dieBefore(() => call(host, 'undo'), 'process', 'Amara.md'));
    expect(title()).toBe('“Asked both” was not undone to the end');
    expect(says()).toContain('Not taken backC.mdAmara.mdTaken backWren.md');
    await click(button);
    expect(await vaultOf(host)).toEqual(after);
    expect([title(), stored(), host.notices().at(-1)]).toEqual([undefined, null, said]);
  });

  it('can be undone once it was written again, and not once it was undone to the end', async () => {
    for (const button of ['Write it again', 'Finish undoing']) {
      await start();
      await writerOf(host).write(step);
      await start(await dieBefore(() => call(host, 'undo'), 'process', 'Amara.md'));
      await click(button);
      expect(writerOf(host).undoable).toEqual(button === 'Write it again' ? ['Asked both'] : []);
      if (button === 'Write it again') await call(host, 'undo');
      expect(await vaultOf(host)).toEqual(files);
      await host.close();
    }
  });

  it('tells of files after the notes that know of them', async () => {
    await start();
    await writerOf(host).write({ says: 'Saved', changes: [asked('Amara.md')], files: [{ path: 'F.ics', text: 'F' }] });
    await start(await dieBefore(() => call(host, 'undo'), 'process', 'Amara.md'));
    expect(says()).toContain('Not taken backAmara.mdF.ics');
    await click('Finish undoing');
    expect(await vaultOf(host)).toEqual(files);
  });

  it('asks nobody where all was taken back', async () => {
    await start();
    await writerOf(host).write(step);
    const left = await dieBefore(() => call(host, 'undo'), 'trash', 'C.md');
    await left.disk.remove('C.md');
    await start(left);
    expect([title(), stored()]).toEqual([undefined, null]);
  });
});

describe('a note that was written whole', () => {
  it('is not taken for half of one where the person took text out of it since', async () => {
    await start();
    const step = (): Promise<boolean> => writerOf(host).write({ says: 'Asked', changes: ['Amara.md', 'Wren.md', 'Zoe.md'].map(asked) });
    const left = await dieBefore(step, 'process', 'Zoe.md');
    await left.disk.write('Amara.md', written('Amara.md').replace('A\n', ''));
    await start(left);
    expect(says()).toContain('WrittenAmara.mdWren.mdNot writtenZoe.md');
    await click('Take back');
    expect(await vaultOf(host)).toEqual({ ...files, 'Amara.md': files['Amara.md'].replace('A\n', '') });
  });
});

// Of a step over a single file nothing is told.
const nothing = { kind: 'settings', set: {}, was: {} };

describe('a note that stands where the step was to make one', () => {
  const text = 'By <% x %>\n';
  const left = fingerprint(text);

  it.each([
    ['that Templater filled in', { templater: [], left }, 'By Templater\n', undefined],
    ['without Templater', { left }, 'By Templater\n', 'another'],
    ['before ours was begun', { templater: [] }, 'By Templater\n', 'another'],
    ['as it was composed', { left }, text, undefined],
  ])('is told from ours: %s', async (_how, known, there, told) => {
    const entry = {
      id: '1', says: 'Made', undoing: false, session: 'before', stuck: false, folders: [], parts: [{ kind: 'note', path: 'T.md', text, ...known }, nothing],
    };
    const storage = new Map([[KEY, JSON.stringify({ version: 1, entries: [entry] })]]);
    host = await startedHost({ files: { ...files, 'T.md': there }, storage });
    expect(title()).toBe(told && '“Made” was not finished');
    if (told) expect(says()).toContain('There is a note “T.md” already, and it is another one.');
  });
});

it('of a step over one note that is gone nothing is told', async () => {
  const entry = {
    id: '1', says: 'Asked', undoing: false, session: 'before', stuck: false, folders: [],
    parts: [{ kind: 'edit', path: 'Gone.md', changes: [asked('Gone.md')] }],
  };
  await start({ storage: new Map([[KEY, JSON.stringify({ version: 1, entries: [entry] })]]) });
  expect([title(), stored(), host.notices()]).toEqual([undefined, null, []]);
});

describe('several steps that broke off', () => {
  const entry = (id: string, path: string): object => ({
    id, says: `Asked ${id}`, undoing: false, session: 'before', stuck: false, folders: [],
    parts: [{ kind: 'edit', path, changes: [asked(path)] }, nothing],
  });
  const entries = [entry('one', 'Amara.md'), entry('two', 'Wren.md')];
  const left = (): string[] => ((stored() as { entries: { id: string }[] } | null)?.entries ?? []).map(({ id }) => id);
  const startBoth = (): Promise<void> => start({ storage: new Map([[KEY, JSON.stringify({ version: 1, entries })]]) });

  it('are told one after the other, the oldest first, and each is decided by itself', async () => {
    await startBoth();
    expect(title()).toBe('“Asked one” was not finished');
    await click('Leave it as it is');
    expect([title(), left()]).toEqual(['“Asked two” was not finished', ['two']]);
    await click('Finish');
    expect([title(), stored()]).toEqual([undefined, null]);
    expect(await vaultOf(host)).toEqual({ ...files, 'Wren.md': written('Wren.md') });
  });

  it('stay in their order where one of them could not be finished', async () => {
    await startBoth();
    host.fail.next('process', 'disk full', { path: 'Amara.md' });
    await click('Finish');
    expect(says()).toContain('“Amara.md” could not be written: the disk is full. All else is done.');
    expect(left()).toEqual(['one', 'two']);
    expect(writerOf(host).undoable).toEqual([]);
    await click('Later');
    await click('Finish');
    expect(left()).toEqual(['one']);
    await host.command('informational-interviews:broken-off');
    await host.settle();
    await click('Finish');
    expect(await vaultOf(host)).toEqual({ ...files, 'Amara.md': written('Amara.md'), 'Wren.md': written('Wren.md') });
    expect(stored()).toBeNull();
  });

  it('follow their notes and folders, each its own', async () => {
    await startBoth();
    await host.app.vault.createFolder('People');
    await host.rename('Wren.md', 'People/Wren.md');
    await host.rename('People', 'Friends', { folderAlone: true });
    await host.settle();
    await click('Finish');
    await click('Finish');
    expect(await vaultOf(host)).toEqual({
      'Amara.md': written('Amara.md'), 'Friends/Wren.md': written('Wren.md'), 'Zoe.md': files['Zoe.md'],
    });
  });
});
