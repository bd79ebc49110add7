import { setIcon } from 'obsidian';
import { unlessComposing } from '../composing';
import { addStage, cls, showIf } from './drawing';
import { Keyed, type Part } from './keyed';
import { setTextOf } from '../text';

/** A share of a list that can be looked at alone. */
export interface Chip {
  key: string;
  /** Shown unless it is chosen: an icon, or the dot of a stage. */
  icon?: string;
  stage?: string;
  name: string;
  /** How many there are, whatever is filtered. */
  count: number;
  chosen: boolean;
}

export interface ChipCallbacks {
  /** Pressed: chosen, or no longer. */
  turned(key: string): void;
  /** On to the first row of what was found. */
  goOn(): void;
  /** Back to where one was in the list. */
  goBack(): void;
}

/** Chips above a list, in a line that scrolls where it is narrow: Tab stops at one, the arrows move among them. */
export class Chips {
  private readonly el: HTMLElement;
  private readonly chips: Keyed<Chip>;
  private drawn = '';

  constructor(
    parent: HTMLElement,
    label: string,
    private readonly callbacks: ChipCallbacks,
  ) {
    this.el = parent.createDiv({ cls: cls('chips'), attr: { role: 'toolbar', 'aria-label': label } });
    this.chips = new Keyed(this.el, (chip) => this.drawChip(chip));
    this.el.addEventListener('keydown', unlessComposing((event: KeyboardEvent) => this.move(event)));
    this.el.addEventListener('scroll', () => this.fade());
    // Most wheels turn one way only, and the chips lie in the other.
    this.el.addEventListener('wheel', (event) => {
      const before = this.el.scrollLeft;
      if (event.deltaX === 0) this.el.scrollLeft += event.deltaY;
      if (this.el.scrollLeft !== before) event.preventDefault();
    });
  }

  show(chips: readonly Chip[]): void {
    this.chips.show(chips);
    showIf(this.el, chips.length > 0);
    const buttons = this.buttons();
    if (!buttons.some(({ tabIndex }) => tabIndex === 0) && buttons[0]) buttons[0].tabIndex = 0;
    // Measuring costs a layout, which most redraws of the list do without.
    const drawn = this.el.textContent;
    if (drawn !== this.drawn) {
      this.fade();
      // A view that is only being opened has no width yet.
      if (this.el.clientWidth === 0) this.el.win.requestAnimationFrame(() => this.fade());
    }
    this.drawn = drawn;
  }

  /** Fades the sides on which there is more; to be called when there may be another width. */
  fade(): void {
    if (this.el.clientWidth === 0) return;
    const { scrollLeft, scrollWidth, clientWidth } = this.el;
    const hidden = scrollWidth - clientWidth;
    // From right to left, what is scrolled by counts down from zero.
    const left = scrollLeft < 0 || getComputedStyle(this.el).direction === 'rtl' ? hidden + scrollLeft : scrollLeft;
    this.el.toggleClass(cls('more-left'), left > 1);
    this.el.toggleClass(cls('more-right'), hidden - left > 1);
  }

  private drawChip(first: Chip): Part<Chip> {
    const { key } = first;
    const el = createEl('button', { cls: ['clickable-icon', cls('chip')], attr: { type: 'button', tabindex: '-1' } });
    const icon = el.createSpan({ cls: cls('chip-icon') });
    const name = el.createSpan();
    // What a screen reader says of a button is all of its text.
    el.appendText(' ');
    const count = el.createSpan({ cls: cls('chip-count') });
    const update = (chip: Chip): void => {
      icon.empty();
      // Not by colour alone, which forced colours take away.
      if (chip.chosen || chip.icon) setIcon(icon, chip.chosen ? 'check' : chip.icon!);
      else if (chip.stage) addStage(icon, chip.stage);
      setTextOf(name, chip.name);
      setTextOf(count, String(chip.count));
      el.toggleClass(cls('chosen'), chip.chosen);
      el.setAttr('aria-pressed', String(chip.chosen));
    };
    el.addEventListener('click', () => {
      this.stopAt(el);
      this.callbacks.turned(key);
      el.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
    });
    update(first);
    return { el, update };
  }

  private move(event: KeyboardEvent): void {
    const buttons = this.buttons();
    const at = buttons.indexOf(event.target as HTMLElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (event.key === 'ArrowDown') this.callbacks.goOn();
    else if (event.key === 'Escape') this.callbacks.goBack();
    else if (to === undefined) return;
    else if (buttons[to]) this.stopAt(buttons[to]).focus();
    event.preventDefault();
  }

  private stopAt(chip: HTMLElement): HTMLElement {
    for (const each of this.buttons()) each.tabIndex = each === chip ? 0 : -1;
    return chip;
  }

  private buttons(): HTMLElement[] {
    return Array.from(this.el.querySelectorAll<HTMLElement>('button'));
  }
}
