import { showIf } from '../../ui/list/drawing';
import { setTextOf } from '../../ui/text';
import { say } from '../../words/say';
import { cls } from './view-type';

/** Stands in place of the page where nobody is in a range or field, with the way back to all. */
export class Nothing {
  private readonly el: HTMLElement;
  private readonly words: HTMLElement;

  constructor(parent: HTMLElement, showAll: () => void) {
    this.el = parent.createDiv({ cls: cls('nothing') });
    this.words = this.el.createSpan({ attr: { role: 'status' } });
    const button = this.el.createEl('button', { cls: cls('link'), text: say`Show all`, attr: { type: 'button' } });
    button.addEventListener('click', showAll);
  }

  /** Says why there is nothing; an empty text where there is something. */
  says(why: string): void {
    setTextOf(this.words, why);
    showIf(this.el, why !== '');
  }
}
