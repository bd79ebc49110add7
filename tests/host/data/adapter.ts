import { DiskError, type Disk, type DiskEntry } from './disk';
import type { Faults } from './faults';
import { folderOf } from './files';
import { strict } from './strict';

interface AdapterParts {
  disk: Disk;
  faults: Faults;
  /** Tells the vault, as the app's watcher does a little later. */
  changed: (path: string) => void;
}

/** The disk below the vault's index (obsidian.d.ts, `DataAdapter`): it knows of files that the index does not show. */
export class Adapter {
  constructor(private readonly parts: AdapterParts) {}

  /** As the disk finds names: without case where it ignores case. */
  async exists(path: string): Promise<boolean> {
    return (await this.parts.disk.stat(path)) !== null;
  }

  async stat(path: string): Promise<{ type: 'file' | 'folder'; ctime: number; mtime: number; size: number } | null> {
    const entry = await this.parts.disk.stat(path);
    return entry && { type: entry.kind, ...entry.stat };
  }

  async read(path: string): Promise<string> {
    await this.parts.faults.before('read', path);
    return this.parts.disk.read(path);
  }

  async readBinary(path: string): Promise<ArrayBuffer> {
    await this.parts.faults.before('read', path);
    return new Uint8Array(await this.parts.disk.readBinary(path)).buffer;
  }

  /** What is directly inside, hidden files too (known from other plugins' use). */
  async list(path: string): Promise<{ files: string[]; folders: string[] }> {
    const inside = await this.inside(path);
    const of = (kind: 'file' | 'folder') => inside.filter((each) => each.kind === kind).map((each) => each.path);
    return { files: of('file'), folders: of('folder') };
  }

  async mkdir(path: string): Promise<void> {
    await this.parts.faults.before('createFolder', path);
    await this.parts.disk.mkdir(path);
    this.parts.changed(path);
  }

  /** Without `recursive` a folder that holds anything stays, as with Node's rmdir. */
  async rmdir(path: string, recursive: boolean): Promise<void> {
    if (recursive) throw new Error('The test host does not model rmdir of a folder with what is in it');
    await this.parts.faults.before('trash', path);
    if ((await this.inside(path)).length > 0) throw new DiskError('ENOTEMPTY', 'directory not empty, rmdir', path);
    await this.parts.disk.remove(path);
    this.parts.changed(path);
  }

  async remove(path: string): Promise<void> {
    await this.parts.faults.before('trash', path);
    await this.parts.disk.remove(path);
    this.parts.changed(path);
  }

  private async inside(path: string): Promise<DiskEntry[]> {
    const { disk } = this.parts;
    return disk.inFolder ? disk.inFolder(path) : (await disk.list()).filter((entry) => folderOf(entry.path) === path);
  }
}

strict(Adapter, 'vault.adapter');
