import type { TextChange } from '../../domain/change';
import { shortDate, lateness } from '../../domain/day-words';
import { ruleOf } from '../../domain/due';
import { idOf } from '../../domain/due-index';
import { messageOf } from '../../domain/messages';
import { titleOfPart } from '../../domain/messages/letter';
import type { Acquaintances } from '../../domain/network';
import { nameApart } from '../../domain/people';
import { things } from '../../domain/several';
import type { Step } from '../../domain/step';
import { benchOf } from '../../making/bench-of-desk';
import { keptLetter } from '../../making/kept-text';
import type { Draft } from '../../notes/messages/draft';
import type { Hint } from '../../notes/messages/hints';
import { patched, saidFor } from '../../notes/messages/letter';
import { sizeOfLetter, type Size } from '../../notes/messages/size';
import { choose } from '../../ui/forms/choice';
import { toneOf } from '../../ui/list/tone';
import type { Desk } from '../../vault/desk';
import { inHand, type InHand } from '../../vault/in-hand';
import { errorMessage } from '../../vault/writer';
import { say } from '../../words/say';
import { CoverList, type Cover } from './cover-list';
import { hintsOnLetter, letterNow, letterStep, paragraphsOf, textOf, type Letter, type WrittenPart } from './letter';
import { MessageForm, type SentHow, type Traits } from './message-form';
import { foreseen } from './occasion';
import type { Typed, Unfinished } from './unfinished';

/** One letter to one person, about what is owed to them. */
export class LetterForm extends MessageForm {
  private readonly note: InHand;
  private covers!: CoverList;

  constructor(
    desk: Desk,
    private letter: Letter,
    /** The ids of the things that it is about. */
    private about: ReadonlySet<string>,
    unfinished: Unfinished,
  ) {
    super(desk, headingOf(letter, partsAbout(letter, about), desk.feed.around), unfinished);
    this.note = inHand(desk.app, { path: letter.contact.path });
  }

  protected override get notePath(): string {
    return this.note.path;
  }

  private get parts(): readonly WrittenPart[] {
    return partsAbout(this.letter, this.about);
  }

  protected override get fresh(): Typed & Pick<Draft, 'gaps'> {
    return textOf(this.parts);
  }

  protected override get leftOut(): readonly string[] {
    return this.parts[0]?.composed.leftOut ?? [];
  }

  protected override get traits(): Traits {
    return this.parts.some(({ kind }) => messageOf(kind).tells) ? { tells: true } : {};
  }

  protected override drawAbove(body: HTMLElement): void {
    this.covers = new CoverList(body, {
      turned: (key, on) => void this.turn(key, on),
      pointedAnew: () => this.tint(),
    });
  }

  protected override draw(content: HTMLElement): void {
    super.draw(content);
    // The cursor is in the text by now, which may have scrolled what comes first out of sight.
    this.covers.el.scrollIntoView?.({ block: 'nearest' });
  }

  protected override begin(): void {
    const left = this.unfinished.letter(this.note);
    const trouble = this.letter.parts.find(({ composed }) => composed.trouble)?.composed.trouble;
    if (left && partsAbout(this.letter, left.about).length > 0) this.about = left.about;
    this.show(left?.typed ?? this.fresh);
    if (trouble) this.foot.warn(trouble);
    else if (left) this.foot.say(say`What you typed before is here again.`, { title: say`Start afresh`, run: () => this.startAfresh() });
  }

  // What nobody has touched may speak of yesterday, and would lie by now.
  protected override async composeAnew(): Promise<void> {
    const letter = await letterNow(this.desk, this.note);
    if (partsAbout(letter, this.about).length < this.parts.length) return;
    const { edited, typed } = this;
    this.letter = letter;
    this.show(edited ? typed : { ...this.fresh, to: typed.to });
  }

  protected override putAside(typed: Typed | undefined): void {
    this.unfinished.putLetter(this.note, typed && { typed, about: this.about });
  }

