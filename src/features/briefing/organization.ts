import { Notice } from 'obsidian';
import type { Contact } from '../../domain/records';
import { benchOf } from '../../making/bench-of-desk';
import { linking } from '../../making/organization';
import { attempt, perform } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { organizationNote } from '../../vault/organization';
import { say } from '../../words/say';

/** Gives a contact's organization a note of its own, or links the one there is, and opens it. */
export async function writeOrganizationNote(desk: Desk, contact: Contact): Promise<void> {
  const there = organizationNote(desk.app, contact, desk.feed.vocabulary);
  await attempt(async () => {
    if (there) {
      new Notice(say`${contact.organization!} has a note already.`);
      return desk.app.workspace.openLinkText(there.path, '', false);
    }
    const step = linking(benchOf(desk), contact);
    if (await perform(desk, step)) await desk.app.workspace.openLinkText(step.open, '', false);
  });
}
