import { readAddresses } from '../addresses';

/** What mail apps and systems take in one address: longer ones are cut or refused without a word. */
const LONGEST = 2_000;

/**
 * A `mailto:` address (RFC 6068): UTF-8, percent-encoded, line breaks in the body as `%0D%0A`. Line breaks in the
 * subject are spaces, and of `to` only addresses are taken, so that neither can add a header. `tooLong` is the length
 * it would have.
 */
export function mailto(
  { to, subject, body }: { to: string; subject: string; body: string },
): { url: string } | { tooLong: number } {
  const fields = [
    ['subject', inOneLine(subject)],
    ['body', body.replace(/\r\n?|[\n\u0085\u2028\u2029]/g, '\r\n').trimEnd()],
  ].flatMap(([name, value]) => (value ? [`${name}=${encoded(value)}`] : []));
  const url = `mailto:${addresses(to)}${fields.length > 0 ? `?${fields.join('&')}` : ''}`;
  return url.length > LONGEST ? { tooLong: url.length } : { url };
}

function addresses(to: string): string {
  return readAddresses(to).addresses.map((each) => encoded(each).replace(/%40/g, '@').replace(/%2B/g, '+')).join(',');
}

function inOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

// Half a surrogate pair, as a cut emoji leaves it, would make encoding throw. What `encodeURIComponent` leaves is
// allowed, but an apostrophe ends the address for some systems.
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(/'/g, '%27');
}
