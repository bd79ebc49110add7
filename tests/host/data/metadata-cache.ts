import type { CachedMetadata } from 'obsidian';
import type { Counts } from './counts';
import { Events } from './events';
import { TFile, folderOf, type TAbstractFile } from './files';
import { getLinkpath } from './links';
import { noteMetadata } from './note-metadata';
import type { Vault } from './vault';
import type { Move } from './vault-index';
import { strict } from './strict';

/**
 * A first start, as on a new phone: the layout may be ready before any note is parsed (other plugins' reports from the
 * running app). Whether `changed` is announced for these notes is disputed; `resolve` comes for each.
 */
export type ColdCache = 'announced' | 'silent';

interface CacheParts {
  cold?: ColdCache;
  vault: Vault;
  counts: Counts;
  /** Runs a job in a later macrotask. */
  later: (job: () => void) => void;
}

/** Notes of a cold cache that are parsed in one macrotask. */
const AT_A_TIME = 5;

type LinkCounts = Record<string, Record<string, number>>;

/**
 * The metadata cache (obsidian.d.ts). It lags the vault: a note is parsed in a later macrotask than its `modify`, then
 * come `changed`, `resolve` and, when nothing more waits, `resolved`. A rename is no change (obsidian.d.ts, `changed`).
 */
export class MetadataCache extends Events {
  resolvedLinks: LinkCounts = {};
  unresolvedLinks: LinkCounts = {};
  private readonly caches = new Map<TFile, CachedMetadata>();
  /** Parsed when first asked for: the app reads its own from a database at start-up. */
  private readonly unread = new Set<TFile>();
  private readonly byName = new Map<string, Set<TFile>>();
  /** The files whose links end in a name, so that they are resolved again when such a file comes or goes. */
  private readonly linkers = new Map<string, Set<TFile>>();
  private readonly changedFiles = new Set<TFile>();
  private readonly unresolvedFiles = new Set<TFile>();
  /** Notes of a cold cache that wait for their first parsing. */
  private readonly unparsed = new Set<TFile>();
  private running = false;
  private started = false;

  constructor(private readonly parts: CacheParts) {
    super();
    const { vault } = parts;
    vault.hear('create', (file: TAbstractFile) => this.appeared(file));
    vault.hear('modify', (file: TAbstractFile) => this.queue(file));
    vault.hear('delete', (file: TAbstractFile) => this.left(file));
    vault.hear('host:moved', (moves: Move[]) => this.moved(moves));
  }

  /** Nothing waits to be parsed, resolved or announced. */
  get quiet(): boolean {
    return !this.running;
  }

  getFileCache(file: TFile): CachedMetadata | null {
    this.parts.counts.getFileCache++;
    return this.cacheOf(file);
  }

  getCache(path: string): CachedMetadata | null {
    this.parts.counts.getFileCache++;
    const file = this.parts.vault.getFileByPath(path);
    return file ? this.cacheOf(file) : null;
  }

  /**
   * The file a link path means, seen from a note (obsidian.d.ts; the order is assumed): the exact path from the root, a
   * path relative to the note, then any file of that name or path ending without case, the note's own folder first,
   * then the shortest path.
   */
  getFirstLinkpathDest(linkpath: string, sourcePath: string): TFile | null {
    this.parts.counts.linkLookups++;
    return this.lookUp(linkpath, sourcePath);
  }

  /** The shortest text that leads to the file: its name if that is unique, else its path (obsidian.d.ts). */
  fileToLinktext(file: TFile, _sourcePath: string, omitMdExtension = true): string {
    const withName = this.byName.get(file.name.toLowerCase());
    const text = withName && withName.size > 1 ? file.path : file.name;
    return omitMdExtension && file.extension === 'md' ? text.replace(/\.md$/i, '') : text;
  }

  /** Every link of a note as the cache has it, for the file manager. */
  linksOf(file: TFile): { link: string }[] {
    const cache = this.cacheOf(file);
    return [...(cache?.links ?? []), ...(cache?.embeds ?? []), ...(cache?.frontmatterLinks ?? [])];
  }

  /** The notes with a link that ends in this file's name. */
  linkersOf(file: TFile): TFile[] {
    this.resolveAll();
    return [...(this.linkers.get(linkName(file.name)) ?? [])];
  }

  /** Start-up is over: changes are announced from now on, and a cold cache begins to fill, some notes at a time. */
  begin(): void {
    this.started = true;
    for (const file of this.unparsed) this.changedFiles.add(file);
    this.run();
  }

  lookUp(linkpath: string, sourcePath: string): TFile | null {
    const { vault } = this.parts;
    const path = getLinkpath(linkpath).trim();
    if (path === '') return vault.getFileByPath(sourcePath);
    const direct = path.replace(/^\/+/, '');
    const exact = vault.getFileByPath(direct) ?? vault.getFileByPath(`${direct}.md`);
    if (exact) return exact;
    const folder = folderOf(sourcePath);
    if (path.startsWith('.')) {
      const relative = new URL(encodeURI(path), `vault:///${folder === '/' ? '' : `${encodeURI(folder)}/`}`).pathname;
      const target = decodeURI(relative).replace(/^\/+/, '');
      return vault.getFileByPath(target) ?? vault.getFileByPath(`${target}.md`);
    }
    const wanted = direct.toLowerCase();
    const found = this.named(wanted).filter((file) => {
      const at = file.path.toLowerCase();
      return [wanted, `${wanted}.md`].some((end) => at === end || at.endsWith(`/${end}`));
    });
    const rank = (file: TFile) => (folderOf(file.path) === folder ? 0 : 1);
    found.sort((a, b) => rank(a) - rank(b) || a.path.length - b.path.length || (a.path < b.path ? -1 : 1));
    return found[0] ?? null;
  }

