import { prepareFuzzySearch, prepareSimpleSearch, Scope, setIcon, type Modal } from 'obsidian';
import { fullName } from '../../domain/full-name';
import { sameFullName } from '../../notes/names';
import { say } from '../../words/say';
import { unlessComposing } from '../composing';
import { labelled, type Field, type FieldQuestion } from './fields';
import { PeopleList, shownAs, type Offer, type PersonOption, type Picked } from './people-list';

export interface PeopleQuestion extends FieldQuestion {
  /** The dialog that the picker is in: the list takes Escape from it while it is open. */
  dialog: Modal;
  /** Whom one can pick now. */
  people: () => readonly PersonOption[];
  picked?: readonly Picked[];
  /** Only one person can be picked; the next takes their place. */
  single?: boolean;
  /** What picking a typed name means; without it, only those who are there can be picked. */
  fresh?: { title: (name: string) => string; detail: string };
  /** What is wrong with a name before it is picked. */
  problemOf?: (name: string) => string | undefined;
  required?: string;
  /** A name that nobody has yet counts as picked once it was typed and left. */
  takeTyped?: boolean;
  placeholder?: string;
}

/** As many as anybody looks through. */
const MOST = 50;

/** Pixels: three people and the keys below them, and what is left free under the list. */
const LEAST_ROOM = 180;
const GAP = 4;

/**
 * A combobox that picks people: arrows choose, Enter adds, Backspace in the empty field removes the last, Escape closes
 * the list and leaves the dialog open.
 */
export class PeoplePicker implements Field<readonly Picked[]> {
  readonly el: HTMLElement;
  readonly focusEl: HTMLInputElement;
  private readonly boxEl: HTMLElement;
  private readonly list: PeopleList;
  private readonly newsEl: HTMLElement;
  private readonly scope: Scope;
  private picked: Picked[];
  private open = false;
  readonly show: (problem: string | undefined) => void;

  constructor(
    parent: HTMLElement,
    private readonly question: PeopleQuestion,
  ) {
    const { el, id, labelEl, describe } = labelled(parent, question);
    // The list floats over the fields below, so the form keeps room for it.
    parent.closest('.informational-interviews-form-body')?.addClass('mod-picks-people');
    this.el = el;
    this.picked = [...(question.picked ?? [])];
    const anchor = el.createDiv({ cls: 'informational-interviews-form-picker' });
    this.boxEl = anchor.createDiv({ cls: 'informational-interviews-form-picker-box' });
    this.focusEl = this.boxEl.createEl('input', {
      type: 'text',
      attr: {
        id, role: 'combobox', 'aria-expanded': 'false', 'aria-autocomplete': 'list', 'aria-controls': `${id}-list`,
        'aria-haspopup': 'listbox', autocomplete: 'off', autocapitalize: 'words', spellcheck: 'false',
        ...(question.required ? { 'aria-required': 'true' } : {}),
      },
    });
    this.list = new PeopleList(
      anchor,
      { id: `${id}-list`, labelledBy: labelEl.id, fresh: question.fresh ?? { title: (name) => name, detail: '' } },
      (offer) => this.take(offer),
    );
    this.newsEl = el.createDiv({ cls: 'informational-interviews-ui-unseen', attr: { 'aria-live': 'polite' } });
    const show = describe(this.focusEl);
    this.show = (problem) => {
      show(problem);
      this.boxEl.toggleClass('is-invalid', problem !== undefined);
    };
    this.scope = this.listScope();
    this.listen();
    this.drawPicked();
  }

  get value(): readonly Picked[] {
    const left = this.leftTyped();
    return left ? this.with(left) : this.picked;
  }

  problem(): string | undefined {
    const typed = this.focusEl.value.trim();
    if (typed !== '' && !this.leftTyped()) return this.question.problemOf?.(typed) ?? say`“${typed}” is not added yet. Press Enter to add it, or clear it.`;
    return this.value.length === 0 ? this.question.required : undefined;
  }

  /** Somebody who is named in full is meant, though nobody pressed Enter. */
  commit(): void {
    const left = this.leftTyped();
    if (left) this.take({ pick: left });
  }

  /** Takes the list away. */
  close(): void {
    if (!this.open) return;
    this.open = false;
    this.list.el.hidden = true;
    this.focusEl.setAttr('aria-expanded', 'false');
    this.focusEl.removeAttribute('aria-activedescendant');
    this.question.dialog.app.keymap.popScope(this.scope);
  }

  private listen(): void {
    const { focusEl, boxEl } = this;
    focusEl.addEventListener('input', (event) => {
      // The form hears of what is picked, not of each letter that looks for it.
      event.stopPropagation();
      const typed = focusEl.value.trim();
      this.show(typed === '' ? undefined : this.question.problemOf?.(typed));
      this.suggest(typed !== '');
    });
    focusEl.addEventListener('keydown', unlessComposing((event: KeyboardEvent) => this.pressed(event)));
    focusEl.addEventListener('blur', () => {
      const left = this.leftTyped();
      // An element that is taken out of the page loses the focus, too.
      if (left && this.el.isConnected) this.take({ pick: left });
      this.close();
    });
    boxEl.addEventListener('click', (event) => {
      if ((event.target as HTMLElement).closest('button')) return;
      focusEl.focus();
      this.suggest(true);
    });
  }

  // Obsidian's dialogs hear Escape before any element does, so the list hears it in a scope of its own above theirs.
  private listScope(): Scope {
    const scope = new Scope(this.question.dialog.scope);
    scope.register([], 'Escape', unlessComposing(() => {
      this.close();
      return false;
    }));
    return scope;
  }

