import { attempt } from '../../ui/perform';
import type { Wanted } from './occasion';

/** One letter of several that follow one another. */
export interface Turn {
  at: number;
  of: number;
  /** Goes on to the next; without a next, the round is over. */
  next(): void;
  /** Leaves the rest for another time. */
  stop(): void;
}

/** Letters that follow one another: the next comes once one was sent or passed over. */
export class Round {
  constructor(
    private readonly open: (wanted: Wanted, turn?: Turn) => Promise<void>,
    /** Hears of what is left when one stops, and of a round that is over. */
    private readonly ends: { left: (letters: number) => void; over?: () => void },
  ) {}

  async write(all: readonly Wanted[], at = 0): Promise<void> {
    const wanted = all[at];
    if (!wanted) return this.ends.over?.();
    const turn = {
      at: at + 1,
      of: all.length,
      next: () => void this.write(all, at + 1),
      stop: () => this.ends.left(all.length - at),
    };
    // A note that is gone by now must not keep the others from being written.
    if (!(await attempt(() => this.open(wanted, turn)))) turn.next();
  }
}
