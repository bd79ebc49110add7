import { MemoryDisk } from '../host';
import { halfOf } from '../host/data/disk';

/** What is hidden is no note; but settings are written, too. */
const COUNTS = /^(?!\.)|data\.json$/;

/** A disk whose machine can stop at any of its writes: nothing reaches it from then on. */
export class MortalDisk extends MemoryDisk {
  count = 0;
  private end: { at: number; half: boolean; died: () => void } | undefined;

  resetCount(): void {
    this.count = 0;
  }

  /** Stops at the n-th write from now, counted from 0; with `half`, half of the text is there. */
  dieAt(at: number, half: boolean, died: () => void): void {
    this.end = { at: this.count + at, half, died };
  }

  override write(path: string, text: string): Promise<void> {
    return this.next(path, () => super.write(path, text), () => this.putBytes(path, halfOf(text)));
  }

  override create(path: string, text: string): Promise<void> {
    return this.next(path, () => super.create(path, text), () => this.putBytes(path, halfOf(text)));
  }

  override mkdir(path: string): Promise<void> {
    return this.next(path, () => super.mkdir(path));
  }

  override rename(from: string, to: string): Promise<void> {
    return this.next(from, () => super.rename(from, to));
  }

  override remove(path: string): Promise<void> {
    return this.next(path, () => super.remove(path));
  }

  /** The same disk, in a machine that runs. */
  revive(): this {
    this.end = undefined;
    return this;
  }

  private async next(path: string, whole: () => Promise<void>, half?: () => void): Promise<void> {
    const { end } = this;
    const at = COUNTS.test(path) ? this.count++ : this.count - 1;
    if (!end || at < end.at) return whole();
    if (at > end.at) return new Promise(() => undefined);
    if (end.half) half?.();
    end.died();
    return new Promise(() => undefined);
  }
}
