import { resolve } from 'node:path';
import { JSDOM } from 'jsdom';
import type { PluginManifest } from 'obsidian';
import { FolderDisk } from './data/disk-folder';
import { localTime } from './data/clock';
import { readJson } from './data/internal-plugins';
import { createHost, type Host } from './index';

const USAGE = `Usage: npm run --silent headless -- --vault DIR [--now TIME] COMMAND [key=value …] [--then COMMAND …]

Runs the built plugin over the notes in DIR and calls its handlers for the terminal.
  --vault DIR   a folder of notes; they are changed as the plugin would change them
  --now TIME    the present, as local time YYYY-MM-DDTHH:mm (default: the machine's)
  --then        one more command in the same session
  COMMAND       such as informational-interviews:due
  key=value     a value for the command; a bare word is a flag
`;

interface Call {
  command: string;
  params: Record<string, string>;
}

export interface Invocation {
  vault: string;
  now?: string;
  calls: Call[];
}

/** Reads the arguments; answers null where they aren't understood. `key=value` splits at the first `=`. */
export function readArguments(args: string[]): Invocation | null {
  const rest = [...args];
  const options = new Map<string, string>();
  while (rest[0] === '--vault' || rest[0] === '--now') {
    const [name, value] = rest.splice(0, 2);
    if (name === undefined || value === undefined || value === '') return null;
    options.set(name, value);
  }
  const vault = options.get('--vault');
  const now = options.get('--now');
  if (vault === undefined || rest.length === 0 || (now !== undefined && !isLocalTime(now))) return null;
  const calls: Call[] = [];
  for (const words of splitAt(rest, '--then')) {
    const [command, ...pairs] = words;
    if (command === undefined || command === '' || command.startsWith('-')) return null;
    const params: Record<string, string> = {};
    for (const pair of pairs) {
      const equals = pair.indexOf('=');
      if (equals === 0 || pair === '') return null;
      params[equals < 0 ? pair : pair.slice(0, equals)] = equals < 0 ? 'true' : pair.slice(equals + 1);
    }
    calls.push({ command, params });
  }
  return { vault, now, calls };
}

export interface Surroundings {
  /** The built plugin. */
  mainJs: string;
  manifest: PluginManifest;
  /** What a relative vault folder is relative to. */
  cwd: string;
  out: (text: string) => void;
  err: (text: string) => void;
}

/** Runs the plugin and answers the exit code: 0, 1 after a command that failed, 2 for arguments not understood. */
export async function run(args: string[], { mainJs, manifest, cwd, out, err }: Surroundings): Promise<number> {
  const invocation = readArguments(args);
  if (!invocation) {
    err(USAGE);
    return 2;
  }
  let disk: FolderDisk;
  try {
    disk = new FolderDisk(resolve(cwd, invocation.vault));
  } catch {
    err(`There is no folder "${invocation.vault}".\n`);
    return 1;
  }
  const dom = new JSDOM('<!doctype html><html><head></head><body class="theme-light"></body></html>', {
    url: 'http://localhost/',
    pretendToBeVisual: true,
  });
  installGlobals(dom);
  const host = createHost({
    disk,
    now: invocation.now,
    timers: 'real',
    window: dom.window as unknown as Window,
    mainJs,
    manifest,
    firstTime: false,
  });
  try {
    await settingsOfTemplater(host, disk);
    await host.start();
    for (const { command, params } of invocation.calls) {
      out(`${await host.cli(command, params)}\n`);
      await host.settle();
    }
    return 0;
  } catch (error) {
    err(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  } finally {
    await host.close();
  }
}

/** Templater itself does not run here; where its templates lie is as much of it as other plugins look at. */
async function settingsOfTemplater({ app }: Host, disk: FolderDisk): Promise<void> {
  const id = 'templater-obsidian';
  const enabled = await readJson(disk, '.obsidian/community-plugins.json');
  if (!Array.isArray(enabled) || !enabled.includes(id)) return;
  app.plugins.plugins[id] = { settings: await readJson(disk, `.obsidian/plugins/${id}/data.json`) ?? {} };
}

/** The screen half of the host tests elements with `instanceof`, so the window's classes must be at hand. */
function installGlobals({ window }: JSDOM): void {
  for (const name of Object.getOwnPropertyNames(window)) {
    if (/^[A-Z]/.test(name) && !(name in globalThis)) {
      const value = (window as unknown as Record<string, unknown>)[name];
      Object.defineProperty(globalThis, name, { value, configurable: true });
    }
  }
  Object.assign(globalThis, { window, document: window.document });
}

function splitAt(words: string[], separator: string): string[][] {
  const groups: string[][] = [[]];
  for (const word of words) {
    if (word === separator) groups.push([]);
    else groups[groups.length - 1]?.push(word);
  }
  return groups;
}

function isLocalTime(text: string): boolean {
  try {
    localTime(text);
    return true;
  } catch {
    return false;
  }
}
