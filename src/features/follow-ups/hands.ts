import type { HoverParent, ItemView, Menu } from 'obsidian';
import type { Listed } from '../../domain/agenda';
import { waiveAll } from '../../domain/settling';
import type { Action } from '../../ui/action';
import { actionsFor } from '../../ui/actions';
import { attempt, perform, undo } from '../../ui/perform';
import { beginInterview, endInterview } from '../../ui/timer';
import type { Desk } from '../../vault/desk';
import { cls } from '../../ui/list/drawing';
import { Keys } from './keys';
import { rowMenu, snoozeMenu } from './menus';
import type { Foldable, ListModel, SectionId } from './model';
import { noteMenu, openNote, showBelow } from '../../ui/list/opening';
import { stopAround, type Roving } from '../../ui/list/roving';
import { drawTools, menuTool, type Tool, type ToolButton } from './row';
import { FOLLOW_UPS } from './view-type';

type Press = MouseEvent | KeyboardEvent;

/** The view as hands find it. */
interface Surface extends ItemView, HoverParent {
  /** What is on screen. */
  readonly model?: ListModel;
  readonly filtering: boolean;
  fold(key: Foldable, folded: boolean): void;
  showMore(key: SectionId): void;
  showAll(): void;
  focusFilter(): void;
  focusList(): void;
}

/** What clicks and the pointer do in the list. Rows are known by their key; what they stand for is looked up then. */
export class Hands {
  private el!: HTMLElement;
  private pointed?: HTMLElement;
  private readonly keys: Keys;

  constructor(
    private readonly view: Surface,
    private readonly desk: Desk,
    private readonly roving: Roving,
  ) {
    this.keys = new Keys(this, view, roving, () => void this.act(() => this.takeBack()));
  }

  /** Listens in an element of the view, until that goes. */
  take(el: HTMLElement): void {
    this.el = el;
    const { view } = this;
    view.registerDomEvent(el, 'click', (event) => this.clicked(event));
    view.registerDomEvent(el, 'auxclick', (event) => {
      if (event.button === 1) this.clicked(event);
    });
    // A press of the middle button would start to scroll.
    view.registerDomEvent(el, 'mousedown', (event) => {
      if (event.button === 1 && rowAround(event)) event.preventDefault();
    });
    view.registerDomEvent(el, 'contextmenu', (event) => this.contextMenu(event));
    view.registerDomEvent(el, 'keydown', (event) => this.keys.pressed(event));
    view.registerDomEvent(el, 'keyup', () => this.keys.released());
    view.registerDomEvent(el, 'focusin', (event) => this.focused(event.target as HTMLElement));
    view.registerDomEvent(el, 'mouseover', (event) => this.over(event));
    view.registerDomEvent(el, 'mouseleave', () => (this.pointed = undefined));
  }

  /** Rows that were redrawn under the pointer or the focus get their buttons back. */
  redrawn(): void {
    for (const row of [this.pointed, this.roving.focused?.closest<HTMLElement>('[data-row]')]) {
      if (row?.isConnected) this.equip(row);
    }
    const { stop } = this.roving;
    if (stop) this.roving.settleOn(stop);
  }

  private focused(target: HTMLElement): void {
    const stop = stopAround(target);
    if (!stop) return;
    const row = stop.closest<HTMLElement>('[data-row]');
    if (row) this.equip(row);
    this.roving.settleOn(stop);
  }

  private over(event: MouseEvent): void {
    const row = rowAround(event) ?? undefined;
    if (row === this.pointed) return;
    this.pointed = row;
    if (!row) return;
    this.equip(row);
    const { note } = row.dataset;
    if (!note) return;
    this.view.app.workspace.trigger('hover-link', {
      event,
      source: FOLLOW_UPS,
      hoverParent: this.view,
      targetEl: row,
      linktext: note,
      sourcePath: '',
    });
  }

  private equip(row: HTMLElement): void {
    const { what } = row.dataset;
    if (what !== 'item' && what !== 'away' && what !== 'problem') return;
    drawTools(row, [...this.buttonsFor(row), menuTool()]);
  }

  private buttonsFor(row: HTMLElement): ToolButton[] {
    const wanted: readonly Tool[] = row.dataset.what === 'away' ? ['bring-back'] : ['settle', 'draft', 'snooze'];
    return this.actionsOf(row)
      .filter(({ id }) => wanted.includes(id))
      .map(({ id, icon, title, key }) => ({ tool: id, icon, title, key }));
  }

  private clicked(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const tool = target.closest<HTMLElement>('[data-tool]');
    const row = rowAround(event);
    if (tool && row) return void (event.button === 0 && this.use(tool.dataset.tool as Tool, row, tool));
    const does = target.closest<HTMLElement>('[data-does]');
    if (does) return void (event.button === 0 && this.does(does));
    const fold = target.closest<HTMLElement>('[data-fold]');
    if (fold) return void (event.button === 0 && this.toggle(fold));
    if (target.closest('a') || isSelecting(this.el)) return;
    if (row) this.open(row, event);
  }

