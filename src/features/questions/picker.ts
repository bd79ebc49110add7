import { Platform, prepareSimpleSearch, Scope, setIcon } from 'obsidian';
import type { Interview } from '../../domain/records';
import { benchOf } from '../../making/bench-of-desk';
import { questionsFor } from '../../making/questions';
import { gapIn } from '../../notes/questions/gap';
import { setNames, type SetName } from '../../notes/questions/sets';
import { unlessComposing } from '../../ui/composing';
import { Dialog } from '../../ui/forms/dialog';
import { uniqueId } from '../../ui/forms/fields';
import { carryOut } from '../../ui/perform';
import { setTextOf } from '../../ui/text';
import type { Desk } from '../../vault/desk';
import { inHand, interviewNow, type InHand } from '../../vault/in-hand';
import { listedIn } from '../../vault/questions-asked';
import { questions } from '../../words/amounts';
import { say } from '../../words/say';
import { Choosing, ownTopic } from './choosing';
import { QuestionList, type Offer } from './question-list';
import { setTitle } from './set-title';
import { toBeAsked, type Candidate, type Situation } from './situation';

/**
 * Picks questions for an interview. What is typed filters them or becomes a question of one's own; arrows move, Enter
 * and Space choose, Page Up and Down go from topic to topic, Mod-Enter adds what is chosen to the note. Choosing a
 * question with a gap puts it into the field, with the gap selected to be typed over.
 */
export class QuestionPicker extends Dialog {
  private readonly choosing: Choosing;
  private readonly id = uniqueId();
  private inputEl!: HTMLInputElement;
  private list!: QuestionList;
  private tallyEl!: HTMLElement;
  private adviceEl!: HTMLElement;
  private newsEl!: HTMLElement;
  private addEl!: HTMLButtonElement;
  /** The bank's question whose gap is being filled in the field. */
  private filling: Candidate | undefined;
  /** The keys go through the list: Space chooses instead of being typed. */
  private walking = false;
  private readonly fieldScope = new Scope(this.scope);
  private typedIn = false;
  private readonly note: InHand;

  constructor(
    private readonly desk: Desk,
    interview: Interview,
    private readonly situation: Situation,
  ) {
    super(desk, say`Questions for ${situation.who}`);
    this.note = inHand(desk.app, interview);
    this.choosing = new Choosing(situation);
    this.fieldScope.register([], 'Escape', unlessComposing(() => {
      this.clear();
      return false;
    }));
  }

  protected override draw(content: HTMLElement): void {
    this.modalEl.addClass('informational-interviews-questions-picker');
    this.drawField(content);
    this.list = new QuestionList(
      content,
      { id: `${this.id}-list`, label: say`Questions`, today: this.desk.clock.today() },
      (offer) => ('set' in offer ? this.choosing.hasAll(offer.set) : this.choosing.isChosen(offer.candidate)),
      (offer) => this.take(offer),
    );
    this.newsEl = content.createDiv({ cls: 'informational-interviews-ui-unseen', attr: { 'aria-live': 'polite' } });
    const { saysEl, submitEl } = this.addUsualFoot(content, '');
    this.adviceEl = saysEl;
    this.adviceEl.addClass('informational-interviews-questions-advice');
    this.adviceEl.setAttr('aria-live', 'polite');
    this.addEl = submitEl;
    this.filter();
  }

  // On a phone the keyboard would cover what there is to pick from.
  protected override get startsAt(): HTMLElement | undefined {
    return Platform.isPhone ? undefined : this.inputEl;
  }

  protected override get holdsWork(): boolean {
    return this.choosing.questions.length > 0 || this.pending !== undefined;
  }

  override onClose(): void {
    this.guard(false);
    super.onClose();
  }

