import type { Listed } from '../../domain/agenda';
import { ruleOf } from '../../domain/due';
import { distinct } from '../../domain/mention';
import { callOf } from '../../domain/people';
import type { Contact } from '../../domain/records';
import type { Desk } from '../../vault/desk';
import type { KnownResearch } from '../../vault/known-research';
import type { Research } from '../../vault/research';
import { listed as listedWords, say } from '../../words/say';

/** What the notes say beyond an item of those whom one gets ready to meet; '' as long as that is not known. */
export function readinessOf({ feed }: Desk, known: KnownResearch, { item }: Listed): string {
  const interview = ruleOf(item.kind).readies ? feed.record(item.note) : undefined;
  if (interview?.type !== 'interview') return '';
  const people = distinct(interview.contacts).flatMap(({ note }) => feed.around.contact(note) ?? []);
  return foundOut(people.map((contact) => ({
    call: callOf(contact, feed.around),
    organization: contact.organization,
    research: known.of(contact),
  })));
}

/** Whom one meets, and what is noted about them. */
interface Met extends Pick<Contact, 'organization'> {
  call: string;
  research: Research | undefined;
}

/** What is found out and what is missing, in a sentence. */
export function foundOut(people: readonly Met[]): string {
  const missing = people.filter(({ research }) => research === 'none');
  if (missing.length === 0) return people.some(({ research }) => research === 'some') ? say`What you found out is in the notes.` : '';
  if (people.length === 1 && missing[0]!.organization) return say`Nothing is noted on the organization yet.`;
  return say`Nothing is noted about ${listedWords(missing.map(({ call }) => call))} yet.`;
}
