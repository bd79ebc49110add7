import { ItemView, Platform, type HoverPopover, type ViewStateResult, type WorkspaceLeaf } from 'obsidian';
import type { Deed } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { listDeeds } from '../../deeds/list-deeds';
import { litBy } from '../../domain/referral-branches';
import { referralMap, type MapPerson, type ReferralMap } from '../../domain/referral-map';
import { showIf } from '../../ui/list/drawing';
import { Empty } from '../../ui/list/empty';
import { openNote } from '../../ui/list/opening';
import { matches, wordsOf } from '../../ui/list/search';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import { Card } from './card';
import { cardOf, placeOf } from './chosen';
import { Drawn, type Look as PersonLook } from './drawn';
import { Hands } from './hands';
import { Head } from './head';
import { laidOut, type Layout, type Look, type Spot } from './layout';
import { branchIn, counts, foldedIn, loopsIn, shownOf, standing, titleOf, type OpenLoops } from './model';
import { iconOf, toneOf } from './stage-look';
import { atFirst, stateFrom, stored, type MapState } from './state';
import { cls, MAP, mapIcon } from './view-type';
import { nextNamed } from './walking';
import { waysIn } from './ways';

const NARROW = 560;
const NOBODY: ReferralMap = { people: new Map(), edges: [], roots: [], nodes: new Map(), apart: [] };

