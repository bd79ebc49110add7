import { Platform } from 'obsidian';
import { doneWith, messageOf, type MessageKind } from '../../domain/messages';
import { iconButton } from '../../ui/forms/icon-button';
import { setTextOf } from '../../ui/text';
import { say } from '../../words/say';

export interface Offer {
  title: string;
  run: () => void;
}

/** The foot of the draft: what has just happened, what is going to be noted, and the buttons. */
export class FormFoot {
  private readonly foresightEl: HTMLElement;
  private readonly newsEl: HTMLElement;
  private readonly warningEl: HTMLElement;
  private readonly mailEl: HTMLElement;
  private readonly sentEl: HTMLElement;

  constructor(
    { saysEl, buttonsEl: buttons }: { saysEl: HTMLElement; buttonsEl: HTMLElement },
    private readonly on: { copy: () => void; mail: () => void; sent: () => void; goOn: () => void; skip?: () => void },
  ) {
    saysEl.addClass('informational-interviews-draft-says');
    this.newsEl = saysEl.createDiv({ cls: 'informational-interviews-draft-news', attr: { role: 'status' } });
    this.warningEl = saysEl.createDiv({ cls: 'informational-interviews-draft-news', attr: { role: 'alert' } });
    buttons.addClass('informational-interviews-draft-buttons');
    this.foresightEl = buttons.createDiv({ cls: 'informational-interviews-form-foresight', attr: { 'aria-live': 'polite' } });
    iconButton(buttons, { title: say`Copy`, icon: 'copy' }, on.copy);
    this.mailEl = iconButton(buttons, { title: Platform.isPhone ? say`Mail` : say`Open in mail app`, icon: 'mail' }, on.mail);
    if (on.skip) iconButton(buttons, { title: say`Skip`, icon: 'skip-forward' }, on.skip);
    this.sentEl = iconButton(buttons, { title: say`I sent it`, icon: 'check', cls: 'mod-cta' }, on.sent);
  }

  /** Has the buttons that a message of a kind needs: what is no mail goes to no mail app. */
  suit(kind: MessageKind): void {
    const { medium } = messageOf(kind);
    this.mailEl.hidden = medium === 'phone' || medium === 'invitation';
    setTextOf(this.sentEl.querySelector('span:last-child')!, doneWith(kind));
  }

  /** Says in advance what “I sent it” writes. */
  foresee(text: string): void {
    setTextOf(this.foresightEl, text);
  }

  /** What has just happened; nothing, for ''. */
  say(text: string, offer?: Offer): void {
    this.tell(this.warningEl, '');
    this.tell(this.newsEl, text, offer);
  }

  /** What did not work, and the way out of it. */
  warn(text: string, offer?: Offer): void {
    this.tell(this.newsEl, '');
    this.tell(this.warningEl, text, offer);
  }

  private tell(el: HTMLElement, text: string, offer?: Offer): void {
    const had = el.contains(el.doc.activeElement);
    el.empty();
    // What was offered has gone from under the focus.
    if (had) this.on.goOn();
    if (text === '') return;
    el.createSpan({ text });
    if (!offer) return;
    const button = el.createEl('button', { text: offer.title, cls: 'informational-interviews-draft-offer', attr: { type: 'button' } });
    button.addEventListener('click', () => offer.run());
  }
}
