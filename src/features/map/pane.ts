import { litBy } from '../../domain/referral-branches';
import { referralMap, type MapPerson, type ReferralMap } from '../../domain/referral-map';
import { inNoReferral, moreBelow, standsLine } from '../../making/referral-list';
import { matches } from '../../ui/list/search';
import type { Desk } from '../../vault/desk';
import { together } from '../../words/say';
import { Drawn, type Held } from './drawn';
import { box, laidOut, nobody, nowhere, type Look, type Spot } from './layout';
import { branchIn, foldedIn, loopsIn, sameIn, shownOf, standing, titleOf, type OpenLoops } from './model';
import type { Look as PersonLook } from './person';
import { iconOf, toneOf } from './stage-look';
import type { MapState } from './state';
import { nextNamed } from './walking';
import { waysIn } from './ways';

export interface PaneGiven {
  desk: Desk;
  /** The area has a size of its own, whatever is in it. */
  roomy: boolean;
  /** What is looked for by name. */
  words: () => readonly string[];
  /** Shows another part of the map. */
  change: (what: Partial<MapState>, held?: string) => void;
}

/** What is to be shown. */
export interface PaneShows {
  state: MapState;
  look: Look;
  /** Leaves only a part of what is wanted. */
  narrowed?: (map: ReferralMap) => ReferralMap;
  /** Who stays where they are on the screen, if they are seen. */
  held?: string;
}

/** The map, in an element of any component: drawn anew on demand, and patched by person. */
export class MapPane {
  readonly drawn: Drawn;
  layout = nowhere;
  focused?: string;
  selected?: string;
  /** Everybody, shown or not. */
  map = nobody;
  private shown = nobody;
  private folded: ReadonlySet<string> = new Set();
  private loops: OpenLoops = { edges: new Set(), why: new Map() };
  private lit: ReadonlySet<string> = new Set();
  private state!: MapState;

  constructor(parent: HTMLElement, private readonly given: PaneGiven) {
    // Whoever took the focus from here, such as a dialog, gives it back to the map if the person has gone.
    parent.dataset.keepsFocus = '';
    parent.tabIndex = -1;
    this.drawn = new Drawn(parent, given.roomy);
    parent.addEventListener('focus', () => this.elementOf(this.kept)?.focus({ preventScroll: true }));
  }

  /** Draws what there is now. Whoever is chosen, or else in the middle of what is seen, stays where they are. */
  show({ state, look, narrowed, held }: PaneShows): void {
    const { drawn, given: { desk: { feed } } } = this;
    const all = feed.ready ? referralMap(feed.contacts(), feed.around) : nobody;
    const hadFocus = this.hasFocus;
    for (const id of [this.selected, this.focused]) this.rename(id, sameIn(all, id ?? '', this.map));
    this.map = all;
    this.state = state;
    this.loops = loopsIn(all, feed.agenda());
    const shown = shownOf(all, this.loops, state);
    this.shown = narrowed?.(shown) ?? shown;
    this.folded = foldedIn(this.shown, state);
    const before = this.layout;
    const leftward = getComputedStyle(drawn.el.parentElement!).direction === 'rtl';
    this.layout = laidOut(this.shown, { look, folded: this.folded, withYou: this.branch === undefined, leftward });
    drawn.lay(this.layout, look === before.look ? this.heldFrom(before.spots, held) : undefined);
    this.focused = this.heirOf(this.focused, before.byId);
    this.lit = litBy(this.shown, this.focused ?? '');
    this.redraw();
    if (hadFocus) this.elementOf(this.focused)?.focus({ preventScroll: true });
  }

  get any(): boolean {
    return this.layout.spots.length > 0;
  }

  /** Of whose branch alone the map is. */
  get branch(): string | undefined {
    return branchIn(this.map, this.state);
  }

  /** Draws who is in view now. */
  redraw(): void {
    const { layout, drawn, loops, lit, kept } = this;
    const words = this.given.words();
    const ways = waysIn(layout, drawn.seen, { isOpen: (edge) => loops.edges.has(edge), isLit: (id) => lit.has(id) });
    drawn.show(kept, (spot) => this.lookOf(spot, words), ways);
  }

  /** Puts the focus on somebody, or on the first. */
  focusPerson(id: string | undefined): void {
    const spot = this.layout.byId.get(id ?? '') ?? this.layout.spots[0];
    if (!spot) return;
    this.lookAt(spot, 'near');
    this.elementOf(spot.node.person.id)?.focus({ preventScroll: true });
  }

  /** Brings somebody into view, and lights their way and branch. */
  lookAt(spot: Spot | undefined, at: 'near' | 'middle'): void {
    if (spot) {
      this.focused = spot.node.person.id;
      this.lit = litBy(this.shown, this.focused);
      this.drawn.reveal(spot, at);
    }
    this.redraw();
  }

  fold(id: string, folded: boolean): void {
    const ids = new Set(this.state.folded);
    if (folded) ids.add(id);
    else ids.delete(id);
    // At a depth that hides them, those below are shown by showing all.
    const isCut = this.shown.nodes.get(id)?.level === this.state.depth;
    this.given.change({ folded: ids, ...(!folded && isCut ? { depth: undefined } : {}) }, id);
  }

