import { SearchComponent, setIcon, setTooltip } from 'obsidian';
import { ruleOf, type DueKind } from '../../domain/due';
import { say } from '../../words/say';
import { cls } from '../../ui/list/drawing';
import type { Filter } from './filter';
import type { ListModel } from './model';
import { Keyed, type Part } from '../../ui/list/keyed';
import { nameOfKind } from './rows';

/** Where nothing is due, so many things to come can be overlooked without a filter. */
const FEW = 10;

interface Chip {
  key: DueKind;
  chosen: boolean;
}

export interface HeaderCallbacks {
  filtered(): void;
  make(button: HTMLElement): void;
  more(button: HTMLElement): void;
  /** On to the first row of what was found. */
  goOn(): void;
  /** Back to where one was in the list. */
  goBack(): void;
}

/** Title, count, and the filter by text and by kind. */
export class Header {
  readonly kinds = new Set<DueKind>();
  private readonly count: HTMLElement;
  private readonly search: SearchComponent;
  private readonly chips: Keyed<Chip>;
  private readonly chipsEl: HTMLElement;
  private readonly filterEl: HTMLElement;
  /** A word is being put together by an input method: nothing may be redrawn under it. */
  composing = false;

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
    this.search = new SearchComponent(this.filterEl);
    this.search.setPlaceholder(say`Filter by name or reason`);
    this.input.setAttr('aria-label', say`Filter by name or reason`);
    this.hearTyping();
    this.chipsEl = this.filterEl.createDiv({
      cls: cls('chips'),
      attr: { role: 'toolbar', 'aria-label': say`Filter by kind` },
    });
    this.chips = new Keyed(this.chipsEl, (chip) => this.drawChip(chip));
    this.chipsEl.addEventListener('keydown', (event) => this.moveAmongChips(event));
    // Most wheels turn one way only, and the chips lie in the other.
    this.chipsEl.addEventListener('wheel', (event) => {
      const before = this.chipsEl.scrollLeft;
      if (event.deltaX === 0) this.chipsEl.scrollLeft += event.deltaY;
      if (this.chipsEl.scrollLeft !== before) event.preventDefault();
    });
  }

  get filter(): Filter {
    return { text: this.search.getValue(), kinds: this.kinds };
  }

  update({ state, due, kinds, total }: ListModel): void {
    const known = state !== 'reading' && state !== 'start';
    const text = !known ? '' : due > 0 ? say`${due} due` : say`nothing due`;
    if (this.count.textContent !== text) this.count.setText(text);
    const unused = state === 'start' || (state === 'clear' && total < FEW);
    this.filterEl.toggleClass(cls('nothing'), unused);
    const chips = kinds.length < 2 && this.kinds.size === 0 ? [] : kinds;
    this.chips.show(chips.map((key) => ({ key, chosen: this.kinds.has(key) })));
    this.chipsEl.toggleClass(cls('nothing'), chips.length === 0);
    const buttons = this.chipButtons();
    if (!buttons.some(({ tabIndex }) => tabIndex === 0) && buttons[0]) buttons[0].tabIndex = 0;
  }

  focus(): void {
    this.filterEl.removeClass(cls('nothing'));
    this.input.focus();
    this.input.select();
  }

  clear(): void {
    this.search.setValue('');
    this.kinds.clear();
    this.callbacks.filtered();
  }

  private get input(): HTMLInputElement {
    return this.search.inputEl;
  }

  private hearTyping(): void {
    const { input, callbacks } = this;
    this.search.onChange(() => {
      if (!this.composing) callbacks.filtered();
    });
    input.addEventListener('compositionstart', () => (this.composing = true));
    input.addEventListener('compositionend', () => {
      this.composing = false;
      callbacks.filtered();
    });
    input.addEventListener('keydown', (event) => {
      if (event.isComposing || this.composing || !['Escape', 'ArrowDown', 'Enter'].includes(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') callbacks.goBack();
      else callbacks.goOn();
    });
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
      this.callbacks.filtered();
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
