import { setIcon, setTooltip } from 'obsidian';
import { say } from '../../words/say';
import { cls, makeStop, type Drawing } from './drawing';
import type { Part } from './keyed';

/** What any row says of itself. */
export interface RowModel {
  /** The same for the same thing, across redraws, and no other row's in the list. */
  key: string;
  /** Path of the note that it opens. */
  note?: string | null;
  /** An address outside the vault. A row of the same key keeps having one, or having none. */
  href?: string;
  /** Whether it is open to the rows below it that say they are within it; undefined where it doesn’t open. */
  opens?: boolean;
  /** The key of the row that it stands within. */
  within?: string;
}

/** How a kind of row looks. */
export interface RowLook<M extends RowModel> {
  /** Class of the row. */
  row: string;
  /** Class of its main part: what one stops at and presses to open the note. */
  main: string;
  /** Whether it has buttons at its end, drawn when it is first pointed at or focused: a thousand rows have none. */
  tools?: boolean;
  /** Whether the arrow keys stop at a row; at each, unless said otherwise. */
  stopsAt?(model: M): boolean;
  /** Draws into the main part, which is empty then. */
  draw(main: HTMLElement, model: M, row: HTMLElement): void;
}

/** The frame of a row: an item of a list, with a main part that stands for its note. */
export class RowPart<M extends RowModel> implements Part<M> {
  readonly el: HTMLElement;
  private readonly main: HTMLElement;

  constructor(
    model: M,
    private readonly drawing: Drawing,
    private readonly look: RowLook<M>,
  ) {
    this.el = createDiv({ cls: look.row, attr: { role: 'listitem' } });
    if (look.tools) this.el.dataset.tools = '';
    this.main = model.href === undefined ? this.el.createDiv({ cls: look.main }) : this.el.createEl('a', {
      cls: look.main,
      // It comes from a note, and is opened as any address on a page.
      attr: { target: '_blank', rel: 'noopener nofollow' },
    });
    this.el.dataset.row = model.key;
    if (look.stopsAt?.(model) ?? true) makeStop(this.main, model.key);
    this.update(model);
  }

  update(model: M): void {
    const { el, main, look } = this;
    this.drawing.rowsDrawn += 1;
    leadTo(el, main, model);
    main.empty();
    look.draw(main, model, el);
    if (look.tools) this.redrawTools();
  }

  // What the buttons say may have changed with the row; they are made again when they are wanted again.
  private redrawTools(): void {
    const tools = this.el.querySelector(`.${cls('tools')}`);
    const had = tools?.contains(this.el.doc.activeElement) ?? false;
    tools?.remove();
    if (this.drawing.touch) drawTools(this.el, [menuTool()]);
    if (had) this.main.focus({ preventScroll: true });
  }
}

/** Makes a row of an element that is no item of a list, such as the name at the head of a page. */
export function makeRow(el: HTMLElement, model: RowModel): void {
  el.dataset.row = model.key;
  makeStop(el, model.key);
  leadTo(el, el, model);
}

function leadTo(row: HTMLElement, main: HTMLElement, { note, href, opens, within }: RowModel): void {
  setData(row, 'opens', opens === undefined ? undefined : String(opens));
  setData(row, 'within', within);
  main.setAttr('aria-expanded', opens === undefined ? null : String(opens));
  if (note) row.dataset.note = note;
  else delete row.dataset.note;
  if (href === undefined) main.setAttr('role', note ? 'link' : null);
  else main.setAttr('href', href);
}

function setData(el: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) delete el.dataset[name];
  else el.dataset[name] = value;
}

/** A button in a row’s main part that opens and closes it. */
export function addUnfold(parent: HTMLElement, { cls, title }: { cls: string; title: string }): HTMLElement {
  const button = addTool(parent, { id: UNFOLD, icon: 'chevron-down', cls });
  setTooltip(button, title);
  return button;
}

/** The tool that opens and closes a row. */
export const UNFOLD = 'unfold';

export interface ToolButton {
  /** The deed it does, or `menu`. */
  id: string;
  icon: string;
  title: string;
  key?: string;
}

/** The button that opens a row's menu. */
export function menuTool(): ToolButton {
  return { id: 'menu', icon: 'ellipsis', title: say`More`, key: 'M' };
}

/** Draws the buttons at the end of a row, unless they are there. */
export function drawTools(row: HTMLElement, buttons: readonly ToolButton[]): void {
  if (row.querySelector(`.${cls('tools')}`)) return;
  const tools = row.createDiv({ cls: cls('tools') });
  for (const { id, icon, title, key } of buttons) {
    const button = addTool(tools, { id, icon, cls: cls('tool') });
    setTooltip(button, key ? say`${title} (${key})` : title, { placement: 'top' });
  }
}

/** A button of a row that does a deed by its id; Tab doesn't stop at it, the arrow keys do. */
export function addTool(parent: HTMLElement, { id, icon, cls }: Record<'id' | 'icon' | 'cls', string>): HTMLElement {
  const button = parent.createEl('button', { cls: ['clickable-icon', cls], attr: { type: 'button', tabindex: '-1' } });
  button.dataset.tool = id;
  setIcon(button, icon);
  return button;
}
