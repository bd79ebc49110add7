import { DiskError, halfOf, noSuchFile, type Disk } from './disk';

/** What can be made to fail. `write` is `vault.modify` and `append`; `save` is an editor's unsaved text. */
export type FaultOp =
  | 'read' | 'create' | 'createFolder' | 'process' | 'processFrontMatter' | 'write' | 'save' | 'rename' | 'trash'
  | 'saveData';

/** `changed`: somebody else writes between look and write, which then goes on. `torn`: half the text is written. */
export type FaultKind = 'disk full' | 'gone' | 'torn' | 'changed';

interface FaultOptions {
  /** How many calls of that kind go well before the one that fails. */
  after?: number;
  /** Only calls for this path count. */
  path?: string;
  /** For `changed`: what the other writer leaves in the file. Default: the present text and a line below it. */
  text?: string;
}

interface Fault extends FaultOptions {
  op: FaultOp;
  kind: FaultKind;
  after: number;
}

/** The faults a test has asked for. Each strikes once. */
export class Faults {
  private planned: Fault[] = [];
  /** Awaited at the start of every operation: for tests that decide in which order those under way go on. */
  pause: ((op: FaultOp, path: string) => Promise<void>) | null = null;

  private dead = false;

  constructor(private readonly disk: Disk, readonly outsideChange: (path: string) => void) {}

  /** Makes the next call of that kind fail, or the one `after` so many. */
  next(op: FaultOp, kind: FaultKind, options: FaultOptions = {}): void {
    this.planned.push({ ...options, op, kind, after: options.after ?? 0 });
  }

  /** How many asked-for faults have not struck yet. */
  get pending(): number {
    return this.planned.length;
  }

  clear(): void {
    this.planned = [];
  }

  /** From now on nothing goes on, be it under way already. */
  die(): void {
    this.dead = true;
  }

  /** Called before the disk is touched: throws, or lets somebody else write first. */
  async before(op: FaultOp, path: string): Promise<'torn' | null> {
    await this.pause?.(op, path);
    if (this.dead) await forever();
    const fault = this.take(op, path);
    if (!fault) return null;
    if (fault.kind === 'disk full') throw new DiskError('ENOSPC', 'no space left on device, write', path);
    if (fault.kind === 'gone') {
      if (await this.disk.stat(path)) {
        await this.disk.remove(path);
        this.outsideChange(path);
      }
      throw noSuchFile(path);
    }
    if (fault.kind === 'torn') return 'torn';
    const there = await this.disk.stat(path);
    const present = there ? await this.disk.read(path) : '';
    await this.disk.write(path, fault.text ?? `${present}\nWritten elsewhere.\n`);
    this.outsideChange(path);
    return null;
  }

  /** Writes, or writes only half and throws. */
  async write(torn: 'torn' | null, path: string, text: string, write: (text: string) => Promise<void>): Promise<void> {
    if (this.dead) await forever();
    if (!torn) return write(text);
    const half = halfOf(text);
    await write(new TextDecoder().decode(half));
    this.disk.putBytes?.(path, half);
    this.outsideChange(path);
    throw new DiskError('EIO', 'i/o error, write', path);
  }

  /** As `write`, of what is no text. */
  async writeBinary(torn: 'torn' | null, path: string, bytes: Uint8Array): Promise<void> {
    if (this.dead) await forever();
    if (!torn) return this.disk.writeBinary(path, bytes);
    await this.disk.writeBinary(path, bytes.slice(0, Math.floor(bytes.length / 2)));
    this.outsideChange(path);
    throw new DiskError('EIO', 'i/o error, write', path);
  }

  private take(op: FaultOp, path: string): Fault | null {
    for (const fault of this.planned) {
      if (fault.op !== op || (fault.path !== undefined && fault.path !== path)) continue;
      if (fault.after-- > 0) continue;
      this.planned = this.planned.filter((other) => other !== fault);
      return fault;
    }
    return null;
  }
}

function forever(): Promise<never> {
  return new Promise(() => undefined);
}
