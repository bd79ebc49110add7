import { askingOf, isAgreed, isSilent, isUnanswered } from '../../domain/asking';
import { addBusinessDays, type Day } from '../../domain/day';
import { channelInWords, isSpoken } from '../../domain/channel';
import { dateInWords, onDay, weekdayName } from '../../domain/day-words';
import { doneAfter, fellThroughByMe, isHeld, isPlanned, statusOf } from '../../domain/interview';
import { laterIn } from '../../domain/later-step';
import { distinct, type Mention } from '../../domain/mention';
import { messageOf, type MessageKind } from '../../domain/messages';
import { ruleOf } from '../../domain/due';
import type { DueItem } from '../../domain/due-index';
import { correspondence, type Correspondence } from '../../domain/messages/correspondence';
import { endingOf } from '../../domain/messages/news';
import { namedReferrer, requestSent } from '../../domain/messages/request-sent';
import { byMode } from '../../domain/mode';
import type { Acquaintances } from '../../domain/network';
import { daysIn } from '../../domain/next-step';
import { offering } from '../../domain/offering';
import { greetingOf, nameOf } from '../../domain/people';
import { answeredOn, proposedOn } from '../../domain/proposing';
import type { Contact, Interview, NoteRecord } from '../../domain/records';
import { lastTouch } from '../../domain/touch';
import { readAddresses, type Addresses } from '../addresses';
import { withoutEnd } from '../scan';
import { inContent, listed } from '../../words/say';
import { builtInMessages } from './built-in';
import { draftMessage } from './draft';
import { fragment, inOneLine, nameInMessage, NAMELESS } from './plain';
import type { MessageFacts } from './placeholder-table';
import type { MessageTemplate } from './template';
import { inTheirZone, placeOf } from './their-time';
import { told } from './told';

/** What the person has chosen, as far as messages speak of it; a plugin's settings have this shape. */
export interface Sender {
  me: string;
  aboutMe: string;
  myPhone: string;
  minutes: number;
  reminders: number;
  remindBusinessDays: number;
  /** 0 is Sunday. */
  weekend: readonly number[];
  holidays: readonly Day[];
}

export interface MessageAbout {
  kind: MessageKind;
  record: NoteRecord;
  /** The one person meant: of an interview's people; of a contact's referrers, for a message to a referrer. */
  to?: Mention;
  /** What is due and settled by it. */
  item?: DueItem;
  /** What has come of it all, where it was said once for several letters. */
  news?: string;
  around: Acquaintances;
  settings: Sender;
  today: Day;
  /** The person’s own template of the request that a reminder reminds of, if it isn’t the built-in one. */
  request?: Pick<MessageTemplate, 'subject' | 'body'>;
  /** My own IANA time zone, where it isn't the one of this device. */
  zone?: string;
}

export { messagePlaceholders, type MessageFact, type MessageFacts } from './placeholder-table';

/** What a message can say, from the notes: plain text in one line each, dates and times in words of its language. */
export function messageFacts(about: MessageAbout): MessageFacts {
  return inContent(() => factsOf(about));
}

