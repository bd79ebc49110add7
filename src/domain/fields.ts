import { say, series } from '../words/say';
import type { Contact } from './records';

/** The fields that people are in, each once, by name. */
export function fieldsOf(contacts: readonly Contact[]): string[] {
  const known = new Map<string, string>();
  for (const { field } of contacts) if (field && !known.has(keyOfField(field))) known.set(keyOfField(field), field);
  return [...known.values()].sort((one, other) => one.localeCompare(other));
}

/** Whether a contact’s field, if any, is a certain one, whatever their case and however their accents are stored. */
export function isField(field: string | undefined, wanted: string): boolean {
  return field !== undefined && keyOfField(field) === keyOfField(wanted);
}

/** What two spellings of one field have in common. */
export function keyOfField(field: string): string {
  return field.replace(/\p{Zs}/gu, ' ').normalize('NFC').toLowerCase();
}

/** That nobody is in a field, and which there are. */
export function saysNobodyIn(field: string, fields: readonly string[]): string {
  return fields.length === 0
    ? say`Nobody is in the field “${field}”. No note names a field yet.`
    : say`Nobody is in the field “${field}”. There are: ${series(fields)}.`;
}
