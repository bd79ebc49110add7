import { cls, isHidden } from './drawing';

const PAGE = 10;

/** Frames until the heights around a row that was scrolled to are no longer guessed. */
const SETTLING = 3;

/** Where one was in the list before a redraw. */
interface Mark {
  stops: readonly HTMLElement[];
  at: number;
  id: string;
  section: string | undefined;
  focused: boolean;
}

/**
 * One Tab stop for the whole list; the arrow keys move inside it. After a redraw the focus is where it was, or on the
 * row that follows the one that went.
 */
export class Roving {
  private current?: HTMLElement;

  constructor(
    private readonly root: HTMLElement,
    private readonly movedByTime: ReadonlySet<string | undefined> = new Set(),
  ) {}

  stops(): HTMLElement[] {
    const stops = Array.from(this.root.querySelectorAll<HTMLElement>(`.${cls('stop')}`));
    return stops.filter((stop) => !isHidden(stop));
  }

  /** The stop that Tab leads to. */
  get stop(): HTMLElement | undefined {
    return this.current && isInReach(this.current) ? this.current : undefined;
  }

  /** The stop that has the focus, itself or in one of its row's buttons. */
  get focused(): HTMLElement | undefined {
    const active = this.root.doc.activeElement;
    if (!active || !this.root.contains(active)) return undefined;
    return stopAround(active);
  }

  /** Makes a stop the one that Tab leads to, with the buttons beside it. */
  settleOn(stop: HTMLElement): void {
    if (this.current && this.current !== stop) setTabIndex(this.current, -1);
    this.current = stop;
    setTabIndex(stop, 0);
  }

  focus(stop: HTMLElement | undefined): boolean {
    if (!stop) return false;
    stop.focus({ preventScroll: true });
    this.bringIntoView(stop, SETTLING);
    return true;
  }

  // Rows out of sight have a height that is guessed. Those that come in sight get theirs in the next frame, which may
  // push this one out again.
  private bringIntoView(stop: HTMLElement, frames: number): void {
    stop.scrollIntoView?.({ block: 'nearest' });
    if (frames === 0) return;
    this.root.win.requestAnimationFrame(() => {
      if (this.root.doc.activeElement === stop) this.bringIntoView(stop, frames - 1);
    });
  }

  /** The first row, or whatever comes first where there is none. */
  get first(): HTMLElement | undefined {
    const stops = this.stops();
    return stops.find(isRow) ?? stops[0];
  }

  /** Moves by arrow, page, Home and End. Answers whether the key was one of them. */
  move(key: string): boolean {
    const stops = this.stops();
    const at = this.focused ? stops.indexOf(this.focused) : -1;
    const end = stops.length - 1;
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: PAGE, PageUp: -PAGE, Home: -at, End: end - at };
    const step = (steps as Record<string, number | undefined>)[key];
    if (step === undefined) return false;
    return this.focus(stops[Math.min(Math.max(at + step, 0), end)]);
  }

  /** Between a row and its buttons. */
  moveAside(step: 1 | -1): boolean {
    const row = this.focused?.closest('[data-row]');
    const active = this.root.doc.activeElement;
    if (!row || !active) return false;
    const places = [this.focused!, ...Array.from(row.querySelectorAll<HTMLElement>('button'))];
    const next = places[places.indexOf(active as HTMLElement) + step];
    next?.focus({ preventScroll: true });
    return next !== undefined;
  }

  mark(): Mark | undefined {
    const { focused } = this;
    const stop = focused ?? this.stop;
    if (!stop) return undefined;
    const stops = this.stops();
    return { stops, at: stops.indexOf(stop), id: idOf(stop), section: sectionOf(stop), focused: focused !== undefined };
  }

  restore(mark: Mark | undefined): void {
    const marked = mark?.stops[mark.at];
    if (mark && !(marked && isInReach(marked))) {
      const next = this.sameElsewhere(mark) ?? this.nextRow(mark) ?? this.stops()[0];
      if (next) this.settleOn(next);
    }
    const stop = this.stop ?? this.first;
    if (stop) this.settleOn(stop);
    if (mark?.focused && this.focused !== this.stop) this.focus(this.stop);
  }

  private sameElsewhere({ id, section }: Mark): HTMLElement | undefined {
    const same = this.stops().find((stop) => idOf(stop) === id);
    return same && (sectionOf(same) === section || this.movedByTime.has(sectionOf(same))) ? same : undefined;
  }

  private nextRow({ stops, at, section }: Mark): HTMLElement | undefined {
    const now = new Map(this.stops().map((stop) => [idOf(stop), stop]));
    // The sections and what stands beside them are two places; one does not end up in the other.
    const inList = section !== undefined;
    const here = (stop: HTMLElement | undefined): stop is HTMLElement =>
      stop !== undefined && isInReach(stop) && isRow(stop) && (sectionOf(stop) !== undefined) === inList;
    // A row that was open to the one that went may have gone to another section with the others in it.
    const there = (stop: HTMLElement): HTMLElement | undefined =>
      isInReach(stop) || !isWithin(stop) ? stop : now.get(idOf(stop));
    return stops.slice(at + 1).map(there).find(here) ?? stops.slice(0, Math.max(at, 0)).reverse().map(there).find(here);
  }
}

/** The stop that an element belongs to. */
export function stopAround(el: Element): HTMLElement | undefined {
  const own = el.closest<HTMLElement>(`.${cls('stop')}`);
  return own ?? el.closest('[data-row]')?.querySelector<HTMLElement>(`.${cls('stop')}`) ?? undefined;
}

function setTabIndex(stop: HTMLElement, tabIndex: 0 | -1): void {
  stop.tabIndex = tabIndex;
  const row = stop.closest('[data-row]');
  for (const other of Array.from(row?.querySelectorAll<HTMLElement>('button, a') ?? [])) other.tabIndex = tabIndex;
}

function isInReach(stop: HTMLElement): boolean {
  return stop.isConnected && !isHidden(stop);
}

function idOf(stop: HTMLElement): string {
  return stop.dataset.stop ?? '';
}

function isRow(stop: HTMLElement): boolean {
  return stop.closest('[data-row]') !== null;
}

function isWithin(stop: HTMLElement): boolean {
  return stop.closest<HTMLElement>('[data-row]')?.dataset.within !== undefined;
}

function sectionOf(stop: HTMLElement): string | undefined {
  return stop.closest<HTMLElement>('[data-section]')?.dataset.section;
}
