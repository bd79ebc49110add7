import { Component, Modal, Platform, type ConfirmationModal } from 'obsidian';
import type { Day } from '../../domain/day';
import type { Desk } from '../../vault/desk';
import { errorMessage } from '../../vault/writer';
import { say } from '../../words/say';
import { isComposing, unlessComposing } from '../composing';
import { FormerFocus, isFree } from '../focus';
import { untilLetGo } from '../held-key';
import { complain } from '../perform';
import { setTextOf } from '../text';
import { addPlaceForOffer } from '../undo-offer';
import { uniqueId } from './fields';
import { iconButton } from './icon-button';
import { askBeforeLeaving } from './leaving';
import { passOverSecondClick } from './second-click';

/** What a dialog needs around it: the app, the plugin with which it goes, and the dialog that it opens over, if any. */
export interface Around extends Pick<Desk, 'app' | 'plugin' | 'clock'> {
  over?: Dialog;
}

/** What is said: the same on every day, or not. */
export type Words = string | ((today: Day) => string);

/** The dialogs on screen, the topmost last. */
const shown: Dialog[] = [];

/** A button of the foot that does something else than to submit. */
interface OtherButton {
  text: string;
  run: () => Promise<void>;
}

/** A way to submit that goes on with something else once that is done. */
interface FurtherButton {
  text: string;
  icon: string;
  goOn: () => void;
}

/**
 * The frame that every dialog stands in. It is named by its title. Escape leaves, and asks before something is lost.
 * Mod-Enter submits, once at a time; what goes wrong is said in the dialog, which stays open then. The focus goes back
 * to where it came from (`FormerFocus`), and the dialog goes when the plugin does. While one is open, no
 * other opens but over it: of two quick presses, the second would write everything again.
 */
export abstract class Dialog extends Modal {
  /** Goes with the dialog, and what is registered with it, too. */
  protected readonly life = new Component();
  private leaving: ConfirmationModal | undefined;
  private former: FormerFocus | undefined;
  /** What had the focus last in the dialog. */
  private current: HTMLElement | undefined;
  private left = false;
  private submitting = false;
  private submitEls: readonly HTMLButtonElement[] = [];
  private failureEl: HTMLElement | undefined;
  /** Says anew what depends on the day. */
  private readonly dated: (() => void)[] = [];

  constructor(
    private readonly around: Around,
    private readonly title: string,
  ) {
    super(around.app);
    this.life.onload = () => this.life.register(this.followDays());
    this.life.onunload = () => this.go();
  }

  /** Draws what is between the title and the foot, and the foot if there is one. */
  protected abstract draw(content: HTMLElement): void;

  /** What takes the focus at first; without it, whatever comes first. */
  protected get startsAt(): HTMLElement | undefined {
    return undefined;
  }

  /** Whether leaving would lose something. */
  protected get holdsWork(): boolean {
    return false;
  }

  /** Adds what is typed and not yet added. Answers whether all of it is there to be submitted. */
  protected ready(): boolean {
    return true;
  }

  /** Does what the dialog is for. What it throws is said in the dialog, which stays open then. */
  protected submit(): Promise<void> {
    return Promise.resolve();
  }

  /** Whether a note that it opens takes the focus: the list whose row it came from goes on there, except on a phone. */
  get leadsToNote(): boolean {
    // There the list lies over the note.
    return !this.former?.isInRow || Platform.isMobile;
  }

  override open(): void {
    const top = shown.filter(({ modalEl }) => modalEl.doc === activeDocument).at(-1);
    if (top && top !== this.around.over) {
      this.left = true;
      this.onClose();
      top.goOn();
      return;
    }
    shown.push(this);
    this.former = new FormerFocus(this.app);
    this.around.plugin.addChild(this.life);
    super.open();
  }

