import { setIcon } from 'obsidian';
import { say } from '../../words/say';
import { addUnseen, cls, makeStop, type Drawing } from '../../ui/list/drawing';
import { Keyed, type Part } from '../../ui/list/keyed';
import type { PeopleGroup, PeopleModel, PersonLine } from './people-model';

/** The referrals around the note that is open: it stays below the list and follows. */
export class PeoplePanel {
  private readonly button: HTMLElement;
  private readonly title: HTMLElement;
  private readonly body: HTMLElement;
  private readonly none: HTMLElement;
  private readonly groups: Keyed<PeopleGroup>;

  constructor(
    readonly el: HTMLElement,
    drawing: Drawing,
  ) {
    const heading = el.createDiv({ cls: cls('section-heading'), attr: { role: 'heading', 'aria-level': '3' } });
    this.button = heading.createDiv({ cls: cls('section-button'), attr: { role: 'button' } });
    this.button.dataset.fold = 'people';
    makeStop(this.button, 'section\npeople');
    setIcon(this.button.createSpan({ cls: cls('chevron'), attr: { 'aria-hidden': 'true' } }), 'chevron-down');
    this.button.createSpan({ cls: cls('section-title'), text: say`Referrals` });
    this.button.appendText(' ');
    this.title = this.button.createSpan({ cls: cls('section-meta') });
    this.body = el.createDiv({ cls: cls('people') });
    this.none = this.body.createDiv({ cls: cls('people-none') });
    this.groups = new Keyed(this.body.createDiv(), (group) => drawGroup(group, drawing));
  }

  update(model: PeopleModel | undefined, folded: boolean): void {
    this.el.toggleClass(cls('nothing'), model === undefined);
    this.el.toggleClass(cls('folded'), folded);
    this.button.setAttr('aria-expanded', String(!folded));
    this.body.toggleClass(cls('nothing'), folded);
    if (this.title.textContent !== (model?.title ?? '')) this.title.setText(model?.title ?? '');
    const groups = folded ? [] : (model?.groups ?? []);
    const none = model && groups.length === 0 ? say`No referral is noted, to them or by them.` : '';
    if (this.none.textContent !== none) this.none.setText(none);
    this.groups.show(groups);
  }
}

function drawGroup(group: PeopleGroup, drawing: Drawing): Part<PeopleGroup> {
  const el = createDiv({ cls: cls('people-group') });
  const title = el.createDiv({ cls: cls('people-title'), attr: { role: 'heading', 'aria-level': '4' } });
  const list = el.createDiv({ attr: { role: 'list' } });
  const people = new Keyed<PersonLine>(list, (line) => drawPerson(line, group.key, drawing));
  const update = (next: PeopleGroup): void => {
    if (title.textContent !== next.title) title.setText(next.title);
    people.show(next.people);
  };
  update(group);
  return { el, update };
}

function drawPerson(line: PersonLine, group: string, drawing: Drawing): Part<PersonLine> {
  const el = createDiv({ cls: cls('person-row'), attr: { role: 'listitem' } });
  el.dataset.row = `${group}\n${line.key}`;
  const main = el.createDiv({ cls: cls('person-main') });
  makeStop(main, el.dataset.row);
  const update = ({ name, note, stage, stands }: PersonLine): void => {
    drawing.rowsDrawn += 1;
    el.dataset.what = 'person';
    if (note) el.dataset.note = note;
    else delete el.dataset.note;
    el.dataset.stage = stage;
    main.setAttr('role', note ? 'link' : null);
    main.empty();
    main.createSpan({ cls: cls('stage'), attr: { 'aria-hidden': 'true' } });
    main.createSpan({ cls: cls('person'), text: name });
    addUnseen(main, ', ');
    main.createSpan({ cls: cls('stands'), text: stands });
  };
  update(line);
  return { el, update };
}
