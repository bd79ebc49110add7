import { askingOf, isAgreed, isSilent, type Asking } from './asking';
import { chainOf, type Chain } from './chain';
import type { Day } from './day';
import type { Acquaintances } from './network';
import type { Contact } from './records';

/** Where the search for a day stands with somebody who agreed to talk. */
export interface Offering {
  asking: Asking;
  /** Their answer; where its day is unknown, my last word before it. */
  from?: Day;
  /** Offers of times since, made or waived. */
  offers: Chain;
}

export function offering(contact: Contact, around: Acquaintances): Offering {
  const asking = askingOf(contact, around.interviewsWith(contact.path));
  const from = asking.repliedOn ?? asking.lastWord;
  return { asking, from, offers: chainOf(contact, 'schedule', contact.timesOfferedOn, from) };
}

export interface Tries {
  chain: Chain;
  /** The newest of them, or the request itself. */
  last: Day;
  /** They had said yes. */
  agreed: boolean;
}

/** What was tried with a contact that met with silence: reminders of a request, or offers of times after a yes. */
export function tries(contact: Contact, around: Acquaintances): Tries | undefined {
  const { asking, offers } = offering(contact, around);
  const { reminding } = asking;
  if (isSilent(asking)) return { chain: reminding, last: reminding.last ?? asking.lastWord, agreed: false };
  return isAgreed(asking) && offers.last ? { chain: offers, last: offers.last, agreed: true } : undefined;
}
