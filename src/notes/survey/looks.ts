import { parseTime } from '../../domain/day';
import { isTitleAlone } from '../../domain/full-name';
import { dayIn } from '../dated';
import { daysBetweenIn } from '../interval';
import { holdsLink } from '../link';
import { asSeen, sameName } from '../names';
import { textOf } from '../values';

/** What a value looks like, whatever its property is called. */
export const looks = [
  'day', 'time', 'number', 'period', 'yes-no', 'address', 'phone', 'profile', 'link', 'name', 'text', 'map',
] as const;
export type Look = (typeof looks)[number];

/** What a value of a note looks like; `title` is the note’s, which a name is told by. */
export function lookOf(value: unknown, title: string): Look {
  if (typeof value === 'boolean') return 'yes-no';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) return 'map';
  const text = asSeen(textOf(value));
  if (/^(?:yes|no|true|false)$/i.test(text)) return 'yes-no';
  if (/^\d{1,4}$/.test(text)) return 'number';
  if (dayIn(text) !== undefined) return 'day';
  if (holdsLink(text)) return 'link';
  if (parseTime(text) !== undefined) return 'time';
  if (isPeriod(text)) return 'period';
  if (isAddress(text.split(/[,;]/, 1)[0]!.trim())) return 'address';
  if (/^https?:\/\/|^(?:www\.)?(?:[a-z]+\.)?linkedin\.com\//i.test(text)) return 'profile';
  if (isPhone(text)) return 'phone';
  return isNameOf(text, title) ? 'name' : 'text';
}

// A rhythm in words, as far as it can be read: `monthly`, `every 2 weeks`. A number alone is a number.
function isPeriod(text: string): boolean {
  return text.length > 1 && /\p{L}/u.test(text) && daysBetweenIn(text) !== undefined;
}

function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text) && text.includes('.', text.indexOf('@') + 2);
}

function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  return digits >= 6 && digits <= 20 && /^(?:tel:)?[+\d\s()./-]*(?:(?:x|ext\.?) ?\d+)?$/i.test(text);
}

// Somebody is called as their note is, or with a title in front.
function isNameOf(text: string, title: string): boolean {
  const [first = '', ...others] = text.split(/\s+/);
  return sameName(text, title) || (others.length > 0 && others.length < 6 && isTitleAlone(first));
}
