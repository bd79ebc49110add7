import { Notice, Platform, setIcon } from 'obsidian';
import { ruleOf } from '../../domain/due';
import { messageOf, type MessageKind } from '../../domain/messages';
import { benchOf } from '../../making/bench-of-desk';
import { keptText } from '../../making/kept-text';
import { builtInMessages } from '../../notes/messages/built-in';
import { gapsIn } from '../../notes/messages/gaps';
import { mentionsResume } from '../../notes/messages/hints';
import { sizeOf, type Size } from '../../notes/messages/size';
import { titleOf } from '../../notes/read';
import { choose } from '../../ui/forms/choice';
import { Dialog } from '../../ui/forms/dialog';
import { fieldRow, textField, type TextField } from '../../ui/forms/fields';
import { unlessComposing } from '../../ui/composing';
import { attempt, carryOut } from '../../ui/perform';
import { setTextOf } from '../../ui/text';
import type { Desk } from '../../vault/desk';
import { inHand, openInHand } from '../../vault/in-hand';
import { errorMessage } from '../../vault/writer';
import { say, together } from '../../words/say';
import { BodyField } from './body-field';
import { FormFoot } from './form-foot';
import { HandingOver } from './handing-over';
import { HintList } from './hint-list';
import { KeepRow } from './keep-row';
import { kindField } from './kind-field';
import { leftOutInWords, leftOutOf } from './left-out';
import { compose, foreseen, hintsOn, likely, occasionOf, sentStep, type Composed, type Occasion, type Wanted } from './occasion';
import type { Typed, Unfinished } from './unfinished';

/**
 * A message to finish and send by oneself: copied, or handed to the mail app. Nothing is sent from here. Mod-Enter says
 * “I sent it”, Escape leaves; what was typed is there again when the same draft is opened next.
 */
