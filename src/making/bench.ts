import { moment, normalizePath, TFile, TFolder, type App } from 'obsidian';
import type { Day } from '../domain/day';
import type { Acquaintances } from '../domain/network';
import { wikilink } from '../notes/link';
import { freeName, notePath, sameName } from '../notes/names';
import { titleOf } from '../notes/read';
import { builtInTemplates, type BuiltInTemplate } from '../notes/templates/built-in';
import type { Settings } from '../settings/settings';
import type { Desk } from '../vault/desk';

/** What composing new notes needs to know of the vault. Nothing here writes. */
export interface Bench {
  settings: Settings;
  today: Day;
  around: Acquaintances;
  /**
   * A vault path that no file has, in a folder as it is spelled in the vault: `Jane Doe.md`, then `Jane Doe 2.md`. A
   * contact's name is taken in every folder, since the links that name it must not lead elsewhere from now on.
   */
  freePath: (folder: string, base: string, planned: readonly string[]) => string;
  /** A link to a note, seen from `source`, that still leads there when the planned notes exist. */
  link: (target: string, source: string, planned: readonly string[]) => string;
  /** The note that a link path leads to, or null. */
  resolve: (linkpath: string) => string | null;
  /** The text of the template in use. Rejects in words when the note chosen for it is missing. */
  template: (kind: BuiltInTemplate) => Promise<string>;
  /** The present moment in one of Obsidian's formats. */
  format: (format: string | undefined, what: 'date' | 'time') => string;
}

export function benchOf({ app, settings: { current }, clock, feed }: Desk): Bench {
  const now = clock.now();
  return {
    settings: current,
    today: clock.today(),
    around: feed.around,
    freePath: (folder, base, planned) => freePath(app, {
      folder,
      base,
      titles: [...feed.contacts().map(({ path }) => path), ...planned].map(titleOf),
    }),
    link: (target, source, planned) => link(app, { target, source, planned }),
    resolve: (linkpath) => app.metadataCache.getFirstLinkpathDest(linkpath, '')?.path ?? null,
    template: (kind) => templateText(app, kind, current[settingOf[kind]]),
    format: (format, what) => momentOf(now, 'YYYY-MM-DDTHH:mm').format(format ?? (what === 'date' ? 'YYYY-MM-DD' : 'HH:mm')),
  };
}

/** The setting that names the note of each template. */
export const settingOf = {
  contact: 'contactTemplate',
  interview: 'interviewTemplate',
  chance: 'chanceTemplate',
} as const satisfies Record<BuiltInTemplate, keyof Settings>;

// Obsidian's typing exports the namespace; what is exported is the function.
const momentOf = moment as unknown as (text: string, format: string) => { format(format: string): string };

function freePath(app: App, { folder, base, titles }: { folder: string; base: string; titles: readonly string[] }): string {
  const wanted = notePath(folder, base);
  const written = wanted.includes('/') ? wanted.slice(0, wanted.lastIndexOf('/')) : '';
  const { path, there } = asSpelled(app, written);
  const names = (there?.children ?? []).map((child) => child.name);
  const taken = (name: string): boolean =>
    names.some((other) => sameName(other, `${name}.md`)) || titles.some((other) => sameName(other, name));
  return notePath(path, freeName(base, taken));
}

/** A folder as the vault spells it: disks that ignore case have only one of `people` and `People`. */
function asSpelled(app: App, written: string): { path: string; there: TFolder | undefined } {
  const exact = app.vault.getFolderByPath(written || '/');
  if (exact) return { path: written, there: exact };
  let there: TFolder | undefined = app.vault.getRoot();
  const path: string[] = [];
  for (const segment of written.split('/')) {
    const children: TFolder[] = (there?.children ?? []).filter((child) => child instanceof TFolder);
    there = children.find(({ name }) => name === segment) ?? children.find(({ name }) => sameName(name, segment));
    path.push(there?.name ?? segment);
  }
  return { path: path.join('/'), there };
}

function link(app: App, { target, source, planned }: { target: string; source: string; planned: readonly string[] }): string {
  const title = titleOf(target);
  const shared = planned.some((path) => path !== target && sameName(titleOf(path), title));
  const file = app.vault.getFileByPath(target);
  if (file && !shared) return wikilink(app.metadataCache.fileToLinktext(file, source, true));
  const other = app.metadataCache.getFirstLinkpathDest(title, source);
  return wikilink(shared || (other && other.path !== target) ? target.replace(/\.md$/, '') : title);
}

async function templateText(app: App, kind: BuiltInTemplate, chosen: string): Promise<string> {
  if (chosen.trim() === '') return builtInTemplates[kind];
  const path = normalizePath(chosen);
  const file = app.vault.getFileByPath(path) ?? app.vault.getFileByPath(`${path}.md`);
  if (file instanceof TFile) return app.vault.cachedRead(file);
  throw new Error(
    `The template “${chosen}” is not in the vault. Choose another in the settings, or leave it empty there for the built-in one.`,
  );
}
