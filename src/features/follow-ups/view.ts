import { ItemView, Platform, type HoverPopover, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import { viewIcon } from '../../ui/icons';
import { timingNow } from '../../ui/timer';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import { cls, makeStop, type Drawing } from '../../ui/list/drawing';
import { emptyList, emptyState } from './empty';
import { Hands } from './hands';
import { Header } from './header';
import { moreMenu } from './more-menu';
import { listModel, type Foldable, type ListModel, type ListSection, type SectionId } from './model';
import { newMenu } from './menus';
import type { Empty } from '../../ui/list/empty';
import { Keyed } from '../../ui/list/keyed';
import { showBelow } from '../../ui/list/opening';
import { PAGE, type Folds, type Limits } from '../../ui/list/paging';
import { PeoplePanel } from './people-panel';
import { peopleModel } from './people-model';
import { Roving, stopAround } from '../../ui/list/roving';
import { SectionPart } from './section';
import { FOLLOW_UPS } from './view-type';

/** The list of what is due, in a sidebar. A function of the agenda: redrawn on each change, patched by key. */
export class FollowUpsView extends ItemView {
  override navigation = false;
  override icon = viewIcon;
  hoverPopover: HoverPopover | null = null;
  /** What is on screen. */
  model?: ListModel;
  private readonly drawing: Drawing = { touch: Platform.isMobile, rowsDrawn: 0 };
  private folds: Folds = {};
  /** What was folded while a filter was on, when everything found is open at first. */
  private foldsInFilter: Folds = {};
  private limits: Limits = {};
  private header!: Header;
  private list!: HTMLElement;
  private sections!: Keyed<ListSection>;
  private empty!: Empty<ReturnType<typeof emptyState>>;
  private summary!: HTMLElement;
  private panel!: PeoplePanel;
  private hands!: Hands;
  private roving!: Roving;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly desk: Desk,
  ) {
    super(leaf);
  }

  getViewType(): string {
    return FOLLOW_UPS;
  }

  getDisplayText(): string {
    return say`Follow-ups`;
  }

  /** Rows and cards drawn or redrawn since the view was opened. */
  get rowsDrawn(): number {
    return this.drawing.rowsDrawn;
  }

  override async onOpen(): Promise<void> {
    const { contentEl, desk } = this;
    contentEl.empty();
    contentEl.addClass(cls('view'));
    contentEl.toggleClass(cls('touch'), this.drawing.touch);
    this.header = new Header(contentEl.createDiv({ cls: cls('header') }), {
      searched: () => this.filtered(),
      make: (button) => showBelow(newMenu(desk), button),
      more: (button) => showBelow(moreMenu(desk, this), button),
      goOn: () => void this.roving.focusFirst(),
      goBack: () => this.focusList(),
    });
    this.list = contentEl.createDiv({ cls: cls('list') });
    this.empty = emptyList(this.list, desk.forms);
    this.sections = new Keyed(this.list.createDiv(), (section) => new SectionPart(section, this.drawing));
    this.summary = this.list.createDiv({ cls: cls('summary'), attr: { role: 'status' } });
    this.panel = new PeoplePanel(contentEl.createDiv({ cls: cls('panel') }), this.drawing);
    this.roving = new Roving(contentEl);
    this.hands = new Hands(this, desk, this.roving);
    this.hands.take(contentEl);
    this.register(desk.feed.onChange(() => this.draw()));
    this.registerEvent(this.app.workspace.on('file-open', () => this.draw()));
    this.draw();
  }

  override getState(): Record<string, unknown> {
    return { folds: { ...this.folds } };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    const folds = (state as { folds?: unknown } | null)?.folds;
    if (typeof folds === 'object' && folds !== null) {
      this.folds = Object.fromEntries(Object.entries(folds).filter(([, folded]) => typeof folded === 'boolean'));
      if (this.header) this.draw();
    }
    await super.setState(state, result);
  }

  /** Folds a section, or opens it; remembered with the layout, except while a filter is on. */
  fold(key: Foldable, folded: boolean): void {
    if (key === 'people') this.folds.people = folded;
    this.foldAll({ [key]: folded });
  }

  foldAll(folds: Folds): void {
    if (this.filtering) Object.assign(this.foldsInFilter, folds);
    else {
      Object.assign(this.folds, folds);
      this.app.workspace.requestSaveLayout();
    }
    this.draw();
  }

  isFolded(key: Foldable): boolean {
    if (key === 'people') return this.folds.people ?? false;
    return this.model?.sections.find((section) => section.key === key)?.folded ?? false;
  }

  /** Shows the next rows of a section, and puts the focus on the first of them. */
  showMore(key: SectionId): void {
    const before = this.rowsOf(key).length;
    this.limits[key] = (this.limits[key] ?? PAGE) + PAGE;
    this.draw();
    const first = this.rowsOf(key)[before];
    if (first) this.roving.focus(stopAround(first));
  }

  private rowsOf(key: SectionId): HTMLElement[] {
    return Array.from(this.contentEl.querySelectorAll<HTMLElement>(`[data-section='${key}'] .${cls('row')}`));
  }

  showAll(): void {
    this.header.clear();
    this.header.focus();
  }

  get filtering(): boolean {
    return this.header.filtering;
  }

  focusFilter(): void {
    this.header.focus();
  }

  /** Puts the focus where it was last in the list, or on its first row. */
  focusList(): void {
    const { roving } = this;
    if (!roving.focus(roving.stop)) roving.focusFirst();
  }

  private get foldsNow(): Folds {
    return this.filtering ? this.foldsInFilter : this.folds;
  }

  private filtered(): void {
    if (!this.filtering) this.foldsInFilter = {};
    this.limits = {};
    this.draw();
    // What is found begins at the top; on a phone, the filter is a part of what scrolls.
    for (const el of [this.list, this.contentEl]) el.scrollTop = 0;
  }

  private draw(): void {
    const { header, desk } = this;
    // An input method shows its candidates beside the field: what moves under it waits until the word is done.
    if (header.composing) return;
    const { feed } = desk;
    const agenda = feed.ready ? feed.agenda() : undefined;
    const model = listModel({
      agenda,
      timing: timingNow(desk),
      blank: agenda?.items.length === 0 && feed.contacts().length + feed.interviews().length === 0,
      titleOf: (path) => feed.record(path)?.name ?? path,
      vocabulary: feed.vocabulary,
      filter: header.filter,
      folds: this.foldsNow,
      limits: this.limits,
    });
    this.model = model;
    const mark = this.roving.mark();
    header.update(model);
    this.empty.update(emptyState(model));
    this.sections.show(model.sections);
    this.drawSummary(model);
    const active = this.app.workspace.getActiveFile();
    const record = active ? feed.record(active.path) : undefined;
    this.panel.update(agenda && peopleModel(record, feed.around, agenda.today), this.isFolded('people'));
    this.roving.restore(mark);
    this.hands.redrawn();
  }

  private drawSummary({ filtering, shown, total }: ListModel): void {
    const text = filtering ? say`${shown} of ${total} shown` : '';
    if (this.summary.dataset.says === text) return;
    this.summary.dataset.says = text;
    this.summary.empty();
    if (!text) return;
    this.summary.createSpan({ text });
    const all = this.summary.createEl('button', { cls: cls('quiet'), text: say`Show all`, attr: { type: 'button' } });
    all.dataset.does = 'show-all';
    makeStop(all, 'show-all');
  }
}
