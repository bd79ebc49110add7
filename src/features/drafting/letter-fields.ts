import { Platform } from 'obsidian';
import type { Message, MessageKind } from '../../domain/messages';
import { gapsIn } from '../../notes/messages/gaps';
import type { Size } from '../../notes/messages/size';
import { unlessComposing } from '../../ui/composing';
import { fieldRow, textField, type TextField } from '../../ui/forms/fields';
import { setTextOf } from '../../ui/text';
import { say } from '../../words/say';
import { BodyField } from './body-field';
import { kindField } from './kind-field';
import { leftOutInWords, leftOutOf } from './left-out';
import type { Typed } from './unfinished';

/**
 * What a message is written in: which one, where there is a choice, to whom, its subject, its text, and what was new,
 * for the note alone.
 */
export class LetterFields {
  readonly kindEl: HTMLSelectElement | undefined;
  readonly body: BodyField;
  private readonly to: TextField;
  private readonly subject: TextField;
  private readonly whatField: TextField;
  private readonly wordsEl: HTMLElement;
  /** Whether it is spoken, so that a telephone number stands where an address would. */
  private spoken = false;

  constructor(parent: HTMLElement, choice?: { kinds: readonly MessageKind[]; value: MessageKind }) {
    const row = fieldRow(parent);
    this.kindEl = choice && kindField(row, choice);
    this.to = textField(row, { label: say`To` });
    this.to.focusEl.setAttrs({ enterkeyhint: 'next', spellcheck: 'false' });
    // Said once the field is left: while somebody types, it is none yet.
    this.to.focusEl.addEventListener('change', () => this.to.show(this.leftOut || undefined));
    this.subject = textField(parent, { label: say`Subject` });
    this.subject.focusEl.setAttr('enterkeyhint', 'next');
    for (const { el } of [this.to, this.subject]) el.addClass('informational-interviews-draft-line');
    this.body = new BodyField(parent, { label: say`Text` });
    const under = parent.createDiv({ cls: 'informational-interviews-draft-under' });
    this.wordsEl = under.createSpan();
    under.createSpan({ text: say`Nothing is sent from here` });
    const told = { label: say`What did you tell them, in a few words?`, placeholder: say`kept posted` };
    this.whatField = textField(parent, told);
    parent.addEventListener('keydown', unlessComposing((event: KeyboardEvent) => this.pressed(event)));
  }

  get typed(): Typed {
    return { to: this.to.value, subject: this.subject.value, body: this.body.value };
  }

  set typed({ to, subject, body }: Typed) {
    this.to.focusEl.value = to;
    this.subject.focusEl.value = subject;
    this.body.value = body;
  }

  /** What was new in it, in a few words; undefined where it tells nothing, or nothing was said. */
  get what(): string | undefined {
    return this.whatField.el.hidden ? undefined : this.whatField.value || undefined;
  }

  set what(text: string) {
    this.whatField.focusEl.value = text;
  }

  /** Shows the fields that a message has: a connection request has no address, and a call no subject. */
  suit({ medium, tells }: Pick<Message, 'medium' | 'tells'>): void {
    this.spoken = medium === 'phone';
    this.to.el.hidden = medium === 'invitation';
    this.subject.el.hidden = medium === 'invitation' || this.spoken;
    this.whatField.el.hidden = !tells;
    this.to.focusEl.setAttr('inputmode', this.spoken ? 'tel' : 'email');
    this.to.focusEl.placeholder = this.spoken ? say`No telephone number in the note` : say`No email address in the note`;
  }

  /** Says beside the fields how long the text is, how many gaps are open, and to whom no mail goes. */
  remark({ fresh, leftOut, size }: { fresh: Typed; leftOut: readonly string[]; size: Size }): void {
    const { to, body } = this.typed;
    setTextOf(this.to.hintEl, to === fresh.to ? leftOutInWords(leftOut) : '');
    if (this.leftOut === '') this.to.show(undefined);
    this.wordsEl.setText(inWords(size));
    setTextOf(this.body.remarkEl, gapsInWords(gapsIn(body).length));
  }

  private get leftOut(): string {
    return this.spoken ? '' : leftOutOf(this.to.value);
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
    const lines = [this.to, this.subject].filter(({ el }) => !el.hidden).map(({ focusEl }): HTMLElement => focusEl);
    const at = lines.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    event.preventDefault();
    if (!event.repeat) (lines[at + 1] ?? this.body.focusEl).focus();
  }
}

function inWords({ count, most, unit }: Size): string {
  return unit === 'words' ? say`${count} of about ${most} words` : say`${count} of ${most} characters`;
}

function gapsInWords(gaps: number): string {
  if (gaps < 2) return gaps === 0 ? '' : say`One gap is open`;
  return Platform.isMobile ? say`${gaps} gaps are open` : say`${gaps} gaps are open. Tab goes to the next`;
}