  /** Does what a button of a row, or its key, stands for. */
  use(tool: Tool, row: HTMLElement, at: HTMLElement): void {
    if (tool === 'menu') return void this.openMenu(row, at);
    if (tool === 'brief') return this.desk.forms.brief(row.dataset.note);
    if (tool === 'begin' || tool === 'end') return this.act(() => this.time(tool, row));
    const listed = this.listed(row);
    const actions = this.actionsOf(row);
    if (tool === 'snooze' && listed) {
      return this.show(snoozeMenu(this.desk, listed, find(actions, 'snooze-until')), row, row);
    }
    const action = find(actions, tool);
    if (action) this.act(() => action.run());
  }

  /** Undoes, and goes to the row that is back by it, where there is one. */
  private async takeBack(): Promise<void> {
    const before = new Set(this.roving.stops().map(placeOf));
    if (!(await undo(this.desk)) || !this.roving.focused) return;
    this.roving.focus(this.roving.stops().find((stop) => rowOf(stop) && !before.has(placeOf(stop))));
  }

  private async time(tool: 'begin' | 'end', row: HTMLElement): Promise<void> {
    const record = this.desk.feed.record(row.dataset.note ?? '');
    if (record?.type === 'interview') await (tool === 'end' ? endInterview : beginInterview)(this.desk, record);
  }

  /** Opens a row's menu below an element of it. Answers whether there is one. */
  openMenu(row: HTMLElement | undefined, at = row): boolean {
    const menu = row && this.menuOf(row);
    if (!row || !at || !menu) return false;
    this.show(menu, row, at);
    return true;
  }

  private contextMenu(event: MouseEvent): void {
    const row = rowAround(event);
    const menu = row && !this.keys.openedMenu ? this.menuOf(row) : undefined;
    if (row) event.preventDefault();
    menu?.showAtMouseEvent(event);
  }

  private menuOf(row: HTMLElement): Menu | undefined {
    const listed = this.listed(row);
    if (listed) return rowMenu(this.desk, listed, { touch: this.el.hasClass(cls('touch')) });
    return row.dataset.note ? noteMenu(this.desk, row.dataset.note, FOLLOW_UPS) : undefined;
  }

  private show(menu: Menu, row: HTMLElement, at: HTMLElement): void {
    menu.onHide(() => this.comeBack());
    const stop = stopAround(row);
    if (stop) this.roving.settleOn(stop);
    showBelow(menu, at);
  }

  /** Runs an action; the list has the focus again afterwards if nothing else took it. */
  act(run: () => unknown): void {
    void attempt(async () => void (await run())).then(() => this.comeBack());
  }

  // A dialog or a menu that closed may leave the focus nowhere; whoever works by keys goes on where they were.
  private comeBack(): void {
    const { doc } = this.el;
    if (doc.activeElement !== doc.body || !this.view.containerEl.isShown()) return;
    this.roving.stop?.focus({ preventScroll: true });
  }

  /** Opens the note of a row, in a new tab if the press asks for that. */
  open(row: HTMLElement, event: Press): void {
    const { note } = row.dataset;
    if (note) openNote(this.view.app, note, event);
  }

  toggle(heading: HTMLElement): void {
    this.view.fold(heading.dataset.fold as SectionId, heading.getAttribute('aria-expanded') === 'true');
  }

  private does(button: HTMLElement): void {
    if (button.dataset.does === 'show-all') this.view.showAll();
    else if (button.dataset.does === 'waive-all') this.act(() => this.waiveEarlier());
    else this.view.showMore(button.closest<HTMLElement>('[data-section]')?.dataset.section as SectionId);
  }

  private async waiveEarlier(): Promise<void> {
    const { feed } = this.desk;
    const earlier = feed.agenda().items.flatMap(({ item, group }) => {
      const record = group === 'earlier' ? feed.record(item.note) : undefined;
      return record ? [{ item, record }] : [];
    });
    await perform(this.desk, waiveAll(earlier));
  }

  /** Everything that can be done to what a row stands for; nothing for rows that are not due items. */
  actionsOf(row: HTMLElement): Action[] {
    const listed = this.listed(row);
    return listed ? actionsFor(this.desk, listed) : [];
  }

  /** What stands behind a row now. */
  listed(row: HTMLElement): Listed | undefined {
    return this.view.model?.listed.get(row.dataset.row ?? '');
  }
}

function find(actions: readonly Action[], id: Tool): Action | undefined {
  return actions.find((action) => action.id === id);
}

function rowAround(event: Event): HTMLElement | null {
  return (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
}

function rowOf(stop: HTMLElement): string | undefined {
  return stop.closest<HTMLElement>('[data-row]')?.dataset.row;
}

// A row that moved to another section is back there, too.
function placeOf(stop: HTMLElement): string {
  return `${stop.closest<HTMLElement>('[data-section]')?.dataset.section}\n${rowOf(stop)}`;
}

// Dragging over a reason to copy it ends in a click, too.
function isSelecting(el: HTMLElement): boolean {
  const selection = el.win.getSelection();
  return selection !== null && !selection.isCollapsed && el.contains(selection.anchorNode);
}
