import { Notice, Platform, setIcon } from 'obsidian';
import { ruleOf } from '../../domain/due';
import { messageOf, type MessageKind } from '../../domain/messages';
import { benchOf } from '../../making/bench-of-desk';
import { keptText } from '../../making/kept-text';
import { builtInMessages } from '../../notes/messages/built-in';
import { filledIn } from '../../notes/messages/filled-in';
import { mentionsResume } from '../../notes/messages/hints';
import { whoYouAre, yourName } from '../../notes/messages/parts';
import { titleOf } from '../../notes/read';
import { choose } from '../../ui/forms/choice';
import { Dialog } from '../../ui/forms/dialog';
import { attempt, carryOut } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { inHand, openInHand } from '../../vault/in-hand';
import { errorMessage } from '../../vault/writer';
import { say, together } from '../../words/say';
import { FormFoot } from './form-foot';
import { HandingOver } from './handing-over';
import { HintList } from './hint-list';
import { KeepRow } from './keep-row';
import { LetterFields } from './letter-fields';
import { compose, foreseen, hintsOn, likely, occasionOf, sentStep, type Composed, type Occasion, type Wanted } from './occasion';
import { RememberRow, type OfMe } from './remember-row';
import type { Turn } from './telling';
import type { Typed, Unfinished } from './unfinished';

/**
 * A message to finish and send by oneself: copied, or handed to the mail app. Nothing is sent from here. Mod-Enter says
 * “I sent it”, Escape leaves; what was typed is there again when the same draft is opened next.
 */
export class DraftForm extends Dialog {
  private kind: MessageKind;
  private fields!: LetterFields;
  private keeping!: KeepRow;
  private remembering!: RememberRow;
  private hints!: HintList;
  private foot!: FormFoot;
  private handing!: HandingOver;
  /** The text that was put into the log already. */
  private kept: string | undefined;
  private done = false;

  constructor(
    private readonly desk: Desk,
    private readonly wanted: Wanted,
    private composed: Composed,
    private readonly along: { unfinished: Unfinished; turn?: Turn },
  ) {
    super(desk, composed.heading);
    this.kind = composed.draft.kind;
  }

  protected override draw(content: HTMLElement): void {
    this.modalEl.addClass('informational-interviews-draft');
    const columns = content.createDiv({ cls: 'informational-interviews-draft-columns' });
    this.drawFields(this.addBody(columns));
    this.hints = new HintList(columns, (from, to) => this.fields.body.select(from, to));
    this.foot = new FormFoot(this.addFoot(content), {
      copy: () => void this.handing.copy(),
      mail: () => this.handing.mail(),
      sent: () => void this.trySubmit(),
      goOn: () => this.fields.body.focusEl.focus(),
      skip: this.along.turn && (() => this.leave(true)),
    });
    this.handing = new HandingOver(this.fields.body, this.foot, () => this.typed);
    this.take(this.composed);
    if (this.wanted.news !== undefined) this.fields.what = this.wanted.news;
    // On a phone the keyboard would cover the text that is to be read first.
    if (!Platform.isPhone && !this.fields.body.selectGap()) this.fields.body.select(0, 0);
  }

  // What was typed is kept for the note, but nobody finds it there once that is gone.
  protected override get holdsWork(): boolean {
    return this.edited && !this.app.vault.getFileByPath(this.wanted.note.path);
  }

  protected override dayTurned(): void {
    super.dayTurned();
    this.composeAnew().catch((error: unknown) => this.fail(errorMessage(error)));
  }

