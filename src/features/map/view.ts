import { ItemView, Platform, type HoverPopover, type Menu, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import type { Deed } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { listDeeds } from '../../deeds/list-deeds';
import { showIf } from '../../ui/list/drawing';
import { Empty } from '../../ui/list/empty';
import { openNote } from '../../ui/list/opening';
import { wordsOf } from '../../ui/list/search';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import { Card } from './card';
import { cardOf, placeOf } from './chosen';
import { addExports } from './exports';
import { Hands } from './hands';
import { Head } from './head';
import { lookFor, type Look } from './layout';
import { counts } from './model';
import { MapPane } from './pane';
import { printLines } from './printed';
import { atFirst, renamedIn, stateFrom, stored, type MapState } from './state';
import { cls, MAP, mapIcon } from './view-type';

/** Who led to whom, in a tab: a tree, or the same as an indented list. */
export class MapView extends ItemView {
  override icon = mapIcon;
  override navigation = false;
  hoverPopover: HoverPopover | null = null;
  state: MapState = atFirst;
  private pane!: MapPane;
  private head!: Head;
  private card!: Card;
  private empty!: Empty<'reading' | 'start' | 'no-loops' | 'map'>;
  private bodyEl!: HTMLElement;
  /** Something changed and isn’t drawn yet. */
  private stale = false;
  private begun = false;
  /** The note that was open before the map. */
  private beside?: string;

  constructor(
    leaf: WorkspaceLeaf,
    private readonly desk: Desk,
    private readonly doors: Doors,
    private readonly deeds: readonly Deed[],
  ) {
    super(leaf);
  }

  getViewType(): string {
    return MAP;
  }

  getDisplayText(): string {
    return say`Referral map`;
  }

  override getState(): Record<string, unknown> {
    return stored(this.state);
  }

  override async setState(state: unknown, result: ViewStateResult): Promise<void> {
    this.state = stateFrom(state);
    await super.setState(state, result);
    if (this.card) this.draw();
  }

  override onPaneMenu(menu: Menu, source: string): void {
    super.onPaneMenu(menu, source);
    addExports(menu, this.desk, () => this.state);
  }

  override onResize(): void {
    if (!this.card) return;
    this.draw();
    // It begins at the right, which is where the window may have grown.
    if (this.pane.layout.leftward) this.pane.middle();
  }

  override async onOpen(): Promise<void> {
    const { contentEl, app, desk } = this;
    this.beside = app.workspace.getActiveFile()?.path;
    contentEl.empty();
    contentEl.addClass(MAP);
    contentEl.toggleClass(cls('touch'), Platform.isMobile);
    this.head = new Head(contentEl, {
      app,
      searched: () => {
        this.catchUp();
        this.pane.find();
      },
      goOn: () => this.focusPerson(),
      goBack: () => this.focusPerson(),
      turned: () => this.change({ look: this.look === 'map' ? 'list' : 'map' }, { anew: true }),
      fit: () => this.pane.fit(),
      shown: () => this.state,
      show: (what) => this.change(what, { anew: true }),
      unfold: () => this.change({ folded: new Set() }),
      exports: (menu) => addExports(menu, desk, () => this.state),
      everybody: () => this.change({ branch: undefined }, { anew: true }),
    });
    this.empty = new Empty(contentEl, {
      reading: () => ({ words: say`Reading your notes…` }),
      start: () => ({
        title: say`Begin with one person`,
        words: say`Here you see who led you to whom, once contact notes name who referred you.`,
        buttons: [{ text: say`New contact`, look: 'mod-cta', press: () => this.doors.newContact() }],
      }),
      'no-loops': () => ({ words: say`No open loops here: everybody has heard how it went.` }),
      map: () => undefined,
    }, false);
    this.bodyEl = contentEl.createDiv({ cls: cls('body') });
    this.pane = new MapPane(this.bodyEl, {
      desk, roomy: true, words: () => wordsOf(this.head.text), change: (what, held) => this.change(what, { held }),
    });
    this.card = new Card(this.bodyEl, () => this.leaveCard());
    this.listen();
    this.draw();
  }

  /** Shows the branch of a contact alone, or everybody; the focus is on whoever is meant. */
  showBranch(id: string | undefined): void {
    if (id !== undefined) this.pane.focused = id;
    this.change({ branch: id, folded: new Set() }, { anew: true });
    this.focusPerson();
  }

  /** Puts the focus where it was last, or on the first. */
  focusPerson(): void {
    this.pane.focusPerson(this.pane.focused);
  }

  private listen(): void {
    const { app, desk, pane } = this;
    new Hands({
      app, pane,
      owner: this,
      deeds: listDeeds(desk, this.deeds, {
        placeOf: ({ key }) => placeOf(desk, pane.map.people.get(key)),
        source: MAP,
      }),
      clicked: (id) => {
        pane.focusPerson(id);
        this.select(id);
      },
      open: (id, press) => this.openPerson(id, press),
      doubleClicked: (id, press) => this.openPerson(id, press),
      select: (id) => this.select(id),
      search: () => this.head.focusSearch(),
    });
    this.register(printLines(this.bodyEl, pane));
    this.register(desk.feed.onChange(() => this.draw()));
    this.registerEvent(app.vault.on('rename', ({ path }, oldPath) => this.renamed(oldPath, path)));
    this.registerEvent(app.workspace.on('layout-change', () => this.catchUp()));
    this.registerEvent(app.workspace.on('active-leaf-change', () => this.catchUp()));
  }

  private openPerson(id: string, press: MouseEvent | KeyboardEvent): void {
    if (this.pane.map.people.get(id)?.stub) this.select(id);
    else openNote(this.app, id, press);
  }

  // Shows the card of somebody; without one, none.
  private select(id: string | undefined): void {
    this.pane.selected = id;
    this.pane.redraw();
    this.showCard();
  }

  private showCard(): void {
    const { app, desk, doors, deeds, pane: { map, selected } } = this;
    const person = map.people.get(selected ?? '');
    const hadFocus = this.card.hasFocus;
    this.card.show(person && cardOf(person, { app, desk, doors, deeds, map }));
    if (hadFocus && !person) this.focusPerson();
  }

  private get look(): Look {
    return this.state.look ?? lookFor(this.contentEl);
  }

  private draw(held?: string): void {
    // An input method shows its candidates beside the field: what moves under it waits until the word is done.
    this.stale = this.head.composing || !this.contentEl.isShown();
    if (this.stale) return;
    const { pane, state, look, desk: { feed } } = this;
    pane.show({ state, look, held });
    if (feed.ready && !pane.map.people.has(pane.selected ?? '')) pane.selected = undefined;
    const { any, branch, map } = pane;
    this.head.update({
      count: feed.ready ? counts(map) : '', look, any: map.people.size > 0,
      branch: branch && pane.nameOf(map.people.get(branch)!),
    });
    showIf(this.bodyEl, any);
    this.empty.update(!feed.ready ? 'reading' : any ? 'map' : map.people.size === 0 ? 'start' : 'no-loops');
    this.showCard();
    if (any && !this.begun) this.begin();
  }

  // Draws what changed while the tab was hidden, or something was being typed.
  private catchUp(): void {
    if (this.stale) this.draw();
  }

  // At readable size, on whoever is open beside it.
  private begin(): void {
    const { pane, beside, pane: { layout: { byId, spots } } } = this;
    this.begun = true;
    const open = this.app.workspace.getActiveFile()?.path ?? beside;
    pane.lookAt(byId.get(pane.focused ?? '') ?? byId.get(open ?? '') ?? spots[0], 'middle');
  }

  private change(what: Partial<MapState>, { anew = false, held }: { anew?: boolean; held?: string } = {}): void {
    this.state = { ...this.state, ...what };
    this.app.workspace.requestSaveLayout();
    this.draw(held);
    if (anew) this.pane.middle();
  }

  private renamed(from: string, to: string): void {
    this.state = renamedIn(this.state, from, to);
    this.pane.rename(from, to);
  }

  private leaveCard(): void {
    const id = this.pane.selected;
    this.select(undefined);
    this.pane.focusPerson(id);
  }
}
