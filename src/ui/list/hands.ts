import { Menu, Platform, type App, type Component, type HoverParent } from 'obsidian';
import { unlessComposing } from '../composing';
import { say } from '../../words/say';
import { FormerFocus } from '../focus';
import { attempt } from '../perform';
import { Choosing } from './choosing';
import { rowAt, type ListDeeds, type RowAt, type RowDeed } from './deeds';
import { cls } from './drawing';
import { Keys } from './keys';
import { chooseFirst, openNote, previewNote, showBelow } from './opening';
import { stopAround, type Roving } from './roving';
import { drawTools, menuTool, UNFOLD } from './row';
import type { ListFilter } from './search-field';
import type { UndoBar } from './undo-bar';

/** What a list is given by whoever shows it. */
export interface ListGiven {
  app: App;
  /** Listening ends with it, and previews hang on it. */
  owner: Component & HoverParent;
  /** Where previews come from: the view's type. */
  source: string;
  deeds: ListDeeds;
  /** Deeds that a row has buttons for, by id, in the order of the buttons. */
  buttons?: (row: RowAt) => readonly string[];
  /** Sections into which time alone moves a row; into any other it is moved by what the person did. */
  movedByTime?: ReadonlySet<string | undefined>;
  filter?: ListFilter;
  /** Whether a row can be chosen along with others; none can without it. */
  choosable?: (row: RowAt) => boolean;
  /** Opens a row to those within it, or closes it, by its key. */
  unfold?: (key: string, open: boolean) => void;
}

/** What clicks, keys and the pointer do in a list. */
export class Hands {
  private pointed?: HTMLElement;
  private readonly keys: Keys;
  private readonly choosing?: Choosing;

  constructor(
    private readonly root: HTMLElement,
    private readonly roving: Roving,
    private readonly given: ListGiven & { undoBar: UndoBar },
  ) {
    const { owner, choosable } = given;
    this.choosing = choosable && new Choosing(root, roving, choosable, () => this.renameTools());
    this.keys = new Keys(root, this, roving, { ...given, choosing: this.choosing });
    owner.registerDomEvent(root, 'click', (event) => this.clicked(event));
    owner.registerDomEvent(root, 'auxclick', (event) => {
      if (event.button === 1) this.clicked(event);
    });
    // A press of the middle button would start to scroll.
    owner.registerDomEvent(root, 'mousedown', (event) => {
      if (!rowAround(event)) return;
      // With Shift it would select words from where one was, and choosing rows is meant.
      if (event.button === 1 || (event.shiftKey && this.choosing)) event.preventDefault();
    });
    owner.registerDomEvent(root, 'contextmenu', (event) => this.contextMenu(event));
    owner.registerDomEvent(root, 'keydown', unlessComposing((event: KeyboardEvent) => this.keys.pressed(event)));
    owner.registerDomEvent(root, 'keyup', () => this.keys.released());
    owner.registerDomEvent(root, 'focusin', (event) => this.focused(event.target as HTMLElement));
    owner.registerDomEvent(root, 'mouseover', (event) => this.over(event));
    owner.registerDomEvent(root, 'mouseleave', () => (this.pointed = undefined));
  }

  /** Rows that were redrawn under the pointer or the focus get their buttons back. */
  redrawn(): void {
    this.choosing?.redrawn();
    for (const row of [this.pointed, this.roving.focused?.closest<HTMLElement>('[data-row]')]) {
      if (row?.isConnected) this.equip(row);
    }
    const { stop } = this.roving;
    if (stop) this.roving.settleOn(stop);
  }

  // A row’s buttons say to how many rows they do it.
  private renameTools(): void {
    if (Platform.isMobile) return;
    for (const tools of Array.from(this.root.querySelectorAll(`.${cls('tools')}`))) {
      if (!tools.contains(this.root.doc.activeElement)) tools.remove();
    }
    for (const row of [this.pointed, this.roving.focused?.closest<HTMLElement>('[data-row]')]) {
      if (row?.isConnected) this.equip(row);
    }
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
    const { app, owner, source } = this.given;
    const { note } = row.dataset;
    if (note) previewNote(app, note, { event, source, hoverParent: owner, targetEl: row });
  }

  private equip(row: HTMLElement): void {
    const { deeds, buttons } = this.given;
    const at = this.at(row);
    const all = deeds.of(at);
    stopAround(row)?.setAttr('aria-keyshortcuts', shortcuts(row, all));
    if (row.dataset.tools === undefined) return;
    const shown = buttons?.(at) ?? [];
    drawTools(row, [...shown.flatMap((id) => all.find((deed) => deed.id === id) ?? []), menuTool()]);
  }

