import { setIcon } from 'obsidian';
import { benchOf } from '../../making/bench-of-desk';
import { mergeOf, merging, notesChanged, type Merge } from '../../making/merge';
import type { Side } from '../../notes/merge/facts';
import { unlessComposing } from '../../ui/composing';
import { Dialog } from '../../ui/forms/dialog';
import { uniqueId } from '../../ui/forms/fields';
import { iconButton } from '../../ui/forms/icon-button';
import { carryOut } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { inHand, type InHand } from '../../vault/in-hand';
import { say } from '../../words/say';
import { drawHead, drawLabel, drawRows, drawSection, leftInWords, linksInWords, PART } from './parts';
import { differing, joinedRows, restOf, type MergeRow } from './rows';

/** Fewer notes are written before anybody has read how many. */
const WORTH_SAYING = 20;

/** The two notes, and what they come to. */
interface Pair extends Record<Side, InHand> {
  merge: Merge;
  /** Why these two, in a sentence. */
  why: string;
}

/** Two notes of one person side by side: what differs is chosen, all else is joined. */
export class MergeDialog extends Dialog {
  private readonly choices = new Map<string, Side>();
  private bodyEl!: HTMLElement;
  private saysEl!: HTMLElement;
  private submitEl!: HTMLButtonElement;
  private readonly unfolded = new Set<'rest' | 'links'>();
  private writing = false;
  private stops = false;

  constructor(
    private readonly desk: Desk,
    private readonly pair: Pair,
  ) {
    super(desk, say`Merge two people`);
    pair.stays = inHand(desk.app, { path: pair.stays.path });
    pair.goes = inHand(desk.app, { path: pair.goes.path });
  }

  protected override draw(content: HTMLElement): void {
    this.modalEl.addClass(PART);
    this.bodyEl = this.addBody(content);
    this.bodyEl.addEventListener('keydown', unlessComposing((event: KeyboardEvent) => this.pressed(event)));
    const { saysEl, submitEl } = this.addUsualFoot(content, '');
    this.saysEl = saysEl;
    this.submitEl = submitEl;
    this.drawMerge();
  }

  protected override get startsAt(): HTMLElement {
    return this.radios()[0]?.find(({ checked }) => checked) ?? this.submitEl;
  }

  protected override get holdsWork(): boolean {
    return !this.writing && this.choices.size > 0;
  }

  protected override dayTurned(): void {
    super.dayTurned();
    this.drawMerge();
  }

  /** While it is written, leaving stops that, and the dialog stays until all is put back. */
  override leave(): void {
    if (this.writing) this.stops = true;
    else super.leave();
  }

  protected override async submit(): Promise<void> {
    const bench = benchOf(this.desk);
    const shown = this.pair.merge;
    const { stays, goes } = this.pair;
    const merge = (await mergeOf(bench, { stays: stays.path, goes: goes.path }))!;
    const changed = [merge.stays, merge.goes].find(({ text }) => ![shown.stays.text, shown.goes.text].includes(text));
    if (changed || notesChanged(shown) !== notesChanged(merge)) {
      this.pair.merge = merge;
      this.drawMerge();
      throw new Error(changed
        ? say`${changed.name} was changed just now. Look again.`
        : say`Other notes link to them by now. Look again.`);
    }
    const step = await merging(bench, merge, this.choices);
    this.writing = true;
    this.stops = false;
    try {
      await carryOut(this.desk, step, {
        wrote: (done, all) => this.sayHowFar(done, all),
        // Half of a merge is nothing to keep: it is put back instead.
        stops: () => false,
        says: () => step.says,
        putsBack: (left, all) => this.sayWhatIsLeft(left, all),
      });
    } finally {
      this.writing = false;
      this.sayHowMany();
    }
  }

