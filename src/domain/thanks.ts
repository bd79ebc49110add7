import { thankYou } from './due/thank-you';
import { isPlanned } from './interview';
import type { Mention } from './mention';
import type { Acquaintances } from './network';
import type { Interview } from './records';
import type { Terms } from './terms';
import { waives } from './waived';

/**
 * Who is yet to be thanked for an interview, once it is written down that one met. Nobody, where thanks are not listed.
 */
export function yetToThank(interview: Interview, around: Acquaintances, terms: Terms): Mention[] {
  const { kind } = thankYou;
  if (terms.off.has(kind)) return [];
  const met: Interview = isPlanned(interview) ? { ...interview, status: 'held' } : interview;
  return thankYou.owed(met, around, terms).flatMap(({ to, due, excused }) => {
    const isWaived = excused === true || interview.waived.some((waiver) => waives(waiver, kind, due));
    return to && !isWaived ? [to] : [];
  });
}
