import type { StretchChange } from '../domain/change';
import { withoutMark } from '../notes/edit/front-matter';
import { stretchesOf } from '../notes/edit/hunks';
import { readFrontMatter } from '../notes/edit/properties';
import { mergedFacts, NotMerged, type MergedFact, type Side } from '../notes/merge/facts';
import { addsNoText, mergedText, textBelow } from '../notes/merge/text';
import { factsInOrder } from '../notes/properties';
import { titleOf } from '../notes/read';
import { NotRelinked, relinked, relinking } from '../notes/relink';
import { withStretches } from '../notes/stretches';
import type { Writing } from '../vault/writer';
import { inContent, say, together } from '../words/say';
import type { Bench, LinkThere } from './bench';

/** One of two notes of a person. */
export interface MergedNote {
  path: string;
  name: string;
  /** How many links lead to it, from other notes. */
  links: number;
  /** As it was when it was looked at, a byte order mark included. */
  text: string;
  /** The same with its links spelled as they will be. */
  led: string;
}

/** What two notes of one person come to; nothing is written yet. */
export interface Merge {
  stays: MergedNote;
  goes: MergedNote;
  facts: readonly MergedFact[];
  /** Lines of text below the properties; absent where the other note adds none. */
  lines?: { stays: number; goes: number };
  /** The notes whose links will be spelled otherwise, the note that stays among them if it names the other. */
  links: readonly { note: string; count: number }[];
  /** What names the note that goes and is left as it is, by path. */
  left: {
    /** Canvases that show it. */
    canvases: readonly string[];
    /** Notes with a link to it by a reference, `[1]: Anna.md`. */
    references: readonly string[];
    /** Contacts and interviews that name it in plain words. */
    plainNames: readonly string[];
  };
}

/**
 * Looks at two notes of one person: what both say, and who links to the one that goes. Rejects in words where they
 * can’t be merged; undefined once it is told to stop.
 */
export async function mergeOf(
  bench: Bench,
  { stays, goes, goesOn }: { stays: string; goes: string; goesOn?: () => boolean },
): Promise<Merge | undefined> {
  const [text, other] = [await bench.text(stays), await bench.text(goes)];
  for (const path of [stays, goes]) {
    if (bench.known(path)?.type !== 'contact') throw new Error(say`The note “${path}” is not a contact. Only contacts are merged.`);
  }
  if (stays === goes) throw new Error(say`That is one note. Name two.`);
  const [toGoes, toStays] = [await bench.links.to(goes, goesOn), await bench.links.to(stays, goesOn)];
  const references = await bench.links.references(goes, goesOn);
  if (!toGoes || !toStays || !references) return undefined;
  const linktext = bench.links.textWithout(stays, goes);
  const led = (link: LinkThere) => ({ ...link, linktext });
  const own = (toGoes.get(stays) ?? []).map(led);
  const moving = bench.links.moving(goes, stays);
  const staying: MergedNote = {
    ...named(bench, stays, toStays), text, led: ledText(bench, { path: stays, text, links: own }),
  };
  const going: MergedNote = {
    ...named(bench, goes, toGoes), text: other, led: ledText(bench, { path: goes, text: other, links: moving }),
  };
  const texts = { stays: staying.led, goes: going.led };
  return {
    stays: staying,
    goes: going,
    facts: factsOf(bench, staying, going),
    ...(addsNoText(texts) ? {} : { lines: { stays: linesIn(texts.stays), goes: linesIn(texts.goes) } }),
    links: [...toGoes].filter(([note]) => note !== goes).flatMap(([note, links]) => {
      const count = links.filter(({ original }) => relinked(original, { linktext }) !== original).length;
      return count === 0 ? [] : [{ note, count }];
    }),
    left: { canvases: await bench.links.canvases(goes), references, plainNames: bench.links.plainNames(going) },
  };
}

/**
 * One step that merges them as chosen, the note that stays first, then the links to the other, which goes to the trash
 * last: wherever it breaks off, nothing is lost. Rejects in words where one of both was changed since it was looked at.
 */
