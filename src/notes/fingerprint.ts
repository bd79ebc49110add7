import { withoutMark } from './edit/front-matter';

/** Tells texts apart, but for a byte order mark: 53 bits of a hash (cyrb53), and the length. Not for secrets. */
export function fingerprint(marked: string): string {
  const text = withoutMark(marked);
  let [one, other] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 2654435761);
    other = Math.imul(other ^ unit, 1597334677);
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  other = Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909);
  return `${text.length} ${(4294967296 * (2097151 & other) + (one >>> 0)).toString(36)}`;
}
