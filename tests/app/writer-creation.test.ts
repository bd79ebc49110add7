// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host, HostOptions } from '../host';
import { MemoryDisk } from '../host';
import { call, note, startedHost } from './plugin';
import { vaultOf, writerOf } from './writer-host';

let host: Host;
afterEach(() => host.close());

const nothing = 'Nothing was changed.';
const other = note('type: contact', 'B\n');

async function started(files: Record<string, string>, options: Partial<HostOptions> = {}): Promise<void> {
  host = await startedHost({ files: { 'B.md': other, ...files }, ...options });
}

/** A step of an edit and two notes to make, so that there is something to put back. */
const make = (path: string): Promise<boolean> => writerOf(host).write({
  says: 'Made',
  create: [{ path: 'Fresh/First.md', text: 'First\n' }, { path, text: 'Second\n' }],
  changes: [{ note: 'B.md', fact: 'askedOn', set: '2026-11-20' }],
});

async function expectRefused(path: string, message: string): Promise<void> {
  const before = await vaultOf(host);
  await expect(make(path)).rejects.toThrow(`${message} ${nothing}`);
  await host.settle();
  expect(await vaultOf(host)).toEqual(before);
  expect(host.app.vault.getFolderByPath('Fresh')).toBeNull();
  expect(writerOf(host).undoable).toEqual([]);
}

describe('a note that is there already', () => {
  const there = (path: string): string => `There is a note “${path}” already. Open it, or take another name.`;

  it.each([
    ['the very same name', 'Jane Doe.md', 'Jane Doe.md'],
    ['another case', 'jane doe.md', 'Jane Doe.md'],
    ['composed letters where the disk has decomposed ones', 'Zoë.md'.normalize('NFD'), 'Zoë.md'.normalize('NFC')],
    ['a folder deeper', 'People/Old/Jane.md', 'People/Old/JANE.md'],
  ])('is never written over: %s', async (_how, existing, wanted) => {
    await started({ [existing]: 'Mine.\n' });
    await expectRefused(wanted, there(existing));
  });

  it('is not written over on a disk that ignores case, where the vault’s index does not show it', async () => {
    const disk = new MemoryDisk({ 'B.md': other, 'People/': '' }, { caseInsensitive: true });
    await started({}, { disk });
    await disk.write('People/jane doe.md', 'Mine.\n');
    await expect(make('People/Jane Doe.md')).rejects.toThrow(`${there('People/Jane Doe.md')} ${nothing}`);
    expect(await disk.read('People/jane doe.md')).toBe('Mine.\n');
  });

  it('is not written over when it comes between the look and the create', async () => {
    await started({});
    host.fail.next('create', 'changed', { path: 'Jane.md', text: 'Somebody was quicker.\n' });
    await expect(make('Jane.md')).rejects.toThrow(`${there('Jane.md')} ${nothing}`);
    await host.settle();
    expect(await vaultOf(host)).toEqual({ 'B.md': other, 'Jane.md': 'Somebody was quicker.\n' });
  });

  it('stays where it is when it came into a folder that was made for ours', async () => {
    await started({});
    host.fail.next('create', 'changed', { path: 'Fresh/First.md', text: 'Somebody was quicker.\n' });
    await expect(make('Jane.md')).rejects.toThrow(`${there('Fresh/First.md')} ${nothing}`);
    await host.settle();
    expect(await vaultOf(host)).toEqual({ 'B.md': other, 'Fresh/First.md': 'Somebody was quicker.\n' });
  });

  it('is left alone though it holds but the beginning of ours', async () => {
    await started({});
    host.fail.next('create', 'changed', { path: 'Jane.md', text: 'Sec' });
    await expect(make('Jane.md')).rejects.toThrow(nothing);
    expect(await host.read('Jane.md')).toBe('Sec');
  });
});

