import type { Day } from '../../domain/day';
import { dateInWords } from '../../domain/day-words';
import { isHeld } from '../../domain/interview';
import { samePerson, type Mention } from '../../domain/mention';
import { messageOf, type MessageKind } from '../../domain/messages';
import type { Correspondence } from '../../domain/messages/correspondence';
import { hasHeardSince, lastTold } from '../../domain/messages/heard';
import type { Acquaintances } from '../../domain/network';
import { nameOf, peopleIn } from '../../domain/people';
import type { Contact } from '../../domain/records';
import { keptPosted } from '../../domain/touch';
import { listed } from '../../words/say';
import { withoutLinks } from '../link';
import { sameName } from '../names';
import { fragment, nameInMessage } from './plain';

/** What the readers have heard already, and who else hears the same. */
export function told(
  letter: Correspondence,
  { kind, around, today }: { kind: MessageKind; around: Acquaintances; today: Day },
) {
  const { contact, interview } = letter;
  const last = contact && lastTold(contact);
  const isKnown = messageOf(kind).quotesOnce && contact && interview && hasHeardSince(contact, interview);
  const meetings = contact ? around.interviewsWith(contact.path) : interview ? [interview] : [];
  return {
    learned: isKnown ? '' : fragment(interview?.learned),
    told_on: last && dateInWords(last.on, today),
    told: last && last.note !== keptPosted() ? fragment(last.note) : '',
    ever_met: meetings.some(isHeld),
    suggested: listed(met(letter.people, around)),
    others: messageOf(kind).thanks ? others(letter, { around }) : '',
  };
}

/** Whether a contact has been told something, in the same words: written large or small, with links or without. */
export function hasBeenTold({ updates }: Contact, what: string): boolean {
  return updates.some(({ note }) => sameName(asRead(note), asRead(what)));
}

function asRead(text: string): string {
  return withoutLinks(text).trim().replace(/\s+/g, ' ');
}

/** Of those whom the people of a letter suggested, the ones with whom a conversation came of it. */
function met(people: readonly Mention[], around: Acquaintances): string[] {
  const suggested = people.flatMap(({ note }) => (note === null ? [] : around.referredBy(note)));
  const isMet = ({ path }: Contact): boolean => around.interviewsWith(path).some(isHeld);
  return suggested.filter(isMet).map(({ name }) => nameInMessage(name)).sort();
}

/** The others of a group, where only some of it are written to. */
function others({ interview, readers }: Correspondence, { around }: { around: Acquaintances }): string {
  const group = interview ? peopleIn(interview) : [];
  const rest = group.filter((person) => !readers.some((each) => samePerson(each, person)));
  return listed(rest.map((person) => nameInMessage(nameOf(person, around))));
}
