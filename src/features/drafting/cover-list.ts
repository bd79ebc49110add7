import { uniqueId } from '../../ui/forms/fields';
import { addIcon } from '../../ui/list/drawing';
import type { Tone } from '../../ui/list/tone';
import { setTextOf } from '../../ui/text';
import { say } from '../../words/say';

const cls = (name: string): string => `informational-interviews-draft-${name}`;

/** A thing that the letter can be about: with a box if it is due. */
export interface Cover {
  key: string;
  icon: string;
  title: string;
  /** When it is due, in words. */
  when: string;
  tone: Tone;
}

/** What the letter is about, each with a box; below them what is not due yet. */
export class CoverList {
  readonly el: HTMLElement;
  private readonly countEl: HTMLElement;
  private readonly listEl: HTMLElement;

  constructor(parent: HTMLElement, private readonly turned: (key: string, on: boolean) => void) {
    const id = uniqueId();
    this.el = parent.createDiv({ cls: cls('covers'), attr: { role: 'group', 'aria-labelledby': id } });
    const head = this.el.createDiv({ cls: cls('covers-head') });
    head.createSpan({ text: say`What it covers`, attr: { id } });
    this.countEl = head.createSpan({ cls: cls('covers-count') });
    this.listEl = this.el.createDiv({ cls: cls('covers-list') });
  }

  show(covers: readonly Cover[], ticked: ReadonlySet<string>, later: readonly Cover[]): void {
    const focused = this.listEl.querySelector<HTMLElement>('input:focus')?.dataset.cover;
    setTextOf(this.countEl, say`${ticked.size} of ${covers.length}`);
    this.listEl.empty();
    for (const cover of covers) this.drawBox(cover, ticked.has(cover.key));
    for (const { icon, ...cover } of later) {
      const line = this.listEl.createDiv({ cls: [cls('cover'), cls('cover-later')] });
      addIcon(line, icon);
      drawWords(line, cover);
    }
    Array.from(this.listEl.querySelectorAll<HTMLElement>('input')).find(({ dataset }) => dataset.cover === focused)?.focus();
  }

  private drawBox(cover: Cover, on: boolean): void {
    const label = this.listEl.createEl('label', { cls: cls('cover') });
    const box = label.createEl('input', { type: 'checkbox' });
    box.dataset.cover = cover.key;
    box.checked = on;
    box.addEventListener('change', () => this.turned(cover.key, box.checked));
    drawWords(label, cover);
  }
}

function drawWords(parent: HTMLElement, { title, when, tone }: Omit<Cover, 'icon' | 'key'>): void {
  const words = parent.createSpan({ cls: cls('cover-words') });
  words.createSpan({ text: title });
  words.appendText(' ');
  words.createSpan({ cls: cls('cover-when'), text: when }).dataset.tone = tone;
}
