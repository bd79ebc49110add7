import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { FolderDisk } from '../data/disk-folder';
import { readArguments, run } from '../headless';
import { fileAt, opened } from './data-half';

const NOTES = Number(process.env['NOTES'] ?? 1000);
const base = mkdtempSync(join(tmpdir(), 'test-host-'));
let vault = '';
let counter = 0;

beforeEach(() => {
  vault = join(base, `vault ${counter++}`);
  mkdirSync(vault);
});

afterAll(() => rmSync(base, { recursive: true }));

describe('a folder as a vault', () => {
  it('writes to real files, whatever their names', async () => {
    const names = ['Zoë 🦊.md', 'Zoë'.normalize('NFD') + ' nfd.md', 'two  spaces.md', "it's #1 & more.md"];
    for (const name of names) writeFileSync(join(vault, name), 'a');
    const half = await opened({ disk: new FolderDisk(vault) });
    expect(half.vault.getFiles().map((file) => file.name).sort()).toEqual([...names].sort());
    for (const name of names) await half.vault.process(fileAt(half, name), (text) => `${text}b`);
    expect(names.map((name) => readFileSync(join(vault, name), 'utf8'))).toEqual(names.map(() => 'ab'));
  });

  it('makes, renames and trashes notes and folders', async () => {
    const half = await opened({ disk: new FolderDisk(vault) });
    await half.vault.createFolder('People/Friends');
    await half.vault.create('People/Friends/Ann.md', 'a');
    await half.fileManager.renameFile(fileAt(half, 'People/Friends/Ann.md'), 'People/Anna.md');
    expect(readdirSync(join(vault, 'People')).sort()).toEqual(['Anna.md', 'Friends']);
    await half.fileManager.trashFile(fileAt(half, 'People/Anna.md'));
    expect(readFileSync(join(vault, '.trash/Anna.md'), 'utf8')).toBe('a');
  });

  it('shows no hidden folders', async () => {
    mkdirSync(join(vault, '.git'));
    writeFileSync(join(vault, '.git/config.md'), '');
    const half = await opened({ disk: new FolderDisk(vault) });
    expect(half.vault.getFiles()).toEqual([]);
  });

  it('reaches nothing outside of itself', async () => {
    writeFileSync(join(base, 'secret.md'), 'secret');
    symlinkSync(base, join(vault, 'link'));
    const disk = new FolderDisk(vault);
    await expect(disk.read('../secret.md')).rejects.toThrow('EACCES');
    await expect(disk.read('link/secret.md')).rejects.toThrow('EACCES');
    await expect(disk.write('link/new.md', '')).rejects.toThrow('EACCES');
    expect(await disk.list()).toEqual([]);
  });

  it('does not create over a file that came in meanwhile', async () => {
    const half = await opened({ disk: new FolderDisk(vault) });
    writeFileSync(join(vault, 'Ann.md'), 'theirs');
    await expect(half.vault.create('Ann.md', 'mine')).rejects.toThrow('File already exists.');
    expect(readFileSync(join(vault, 'Ann.md'), 'utf8')).toBe('theirs');
  });
});

describe('the arguments of the headless command', () => {
  it('name a vault, a present, and commands with values that split at the first equals sign', () => {
    const args = '--vault notes --now 2026-11-21T09:00 p:due format=json why=a=b all empty= --then p:undo'.split(' ');
    expect(readArguments(args)).toEqual({
      vault: 'notes',
      now: '2026-11-21T09:00',
      calls: [
        { command: 'p:due', params: { format: 'json', why: 'a=b', all: 'true', empty: '' } },
        { command: 'p:undo', params: {} },
      ],
    });
  });

  it.each([
    '', 'p:due', '--vault', '--vault notes', '--vault notes --then p:due', '--vault notes p:due --then',
    '--vault notes --now yesterday p:due', '--vault notes --now 2026-02-30T09:00 p:due', '--nothing x p:due',
    '--vault notes p:due =x',
  ])('are not understood: %j', (line) => {
    expect(readArguments(line === '' ? [] : line.split(' '))).toBeNull();
  });
});

