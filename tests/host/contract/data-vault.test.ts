import { describe, expect, it } from 'vitest';
import type { TFile, TFolder } from '../data/files';
import { fileAt, opened, unopened } from './data-half';

describe('the vault', () => {
  it('creates a note and announces it before the promise resolves', async () => {
    const { vault } = await opened();
    const heard: string[] = [];
    vault.on('create', (made: TFile) => heard.push(made.path));
    const made = await vault.create('Jane.md', 'hello');
    expect(heard).toEqual(['Jane.md']);
    expect(vault.getFileByPath('Jane.md')).toBe(made);
    expect(await vault.read(made)).toBe('hello');
  });

  it('refuses to create what exists', async () => {
    const { vault } = await opened({ files: { 'Jane.md': 'a', 'People/Ann.md': 'b' } });
    await expect(vault.create('Jane.md', 'x')).rejects.toThrow('File already exists.');
    await expect(vault.createFolder('People')).rejects.toThrow('Folder already exists.');
    expect(await vault.read(vault.getFileByPath('Jane.md') as TFile)).toBe('a');
  });

  it('finds no other case in its index, while a disk that ignores case refuses the name', async () => {
    const { vault } = await opened({ files: { 'Jane Doe.md': 'a' }, caseInsensitive: true });
    expect(vault.getFileByPath('jane doe.md')).toBeNull();
    await expect(vault.create('jane doe.md', 'x')).rejects.toThrow('File already exists.');
  });

  it('creates both where the disk minds case', async () => {
    const { vault } = await opened({ files: { 'Jane Doe.md': 'a' } });
    await vault.create('jane doe.md', 'x');
    expect(vault.getFiles().map((each) => each.path).sort()).toEqual(['Jane Doe.md', 'jane doe.md']);
  });

  it('rejects a note in a folder that is missing, and one whose name is too long for a disk', async () => {
    const { vault } = await opened();
    await expect(vault.create('People/Jane.md', '')).rejects.toThrow('ENOENT');
    await expect(vault.create(`${'a'.repeat(300)}.md`, '')).rejects.toThrow('ENAMETOOLONG');
  });

  it('rejects names with a colon, a backslash or a leading dot', async () => {
    const { vault } = await opened();
    await expect(vault.create('a:b.md', '')).rejects.toThrow('cannot contain');
    await expect(vault.create('.hidden.md', '')).rejects.toThrow('dot');
  });

  it('reads a note without its byte order mark, which the adapter shows and the size counts', async () => {
    const { vault } = await opened({ files: { 'Jane.md': '\uFEFFa' } });
    const jane = vault.getFileByPath('Jane.md')!;
    expect([await vault.read(jane), await vault.cachedRead(jane)]).toEqual(['a', 'a']);
    expect(await vault.adapter.read('Jane.md')).toBe('\uFEFFa');
    expect(jane.stat.size).toBe(4);
  });

  it.each(['kept', 'lost'] as const)('may hand a byte order mark over to be processed, or not: %s', async (markInProcess) => {
    const half = await opened({ files: { 'Jane.md': '\uFEFFa' }, markInProcess });
    await half.vault.process(fileAt(half, 'Jane.md'), (text) => `${text}b`);
    expect(await half.read('Jane.md')).toBe(markInProcess === 'kept' ? '\uFEFFab' : 'ab');
  });

  it('makes and changes files that are no text, byte by byte, and makes none over another', async () => {
    const half = await opened({ files: { 'There.png': 'x' } });
    const [first, second] = [Uint8Array.of(0x89, 0x50, 0xff, 0), Uint8Array.of(0xff)];
    const file = await half.vault.createBinary('New.png', first.buffer);
    expect(new Uint8Array(await half.vault.readBinary(file))).toEqual(first);
    expect([file.stat.size, file.extension]).toEqual([4, 'png']);
    await half.vault.modifyBinary(file, second.buffer);
    expect(new Uint8Array(await half.vault.adapter.readBinary('New.png'))).toEqual(second);
    await expect(half.vault.createBinary('There.png', first.buffer)).rejects.toThrow('File already exists.');
    expect(await half.read('There.png')).toBe('x');
  });

  it('loses bytes that are not UTF-8 as soon as such a note is written', async () => {
    const half = await opened({ files: { 'Jane.md': Uint8Array.of(0x4d, 0xfc, 0x6c) } });
    const jane = fileAt(half, 'Jane.md');
    expect(await half.vault.read(jane)).toBe('M\uFFFDl');
    expect(new Uint8Array(await half.vault.readBinary(jane))).toEqual(Uint8Array.of(0x4d, 0xfc, 0x6c));
    await half.vault.process(jane, (text) => `${text}!`);
    expect(await half.vault.readBinary(jane)).toEqual(new TextEncoder().encode('M\uFFFDl!').buffer);
  });

  it('processes atomically: an error in the callback writes nothing', async () => {
    const half = await opened({ files: { 'Jane.md': 'a' } });
    const jane = fileAt(half, 'Jane.md');
    await expect(half.vault.process(jane, () => { throw new Error('no'); })).rejects.toThrow('no');
    expect(await half.read('Jane.md')).toBe('a');
  });

  it('queues two changes of one note, so that the second sees the first', async () => {
    const half = await opened({ files: { 'Jane.md': 'a' } });
    const jane = fileAt(half, 'Jane.md');
    await Promise.all([half.vault.process(jane, (text) => `${text}b`), half.vault.process(jane, (text) => `${text}c`)]);
    expect(await half.read('Jane.md')).toBe('abc');
  });

  it('does not write, nor announce, the same text', async () => {
    const half = await opened({ files: { 'Jane.md': 'a' } });
    let modified = 0;
    half.vault.on('modify', () => modified++);
    await half.vault.process(fileAt(half, 'Jane.md'), (text) => text);
    expect(modified).toBe(0);
  });

  it('keeps the file object when it is renamed, and says what the path was', async () => {
    const half = await opened({ files: { 'Jane.md': 'a', 'People/': '' } });
    const jane = fileAt(half, 'Jane.md');
    const heard: string[] = [];
    half.vault.on('rename', (moved: TFile, from: string) => heard.push(`${from} → ${moved.path}`));
    await half.vault.rename(jane, 'People/Jane Doe.md');
    expect(heard).toEqual(['Jane.md → People/Jane Doe.md']);
    expect(half.vault.getFileByPath('People/Jane Doe.md')).toBe(jane);
    expect(jane.basename).toBe('Jane Doe');
    expect(jane.parent?.path).toBe('People');
  });

  it('tells a folder rename for the folder and for each file in it, or for the folder alone', async () => {
    const half = await opened({ files: { 'People/Jane.md': 'a', 'People/Ann.md': 'b' } });
    const heard: string[] = [];
    half.vault.on('rename', (moved: TFile, from: string) => heard.push(`${from} → ${moved.path}`));
    await half.vault.rename(half.vault.getFolderByPath('People') as TFolder, 'Contacts');
    const files = ['People/Ann.md → Contacts/Ann.md', 'People/Jane.md → Contacts/Jane.md'];
    expect(heard).toEqual(['People → Contacts', ...files]);
    heard.length = 0;
    await half.rename('Contacts', 'Who', { folderAlone: true });
    expect(heard).toEqual(['Contacts → Who']);
    expect(await half.vault.read(fileAt(half, 'Who/Jane.md'))).toBe('a');
  });

  it.each(['Contacts', 'Who'])('takes all that is in a folder along on the disk, to a longer name and to a shorter one: %s', async (name) => {
    const half = await opened({ files: { 'People/Jane.md': 'a', 'People/Met/Ann.md': 'b' } });
    await half.vault.rename(half.vault.getFolderByPath('People') as TFolder, name);
    expect((await half.disk.list()).map(({ path }) => path)).toEqual([name, `${name}/Jane.md`, `${name}/Met`, `${name}/Met/Ann.md`]);
  });

  it('refuses to rename over another file', async () => {
    const half = await opened({ files: { 'Jane.md': 'a', 'Ann.md': 'b' } });
    const renaming = half.vault.rename(fileAt(half, 'Jane.md'), 'Ann.md');
    await expect(renaming).rejects.toThrow('Destination file already exists!');
  });

  it('moves what is trashed to .trash, where it is no vault file', async () => {
    const half = await opened({ files: { 'Jane.md': 'a' } });
    await half.fileManager.trashFile(fileAt(half, 'Jane.md'));
    expect(half.vault.getFiles()).toEqual([]);
    expect(await half.read('.trash/Jane.md')).toBe('a');
  });

  it('lists no hidden files', async () => {
    const files = { '.obsidian/app.json': '{}', '.git/x.md': '', 'a/.b/c.md': '', 'Jane.md': '' };
    const half = await opened({ files });
    expect(half.vault.getFiles().map((each) => each.path)).toEqual(['Jane.md']);
  });

  it('announces every file at start-up, before the cache begins', async () => {
    const half = unopened({ files: { 'People/Jane.md': '' } });
    const heard: string[] = [];
    half.vault.on('create', (made: TFile) => heard.push(made.path));
    await half.load();
    expect(heard).toEqual(['People', 'People/Jane.md']);
  });

  it('hears what an outside editor writes, adds and removes', async () => {
    const half = await opened({ files: { 'Jane.md': 'a' } });
    const heard: string[] = [];
    for (const name of ['create', 'modify', 'delete']) {
      half.vault.on(name, (each: TFile) => heard.push(`${name} ${each.path}`));
    }
    await half.write('Jane.md', 'b');
    await half.write('New/Ann.md', 'c');
    await half.remove('Jane.md');
    expect(heard).toEqual(['modify Jane.md', 'create New', 'create New/Ann.md', 'delete Jane.md']);
  });

  it('has the disk below the index: what is hidden or not announced yet is found there', async () => {
    const half = await opened({ files: { 'People/Jane.md': 'a', 'Empty/': '' } });
    const { adapter } = half.vault;
    await half.disk.write('People/.hidden', 'x');
    await half.disk.write('People/new.md', 'half');
    expect(half.vault.getFileByPath('People/new.md')).toBeNull();
    expect(await adapter.exists('People/new.md')).toBe(true);
    expect(await adapter.exists('People/none.md')).toBe(false);
    expect((await adapter.stat('People'))?.type).toBe('folder');
    expect(await adapter.read('People/new.md')).toBe('half');
    expect(await adapter.list('People')).toEqual({ files: ['People/Jane.md', 'People/.hidden', 'People/new.md'], folders: [] });
    await adapter.remove('People/new.md');
    expect(await adapter.exists('People/new.md')).toBe(false);
    await expect(adapter.rmdir('People', false)).rejects.toThrow('ENOTEMPTY');
    await adapter.rmdir('Empty', false);
    await half.settle();
    expect(half.vault.getFolderByPath('Empty')).toBeNull();
  });

  it('throws for a member it does not model', async () => {
    const { vault, fileManager } = await opened();
    expect(() => (vault.adapter as unknown as Record<string, unknown>)['writeBinary']).toThrow('does not model');
    for (const [object, name] of [[fileManager, 'promptForDeletion'], [vault, 'getConfig']] as const) {
      expect(() => (object as unknown as Record<string, unknown>)[name]).toThrow('does not model');
    }
  });
});

