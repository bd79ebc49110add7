import { ItemView, type HoverPopover, type TFile, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import type { Feed } from '../../vault/feed';
import type { Drawing } from './drawing';
import type { List } from './list';
import type { Folds, Limits } from './paging';
import { ListPane, type ListSetting } from './pane';

export type { ListSetting } from './pane';

/** A view that lists something: a function of the notes, redrawn on each change, patched by key. */
export abstract class ListView extends ItemView {
  override navigation = false;
  hoverPopover: HoverPopover | null = null;
  /** Begins the class names of the view. */
  protected readonly family: string = 'list';
  /** Sections that fold for good, whatever is filtered. */
  protected readonly unfiltered: ReadonlySet<string> = new Set();
  private readonly pane = new ListPane();

  constructor(
    leaf: WorkspaceLeaf,
    private readonly feed: Pick<Feed, 'onChange'>,
  ) {
    super(leaf);
  }

  /** Draws what stays. */
  protected abstract build(content: HTMLElement): ListSetting;

  /** Shows what there is now. */
  protected abstract show(): void;

  /** Rows drawn or redrawn since the view was opened. */
  get rowsDrawn(): number {
    return this.drawing.rowsDrawn;
  }

  override async onOpen(): Promise<void> {
    const { app, family, unfiltered } = this;
    this.pane.open(this.contentEl, {
      app, owner: this, source: this.getViewType(), family, unfiltered,
      build: (content) => this.build(content),
      show: () => this.show(),
      folded: () => app.workspace.requestSaveLayout(),
    });
    this.register(this.feed.onChange(() => this.draw()));
    this.registerEvent(app.workspace.on('file-open', (file) => this.noteOpened(file)));
  }

  override getState(): Record<string, unknown> {
    return { folds: { ...this.pane.folds } };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const folds = (state as { folds?: unknown } | null)?.folds;
    if (typeof folds === 'object' && folds !== null) {
      this.pane.folds = Object.fromEntries(Object.entries(folds).filter(([, folded]) => typeof folded === 'boolean'));
      if (this.pane.list) this.draw();
    }
    await super.setState(state, result);
  }

  /** Folds a section, or opens it; remembered with the layout, except while a filter is on. */
  fold(key: string, folded: boolean): void {
    this.foldAll({ [key]: folded });
  }

  foldAll(folds: Folds): void {
    this.pane.fold(folds);
  }

  /** Shows the next rows of a section, and puts the focus on the first of them. */
  showMore(key: string): void {
    this.pane.showMore(key);
  }

  /** Puts the focus where it was last in the list, or on its first row. */
  focusList(): void {
    this.list.focus();
  }

  protected noteOpened(_file: TFile | null): void {
    this.draw();
  }

  protected draw(): void {
    this.pane.draw();
  }

  /** Shows what another filter finds, from its first row on. */
  protected filtered(): void {
    this.pane.filtered();
  }

  protected foldsNow(): Folds {
    return this.pane.foldsNow;
  }

  /** Whether a section is folded that no filter touches. */
  protected isFolded(key: string): boolean {
    return this.pane.folds[key] ?? false;
  }

  /** Once the view is open. */
  protected get list(): List {
    return this.pane.list!;
  }

  protected get drawing(): Drawing {
    return this.pane.drawing;
  }

  protected get limits(): Limits {
    return this.pane.limits;
  }

  protected set limits(limits: Limits) {
    this.pane.limits = limits;
  }
}
