import { say } from '../words/say';
import { byMode } from './mode';

const PREPOSITION = /^(?:by|on|in|at|over|through|via|with|from|after|during|before|between|near|outside|inside|while|per)\s/i;
const IN_PERSON = /^(?:in[ _-]?person|personally)$/i;
const FACE_TO_FACE = /^(?:face[ _-]to[ _-]face|f2f)$/i;
const OF_ITSELF = /^(?:online|directly)$/i;
const SEVERAL = /(?:^| )(?:and|or|then|plus)(?: |$)|[&+/]/i;
/** A preposition before what has one: `by in person`. */
const DOUBLED = /^(?:by|via|on|at|through) (?=(?:in[ _-]?person|face|by|via|on|at|in) ?)/i;
/** What one writes or says by, at the end of how it is called: `cold email`, `LinkedIn message`. */
const MEANS = /^(?:an? )?((?:[\p{L}\d’'&.-]+ ){0,3}(?:e-?mails?|mail|phone|telephone|mobile|phone calls?|calls?|video|voicemail|letters?|post|postcard|texts?|sms|fax|messages?|dms?|inmail|notes?))$/iu;
const PLACE = /^(?:the |my |our )?(?:[\p{L}\d’'&.-]+ ){0,3}(?:linkedin|xing|facebook|instagram|mastodon|bluesky|twitter|x|reddit|whatsapp|signal|telegram|wechat|messenger|slack|discord|teams|zoom|skype|facetime|google meet|website|web ?site|forum|platform|app)(?: [\p{L}\d’'&.-]+)?$/iu;
const OCCASION = /^((?:an?|the|my|our|their|her|his) )?((?:[\p{L}\d’'&.-]+ ){0,3}(?:event|fair|conference|meet-?up|party|workshop|seminar|webinar|reception|reunion|talk|lecture|panel|congress|symposium|hackathon))$/iu;
const SPOKEN = /in[ _-]?person|personally|face[ _-]to[ _-]face|\bf2f\b|phone|\bcall|\bvideo\b|\bevent\b/i;

/**
 * The channel of a request in the middle of a sentence: `by email`, `on LinkedIn`, `in person`, `at an event`; and what
 * isn’t known as one beside the sentence, as it is written: `(carrier pigeon)`. Empty where none is noted.
 */
export function channelInWords(via: string | undefined): string {
  const channel = (via ?? '').trim().replace(/\s+/g, ' ').replace(DOUBLED, '');
  if (channel === '') return '';
  // What is said besides stays as it is: `in person, at her desk`.
  const from = channel.search(/ ?[,;:(]/);
  const [itself, besides] = from > 0 ? [channel.slice(0, from), channel.slice(from)] : [channel, ''];
  const words = knownInWords(itself);
  return words === undefined ? say`(${channel})` : words + besides;
}

function knownInWords(channel: string): string | undefined {
  if (IN_PERSON.test(channel)) return byMode('in-person');
  if (FACE_TO_FACE.test(channel)) return say`face to face`;
  if (OF_ITSELF.test(channel)) return channel.toLowerCase();
  if (PREPOSITION.test(channel)) return channel.charAt(0).toLowerCase() + channel.slice(1);
  if (SEVERAL.test(channel)) return undefined;
  const [, means] = MEANS.exec(channel) ?? [];
  if (means !== undefined) return say`by ${withoutCapital(means)}`;
  const [, article, occasion] = OCCASION.exec(channel) ?? [];
  if (occasion !== undefined) return atOccasion(article, occasion);
  return PLACE.test(channel) ? say`on ${channel}` : undefined;
}

/** Whether one speaks over a channel, so that thanks are said at once. */
export function isSpoken(via: string | undefined): boolean {
  return SPOKEN.test(via ?? '');
}

function atOccasion(article: string | undefined, occasion: string): string {
  if (article !== undefined) return say`at ${article.toLowerCase() + occasion}`;
  // What has a name of its own, `PyCon Conference`, is none of many.
  if (/\p{Lu}/u.test(occasion.slice(1))) return say`at ${occasion}`;
  return /^[aeiou]/i.test(occasion) ? say`at an ${withoutCapital(occasion)}` : say`at a ${withoutCapital(occasion)}`;
}

/** `email` for `Email`; `LinkedIn message` and `SMS` stay. */
function withoutCapital(words: string): string {
  return words.replace(/^(?:\p{Lu}\p{Ll}+|E-[Mm]ail|Dm|Sms)(?=$| (?:\p{Ll}|$))/u, (first) => NAMES.test(first) ? first : first.toLowerCase());
}

const NAMES = /^(?:Xing|Facebook|Instagram|Mastodon|Bluesky|Twitter|Reddit|Whatsapp|Signal|Telegram|Slack|Discord|Teams|Zoom|Skype|Google)$/;