  private drawField(content: HTMLElement): void {
    const head = content.createDiv({ cls: 'informational-interviews-questions-head' });
    this.inputEl = head.createEl('input', {
      type: 'text',
      placeholder: say`Look for a question, or type your own`,
      attr: {
        role: 'combobox', 'aria-label': say`Look for a question, or type your own`, 'aria-expanded': 'true', 'aria-autocomplete': 'list',
        'aria-controls': `${this.id}-list`, 'aria-haspopup': 'listbox', 'aria-describedby': `${this.id}-tally`, autocomplete: 'off',
        enterkeyhint: 'done',
      },
    });
    this.tallyEl = head.createDiv({
      cls: 'informational-interviews-questions-tally',
      attr: { id: `${this.id}-tally`, 'aria-live': 'polite' },
    });
    this.inputEl.addEventListener('input', () => {
      this.walking = false;
      if (this.inputEl.value.trim() === '') this.filling = undefined;
      this.filter();
    });
    this.inputEl.addEventListener('keydown', unlessComposing((event: KeyboardEvent) => this.pressed(event)));
  }

  private pressed(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { list } = this;
    const go = {
      ArrowDown: () => list.move(1),
      ArrowUp: () => list.move(-1),
      PageDown: () => list.leap(1),
      PageUp: () => list.leap(-1),
    }[event.key];
    if (go) {
      event.preventDefault();
      this.walking = true;
      go();
      this.follow();
    } else if (event.key === 'Enter' || (event.key === ' ' && (this.walking || this.inputEl.value === ''))) {
      event.preventDefault();
      if (list.chosen && !event.repeat) this.take(list.chosen);
    }
  }

  private take(offer: Offer): void {
    if ('typed' in offer) return this.addOwn(offer.typed.text);
    if ('set' in offer) return this.takeSet(offer.set);
    const { candidate } = offer;
    if (candidate.there) return this.tell(say`That question is in the note already.`);
    const gap = gapIn(candidate.text);
    const isNew = candidate !== this.filling && !this.choosing.isChosen(candidate);
    if (gap && isNew && this.situation.candidates.includes(candidate)) {
      return this.fill(candidate, gap);
    }
    this.choosing.toggle(candidate);
    this.walking = true;
    this.list.refresh();
    this.follow();
    this.tell(this.choosing.isChosen(candidate) ? say`Chosen: ${candidate.text}` : say`No longer chosen: ${candidate.text}`);
    this.count();
  }

  private takeSet(set: SetName): void {
    const { choosing } = this;
    choosing.toggleAll(set);
    this.inputEl.value = '';
    this.walking = true;
    this.filter({ set });
    this.tell(choosing.hasAll(set) ? say`Chosen: ${setTitle(set)}` : say`No longer chosen: ${setTitle(set)}`);
  }

  private fill(candidate: Candidate, { from, to }: { from: number; to: number }): void {
    this.filling = candidate;
    this.walking = false;
    this.inputEl.value = candidate.text;
    this.inputEl.focus();
    this.inputEl.setSelectionRange(from, to);
    this.filter();
    this.tell(say`Type over ${candidate.text.slice(from, to)}, then press Enter.`);
  }

  private addOwn(text: string): void {
    const added = this.choosing.add(text, this.filling);
    this.filling = undefined;
    this.inputEl.value = '';
    this.walking = true;
    this.filter({ candidate: added });
    this.tell(say`Chosen: ${added.text}`);
  }

  private clear(): void {
    const back = this.filling;
    this.filling = undefined;
    this.inputEl.value = '';
    this.walking = back !== undefined;
    this.filter(back && { candidate: back });
  }

  // Escape takes back what is typed before it leaves with what is chosen. Obsidian's dialogs hear it before any element
  // does, so it is heard in a scope above theirs.
  private guard(typedIn: boolean): void {
    if (typedIn === this.typedIn) return;
    this.typedIn = typedIn;
    if (typedIn) this.app.keymap.pushScope(this.fieldScope);
    else this.app.keymap.popScope(this.fieldScope);
  }

  private filter(goTo?: { candidate: Candidate } | { set: SetName }): void {
    const typed = this.inputEl.value.trim();
    this.guard(typed !== '');
    const search = typed === '' ? undefined : prepareSimpleSearch(typed);
    const offers: Offer[] = this.filling ? [] : this.offers((text) => !search || search(text) !== null);
    const same = typed === '' ? undefined : this.choosing.find(typed);
    if (typed !== '' && (this.filling || !same)) {
      offers.push({ typed: this.situation.candidate({ topic: this.filling?.topic ?? ownTopic(), text: typed }) });
    }
    const active = goTo ? offers.findIndex((offer) => isSame(offer, goTo)) : typed === '' ? -1 : 0;
    this.list.show(offers, { query: typed, active: typed.endsWith('?') && !same ? offers.length - 1 : active });
    if (offers.length === 0) this.list.el.createDiv({ cls: 'informational-interviews-form-detail', text: nothing() });
    this.follow();
    this.count();
  }

