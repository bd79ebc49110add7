import type { Change } from '../domain/change';
import type { ContactFacts, FactName } from '../domain/records';
import { titleOf } from '../notes/read';
import { typeOf, type BuiltInTemplate } from '../notes/templates/built-in';
import { composeNote, type TemplateValue } from '../notes/templates/compose';
import { namesInTemplate } from '../notes/templates/stated';
import { isForTemplater } from '../vault/templater';
import { errorMessage, type NewNote, type Writing } from '../vault/writer';
import { say } from '../words/say';
import { settingOf, type Bench } from './bench';
import { tidy } from './person';

/** One step that makes notes, ready for the writer, and what to show when it is done. */
export interface Made extends Writing {
  create: readonly NewNote[];
  changes: readonly Change[];
  /** The note to open, if any, and where one types next (an offset in UTF-16 units). */
  open?: { path: string; cursor: number };
  /** Placeholders of the templates that nobody could fill, as they are written. */
  unknown: readonly string[];
}

/** What a note states from its first day on, in order. Blank values are left out. */
export type Facts = readonly (readonly [FactName, string | number | readonly string[] | undefined])[];

export interface Composed {
  note: NewNote;
  cursor: number;
  unknown: readonly string[];
}

/**
 * A whole note at a path: the template filled, with the facts as its properties. Rejects in words on a broken template.
 */
export async function composed(
  bench: Bench,
  { path, template, facts, values }: {
    path: string;
    template: BuiltInTemplate;
    facts: Facts;
    values: Record<string, TemplateValue>;
  },
): Promise<Composed> {
  const { vocabulary } = bench;
  const text = await bench.template(template);
  try {
    const called = namesInTemplate(text, vocabulary);
    const given = facts.flatMap(([fact, value]) =>
      value === undefined || value === '' ? [] : [{ property: called(fact), value }]);
    const properties = [typeOf(template, vocabulary), ...given];
    const { text: whole, ...rest } = composeNote({
      template: text,
      values: { ...values, me: bench.settings.me, today: bench.today },
      properties,
      title: titleOf(path),
      format: bench.format,
      yaml: bench.yaml,
    });
    return { note: { path, text: whole, ...(isForTemplater(text) && { templater: properties }) }, ...rest };
  } catch (error) {
    throw new Error(say`“${bench.settings[settingOf[template]]}”: ${errorMessage(error)}`);
  }
}

/** The `name` a note needs besides its file's: none while the file is called like the person. */
export function nameBeside(path: string, name: string): string | undefined {
  return titleOf(path) === name ? undefined : name;
}

/** What is known of a contact, for templates; every placeholder is there, blank or not. */
export function contactValues(facts: Partial<Record<keyof ContactFacts, unknown>>): Record<string, TemplateValue> {
  const text = (value: unknown): string => (typeof value === 'string' ? tidy(value) : '');
  return {
    organization: text(facts.organization),
    role: text(facts.role),
    field: text(facts.field),
    email: text(facts.email),
    phone: text(facts.phone),
    linkedin: text(facts.linkedin),
    source: text(facts.source),
    why: text(facts.whyThem),
  };
}
