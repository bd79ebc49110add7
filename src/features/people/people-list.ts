import type { Deed, Place } from '../../deeds/deed';
import { buttonsOf, listDeeds } from '../../deeds/list-deeds';
import { placeOfNote, placeOfPerson } from '../../deeds/place';
import type { RowAt } from '../../ui/list/deeds';
import { cls as listCls, type Drawing } from '../../ui/list/drawing';
import { Keyed } from '../../ui/list/keyed';
import type { ListSetting } from '../../ui/list/pane';
import { RowPart } from '../../ui/list/row';
import { rowsIn, SectionPart, type SectionAsks } from '../../ui/list/section';
import type { Desk } from '../../vault/desk';
import type { PeopleInput, PeopleModel, PeopleSection } from './model';
import { personRow } from './row';
import { PEOPLE } from './view-type';

interface PeopleListGiven {
  desk: Desk;
  deeds: readonly Deed[];
  drawing: Drawing;
  asks: SectionAsks;
}

/** People in sections: what the tab and a code block have in common. */
export class PeopleList {
  private model?: PeopleModel;
  private readonly sections: Keyed<PeopleSection>;

  constructor(parent: HTMLElement, private readonly given: PeopleListGiven) {
    const { drawing, asks } = given;
    const rows = rowsIn((section: PeopleSection) => section.rows, (row) => new RowPart(row, drawing, personRow), listCls('rows'));
    this.sections = new Keyed(parent.createDiv(), (section) => new SectionPart(section, asks, [rows]));
  }

  /** What a row stands for, and what can be done to it. */
  get setting(): ListSetting {
    const { desk, deeds } = this.given;
    return {
      deeds: listDeeds(desk, deeds, { placeOf: (row) => this.placeOf(row), source: PEOPLE }),
      buttons: ({ key }) => buttonsOf(this.model?.people.get(key)?.next?.listed),
      movedByTime: new Set(['conversation', 'not-asked', 'noted', 'closed']),
    };
  }

  /** What is looked up of people, as it is now. */
  get lookup(): PeopleInput['lookup'] {
    const { feed, terms } = this.given.desk;
    return {
      around: feed.around,
      get agenda() {
        return feed.agenda();
      },
      recordOf: (path) => feed.record(path),
      minutes: terms.minutes,
    };
  }

  show(model: PeopleModel): void {
    this.model = model;
    this.sections.show(model.sections);
  }

  // What is due is what the keys are for, whichever note it stands in; an answer is that of the person.
  private placeOf(row: RowAt): Place | undefined {
    const { desk } = this.given;
    const listed = this.model?.people.get(row.key)?.next?.listed;
    return listed ? placeOfPerson(desk, row.key, listed) : placeOfNote(desk, row);
  }
}
