import { theLastWord, theLettingGo, theMeeting, theReply, type Answered } from '../answered';
import { askingOf, type Asking } from '../asking';
import type { Day } from '../day';
import { fellThrough, isHeld, newestOf } from '../interview';
import { mentions } from '../mention';
import type { Contact, Interview } from '../records';

/** How things stand with a contact whom somebody suggested: they met, it came to nothing, or the request is out. */
export type News = 'met' | 'ended' | 'begun';

/** What those who suggested a contact have not heard yet. */
export function newsFor(
  contact: Contact,
  interviews: readonly Interview[],
  { outcome, since, interviewed }: Asking,
): News | undefined {
  const { path, referredBy, reportedTo } = contact;
  if (referredBy.every((referrer) => referrer.note === path || mentions(reportedTo, referrer))) return undefined;
  if (hasMet(contact, interviews)) return 'met';
  if (outcome === 'no' || outcome === 'no-answer' || letGoOn(contact, interviews)) return 'ended';
  // A conversation from before they were suggested is no news of it.
  return since && !(interviewed && sinceReferral(contact, interviews).length === 0) ? 'begun' : undefined;
}

/** Whether an interview with a contact took place since they were suggested. */
export function hasMet(contact: Contact, interviews: readonly Interview[]): boolean {
  return sinceReferral(contact, interviews).some((each) => isHeld(each) && each.date !== undefined);
}

/** When I let the newest lost interview go. A request or an answer after it opens the conversation again. */
export function lastLetGoOn({ askedOn, repliedOn }: Contact, interviews: readonly Interview[]): Day | undefined {
  const newest = newestOf(interviews);
  const closedOn = newest && fellThrough(newest) ? newest.closedOn : undefined;
  return closedOn && !(askedOn && askedOn > closedOn) && !(repliedOn && repliedOn > closedOn) ? closedOn : undefined;
}

/** Why nothing came about: they said no, we had a day and lost it, they answered and then no more, or never did. */
export type Ending = 'no' | 'lost' | 'silent' | 'unanswered';

/** How it came to nothing with a contact, or is about to. */
export function endingOf(contact: Contact, interviews: readonly Interview[], asking: Asking): Ending {
  if (asking.outcome === 'no') return 'no';
  const newest = newestOf(sinceReferral(contact, interviews));
  if (newest && fellThrough(newest) && (asking.interviewed || !asking.since)) return 'lost';
  return asking.repliedOn ? 'silent' : 'unanswered';
}

/** What a report to those who suggested a contact tells; my last word while nothing has come of it. */
export function theNews(contact: Contact, interviews: readonly Interview[]): Answered | undefined {
  const met = sinceReferral(contact, interviews)
    .filter((each) => isHeld(each) && each.date !== undefined)
    .reduce<Interview | undefined>((first, each) => (!first || each.date! < first.date! ? each : first), undefined);
  if (met) return theMeeting(met);
  const asking = askingOf(contact, interviews);
  const answered = asking.outcome === 'no' ? theReply(contact)
    : asking.outcome === 'no-answer' ? theLettingGo(contact)
      : letGoOn(contact, interviews) ? theLettingGo(newestOf(sinceReferral(contact, interviews))!) : undefined;
  return answered ?? theLastWord(contact, asking);
}

/** The same of those since the name was given. */
export function letGoOn(contact: Contact, interviews: readonly Interview[]): Day | undefined {
  return lastLetGoOn(contact, sinceReferral(contact, interviews));
}

function sinceReferral({ referredOn }: Contact, interviews: readonly Interview[]): readonly Interview[] {
  return interviews.filter(({ date }) => !referredOn || (date !== undefined && date >= referredOn));
}