export class DraftForm extends Dialog {
  private kind: MessageKind;
  private kindEl!: HTMLSelectElement;
  private to!: TextField;
  private subject!: TextField;
  private body!: BodyField;
  /** What was new, for the note alone. */
  private what!: TextField;
  private wordsEl!: HTMLElement;
  private keeping!: KeepRow;
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
    private readonly unfinished: Unfinished,
  ) {
    super(desk, composed.heading);
    this.kind = composed.draft.kind;
  }

  protected override draw(content: HTMLElement): void {
    this.modalEl.addClass('informational-interviews-draft');
    const columns = content.createDiv({ cls: 'informational-interviews-draft-columns' });
    this.drawFields(this.addBody(columns));
    this.hints = new HintList(columns, (from, to) => this.body.select(from, to));
    this.foot = new FormFoot(this.addFoot(content), {
      copy: () => void this.handing.copy(),
      mail: () => this.handing.mail(),
      sent: () => void this.trySubmit(),
      goOn: () => this.body.focusEl.focus(),
    });
    this.handing = new HandingOver(this.body, this.foot, () => this.typed);
    this.take(this.composed);
    // On a phone the keyboard would cover the text that is to be read first.
    if (!Platform.isPhone && !this.body.selectGap()) this.body.select(0, 0);
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

  override onClose(): void {
    if (this.foot) {
      this.unfinished.keep = this.keeping.wanted;
      this.unfinished.put(this.wanted, this.kind, this.edited && !this.done ? this.typed : undefined);
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
    const row = fieldRow(body);
    this.kindEl = kindField(row, { kinds: likely(this.desk, record), value: this.kind });
    this.kindEl.addEventListener('change', () => void this.changeKind(this.kindEl.value as MessageKind));
    this.to = textField(row, { label: say`To`, placeholder: say`No email address in the note` });
    this.to.focusEl.setAttrs({ inputmode: 'email', enterkeyhint: 'next', spellcheck: 'false' });
    // Said once the field is left: while somebody types, it is none yet.
    this.to.focusEl.addEventListener('change', () => this.to.show(leftOutOf(this.to.value) || undefined));
    this.subject = textField(body, { label: say`Subject` });
    this.subject.focusEl.setAttr('enterkeyhint', 'next');
    for (const { el } of [this.to, this.subject]) el.addClass('informational-interviews-draft-line');
    this.body = new BodyField(body, { label: say`Text` });
    const under = body.createDiv({ cls: 'informational-interviews-draft-under' });
    this.wordsEl = under.createSpan();
    under.createSpan({ text: say`Nothing is sent from here` });
    const told = { label: say`What did you tell them, in a few words?`, placeholder: say`kept posted` };
    this.what = textField(body, told);
    this.keeping = new KeepRow(body, { wanted: this.unfinished.keep, keepNow: () => void this.keepNow() });
    body.addEventListener('input', () => this.update());
    body.addEventListener('keydown', unlessComposing((event: KeyboardEvent) => this.pressed(event)));
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    const next = event.target === this.to.focusEl
      ? this.subject.focusEl
      : event.target === this.subject.focusEl ? this.body.focusEl : undefined;
    if (!next) return;
    event.preventDefault();
    if (!event.repeat) next.focus();
  }

  private take(composed: Composed, typed = this.unfinished.get(this.wanted, composed.draft.kind)): void {
    const { draft, heading, trouble } = composed;
    this.composed = composed;
    this.kind = draft.kind;
    this.kindEl.value = draft.kind;
    this.what.el.hidden = !messageOf(draft.kind).tells;
    this.setTitle(heading);
    this.write(typed ?? draft);
    if (trouble) this.foot.warn(trouble, this.openTemplate());
    else if (typed) this.foot.say(say`What you typed before is here again.`, { title: say`Start afresh`, run: () => this.startAfresh() });
    else this.foot.say('');
  }

  private write({ to, subject, body }: Typed): void {
    this.to.focusEl.value = to;
    this.subject.focusEl.value = subject;
    this.body.value = body;
    this.update();
  }

  private startAfresh(): void {
    this.write(this.composed.draft);
    this.foot.say('');
    this.body.selectGap();
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
    const { kind, body: text } = { kind: this.kind, body: this.body.value };
    this.sayWhatIsNoted();
    this.hints.show(hintsOn(this.composed, { kind, subject: this.subject.value, body: text }));
    const gaps = gapsIn(text).length;
    const { draft, leftOut } = this.composed;
    setTextOf(this.to.hintEl, this.to.value === draft.to ? leftOutInWords(leftOut) : '');
    if (leftOutOf(this.to.value) === '') this.to.show(undefined);
    this.wordsEl.setText(inWords(sizeOf(kind, text)));
    setTextOf(this.body.remarkEl, gapsInWords(gaps));
  }

  private occasion(kind = this.kind): Occasion {
    return occasionOf(this.desk, this.wanted, kind);
  }

  private get typed(): Typed {
    return { to: this.to.value, subject: this.subject.value, body: this.body.value };
  }

  private get edited(): boolean {
    const { draft } = this.composed;
    return this.subject.value !== draft.subject || this.body.value !== draft.body;
  }

  private async changeKind(kind: MessageKind): Promise<void> {
    try {
      await this.writeAs(kind);
    } catch (error) {
      this.fail(errorMessage(error));
    } finally {
      this.kindEl.value = this.kind;
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

  private sayWhatIsNoted(): void {
    try {
      const occasion = this.occasion();
      const attached = mentionsResume(this.body.value);
      this.foot.foresee(foreseen(sentStep(this.desk, this.kind, occasion, { attached }), occasion));
    } catch (error) {
      this.foot.foresee(errorMessage(error));
    }
  }

  private async keepNow(): Promise<void> {
    await this.once(async () => {
      const text = this.keptNow();
      if (this.kept === this.body.value) return this.foot.say(say`The note has this text already.`);
      await carryOut(this.desk, { says: say`Kept the text in ${titleOf(text.note)}`, changes: [text] });
      this.kept = this.body.value;
      this.foot.say('');
    });
  }

  /** “I sent it.” */
  protected override async submit(): Promise<void> {
    const occasion = this.occasion();
    const step = sentStep(this.desk, this.kind, occasion, {
      via: this.handing.mailed ? 'email' : undefined,
      what: this.what.el.hidden ? undefined : this.what.value || undefined,
      attached: mentionsResume(this.body.value),
    });
    const keep = this.keeping.wanted && this.kept !== this.body.value && this.body.value.trim() !== '';
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
    const written = { kind, subject: this.subject.value, body: this.body.value };
    return keptText(benchOf(this.desk), written, this.occasion(kind));
  }
}

function inWords({ count, most, unit }: Size): string {
  return unit === 'words' ? say`${count} of about ${most} words` : say`${count} of ${most} characters`;
}

function gapsInWords(gaps: number): string {
  if (gaps < 2) return gaps === 0 ? '' : say`One gap is open`;
  return Platform.isMobile ? say`${gaps} gaps are open` : say`${gaps} gaps are open. Tab goes to the next`;
}
