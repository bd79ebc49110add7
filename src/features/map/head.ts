import { Menu, setIcon, setTooltip, type App } from 'obsidian';
import { stageName, type Stage } from '../../domain/stage';
import { Bar } from '../../ui/list/bar';
import { showIf } from '../../ui/list/drawing';
import { SearchField } from '../../ui/list/search-field';
import { counted, say } from '../../words/say';
import type { Look } from './layout';
import type { Wanted } from './model';
import { iconOf, toneOf } from './stage-look';
import { cls } from './view-type';

export interface HeadCallbacks {
  app: App;
  searched: () => void;
  goOn: () => void;
  goBack: () => void;
  turned: () => void;
  fit: () => void;
  shown: () => Wanted;
  show: (what: Pick<Wanted, 'depth' | 'onlyLoops'>) => void;
  unfold: () => void;
  /** Adds what the map can be written as. */
  exports: (menu: Menu) => void;
  everybody: () => void;
}

const LEGEND: readonly Stage[] = ['identified', 'asked', 'replied', 'scheduled', 'met', 'thanked', 'in-touch', 'closed'];
const DEPTHS = [1, 2, 3, 4];

/** Title, counts, search and what is shown; below it what the colours and lines mean. */
export class Head {
  private readonly bar: Bar;
  private readonly search: SearchField;
  private readonly turnEl: HTMLElement;
  private readonly fitEl: HTMLElement;
  private readonly exportEl: HTMLElement;
  private readonly legendEl: HTMLElement;
  private readonly branchEl: HTMLElement;
  private readonly branchName: HTMLElement;
  private drawn = '';

  constructor(parent: HTMLElement, private readonly callbacks: HeadCallbacks) {
    const el = parent.createDiv({ cls: cls('head') });
    this.bar = new Bar(el, callbacks.app, say`Referrals`);
    this.search = new SearchField(this.bar.el.createDiv({ cls: cls('search') }), say`Find by name`, callbacks);
    this.bar.addButton('list-filter', say`What to show…`, () => this.menu());
    this.turnEl = this.addButton('list-tree', callbacks.turned);
    this.fitEl = this.addButton('maximize', callbacks.fit);
    setTooltip(this.fitEl, say`Fit into the window (0 for full size)`);
    this.exportEl = this.bar.addButton('download', say`Export…`, () => {
      const menu = new Menu();
      callbacks.exports(menu);
      return menu;
    });
    this.branchEl = el.createDiv({ cls: cls('branch') });
    this.branchName = this.branchEl.createSpan({ attr: { role: 'status' } });
    this.branchEl.createEl('button', { text: say`Show everybody`, attr: { type: 'button' } })
      .addEventListener('click', callbacks.everybody);
    this.legendEl = el.createDiv({ cls: cls('legend') });
    for (const stage of LEGEND) this.addLegend(stage);
    const open = this.legendEl.createSpan({ cls: [cls('legend-item'), cls('legend-open')] });
    open.createSpan({ cls: cls('legend-line'), attr: { 'aria-hidden': 'true' } });
    open.createSpan({ text: say`Open loop: they have not heard how it went` });
  }

  get text(): string {
    return this.search.text;
  }

  get composing(): boolean {
    return this.search.composing;
  }

  focusSearch(): void {
    this.search.focus();
  }

  update(shown: { count: string; look: Look; branch: string | undefined; any: boolean }): void {
    const drawn = JSON.stringify(shown);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    const { count, look, branch, any } = shown;
    this.bar.says(count);
    const asList = look === 'list';
    setTooltip(this.turnEl, asList ? say`Show as a map` : say`Show as a list`);
    setIcon(this.turnEl, asList ? 'network' : 'list-tree');
    showIf(this.fitEl, any && !asList);
    showIf(this.exportEl, any);
    showIf(this.legendEl, any && !asList);
    showIf(this.branchEl, branch !== undefined);
    this.branchName.setText(branch === undefined ? '' : say`Only whom ${branch} led to`);
  }

  private addButton(icon: string, press: () => void): HTMLElement {
    const button = this.bar.el.createEl('button', { cls: 'clickable-icon', attr: { type: 'button' } });
    setIcon(button, icon);
    button.addEventListener('click', press);
    return button;
  }

  private addLegend(stage: Stage): void {
    const item = this.legendEl.createSpan({ cls: cls('legend-item') });
    const disc = item.createSpan({ cls: cls('disc'), attr: { 'aria-hidden': 'true' } });
    disc.dataset.tone = toneOf({ stage, stub: false });
    setIcon(disc, iconOf({ stage, stub: false }));
    item.createSpan({ text: stageName(stage) });
  }

  private menu(): Menu {
    const { depth, onlyLoops, folded } = this.callbacks.shown();
    const menu = new Menu();
    menu.addItem((item) => item.setTitle(say`Only open loops`).setIcon('reply').setChecked(onlyLoops)
      .onClick(() => this.callbacks.show({ depth, onlyLoops: !onlyLoops })));
    menu.addSeparator();
    for (const levels of [...DEPTHS, undefined]) {
      menu.addItem((item) => item.setTitle(depthName(levels)).setIcon('layers').setChecked(depth === levels)
        .onClick(() => this.callbacks.show({ depth: levels, onlyLoops })));
    }
    if (folded.size > 0) {
      menu.addSeparator();
      menu.addItem((item) => item.setTitle(say`Unfold all`).setIcon('unfold-vertical').onClick(() => this.callbacks.unfold()));
    }
    return menu;
  }
}

function depthName(levels: number | undefined): string {
  if (levels === undefined) return say`All levels`;
  return counted(levels, { one: say`${levels} level`, other: say`${levels} levels` });
}
