import { say } from '../words/say';

const PREPOSITION = /^(?:by|on|in|at|over|through|via|with|from)\s/i;
const PLACES = /linkedin|xing|facebook|instagram|mastodon|bluesky|whatsapp|signal|slack|discord|website|forum/i;
const SPOKEN = /in[ -]person|face to face|phone|\bcall|\bvideo\b/i;
const OF_THEMSELVES = /^(?:in[ -]person|face to face)$/i;

/**
 * The channel of a request in the middle of a sentence: `by email`, `on LinkedIn`, `in person`; empty when it isn't
 * known.
 */
export function channelInWords(via: string | undefined): string {
  const channel = (via ?? '').trim().replace(/\s+/g, ' ');
  if (channel === '') return '';
  if (OF_THEMSELVES.test(channel)) return channel.toLowerCase().replace('-', ' ');
  if (PREPOSITION.test(channel)) return channel;
  if (PLACES.test(channel)) return say`on ${channel}`;
  const isCommon = /^(?:e-?mail|mail|phone|telephone|letter|post|text)$/i.test(channel);
  return say`by ${isCommon ? channel.toLowerCase() : channel}`;
}

/** Whether one speaks over a channel, so that thanks are said at once. */
export function isSpoken(via: string | undefined): boolean {
  return SPOKEN.test(via ?? '');
}
