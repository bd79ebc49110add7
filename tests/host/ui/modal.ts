import type { App } from 'obsidian';
import { ButtonComponent } from './components';
import { screenOfApp, type Screen } from './context';
import { setIcon } from './icons';
import { Scope, tabStops } from './keymap';

/** A dialog in the document: `.modal-container > .modal-bg + .modal` (class names as Obsidian's). */
export class Modal {
  readonly screen: Screen;
  scope = new Scope();
  containerEl: HTMLElement;
  modalEl: HTMLElement;
  headerEl: HTMLElement;
  titleEl: HTMLElement;
  contentEl: HTMLElement;
  bgEl: HTMLElement;
  shouldRestoreSelection = true;
  private opened = false;
  private formerFocus: HTMLElement | null = null;
  private closeCallback: (() => unknown) | null = null;

  constructor(public app: App) {
    this.screen = screenOfApp(app);
    const { document } = this.screen;
    this.containerEl = document.createElement('div');
    this.containerEl.className = 'modal-container mod-dim';
    this.bgEl = this.containerEl.createDiv({ cls: 'modal-bg' });
    this.bgEl.addEventListener('click', () => this.close());
    this.modalEl = this.containerEl.createDiv({ cls: 'modal', attr: { role: 'dialog', 'aria-modal': 'true', tabindex: '-1' } });
    const close = this.modalEl.createDiv({ cls: 'modal-close-button mod-raised clickable-icon', attr: { 'aria-label': 'Close' } });
    setIcon(close, 'lucide-x');
    close.addEventListener('click', () => this.close());
    this.headerEl = this.modalEl.createDiv({ cls: 'modal-header' });
    this.titleEl = this.headerEl.createDiv({ cls: 'modal-title' });
    this.contentEl = this.modalEl.createDiv({ cls: 'modal-content' });
    this.scope.tabFocusContainerEl = this.modalEl;
    this.scope.register([], 'Escape', event => {
      this.onEscape(event);
      return false;
    });
  }

  protected onEscape(_event: KeyboardEvent): void {
    this.close();
  }

  /** Puts the dialog on screen; focus goes to its first field unless `onOpen` chose another (assumed). */
  open(): void {
    if (this.opened) return;
    this.opened = true;
    const { document, keymap, modals } = this.screen;
    this.formerFocus = document.activeElement as HTMLElement | null;
    document.body.appendChild(this.containerEl);
    keymap.pushScope(this.scope);
    modals.push(this as unknown as Modal);
    // A promise from onOpen is not waited for (obsidian.d.ts allows one); its failure must not pass unseen.
    void this.onOpen();
    if (!this.modalEl.contains(document.activeElement)) this.focusInside();
  }

  protected focusInside(): void {
    (tabStops(this.contentEl)[0] ?? this.modalEl).focus();
  }

  close(): void {
    if (!this.opened) return;
    this.opened = false;
    const { document, keymap, modals } = this.screen;
    keymap.popScope(this.scope);
    modals.splice(modals.indexOf(this as unknown as Modal), 1);
    // Chromium blurs what is taken out of the document; jsdom would leave it unsaid.
    const active = document.activeElement as HTMLElement | null;
    if (this.containerEl.contains(active)) active?.blur();
    this.containerEl.remove();
    this.onClose();
    this.closeCallback?.();
    const former = this.formerFocus;
    this.formerFocus = null;
    // Focus that onClose moved elsewhere stays there.
    const free = document.activeElement === document.body || document.activeElement === null;
    if (this.shouldRestoreSelection && free && former?.isConnected) former.focus();
  }

  onOpen(): Promise<void> | void {}

  onClose(): void {}

  setTitle(title: string): this {
    this.titleEl.setText(title);
    return this;
  }

  setContent(content: string | DocumentFragment): this {
    this.contentEl.setText(content);
    return this;
  }

  setCloseCallback(callback: () => unknown): this {
    this.closeCallback = callback;
    return this;
  }
}

export class ConfirmationButton extends ButtonComponent {
  constructor(private readonly modal: ConfirmationModal) {
    super(modal.buttonContainerEl);
    this.buttonEl.addEventListener('click', () => {
      if (!this.handler) modal.close();
    });
  }

  private handler: ((event: MouseEvent) => unknown) | null = null;

  /** The dialog closes after the click unless the handler answers something truthy (obsidian.d.ts). */
  override onClick(handler: (event: MouseEvent) => unknown): this {
    this.handler = handler;
    this.buttonEl.onclick = async event => {
      if (this.disabled) return;
      const stay = await handler(event);
      if (!stay) this.modal.close();
    };
    return this;
  }

  setInitialFocus(): this {
    this.modal.initialFocusEl = this.buttonEl;
    return this;
  }

  setSecondary(): this {
    this.buttonEl.addClass('mod-secondary');
    return this;
  }

  setCancel(): this {
    this.buttonEl.addClass('mod-cancel');
    return this;
  }
}

export class ConfirmationModal extends Modal {
  buttonContainerEl: HTMLElement;
  initialFocusEl: HTMLElement | null = null;

  constructor(app: App) {
    super(app);
    this.containerEl.addClass('mod-confirmation');
    this.buttonContainerEl = this.modalEl.createDiv({ cls: 'modal-button-container' });
  }

  protected override focusInside(): void {
    (this.initialFocusEl ?? tabStops(this.modalEl)[0] ?? this.modalEl).focus();
  }

  addClass(cls: string): this {
    this.modalEl.addClass(cls);
    return this;
  }

  addCheckbox(label: string, callback: (value: boolean) => unknown): this {
    const labelEl = this.buttonContainerEl.createEl('label', { cls: 'mod-checkbox' });
    const box = labelEl.createEl('input', { type: 'checkbox', attr: { tabindex: '0' } });
    labelEl.appendText(label);
    box.addEventListener('change', () => void callback(box.checked));
    return this;
  }

  addButton(callback: (button: ConfirmationButton) => unknown): this {
    callback(new ConfirmationButton(this));
    return this;
  }

  addCancelButton(text = 'Cancel'): this {
    return this.addButton(button => button.setButtonText(text).setCancel());
  }
}
