import type { App, HoverParent, Menu } from 'obsidian';
import { unlessComposing } from '../../ui/composing';
import type { ListDeeds } from '../../ui/list/deeds';
import { FormerFocus } from '../../ui/focus';
import { previewNote, showBelow } from '../../ui/list/opening';
import type { MapPane } from './pane';
import { MAP } from './view-type';
import { stepFrom } from './walking';

const FORGETS_AFTER = 700;
const ZOOM = 1.25;
const STEPS = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);
const TURNED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** Whose map the keys and pointers move. What is left out has no key. */
export interface Handled {
  app: App;
  /** Previews hang on it. */
  owner: HoverParent;
  pane: MapPane;
  deeds: ListDeeds;
  open: (id: string, press: MouseEvent | KeyboardEvent) => void;
  clicked: (id: string, press: MouseEvent) => void;
  doubleClicked?: (id: string, press: MouseEvent) => void;
  /** Shows the card of somebody, or of nobody. */
  select?: (id: string | undefined) => void;
  search?: () => void;
}

/** Keys, clicks and pointers on the map. */
export class Hands {
  private typed = '';
  private typedAt = 0;
  /** The press that opened a menu may also arrive as a `contextmenu` event, on the key’s way down or up. */
  private openedMenu = false;

  constructor(private readonly given: Handled) {
    const { pane } = given;
    const { el, treeEl } = pane.drawn;
    el.addEventListener('scroll', () => pane.redraw(), { passive: true });
    treeEl.addEventListener('keydown', unlessComposing((event: KeyboardEvent) => this.pressed(event)));
    treeEl.addEventListener('click', (event) => this.clicked(event));
    treeEl.addEventListener('dblclick', (event) => {
      const id = idAt(event);
      if (id !== undefined) given.doubleClicked?.(id, event);
    });
    treeEl.addEventListener('contextmenu', (event) => this.contextMenu(event));
    treeEl.addEventListener('keyup', () => (this.openedMenu = false));
    treeEl.addEventListener('mouseover', (event) => this.hovered(event));
    treeEl.addEventListener('focusin', (event) => {
      const id = idAt(event);
      if (id !== undefined && id !== pane.focused) pane.focusPerson(id);
    });
  }

  private pressed(event: KeyboardEvent): void {
    if (event.defaultPrevented || !this.takes(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  // Whether the key is one of the map’s.
  private takes(event: KeyboardEvent): boolean {
    const { pane, open, select, search } = this.given;
    const { key } = event;
    const id = pane.focused;
    if (id === undefined) return false;
    if (key === 'Enter') return said(open(id, event));
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.shiftKey && key === 'F10' || key === 'ContextMenu') return said(this.showMenu(id));
    if (STEPS.has(key)) return said(this.walk(id, key, event.shiftKey));
    if (key === ' ') return select !== undefined && said(select(pane.selected === id ? undefined : id));
    if (key === 'Escape') return select !== undefined && pane.selected !== undefined && said(select(undefined));
    if (key === '+' || key === '=') return said(pane.zoomBy(ZOOM));
    if (key === '-') return said(pane.zoomBy(1 / ZOOM));
    if (key === '0') return said(pane.zoomBy(undefined));
    if (key === '/') return search !== undefined && said(search());
    return [...key].length === 1 && said(this.type(key, event.timeStamp));
  }

  private showMenu(id: string): void {
    const el = this.given.pane.drawn.elementOf(id);
    const menu = this.menuOf(id);
    if (!menu || !el) return;
    this.openedMenu = true;
    showBelow(menu, el);
  }

  private contextMenu(event: MouseEvent): void {
    const id = idAt(event);
    if (id === undefined) return;
    if (this.openedMenu) return event.preventDefault();
    const menu = this.menuOf(id);
    if (!menu) return;
    event.preventDefault();
    menu.showAtMouseEvent(event);
  }

  // What is opened from the menu finds the person that it came from, and so does whoever leaves it.
  private menuOf(id: string): Menu | undefined {
    const { app, pane, deeds } = this.given;
    const menu = deeds.menu({ key: id, note: id });
    if (!menu) return undefined;
    pane.focusPerson(id);
    const former = new FormerFocus(app);
    menu.onHide(() => former.giveBack());
    return menu;
  }

  private walk(id: string, key: string, shift: boolean): void {
    const { pane } = this.given;
    const expanded = pane.drawn.elementOf(id)?.getAttribute('aria-expanded');
    const towards = pane.layout.leftward ? TURNED[key] ?? key : key;
    if (shift && towards === 'ArrowLeft') return void (expanded === 'true' && pane.fold(id, true));
    if (towards === 'ArrowRight' && expanded === 'false') return pane.fold(id, false);
    const to = stepFrom(pane.layout, id, towards);
    if (to) pane.focusPerson(to.node.person.id);
  }

  private type(key: string, at: number): void {
    this.typed = (at - this.typedAt > FORGETS_AFTER ? '' : this.typed) + key.toLocaleLowerCase();
    this.typedAt = at;
    this.given.pane.typeAhead(this.typed);
  }

  private clicked(event: MouseEvent): void {
    const { pane, clicked } = this.given;
    const id = idAt(event);
    if (id === undefined) return;
    if (event.target instanceof Element && event.target.closest('[data-fold]')) {
      pane.fold(id, pane.drawn.elementOf(id)?.getAttribute('aria-expanded') === 'true');
      return;
    }
    clicked(id, event);
  }

  private hovered(event: MouseEvent): void {
    const { app, owner, pane } = this.given;
    const id = idAt(event);
    const targetEl = id === undefined ? undefined : pane.drawn.elementOf(id);
    const note = pane.map.people.get(id ?? '')?.mention.note;
    if (!targetEl || !note) return;
    if (event.relatedTarget instanceof Node && targetEl.contains(event.relatedTarget)) return;
    previewNote(app, note, { event, source: MAP, hoverParent: owner, targetEl });
  }
}

function said(_done: void): true {
  return true;
}

function idAt({ target }: Event): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('[data-id]')?.dataset.id : undefined;
}
