import { unlessComposing } from '../../ui/composing';
import { labelled } from '../../ui/forms/fields';
import { gapsIn } from '../../notes/messages/gaps';
import type { Stretch } from '../../notes/messages/letter';

const MARK = 'informational-interviews-draft-gap';
const TINT = 'informational-interviews-draft-tint';

/**
 * The text of a message, as high as it is long, with its gaps marked. A copy of the text lies behind the native field
 * and carries the marks, so that typing, spelling, dictation and undo stay the platform's own. Tab goes to the next gap
 * while there is one below the cursor, and on to the next field then; Shift-Tab always leaves.
 */
export class BodyField {
  readonly el: HTMLElement;
  readonly focusEl: HTMLTextAreaElement;
  readonly remarkEl: HTMLElement;
  private readonly behindEl: HTMLElement;
  private tinted: readonly Stretch[] = [];

  constructor(parent: HTMLElement, { label }: { label: string }) {
    const { el, id, remarkEl } = labelled(parent, { label });
    this.el = el;
    this.remarkEl = remarkEl;
    const paper = el.createDiv({ cls: 'informational-interviews-draft-paper' });
    this.behindEl = paper.createDiv({ cls: 'informational-interviews-draft-behind', attr: { 'aria-hidden': 'true' } });
    this.focusEl = paper.createEl('textarea', { attr: { id, rows: '1', 'aria-describedby': remarkEl.id, autocapitalize: 'sentences' } });
    this.focusEl.addEventListener('input', () => this.tint([]));
    this.focusEl.addEventListener('keydown', unlessComposing((event: KeyboardEvent) => this.pressed(event)));
  }

  get value(): string {
    return this.focusEl.value;
  }

  set value(text: string) {
    this.focusEl.value = text;
    this.tint([]);
  }

  /** Tints stretches of the text, in their order, until it changes. */
  tint(stretches: readonly Stretch[]): void {
    this.tinted = stretches;
    this.mark();
  }

  /** Puts the cursor on a part of the text, so that typing replaces it. */
  select(from: number, to: number): void {
    this.focusEl.focus();
    this.focusEl.setSelectionRange(from, to);
    const gap = gapsIn(this.value).findIndex((each) => each.from === from);
    // Browsers don't scroll to a selection that isn't typed; the mark behind it stands in the same place.
    this.behindEl.querySelectorAll<HTMLElement>(`.${MARK}`)[gap]?.scrollIntoView?.({ block: 'nearest' });
  }

  /** Selects the first gap from a place on. Answers whether there is one. */
  selectGap(after = 0): boolean {
    const gap = gapsIn(this.value).find(({ from }) => from >= after);
    if (gap) this.select(gap.from, gap.to);
    return gap !== undefined;
  }

  private pressed(event: KeyboardEvent): void {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    if (key !== 'Tab' || shiftKey || ctrlKey || metaKey || altKey) return;
    if (this.selectGap(this.focusEl.selectionEnd)) event.preventDefault();
  }

  private mark(): void {
    const { behindEl, value: { length } } = this;
    behindEl.empty();
    let at = 0;
    for (const { from, to } of this.tinted) {
      this.markGaps(behindEl, at, from);
      this.markGaps(behindEl.createSpan({ cls: TINT }), from, to);
      at = to;
    }
    this.markGaps(behindEl, at, length);
    // A line break at the very end has no height of its own.
    behindEl.appendText('\u200b');
  }

  private markGaps(parent: HTMLElement, start: number, end: number): void {
    const text = this.value;
    let at = start;
    for (const { from, to } of gapsIn(text)) {
      if (from < at || to > end) continue;
      parent.appendText(text.slice(at, from));
      parent.createSpan({ cls: MARK, text: text.slice(from, to) });
      at = to;
    }
    parent.appendText(text.slice(at, end));
  }
}