  private pressed(event: KeyboardEvent): void {
    const typed = this.focusEl.value.trim();
    const enters = event.key === 'Enter' && !event.ctrlKey && !event.metaKey;
    const chosen = this.open ? this.list.chosen : undefined;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (this.open) this.point(this.list.move(event.key === 'ArrowDown' ? 1 : -1));
      else this.suggest(true);
    } else if (enters && chosen) {
      event.preventDefault();
      this.take(chosen);
    } else if (enters && typed !== '') {
      event.preventDefault();
      this.suggest(true);
    } else if (event.key === 'Backspace' && this.focusEl.value === '' && this.picked.length > 0) {
      this.remove(this.picked.length - 1);
    }
  }

  private suggest(wanted: boolean): void {
    const typed = this.focusEl.value.trim();
    const offers = wanted ? this.offersFor(typed) : [];
    if (offers.length === 0) return this.close();
    this.point(this.list.show(offers, typed === '' ? -1 : 0));
    if (this.open) return;
    this.open = true;
    this.list.el.hidden = false;
    this.focusEl.setAttr('aria-expanded', 'true');
    this.question.dialog.app.keymap.pushScope(this.scope);
    this.makeRoom();
  }

  private point(option: string | undefined): void {
    if (option === undefined) this.focusEl.removeAttribute('aria-activedescendant');
    else this.focusEl.setAttr('aria-activedescendant', option);
  }

  // The list floats over the form and is as long as there is room below the field. Where that is too little, the form
  // scrolls until the field is at its top.
  private makeRoom(): void {
    const scroller = this.el.closest<HTMLElement>('.informational-interviews-form-body');
    if (!scroller) return;
    const { el } = this.list;
    const room = (): number => scroller.getBoundingClientRect().bottom - el.getBoundingClientRect().top - GAP;
    el.setCssProps({ '--informational-interviews-room': 'none' });
    const least = Math.min(LEAST_ROOM, el.getBoundingClientRect().height);
    if (room() < least) this.el.scrollIntoView?.({ block: 'start' });
    el.setCssProps({ '--informational-interviews-room': `${Math.max(room(), least)}px` });
  }

  private offersFor(typed: string): Offer[] {
    const { people, problemOf, fresh } = this.question;
    const free = people().filter(({ path }) => !this.picked.some((each) => 'path' in each && each.path === path));
    if (typed === '') return free.slice(0, MOST).map((option) => ({ pick: option, option }));
    const wanted = fullName(typed);
    const search = prepareFuzzySearch(wanted);
    const searchAll = prepareSimpleSearch(wanted);
    const found = free.flatMap((option) => {
      const match = search(option.name);
      const near = match ?? searchAll(`${option.name} ${option.also} ${option.detail}`);
      return near ? [{ pick: option, option, match: match ?? undefined, rank: (match ? 0 : -100) + near.score }] : [];
    });
    found.sort((one, other) => other.rank - one.rank || one.option.name.localeCompare(other.option.name));
    const listed: Offer[] = found.slice(0, MOST);
    const there = this.picked.some((each) => !('path' in each) && sameFullName(each.name, typed));
    return there || !fresh || problemOf?.(typed) !== undefined ? listed : [...listed, { pick: { name: typed } }];
  }

  private take({ pick }: Offer): void {
    this.picked = this.with(pick);
    this.focusEl.value = '';
    this.close();
    this.newsEl.setText(say`${shownAs(pick)} added.`);
    this.drawPicked();
    this.el.dispatchEvent(new Event('input', { bubbles: true }));
  }

  private with(pick: Picked): Picked[] {
    return this.question.single ? [pick] : [...this.picked, pick];
  }

  /** Who is meant by what stands in the field: whoever alone is called so, or where that counts somebody new. */
  private leftTyped(): Picked | undefined {
    const { takeTyped, people, problemOf } = this.question;
    const name = this.focusEl.value.trim();
    if (name === '' || problemOf?.(name) !== undefined) return undefined;
    if (this.picked.some((each) => sameFullName(each.name, name))) return undefined;
    const called = people().filter((each) => sameFullName(each.name, name));
    if (called.length === 1) return called[0];
    return takeTyped && called.length === 0 ? { name } : undefined;
  }

  private remove(at: number): void {
    const [gone] = this.picked.splice(at, 1);
    if (gone) this.newsEl.setText(say`${shownAs(gone)} removed.`);
    this.drawPicked();
    this.focusEl.focus();
    this.el.dispatchEvent(new Event('input', { bubbles: true }));
  }

  private drawPicked(): void {
    for (const chip of Array.from(this.boxEl.querySelectorAll('.informational-interviews-form-picked'))) chip.remove();
    this.picked.forEach((picked, at) => {
      const name = shownAs(picked);
      const chip = this.boxEl.createSpan({ cls: 'informational-interviews-form-picked' });
      chip.toggleClass('is-new', !('path' in picked));
      chip.createSpan({ text: name, cls: 'informational-interviews-form-picked-name' });
      const remove = chip.createEl('button', { cls: 'clickable-icon', attr: { type: 'button', 'aria-label': say`Remove ${name}` } });
      setIcon(remove, 'x');
      remove.addEventListener('click', () => this.remove(at));
      this.boxEl.insertBefore(chip, this.focusEl);
    });
    this.focusEl.placeholder = this.picked.length === 0 ? (this.question.placeholder ?? say`Type a name`) : '';
  }
}
