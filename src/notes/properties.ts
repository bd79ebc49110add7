import type { ContactFacts, FactName, InterviewFacts } from '../domain/records';

/** How a property's value is read and written. */
export type PropertyType =
  | 'text'
  | 'quoted'
  | 'greeting'
  | 'label'
  | 'addresses'
  | 'date'
  | 'soonest'
  | 'dates'
  | 'time'
  | 'number'
  | 'interval'
  | 'minutes'
  | 'rating'
  | 'shift'
  | 'checkbox'
  | 'caution'
  | 'links'
  | 'texts'
  | 'done'
  | 'rounds'
  | 'snoozes'
  | 'waivers'
  | 'zone'
  | { oneOf: readonly string[] };

export interface Property {
  /** As it stands in the front matter. */
  name: string;
  type: PropertyType;
  /** What it means, for the documentation. */
  meaning: string;
}

const common = {
  organization: { name: 'organization', type: 'label', meaning: 'where they work; in an interview, where they did when its note was made' },
  role: { name: 'role', type: 'label', meaning: 'as what' },
  followUp: { name: 'follow_up', type: 'soonest', meaning: 'the day of an explicit next step' },
  followUpNote: { name: 'follow_up_note', type: 'text', meaning: 'what the next step is' },
  followedUp: { name: 'followed_up', type: 'texts', meaning: 'next steps done, or waived before another came, each `<date> <note>`' },
  snoozed: { name: 'snoozed', type: 'snoozes', meaning: 'what is put off, each `<kind> until <day>`' },
  waived: { name: 'waived', type: 'waivers', meaning: 'what is not owed, each `<kind> of <due day>`, or `<kind>` for good' },
  excused: { name: 'excused', type: 'links', meaning: 'people to whom a thank-you or report back of this note isn’t owed' },
} as const satisfies Record<string, Property>;

/** The properties of a contact note, by the fact they state. */
export const contactProperties: Readonly<Record<keyof ContactFacts, Property>> = {
  fullName: { name: 'name', type: 'quoted', meaning: 'the person’s name, if the file is called otherwise' },
  organization: common.organization,
  role: common.role,
  field: { name: 'field', type: 'label', meaning: 'the field you are exploring' },
  email: { name: 'email', type: 'addresses', meaning: 'their email address; several with a comma or a semicolon between' },
  phone: { name: 'phone', type: 'quoted', meaning: 'their telephone number' },
  linkedin: { name: 'linkedin', type: 'text', meaning: 'their profile' },
  timeZone: { name: 'time_zone', type: 'zone', meaning: 'their IANA time zone, if it isn’t yours' },
  addressAs: { name: 'address_as', type: 'greeting', meaning: 'what you call them, in letters as in the list: `Amara`, `Dr. Osei`' },
  source: { name: 'source', type: 'text', meaning: '`referral`, `alumni`, `event`, `chance`, `online` or `other`' },
  whyThem: { name: 'why', type: 'text', meaning: 'why this person' },
  referredBy: { name: 'referred_by', type: 'links', meaning: 'who suggested them' },
  referredOn: { name: 'referred_on', type: 'date', meaning: 'when the name was given' },
  introducedOn: { name: 'introduced_on', type: 'date', meaning: 'when somebody wrote to both of you' },
  identifiedOn: { name: 'identified_on', type: 'date', meaning: 'when you picked them as somebody to talk to' },
  askedOn: { name: 'asked_on', type: 'date', meaning: 'the latest request for a conversation' },
  askedVia: { name: 'asked_via', type: 'text', meaning: 'the channel of the request' },
  remindedOn: { name: 'reminded_on', type: 'dates', meaning: 'reminders sent' },
  timesOfferedOn: { name: 'times_offered_on', type: 'dates', meaning: 'when you offered times for a conversation they had agreed to' },
  repliedOn: { name: 'replied_on', type: 'date', meaning: 'when they answered' },
  outcome: {
    name: 'outcome',
    type: { oneOf: ['yes', 'later', 'no', 'no-answer'] },
    meaning: 'their answer: `yes`, `later` (`follow_up` says until when) or `no`; or your decision, `no-answer`',
  },
  closedOn: { name: 'closed_on', type: 'date', meaning: 'when you gave up' },
  earlier: {
    name: 'earlier',
    type: 'rounds',
    meaning: 'what was asked and answered in earlier rounds, each `<date> <what>`: a new request or answer adds what it takes the place of',
  },
  stayInTouch: { name: 'stay_in_touch', type: 'checkbox', meaning: 'permission to stay in touch: granted, declined, or absent: not asked' },
  cadence: { name: 'cadence', type: 'interval', meaning: 'days between updates, or words such as `monthly` or `every 2 weeks`, instead of the setting' },
  lastContact: { name: 'last_contact', type: 'date', meaning: 'a touch that no other property records' },
  updates: { name: 'updates', type: 'done', meaning: 'what you told them and when, each `<date> <what>`' },
  followUp: common.followUp,
  followUpNote: common.followUpNote,
  followedUp: common.followedUp,
  reportedTo: { name: 'reported_to', type: 'links', meaning: 'referrers who have heard how it went' },
  doNotContact: { name: 'do_not_contact', type: 'caution', meaning: 'nothing is ever due towards this person; anything but a clear `false` counts' },
  snoozed: common.snoozed,
  waived: common.waived,
  excused: common.excused,
};

