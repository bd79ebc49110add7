import type { Day } from './day';
import { isHeld, isPlanned, statusOf } from './interview';
import { distinct, mentions, type Mention } from './mention';
import { toTheReferrer, type MessageKind } from './message-kinds';
import type { Acquaintances } from './network';
import type { Contact, Interview, NoteRecord } from './records';

/** A message seen from its sender: who reads it, whom and which meeting it is about. */
export interface Correspondence {
  /** Who reads it: one person, the people of an interview, or those who suggested somebody. */
  readers: readonly Mention[];
  /** Whom it is about; the readers themselves, unless it goes to a referrer. */
  people: readonly Mention[];
  /** The note of the one person it is about, if there is one. */
  contact?: Contact;
  /** The meeting it speaks of. */
  interview?: Interview;
  /** Who suggested the person it is about. */
  referrers: readonly Mention[];
}

export interface Writing {
  /** The note in which one thought of writing. */
  record: NoteRecord;
  /** The one person meant: of an interview's people; of a contact's referrers, for a message to a referrer. */
  to?: Mention;
  around: Acquaintances;
  on: Day;
}

/** Who and what a message of a kind is about, from the note it starts in. */
export function correspondence(kind: MessageKind, { record, to, around, on }: Writing): Correspondence {
  const goesToReferrer = toTheReferrer.has(kind);
  const people = record.type === 'contact' ? [mentionOf(record)] : to && !goesToReferrer ? [to] : distinct(record.contacts);
  const contact = record.type === 'contact' ? record : people.length === 1 ? around.contact(people[0]!.note) : undefined;
  const suggestedBy = distinct(contact?.referredBy ?? []).filter(({ note }) => note === null || note !== contact?.path);
  const referrers = to && mentions(suggestedBy, to) ? [to] : suggestedBy;
  return {
    readers: goesToReferrer ? referrers : people,
    people,
    contact,
    interview: record.type === 'interview' ? record : meeting(kind, record, around.interviewsWith(record.path), on),
    referrers,
  };
}

/** A contact as a link to their note would name them. */
export function mentionOf({ path, name }: Pick<Contact, 'path' | 'name'>): Mention {
  return { note: path, linkpath: path.replace(/\.md$/i, '').toLowerCase(), name, text: name };
}

/** The interview that a message to a contact speaks of. */
function meeting(kind: MessageKind, contact: Contact, interviews: readonly Interview[], on: Day): Interview | undefined {
  const dated = [...interviews].filter(({ date }) => date !== undefined).sort((one, other) => (one.date! < other.date! ? -1 : 1));
  const ahead = dated.filter((each) => isPlanned(each) && each.date! >= on);
  const held = dated.filter((each) => isHeld(each) && each.date! <= on);
  switch (kind) {
    case 'confirm':
      return ahead[0];
    case 'new-times':
      return lastThat(dated, fellThrough) ?? ahead[0];
    case 'apology':
      return lastThat(dated, (each) => statusOf(each) === 'missed') ?? ahead[0] ?? lastThat(dated, fellThrough);
    case 'thank-you':
    case 'card':
      return lastThat(held, ({ thankedOn }) => thankedOn === undefined) ?? held.at(-1);
    case 'after-chance':
      return lastThat(held, (each) => each.kind === 'chance') ?? held.at(-1);
    case 'met':
      return held.find(({ date }) => !contact.referredOn || date! >= contact.referredOn) ?? held.at(-1);
    default:
      return held.at(-1);
  }
}

/** It was planned and did not take place. */
export function fellThrough(interview: Interview): boolean {
  return !isPlanned(interview) && !isHeld(interview);
}

function lastThat(interviews: readonly Interview[], fits: (interview: Interview) => boolean): Interview | undefined {
  return interviews.filter(fits).at(-1);
}