  private drawMerge(): void {
    const { merge } = this.pair;
    const { bodyEl, today } = this;
    const focused = this.focusNow();
    bodyEl.empty();
    bodyEl.createEl('p', { cls: 'informational-interviews-form-subtitle', text: this.pair.why });
    this.drawHeads(bodyEl.createDiv({ cls: `${PART}-heads` }));
    this.drawDiffering(differing(merge, this.choices, today));
    this.drawJoined(joinedRows(merge, today));
    this.drawRest(restOf(merge, today));
    this.drawLinks();
    this.submitEl.empty();
    setIcon(this.submitEl.createSpan({ cls: 'informational-interviews-ui-icon', attr: { 'aria-hidden': 'true' } }), 'merge');
    this.submitEl.createSpan({ text: say`Merge into ${merge.stays.name}` });
    this.sayHowMany();
    focused?.();
  }

  private drawHeads(parent: HTMLElement): void {
    const { stays, goes } = this.pair.merge;
    drawHead(parent, stays, 'stays');
    drawHead(parent, goes, 'goes');
    const swap = { title: say`Swap`, icon: 'arrow-left-right', cls: `${PART}-swap` };
    iconButton(parent, swap, () => void this.once(() => this.swap()));
  }

  private drawDiffering(rows: readonly MergeRow[]): void {
    if (rows.length === 0) return;
    const parent = drawSection(this.bodyEl, say`They differ`, say`${rows.length}, choose one each`);
    for (const row of rows) {
      const el = parent.createDiv({ cls: `${PART}-row mod-choice`, attr: { role: 'radiogroup' } });
      const label = drawLabel(el, row.label);
      const remark = uniqueId();
      el.setAttrs({ 'aria-labelledby': label, 'aria-describedby': remark });
      for (const side of ['stays', 'goes'] as const) this.drawCard(el, row, side, label);
      el.createDiv({ cls: `${PART}-remark`, text: row.remark, attr: { id: remark } });
    }
  }

  private drawCard(parent: HTMLElement, row: MergeRow, side: Side, name: string): void {
    const card = parent.createEl('label', { cls: `${PART}-card` });
    const input = card.createEl('input', { type: 'radio', attr: { name, value: side, 'data-key': row.key } });
    input.checked = this.chosen(row.key) === side;
    card.toggleClass('is-chosen', input.checked);
    card.createSpan({ text: row[side] });
    input.addEventListener('change', () => this.choose(row.key, side));
  }

  private drawJoined(rows: readonly MergeRow[]): void {
    if (rows.length === 0) return;
    drawRows(drawSection(this.bodyEl, say`Joined`, say`nothing is lost`), rows, { checks: true });
  }

  private drawRest(rows: readonly MergeRow[]): void {
    if (rows.length === 0) return;
    drawRows(this.drawFold(say`Only in one, or the same`, rows.length, 'rest'), rows, { checks: false });
  }

  private drawFold(title: string, count: number, what: 'rest' | 'links'): HTMLElement {
    const id = uniqueId();
    const isOpen = this.unfolded.has(what);
    const button = this.bodyEl.createEl('button', { cls: `${PART}-fold`, attr: { type: 'button', 'aria-controls': id } });
    button.createSpan({ cls: `${PART}-title`, text: title });
    button.createSpan({ cls: `${PART}-count`, text: String(count) });
    setIcon(button.createSpan({ cls: `${PART}-chevron`, attr: { 'aria-hidden': 'true' } }), 'chevron-right');
    const list = this.bodyEl.createDiv({ attr: { id } });
    const show = (open: boolean): void => {
      list.hidden = !open;
      button.setAttr('aria-expanded', String(open));
    };
    show(isOpen);
    button.addEventListener('click', () => show(this.turned(what)));
    return list;
  }

  private drawLinks(): void {
    const { links, stays } = this.pair.merge;
    const box = this.bodyEl.createDiv({ cls: `${PART}-links` });
    setIcon(box.createSpan({ attr: { 'aria-hidden': 'true' } }), 'link');
    const words = box.createDiv({ cls: `${PART}-links-words` });
    words.createSpan({ text: linksInWords(links, stays.name) });
    for (const text of leftInWords(this.pair.merge)) words.createSpan({ text });
    if (links.length === 0) return;
    const id = uniqueId();
    const button = box.createEl('button', { cls: `${PART}-show`, attr: { type: 'button', 'aria-controls': id } });
    const list = this.bodyEl.createEl('ul', { cls: `${PART}-notes`, attr: { id } });
    for (const { note, count } of links) list.createEl('li', { text: count === 1 ? note : say`${note}, ${count} times` });
    const show = (open: boolean): void => {
      list.hidden = !open;
      button.setText(open ? say`Hide them` : say`Show them`);
      button.setAttr('aria-expanded', String(open));
    };
    show(this.unfolded.has('links'));
    button.addEventListener('click', () => show(this.turned('links')));
  }

