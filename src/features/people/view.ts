import type { ViewStateResult, WorkspaceLeaf } from 'obsidian';
import type { Deed } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { makeMenu } from '../../deeds/menus';
import { cls as listCls } from '../../ui/list/drawing';
import { Empty } from '../../ui/list/empty';
import { Summary } from '../../ui/list/summary';
import { ListView, type ListSetting } from '../../ui/list/view';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import { Header } from './header';
import { Heads } from './heads';
import { peopleModel, type PeopleModel } from './model';
import { orderFrom, pressed, usualOrder, type Column, type Order } from './order';
import { PeopleList } from './people-list';
import { cls, PEOPLE, peopleIcon } from './view-type';

/** Everybody one knows of, in a tab: how far it has come, what was last, what comes next. */
export class PeopleView extends ListView {
  override icon = peopleIcon;
  private order: Order = usualOrder;
  private header!: Header;
  private heads!: Heads;
  private listEl!: HTMLElement;
  private people!: PeopleList;
  private empty!: Empty<PeopleModel['state']>;
  private summary!: Summary;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly desk: Desk,
    private readonly doors: Doors,
    private readonly deeds: readonly Deed[],
  ) {
    super(leaf, desk.feed);
  }

  getViewType(): string {
    return PEOPLE;
  }

  getDisplayText(): string {
    return say`People`;
  }

  override getState(): Record<string, unknown> {
    return { ...super.getState(), order: { ...this.order } };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    this.order = orderFrom((state as { order?: unknown } | null)?.order);
    await super.setState(state, result);
    if (this.list) this.draw();
  }

  override onResize(): void {
    this.header?.resized();
  }

  protected build(content: HTMLElement): ListSetting {
    const { app, desk, deeds, drawing } = this;
    content.addClass(PEOPLE);
    this.header = new Header(content.createDiv({ cls: listCls('header') }), {
      app,
      order: () => this.order,
      sortBy: (column) => this.sortBy(column),
      searched: () => this.filtered(),
      make: () => makeMenu(deeds),
      goOn: () => this.list.focusFirst(),
      goBack: () => this.focusList(),
    });
    this.listEl = content.createDiv({ cls: listCls('scroll') });
    this.heads = new Heads(this.listEl, (column) => this.sortBy(column));
    this.empty = new Empty(this.listEl, {
      reading: () => ({ words: say`Reading your notes…` }),
      start: () => ({
        title: say`Begin with one person`,
        words: say`Everybody you make a contact note for stands here, with how far it has come and what comes next.`,
        buttons: [{ text: say`New contact`, look: 'mod-cta', press: () => this.doors.newContact() }],
      }),
      'no-match': () => ({ words: say`Nobody here matches.` }),
      list: () => undefined,
    });
    this.people = new PeopleList(this.listEl, { desk, deeds, drawing, asks: this });
    this.summary = new Summary(this.listEl, () => {
      this.header.clear();
      this.header.focus();
    });
    return { ...this.people.setting, filter: this.header };
  }

  protected show(): void {
    const { feed } = this.desk;
    const model = peopleModel({
      contacts: feed.ready ? feed.contacts() : undefined,
      lookup: this.people.lookup,
      filter: this.header.filter,
      order: this.order,
      folds: this.foldsNow(),
      limits: this.limits,
    });
    this.header.update(model);
    this.heads.update(this.order);
    this.listEl.toggleClass(cls('empty'), model.state !== 'list');
    this.empty.update(model.state);
    this.people.show(model);
    this.summary.update(model);
  }

  /** Shows nobody but those of a stage, or others that somebody speaks of. */
  lookAt(only: Parameters<Header['lookAt']>[0]): void {
    this.header.lookAt(only);
  }

  private sortBy(column: Column): void {
    this.order = pressed(this.order, column);
    this.app.workspace.requestSaveLayout();
    this.draw();
  }

  protected override filtered(): void {
    super.filtered();
    for (const el of [this.listEl, this.contentEl]) el.scrollTop = 0;
  }
}
