import { Notice, Platform } from 'obsidian';
import type { TextChange } from '../../domain/change';
import type { Message, MessageKind } from '../../domain/messages';
import type { Step } from '../../domain/step';
import type { Draft } from '../../notes/messages/draft';
import { filledIn } from '../../notes/messages/filled-in';
import { mentionsResume, type Hint } from '../../notes/messages/hints';
import { whoYouAre, yourName } from '../../notes/messages/parts';
import type { Size } from '../../notes/messages/size';
import { titleOf } from '../../notes/read';
import { Dialog } from '../../ui/forms/dialog';
import { carryOut } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { errorMessage } from '../../vault/writer';
import { say, together } from '../../words/say';
import { FormFoot } from './form-foot';
import { HandingOver } from './handing-over';
import { HintList } from './hint-list';
import { KeepRow } from './keep-row';
import { LetterFields } from './letter-fields';
import { RememberRow, type OfMe } from './remember-row';
import type { Typed, Unfinished } from './unfinished';

/** How a message was sent, as far as the form knows. */
export interface SentHow {
  via?: string;
  what?: string;
  attached: boolean;
}

/** What of a message decides which fields its form has. */
export type Traits = Pick<Message, 'medium' | 'tells'>;

/**
 * A message to finish and send by oneself: copied, or handed to the mail app. Nothing is sent from here. Mod-Enter says
 * “I sent it”, Escape leaves; what was typed is there again when the same draft is opened next.
 */
export abstract class MessageForm extends Dialog {
  protected fields!: LetterFields;
  protected foot!: FormFoot;
  protected done = false;
  private keeping!: KeepRow;
  private remembering!: RememberRow;
  private hints!: HintList;
  private handing!: HandingOver;
  /** The text that was put into the log already. */
  private kept: string | undefined;

  constructor(
    protected readonly desk: Desk,
    heading: string,
    protected readonly unfinished: Unfinished,
  ) {
    super(desk, heading);
  }

  /** Path of the note in which what was typed is found again. */
  protected abstract get notePath(): string;

  /** The text as it was composed, with its gaps. */
  protected abstract get fresh(): Typed & Pick<Draft, 'gaps'>;

  /** What stands where addresses were expected, and is none. */
  protected abstract get leftOut(): readonly string[];

  protected abstract get traits(): Traits;

  /** Which messages there are to choose from, if there is a choice. */
  protected get choice(): { kinds: readonly MessageKind[]; value: MessageKind } | undefined {
    return undefined;
  }

  /** Passes this one over, where another follows. */
  protected get skip(): (() => void) | undefined {
    return undefined;
  }

  /** Draws above the fields why one writes, and what about. */
  protected abstract drawAbove(body: HTMLElement): void;

  /** Shows what was composed, or what was typed before. */
  protected abstract begin(): void;

  /** Composes it anew on another day. */
  protected abstract composeAnew(): Promise<void>;

  protected abstract hintsNow(written: Typed): Hint[];

  protected abstract sizeNow(text: string): Size;

  /** What “I sent it” records. Throws in words when there is no note for it. */
  protected abstract sentNow(how: SentHow): Step;

  /** The same in a sentence, said in advance. */
  protected abstract foreseenNow(step: Step): string;

  /** The text as lines of a log. */
  protected abstract keptNow(): TextChange;

  /** Remembers what was typed, or with nothing forgets it. */
  protected abstract putAside(typed: Typed | undefined): void;

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
      skip: this.skip,
    });
    this.handing = new HandingOver(this.fields.body, this.foot, () => this.typed);
    this.begin();
    // On a phone the keyboard would cover the text that is to be read first.
    if (!Platform.isPhone && !this.fields.body.selectGap()) this.fields.body.select(0, 0);
  }

  // What was typed is kept for the note, but nobody finds it there once that is gone.
  protected override get holdsWork(): boolean {
    return this.edited && !this.app.vault.getFileByPath(this.notePath);
  }

  protected override dayTurned(): void {
    super.dayTurned();
    this.composeAnew().catch((error: unknown) => this.fail(errorMessage(error)));
  }

  override onClose(): void {
    if (this.foot) {
      this.unfinished.keep = this.keeping.wanted;
      this.putAside(this.edited && !this.done ? this.typed : undefined);
    }
    super.onClose();
  }

  private drawFields(body: HTMLElement): void {
    this.drawAbove(body);
    this.fields = new LetterFields(body, this.choice);
    this.keeping = new KeepRow(body, { wanted: this.unfinished.keep, keepNow: () => void this.keepNow() });
    this.remembering = new RememberRow(body, (what, value) => void this.remember(what, value));
    body.addEventListener('input', () => this.update());
  }

  protected write(typed: Typed): void {
    this.fields.suit(this.traits);
    this.fields.typed = typed;
    this.update();
  }

  protected startAfresh(): void {
    this.write(this.fresh);
    this.foot.say('');
    this.fields.body.selectGap();
  }

  private update(): void {
    const { typed, fresh, leftOut } = this;
    this.sayWhatIsNoted();
    this.hints.show(this.hintsNow(typed), { spoken: this.traits.medium === 'phone' });
    this.fields.remark({ fresh, leftOut, size: this.sizeNow(typed.body) });
    this.remembering.offer(this.saidOfMe(typed.body));
  }

  /** What was written about oneself into gaps that are there because the settings don’t say it. */
  private saidOfMe(text: string): Partial<Record<OfMe, string>> {
    const { me, aboutMe } = this.desk.settings.current;
    const draft = this.fresh;
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

  protected get typed(): Typed {
    return this.fields.typed;
  }

  protected get edited(): boolean {
    const { typed, fresh } = this;
    return typed.subject !== fresh.subject || typed.body !== fresh.body;
  }

  protected sayWhatIsNoted(): void {
    try {
      this.foot.foresee(this.foreseenNow(this.sentNow({ attached: mentionsResume(this.typed.body) })));
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
    const step = this.sentNow({
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
}
