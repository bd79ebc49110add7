import { renderMatches, setIcon, type SearchResult } from 'obsidian';
import { tellingWords } from '../../domain/full-name';
import { say } from '../../words/say';

/** Somebody who can be picked. */
export interface PersonOption {
  /** Of their note. */
  path: string;
  name: string;
  /** The name, with what tells them from others of that name. */
  shown: string;
  /** Role and organization, or whatever tells them apart. */
  detail: string;
  /** What else they are called, to be found by. */
  also: string;
  /** Where things stand, at the right end. */
  remark: string;
}

/** Somebody picked: by their note, or a name that was typed. */
export type Picked = { path: string; name: string; shown?: string } | { name: string };

/** What somebody picked is called where several may be. */
export function shownAs(picked: Picked): string {
  return 'path' in picked ? picked.shown ?? picked.name : picked.name;
}

/** Somebody who is offered: by their note, or as a name that was typed. */
export interface Offer {
  pick: Picked;
  option?: PersonOption;
  match?: SearchResult;
}

/**
 * The list under a people picker: what is offered, and which of it is active. It is drawn anew for each set of offers.
 */
export class PeopleList {
  readonly el: HTMLElement;
  private readonly listEl: HTMLElement;
  private offers: readonly Offer[] = [];
  private active = -1;

  constructor(
    parent: HTMLElement,
    private readonly texts: { id: string; labelledBy: string; fresh: { title: (
      name: string,
    ) => string; detail: string } },
    take: (offer: Offer) => void,
  ) {
    this.el = parent.createDiv({ cls: 'informational-interviews-form-picker-popup' });
    this.el.hidden = true;
    this.listEl = this.el.createDiv({
      cls: 'informational-interviews-form-picker-list',
      attr: { id: texts.id, role: 'listbox', 'aria-labelledby': texts.labelledBy },
    });
    drawKeys(this.el);
    // The field keeps the focus while somebody is picked with the mouse.
    this.el.addEventListener('mousedown', (event) => event.preventDefault());
    this.el.addEventListener('click', (event) => {
      const row = (event.target as HTMLElement).closest<HTMLElement>('[role="option"]');
      const offer = row ? this.offers[this.rows().indexOf(row)] : undefined;
      if (offer) take(offer);
    });
  }

  /** What Enter would take. */
  get chosen(): Offer | undefined {
    return this.offers[this.active];
  }

  /** Draws what is offered; answers with the id of the active option. */
  show(offers: readonly Offer[], active: number): string | undefined {
    this.offers = offers;
    this.listEl.empty();
    offers.forEach((offer, at) => this.draw(offer, at));
    return this.activate(active);
  }

  /** Goes one option on or back, and round; answers with the id of the active option. */
  move(step: 1 | -1): string | undefined {
    const { length } = this.offers;
    if (this.active < 0) return this.activate(step > 0 ? 0 : length - 1);
    return this.activate((this.active + step + length) % length);
  }

  private activate(at: number): string | undefined {
    const rows = this.rows();
    this.active = at;
    rows.forEach((row, index) => {
      row.toggleClass('is-active', index === at);
      row.setAttr('aria-selected', String(index === at));
    });
    const row = rows[at];
    if (row) this.scrollTo(row);
    return row?.id;
  }

  private scrollTo(row: HTMLElement): void {
    const { listEl } = this;
    const below = row.offsetTop + row.offsetHeight - listEl.clientHeight;
    if (row.offsetTop < listEl.scrollTop) listEl.scrollTop = row.offsetTop;
    else if (below > listEl.scrollTop) listEl.scrollTop = below;
  }

  private rows(): HTMLElement[] {
    return Array.from(this.listEl.querySelectorAll<HTMLElement>('[role="option"]'));
  }

  private draw({ pick, option, match }: Offer, at: number): void {
    const row = this.listEl.createDiv({
      cls: `informational-interviews-form-option${option ? '' : ' is-new'}`,
      attr: { role: 'option', id: `${this.texts.id}-${at}`, 'aria-selected': 'false' },
    });
    const badge = row.createSpan({ cls: 'informational-interviews-form-initials', attr: { 'aria-hidden': 'true' } });
    const words = row.createDiv({ cls: 'informational-interviews-form-option-words' });
    const title = words.createDiv({ cls: 'informational-interviews-form-option-name' });
    if (option) {
      badge.setText(initials(option.name));
      if (match) renderMatches(title, option.name, match.matches);
      else title.setText(option.name);
    } else {
      setIcon(badge, 'user-plus');
      title.setText(this.texts.fresh.title(pick.name));
    }
    const detail = option ? option.detail : this.texts.fresh.detail;
    if (detail) words.createDiv({ cls: 'informational-interviews-form-option-detail', text: detail });
    if (option?.remark) row.createSpan({ cls: 'informational-interviews-form-remark', text: option.remark });
  }
}

function drawKeys(parent: HTMLElement): void {
  const keys = parent.createDiv({ cls: 'informational-interviews-form-picker-keys', attr: { 'aria-hidden': 'true' } });
  for (const [key, does] of [['↑↓', say`choose`], ['↵', say`add`], ['⌫', say`remove the last`], [say`esc`, say`close the list`]]) {
    const hint = keys.createSpan();
    hint.createEl('kbd', { text: key });
    hint.appendText(` ${does}`);
  }
}

/** `MB` for Marcus Bell, for a quick eye. */
function initials(name: string): string {
  const telling = tellingWords(name);
  const words = telling.length > 0 ? telling : name.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word));
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  return [first, last].map((word) => Array.from(word.replace(/^[^\p{L}\p{N}]+/u, ''))[0] ?? '').join('').toUpperCase();
}