  private show(typed: Typed): void {
    const { letter, today } = this;
    this.setTitle(headingOf(letter, this.parts, this.desk.feed.around));
    const later = letter.later.map(({ item, due }): Cover => {
      const record = this.desk.feed.record(item.note);
      const title = record ? titleOfPart({ item, record }, this.desk.feed.around, today) : item.person;
      return { key: idOf(item), icon: 'clock', title, when: say`from ${shortDate(due, today)}`, tone: 'quiet' };
    });
    const ticked = new Set(this.parts.map(({ key }) => key));
    this.covers.show(letter.parts.map((part) => this.coverOf(part)), ticked, later);
    this.write(typed);
    this.tint();
  }

  // What is said for the thing alone that one points at: it goes if the box is unticked.
  private tint(): void {
    const { parts, covers: { pointed } } = this;
    const others = parts.filter(({ key }) => key !== pointed);
    const tells = others.length > 0 && others.length < parts.length;
    this.fields.body.tint(tells ? saidFor(this.typed.body, paragraphsOf(parts), paragraphsOf(others)) : []);
  }

  private coverOf(part: WrittenPart): Cover {
    const { key, listed: { item, due, days, group } } = part;
    return {
      key,
      icon: ruleOf(item.kind).icon,
      title: titleOfPart(part, this.desk.feed.around, this.today),
      when: group === 'overdue' ? lateness(due, this.today) : say`due today`,
      tone: toneOf(group === 'overdue' ? days : 0),
    };
  }

  /** One thing more that it is about, or less: what was changed by hand is asked about, and stays if one leaves. */
  private async turn(key: string, on: boolean): Promise<void> {
    try {
      await this.cover(key, on);
    } catch (error) {
      this.fail(errorMessage(error));
    }
  }

  private async cover(key: string, on: boolean): Promise<void> {
    const ids = this.parts.map(({ key }) => key);
    const about = new Set(on ? [...ids, key] : ids.filter((id) => id !== key));
    const { typed, fresh } = this;
    if (about.size === 0) {
      this.show(typed);
      return this.foot.say(say`A letter is about one thing at least.`);
    }
    const parts = partsAbout(this.letter, about);
    const next = textOf(parts);
    const body = patched(typed.body, paragraphsOf(this.parts), paragraphsOf(parts)) ??
      await this.askBody(typed.body, next.body);
    if (body === undefined) return this.show(typed);
    this.about = about;
    this.foot.say('');
    this.show({ to: typed.to, subject: typed.subject === fresh.subject ? next.subject : typed.subject, body });
  }

  private askBody(mine: string, fresh: string): Promise<string | undefined> {
    return choose(this.inside, {
      title: say`You have changed this text`,
      detail: say`What becomes of it, if the letter is about something else?`,
      choices: [
        { value: fresh, title: say`Take the new text`, icon: 'file-plus' },
        { value: mine, title: say`Keep my text`, icon: 'pen-line' },
      ],
    });
  }

  protected override hintsNow(written: Typed): Hint[] {
    return hintsOnLetter(this.parts, written);
  }

  protected override sizeNow(text: string): Size {
    return sizeOfLetter(this.parts.map(({ kind }) => kind), text);
  }

  protected override sentNow(how: SentHow): Step {
    return letterStep(this.desk, { parts: this.parts, among: this.letter.parts }, how);
  }

  protected override foreseenNow(step: Step): string {
    const [first, ...others] = this.parts;
    return first && others.length === 0
      ? foreseen(first.kind, step, first)
      : say`“I sent it” settles ${things(this.parts.length)}, in one step that can be undone.`;
  }

  protected override keptNow(): TextChange {
    const { subject, body } = this.typed;
    return keptLetter(benchOf(this.desk), { kinds: this.parts.map(({ kind }) => kind), subject, body }, this.note.path);
  }
}

function partsAbout({ parts }: Letter, about: ReadonlySet<string>): readonly WrittenPart[] {
  return parts.filter(({ key }) => about.has(key));
}

function headingOf({ contact }: Letter, parts: readonly WrittenPart[], around: Acquaintances): string {
  const [first, ...others] = parts;
  return first && others.length === 0 ? first.composed.heading : say`One letter for ${nameApart(contact, around)}`;
}
