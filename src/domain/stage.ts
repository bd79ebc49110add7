import { say } from '../words/say';
import { askingOf } from './asking';
import { doneAfter, isAhead, isHeld } from './interview';
import { lastLetGoOn } from './messages/news';
import type { Contact, Interview } from './records';

/** How far one has come with somebody, in order; `closed` stands beside them. */
export const stages = ['identified', 'asked', 'replied', 'scheduled', 'met', 'thanked', 'in-touch', 'closed'] as const;

export type Stage = (typeof stages)[number];

/**
 * The furthest stage reached with a contact; `closed` once they said no, were given up, or are to be left alone. A day
 * that was agreed counts until it is lost.
 * Undefined for somebody who is only in the address book.
 */
export function stageOf(contact: Contact, interviews: readonly Interview[]): Stage | undefined {
  if (contact.doNotContact) return 'closed';
  const asking = askingOf(contact, interviews);
  const isOver = asking.outcome === 'no' || asking.outcome === 'no-answer';
  if (isOver && !asking.interviewed) return 'closed';
  const held = interviews.filter(isHeld);
  if (contact.stayInTouch && (held.length > 0 || contact.lastContact)) return 'in-touch';
  if (held.length > 0) return held.every((each) => doneAfter(each, 'thankedOn')) ? 'thanked' : 'met';
  if (interviews.some(isAhead)) return 'scheduled';
  if (isOver || lastLetGoOn(contact, interviews)) return 'closed';
  // A day that was lost is agreed no more: what stays of it is that they answered.
  const isLost = interviews.length > 0 && (asking.interviewed || !asking.since);
  if (isLost || asking.repliedOn || asking.outcome) return 'replied';
  if (contact.askedOn) return 'asked';
  const { identifiedOn, introducedOn, referredOn, referredBy } = contact;
  return identifiedOn || introducedOn || referredOn || referredBy.length > 0 ? 'identified' : undefined;
}

/** What a stage is called, everywhere; undefined is that of somebody who is only in the address book. */
export function stageName(stage: Stage | undefined): string {
  switch (stage) {
    case 'identified':
      return say`Not asked yet`;
    case 'asked':
      return say`Asked`;
    case 'replied':
      return say`Replied`;
    case 'scheduled':
      return say`Day agreed`;
    case 'met':
      return say`Met`;
    case 'thanked':
      return say`Thanked`;
    case 'in-touch':
      return say`In touch`;
    case 'closed':
      return say`Closed`;
    default:
      return say`Noted`;
  }
}
