import type { Overview } from '../../domain/overview';
import { isSame } from '../../domain/same-facts';
import { unlessComposing } from '../../ui/composing';
import type { Chapter, Known } from './chapter';
import { fieldsChapter } from './fields';
import { funnelChapter } from './funnel';
import { Pen, type Hands } from './pen';
import { referralsChapter } from './referrals';
import { responseChapter } from './response';
import { spansChapter } from './spans';
import { cls } from './view-type';
import { walked } from './walking';
import { weeksChapter } from './weeks';

/** What a page is drawn with, but for what it remembers itself. */
export type PageHands = Omit<Hands, 'unfold' | 'isUnfolded'>;

/** A question on the page, with what it says now. */
interface Shown {
  el: HTMLElement;
  show(overview: Overview, known: Known): void;
}

/** What a code block shows: how far it went, and who answered. */
export const firstChapters = [part(funnelChapter), part(responseChapter)];

/** All questions, in the order in which they are read. */
export const allChapters = [
  ...firstChapters, part(weeksChapter), part(spansChapter), part(referralsChapter), part(fieldsChapter),
];

/** Numbers under questions. What says the same as before is not drawn again, and the focus stays where it was. */
export class Page {
  readonly el: HTMLElement;
  /** How many questions were drawn so far; tests hold it down. */
  drawn = 0;
  private readonly chapters: readonly Shown[];
  private readonly unfolded = new Set<string>();
  /** What was last in focus. */
  private which?: string;
  private latest?: { overview: Overview; known: Known };

  constructor(parent: HTMLElement, hands: PageHands, parts: readonly ReturnType<typeof part>[]) {
    this.el = parent.createDiv({ cls: cls('page') });
    const pen = new Pen({
      ...hands,
      unfold: (table) => this.unfold(table),
      isUnfolded: (table) => this.unfolded.has(table),
    });
    this.chapters = parts.map((add) => add(this.el, {
      pen,
      unfolded: () => [...this.unfolded].join(),
      draw: (run) => this.keepingFocus(run),
    }));
    this.el.addEventListener('focusin', ({ target }) => {
      this.which = (target as HTMLElement).dataset.which ?? this.which;
    });
    this.el.addEventListener('keydown', unlessComposing((event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || !walked(this.el, event.key)) return;
      event.preventDefault();
    }));
  }

  show(overview: Overview, known: Known): void {
    this.latest = { overview, known };
    for (const chapter of this.chapters) chapter.show(overview, known);
  }

  /** Puts the focus where it was last, or on the first number. */
  focus(): void {
    const buttons = Array.from(this.el.querySelectorAll('button'));
    const last = buttons.find(({ dataset }) => dataset.which === this.which);
    (last ?? buttons[0])?.focus({ preventScroll: last !== undefined });
  }

  private unfold(table: string): void {
    const before = this.tableOf(table)?.rows.length ?? 0;
    this.unfolded.add(table);
    if (this.latest) this.show(this.latest.overview, this.latest.known);
    this.tableOf(table)?.rows[before]?.querySelector('button')?.focus();
  }

  private tableOf(key: string): HTMLTableElement | undefined {
    return Array.from(this.el.querySelectorAll('table')).find(({ dataset }) => dataset.table === key);
  }

  private keepingFocus(run: () => HTMLElement): void {
    this.drawn += 1;
    const active = this.el.doc.activeElement as HTMLElement | null;
    const had = this.el.contains(active) ? active : null;
    const { which } = had?.dataset ?? {};
    const chapter = run();
    if (!had || had.isConnected) return;
    const buttons = Array.from(chapter.querySelectorAll('button'));
    const same = buttons.find(({ dataset }) => dataset.which === which);
    (same ?? buttons[0] ?? this.el.querySelector('button'))?.focus({ preventScroll: true });
  }
}

/** Whether there is anything to show. */
export function isAnybodyIn({ funnel }: Overview): boolean {
  return funnel.some(({ people, walkIns }) => people.length + walkIns.length > 0);
}

interface PartGiven {
  pen: Pen;
  unfolded: () => string;
  draw: (run: () => HTMLElement) => void;
}

/** A chapter as an element of a page. */
function part<Facts>(chapter: Chapter<Facts>): (parent: HTMLElement, given: PartGiven) => Shown {
  return (parent, { pen, unfolded, draw }) => {
    const el = parent.createEl('section', { cls: [cls('chapter'), cls(`chapter-${chapter.key}`)] });
    const title = chapter.title();
    el.setAttr('aria-label', title);
    el.createEl('h3', { cls: cls('question'), text: title });
    const body = el.createDiv();
    let shown: { facts: Facts; open: string } | undefined;
    return {
      el,
      show(overview, known) {
        const now = { facts: chapter.facts(overview, known), open: unfolded() };
        if (isSame(shown, now)) return;
        shown = now;
        draw(() => {
          body.empty();
          chapter.draw(body, now.facts, pen);
          return el;
        });
      },
    };
  };
}
