import { say, sayInParts } from '../../words/say';
import { addSentence, addStage, makeStop, showIf, type Drawing, cls as listCls } from '../../ui/list/drawing';
import { Keyed, type Part } from '../../ui/list/keyed';
import { RowPart, type RowLook } from '../../ui/list/row';
import { Heading, type SectionAsks } from '../../ui/list/section';
import { setTextOf } from '../../ui/text';
import type { PeopleGroup, PeopleModel, PersonLine } from './people-model';
import { cls } from './view-type';

/** The referrals around the note that is open: it stays below the list and follows. */
export class PeoplePanel {
  private readonly heading: Heading;
  private readonly body: HTMLElement;
  private readonly none: HTMLElement;
  private readonly groups: Keyed<PeopleGroup>;

  constructor(
    readonly el: HTMLElement,
    drawing: Drawing,
    asks: SectionAsks,
  ) {
    this.heading = new Heading(el, { key: 'people', folded: false }, { fold: (key, folded) => asks.fold(key, folded) });
    this.body = el.createDiv({ cls: cls('people') });
    this.none = this.body.createDiv({ cls: cls('people-none') });
    this.groups = new Keyed(this.body.createDiv(), (group) => drawGroup(group, drawing, asks));
  }

  update(model: PeopleModel | undefined, folded: boolean): void {
    showIf(this.el, model !== undefined);
    this.heading.update({ title: say`Referrals`, meta: model?.title, folded });
    showIf(this.body, !folded);
    const groups = folded ? [] : (model?.groups ?? []);
    setTextOf(this.none, model && groups.length === 0 ? say`No referral is noted, to them or by them.` : '');
    this.groups.show(groups);
  }
}

function drawGroup(group: PeopleGroup, drawing: Drawing, asks: SectionAsks): Part<PeopleGroup> {
  const el = createDiv({ cls: cls('people-group') });
  el.dataset.group = group.key;
  const title = el.createDiv({ cls: cls('people-title'), attr: { role: 'heading', 'aria-level': '4' } });
  const list = el.createDiv({ attr: { role: 'list' } });
  const people = new Keyed<PersonLine>(list, (line) => new RowPart(line, drawing, personRow));
  const more = el.createEl('button', { cls: listCls('quiet'), attr: { type: 'button' } });
  makeStop(more, `more\n${group.key}`);
  more.addEventListener('click', () => asks.showMore(group.key));
  const update = (next: PeopleGroup): void => {
    setTextOf(title, next.title);
    people.show(next.people);
    setTextOf(more, say`Show more, ${next.more} left`);
    showIf(more, next.more > 0);
  };
  update(group);
  return { el, update };
}

const personRow: RowLook<PersonLine> = {
  row: cls('person-row'),
  main: cls('person-main'),
  draw(main, { name, stage, stands }) {
    addStage(main, stage);
    const person = (el: HTMLElement): void => void el.createSpan({ cls: listCls('person'), text: name });
    const standing = (el: HTMLElement): void => void el.createSpan({ cls: cls('stands'), text: stands });
    addSentence(main, sayInParts`${{ draw: person }}, ${{ draw: standing }}`);
  },
};
