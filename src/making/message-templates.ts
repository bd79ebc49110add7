import { messageNames, messageTemplateText } from '../notes/messages/built-in';
import type { NewNote, Writing } from '../vault/writer';
import { counted, say } from '../words/say';
import type { Bench } from './bench';

/**
 * The built-in messages as notes in a folder, but for those that the person has there; undefined where they have all.
 */
export function messageTemplates(
  { freePath }: Bench,
  { folder, own }: { folder: string; own: { has(kind: string): boolean } },
): (Writing & { create: readonly NewNote[] }) | undefined {
  const create = messageNames
    .filter(({ kind }) => !own.has(kind))
    .map(({ kind, name }) => ({ path: freePath(folder, name.replace(':', ','), []), text: messageTemplateText(kind) }));
  if (create.length === 0) return undefined;
  return { says: says(create.length, folder), create, changes: [], settings: { messageFolder: folder } };
}

function says(written: number, folder: string): string {
  return counted(written, {
    one: say`Wrote ${written} message template into ${folder}`,
    other: say`Wrote ${written} message templates into ${folder}`,
  });
}