function factsOf(about: MessageAbout): MessageFacts {
  const { kind, record, to, around, settings, today } = about;
  const letter = correspondence(kind, { record, to, around, on: today });
  const { contact, people, referrers, interview } = letter;
  return {
    ...whom({ contact, people, referrers }, around),
    me: inOneLine(settings.me),
    about_me: fragment(settings.aboutMe).replace(/^I(?: am|['’]m)\s+/i, ''),
    my_phone: inOneLine(settings.myPhone),
    minutes: (isAhead(letter.interview) ? letter.interview.minutes : undefined) ?? settings.minutes,
    ...request(contact, about),
    ...meeting(interview, contact, about),
    ...standing(letter, about),
    ...told(letter, about),
    promise: promised(about),
    news: fragment(about.news),
  };
}

/** The names in a message, one by one; a sentence made of them can’t be taken apart again. */
export interface MessagePeople {
  /** Whom it is about, by their full names. */
  people: readonly string[];
  /** Who suggested them, likewise. */
  referrers: readonly string[];
  /** How those are greeted who read it. */
  greetings: readonly string[];
}

export function messagePeople({ kind, record, to, around, today }: Omit<MessageAbout, 'settings'>): MessagePeople {
  const { people, referrers, readers } = correspondence(kind, { record, to, around, on: today });
  const visible = (names: readonly string[]): string[] => names.filter((name) => name !== '' && name !== NAMELESS);
  return {
    people: visible(named(people, around)),
    referrers: visible(named(referrers, around)),
    greetings: visible(greeted(readers, around)),
  };
}

/** What stands in the notes as an address of those who get the message, and is none: nothing is sent there. */
export function notAddressed({ kind, record, to, around, today }: Omit<MessageAbout, 'settings'>): readonly string[] {
  const { people, referrers } = correspondence(kind, { record, to, around, on: today });
  return addressesOf(messageOf(kind).to === 'referrer' ? referrers : people, around).leftOut;
}

function addressesOf(persons: readonly Mention[], around: Acquaintances): Omit<Addresses, 'unread'> {
  const read = persons.map(({ note }) => readAddresses(around.contact(note)?.email ?? ''));
  return {
    addresses: [...new Set(read.flatMap(({ addresses }) => addresses))],
    leftOut: read.flatMap(({ leftOut }) => leftOut),
  };
}

function named(persons: readonly Mention[], around: Acquaintances): string[] {
  return persons.map((person) => nameInMessage(nameOf(person, around)));
}

// The letter has the comma after it.
function greeted(persons: readonly Mention[], around: Acquaintances): string[] {
  return persons.map((person) =>
    nameInMessage(withoutEnd(inOneLine(greetingOf(person, around)), /[\s,]/)) || nameInMessage(nameOf(person, around)));
}

/** What was noted for the day on which this is written. */
function promised({ item, record }: MessageAbout): string {
  return item && ruleOf(item.kind).nextStep ? fragment(record.followUpNote) : '';
}

type Persons = Pick<Correspondence, 'contact' | 'people' | 'referrers'>;

function whom({ contact, people, referrers }: Persons, around: Acquaintances) {
  const names = named(people, around);
  const referring = named(referrers, around);
  const greeting = listed(greeted(people, around));
  const greetingReferrers = listed(greeted(referrers, around));
  const emails = (persons: readonly Mention[]): string => addressesOf(persons, around).addresses.join(', ');
  return {
    name: listed(names),
    greet_as: greeting,
    first_name: greeting,
    email: emails(people),
    phone: inOneLine(contact?.phone),
    organization: fragment(contact?.organization),
    role: fragment(contact?.role),
    field: inAnd(fragment(contact?.field ?? shared(people, around))),
    why: fragment(contact?.whyThem),
    referrer: listed(referring),
    referrer_greet_as: greetingReferrers,
    referrer_first_name: greetingReferrers,
    introducer: referring.length === 1 ? referring[0] : '',
    introducer_greet_as: referring.length === 1 ? greetingReferrers : '',
    referrer_email: emails(referrers),
  };
}

// Several fields stand with commas between; one whose name has an “and” in it is left as it is.
function inAnd(field: string): string {
  return /&|\b(?:and|or)\b/i.test(field) ? field : listed(field.split(',').map((each) => each.trim()).filter((each) => each !== ''));
}

/** The field of a group, if they all work in the same. */
function shared(people: readonly Mention[], around: Acquaintances): string | undefined {
  const fields = new Set(people.map(({ note }) => around.contact(note)?.field));
  return fields.size === 1 ? [...fields][0] : undefined;
}

function request(contact: Contact | undefined, about: MessageAbout) {
  const { kind, around, settings, today } = about;
  const interviews = contact ? around.interviewsWith(contact.path) : [];
  const asking = contact && askingOf(contact, interviews);
  const ending = contact && asking && endingOf(contact, interviews, asking);
  const calendar = { weekend: new Set(settings.weekend), holidays: new Set(settings.holidays) };
  const offered = contact && asking && isAgreed(asking) ? offering(contact, around).offers.done.at(-1) : undefined;
  const silent = asking !== undefined && isSilent(asking);
  // A call in a silence is a reminder itself.
  const left = settings.reminders - (silent && messageOf(kind).medium === 'phone' ? asking.reminding.done.length + 1 : 0);
  const next = left > 0 ? addBusinessDays(today, settings.remindBusinessDays, calendar) : undefined;
  return {
    channel: channelInWords(contact?.askedVia && fragment(contact.askedVia)),
    asked_on: contact?.askedOn && dateInWords(contact.askedOn, today),
    asked_when: contact?.askedOn && onDay(contact.askedOn, today),
    asked_subject: contact && messageOf(kind).reminds ? askedSubject(contact, about) : undefined,
    named_referrer: contact !== undefined && namedReferrer(contact, interviews),
    unanswered: contact?.askedOn && asking && isUnanswered(asking) ? dateInWords(contact.askedOn, today) : undefined,
    reminded: (asking?.reminding.done.length ?? 0) > 0,
    reminders: asking?.reminding.done.length || undefined,
    follow_up_on: next && dateInWords(next, today),
    said_no: ending === 'no',
    gone_silent: ending === 'silent',
    let_go: ending === 'lost',
    said_yes: asking?.outcome === 'yes',
    times_offered_on: offered && dateInWords(offered, today),
    said_later: asking?.outcome === 'later',
    again_on: contact && asking?.outcome === 'later' ? again(contact, today) : undefined,
  };
}

/** As it was on the day of the request; it is answered to, whatever it answered itself. */
function askedSubject(contact: Contact, about: MessageAbout): string | undefined {
  if (isSpoken(contact.askedVia)) return undefined;
  const kind = requestSent(contact, about.around.interviewsWith(contact.path));
  const today = contact.askedOn ?? about.today;
  const then = factsOf({ ...about, kind, record: contact, to: undefined, item: undefined, today });
  return draftMessage(kind, about.request ?? builtInMessages[kind], then).subject.replace(/^Re: /i, '');
}

// A day beside words that are not ours may be that of another step.
function again(contact: Contact, today: Day): string | undefined {
  const { followUp, followUpNote = '' } = contact;
  const day = laterIn(contact)?.day ?? (daysIn(followUpNote).length === 0 ? followUp : undefined);
  return day && day > today ? dateInWords(day, today) : undefined;
}

function meeting(interview: Interview | undefined, contact: Contact | undefined, about: MessageAbout) {
  const { today, zone } = about;
  const { date, time, mode } = interview ?? {};
  const theirs = contact?.timeZone;
  return {
    weekday: date && weekdayName(date),
    date: date && dateInWords(date, today),
    when: date && onDay(date, today),
    time,
    their_time: date && time && theirs ? inTheirZone({ date, time }, { theirs, mine: zone }) : undefined,
    their_zone: theirs && placeOf(theirs, { mine: zone, on: date ?? today }),
    mode: mode && byMode(mode),
    by_email: mode === 'email',
    spoke: mode === 'in-person' ? 'met' : mode === 'email' ? 'had answers from' : 'talked with',
    location: fragment(interview?.location),
    ...fallenThrough(interview, about),
    offered: fragment(interview?.offered),
    resume_requested: interview?.resumeRequested === true && !doneAfter(interview, 'resumeSentOn'),
  };
}

function fallenThrough(interview: Interview | undefined, { around, today }: MessageAbout) {
  const status = interview && statusOf(interview);
  const proposed = interview && proposedOn(interview);
  const answered = proposed && answeredOn(interview, proposed, around);
  return {
    missed: status === 'missed',
    called_off: status === 'cancelled' && interview?.cancelledBy === 'me',
    mine: interview !== undefined && fellThroughByMe(interview),
    proposed_on: proposed && !answered ? dateInWords(proposed, today) : undefined,
    proposal_answered: answered !== undefined,
  };
}

function standing({ contact, people, interview }: Correspondence, { around, today }: MessageAbout) {
  const interviews = contact ? around.interviewsWith(contact.path) : [];
  const last = contact && lastTouch(contact, interviews);
  const answered = contact && !isUnanswered(askingOf(contact, interviews));
  const contacts = people.flatMap(({ note }) => around.contact(note) ?? []);
  return {
    permission_not_asked: contacts.length > 0 && contacts.every(({ stayInTouch }) => stayInTouch === undefined),
    kept_posted: contacts.length > 0 && contacts.every(({ stayInTouch }) => stayInTouch === true),
    names_given: listed(namesGiven(people, interview, around)),
    last_touch: last && dateInWords(last, today),
    in_touch_on: answered && last ? dateInWords(last, today) : undefined,
  };
}

// Names given in an earlier conversation were thanked for then.
function namesGiven(people: readonly Mention[], interview: Interview | undefined, around: Acquaintances): string[] {
  const { date } = interview ?? {};
  if (!interview || !date || !isHeld(interview)) return [];
  const referred = distinct(people).flatMap(({ note }) => (note === null ? [] : around.referredBy(note)));
  return referred
    .filter(({ referredOn, doNotContact }) => referredOn !== undefined && referredOn >= date && !doNotContact)
    .map(({ name }) => nameInMessage(name));
}

function isAhead(interview: Interview | undefined): interview is Interview {
  return interview !== undefined && isPlanned(interview);
}
