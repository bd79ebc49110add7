import type { Mention } from '../domain/mention';
import type { Contact } from '../domain/records';
import { parseLink } from '../notes/link';
import { sameName } from '../notes/names';
import { plainWords } from '../notes/sections/plain-words';
import type { Bench } from './bench';

/**
 * Somebody in the text of the note at `path`: linked as the vault links and shown by the name, where a link can hold
 * it; whoever has no contact note by the plain name.
 */
export function linkToPerson(bench: Bench, path: string, person: Mention | Contact): string {
  const contact = 'type' in person ? person : bench.around.contact(person.note);
  if (!contact) return plainWords(person.name);
  const link = bench.link(contact.path, path, []);
  const { linkpath, display } = parseLink(link);
  if (sameName(display, contact.name) || /[|[\]\\`%$<>\r\n\p{Cs}]/u.test(contact.name)) return link;
  return `[[${linkpath}|${contact.name}]]`;
}
