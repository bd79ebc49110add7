import { setIcon, setTooltip } from 'obsidian';
import type { Action } from '../../ui/action';
import { say } from '../../words/say';
import { addIcon, addMarked, addUnseen, cls, makeStop, type Drawing } from '../../ui/list/drawing';
import type { Part } from '../../ui/list/keyed';
import type { Row } from './rows';

/**
 * What a row's buttons do: settle and the like by their action's id, open one of the menus, or what a card has: its
 * person's brief and the timer.
 */
export type Tool = Action['id'] | 'menu' | 'brief' | 'begin' | 'end';

/** One line of the list: what kind, who, why, how late. */
export class RowPart implements Part<Row> {
  readonly el: HTMLElement;
  private readonly main: HTMLElement;

  constructor(
    row: Row,
    private readonly drawing: Drawing,
  ) {
    this.el = createDiv({ cls: cls('row'), attr: { role: 'listitem' } });
    this.el.dataset.row = row.key;
    this.main = this.el.createDiv({ cls: cls('row-main'), attr: { role: 'link' } });
    makeStop(this.main, row.key);
    this.update(row);
  }

  update(row: Row): void {
    this.drawing.rowsDrawn += 1;
    const { main } = this;
    this.el.dataset.what = row.what;
    this.el.dataset.tone = row.tone;
    this.el.dataset.note = row.note;
    main.setAttr('aria-keyshortcuts', shortcuts[row.what]);
    main.empty();
    addIcon(main, row.icon, 'row-icon');
    addUnseen(main, `${row.kind}: `);
    addMarked(main.createSpan({ cls: cls('person') }), row.person, row.marked);
    if (row.when) {
      addUnseen(main, ', ');
      main.createSpan({ cls: cls('when'), text: row.when });
    }
    addUnseen(main, '. ');
    const why = main.createSpan({ cls: cls('why') });
    if (row.property) addMarked(why.createSpan({ cls: cls('property') }), row.property, row.marked);
    addMarked(why, row.why, row.marked);
    this.redrawTools();
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

const shortcuts: Record<Row['what'], string> = {
  item: 'Enter D W S X M U',
  away: 'Enter B M U',
  problem: 'Enter M U',
};

export interface ToolButton {
  tool: Tool;
  icon: string;
  title: string;
  key?: string;
}

/** The button that opens a row's menu. */
export function menuTool(): ToolButton {
  return { tool: 'menu', icon: 'ellipsis', title: say`More`, key: 'M' };
}

/** The buttons at the end of a row, drawn when it is first pointed at or focused: a thousand rows have none. */
export function drawTools(row: HTMLElement, buttons: readonly ToolButton[]): void {
  if (row.querySelector(`.${cls('tools')}`)) return;
  const tools = row.createDiv({ cls: cls('tools') });
  for (const { tool, icon, title, key } of buttons) {
    const attr = { type: 'button', tabindex: '-1' };
    const button = tools.createEl('button', { cls: ['clickable-icon', cls('tool')], attr });
    button.dataset.tool = tool;
    setIcon(button, icon);
    setTooltip(button, key ? `${title} (${key})` : title, { placement: 'top' });
  }
}
