import type { Day } from '../domain/day';
import { fullName } from '../domain/full-name';
import { noteName, sameFullName } from '../notes/names';
import { titleOf } from '../notes/read';
import { inContent, listed, say } from '../words/say';
import type { Bench } from './bench';
import { composed, contactValues, nameBeside, type Composed, type Made } from './made';
import { checkedName, nameOfReferrer, tidy, type Referrer } from './person';

/** What is known of somebody when their note is made. */
export interface ContactRequest {
  name: string;
  organization?: string;
  role?: string;
  field?: string;
  email?: string;
  phone?: string;
  linkedin?: string;
  source?: string;
  why?: string;
  referredBy?: readonly Referrer[];
  /** When the name was given; today if there is a referrer. */
  referredOn?: Day;
  /** When somebody wrote to both of us. */
  introducedOn?: Day;
  /** When I picked them as somebody to talk to, where nobody gave me the name. */
  identifiedOn?: Day;
}

/**
 * Makes a contact's note. Whoever makes one without a referrer has picked somebody to talk to, and that has its day.
 * Throws in words, before anything is written.
 */
export async function newContact(bench: Bench, request: ContactRequest): Promise<Made> {
  const path = contactPath(bench, request, []);
  const identifiedOn = request.referredBy?.length ? undefined : (request.identifiedOn ?? bench.today);
  const picked = { ...request, identifiedOn };
  const { note, cursor, unknown } = await contactNote(bench, { path, request: picked, planned: [path] });
  return { says: say`Made the contact ${fullName(tidy(request.name))}`, create: [note], changes: [], open: { path, cursor }, unknown };
}

/** Where the note would be made. */
export function contactPath(
  { settings, today, freePath }: Bench,
  request: ContactRequest,
  planned: readonly string[],
): string {
  const base = noteName(settings.contactName, {
    name: checkedName(request.name),
    organization: tidy(request.organization),
    role: tidy(request.role),
    field: tidy(request.field),
    source: tidy(request.source),
    today,
    date: today,
  });
  return freePath(settings.contactFolder, base, planned);
}

/** A contact's whole note, linked as it must be once all planned notes exist. */
export async function contactNote(
  bench: Bench,
  { path, request, planned }: { path: string; request: ContactRequest; planned: readonly string[] },
): Promise<Composed> {
  const name = checkedName(request.name);
  const referrers = request.referredBy ?? [];
  if (request.referredOn && request.referredOn > bench.today) {
    throw new Error(say`The name was given on ${request.referredOn}, and that day is still to come.`);
  }
  if (request.identifiedOn && request.identifiedOn > bench.today) {
    throw new Error(say`You picked them on ${request.identifiedOn}, and that day is still to come.`);
  }
  for (const referrer of referrers) forbidOneself(referrer, path, name);
  const facts = {
    organization: tidy(request.organization),
    role: tidy(request.role),
    field: tidy(request.field),
    email: tidy(request.email),
    phone: tidy(request.phone),
    linkedin: tidy(request.linkedin),
    source: tidy(request.source) || (referrers.length > 0 ? 'referral' : ''),
    whyThem: tidy(request.why),
  };
  return composed(bench, {
    path,
    template: 'contact',
    facts: [
      ['fullName', nameBeside(path, name)],
      ...Object.entries(facts).map(([fact, value]) => [fact as keyof typeof facts, value] as const),
      ['referredBy', referrers.length > 0 ? referrers.map((referrer) => referrerLink(bench, referrer, path, planned)) : undefined],
      ['referredOn', request.referredOn ?? (referrers.length > 0 ? bench.today : undefined)],
      ['introducedOn', request.introducedOn],
      ['identifiedOn', request.identifiedOn],
    ],
    values: {
      ...contactValues(facts),
      // In sentences the name is turned, whichever way round it was typed.
      name: fullName(name),
      first_name: fullName(name),
      referrer: inContent(() => listed(referrers.map(nameOfReferrer))),
    },
  });
}

/** How a note names who gave the name. */
export function referrerLink(bench: Bench, referrer: Referrer, source: string, planned: readonly string[]): string {
  return 'contact' in referrer ? bench.link(referrer.contact.path, source, planned) : referrer.text;
}

// A link to a name without a note would lead to the new note itself.
function forbidOneself(referrer: Referrer, path: string, name: string): void {
  if ('contact' in referrer) return;
  if (sameFullName(referrer.name, name) || sameFullName(referrer.name, titleOf(path))) {
    throw new Error(say`${name} can’t have given you their own name. Leave out the referrer, or name somebody else.`);
  }
}
