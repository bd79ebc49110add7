import { ItemView, Keymap, Notice, Platform, type HoverPopover, type TFile, type WorkspaceLeaf } from 'obsidian';
import type { Contact } from '../../domain/records';
import { itemsUnder } from '../../notes/sections/read';
import { attempt } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { organizationNote } from '../../vault/organization';
import { say } from '../../words/say';
import { briefOf, peopleOf, type Brief } from './model';
import { cls, Page } from './page';
import { Stops } from './stops';

export const BRIEF = 'informational-interviews-brief';
export const briefIcon = 'contact';

/** Everything about the person of the note that is open, on one page in a sidebar. */
export class BriefView extends ItemView {
  override navigation = false;
  override icon = briefIcon;
  hoverPopover: HoverPopover | null = null;
  /** The note it follows. */
  private followed: string | null = null;
  /** Of several people, the one that was chosen. */
  private chosen: string | null = null;
  private tabs!: HTMLElement;
  private empty!: HTMLElement;
  private page!: Page;
  private stops!: Stops;
  private tabsSay = '';
  private emptySays = '';
  /** What the body of a contact's note says, read when that contact is shown and when the note changes. */
  private remembered: { of: string; words: readonly string[] } = { of: '', words: [] };

  constructor(
    leaf: WorkspaceLeaf,
    private readonly desk: Desk,
  ) {
    super(leaf);
  }

  getViewType(): string {
    return BRIEF;
  }

  getDisplayText(): string {
    return say`Brief`;
  }

  override async onOpen(): Promise<void> {
    const { contentEl, desk, app } = this;
    contentEl.empty();
    contentEl.addClass(cls('view'));
    contentEl.toggleClass(cls('touch'), Platform.isMobile);
    this.tabs = contentEl.createDiv({ cls: cls('tabs'), attr: { role: 'group', 'aria-label': say`Whom to show` } });
    this.empty = contentEl.createDiv({ cls: cls('empty') });
    this.page = new Page(contentEl.createDiv({ cls: cls('page') }));
    this.stops = new Stops(this.page.el);
    this.listen();
    this.register(desk.feed.onChange(() => this.draw()));
    this.registerEvent(app.workspace.on('file-open', (file) => this.follow(file)));
    // What is to be remembered stands in the body, and a change of that is none of the list's.
    this.registerEvent(app.metadataCache.on('changed', ({ path }) => {
      if (path === this.person?.path) void this.remember(path);
    }));
    this.followed = app.workspace.getActiveFile()?.path ?? null;
    this.draw();
  }

  /** Shows the person of a note, or its people, until another note is opened. */
  showNote(path: string): void {
    this.followed = path;
    this.chosen = null;
    this.draw();
  }

  focusPage(): void {
    if (!Platform.isMobile) this.stops.focusFirst();
  }

  private follow(file: TFile | null): void {
    // With no file at all the focus is somewhere else, such as in this sidebar.
    if (!file || file.path === this.followed) return;
    this.showNote(file.path);
  }

  private get people(): Contact[] {
    const { feed } = this.desk;
    return peopleOf(this.followed === null ? undefined : feed.record(this.followed), feed.around);
  }

  private get person(): Contact | undefined {
    const { people } = this;
    return people.find(({ path }) => path === this.chosen) ?? people[0];
  }

  private draw(): void {
    const { people, person } = this;
    this.drawTabs(people, person);
    this.drawEmpty(person);
    this.page.el.toggleClass(cls('nothing'), !person);
    if (!person) return;
    if (person.path !== this.remembered.of) {
      this.remembered = { of: person.path, words: [] };
      void this.remember(person.path);
    }
    this.stops.around(() => this.page.show(briefNow(this.desk, person, this.remembered.words)));
  }

  private async remember(path: string): Promise<void> {
    const words = await rememberedIn(this.desk, path);
    if (path !== this.remembered.of) return;
    this.remembered = { of: path, words };
    this.draw();
  }

