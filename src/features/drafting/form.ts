import { setIcon } from 'obsidian';
import type { TextChange } from '../../domain/change';
import { ruleOf } from '../../domain/due';
import { messageOf, type MessageKind } from '../../domain/messages';
import type { Step } from '../../domain/step';
import { benchOf } from '../../making/bench-of-desk';
import { keptText } from '../../making/kept-text';
import { builtInMessages } from '../../notes/messages/built-in';
import type { Draft } from '../../notes/messages/draft';
import type { Hint } from '../../notes/messages/hints';
import { sizeOf, type Size } from '../../notes/messages/size';
import { choose } from '../../ui/forms/choice';
import { attempt } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { inHand, openInHand } from '../../vault/in-hand';
import { errorMessage } from '../../vault/writer';
import { say } from '../../words/say';
import { MessageForm, type SentHow, type Traits } from './message-form';
import { compose, foreseen, hintsOn, likely, occasionOf, sentStep, type Composed, type Occasion, type Wanted } from './occasion';
import type { Turn } from './round';
import type { Typed, Unfinished } from './unfinished';

/** One message, of the kind that one chooses. */
export class DraftForm extends MessageForm {
  private kind: MessageKind;

  constructor(
    desk: Desk,
    private readonly wanted: Wanted,
    private composed: Composed,
    private readonly along: { unfinished: Unfinished; turn?: Turn },
  ) {
    super(desk, composed.heading, along.unfinished);
    this.kind = composed.draft.kind;
  }

  protected override get notePath(): string {
    return this.wanted.note.path;
  }

  protected override get fresh(): Draft {
    return this.composed.draft;
  }

  protected override get leftOut(): readonly string[] {
    return this.composed.leftOut;
  }

  protected override get traits(): Traits {
    return messageOf(this.kind);
  }

  protected override get choice(): { kinds: readonly MessageKind[]; value: MessageKind } {
    return { kinds: likely(this.desk, this.occasion().record), value: this.kind };
  }

  protected override get skip(): (() => void) | undefined {
    return this.along.turn && (() => this.leave(true));
  }

  protected override begin(): void {
    const { kindEl } = this.fields;
    kindEl?.addEventListener('change', () => void this.changeKind(kindEl.value as MessageKind));
    this.take(this.composed);
    if (this.wanted.news !== undefined) this.fields.what = this.wanted.news;
  }

  // What nobody has touched may speak of yesterday, and would lie by now.
  protected override async composeAnew(): Promise<void> {
    const composed = await compose(this.desk, this.kind, this.occasion());
    if (composed.draft.kind !== this.kind) return;
    const { edited, typed } = this;
    this.composed = composed;
    this.write(edited ? typed : { ...composed.draft, to: typed.to });
    this.sayWhatIsNoted();
  }

  /** Leaves; where several letters follow one another, the next comes once this one was sent, or passed over. */
  override leave(next = this.done): void {
    super.leave();
    const { turn } = this.along;
    this.along.turn = undefined;
    if (next) turn?.next();
    else turn?.stop();
  }

  protected override putAside(typed: Typed | undefined): void {
    this.unfinished.put(this.wanted, this.kind, typed);
  }

  protected override drawAbove(body: HTMLElement): void {
    const { item } = this.occasion();
    if (!item) return;
    const why = body.createEl('p', { cls: ['informational-interviews-form-subtitle', 'informational-interviews-draft-why'] });
    setIcon(why.createSpan({ cls: 'informational-interviews-ui-icon', attr: { 'aria-hidden': 'true' } }), ruleOf(item.kind).icon);
    this.sayIn(why.createSpan(), (today) => item.why(today));
  }

  private take(composed: Composed, typed = this.unfinished.get(this.wanted, composed.draft.kind)): void {
    const { draft, heading, trouble } = composed;
    this.composed = composed;
    this.kind = draft.kind;
    this.chooseKind();
    this.foot.suit(draft.kind);
    const { turn } = this.along;
    this.setTitle(turn ? say`${heading} (${turn.at} of ${turn.of})` : heading);
    this.write(typed ?? draft);
    if (trouble) this.foot.warn(trouble, this.openTemplate());
    else if (typed) this.foot.say(say`What you typed before is here again.`, { title: say`Start afresh`, run: () => this.startAfresh() });
    else this.foot.say('');
  }

  private openTemplate(): { title: string; run: () => void } | undefined {
    const path = this.composed.template;
    if (path === undefined) return undefined;
    const note = inHand(this.app, { path });
    return {
      title: say`Open the template`,
      run: () => {
        this.close();
        void attempt(() => openInHand(this.app, note));
      },
    };
  }

  private occasion(kind = this.kind): Occasion {
    return occasionOf(this.desk, this.wanted, kind);
  }

  private async changeKind(kind: MessageKind): Promise<void> {
    try {
      await this.writeAs(kind);
    } catch (error) {
      this.fail(errorMessage(error));
    } finally {
      this.chooseKind();
    }
  }

  /** Another message: with its own words, or with those that were typed already. */
  private async writeAs(kind: MessageKind): Promise<void> {
    const before = this.kind;
    const typed = this.typed;
    let keep = false;
    if (this.edited) {
      const answer = await choose(this.inside, {
        title: say`You have changed this text`,
        detail: say`What becomes of it, if the message is “${builtInMessages[kind].name}”?`,
        choices: [
          { value: 'new' as const, title: say`Take the new text`, icon: 'file-plus' },
          { value: 'keep' as const, title: say`Keep my text`, icon: 'pen-line' },
        ],
      });
      if (!answer) return;
      keep = answer === 'keep';
      // The words of the other message are not lost: it is a draft of its own.
      this.unfinished.put(this.wanted, before, keep ? undefined : typed);
    }
    const composed = await compose(this.desk, kind, this.occasion(kind));
    this.take(composed, keep ? { ...typed, to: composed.draft.to || typed.to } : undefined);
    if (keep) this.foot.say('');
  }

  private chooseKind(): void {
    const { kindEl } = this.fields;
    if (kindEl) kindEl.value = this.kind;
  }

  protected override hintsNow({ subject, body }: Typed): Hint[] {
    return hintsOn(this.composed, { kind: this.kind, subject, body });
  }

  protected override sizeNow(text: string): Size {
    return sizeOf(this.kind, text);
  }

  protected override sentNow(how: SentHow): Step {
    return sentStep(this.desk, this.kind, this.occasion(), how);
  }

  protected override foreseenNow(step: Step): string {
    return foreseen(this.kind, step, this.occasion());
  }

  protected override keptNow(): TextChange {
    const { kind } = this;
    return keptText(benchOf(this.desk), { kind, ...this.typed }, this.occasion(kind));
  }
}
