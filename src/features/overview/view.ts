import { ItemView, Menu, Notice, Platform, type HoverPopover, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import type { Doors } from '../../deeds/doors';
import type { Day } from '../../domain/day';
import { dateInWords } from '../../domain/day-words';
import { fieldsOf } from '../../domain/fields';
import { overviewOf, type Overview } from '../../domain/overview';
import { courseOf } from '../../domain/overview/course';
import { cls as listCls, isHidden, showIf } from '../../ui/list/drawing';
import { Empty } from '../../ui/list/empty';
import { attempt } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { KnownTopics, topicsIn, type Topics } from '../../vault/known-topics';
import { say } from '../../words/say';
import { handsOf } from './hands';
import { Head } from './head';
import { Nothing } from './nothing';
import { allChapters, isAnybodyIn, Page } from './page';
import { atFirst, firstDayOf, lookedFrom, spanInWords, type Looked } from './range';
import { asText } from './report';
import { cls, OVERVIEW, overviewIcon } from './view-type';

/** Where the search stands, in a tab: numbers under questions, each with the list behind it. */
export class OverviewView extends ItemView {
  override icon = overviewIcon;
  override navigation = false;
  hoverPopover: HoverPopover | null = null;
  /** How often it was counted so far; tests hold it down. */
  counts = 0;
  private looked: Looked = atFirst;
  /** Something changed, and nobody has seen it. */
  private stale = true;
  private overview?: Overview;
  private readonly topics: KnownTopics;
  /** What stands there while they are read anew. */
  private lastTopics?: Topics;
  private head!: Head;
  private empty!: Empty<'reading' | 'start' | 'page'>;
  private nothing!: Nothing;
  private page!: Page;

  constructor(leaf: WorkspaceLeaf, private readonly desk: Desk, private readonly doors: Doors) {
    super(leaf);
    this.topics = new KnownTopics(desk, () => this.told());
  }

  getViewType(): string {
    return OVERVIEW;
  }

  getDisplayText(): string {
    return say`Overview`;
  }

  /** How many of its questions were drawn so far. */
  get drawn(): number {
    return this.page.drawn;
  }

  override getState(): Record<string, unknown> {
    return { ...this.looked };
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    this.looked = lookedFrom(state);
    await super.setState(state, result);
    if (this.page) this.changed();
  }

  override onResize(): void {
    this.seen();
  }

  override async onOpen(): Promise<void> {
    const { contentEl, app, desk, doors } = this;
    contentEl.empty();
    contentEl.addClass(OVERVIEW, listCls('view'));
    contentEl.toggleClass(listCls('touch'), Platform.isMobile);
    this.keepFocus();
    this.head = new Head(contentEl, { app, look: (at) => this.look(at), menu: () => this.menu() });
    const scroll = contentEl.createDiv({ cls: [listCls('scroll'), cls('scroll')] });
    this.empty = new Empty(scroll, {
      reading: () => ({ words: say`Reading your notes…` }),
      start: () => ({
        words: say`Ask one person, and this page begins to fill.`,
        buttons: [{ text: say`New contact`, look: 'mod-cta', press: () => doors.newContact() }],
      }),
      page: () => undefined,
    }, false);
    this.nothing = new Nothing(scroll, () => this.look({ range: 'all', field: '' }));
    this.page = new Page(scroll, handsOf({ desk, doors, owner: this, scope: () => this.lookedAt() }), allChapters);
    this.register(desk.feed.onChange(() => this.changed()));
    this.topics.follow(this);
    this.registerEvent(app.workspace.on('layout-change', () => this.seen()));
    this.registerEvent(app.workspace.on('active-leaf-change', () => this.seen()));
    this.changed();
  }

  /** Puts the focus on a number, or on what can be done where there is none. */
  focusPage(): void {
    this.seen();
    if (!isHidden(this.page.el)) return this.page.focus();
    const buttons = Array.from(this.contentEl.querySelectorAll<HTMLElement>(`.${listCls('scroll')} button`));
    buttons.find((button) => !isHidden(button))?.focus();
  }

  // Whoever took the focus from here, such as a dialog, gives it back to the view if the number was drawn anew.
  private keepFocus(): void {
    const { contentEl } = this;
    contentEl.dataset.keepsFocus = '';
    contentEl.tabIndex = -1;
    this.registerDomEvent(contentEl, 'focus', () => this.focusPage());
  }

  private look(at: Partial<Looked>): void {
    this.looked = { ...this.looked, ...at };
    this.lastTopics = undefined;
    this.app.workspace.requestSaveLayout();
    const { activeElement } = this.contentEl.doc;
    this.changed();
    // The button that was pressed may have gone with what it stood beside.
    if (activeElement && isHidden(activeElement)) this.focusPage();
  }

  private changed(): void {
    this.stale = true;
    this.seen();
  }

  /** Counts what changed, once somebody can see it. */
  private seen(): void {
    const { clock, feed } = this.desk;
    if (!this.stale || !this.contentEl.isShown()) return;
    this.stale = !feed.ready;
    if (feed.ready) this.count(clock.today());
    else this.wait();
    showIf(this.page.el, this.overview !== undefined && isAnybodyIn(this.overview));
  }

  private wait(): void {
    this.head.update(this.looked, [], undefined);
    this.empty.update('reading');
    this.nothing.says('');
  }

  private count(today: Day): void {
    const { feed } = this.desk;
    const { range, field } = this.looked;
    const contacts = feed.contacts();
    const overview = overviewOf(contacts, feed.around, {
      today, from: firstDayOf(range, today), ...(field === '' ? {} : { field }),
    });
    this.counts += 1;
    this.overview = overview;
    const any = isAnybodyIn(overview);
    const begun = any || contacts.some((contact) => courseOf(contact, feed.around));
    this.head.update(this.looked, fieldsOf(contacts), begun ? spanInWords(overview.from, today) : undefined);
    this.empty.update(begun ? 'page' : 'start');
    this.nothing.says(begun && !any ? whyNothing(overview) : '');
    if (any) this.showPage();
  }

  private showPage(): void {
    const { overview, topics, desk: { feed } } = this;
    if (!overview) return;
    this.lastTopics = topics.of(overview.held) ?? this.lastTopics;
    this.page.show(overview, { around: feed.around, topics: this.lastTopics });
  }

  /** There is more to say of topics. */
  private told(): void {
    if (this.stale || !this.contentEl.isShown()) this.stale = true;
    else if (this.overview && isAnybodyIn(this.overview)) this.showPage();
  }

  /** What is looked at, to be said beside the name of a number. */
  private lookedAt(): (string | undefined)[] {
    const { range, field } = this.looked;
    const today = this.desk.clock.today();
    return [field, range === 'all' ? undefined : spanInWords(firstDayOf(range, today), today)];
  }

  private menu(): Menu {
    const menu = new Menu();
    const { overview, doors } = this;
    if (overview) {
      menu.addItem((item) => item.setTitle(say`Copy as text`).setIcon('copy')
        .onClick(() => void attempt(() => this.copy(overview))));
    }
    menu.addItem((item) => item.setTitle(say`Open people`).setIcon('users-round').onClick(() => void attempt(() => doors.people())));
    menu.addItem((item) => item.setTitle(say`Open referral map`).setIcon('network')
      .onClick(() => void attempt(() => doors.referralMap())));
    return menu;
  }

  private async copy(overview: Overview): Promise<void> {
    const text = asText(overview, await topicsIn(this.desk, overview.held));
    await this.contentEl.win.navigator.clipboard.writeText(text);
    new Notice(say`The overview is on the clipboard.`);
  }
}

function whyNothing({ from, today, field }: Overview): string {
  if (from === undefined) return say`Nobody in the field “${field ?? ''}” is on your list.`;
  const since = dateInWords(from, today);
  return field === undefined
    ? say`Nothing between ${since} and today.`
    : say`Nothing between ${since} and today in the field “${field}”.`;
}
