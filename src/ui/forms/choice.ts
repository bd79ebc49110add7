import { setIcon } from 'obsidian';
import { unlessComposing } from '../composing';
import { Dialog, type Around, type Words } from './dialog';
import type { Field } from './fields';

export interface Choice<T> {
  value: T;
  title: string;
  icon: string;
}

interface ChoiceQuestion<T> {
  title: string;
  detail?: Words;
  choices: readonly Choice<T>[];
  /** Draws fields below them that one may fill in before one chooses. Nothing is chosen while one has a problem. */
  fields?: (parent: HTMLElement) => readonly Field<string>[];
}

/** Asks for one of a few things. Arrow keys move, Enter takes, a digit chooses, Escape leaves. */
export function choose<T>(around: Around, question: ChoiceQuestion<T>): Promise<T | undefined> {
  return new Promise((resolve) => new ChoiceDialog(around, question, resolve).open());
}

class ChoiceDialog<T> extends Dialog {
  private chosen: T | undefined;
  private first: HTMLElement | undefined;
  private fields: readonly Field<string>[] = [];
  private untouched: readonly string[] = [];

  constructor(
    around: Around,
    private readonly question: ChoiceQuestion<T>,
    private readonly answer: (chosen: T | undefined) => void,
  ) {
    super(around, question.title);
  }

  protected override draw(content: HTMLElement): void {
    const { title, detail, choices, fields } = this.question;
    this.modalEl.addClass('informational-interviews-form-modal', 'informational-interviews-form-choice');
    if (detail) this.sayIn(content.createEl('p', { cls: 'informational-interviews-form-detail' }), detail);
    const list = content.createDiv({ cls: 'informational-interviews-form-choices', attr: { role: 'group', 'aria-label': title } });
    const buttons = choices.map((choice) => this.button(list, choice));
    list.addEventListener('keydown', unlessComposing((event: KeyboardEvent) => this.key(event, buttons)));
    [this.first] = buttons;
    this.fields = fields?.(this.addBody(content)) ?? [];
    this.untouched = this.fields.map(({ value }) => value);
    for (const field of this.fields) this.hear(field);
  }

  protected override get holdsWork(): boolean {
    return this.fields.some(({ value }, at) => value !== this.untouched[at]);
  }

  protected override get startsAt(): HTMLElement | undefined {
    return this.first;
  }

  override onClose(): void {
    super.onClose();
    this.answer(this.chosen);
  }

  private hear(field: Field<string>): void {
    field.el.addEventListener('input', () => field.show(field.problem()));
    field.focusEl.addEventListener('keydown', unlessComposing((event: KeyboardEvent) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      if (!event.repeat) this.first?.focus();
    }));
  }

  private button(list: HTMLElement, { title, icon, value }: Choice<T>): HTMLButtonElement {
    const button = list.createEl('button');
    setIcon(button.createSpan({ cls: 'informational-interviews-ui-icon', attr: { 'aria-hidden': 'true' } }), icon);
    button.createSpan({ text: title });
    button.addEventListener('click', () => {
      const wrong = this.fields.find((field) => field.problem() !== undefined);
      if (wrong) {
        wrong.show(wrong.problem());
        return wrong.focusEl.focus();
      }
      this.chosen = value;
      this.leave();
    });
    return button;
  }

  private key(event: KeyboardEvent, buttons: readonly HTMLButtonElement[]): void {
    // What is held would answer what is asked next, too.
    if (event.repeat && !/^(?:Arrow|Home|End|Tab)/.test(event.key)) return event.preventDefault();
    const at = buttons.findIndex((button) => button === button.doc.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      buttons[(to + buttons.length) % buttons.length]?.focus();
    } else if (/^[1-9]$/.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      buttons[Number(event.key) - 1]?.click();
    }
  }
}
