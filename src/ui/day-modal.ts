import { Modal, Setting, type App } from 'obsidian';
import { parseDay, parseTime, type Day, type Time } from '../domain/day';
import { shortDate } from '../domain/words';

export interface DayQuestion {
  title: string;
  detail?: string;
  /** What the day is called beside its field. */
  dayLabel: string;
  day?: Day;
  /** The day may be left out. */
  optional?: boolean;
  /** The earliest day that makes sense, and what to say of an earlier one. */
  from?: { day: Day; otherwise: string };
  /** Asks for a time of day too. */
  time?: { label: string; value?: Time };
  /** Asks a yes or no question too. */
  toggle?: { label: string; value: boolean };
  submit: string;
  today: Day;
}

export interface DayAnswer {
  day?: Day;
  time?: Time;
  toggle: boolean;
}

/** Asks for a day. Enter in any field submits, Escape leaves with undefined. */
export function askDay(app: App, question: DayQuestion): Promise<DayAnswer | undefined> {
  return new Promise((resolve) => new DayModal(app, question, resolve).open());
}

class DayModal extends Modal {
  private answered: DayAnswer | undefined;
  private dayText: string;
  private timeText: string;
  private toggled: boolean;
  private errorEl!: HTMLElement;
  private dayEl!: HTMLInputElement;
  private inWords!: HTMLElement;

  constructor(
    app: App,
    private readonly question: DayQuestion,
    private readonly answer: (answer: DayAnswer | undefined) => void,
  ) {
    super(app);
    this.dayText = question.day ?? '';
    this.timeText = question.time?.value ?? '';
    this.toggled = question.toggle?.value ?? false;
  }

  override onOpen(): void {
    const { title, detail, dayLabel, time, toggle, submit } = this.question;
    this.modalEl.addClass('informational-interviews-modal', 'informational-interviews-day');
    this.setTitle(title);
    if (detail) this.contentEl.createEl('p', { text: detail, cls: 'informational-interviews-detail' });
    const form = this.contentEl.createEl('form');
    if (toggle) {
      new Setting(form).setName(toggle.label).addToggle((control) => {
        control.setValue(toggle.value).onChange((value) => (this.toggled = value));
        control.toggleEl.setAttr('aria-label', toggle.label);
      });
    }
    const errorId = `informational-interviews-day-error`;
    new Setting(form).setName(dayLabel).addText((text) => {
      this.dayEl = this.field(text.inputEl, { type: 'date', value: this.dayText, label: dayLabel, errorId });
      text.onChange((value) => {
        this.dayText = value;
        this.check();
      });
    }).descEl.addClass('informational-interviews-in-words');
    this.inWords = form.querySelector<HTMLElement>('.informational-interviews-in-words')!;
    if (time) {
      new Setting(form).setName(time.label).addText((text) => {
        this.field(text.inputEl, { type: 'time', value: this.timeText, label: time.label, errorId });
        text.onChange((value) => (this.timeText = value));
      });
    }
    this.errorEl = form.createEl('p', { cls: 'informational-interviews-error', attr: { id: errorId, role: 'alert' } });
    const buttons = form.createDiv({ cls: 'modal-button-container' });
    buttons.createEl('button', { text: submit, cls: 'mod-cta', attr: { type: 'submit' } });
    buttons.createEl('button', { text: 'Cancel', attr: { type: 'button' } }).addEventListener('click', () => this.close());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    this.showInWords();
    this.dayEl.focus();
  }

  override onClose(): void {
    this.contentEl.empty();
    this.answer(this.answered);
  }

  private field(
    input: HTMLInputElement,
    { type, value, label, errorId }: { type: string; value: string; label: string; errorId: string },
  ): HTMLInputElement {
    input.type = type;
    input.value = value;
    input.setAttrs({ 'aria-label': label, 'aria-describedby': errorId });
    return input;
  }

  private submit(): void {
    if (!this.check()) return;
    this.answered = { day: parseDay(this.dayText), time: parseTime(this.timeText), toggle: this.toggled };
    this.close();
  }

  private check(): boolean {
    const problem = this.problem();
    this.errorEl.setText(problem ?? '');
    this.dayEl.setAttr('aria-invalid', String(problem !== undefined));
    this.showInWords();
    return problem === undefined;
  }

  private problem(): string | undefined {
    const { optional, from } = this.question;
    if (this.dayText === '') return optional ? undefined : 'Choose a day.';
    const day = parseDay(this.dayText);
    if (!day) return `“${this.dayText}” is not a date. Write it as 2026-11-30.`;
    return from && day < from.day ? from.otherwise : undefined;
  }

  private showInWords(): void {
    const day = parseDay(this.dayText);
    this.inWords.setText(day ? shortDate(day, this.question.today) : '');
  }
}
