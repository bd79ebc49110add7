import { set, type Change } from '../domain/change';
import { colleaguesOf } from '../domain/people';
import type { Contact } from '../domain/records';
import { parseLink } from '../notes/link';
import { noteName, sameName } from '../notes/names';
import { organizationNoteText } from '../notes/templates/organization';
import type { Writing } from '../vault/writer';
import { say } from '../words/say';
import type { Bench } from './bench';

/** A step, and the note to open when it is done. */
export interface Linking extends Writing {
  open: string;
}

/** One step that makes the note, if there is none of that name, and links it from the contact. Throws in words. */
export function linking(bench: Bench, contact: Contact): Linking {
  const { organization } = contact;
  if (!organization) throw new Error(say`Say first where ${contact.name} works: fill in their organization.`);
  const known = noteCalled(bench, contact, organization);
  const path = known ?? bench.freePath(folderOf(bench), noteName('{{name}}', { name: organization }), []);
  const planned = known ? [] : [path];
  const link = linkCalled(bench.link(path, contact.path, planned), organization);
  const changes: Change[] = [set(contact, 'organization', link)];
  if (known) return { says: say`Linked ${contact.name} to ${organization}`, changes, open: path };
  const people = [contact, ...colleaguesOf(contact, bench.around)];
  const text = organizationNoteText(people.map((person) => bench.link(person.path, path, planned)), bench.vocabulary);
  return { says: say`Made a note for ${organization}`, create: [{ path, text }], changes, open: path };
}

/** A note of that name that is neither a contact nor an interview. */
function noteCalled({ resolve, record }: Bench, { path }: Contact, organization: string): string | undefined {
  const note = resolve(noteName('{{name}}', { name: organization }), path);
  return note !== null && note !== path && !record(note) ? note : undefined;
}

// Beside the folder of the contacts: `People/Contacts` and `People/Organizations`.
function folderOf({ settings }: Bench): string {
  const { contactFolder } = settings;
  const parent = contactFolder.includes('/') ? contactFolder.slice(0, contactFolder.lastIndexOf('/') + 1) : '';
  return `${parent}Organizations`;
}

// A note's name can't hold everything that an organization's can, and the contact still works where they said.
function linkCalled(link: string, name: string): string {
  const { linkpath, display } = parseLink(link);
  return sameName(display, name) || /[|[\]]/.test(name) ? link : `[[${linkpath}|${name}]]`;
}
