import { resolve } from 'node:path';
import { localTime } from '../../tests/host/data/clock';

export const USAGE = `Usage: npm start [-- OPTION …]

Builds the plugin, writes the demo vault, prints what is due in it, and serves a page to try it in a browser.
  --once        print what is due and stop
  --port PORT   serve on this port of 127.0.0.1 (default: 4173, or the next one that is free)
  --demo DIR    write the demo vault there (default: demo-vault, beside the plugin)
  --now TIME    the present, as local time YYYY-MM-DDTHH:mm (default: the machine's)
  --vault DIR   instead of all that: install the built plugin into the Obsidian vault DIR
  --help        print this
`;

export type Invocation =
  | { does: 'help' }
  | { does: 'install'; vault: string }
  | { does: 'print' | 'serve'; demo?: string; port?: number; now?: string };

/** What is asked for; a sentence where that isn't understood. Folders are resolved against `cwd`. */
export function readArguments(args: readonly string[], cwd: string): Invocation | string {
  const given = new Map<string, string>();
  for (let at = 0; at < args.length; at++) {
    const [name = '', ...rest] = args[at]!.split('=');
    if (!['--once', '--help', '--port', '--demo', '--now', '--vault'].includes(name)) return `There is no option “${args[at]}”.`;
    if (given.has(name)) return `“${name}” stands there twice.`;
    if (name === '--once' || name === '--help') {
      if (rest.length > 0) return `“${name}” takes no value.`;
      given.set(name, '');
      continue;
    }
    const value = rest.length > 0 ? rest.join('=') : args[++at];
    if (value === undefined || value === '' || value.startsWith('--')) return `“${name}” needs a value.`;
    given.set(name, value);
  }
  if (given.has('--help')) return { does: 'help' };
  const vault = given.get('--vault');
  if (vault !== undefined) {
    return given.size > 1 ? '“--vault” stands alone.' : { does: 'install', vault: resolve(cwd, vault) };
  }
  const port = given.has('--port') ? Number(given.get('--port')) : undefined;
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) return 'A port is a number up to 65535.';
  const now = given.get('--now');
  if (now !== undefined && !isMinute(now)) return 'Write the time as 2026-11-17T11:20.';
  const demo = given.get('--demo');
  return { does: given.has('--once') ? 'print' : 'serve', demo: demo && resolve(cwd, demo), port, now };
}

function isMinute(text: string): boolean {
  try {
    localTime(text);
    return /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/.test(text);
  } catch {
    return false;
  }
}
