import { parseDay, type Day } from '../domain/day';
import { problemWithDate } from '../domain/misread';
import { markIn, markKey, markOf, markText, type Mark } from '../notes/mark';
import { notePath, reasonNotToMake, visibleText } from '../notes/names';
import { either, say, series, together } from '../words/say';

/** What became of a stored value: without a `value` the standard one applies; `reason` says in a sentence why. */
export interface Reading<T> {
  value?: T;
  reason?: string;
}

export type Reader<T> = (stored: unknown) => Reading<T>;

/** Weekdays are numbers, 0 for Sunday. */
export const WEEKDAYS: readonly number[] = [0, 1, 2, 3, 4, 5, 6];

export const yesOrNo: Reader<boolean> = (stored) =>
  typeof stored === 'boolean' ? { value: stored } : { reason: say`${shown(stored)} is neither true nor false.` };

/** One line of text, which may be empty. */
export const line: Reader<string> = (stored) =>
  typeof stored === 'string' ? { value: visibleText(stored).trim() } : { reason: say`${shown(stored)} is not text.` };

export function wholeNumber({ least, most }: { least: number; most: number }): Reader<number> {
  return (stored) =>
    typeof stored === 'number' && Number.isInteger(stored) && stored >= least && stored <= most
      ? { value: stored + 0 }
      : { reason: say`${shown(stored)} is not a whole number from ${least} to ${most}.` };
}

/** A folder of the vault without slashes at its ends; '' is the vault itself. */
export const folder: Reader<string> = (stored) => {
  if (typeof stored !== 'string') return { reason: say`${shown(stored)} is not the name of a folder.` };
  const read = attempt(() => folderIn(stored));
  const names = read.value ? read.value.split('/') : [];
  // One that is there already can be used on the disk that it is on.
  const reasons = names.flatMap((name, at) => reasonNotToMake(names.slice(0, at + 1).join('/'), name) ?? []);
  return reasons.length > 0 ? { ...read, reason: reasons[0] } : read;
};

/** The path of a note with its extension; '' for none. */
export const notePathOrNone: Reader<string> = (stored) => {
  if (typeof stored !== 'string') return { reason: say`${shown(stored)} is not the path of a note.` };
  const path = stored.trim().replace(/\\/g, '/');
  if (path === '') return { value: '' };
  const end = path.lastIndexOf('/');
  return attempt(() => notePath(path.slice(0, Math.max(end, 0)), path.slice(end + 1)));
};

/** A pattern for names of notes; without one of the placeholders, all notes would have the same name. */
export function namePattern(placeholders: readonly string[]): Reader<string> {
  return (stored) => {
    const read = line(stored);
    if (read.value === undefined) return read;
    const used = Array.from(read.value.matchAll(/\{\{\{?([^{}]*)\}?\}\}/g), ([, name]) => name?.trim());
    if (used.some((name) => placeholders.includes(name!))) return read;
    const wanted = either(placeholders.map((name) => `{{${name}}}`));
    return { reason: say`${shown(stored)} gives every note the same name. Use ${wanted}.` };
  };
}

export function oneOf<T extends string>(choices: readonly T[]): Reader<T> {
  return (stored) => {
    const value = choices.find((each) => each === stored);
    return value === undefined ? { reason: say`${shown(stored)} is not one of ${series(choices)}.` } : { value };
  };
}

/** A day, or '' for none. */
export const dayOrNone: Reader<Day | ''> = (stored) => {
  const text = typeof stored === 'string' ? stored.trim() : undefined;
  if (text === '') return { value: '' };
  const day = text && parseDay(text);
  const problem = text === undefined ? undefined : problemWithDate(text);
  if (problem !== undefined) return { reason: together(say`${shown(stored)} can’t be used.`, problem) };
  return day ? { value: day } : { reason: say`${shown(stored)} is not a date. Write dates like 2026-11-30.` };
};

/** Some of what there is to choose from, in that order. What is unknown is named and left out. */
export function someOf<T extends string>(choices: readonly T[]): Reader<T[]> {
  return list({
    each: (item) => choices.find((choice) => choice === item),
    reason: (unknown) => say`${unknown} is unknown and left out.`,
    order: (a, b) => choices.indexOf(a) - choices.indexOf(b),
  });
}

