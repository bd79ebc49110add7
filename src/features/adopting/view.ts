import { ItemView, Platform, type WorkspaceLeaf } from 'obsidian';
import type { Doors } from '../../deeds/doors';
import type { FactName } from '../../domain/records';
import { recognitionOf, vocabularyOf, termsOf, type Settings } from '../../settings/settings';
import { unlessComposing } from '../../ui/composing';
import { isFree } from '../../ui/focus';
import { Empty } from '../../ui/list/empty';
import { cls as listCls, showIf } from '../../ui/list/drawing';
import { attempt } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { lookAround } from '../../vault/look-around';
import { counted, say, together } from '../../words/say';
import { accept } from './accepting';
import { isAdopted, mayCountFromToday, settingsWith, stepsThatHaveCome } from './adoption';
import { Cards } from './cards';
import { Chosen } from './chosen';
import { Foot } from './foot';
import { adoptModel, type AdoptModel } from './model';
import { sampleOf } from './sample';
import { SamplePart } from './sample-part';
import { Table } from './table';
import { ADOPTING, adoptingIcon, cls } from './view-type';
import { limitWords } from './words';

type State = 'looking' | 'stopped' | 'nothing' | 'found';

/** What the vault has already of people and meetings, and by which names it would be read. Changes no note. */
export class AdoptingView extends ItemView {
  override icon = adoptingIcon;
  override navigation = false;
  private state: State = 'looking';
  private run = 0;
  private looked = { at: 0, of: 0 };
  private chosen?: Chosen;
  private countsFromToday = false;
  private at = 0;
  /** Somebody opened it, and waits for it. */
  private comes = false;
  private focused?: FactName;
  private empty!: Empty<State>;
  private progressEl!: HTMLElement;
  private pageEl!: HTMLElement;
  private lookedEl!: HTMLElement;
  private cards!: Cards;
  private table!: Table;
  private sample!: SamplePart;
  private foot!: Foot;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly desk: Desk,
    private readonly doors: Doors,
  ) {
    super(leaf);
  }

  getViewType(): string {
    return ADOPTING;
  }

  getDisplayText(): string {
    return say`What is already here`;
  }

  override async onOpen(): Promise<void> {
    const { contentEl } = this;
    contentEl.empty();
    contentEl.addClass(listCls('view'), ADOPTING);
    contentEl.toggleClass(cls('touch'), Platform.isMobile);
    this.build(contentEl);
    this.registerDomEvent(contentEl, 'keydown', unlessComposing((event: KeyboardEvent) => this.key(event)));
    void attempt(() => this.look());
  }

  override async onClose(): Promise<void> {
    this.run += 1;
  }

  /** Looks at all notes, from the beginning. */
  async look(): Promise<void> {
    const run = ++this.run;
    this.show('looking');
    await this.desk.feed.whenReady();
    const survey = await lookAround(this.desk, {
      goesOn: () => run === this.run,
      tell: (at, of) => {
        this.looked = { at, of };
        this.progressEl.setText(say`${at} of ${of} notes`);
      },
    });
    if (!survey || run !== this.run) return;
    this.looked = { at: survey.looked, of: survey.looked };
    this.chosen = new Chosen(survey, this.desk.feed.vocabulary);
    this.countsFromToday = mayCountFromToday(this.desk);
    this.at = 0;
    this.show(this.chosen.marks.length > 0 ? 'found' : 'nothing');
    if (this.comes) this.focusTable();
  }

  /** Puts the focus on the table, once there is one. */
  focusTable(): void {
    this.comes = this.state === 'looking';
    if (!this.comes && !Platform.isMobile && isFree(this.contentEl.doc)) this.table.focus();
  }

  private build(content: HTMLElement): void {
    this.empty = new Empty(content, {
      looking: () => ({
        title: say`Looking at your notes…`,
        words: say`Nothing is changed by looking.`,
        buttons: [{ text: say`Stop`, press: () => this.stop() }],
      }),
      stopped: () => ({
        title: say`Stopped`,
        words: say`Nothing was changed.`,
        buttons: [{ text: say`Look again`, press: () => void attempt(() => this.look()) }],
      }),
      nothing: () => ({
        title: say`No people found`,
        words: together(
          say`No note here is marked as one about a person or a meeting, by a property such as type: person, a tag or a folder.`,
          limitWords(this.desk.settings.current),
          say`Begin with one person, and the rest of the vault stays as it is.`,
        ),
        buttons: [
          { icon: 'user-plus', text: say`New contact`, look: 'mod-cta', press: () => this.doors.newContact() },
          { text: say`Look again`, press: () => void attempt(() => this.look()) },
        ],
      }),
      found: () => undefined,
    });
    this.progressEl = content.createDiv({ cls: cls('progress'), attr: { role: 'status' } });
    this.pageEl = content.createDiv({ cls: cls('page') });
    const scroll = this.pageEl.createDiv({ cls: cls('scroll') });
    const main = scroll.createDiv({ cls: cls('main') });
    main.createDiv({ cls: cls('title'), text: say`What is already here`, attr: { role: 'heading', 'aria-level': '2' } });
    this.lookedEl = main.createDiv({ cls: cls('looked') });
    this.cards = new Cards(main, (mark, taken) => this.change((chosen) => chosen.take(mark, taken)));
    this.table = new Table(main, this.app, {
      drawn: () => this.draw(),
      choose: (fact, name) => this.change((chosen) => chosen.choose(fact, name)),
      settle: (name, fact) => this.change((chosen) => chosen.settle(name, fact)),
      reset: (fact) => this.change((chosen) => chosen.reset(fact)),
      focused: (fact) => {
        this.focused = fact;
        this.sample.mark(fact);
      },
    });
    this.sample = new SamplePart(scroll, {
      walk: (by) => this.walk(by),
      lookAt: (fact) => this.table.focus(fact),
    });
    this.foot = new Foot(this.pageEl, {
      accept: () => void attempt(() => this.accept()),
      notNow: () => this.leaf.detach(),
      countFromToday: (chosen) => {
        this.countsFromToday = chosen;
        this.draw();
      },
    });
  }

  private stop(): void {
    this.run += 1;
    this.show('stopped');
  }

  private show(state: State): void {
    this.state = state;
    this.empty.update(state);
    showIf(this.progressEl, state === 'looking');
    showIf(this.pageEl, state === 'found');
    if (state === 'found') this.draw();
  }

  private change(act: (chosen: Chosen) => void): void {
    if (!this.chosen) return;
    act(this.chosen);
    this.draw();
  }

  private get wanted(): Settings {
    const { settings, clock } = this.desk;
    const adoption = this.chosen!.adoption(this.countsFromToday ? clock.today() : undefined);
    return { ...settings.current, ...settingsWith(adoption, settings.current) };
  }

  private draw(): void {
    const { chosen } = this;
    if (!chosen) return;
    const { notes } = chosen.found;
    const model = adoptModel({
      marks: chosen.marks,
      taken: chosen.taken,
      counts: { contact: notes.contact.length, interview: notes.interview.length },
      rows: chosen.rows,
      vocabulary: vocabularyOf(this.wanted),
      chosen: chosen.facts,
      filter: this.table.filter,
    });
    const looked = counted(this.looked.at, { one: say`1 note was looked at.`, other: say`${this.looked.at} notes were looked at.` });
    this.lookedEl.setText(together(looked, limitWords(this.desk.settings.current), say`Nothing is changed until you accept.`));
    this.cards.show(model.cards);
    this.table.show(model);
    this.drawFoot(model);
    void attempt(() => this.drawSample());
  }

  private drawFoot({ names, warnings }: AdoptModel): void {
    const { chosen, desk } = this;
    const today = desk.clock.today();
    const adoption = chosen!.adoption(undefined);
    const warns = counted(warnings, { one: say`1 of them has a warning.`, other: say`${warnings} of them have a warning.` });
    this.foot.update({
      says: together(
        say`Notes will be read, and written, by these names.`,
        warnings > 0 ? warns : '',
        say`No note changes now.`,
        say`Each can be changed later in the settings, under “What your notes call things”.`,
        this.dueWords(stepsThatHaveCome(adoption.rows, today)),
      ),
      accept: counted(names, { one: say`Accept this name`, other: say`Accept these ${names} names` }),
      hinders: chosen!.taken.size === 0
        ? say`Take at least one of the marks above, so that there are notes to read.`
        : isAdopted(adoption, desk.settings.current) ? say`All of this is read already.` : '',
      countsFromToday: desk.settings.current.countFrom === today ? undefined : this.countsFromToday,
    });
  }

  private dueWords(steps: number): string {
    const { countFrom } = this.desk.settings.current;
    if (!this.countsFromToday && countFrom !== this.desk.clock.today()) return say`What is due by them is listed at once.`;
    return steps === 0 ? say`Nothing becomes due at once.` : counted(steps, {
      one: say`Nothing becomes due at once but 1 next step whose day has come.`,
      other: say`Nothing becomes due at once but ${steps} next steps whose day has come.`,
    });
  }

  private get paths(): readonly string[] {
    const { contact, interview } = this.chosen!.found.notes;
    return [...contact, ...interview];
  }

  private async drawSample(): Promise<void> {
    const { paths, run, desk, wanted } = this;
    this.at = Math.min(this.at, Math.max(0, paths.length - 1));
    const { at } = this;
    const file = this.app.vault.getFileByPath(paths[at] ?? '');
    const reading = {
      recognition: recognitionOf(wanted, desk.feed.recognition.templateFolders),
      terms: termsOf(wanted),
      today: desk.clock.today(),
      notes: paths,
    };
    const sample = file ? await sampleOf(desk, file, reading) : undefined;
    if (run === this.run && at === this.at) this.sample.show(sample, { at, of: paths.length, marked: this.focused });
  }

  private walk(by: number): void {
    const of = this.paths.length;
    if (of === 0) return;
    this.at = (this.at + by + of) % of;
    void attempt(() => this.drawSample());
  }

  private async accept(): Promise<void> {
    const { desk, chosen, doors, leaf } = this;
    await accept(desk, chosen!.adoption(this.countsFromToday ? desk.clock.today() : undefined));
    leaf.detach();
    await doors.followUps('list');
  }

  private key(event: KeyboardEvent): void {
    const isTyping = (event.target as HTMLElement).matches('input:not([type=checkbox]), textarea');
    if (this.state !== 'found' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '[') this.walk(-1);
    else if (event.key === ']') this.walk(1);
    else if (event.key === '/') this.table.focusSearch();
    else return;
    event.preventDefault();
  }
}
