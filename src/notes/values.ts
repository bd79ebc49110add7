import { latest, parseTime, type Time } from '../domain/day';
import { fullName, isTitleAlone } from '../domain/full-name';
import { problemWithDate, problemWithNumberOfMinutes, problemWithTime } from '../domain/misread';
import type { Mention } from '../domain/mention';
import { either, say } from '../words/say';
import { readAddresses } from './addresses';
import { dayIn, doneIn, snoozeIn, waiverIn } from './dated';
import { fixedWord } from './fixed-word';
import { daysBetweenIn } from './interval';
import { minutesIn, numberIn, ratingIn, shiftIn } from './numbers';
import { withoutGreeting } from './greeting';
import { holdsLink, isEmptyLink, linkKey, linksIn, parseLink, unquotedLinks, withoutLinks } from './link';
import { asSeen } from './names';
import { plainValue } from './plain-values';
import type { PropertyType } from './properties';
import type { Read, Resolve } from './reading';
import { holdsMark } from './template-marks';
import { isTimeZone } from './zones';

interface ReadList<T> {
  value: T[];
  unread: { value: string; reason: () => string }[];
}

/** Reads one property's raw front matter value. Absent and empty values are read as nothing, without a problem. */
export function readValue(raw: unknown, type: PropertyType, resolve: Resolve): Read<unknown> {
  return plainValue(raw, type, resolve) ?? readAny(raw, type, resolve);
}

/** The same, whatever stands there. */
export function readAny(raw: unknown, type: PropertyType, resolve: Resolve): Read<unknown> {
  const values = valuesOf(raw);
  if (values.length === 0) return { unread: [] };
  switch (type) {
    case 'text':
      return joined(each(values, textIn, notText));
    case 'quoted':
      return quoted(raw, values);
    case 'greeting': {
      const { value, unread } = quoted(raw, values);
      if (value === undefined) return { unread };
      const name = withoutGreeting(value);
      return isTitleAlone(name) ? { unread: [{ value, reason: titleAlone }] } : { value: name, unread };
    }
    case 'label':
      return joined(each(values, labelIn, notText));
    case 'addresses':
      return withAddresses(joined(each(values, textIn, notText)));
    case 'zone':
      return withZone(joined(each(values, textIn, notText)));
    case 'texts':
      return each(values, textIn, notText);
    case 'done':
      return each(values, (value) => doneIn(textOf(value)), (value) => misreadDate(value) ?? say`Write it like “2026-11-30 sent the article”.`);
    case 'rounds':
      return each(values, (value) => doneIn(textOf(value)), (value) => misreadDate(value) ?? say`Write it like “2026-11-30 said later”.`);
    case 'links':
      return people(values, resolve);
    case 'dates':
      return each(values, textually(dayIn), notADate);
    case 'date': {
      const days = each(values, textually(dayIn), notADate);
      const newest = latest(days.value);
      const older = days.value.filter((day) => day !== newest);
      return { value: newest, unread: days.unread, ...(older.length > 0 ? { older } : {}) };
    }
    case 'soonest': {
      // A later step must not hide an earlier one.
      const days = each(values, textually(dayIn), notADate);
      return { value: days.value.sort()[0], unread: days.unread };
    }
    case 'snoozes':
      return each(values, (value) => snoozeIn(textOf(value)), (value) => misreadDate(value) ?? say`Write it like “remind until 2026-11-30”.`);
    case 'waivers':
      return each(values, (value) => waiverIn(textOf(value)), (value) => misreadDate(value) ?? say`Write it like “remind of 2026-11-30”, or “remind” for good.`);
    case 'time':
      return one(values, timeIn, misreadTime);
    case 'number':
      return one(values, numberIn, () => say`Write a number above zero.`);
    case 'interval':
      return one(values, daysBetweenIn, () => say`Write a number of days, or words such as “monthly” or “every 2 weeks”.`);
    case 'minutes':
      return one(values, minutesIn, misreadMinutes);
    case 'rating':
      return one(values, ratingIn, () => say`Write a number from 1 to 5.`);
    case 'shift':
      return one(values, shiftIn, () => say`Write a number from -2 to 2.`);
    case 'checkbox':
      return one(values, checkboxIn, notYesOrNo);
    case 'caution':
      return caution(values);
    default:
      return one(values, choiceIn(type.oneOf), () => notAmong(type.oneOf));
  }
}

