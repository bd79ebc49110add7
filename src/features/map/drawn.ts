import { addIcon } from '../../ui/list/drawing';
import { say } from '../../words/say';
import { box, margin, nowhere, row, type Layout, type Spot } from './layout';
import { drawPerson, type Look } from './person';
import { cls } from './view-type';
import type { Way, Ways, Window } from './ways';

interface Element_ {
  el: HTMLElement;
  place: string;
  drawn: string;
}

/** Somebody before and after a change. */
export interface Held {
  from: Spot;
  to: Spot;
}

interface Point {
  x: number;
  y: number;
}

const SVG = 'http://www.w3.org/2000/svg';
const BEYOND = 160;
const NOWHERE: Point = { x: 0, y: 0 };

/** The people that are in view, and the lines between them; whoever else is drawn once they come into view. */
export class Drawn {
  readonly el: HTMLElement;
  readonly treeEl: HTMLElement;
  private readonly sized: HTMLElement;
  private readonly layer: HTMLElement;
  private readonly lines: SVGSVGElement;
  private readonly paths: Record<Way, SVGPathElement>;
  private readonly youEl: HTMLElement;
  private readonly apartEl: HTMLElement;
  private readonly signsEl: HTMLElement;
  private readonly elements = new Map<string, Element_>();
  private layout = nowhere;
  /** Where the layout’s corner lies among the elements: it moves, so that who stays need not be touched. */
  private corner = NOWHERE;
  /** Room before the map, in pixels of the screen. */
  private lead = NOWHERE;
  private framed = '';
  private drawnSigns = '';
  private scale = 1;

  /** `roomy` where the area has a size of its own, so that there may be room around the map. */
  constructor(parent: HTMLElement, private readonly roomy: boolean) {
    // Scrolled from left to right in any language: a map that grows to the left is turned by its layout.
    this.el = parent.createDiv({ cls: cls('scroll'), attr: { dir: 'ltr' } });
    this.sized = this.el.createDiv({ cls: cls('sized') });
    this.layer = this.sized.createDiv({ cls: cls('layer') });
    this.lines = this.layer.doc.createElementNS(SVG, 'svg');
    this.lines.classList.add(cls('lines'));
    this.lines.setAttribute('aria-hidden', 'true');
    this.layer.append(this.lines);
    this.paths = { plain: this.path('plain'), further: this.path('further'), open: this.path('open'), lit: this.path('lit') };
    this.youEl = this.layer.createDiv({ cls: cls('you'), text: say`You`, attr: { 'aria-hidden': 'true' } });
    this.apartEl = this.layer.createDiv({ cls: cls('apart'), text: say`Nobody led to them, and they led to nobody yet`, attr: { 'aria-hidden': 'true' } });
    this.signsEl = this.layer.createDiv({ cls: cls('signs'), attr: { 'aria-hidden': 'true' } });
    this.treeEl = this.layer.createDiv({ cls: cls('tree'), attr: { role: 'tree', 'aria-label': say`Who led to whom` } });
  }

  /** What is in view, in pixels of the layout. */
  get view(): Window {
    const { el, zoom, lead } = this;
    const [left, top] = [(el.scrollLeft - lead.x) / zoom, (el.scrollTop - lead.y) / zoom];
    const { width, height } = this.room;
    return { left, top, right: left + width / zoom, bottom: top + height / zoom };
  }

  /** The same, and some of what lies around. */
  get seen(): Window {
    const { left, top, right, bottom } = this.view;
    return { left: left - BEYOND, top: top - BEYOND, right: right + BEYOND, bottom: bottom + BEYOND };
  }

  /** How large the area is, on the screen. */
  get room(): { width: number; height: number } {
    const { clientWidth, clientHeight } = this.el;
    return { width: clientWidth || 1000, height: clientHeight || 700 };
  }

  get zoom(): number {
    return this.scale;
  }

  set zoom(zoom: number) {
    this.scale = zoom;
    this.rest();
  }

