import { Notice } from 'obsidian';
import { set, type Change } from '../../domain/change';
import type { Contact } from '../../domain/records';
import { benchOf, type Bench } from '../../making/bench';
import { parseMention } from '../../notes/link';
import { noteName, sameName } from '../../notes/names';
import { organizationNoteText } from '../../notes/templates/organization';
import { attempt, perform } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { organizationNote } from '../../vault/organization';
import type { Writing } from '../../vault/writer';
import { sameOrganization } from './model';

/** A step, and the note to open when it is done. */
export interface Linking extends Writing {
  open: string;
}

/** Gives a contact's organization a note of its own, or links the one there is, and opens it. */
export async function writeOrganizationNote(desk: Desk, contact: Contact): Promise<void> {
  const there = organizationNote(desk.app, contact);
  await attempt(async () => {
    if (there) {
      new Notice(`${contact.organization} has a note already.`);
      return desk.app.workspace.openLinkText(there.path, '', false);
    }
    const step = linking(desk, contact);
    if (await perform(desk, step)) await desk.app.workspace.openLinkText(step.open, '', false);
  });
}

/** One step that makes the note, if there is none of that name, and links it from the contact. Throws in words. */
export function linking(desk: Desk, contact: Contact): Linking {
  const { organization } = contact;
  if (!organization) throw new Error(`Say first where ${contact.name} works: fill in their organization.`);
  const bench = benchOf(desk);
  const known = noteCalled(desk, contact, organization);
  const path = known ?? bench.freePath(folderOf(bench), noteName('{{name}}', { name: organization }), []);
  const planned = known ? [] : [path];
  const link = linkCalled(bench.link(path, contact.path, planned), organization);
  const changes: Change[] = [set(contact, 'organization', link)];
  if (known) return { says: `Linked ${contact.name} to ${organization}`, changes, open: path };
  const people = [contact, ...sameOrganization(contact, desk.feed.contacts())];
  const text = organizationNoteText(people.map((person) => bench.link(person.path, path, planned)));
  return { says: `Made a note for ${organization}`, create: [{ path, text }], changes, open: path };
}

/** A note of that name that is neither a contact nor an interview. */
function noteCalled({ app, feed }: Desk, { path }: Contact, organization: string): string | undefined {
  const name = noteName('{{name}}', { name: organization });
  const note = app.metadataCache.getFirstLinkpathDest(name, path);
  return note && note.path !== path && !feed.record(note.path) ? note.path : undefined;
}

// Beside the folder of the contacts: `People/Contacts` and `People/Organizations`.
function folderOf({ settings }: Bench): string {
  const { contactFolder } = settings;
  const parent = contactFolder.includes('/') ? contactFolder.slice(0, contactFolder.lastIndexOf('/') + 1) : '';
  return `${parent}Organizations`;
}

// A note's name can't hold everything that an organization's can, and the contact still works where they said.
function linkCalled(link: string, name: string): string {
  const { linkpath, display } = parseMention(link);
  return sameName(display, name) || /[|[\]]/.test(name) ? link : `[[${linkpath}|${name}]]`;
}
