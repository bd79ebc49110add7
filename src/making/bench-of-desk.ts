import { moment, normalizePath, TFile, TFolder, type App, type HeadingCache } from 'obsidian';
import { wikilink } from '../notes/link';
import { freeName, notePath, sameName } from '../notes/names';
import { titleOf } from '../notes/read';
import { builtInTemplate, type BuiltInTemplate } from '../notes/templates/built-in';
import type { Vocabulary } from '../notes/vocabulary';
import type { Desk } from '../vault/desk';
import { contactsCalled, findContact } from '../vault/lookup';
import { yaml } from '../vault/yaml';
import { say } from '../words/say';
import { settingOf, type Bench } from './bench';

/** The vault as those who compose notes see it, at this moment. */
export function benchOf({ app, settings: { current }, terms, clock, feed }: Desk): Bench {
  const now = clock.now();
  return {
    settings: current,
    terms,
    vocabulary: feed.vocabulary,
    today: clock.today(),
    around: feed.around,
    record: (path) => feed.record(path),
    contactNamed: (named) => findContact(feed, named),
    contactsCalled: (name) => contactsCalled(feed, name),
    headings: (path) => headingsIn(app, path),
    freePath: (folder, base, planned) => freePath(app, {
      folder,
      base,
      titles: [...feed.contacts().map(({ path }) => path), ...planned].map(titleOf),
    }),
    link: (target, source, planned) => link(app, { target, source, planned }),
    resolve: (linkpath, source = '') => feed.resolve(linkpath, source),
    template: (kind) => templateText(app, { kind, chosen: current[settingOf[kind]], vocabulary: feed.vocabulary }),
    format: (format, what) => momentOf(now, 'YYYY-MM-DDTHH:mm').format(format ?? (what === 'date' ? 'YYYY-MM-DD' : 'HH:mm')),
    yaml,
  };
}

// Obsidian's typing exports the namespace; what is exported is the function.
const momentOf = moment as unknown as (text: string, format: string) => { format(format: string): string };

function headingsIn({ vault, metadataCache }: App, path: string): readonly HeadingCache[] {
  const file = vault.getFileByPath(path);
  return (file && metadataCache.getFileCache(file)?.headings) ?? [];
}

function freePath(
  app: App,
  { folder, base, titles }: { folder: string; base: string; titles: readonly string[] },
): string {
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

function link(
  app: App,
  { target, source, planned }: { target: string; source: string; planned: readonly string[] },
): string {
  const title = titleOf(target);
  const shared = planned.some((path) => path !== target && sameName(titleOf(path), title));
  const file = app.vault.getFileByPath(target);
  if (file && !shared) return wikilink(app.metadataCache.fileToLinktext(file, source, true));
  const other = app.metadataCache.getFirstLinkpathDest(title, source);
  return wikilink(shared || (other && other.path !== target) ? target.replace(/\.md$/, '') : title);
}

async function templateText(
  app: App,
  { kind, chosen, vocabulary }: { kind: BuiltInTemplate; chosen: string; vocabulary: Vocabulary },
): Promise<string> {
  if (chosen.trim() === '') return builtInTemplate(kind, vocabulary);
  const path = normalizePath(chosen);
  const file = app.vault.getFileByPath(path) ?? app.vault.getFileByPath(`${path}.md`);
  if (file instanceof TFile) return app.vault.cachedRead(file);
  throw new Error(
    say`The template “${chosen}” is not in the vault. Choose another in the settings, or leave it empty there for the built-in one.`,
  );
}
