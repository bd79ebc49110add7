import { ConfirmationModal, Modal, type App } from 'obsidian';
import { errorMessage } from '../../vault/writer';
import { say } from '../../words/say';
import { uniqueId, type Field } from './fields';

/** A sentence said in advance; what is marked stands out. */
export type Sentence = readonly (string | { strong: string })[];

export interface FormTexts {
  title: string;
  subtitle?: string;
  /** What the button says. */
  submit: string;
}

/**
 * A form in a dialog. Enter goes to the next field and submits from the last one, Mod-Enter submits from anywhere,
 * Escape leaves, and asks before what was typed or chosen is lost. A field's problem shows once it was typed in; on
 * submitting, all of them do and the first takes the focus.
 */
export abstract class Form extends Modal {
  private readonly fields: Field[] = [];
  private readonly touched = new Set<Field>();
  private foresightEl!: HTMLElement;
  private failureEl!: HTMLElement;
  private submitEl!: HTMLButtonElement;
  private busy = false;
  /** The answers as the form came up; undefined while it is not open. */
  private untouched: string | undefined;
  private leaving: ConfirmationModal | undefined;
  /** Whether to ask before answers are lost. */
  protected readonly guarded: boolean = true;
  /** Where typing starts; the first field, unless `build` says otherwise. */
  protected focusFirst: Field | undefined;

  constructor(
    app: App,
    private readonly texts: FormTexts,
  ) {
    super(app);
  }

  /** Draws the fields, each through `ask`. */
  protected abstract build(body: HTMLElement): void;

  /** What would be written, said in advance. */
  protected abstract foresee(): readonly Sentence[];

  /** Does what the form is for. What it throws is shown in the form, which stays open then, as it does on false. */
  protected abstract submit(): Promise<boolean>;

  /** After something was typed or chosen, before problems are looked for. */
  protected changed(): void {}

  protected ask<F extends Field>(field: F): F {
    this.fields.push(field);
    return field;
  }

  override onOpen(): void {
    const { title, subtitle, submit } = this.texts;
    this.modalEl.addClass('informational-interviews-form');
    this.setTitle(title);
    this.titleEl.id = uniqueId();
    this.modalEl.setAttrs({ role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': this.titleEl.id });
    const body = this.contentEl.createDiv({ cls: 'informational-interviews-form-body' });
    if (subtitle) body.createEl('p', { text: subtitle, cls: 'informational-interviews-form-subtitle' });
    this.build(body);
    const says = this.contentEl.createDiv({ cls: 'informational-interviews-form-says' });
    this.foresightEl = says.createDiv({ cls: 'informational-interviews-foresight', attr: { 'aria-live': 'polite' } });
    this.failureEl = says.createDiv({ cls: 'informational-interviews-error', attr: { role: 'alert' } });
    const buttons = this.contentEl.createDiv({ cls: 'informational-interviews-form-buttons modal-button-container' });
    buttons.createEl('button', { text: say`Cancel` }).addEventListener('click', () => this.leave());
    this.submitEl = buttons.createEl('button', { text: submit, cls: 'mod-cta' });
    this.submitEl.addEventListener('click', () => void this.trySubmit());
    body.addEventListener('input', (event) => this.heard(event));
    body.addEventListener('change', (event) => this.heard(event));
    body.addEventListener('keydown', (event) => this.pressed(event));
    this.scope.register(['Mod'], 'Enter', () => {
      void this.trySubmit();
      return false;
    });
    this.changed();
    this.update();
    this.showEnterKeys();
    (this.focusFirst ?? this.fields[0])?.focusEl.focus();
    this.untouched = this.filledIn();
  }

  /** What Escape, a click outside and the cross do: leaves, but asks first where something would be lost. */
  override close(): void {
    if (this.guarded && this.untouched !== undefined && this.filledIn() !== this.untouched) this.askToLeave();
    else this.leave();
  }

  /** Leaves without asking. */
  leave(): void {
    this.untouched = undefined;
    this.leaving?.close();
    super.close();
  }

  override onClose(): void {
    this.contentEl.empty();
  }

  /** Looks at everything again. */
  protected update(): void {
    for (const field of this.fields) {
      if (this.touched.has(field)) field.show(field.problem());
    }
    try {
      this.sayInAdvance(this.foresee());
      this.failureEl.empty();
    } catch (error) {
      this.sayInAdvance([]);
      this.failureEl.setText(errorMessage(error));
    }
  }

  /** Shows a field's problem from now on, as if it had been typed in. */
  protected touch(field: Field): void {
    this.touched.add(field);
  }

  private askToLeave(): void {
    if (this.leaving) return;
    const former = this.modalEl.doc.activeElement as HTMLElement | null;
    let leaves = false;
    this.leaving = new ConfirmationModal(this.app)
      .addButton((button) => button.setButtonText(say`Keep writing`).setCta().setInitialFocus().onClick(() => false))
      .addButton((button) => button.setButtonText(say`Leave`).setDestructive().onClick(() => void (leaves = true)));
    this.leaving.setTitle(say`Leave without saving?`).setContent(say`What you have filled in here would be lost.`);
    this.leaving.setCloseCallback(() => {
      this.leaving = undefined;
      if (leaves) this.leave();
      else former?.focus();
    });
    this.leaving.open();
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
    if (event.key !== 'Enter' || event.defaultPrevented || event.isComposing) return;
    // In a text of several lines, Enter is a line break.
    if ((event.target as HTMLElement).closest('button, textarea')) return;
    event.preventDefault();
    const shown = this.shownFields();
    const at = shown.findIndex(({ el }) => el.contains(event.target as Node));
    const next = shown[at + 1];
    if (next) next.focusEl.focus();
    else void this.trySubmit();
  }

  private async trySubmit(): Promise<void> {
    if (this.busy) return;
    for (const field of this.fields) this.touched.add(field);
    this.update();
    const wrong = this.shownFields().find((field) => field.problem() !== undefined);
    if (wrong) return wrong.focusEl.focus();
    this.busy = true;
    this.submitEl.disabled = true;
    try {
      if (await this.submit()) this.leave();
    } catch (error) {
      this.failureEl.setText(errorMessage(error));
    } finally {
      this.busy = false;
      this.submitEl.disabled = false;
    }
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
