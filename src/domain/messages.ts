import { askingOf, isSilent } from './asking';
import { fellThrough } from './correspondence';
import { ruleFor } from './due';
import type { DueItem } from './due-index';
import { isHeld, isPlanned, statusOf } from './interview';
import { distinct, mentions } from './mention';
import { isMessageKind, type MessageKind } from './message-kinds';
import { hasMet, requestFor, thanksFor } from './messages/requests';
import type { Acquaintances } from './network';
import type { Contact, Interview, NoteRecord } from './records';

export { isMessageKind, messageKinds, requests, toTheReferrer, type MessageKind } from './message-kinds';
export { lastMessageOn, sent, type Sent } from './sent';

/** The message that fits a due item; undefined where none does. */
export function messageForItem({ kind }: DueItem, record: NoteRecord, around: Acquaintances): MessageKind | undefined {
  const fitting = ruleFor(record, kind)?.message?.(record, { around, likeliest: () => messagesFor(record, around)[0] });
  return fitting !== undefined && isMessageKind(fitting) ? fitting : undefined;
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
    ...unthanked.flatMap((each) => [thanksFor(each, around) as MessageKind, 'card' as const]),
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
  return [thanksFor(interview, around) as MessageKind, 'thank-you', 'card', ...chance, ...(referred ? ['met' as const] : []), 'update'];
}

function firstRequests(contact: Contact, interviews: readonly Interview[]): MessageKind[] {
  const first = requestFor(contact, interviews) as MessageKind;
  const introduced: MessageKind[] = contact.referredBy.length > 0 ? ['intro-reply'] : [];
  return [first, ...introduced, 'first-cold', 'first-group'];
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

/** The newest interview, if it did not take place, nothing new was proposed and none came after it. */
function lastLost(interviews: readonly Interview[]): Interview | undefined {
  const newest = [...interviews].sort((one, other) => ((one.date ?? '') < (other.date ?? '') ? 1 : -1))[0];
  return newest && fellThrough(newest) && !newest.reproposedOn ? newest : undefined;
}
