import type { Day } from '../day';
import { doneAfter, isHeld, isPlanned } from '../interview';
import type { Contact, Interview } from '../records';
import type { Meetings } from './message';

/** The interviews of a contact that a message of a day may speak of. */
export function meetingsOf(contact: Contact, interviews: readonly Interview[], on: Day): Meetings {
  const dated = interviews
    .filter(({ date }) => date !== undefined)
    .sort((one, other) => (one.date! < other.date! ? -1 : 1));
  return {
    contact,
    dated,
    ahead: dated.filter((each) => isPlanned(each) && each.date! >= on),
    held: dated.filter((each) => isHeld(each) && each.date! <= on),
  };
}

/** The last interview for which nobody was thanked yet, else the last one. */
export function lastUnthanked({ held }: Meetings): Interview | undefined {
  return lastThat(held, (interview) => doneAfter(interview, 'thankedOn') === undefined) ?? held.at(-1);
}

export function lastThat(
  interviews: readonly Interview[],
  fits: (interview: Interview) => boolean,
): Interview | undefined {
  return interviews.filter(fits).at(-1);
}
