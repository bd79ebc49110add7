import type { FolderDisk } from '../../tests/host/data/disk-folder';

const EVERY_MS = 500;

export type InTurn = <T>(job: () => Promise<T>) => Promise<T>;

interface Watching {
  disk: FolderDisk;
  /** Files to look at that a listing leaves out. */
  hidden: readonly string[];
  /** Lets a job wait for writes that are under way. */
  inTurn: InTurn;
}

/**
 * Tells listeners which paths of a folder have changed, appeared or gone, whoever did
 * it. The folder is looked at only while somebody listens: a few dozen notes cost
 * next to nothing, and unlike file events this is the same on every system.
 */
export class FolderWatch {
  private readonly listeners = new Set<(paths: string[]) => void>();
  private seen?: Map<string, string>;
  private timer?: NodeJS.Timeout;

  constructor(private readonly watching: Watching) {}

  async listen(listener: (paths: string[]) => void): Promise<() => void> {
    this.seen ??= await this.look();
    this.listeners.add(listener);
    this.timer ??= setInterval(() => void this.compare(), EVERY_MS);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.stop();
    };
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.seen = undefined;
    this.listeners.clear();
  }

  private async compare(): Promise<void> {
    const before = this.seen;
    // The folder may be gone, or changing under the walk: the next look sees it whole.
    const now = await this.look().catch(() => undefined);
    if (!before || !now || this.seen !== before) return;
    this.seen = now;
    const changed = [...now].filter(([path, state]) => before.get(path) !== state).map(([path]) => path);
    const gone = [...before.keys()].filter((path) => !now.has(path));
    const paths = [...gone.reverse(), ...changed];
    if (paths.length > 0) for (const listener of this.listeners) listener(paths);
  }

  private look(): Promise<Map<string, string>> {
    const { disk, hidden, inTurn } = this.watching;
    return inTurn(async () => {
      const entries = await disk.list();
      for (const path of hidden) {
        const entry = await disk.stat(path);
        if (entry) entries.push(entry);
      }
      // A folder's own times change with what is in it, and that is seen by itself.
      return new Map(entries.map(({ path, kind, stat }) => [path, kind === 'folder' ? kind : `${stat.mtime} ${stat.size}`]));
    });
  }
}
