import type { DataWriteOptions } from 'obsidian';
import { Adapter } from './adapter';
import type { Counts } from './counts';
import { DiskError, isHidden, type Disk } from './disk';
import type { Faults } from './faults';
import { TAbstractFile, TFile, TFolder, folderOf, nameOf, normalizePath } from './files';
import { strict } from './strict';
import { VaultIndex } from './vault-index';

/**
 * Whether `process` hands a byte order mark over. No evidence says, so plugins must cope with both; where it doesn't,
 * the file is written without one (assumed: the worst case).
 */
export type MarkInProcess = 'kept' | 'lost';

interface VaultParts {
  markInProcess?: MarkInProcess;
  disk: Disk;
  faults: Faults;
  counts: Counts;
}

/**
 * The vault (obsidian.d.ts). Look-ups go by an index that minds case, whatever the disk does. Each change is announced
 * before its promise resolves, with the index already up to date (assumed from the order plugins rely on).
 */
export class Vault extends VaultIndex {
  readonly configDir = '.obsidian';
  private readonly texts = new WeakMap<TFile, string>();
  private disk?: Adapter;
  private readonly queues = new Map<string, Promise<unknown>>();

  constructor(private readonly parts: VaultParts) {
    super(parts.counts);
  }

  get adapter(): Adapter {
    const { disk, faults } = this.parts;
    return this.disk ??= new Adapter({ disk, faults, changed: (path) => faults.outsideChange(path) });
  }

  getName(): string {
    return this.parts.disk.name;
  }

  /** Without a byte order mark (release notes of 1.1); the adapter's `read` keeps it, and `stat.size` counts it. */
  async read(file: TFile): Promise<string> {
    this.parts.counts.reads++;
    await this.parts.faults.before('read', file.path);
    return withoutMark(await this.parts.disk.read(file.path));
  }

  /** The text as last read, while the file is unchanged (developer docs, Vault). */
  async cachedRead(file: TFile): Promise<string> {
    this.parts.counts.cachedReads++;
    return withoutMark(await this.textOf(file));
  }

  async readBinary(file: TFile): Promise<ArrayBuffer> {
    this.parts.counts.binaryReads++;
    await this.parts.faults.before('read', file.path);
    return new Uint8Array(await this.parts.disk.readBinary(file.path)).buffer;
  }

  /** Rejects with "File already exists." also where only a disk that ignores case finds the file. */
  async create(path: string, data: string, options?: DataWriteOptions): Promise<TFile> {
    this.parts.counts.creates++;
    checkPath(path);
    if (this.index.has(path)) throw new Error('File already exists.');
    const { disk, faults } = this.parts;
    const torn = await faults.before('create', path);
    await faults.write(torn, path, data, (text) => orSay('File already exists.', disk.create(path, text)));
    return this.appear(path, data, options);
  }

  /** As `create`, of what is no text (obsidian.d.ts). */
  async createBinary(path: string, data: ArrayBuffer, options?: DataWriteOptions): Promise<TFile> {
    this.parts.counts.creates++;
    checkPath(path);
    if (this.index.has(path)) throw new Error('File already exists.');
    const { disk, faults } = this.parts;
    const torn = await faults.before('create', path);
    if (await disk.stat(path)) throw new Error('File already exists.');
    await faults.writeBinary(torn, path, new Uint8Array(data));
    return this.appear(path, await disk.read(path), options);
  }

  async createFolder(path: string): Promise<TFolder> {
    this.parts.counts.foldersCreated++;
    checkPath(path);
    if (this.index.has(path)) throw new Error('Folder already exists.');
    await this.parts.faults.before('createFolder', path);
    await orSay('Folder already exists.', this.parts.disk.mkdir(path));
    return this.folderAt(path);
  }

  async modify(file: TFile, data: string, options?: DataWriteOptions): Promise<void> {
    this.parts.counts.writes++;
    await this.inTurn(file, async () => {
      const torn = await this.parts.faults.before('write', file.path);
      await this.put(file, data, torn, options);
    });
  }