  /** Takes another layout. Whoever is held stays where they are on the screen; with nobody it lies as at first. */
  lay(layout: Layout, held: Held | undefined): void {
    const { el, zoom, corner, lead } = this;
    if (layout.look !== this.layout.look) this.forget();
    this.layout = layout;
    if (!held) return this.rest();
    const x = layout.look === 'list' ? 0 : held.to.x - held.from.x;
    const y = held.to.y - held.from.y;
    if (x === 0 && y === 0) return this.frame({ x: el.scrollLeft, y: el.scrollTop });
    this.corner = { x: corner.x - x, y: corner.y - y };
    const before = { x: el.scrollLeft - lead.x + x * zoom, y: el.scrollTop - lead.y + y * zoom };
    this.lead = this.roomy ? { x: Math.max(0, -before.x), y: Math.max(0, -before.y) } : this.leadAtRest;
    const scroll = { x: before.x + this.lead.x, y: before.y + this.lead.y };
    this.frame(scroll);
    if (x !== 0) el.scrollLeft = scroll.x;
    el.scrollTop = scroll.y;
  }

  /** Draws who is in view, and `kept` wherever they are: the focus is on them. */
  show(kept: string | undefined, look: (spot: Spot) => Look, ways: Ways): void {
    const { layout } = this;
    const { left, top, right, bottom } = this.seen;
    const isSeen = ({ node, x, y }: Spot): boolean => node.person.id === kept || (layout.look === 'list'
      ? y + row.height >= top && y <= bottom
      : x + box.width >= left && x <= right && y + box.height >= top && y <= bottom);
    const spots = layout.spots.filter(isSeen);
    const ids = new Set(spots.map(({ node }) => node.person.id));
    for (const [id, { el }] of this.elements) {
      if (ids.has(id)) continue;
      el.remove();
      this.elements.delete(id);
    }
    let next = this.treeEl.firstElementChild;
    for (const spot of spots) {
      const el = this.drawSpot(spot, look(spot), kept);
      // The one that stands in the way goes further down, rather than everything behind it up.
      if (next !== el && next?.nextElementSibling === el) next = el;
      if (next === el) next = el.nextElementSibling;
      else this.treeEl.insertBefore(el, next);
    }
    for (const [way, d] of Object.entries(ways.paths)) set(this.paths[way as Way], 'd', d);
    this.showSigns(ways.signs);
  }

  elementOf(id: string): HTMLElement | undefined {
    return this.elements.get(id)?.el;
  }

  /** Somebody’s note has another path from now on. */
  rename(from: string, to: string): void {
    const known = this.elements.get(from);
    if (!known || this.elements.has(to)) return;
    this.elements.delete(from);
    this.elements.set(to, known);
    known.el.dataset.id = to;
  }

  /** Brings somebody into view. */
  reveal({ x, y }: Spot, at: 'near' | 'middle'): void {
    const { el, zoom, layout: { look }, room } = this;
    if (at === 'middle') this.rest();
    const { lead } = this;
    const size = look === 'list' ? { width: 0, height: row.height } : box;
    const along = (scroll: number, space: number, from: number, length: number): number => {
      const [start, end] = [from, from + length * zoom];
      if (at === 'middle') return Math.max(0, (start + end - space) / 2);
      if (start < scroll) return Math.max(0, start - 24);
      return end > scroll + space ? end - space + 24 : scroll;
    };
    if (look === 'map') el.scrollLeft = along(el.scrollLeft, room.width, x * zoom + lead.x, size.width);
    el.scrollTop = along(el.scrollTop, room.height, y * zoom + lead.y, size.height);
  }

  private rest(): void {
    this.lead = this.leadAtRest;
    this.frame(NOWHERE);
  }

  // None, but for a map that begins at the right and is narrower than the area.
  private get leadAtRest(): Point {
    const { layout: { look, leftward, width }, zoom, room } = this;
    return leftward && look === 'map' ? { x: Math.max(0, room.width - width * zoom), y: 0 } : NOWHERE;
  }

  private forget(): void {
    for (const { el } of this.elements.values()) el.remove();
    this.elements.clear();
    this.corner = NOWHERE;
  }

