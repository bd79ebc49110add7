import { say } from '../words/say';
import { parseDay, type Day } from './day';
import { statusOf } from './interview';
import type { Acquaintances } from './network';
import type { CancelledBy, Contact, Interview, Outcome } from './records';

/** Something that happened between a contact and me. */
export interface Happening {
  on: Day;
  /** In words, without a full stop. */
  says: string;
  /** The note that states it. */
  note: string;
}

/** Everything that happened with a contact, the newest first; of one day, the latest step first. */
export function historyOf(contact: Contact, around: Acquaintances): Happening[] {
  const own: (Happening | undefined)[] = [
    happening(contact.path, contact.referredOn, say`You were given the name`),
    happening(contact.path, contact.identifiedOn, say`You picked them`),
    happening(contact.path, contact.introducedOn, say`You were introduced`),
    happening(contact.path, contact.askedOn, contact.askedVia ? say`You asked, by ${contact.askedVia}` : say`You asked`),
    ...contact.remindedOn.map((day) => happening(contact.path, day, say`You reminded them`)),
    ...contact.timesOfferedOn.map((day) => happening(contact.path, day, say`You offered times`)),
    happening(contact.path, contact.repliedOn, answer(contact.outcome)),
    happening(contact.path, contact.closedOn, say`You closed it without an answer`),
    happening(contact.path, contact.lastContact, say`You were in touch`),
    ...contact.updates.map(({ on, note }) => happening(contact.path, on, note ? say`You told them: ${note}` : say`You kept them posted`)),
    ...contact.followedUp.map((entry) => followedUp(contact.path, entry)),
  ];
  const meetings = around.interviewsWith(contact.path).flatMap(ofInterview);
  return [...own, ...meetings]
    .filter((each) => each !== undefined)
    .reverse()
    .sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0));
}

function answer(outcome: Outcome | undefined): string {
  if (outcome === 'yes') return say`They said yes`;
  if (outcome === 'later') return say`They said later`;
  return outcome === 'no' ? say`They said no` : say`They answered`;
}

function ofInterview(interview: Interview): (Happening | undefined)[] {
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
    bookedOn !== date ? happening(path, bookedOn, say`You agreed on an interview`) : undefined,
    happening(path, date, words[status]),
    happening(path, cancelledOn, calledOff(cancelledBy)),
    ...reproposedOn.map((day) => happening(path, day, say`You offered new times`)),
    happening(path, closedOn, say`You let it go`),
    happening(path, thankedOn, say`You said thank you`),
    happening(path, resumeSentOn, say`You sent your resume`),
    ...interview.followedUp.map((entry) => followedUp(path, entry)),
  ];
}

function calledOff(by: CancelledBy | undefined): string {
  if (by === 'me') return say`You called it off`;
  return by === 'them' ? say`They called it off` : say`It was called off`;
}

function followedUp(note: string, entry: string): Happening | undefined {
  const [, written, rest = ''] = /^(\d{4}-\d{2}-\d{2})([^]*)$/.exec(entry) ?? [];
  const what = rest.trim();
  return happening(note, written ? parseDay(written) : undefined, what ? say`Done: ${what}` : say`You followed up`);
}

function happening(note: string, on: Day | undefined, says: string): Happening | undefined {
  return on && { on, says, note };
}
