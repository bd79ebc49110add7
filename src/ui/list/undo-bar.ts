import type { App, Component } from 'obsidian';
import { say } from '../../words/say';
import { unlessComposing } from '../composing';
import { FormerFocus } from '../focus';
import { setTextOf } from '../text';
import { addIcon, cls } from './drawing';

/** How long it is said what was done, in milliseconds; the pointer or the focus on it stops the time. */
export const SAID_MS = 8_000;
const TICK_MS = 250;

const UNSEEN = 'informational-interviews-ui-unseen';

/** What was done, and what takes it back, if it can be. */
export interface Done {
  says: string;
  undo?: () => void;
}

/** The bars of all lists and dialogs that are open; that of the list which had the focus last comes last. */
const bars = new Set<UndoBar>();

/** The bar to say something in: of the dialog on top, or of the list in sight that had the focus last. */
export function undoBarInSight(): UndoBar | undefined {
  const top = Array.from(activeDocument.querySelectorAll('.modal-container')).at(-1);
  return [...bars].reverse().find((bar) => bar.isInSight && (!top || bar.isIn(top)));
}

/** At the bottom of a list or dialog: what was done last, and Undo, for a while. Always there, so that it is heard. */
export class UndoBar {
  private readonly el: HTMLElement;
  private readonly bar: HTMLElement;
  private readonly words: HTMLElement;
  /** What is there only while something is said: icon, button, and the line that runs down. */
  private around: HTMLElement[] = [];
  private said?: Done;
  private left = 0;
  private timer?: number;
  private pointed = false;
  private former?: FormerFocus;

  constructor(
    private readonly root: HTMLElement,
    { app, owner }: { app: App; owner: Component },
  ) {
    this.el = root.createDiv({ cls: cls('undo') });
    this.bar = this.el.createDiv({ cls: UNSEEN });
    this.words = this.bar.createSpan({ cls: cls('undo-words'), attr: { role: 'status' } });
    owner.registerDomEvent(root, 'focusin', () => this.comesLast());
    owner.registerDomEvent(this.bar, 'mouseenter', () => (this.pointed = true));
    owner.registerDomEvent(this.bar, 'mouseleave', () => (this.pointed = false));
    owner.registerDomEvent(this.bar, 'focusin', ({ relatedTarget }) => {
      const before = relatedTarget as HTMLElement | null;
      // None when the window has the focus again that it had given to another.
      if (before || !this.former) this.former = new FormerFocus(app, before ?? root);
    });
    owner.registerDomEvent(this.bar, 'click', () => this.hide());
    owner.registerDomEvent(this.bar, 'keydown', unlessComposing((event: KeyboardEvent) => {
      if (event.key === 'Escape' && this.hide()) event.preventDefault();
    }));
    bars.add(this);
    owner.register(() => {
      this.stop();
      bars.delete(this);
    });
  }

  isIn(el: Element): boolean {
    return el.contains(this.root);
  }

  get isInSight(): boolean {
    return this.root.doc === activeDocument && this.root.isShown();
  }

  /** Says what was done, in place of what it says now. Answers with what takes that away again. */
  show(done: Done): () => void {
    this.hide();
    this.said = done;
    this.left = SAID_MS;
    setTextOf(this.words, done.says);
    this.around = [
      addIcon(this.bar, done.undo ? 'check' : 'undo-2', cls('undo-icon')),
      ...(done.undo ? [this.offer(done.undo)] : []),
      this.bar.createDiv({ cls: cls('undo-line') }),
    ];
    this.bar.prepend(this.around[0]!);
    this.bar.className = cls('undo-bar');
    this.root.addClass(cls('undo-shown'));
    this.tick();
    return () => {
      if (this.said === done) this.hide();
    };
  }

  /** Takes away what it says; whoever was in it is back where they were. Answers whether it said something. */
  hide(): boolean {
    if (!this.said) return false;
    const { former } = this;
    const had = this.bar.contains(this.bar.doc.activeElement);
    this.stop();
    this.said = undefined;
    this.former = undefined;
    for (const el of this.around) el.remove();
    setTextOf(this.words, '');
    this.bar.className = UNSEEN;
    this.root.removeClass(cls('undo-shown'));
    if (had) former?.giveBack();
    return true;
  }

  private offer(undo: () => void): HTMLElement {
    const button = this.bar.createEl('button', { cls: cls('undo-button'), text: say`Undo`, attr: { type: 'button' } });
    // The focus stays where it is under the pointer.
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', undo);
    return button;
  }

  private tick(): void {
    this.timer = this.root.win.setTimeout(() => {
      if (!this.pointed && !this.bar.contains(this.bar.doc.activeElement)) this.left -= TICK_MS;
      if (this.left > 0) this.tick();
      else this.hide();
    }, TICK_MS);
  }

  private stop(): void {
    if (this.timer !== undefined) this.root.win.clearTimeout(this.timer);
    this.timer = undefined;
    this.pointed = false;
  }

  private comesLast(): void {
    bars.delete(this);
    bars.add(this);
  }
}
