import { add, set, type Change } from '../domain/change';
import type { Day } from '../domain/day';
import { reportBack } from '../domain/due/report-back';
import { fullName } from '../domain/full-name';
import { mentions, type Mention } from '../domain/mention';
import type { Contact } from '../domain/records';
import { unsnoozedBy } from '../domain/snoozes';
import { linkKey, parseLink } from '../notes/link';
import { sameFullName } from '../notes/names';
import { listed, say } from '../words/say';
import type { Bench } from './bench';
import { contactNote, contactPath, referrerLink, type ContactRequest } from './contact';
import type { Composed, Made } from './made';
import { eachOnce, nameOfPerson, nameOfReferrer, type Person, type Referrer } from './person';

/** Somebody gave one or several names. */
export interface ReferralRequest {
  from: Referrer;
  people: readonly Person[];
  /** When the names were given; today if it isn't said. */
  on?: Day;
  /** They wrote to both of us on that day. */
  introduced?: boolean;
}

/** What a request comes to. */
export interface ReferralPlan {
  /** Those who get a note, in the order they were named, and where. */
  made: readonly { name: string; path: string }[];
  /** Contacts whose notes will name the referrer. */
  changed: readonly Contact[];
  /** Contacts whose notes do so already. */
  already: readonly Contact[];
}

/** Says in advance what would be written. Throws in words when somebody would refer themselves. */
export function referralPlan(bench: Bench, { from, people, introduced, on }: ReferralRequest): ReferralPlan {
  const referrer = nameOfReferrer(from);
  const made: { name: string; path: string }[] = [];
  const changed: Contact[] = [];
  const already: Contact[] = [];
  for (const person of eachOnce(people)) {
    if (isReferrer(person, from)) throw new Error(say`${referrer} can’t refer themselves. Leave that name out.`);
    if ('newName' in person) {
      const path = contactPath(bench, { name: person.newName }, made.map(({ path }) => path));
      made.push({ name: person.newName, path });
    } else {
      const { contact } = person;
      const known = mentions(contact.referredBy, mentionOf(bench, from, contact.path));
      const isNews = !known || (introduced && isLater(contact, on ?? bench.today));
      (isNews ? changed : already).push(contact);
    }
  }
  return { made, changed, already };
}

/** Records who gave which names, as one step. Throws in words, before anything is written. */
export async function referral(bench: Bench, request: ReferralRequest): Promise<Made> {
  const { from, people, introduced } = request;
  const on = request.on ?? bench.today;
  if (people.length === 0) throw new Error(say`Say who was named: at least one person.`);
  if (on > bench.today) throw new Error(say`The name was given on ${on}, and that day is still to come.`);
  const plan = referralPlan(bench, request);
  const named = nameOfReferrer(from);
  if (plan.made.length + plan.changed.length === 0) {
    throw new Error(say`The notes say already that ${named} gave you ${listed(people.map(nameOfPerson))}. There is nothing to write.`);
  }
  const planned = plan.made.map(({ path }) => path);
  const notes: Composed[] = [];
  for (const { name, path } of plan.made) {
    const contact: ContactRequest = { name, referredBy: [from], referredOn: on };
    if (introduced) contact.introducedOn = on;
    notes.push(await contactNote(bench, { path, request: contact, planned }));
  }
  const names = [...plan.made.map(({ name }) => fullName(name)), ...plan.changed.map(({ name }) => name)];
  return {
    says: introduced
      ? say`Noted that ${named} introduced you to ${listed(names)}`
      : say`Noted that ${named} gave you ${listed(names)}`,
    create: notes.map(({ note }) => note),
    changes: plan.changed.flatMap((contact) =>
      referralChanges(bench, contact, mentionOf(bench, from, contact.path, planned), { on, introduced })),
    open: notes.length === 1 ? { path: notes[0]!.note.path, cursor: notes[0]!.cursor } : undefined,
    unknown: [...new Set(notes.flatMap(({ unknown }) => unknown))],
  };
}

// What was given first stays the day that a request is counted from, until all who gave it before have heard: nobody
// is told what came about before they gave the name.
function referralChanges(
  bench: Bench,
  contact: Contact,
  from: Mention,
  { on, introduced }: { on: Day; introduced?: boolean },
): Change[] {
  const isNamed = contact.referredOn ? isNewsTo(contact, from, on) : !isAwaited(bench, contact);
  const isIntroduced = introduced && isLater(contact, on);
  return [
    ...(mentions(contact.referredBy, from) ? [] : [add(contact.path, 'referredBy', from)]),
    ...(isNamed ? [set(contact, 'referredOn', on)] : []),
    ...(!isNamed && isOldNewsTo(bench, contact, from, on) ? [add(contact.path, 'excused', from)] : []),
    ...(isIntroduced ? [set(contact, 'introducedOn', on)] : []),
    ...(isNamed || isIntroduced ? unsnoozedBy(contact, 'named') : []),
  ];
}

// Those who gave the name before wait for a report, which a day for all would take from them.
function isAwaited({ around, terms }: Bench, contact: Contact): boolean {
  return reportBack.owed(contact, around, terms).some(({ excused }) => !excused);
}

// A report of what came about before they gave the name would tell them something false.
function isOldNewsTo({ around, terms }: Bench, contact: Contact, from: Mention, on: Day): boolean {
  if (mentions(contact.referredBy, from) || mentions(contact.excused, from)) return false;
  const isOwed = (referredOn: Day | undefined): boolean =>
    reportBack.owed({ ...contact, referredBy: [from], referredOn }, around, terms).length > 0;
  return isOwed(contact.referredOn) && !isOwed(on);
}

// Of two introductions, the newer one is still to be answered.
function isLater({ introducedOn }: Contact, on: Day): boolean {
  return introducedOn === undefined || introducedOn < on;
}

function isNewsTo(contact: Contact, from: Mention, on: Day): boolean {
  const { referredOn, referredBy, reportedTo, excused } = contact;
  if (!referredOn || on <= referredOn || mentions(referredBy, from) || referredBy.length === 0) return false;
  return referredBy.every((each) => mentions(reportedTo, each) || mentions(excused, each));
}

function mentionOf(bench: Bench, from: Referrer, source: string, planned: readonly string[] = []): Mention {
  const text = referrerLink(bench, from, source, planned);
  const { linkpath, isLink } = parseLink(text);
  const note = 'contact' in from ? from.contact.path : isLink ? bench.resolve(linkpath) : null;
  return { note, linkpath: linkKey(linkpath), name: nameOfReferrer(from), text };
}

function isReferrer(person: Person, from: Referrer): boolean {
  if ('contact' in person) return 'contact' in from && person.contact.path === from.contact.path;
  return sameFullName(person.newName, nameOfReferrer(from)) && !('contact' in from);
}
