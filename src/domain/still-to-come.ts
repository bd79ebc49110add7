import { say } from '../words/say';
import type { Day } from './day';
import { isHeld } from './interview';
import type { ContactFacts, Done, FactName, InterviewFacts, NoteRecord, Problem } from './records';

/** The facts of a contact that happened on their day. */
const happenedToContacts = [
  'referredOn', 'introducedOn', 'identifiedOn', 'askedOn', 'remindedOn', 'timesOfferedOn', 'repliedOn', 'closedOn',
  'earlier', 'lastContact', 'updates',
] as const satisfies readonly (keyof ContactFacts)[];

/** The facts of an interview that happened on their day. */
const happenedToInterviews = [
  'bookedOn', 'cancelledOn', 'preparedOn', 'confirmedOn', 'thankedOn', 'debriefedOn', 'reproposedOn', 'closedOn',
  'resumeSentOn',
] as const satisfies readonly (keyof InterviewFacts)[];

const happened: ReadonlySet<FactName> = new Set<FactName>([...happenedToContacts, ...happenedToInterviews]);

/** Whether a fact says on which day something happened, and so can’t lie ahead. */
export function happensOnADay(fact: FactName): boolean {
  return happened.has(fact);
}

/** The newest day on which something has happened, says a note: until then, a part of it can’t be true. */
export function newestDayOf(record: NoteRecord): Day | undefined {
  let newest: Day | undefined;
  eachDay(record, (_, day) => {
    if (!newest || day > newest) newest = day;
  });
  return newest;
}

/** What has happened, says a note, on a day that is still to come. */
export function stillToCome(record: NoteRecord, today: Day): Problem[] {
  const problems: Problem[] = [];
  eachDay(record, (fact, day) => {
    if (day <= today) return;
    problems.push({ note: record.path, fact, value: day, reason: fact === 'date' ? heldTooEarly : tooEarly });
  });
  return problems;
}

type Happened = (typeof happenedToContacts)[number] | (typeof happenedToInterviews)[number] | 'date';

function eachDay(record: NoteRecord, see: (fact: Happened, day: Day) => void): void {
  if (record.type === 'contact') for (const fact of happenedToContacts) seeDays(fact, record[fact], see);
  else {
    for (const fact of happenedToInterviews) seeDays(fact, record[fact], see);
    if (record.date && isHeld(record)) see('date', record.date);
  }
}

type Days = Day | undefined | readonly (Day | Done)[];

function seeDays(fact: Happened, days: Days, see: (fact: Happened, day: Day) => void): void {
  if (days === undefined) return;
  if (typeof days === 'string') see(fact, days);
  else for (const each of days) see(fact, typeof each === 'string' ? each : each.on);
}

function heldTooEarly(): string {
  return say`The interview was held, says the note, and that day is still to come.`;
}

function tooEarly(): string {
  return say`That day is still to come, and this has happened already.`;
}