describe('the headless command', () => {
  const manifest = {
    id: 'informational-interviews', name: 'Informational Interviews', version: '1.0.0', minAppVersion: '1.13.0',
    description: '', author: '',
  };
  const mainJs = `const o = require('obsidian'); module.exports = class extends o.Plugin { onload() {
    let calls = 0;
    this.registerInterval(window.setInterval(() => {}, 1000));
    const on = (action, act) => this.registerCliHandler('informational-interviews:' + action, '', null, act);
    on('now', values => [++calls, o.moment().format('YYYY-MM-DD HH:mm'), values.x].join(' '));
    on('make', async ({ name }) => (await this.app.vault.create(name, 'made')).path);
    on('count', () => String(this.app.vault.getMarkdownFiles().filter(file =>
      this.app.metadataCache.getFileCache(file).frontmatter).length));
    on('folders', () => [this.app.internalPlugins.getPluginById('templates').instance.options.folder,
      this.app.plugins.plugins['templater-obsidian'].settings.templates_folder].join(' '));
    on('fail', () => { throw new Error('There is no contact "Ann". Check the name.'); });
  } };`;

  async function headless(...args: string[]) {
    let out = '';
    let err = '';
    const code = await run(args, {
      mainJs, manifest, cwd: base, out: (text) => (out += text), err: (text) => (err += text),
    });
    return { code, out, err };
  }

  const name = () => vault.slice(base.length + 1);

  it('prints each answer on a line, in one session', async () => {
    const answers = await headless('--vault', name(), '--now', '2026-11-21T09:00',
      'informational-interviews:now', 'x=1', '--then', 'informational-interviews:now');
    expect(answers).toEqual({ code: 0, out: '1 2026-11-21 09:00 1\n2 2026-11-21 09:00 \n', err: '' });
  });

  it('says only the message of a failure, exits 1 and runs nothing further', async () => {
    const answers = await headless('--vault', vault,
      'informational-interviews:fail', '--then', 'informational-interviews:make', 'name=A.md');
    expect(answers).toEqual({ code: 1, out: '', err: 'There is no contact "Ann". Check the name.\n' });
    expect(readdirSync(vault)).toEqual([]);
  });

  it('changes the files on disk', async () => {
    expect((await headless('--vault', vault, 'informational-interviews:make', 'name=Zoë 🦊.md')).out).toBe('Zoë 🦊.md\n');
    expect(readFileSync(join(vault, 'Zoë 🦊.md'), 'utf8')).toBe('made');
  });

  it('knows where the templates of the vault lie: Obsidian’s own, and Templater’s', async () => {
    mkdirSync(join(vault, '.obsidian/plugins/templater-obsidian'), { recursive: true });
    writeFileSync(join(vault, '.obsidian/templates.json'), '{"folder":"Templates"}');
    writeFileSync(join(vault, '.obsidian/community-plugins.json'), '["templater-obsidian"]');
    writeFileSync(join(vault, '.obsidian/plugins/templater-obsidian/data.json'), '{"templates_folder":"Forms"}');
    expect((await headless('--vault', vault, 'informational-interviews:folders')).out).toBe('Templates Forms\n');
  });

  it('exits 1 for an unknown command or folder, and 2 with its usage for arguments not understood', async () => {
    const unknown = await headless('--vault', vault, 'informational-interviews:none');
    expect(unknown).toMatchObject({ code: 1, out: '' });
    expect(unknown.err).toContain('Unknown command');
    const nowhere = await headless('--vault', 'nowhere', 'x');
    expect(nowhere).toEqual({ code: 1, out: '', err: 'There is no folder "nowhere".\n' });
    const nonsense = await headless('--nonsense');
    expect(nonsense).toMatchObject({ code: 2, out: '' });
    expect(nonsense.err).toContain('Usage:');
  });

  it(`opens a vault of ${NOTES} notes`, async () => {
    const text = (n: number) =>
      `---\ntype: contact\nreferred_by:\n  - "[[Person ${n + 1}]]"\nasked_on: 2026-11-06\n---\n[[Person ${n - 1}]]\n`;
    for (let n = 0; n < NOTES; n++) writeFileSync(join(vault, `Person ${n}.md`), text(n));
    expect((await headless('--vault', vault, 'informational-interviews:count')).out).toBe(`${NOTES}\n`);
  }, 120_000);
});
