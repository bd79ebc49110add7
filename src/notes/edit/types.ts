/** YAML as the host reads and writes it: Obsidian's `parseYaml` and `stringifyYaml`; in tests, the `yaml` package. */
export interface Yaml {
  parse(text: string): unknown;
  stringify(value: unknown): string;
}

export type PropertyValue = string | number | boolean | readonly string[];

/** Gives a property a value, whatever it had; `undefined` removes it. */
export interface ValueEdit {
  property: string;
  value: PropertyValue | undefined;
}

/**
 * Changes a list item by item: a number keeps the item at that place as it is written, a text is a new item, so
 * `[0, 'x', 2]` puts `x` in the place of the second of three. Places are those of `itemsOf`, and ascend. Where no item
 * is left the property goes, unless comments stood among the items: these stay below its name.
 */
export interface ItemsEdit {
  property: string;
  items: readonly WantedItem[];
}

export type WantedItem = number | string;

export type PropertyEdit = ValueEdit | ItemsEdit;

/** The edits of a note, from the properties that it has. */
export type EditsOf = (properties: Readonly<Record<string, unknown>>) => readonly PropertyEdit[];

/** What one edit did to the lines of one property, as it is needed to undo it. */
export interface WrittenLines {
  property: string;
  /** The lines as they were, with their endings; undefined where the property was absent. */
  before: string | undefined;
  /** The lines as they were written, with their endings; undefined where the property was removed. */
  after: string | undefined;
  /** Where the lines stood, counted from 0 at the first line of the front matter. */
  line: number;
  /** The line above, with its ending; undefined where they stood first. */
  above: string | undefined;
  /** The line below, with its ending; undefined where they stood last. */
  below: string | undefined;
}

/** What an edit wrote, as plain data, in the order in which it was written. */
export interface Written {
  /** The two fences, where the note had no front matter and the edit made it. */
  fences?: { opening: string; closing: string };
  lines: readonly WrittenLines[];
}

export type EditResult =
  | { outcome: 'edited'; text: string; written: Written }
  | { outcome: 'unchanged' }
  /** Too odd to edit by lines: the writer writes the whole block anew, with Obsidian's own YAML. */
  | { outcome: 'odd'; reason: string }
  /** Front matter that does not parse; the line counts in the note, from 1, and the reason is in words for people. */
  | { outcome: 'unreadable'; line: number; reason: string };

export type UndoResult =
  | { outcome: 'undone'; text: string }
  | { outcome: 'refused'; property: string; reason: string };

export type FrontMatterReading =
  | { ok: true; properties: Record<string, unknown> }
  | { ok: false; line: number; reason: string };

/** Thrown inside this folder when a shape can't be edited by lines; it never leaves it. */
export class OddShape extends Error {}
