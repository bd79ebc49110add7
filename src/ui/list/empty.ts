import { setIcon } from 'obsidian';
import { cls, makeStop, showIf } from './drawing';

/** What stands in place of rows. */
export interface Emptiness {
  picture?: (parent: HTMLElement) => void;
  title?: string;
  words?: string;
  buttons?: readonly { icon?: string; text: string; look?: string; press: () => void }[];
  /** Below the buttons. */
  more?: string;
}

/**
 * Shows why there is nothing to list, and what to do about it. The arrow keys of a list stop at its buttons; outside of
 * a list, Tab does.
 */
export class Empty<State extends string> {
  readonly el: HTMLElement;
  private shown?: State;

  constructor(
    parent: HTMLElement,
    /** What each state comes to; nothing where there is something to list. */
    private readonly states: Readonly<Record<State, () => Emptiness | undefined>>,
    private readonly inList = true,
  ) {
    this.el = parent.createDiv({ cls: cls('empty') });
  }

  update(state: State): void {
    if (state === this.shown) return;
    this.shown = state;
    const what = this.states[state]();
    this.el.empty();
    showIf(this.el, what !== undefined);
    if (what) this.draw(what);
  }

  private draw({ picture, title, words, buttons, more }: Emptiness): void {
    const { el } = this;
    picture?.(el);
    if (title) el.createDiv({ cls: cls('empty-title'), text: title, attr: { role: 'heading', 'aria-level': '3' } });
    if (words) el.createDiv({ cls: cls('empty-words'), text: words });
    if (buttons) {
      const row = el.createDiv({ cls: cls('empty-buttons') });
      for (const { icon, text, look, press } of buttons) {
        const button = row.createEl('button', { cls: look, attr: { type: 'button' } });
        if (icon) setIcon(button.createSpan({ cls: cls('button-icon') }), icon);
        button.createSpan({ text });
        if (this.inList) makeStop(button, `empty\n${text}`);
        button.addEventListener('click', press);
      }
    }
    if (more) el.createDiv({ cls: cls('empty-words'), text: more });
  }
}