  private clicked(event: MouseEvent): void {
    const target = event.target as HTMLElement;
    const row = rowAround(event);
    if (!row) return;
    const tool = target.closest<HTMLElement>('[data-tool]');
    // Of two quick clicks, the second may come upon the next row’s button: the row has gone by the first.
    if (tool) return void (event.button === 0 && event.detail < 2 && this.pressTool(tool, row));
    if (target.closest('a') || isSelecting(this.root)) return;
    if (event.shiftKey && this.choosing?.goTo(row)) return;
    if (this.choosing?.byTap && this.choosing.turn(row)) return;
    this.open(row, event);
  }

  private pressTool(tool: HTMLElement, row: HTMLElement): void {
    const { tool: id } = tool.dataset;
    if (id === 'menu') return void this.openMenu(row, tool);
    if (id === UNFOLD) return void this.unfold(row, row.dataset.opens !== 'true');
    const deed = this.given.deeds.of(this.at(row)).find((each) => each.id === id);
    if (deed) this.use(deed, row);
  }

  /** A row as its deeds know it: with those that are chosen along with it. */
  at(row: HTMLElement): RowAt {
    return this.choosing?.at(row) ?? rowAt(row);
  }

  private menuOf(row: HTMLElement): Menu | undefined {
    const { choosing } = this;
    const menu = this.given.deeds.menu(this.at(row));
    // Who has keys chooses by Shift.
    if (choosing && menu && Platform.isMobile && !choosing.byTap) {
      menu.addItem((item) => item.setSection('choose').setTitle(say`Choose several`).setIcon('list-checks').onClick(() => {
        choosing.byTap = true;
        choosing.turn(row);
      }));
    }
    return menu;
  }

  /** Opens a row, or closes it, or the row that it stands within. Answers whether there was something to do. */
  unfold(row: HTMLElement, open: boolean): boolean {
    const { opens, within } = row.dataset;
    const whole = opens === undefined && !open ? this.rowOfKey(within) : row;
    if (whole?.dataset.opens !== String(!open)) return false;
    // Those within it go by that, and the focus would go on to the row below.
    const stop = stopAround(whole);
    if (stop) this.roving.focus(stop);
    this.given.unfold?.(rowAt(whole).key, open);
    return true;
  }

  private rowOfKey(key: string | undefined): HTMLElement | undefined {
    return Array.from(this.root.querySelectorAll<HTMLElement>('[data-opens]')).find(({ dataset }) => dataset.row === key);
  }

  /** Does a deed of a row. */
  use(deed: RowDeed, row: HTMLElement): void {
    this.act(() => {
      const answer = deed.run();
      if (answer instanceof Menu) {
        this.show(answer, row, row);
        chooseFirst(row.doc);
      }
      return answer;
    });
  }

  /** Undoes, and goes to the row that is back by it, where there is one. */
  undo(): void {
    this.act(async () => {
      const before = new Set(this.roving.stops().map(placeOf));
      if (!(await this.given.deeds.undo()) || !this.roving.focused) return;
      this.roving.focus(this.roving.stops().find((stop) => rowOf(stop) && !before.has(placeOf(stop))));
    });
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
    if (!row) return;
    if (this.keys.openedMenu) return event.preventDefault();
    // Where there is none, an address can still be copied from the app's own.
    const menu = this.menuOf(row);
    if (!menu) return;
    event.preventDefault();
    // What is opened from the menu finds the row that it came from.
    const stop = stopAround(row);
    if (stop) this.roving.focus(stop);
    menu.onHide(() => this.comeBack());
    menu.showAtMouseEvent(event);
  }

  private show(menu: Menu, row: HTMLElement, at: HTMLElement): void {
    menu.onHide(() => this.comeBack());
    const stop = stopAround(row);
    if (stop) this.roving.settleOn(stop);
    showBelow(menu, at);
  }

  /** Runs what was asked for; the list has the focus again afterwards if nothing else took it. */
  act(run: () => unknown): void {
    void attempt(async () => void (await run())).then(() => this.comeBack());
  }

  // A dialog or a menu that closed may leave the focus nowhere; whoever works by keys goes on where they were.
  private comeBack(): void {
    new FormerFocus(this.given.app, this.roving.stop ?? this.root).giveBack();
  }

  /** Opens the note of a row, in a new tab if the press asks for that. Answers whether there is one. */
  open(row: HTMLElement, press: MouseEvent | KeyboardEvent): boolean {
    const { note } = row.dataset;
    if (note) openNote(this.given.app, note, press);
    return note !== undefined;
  }
}

function shortcuts(row: HTMLElement, deeds: readonly RowDeed[]): string {
  const keys = deeds.flatMap(({ key }) => key ?? []);
  const { note } = row.dataset;
  return [...(note === undefined ? [] : ['Enter']), ...keys, ...(note ?? keys[0] ? ['M'] : []), 'U'].join(' ');
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

// Dragging over words to copy them ends in a click, too.
function isSelecting(el: HTMLElement): boolean {
  const selection = el.win.getSelection();
  return selection !== null && !selection.isCollapsed && el.contains(selection.anchorNode);
}
