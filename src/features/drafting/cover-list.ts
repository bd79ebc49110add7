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
  /** The keys of the lines that the pointer and the focus are on. */
  private over?: string;
  private focused?: string;

  constructor(
    parent: HTMLElement,
    private readonly asks: {
      turned: (key: string, on: boolean) => void;
      /** Another line is pointed at or focused, or none any more: `pointed` says which. */
      pointedAnew: () => void;
    },
  ) {
    const id = uniqueId();
    this.el = parent.createDiv({ cls: cls('covers'), attr: { role: 'group', 'aria-labelledby': id } });
    const head = this.el.createDiv({ cls: cls('covers-head') });
    head.createSpan({ text: say`What it covers`, attr: { id } });
    this.countEl = head.createSpan({ cls: cls('covers-count') });
    this.listEl = this.el.createDiv({ cls: cls('covers-list') });
  }

  /** The key of the line that is pointed at, or else focused. */
  get pointed(): string | undefined {
    return this.over ?? this.focused;
  }

  show(covers: readonly Cover[], ticked: ReadonlySet<string>, later: readonly Cover[]): void {
    const { focused } = this;
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
    box.addEventListener('change', () => this.asks.turned(cover.key, box.checked));
    box.addEventListener('focus', () => this.point('focused', cover.key));
    box.addEventListener('blur', () => this.point('focused', undefined));
    label.addEventListener('mouseenter', () => this.point('over', cover.key));
    label.addEventListener('mouseleave', () => this.point('over', undefined));
    drawWords(label, cover);
  }

  private point(by: 'over' | 'focused', key: string | undefined): void {
    const { pointed } = this;
    this[by] = key;
    if (this.pointed !== pointed) this.asks.pointedAnew();
  }
}

function drawWords(parent: HTMLElement, { title, when, tone }: Omit<Cover, 'icon' | 'key'>): void {
  const words = parent.createSpan({ cls: cls('cover-words') });
  words.createSpan({ text: title });
  words.appendText(' ');
  words.createSpan({ cls: cls('cover-when'), text: when }).dataset.tone = tone;
}
