import { askingOf } from './asking';
import { add, set, type Change } from './change';
import { correspondence, fellThrough, type Correspondence, type Writing } from './correspondence';
import { latest, type Day } from './day';
import { ruleOf } from './due';
import type { DueItem } from './due-index';
import { asked } from './happenings';
import { mentions, type Mention } from './mention';
import type { MessageKind } from './message-kinds';
import type { Acquaintances } from './network';
import { nameOf } from './people';
import type { NoteRecord } from './records';
import { reportBack } from './due/report-back';
import { thankYou } from './due/thank-you';
import { settle } from './settling';
import type { Step } from './step';
import { touch } from './touch';
import { listed } from './words';

/** What was sent: from which note, to whom, because of which item, and when. */
export interface Sent {
  record: NoteRecord;
  to?: Mention;
  item?: DueItem;
  around: Acquaintances;
  on: Day;
  /** The channel, noted with a request. */
  via?: string;
}

/**
 * What “I sent it” settles or records. Nothing is changed where no note has a place for it (a referrer without a note, a day
 * that is noted already). Throws in words when the note that should remember it is missing.
 */
export function sent(kind: MessageKind, about: Sent): Step {
  const { record, item, around, on } = about;
  const letter = correspondence(kind, about);
  const to = listed(letter.readers.map((person) => nameOf(person, around))) || record.name;
  const { says, changes } = recorded[kind]({ ...about, letter, reader: to });
  const also = item && ruleOf(item.kind).nextStep ? settle(item, record, around, { on, touched: true }).changes : [];
  return { says: `${says} ${to}`, changes: once([...also, ...changes]) };
}

interface Recording extends Sent {
  letter: Correspondence;
  reader: string;
}

interface Recorded {
  says: string;
  changes: readonly Change[];
}

const recorded: Record<MessageKind, (recording: Recording) => Recorded> = {
  'first-cold': request,
  'first-referral': request,
  'first-group': request,
  'intro-reply': request,
  remind: reminder,
  'remind-last': reminder,
  arrange: (recording) => (saidLater(recording) ? request(recording) : { says: 'Offered times to', changes: touched(recording) }),
  confirm: ({ letter: { interview }, on, reader }) => ({
    says: 'Confirmed with',
    changes: [set(found(interview, `There is no interview with ${reader} ahead that could be confirmed.`), 'confirmedOn', on)],
  }),
  'thank-you': thanked,
  card: thanked,
  'after-chance': (recording) => ({
    says: 'Thanked and asked',
    changes: [...thanked(recording).changes, ...request(recording).changes],
  }),
  'after-no': (recording) => ({ says: 'Answered', changes: touched(recording) }),
  wrote: (recording) => ({ says: 'Wrote to', changes: touched(recording) }),
  met: reported,
  unreached: reported,
  update: (recording) => ({ says: 'Wrote to', changes: touched(recording) }),
  apology: proposed,
  'new-times': proposed,
};

function request({ letter: { contact }, on, via, reader }: Recording): Recorded {
  const asking = found(contact, `${reader} has no contact note in which the request could be noted. Make one first.`);
  return { says: 'Asked', changes: asked(asking, { on, via }).changes };
}

function reminder({ letter: { contact }, on, reader }: Recording): Recorded {
  const reminded = found(contact, `${reader} has no contact note in which the reminder could be noted. Make one first.`);
  return { says: 'Reminded', changes: reminded.remindedOn.includes(on) ? [] : [add(reminded.path, 'remindedOn', on)] };
}

// Thanks that are noted already are not moved to a later day.
function thanked(recording: Recording): Recorded {
  const { letter: { interview }, record, to, around, on, reader } = recording;
  const note = found(interview, `There is no interview with ${reader} to say thank you for.`);
  if (note.thankedOn) return { says: 'Thanked', changes: touched(recording) };
  const person = record.type === 'contact' ? note.contacts.find(({ note: path }) => path === record.path) : to;
  return { says: 'Thanked', changes: thankYou.settling.changes({ note, to: person, around, how: { on, touched: true } }) };
}

function reported({ letter: { contact, readers }, around, on, record }: Recording): Recorded {
  const note = found(contact, `${record.name} names nobody whose note could remember that the referrer has heard.`);
  if (readers.length === 0) throw new Error(`${note.name}’s note does not say who referred you. Add referred_by.`);
  const heard = (referrer: Mention): Change[] =>
    mentions(note.reportedTo, referrer)
      ? touch(around.contact(referrer.note), on)
      : reportBack.settling.changes({ note, to: referrer, around, how: { on, touched: true } });
  return { says: 'Reported back to', changes: readers.flatMap(heard) };
}

function proposed(recording: Recording): Recorded {
  const { letter: { interview }, on } = recording;
  const lost = interview && fellThrough(interview) && !interview.reproposedOn;
  return { says: 'Offered new times to', changes: lost ? [set(interview, 'reproposedOn', on)] : touched(recording) };
}

function touched({ letter: { readers }, around, on }: Recording): Change[] {
  return readers.flatMap((person) => touch(around.contact(person.note), on));
}

function saidLater({ letter: { contact }, around }: Recording): boolean {
  return contact !== undefined && askingOf(contact, around.interviewsWith(contact.path)).outcome === 'later';
}

/** The newest day on which I wrote to a person, as far as the notes know. */
export function lastMessageOn(kind: MessageKind, writing: Writing): Day | undefined {
  const { around } = writing;
  return latest(correspondence(kind, writing).readers.flatMap((reader) => {
    const contact = around.contact(reader.note);
    if (!contact) return [];
    const interviews = around.interviewsWith(contact.path);
    return [
      contact.askedOn,
      ...contact.remindedOn,
      contact.lastContact,
      ...interviews.flatMap(({ thankedOn, confirmedOn, reproposedOn }) => [thankedOn, confirmedOn, reproposedOn]),
    ];
  }));
}

function found<Note>(note: Note | undefined, otherwise: string): Note {
  if (note === undefined) throw new Error(otherwise);
  return note;
}

// Two reasons may set one fact to the same value; the second would find it changed.
function once(changes: readonly Change[]): Change[] {
  const seen = new Set<string>();
  return changes.filter((change) => {
    const key = JSON.stringify(change);
    return !seen.has(key) && seen.add(key);
  });
}
