import { latest, type Day } from '../day';
import { distinct, mentions, type Mention } from '../mention';
import type { Acquaintances } from '../network';
import { referrersOf, toBeWrittenTo } from '../people';
import type { Contact, Interview, NoteRecord } from '../records';
import { messageOf, type Message, type MessageKind } from './index';
import { meetingsOf } from './meetings';
import type { Correspondence } from './message';

export type { Correspondence } from './message';

export interface StartingPoint {
  /** The note in which one thought of writing. */
  record: NoteRecord;
  /** The one person meant: of an interview's people; of a contact's referrers, for a message to a referrer. */
  to?: Mention;
  around: Acquaintances;
  on: Day;
}

/** Who and what a message of a kind is about, from the note it starts in. */
export function correspondence(kind: MessageKind, { record, to, around, on }: StartingPoint): Correspondence {
  const message = messageOf(kind);
  const people = peopleOf(message, record, { to, around });
  const onlyOne = people.length === 1 ? around.contact(people[0]!.note) : undefined;
  const contact = record.type === 'contact' ? record : onlyOne;
  const suggestedBy = contact ? referrersOf(contact) : [];
  const referrers = to && mentions(suggestedBy, to) ? [to] : suggestedBy;
  return {
    readers: message.to === 'referrer' ? toBeWrittenTo(referrers, around) : people,
    people,
    contact,
    interview: record.type === 'interview' ? record : meetingIn(message, record, around, on),
    referrers,
  };
}

/** The newest day on which I wrote to a person, as far as the notes know. */
export function lastMessageOn(kind: MessageKind, writing: StartingPoint): Day | undefined {
  const { around } = writing;
  return latest(correspondence(kind, writing).readers.flatMap((reader) => {
    const contact = around.contact(reader.note);
    if (!contact) return [];
    const interviews = around.interviewsWith(contact.path);
    return [
      contact.askedOn,
      ...contact.remindedOn,
      ...contact.timesOfferedOn,
      contact.lastContact,
      ...contact.updates.map(({ on }) => on),
      ...interviews.flatMap(({ thankedOn, confirmedOn, reproposedOn }) => [thankedOn, confirmedOn, ...reproposedOn]),
    ];
  }));
}

function peopleOf(
  message: Message,
  record: NoteRecord,
  { to, around }: Pick<StartingPoint, 'to' | 'around'>,
): readonly Mention[] {
  if (record.type === 'contact') return [mentionOf(record)];
  if (to && message.to === 'them') return [to];
  const everybody = distinct(record.contacts);
  const all = message.to === 'them' ? toBeWrittenTo(everybody, around) : everybody;
  const unthanked = message.thanks ? all.filter((person) => !mentions(record.thanked, person)) : all;
  // Who was thanked already is not thanked again, unless all were.
  return unthanked.length > 0 ? unthanked : all;
}

/** A contact as a link to their note would name them. */
function mentionOf({ path, name }: Contact): Mention {
  return { note: path, linkpath: path.replace(/\.md$/i, '').toLowerCase(), name, text: name };
}

function meetingIn(message: Message, contact: Contact, around: Acquaintances, on: Day): Interview | undefined {
  const meetings = meetingsOf(contact, around.interviewsWith(contact.path), on);
  return message.meeting ? message.meeting(meetings) : meetings.held.at(-1);
}