export async function merging(
  bench: Bench,
  { stays, goes, facts, links }: Merge,
  choices: ReadonlyMap<string, Side>,
): Promise<Writing> {
  for (const { path, name, text } of [stays, goes]) {
    if (await bench.text(path) !== text) throw new Error(say`${name} was changed just now. Look again.`);
  }
  const heading = inContent(() => say`From ${titleOf(goes.path)}`);
  const order = factsInOrder.map((fact) => bench.vocabulary.properties[fact]);
  const merged = withWords(stays.path, () =>
    mergedText({ stays: stays.led, goes: goes.led, facts, choices, heading, order, yaml: bench.yaml }));
  const linktext = bench.links.textWithout(stays.path, goes.path);
  const there = await bench.links.to(goes.path);
  const changes: StretchChange[] = [];
  for (const { note } of links) {
    if (note === stays.path) continue;
    const text = await bench.text(note);
    const led = (there?.get(note) ?? []).map((link) => ({ ...link, linktext }));
    changes.push({ note, stretches: stretchesFor(bench, { path: note, text, links: led }) });
  }
  const own = stretchesOf(withoutMark(stays.text), merged);
  return {
    says: say`Merged ${goes.name} into ${stays.name}`,
    changes: [...(own.length > 0 ? [{ note: stays.path, stretches: own }] : []), ...changes],
    trash: [{ path: goes.path, text: goes.text }],
  };
}

/** How many notes a merge changes, the one that goes among them. */
export function notesChanged({ stays, links }: Merge): number {
  return links.filter(({ note }) => note !== stays.path).length + 2;
}

function named(
  bench: Bench,
  path: string,
  links: ReadonlyMap<string, readonly LinkThere[]>,
): Pick<MergedNote, 'path' | 'name' | 'links'> {
  const fromOthers = [...links].filter(([note]) => note !== path).map(([, each]) => each.length);
  return { path, name: bench.known(path)!.name, links: fromOthers.reduce((sum, count) => sum + count, 0) };
}

function factsOf(bench: Bench, stays: MergedNote, goes: MergedNote): MergedFact[] {
  const [one, other] = [stays, goes].map(({ path, led }) => {
    const reading = readFrontMatter(led, bench.yaml);
    if (reading.ok) return reading.properties;
    throw new Error(say`The properties of “${path}” can’t be read: line ${reading.line}, ${reading.reason}`);
  });
  return withWords(stays.path, () => mergedFacts({
    stays: one!,
    goes: other!,
    vocabulary: bench.vocabulary,
    resolve: (linkpath) => bench.resolve(linkpath, stays.path),
    paths: [stays.path, goes.path],
    name: titleOf(stays.path),
  }));
}

interface ToLead {
  path: string;
  text: string;
  links: readonly (LinkThere & { linktext: string })[];
}

function ledText(bench: Bench, note: ToLead): string {
  const text = withoutMark(note.text);
  return withStretches(text, stretchesFor(bench, note)) ?? text;
}

function stretchesFor({ yaml }: Bench, { path, text, links }: ToLead): StretchChange['stretches'] {
  const plain = withoutMark(text);
  const mark = text.length - plain.length;
  const inMatter = links.filter(({ at }) => at === undefined);
  const inBody = links.flatMap(({ at, ...link }) => {
    if (at === undefined) return [];
    // Whether a place counts the byte order mark is seen by what stands there.
    return [{ ...link, at: plain.startsWith(link.original, at) ? at : at - mark }];
  });
  const stretches = withWords(path, () => relinking(plain, { inBody, inMatter }, yaml));
  if (stretches) return stretches;
  throw new Error(say`“${path}” was changed just now. Look again.`);
}

function withWords<T>(path: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (error instanceof NotMerged || error instanceof NotRelinked) {
      throw new Error(together(say`“${path}” can’t be merged.`, error.message));
    }
    throw error;
  }
}

function linesIn(note: string): number {
  return textBelow(note).split(/\r\n|\r|\n/).filter((line) => /\S/.test(line)).length;
}
