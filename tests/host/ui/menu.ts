import type { MenuPositionDef } from 'obsidian';
import { Component } from '../data/events';
import { notModelled, type Screen } from './context';
import { Scope } from './keymap';
import { MenuItem } from './menu-item';

type MenuEntry = MenuItem | 'separator';
type MenuConstructor = new () => Menu;

/** A menu drawn in the document (`.menu`); on a phone it is a sheet at the bottom of the window. */
export class Menu extends Component {
  dom: HTMLElement;
  scrollEl: HTMLElement;
  items: MenuEntry[] = [];
  private readonly scope: Scope;
  private selected: MenuItem | null = null;
  private shown = false;
  private noIcon = false;
  private parentMenu: Menu | null = null;
  private child: Menu | null = null;
  private backdropEl: HTMLElement | null = null;
  private readonly hideCallbacks: (() => unknown)[] = [];
  private readonly onPointerDown = (event: Event): void => {
    if (!(event.target as Element).closest?.('.menu')) this.root().hide();
  };

  constructor(private readonly screen: Screen) {
    super();
    this.dom = screen.document.createElement('div');
    this.dom.className = 'menu';
    this.dom.setAttribute('role', 'menu');
    if (screen.platform.isPhone) this.dom.createDiv({ cls: 'menu-grabber' });
    this.scrollEl = this.dom.createDiv({ cls: 'menu-scroll' });
    this.scope = new Scope();
    this.registerKeys();
  }

  static forEvent(_event: MouseEvent): Menu {
    return notModelled('Menu.forEvent of the unbound class');
  }

  private registerKeys(): void {
    const move = (step: number) => (): false => {
      this.move(step);
      return false;
    };
    this.scope.register([], 'ArrowDown', move(1));
    this.scope.register([], 'ArrowUp', move(-1));
    this.scope.register([], 'Home', () => { this.select(null); this.move(1); return false; });
    this.scope.register([], 'End', () => { this.select(null); this.move(-1); return false; });
    this.scope.register([], 'Enter', event => { this.selected?.choose(event); return false; });
    this.scope.register([], 'Escape', () => { this.hide(); return false; });
    this.scope.register([], 'ArrowRight', () => {
      if (this.selected?.submenu) this.openSubmenu(this.selected);
      return false;
    });
    this.scope.register([], 'ArrowLeft', () => {
      if (this.parentMenu) this.hide();
      return false;
    });
    this.scope.register([], 'Tab', () => false);
  }

  setNoIcon(): this {
    this.noIcon = true;
    return this;
  }

  // The DOM menu is the only one there is here, as on mobile.
  setUseNativeMenu(_native: boolean): this {
    return this;
  }

  setParentElement(_el: HTMLElement): this {
    return this;
  }

  addItem(callback: (item: MenuItem) => unknown): this {
    this.requireHidden();
    const item = new MenuItem(this, this.screen);
    this.items.push(item);
    callback(item);
    return this;
  }

  addSeparator(): this {
    this.requireHidden();
    this.items.push('separator');
    return this;
  }

  private requireHidden(): void {
    if (this.shown) throw new Error('Items can only be added to a menu that is not shown yet');
  }

  showAtMouseEvent(event: MouseEvent): this {
    event.preventDefault();
    return this.showAtPosition({ x: event.clientX, y: event.clientY });
  }

  /** Puts the menu at `x`, `y` of the window, moved as far as needed to be wholly inside it. */
  showAtPosition(position: MenuPositionDef): this {
    if (this.shown) return this;
    const { document, window, keymap, menus, platform } = this.screen;
    if (!this.parentMenu) for (const open of [...menus]) open.root().hide();
    this.shown = true;
    this.draw();
    if (platform.isPhone) {
      this.backdropEl = document.body.createDiv({ cls: 'menu-backdrop' });
      this.backdropEl.addEventListener('click', () => this.root().hide());
    }
    document.body.appendChild(this.dom);
    if (!platform.isPhone) {
      const { offsetWidth, offsetHeight } = this.dom;
      const x = position.left ? position.x - offsetWidth : position.x;
      this.dom.setCssStyles({
        left: `${Math.max(0, Math.min(x, window.innerWidth - offsetWidth - 4))}px`,
        top: `${Math.max(0, Math.min(position.y, window.innerHeight - offsetHeight - 4))}px`,
      });
    }
    keymap.pushScope(this.scope);
    menus.push(this);
    if (!this.parentMenu) window.addEventListener('pointerdown', this.onPointerDown, true);
    this.load();
    return this;
  }

  /** Items of one section stand together, in the order sections first appear, divided by a line (assumed). */
  private draw(): void {
    this.scrollEl.empty();
    const sections = new Map<string, MenuEntry[]>();
    let section = '';
    for (const entry of this.items) {
      if (entry !== 'separator') section = entry.section;
      sections.set(section, [...(sections.get(section) ?? []), entry]);
    }
    const tidy = [...sections.values()].flatMap((entries, i) => i === 0 ? entries : ['separator' as const, ...entries]);
    let line: HTMLElement | null = null;
    let group: HTMLElement | null = null;
    for (const entry of tidy) {
      if (entry === 'separator') {
        if (group) line ??= this.scrollEl.createDiv({ cls: 'menu-separator', attr: { role: 'separator' } });
        group = null;
        continue;
      }
      line = null;
      group ??= this.scrollEl.createDiv({ cls: 'menu-group', attr: { role: 'presentation' } });
      if (this.noIcon) entry.iconEl.remove();
      group.appendChild(entry.dom);
    }
    line?.remove();
  }

  hide(): this {
    if (!this.shown) return this;
    this.shown = false;
    const { window, keymap, menus } = this.screen;
    this.child?.hide();
    if (this.parentMenu) this.parentMenu.child = null;
    keymap.popScope(this.scope);
    window.removeEventListener('pointerdown', this.onPointerDown, true);
    menus.splice(menus.indexOf(this), 1);
    this.dom.remove();
    this.backdropEl?.remove();
    this.select(null);
    this.unload();
    for (const callback of this.hideCallbacks) callback();
    return this;
  }

  close(): void {
    this.hide();
  }

  onHide(callback: () => unknown): void {
    this.hideCallbacks.push(callback);
  }

  hideAll(): void {
    this.root().hide();
  }

  root(): Menu {
    return this.parentMenu?.root() ?? this;
  }

  select(item: MenuItem | null): void {
    if (item && !item.selectable) return;
    this.selected?.dom.removeClass('selected');
    this.selected = item;
    item?.dom.addClass('selected');
  }

  get selectedItem(): MenuItem | null {
    return this.selected;
  }

  private move(step: number): void {
    const doms = Array.from(this.scrollEl.querySelectorAll('.menu-item'));
    const items = doms
      .map(dom => this.items.find((entry): entry is MenuItem => entry !== 'separator' && entry.dom === dom))
      .filter((item): item is MenuItem => !!item && item.selectable);
    if (items.length === 0) return;
    const at = this.selected ? items.indexOf(this.selected) : step > 0 ? -1 : items.length;
    this.select(items[(at + step + items.length) % items.length] ?? null);
    this.selected?.dom.scrollIntoView?.({ block: 'nearest' });
  }

  makeSubmenu(): Menu {
    const submenu = new (this.constructor as MenuConstructor)();
    submenu.parentMenu = this;
    return submenu;
  }

  openSubmenu(item: MenuItem): void {
    if (!item.submenu || item.submenu.shown) return;
    const rect = item.dom.getBoundingClientRect();
    this.child = item.submenu;
    item.submenu.showAtPosition({ x: rect.right, y: rect.top });
    item.submenu.move(1);
  }
}
