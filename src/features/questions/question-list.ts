import { prepareSimpleSearch, renderMatches, setIcon } from 'obsidian';
import type { Day } from '../../domain/day';
import { shortDate } from '../../domain/day-words';
import { say } from '../../words/say';
import type { SetName } from '../../notes/questions/sets';
import type { Candidate, LeftOpen } from './situation';
import { setTitle } from './set-title';

/** What the list offers: a question to choose, the words that were typed as a question of one's own, or a short set. */
export type Offer = { candidate: Candidate } | { typed: Candidate } | { set: SetName };

export interface ListTexts {
  id: string;
  label: string;
  today: Day;
}

/**
 * A listbox of questions under their topics, of which several can be chosen. The field that filters it keeps the focus.
 */
export class QuestionList {
  readonly el: HTMLElement;
  private offers: readonly Offer[] = [];
  private active = -1;

  constructor(
    parent: HTMLElement,
    private readonly texts: ListTexts,
    private readonly isChosen: (offer: { candidate: Candidate } | { set: SetName }) => boolean,
    take: (offer: Offer) => void,
  ) {
    this.el = parent.createDiv({
      cls: 'informational-interviews-questions-list',
      attr: { id: texts.id, role: 'listbox', 'aria-label': texts.label, 'aria-multiselectable': 'true' },
    });
    this.el.addEventListener('mousedown', (event) => event.preventDefault());
    this.el.addEventListener('click', (event) => {
      const row = (event.target as HTMLElement).closest<HTMLElement>('[role="option"]');
      const at = row ? this.rows().indexOf(row) : -1;
      if (at < 0) return;
      this.activate(at);
      take(this.offers[at]!);
    });
  }

  /** What Enter would take. */
  get chosen(): Offer | undefined {
    return this.offers[this.active];
  }

  /** Nothing that is listed has what was typed. */
  get offersOnlyTyped(): boolean {
    return this.offers.length > 0 && this.offers.every((offer) => 'typed' in offer);
  }

  get activeId(): string | undefined {
    return this.rows()[this.active]?.id;
  }

  /** Draws what is offered for what was typed, and goes to the one at `active`. */
  show(offers: readonly Offer[], { query, active }: { query: string; active: number }): void {
    this.offers = offers;
    this.el.empty();
    let group: HTMLElement | undefined;
    let topic: string | undefined;
    offers.forEach((offer, at) => {
      const heading = topicOf(offer);
      if (!group || heading !== topic) group = this.drawTopic(heading, at);
      topic = heading;
      this.drawOffer(group, offer, { at, query });
    });
    this.activate(active);
  }

  /** Draws again what is chosen, without moving anything. */
  refresh(): void {
    const rows = this.rows();
    this.offers.forEach((offer, at) => rows[at] && this.mark(rows[at], offer));
  }

  /** Goes on or back, and round. */
  move(step: 1 | -1): void {
    const { length } = this.offers;
    if (length === 0) return;
    this.activate(this.active < 0 ? (step > 0 ? 0 : length - 1) : (this.active + step + length) % length);
  }

  /** Goes to the first question of the next topic, or of the one before. */
  leap(step: 1 | -1): void {
    const isStart = (offer: Offer, at: number): boolean =>
      at === 0 || topicOf(offer) !== topicOf(this.offers[at - 1]!);
    const starts = this.offers.flatMap((offer, at) => (isStart(offer, at) ? [at] : []));
    const to = step > 0 ? starts.find((at) => at > this.active) : starts.filter((at) => at < this.active).at(-1);
    this.activate(to ?? (step > 0 ? this.offers.length - 1 : 0));
  }

  private activate(at: number): void {
    const rows = this.rows();
    rows[this.active]?.removeClass('is-active');
    this.active = rows[at] ? at : -1;
    const row = rows[this.active];
    row?.addClass('is-active');
    if (row) this.reveal(row);
  }

  // `scrollIntoView` would scroll whatever is around the dialog too. The topic stays in sight above its first question.
  private reveal(row: HTMLElement): void {
    const { el } = this;
    const [list, place] = [el.getBoundingClientRect(), row.getBoundingClientRect()];
    const above = place.top - (list.top + TOPIC_HEIGHT);
    const below = place.bottom - list.bottom;
    if (above < 0) el.scrollTop += above;
    else if (below > 0) el.scrollTop += below;
  }

