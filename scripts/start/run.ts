import { basename, join, relative } from 'node:path';
import type { PluginManifest } from 'obsidian';
import { minuteOf, type Minute } from '../../src/domain/day';
import { run as runHeadless } from '../../tests/host/headless';
import { readArguments, USAGE, type Invocation } from './arguments';
import { writeDemoVault } from './demo-folder';
import { install } from './install';
import { pageFiles } from './page-files';
import { serve } from './server';
import { asTable, type DueAnswer } from './table';

export interface Surroundings {
  /** The folder of the project. */
  root: string;
  /** What relative folders are relative to. */
  cwd: string;
  manifest: PluginManifest;
  buildPlugin: () => Promise<string>;
  /** The script of the page. */
  bundlePage: () => Promise<string>;
  out: (text: string) => void;
  err: (text: string) => void;
  untilStopped: () => Promise<unknown>;
}

/** Does what the arguments ask for and answers the exit code: 0, 1 if it failed, 2 for arguments not understood. */
export async function run(args: readonly string[], around: Surroundings): Promise<number> {
  const invocation = readArguments(args, around.cwd);
  if (typeof invocation === 'string') {
    around.err(`${invocation}\n\n${USAGE}`);
    return 2;
  }
  try {
    if (invocation.does === 'help') around.out(USAGE);
    else if (invocation.does === 'install') await installInto(invocation.vault, around);
    else await tryOut(invocation, around);
    return 0;
  } catch (error) {
    around.err(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

async function installInto(vault: string, { root, manifest, buildPlugin, out }: Surroundings): Promise<void> {
  const folder = install({ vault, from: root, id: manifest.id, mainJs: await buildPlugin() });
  out(`${manifest.name} ${manifest.version} is in ${folder}

To enable it, open the vault “${basename(vault)}” in Obsidian (${manifest.minAppVersion} or newer):
  Settings → Community plugins → turn off Restricted mode if it is on → Installed plugins → ${manifest.name}.
If Obsidian is open already, press the reload button above the installed plugins first.
`);
}

type Trying = Extract<Invocation, { does: 'print' | 'serve' }>;

async function tryOut({ does, demo, port, now }: Trying, around: Surroundings): Promise<void> {
  const { root, cwd, out } = around;
  const folder = demo ?? join(root, 'demo-vault');
  const [mainJs, pageJs] = await Promise.all([around.buildPlugin(), does === 'serve' ? around.bundlePage() : '']);
  writeDemoVault(folder, (now as Minute | undefined) ?? minuteOf(new Date()));
  const shown = relative(cwd, folder);
  out(`The demo vault is in ${shown === '' || shown.startsWith('..') ? folder : shown}\n\n`);
  out(`${asTable(await dueIn(folder, mainJs, { around, now }), process.stdout.columns)}\n`);
  if (does === 'print') return;
  const server = await serve({ folder, port, now, files: pageFiles(root, { pageJs, mainJs }) });
  out(`\nTry it at ${server.address} (Ctrl-C stops it). What you change there is written to the folder.\n`);
  await around.untilStopped();
  await server.close();
}

/** What the plugin's own handler says is due in a folder. */
async function dueIn(
  folder: string,
  mainJs: string,
  { around, now }: { around: Surroundings; now?: string },
): Promise<DueAnswer> {
  let answer = '';
  let complaint = '';
  const words = ['--vault', folder, ...(now ? ['--now', now] : []), 'informational-interviews:due', 'format=json'];
  const code = await runHeadless(words, {
    mainJs,
    manifest: around.manifest,
    cwd: around.cwd,
    out: (text) => void (answer += text),
    err: (text) => void (complaint += text),
  });
  if (code !== 0) throw new Error(complaint.trim());
  return JSON.parse(answer) as DueAnswer;
}