/** Who led to whom, in a tab: a tree, or the same as an indented list. */
export class MapView extends ItemView {
  override icon = mapIcon;
  override navigation = false;
  hoverPopover: HoverPopover | null = null;
  layout: Layout = laidOut(NOBODY, { look: 'list', folded: new Set(), withYou: true });
  focused?: string;
  selected?: string;
  drawn!: Drawn;
  private state: MapState = atFirst;
  private map = NOBODY;
  private shown = NOBODY;
  private folded: ReadonlySet<string> = new Set();
  private loops: OpenLoops = { edges: new Set(), why: new Map() };
  private lit: ReadonlySet<string> = new Set();
  private head!: Head;
  private card!: Card;
  private empty!: Empty<'reading' | 'start' | 'no-loops' | 'map'>;
  private bodyEl!: HTMLElement;

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
    if (this.head) this.draw();
  }

  override onResize(): void {
    if (this.head) this.draw();
  }

  override async onOpen(): Promise<void> {
    const { contentEl, app, desk } = this;
    contentEl.empty();
    contentEl.addClass(MAP);
    contentEl.toggleClass(cls('touch'), Platform.isMobile);
    this.head = new Head(contentEl, {
      app,
      searched: () => this.find(),
      goOn: () => this.focusPerson(this.focused),
      goBack: () => this.focusPerson(this.focused),
      turned: () => this.change({ look: this.look === 'map' ? 'list' : 'map' }, true),
      fit: () => this.fit(),
      shown: () => this.state,
      show: (what) => this.change(what, true),
      unfold: () => this.change({ folded: new Set() }),
      everybody: () => this.change({ branch: undefined }, true),
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
    });
    this.bodyEl = contentEl.createDiv({ cls: cls('body') });
    this.drawn = new Drawn(this.bodyEl);
    this.card = new Card(this.bodyEl, () => this.leaveCard());
    const deeds = listDeeds(desk, this.deeds, {
      placeOf: ({ key }) => placeOf(desk, this.map.people.get(key)),
      source: MAP,
    });
    new Hands(this, deeds);
    this.register(desk.feed.onChange(() => this.draw()));
    this.draw();
    this.begin();
  }

  /** Shows the branch of a contact alone, or everybody; the focus is on whoever is meant. */
  showBranch(id: string | undefined): void {
    if (id !== undefined) this.focused = id;
    this.change({ branch: id, folded: new Set() }, true);
    this.focusPerson(this.focused);
  }

  focusPerson(id: string | undefined): void {
    const spot = this.layout.byId.get(id ?? '') ?? this.layout.spots[0];
    if (!spot) return;
    this.lookAt(spot, 'near');
    this.drawn.elementOf(spot.node.person.id)?.focus({ preventScroll: true });
  }

  /** Shows the card of somebody; without one, none. */
  select(id: string | undefined): void {
    this.selected = id;
    this.redraw();
    this.showCard();
  }

  fold(id: string, folded: boolean): void {
    const ids = new Set(this.state.folded);
    if (folded) ids.add(id);
    else ids.delete(id);
    // At a depth that hides them, those below are shown by showing all.
    const isCut = this.shown.nodes.get(id)?.level === this.state.depth;
    this.change({ folded: ids, ...(!folded && isCut ? { depth: undefined } : {}) });
  }

  zoomBy(factor: number | undefined): void {
    const before = this.drawn.zoom;
    this.drawn.zoom = factor === undefined ? 1 : Math.min(2, Math.max(0.1, before * factor));
    this.redraw();
    const spot = this.layout.byId.get(this.focused ?? '');
    if (spot) this.drawn.reveal(spot, this.layout.look, 'middle');
    this.redraw();
  }

  openPerson(id: string, press: MouseEvent | KeyboardEvent): void {
    if (this.map.people.get(id)?.stub) this.select(id);
    else openNote(this.app, id, press);
  }

  /** On to the next whose name begins so. */
  typeAhead(text: string): void {
    const starts = (spot: Spot): boolean => this.nameOf(spot.node.person).toLocaleLowerCase().startsWith(text);
    const here = this.layout.byId.get(this.focused ?? '');
    if (text.length > 1 && here && starts(here)) return;
    const next = nextNamed(this.layout, this.focused, starts);
    if (next) this.focusPerson(next.node.person.id);
  }

  search(): void {
    this.head.focusSearch();
  }

  /** Draws who is in view now. */
  redraw(): void {
    const { layout, drawn, loops, focused } = this;
    const kept = layout.byId.has(focused ?? '') ? focused : layout.spots[0]?.node.person.id;
    const words = wordsOf(this.head.text);
    const ways = waysIn(layout, drawn.seen, {
      isOpen: (edge) => loops.edges.has(edge),
      isLit: (id) => this.lit.has(id),
    });
    drawn.show(layout, kept, (spot) => this.lookOf(spot, words), ways);
  }

  private showCard(): void {
    const { app, desk, doors, deeds, map } = this;
    const person = map.people.get(this.selected ?? '');
    this.card.show(person && cardOf(person, { app, desk, doors, deeds, map }));
  }

  private get look(): Look {
    const { clientWidth } = this.contentEl;
    return this.state.look ?? (Platform.isPhone || (clientWidth > 0 && clientWidth < NARROW) ? 'list' : 'map');
  }

  private draw(): void {
    if (this.head.composing) return;
    const { feed } = this.desk;
    const hadFocus = this.drawn.treeEl.contains(this.drawn.el.doc.activeElement);
    this.map = feed.ready ? referralMap(feed.contacts(), feed.around) : NOBODY;
    this.loops = loopsIn(this.map, feed.agenda());
    this.shown = shownOf(this.map, this.loops, this.state);
    this.folded = foldedIn(this.shown, this.state);
    const branch = branchIn(this.map, this.state);
    this.layout = laidOut(this.shown, { look: this.look, folded: this.folded, withYou: branch === undefined });
    const any = this.layout.spots.length > 0;
    this.head.update({
      count: feed.ready ? counts(this.map) : '', look: this.look, any: this.map.people.size > 0,
      branch: branch && this.nameOf(this.map.people.get(branch)!),
    });
    showIf(this.bodyEl, any);
    this.empty.update(!feed.ready ? 'reading' : any ? 'map' : this.map.people.size === 0 ? 'start' : 'no-loops');
    this.lit = litBy(this.shown, this.focused ?? '');
    this.redraw();
    this.showCard();
    if (hadFocus) this.drawn.elementOf(this.focused ?? '')?.focus({ preventScroll: true });
  }

  // At readable size, on whoever is open beside it.
  private begin(): void {
    this.lookAt(this.layout.byId.get(this.app.workspace.getActiveFile()?.path ?? '') ?? this.layout.spots[0], 'middle');
  }

  private lookAt(spot: Spot | undefined, at: 'near' | 'middle'): void {
    if (spot) {
      this.focused = spot.node.person.id;
      this.lit = litBy(this.shown, this.focused);
      this.drawn.reveal(spot, this.layout.look, at);
    }
    this.redraw();
  }

  private change(what: Partial<MapState>, anew = false): void {
    this.state = { ...this.state, ...what };
    this.app.workspace.requestSaveLayout();
    this.draw();
    const spot = this.layout.byId.get(this.focused ?? '');
    if (!anew || !spot) return;
    this.drawn.reveal(spot, this.layout.look, 'middle');
    this.redraw();
  }

  private fit(): void {
    const { width, height } = this.layout;
    const { clientWidth, clientHeight } = this.drawn.el;
    this.drawn.zoom = Math.max(0.1, Math.min(1, (clientWidth || 1000) / width, (clientHeight || 700) / height));
    this.redraw();
  }

  private lookOf({ node }: Spot, words: readonly string[]): PersonLook {
    const { person, level, below, children } = node;
    const { feed } = this.desk;
    const name = this.nameOf(person);
    const hides = this.folded.has(person.id);
    return {
      name,
      stands: standing(person, feed.around, feed.agenda()),
      icon: iconOf(person),
      tone: toneOf(person),
      owed: this.loops.why.get(person.id) ?? '',
      hidden: hides ? below : 0,
      expanded: children.length === 0 ? undefined : !hides,
      selected: person.id === this.selected,
      lit: this.lit.has(person.id),
      found: words.length > 0 && matches(words, [name]),
      level,
    };
  }

  private find(): void {
    const words = wordsOf(this.head.text);
    const isFound = ({ node }: Spot): boolean => words.length > 0 && matches(words, [this.nameOf(node.person)]);
    this.lookAt(nextNamed(this.layout, undefined, isFound), 'middle');
  }

  private nameOf(person: MapPerson): string {
    return titleOf(person, this.desk.feed.around);
  }

  private leaveCard(): void {
    const id = this.selected;
    this.select(undefined);
    this.focusPerson(id);
  }
}
