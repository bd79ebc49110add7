import { errorMessage } from '../../vault/writer';
import { unlessComposing } from '../composing';
import { Dialog, type Around, type Words } from './dialog';
import type { Field } from './fields';

/** A sentence said in advance; what is marked stands out. */
export type Sentence = readonly (string | { strong: string })[];

export interface FormTexts {
  title: string;
  subtitle?: Words;
  /** What the button says. */
  submit: string;
  /** What the button says that submits and goes on, if there is something to go on with. */
  further?: { text: string; icon: string };
}

/**
 * A form in a dialog. Enter goes to the next field and submits from the last one. A field's problem shows once it was
 * typed in; on submitting, all of them do and the first takes the focus.
 */
export abstract class Form extends Dialog {
  private readonly fields: Field[] = [];
  private readonly touched = new Set<Field>();
  private foresightEl!: HTMLElement;
  /** The answers as the form came up; undefined while it is not open. */
  private untouched: string | undefined;
  /** Whether to ask before answers are lost. */
  protected readonly guarded: boolean = true;
  /** Where typing starts; the first field, unless `build` says otherwise. */
  protected focusFirst: Field | undefined;

  constructor(
    around: Around,
    private readonly texts: FormTexts,
  ) {
    super(around, texts.title);
  }

  /** Draws the fields, each through `ask`. */
  protected abstract build(body: HTMLElement): void;

  /** What would be written, said in advance. */
  protected abstract foresee(): readonly Sentence[];

  protected abstract override submit(): Promise<void>;

  /** Goes on, once it was submitted, where the form says that there is something to go on with. */
  protected goFurther(): void {}

  /** After something was typed or chosen, before problems are looked for. */
  protected changed(): void {}

  protected ask<F extends Field>(field: F): F {
    this.fields.push(field);
    return field;
  }

  protected override draw(content: HTMLElement): void {
    const { subtitle, submit, further } = this.texts;
    const body = this.addBody(content, subtitle);
    this.build(body);
    const goOn = (): void => this.goFurther();
    const { saysEl } = this.addUsualFoot(content, submit, { further: further && { ...further, goOn } });
    this.foresightEl = saysEl;
    this.foresightEl.addClass('informational-interviews-form-foresight');
    this.foresightEl.setAttr('aria-live', 'polite');
    body.addEventListener('input', (event) => this.heard(event));
    body.addEventListener('change', (event) => this.heard(event));
    body.addEventListener('keydown', unlessComposing((event: KeyboardEvent) => this.pressed(event)));
    this.changed();
    this.update();
    this.showEnterKeys();
    this.untouched = this.filledIn();
  }

  protected override get startsAt(): HTMLElement | undefined {
    return (this.focusFirst ?? this.fields[0])?.focusEl;
  }

  protected override get holdsWork(): boolean {
    return this.guarded && this.untouched !== undefined && this.filledIn() !== this.untouched;
  }

  protected override dayTurned(): void {
    super.dayTurned();
    this.update();
  }

  override onClose(): void {
    for (const field of this.fields) field.close?.();
    super.onClose();
  }

  /** Looks at everything again. */
  private update(): void {
    for (const field of this.fields) {
      if (this.touched.has(field)) field.show(field.problem());
    }
    try {
      this.sayInAdvance(this.foresee());
      this.fail('');
    } catch (error) {
      this.sayInAdvance([]);
      this.fail(errorMessage(error));
    }
  }

  // A name that is typed in a picker but not added is no answer yet, and can be lost all the same.
  private filledIn(): string {
    const typed = Array.from(this.contentEl.querySelectorAll('input'), ({ value }) => value);
    return JSON.stringify([this.fields.map(({ value }) => value ?? null), typed]);
  }

  private heard(event: Event): void {
    const field = this.fields.find(({ el }) => el.contains(event.target as Node));
    if (field) this.touched.add(field);
    this.changed();
    this.update();
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.defaultPrevented) return;
    // In a text of several lines, Enter is a line break.
    if ((event.target as HTMLElement).closest('button, textarea')) return;
    event.preventDefault();
    if (event.repeat) return;
    const shown = this.shownFields();
    const at = shown.findIndex(({ el }) => el.contains(event.target as Node));
    const next = shown[at + 1];
    if (next) next.focusEl.focus();
    else void this.trySubmit();
  }

  protected override ready(): boolean {
    for (const field of this.fields) {
      field.commit?.();
      this.touched.add(field);
    }
    this.update();
    const wrong = this.shownFields().find((field) => field.problem() !== undefined);
    wrong?.focusEl.focus();
    return !wrong;
  }

  private shownFields(): Field[] {
    return this.fields.filter(({ el }) => !el.hidden);
  }

  private showEnterKeys(): void {
    const shown = this.shownFields();
    for (const field of shown) field.focusEl.setAttr('enterkeyhint', field === shown.at(-1) ? 'done' : 'next');
  }

  // Spoken again only when it says something else.
  private sayInAdvance(sentences: readonly Sentence[]): void {
    const text = sentences.map((sentence) => sentence.map((part) => (typeof part === 'string' ? part : part.strong)).join('')).join('');
    if (text === this.foresightEl.textContent) return;
    this.foresightEl.empty();
    for (const sentence of sentences) {
      const line = this.foresightEl.createEl('p');
      for (const part of sentence) {
        if (typeof part === 'string') line.appendText(part);
        else line.createEl('strong', { text: part.strong });
      }
    }
  }
}
