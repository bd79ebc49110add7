import { setIcon, setTooltip, type App, type Menu } from 'obsidian';
import { setTextOf } from '../text';
import { cls } from './drawing';
import { showMenuOf } from './opening';

/** The line at the top of a list: what it is called, how much there is to do, and buttons with menus. */
export class Bar {
  readonly el: HTMLElement;
  private readonly count: HTMLElement;

  constructor(
    parent: HTMLElement,
    private readonly app: App,
    title: string,
  ) {
    this.el = parent.createDiv({ cls: cls('bar') });
    this.el.createDiv({ cls: cls('bar-title'), text: title, attr: { role: 'heading', 'aria-level': '2' } });
    this.count = this.el.createDiv({ cls: cls('bar-count') });
  }

  /** Adds a button at the end that opens a menu below itself. */
  addButton(icon: string, title: string, menu: () => Menu): HTMLElement {
    const button = this.el.createEl('button', { cls: ['clickable-icon', cls('bar-button')], attr: { type: 'button' } });
    setIcon(button, icon);
    setTooltip(button, title);
    button.setAttr('aria-haspopup', 'menu');
    button.addEventListener('click', () => showMenuOf(this.app, menu(), button));
    return button;
  }

  says(count: string): void {
    setTextOf(this.count, count);
  }
}
