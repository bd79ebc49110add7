import { latest, type Day } from '../day';
import { earlierIn, type Earlier } from '../earlier';
import { isHeld } from '../interview';
import { referrersOf } from '../people';
import type { Contact, Interview, Outcome } from '../records';
import { requestFor, type FirstRequest } from './requests';

/** The word of a message by which somebody may have been asked. */
export type Request = FirstRequest | 'again' | 'arrange';

/**
 * The message by which a contact was asked last, as far as days tell: what came after that request is left out. A name
 * without a day counts as given before it.
 */
export function requestSent(contact: Contact, interviews: readonly Interview[]): Request {
  const { askedOn, introducedOn, referredOn, referredBy } = contact;
  const came = (day: Day | undefined): day is Day => day !== undefined && (!askedOn || day <= askedOn);
  const before = askedBefore(contact);
  const met = interviews.filter(({ date }) => came(date));
  const request = requestFor({
    ...contact,
    askedOn: before,
    introducedOn: came(introducedOn) ? introducedOn : undefined,
    referredBy: referredOn && !came(referredOn) ? [] : referredBy,
  }, met);
  const isNamedAnew = request === 'first-referral' && before !== undefined && came(referredOn) && referredOn > before;
  if (request === 'intro-reply' || isNamedAnew) return request;
  if (saidLaterSince(contact, before)) return 'arrange';
  return before || met.some((each) => isHeld(each) && each.kind !== 'chance') ? 'again' : request;
}

/** Whether the last request said who suggested them: the name, or the introduction, came before it. */
export function namedReferrer(contact: Contact, interviews: readonly Interview[]): boolean {
  const { askedOn, referredOn } = contact;
  const request = requestSent(contact, interviews);
  // Of several, nobody knows who wrote the introduction.
  if (request === 'intro-reply') return referrersOf(contact).length === 1;
  return request === 'first-referral' && askedOn !== undefined && referredOn !== undefined && referredOn <= askedOn;
}

function askedBefore(contact: Contact): Day | undefined {
  const { askedOn, olderDays } = contact;
  const days = [...(olderDays?.askedOn ?? []), ...roundsOf(contact, 'asked').map(({ on }) => on)];
  return latest(days.map((day) => (!askedOn || day < askedOn ? day : undefined)));
}

/** They said later to the request before the last one. */
function saidLaterSince(contact: Contact, before: Day | undefined): boolean {
  const { askedOn, repliedOn, outcome } = contact;
  const answers: { on: Day; outcome?: Outcome }[] =
    roundsOf(contact, 'answered').map(({ on, told }) => ({ on, outcome: told.outcome }));
  if (repliedOn && askedOn && repliedOn < askedOn) answers.push({ on: repliedOn, outcome });
  const since = answers.filter(({ on }) => (!askedOn || on <= askedOn) && (!before || on >= before));
  const last = latest(since.map(({ on }) => on));
  return since.some((each) => each.on === last && each.outcome === 'later');
}

function roundsOf<What extends Earlier['what']>({ earlier }: Contact, what: What) {
  return earlier.flatMap((entry) => {
    const told = earlierIn(entry);
    return told?.what === what ? [{ on: entry.on, told: told as Extract<Earlier, { what: What }> }] : [];
  });
}
