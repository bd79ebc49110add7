import type { App, Menu } from 'obsidian';
import { Bar } from '../../ui/list/bar';
import { Chips } from '../../ui/list/chips';
import { cls, showIf } from '../../ui/list/drawing';
import { SearchField, type ListFilter, type SearchCallbacks } from '../../ui/list/search-field';
import { say } from '../../words/say';
import { isFiltering, type Filter, type ListModel } from './model';
import type { Share } from './shares';

/** Where nothing is due, so many things to come can be overlooked without a filter. */
const FEW = 10;

export interface HeaderCallbacks extends SearchCallbacks {
  app: App;
  make: () => Menu;
  more: () => Menu;
}

/** Title, count, and the filter by text and by share. */
export class Header implements ListFilter {
  private readonly bar: Bar;
  private readonly shares = new Set<Share>();
  private readonly search: SearchField;
  private readonly chips: Chips;
  private readonly filterEl: HTMLElement;

  constructor(
    el: HTMLElement,
    private readonly callbacks: HeaderCallbacks,
  ) {
    this.bar = new Bar(el, callbacks.app, say`Follow-ups`);
    this.bar.addButton('plus', say`New…`, callbacks.make);
    this.bar.addButton('more-vertical', say`More options`, callbacks.more);

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
    this.bar.says(!known ? '' : due > 0 ? say`${due} due` : say`nothing due`);
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

  private turn(share: Share): void {
    if (!this.shares.delete(share)) this.shares.add(share);
    this.callbacks.searched();
  }
}