  override onOpen(): void {
    this.setTitle(this.title);
    this.titleEl.id = uniqueId();
    this.modalEl.setAttrs({ role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': this.titleEl.id });
    this.modalEl.addEventListener('focusin', ({ target }) => (this.current = target as HTMLElement));
    passOverSecondClick(this.containerEl);
    this.draw(this.contentEl);
    this.startsAt?.focus();
  }

  /** What Escape, a click outside and the cross do. */
  override close(): void {
    if (this.isEscapeForOthers) return;
    if (!this.left && this.holdsWork) this.askToLeave();
    else this.leave();
  }

  /** Leaves without asking. */
  leave(): void {
    if (this.left) return;
    // What had the focus before, or the note that opens, would take what is still held for its own: line breaks.
    untilLetGo(this.modalEl.win, this.around.plugin);
    this.go();
  }

  private go(): void {
    if (this.left) return;
    this.left = true;
    shown.splice(shown.indexOf(this), 1);
    this.leaving?.close();
    super.close();
    this.around.plugin.removeChild(this.life);
    this.former?.giveBack();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  /** What a dialog needs around it that opens over this one. */
  protected get inside(): Around {
    const { app, plugin, clock } = this.around;
    return { app, plugin, clock, over: this };
  }

  /** A place for fields, below a line that says what they are about. */
  protected addBody(parent: HTMLElement, subtitle?: Words): HTMLElement {
    const body = parent.createDiv({ cls: 'informational-interviews-form-body' });
    if (subtitle) this.sayIn(body.createEl('p', { cls: 'informational-interviews-form-subtitle' }), subtitle);
    return body;
  }

  protected get today(): Day {
    return this.around.clock.today();
  }

  /** Says something in an element, and says it anew when the day turns. */
  protected sayIn(el: HTMLElement, words: Words): void {
    const tell = (): void => setTextOf(el, typeof words === 'string' ? words : words(this.today));
    this.dated.push(tell);
    tell();
  }

  /** The day has turned while the dialog is open: what is filled in stays, and what is said of it is said anew. */
  protected dayTurned(): void {
    for (const tell of this.dated) tell();
  }

  /** A place for what is said, and one for buttons. Mod-Enter submits from now on. */
  protected addFoot(content: HTMLElement): { saysEl: HTMLElement; buttonsEl: HTMLElement } {
    this.modalEl.addClass('informational-interviews-form');
    this.scope.register(['Mod'], 'Enter', unlessComposing(({ repeat }: KeyboardEvent) => {
      if (!repeat) void this.trySubmit();
      return false;
    }));
    // There it fills the screen, and a notice would lie over its title.
    if (Platform.isPhone) addPlaceForOffer(content, { app: this.app, owner: this.life });
    const saysEl = content.createDiv({ cls: 'informational-interviews-form-says' });
    const buttonsEl = content.createDiv({ cls: ['informational-interviews-form-buttons', 'modal-button-container'] });
    return { saysEl, buttonsEl };
  }

  /**
   * The foot that most have: what went wrong below what is said, Cancel, and the button that submits; between them what
   * else there is to choose. Mod-Shift-Enter submits and goes on, where there is something to go on with.
   */
  protected addUsualFoot(
    content: HTMLElement,
    submit: string,
    { cancel = say`Cancel`, others = [], further }:
      { cancel?: string; others?: readonly OtherButton[]; further?: FurtherButton } = {},
  ): { saysEl: HTMLElement; submitEl: HTMLButtonElement; cancelEl: HTMLButtonElement } {
    const { saysEl, buttonsEl } = this.addFoot(content);
    const wordsEl = saysEl.createDiv();
    this.failureEl = saysEl.createDiv({ cls: 'informational-interviews-form-error', attr: { role: 'alert' } });
    const cancelEl = buttonsEl.createEl('button', { text: cancel, attr: { type: 'button' } });
    cancelEl.addEventListener('click', () => this.leave());
    for (const { text, run } of others) {
      const button = buttonsEl.createEl('button', { text, attr: { type: 'button' } });
      button.addEventListener('click', () => void this.once(run));
    }
    const submitEl = buttonsEl.createEl('button', { text: submit, attr: { type: 'button' } });
    submitEl.addEventListener('click', () => void this.trySubmit());
    const furtherEl = further && this.addFurther(buttonsEl, further);
    (furtherEl ?? submitEl).addClass('mod-cta');
    this.submitEls = furtherEl ? [submitEl, furtherEl] : [submitEl];
    return { saysEl: wordsEl, submitEl, cancelEl };
  }

  private addFurther(buttonsEl: HTMLElement, { text, icon, goOn }: FurtherButton): HTMLButtonElement {
    buttonsEl.addClass('mod-further');
    this.scope.register(['Mod', 'Shift'], 'Enter', unlessComposing(({ repeat }: KeyboardEvent) => {
      if (!repeat) void this.trySubmit(goOn);
      return false;
    }));
    return iconButton(buttonsEl, { title: text, icon }, () => void this.trySubmit(goOn));
  }

  /** Says what went wrong; nothing, for ''. */
  protected fail(message: string): void {
    this.failureEl?.setText(message);
  }

  protected async trySubmit(goOn?: () => void): Promise<void> {
    if (this.submitting || !this.ready()) return;
    await this.once(async () => {
      await this.submit();
      this.leave();
      goOn?.();
    });
  }

  /** Does one thing at a time, and says what goes wrong. */
  protected async once(act: () => Promise<void>): Promise<void> {
    if (this.submitting || this.left) return;
    this.submitting = true;
    const { submitEls } = this;
    for (const each of submitEls) each.disabled = true;
    // The same words would not be spoken again.
    this.fail('');
    try {
      await act();
    } catch (error) {
      if (this.left) complain(error);
      else this.fail(errorMessage(error));
    } finally {
      this.submitting = false;
      for (const each of submitEls) each.disabled = false;
      // Chromium takes the focus from a button that can’t be pressed, or has gone.
      if (!this.left && isFree()) this.goOn();
    }
  }

  private followDays(): () => void {
    let day = this.today;
    return this.around.clock.onMinute(() => {
      if (day === this.today) return;
      day = this.today;
      this.dayTurned();
    });
  }

  // Obsidian hears Escape before any element does, and doesn't say of which press: that the window alone knows. A key
  // that is held has done what it does.
  private get isEscapeForOthers(): boolean {
    const { event }: { event?: Partial<KeyboardEvent> } = this.modalEl.win;
    return event?.key === 'Escape' && (event.repeat === true || isComposing(event as KeyboardEvent));
  }

  private askToLeave(): void {
    this.leaving ??= askBeforeLeaving(this.app, (leaves) => {
      this.leaving = undefined;
      if (leaves) this.leave();
      else this.goOn();
    });
  }

  // A click beside the dialog may have taken the focus out of it, and what had it may have gone.
  private goOn(): void {
    if (!this.leaving) (this.current?.isConnected ? this.current : this.startsAt)?.focus();
  }
}
