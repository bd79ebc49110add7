import { notBefore } from '../answered';
import type { Change } from '../change';
import { ruleOf } from '../due';
import type { DueItem } from '../due-index';
import { callOf } from '../people';
import { reportBack } from '../due/report-back';
import { thankYou } from '../due/thank-you';
import type { Spelled } from '../records';
import { settle } from '../settling';
import type { Step } from '../step';
import { listed } from '../../words/say';
import { correspondence, type StartingPoint } from './correspondence';
import { messageOf, type MessageKind } from './index';
import type { Settles } from './message';

/** What was sent: from which note, to whom, because of which item, and when. */
export interface Sent extends StartingPoint {
  item?: DueItem;
  /** The channel, noted with a request. */
  via?: string;
  /** What they were told, in a few words, noted with an update. */
  what?: string;
  /** Whether the resume that was asked for went along, where the message would have it; so it is unless said. */
  attached?: boolean;
  /** What the person’s notes call a fact, for an error that names one. */
  spelled: Spelled;
}

/**
 * What “I sent it” settles or records. Nothing is changed where no note has a place for it (a referrer without a note,
 * a day that is noted already). Throws in words when the note that should remember it is missing,
 * or the day comes before what it answers.
 */
export function sent(kind: MessageKind, about: Sent): Step {
  const { record, item, around, on } = about;
  const letter = correspondence(kind, about);
  const reader = listed(letter.readers.map((person) => callOf(person, around))) || record.name;
  const attached = about.attached ?? true;
  notBefore(about.on, messageOf(kind).answers?.({ ...about, letter }) ?? []);
  const { says, changes } = messageOf(kind).record({ ...about, attached, letter, reader, settles: settlesOf(about) });
  const also = item && ruleOf(item.kind).nextStep ? settle(item, record, around, { on, touched: true }).changes : [];
  const others = changes.filter((change) => !also.some((each) => setsSame(each, change)));
  return { says, changes: once([...also, ...others]) };
}

function settlesOf({ around, on }: Sent): Settles {
  const how = { on, touched: true };
  return {
    thanks: (note, to) => thankYou.settling.changes({ note, to, around, how }),
    report: (note, to) => reportBack.settling.changes({ note, to, around, how }),
  };
}

// What becomes of the next step says the item; the message knows it only as one of several.
function setsSame(one: Change, other: Change): boolean {
  return 'set' in one && 'set' in other && one.note === other.note && one.fact === other.fact;
}

// Two reasons may set one fact to the same value; the second would find it changed.
function once(changes: readonly Change[]): Change[] {
  const seen = new Set<string>();
  return changes.filter((change) => {
    const key = JSON.stringify(change);
    return !seen.has(key) && seen.add(key);
  });
}
