import type { Action } from '../../ui/action';
import type { Roving } from '../../ui/list/roving';

/** What keys ask of the hands: the same that a click does. */
interface Doing {
  openMenu(row: HTMLElement | undefined): boolean;
  open(row: HTMLElement, event: KeyboardEvent): void;
  toggle(heading: HTMLElement): void;
  use(deed: Action['id'], row: HTMLElement, at: HTMLElement): void;
  actionsOf(row: HTMLElement): readonly Action[];
}

/** What keys ask of the view. */
interface Filtering {
  readonly filtering: boolean;
  focusFilter(): void;
  showAll(): void;
}

/** What each key does in the list. Keys with modifiers are others', but for opening in a new tab. */
export class Keys {
  /** The press that opened a menu may also arrive as a `contextmenu` event, on the key's way down or up. */
  openedMenu = false;

  constructor(
    private readonly hands: Doing,
    private readonly view: Filtering,
    private readonly roving: Roving,
    private readonly undo: () => void,
  ) {}

  /** Hears a key that was pressed in the view, typing aside. */
  pressed(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.defaultPrevented || event.isComposing || target.matches('input, textarea')) return;
    if (this.handle(event, target)) {
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
    const stop = this.roving.focused;
    const row = stop?.closest<HTMLElement>('[data-row]') ?? undefined;
    const onButton = target.matches('button');
    if (key === 'ContextMenu' || (key === 'F10' && event.shiftKey)) return (this.openedMenu = this.hands.openMenu(row));
    if (key === 'Enter' && !onButton && !target.matches('a')) return this.enter(stop, row, event);
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (key === '/') return this.then(() => this.view.focusFilter());
    if (key === ' ' && stop?.dataset.fold && !onButton) return this.then(() => this.hands.toggle(stop));
    if (key === 'Escape') return this.escape(stop, target);
    if (!stop) return false;
    if (key === 'ArrowLeft' || key === 'ArrowRight') return this.aside(key, stop);
    if (this.roving.move(key)) return true;
    const letter = key.length === 1 ? key.toUpperCase() : '';
    if (letter === 'U') return this.then(this.undo);
    if (!row || !letter) return false;
    if (letter === 'M') return this.hands.openMenu(row);
    return this.letter(letter, row);
  }

  private enter(stop: HTMLElement | undefined, row: HTMLElement | undefined, event: KeyboardEvent): boolean {
    if (stop?.dataset.fold) return this.then(() => this.hands.toggle(stop));
    if (!row?.dataset.note) return false;
    return this.then(() => this.hands.open(row, event));
  }

  private escape(stop: HTMLElement | undefined, target: HTMLElement): boolean {
    if (stop && stop !== target) return this.roving.focus(stop);
    if (!this.view.filtering) return false;
    return this.then(() => this.view.showAll());
  }

  private aside(key: 'ArrowLeft' | 'ArrowRight', stop: HTMLElement): boolean {
    if (!stop.dataset.fold) return this.roving.moveAside(key === 'ArrowRight' ? 1 : -1);
    const folded = stop.getAttribute('aria-expanded') === 'false';
    if (folded === (key === 'ArrowRight')) this.hands.toggle(stop);
    return true;
  }

  private letter(letter: string, row: HTMLElement): boolean {
    const action = this.hands.actionsOf(row).find(({ key }) => key === letter);
    if (!action || (action.id === 'settle' && row.dataset.what === 'away')) return false;
    return this.then(() => this.hands.use(action.id, row, row));
  }

  private then(act: () => void): true {
    act();
    return true;
  }
}