const DASHES = /[\p{Pd}\u2212]/gu;
const notText = (): string => say`That is not text.`;
// YAML has made another number of `0612345678` by now, and nobody can tell which digits stood there.
function notQuoted(value: unknown): string {
  if (typeof value === 'number') return say`Put quotes around it. Without them it is a number, and digits may be lost.`;
  return typeof value === 'string' ? say`A link in it is not closed.` : notText();
}
const titleAlone = (): string => say`That is a title alone. Write the name, too.`;
const notAName = (): string => say`That is neither a name nor a link.`;
const notFilledIn = (): string => say`That is a template’s mark, which was not filled in.`;
const notLinksAlone = (): string => say`Write a name, or links with nothing but commas between them.`;
const notAnAddress = (): string => say`That is not an email address. Write it as name@example.org.`;
const notAZone = (): string => say`That is no time zone, so no letter tells their time. Write one such as Europe/Berlin.`;
const notYesOrNo = (): string => say`Write true or false.`;
const notADate = (value: unknown): string => misreadDate(value) ?? say`That is not a date. Write dates like 2026-11-30.`;
const misreadDate = (value: unknown): string | undefined => problemWithDate(textOf(value).replace(DASHES, '-'));
const misreadTime = (value: unknown): string => problemWithTime(asSeen(textOf(value))) ?? say`Write the time as 14:30.`;
function misreadMinutes(value: unknown): string {
  return problemWithNumberOfMinutes(Number(asSeen(textOf(value)).replace(/^\u2212/, '-'))) ?? say`Write a number above zero.`;
}

function notAmong(choices: readonly string[]): string {
  return say`Write ${either(choices)}.`;
}

/** The values of a property: a list's entries, or a single value as a list of one; empty ones left out. */
export function valuesOf(raw: unknown): unknown[] {
  if (!Array.isArray(raw)) return isEmpty(raw) ? [] : [raw];
  const values = raw.flatMap((entry: unknown) => (Array.isArray(entry) ? unquotedLinks(entry) : [entry]));
  return values.filter((value) => !isEmpty(value));
}

/** A type of notes as it is compared; it may be a link to what such notes have in common. */
export function typeIn(value: unknown): string {
  return asSeen(withoutLinks(textOf(value))).toLowerCase();
}

/** A raw value in the words of the note. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value !== 'object' || value === null) return String(value);
  return Array.isArray(value) ? inBrackets(value, 0) : pairsOf(value, 0);
}

/** Deeper than anybody writes; YAML can also lead in a circle. */
const DEEPEST = 9;

function inBrackets(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null) return textOf(value);
  if (depth > DEEPEST) return '…';
  if (Array.isArray(value)) return `[${value.map((part) => inBrackets(part, depth + 1)).join(', ')}]`;
  const pairs = pairsOf(value, depth);
  return pairs.startsWith('{') ? pairs : `{${pairs}}`;
}

// `{{name}}` is a name without a value, in braces twice; what has values is usually written without braces.
function pairsOf(map: object, depth: number): string {
  const pairs = Object.entries(map);
  const bare = pairs.every(([, value]) => value === null);
  const words = pairs.map(([key, value]) => (value === null ? key : `${key}: ${inBrackets(value, depth + 1)}`)).join(', ');
  return bare ? `{${words}}` : words;
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return asSeen(value) === '' || isEmptyLink(value);
  return value === null || value === undefined;
}

function each<T>(
  values: readonly unknown[],
  read: (value: unknown) => T | undefined,
  reason: (value: unknown) => string,
): ReadList<T> {
  const result: ReadList<T> = { value: [], unread: [] };
  for (const value of values) {
    const parsed = read(value);
    if (parsed === undefined) result.unread.push({ value: textOf(value), reason: () => reason(value) });
    else result.value.push(parsed);
  }
  return result;
}

function one<T>(
  values: readonly unknown[],
  read: (text: string) => T | undefined,
  reason: (value: unknown) => string,
): Read<T> {
  if (values.length > 1) {
    const several = (): string => say`There are several values where one is meant.`;
    return { unread: [{ value: values.map(textOf).join(', '), reason: several }] };
  }
  const { value, unread } = each(values, textually(read), reason);
  return { value: value[0], unread };
}

function textually<T>(read: (text: string) => T | undefined): (value: unknown) => T | undefined {
  return (value) => read(asSeen(textOf(value)));
}

