import { parse, stringify } from 'yaml';
import { spellScalar } from '../../src/notes/edit/scalar';

type Value = string | number | boolean | readonly string[] | undefined;

const yaml = { parse: (text: string) => parse(text) as unknown, stringify: (value: unknown) => stringify(value) };

const spelled = new Map<string | number | boolean, string>();

/** Each value is read back once: thousands of notes are made of few values. */
function spell(value: string | number | boolean): string {
  let known = spelled.get(value);
  if (known === undefined) spelled.set(value, (known = spellScalar(value, 'line', yaml)));
  return known;
}

/** A note's text. Properties stand in the order given; those without a value stand empty, as a template leaves them. */
export function note(properties: Record<string, Value>, body: string): string {
  const lines = Object.entries(properties).flatMap(([name, value]) => {
    if (value === undefined) return [`${name}:`];
    if (typeof value !== 'object') return [`${name}: ${spell(value)}`];
    return [`${name}:`, ...value.map((each) => `  - ${spell(each)}`)];
  });
  return `---\n${lines.join('\n')}\n---\n${body.trim()}\n`;
}
