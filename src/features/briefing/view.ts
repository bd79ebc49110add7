import { type TFile, type WorkspaceLeaf } from 'obsidian';
import type { Deed, Place } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { listDeeds } from '../../deeds/list-deeds';
import { placeAt, placeOfItem, placeOfNote, placeOfPerson } from '../../deeds/place';
import type { Listed } from '../../domain/agenda';
import type { Contact } from '../../domain/records';
import { itemsUnder } from '../../notes/sections/read';
import type { RowAt } from '../../ui/list/deeds';
import { showIf } from '../../ui/list/drawing';
import { Empty } from '../../ui/list/empty';
import { Keyed, type Part } from '../../ui/list/keyed';
import { ListView, type ListSetting } from '../../ui/list/view';
import type { Desk } from '../../vault/desk';
import { organizationNote } from '../../vault/organization';
import { say } from '../../words/say';
import { briefOf, peopleOf, type Brief, type Open } from './model';
import { NextButtons } from './next-buttons';
import { cls, Page } from './page';

export const BRIEF = 'informational-interviews-brief';
export const briefIcon = 'contact';

/** One of several people, to be switched to. */
interface Tab {
  /** The path of their note. */
  key: string;
  name: string;
  pressed: boolean;
}

/** Everything about the person of the note that is open, on one page in a sidebar. */
export class BriefView extends ListView {
  override icon = briefIcon;
  protected override readonly family = 'brief';
  /** The note it follows. */
  private followed: string | null = null;
  /** Of several people, the one that was chosen. */
  private chosen: string | null = null;
  private tabsEl!: HTMLElement;
  private tabs!: Keyed<Tab>;
  private empty!: Empty<'page' | 'reading' | 'without-note' | 'start'>;
  private pageEl!: HTMLElement;
  private page!: Page;
  private next!: NextButtons;
  /** What the body of a contact's note says, read when that contact is shown and when the note changes. */
  private remembered: { of: string; words: readonly string[] } = { of: '', words: [] };

  constructor(
    leaf: WorkspaceLeaf,
    private readonly desk: Desk,
    private readonly doors: Doors,
    private readonly deeds: readonly Deed[],
  ) {
    super(leaf, desk.feed);
  }

  getViewType(): string {
    return BRIEF;
  }

  getDisplayText(): string {
    return say`Brief`;
  }

  protected build(content: HTMLElement): ListSetting {
    const { app, desk } = this;
    this.tabsEl = content.createDiv({ cls: cls('tabs'), attr: { role: 'group', 'aria-label': say`Whom to show` } });
    this.tabs = new Keyed(this.tabsEl, (tab) => this.drawTab(tab));
    const buttons = [{ text: say`New contact`, press: () => this.doors.newContact() }];
    this.empty = new Empty(content, {
      page: () => undefined,
      reading: () => ({ words: say`Reading your notes…` }),
      'without-note': () => ({
        title: say`No contact yet`,
        words: say`Nobody in this interview has a contact note. Make one, and link it under contacts.`,
        buttons,
      }),
      start: () => ({
        title: say`Who is it about?`,
        words: say`Open a contact or an interview, and everything you know about the person stands here on one page.`,
        buttons,
      }),
    });
    this.pageEl = content.createDiv({ cls: cls('page') });
    this.page = new Page(this.pageEl, this.drawing, this);
    this.next = new NextButtons(this.page.nextEl, this.deeds, () => this.focusPage());
    // What is to be remembered stands in the body, and a change of that is none of the list's.
    this.registerEvent(app.metadataCache.on('changed', ({ path }) => {
      if (path === this.person?.path) void this.remember(path);
    }));
    this.registerEvent(app.vault.on('rename', ({ path }, oldPath) => this.moved(oldPath, path)));
    this.followed = app.workspace.getActiveFile()?.path ?? null;
    return {
      deeds: listDeeds(desk, this.deeds, { placeOf: (row) => this.placeOf(row), source: BRIEF }),
    };
  }

