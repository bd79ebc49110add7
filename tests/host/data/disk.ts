import type { FileStats } from 'obsidian';
import { folderOf, joinPath, nameOf } from './files';

export interface DiskEntry {
  path: string;
  kind: 'file' | 'folder';
  stat: FileStats;
}

/**
 * Where the vault's bytes are. Paths are the vault's (relative, `/`); hidden files are reachable by path but not
 * listed. What can't be done rejects with an error that has Node's `code` (ENOENT, EEXIST, …).
 */
export interface Disk {
  readonly name: string;
  /** Every file and folder that is not hidden, folders before what is in them. */
  list(): Promise<DiskEntry[]>;
  read(path: string): Promise<string>;
  /** What is there, byte by byte; `read` puts U+FFFD for bytes that aren't UTF-8, and so does writing what was read. */
  readBinary(path: string): Promise<Uint8Array>;
  /** Where a disk can: the text at once. Thousands of small files are opened several times faster that way. */
  readNow?(path: string): string;
  /** Where a disk can: as a program would that knows nothing of UTF-8. */
  putBytes?(path: string, bytes: Uint8Array): void;
  /** Replaces what is there, or makes a new file. The folder must exist. */
  write(path: string, text: string): Promise<void>;
  /** As `write`, of what is no text. */
  writeBinary(path: string, bytes: Uint8Array): Promise<void>;
  /** As `write`, but rejects with EEXIST if the disk holds something under that name (without case, on some disks). */
  create(path: string, text: string): Promise<void>;
  mkdir(path: string): Promise<void>;
  /** Where a disk can: everything that is directly in a folder, what is hidden too. */
  inFolder?(path: string): Promise<DiskEntry[]>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Null if nothing is there. */
  stat(path: string): Promise<DiskEntry | null>;
}

export class DiskError extends Error {
  constructor(readonly code: string, words: string, path: string) {
    super(`${code}: ${words}, '${path}'`);
  }
}

export const noSuchFile = (path: string) => new DiskError('ENOENT', 'no such file or directory', path);
export const alreadyThere = (path: string) => new DiskError('EEXIST', 'file already exists', path);

/** Hidden files and folders are no part of the vault (developer docs, Vault: "hidden files"). */
export function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}

interface MemoryOptions {
  name?: string;
  /** As macOS and Windows have it: a name is found whatever its case and its Unicode normal form. */
  caseInsensitive?: boolean;
  now?: () => number;
}

interface Entry {
  path: string;
  text: string | null;
  /** Where they aren't those of the text: until it is written. */
  bytes?: Uint8Array;
  stat: FileStats;
}

const LONGEST_NAME = 255;

/** As Node reads a file for text. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Half a text, as the disk has it when a write breaks off: in the middle of a letter, where there is one. */
export function halfOf(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const half = Math.floor(bytes.length / 2);
  const within = bytes.findIndex((byte, at) => at >= half && (byte & 0xc0) === 0x80);
  return bytes.slice(0, within < 0 ? half : within);
}

/** A disk in memory. A folder is an entry whose text is null. */
export class MemoryDisk implements Disk {
  readonly name: string;
  private readonly entries = new Map<string, Entry>();
  private readonly now: () => number;

  constructor(files: Record<string, string | Uint8Array> = {}, private readonly options: MemoryOptions = {}) {
    this.name = options.name ?? 'Test vault';
    this.now = options.now ?? Date.now;
    for (const [path, text] of Object.entries(files)) {
      if (path.endsWith('/')) this.makeFolders(path.slice(0, -1));
      else {
        this.makeFolders(folderOf(path));
        if (typeof text === 'string') this.put(path, text);
        else this.putBytes(path, text);
      }
    }
  }

  async list(): Promise<DiskEntry[]> {
    return [...this.entries.values()]
      .filter((entry) => !isHidden(entry.path))
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(toDiskEntry);
  }

