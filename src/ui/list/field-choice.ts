import { DropdownComponent } from 'obsidian';
import { say } from '../../words/say';
import { showIf } from './drawing';

/** A drop-down for one field that people are in, or for all of them. */
export class FieldChoice {
  private readonly dropdown: DropdownComponent;
  private listed: readonly string[] = [];

  /** `chosen` hears of the field, or of an empty text for all. */
  constructor(parent: HTMLElement, cls: string, chosen: (field: string) => void) {
    this.dropdown = new DropdownComponent(parent).onChange(chosen);
    this.dropdown.selectEl.addClass(cls);
    this.dropdown.selectEl.setAttr('aria-label', say`Field`);
  }

  /** With fewer than `worth` fields there is nothing to choose, unless one is chosen. */
  show(fields: readonly string[], field: string, worth: number): void {
    const { dropdown, dropdown: { selectEl } } = this;
    // The one that is looked at stays, even once nobody is in it any more.
    const shown = field === '' || fields.includes(field) ? fields : [...fields, field];
    if (shown.join('\n') !== this.listed.join('\n')) {
      this.listed = shown;
      selectEl.empty();
      dropdown.addOption('', say`All fields`);
      for (const each of shown) dropdown.addOption(each, each);
    }
    if (dropdown.getValue() !== field) dropdown.setValue(field);
    showIf(selectEl, shown.length >= worth || field !== '');
  }
}
