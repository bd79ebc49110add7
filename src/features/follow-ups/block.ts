import type { Agenda } from '../../domain/agenda';
import type { Deed } from '../../deeds/deed';
import { ListBlock, type BlockGiven } from '../../ui/list/block';
import { Empty } from '../../ui/list/empty';
import type { ListSetting } from '../../ui/list/pane';
import { KnownResearch } from '../../vault/known-research';
import { say } from '../../words/say';
import { agendaAmong } from './among';
import { DueList } from './due-list';
import { waiveEarlier } from './earlier';
import type { ListModel } from './model';
import { FOLLOW_UPS } from './view-type';

/** What is due, in a code block. */
export class DueBlock extends ListBlock {
  private readonly research: KnownResearch;
  private due!: DueList;
  private empty!: Empty<ListModel['state']>;

  constructor(el: HTMLElement, given: BlockGiven, private readonly deeds: readonly Deed[]) {
    super(el, given, FOLLOW_UPS);
    const { app, feed } = given.desk;
    this.research = new KnownResearch(app, () => feed.vocabulary, () => this.pane.draw());
  }

  protected build(content: HTMLElement): ListSetting {
    const { deeds, given: { desk }, pane, research } = this;
    const nothing = (): { words: string } => ({ words: say`Nothing is due here.` });
    this.empty = new Empty(content, {
      reading: () => ({ words: say`Reading your notes…` }),
      start: nothing, clear: nothing, 'no-match': nothing,
      list: () => undefined,
    });
    this.due = new DueList(content, {
      desk, deeds, drawing: pane.drawing, research,
      asks: {
        fold: (key, folded) => pane.fold({ [key]: folded }),
        showMore: (key) => pane.showMore(key),
        takeOffer: () => pane.list?.act(() => waiveEarlier(desk, this.agenda())),
      },
      draw: () => pane.draw(),
    });
    research.follow(this);
    return this.due.setting;
  }

  protected show(): void {
    const { pane } = this;
    const agenda = this.agenda();
    const blank = agenda !== undefined && agenda.items.length + agenda.appointments.length === 0;
    const model = this.due.modelOf({
      agenda, blank, filter: { text: '', shares: new Set() }, folds: pane.foldsNow, limits: pane.limits,
    });
    this.due.show(model);
    this.empty.update(model.state);
  }

  private agenda(): Agenda | undefined {
    const { desk: { feed }, wanted: { kinds, days } } = this.given;
    if (!feed.ready) return undefined;
    const [contact, field] = [this.contact(), this.inField()];
    const people = [...(contact ? [[contact]] : []), ...(field ? [field] : [])];
    const among = people.reduce<Agenda>((agenda, some) =>
      agendaAmong(agenda, new Set(some.map(({ path }) => path)), (path) => feed.record(path)), feed.agenda());
    if (kinds.length === 0 && days === undefined) return among;
    return {
      ...among,
      appointments: kinds.length > 0 ? [] : among.appointments,
      items: among.items.filter(({ item, days: late }) =>
        (kinds.length === 0 || kinds.includes(item.kind)) && (days === undefined || late >= -days)),
      problems: [],
    };
  }
}
