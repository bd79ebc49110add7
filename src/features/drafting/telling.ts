import { Notice } from 'obsidian';
import type { Desk } from '../../vault/desk';
import { counted, say } from '../../words/say';
import { wantedIn, type Wanted } from './occasion';
import { Round, type Turn } from './round';
import { TellingForm, type News } from './telling-form';

/** What it is called in the palette. */
export function tellingName(): string {
  return say`Tell everybody who helped`;
}

/** Letters with news to everybody who helped, one after another. What was to be told is there again the next time. */
export class Telling {
  private last = '';
  private readonly round: Round;

  constructor(private readonly desk: Desk, open: (wanted: Wanted, turn?: Turn) => Promise<void>) {
    this.round = new Round(open, { left: (letters) => this.sayWhatIsLeft(letters), over: () => void (this.last = '') });
  }

  ask(): void {
    new TellingForm(this.desk, this.last, (news) => this.begin(news), tellingName()).open();
  }

  private begin({ what, readers }: News): void {
    this.last = what;
    const wanted = readers.map(({ path }): Wanted => ({ ...wantedIn(this.desk, { note: path, kind: 'news' }), news: what }));
    void this.round.write(wanted);
  }

  private sayWhatIsLeft(letters: number): void {
    new Notice(counted(letters, {
      one: say`${letters} letter is left. “${tellingName()}” goes on with it.`,
      other: say`${letters} letters are left. “${tellingName()}” goes on with them.`,
    }));
  }
}
