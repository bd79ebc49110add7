import type { Disk } from './disk';
import type { Faults } from './faults';
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

  async remove(path: string): Promise<void> {
    await this.parts.faults.before('trash', path);
    await this.parts.disk.remove(path);
    this.parts.changed(path);
  }
}

strict(Adapter, 'vault.adapter');
