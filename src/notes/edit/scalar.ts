import { say } from '../../words/say';
import type { Yaml } from './types';
import { OddShape } from './types';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
// A letter first, or a date and a blank ("2026-11-06 send the article"), and nothing that YAML gives a meaning.
const PLAIN = /^(?:\p{L}|\d{4}-\d{2}-\d{2} )[\p{L}\p{M}\p{N} _.,;/()+='’&!?*@–—-]*$/u;
// Other readers of the same notes follow YAML 1.1, where these are booleans and numbers.
const LOOKS_LIKE_ANOTHER_TYPE = /^(?:y|n|yes|no|on|off|true|false|null|nan|inf|infinity)$/i;
const MUST_BE_ESCAPED = /["\\\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Whether a value stands on a line of its own or among the commas of `[a, b]`. */
export type Place = 'line' | 'flow';

/** One value as YAML on one line, checked by reading it back. Text other than dates is quoted wherever in doubt. */
export function spellScalar(value: string | number | boolean, place: Place, yaml: Yaml): string {
  if (typeof value === 'string') {
    if (mayBePlain(value, place) && readsBackAs(value, value, yaml)) return value;
    return checked(`"${value.replace(MUST_BE_ESCAPED, escape)}"`, value, yaml);
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new OddShape(say`The number is not finite.`);
  return checked(String(value), value, yaml);
}

function mayBePlain(text: string, place: Place): boolean {
  if (DATE.test(text)) return true;
  if (!PLAIN.test(text) || LOOKS_LIKE_ANOTHER_TYPE.test(text)) return false;
  return place === 'line' || !text.includes(',');
}

function escape(character: string): string {
  if (character === '"') return '\\"';
  if (character === '\\') return '\\\\';
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  const code = character.charCodeAt(0);
  const hex = code.toString(16).toUpperCase();
  return code < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u${hex.padStart(4, '0')}`;
}

function checked(spelled: string, value: string | number | boolean, yaml: Yaml): string {
  if (!readsBackAs(spelled, value, yaml)) throw new OddShape(say`YAML does not read the new value back as it was meant.`);
  return spelled;
}

function readsBackAs(spelled: string, value: string | number | boolean, yaml: Yaml): boolean {
  const read = yaml.parse(`value: ${spelled}\n`);
  return typeof read === 'object' && read !== null && 'value' in read && read.value === value;
}
