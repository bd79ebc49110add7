import { marked, saysMarked, type Kind, type ToMark } from '../../making/marking';
import { titleOf } from '../../notes/read';
import { Dialog } from '../../ui/forms/dialog';
import { carryOut } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { errorMessage } from '../../vault/writer';
import { counted, say, together } from '../../words/say';
import { singleNote, type Chosen } from './chosen';
import { MeetingFields } from './meeting-fields';
import { NoteList } from './note-list';
import { consequences, survey, type Survey } from './survey';

const NOTHING: Survey = { notes: [], leftOut: [] };

/** Shows each line that would make notes contacts or interviews before it is written, and writes them in one step. */
export class MarkingDialog extends Dialog {
  private list!: NoteList;
  private fields: MeetingFields | undefined;
  private progressEl!: HTMLElement;
  private saysEl!: HTMLElement;
  private submitEl!: HTMLButtonElement;
  private cancelEl!: HTMLButtonElement;
  private untouched = '';
  private found = NOTHING;
  private looks = 0;
  private closed = false;
  /** The notes that are not to be marked after all. */
  private readonly off = new Set<string>();

  constructor(
    private readonly desk: Desk,
    private readonly kind: Kind,
    private readonly chosen: Chosen,
  ) {
    super(desk, titleFor(kind, singleNote(desk.app, chosen)?.path));
  }

  protected override draw(content: HTMLElement): void {
    const { desk, kind } = this;
    this.modalEl.addClass('informational-interviews-marking');
    const body = this.addBody(content, say`These lines are added. All else in the notes stays, byte for byte.`);
    const note = kind === 'interview' ? singleNote(desk.app, this.chosen) : undefined;
    this.fields = note && new MeetingFields(body, desk, { note, dialog: this });
    this.untouched = this.fields?.filledIn ?? '';
    this.progressEl = body.createDiv({ cls: 'informational-interviews-marking-progress', attr: { role: 'status' } });
    this.list = new NoteList(body, desk, (path, on) => {
      if (on) this.off.delete(path);
      else this.off.add(path);
      this.tell();
    });
    const foot = this.addUsualFoot(content, kind === 'contact' ? say`Make contacts` : say`Make interviews`);
    Object.assign(this, foot);
    this.saysEl.addClass('informational-interviews-form-foresight');
    for (const field of this.fields?.all ?? []) {
      field.el.addEventListener('input', () => {
        field.show(field.problem());
        void this.look();
      });
    }
    this.submitEl.disabled = true;
    void this.look();
  }

  protected override get startsAt(): HTMLElement {
    return this.fields?.all[0]?.focusEl ?? this.list.el;
  }

  protected override get holdsWork(): boolean {
    return this.fields !== undefined && this.fields.filledIn !== this.untouched;
  }

  protected override ready(): boolean {
    return (this.fields?.ready() ?? true) && this.taken.length > 0;
  }

  // What is written is what was shown: where a note has changed since, its lines are shown again.
  protected override async submit(): Promise<void> {
    const before = shownAs(this.taken);
    await this.look();
    if (this.closed) return;
    if (shownAs(this.taken) !== before) throw new Error(say`The notes have changed meanwhile. Look at the lines again.`);
    const { kind, taken } = this;
    this.cancelEl.setText(say`Stop`);
    try {
      await carryOut(this.desk, marked(kind, taken), {
        wrote: (done, all) => this.progress(done, all, say`Written: ${done} of ${all}`),
        stops: () => this.closed,
        says: (done) => saysMarked(kind, done),
      });
    } catch (error) {
      await this.look();
      throw error;
    } finally {
      this.cancelEl.setText(say`Cancel`);
    }
  }

  override onClose(): void {
    this.closed = true;
    this.fields?.close();
    super.onClose();
  }

  private get taken(): ToMark[] {
    return this.found.notes.filter(({ path }) => !this.off.has(path));
  }

  /** Looks at the notes as they are now. */
  private async look(): Promise<void> {
    this.looks += 1;
    const { looks } = this;
    const stops = (): boolean => this.closed || looks !== this.looks;
    try {
      const marking = { kind: this.kind, meeting: this.fields?.meeting };
      const found = await survey(this.desk, { chosen: this.chosen, marking }, {
        stops,
        looked: (done, all) => this.progress(done, all, say`Looked at: ${done} of ${all}`),
      });
      if (!found || stops()) return;
      this.found = found;
      this.fail('');
    } catch (error) {
      if (stops()) return;
      this.found = NOTHING;
      this.fail(errorMessage(error));
    }
    this.progressEl.empty();
    this.list.show(this.found.notes, this.found.leftOut, this.off);
    this.tell();
  }

  private tell(): void {
    const { taken } = this;
    this.submitEl.disabled = taken.length === 0;
    this.submitEl.setText(buttonFor(this.kind, taken.length));
    this.saysEl.setText(taken.length === 0 ? say`Nothing is to be added.` : this.foresee(taken));
  }

  private foresee(taken: readonly ToMark[]): string {
    const { due, problems } = consequences(this.desk, taken);
    const joins = taken.some(({ lines }) => lines.some(({ sign }) => sign === '-'));
    const { length } = taken;
    return together(
      counted(length, { one: say`${length} note changes.`, other: say`${length} notes change, in one undo step.` }),
      joins ? say`Lines with a minus are written anew, with what they say.` : '',
      due === 0 ? say`Nothing becomes due.` : counted(due, {
        one: say`${due} note comes into the list of what is due.`, other: say`${due} notes come into the list of what is due.`,
      }),
      problems === 0 ? '' : counted(problems, {
        one: say`${problems} note needs attention then, and the list says why.`,
        other: say`${problems} notes need attention then, and the list says why.`,
      }),
    );
  }

  // Few notes are looked at, and written, before anybody could read of it.
  private progress(done: number, all: number, says: string): void {
    if (all < 20 || (done % 10 !== 0 && done < all)) return;
    this.progressEl.empty();
    this.progressEl.createSpan({ text: says });
    this.progressEl.createEl('progress', { attr: { max: String(all), value: String(done), 'aria-hidden': 'true' } });
  }
}

function shownAs(notes: readonly ToMark[]): string {
  return JSON.stringify(notes.map(({ lines }) => lines));
}

function titleFor(kind: Kind, path: string | undefined): string {
  if (path === undefined) return kind === 'contact' ? say`Make notes contacts` : say`Make notes interviews`;
  return kind === 'contact' ? say`Make “${titleOf(path)}” a contact` : say`Make “${titleOf(path)}” an interview`;
}

function buttonFor(kind: Kind, notes: number): string {
  return kind === 'contact'
    ? counted(notes, { one: say`Make it a contact`, other: say`Make ${notes} contacts` })
    : counted(notes, { one: say`Make it an interview`, other: say`Make ${notes} interviews` });
}
