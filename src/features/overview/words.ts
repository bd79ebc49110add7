import type { FunnelStage } from '../../domain/overview/course';
import { rateOf, type Share } from '../../domain/overview/rate';
import type { Interview } from '../../domain/records';
import { stageName } from '../../domain/stage';
import type { Topics } from '../../vault/known-topics';
import { listed, say, spoken } from '../../words/say';

/** A stage as it is called in the funnel: its first holds those who were asked, too. */
export function reachedName(stage: FunnelStage): string {
  return stage === 'identified' ? say`Identified` : stageName(stage);
}

/** `4 of 8`. */
export function shareInWords({ part, whole }: Share): string {
  return say`${part.length} of ${whole.length}`;
}

/** `50 %`; empty below five, where it would say more than is known. */
export function percentInWords({ part, whole }: Share): string {
  return whole.length < 5 ? '' : say`${percent(part.length / whole.length)} %`;
}

/** Between which bounds the share lies; empty below ten. */
export function boundsInWords(share: Share): string {
  const { n, low, high } = rateOf(share);
  if (n < 10 || low === null || high === null) return '';
  return say`Anything from ${percent(low)} % to ${percent(high)} % would fit these, too (95 %, by Wilson’s interval).`;
}

/** The same in a few words, beside others like it. */
export function shortBounds(share: Share): string {
  const { n, low, high } = rateOf(share);
  return n < 10 || low === null || high === null ? '' : say`${percent(low)} to ${percent(high)} %`;
}

/** A number with one digit after the point, where it has any. */
export function decimal(number: number): string {
  return new Intl.NumberFormat(spoken().tag, { maximumFractionDigits: 1 }).format(number);
}

/** After how many reminders an answer came. */
export function remindersInWords(count: number): string {
  if (count === 0) return say`Before a reminder`;
  if (count === 1) return say`After the first`;
  return count === 2 ? say`After the second` : say`After ${count} reminders`;
}

/** Of which topics there was no word in interviews that were held; nothing where there was of all, or no interview. */
export function topicsInWords(held: readonly Interview[], topics: Topics): string[] {
  if ('problem' in topics) return [topics.problem];
  const untouched = topics.topics.filter(({ interviews }) => interviews.length === 0).map(({ topic }) => topic);
  if (held.length === 0 || untouched.length === 0) return [];
  return [say`Nobody has been asked yet about: ${listed(untouched)}.`];
}

function percent(share: number): number {
  return Math.round(share * 100);
}
