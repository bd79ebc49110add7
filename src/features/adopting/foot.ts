import { showIf } from '../../ui/list/drawing';
import { say } from '../../words/say';
import { cls } from './view-type';

export interface FootAsks {
  accept(): void;
  notNow(): void;
  countFromToday(chosen: boolean): void;
}

export interface FootModel {
  says: string;
  accept: string;
  /** Why nothing can be accepted; '' where it can. */
  hinders: string;
  /** Whether things are counted from today; undefined where that changes nothing. */
  countsFromToday: boolean | undefined;
}

/** What accepting comes to, and the two ways to go on. */
export class Foot {
  readonly el: HTMLElement;
  private readonly words: HTMLElement;
  private readonly acceptEl: HTMLButtonElement;
  private readonly box: HTMLInputElement;
  private readonly label: HTMLElement;

  constructor(parent: HTMLElement, asks: FootAsks) {
    this.el = parent.createDiv({ cls: cls('foot') });
    const says = this.el.createDiv({ cls: cls('foot-says') });
    this.words = says.createDiv();
    this.label = says.createEl('label', { cls: cls('foot-check') });
    this.box = this.label.createEl('input', { type: 'checkbox' });
    this.label.createSpan({ text: say`Start counting today: what was due before waits in a group of its own` });
    this.box.addEventListener('change', () => asks.countFromToday(this.box.checked));
    const buttons = this.el.createDiv({ cls: cls('foot-buttons') });
    buttons.createEl('button', { text: say`Not now`, attr: { type: 'button' } }).addEventListener('click', () => asks.notNow());
    this.acceptEl = buttons.createEl('button', { cls: 'mod-cta', attr: { type: 'button' } });
    this.acceptEl.addEventListener('click', () => asks.accept());
  }

  update({ says, accept, hinders, countsFromToday }: FootModel): void {
    this.words.setText(hinders || says);
    this.acceptEl.setText(accept);
    this.acceptEl.disabled = hinders !== '';
    this.box.checked = countsFromToday === true;
    showIf(this.label, countsFromToday !== undefined && hinders === '');
  }
}
