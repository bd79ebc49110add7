import { setIcon } from 'obsidian';
import { addIcon } from '../../ui/list/drawing';
import { setTextOf } from '../../ui/text';
import { say } from '../../words/say';
import { box, margin, row, type Layout, type Spot } from './layout';
import { cls } from './view-type';
import type { Way, Ways, Window } from './ways';

/** Somebody as they look. Flat, so that it is told at a glance whether that changed. */
export interface Look {
  name: string;
  stands: string;
  icon: string;
  tone: string;
  /** Why somebody has not heard how it went with them; empty where all have. */
  owed: string;
  /** How many are folded away below. */
  hidden: number;
  expanded: boolean | undefined;
  selected: boolean;
  lit: boolean;
  found: boolean;
  level: number;
}

interface Element_ {
  el: HTMLElement;
  drawn: string;
}

const SVG = 'http://www.w3.org/2000/svg';
const BEYOND = 160;

/** The people that are in view, and the lines between them; whoever else is drawn once they come into view. */
export class Drawn {
  readonly el: HTMLElement;
  private readonly layer: HTMLElement;
  private readonly lines: SVGSVGElement;
  private readonly paths: Record<Way, SVGPathElement>;
  private readonly youEl: HTMLElement;
  private readonly apartEl: HTMLElement;
  private readonly signsEl: HTMLElement;
  private readonly elements = new Map<string, Element_>();
  private drawnSigns = '';
  zoom = 1;

  constructor(parent: HTMLElement) {
    // What leads where is drawn from left to right in any language; names go their own way.
    this.el = parent.createDiv({ cls: cls('scroll'), attr: { dir: 'ltr' } });
    const sized = this.el.createDiv({ cls: cls('sized') });
    this.layer = sized.createDiv({ cls: cls('layer') });
    this.lines = this.layer.doc.createElementNS(SVG, 'svg');
    this.lines.classList.add(cls('lines'));
    this.lines.setAttribute('aria-hidden', 'true');
    this.lines.style.transform = `translate(${margin}px, ${margin}px)`;
    this.layer.append(this.lines);
    this.paths = { plain: this.path('plain'), further: this.path('further'), open: this.path('open'), lit: this.path('lit') };
    this.youEl = this.layer.createDiv({ cls: cls('you'), text: say`You`, attr: { 'aria-hidden': 'true' } });
    this.apartEl = this.layer.createDiv({ cls: cls('apart'), text: say`Nobody led to them, and they led to nobody yet`, attr: { 'aria-hidden': 'true' } });
    this.signsEl = this.layer.createDiv({ attr: { 'aria-hidden': 'true' } });
    this.treeEl = this.layer.createDiv({ cls: cls('tree'), attr: { role: 'tree', 'aria-label': say`Who led to whom` } });
  }

  readonly treeEl: HTMLElement;

  /** What is in view, and some of what lies around. */
  get seen(): Window {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.el;
    const [left, top] = [scrollLeft / this.zoom, scrollTop / this.zoom];
    return {
      left: left - BEYOND,
      top: top - BEYOND,
      right: left + (clientWidth || 1000) / this.zoom + BEYOND,
      bottom: top + (clientHeight || 700) / this.zoom + BEYOND,
    };
  }

  /** Draws who is in view, and `kept` wherever they are: the focus is on them. */
  show(layout: Layout, kept: string | undefined, look: (spot: Spot) => Look, ways: Ways): void {
    this.frame(layout);
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
    let before: Element | null = null;
    for (const spot of spots) {
      const el = this.drawSpot(layout, spot, look(spot), kept);
      const next: Element | null = before ? before.nextElementSibling : this.treeEl.firstElementChild;
      if (next !== el) this.treeEl.insertBefore(el, next);
      before = el;
    }
    for (const [way, d] of Object.entries(ways.paths)) this.paths[way as Way].setAttribute('d', d);
    this.showSigns(ways.signs);
  }

  elementOf(id: string): HTMLElement | undefined {
    return this.elements.get(id)?.el;
  }

