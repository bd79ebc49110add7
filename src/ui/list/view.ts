import { ItemView, Platform, type HoverPopover, type TFile, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import type { Feed } from '../../vault/feed';
import type { Drawing } from './drawing';
import type { ListGiven } from './hands';
import { List } from './list';
import { PAGE, type Folds, type Limits } from './paging';
import type { ListFilter } from './search-field';

/** What a view tells the list in it. */
export type ListSetting = Omit<ListGiven, 'app' | 'owner' | 'source'>;

/** A view that lists something: a function of the notes, redrawn on each change, patched by key. */
export abstract class ListView extends ItemView {
  override navigation = false;
  hoverPopover: HoverPopover | null = null;
  /** Begins the class names of the view. */
  protected readonly family: string = 'list';
  /** Sections that fold for good, whatever is filtered. */
  protected readonly unfiltered: ReadonlySet<string> = new Set();
  protected readonly drawing: Drawing = { touch: Platform.isMobile, rowsDrawn: 0 };
  protected list!: List;
  protected limits: Limits = {};
  private filter?: ListFilter;
  private folds: Folds = {};
  /** What was folded while a filter was on, when everything found is open at first. */
  private foldsInFilter: Folds = {};

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
    const { contentEl, app } = this;
    contentEl.empty();
    contentEl.addClass(`informational-interviews-${this.family}-view`);
    contentEl.toggleClass(`informational-interviews-${this.family}-touch`, this.drawing.touch);
    const setting = this.build(contentEl);
    this.filter = setting.filter;
    this.list = new List(contentEl, { ...setting, app, owner: this, source: this.getViewType() });
    this.register(this.feed.onChange(() => this.draw()));
    this.registerEvent(app.workspace.on('file-open', (file) => this.noteOpened(file)));
    this.draw();
  }

  override getState(): Record<string, unknown> {
    return { folds: { ...this.folds } };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const folds = (state as { folds?: unknown } | null)?.folds;
    if (typeof folds === 'object' && folds !== null) {
      this.folds = Object.fromEntries(Object.entries(folds).filter(([, folded]) => typeof folded === 'boolean'));
      if (this.list) this.draw();
    }
    await super.setState(state, result);
  }

  /** Folds a section, or opens it; remembered with the layout, except while a filter is on. */
  fold(key: string, folded: boolean): void {
    this.foldAll({ [key]: folded });
  }

  foldAll(folds: Folds): void {
    for (const [key, folded] of Object.entries(folds)) {
      (this.filtering && !this.unfiltered.has(key) ? this.foldsInFilter : this.folds)[key] = folded;
    }
    this.app.workspace.requestSaveLayout();
    this.draw();
  }

  /** Shows the next rows of a section, and puts the focus on the first of them. */
  showMore(key: string): void {
    this.limits[key] = (this.limits[key] ?? PAGE) + PAGE;
    this.list.showMore(key, () => this.draw());
  }

  /** Puts the focus where it was last in the list, or on its first row. */
  focusList(): void {
    this.list.focus();
  }

  protected noteOpened(_file: TFile | null): void {
    this.draw();
  }

  protected draw(): void {
    // An input method shows its candidates beside the field: what moves under it waits until the word is done.
    if (!this.filter?.composing) this.list.redraw(() => this.show());
  }

  /** Shows what another filter finds, from its first row on. */
  protected filtered(): void {
    if (!this.filtering) this.foldsInFilter = {};
    this.limits = {};
    this.draw();
  }

  protected foldsNow(): Folds {
    return this.filtering ? this.foldsInFilter : this.folds;
  }

  /** Whether a section is folded that no filter touches. */
  protected isFolded(key: string): boolean {
    return this.folds[key] ?? false;
  }

  private get filtering(): boolean {
    return this.filter?.filtering ?? false;
  }
}
