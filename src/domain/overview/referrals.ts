import { newsFor } from '../messages/news';
import { askingOf } from '../asking';
import { mentions } from '../mention';
import type { Acquaintances } from '../network';
import type { Contact } from '../records';
import { peopleIn, referrersOf } from '../people';
import { longestChains, wayTo } from '../referral-branches';
import { referralMap } from '../referral-map';
import type { Course } from './course';
import { heldIn } from './meetings';
import type { Share } from './rate';

export interface Referrals {
  /** Interviews held, those by chance left out. */
  interviews: readonly string[];
  /** Contacts whom somebody named whom one had met by then, in one of these. */
  names: readonly string[];
  /** Of those somebody named and of whom there is news: whose referrers have all heard. */
  heard: Share;
  /** People of whom a referrer has not heard yet. */
  open: readonly string[];
}

/** What came of the names that were given. */
export function referralsOf(courses: readonly Course[], contacts: readonly Contact[]): Referrals {
  const interviews = heldIn(courses).filter(({ kind }) => kind !== 'chance');
  const names = new Set<string>();
  const byReferrer = whomEachNamed(contacts);
  for (const interview of interviews) {
    for (const person of peopleIn(interview)) {
      for (const named of person.note === null ? [] : byReferrer.get(person.note) ?? []) {
        const { referredOn } = named;
        if (!referredOn || !interview.date || referredOn >= interview.date) names.add(named.path);
      }
    }
  }
  const open = courses.filter(({ contact, interviews: theirs }) => newsFor(contact, theirs, askingOf(contact, theirs)));
  const told = courses.filter(({ contact }) => haveAllHeard(contact));
  const [part, still] = [told, open].map((each) => each.map(({ contact }) => contact.path)) as [string[], string[]];
  return {
    interviews: interviews.map(({ path }) => path),
    names: [...names].sort(),
    heard: { part, whole: [...part, ...still].sort() },
    open: still,
  };
}

/** The longest chain of names, first to last, and how many more are as long. Somebody may have no note. */
export interface LongestChain {
  chain: readonly { name: string; note: string | null }[];
  asLong: number;
}

/** The longest chain of who led to whom, over all notes; empty where nobody was named. */
export function longestChain(contacts: readonly Contact[], around: Acquaintances): LongestChain {
  const map = referralMap(contacts, around);
  const ends = longestChains(map);
  const chain = ends[0] ? wayTo(map, ends[0].person.id) : [];
  return {
    chain: chain.map(({ mention, contact }) => ({
      name: contact?.name ?? mention.name,
      note: contact?.path ?? null,
    })),
    asLong: Math.max(0, ends.length - 1),
  };
}

function haveAllHeard(contact: Contact): boolean {
  const referrers = referrersOf(contact);
  return referrers.length > 0 && referrers.every((referrer) => mentions(contact.reportedTo, referrer));
}

function whomEachNamed(contacts: readonly Contact[]): Map<string, Contact[]> {
  const byReferrer = new Map<string, Contact[]>();
  for (const contact of contacts) {
    for (const note of new Set(referrersOf(contact).flatMap((each) => each.note ?? []))) {
      const named = byReferrer.get(note);
      if (named) named.push(contact);
      else byReferrer.set(note, [contact]);
    }
  }
  return byReferrer;
}