  /** As `modify`, of what is no text (obsidian.d.ts). */
  async modifyBinary(file: TFile, data: ArrayBuffer, options?: DataWriteOptions): Promise<void> {
    this.parts.counts.writes++;
    await this.inTurn(file, async () => {
      const { disk, faults } = this.parts;
      const torn = await faults.before('write', file.path);
      if (!(await disk.stat(file.path))) throw new DiskError('ENOENT', 'no such file or directory, open', file.path);
      await faults.writeBinary(torn, file.path, new Uint8Array(data));
      await this.wrote(file, await disk.read(file.path), options);
    });
  }

  async append(file: TFile, data: string, options?: DataWriteOptions): Promise<void> {
    this.parts.counts.writes++;
    await this.inTurn(file, async () => {
      const torn = await this.parts.faults.before('write', file.path);
      await this.put(file, (await this.parts.disk.read(file.path)) + data, torn, options);
    });
  }

  /** The text of an editor, written over whatever is on disk. For the host's Markdown view. */
  async saveFromEditor(file: TFile, data: string): Promise<void> {
    this.parts.counts.writes++;
    await this.inTurn(file, async () => {
      const torn = await this.parts.faults.before('save', file.path);
      await this.put(file, data, torn);
    });
  }

  /**
   * Reads, changes and writes with nothing of this app between (obsidian.d.ts). The callback is synchronous; if it
   * throws, nothing is written. The same text is not written again (assumed).
   */
  async process(file: TFile, change: (data: string) => string, options?: DataWriteOptions): Promise<string> {
    this.parts.counts.process++;
    return this.change(file, 'process', change, options);
  }

  /** `process` under the name by which it can be made to fail, for the file manager. */
  change(
    file: TFile,
    op: 'process' | 'processFrontMatter',
    change: (data: string) => string,
    options?: DataWriteOptions,
  ): Promise<string> {
    return this.inTurn(file, async () => {
      const torn = await this.parts.faults.before(op, file.path);
      const text = await this.parts.disk.read(file.path);
      const before = this.parts.markInProcess === 'lost' ? withoutMark(text) : text;
      const after = change(before);
      if (typeof after !== 'string') throw new TypeError('process: the callback must answer the new text');
      if (after !== before || torn) await this.put(file, after, torn, options);
      return after;
    });
  }

  /** Moves without touching links; plugins use the file manager's renameFile. */
  async rename(file: TAbstractFile, newPath: string): Promise<void> {
    this.parts.counts.renames++;
    checkPath(newPath);
    const other = this.index.get(newPath);
    if (other && other !== file) throw new Error('Destination file already exists!');
    const torn = await this.parts.faults.before('rename', file.path);
    if (torn) throw new DiskError('EIO', 'i/o error, rename', file.path);
    await orSay('Destination file already exists!', this.parts.disk.rename(file.path, newPath));
    this.moved(file, newPath);
  }

  /** To the vault's own `.trash`: the host has no system trash and loses nothing. */
  async trash(file: TAbstractFile, _system: boolean): Promise<void> {
    this.parts.counts.trashed++;
    await this.parts.faults.before('trash', file.path);
    const { disk } = this.parts;
    if (!(await disk.stat('.trash'))) await disk.mkdir('.trash');
    const [, stem = '', extension = ''] = /^(.+?)(\.[^.]*)?$/s.exec(file.name) ?? [];
    let target = `.trash/${file.name}`;
    for (let n = 2; await disk.stat(target); n++) target = `.trash/${stem} ${n}${extension}`;
    await disk.rename(file.path, target);
    this.gone(file);
  }

  async delete(file: TAbstractFile, _force?: boolean): Promise<void> {
    this.parts.counts.trashed++;
    await this.parts.faults.before('trash', file.path);
    await this.parts.disk.remove(file.path);
    this.gone(file);
  }

  /** The newest known text of a file, read at most once per change; not counted. */
  async textOf(file: TFile): Promise<string> {
    const known = this.texts.get(file);
    if (known !== undefined) return known;
    const text = await this.parts.disk.read(file.path);
    this.texts.set(file, text);
    return text;
  }

