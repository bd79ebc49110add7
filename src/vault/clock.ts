import type { Plugin } from 'obsidian';
import { dayOf, minuteOf, type Day, type Minute } from '../domain/day';

/** How often the minute is looked at. Timers sleep with the computer, so waking is heard separately. */
const GLANCE_MS = 15_000;

/** Tells runs of the app apart: one window of it, from its start or a reload to the next. */
export function sessionOfApp(): string {
  return String(performance.timeOrigin);
}

/** The one place that knows what time it is: local wall time, to the minute. */
export class Clock {
  private readonly listeners = new Set<() => void>();
  private seen = this.now();

  now(): Minute {
    return minuteOf(new Date());
  }

  today(): Day {
    return dayOf(new Date());
  }

  /**
   * Calls back when the minute has changed: in its course, or found changed when the window is seen again. Answers with
   * what stops it.
   */
  onMinute(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  run(plugin: Plugin): void {
    const glance = (): void => this.glance();
    plugin.registerInterval(window.setInterval(glance, GLANCE_MS));
    plugin.registerDomEvent(window, 'focus', glance);
    plugin.registerDomEvent(document, 'visibilitychange', glance);
    plugin.register(() => this.listeners.clear());
  }

  private glance(): void {
    const now = this.now();
    if (now === this.seen) return;
    this.seen = now;
    for (const listener of this.listeners) listener();
  }
}
