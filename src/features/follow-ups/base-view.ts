import { BasesView, type HoverParent, type HoverPopover, type QueryController } from 'obsidian';
import type { Agenda } from '../../domain/agenda';
import type { Deed } from '../../deeds/deed';
import { FOLLOW_UPS_OF_BASE } from '../../notes/bases/base';
import { cls as listCls, showIf } from '../../ui/list/drawing';
import { Empty } from '../../ui/list/empty';
import { ListPane, type ListSetting } from '../../ui/list/pane';
import { setTextOf } from '../../ui/text';
import type { Desk } from '../../vault/desk';
import { KnownResearch } from '../../vault/known-research';
import { counted, say } from '../../words/say';
import { agendaAmong } from './among';
import { DueList } from './due-list';
import { waiveEarlier } from './earlier';
import { nothingDue } from './empty';
import type { ListModel } from './model';
import { cls, FOLLOW_UPS } from './view-type';

/** What is due among the notes of a base, whichever they are. */
export class FollowUpsOfBase extends BasesView implements HoverParent {
  readonly type = FOLLOW_UPS_OF_BASE;
  hoverPopover: HoverPopover | null = null;
  private readonly pane = new ListPane();
  private readonly research: KnownResearch;
  /** Paths alone: the app makes the entries of a base anew each time. */
  private notes: ReadonlySet<string> = new Set();
  private el?: HTMLElement;
  private due!: DueList;
  private empty!: Empty<ListModel['state'] | 'no-notes'>;
  private others!: HTMLElement;

  constructor(
    controller: QueryController,
    private readonly parent: HTMLElement,
    private readonly desk: Desk,
    private readonly deeds: readonly Deed[],
  ) {
    super(controller);
    this.research = new KnownResearch(desk.app, () => desk.feed.vocabulary, () => this.pane.draw());
  }

  // The app gives the same element to the next view: all there is stands in a child of it.
  override onload(): void {
    const { app, feed, settings } = this.desk;
    this.el = this.parent.createDiv({ cls: listCls('within') });
    this.research.follow(this);
    this.pane.open(this.el, {
      app, owner: this, source: FOLLOW_UPS, family: 'list',
      build: (content) => this.build(content),
      show: () => this.show(),
    });
    this.register(feed.onChange(() => this.pane.draw()));
    this.register(settings.onChange(() => this.pane.draw()));
  }

  override onunload(): void {
    this.el?.remove();
  }

  onDataUpdated(): void {
    this.notes = new Set(this.data.data.flatMap(({ file }) => (file.extension === 'md' ? [file.path] : [])));
    this.pane.draw();
  }

  /** Called by the app when it shows the base again. */
  focus(): void {
    this.pane.list?.focus();
  }

  /** Called by the app. Style sheets see to the room there is. */
  onResize(): void {}

  private build(content: HTMLElement): ListSetting {
    const { desk, deeds, pane } = this;
    const scroll = content.createDiv({ cls: listCls('scroll') });
    this.empty = new Empty(scroll, {
      reading: () => ({ words: say`Reading your notes…` }),
      start: () => ({
        title: say`No contact and no interview here`,
        words: say`This base lists notes of other kinds. What is due appears here once its filters let contacts or interviews through.`,
      }),
      'no-notes': () => ({
        title: say`No note here`,
        words: say`This base lists nothing. What is due appears here once its filters let contacts or interviews through.`,
      }),
      clear: () => nothingDue(say`Nothing is due among the notes of this base.`),
      'no-match': () => nothingDue(say`Nothing is due among the notes of this base.`),
      list: () => undefined,
    });
    this.due = new DueList(scroll, {
      desk, deeds, drawing: pane.drawing, research: this.research,
      asks: {
        fold: (key, folded) => pane.fold({ [key]: folded }),
        showMore: (key) => pane.showMore(key),
        takeOffer: () => pane.list?.act(() => waiveEarlier(desk, this.agenda())),
      },
      draw: () => pane.draw(),
    });
    this.others = scroll.createDiv({ cls: cls('others'), attr: { role: 'status' } });
    return this.due.setting;
  }

  private show(): void {
    const { desk: { feed }, notes, pane } = this;
    const agenda = this.agenda();
    const problems = new Set(agenda?.problems.map(({ note }) => note));
    const others = agenda ? [...notes].filter((path) => !feed.record(path) && !problems.has(path)).length : 0;
    const model = this.due.modelOf({
      agenda,
      blank: others === notes.size,
      filter: { text: '', shares: new Set() },
      folds: pane.foldsNow,
      limits: pane.limits,
    });
    this.due.show(model);
    this.empty.update(model.state === 'start' && notes.size === 0 ? 'no-notes' : model.state);
    setTextOf(this.others, others === 0 || others === notes.size ? '' : saysOthers(others, notes.size));
    showIf(this.others, this.others.textContent !== '');
  }

  private agenda(): Agenda | undefined {
    const { feed } = this.desk;
    return feed.ready ? agendaAmong(feed.agenda(), this.notes, (path) => feed.record(path)) : undefined;
  }
}

function saysOthers(others: number, all: number): string {
  return counted(others, {
    one: say`${others} of the ${all} notes here is neither a contact nor an interview.`,
    other: say`${others} of the ${all} notes here are neither contacts nor interviews.`,
  });
}