  private turned(what: 'rest' | 'links'): boolean {
    if (!this.unfolded.delete(what)) this.unfolded.add(what);
    return this.unfolded.has(what);
  }

  private chosen(key: string): Side {
    return this.choices.get(key) ?? this.pair.merge.facts.find((fact) => fact.key === key)?.takes ?? 'stays';
  }

  private choose(key: string, side: Side): void {
    this.choices.set(key, side);
    const pair = this.radios().find(([each]) => each?.dataset.key === key) ?? [];
    for (const radio of pair) radio.parentElement?.toggleClass('is-chosen', radio.checked);
    pair[0]?.closest(`.${PART}-row`)?.querySelector(`.${PART}-remark`)?.setText('');
  }

  private async swap(): Promise<void> {
    const { stays, goes } = this.pair;
    const merge = await mergeOf(benchOf(this.desk), { stays: goes.path, goes: stays.path });
    Object.assign(this.pair, { stays: goes, goes: stays, merge });
    for (const [key, side] of this.choices) this.choices.set(key, side === 'stays' ? 'goes' : 'stays');
    this.drawMerge();
    this.bodyEl.querySelector<HTMLElement>(`.${PART}-swap`)?.focus();
  }

  /** By row, left before right. */
  private radios(): HTMLInputElement[][] {
    const rows = Array.from(this.bodyEl.querySelectorAll<HTMLElement>(`.${PART}-row.mod-choice`));
    return rows.map((row) => Array.from(row.querySelectorAll('input')));
  }

  // Up and down would choose within a row, too: here they go from row to row.
  private pressed(event: KeyboardEvent): void {
    const rows = this.radios();
    const at = rows.findIndex((row) => row.includes(event.target as HTMLInputElement));
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const side = { ArrowLeft: 0, ArrowRight: 1 }[event.key];
    if (step === undefined && side === undefined) return;
    event.preventDefault();
    if (step !== undefined) {
      const next = rows[(at + step + rows.length) % rows.length]!;
      return next.find(({ checked }) => checked)?.focus();
    }
    const radio = rows[at]![side!]!;
    radio.focus();
    if (!radio.checked) radio.click();
  }

  /** What gives the focus to the same row again once all is drawn anew. */
  private focusNow(): (() => void) | undefined {
    const at = this.radios().findIndex((row) => row.some((each) => each === each.doc.activeElement));
    return at < 0 ? undefined : () => this.radios()[at]?.find(({ checked }) => checked)?.focus();
  }

  private sayHowFar(done: number, all: number): void {
    if (this.stops && done < all) throw new Error(say`You stopped it.`);
    if (all < WORTH_SAYING) return;
    this.saysEl.setText(say`${done} of ${all} notes are written. Cancel puts them back.`);
  }

  private sayWhatIsLeft(left: number, all: number): void {
    if (all >= WORTH_SAYING) this.saysEl.setText(say`${left} of ${all} notes are still to be put back.`);
  }

  private sayHowMany(): void {
    const count = notesChanged(this.pair.merge);
    this.saysEl.setText(say`${count} notes change, in one undo step.`);
  }
}

/** Looks at two notes, and shows what they come to. Rejects in words where they can’t be merged. */
export async function openMerge(desk: Desk, { stays, goes }: Record<Side, InHand>, why: string): Promise<void> {
  const merge = await mergeOf(benchOf(desk), { stays: stays.path, goes: goes.path });
  if (merge) new MergeDialog(desk, { stays, goes, merge, why }).open();
}