  // As large as the map, and as is needed to scroll to where the held one stays.
  private frame(scroll: Point): void {
    const { layer, zoom, el, corner, lead, room, layout: { look, leftward, width, height, you, apart } } = this;
    const least = (from: number, space: number): number => (this.roomy && from > 0 ? Math.floor(from) + space : 0);
    const wide = Math.max(width * zoom + lead.x, least(scroll.x, room.width));
    const tall = Math.max(height * zoom + lead.y, least(scroll.y, room.height));
    const framed = JSON.stringify([look, leftward, width, height, you, apart, zoom, corner, lead, wide, tall]);
    if (framed === this.framed) return;
    this.framed = framed;
    const isMap = look === 'map';
    el.toggleClass(cls('as-list'), !isMap);
    el.toggleClass(cls('dots'), isMap && zoom < 0.5);
    this.sized.setCssStyles({ width: isMap ? `${wide}px` : '100%', height: `${tall}px` });
    layer.setCssStyles({
      width: isMap ? `${width}px` : '100%',
      height: `${height}px`,
      transform: `${moved(lead)} scale(${isMap ? zoom : 1}) ${moved({ x: -corner.x, y: -corner.y })}`,
    });
    set(this.lines, 'width', String(width));
    set(this.lines, 'height', String(height));
    this.lines.style.transform = moved({ x: margin + corner.x, y: margin + corner.y });
    this.signsEl.setCssStyles({ transform: moved(corner) });
    for (const each of [this.treeEl, this.apartEl]) set(each, 'dir', leftward ? 'rtl' : 'ltr');
    this.youEl.toggle(you !== undefined);
    if (you) this.youEl.setCssStyles({ transform: moved({ x: you.x + corner.x, y: you.y + corner.y }), width: `${you.width}px`, height: `${you.height}px` });
    this.apartEl.toggle(apart !== undefined);
    if (apart !== undefined) this.apartEl.setCssStyles({ transform: moved({ x: corner.x, y: apart + corner.y }) });
  }

  private drawSpot(spot: Spot, look: Look, kept: string | undefined): HTMLElement {
    const { layout, corner } = this;
    const { id } = spot.node.person;
    const known = this.elements.get(id) ?? this.newElement(id);
    const { el } = known;
    const tabIndex = id === kept ? 0 : -1;
    if (el.tabIndex !== tabIndex || !el.hasAttribute('tabindex')) el.tabIndex = tabIndex;
    const place = moved({ x: layout.look === 'list' ? 0 : spot.x + corner.x, y: spot.y + corner.y });
    if (known.place !== place) {
      known.place = place;
      el.style.transform = place;
    }
    const indent = layout.look === 'list' ? spot.x : undefined;
    const drawn = JSON.stringify([indent, spot.place, spot.of, look]);
    if (known.drawn !== drawn) {
      known.drawn = drawn;
      drawPerson(el, spot, look, indent);
    }
    return el;
  }

  private newElement(id: string): Element_ {
    const el = createDiv({ cls: cls('person'), attr: { role: 'treeitem' } });
    el.dataset.id = id;
    const known = { el, place: '', drawn: '' };
    this.elements.set(id, known);
    return known;
  }

  private showSigns(signs: Ways['signs']): void {
    const drawn = JSON.stringify(signs);
    if (drawn === this.drawnSigns) return;
    this.drawnSigns = drawn;
    this.signsEl.empty();
    for (const { x, y } of signs) {
      const el = addIcon(this.signsEl, 'reply', cls('sign'));
      el.setCssStyles({ left: `${x - 12}px`, top: `${y - 12}px` });
    }
  }

  private path(way: Way): SVGPathElement {
    const path = this.layer.doc.createElementNS(SVG, 'path');
    path.classList.add(cls(`way-${way}`));
    this.lines.append(path);
    return path;
  }
}

function moved({ x, y }: Point): string {
  return `translate(${x}px, ${y}px)`;
}

function set(el: Element, name: string, value: string): void {
  if (el.getAttribute(name) !== value) el.setAttribute(name, value);
}
