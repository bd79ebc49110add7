import { either, listed, say, series } from '../words/say';
import { channelInWords } from './channel';
import { latest, type Day } from './day';
import { earlierIn, keptAnswer } from './earlier';
import { followedUpIn } from './followed-up';
import { statusOf } from './interview';
import type { Acquaintances } from './network';
import { callOf, introducerOf, nameApart, referrersOf } from './people';
import { linksAsShown } from './links-as-shown';
import type { CancelledBy, Contact, Done, FactName, Interview, Outcome } from './records';
import { keptPosted } from './touch';

/** Something that happened between a contact and me. */
export interface Happening {
  on: Day;
  /** In words, without a full stop. */
  says: string;
  /** The note that states it. */
  note: string;
}

/**
 * Everything that happened with a contact, the newest first; of one day, the latest step first. What was done at once
 * is told once.
 */
export function historyOf(contact: Contact, around: Acquaintances): Happening[] {
  const told = [...withThem(contact, around), ...namesGiven(contact, around), ...meetingsWith(contact, around)];
  return once([...contactsBy(contact, told), ...told])
    .reverse()
    .sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0));
}

function withThem(contact: Contact, around: Acquaintances): Happening[] {
  const { path, askedOn, askedVia, remindedOn, timesOfferedOn, repliedOn, outcome, updates } = contact;
  const older = (fact: FactName): readonly Day[] => contact.olderDays?.[fact] ?? [];
  const by = listed(referrersOf(contact).map((referrer) => callOf(referrer, around)));
  const introducer = introducerOf(contact, around);
  const closed = [...older('closedOn'), contact.closedOn]
    .flatMap((day) => happenings(path, [day], day ? gaveUp(contact, day) : ''));
  // A request of the same day came after it.
  const isClosed = outcome === 'no-answer';
  return [
    ...happenings(path, [contact.referredOn], by ? say`${by} gave you this name` : say`You were given the name`),
    ...happenings(path, [contact.identifiedOn], say`You picked them`),
    ...happenings(path, [contact.introducedOn], introducer ? say`${introducer} introduced you` : say`You were introduced`),
    ...contact.earlier.flatMap((entry) => happenings(path, [entry.on], inEarlierRound(contact, entry))),
    ...(isClosed ? [] : closed),
    ...happenings(path, older('askedOn'), say`You asked`),
    ...happenings(path, [askedOn], asked(channelInWords(askedVia))),
    ...happenings(path, remindedOn, say`You reminded them`),
    ...happenings(path, timesOfferedOn, say`You offered times`),
    ...happenings(path, older('repliedOn'), say`They answered`),
    ...happenings(path, [repliedOn && keptAnswer(contact, repliedOn) ? undefined : repliedOn], answer(outcome)),
    ...(isClosed ? closed : []),
    ...updates.flatMap(({ on, note }) => happenings(path, [on], toldThem(note))),
    ...contact.followedUp.flatMap((entry) => followedUp(path, entry)),
  ];
}

/** The names they gave, each in the note of whoever is called so. */
function namesGiven(contact: Contact, around: Acquaintances): Happening[] {
  return around.referredBy(contact.path).flatMap((other) => [
    ...happenings(other.path, [other.referredOn], say`They gave you the name of ${nameApart(other, around)}`),
    ...happenings(other.path, [other.introducedOn], introducedTo(other, contact, around)),
  ]);
}

function introducedTo(other: Contact, contact: Contact, around: Acquaintances): string {
  const others = referrersOf(other).filter(({ note }) => note !== contact.path);
  if (others.length === 0) return say`They introduced you to ${nameApart(other, around)}`;
  return say`They or ${either(others.map((each) => callOf(each, around)))} introduced you to ${nameApart(other, around)}`;
}

function meetingsWith(contact: Contact, around: Acquaintances): Happening[] {
  const { path } = contact;
  return around.interviewsWith(path).flatMap((interview) => ofInterview(interview, asThen(interview, contact)));
}

/** What they were at the time of an interview, where that was something else than now. */
function asThen(interview: Interview, { organization, role }: Contact): string {
  const isSame = (interview.organization ?? organization) === organization && (interview.role ?? role) === role;
  return isSame ? '' : series([interview.role ?? role, interview.organization ?? organization]);
}

