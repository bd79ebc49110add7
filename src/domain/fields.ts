import type { Contact } from './records';

/** The fields that people are in, each once, by name. */
export function fieldsOf(contacts: readonly Contact[]): string[] {
  const known = new Map<string, string>();
  for (const { field } of contacts) if (field && !known.has(field.toLowerCase())) known.set(field.toLowerCase(), field);
  return [...known.values()].sort((one, other) => one.localeCompare(other));
}