  async read(path: string): Promise<string> {
    const entry = this.find(path);
    if (entry?.text == null) throw noSuchFile(path);
    return entry.text;
  }

  async readBinary(path: string): Promise<Uint8Array> {
    return this.find(path)?.bytes ?? new TextEncoder().encode(await this.read(path));
  }

  putBytes(path: string, bytes: Uint8Array): void {
    this.put(path, decoder.decode(bytes));
    Object.assign(this.find(path)!, { bytes });
  }

  async write(path: string, text: string): Promise<void> {
    const entry = this.find(path);
    if (entry && entry.text === null) throw new DiskError('EISDIR', 'illegal operation on a directory', path);
    if (!entry) this.requireFolder(path);
    this.put(entry?.path ?? path, text, entry?.stat.ctime);
  }

  async writeBinary(path: string, bytes: Uint8Array): Promise<void> {
    await this.write(path, decoder.decode(bytes));
    const entry = this.find(path)!;
    entry.bytes = bytes.slice();
    entry.stat.size = bytes.length;
  }

  async create(path: string, text: string): Promise<void> {
    if (this.find(path)) throw alreadyThere(path);
    this.requireFolder(path);
    this.put(path, text);
  }

  async mkdir(path: string): Promise<void> {
    if (this.find(path)) throw alreadyThere(path);
    this.makeFolders(path);
  }

  async inFolder(path: string): Promise<DiskEntry[]> {
    const folder = this.find(path);
    if (!folder) throw noSuchFile(path);
    return [...this.entries.values()].filter((entry) => folderOf(entry.path) === folder.path).map(toDiskEntry);
  }

  async rename(from: string, to: string): Promise<void> {
    const entry = this.find(from);
    if (!entry) throw noSuchFile(from);
    const other = this.find(to);
    if (other && other !== entry) throw alreadyThere(to);
    this.requireFolder(to);
    const { length } = entry.path;
    for (const moved of this.inside(entry.path)) {
      this.entries.delete(this.key(moved.path));
      moved.path = to + moved.path.slice(length);
      this.entries.set(this.key(moved.path), moved);
    }
  }

  async remove(path: string): Promise<void> {
    const entry = this.find(path);
    if (!entry) throw noSuchFile(path);
    for (const gone of this.inside(entry.path)) this.entries.delete(this.key(gone.path));
  }

  async stat(path: string): Promise<DiskEntry | null> {
    const entry = this.find(path);
    return entry ? toDiskEntry(entry) : null;
  }

  private key(path: string): string {
    return this.options.caseInsensitive ? path.normalize('NFC').toLowerCase() : path;
  }

  private find(path: string): Entry | undefined {
    return this.entries.get(this.key(path));
  }

  private inside(path: string): Entry[] {
    const entries = [...this.entries.values()].filter((entry) => entry.path.startsWith(`${path}/`));
    const self = this.entries.get(this.key(path));
    return self ? [self, ...entries] : entries;
  }

  private requireFolder(path: string): void {
    if (new TextEncoder().encode(nameOf(path)).length > LONGEST_NAME) {
      throw new DiskError('ENAMETOOLONG', 'name too long', path);
    }
    const folder = folderOf(path);
    if (folder !== '/' && this.find(folder)?.text !== null) throw noSuchFile(path);
  }

  private makeFolders(path: string): void {
    let made = '';
    for (const part of path === '/' ? [] : path.split('/')) {
      made = joinPath(made, part);
      if (!this.find(made)) this.put(made, null);
    }
  }

  private put(path: string, text: string | null, ctime = this.now()): void {
    const size = text === null ? 0 : new TextEncoder().encode(text).length;
    this.entries.set(this.key(path), { path, text, stat: { ctime, mtime: this.now(), size } });
  }
}

function toDiskEntry({ path, text, stat }: Entry): DiskEntry {
  return { path, kind: text === null ? 'folder' : 'file', stat: { ...stat } };
}
