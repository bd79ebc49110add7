import { setIcon } from 'obsidian';
import { say } from '../../words/say';
import { setTextOf } from '../text';
import { cls, makeStop, showIf } from './drawing';
import { Keyed, type Part } from './keyed';

export interface SectionModel {
  key: string;
  title: string;
  /** Beside the title of one that folds: how many there are, or what it is about. */
  meta?: string;
  /** Undefined where it doesn't fold. */
  folded?: boolean;
  urgent?: boolean;
  /** What the reader should know of all of it, in a sentence. */
  says?: string;
  /** How many rows wait behind `Show more`. */
  more?: number;
  /** What that button says instead. */
  moreSays?: string;
  /** What can be done to all of it at once, in words. */
  offer?: string;
}

/** What headings and buttons of sections ask for. */
export interface SectionAsks {
  fold(key: string, folded: boolean): void;
  showMore(key: string): void;
  takeOffer?(key: string): void;
}

/** Shows what a section holds now, in a list of its own. Answers how many rows that are. */
type ShowRows<S> = (section: S) => number;

/** The rows of a section, as one of its lists; `name` is the list's class. */
export interface SectionList<S> {
  name?: string;
  into: (list: HTMLElement) => ShowRows<S>;
}

/** Rows of one kind: which of a section, and how one is drawn. */
export function rowsIn<S, M extends { key: string }>(
  of: (section: S) => readonly M[],
  draw: (model: M) => Part<M>,
  name?: string,
): SectionList<S> {
  return {
    name,
    into(list) {
      const keyed = new Keyed(list, draw);
      return (section) => {
        const rows = of(section);
        keyed.show(rows);
        return rows.length;
      };
    },
  };
}

/** Headings drawn so far, for ids that differ in every window. */
let headings = 0;

/** A heading, folding or not. The lists below it are named by it: an `aria-label` would hang a tooltip on every row. */
export class Heading {
  readonly id = `${cls('section')}-${(headings += 1)}`;
  private readonly button?: HTMLElement;
  private readonly title: HTMLElement;
  private readonly meta?: HTMLElement;

  constructor(
    private readonly section: HTMLElement,
    { key, folded, urgent }: Omit<SectionModel, 'title'>,
    { fold, plain }: { fold: SectionAsks['fold']; plain?: string },
  ) {
    const folds = folded !== undefined;
    const el = section.createDiv({
      cls: folds ? cls('section-heading') : plain,
      attr: { role: 'heading', 'aria-level': '3' },
    });
    this.title = el;
    if (folds) {
      const button = el.createDiv({ cls: cls('section-button'), attr: { role: 'button' } });
      button.dataset.fold = key;
      makeStop(button, `section\n${key}`);
      button.addEventListener('click', () => fold(key, button.getAttribute('aria-expanded') === 'true'));
      setIcon(button.createSpan({ cls: cls('chevron'), attr: { 'aria-hidden': 'true' } }), 'chevron-down');
      this.title = button.createSpan({ cls: cls('section-title') });
      button.appendText(' ');
      this.meta = button.createSpan({ cls: cls('section-meta') });
      if (urgent) button.createSpan({ cls: cls('dot'), attr: { 'aria-hidden': 'true' } });
      this.button = button;
    }
    this.title.id = this.id;
  }

  update({ title, meta, folded }: Omit<SectionModel, 'key'>): void {
    setTextOf(this.title, title);
    if (this.meta) setTextOf(this.meta, meta ?? '');
    if (!this.button) return;
    this.section.toggleClass(cls('folded'), folded === true);
    this.button.setAttr('aria-expanded', String(folded !== true));
  }
}

/** A heading and what stands under it. */
export class SectionPart<S extends SectionModel> implements Part<S> {
  readonly el: HTMLElement;
  private readonly heading: Heading;
  private readonly lists: { el: HTMLElement; show: ShowRows<S> }[];
  private lead?: HTMLElement;
  private more?: HTMLElement;
  private offer?: HTMLElement;

  constructor(
    section: S,
    private readonly asks: SectionAsks,
    lists: readonly SectionList<S>[],
    names = { section: cls('section'), title: cls('section-title') },
  ) {
    this.el = createDiv({ cls: names.section });
    this.el.dataset.section = section.key;
    this.heading = new Heading(this.el, section, { fold: (key, folded) => asks.fold(key, folded), plain: names.title });
    this.lists = lists.map(({ name, into }) => {
      const el = this.el.createDiv({ cls: name, attr: { role: 'list', 'aria-labelledby': this.heading.id } });
      return { el, show: into(el) };
    });
    this.update(section);
  }

  update(section: S): void {
    const { key, says, more = 0, moreSays = say`Show more, ${more} left`, offer } = section;
    this.heading.update(section);
    this.drawLead(says);
    for (const { el, show } of this.lists) showIf(el, show(section) > 0);
    this.offer = this.button(this.offer, offer, {
      does: 'offer',
      before: this.lists[0]?.el ?? null,
      press: () => this.asks.takeOffer?.(key),
    });
    this.more = this.button(this.more, more > 0 ? moreSays : undefined, {
      does: 'more',
      before: null,
      press: () => this.asks.showMore(key),
    });
  }

  private drawLead(says: string | undefined): void {
    if (says === undefined) {
      this.lead?.remove();
      this.lead = undefined;
      return;
    }
    this.lead ??= this.el.createDiv({ cls: cls('section-lead') });
    this.el.insertBefore(this.lead, this.lists[0]?.el ?? null);
    setTextOf(this.lead, says);
  }

  private button(
    known: HTMLElement | undefined,
    text: string | undefined,
    { does, before, press }: { does: string; before: HTMLElement | null; press: () => void },
  ): HTMLElement | undefined {
    if (text === undefined) {
      known?.remove();
      return undefined;
    }
    const button = known ?? createEl('button', { cls: cls('quiet'), attr: { type: 'button' } });
    if (!known) {
      button.dataset.does = does;
      makeStop(button, `${does}\n${this.el.dataset.section}`);
      button.addEventListener('click', press);
      this.el.insertBefore(button, before);
    }
    setTextOf(button, text);
    return button;
  }
}