/** The properties of an interview note, by the fact they state. */
export const interviewProperties: Readonly<Record<keyof InterviewFacts, Property>> = {
  contacts: { name: 'contacts', type: 'links', meaning: 'one or more people' },
  organization: common.organization,
  role: common.role,
  date: { name: 'date', type: 'date', meaning: 'the day' },
  time: { name: 'time', type: 'time', meaning: 'the local time, `HH:mm`' },
  minutes: { name: 'minutes', type: 'minutes', meaning: 'the minutes asked for' },
  kind: { name: 'kind', type: { oneOf: ['formal', 'chance'] }, meaning: '`formal`, or `chance`: it happened in the moment' },
  mode: { name: 'mode', type: { oneOf: ['in-person', 'phone', 'video', 'email'] }, meaning: '`in-person`, `phone`, `video` or `email`' },
  location: { name: 'location', type: 'text', meaning: 'the place, or a link' },
  status: {
    name: 'status',
    type: { oneOf: ['planned', 'held', 'cancelled', 'no-show', 'missed'] },
    meaning: '`planned`, `held`, `cancelled`, `no-show` (they did not come) or `missed` (you did not come)',
  },
  bookedOn: { name: 'booked_on', type: 'date', meaning: 'when it was agreed, or moved' },
  cancelledOn: { name: 'cancelled_on', type: 'date', meaning: 'when it was called off' },
  cancelledBy: { name: 'cancelled_by', type: { oneOf: ['me', 'them'] }, meaning: 'who called it off: `me` or `them`' },
  preparedOn: { name: 'prepared_on', type: 'date', meaning: 'when you prepared' },
  confirmedOn: { name: 'confirmed_on', type: 'date', meaning: 'when you confirmed' },
  thankedOn: { name: 'thanked_on', type: 'date', meaning: 'when everybody had been thanked' },
  debriefedOn: { name: 'debriefed_on', type: 'date', meaning: 'when you wrote down what you learned' },
  reproposedOn: { name: 'reproposed_on', type: 'dates', meaning: 'when you offered new times' },
  closedOn: { name: 'closed_on', type: 'date', meaning: 'when you let it go after it fell through' },
  thanked: { name: 'thanked', type: 'links', meaning: 'in a group: who has been thanked so far' },
  styleRating: { name: 'style_rating', type: 'rating', meaning: 'how you led the interview, 1–5' },
  informationRating: { name: 'information_rating', type: 'rating', meaning: 'what the information is worth, 1–5' },
  viewChange: { name: 'view_change', type: 'shift', meaning: 'whether it changed your view of the field: −2, far less drawn to it, to 2, far more' },
  openQuestions: { name: 'open_questions', type: 'texts', meaning: 'what still needs to be asked; offered when you pick questions for the next talk' },
  startedAt: { name: 'started_at', type: 'time', meaning: 'when it began, `HH:mm`' },
  actualMinutes: { name: 'actual_minutes', type: 'minutes', meaning: 'how long it took' },
  learned: { name: 'learned', type: 'text', meaning: 'the one thing that stayed with you' },
  offered: { name: 'offered', type: 'text', meaning: 'what they offered to do' },
  resumeRequested: { name: 'resume_requested', type: 'checkbox', meaning: 'they asked for your resume' },
  resumeSentOn: { name: 'resume_sent_on', type: 'date', meaning: 'when it was sent' },
  calendarUid: { name: 'calendar_uid', type: 'text', meaning: 'the name your calendar knows it by; written once, and survives renaming' },
  calendarSequence: { name: 'calendar_sequence', type: 'number', meaning: 'how often what the calendar was told has changed' },
  followUp: common.followUp,
  followUpNote: common.followUpNote,
  followedUp: common.followedUp,
  snoozed: common.snoozed,
  waived: common.waived,
  excused: common.excused,
};

/** The property that states which kind of note this is. */
export const TYPE = 'type';

/** The property of a fact, whichever kind of note it stands in. */
export function propertyOf(fact: FactName): Property {
  return properties[fact];
}

const properties: Readonly<Record<FactName, Property>> = { ...contactProperties, ...interviewProperties };

/** The facts in the order in which a note states them, whichever kind of note it is. */
export const factsInOrder: readonly FactName[] = inOrder();

// Both tables have what they share in one order: between two of those come a contact's facts, then an interview's.
function inOrder(): FactName[] {
  const [ofContacts, ofInterviews] = [contactProperties, interviewProperties]
    .map((table) => Object.keys(table) as FactName[]) as [FactName[], FactName[]];
  const order: FactName[] = [];
  let [contact, interview] = [0, 0];
  for (const fact of ofContacts.filter((each) => ofInterviews.includes(each))) {
    const [here, there] = [ofContacts.indexOf(fact), ofInterviews.indexOf(fact)];
    order.push(...ofContacts.slice(contact, here), ...ofInterviews.slice(interview, there), fact);
    [contact, interview] = [here + 1, there + 1];
  }
  return [...order, ...ofContacts.slice(contact), ...ofInterviews.slice(interview)];
}
