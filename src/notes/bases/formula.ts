import type { FactName } from '../../domain/records';
import { propertyOf, type PropertyType } from '../properties';
import { namesOf } from '../stated';
import type { Vocabulary } from '../vocabulary';

/** A text in a formula, whatever is in it. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** The value of a property in a formula, whatever it is called. */
export function property(name: string): string {
  return `note[${quoted(name)}]`;
}

/** What a column shows: a property as the views of a base name it. */
export function column(fact: FactName, { properties }: Vocabulary): string {
  return `note.${properties[fact]}`;
}

/** The value of a fact: under the vault’s own name, else under the standard one where that is read, too. */
export function valueOf(fact: FactName, vocabulary: Vocabulary): string {
  const [own, other] = namesOf(fact, vocabulary).map(property);
  return other === undefined ? own! : `if(${says(own!, propertyOf(fact).type)}, ${own}, ${other})`;
}

/** Whether a day is stated. `!day` can’t be relied on. */
export function isDay(value: string): string {
  return `!${value}.isEmpty()`;
}

/**
 * Whether a day lies before another; false where either is missing. A note may hold one as text and one as a day, so
 * both are made numbers, within an `if`: what is missing is no day.
 */
export function isBefore(one: string, other: string): string {
  const number = (day: string): string => `number(date(${day}))`;
  return firstOf([[any([`${one}.isEmpty()`, `${other}.isEmpty()`]), 'false']], `${number(one)} < ${number(other)}`);
}

/** The later of two days, or the one that there is. */
export function laterOf(one: string, other: string): string {
  return firstOf([[any([`${one}.isEmpty()`, isBefore(one, other)]), other]], one);
}

/** Whether anything stands in a list, or in what may be one. */
export function holdsAny(value: string): string {
  return `${things(value)}.length > 0`;
}

/** A word as the plugin compares it: whatever its case, and blanks, hyphens and underscores are one. */
export function word(value: string): string {
  return `${value}.toString().lower().trim().replace(/[\\s_-]+/g, "-")`;
}

/** Whether a value is one of some words. */
export function isAmong(value: string, words: readonly string[]): string {
  return `[${words.map(quoted).join(', ')}].contains(${value})`;
}

/** All of some conditions, any of them, and the first value whose condition holds. */
export function all(conditions: readonly string[]): string {
  return conditions.map(inParens).join(' && ');
}

export function any(conditions: readonly string[]): string {
  return conditions.map(inParens).join(' || ');
}

export function firstOf(cases: readonly (readonly [condition: string, value: string])[], otherwise: string): string {
  return cases.reduceRight((rest, [condition, value]) => `if(${condition}, ${value}, ${rest})`, otherwise);
}

function inParens(condition: string): string {
  return /[&|]/.test(condition) ? `(${condition})` : condition;
}

function things(value: string): string {
  return `list(${value}).filter(value.isTruthy())`;
}

const days: ReadonlySet<PropertyType> = new Set(['date', 'soonest']);

// Only texts and days are known to say whether they are empty, and days don’t say whether they are true.
function says(value: string, type: PropertyType): string {
  return days.has(type) ? isDay(value) : holdsAny(value);
}