/** Days in their order, each once. What is no date is named and left out. */
export const days: Reader<Day[]> = list({
  each: (item) => (typeof item === 'string' ? parseDay(item.trim()) : undefined),
  reason: (unread) => say`${unread} is not a date and is left out. Write dates as 2026-11-30.`,
  order: (a, b) => (a < b ? -1 : 1),
});

/** Weekdays from 0 for Sunday, six at most. */
export const weekdays: Reader<number[]> = (stored) => {
  const read = list<number>({
    // An item of -0 is Sunday, too.
    each: (item) => (typeof item === 'number' && WEEKDAYS.includes(item) ? item + 0 : undefined),
    reason: (unknown) => say`${unknown} is not a weekday from 0 for Sunday to 6 and is left out.`,
    order: (a, b) => a - b,
  })(stored);
  return read.value?.length === WEEKDAYS.length
    ? { reason: say`All seven days are days off. At least one day of the week has to be a business day.` }
    : read;
};

/** What marks notes, as data or as a person writes it; at least one mark, each once. */
export const marks: Reader<Mark[]> = (stored) => {
  const read = list<Mark>({
    each: readMark,
    reason: (unread) => say`${unread} marks no notes and is left out. Write it like “type: person”, “#people” or “CRM/”.`,
    key: markKey,
  })(typeof stored === 'string' ? [stored] : stored);
  return read.value?.length === 0 ? { reason: read.reason ?? say`There has to be at least one.` } : read;
};

function readMark(item: unknown): Mark | undefined {
  const mark = typeof item === 'string' ? markIn(item) : typeof item === 'object' && item !== null ? markOf(item) : undefined;
  return mark && markText(mark).length <= LONGEST_MARK ? mark : undefined;
}

const LONGEST_MARK = 200;

/** Names by what they stand for. One that can’t be used is left out, with the reason. */
export function namesOf<K extends string>(
  known: readonly K[],
  against: (name: string) => string | undefined,
): Reader<Partial<Record<K, string>>> {
  return (stored) => {
    if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) {
      return { reason: say`${shown(stored)} are no names.` };
    }
    const value: Partial<Record<K, string>> = {};
    const reasons: string[] = [];
    for (const [key, given] of Object.entries(stored)) {
      const name = typeof given === 'string' ? visibleText(given).trim() : undefined;
      if (!known.includes(key as K) || name === undefined) reasons.push(say`${shown(key)} is unknown and left out.`);
      else {
        const reason = against(name);
        if (reason === undefined) value[key as K] = name;
        else reasons.push(reason);
      }
    }
    return reasons.length === 0 ? { value } : { value, reason: together(...reasons) };
  };
}

function list<T>({ each, reason, order, key }: {
  each: (item: unknown) => T | undefined;
  reason: (unread: string) => string;
  order?: (a: T, b: T) => number;
  /** What two items that are one have in common; they themselves, where nothing is said. */
  key?: (item: T) => unknown;
}): Reader<T[]> {
  return (stored) => {
    if (!Array.isArray(stored)) return { reason: say`${shown(stored)} is not a list.` };
    const items = stored.map((item: unknown) => ({ item, read: each(item) }));
    const all = items.flatMap(({ read }) => (read === undefined ? [] : [read]));
    const keys = all.map((item) => (key ? key(item) : item));
    const value = all.filter((_, at) => keys.indexOf(keys[at]) === at);
    const unread = items.filter(({ read }) => read === undefined).map(({ item }) => shown(item));
    if (order) value.sort(order);
    return unread.length === 0 ? { value } : { value, reason: reason(series(unread)) };
  };
}

function folderIn(written: string): string {
  const path = notePath(written, 'note');
  return path.slice(0, Math.max(0, path.length - '/note.md'.length));
}

function attempt(read: () => string): Reading<string> {
  try {
    return { value: read() };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** A stored value as it may stand in a sentence. */
function shown(stored: unknown): string {
  const text = typeof stored === 'string' ? stored : (JSON.stringify(stored) ?? String(stored));
  const clear = visibleText(text);
  return `“${clear.length > 60 ? `${Array.from(clear).slice(0, 60).join('')}…` : clear}”`;
}
