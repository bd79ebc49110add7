import { Notice } from 'obsidian';
import { say } from '../../words/say';
import type { Choosing } from './choosing';
import type { ListDeeds, RowAt, RowDeed } from './deeds';
import type { Roving } from './roving';
import type { ListFilter } from './search-field';
import type { UndoBar } from './undo-bar';

/** What keys ask of the hands: the same that a click does. */
interface Doing {
  openMenu(row: HTMLElement | undefined): boolean;
  open(row: HTMLElement, event: KeyboardEvent): boolean;
  use(deed: RowDeed, row: HTMLElement): void;
  unfold(row: HTMLElement, open: boolean): boolean;
  at(row: HTMLElement): RowAt;
  undo(): void;
}

/** Keys that go on while they are held. Any other does what it does once, whatever has the focus by then. */
const GOES_ON = /^(?:Arrow|Page|Home$|End$)/;
const PRESSES = /^(?:Enter| )$/;

/** What each key does in a list. Keys with modifiers are others', but for opening in a new tab. */
export class Keys {
  /** The press that opened a menu may also arrive as a `contextmenu` event, on the key's way down or up. */
  openedMenu = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly hands: Doing,
    private readonly roving: Roving,
    private readonly given: { deeds: ListDeeds; filter?: ListFilter; choosing?: Choosing; undoBar: UndoBar },
  ) {}

  /** Hears a key that was pressed in the list, typing aside. */
  pressed(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.defaultPrevented || target.matches('input, textarea')) return;
    const isHeld = event.repeat && !GOES_ON.test(event.key);
    if (isHeld ? PRESSES.test(event.key) : this.handle(event, target)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  /** A key was let go. */
  released(): void {
    this.openedMenu = false;
  }

  private handle(event: KeyboardEvent, target: HTMLElement): boolean {
    const { key } = event;
    const { deeds, filter, choosing } = this.given;
    const stop = this.roving.focused;
    const row = stop?.closest<HTMLElement>('[data-row]') ?? undefined;
    const onButton = target.matches('button');
    if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) return (this.openedMenu = this.hands.openMenu(row));
    if (key === 'Enter' && !onButton && !target.matches('a')) return this.enter(stop, row, event);
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (key === '/' && filter) return this.then(() => filter.focus());
    if (key === '?') return this.then(() => deeds.showKeys(row && this.hands.at(row)));
    if (key === ' ' && stop?.dataset.fold && !onButton) return this.then(() => stop.click());
    if (key === 'Escape') return this.escape(stop, target);
    if (!stop && target !== this.root) return false;
    if (key === 'ArrowLeft' || key === 'ArrowRight') return this.aside(key, stop, { row, target });
    if (event.shiftKey && (key === 'ArrowDown' || key === 'ArrowUp') && choosing?.goOn(key === 'ArrowDown' ? 1 : -1)) return true;
    if (this.roving.move(key)) return this.then(() => choosing?.byTap ? undefined : choosing?.clear());
    const letter = key.length === 1 ? key.toUpperCase() : '';
    if (letter === 'U') return this.then(() => this.hands.undo());
    if (!letter) return false;
    if (!row) return this.isForRows(letter) && this.tell(say`This is no row, and ${letter} acts on one.`);
    if (letter === 'M') return this.hands.openMenu(row) || this.tell(say`This row has no menu.`);
    return this.letter(letter, row);
  }

  private enter(stop: HTMLElement | undefined, row: HTMLElement | undefined, event: KeyboardEvent): boolean {
    if (stop?.dataset.fold) return this.then(() => stop.click());
    if (!row) return false;
    return this.hands.open(row, event) || this.tell(say`There is no note behind this row.`);
  }

  private escape(stop: HTMLElement | undefined, target: HTMLElement): boolean {
    if (stop && stop !== target) return this.roving.focus(stop);
    if (this.given.choosing?.clear() || this.given.undoBar.hide()) return true;
    const { filter } = this.given;
    if (!filter?.filtering) return false;
    return this.then(() => {
      filter.clear();
      filter.focus();
    });
  }

  private aside(
    key: 'ArrowLeft' | 'ArrowRight',
    stop: HTMLElement | undefined,
    { row, target }: { row: HTMLElement | undefined; target: HTMLElement },
  ): boolean {
    if (row && stop === target && this.hands.unfold(row, key === 'ArrowRight')) return true;
    if (!stop?.dataset.fold) return this.roving.moveAside(key === 'ArrowRight' ? 1 : -1);
    const folded = stop.getAttribute('aria-expanded') === 'false';
    if (folded === (key === 'ArrowRight')) stop.click();
    return true;
  }

  private isForRows(letter: string): boolean {
    return letter === 'M' || this.given.deeds.whyNot(letter, undefined) !== undefined;
  }

  private letter(letter: string, row: HTMLElement): boolean {
    const at = this.hands.at(row);
    const { deeds } = this.given;
    const deed = deeds.of(at).find((each) => each.key === letter);
    if (deed) return this.then(() => this.hands.use(deed, row));
    const words = deeds.whyNot(letter, at);
    return words !== undefined && this.tell(words);
  }

  private tell(words: string): true {
    return this.then(() => void new Notice(words));
  }

  private then(act: () => void): true {
    act();
    return true;
  }
}