describe('files and folders in each other’s place', () => {
  it('a folder called as the note', async () => {
    await started({ 'Jane.md/inside.md': 'x' });
    await expectRefused('Jane.md', 'There is a folder called “Jane.md”. Take another name.');
  });

  it('a file called as the folder', async () => {
    await started({ 'People': 'x' });
    await expectRefused('People/Jane.md', '“People” is a file, so there can’t be a folder of that name. Choose another folder.');
  });

  it('a file that takes the folder’s place at the last moment', async () => {
    await started({});
    host.fail.next('createFolder', 'changed', { path: 'People', text: 'x' });
    await expect(make('People/Jane.md')).rejects.toThrow('“People” is a file, so there can’t be a folder of that name.');
    await host.settle();
    expect(await vaultOf(host)).toEqual({ 'B.md': other, People: 'x' });
  });

  it('a folder spelled another way on a disk that ignores case, where the vault’s index does not show it', async () => {
    const disk = new MemoryDisk({ 'B.md': other }, { caseInsensitive: true });
    await started({}, { disk });
    await disk.mkdir('people');
    await expect(make('People/Jane.md')).rejects.toThrow(
      `There is a folder “People” already, perhaps spelled another way. Try again in a moment. ${nothing}`,
    );
    expect(await vaultOf(host)).toEqual({ 'B.md': other });
  });

  it('a folder spelled another way', async () => {
    await started({ 'people/x.md': 'x' });
    await expectRefused('People/Jane.md', 'There is a folder “people” already. Spell it so in the settings, or take another name than “People”.');
  });
});

describe('names that some disk can’t keep', () => {
  it.each([
    ['Jane.', 'Windows drops dots and spaces at the end of a name'],
    ['Jane ', 'Windows drops dots and spaces at the end of a name'],
    ['CON', 'Windows keeps that name for itself'],
    ['lpt1.old', 'Windows keeps that name for itself'],
    ['a:b', 'slashes and colons can’t stand in a name'],
    ['.hidden', 'a name can’t be empty or start with a dot'],
    ['..', 'a name can’t be empty or start with a dot'],
    ['👩‍💻'.repeat(30), 'the name is too long'],
  ])('%s', async (name, why) => {
    await started({});
    await expectRefused(`${name}.md`, `“${name}.md” can’t be made: ${why}. Take another name.`);
  });

  it.each(['../Jane.md', '/Jane.md', '.obsidian/plugins/Jane.md', 'People/../Jane.md', 'CON/Jane.md', 'People./Jane.md'])(
    'nor folders: %s',
    async (path) => {
      await started({});
      const before = await vaultOf(host);
      await expect(make(path)).rejects.toThrow(/can’t be made: .* Take another name\. Nothing was changed\.$/);
      expect(await vaultOf(host)).toEqual(before);
    },
  );

  it('are changed where a name is typed, and the person’s name stays as it was typed', async () => {
    await started({ 'Contacts/Jane Doe.md': 'Something else of that name\n' });
    const names = ['Jane Doe', 'con', 'Ann.', 'A/B: "C"', `${'👩‍💻'.repeat(40)}`];
    for (const name of names) await call(host, 'new-contact', { name });
    expect(await host.read('Contacts/Jane Doe.md')).toBe('Something else of that name\n');
    expect(host.paths().filter((path) => path.startsWith('Contacts/')).length).toBe(names.length + 1);
    const texts = await Promise.all(host.paths().map((path) => host.read(path)));
    // A number in a file name is no part of the name.
    expect(texts.some((text) => text.includes('name: Jane Doe\n'))).toBe(true);
    expect(texts.join('')).not.toContain('Jane Doe 2');
    for (const path of host.paths()) expect(new TextEncoder().encode(path.split('/').at(-1)).length).toBeLessThanOrEqual(255);
  });
});

describe('a note that can’t be made', () => {
  it.each(['disk full', 'torn', 'gone'] as const)('leaves nothing behind: %s', async (kind) => {
    await started({});
    host.fail.next('create', kind, { path: 'Fresh/Deep/Jane.md' });
    await expect(make('Fresh/Deep/Jane.md')).rejects.toThrow(/^“Fresh\/Deep\/Jane\.md” could not be made: .* Nothing was changed\.$/);
    await host.settle();
    expect(await vaultOf(host)).toEqual({ 'B.md': other });
    expect(host.app.vault.getFolderByPath('Fresh')).toBeNull();
    expect(await make('Fresh/Deep/Jane.md')).toBe(true);
  });
});
