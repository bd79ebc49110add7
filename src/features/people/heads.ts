import { addIcon } from '../../ui/list/drawing';
import { say } from '../../words/say';
import { columnName, columns, goesUp, type Column, type Order } from './order';
import { cls } from './view-type';

/** What the columns are called, each a button that sorts by it. */
export class Heads {
  private readonly buttons = new Map<Column, HTMLElement>();
  private drawn?: Order;

  constructor(parent: HTMLElement, sortBy: (column: Column) => void) {
    const el = parent.createDiv({ cls: cls('heads'), attr: { role: 'group', 'aria-label': say`Sort by` } });
    for (const column of columns) {
      const button = el.createEl('button', { cls: [cls('head'), cls(`head-${column}`)], attr: { type: 'button' } });
      button.addEventListener('click', () => sortBy(column));
      this.buttons.set(column, button);
    }
  }

  update(order: Order): void {
    if (this.drawn?.by === order.by && this.drawn.turned === order.turned) return;
    this.drawn = order;
    for (const [column, button] of this.buttons) {
      const sorts = column === order.by;
      button.setText(columnName(column));
      button.setAttr('aria-pressed', String(sorts));
      button.toggleClass(cls('sorts'), sorts);
      if (sorts) addIcon(button, goesUp(order) ? 'arrow-up' : 'arrow-down', cls('arrow'));
    }
  }
}
