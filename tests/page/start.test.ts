import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { readArguments } from '../../scripts/start/arguments';
import { run } from '../../scripts/start/run';
import { manifest } from '../app/plugin';
import { temporaryFolder } from './serving';

const temporary: string[] = [];
afterAll(() => temporary.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function folder(): string {
  const made = temporaryFolder('start');
  temporary.push(made);
  return made;
}

interface Run {
  code: number;
  out: string;
  err: string;
}

/** Does what the script does, in a folder of the person's, with the plugin as this run has built it. */
async function start(args: string[], cwd = folder()): Promise<Run> {
  const said = { out: '', err: '' };
  const code = await run(args, {
    root: process.cwd(),
    cwd,
    manifest,
    buildPlugin: async () => inject('mainJs'),
    bundlePage: async () => inject('pageJs'),
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    untilStopped: async () => undefined,
  });
  return { code, ...said };
}

/** Runs the script itself as `npm start` does. */
function startScript(args: string[], cwd: string): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(process.cwd(), 'scripts/start.mjs'), ...args], { cwd, env: { ...process.env, INIT_CWD: cwd } }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

function filesIn(top: string): string[] {
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(top.length + 1))
    .sort();
}

describe('npm start -- --once', { timeout: 30_000 }, () => {
  it('writes the demo vault, prints what is due as a table, and stops', async () => {
    const cwd = folder();
    const { code, out, err } = await startScript(['--once', '--demo', 'here', '--now', '2026-11-17T11:20'], cwd);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^When +Due +What +Who +Why$/m);
    expect(out).toMatch(/^Overdue +2026-11-13 +Thank-you +Amara Osei +You met on Thursday and have not said thank you yet\.$/m);
    expect(out).toMatch(/^Next 7 days +2026-11-18 +Confirm +Ines Okafor /m);
    expect(out).toMatch(/^Picked +2026-11-11 +Ask +Noor Haddad /m);
    expect(out).toMatch(/^With them +2026-11-20 +Schedule +Oona Kaya /m);
    expect(out).toContain('Contacts/Ruth Calder.md: asked_on is “2026-09-31”.');
    expect(existsSync(join(cwd, 'here/Start here.md'))).toBe(true);
  });

  it('replaces a demo vault of its own, whatever was done in it', async () => {
    const cwd = folder();
    await start(['--once', '--demo', 'here', '--now', '2026-11-17T11:20'], cwd);
    writeFileSync(join(cwd, 'here/Contacts/Amara Osei.md'), 'changed');
    await start(['--once', '--demo', 'here', '--now', '2027-02-01T09:00'], cwd);
    expect(readFileSync(join(cwd, 'here/Contacts/Amara Osei.md'), 'utf8')).toContain('referred_on: 2027-01');
    expect(filesIn(join(cwd, 'here')).filter((path) => path.includes('2026-11-17'))).toEqual([]);
  });

  it('leaves a folder alone that holds anything else', async () => {
    const cwd = folder();
    mkdirSync(join(cwd, 'mine'));
    writeFileSync(join(cwd, 'mine/Diary.md'), 'dear diary');
    const { code, out, err } = await start(['--once', '--demo', 'mine'], cwd);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/holds something else than the demo vault/);
    expect(filesIn(join(cwd, 'mine'))).toEqual(['Diary.md']);
  });
});

describe('npm start -- --vault', { timeout: 30_000 }, () => {
  it('installs the plugin into its own folder, keeps its settings, and says how to enable it', async () => {
    const vault = folder();
    const own = join(vault, '.obsidian/plugins/informational-interviews');
    mkdirSync(own, { recursive: true });
    writeFileSync(join(own, 'data.json'), '{"me":"Robin"}');
    writeFileSync(join(vault, 'Note.md'), 'mine');
    writeFileSync(join(vault, '.obsidian/community-plugins.json'), '[]');
    const { code, out } = await startScript(['--vault', '.'], vault);
    expect(code).toBe(0);
    expect(out).toMatch(/Community plugins/);
    expect(filesIn(vault)).toEqual([
      '.obsidian/community-plugins.json',
      ...['data.json', 'main.js', 'manifest.json', 'styles.css'].map((name) => `.obsidian/plugins/informational-interviews/${name}`),
      'Note.md',
    ]);
    expect(readFileSync(join(own, 'data.json'), 'utf8')).toBe('{"me":"Robin"}');
    expect(readFileSync(join(own, 'main.js'), 'utf8')).toBe(readFileSync('main.js', 'utf8'));
    expect(readFileSync(join(vault, '.obsidian/community-plugins.json'), 'utf8')).toBe('[]');
  });

  it.each([
    ['a folder that is no vault', () => folder(), /is not an Obsidian vault/],
    ['a folder that is not there', () => join(folder(), 'nowhere'), /There is no folder/],
  ])('refuses %s in words and writes nothing', async (_what, make, says) => {
    const vault = make();
    const { code, err } = await start(['--vault', vault]);
    expect(code).toBe(1);
    expect(err).toMatch(says);
    expect(existsSync(vault) ? filesIn(vault) : []).toEqual([]);
  });

  it.each(['.obsidian/plugins/informational-interviews', '.obsidian/plugins'])('does not follow %s out of the vault', async (link) => {
    const [vault, elsewhere] = [folder(), folder()];
    mkdirSync(join(vault, dirname(link)), { recursive: true });
    symlinkSync(elsewhere, join(vault, link));
    const { code, err } = await start(['--vault', vault]);
    expect(code).toBe(1);
    expect(err).toMatch(/leads out of the vault/);
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});

describe('the arguments of npm start', { timeout: 30_000 }, () => {
  it('prints how it is used on --help', async () => {
    const { code, out } = await start(['--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/^Usage: npm start/);
  });

  it('ends with 2 and a sentence on what it does not understand', async () => {
    const { code, out, err } = await startScript(['--prot', '4000'], folder());
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^There is no option “--prot”\.\n\nUsage/);
  });

  it.each([
    [['--port'], /needs a value/],
    [['--port', 'http'], /A port is a number/],
    [['--port', '70000'], /A port is a number/],
    [['--once', '--once'], /twice/],
    [['--once=yes'], /takes no value/],
    [['--vault', '--once'], /needs a value/],
    [['--vault', 'here', '--once'], /stands alone/],
    [['--now', '2026-02-30T09:00'], /Write the time as/],
    [['--now', '2026-11-17'], /Write the time as/],
    [['demo'], /There is no option “demo”/],
  ])('does not accept %j', (args, says) => {
    expect(readArguments(args, '/home/robin')).toMatch(says);
  });

  it('reads values after a blank and after an equals sign, and folders from where one stands', () => {
    expect(readArguments(['--port=4200', '--demo', 'try'], '/home/robin')).toEqual({
      does: 'serve', port: 4200, demo: '/home/robin/try', now: undefined,
    });
    expect(readArguments(['--vault', 'a=b'], '/home/robin')).toEqual({ does: 'install', vault: '/home/robin/a=b' });
  });
});