describe('the faults of the disk', () => {
  it('a full disk writes nothing', async () => {
    const half = await opened({ files: { 'Jane.md': 'a' } });
    half.faults.next('process', 'disk full');
    await expect(half.vault.process(fileAt(half, 'Jane.md'), () => 'b')).rejects.toThrow('ENOSPC');
    expect(await half.read('Jane.md')).toBe('a');
    await half.vault.process(fileAt(half, 'Jane.md'), () => 'b');
    expect(await half.read('Jane.md')).toBe('b');
  });

  it('strikes the k-th call only', async () => {
    const half = await opened();
    half.faults.next('create', 'disk full', { after: 1 });
    await half.vault.create('a.md', '');
    await expect(half.vault.create('b.md', '')).rejects.toThrow('ENOSPC');
    await half.vault.create('c.md', '');
  });

  it('a torn write leaves half of the text and says so', async () => {
    const half = await opened({ files: { 'Jane.md': 'a' } });
    half.faults.next('process', 'torn');
    await expect(half.vault.process(fileAt(half, 'Jane.md'), () => 'abcdef')).rejects.toThrow('EIO');
    expect(await half.read('Jane.md')).toBe('abc');
  });

  it('a file that has gone is told as deleted', async () => {
    const half = await opened({ files: { 'Jane.md': 'a' } });
    half.faults.next('process', 'gone');
    await expect(half.vault.process(fileAt(half, 'Jane.md'), () => 'b')).rejects.toThrow('ENOENT');
    await half.settle();
    expect(half.vault.getFileByPath('Jane.md')).toBeNull();
  });

  it('somebody else may write between the look and the write, and process sees it', async () => {
    const half = await opened({ files: { 'Jane.md': 'a' } });
    half.faults.next('process', 'changed', { text: 'theirs' });
    await half.vault.process(fileAt(half, 'Jane.md'), (text) => `${text} and mine`);
    expect(await half.read('Jane.md')).toBe('theirs and mine');
  });

  it('somebody else may have made the file first', async () => {
    const half = await opened();
    half.faults.next('create', 'changed', { text: 'theirs' });
    await expect(half.vault.create('Jane.md', 'mine')).rejects.toThrow('File already exists.');
    expect(await half.read('Jane.md')).toBe('theirs');
  });
});
