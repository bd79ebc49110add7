import { say, series } from '../words/say';
import type { Contact } from './records';

/** The fields that people are in, each once, by name. */
export function fieldsOf(contacts: readonly Contact[]): string[] {
  const known = new Map<string, string>();
  for (const { field } of contacts) if (field && !known.has(field.toLowerCase())) known.set(field.toLowerCase(), field);
  return [...known.values()].sort((one, other) => one.localeCompare(other));
}

/** That nobody is in a field, and which there are. */
export function saysNobodyIn(field: string, fields: readonly string[]): string {
  return fields.length === 0
    ? say`Nobody is in the field “${field}”. No note names a field yet.`
    : say`Nobody is in the field “${field}”. There are: ${series(fields)}.`;
}