  private rows(): HTMLElement[] {
    return Array.from(this.el.querySelectorAll<HTMLElement>('[role="option"]'));
  }

  private drawTopic(topic: string | undefined, at: number): HTMLElement {
    const group = this.el.createDiv({ cls: 'informational-interviews-questions-topic', attr: { role: 'group' } });
    if (topic === undefined) {
      group.setAttr('aria-label', say`As you typed it`);
      return group;
    }
    const id = `${this.texts.id}-topic-${at}`;
    group.createDiv({ cls: 'informational-interviews-questions-topic-name', text: topic || say`Questions`, attr: { id } });
    group.setAttr('aria-labelledby', id);
    return group;
  }

  private drawOffer(group: HTMLElement, offer: Offer, { at, query }: { at: number; query: string }): void {
    const isNew = 'typed' in offer;
    const row = group.createDiv({
      cls: `informational-interviews-questions-item${isNew ? ' is-new' : ''}`,
      attr: { role: 'option', id: `${this.texts.id}-${at}` },
    });
    const box = row.createSpan({ cls: 'informational-interviews-questions-box', attr: { 'aria-hidden': 'true' } });
    setIcon(box, isNew ? 'plus' : 'set' in offer ? 'check-check' : 'check');
    const words = row.createDiv({ cls: 'informational-interviews-questions-words' });
    const title = words.createDiv({ cls: 'informational-interviews-questions-text' });
    const text = textOf(offer);
    const found = isNew || query === '' ? null : prepareSimpleSearch(query)(text);
    if (isNew) title.setText(say`Ask “${text}”`);
    else if (found) renderMatches(title, text, found.matches);
    else title.setText(text);
    const remarks = 'set' in offer ? [] : this.remarksOn(candidateOf(offer));
    if (remarks.length > 0) {
      const line = words.createDiv({ cls: 'informational-interviews-questions-remarks' });
      for (const { icon, says } of remarks) {
        const remark = line.createSpan({ cls: 'informational-interviews-questions-remark' });
        setIcon(remark.createSpan({ cls: 'informational-interviews-ui-icon', attr: { 'aria-hidden': 'true' } }), icon);
        remark.createSpan({ text: says });
      }
    }
    this.mark(row, offer);
  }

  private mark(row: HTMLElement, offer: Offer): void {
    const there = 'candidate' in offer && offer.candidate.there;
    row.setAttr('aria-selected', String(there || (!('typed' in offer) && this.isChosen(offer))));
    row.toggleClass('is-there', there);
    if (there) row.setAttr('aria-disabled', 'true');
  }

  private remarksOn(candidate: Candidate): { icon: string; says: string }[] {
    const { open, asked: [last], there, gap, closed, lookUp, specific } = candidate;
    return [
      ...(there ? [{ icon: 'file-check', says: say`In the note` }] : []),
      ...(open ? [{ icon: 'message-circle', says: this.leftOpen(open) }] : []),
      ...(last ? [{ icon: 'history', says: last.date ? say`Asked on ${shortDate(last.date, this.texts.today)}` : say`Asked before` }] : []),
      ...(gap ? [{ icon: 'pencil-line', says: say`Has a gap to fill` }] : []),
      ...(closed ? [{ icon: 'lightbulb', says: say`Yes or no would answer it` }] : []),
      ...(lookUp ? [{ icon: 'lightbulb', says: say`A search would answer it` }] : []),
      ...(specific ? [{ icon: 'user-check', says: say`For them alone` }] : []),
    ];
  }

  private leftOpen({ who, date }: LeftOpen): string {
    return date ? say`Left open with ${who} on ${shortDate(date, this.texts.today)}` : say`Left open with ${who}`;
  }
}

const TOPIC_HEIGHT = 28;

function candidateOf(offer: Exclude<Offer, { set: SetName }>): Candidate {
  return 'candidate' in offer ? offer.candidate : offer.typed;
}

function textOf(offer: Offer): string {
  return 'set' in offer ? setTitle(offer.set) : candidateOf(offer).text;
}

function topicOf(offer: Offer): string | undefined {
  if ('set' in offer) return say`Short sets`;
  return 'candidate' in offer ? offer.candidate.topic : undefined;
}
