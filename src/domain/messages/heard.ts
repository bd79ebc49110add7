import type { Done, Contact, Interview } from '../records';

/** Whether somebody has heard from me after a meeting, beside the thanks: what stayed with me was said by then. */
export function hasHeardSince({ lastContact, updates }: Contact, { date }: Interview): boolean {
  if (!date) return false;
  return [lastContact, ...updates.map(({ on }) => on)].some((day) => day !== undefined && day > date);
}

/** What they were told last, and when. */
export function lastTold({ updates }: Contact): Done | undefined {
  return updates.reduce<Done | undefined>((last, each) => (!last || each.on >= last.on ? each : last), undefined);
}
