import { isHidden } from './drawing';
import { Hands, type ListGiven } from './hands';
import { Roving } from './roving';
import { UndoBar } from './undo-bar';

/**
 * A list in an element: rows by `RowPart`, sections by `SectionPart`, or anything else that says by `data-row`,
 * `data-note` and `makeStop` what it is. It is one Tab stop, and the focus that was in it never falls out of it.
 */
export class List {
  private readonly roving: Roving;
  private readonly hands: Hands;

  constructor(
    private readonly root: HTMLElement,
    given: ListGiven,
  ) {
    // Whoever took the focus from here, such as a dialog, gives it back to the root if the row has gone.
    root.dataset.keepsFocus = '';
    root.tabIndex = -1;
    this.roving = new Roving(root, given.movedByTime);
    const undoBar = new UndoBar(root, given);
    this.hands = new Hands(root, this.roving, { ...given, undoBar });
    given.owner.registerDomEvent(root, 'focus', () => this.passOn());
  }

  /** Runs a redraw. The focus is where it was, or on the row that follows the one that went. */
  redraw(show: () => void): void {
    const had = this.root.contains(this.root.doc.activeElement);
    const mark = this.roving.mark();
    show();
    this.roving.restore(mark);
    this.hands.redrawn();
    const active = this.root.doc.activeElement;
    if (active === this.root) this.passOn();
    else if (had && (!this.root.contains(active) || isHidden(active!))) this.root.focus({ preventScroll: true });
  }

  /** Puts the focus where it was last, or on the first row, or on the list itself where it is empty. */
  focus(): void {
    const { roving } = this;
    if (!roving.focus(roving.stop ?? roving.first)) this.root.focus({ preventScroll: true });
  }

  focusFirst(): void {
    this.roving.focus(this.roving.first);
  }

  /** Redraws with more rows in a section, and puts the focus on the first of them. */
  showMore(section: string, redraw: () => void): void {
    const before = this.stopsIn(section).length;
    redraw();
    this.roving.focus(this.stopsIn(section)[before]);
  }

  /** Runs what was asked for; the list has the focus again afterwards if nothing else took it. */
  act(run: () => unknown): void {
    this.hands.act(run);
  }

  private stopsIn(section: string): HTMLElement[] {
    const part = within(this.root, '[data-section], [data-group]')
      .find(({ dataset }) => (dataset.section ?? dataset.group) === section);
    return (part ? within(part, '[data-row]') : []).flatMap((row) => within(row, '[data-stop]').slice(0, 1));
  }

  // A list without a stop keeps the focus itself, so that its keys work.
  private passOn(): void {
    (this.roving.stop ?? this.roving.first)?.focus({ preventScroll: true });
  }
}

function within(el: HTMLElement, selector: string): HTMLElement[] {
  return Array.from(el.querySelectorAll<HTMLElement>(selector));
}
