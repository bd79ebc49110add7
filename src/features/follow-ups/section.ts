import { setIcon } from 'obsidian';
import { say } from '../../words/say';
import { CardPart } from './appointment-card';
import { cls, makeStop, setTextOf, type Drawing } from '../../ui/list/drawing';
import type { ListSection } from './model';
import { Keyed, type Part } from '../../ui/list/keyed';
import { RowPart } from './row';
import type { Card, Row } from './rows';

/** Sections drawn so far, for ids that differ in every window. */
let sections = 0;

/** A heading that folds, and what stands under it. */
export class SectionPart implements Part<ListSection> {
  readonly el: HTMLElement;
  private readonly button: HTMLElement;
  private readonly title: HTMLElement;
  private readonly meta: HTMLElement;
  private readonly cardList: HTMLElement;
  private readonly rowList: HTMLElement;
  private readonly cards: Keyed<Card>;
  private readonly rows: Keyed<Row>;
  private more?: HTMLElement;
  private waiveAll?: HTMLElement;

  constructor(section: ListSection, drawing: Drawing) {
    const { key } = section;
    this.el = createDiv({ cls: cls('section') });
    this.el.dataset.section = key;
    const heading = this.el.createDiv({ cls: cls('section-heading'), attr: { role: 'heading', 'aria-level': '3' } });
    this.button = heading.createDiv({ cls: cls('section-button'), attr: { role: 'button' } });
    this.button.dataset.fold = key;
    makeStop(this.button, `section\n${key}`);
    setIcon(this.button.createSpan({ cls: cls('chevron'), attr: { 'aria-hidden': 'true' } }), 'chevron-down');
    this.title = this.button.createSpan({ cls: cls('section-title') });
    this.button.appendText(' ');
    this.meta = this.button.createSpan({ cls: cls('section-meta') });
    if (section.urgent) this.button.createSpan({ cls: cls('dot'), attr: { 'aria-hidden': 'true' } });
    this.title.id = `${cls('section')}-${(sections += 1)}`;
    this.cardList = this.addList('cards');
    this.cards = new Keyed(this.cardList, (card) => new CardPart(card, drawing));
    this.rowList = this.addList('rows');
    this.rows = new Keyed(this.rowList, (row) => new RowPart(row, drawing));
    this.update(section);
  }

  update(section: ListSection): void {
    const { title, meta, folded, cards, rows, more, waivable } = section;
    setTextOf(this.title, title);
    setTextOf(this.meta, meta);
    this.el.toggleClass(cls('folded'), folded);
    this.button.setAttr('aria-expanded', String(!folded));
    this.cards.show(cards);
    this.cardList.toggleClass(cls('nothing'), cards.length === 0);
    this.rows.show(rows);
    this.rowList.toggleClass(cls('nothing'), rows.length === 0);
    this.waiveAll = this.offer(this.waiveAll, waivable, 'waive-all', say`None of these is needed`);
    this.more = this.offer(this.more, more > 0, 'more', say`Show more, ${more} left`);
  }

  // Named by its heading: an `aria-label` would hang a tooltip on every row in it.
  private addList(name: string): HTMLElement {
    return this.el.createDiv({ cls: cls(name), attr: { role: 'list', 'aria-labelledby': this.title.id } });
  }

  private offer(known: HTMLElement | undefined, wanted: boolean, does: string, text: string): HTMLElement | undefined {
    if (!wanted) {
      known?.remove();
      return undefined;
    }
    const button = known ?? this.el.createEl('button', { cls: cls('quiet'), attr: { type: 'button' } });
    if (!known) {
      button.dataset.does = does;
      makeStop(button, `${does}\n${this.el.dataset.section}`);
      if (does === 'waive-all') this.el.insertBefore(button, this.rowList);
    }
    setTextOf(button, text);
    return button;
  }
}
