import { withoutMark } from '../notes/edit/front-matter';
import { baseNames, baseText, type BaseName } from '../notes/bases/text';
import { fingerprint } from '../notes/fingerprint';
import type { Writing } from '../vault/writer';
import { counted, inContent, listed, say } from '../words/say';
import type { Bench } from './bench';

const FOLDER = 'Bases';

/** What writing the bases comes to. Paths are as the vault spells them. */
export interface BasesMade {
  /** One step that makes what is missing and renews what nobody changed; absent where there is nothing to write. */
  writing?: Writing;
  written: readonly string[];
  /** They are as they would be written now. */
  already: readonly string[];
  /** The person, or the app for them, has changed these: they stay as they are. */
  changed: readonly string[];
}

/**
 * The bases of contacts and interviews in the words of the vault; nothing is written yet. Whether somebody changed one
 * since it was written, its first line tells, which has the fingerprint of all below it: nothing else keeps account.
 */
export async function basesOf(bench: Bench): Promise<BasesMade> {
  const files: { path: string; was?: string; text: string }[] = [];
  const already: string[] = [];
  const changed: string[] = [];
  for (const name of Object.keys(baseNames) as BaseName[]) {
    const text = signed(baseText(name, bench.recognition, bench.yaml));
    const { path, isThere } = bench.asSpelled(`${FOLDER}/${inContent(baseNames[name])}.base`);
    const was = isThere ? withoutMark(await bench.text(path)) : undefined;
    if (was !== undefined && withLineFeeds(was) === text) already.push(path);
    else if (was === undefined || isAsWritten(was)) files.push({ path, text, ...(was === undefined ? {} : { was }) });
    else changed.push(path);
  }
  const written = files.map(({ path }) => path);
  if (files.length === 0) return { written, already, changed };
  return { writing: { says: say`Wrote ${listed(written)}`, changes: [], files }, written, already, changed };
}

/** That bases were changed, so that they stay as they are. */
export function saysChanged(paths: readonly string[]): string {
  return counted(paths.length, {
    one: say`“${listed(paths)}” was changed since it was written, so it stays as it is. To have it written anew, rename or delete it first.`,
    other: say`${listed(paths)} were changed since they were written, so they stay as they are. To have them written anew, rename or delete them first.`,
  });
}

function signed(text: string): string {
  const says = inContent(() => say`Informational Interviews wrote this, and can write it anew as long as nothing is changed in it.`);
  return `# ${says} ${fingerprint(text)}\n${text}`;
}

function isAsWritten(present: string): boolean {
  const text = withLineFeeds(present);
  const end = text.indexOf('\n');
  return end > 0 && / (\d+ [\da-z]+)$/.exec(text.slice(0, end))?.[1] === fingerprint(text.slice(end + 1));
}

// Git and some tools for syncing change the line ends alone.
function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
