import { cls } from './page';

/** One Tab stop for the page; the arrow keys move inside it. What was focused stays so when it is drawn again. */
export class Stops {
  private current = '';

  constructor(private readonly root: HTMLElement) {}

  all(): HTMLElement[] {
    return Array.from(this.root.querySelectorAll<HTMLElement>(`.${cls('stop')}`));
  }

  /** Hears that something in the page got the focus. */
  focused(target: HTMLElement): void {
    const stop = target.closest<HTMLElement>(`.${cls('stop')}`);
    if (!stop) return;
    this.current = keyOf(stop);
    this.mend();
  }

  /** Runs a redraw. The focus is where it was, or on the line that took its place. */
  around(redraw: () => void): void {
    const before = this.all();
    const at = before.findIndex((stop) => stop === stop.doc.activeElement);
    const key = at < 0 ? undefined : keyOf(before[at]!);
    redraw();
    this.mend();
    if (key === undefined) return;
    const after = this.all();
    const same = after.find((stop) => keyOf(stop) === key) ?? after[Math.min(at, after.length - 1)];
    if (same && same !== same.doc.activeElement) same.focus({ preventScroll: true });
  }

  focusFirst(): void {
    this.all().find(({ tabIndex }) => tabIndex === 0)?.focus({ preventScroll: true });
  }

  /** Moves by arrow, Home and End. Answers whether the key was one of them. */
  move(key: string): boolean {
    const stops = this.all();
    const at = stops.findIndex((stop) => stop === stop.doc.activeElement);
    const end = stops.length - 1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: end }[key];
    if (to === undefined || at < 0) return false;
    const next = stops[Math.min(Math.max(to, 0), end)]!;
    next.focus({ preventScroll: true });
    next.scrollIntoView?.({ block: 'nearest' });
    return true;
  }

  private mend(): void {
    const stops = this.all();
    const current = stops.find((stop) => keyOf(stop) === this.current) ?? stops[0];
    for (const stop of stops) stop.tabIndex = stop === current ? 0 : -1;
  }
}

function keyOf(stop: HTMLElement): string {
  return stop.dataset.stop ?? '';
}
