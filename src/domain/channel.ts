import { say } from '../words/say';

const PREPOSITION = /^(?:by|on|in|at|over|through|via|with|from)\s/i;
const PLACES = /linkedin|xing|facebook|instagram|mastodon|bluesky|whatsapp|signal|slack|discord|website|forum/i;
const SPOKEN = /in[ -]person|face to face|phone|\bcall|\bvideo\b/i;
const OF_THEMSELVES = /^(?:in[ -]person|face to face)(?![\p{L}\d])/iu;
const COMMON = /^(?:e-?mail|mail|phone|telephone|phone call|video|video call|voicemail|letter|post|text|text message)$/i;

/**
 * The channel of a request in the middle of a sentence: `by email`, `on LinkedIn`, `in person`, and what isn't known as
 * one by what it is called: `by “Mailing list”`. Empty where none is noted.
 */
export function channelInWords(via: string | undefined): string {
  const channel = (via ?? '').trim().replace(/\s+/g, ' ');
  if (channel === '') return '';
  const [itself] = OF_THEMSELVES.exec(channel) ?? [];
  if (itself !== undefined) return itself.toLowerCase().replace('-', ' ') + channel.slice(itself.length);
  if (PREPOSITION.test(channel)) return channel;
  if (PLACES.test(channel)) return say`on ${channel}`;
  return COMMON.test(channel) ? say`by ${channel.toLowerCase()}` : say`by “${channel}”`;
}

/** Whether one speaks over a channel, so that thanks are said at once. */
export function isSpoken(via: string | undefined): boolean {
  return SPOKEN.test(via ?? '');
}
