import { SearchComponent } from 'obsidian';
import { unlessComposing } from '../composing';

/** What a list asks of the filter above it. */
export interface ListFilter {
  /** A word is being put together by an input method: nothing may be redrawn under it. */
  readonly composing: boolean;
  /** Whether it leaves anything out. */
  readonly filtering: boolean;
  focus(): void;
  /** Shows all again. */
  clear(): void;
}

export interface SearchCallbacks {
  /** Another text, whole words of an input method at once. */
  searched(): void;
  /** Somebody is about to type. */
  begun?(): void;
  /** On to the first row of what was found. */
  goOn(): void;
  /** Back to where one was in the list. */
  goBack(): void;
}

/** Where one types what a list is to be searched for. */
export class SearchField implements ListFilter {
  composing = false;
  private readonly search: SearchComponent;

  constructor(
    parent: HTMLElement,
    label: string,
    private readonly callbacks: SearchCallbacks,
  ) {
    this.search = new SearchComponent(parent);
    this.search.setPlaceholder(label);
    this.search.onChange(() => {
      if (!this.composing) callbacks.searched();
    });
    const input = this.search.inputEl;
    input.setAttr('aria-label', label);
    input.addEventListener('focus', () => callbacks.begun?.());
    input.addEventListener('compositionstart', () => (this.composing = true));
    input.addEventListener('compositionend', () => {
      this.composing = false;
      callbacks.searched();
    });
    input.addEventListener('keydown', unlessComposing((event: KeyboardEvent) => {
      if (this.composing || !['Escape', 'ArrowDown', 'Enter'].includes(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') callbacks.goBack();
      else callbacks.goOn();
    }));
  }

  get text(): string {
    return this.search.getValue();
  }

  get filtering(): boolean {
    return this.text.trim() !== '';
  }

  clear(): void {
    this.search.setValue('');
    this.callbacks.searched();
  }

  focus(): void {
    this.search.inputEl.focus();
    this.search.inputEl.select();
  }
}
