import { nameOf, peopleIn } from '../../domain/people';
import { shortDate } from '../../domain/day-words';
import type { LeftOut, ToMark } from '../../making/marking';
import { titleOf } from '../../notes/read';
import type { Desk } from '../../vault/desk';
import { listed, say, series } from '../../words/say';

const cls = (name: string): string => `informational-interviews-marking-${name}`;

/** As many as are drawn at first. */
const MANY = 100;

/** What would be added to each note, and which notes are left out and why. */
export class NoteList {
  readonly el: HTMLElement;
  private readonly leftEl: HTMLElement;
  private readonly notesEl: HTMLElement;
  private all = false;

  constructor(
    parent: HTMLElement,
    private readonly desk: Desk,
    /** A note is to be taken, or not, after all. */
    private readonly turned: (path: string, on: boolean) => void,
  ) {
    this.el = parent.createDiv({ cls: cls('list'), attr: { role: 'group', 'aria-label': say`What is added`, tabindex: '0' } });
    this.notesEl = this.el.createDiv();
    this.leftEl = this.el.createDiv();
  }

  show(notes: readonly ToMark[], leftOut: readonly LeftOut[], off: ReadonlySet<string>): void {
    const shown = this.all ? notes : notes.slice(0, MANY);
    this.notesEl.empty();
    this.leftEl.empty();
    for (const note of shown) this.drawNote(note, notes.length > 1 ? !off.has(note.path) : undefined);
    if (shown.length < notes.length) {
      const more = this.notesEl.createEl('button', { text: say`Show all ${notes.length}`, attr: { type: 'button' } });
      more.addEventListener('click', () => {
        this.all = true;
        this.show(notes, leftOut, off);
        this.el.focus();
      });
    }
    if (leftOut.length > 0) this.drawLeftOut(leftOut);
  }

  private drawNote(note: ToMark, on: boolean | undefined): void {
    const { path, lines } = note;
    const el = this.notesEl.createDiv({ cls: cls('note') });
    const head = el.createEl(on === undefined ? 'div' : 'label', { cls: cls('head') });
    if (on !== undefined) {
      const box = head.createEl('input', { type: 'checkbox' });
      box.checked = on;
      box.addEventListener('change', () => this.turned(path, box.checked));
    }
    drawName(head, path, this.remarkOn(note));
    const code = el.createDiv({ cls: cls('lines') });
    for (const { sign, text } of lines) {
      code.createDiv({ cls: cls('line'), text: `${sign} ${text}` }).dataset.sign = sign;
    }
  }

  /** How an interview would be read. */
  private remarkOn({ record }: ToMark): string {
    if (record.type === 'contact') return '';
    const { clock, feed } = this.desk;
    const people = listed(peopleIn(record).map((person) => nameOf(person, feed.around)));
    return series([record.date && shortDate(record.date, clock.today()), people]);
  }

  private drawLeftOut(leftOut: readonly LeftOut[]): void {
    this.leftEl.createEl('h4', { cls: cls('heading'), text: say`Left out: ${leftOut.length}` });
    const byReason = new Map<string, LeftOut[]>();
    for (const each of leftOut) byReason.set(each.why, [...byReason.get(each.why) ?? [], each]);
    for (const [why, notes] of byReason) {
      const el = this.leftEl.createDiv({ cls: cls('left') });
      el.createDiv({ cls: cls('why'), text: why });
      const shown = this.all ? notes : notes.slice(0, MANY);
      for (const { path } of shown) drawName(el.createDiv({ cls: cls('head') }), path, '');
      if (shown.length < notes.length) el.createDiv({ text: say`and ${notes.length - shown.length} more` });
    }
  }
}

function drawName(parent: HTMLElement, path: string, remark: string): void {
  const words = parent.createSpan({ cls: cls('name') });
  words.createSpan({ text: titleOf(path) });
  const folder = path.slice(0, Math.max(path.lastIndexOf('/'), 0));
  if (folder !== '') {
    words.appendText(' ');
    words.createSpan({ cls: cls('quiet'), text: folder });
  }
  if (remark !== '') parent.createSpan({ cls: cls('quiet'), text: remark });
}
