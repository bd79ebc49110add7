import type { Day, Time } from './day';
import type { Mention } from './mention';

/** Something in a note that could not be read, or contradicts itself. */
export interface Problem {
  note: string;
  /** Where it shows: in the value of one fact, in the front matter as a whole, or in what the note is called. */
  fact: FactName | 'front matter' | 'file name';
  /** As it stands in the note. */
  value: string;
  /** In a sentence for the person. */
  reason: (spelled: Spelled) => string;
  /** The day on which it is none any more. */
  until?: Day;
}

/** Every item of a kind in one note is put off until a day. */
export interface Snooze {
  /** The word of a kind of due item. */
  kind: string;
  until: Day;
  /** As it stands in the note. */
  text: string;
}

/** Items of a kind due on or before a day are not owed; for good without one. */
export interface Waiver {
  kind: string;
  of?: Day;
  text: string;
}

/** What was done on a day, in the person’s words. */
export interface Done {
  on: Day;
  note: string;
}

export type Outcome = 'yes' | 'later' | 'no' | 'no-answer';
export type InterviewStatus = 'planned' | 'held' | 'cancelled' | 'no-show' | 'missed';
export type CancelledBy = 'me' | 'them';
export type InterviewKind = 'formal' | 'chance';
export type Mode = 'in-person' | 'phone' | 'video' | 'email';

/** What contact and interview notes both know. */
export interface CommonFacts {
  followUp?: Day;
  followUpNote?: string;
  followedUp: readonly string[];
  snoozed: readonly Snooze[];
  waived: readonly Waiver[];
  excused: readonly Mention[];
}

export interface ContactFacts extends CommonFacts {
  fullName?: string;
  organization?: string;
  role?: string;
  field?: string;
  email?: string;
  phone?: string;
  linkedin?: string;
  timeZone?: string;
  addressAs?: string;
  source?: string;
  whyThem?: string;
  referredBy: readonly Mention[];
  referredOn?: Day;
  introducedOn?: Day;
  identifiedOn?: Day;
  askedOn?: Day;
  askedVia?: string;
  remindedOn: readonly Day[];
  timesOfferedOn: readonly Day[];
  repliedOn?: Day;
  outcome?: Outcome;
  closedOn?: Day;
  earlier: readonly Done[];
  stayInTouch?: boolean;
  cadence?: number;
  lastContact?: Day;
  updates: readonly Done[];
  reportedTo: readonly Mention[];
  doNotContact?: boolean;
}

export interface InterviewFacts extends CommonFacts {
  contacts: readonly Mention[];
  /** As of the day on which the note was made; where it says nothing, what the contact’s note says now counts. */
  organization?: string;
  role?: string;
  date?: Day;
  time?: Time;
  minutes?: number;
  kind?: InterviewKind;
  mode?: Mode;
  location?: string;
  status?: InterviewStatus;
  bookedOn?: Day;
  cancelledOn?: Day;
  cancelledBy?: CancelledBy;
  preparedOn?: Day;
  confirmedOn?: Day;
  thankedOn?: Day;
  debriefedOn?: Day;
  reproposedOn: readonly Day[];
  closedOn?: Day;
  thanked: readonly Mention[];
  styleRating?: number;
  informationRating?: number;
  /** From -2, far less drawn to the field, to 2, far more. */
  viewChange?: number;
  /** What still needs to be asked, for the next talk. */
  openQuestions: readonly string[];
  startedAt?: Time;
  actualMinutes?: number;
  learned?: string;
  offered?: string;
  resumeRequested?: boolean;
  resumeSentOn?: Day;
  calendarUid?: string;
  calendarSequence?: number;
}

/** A note that another may be a copy of, by the copy’s name. */
export interface Original {
  path: string;
  /** Whether only a sync tool names notes so; else what both say has to agree. */
  sure: boolean;
}

interface InNote {
  /** Vault path of the note. */
  path: string;
  /** The person's full name, or the interview note's title. */
  name: string;
  problems: readonly Problem[];
  /** Of a list of days where one day is meant, those that don’t count any more: older ones. */
  olderDays?: Partial<Record<FactName, readonly Day[]>>;
  /** What it may be a copy of, by its name, the nearest first; absent for most notes. */
  copyOf?: readonly Original[];
}

export interface Contact extends ContactFacts, InNote {
  type: 'contact';
}

export interface Interview extends InterviewFacts, InNote {
  type: 'interview';
  /** While it is planned: how many questions stand in the note, as far as is known without reading it. */
  questions?: number;
}

export type NoteRecord = Contact | Interview;

export type FactName = keyof ContactFacts | keyof InterviewFacts;

/**
 * What a fact is called in the person's notes. The domain speaks of facts alone; a sentence that has to name one is a
 * function of this, and whoever shows the sentence hands it over.
 */
export type Spelled = (fact: FactName) => string;
