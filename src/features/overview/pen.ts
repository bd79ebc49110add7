import { setTooltip } from 'obsidian';
import type { Share } from '../../domain/overview/rate';
import type { Drawn } from '../../ui/list/drawing';
import { counted, say, sayInParts } from '../../words/say';
import { cls } from './view-type';

/** What a number counts. */
export interface Counted {
  of: 'people' | 'interviews';
  /** Their notes: the number is how many there are. */
  notes: readonly string[];
  /** What they have in common, as a heading: `Replied`. */
  which: string;
}

/** A note that words lead to. */
export interface Linked {
  note: string;
  text: string;
  /** What it is, where the text says too little. */
  label?: string;
}

/** What is done where one presses. */
export interface Hands {
  /** Shows what a number counts. */
  show(what: Counted): void;
  open(note: string, press: MouseEvent): void;
  preview(note: string, event: MouseEvent, el: HTMLElement): void;
  /** Shows all rows of a table of which only the first are drawn. */
  unfold(table: string): void;
  isUnfolded(table: string): boolean;
}

/** So many rows of a table are drawn at first. */
const ROWS = 8;

/** Draws numbers that open the list behind them, and what stands around them. */
export class Pen {
  constructor(private readonly hands: Hands) {}

  /** A number, as a button unless nothing is behind it; `text` stands there in its place. */
  number(parent: HTMLElement, what: Counted, draw?: (el: HTMLElement) => void): HTMLElement {
    const count = what.notes.length;
    if (count === 0) return parent.createSpan({ cls: cls('none'), text: '0' });
    const button = parent.createEl('button', { cls: cls('number'), attr: { type: 'button' } });
    if (draw) draw(button);
    else button.setText(String(count));
    button.dataset.which = what.which;
    setTooltip(button, labelOf(what));
    button.addEventListener('click', () => this.hands.show(what));
    return button;
  }

  /** The same, as a part of a sentence. */
  inSentence(what: Counted): Drawn {
    return { draw: (parent) => void this.number(parent, what) };
  }

  /** `3 of 4`, both of them numbers. */
  share({ part, whole }: Share, which: { part: string; whole: string }): Drawn {
    const [some, all] = [
      this.inSentence({ of: 'people', notes: part, which: which.part }),
      this.inSentence({ of: 'people', notes: whole, which: which.whole }),
    ];
    const parts = sayInParts`${some} of ${all}`;
    return { draw: (parent) => addParts(parent.createSpan({ cls: cls('pair') }), parts) };
  }

  /** Words that open a note. */
  link(parent: HTMLElement, { note, text, label }: Linked): void {
    const button = parent.createEl('button', { cls: cls('link'), text, attr: { type: 'button' } });
    button.dataset.which = note;
    if (label !== undefined) setTooltip(button, label);
    button.addEventListener('click', (press) => this.hands.open(note, press));
    // With the wheel, as links are opened in a new tab.
    button.addEventListener('auxclick', (press) => {
      if (press.button === 1) this.hands.open(note, press);
    });
    button.addEventListener('mouseover', (event) => this.hands.preview(note, event, button));
  }

  /** A paragraph; the parts that are drawn are the numbers in it. */
  line(parent: HTMLElement, parts: readonly (string | Drawn)[], name = 'line'): HTMLElement {
    const el = parent.createEl('p', { cls: cls(name) });
    el.dataset.line = '';
    addParts(el, parts);
    return el;
  }

  /** In small print, how something is counted. */
  note(parent: HTMLElement, ...parts: readonly (string | Drawn)[]): void {
    this.line(parent, parts, 'note');
  }

  /** The rows of a table, the first of many until all are asked for. */
  rows<Row>(table: HTMLElement, rows: readonly Row[], draw: (tr: HTMLElement, row: Row) => void): void {
    const key = table.dataset.table ?? '';
    const shown = rows.length <= ROWS + 1 || this.hands.isUnfolded(key) ? rows : rows.slice(0, ROWS);
    const body = table.createEl('tbody');
    for (const row of shown) {
      const tr = body.createEl('tr');
      tr.dataset.line = '';
      draw(tr, row);
    }
    const more = rows.length - shown.length;
    if (more === 0) return;
    const line = table.parentElement!.createDiv({ cls: cls('more') });
    line.dataset.line = '';
    const button = line.createEl('button', { cls: cls('link'), text: say`Show ${more} more`, attr: { type: 'button' } });
    button.addEventListener('click', () => this.hands.unfold(key));
  }

  /** A table with a name; `key` is the same across redraws. */
  table(parent: HTMLElement, key: string, caption: string, isSeen = true): HTMLElement {
    const table = parent.createEl('table', { cls: cls('table') });
    table.dataset.table = key;
    const name = table.createEl('caption', { cls: cls('caption') });
    name.createSpan({ cls: isSeen ? cls('caption-words') : UNSEEN, text: caption });
    return table;
  }
}

/** What is only heard. */
export const UNSEEN = 'informational-interviews-ui-unseen';

/** Several parts as one. */
export function phrase(parts: readonly (string | Drawn)[]): Drawn {
  return { draw: (parent) => addParts(parent, parts) };
}

export function addParts(parent: HTMLElement, parts: readonly (string | Drawn)[]): void {
  for (const part of parts) {
    if (typeof part === 'string') parent.appendText(part);
    else part.draw(parent);
  }
}

/** The head of a row. */
export function addHead(tr: HTMLElement, text: string): HTMLElement {
  return tr.createEl('th', { text, attr: { scope: 'row' } });
}

function labelOf({ of, notes, which }: Counted): string {
  const count = notes.length;
  return of === 'people'
    ? counted(count, { one: say`${which}: show ${count} person`, other: say`${which}: show these ${count} people` })
    : counted(count, { one: say`${which}: show ${count} interview`, other: say`${which}: show these ${count} interviews` });
}
