import type { Scope } from './keymap';

interface ChooserOwner<T> {
  renderSuggestion(value: T, el: HTMLElement): void;
  selectSuggestion(value: T, event: MouseEvent | KeyboardEvent): void;
}

/**
 * The list under a prompt or a field: `.suggestion-item`, one of them `.is-selected`, moved by arrows, Home, End and
 * the mouse.
 */
export class Chooser<T> {
  values: T[] = [];
  private items: HTMLElement[] = [];
  selected = -1;

  constructor(private readonly owner: ChooserOwner<T>, readonly containerEl: HTMLElement, scope: Scope) {
    const move = (step: number) => (event: KeyboardEvent): false | void => {
      if (event.isComposing || this.values.length === 0) return;
      this.select((this.selected + step + this.values.length) % this.values.length);
      return false;
    };
    scope.register([], 'ArrowDown', move(1));
    scope.register([], 'ArrowUp', move(-1));
    scope.register([], 'PageDown', () => this.jump(this.selected + 8));
    scope.register([], 'PageUp', () => this.jump(this.selected - 8));
    // Only a plain Enter chooses: modals that want Mod+Enter or Shift+Enter register it and call
    // `selectActiveSuggestion(evt)`, which obsidian.d.ts made public for that.
    scope.register([], 'Enter', event => {
      if (event.isComposing || !this.use(event)) return;
      return false;
    });
  }

  private jump(index: number): false | void {
    if (this.values.length === 0) return;
    this.select(Math.clamp(index, 0, this.values.length - 1));
    return false;
  }

  setSuggestions(values: T[]): void {
    this.containerEl.empty();
    this.values = values;
    this.items = values.map((value, index) => {
      const el = this.containerEl.createDiv({ cls: 'suggestion-item' });
      el.addEventListener('mousemove', () => this.select(index, false));
      // The field keeps the focus while an item is pressed.
      el.addEventListener('mousedown', event => event.preventDefault());
      el.addEventListener('click', event => {
        this.select(index, false);
        this.use(event);
      });
      this.owner.renderSuggestion(value, el);
      return el;
    });
    this.selected = -1;
    if (values.length > 0) this.select(0);
  }

  setMessage(text: string): void {
    this.setSuggestions([]);
    this.containerEl.createDiv({ cls: 'suggestion-empty', text });
  }

  select(index: number, scroll = true): void {
    this.items[this.selected]?.removeClass('is-selected');
    this.selected = index;
    const item = this.items[index];
    item?.addClass('is-selected');
    if (scroll) item?.scrollIntoView?.({ block: 'nearest' });
  }

  /** Chooses the selected value; false when there is none. */
  use(event: MouseEvent | KeyboardEvent): boolean {
    if (this.selected < 0) return false;
    this.owner.selectSuggestion(this.values[this.selected] as T, event);
    return true;
  }
}