  private drawTabs(people: readonly Contact[], person: Contact | undefined): void {
    const says = people.length < 2 ? '' : JSON.stringify([people.map(({ path, name }) => [path, name]), person?.path]);
    if (says === this.tabsSay) return;
    this.tabsSay = says;
    const focused = this.tabs.contains(this.tabs.doc.activeElement);
    this.tabs.empty();
    this.tabs.toggleClass(cls('nothing'), says === '');
    if (says === '') return;
    for (const { path, name } of people) {
      const pressed = path === person?.path;
      const button = this.tabs.createEl('button', { cls: cls('tab'), text: name, attr: { type: 'button', 'aria-pressed': String(pressed) } });
      button.addEventListener('click', () => {
        this.chosen = path;
        this.draw();
      });
      if (focused && pressed) button.focus({ preventScroll: true });
    }
  }

  private drawEmpty(person: Contact | undefined): void {
    const { feed, forms } = this.desk;
    const record = this.followed === null ? undefined : feed.record(this.followed);
    const says = person ? '' : !feed.ready ? 'reading' : record ? 'without-note' : 'start';
    if (says === this.emptySays) return;
    this.emptySays = says;
    this.empty.empty();
    this.empty.toggleClass(cls('nothing'), says === '');
    if (says === 'reading') this.empty.createDiv({ cls: cls('empty-words'), text: say`Reading your notes…` });
    if (says === 'without-note') {
      this.tell(
        say`No contact yet`,
        say`Nobody in this interview has a contact note. Make one, and link it under contacts.`,
      );
    }
    if (says === 'start') {
      this.tell(
        say`Who is it about?`,
        say`Open a contact or an interview, and everything you know about the person stands here on one page.`,
      );
    }
    if (says === 'start' || says === 'without-note') {
      const button = this.empty.createEl('button', { text: say`New contact`, attr: { type: 'button' } });
      button.addEventListener('click', () => forms.newContact());
    }
  }

  private tell(title: string, words: string): void {
    this.empty.createDiv({ cls: cls('empty-title'), text: title, attr: { role: 'heading', 'aria-level': '3' } });
    this.empty.createDiv({ cls: cls('empty-words'), text: words });
  }

  private listen(): void {
    const { el } = this.page;
    this.registerDomEvent(el, 'focusin', (event) => this.stops.focused(event.target as HTMLElement));
    this.registerDomEvent(el, 'click', (event) => this.openFrom(event));
    this.registerDomEvent(el, 'auxclick', (event) => {
      if (event.button === 1) this.openFrom(event);
    });
    this.registerDomEvent(el, 'keydown', (event) => {
      const handled = event.key === 'Enter' ? this.openFrom(event) : this.stops.move(event.key);
      if (handled) event.preventDefault();
    });
    this.registerDomEvent(el, 'mouseover', (event) => {
      const link = linkAround(event);
      if (!link) return;
      const { note: linktext } = link.dataset;
      this.app.workspace.trigger('hover-link', {
        event, source: BRIEF, hoverParent: this, targetEl: link, linktext, sourcePath: '',
      });
    });
  }

  /** Opens the note of a line, in a new tab if the press asks for that. Answers whether there is one. */
  private openFrom(event: MouseEvent | KeyboardEvent): boolean {
    const note = linkAround(event)?.dataset.note;
    if (!note || isSelecting(this.page.el)) return false;
    const file = this.app.vault.getFileByPath(note);
    if (!file) new Notice(say`The note “${note}” is gone.`);
    else void attempt(() => this.app.workspace.getLeaf(Keymap.isModEvent(event)).openFile(file));
    return true;
  }
}

/** A brief as of now. */
export function briefNow({ app, feed }: Desk, contact: Contact, remembered: readonly string[]): Brief {
  return briefOf(contact, {
    around: feed.around,
    agenda: feed.agenda(),
    organizationNote: organizationNote(app, contact, feed.vocabulary)?.path ?? null,
    remembered,
  });
}

/** What the body of a contact's note says is worth remembering. */
export async function rememberedIn({ app: { vault }, feed }: Desk, path: string): Promise<string[]> {
  const file = vault.getFileByPath(path);
  return file ? itemsUnder(await vault.cachedRead(file), feed.vocabulary.headings.worthRemembering) : [];
}

function linkAround(event: Event): HTMLElement | null {
  return (event.target as HTMLElement).closest<HTMLElement>(`.${cls('link')}`);
}

// Dragging over words to copy them ends in a click, too.
function isSelecting(el: HTMLElement): boolean {
  const selection = el.win.getSelection();
  return selection !== null && !selection.isCollapsed && el.contains(selection.anchorNode);
}
