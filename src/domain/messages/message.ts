import type { Change } from '../change';
import type { Answered } from '../answered';
import type { Day } from '../day';
import type { Mention } from '../mention';
import type { Acquaintances } from '../network';
import type { Contact, Interview, NoteRecord, Spelled } from '../records';
import type { Step } from '../step';
import type { ContactSituation, InterviewSituation } from './situation';

/**
 * One message of an exploration: everything about it but its text, which is content.
 */
export interface Message {
  /** Its word in templates and in the terminal. */
  kind: string;
  /** Who reads it: those it is about, or those who suggested them. */
  to: 'them' | 'referrer';
  /** It asks for a conversation, and so counts as an ask once it is sent. */
  asks?: true;
  /** It asks once more for what was asked before. */
  reminds?: true;
  /** It names who suggested them. */
  namesReferrer?: true;
  /** Nobody waits for it: two of them in a week are too many. */
  unawaited?: true;
  /** What was learned in a conversation is quoted in it once, ever. */
  quotesOnce?: true;
  /** It tells what is new, which is noted in a few words. */
  tells?: true;
  /** It thanks for a conversation. */
  thanks?: true;
  /** How it reaches them, where it is no letter. */
  medium?: Medium;
  /** What an action is called that opens a draft of it: `Draft the thank-you`. */
  drafts(): string;
  /** What one does with it, to whom: `Thank Amara Osei`. */
  heading(who: string): string;
  /** What one says once it is done, where that isn’t that one sent it: `I called`. */
  done?(): string;
  /** The meeting that it speaks of to a contact; the last one held, unless it says otherwise. */
  meeting?(meetings: Meetings): Interview | undefined;
  /** How near it lies now, on the scale of `turn`; nothing where it makes no sense. */
  fits: {
    contact?(situation: ContactSituation): number | undefined;
    interview?(situation: InterviewSituation): number | undefined;
  };
  /** What it answers, dated: it can’t have been sent on a day before that. */
  answers?(sent: Answering): readonly (Answered | undefined)[];
  /** What it says and changes once it is sent. Throws in words when the note that should remember it is missing. */
  record(recording: Recording): Step;
}

/** A card by hand, the note that goes along with a request to connect on a network, or a call. */
export type Medium = 'card' | 'invitation' | 'phone';

/** The interviews of a contact that have a date, oldest first, as they stand on a day. */
export interface Meetings {
  contact: Contact;
  dated: readonly Interview[];
  /** Planned, for that day or later. */
  ahead: readonly Interview[];
  /** Held, on that day or before. */
  held: readonly Interview[];
}

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

/** What a message that was sent may answer. */
export type Answering = Pick<Recording, 'letter' | 'around' | 'record'>;

/** A message that was sent, about to be recorded. */
export interface Recording {
  /** The note from which it was sent. */
  record: NoteRecord;
  /** The one person meant, where the note names several. */
  to?: Mention;
  around: Acquaintances;
  on: Day;
  /** The channel, noted with a request. */
  via?: string;
  /** What they were told, in a few words, noted with an update. */
  what?: string;
  /** Whether what they asked for went along. */
  attached: boolean;
  letter: Correspondence;
  /** Who reads it, in a sentence. */
  reader: string;
  settles: Settles;
  /** What the person’s notes call a fact. */
  spelled: Spelled;
}

/** What settles the thanks for an interview and the report to a referrer, on the day of the recording. */
export interface Settles {
  thanks(interview: Interview, person: Mention | undefined): readonly Change[];
  report(contact: Contact, referrer: Mention): readonly Change[];
}
