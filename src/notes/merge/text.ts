import { say } from '../../words/say';
import { dominantEnding, findFrontMatter, splitLines } from '../edit/front-matter';
import { agreesWith, findEntry, linesOf, scanEntries } from '../edit/entries';
import { placeOf } from '../edit/place';
import { editProperties, readFrontMatter } from '../edit/properties';
import { same } from '../edit/same';
import type { Yaml } from '../edit/types';
import { readBlocks } from '../sections/blocks';
import { isBlank, splitNote } from '../sections/lines';
import { NotMerged, type MergedFact, type Side } from './facts';

interface Merging {
  /** Both texts, without byte order marks, with their links led where they are to lead. */
  stays: string;
  goes: string;
  facts: readonly MergedFact[];
  /** What was chosen where they differ, by the key of the fact; without a choice, what is chosen at first. */
  choices: ReadonlyMap<string, Side>;
  /** The heading, without its marks, under which the text of the other note goes. */
  heading: string;
  /** Names of properties in the order in which they are written. */
  order: readonly string[];
  yaml: Yaml;
}

/**
 * The note that stays, with what the other says: its properties with the very lines they have there, its text byte for
 * byte under a heading at the end. Every other byte stays. Throws `NotMerged` in words where that can’t be had.
 */
export function mergedText(merging: Merging): string {
  return withTextOf(withFactsOf(merging), merging);
}

/** The text of a note below its properties; '' where nothing but blank lines stands there. */
export function textBelow(note: string): string {
  const body = note.slice(findFrontMatter(note)?.bodyStart ?? 0);
  return /\S/.test(body) ? body : '';
}

/** Whether both notes have the same text below their properties, but for blank lines at its ends, or the other none. */
export function addsNoText({ stays, goes }: Pick<Merging, 'stays' | 'goes'>): boolean {
  return textBelow(goes) === '' || textBelow(goes).trim() === textBelow(stays).trim();
}

function withFactsOf({ stays, goes, facts, choices, order, yaml }: Merging): string {
  const [before, other] = [readFrontMatter(stays, yaml), readFrontMatter(goes, yaml)];
  if (!before.ok || !other.ok) throw notMerged();
  const expected = new Map(Object.entries(before.properties));
  const edits = facts.flatMap(({ edit }) => edit ?? []);
  const edited = editProperties(stays, edits, yaml, order);
  if (edited.outcome === 'odd' || edited.outcome === 'unreadable') throw new NotMerged(edited.reason);
  let text = edited.outcome === 'edited' ? edited.text : stays;
  const now = readFrontMatter(text, yaml);
  if (!now.ok) throw notMerged();
  // The edit has seen for itself that each reads as it is meant.
  for (const { property } of edits) {
    if (property in now.properties) expected.set(property, now.properties[property]);
    else expected.delete(property);
  }
  for (const fact of facts) {
    if (fact.edit || (choices.get(fact.key) ?? fact.takes) !== 'goes') continue;
    const { there: name } = fact;
    if (name === undefined) continue;
    text = withLinesOf(text, { property: fact.property, name, goes, order, before: expected });
    if (name !== fact.property) expected.delete(fact.property);
    expected.set(name, other.properties[name]);
  }
  const after = readFrontMatter(text, yaml);
  const isAsMeant = after.ok && Object.keys(after.properties).length === expected.size &&
    [...expected].every(([name, value]) => same(after.properties[name], value));
  if (!isAsMeant) throw notMerged();
  return text;
}

/** The lines of a property as the other note has them, in the place of its own. */
function withLinesOf(
  text: string,
  { property, name, goes, order, before }: {
    property: string; name: string; goes: string; order: readonly string[]; before: ReadonlyMap<string, unknown>;
  },
): string {
  const from = findFrontMatter(goes);
  if (!findFrontMatter(text)) text = '---\n---\n'.replace(/\n/g, dominantEnding(text)) + text;
  const found = findFrontMatter(text);
  if (!found || !from) throw notMerged();
  const theirs = scanEntries(goes.slice(from.from, from.to));
  const entry = findEntry(theirs, name);
  if (!entry || entry === 'several') throw notMerged();
  const ending = dominantEnding(text.slice(found.start, found.bodyStart));
  const lines = linesOf(theirs, entry.from, entry.keptTo).replace(/\r\n|\r|\n/g, ending);
  const ours = scanEntries(text.slice(found.from, found.to));
  if (ours.odd !== undefined || !agreesWith(ours, before)) throw notMerged();
  const there = findEntry(ours, property);
  if (there === 'several') throw notMerged();
  const place = there?.from ?? placeOf(ours, property, order);
  const above = linesOf(ours, 0, place);
  const below = linesOf(ours, there?.keptTo ?? place, ours.lines.length);
  return text.slice(0, found.from) + above + lines + below + text.slice(found.to);
}

/** Where a fence or comment is never closed, the text goes before it, or it would be read as part of that. */
function withTextOf(text: string, merging: Merging): string {
  const { goes, heading } = merging;
  if (addsNoText(merging)) return text;
  const { to } = readBlocks(text);
  const lines = splitNote(text);
  const ending = dominantEnding(text);
  const above = lines.slice(0, to).join('');
  const below = lines.slice(to).join('');
  const end = lines[to - 1] ?? '';
  const lead = (/[\r\n]$/.test(end) || end === '' ? '' : ending) + (isBlank(end) || to === readBlocks(text).from ? '' : ending);
  const body = textBelow(goes);
  const close = below === '' || /[\r\n]$/.test(body) ? '' : ending;
  const gap = isBlank(splitLines(body)[0] ?? '') ? '' : ending;
  return `${above}${lead}## ${heading}${ending}${gap}${body}${close}${below}`;
}

function notMerged(): NotMerged {
  return new NotMerged(say`Their properties can’t be merged without harm. Write them one below the other, each as \`property: value\`, and try again.`);
}