  private named(wanted: string): TFile[] {
    const name = wanted.slice(wanted.lastIndexOf('/') + 1);
    return [...(this.byName.get(name) ?? []), ...(this.byName.get(`${name}.md`) ?? [])];
  }

  private cacheOf(file: TFile): CachedMetadata | null {
    if (this.unread.delete(file)) this.parse(file);
    return this.caches.get(file) ?? null;
  }

  private parse(file: TFile): CachedMetadata | null {
    const text = this.parts.vault.knownText(file);
    if (text === undefined) return null;
    const cache = noteMetadata(text);
    this.caches.set(file, cache);
    return cache;
  }

  private appeared(file: TAbstractFile): void {
    if (!(file instanceof TFile)) return;
    add(this.byName, file.name.toLowerCase(), file);
    if (this.started) {
      this.resolveLinkersOf(file.name);
      this.queue(file);
    } else if (file.extension === 'md' && this.parts.cold) {
      this.unparsed.add(file);
    } else if (file.extension === 'md') {
      this.unread.add(file);
      this.unresolvedFiles.add(file);
    }
  }

  private queue(file: TAbstractFile): void {
    if (!(file instanceof TFile) || file.extension !== 'md') return;
    if (!this.started) return;
    this.changedFiles.add(file);
    this.run();
  }

  private left(file: TAbstractFile): void {
    if (!(file instanceof TFile)) return;
    const previous = this.cacheOf(file);
    this.byName.get(file.name.toLowerCase())?.delete(file);
    this.caches.delete(file);
    this.unread.delete(file);
    this.unparsed.delete(file);
    this.changedFiles.delete(file);
    this.unresolvedFiles.delete(file);
    for (const files of this.linkers.values()) files.delete(file);
    delete this.resolvedLinks[file.path];
    delete this.unresolvedLinks[file.path];
    this.resolveLinkersOf(file.name);
    if (file.extension === 'md') this.parts.later(() => this.trigger('deleted', file, previous));
    this.run();
  }

  private moved(moves: Move[]): void {
    for (const { each, from, to } of moves) {
      if (!(each instanceof TFile)) continue;
      const oldName = from.slice(from.lastIndexOf('/') + 1);
      this.byName.get(oldName.toLowerCase())?.delete(each);
      add(this.byName, each.name.toLowerCase(), each);
      for (const links of [this.resolvedLinks, this.unresolvedLinks]) {
        if (links[from]) links[to] = links[from];
        delete links[from];
      }
      this.resolveLinkersOf(oldName);
      this.resolveLinkersOf(each.name);
      if (each.extension === 'md') this.unresolvedFiles.add(each);
    }
    this.run();
  }

  private resolveLinkersOf(name: string): void {
    for (const linker of this.linkers.get(linkName(name)) ?? []) this.unresolvedFiles.add(linker);
  }

  private run(): void {
    if (this.running || !this.started) return;
    this.running = true;
    this.parts.later(() => {
      this.running = false;
      for (const file of [...this.changedFiles].slice(0, this.unparsed.size > 0 ? AT_A_TIME : Infinity)) {
        this.changedFiles.delete(file);
        this.unread.delete(file);
        const silent = this.unparsed.delete(file) && this.parts.cold === 'silent';
        const cache = this.parse(file);
        if (!cache) continue;
        this.unresolvedFiles.add(file);
        if (!silent) this.trigger('changed', file, this.parts.vault.knownText(file), cache);
      }
      for (const file of this.resolveAll()) this.trigger('resolve', file);
      if (this.changedFiles.size > 0) this.run();
      else this.trigger('resolved');
    });
  }

  private resolveAll(): TFile[] {
    const files = [...this.unresolvedFiles];
    this.unresolvedFiles.clear();
    for (const file of files) this.resolve(file);
    return files;
  }

  private resolve(file: TFile): void {
    const resolved: Record<string, number> = {};
    const unresolved: Record<string, number> = {};
    for (const { link } of this.linksOf(file)) {
      const path = getLinkpath(link);
      if (path === '') continue;
      add(this.linkers, linkName(path), file);
      const target = this.lookUp(path, file.path);
      const [links, key] = target ? [resolved, target.path] : [unresolved, path];
      links[key] = (links[key] ?? 0) + 1;
    }
    this.resolvedLinks[file.path] = resolved;
    this.unresolvedLinks[file.path] = unresolved;
  }
}

/** The last part of a link path, without extension and case. */
function linkName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '').toLowerCase();
}

function add<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.add(value);
  else map.set(key, new Set([value]));
}

strict(MetadataCache, 'metadataCache');
