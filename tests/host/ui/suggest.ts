import type { App, FuzzyMatch, Instruction } from 'obsidian';
import { Chooser } from './chooser';
import { screenOfApp, type Screen } from './context';
import { Scope } from './keymap';
import { Modal } from './modal';
import { prepareFuzzySearch, renderResults, sortSearchResults } from './search';

/** `.prompt` with a field and a list (obsidian.d.ts; class names as Obsidian's). */
export abstract class SuggestModal<T> extends Modal {
  limit = 100;
  emptyStateText = 'No results found.';
  inputEl: HTMLInputElement;
  resultContainerEl: HTMLElement;
  chooser: Chooser<T>;
  private asked = 0;

  constructor(app: App) {
    super(app);
    this.modalEl.className = 'prompt';
    this.modalEl.empty();
    const inputContainer = this.modalEl.createDiv({ cls: 'prompt-input-container' });
    this.inputEl = inputContainer.createEl('input', {
      cls: 'prompt-input', type: 'text', attr: { autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'done' },
    });
    const clear = inputContainer.createDiv({ cls: 'search-input-clear-button' });
    clear.addEventListener('click', () => {
      this.inputEl.value = '';
      this.onInput();
      this.inputEl.focus();
    });
    this.resultContainerEl = this.modalEl.createDiv({ cls: 'prompt-results' });
    this.chooser = new Chooser<T>(this, this.resultContainerEl, this.scope);
    this.inputEl.addEventListener('input', () => this.onInput());
  }

  override open(): void {
    super.open();
    this.onInput();
  }

  protected override focusInside(): void {
    this.inputEl.focus();
  }

  private onInput(): void {
    const query = this.inputEl.value;
    const asked = ++this.asked;
    const answer = this.getSuggestions(query);
    if (answer instanceof Promise) {
      void answer.then(values => {
        // An answer to what is no longer typed is dropped.
        if (asked === this.asked) this.show(values);
      });
    } else {
      this.show(answer);
    }
  }

  private show(values: T[]): void {
    if (values.length === 0) this.onNoSuggestion();
    else this.chooser.setSuggestions(values.slice(0, this.limit));
  }

  setPlaceholder(placeholder: string): void {
    this.inputEl.placeholder = placeholder;
  }

  setInstructions(instructions: Instruction[]): void {
    this.modalEl.querySelector('.prompt-instructions')?.remove();
    const el = this.modalEl.createDiv({ cls: 'prompt-instructions' });
    for (const { command, purpose } of instructions) {
      const row = el.createDiv({ cls: 'prompt-instruction' });
      row.createSpan({ cls: 'prompt-instruction-command', text: command });
      row.createSpan({ text: purpose });
    }
  }

  onNoSuggestion(): void {
    if (this.emptyStateText) this.chooser.setMessage(this.emptyStateText);
    else this.chooser.setSuggestions([]);
  }

  /**
   * The dialog is closed first, so `onClose` runs before `onChooseSuggestion` (known from plugins that fell over it).
   */
  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    this.close();
    this.onChooseSuggestion(value, event);
  }

  selectActiveSuggestion(event: MouseEvent | KeyboardEvent): void {
    this.chooser.use(event);
  }

  abstract getSuggestions(query: string): T[] | Promise<T[]>;
  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract onChooseSuggestion(item: T, event: MouseEvent | KeyboardEvent): void;
}

export abstract class FuzzySuggestModal<T> extends SuggestModal<FuzzyMatch<T>> {
  getSuggestions(query: string): FuzzyMatch<T>[] {
    const items = this.getItems();
    if (query.trim() === '') return items.map(item => ({ item, match: { score: 0, matches: [] } }));
    const search = prepareFuzzySearch(query);
    const found: FuzzyMatch<T>[] = [];
    for (const item of items) {
      const match = search(this.getItemText(item));
      if (match) found.push({ item, match });
    }
    sortSearchResults(found);
    return found;
  }

