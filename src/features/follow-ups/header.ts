import { setIcon, setTooltip } from 'obsidian';
import { ruleOf, type DueKind } from '../../domain/due';
import { unlessComposing } from '../../ui/composing';
import { showIf } from '../../ui/list/drawing';
import { Keyed, type Part } from '../../ui/list/keyed';
import { SearchField, type ListFilter, type SearchCallbacks } from '../../ui/list/search-field';
import { setTextOf } from '../../ui/text';
import { say } from '../../words/say';
import { isFiltering, type Filter, type ListModel } from './model';
import { nameOfKind } from './rows';
import { cls } from './view-type';

/** Where nothing is due, so many things to come can be overlooked without a filter. */
const FEW = 10;

interface Chip {
  key: DueKind;
  chosen: boolean;
}

export interface HeaderCallbacks extends SearchCallbacks {
  make(button: HTMLElement): void;
  more(button: HTMLElement): void;
}

/** Title, count, and the filter by text and by kind. */
export class Header implements ListFilter {
  readonly kinds = new Set<DueKind>();
  private readonly count: HTMLElement;
  private readonly search: SearchField;
  private readonly chips: Keyed<Chip>;
  private readonly chipsEl: HTMLElement;
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
    this.chipsEl = this.filterEl.createDiv({
      cls: cls('chips'),
      attr: { role: 'toolbar', 'aria-label': say`Filter by kind` },
    });
    this.chips = new Keyed(this.chipsEl, (chip) => this.drawChip(chip));
    this.chipsEl.addEventListener('keydown', unlessComposing((event: KeyboardEvent) => this.moveAmongChips(event)));
    // Most wheels turn one way only, and the chips lie in the other.
    this.chipsEl.addEventListener('wheel', (event) => {
      const before = this.chipsEl.scrollLeft;
      if (event.deltaX === 0) this.chipsEl.scrollLeft += event.deltaY;
      if (this.chipsEl.scrollLeft !== before) event.preventDefault();
    });
  }

  get filter(): Filter {
    return { text: this.search.text, kinds: this.kinds };
  }

  get composing(): boolean {
    return this.search.composing;
  }

  get filtering(): boolean {
    return isFiltering(this.filter);
  }

  update({ state, due, kinds, total }: ListModel): void {
    const known = state !== 'reading' && state !== 'start';
    setTextOf(this.count, !known ? '' : due > 0 ? say`${due} due` : say`nothing due`);
    const unused = state === 'start' || (state === 'clear' && total < FEW);
    showIf(this.filterEl, !unused);
    const chips = kinds.length < 2 && this.kinds.size === 0 ? [] : kinds;
    this.chips.show(chips.map((key) => ({ key, chosen: this.kinds.has(key) })));
    showIf(this.chipsEl, chips.length > 0);
    const buttons = this.chipButtons();
    if (!buttons.some(({ tabIndex }) => tabIndex === 0) && buttons[0]) buttons[0].tabIndex = 0;
  }

  focus(): void {
    showIf(this.filterEl, true);
    this.search.focus();
  }

  clear(): void {
    this.kinds.clear();
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

  private drawChip({ key, chosen }: Chip): Part<Chip> {
    const name = nameOfKind(key);
    const el = createEl('button', { cls: ['clickable-icon', cls('chip')], attr: { type: 'button', tabindex: '-1' } });
    setIcon(el.createSpan({ cls: cls('chip-icon') }), ruleOf(key).icon);
    el.createSpan({ cls: cls('chip-name'), text: name });
    setTooltip(el, name);
    const update = (chip: Chip): void => {
      el.toggleClass(cls('chosen'), chip.chosen);
      el.setAttr('aria-pressed', String(chip.chosen));
    };
    el.addEventListener('click', () => {
      if (!this.kinds.delete(key)) this.kinds.add(key);
      this.stopAt(el);
      this.callbacks.searched();
      el.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
    });
    update({ key, chosen });
    return { el, update };
  }

  private moveAmongChips(event: KeyboardEvent): void {
    const chips = this.chipButtons();
    const at = chips.indexOf(event.target as HTMLElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: chips.length - 1 }[event.key];
    if (event.key === 'ArrowDown') this.callbacks.goOn();
    else if (event.key === 'Escape') this.callbacks.goBack();
    else if (to === undefined) return;
    else if (chips[to]) this.stopAt(chips[to]).focus();
    event.preventDefault();
  }

  private stopAt(chip: HTMLElement): HTMLElement {
    for (const each of this.chipButtons()) each.tabIndex = each === chip ? 0 : -1;
    return chip;
  }

  private chipButtons(): HTMLElement[] {
    return Array.from(this.chipsEl.querySelectorAll<HTMLElement>('button'));
  }
}
