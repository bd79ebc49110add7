import { Clock, type ClockOptions } from './clock';
import { zeroCounts, type Counts } from './counts';
import { MemoryDisk, isHidden, type Disk } from './disk';
import { Faults } from './faults';
import { FileManager } from './file-manager';
import { MetadataCache, type ColdCache } from './metadata-cache';
import { Vault, type MarkInProcess } from './vault';
import { defaultConfig, readConfig, type VaultConfig } from './vault-config';

export interface DataOptions {
  /** Paths and texts of a vault in memory; a path that ends in `/` is an empty folder. */
  files?: Record<string, string | Uint8Array>;
  disk?: Disk;
  caseInsensitive?: boolean;
  vaultName?: string;
  clock: ClockOptions;
  markInProcess?: MarkInProcess;
  coldCache?: ColdCache;
}

interface OutsideRename {
  /** What the app makes of it: most watchers only see that one file went and another came. */
  as?: 'rename' | 'delete and create';
  /** A folder's move is announced for the folder alone, as can happen; its files have moved all the same. */
  folderAlone?: boolean;
}

/** The half of a host that has no screen: disk, vault, cache, clock. */
export class DataHalf {
  readonly clock: Clock;
  readonly counts: Counts = zeroCounts();
  readonly disk: Disk;
  readonly faults: Faults;
  readonly vault: Vault;
  readonly metadataCache: MetadataCache;
  readonly fileManager: FileManager;
  config: VaultConfig = { ...defaultConfig };
  /** Called when a hidden file, such as a plugin's data.json, was changed by somebody else. */
  onHiddenChange: (path: string) => unknown = () => undefined;
  private waiting = 0;

  constructor(options: DataOptions) {
    this.clock = new Clock(options.clock);
    this.disk = options.disk ?? new MemoryDisk(options.files, {
      name: options.vaultName,
      caseInsensitive: options.caseInsensitive,
      now: () => this.clock.now(),
    });
    this.faults = new Faults(this.disk, (path) => this.later(() => void this.vault.reconcile(path)));
    this.vault = new Vault({
      disk: this.disk, faults: this.faults, counts: this.counts, markInProcess: options.markInProcess,
    });
    const later = (job: () => void) => this.later(job);
    this.metadataCache = new MetadataCache({ vault: this.vault, counts: this.counts, later, cold: options.coldCache });
    this.fileManager = new FileManager({
      vault: this.vault,
      metadataCache: this.metadataCache,
      config: () => this.config,
      counts: this.counts,
    });
  }

  /** Fills the vault (a burst of `create`) without starting the cache. */
  async load(): Promise<void> {
    this.config = await readConfig(this.disk);
    await this.vault.load();
  }

  read(path: string): Promise<string> {
    return this.disk.read(path);
  }

  /** As an outside editor or Sync would: the bytes first, the event a little later. */
  async write(path: string, text: string): Promise<void> {
    let folder = '';
    for (const part of path.split('/').slice(0, -1)) {
      folder = folder === '' ? part : `${folder}/${part}`;
      if (!(await this.disk.stat(folder))) await this.disk.mkdir(folder);
    }
    await this.disk.write(path, text);
    if (isHidden(path)) await this.onHiddenChange(path);
    else await this.reconcileLater(path);
  }

  async remove(path: string): Promise<void> {
    await this.disk.remove(path);
    await this.reconcileLater(path);
  }

  async rename(from: string, to: string, { as = 'rename', folderAlone = false }: OutsideRename = {}): Promise<void> {
    const file = this.vault.getAbstractFileByPath(from);
    if (!file) throw new Error(`No file "${from}"`);
    await this.disk.rename(from, to);
    await this.clock.macrotask();
    if (as === 'rename') {
      this.vault.moved(file, to, { alone: folderAlone });
      return;
    }
    this.vault.gone(file);
    const entries = await this.disk.list();
    for (const { path } of entries) if (path === to || path.startsWith(`${to}/`)) await this.vault.reconcile(path);
  }

  /** Waits until nothing is under way: the cache is quiet and no timer is due. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 3;) {
      const fired = await this.clock.flush();
      quiet = fired || this.waiting > 0 || !this.metadataCache.quiet ? 0 : quiet + 1;
    }
  }

  private async reconcileLater(path: string): Promise<void> {
    await this.clock.macrotask();
    await this.vault.reconcile(path);
  }

  private later(job: () => void): void {
    this.waiting++;
    this.clock.later(() => {
      this.waiting--;
      job();
    });
  }
}
