import type { WorkspaceLeaf } from 'obsidian';
import type { Deed } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { makeMenu } from '../../deeds/menus';
import { viewIcon } from '../../ui/icons';
import { cls as listCls } from '../../ui/list/drawing';
import type { Empty } from '../../ui/list/empty';
import { Summary } from '../../ui/list/summary';
import { ListView, type ListSetting } from '../../ui/list/view';
import { attempt } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { KnownResearch } from '../../vault/known-research';
import { inSlices, OURS } from '../../vault/slices';
import { say } from '../../words/say';
import { AlreadyHere } from './already-here';
import { DueList } from './due-list';
import { waiveEarlier } from './earlier';
import { emptyList, emptyState } from './empty';
import { Header } from './header';
import { findable, type ListModel } from './model';
import { moreMenu } from './more-menu';
import { peopleModel } from './people-model';
import { PeoplePanel } from './people-panel';
import { cls, FOLLOW_UPS } from './view-type';

/** The list of what is due, in a sidebar. */
export class FollowUpsView extends ListView {
  override icon = viewIcon;
  protected override readonly unfiltered = new Set(['people']);
  private header!: Header;
  private listEl!: HTMLElement;
  private due!: DueList;
  private empty!: Empty<ReturnType<typeof emptyState>>;
  private summary!: Summary;
  private panel!: PeoplePanel;
  private readonly research: KnownResearch;
  private readonly here: AlreadyHere;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly desk: Desk,
    private readonly doors: Doors,
    private readonly deeds: readonly Deed[],
  ) {
    super(leaf, desk.feed);
    this.research = new KnownResearch(desk.app, () => desk.feed.vocabulary, () => this.draw());
    this.here = new AlreadyHere(desk);
  }

  getViewType(): string {
    return FOLLOW_UPS;
  }

  getDisplayText(): string {
    return say`Follow-ups`;
  }

  /** What is on screen. */
  get model(): ListModel | undefined {
    return this.due?.model;
  }

  protected build(content: HTMLElement): ListSetting {
    const { desk, deeds, drawing } = this;
    this.header = new Header(content.createDiv({ cls: listCls('header') }), {
      app: desk.app,
      searched: () => this.filtered(),
      begun: () => void this.prepareSearch(),
      make: () => makeMenu(deeds),
      more: () => moreMenu(desk, deeds, this),
      goOn: () => this.list.focusFirst(),
      goBack: () => this.focusList(),
    });
    this.listEl = content.createDiv({ cls: listCls('scroll') });
    this.empty = emptyList(this.listEl, this.doors, this.here);
    const { research } = this;
    this.due = new DueList(this.listEl, { desk, deeds, drawing, research, asks: this, draw: () => this.draw() });
    this.summary = new Summary(this.listEl, () => {
      this.header.clear();
      this.header.focus();
    });
    const panel = content.createDiv({ cls: cls('panel') });
    this.panel = new PeoplePanel(panel, drawing, this);
    this.register(desk.settings.onChange(() => this.draw()));
    this.research.follow(this);
    return { ...this.due.setting, filter: this.header };
  }

  protected show(): void {
    const { desk, header } = this;
    const { app, feed } = desk;
    const agenda = feed.ready ? feed.agenda() : undefined;
    const model = this.due.modelOf({
      agenda,
      blank: agenda?.items.length === 0 && feed.contacts().length + feed.interviews().length === 0,
      filter: header.filter,
      folds: this.foldsNow(),
      limits: this.limits,
    });
    this.due.show(model);
    header.update(model);
    this.empty.update(emptyState(model, this.desk, this.here));
    if (model.state === 'start') this.lookAround();
    this.summary.update(model);
    const active = app.workspace.getActiveFile();
    const record = active ? feed.record(active.path) : undefined;
    this.panel.update(agenda && peopleModel(record, feed.around, { today: agenda.today, limits: this.limits }), this.isFolded('people'));
  }

  // Thousands of reasons take longer to put into words than a key may; while one goes to the field, there is time.
  private async prepareSearch(): Promise<void> {
    const { feed } = this.desk;
    const agenda = feed.ready ? feed.agenda() : undefined;
    const stays = (): boolean => this.containerEl.isConnected;
    await inSlices(agenda?.items ?? [], stays, ({ item }) => {
      findable.prepare(item, agenda!.today);
      return OURS;
    });
  }

  private lookAround(): void {
    const goesOn = (): boolean => this.containerEl.isConnected && this.model?.state === 'start';
    void attempt(() => this.here.look(goesOn, () => this.draw()));
  }

  /** Waives all that was due before one started. */
  takeOffer(): void {
    this.list.act(() => waiveEarlier(this.desk));
  }

  // Of those picked there are more than one would scroll through here.
  override showMore(key: string): void {
    if (key === 'picked') void attempt(() => this.doors.people('identified'));
    else super.showMore(key);
  }

  focusFilter(): void {
    this.header.focus();
  }

  override onResize(): void {
    this.header?.resized();
  }

  protected override filtered(): void {
    super.filtered();
    // What is found begins at the top; on a phone, the filter is a part of what scrolls.
    for (const el of [this.listEl, this.contentEl]) el.scrollTop = 0;
  }
}
