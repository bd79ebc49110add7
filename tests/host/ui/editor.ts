import type { EditorPosition, EditorRange, EditorSelection } from 'obsidian';
import { notModelled } from './context';
import { strict } from '../data/strict';

/** Obsidian's Editor over a `<textarea>`: lines and columns count from 0, as in obsidian.d.ts. */
export class Editor {
  /** Told after each change, whoever made it. */
  onChange: () => void = () => undefined;

  constructor(readonly inputEl: HTMLTextAreaElement) {
    inputEl.addEventListener('input', () => this.onChange());
  }

  getDoc(): this {
    return this;
  }

  refresh(): void {}

  getValue(): string {
    return this.inputEl.value;
  }

  setValue(content: string): void {
    this.inputEl.value = content;
    this.onChange();
  }

  private lines(): string[] {
    return this.getValue().split('\n');
  }

  getLine(line: number): string {
    return this.lines()[line] ?? '';
  }

  setLine(line: number, text: string): void {
    this.replaceRange(text, { line, ch: 0 }, { line, ch: this.getLine(line).length });
  }

  lineCount(): number {
    return this.lines().length;
  }

  lastLine(): number {
    return this.lineCount() - 1;
  }

  posToOffset({ line, ch }: EditorPosition): number {
    const lines = this.lines();
    const row = Math.min(Math.max(line, 0), lines.length - 1);
    const before = lines.slice(0, row).reduce((sum, text) => sum + text.length + 1, 0);
    return before + Math.min(Math.max(ch, 0), lines[row]?.length ?? 0);
  }

  offsetToPos(offset: number): EditorPosition {
    const before = this.getValue().slice(0, offset).split('\n');
    return { line: before.length - 1, ch: before[before.length - 1]?.length ?? 0 };
  }

  getSelection(): string {
    return this.getValue().slice(this.inputEl.selectionStart, this.inputEl.selectionEnd);
  }

  somethingSelected(): boolean {
    return this.inputEl.selectionStart !== this.inputEl.selectionEnd;
  }

  getRange(from: EditorPosition, to: EditorPosition): string {
    return this.getValue().slice(this.posToOffset(from), this.posToOffset(to));
  }

  replaceSelection(replacement: string): void {
    this.replaceOffsets(replacement, this.inputEl.selectionStart, this.inputEl.selectionEnd);
  }

  replaceRange(replacement: string, from: EditorPosition, to: EditorPosition = from): void {
    this.replaceOffsets(replacement, this.posToOffset(from), this.posToOffset(to));
  }

  private replaceOffsets(text: string, from: number, to: number): void {
    const value = this.getValue();
    const { selectionStart, selectionEnd } = this.inputEl;
    const shift = (at: number): number =>
      at <= from ? at : at >= to ? at + text.length - (to - from) : from + text.length;
    this.inputEl.value = value.slice(0, from) + text + value.slice(to);
    this.inputEl.setSelectionRange(shift(selectionStart), shift(selectionEnd));
    this.onChange();
  }

  getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): EditorPosition {
    const { selectionStart, selectionEnd, selectionDirection } = this.inputEl;
    const backward = selectionDirection === 'backward';
    const atStart = side === 'from' || (side === 'head' && backward) || (side === 'anchor' && !backward);
    return this.offsetToPos(atStart ? selectionStart : selectionEnd);
  }

  listSelections(): EditorSelection[] {
    return [{ anchor: this.getCursor('anchor'), head: this.getCursor('head') }];
  }

  setCursor(position: EditorPosition | number, ch = 0): void {
    const at = typeof position === 'number' ? { line: position, ch } : position;
    this.setSelection(at);
  }

  setSelection(anchor: EditorPosition, head: EditorPosition = anchor): void {
    const [from, to] = [this.posToOffset(anchor), this.posToOffset(head)];
    this.inputEl.setSelectionRange(Math.min(from, to), Math.max(from, to), to < from ? 'backward' : 'forward');
  }

  focus(): void {
    this.inputEl.focus();
  }

  blur(): void {
    this.inputEl.blur();
  }

  hasFocus(): boolean {
    return this.inputEl.ownerDocument.activeElement === this.inputEl;
  }

  getScrollInfo(): { top: number; left: number } {
    return { top: this.inputEl.scrollTop, left: this.inputEl.scrollLeft };
  }

  scrollTo(x?: number | null, y?: number | null): void {
    if (typeof x === 'number') this.inputEl.scrollLeft = x;
    if (typeof y === 'number') this.inputEl.scrollTop = y;
  }

  scrollIntoView({ from }: EditorRange): void {
    const ratio = from.line / Math.max(1, this.lineCount());
    this.inputEl.scrollTop = Math.max(0, ratio * this.inputEl.scrollHeight - this.inputEl.clientHeight / 2);
  }

  setSelections(): never { return notModelled('several cursors'); }
  undo(): never { return notModelled('Editor.undo'); }
  redo(): never { return notModelled('Editor.redo'); }
  exec(): never { return notModelled('Editor.exec'); }
  transaction(): never { return notModelled('Editor.transaction'); }
  wordAt(): never { return notModelled('Editor.wordAt'); }
  processLines(): never { return notModelled('Editor.processLines'); }
}

strict(Editor, 'Editor');
