import { Notice } from 'obsidian';
import { attempt } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { counted, say } from '../../words/say';
import { wantedIn, type Wanted } from './occasion';
import { TellingForm, type News } from './telling-form';

/** What it is called in the palette. */
export function tellingName(): string {
  return say`Tell everybody who helped`;
}

/** One letter of several that follow one another. */
export interface Turn {
  at: number;
  of: number;
  /** Goes on to the next; without a next, the round is over. */
  next(): void;
  /** Leaves the rest for another time. */
  stop(): void;
}

/** Letters with news to everybody who helped, one after another. What was to be told is there again the next time. */
export class Telling {
  private last = '';

  constructor(
    private readonly desk: Desk,
    private readonly open: (wanted: Wanted, turn: Turn) => Promise<void>,
  ) {}

  ask(): void {
    new TellingForm(this.desk, this.last, (news) => this.begin(news), tellingName()).open();
  }

  private begin({ what, readers }: News): void {
    this.last = what;
    const wanted = readers.map(({ path }): Wanted => ({ ...wantedIn(this.desk, { note: path, kind: 'news' }), news: what }));
    void this.write(wanted, 0);
  }

  private async write(all: readonly Wanted[], at: number): Promise<void> {
    const wanted = all[at];
    if (!wanted) {
      this.last = '';
      return;
    }
    const turn = {
      at: at + 1,
      of: all.length,
      next: () => void this.write(all, at + 1),
      stop: () => this.sayWhatIsLeft(all.length - at),
    };
    // A note that is gone by now must not keep the others from being told.
    if (!(await attempt(() => this.open(wanted, turn)))) turn.next();
  }

  private sayWhatIsLeft(letters: number): void {
    new Notice(counted(letters, {
      one: say`${letters} letter is left. “${tellingName()}” goes on with it.`,
      other: say`${letters} letters are left. “${tellingName()}” goes on with them.`,
    }));
  }
}