  zoomBy(factor: number | undefined): void {
    const { drawn } = this;
    drawn.zoom = factor === undefined ? 1 : Math.min(2, Math.max(0.1, drawn.zoom * factor));
    this.middle();
  }

  /** As large as lets all of it be seen, full size at most. */
  fit(): void {
    const { width, height } = this.layout;
    const { room } = this.drawn;
    this.drawn.zoom = Math.max(0.1, Math.min(1, room.width / width, room.height / height));
    this.middle();
  }

  /** Brings whoever has the focus into the middle. */
  middle(): void {
    this.reveal(this.layout.byId.get(this.focused ?? ''));
  }

  /** Brings somebody into the middle, and no focus to them. */
  reveal(spot: Spot | undefined): void {
    if (spot) this.drawn.reveal(spot, 'middle');
    this.redraw();
  }

  /** On to the next whose name begins so. */
  typeAhead(text: string): void {
    const starts = (spot: Spot): boolean => this.nameOf(spot.node.person).toLocaleLowerCase().startsWith(text);
    const here = this.layout.byId.get(this.focused ?? '');
    if (text.length > 1 && here && starts(here)) return;
    const next = nextNamed(this.layout, this.focused, starts);
    if (next) this.focusPerson(next.node.person.id);
  }

  /** To the first whose name has what is looked for. */
  find(): void {
    const words = this.given.words();
    const isFound = ({ node }: Spot): boolean => words.length > 0 && matches(words, [this.nameOf(node.person)]);
    this.lookAt(nextNamed(this.layout, undefined, isFound), 'middle');
  }

  /** Somebody has another id from now on, as when their note is moved. */
  rename(from: string | undefined, to: string | undefined): void {
    if (from === undefined || to === undefined || from === to) return;
    const { layout: { spots, byId } } = this;
    const spot = byId.get(from);
    if (this.focused === from) this.focused = to;
    if (this.selected === from) this.selected = to;
    if (!spot || byId.has(to)) return;
    const { node } = spot;
    const moved: Spot = { ...spot, node: { ...node, person: { ...node.person, id: to } } };
    const all = spots.map((each) => (each === spot ? moved : each));
    this.layout = { ...this.layout, spots: all, byId: new Map(all.map((each) => [each.node.person.id, each])) };
    this.drawn.rename(from, to);
  }

  /** Everybody who is shown, in turn, in words. */
  lines(): { level: number; words: string }[] {
    const { layout: { spots }, shown: { apart } } = this;
    const lines = spots.map((spot) => {
      const { name, stands, owed, hidden, level } = this.lookOf(spot, []);
      return { level, words: together(standsLine(name, stands), owed, moreBelow(hidden)) };
    });
    const inTree = lines.length - apart.length;
    if (apart.length === 0) return lines;
    return [...lines.slice(0, inTree), { level: 1, words: inNoReferral() }, ...lines.slice(inTree)];
  }

  nameOf(person: MapPerson): string {
    return titleOf(person, this.given.desk.feed.around);
  }

  /** Whom Tab leads to. */
  private get kept(): string | undefined {
    const { focused, layout: { byId, spots } } = this;
    return byId.has(focused ?? '') ? focused : spots[0]?.node.person.id;
  }

  private get hasFocus(): boolean {
    return this.drawn.treeEl.contains(this.drawn.el.doc.activeElement);
  }

  private elementOf(id: string | undefined): HTMLElement | undefined {
    return this.drawn.elementOf(id ?? '');
  }

  // Of those who are there before and after: the first of whom is asked for and seen, or whoever is most in the middle.
  private heldFrom(before: readonly Spot[], wanted: string | undefined): Held | undefined {
    const { left, top, right, bottom } = this.drawn.view;
    const isSeen = ({ x, y }: Spot): boolean => x < right && x + box.width > left && y < bottom && y + box.height > top;
    const far = ({ x, y }: Spot): number =>
      Math.abs(x + box.width / 2 - (left + right) / 2) + Math.abs(y + box.height / 2 - (top + bottom) / 2);
    const staying = before.filter(({ node }) => this.layout.byId.has(node.person.id));
    const asked = [wanted, this.selected, this.hasFocus ? this.focused : undefined]
      .flatMap((id) => staying.find((spot) => spot.node.person.id === id && isSeen(spot)) ?? []);
    const nearest = (best: Spot | undefined, each: Spot): Spot => (best && far(best) <= far(each) ? best : each);
    const from = asked[0] ?? staying.reduce(nearest, undefined);
    return from && { from, to: this.layout.byId.get(from.node.person.id)! };
  }

  // Somebody who is not shown any more leaves the focus to the next above them who is.
  private heirOf(id: string | undefined, before: ReadonlyMap<string, Spot>): string | undefined {
    const { byId } = this.layout;
    let node = before.get(id ?? '')?.node;
    while (node && !byId.has(node.person.id)) node = node.parent;
    return node?.person.id ?? id;
  }

  private lookOf({ node }: Spot, words: readonly string[]): PersonLook {
    const { person, level, below, children } = node;
    const { feed } = this.given.desk;
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
}
