import { askingOf, isSilent } from './asking';
import { fellThrough } from './correspondence';
import type { DueItem } from './due-index';
import { isHeld, isPlanned, statusOf } from './interview';
import { distinct, mentions } from './mention';
import type { MessageKind } from './message-kinds';
import type { Acquaintances } from './network';
import type { Contact, Interview, NoteRecord } from './records';

export { isMessageKind, messageKinds, requests, toTheReferrer, type MessageKind } from './message-kinds';
export { lastMessageOn, sent, type Sent } from './sent';

/** The message that fits a due item; undefined where none does (outcome, debrief, prepare, resume, close). */
export function messageForItem(item: DueItem, record: NoteRecord, around: Acquaintances): MessageKind | undefined {
  return record.type === 'contact' ? forContactItem(item, record, around) : forInterviewItem(item, record, around);
}

function forContactItem({ kind }: DueItem, contact: Contact, around: Acquaintances): MessageKind | undefined {
  const interviews = around.interviewsWith(contact.path);
  const asking = askingOf(contact, interviews);
  switch (kind) {
    case 'ask':
      return firstRequest(contact, interviews);
    case 'remind':
      return asking.reminders.length === 0 ? 'remind' : 'remind-last';
    case 'schedule':
      return 'arrange';
    case 'report-back':
      return hasMet(contact, interviews) ? 'met' : 'unreached';
    case 'keep-in-touch':
      return 'update';
    case 'follow-up':
      if (asking.outcome === 'later' || asking.outcome === 'yes') return 'arrange';
      if (interviews.some(isHeld)) return 'update';
      return asking.since ? messagesFor(contact, around)[0] : firstRequest(contact, interviews);
    default:
      return undefined;
  }
}

function forInterviewItem({ kind }: DueItem, interview: Interview, around: Acquaintances): MessageKind | undefined {
  switch (kind) {
    case 'thank-you':
      return thanks(interview, around);
    case 'confirm':
      return 'confirm';
    case 'reschedule':
      return statusOf(interview) === 'missed' ? 'apology' : 'new-times';
    case 'follow-up':
      return isHeld(interview) ? 'update' : undefined;
    default:
      return undefined;
  }
}

/** Messages that make sense for a contact or an interview now, the likeliest first. */
export function messagesFor(record: NoteRecord, around: Acquaintances): MessageKind[] {
  const kinds = record.type === 'contact' ? forContact(record, around) : forInterview(record, around);
  return [...new Set(kinds)];
}

function forContact(contact: Contact, around: Acquaintances): MessageKind[] {
  const interviews = around.interviewsWith(contact.path);
  const news = forReferrers(contact, interviews);
  if (contact.doNotContact) return news;
  const asking = askingOf(contact, interviews);
  const held = interviews.filter(isHeld);
  const unthanked = held.filter(({ thankedOn }) => !thankedOn);
  const lost = lastLost(interviews);
  return [
    ...unthanked.flatMap((each) => [thanks(each, around), 'card' as const]),
    ...(lost ? [statusOf(lost) === 'missed' ? 'apology' as const : 'new-times' as const] : []),
    ...(interviews.some(isPlanned) ? ['confirm' as const, 'apology' as const] : []),
    ...(isSilent(asking) ? (asking.reminders.length === 0 ? ['remind', 'remind-last'] as const : ['remind-last', 'remind'] as const) : []),
    ...(!asking.interviewed && asking.since ? afterTheirAnswer(asking) : []),
    ...(held.length > 0 ? ['update' as const] : []),
    ...news,
    ...(asking.since || held.length > 0 ? [] : firstRequests(contact, interviews)),
    ...(held.length > 0 && unthanked.length === 0 ? ['thank-you' as const, 'card' as const] : []),
    ...(asking.outcome === 'no-answer' || asking.since === undefined && held.length > 0 ? firstRequests(contact, interviews) : []),
  ];
}

function afterTheirAnswer({ outcome, repliedOn }: ReturnType<typeof askingOf>): MessageKind[] {
  if (outcome === 'no') return ['after-no'];
  if (outcome === 'yes' || outcome === 'later' || (repliedOn && !outcome)) return ['arrange', 'after-no'];
  return [];
}

function forInterview(interview: Interview, around: Acquaintances): MessageKind[] {
  const status = statusOf(interview);
  if (status === 'planned') return ['confirm', 'apology'];
  if (status === 'missed') return ['apology', 'new-times'];
  if (status !== 'held') return ['new-times', 'apology'];
  const referred = distinct(interview.contacts).some((person) => (around.contact(person.note)?.referredBy.length ?? 0) > 0);
  const chance: MessageKind[] = interview.kind === 'chance' ? ['after-chance'] : [];
  return [thanks(interview, around), 'thank-you', 'card', ...chance, ...(referred ? ['met' as const] : []), 'update'];
}

// After a chance conversation the thanks go along with the wish for a longer one, unless that was asked for already.
function thanks(interview: Interview, around: Acquaintances): MessageKind {
  if (interview.kind !== 'chance') return 'thank-you';
  const asked = interview.contacts.some((person) => {
    const contact = around.contact(person.note);
    return contact !== undefined && (contact.askedOn !== undefined || around.interviewsWith(contact.path).some(({ kind }) => kind !== 'chance'));
  });
  return asked || distinct(interview.contacts).length !== 1 ? 'thank-you' : 'after-chance';
}

function firstRequests(contact: Contact, interviews: readonly Interview[]): MessageKind[] {
  const first = firstRequest(contact, interviews);
  const introduced: MessageKind[] = contact.referredBy.length > 0 ? ['intro-reply'] : [];
  return [first, ...introduced, 'first-cold', 'first-group'];
}

function firstRequest(contact: Contact, interviews: readonly Interview[]): MessageKind {
  if (interviews.some((each) => each.kind === 'chance' && isHeld(each))) return 'after-chance';
  if (contact.referredBy.length > 0) return 'first-referral';
  return contact.source && /alumn|event|group/i.test(contact.source) ? 'first-group' : 'first-cold';
}

function forReferrers(contact: Contact, interviews: readonly Interview[]): MessageKind[] {
  const { referredBy, reportedTo } = contact;
  if (!referredBy.some(({ note }) => note === null || note !== contact.path)) return [];
  const told = referredBy.every((referrer) => mentions(reportedTo, referrer));
  if (hasMet(contact, interviews)) return told ? [] : ['met'];
  const { outcome, since } = askingOf(contact, interviews);
  if (outcome === 'no' || outcome === 'no-answer') return told ? [] : ['unreached'];
  return since && !told ? ['wrote', 'unreached'] : [];
}

function hasMet({ referredOn }: Contact, interviews: readonly Interview[]): boolean {
  return interviews.some((each) => isHeld(each) && each.date !== undefined && (!referredOn || each.date >= referredOn));
}

/** The newest interview, if it did not take place, nothing new was proposed and none came after it. */
function lastLost(interviews: readonly Interview[]): Interview | undefined {
  const newest = [...interviews].sort((one, other) => ((one.date ?? '') < (other.date ?? '') ? 1 : -1))[0];
  return newest && fellThrough(newest) && !newest.reproposedOn ? newest : undefined;
}
