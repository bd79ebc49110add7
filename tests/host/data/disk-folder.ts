import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { DiskError, alreadyThere, type Disk, type DiskEntry } from './disk';

/** A real folder as a vault. Nothing outside it is read or written: not by `..`, not through a symbolic link. */
export class FolderDisk implements Disk {
  readonly name: string;
  private readonly root: string;

  /** Throws if there is no such folder. */
  constructor(folder: string) {
    this.root = realpathSync(resolve(folder));
    if (!statSync(this.root).isDirectory()) throw new DiskError('ENOTDIR', 'not a directory', folder);
    this.name = basename(this.root);
  }

  async list(): Promise<DiskEntry[]> {
    const entries: DiskEntry[] = [];
    const walk = (folder: string) => {
      const found = readdirSync(join(this.root, folder), { withFileTypes: true });
      for (const { name } of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        if (name.startsWith('.')) continue;
        const path = folder === '' ? name : `${folder}/${name}`;
        const entry = this.entry(path);
        if (!entry) continue;
        entries.push(entry);
        if (entry.kind === 'folder') walk(path);
      }
    };
    walk('');
    return entries;
  }

  async read(path: string): Promise<string> {
    return readFile(this.at(path), 'utf8');
  }

  async readBinary(path: string): Promise<Uint8Array> {
    return readFile(this.at(path));
  }

  readNow(path: string): string {
    return readFileSync(this.at(path), 'utf8');
  }

  async write(path: string, text: string): Promise<void> {
    await writeFile(this.at(path), text);
  }

  async writeBinary(path: string, bytes: Uint8Array): Promise<void> {
    await writeFile(this.at(path), bytes);
  }

  async create(path: string, text: string): Promise<void> {
    const file = await open(this.at(path), 'wx');
    try {
      await file.writeFile(text);
    } finally {
      await file.close();
    }
  }

  async mkdir(path: string): Promise<void> {
    if (await this.stat(path)) throw alreadyThere(path);
    await mkdir(this.at(path), { recursive: true });
  }

  async inFolder(path: string): Promise<DiskEntry[]> {
    return readdirSync(this.at(path)).flatMap((name) => this.entry(`${path}/${name}`) ?? []);
  }

  async rename(from: string, to: string): Promise<void> {
    const source = await stat(this.at(from));
    const target = await stat(this.at(to)).catch(() => null);
    if (target && target.ino !== source.ino) throw alreadyThere(to);
    await rename(this.at(from), this.at(to));
  }

  async remove(path: string): Promise<void> {
    await rm(this.at(path), { recursive: true });
  }

  async stat(path: string): Promise<DiskEntry | null> {
    return this.entry(path);
  }

  private entry(path: string): DiskEntry | null {
    let at: string;
    try {
      at = this.at(path);
    } catch (error) {
      // A link that leads out of the vault is not followed.
      if (error instanceof DiskError && error.code === 'EACCES') return null;
      throw error;
    }
    const found = statSync(at, { throwIfNoEntry: false });
    if (!found) return null;
    const { birthtimeMs: ctime, mtimeMs: mtime, size } = found;
    return { path, kind: found.isDirectory() ? 'folder' : 'file', stat: { ctime, mtime, size } };
  }

  private at(path: string): string {
    const full = resolve(this.root, path);
    if (full !== this.root && !full.startsWith(this.root + sep)) throw outside(path);
    const real = nearestReal(full);
    if (real !== this.root && !real.startsWith(this.root + sep)) throw outside(path);
    return full;
  }
}

const outside = (path: string) => new DiskError('EACCES', 'outside the vault', path);

/** The real path of a file, or of the nearest folder above it that exists. */
function nearestReal(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return nearestReal(dirname(path));
  }
}
