import { Hands, type ListGiven } from './hands';
import { Roving } from './roving';

/**
 * A list in an element: rows by `RowPart`, sections by `SectionPart`, or anything else that says by `data-row`,
 * `data-note` and `makeStop` what it is. It is one Tab stop.
 */
export class List {
  private readonly roving: Roving;
  private readonly hands: Hands;

  constructor(
    private readonly root: HTMLElement,
    given: ListGiven & { movedByTime?: ReadonlySet<string | undefined> },
  ) {
    this.roving = new Roving(root, given.movedByTime);
    this.hands = new Hands(root, this.roving, given);
  }

  /** Runs a redraw. The focus is where it was, or on the row that follows the one that went. */
  redraw(show: () => void): void {
    const mark = this.roving.mark();
    show();
    this.roving.restore(mark);
    this.hands.redrawn();
  }

  /** Puts the focus where it was last, or on the first row. */
  focus(): void {
    const { roving } = this;
    roving.focus(roving.stop ?? roving.first);
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

  /** The note that a row shows. */
  noteOf(row: string): string | undefined {
    return this.rows('[data-row]').find(({ dataset }) => dataset.row === row)?.dataset.note;
  }

  private stopsIn(section: string): HTMLElement[] {
    const rows = this.rows(`[data-section="${section}"] [data-row]`);
    return rows.flatMap((row) => row.querySelector<HTMLElement>('[data-stop]') ?? []);
  }

  private rows(selector: string): HTMLElement[] {
    return Array.from(this.root.querySelectorAll<HTMLElement>(selector));
  }
}
