import { say } from '../../words/say';
import { cls, makeStop } from './drawing';

/** Below a list that is filtered: how much of it is shown, and the way back to all of it. */
export class Summary {
  private readonly el: HTMLElement;
  private shown = '';

  constructor(
    parent: HTMLElement,
    private readonly showAll: () => void,
  ) {
    this.el = parent.createDiv({ cls: cls('summary'), attr: { role: 'status' } });
  }

  update({ filtering, shown, total }: { filtering: boolean; shown: number; total: number }): void {
    const text = filtering ? say`${shown} of ${total} shown` : '';
    if (this.shown === text) return;
    this.shown = text;
    this.el.empty();
    if (!text) return;
    this.el.createSpan({ text });
    const all = this.el.createEl('button', { cls: cls('quiet'), text: say`Show all`, attr: { type: 'button' } });
    makeStop(all, 'show-all');
    all.addEventListener('click', this.showAll);
  }
}
