import type { App } from 'obsidian';
import type { FactName } from '../../domain/records';
import { unlessComposing } from '../../ui/composing';
import { showIf } from '../../ui/list/drawing';
import { Keyed } from '../../ui/list/keyed';
import { SearchField } from '../../ui/list/search-field';
import { say } from '../../words/say';
import { addSegment } from './drawn';
import type { AdoptModel, FactRow } from './model';
import { drawRow, type RowAsks } from './row';
import { cls } from './view-type';

interface TableAsks extends Omit<RowAsks, 'app'> {
  /** Another filter: draw what it finds. */
  drawn(): void;
  /** Forgets what was chosen for a fact, or for all. */
  reset(fact?: FactName): void;
}

/** The facts with the names they have in the vault, and what they are looked for by. */
export class Table {
  private readonly search: SearchField;
  private readonly segments: HTMLElement;
  private readonly resetEl: HTMLElement;
  private readonly tableEl: HTMLElement;
  private readonly noneEl: HTMLElement;
  private readonly rows: Keyed<FactRow>;
  private all = false;
  private stop?: string;

  constructor(parent: HTMLElement, app: App, private readonly asks: TableAsks) {
    const tools = parent.createDiv({ cls: cls('tools') });
    this.search = new SearchField(tools, say`Find a fact or a name`, {
      searched: () => asks.drawn(),
      goOn: () => this.buttons()[0]?.focus(),
      goBack: () => {
        if (this.search.filtering) this.search.clear();
        this.focus();
      },
    });
    this.segments = tools.createDiv({ cls: cls('segments'), attr: { 'role': 'group', 'aria-label': say`Which facts` } });
    this.resetEl = tools.createEl('button', { cls: cls('link'), text: say`Reset all`, attr: { type: 'button' } });
    this.resetEl.addEventListener('click', () => asks.reset());
    this.tableEl = parent.createEl('table', { cls: cls('table'), attr: { 'aria-label': say`Facts and their names` } });
    const head = this.tableEl.createEl('thead').createEl('tr');
    for (const text of [say`Fact`, say`Name in your vault`, say`Example`, say`What happens`]) {
      head.createEl('th', { text, attr: { scope: 'col' } });
    }
    this.rows = new Keyed(this.tableEl, (row) => drawRow(row, { ...asks, app }));
    this.noneEl = parent.createDiv({ cls: cls('looked') });
    this.tableEl.addEventListener('keydown', unlessComposing((event: KeyboardEvent) => this.key(event)));
    this.tableEl.addEventListener('focusin', ({ target }) => this.stopAt(target as HTMLElement));
  }

  get filter(): { text: string; all: boolean } {
    return { text: this.search.text, all: this.all };
  }

  show({ rows, found, all }: AdoptModel): void {
    this.drawSegments(found, all);
    this.rows.show(rows);
    this.tableEl.prepend(this.tableEl.querySelector('thead')!);
    this.resetEl.toggleAttribute('disabled', !rows.some(({ chosen, clash }) => chosen || clash?.choices[0]?.chosen === false));
    this.noneEl.setText(this.search.filtering ? say`No fact and no name is called so.` : say`None of the names here is known.`);
    showIf(this.noneEl, rows.length === 0);
    showIf(this.tableEl, rows.length > 0);
    const buttons = this.buttons();
    this.stopAt(buttons.find(({ dataset }) => dataset.fact === this.stop) ?? buttons[0]);
  }

  /** Puts the focus on a row, or on the one that had it. */
  focus(fact = this.stop): void {
    const buttons = this.buttons();
    (buttons.find(({ dataset }) => dataset.fact === fact) ?? buttons[0])?.focus();
  }

  focusSearch(): void {
    this.search.focus();
  }

  private drawSegments(found: number, all: number): void {
    const had = this.segments.contains(this.segments.doc.activeElement);
    this.segments.empty();
    const turn = (to: boolean) => (): void => {
      this.all = to;
      this.asks.drawn();
    };
    const some = addSegment(this.segments, say`Found ${found}`, { chosen: !this.all, press: turn(false) });
    const each = addSegment(this.segments, say`All ${all}`, { chosen: this.all, press: turn(true) });
    if (had) (this.all ? each : some).focus();
  }

  private key(event: KeyboardEvent): void {
    const buttons = this.buttons();
    const at = buttons.indexOf(event.target as HTMLElement);
    if (at < 0) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (event.key === 'Backspace') this.asks.reset(buttons[at]!.dataset.fact as FactName);
    else if (to === undefined) return;
    else if (to < 0) this.focusSearch();
    else buttons[to]?.focus();
    event.preventDefault();
  }

  // One of them is reached by Tab, the others by arrows.
  private stopAt(el: HTMLElement | undefined): void {
    if (!el?.dataset.fact) return;
    this.stop = el.dataset.fact;
    for (const each of this.buttons()) each.tabIndex = each === el ? 0 : -1;
  }

  private buttons(): HTMLElement[] {
    return Array.from(this.tableEl.querySelectorAll<HTMLElement>('[data-fact]'));
  }
}
