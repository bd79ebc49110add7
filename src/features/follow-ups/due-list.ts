import type { Listed } from '../../domain/agenda';
import type { Deed, Place } from '../../deeds/deed';
import { buttonsOf, listDeeds } from '../../deeds/list-deeds';
import { placeOfItem, placeOfItems, placeOfNote } from '../../deeds/place';
import type { RowAt } from '../../ui/list/deeds';
import { cls as listCls, type Drawing } from '../../ui/list/drawing';
import { Keyed } from '../../ui/list/keyed';
import type { ListSetting } from '../../ui/list/pane';
import { RowPart } from '../../ui/list/row';
import { rowsIn, SectionPart, type SectionAsks } from '../../ui/list/section';
import { timingNow } from '../../ui/timer';
import type { Desk } from '../../vault/desk';
import type { KnownResearch } from '../../vault/known-research';
import { CardPart } from './appointment-card';
import { listModel, type ListInput, type ListModel, type ListSection } from './model';
import { readinessOf } from './readiness';
import { dueRow } from './row';
import { cls, FOLLOW_UPS } from './view-type';

interface DueListGiven {
  desk: Desk;
  deeds: readonly Deed[];
  drawing: Drawing;
  research: KnownResearch;
  asks: SectionAsks;
  draw: () => void;
}

/** What is due, in sections: what the sidebar, a base and a code block have in common. */
export class DueList {
  /** What is on screen. */
  model?: ListModel;
  /** The keys of persons’ rows that are open. */
  private readonly opened = new Set<string>();
  private readonly sections: Keyed<ListSection>;

  constructor(parent: HTMLElement, private readonly given: DueListGiven) {
    const { drawing, asks } = given;
    const lists = [
      rowsIn((section: ListSection) => section.cards, (card) => new CardPart(card, drawing), cls('cards')),
      rowsIn((section: ListSection) => section.rows, (row) => new RowPart(row, drawing, dueRow), listCls('rows')),
    ];
    this.sections = new Keyed(parent.createDiv(), (section) => new SectionPart(section, asks, lists));
  }

  /** What a row stands for, and what can be done to it. */
  get setting(): ListSetting {
    const { desk, deeds } = this.given;
    return {
      deeds: listDeeds(desk, deeds, { placeOf: (row) => this.placeOf(row), source: FOLLOW_UPS }),
      buttons: ({ key }) => buttonsOf(this.listedAt(key)[0]),
      choosable: ({ key }) => this.listedAt(key).length > 0,
      unfold: (key, open) => this.unfold(key, open),
      movedByTime: new Set(['overdue', 'today', 'week']),
    };
  }

  /** The list as it is to be shown. */
  modelOf(input: Pick<ListInput, 'agenda' | 'blank' | 'filter' | 'folds' | 'limits'>): ListModel {
    const { desk, research } = this.given;
    const { feed, settings } = desk;
    return listModel({
      ...input,
      timing: timingNow(desk),
      titleOf: (path) => feed.record(path)?.name ?? path,
      vocabulary: feed.vocabulary,
      beyond: (listed) => readinessOf(desk, research, listed),
      rowForPerson: settings.current.rowForPerson,
      opened: this.opened,
    });
  }

  show(model: ListModel): void {
    this.model = model;
    this.sections.show(model.sections);
  }

  private placeOf(row: RowAt): Place | undefined {
    const { desk } = this.given;
    const person = this.model?.drawn.people.get(row.key);
    if (row.chosen) return placeOfItems(desk, [...new Set(row.chosen.flatMap((key) => this.listedAt(key)))]);
    if (person) return placeOfItems(desk, person.things, person.note);
    const listed = this.model?.drawn.listed.get(row.key);
    return listed ? placeOfItem(desk, listed) : placeOfNote(desk, row);
  }

  private listedAt(key: string): readonly Listed[] {
    const listed = this.model?.drawn.listed.get(key);
    return this.model?.drawn.people.get(key)?.things ?? (listed ? [listed] : []);
  }

  private unfold(key: string, open: boolean): void {
    if (open) this.opened.add(key);
    else this.opened.delete(key);
    this.given.draw();
  }
}
