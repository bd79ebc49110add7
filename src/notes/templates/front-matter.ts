import { editProperties, type PropertyValue, type Yaml } from '../edit/properties';
import { same } from '../edit/same';
import { say, together } from '../../words/say';
import { spellingsOf } from '../spellings';
import { readMatter, UnreadableYaml, writeMatter } from './matter';
import { fill, valueInWords, isBlank, type Hole, type LookUp, type TemplateValue } from './placeholders';

export interface FrontMatterFilling {
  lookUp: LookUp;
  reportUnknown: (written: string) => void;
  /** Set whether or not the template names them. */
  properties: readonly { property: string; value: PropertyValue }[];
  yaml: Yaml;
  /** A word that stands neither in the template nor in any value. */
  mark: string;
}

/** A hole in the front matter, kept open by a plain word that YAML reads as text. */
interface Place {
  word: string;
  hole: Hole;
  quoted: boolean;
}

/**
 * A note's front matter, fences included, from the lines of a template's. Values go in as data, after the YAML was
 * read, so that no value can break it or add to it; comments, order and spelling of the rest stay. Throws an error made
 * for people, with the line of the template, when the lines are not YAML.
 */
export function fillFrontMatter(
  template: string,
  { lookUp, reportUnknown, properties, yaml, mark }: FrontMatterFilling,
): string {
  const places: Place[] = [];
  const filled = fill(template, {
    lookUp,
    reportUnknown,
    unknownTag: 'blank',
    put: (hole) => {
      const word = `${mark}${places.length}z`;
      places.push({ word, hole, quoted: false });
      return word;
    },
  });
  const kept = new Places(mark, places);
  kept.noteQuotes(filled);
  const lines = endLine(kept.withoutBlankValues(filled));
  const draft = fenced(lines);
  const read = readTemplate(draft, template, kept, yaml);
  const wanted = withNeeded(Object.entries(read).map(([key, value]) => [kept.text(key), kept.data(value)]), properties);
  const edits = wanted.flatMap(([property, value]) =>
    isPropertyValue(value) && !same(read[property], value) ? [{ property, value }] : []);
  const edited = editProperties(draft, edits, yaml);
  const text = edited.outcome === 'edited' ? kept.inComments(edited.text) : kept.inComments(draft);
  if (readsAs(text, wanted, yaml)) return kept.foreign(text);
  // A shape that can't be edited by lines: nothing is lost in a new note but comments and spelling.
  return kept.foreign(writeMatter(Object.fromEntries(wanted), yaml));
}

/** The places in a front matter that wait for their values. */
class Places {
  private readonly pattern: RegExp;

  constructor(private readonly mark: string, private readonly places: readonly Place[]) {
    this.pattern = new RegExp(`${mark}(\\d+)z`, 'g');
  }

  /** In quotes a value is meant as text, a number too. */
  noteQuotes(lines: string): void {
    for (const found of lines.matchAll(this.pattern)) {
      const before = lines[found.index - 1];
      const isQuoted = (before === '"' || before === '\'') && lines[found.index + found[0].length] === before;
      this.places[Number(found[1])]!.quoted = isQuoted;
    }
  }

  /** `name: {{name}}` without a name becomes `name:`, which Obsidian shows as an empty property. */
  withoutBlankValues(lines: string): string {
    const alone = new RegExp(
      `^([^\\s#'"[{|>-][^#'"[{|>\\n]*:)[ \\t]+(["']?)${this.mark}(\\d+)z\\2[ \\t]*(?=$|[ \\t]#)`, 'gm');
    return lines.replace(alone, (line: string, name: string, _quote, index: string) =>
      (isBlankHole(this.places[Number(index)]!.hole) ? name : line));
  }

  /** Text with the values in it; what a blank one leaves at the end goes. */
  text(text: string): string {
    let blank = false;
    const filled = text.replace(this.pattern, (word, index: string) => {
      const hole = this.places[Number(index)]?.hole;
      if (!hole || isTemplaters(hole)) return word;
      blank ||= isBlankHole(hole);
      return valueInWords(valueOf(hole));
    });
    return blank ? filled.trim() : filled;
  }

