import type { PropertyValue, Yaml } from '../edit/properties';
import { placeToType } from './cursor';
import { fillFrontMatter } from './front-matter';
import { bodyOf, type Piece } from './in-body';
import { takeApart } from './matter';
import { fill, valueInWords, isList, unusedMark, withoutDoubled, type LookUp, type TemplateValue } from './placeholders';

export type { TemplateValue } from './placeholders';

export interface Composition {
  /** The text of the template note. */
  template: string;
  /** Placeholders by name. A name that is not among them is unknown; one without a value is blank. */
  values: Record<string, TemplateValue>;
  /**
   * What the plugin needs in the front matter, in order; set whether or not the template names them. Blank ones are
   * not.
   */
  properties: readonly { property: string; value: PropertyValue }[];
  /** The note's base name, for `{{title}}`. */
  title: string;
  /** `{{date}}`, `{{time}}`, `{{date:FORMAT}}`, `{{time:FORMAT}}` in Obsidian's moment formats. */
  format: (format: string | undefined, what: 'date' | 'time') => string;
  yaml: Yaml;
}

/**
 * The whole note (`\n` line endings), where the cursor goes (an offset into the text, in UTF-16 units), and the
 * placeholders nobody could fill, as they are written (in the body they stay visible). Throws an error made for people
 * when the template's front matter is not YAML or its sections are not closed.
 */
export function composeNote(composition: Composition): { text: string; cursor: number; unknown: string[] } {
  const { template, yaml } = composition;
  // What Templater runs is code: when it is to run on this note, no value may bring marks of its own.
  const isCode = template.includes('<%');
  const defused = isCode ? withoutMarks(composition) : composition;
  const { values, properties, title } = defused;
  const unknown = new Set<string>();
  const reportUnknown = (written: string): void => void unknown.add(written);
  const mark = unusedMark([
    template,
    title,
    ...textsIn(Object.values(values)),
    ...textsIn(properties.map(({ value }) => value)),
  ]);
  const lookUp = lookUpIn(defused);
  const parts = takeApart(template);
  const head = parts.frontMatter === undefined && properties.length === 0
    ? ''
    : fillFrontMatter(parts.frontMatter ?? '', { lookUp, reportUnknown, properties, yaml, mark });
  const inWords: string[] = [];
  const withHoles = fill(withoutDoubled(parts.body, ['channel']), {
    lookUp,
    reportUnknown,
    unknownTag: 'keep',
    put: (hole) => {
      if (hole.kind === 'cursor') return mark;
      return hole.kind === 'value' ? `${mark}${inWords.push(valueInWords(hole.value))}z` : hole.written;
    },
  });
  // Text, the number of a value, text, and so on.
  const pieces = withHoles.split(new RegExp(`${mark}(\\d+)z`));
  const filled = bodyOf(pieces.map((piece, index): Piece =>
    (index % 2 === 0 ? { text: piece } : { value: inWords[Number(piece) - 1]! })));
  const body = filled.split(mark).join('');
  // Without front matter of its own, a note must not begin with a value that looks like it.
  const start = head === '' && body.startsWith('---') && !parts.body.startsWith('---') ? '\n' : head;
  const marked = filled.indexOf(mark);
  // Templater can be set to run on every new note: then a mark that came from outside would run, too.
  const safe = (text: string): string => (isCode ? text : text.replace(/<%/g, '< %'));
  const above = safe(start);
  const text = above + safe(body);
  const cursor = above.length + (marked < 0 ? placeToType(safe(body)) : safe(body.slice(0, marked)).length);
  return { text, cursor, unknown: [...unknown] };
}

/** A value of one's own comes before Obsidian's core forms: an interview's `{{date}}` is its day. */
function lookUpIn({ values, title, format }: Composition): LookUp {
  return (name) => {
    if (Object.hasOwn(values, name)) return { value: values[name] };
    const [, core, pattern] = /^(title|date|time)(?:\s*:\s*(\S[^]*))?$/i.exec(name) ?? [];
    switch (core?.toLowerCase()) {
      case 'title':
        return pattern === undefined ? { value: title } : undefined;
      case 'date':
        return { value: format(pattern, 'date') };
      case 'time':
        return { value: format(pattern, 'time') };
      default:
        return undefined;
    }
  };
}

function withoutMarks(composition: Composition): Composition {
  const defuse = (text: string): string => text.replace(/<(?=%|$)/g, '< ');
  const plain = <Value extends TemplateValue>(value: Value): Value | string | string[] =>
    typeof value === 'string' ? defuse(value) : isList(value) ? value.map(defuse) : value;
  return {
    ...composition,
    title: defuse(composition.title),
    values: Object.fromEntries(Object.entries(composition.values).map(([name, value]) => [name, plain(value)])),
    properties: composition.properties.map(({ property, value }) => ({ property, value: plain(value) })),
  };
}

function textsIn(values: readonly TemplateValue[]): string[] {
  return values.flatMap((value) => (typeof value === 'string' ? [value] : isList(value) ? value : []));
}