  // What nobody has touched may speak of yesterday, and would lie by now.
  private async composeAnew(): Promise<void> {
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

  override onClose(): void {
    if (this.foot) {
      this.along.unfinished.keep = this.keeping.wanted;
      this.along.unfinished.put(this.wanted, this.kind, this.edited && !this.done ? this.typed : undefined);
    }
    super.onClose();
  }

  private drawFields(body: HTMLElement): void {
    const { item, record } = this.occasion();
    if (item) {
      const why = body.createEl('p', { cls: ['informational-interviews-form-subtitle', 'informational-interviews-draft-why'] });
      setIcon(why.createSpan({ cls: 'informational-interviews-ui-icon', attr: { 'aria-hidden': 'true' } }), ruleOf(item.kind).icon);
      this.sayIn(why.createSpan(), (today) => item.why(today));
    }
    this.fields = new LetterFields(body, { kinds: likely(this.desk, record), kind: this.kind });
    const { kindEl } = this.fields;
    kindEl.addEventListener('change', () => void this.changeKind(kindEl.value as MessageKind));
    this.keeping = new KeepRow(body, { wanted: this.along.unfinished.keep, keepNow: () => void this.keepNow() });
    this.remembering = new RememberRow(body, (what, value) => void this.remember(what, value));
    body.addEventListener('input', () => this.update());
  }

  private take(composed: Composed, typed = this.along.unfinished.get(this.wanted, composed.draft.kind)): void {
    const { draft, heading, trouble } = composed;
    this.composed = composed;
    this.kind = draft.kind;
    this.fields.suit(draft.kind);
    this.foot.suit(draft.kind);
    const { turn } = this.along;
    this.setTitle(turn ? say`${heading} (${turn.at} of ${turn.of})` : heading);
    this.write(typed ?? draft);
    if (trouble) this.foot.warn(trouble, this.openTemplate());
    else if (typed) this.foot.say(say`What you typed before is here again.`, { title: say`Start afresh`, run: () => this.startAfresh() });
    else this.foot.say('');
  }

  private write(typed: Typed): void {
    this.fields.typed = typed;
    this.update();
  }

  private startAfresh(): void {
    this.write(this.composed.draft);
    this.foot.say('');
    this.fields.body.selectGap();
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

  private update(): void {
    const { kind, typed: { subject, body } } = this;
    this.sayWhatIsNoted();
    this.hints.show(hintsOn(this.composed, { kind, subject, body }), { spoken: messageOf(kind).medium === 'phone' });
    this.fields.remark(this.composed);
    this.remembering.offer(this.saidOfMe(body));
  }

  /** What was written about oneself into gaps that are there because the settings don’t say it. */
  private saidOfMe(text: string): Partial<Record<OfMe, string>> {
    const { me, aboutMe } = this.desk.settings.current;
    const { draft } = this.composed;
    return {
      me: me === '' ? filledIn(draft, yourName, text) : undefined,
      aboutMe: aboutMe === '' ? filledIn(draft, whoYouAre, text) : undefined,
    };
  }

  private async remember(what: OfMe, value: string): Promise<void> {
    await this.once(async () => {
      await this.desk.settings.update({ [what]: value });
      this.foot.say(say`Remembered in the settings: every message has it from now on.`);
      this.update();
      this.fields.body.focusEl.focus();
    });
  }

  private occasion(kind = this.kind): Occasion {
    return occasionOf(this.desk, this.wanted, kind);
  }

  private get typed(): Typed {
    return this.fields.typed;
  }

  private get edited(): boolean {
    const { draft } = this.composed;
    return this.typed.subject !== draft.subject || this.typed.body !== draft.body;
  }

  private async changeKind(kind: MessageKind): Promise<void> {
    try {
      await this.writeAs(kind);
    } catch (error) {
      this.fail(errorMessage(error));
    } finally {
      this.fields.kindEl.value = this.kind;
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
      this.along.unfinished.put(this.wanted, before, keep ? undefined : typed);
    }
    const composed = await compose(this.desk, kind, this.occasion(kind));
    this.take(composed, keep ? { ...typed, to: composed.draft.to || typed.to } : undefined);
    if (keep) this.foot.say('');
  }

  private sayWhatIsNoted(): void {
    try {
      const occasion = this.occasion();
      const attached = mentionsResume(this.typed.body);
      this.foot.foresee(foreseen(this.kind, sentStep(this.desk, this.kind, occasion, { attached }), occasion));
    } catch (error) {
      this.foot.foresee(errorMessage(error));
    }
  }

  private async keepNow(): Promise<void> {
    await this.once(async () => {
      const text = this.keptNow();
      if (this.kept === this.typed.body) return this.foot.say(say`The note has this text already.`);
      await carryOut(this.desk, { says: say`Kept the text in ${titleOf(text.note)}`, changes: [text] });
      this.kept = this.typed.body;
      this.foot.say('');
    });
  }

  /** “I sent it.” */
  protected override async submit(): Promise<void> {
    const occasion = this.occasion();
    const step = sentStep(this.desk, this.kind, occasion, {
      via: this.handing.mailed ? 'email' : undefined,
      what: this.fields.what,
      attached: mentionsResume(this.typed.body),
    });
    const keep = this.keeping.wanted && this.kept !== this.typed.body && this.typed.body.trim() !== '';
    const changes = [...step.changes, ...(keep ? [this.keptNow()] : [])];
    if (changes.length === 0) new Notice(together(say`${step.says}.`, say`No note has a place for it, so nothing was written.`));
    else await carryOut(this.desk, { says: step.says, changes });
    this.done = true;
  }

  protected override fail(message: string): void {
    this.foot.warn(message);
  }

  private keptNow(): ReturnType<typeof keptText> {
    const { kind } = this;
    return keptText(benchOf(this.desk), { kind, ...this.typed }, this.occasion(kind));
  }
}