  /** What YAML read, with the values in it; a list stands for its items where it is an item of a list. */
  data(read: unknown): unknown {
    if (typeof read === 'string') {
      const place = this.places[Number(read.slice(this.mark.length, -1))];
      return place?.word === read ? this.whole(place) : this.text(read);
    }
    if (Array.isArray(read)) {
      return read.flatMap((item: unknown) => {
        const value = this.data(item);
        if (typeof item !== 'string') return [value];
        return value === null ? [] : value;
      });
    }
    if (typeof read !== 'object' || read === null || read instanceof Date) return read;
    return Object.fromEntries(Object.entries(read).map(([key, value]) => [this.text(key), this.data(value)]));
  }

  /** Comments are all that still holds a place once the values stand: one line each. */
  inComments(text: string): string {
    return text.replace(this.pattern, (word) => this.text(word).replace(/[\s\u0085\u2028\u2029]+/g, ' '));
  }

  /** Templater's marks, as they were written. */
  foreign(text: string): string {
    return text.replace(this.pattern, (word, index: string) => this.places[Number(index)]?.hole.written ?? word);
  }

  /** A line with its places as they were written in the template. */
  asWritten(line: string): string {
    return this.foreign(line);
  }

  private whole({ word, hole, quoted }: Place): TemplateValue {
    if (isTemplaters(hole)) return word;
    const value = valueOf(hole);
    if (isBlank(value)) return null;
    return quoted ? valueInWords(value) : value;
  }
}

function valueOf(hole: Hole): TemplateValue {
  if (hole.kind === 'value') return hole.value;
  // The cursor goes into the body: among the properties its mark is only removed.
  return hole.kind === 'cursor' ? undefined : hole.written;
}

/** Whether it is a mark that Templater runs; the braces that are no placeholder are not. */
function isTemplaters({ written }: Hole): boolean {
  return written.startsWith('<%');
}

function isBlankHole(hole: Hole): boolean {
  return isBlank(valueOf(hole));
}

function readTemplate(draft: string, template: string, places: Places, yaml: Yaml): Record<string, unknown> {
  try {
    return readMatter(draft, yaml);
  } catch (error) {
    if (!(error instanceof UnreadableYaml)) throw error;
    const wrong = places.asWritten(draft.split('\n')[error.line - 1] ?? '');
    // Sections that are left out move the lines below them up; the template's own line is the one to mend.
    const line = template.split('\n').indexOf(wrong) + 2;
    const shown = line > 1 ? line : error.line;
    throw new Error(together(
      say`The template’s properties can’t be read: line ${shown}, “${wrong.trim()}”.`,
      error.reason,
    ));
  }
}

/** The properties in the template's order and spelling, with what the plugin needs in its place or at the end. */
function withNeeded(
  entries: readonly (readonly [string, unknown])[], needed: readonly { property: string; value: PropertyValue }[],
): [string, unknown][] {
  const wanted = new Map(entries);
  const spelled = Object.fromEntries(entries);
  for (const { property, value } of needed) {
    const name = spellingsOf(spelled, property)[0] ?? property;
    // A list in the template says more than the one value that has to be among its own.
    const isThere = Array.isArray(spelled[name]) && (spelled[name] as unknown[]).includes(value);
    if (!isBlank(value) && !isThere) wanted.set(name, value);
  }
  return [...wanted];
}

function readsAs(text: string, wanted: readonly (readonly [string, unknown])[], yaml: Yaml): boolean {
  try {
    return same(Object.entries(readMatter(text, yaml)), wanted);
  } catch {
    return false;
  }
}

function isPropertyValue(value: unknown): value is PropertyValue {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function fenced(lines: string): string {
  return `---\n${lines}---\n`;
}

function endLine(lines: string): string {
  return lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`;
}
