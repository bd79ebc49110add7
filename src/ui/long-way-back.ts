import type { App } from 'obsidian';
import type { WayBack } from '../vault/writer';
import { say } from '../words/say';
import { sayHowFar } from './undo-offer';

/** Fewer notes are taken back before anybody has read how many. */
const WORTH_SAYING = 20;

/**
 * In a notice: how far the taking back of many notes is, with a button that stops it. Once it is
 * stopped, how far it is until all stands as it was written.
 */
export class LongWayBack implements WayBack {
  private notice?: ReturnType<typeof sayHowFar>;
  private stopped = false;

  constructor(private readonly app: App) {}

  tookBack(done: number, all: number): void {
    if (all < WORTH_SAYING || (done % 10 !== 0 && done < all)) return;
    const says = say`${done} of ${all} notes are as they were before.`;
    if (this.notice) this.notice.say(says);
    else this.notice = sayHowFar(this.app, says, this.stopped ? undefined : { title: say`Stop`, press: () => this.stop() });
  }

  stops(): boolean {
    return this.stopped;
  }

  end(): void {
    this.notice?.takeAway();
  }

  // Whatever is clicked in a notice, it goes: the next one says how far it is on the way on.
  private stop(): void {
    this.stopped = true;
    this.notice = undefined;
  }
}
