import { strict } from '../data/strict';
import type { Screen } from './context';
import { setIcon } from './icons';
import type { Menu } from './menu';

/** One line of a menu (obsidian.d.ts; class names as Obsidian's). */
export class MenuItem {
  dom: HTMLElement;
  iconEl: HTMLElement;
  titleEl: HTMLElement;
  section = '';
  disabled = false;
  isLabel = false;
  submenu: Menu | null = null;
  private checkEl: HTMLElement | null = null;
  private callback: ((event: MouseEvent | KeyboardEvent) => unknown) | null = null;

  constructor(readonly menu: Menu, screen: Screen) {
    this.dom = screen.document.createElement('div');
    this.dom.className = 'menu-item tappable';
    this.dom.setAttribute('role', 'menuitem');
    this.iconEl = this.dom.createDiv({ cls: 'menu-item-icon' });
    this.titleEl = this.dom.createDiv({ cls: 'menu-item-title' });
    this.dom.addEventListener('mousemove', () => menu.select(this));
    this.dom.addEventListener('click', event => this.choose(event));
  }

  /** Nothing hears a click on a disabled item or a label; any other closes the menu and then calls back. */
  choose(event: MouseEvent | KeyboardEvent): void {
    if (this.disabled || this.isLabel) return;
    if (this.submenu) {
      this.menu.openSubmenu(this);
      return;
    }
    this.menu.hideAll();
    this.callback?.(event);
  }

  get selectable(): boolean {
    return !this.disabled && !this.isLabel;
  }

  setTitle(title: string | DocumentFragment): this {
    this.titleEl.setText(title);
    return this;
  }

  setIcon(icon: string | null): this {
    if (icon === null) this.iconEl.empty();
    else setIcon(this.iconEl, icon);
    return this;
  }

  setChecked(checked: boolean | null): this {
    this.checkEl?.remove();
    this.checkEl = null;
    this.dom.setAttribute('role', checked === null ? 'menuitem' : 'menuitemcheckbox');
    if (checked === null) this.dom.removeAttribute('aria-checked');
    else this.dom.setAttribute('aria-checked', String(checked));
    if (checked) {
      this.checkEl = this.dom.createDiv({ cls: 'menu-item-icon mod-checked' });
      setIcon(this.checkEl, 'lucide-check');
    }
    return this;
  }

  setDisabled(disabled: boolean): this {
    this.disabled = disabled;
    this.dom.toggleClass('is-disabled', disabled);
    this.dom.setAttribute('aria-disabled', String(disabled));
    return this;
  }

  setWarning(isWarning: boolean): this {
    this.dom.toggleClass('is-warning', isWarning);
    return this;
  }

  setIsLabel(isLabel: boolean): this {
    this.isLabel = isLabel;
    this.dom.toggleClass('is-label', isLabel);
    this.dom.setAttribute('role', isLabel ? 'presentation' : 'menuitem');
    return this;
  }

  setSection(section: string): this {
    this.section = section;
    this.dom.dataset['section'] = section;
    return this;
  }

  onClick(callback: (event: MouseEvent | KeyboardEvent) => unknown): this {
    this.callback = callback;
    return this;
  }

  /** Not in obsidian.d.ts 1.13.1, but there since long and widely used. */
  setSubmenu(): Menu {
    if (!this.submenu) {
      this.submenu = this.menu.makeSubmenu();
      this.dom.addClass('has-submenu');
      this.dom.setAttribute('aria-haspopup', 'menu');
      setIcon(this.dom.createDiv({ cls: 'menu-item-icon mod-submenu' }), 'lucide-chevron-right');
    }
    return this.submenu;
  }
}

strict(MenuItem, 'MenuItem');
