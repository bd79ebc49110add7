import { Menu, type App } from 'obsidian';
import { Bar } from '../../ui/list/bar';
import { Chips } from '../../ui/list/chips';
import { cls as listCls, showIf } from '../../ui/list/drawing';
import { FieldChoice } from '../../ui/list/field-choice';
import { SearchField, type ListFilter, type SearchCallbacks } from '../../ui/list/search-field';
import { setTextOf } from '../../ui/text';
import { counted, say } from '../../words/say';
import { isFiltering, type Filter, type PeopleModel, type StageKey, type Those } from './model';
import { columnName, columns, goesUp, type Column, type Order } from './order';
import { cls } from './view-type';

export interface HeaderCallbacks extends SearchCallbacks {
  app: App;
  order: () => Order;
  sortBy(column: Column): void;
  make: () => Menu;
}

/** Title, counts, and the filter by text, field and stage. */
export class Header implements ListFilter {
  private readonly bar: Bar;
  private readonly filterEl: HTMLElement;
  private readonly search: SearchField;
  private readonly fields: FieldChoice;
  private readonly chips: Chips;
  private readonly stages = new Set<StageKey>();
  private field = '';
  private those?: Those;
  private readonly thoseEl: HTMLElement;
  private readonly thoseWords: HTMLElement;

  constructor(
    el: HTMLElement,
    private readonly callbacks: HeaderCallbacks,
  ) {
    this.bar = new Bar(el, callbacks.app, say`People`);
    // Where there are no columns, there are no heads to press.
    this.bar.addButton('arrow-up-down', say`Sort by…`, () => this.sortMenu()).addClass(cls('sort'));
    this.bar.addButton('plus', say`New…`, callbacks.make);
    this.filterEl = el.createDiv({ cls: listCls('filter') });
    const line = this.filterEl.createDiv({ cls: cls('filter-line') });
    this.search = new SearchField(line, say`Filter by name or organization`, callbacks);
    this.fields = new FieldChoice(line, cls('field'), (field) => {
      this.field = field;
      callbacks.searched();
    });
    this.thoseEl = this.filterEl.createDiv({ cls: cls('those') });
    this.thoseWords = this.thoseEl.createSpan({ attr: { role: 'status' } });
    const all = this.thoseEl.createEl('button', { cls: listCls('quiet'), text: say`Show all`, attr: { type: 'button' } });
    all.addEventListener('click', () => {
      this.clear();
      this.focus();
    });
    this.chips = new Chips(this.filterEl, say`Filter by stage`, {
      goOn: () => callbacks.goOn(),
      goBack: () => callbacks.goBack(),
      turned: (key) => {
        if (!this.stages.delete(key as StageKey)) this.stages.add(key as StageKey);
        callbacks.searched();
      },
    });
  }

  get filter(): Filter {
    return { text: this.search.text, stages: this.stages, field: this.field, those: this.those };
  }

  get composing(): boolean {
    return this.search.composing;
  }

  get filtering(): boolean {
    return isFiltering(this.filter);
  }

  update({ state, total, due, chips, fields }: PeopleModel): void {
    const known = state !== 'reading' && state !== 'start';
    this.bar.says(known ? counts(total, due) : '');
    showIf(this.filterEl, known);
    this.chips.show(chips.length < 2 && this.stages.size === 0 ? [] : chips);
    this.fields.show(fields, this.field, 2);
    setTextOf(this.thoseWords, this.those?.says ?? '');
    showIf(this.thoseEl, this.those !== undefined);
  }

  /** There may be room for more, or less. */
  resized(): void {
    this.chips.fade();
  }

  focus(): void {
    this.search.focus();
  }

  clear(): void {
    this.stages.clear();
    this.field = '';
    this.those = undefined;
    this.search.clear();
  }

  /** Shows nobody but those of a stage, or others that somebody speaks of. */
  lookAt(only: StageKey | Those): void {
    this.clear();
    if (typeof only === 'string') this.stages.add(only);
    else this.those = only;
    this.callbacks.searched();
  }

  private sortMenu(): Menu {
    const menu = new Menu();
    const order = this.callbacks.order();
    for (const column of columns) {
      menu.addItem((item) => {
        item.setTitle(columnName(column)).onClick(() => this.callbacks.sortBy(column));
        if (column === order.by) item.setIcon(goesUp(order) ? 'arrow-up' : 'arrow-down').setChecked(true);
      });
    }
    return menu;
  }
}

function counts(total: number, due: number): string {
  const people = counted(total, { one: say`${total} person`, other: say`${total} people` });
  return due === 0 ? people : say`${people}, ${due} with something today`;
}
