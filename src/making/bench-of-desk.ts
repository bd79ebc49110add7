import { getLinkpath, moment, normalizePath, TFile, TFolder, type App, type CachedMetadata } from 'obsidian';
import type { Problem } from '../domain/records';
import { wikilink } from '../notes/link';
import { freeName, notePath, sameName } from '../notes/names';
import { titleOf } from '../notes/read';
import { builtInTemplate, type BuiltInTemplate } from '../notes/templates/built-in';
import type { Vocabulary } from '../notes/vocabulary';
import type { Desk } from '../vault/desk';
import type { Feed } from '../vault/feed';
import { foreseen } from '../vault/foreseen';
import { exactText } from '../vault/exact';
import { canvasesWith, linksMoving, linksTo, linktextWithout, plainlyNaming, referencesTo } from '../vault/links';
import { contactsCalled, findContact } from '../vault/lookup';
import { fileOf } from '../vault/note-edit';
import { yaml } from '../vault/yaml';
import { say } from '../words/say';
import { settingOf, type Bench } from './bench';

/** The vault as those who compose notes see it, at this moment. */
export function benchOf(desk: Desk): Bench {
  const { app, settings: { current }, terms, clock, feed } = desk;
  const now = clock.now();
  let aside: ReadonlyMap<string, Problem> | undefined;
  return {
    settings: current,
    terms,
    vocabulary: feed.vocabulary,
    today: clock.today(),
    around: feed.around,
    record: (path) => feed.record(path),
    contactNamed: (named) => findContact(feed, named),
    contactsCalled: (name) => contactsCalled(feed, name),
    recognition: feed.recognition,
    aside: (path) => (aside ??= asideIn(feed)).get(path),
    frontmatter: (path) => cacheOf(app, path)?.frontmatter ?? {},
    linked: (path) => linkedFrom(desk, path),
    foreseen: (path, changes) => foreseen(app, path, { changes, vocabulary: feed.vocabulary }),
    isThere: (path) => app.vault.getFileByPath(path) !== null,
    asSpelled: (path) => fileAsSpelled(app, path),
    headings: (path) => cacheOf(app, path)?.headings ?? [],
    freePath: (folder, base, planned) => freePath(app, {
      folder,
      base,
      titles: [...feed.contacts().map(({ path }) => path), ...planned].map(titleOf),
    }),
    link: (target, source, planned) => link(app, { target, source, planned }),
    resolve: (linkpath, source = '') => feed.resolve(linkpath, source),
    template: (kind) => templateText(app, { kind, chosen: current[settingOf[kind]], vocabulary: feed.vocabulary }),
    format: (format, what) => momentOf(now, 'YYYY-MM-DDTHH:mm').format(format ?? (what === 'date' ? 'YYYY-MM-DD' : 'HH:mm')),
    known: (path) => feed.around.known(path),
    text: (path) => exactText(app, fileOf(app, { path })),
    links: {
      to: async (path, goesOn) => {
        await desk.writer.lag.over();
        return linksTo({ app, feed }, path, goesOn);
      },
      moving: (from, to) => linksMoving(app, { from: fileOf(app, { path: from }), to: fileOf(app, { path: to }) }),
      textWithout: (target, gone) => linktextWithout(app, fileOf(app, { path: target }), gone),
      canvases: (path) => canvasesWith(app, path),
      references: (path, goesOn) => referencesTo(app, path, goesOn),
      plainNames: (contact) => plainlyNaming(feed, contact),
    },
    yaml,
  };
}

// Obsidian's typing exports the namespace; what is exported is the function.
const momentOf = moment as unknown as (text: string, format: string) => { format(format: string): string };

function cacheOf({ vault, metadataCache }: App, path: string): CachedMetadata | null {
  const file = vault.getFileByPath(path);
  return file && metadataCache.getFileCache(file);
}

function asideIn(feed: Feed): ReadonlyMap<string, Problem> {
  return new Map(feed.notesAside().map((problem) => [problem.note, problem]));
}

function linkedFrom({ app, feed }: Desk, path: string): { properties: string[]; text: string[] } {
  const { frontmatterLinks = [], links = [] } = cacheOf(app, path) ?? {};
  const resolved = (all: readonly { link: string }[]): string[] =>
    all.flatMap(({ link: to }) => feed.resolve(getLinkpath(to), path) ?? []);
  return { properties: resolved(frontmatterLinks), text: resolved(links) };
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

function fileAsSpelled(app: App, written: string): { path: string; isThere: boolean } {
  const names = written.split('/');
  const name = names.pop()!;
  const folder = asSpelled(app, names.join('/'));
  const there = folder.there?.children.find((child) => child instanceof TFile && sameName(child.name, name));
  return { path: there?.path ?? [folder.path, name].filter(Boolean).join('/'), isThere: there !== undefined };
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
