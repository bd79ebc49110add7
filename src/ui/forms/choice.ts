import { Modal, setIcon, type App } from 'obsidian';
import { uniqueId } from './fields';

export interface Choice<T> {
  value: T;
  title: string;
  icon: string;
}

/** Asks for one of a few things. Arrow keys move, Enter takes, a digit chooses, Escape leaves. */
export function choose<T>(
  app: App,
  { title, detail, choices }: { title: string; detail?: string; choices: readonly Choice<T>[] },
): Promise<T | undefined> {
  return new Promise((resolve) => new ChoiceModal(app, { title, detail, choices }, resolve).open());
}

class ChoiceModal<T> extends Modal {
  private chosen: T | undefined;

  constructor(
    app: App,
    private readonly question: { title: string; detail?: string; choices: readonly Choice<T>[] },
    private readonly answer: (chosen: T | undefined) => void,
  ) {
    super(app);
  }

  override onOpen(): void {
    const { title, detail, choices } = this.question;
    this.modalEl.addClass('informational-interviews-modal', 'informational-interviews-choice');
    this.setTitle(title);
    this.titleEl.id = uniqueId();
    this.modalEl.setAttrs({ role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': this.titleEl.id });
    if (detail) this.contentEl.createEl('p', { text: detail, cls: 'informational-interviews-detail' });
    const list = this.contentEl.createDiv({ cls: 'informational-interviews-choices', attr: { role: 'group', 'aria-label': title } });
    const buttons = choices.map((choice) => this.button(list, choice));
    list.addEventListener('keydown', (event) => this.key(event, buttons));
    buttons[0]?.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
    this.answer(this.chosen);
  }

  private button(list: HTMLElement, { title, icon, value }: Choice<T>): HTMLButtonElement {
    const button = list.createEl('button');
    setIcon(button.createSpan({ cls: 'informational-interviews-icon', attr: { 'aria-hidden': 'true' } }), icon);
    button.createSpan({ text: title });
    button.addEventListener('click', () => {
      this.chosen = value;
      this.close();
    });
    return button;
  }

  private key(event: KeyboardEvent, buttons: readonly HTMLButtonElement[]): void {
    const at = buttons.findIndex((button) => button === button.doc.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      buttons[(to + buttons.length) % buttons.length]?.focus();
    } else if (/^[1-9]$/.test(event.key)) {
      buttons[Number(event.key) - 1]?.click();
    }
  }
}
