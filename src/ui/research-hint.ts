import { Notice } from 'obsidian';
import type { Contact } from '../domain/records';
import type { Desk } from '../vault/desk';
import { researchOf } from '../vault/research';
import { say } from '../words/say';

/** Says, once for each contact, that no research is noted when a request goes out. A hint, never a block. */
export async function hintAtResearch(desk: Desk, contact: Contact): Promise<void> {
  const { vocabulary } = desk.feed;
  if ((await researchOf(desk.app, contact, vocabulary)) !== 'none') return;
  if (!desk.once.first(`research of ${contact.path}`)) return;
  new Notice(say`Nothing is noted under ${vocabulary.headings.research} yet. A few lines about ${contact.name} make a request easier to answer.`);
}
