import { Platform, View, type App } from 'obsidian';

/** A list, which passes the focus on to the row one was on. */
const LIST = '[data-keeps-focus]';

/** Whether nothing has the focus. */
export function isFree(doc: Document = activeDocument): boolean {
  return doc.activeElement === null || doc.activeElement === doc.body;
}

/** Where the focus was, to be given back once what took it has gone. */
export class FormerFocus {
  /** Whether it was in a row of a list. */
  readonly isInRow: boolean;
  private readonly home: HTMLElement | null;

  constructor(
    private readonly app: App,
    private readonly el = activeDocument.activeElement as HTMLElement | null,
  ) {
    this.home = el?.closest<HTMLElement>(LIST) ?? null;
    this.isInRow = Boolean(this.home && el?.closest('[data-row]'));
  }

  /**
   * Unless something else has taken it: to the element, to the list around that, which knows the row that follows one
   * that has gone, or to what is open in the app.
   */
  giveBack(): void {
    for (const el of [this.el, this.home]) {
      if (el?.isShown() && isFree(el.doc)) el.focus({ preventScroll: true });
    }
    focusOpenLeaf(this.app);
  }
}

/** Leaves the focus that nothing has to what is open in the app, or else to the note beside that. */
export function focusOpenLeaf({ workspace }: App): void {
  // There it would bring up the keyboard, and nobody goes on by keys.
  if (Platform.isMobile) return;
  const active = workspace.getActiveViewOfType(View);
  // Not every view takes it.
  for (const leaf of [active?.containerEl.isShown() && active.leaf, workspace.getMostRecentLeaf()]) {
    if (leaf && isFree()) workspace.setActiveLeaf(leaf, { focus: true });
  }
}