  protected show(): void {
    const { people, person } = this;
    const tabs = people.length < 2 ? [] : people;
    this.tabs.show(tabs.map(({ path, name }) => ({ key: path, name, pressed: path === person?.path })));
    showIf(this.tabsEl, tabs.length > 0);
    this.empty.update(person ? 'page' : this.whyEmpty());
    showIf(this.pageEl, person !== undefined);
    if (!person) return;
    if (person.path !== this.remembered.of) {
      this.remembered = { of: person.path, words: [] };
      void this.remember(person.path);
    }
    const brief = briefNow(this.desk, person, this.remembered.words);
    this.page.show(brief, this.limits);
    const [first] = brief.open;
    const listed = first && this.listedAs(first);
    this.next.show({
      item: listed && placeOfItem(this.desk, listed),
      person: placeAt(this.desk, { from: 'row', path: person.path }),
    });
  }

  /** Shows the person of a note, or its people, until another note is opened. */
  showNote(path: string): void {
    this.followed = path;
    this.chosen = null;
    this.limits = {};
    this.draw();
  }

  focusPage(): void {
    if (!this.drawing.touch) this.focusList();
  }

  protected override noteOpened(file: TFile | null): void {
    // With no file at all the focus is somewhere else, such as in this sidebar.
    if (file && file.path !== this.followed) this.showNote(file.path);
  }

  // The note that is shown may have moved along with a folder.
  private moved(from: string, to: string): void {
    const now = (path: string | null): string | null =>
      path === from ? to : path?.startsWith(`${from}/`) ? to + path.slice(from.length) : path;
    const { followed, chosen } = this;
    this.followed = now(followed);
    this.chosen = now(chosen);
    if (this.followed !== followed || this.chosen !== chosen) this.draw();
  }

  private placeOf(row: RowAt): Place | undefined {
    const { note, due: kind, about } = this.page.line(row.key) ?? {};
    const listed = note !== undefined && kind ? this.listedAs({ note, kind, ...about }) : undefined;
    if (!listed) return placeOfNote(this.desk, row);
    return this.person ? placeOfPerson(this.desk, this.person.path, listed) : placeOfItem(this.desk, listed);
  }

  private listedAs({ note, kind, person, contact }: Pick<Open, 'note' | 'kind'> & Partial<Open>): Listed | undefined {
    return this.desk.feed.listedIn(note).find(({ item }) =>
      item.kind === kind && (person === undefined || isAbout(item, { person, contact: contact ?? null })));
  }

  private get people(): Contact[] {
    const { feed } = this.desk;
    return peopleOf(this.followed === null ? undefined : feed.record(this.followed), feed.around);
  }

  private get person(): Contact | undefined {
    const { people } = this;
    return people.find(({ path }) => path === this.chosen) ?? people[0];
  }

  private whyEmpty(): 'reading' | 'without-note' | 'start' {
    const { feed } = this.desk;
    if (!feed.ready) return 'reading';
    return this.followed !== null && feed.record(this.followed) ? 'without-note' : 'start';
  }

  private async remember(path: string): Promise<void> {
    const words = await rememberedIn(this.desk, path);
    if (path !== this.remembered.of) return;
    this.remembered = { of: path, words };
    this.draw();
  }

  private drawTab(tab: Tab): Part<Tab> {
    const el = createEl('button', { cls: cls('tab'), attr: { type: 'button' } });
    el.addEventListener('click', () => {
      this.chosen = tab.key;
      this.draw();
    });
    const update = ({ name, pressed }: Tab): void => {
      el.setText(name);
      el.setAttr('aria-pressed', String(pressed));
    };
    update(tab);
    return { el, update };
  }
}

function isAbout(item: Pick<Open, 'person' | 'contact'>, { person, contact }: Pick<Open, 'person' | 'contact'>): boolean {
  return item.person === person && item.contact === contact;
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
