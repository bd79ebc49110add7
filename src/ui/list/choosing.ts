import { counted, say } from '../../words/say';
import { uniqueId } from '../forms/fields';
import { setTextOf } from '../text';
import { rowAt, type RowAt } from './deeds';
import { cls, showIf } from './drawing';
import type { Roving } from './roving';

/** Several rows that one thing is to be done to: known by their keys, and chosen as long as they are listed. */
export class Choosing {
  /** A tap chooses a row, or no longer, instead of opening its note. */
  byTap = false;
  private keys = new Set<string>();
  /** The row from which rows are chosen on. */
  private anchor: string | undefined;
  private readonly statusEl: HTMLElement;
  private readonly countEl: HTMLElement;
  private readonly markId = uniqueId();

  constructor(
    private readonly root: HTMLElement,
    private readonly roving: Roving,
    private readonly may: (row: RowAt) => boolean,
    /** Others are chosen than before, so that what can be done to a row is called otherwise. */
    private readonly changed: () => void,
  ) {
    this.statusEl = root.createDiv({ cls: cls('chosen-status') });
    this.countEl = this.statusEl.createSpan({ attr: { role: 'status' } });
    const clear = this.statusEl.createEl('button', {
      cls: cls('quiet'), text: say`Clear`, attr: { 'type': 'button', 'tabindex': '-1', 'aria-label': say`Clear the choice` },
    });
    clear.addEventListener('click', () => {
      this.clear();
      this.roving.focus(this.roving.stop);
    });
    this.statusEl.createSpan({ cls: 'informational-interviews-ui-unseen', text: say`chosen`, attr: { id: this.markId } });
    this.draw();
  }

  /** A row, with all that are chosen if it is one of them. */
  at(row: HTMLElement): RowAt {
    const at = rowAt(row);
    return this.keys.size > 1 && this.keys.has(at.key) ? { ...at, chosen: [...this.keys] } : at;
  }

  /** Goes on to the next row above or below, and chooses all from where one began. Answers whether there is one. */
  goOn(step: 1 | -1): boolean {
    const rows = this.rows();
    const at = rows.findIndex((row) => row.contains(this.roving.focused ?? null));
    const next = rows[at + step];
    if (at < 0 || !next) return at >= 0;
    this.anchor ??= rows[at]!.dataset.row;
    this.chooseTo(next);
    return true;
  }

  /** Chooses all from the row that has the focus, or from where one began, to another. */
  goTo(row: HTMLElement): boolean {
    const rows = this.rows();
    if (!rows.includes(row)) return false;
    this.anchor ??= (rows.find((each) => each.contains(this.roving.stop ?? null)) ?? row).dataset.row;
    this.chooseTo(row);
    return true;
  }

  /** Chooses a row, or no longer. Answers whether it can be chosen. */
  turn(row: HTMLElement): boolean {
    const { key } = rowAt(row);
    if (!this.may(rowAt(row))) return false;
    if (!this.keys.delete(key)) this.keys.add(key);
    this.draw();
    return true;
  }

  /** Chooses none any more. Answers whether any were chosen. */
  clear(): boolean {
    const had = this.keys.size > 0 || this.byTap;
    this.keys.clear();
    this.anchor = undefined;
    this.byTap = false;
    if (had) this.draw();
    return had;
  }

  /** Rows were drawn: those that went are chosen no longer. */
  redrawn(): void {
    if (this.keys.size === 0) return;
    const there = new Set(this.rows().map(({ dataset }) => dataset.row));
    this.keys = new Set([...this.keys].filter((key) => there.has(key)));
    if (this.anchor !== undefined && !there.has(this.anchor)) this.anchor = undefined;
    if (this.keys.size === 0) this.byTap = false;
    this.draw();
  }

  private chooseTo(row: HTMLElement): void {
    const rows = this.rows();
    const anchor = rows.findIndex(({ dataset }) => dataset.row === this.anchor);
    const [from, to] = [anchor, rows.indexOf(row)].sort((a, b) => a - b);
    this.keys = new Set(rows.slice(from, to! + 1).map(({ dataset }) => dataset.row!));
    this.roving.focus(row.querySelector<HTMLElement>(`.${cls('stop')}`) ?? undefined);
    this.draw();
  }

  private rows(): HTMLElement[] {
    return this.roving.stops()
      .flatMap((stop) => stop.closest<HTMLElement>('[data-row]') ?? []).filter((row) => this.may(rowAt(row)));
  }

  private draw(): void {
    const { keys } = this;
    for (const row of Array.from(this.root.querySelectorAll<HTMLElement>('[data-row]'))) {
      const chosen = keys.has(row.dataset.row ?? '');
      row.toggleClass(cls('row-chosen'), chosen);
      row.querySelector(`.${cls('stop')}`)?.setAttr('aria-describedby', chosen ? this.markId : null);
    }
    const number = keys.size;
    showIf(this.statusEl, number > 0 || this.byTap);
    this.changed();
    setTextOf(this.countEl, number === 0 && !this.byTap ? '' : counted(number, { one: say`${number} chosen`, other: say`${number} chosen` }));
  }
}
