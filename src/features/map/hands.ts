import type { App, HoverParent } from 'obsidian';
import { unlessComposing } from '../../ui/composing';
import type { ListDeeds } from '../../ui/list/deeds';
import { showMenuOf } from '../../ui/list/opening';
import type { Drawn } from './drawn';
import type { Layout } from './layout';
import { MAP } from './view-type';
import { stepFrom } from './walking';

const FORGETS_AFTER = 700;
const ZOOM = 1.25;
const STEPS = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);

/** What the keys and pointers move. */
export interface Handled extends HoverParent {
  readonly app: App;
  readonly drawn: Drawn;
  readonly layout: Layout;
  readonly focused?: string;
  readonly selected?: string;
  redraw: () => void;
  focusPerson: (id: string | undefined) => void;
  select: (id: string | undefined) => void;
  openPerson: (id: string, press: MouseEvent | KeyboardEvent) => void;
  fold: (id: string, folded: boolean) => void;
  zoomBy: (factor: number | undefined) => void;
  typeAhead: (text: string) => void;
  search: () => void;
}

/** Keys, clicks and pointers on the map. */
export class Hands {
  private typed = '';
  private typedAt = 0;

  constructor(private readonly view: Handled, private readonly deeds: ListDeeds) {
    const { el, treeEl } = view.drawn;
    el.addEventListener('scroll', () => view.redraw(), { passive: true });
    treeEl.addEventListener('keydown', unlessComposing((event: KeyboardEvent) => this.pressed(event)));
    treeEl.addEventListener('click', (event) => this.clicked(event));
    treeEl.addEventListener('dblclick', (event) => {
      const id = idAt(event);
      if (id !== undefined) view.openPerson(id, event);
    });
    treeEl.addEventListener('contextmenu', (event) => {
      const id = idAt(event);
      const menu = id === undefined ? undefined : this.deeds.menu({ key: id, note: id });
      if (!menu) return;
      event.preventDefault();
      menu.showAtMouseEvent(event);
    });
    treeEl.addEventListener('mouseover', (event) => this.hovered(event));
    treeEl.addEventListener('focusin', (event) => {
      const id = idAt(event);
      if (id !== undefined && id !== view.focused) view.focusPerson(id);
    });
  }

  private pressed(event: KeyboardEvent): void {
    if (event.defaultPrevented || !this.takes(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  // Whether the key is one of the map's.
  private takes(event: KeyboardEvent): boolean {
    const { view } = this;
    const { key } = event;
    const id = view.focused;
    if (id === undefined) return false;
    if (key === 'Enter') return said(view.openPerson(id, event));
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.shiftKey && key === 'F10' || key === 'ContextMenu') return said(this.showMenu(id));
    if (STEPS.has(key)) return said(this.walk(id, key, event.shiftKey));
    if (key === ' ') return said(view.select(view.selected === id ? undefined : id));
    if (key === 'Escape') return view.selected !== undefined && said(view.select(undefined));
    if (key === '+' || key === '=') return said(view.zoomBy(ZOOM));
    if (key === '-') return said(view.zoomBy(1 / ZOOM));
    if (key === '0') return said(view.zoomBy(undefined));
    if (key === '/') return said(view.search());
    return [...key].length === 1 && said(this.type(key, event.timeStamp));
  }

  private showMenu(id: string): void {
    const { app, drawn } = this.view;
    const [menu, el] = [this.deeds.menu({ key: id, note: id }), drawn.elementOf(id)];
    if (menu && el) showMenuOf(app, menu, el);
  }

  private walk(id: string, key: string, shift: boolean): void {
    const { view } = this;
    const expanded = view.drawn.elementOf(id)?.getAttribute('aria-expanded');
    if (shift && key === 'ArrowLeft') return void (expanded === 'true' && view.fold(id, true));
    if (key === 'ArrowRight' && expanded === 'false') return view.fold(id, false);
    const to = stepFrom(view.layout, id, key);
    if (to) view.focusPerson(to.node.person.id);
  }

  private type(key: string, at: number): void {
    this.typed = (at - this.typedAt > FORGETS_AFTER ? '' : this.typed) + key.toLocaleLowerCase();
    this.typedAt = at;
    this.view.typeAhead(this.typed);
  }

  private clicked(event: MouseEvent): void {
    const { view } = this;
    const id = idAt(event);
    if (id === undefined) return;
    if (event.target instanceof Element && event.target.closest('[data-fold]')) {
      view.fold(id, view.drawn.elementOf(id)?.getAttribute('aria-expanded') === 'true');
      return;
    }
    view.focusPerson(id);
    view.select(id);
  }

  private hovered(event: MouseEvent): void {
    const id = idAt(event);
    const targetEl = id === undefined ? undefined : this.view.drawn.elementOf(id);
    if (!targetEl || (event.relatedTarget instanceof Node && targetEl.contains(event.relatedTarget))) return;
    this.view.app.workspace.trigger('hover-link', {
      event, source: MAP, hoverParent: this.view, targetEl, linktext: id, sourcePath: '',
    });
  }
}

function said(_done: void): true {
  return true;
}

function idAt({ target }: Event): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-id]')?.dataset.id : undefined;
}