  /** The text if it is known without waiting. */
  knownText(file: TFile): string | undefined {
    return this.texts.get(file);
  }

  /** Fills the index at start-up, with one `create` for each file and folder (developer docs: vault load). */
  async load(): Promise<void> {
    const { disk } = this.parts;
    const entries = await disk.list();
    // Asked for all together: over a server, each is a way there and back.
    const texts = await Promise.all(entries.map(({ kind, path }) =>
      kind === 'file' && /\.md$/i.test(path) ? disk.readNow?.(path) ?? disk.read(path) : undefined));
    entries.forEach((entry, index) => {
      const file = this.place(entry);
      const text = texts[index];
      if (file instanceof TFile && text !== undefined) this.texts.set(file, text);
      this.trigger('create', file);
    });
  }

  /** Brings the index in line with the disk after somebody else changed this path. */
  async reconcile(path: string): Promise<void> {
    if (isHidden(path)) return;
    const entry = await this.parts.disk.stat(path);
    const known = this.index.get(path);
    if (!entry) {
      if (known) this.gone(known);
    } else if (!known) {
      const text = entry.kind === 'file' ? await this.parts.disk.read(path) : '';
      if (entry.kind === 'folder') this.folderAt(path);
      else await this.appear(path, text);
    } else if (known instanceof TFile) {
      known.stat = entry.stat;
      this.texts.set(known, await this.parts.disk.read(path));
      this.trigger('modify', known);
    }
  }

  private async put(file: TFile, data: string, torn: 'torn' | null, options?: DataWriteOptions): Promise<void> {
    const { disk, faults } = this.parts;
    // The app's adapter may make a vanished file again by writing to it; a plugin must not rely on that: here it fails.
    if (!(await disk.stat(file.path))) throw new DiskError('ENOENT', 'no such file or directory, open', file.path);
    await faults.write(torn, file.path, data, (text) => disk.write(file.path, text));
    await this.wrote(file, data, options);
  }

  private async wrote(file: TFile, data: string, options?: DataWriteOptions): Promise<void> {
    const entry = await this.parts.disk.stat(file.path);
    if (entry) file.stat = { ...entry.stat, ...options };
    this.texts.set(file, data);
    this.trigger('modify', file);
  }

  private async appear(path: string, text: string, options?: DataWriteOptions): Promise<TFile> {
    const entry = await this.parts.disk.stat(path);
    const known = this.index.get(path);
    if (known instanceof TFile) return known;
    this.folderAt(folderOf(path));
    const file = this.place(entry ?? { path, kind: 'file', stat: { ctime: 0, mtime: 0, size: text.length } }) as TFile;
    Object.assign(file.stat, options);
    this.texts.set(file, text);
    this.trigger('create', file);
    return file;
  }

  /** One change after the other per file, as the app's adapter queues them. */
  private inTurn<T>(file: TFile, job: () => Promise<T>): Promise<T> {
    const before = this.queues.get(file.path) ?? Promise.resolve();
    const turn = before.then(job, job);
    this.queues.set(file.path, turn.catch(() => undefined));
    return turn;
  }
}

/** What Obsidian says of names that can't be (assumed from the app's own messages). */
function checkPath(path: string): void {
  if (path !== normalizePath(path) && path !== normalizePath(path).normalize('NFD')) {
    throw new Error(`The test host wants normalised paths: ${JSON.stringify(path)}`);
  }
  const name = nameOf(path);
  if (/[\\:]/.test(name)) throw new Error('File name cannot contain any of the following characters: \\ / :');
  if (path.split('/').some((part) => part.startsWith('.'))) throw new Error('File name must not start with a dot.');
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

async function orSay<T>(message: string, doing: Promise<T>): Promise<T> {
  try {
    return await doing;
  } catch (error) {
    if (error instanceof Error && (error as { code?: string }).code === 'EEXIST') throw new Error(message);
    throw error;
  }
}

strict(Vault, 'vault');