  renderSuggestion({ item, match }: FuzzyMatch<T>, el: HTMLElement): void {
    renderResults(el, this.getItemText(item), match);
  }

  onChooseSuggestion({ item }: FuzzyMatch<T>, event: MouseEvent | KeyboardEvent): void {
    this.onChooseItem(item, event);
  }

  abstract getItems(): T[];
  abstract getItemText(item: T): string;
  abstract onChooseItem(item: T, event: MouseEvent | KeyboardEvent): void;
}

/** `.suggestion-container` that floats by its field and answers keys while it is open. */
export abstract class PopoverSuggest<T> {
  readonly screen: Screen;
  scope: Scope;
  suggestEl: HTMLElement;
  chooser: Chooser<T>;
  isOpen = false;

  constructor(public app: App, scope?: Scope) {
    this.screen = screenOfApp(app);
    this.scope = scope ?? new Scope(this.screen.scope);
    this.suggestEl = this.screen.document.createElement('div');
    this.suggestEl.className = 'suggestion-container';
    this.chooser = new Chooser<T>(this, this.suggestEl.createDiv({ cls: 'suggestion' }), this.scope);
    this.scope.register([], 'Escape', () => {
      this.close();
      return false;
    });
  }

  open(): void {
    if (this.isOpen) return;
    this.isOpen = true;
    this.screen.document.body.appendChild(this.suggestEl);
    this.screen.keymap.pushScope(this.scope);
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.screen.keymap.popScope(this.scope);
    this.chooser.setSuggestions([]);
    this.suggestEl.remove();
  }

  abstract renderSuggestion(value: T, el: HTMLElement): void;
  abstract selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
}

export abstract class AbstractInputSuggest<T> extends PopoverSuggest<T> {
  limit = 100;
  private readonly chosen: ((value: T, event: MouseEvent | KeyboardEvent) => unknown)[] = [];
  private asked = 0;

  constructor(app: App, readonly textInputEl: HTMLInputElement | HTMLDivElement) {
    super(app);
    textInputEl.addEventListener('input', () => this.onInput());
    textInputEl.addEventListener('focus', () => this.onInput());
    textInputEl.addEventListener('click', () => { if (!this.isOpen) this.onInput(); });
    textInputEl.addEventListener('blur', () => {
      this.asked++;
      this.close();
    });
  }

  private onInput(): void {
    const asked = ++this.asked;
    const answer = this.getSuggestions(this.getValue());
    if (answer instanceof Promise) void answer.then(values => { if (asked === this.asked) this.show(values); });
    else this.show(answer);
  }

  private show(values: T[]): void {
    if (values.length === 0) {
      this.close();
      return;
    }
    this.open();
    this.chooser.setSuggestions(this.limit > 0 ? values.slice(0, this.limit) : values);
    const rect = this.textInputEl.getBoundingClientRect();
    const { innerHeight } = this.screen.window;
    const height = Math.min(this.suggestEl.offsetHeight, 300);
    const above = rect.bottom + height + 8 > innerHeight && rect.top > height;
    this.suggestEl.setCssStyles({
      left: `${rect.left}px`,
      top: `${above ? rect.top - height - 4 : rect.bottom + 4}px`,
      minWidth: `${rect.width}px`,
    });
  }

  setValue(value: string): void {
    if ('value' in this.textInputEl) this.textInputEl.value = value;
    else this.textInputEl.setText(value);
  }

  getValue(): string {
    return 'value' in this.textInputEl ? this.textInputEl.value : this.textInputEl.getText();
  }

  /** Tells the `onSelect` callbacks; closing and filling the field are the plugin's to do (assumed). */
  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void {
    for (const callback of this.chosen) callback(value, event);
  }

  onSelect(callback: (value: T, event: MouseEvent | KeyboardEvent) => unknown): this {
    this.chosen.push(callback);
    return this;
  }

  protected abstract getSuggestions(query: string): T[] | Promise<T[]>;
}