  /** Brings somebody into view. */
  reveal({ x, y }: Spot, look: Layout['look'], at: 'near' | 'middle'): void {
    const { el, zoom } = this;
    const [width, height] = [el.clientWidth || 1000, el.clientHeight || 700];
    const size = look === 'list' ? { width: 0, height: row.height } : box;
    const along = (scroll: number, room: number, from: number, length: number): number => {
      const [start, end] = [from * zoom, (from + length) * zoom];
      if (at === 'middle') return Math.max(0, (start + end - room) / 2);
      if (start < scroll) return Math.max(0, start - 24);
      return end > scroll + room ? end - room + 24 : scroll;
    };
    if (look === 'map') el.scrollLeft = along(el.scrollLeft, width, x, size.width);
    el.scrollTop = along(el.scrollTop, height, y, size.height);
  }

  private frame({ look, width, height, you, apart }: Layout): void {
    const { layer, zoom, el } = this;
    el.toggleClass(cls('as-list'), look === 'list');
    el.toggleClass(cls('dots'), look === 'map' && zoom < 0.5);
    layer.parentElement!.setCssStyles({ width: look === 'list' ? '100%' : `${width * zoom}px`, height: `${height * zoom}px` });
    layer.setCssStyles({ width: look === 'list' ? '100%' : `${width}px`, height: `${height}px`, transform: zoom === 1 ? '' : `scale(${zoom})` });
    this.lines.setAttribute('width', String(width));
    this.lines.setAttribute('height', String(height));
    this.youEl.toggle(you !== undefined);
    if (you) this.youEl.setCssStyles({ left: `${you.x}px`, top: `${you.y}px`, width: `${you.width}px`, height: `${you.height}px` });
    this.apartEl.toggle(apart !== undefined);
    if (apart !== undefined) this.apartEl.setCssStyles({ top: `${apart + 10}px` });
  }

  private drawSpot(layout: Layout, spot: Spot, look: Look, kept: string | undefined): HTMLElement {
    const { id } = spot.node.person;
    let known = this.elements.get(id);
    if (!known) {
      known = { el: createDiv({ cls: cls('person'), attr: { role: 'treeitem' } }), drawn: '' };
      known.el.dataset.id = id;
      this.elements.set(id, known);
    }
    const { el } = known;
    el.tabIndex = id === kept ? 0 : -1;
    const drawn = JSON.stringify([layout.look, spot.x, spot.y, spot.place, spot.of, look]);
    if (known.drawn !== drawn) {
      known.drawn = drawn;
      drawPerson(el, layout, spot, look);
    }
    return el;
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

function drawPerson(el: HTMLElement, layout: Layout, spot: Spot, look: Look): void {
  const { x, y, place, of } = spot;
  el.dataset.tone = look.tone;
  el.setCssStyles(layout.look === 'list'
    ? { left: '0', top: `${y}px`, width: '100%', height: `${row.height}px`, paddingLeft: `${x + 12}px` }
    : { left: `${x}px`, top: `${y}px`, width: `${box.width}px`, height: `${box.height}px`, paddingLeft: '' });
  el.setAttr('aria-level', String(look.level));
  el.setAttr('aria-posinset', String(place));
  el.setAttr('aria-setsize', String(of));
  el.setAttr('aria-selected', String(look.selected));
  el.setAttr('aria-expanded', look.expanded === undefined ? null : String(look.expanded));
  el.toggleClass(cls('selected'), look.selected);
  el.toggleClass(cls('lit'), look.lit);
  el.toggleClass(cls('found'), look.found);
  el.empty();
  const disc = el.createSpan({ cls: cls('disc'), attr: { 'aria-hidden': 'true' } });
  disc.dataset.tone = look.tone;
  setIcon(disc, look.icon);
  const words = el.createDiv({ cls: cls('words') });
  words.createDiv({ cls: cls('name'), attr: { dir: 'auto' } }).setText(look.name);
  words.createDiv({ cls: cls('stands') }).setText(look.stands);
  if (look.owed !== '') {
    if (layout.look === 'list') addIcon(el, 'reply', cls('owes'));
    setTextOf(el.createSpan({ cls: 'informational-interviews-ui-unseen' }), look.owed);
  }
  if (look.expanded === undefined) return;
  const fold = el.createSpan({ cls: cls('fold'), attr: { 'aria-hidden': 'true' } });
  fold.dataset.fold = '';
  if (look.expanded) setIcon(fold, 'minus');
  else fold.setText(say`+${look.hidden}`);
}
