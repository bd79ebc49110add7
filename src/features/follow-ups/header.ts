import { setIcon, setTooltip } from 'obsidian';
import { Chips } from '../../ui/list/chips';
import { showIf } from '../../ui/list/drawing';
import { SearchField, type ListFilter, type SearchCallbacks } from '../../ui/list/search-field';
import { setTextOf } from '../../ui/text';
import { say } from '../../words/say';
import { isFiltering, type Filter, type ListModel } from './model';
import type { Share } from './shares';
import { cls } from './view-type';

/** Where nothing is due, so many things to come can be overlooked without a filter. */
const FEW = 10;

export interface HeaderCallbacks extends SearchCallbacks {
  make(button: HTMLElement): void;
  more(button: HTMLElement): void;
}

/** Title, count, and the filter by text and by share. */
export class Header implements ListFilter {
  private readonly count: HTMLElement;
  private readonly shares = new Set<Share>();
  private readonly search: SearchField;
  private readonly chips: Chips;
  private readonly filterEl: HTMLElement;

  constructor(
    el: HTMLElement,
    private readonly callbacks: HeaderCallbacks,
  ) {
    const bar = el.createDiv({ cls: cls('bar') });
    bar.createDiv({ cls: cls('title'), text: say`Follow-ups`, attr: { role: 'heading', 'aria-level': '2' } });
    this.count = bar.createDiv({ cls: cls('count') });
    const make = this.addButton(bar, 'plus', say`New…`, () => callbacks.make(make));
    const more = this.addButton(bar, 'more-vertical', say`More options`, () => callbacks.more(more));

    this.filterEl = el.createDiv({ cls: cls('filter') });
    this.search = new SearchField(this.filterEl, say`Filter by name or reason`, callbacks);
    this.chips = new Chips(this.filterEl, say`Filter by kind`, { ...callbacks, turned: (key) => this.turn(key as Share) });
  }

  get filter(): Filter {
    return { text: this.search.text, shares: this.shares };
  }

  get composing(): boolean {
    return this.search.composing;
  }

  get filtering(): boolean {
    return isFiltering(this.filter);
  }

  update({ state, due, chips, total }: ListModel): void {
    const known = state !== 'reading' && state !== 'start';
    setTextOf(this.count, !known ? '' : due > 0 ? say`${due} due` : say`nothing due`);
    const unused = state === 'start' || (state === 'clear' && total < FEW);
    showIf(this.filterEl, !unused);
    this.chips.show(chips.length < 2 && this.shares.size === 0 ? [] : chips);
  }

  /** There may be room for more, or less. */
  resized(): void {
    this.chips.fade();
  }

  focus(): void {
    showIf(this.filterEl, true);
    this.search.focus();
  }

  clear(): void {
    this.shares.clear();
    this.search.clear();
  }

  private addButton(bar: HTMLElement, icon: string, title: string, press: () => void): HTMLElement {
    const button = bar.createEl('button', { cls: ['clickable-icon', cls('bar-button')], attr: { type: 'button' } });
    setIcon(button, icon);
    setTooltip(button, title);
    button.setAttr('aria-haspopup', 'menu');
    button.addEventListener('click', press);
    return button;
  }

  private turn(share: Share): void {
    if (!this.shares.delete(share)) this.shares.add(share);
    this.callbacks.searched();
  }
}
