import type { Deed } from '../../deeds/deed';
import { ListBlock, type BlockGiven } from '../../ui/list/block';
import { Empty } from '../../ui/list/empty';
import type { ListSetting } from '../../ui/list/pane';
import type { Contact } from '../../domain/records';
import { say } from '../../words/say';
import { peopleModel, type PeopleModel } from './model';
import { usualOrder } from './order';
import { PeopleList } from './people-list';
import { PEOPLE } from './view-type';

/** People, in a code block: all, those of a field, those whom a contact suggested. */
export class PeopleBlock extends ListBlock {
  private people!: PeopleList;
  private empty!: Empty<PeopleModel['state']>;

  constructor(el: HTMLElement, given: BlockGiven, private readonly deeds: readonly Deed[]) {
    super(el, given, PEOPLE);
  }

  protected build(content: HTMLElement): ListSetting {
    const { deeds, given: { desk }, pane } = this;
    content.addClass(PEOPLE);
    this.empty = new Empty(content, {
      reading: () => ({ words: say`Reading your notes…` }),
      start: () => ({ words: this.saysNobody() }),
      'no-match': () => ({ words: this.saysNobody() }),
      list: () => undefined,
    });
    this.people = new PeopleList(content, {
      desk, deeds, drawing: pane.drawing,
      asks: { fold: (key, folded) => pane.fold({ [key]: folded }), showMore: (key) => pane.showMore(key) },
    });
    return this.people.setting;
  }

  protected show(): void {
    const { given: { desk }, pane } = this;
    const model = peopleModel({
      contacts: desk.feed.ready ? this.contacts() : undefined,
      lookup: this.people.lookup,
      filter: { text: '', stages: new Set(), field: '' },
      order: usualOrder,
      folds: pane.foldsNow,
      limits: pane.limits,
    });
    this.people.show(model);
    this.empty.update(model.state);
  }

  private saysNobody(): string {
    const { contact, field } = this.given.wanted;
    if (contact === undefined) return say`There is no contact yet. “New contact” in the command palette makes one.`;
    return field === undefined ? say`They have suggested nobody yet.` : say`They have suggested nobody in this field yet.`;
  }

  private contacts(): readonly Contact[] {
    const by = this.contact();
    const contacts = this.inField() ?? this.given.desk.feed.contacts();
    if (!by) return contacts;
    const named = new Set(this.given.desk.feed.around.referredBy(by.path).map(({ path }) => path));
    return contacts.filter(({ path }) => named.has(path));
  }
}