// A deed that records something else besides may note the touch as well.
function contactsBy(contact: Contact, told: readonly Happening[]): Happening[] {
  const days = [...(contact.olderDays?.lastContact ?? []), contact.lastContact];
  const silent = days.filter((day) => !told.some(({ on }) => on === day));
  return happenings(contact.path, silent, say`You were in touch`);
}

function once(told: readonly Happening[]): Happening[] {
  const seen = new Set<string>();
  return told.filter(({ on, says, note }) => {
    const key = [on, says, note].join('\n');
    return !seen.has(key) && seen.add(key);
  });
}

function inEarlierRound(contact: Contact, entry: Done): string {
  const earlier = earlierIn(entry);
  switch (earlier?.what) {
    case 'asked':
      return asked(channelInWords(earlier.via));
    case 'answered':
      return answer(earlier.outcome);
    case 'let go':
      return gaveUp(contact, entry.on);
    default:
      return entry.note || say`You were in touch`;
  }
}

function gaveUp(contact: Contact, on: Day): string {
  return wasAnswered(contact, on) ? say`You let it go` : say`You let it go without an answer`;
}

/** Whether they had answered by a day what they were asked last before it. */
function wasAnswered({ askedOn, repliedOn, earlier, olderDays }: Contact, on: Day): boolean {
  const kept = (what: 'asked' | 'answered'): Day[] =>
    earlier.flatMap((entry) => (earlierIn(entry)?.what === what ? [entry.on] : []));
  const asks = [askedOn, ...(olderDays?.askedOn ?? []), ...kept('asked')];
  const since = latest(asks.map((day) => (day && day < on ? day : undefined)));
  return [repliedOn, ...(olderDays?.repliedOn ?? []), ...kept('answered')]
    .some((day) => day !== undefined && day <= on && (since === undefined || day >= since));
}

function asked(channel: string): string {
  return channel ? say`You asked ${channel}` : say`You asked`;
}

function toldThem(what: string): string {
  return what === '' || what === keptPosted() ? say`You kept them posted` : say`You told them: ${linksAsShown(what)}`;
}

function answer(outcome: Outcome | undefined): string {
  if (outcome === 'yes') return say`They said yes`;
  if (outcome === 'later') return say`They said later`;
  return outcome === 'no' ? say`They said no` : say`They answered`;
}

function ofInterview(interview: Interview, then: string): Happening[] {
  const { path, date, bookedOn, cancelledOn, cancelledBy, thankedOn, reproposedOn, closedOn, resumeSentOn } = interview;
  const status = statusOf(interview);
  const words = {
    planned: say`An interview is planned`,
    held: interview.kind === 'chance' ? say`You met by chance` : interview.mode === 'email' ? say`They answered you by email` : say`You met`,
    cancelled: say`You would have met, and it was called off`,
    'no-show': say`They did not come`,
    missed: say`You did not come`,
  };
  return [
    ...happenings(path, [bookedOn === date ? undefined : bookedOn], say`You agreed on an interview`),
    ...happenings(
      path,
      [status === 'cancelled' && cancelledOn ? undefined : date],
      then ? say`${words[status]} (then ${then})` : words[status],
    ),
    ...happenings(path, [cancelledOn], calledOff(cancelledBy)),
    ...happenings(path, reproposedOn, say`You offered new times`),
    ...happenings(path, [closedOn], say`You let it go`),
    ...happenings(path, [thankedOn], say`You said thank you`),
    ...happenings(path, [resumeSentOn], say`You sent your resume`),
    ...interview.followedUp.flatMap((entry) => followedUp(path, entry)),
  ];
}

function calledOff(by: CancelledBy | undefined): string {
  if (by === 'me') return say`You called it off`;
  return by === 'them' ? say`They called it off` : say`It was called off`;
}

function followedUp(note: string, entry: string): Happening[] {
  const { on, words, notNeeded } = followedUpIn(entry);
  const step = linksAsShown(words);
  const done = step ? say`Done: ${step}` : say`You followed up`;
  return happenings(note, [on], notNeeded ? say`Not needed: ${step}` : done);
}

function happenings(note: string, days: readonly (Day | undefined)[], says: string): Happening[] {
  return days.flatMap((on) => (on ? [{ on, says, note }] : []));
}
