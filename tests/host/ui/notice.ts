import type { Screen } from './context';

/** How long a notice without a duration stays, in milliseconds (assumed: Obsidian's is near this). */
const usualDuration = 5000;

export class Notice {
  containerEl: HTMLElement;
  messageEl: HTMLElement;
  noticeEl: HTMLElement;
  private timer: number | null = null;
  private readonly logIndex: number;

  constructor(private readonly screen: Screen, message: string | DocumentFragment, duration = usualDuration) {
    const { document, window, notices, noticeLog } = screen;
    let stack = document.body.querySelector<HTMLElement>(':scope > .notice-container');
    if (!stack) stack = document.body.createDiv({ cls: 'notice-container' });
    this.containerEl = stack.createDiv({ cls: 'notice' });
    this.messageEl = this.containerEl.createDiv({ cls: 'notice-message' });
    this.noticeEl = this.messageEl;
    this.logIndex = noticeLog.length;
    this.setMessage(message);
    notices.push(this);
    // A click anywhere on a notice dismisses it (known from the app).
    this.containerEl.addEventListener('click', () => this.hide());
    if (duration > 0) this.timer = window.setTimeout(() => this.hide(), duration);
  }

  setMessage(message: string | DocumentFragment): this {
    this.messageEl.setText(message);
    this.screen.noticeLog[this.logIndex] = this.messageEl.textContent ?? '';
    return this;
  }

  hide(): void {
    const { notices, window } = this.screen;
    if (this.timer !== null) window.clearTimeout(this.timer);
    this.timer = null;
    const stack = this.containerEl.parentElement;
    this.containerEl.remove();
    if (stack && stack.childElementCount === 0) stack.remove();
    const index = notices.indexOf(this);
    if (index >= 0) notices.splice(index, 1);
  }
}