  /**
   * What is offered, if it has what is looked for: what still needs to be asked first, then the set for such an
   * interview, the other sets last.
   */
  private offers(has: (text: string) => boolean): Offer[] {
    const { set: near } = this.situation;
    const sets = setNames.filter((set) => has(setTitle(set)));
    const { candidates: all } = this.choosing;
    const candidates = all.filter(({ text, topic }) => has(`${text} ${topic}`));
    const first = candidates.filter(({ topic }) => topic === toBeAsked());
    return [
      ...first.map((candidate) => ({ candidate })),
      ...sets.filter((set) => set === near).map((set) => ({ set })),
      ...candidates.filter((each) => !first.includes(each)).map((candidate) => ({ candidate })),
      ...sets.filter((set) => set !== near && all.length > 0).map((set) => ({ set })),
    ];
  }

  private follow(): void {
    const { activeId } = this.list;
    if (activeId) this.inputEl.setAttr('aria-activedescendant', activeId);
    else this.inputEl.removeAttribute('aria-activedescendant');
  }

  private count(): void {
    const { choosing } = this;
    setTextOf(this.tallyEl, choosing.tally);
    this.tallyEl.toggleClass('is-over', choosing.isFull);
    const length = choosing.questions.length + Number(this.pending !== undefined);
    this.addEl.setText(length === 0 ? say`Add questions` : say`Add ${questions(length)}`);
    this.addEl.disabled = length === 0;
    const { advice } = choosing;
    if (this.adviceEl.textContent === advice.says) return;
    this.adviceEl.empty();
    setIcon(this.adviceEl.createSpan({ cls: 'informational-interviews-ui-icon', attr: { 'aria-hidden': 'true' } }), advice.good ? 'check' : 'lightbulb');
    this.adviceEl.createSpan({ text: advice.says });
  }

  private tell(news: string): void {
    this.newsEl.setText(news);
  }

  /** The question that stands in the field and is not added yet; undefined for words that only look for one. */
  private get pending(): string | undefined {
    const typed = this.inputEl.value.trim();
    if (typed === '') return undefined;
    const same = this.choosing.find(typed);
    if (same) {
      const isKnown = same === this.filling || same.there || this.walking || this.choosing.isChosen(same);
      return isKnown ? undefined : typed;
    }
    const isQuestion = this.filling !== undefined || typed.endsWith('?') || this.list.offersOnlyTyped;
    return isQuestion && !this.situation.candidate({ topic: '', text: typed }).there ? typed : undefined;
  }

  protected override ready(): boolean {
    const { pending } = this;
    if (pending !== undefined) this.addOwn(pending);
    return this.choosing.questions.length > 0;
  }

  protected override async submit(): Promise<void> {
    const interview = interviewNow(this.desk, this.note);
    const listed = await listedIn(this.desk, interview.path);
    const { questions } = this.choosing;
    await carryOut(this.desk, questionsFor(benchOf(this.desk), interview, { questions, listed }));
    this.leave();
    await this.showNote();
  }

  // Picked from a contact's note, the questions are in another one.
  private async showNote(): Promise<void> {
    const { workspace, vault } = this.desk.app;
    const file = vault.getFileByPath(this.note.path);
    if (!file || workspace.getActiveFile()?.path === file.path) return;
    await workspace.getLeaf(false).openFile(file, { active: this.leadsToNote });
  }
}

function isSame(offer: Offer, other: { candidate: Candidate } | { set: SetName }): boolean {
  if ('set' in other) return 'set' in offer && offer.set === other.set;
  return 'candidate' in offer && offer.candidate === other.candidate;
}

const nothing = (): string => say`Your question bank is empty: list items in its note are questions. Or type a question here.`;
