import { listed, say } from '../words/say';
import { shortDay } from './day-words';
import type { Day } from './day';
import type { Acquaintances } from './network';
import { callOf, introducerOf, referrersOf } from './people';
import type { Contact } from './records';

/** How somebody came into one’s notes, in a few words: `Named by Amara Thu 12 Nov`. Undefined where no note says so. */
export function howTheyCame(contact: Contact, around: Acquaintances, today: Day): string | undefined {
  const { introducedOn, referredOn, identifiedOn } = contact;
  if (introducedOn) {
    const day = shortDay(introducedOn, today);
    const introducer = introducerOf(contact, around);
    return introducer ? say`Introduced by ${introducer} ${day}` : say`Introduced ${day}`;
  }
  const by = listed(referrersOf(contact).map((referrer) => callOf(referrer, around)));
  if (by) return referredOn ? say`Named by ${by} ${shortDay(referredOn, today)}` : say`Named by ${by}`;
  return identifiedOn && say`Picked ${shortDay(identifiedOn, today)}`;
}
