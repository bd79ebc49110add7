import { keyOf } from '../../notes/questions/compare';
import { isClosing } from '../../notes/questions/judge';
import { shortSets, type SetName } from '../../notes/questions/sets';
import { minutes as minutesOf, questions as questionsOf } from '../../words/amounts';
import { say } from '../../words/say';
import type { Candidate, Situation } from './situation';

/** The topic of questions that the person types. */
export function ownTopic(): string {
  return say`Your own`;
}

/** Which questions are chosen for an interview: the bank's and one's own, in the bank's order. */
export class Choosing {
  private readonly chosen = new Set<Candidate>();
  private listed: Candidate[];

  constructor(readonly situation: Situation) {
    this.listed = [...situation.candidates];
  }

  get candidates(): readonly Candidate[] {
    return this.listed;
  }

  /** What would be added, in order. */
  get questions(): string[] {
    return this.picks.map(({ text }) => text);
  }

  isChosen(candidate: Candidate): boolean {
    return this.chosen.has(candidate);
  }

  toggle(candidate: Candidate): void {
    if (candidate.there) return;
    if (!this.chosen.delete(candidate)) this.chosen.add(candidate);
  }

  /**
   * Adds a question of one's own and chooses it; one that is listed already is only chosen. A question made from one of
   * the bank by filling its gap stands below that one, and is for this person alone.
   */
  add(text: string, from?: Candidate): Candidate {
    const wanted = text.replace(/\s+/g, ' ').trim();
    const there = this.find(wanted);
    if (there) {
      if (!there.there) this.chosen.add(there);
      return there;
    }
    const own = this.situation.candidate({ topic: from?.topic ?? ownTopic(), text: wanted });
    const added = from && !own.gap ? { ...own, specific: true } : own;
    this.listed.splice(this.placeOf(from), 0, added);
    if (!added.there) this.chosen.add(added);
    return added;
  }

  /** Whether all questions of a short set are chosen, or stand in the note. */
  hasAll(set: SetName): boolean {
    return shortSets[set].map((text) => this.find(text)).every((each) => each && (each.there || this.chosen.has(each)));
  }

  /** Chooses all questions of a short set, those that the bank hasn’t as one’s own; where all are, none of them. */
  toggleAll(set: SetName): void {
    const none = this.hasAll(set);
    for (const text of shortSets[set]) {
      if (!none) this.add(text);
      else this.chosen.delete(this.find(text)!);
    }
  }

  /** A listed question of the same words. */
  find(text: string): Candidate | undefined {
    const key = keyOf(text);
    return this.listed.find((each) => keyOf(each.text) === key);
  }

  /**
   * `5 of 6 for 20 minutes`, those in the note included; the closing ones are not counted, as they always find room.
   */
  get tally(): string {
    const { fits, minutes, inWriting } = this.situation;
    return inWriting ? say`${this.counted} of ${fits} for an email` : say`${this.counted} of ${fits} for ${minutesOf(minutes)}`;
  }

  get isFull(): boolean {
    return this.counted > this.situation.fits;
  }

  /** One thing to consider about the choice, or that it is good. */
  get advice(): { says: string; good: boolean } {
    const { picks, situation: { fits, minutes, inWriting, who } } = this;
    const hint = (says: string) => ({ says, good: false });
    if (picks.length === 0 && inWriting) return hint(say`Three to five questions are enough in writing. The best of them is for ${who} alone.`);
    if (picks.length === 0) return hint(say`One question for every three minutes is enough. The best of them is for ${who} alone.`);
    const over = this.counted - fits;
    if (over > 0 && inWriting) return hint(say`${over} more than are answered gladly in writing. The last ones can wait.`);
    if (over > 0) return hint(say`${over} more than ${minutesOf(minutes)} allow. The first ones are asked, the last ones may not be.`);
    if (picks.some(({ gap }) => gap)) return hint(say`A gap is left to fill in.`);
    const closed = picks.filter((pick) => pick.closed).length;
    if (closed > 0) return hint(say`${questionsOf(closed)} can be answered with yes or no. “How …” and “What …” bring more.`);
    if (picks.some(({ lookUp }) => lookUp)) return hint(say`What a search would answer can be looked up before.`);
    if (!this.all.some(({ specific }) => specific)) return hint(say`None is for ${who} alone yet. Fill a gap, or type your own.`);
    return { says: say`One of them only ${who} can answer.`, good: true };
  }

  private get picks(): Candidate[] {
    return this.listed.filter((each) => this.chosen.has(each));
  }

  private get all(): Candidate[] {
    return this.listed.filter((each) => each.there || this.chosen.has(each));
  }

  private get counted(): number {
    return this.all.filter(({ topic }) => !isClosing(topic)).length + this.situation.own.length;
  }

  // One's own questions come before those that close the conversation.
  private placeOf(from: Candidate | undefined): number {
    if (from) return this.listed.indexOf(from) + 1;
    const last = this.listed.map(({ topic }) => topic).lastIndexOf(ownTopic());
    if (last >= 0) return last + 1;
    const closing = this.listed.findIndex(({ topic }) => isClosing(topic));
    return closing < 0 ? this.listed.length : closing;
  }
}
