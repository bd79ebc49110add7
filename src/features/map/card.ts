import { setIcon, setTooltip } from 'obsidian';
import { unlessComposing } from '../../ui/composing';
import { addIcon, showIf } from '../../ui/list/drawing';
import { attempt } from '../../ui/perform';
import { say } from '../../words/say';
import { cls } from './view-type';

export interface CardButton {
  id: string;
  title: string;
  icon: string;
  run: () => unknown;
}

/** What is said of somebody beside the map. */
export interface CardModel {
  id: string;
  name: string;
  icon: string;
  tone: string;
  /** How far it has come, and how they came. */
  lines: readonly string[];
  /** What is owed, and by when. */
  owed: readonly { icon: string; why: string; late: string }[];
  buttons: readonly CardButton[];
}

/** Somebody chosen in the map: how it stands with them, what is owed, and what to do about it. */
export class Card {
  private readonly el: HTMLElement;
  private drawn = '';
  private running = new Map<string, () => unknown>();

  constructor(parent: HTMLElement, private readonly leave: () => void) {
    this.el = parent.createDiv({ cls: cls('card'), attr: { role: 'region' } });
    this.el.addEventListener('keydown', unlessComposing((event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      leave();
    }));
    showIf(this.el, false);
  }

  get hasFocus(): boolean {
    return this.el.contains(this.el.doc.activeElement);
  }

  /** Shows somebody, or nobody. What a button does is looked up anew each time. */
  show(model: CardModel | undefined): void {
    showIf(this.el, model !== undefined);
    const drawn = JSON.stringify(model ?? null);
    this.running = new Map(model?.buttons.map(({ id, run }) => [id, run]));
    if (drawn === this.drawn) return;
    const focused = this.hasFocus ? this.el.doc.activeElement : null;
    const at = focused instanceof HTMLElement ? focused.dataset.deed : undefined;
    this.drawn = drawn;
    this.el.empty();
    if (model) this.draw(model);
    if (focused) (this.buttons.find(({ dataset }) => dataset.deed === at) ?? this.buttons[0])?.focus();
  }

  private get buttons(): HTMLElement[] {
    return Array.from(this.el.querySelectorAll<HTMLElement>('button'));
  }

  private draw({ name, icon, tone, lines, owed, buttons }: CardModel): void {
    const { el } = this;
    el.setAttr('aria-label', name);
    const head = el.createDiv({ cls: cls('card-head') });
    const disc = head.createSpan({ cls: cls('disc'), attr: { 'aria-hidden': 'true' } });
    disc.dataset.tone = tone;
    setIcon(disc, icon);
    head.createDiv({ cls: cls('card-name'), text: name, attr: { role: 'heading', 'aria-level': '3', dir: 'auto' } });
    const close = head.createEl('button', { cls: 'clickable-icon', attr: { type: 'button' } });
    setIcon(close, 'x');
    setTooltip(close, say`Close`);
    close.addEventListener('click', this.leave);
    for (const line of lines) el.createDiv({ cls: cls('card-line'), text: line });
    for (const { icon: sign, why, late } of owed) {
      const line = el.createDiv({ cls: cls('card-owed') });
      addIcon(line, sign);
      const words = line.createDiv();
      words.createDiv({ text: why });
      if (late) words.createDiv({ cls: cls('card-late'), text: late });
    }
    const row = el.createDiv({ cls: cls('card-buttons') });
    for (const { id, title, icon: sign } of buttons) {
      const button = row.createEl('button', { attr: { type: 'button' } });
      button.dataset.deed = id;
      addIcon(button, sign);
      button.createSpan({ text: title });
      button.addEventListener('click', () => void attempt(async () => void (await this.running.get(id)?.())));
    }
  }
}