function joined({ value, unread }: ReadList<string>): Read<string> {
  return { value: value.length > 0 ? value.join(', ') : undefined, unread };
}

// It stays as it is written, for people to see.
function withZone({ value, unread }: Read<string>): Read<string> {
  const zone = value === undefined ? undefined : asSeen(value);
  if (zone === undefined || isTimeZone(zone)) return { value: zone, unread };
  return { value, unread: [...unread, { value: zone, reason: notAZone }] };
}

// It stays as it is written, for people to see; to whom a mail goes is read from it when one is written.
function withAddresses({ value, unread }: Read<string>): Read<string> {
  const none = readAddresses(value ?? '').unread.map((text) => ({ value: text, reason: notAnAddress }));
  return { value, unread: [...unread, ...none] };
}

function textIn(value: unknown): string | undefined {
  return isMap(value) ? undefined : textOf(value);
}

// `name: {{name}}` without quotes is a map in YAML, and nobody is called true.
function namesSomebody(value: unknown): boolean {
  return !isMap(value) && typeof value !== 'boolean';
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function timeIn(text: string): Time | undefined {
  return parseTime(text);
}

function checkboxIn(text: string): boolean | undefined {
  const word = text.toLowerCase();
  return word === 'true' || word === 'yes' ? true : word === 'false' || word === 'no' ? false : undefined;
}

// Whoever wrote something here meant it, even if it cannot be read: not writing to somebody does less harm.
function caution(values: readonly unknown[]): Read<boolean> {
  const { value: read, unread } = each(values, textually(checkboxIn), notYesOrNo);
  return { value: unread.length > 0 || read.includes(true), unread };
}

// In older YAML a bare `yes` is true.
function choiceIn(choices: readonly string[]): (text: string) => string | undefined {
  return (text) => fixedWord(text, choices) ?? fixedWord({ true: 'yes', false: 'no' }[text.toLowerCase()] ?? '', choices);
}

function labelIn(value: unknown): string | undefined {
  return isMap(value) ? undefined : withoutLinks(textOf(value));
}

// Nobody is called true, or `[[Ann`.
function quotedIn(value: unknown): string | undefined {
  const text = typeof value === 'string' ? withoutLinks(value.trim()) : undefined;
  return text === undefined || holdsLink(text) ? undefined : text;
}

// `phone: [[0612]]` is a list in a list for YAML, with a number in it: its digits are lost as well.
function quoted(raw: unknown, values: readonly unknown[]): Read<string> {
  const lists = Array.isArray(raw) ? raw.filter((part: unknown) => Array.isArray(part)) : [];
  const isLost = lists.some((list) => (list as unknown[]).flat(DEEPEST).some((part) => typeof part === 'number'));
  return isLost
    ? { unread: [{ value: textOf(raw), reason: () => notQuoted(0) }] }
    : joined(each(values, quotedIn, notQuoted));
}

function people(values: readonly unknown[], resolve: Resolve): ReadList<Mention> {
  const read: ReadList<Mention> = { value: [], unread: [] };
  for (const value of values) {
    const texts = namesSomebody(value) ? textsOfPeople(textOf(value)) : undefined;
    if (!texts) read.unread.push({ value: textOf(value), reason: namesSomebody(value) ? notLinksAlone : notAName });
    for (const text of texts ?? []) {
      if (holdsMark(text)) read.unread.push({ value: text, reason: notFilledIn });
      else read.value.push(mentionOf(text, resolve));
    }
  }
  return read;
}

/**
 * Each person of a text as they are named in it: those of several links, or the one that it names. Undefined where
 * other words stand beside a link, a link isn't closed, or there is no letter (`?`): that is nobody's name.
 */
export function textsOfPeople(text: string): string[] | undefined {
  const links = linksIn(text);
  if (links) return links.filter((link) => !isEmptyLink(link));
  return holdsLink(text) || !/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text) ? undefined : [text];
}

function mentionOf(text: string, resolve: Resolve): Mention {
  const { linkpath, display, isLink } = parseLink(text);
  const seen = asSeen(linkpath);
  // A file's name may hold what can't be seen, too.
  const note = isLink ? resolve(linkpath) ?? (seen === linkpath ? null : resolve(seen)) : null;
  return { note, linkpath: linkKey(linkpath), name: fullName(display), text };
}
