import { dateInWords, weekdayName } from '../../domain/day-words';
import { distinct, type Mention } from '../../domain/mention';
import type { Acquaintances } from '../../domain/network';
import { callOf, nameApart, peopleIn } from '../../domain/people';
import type { Interview } from '../../domain/records';
import { yetToThank } from '../../domain/thanks';
import type { Desk } from '../../vault/desk';
import { minutes as minutesOf } from '../../words/amounts';
import { listed, say, together } from '../../words/say';

/** With whom, in a few words. */
export function whoWasThere(interview: Interview, { feed: { around } }: Desk): string {
  const people = distinct(interview.contacts);
  return listed(people.map((person) => (people.length === 1 ? nameApart : callOf)(person, around))) || say`this person`;
}

/** Thanks come next, while what was said is fresh. */
export function furtherOf(
  interview: Interview,
  { feed: { around }, terms }: Desk,
): { text: string; icon: string } | undefined {
  const people = yetToThank(interview, around, terms);
  return people.length === 0 ? undefined : { text: saveAndThank(interview, people, around), icon: 'pen-line' };
}

function saveAndThank(interview: Interview, people: readonly Mention[], around: Acquaintances): string {
  const number = people.length;
  const all = number === peopleIn(interview).length;
  if (number === 1 || !all) return say`Save and thank ${listed(people.map((person) => callOf(person, around)))}`;
  if (number === 2) return say`Save and thank both`;
  return number === 3 ? say`Save and thank all three` : say`Save and thank all ${number}`;
}

/** `Thursday 12 November, 10:30. 24 minutes of the 20 you asked for.` */
export function whenItWas({ date, time, minutes, actualMinutes, contacts }: Interview, desk: Desk): string {
  const today = desk.clock.today();
  const day = date ? dayInFull(say`${weekdayName(date)} ${dateInWords(date, today)}`, time) : '';
  const first = contacts.length === 1 ? callOf(contacts[0]!, desk.feed.around) : say`them`;
  if (!actualMinutes) return day;
  const took = minutes
    ? say`${minutesOf(actualMinutes)} of the ${minutes} you asked ${first} for.`
    : say`${minutesOf(actualMinutes)}.`;
  return together(day, took);
}

function dayInFull(day: string, time: string | undefined): string {
  return time ? say`${day}, ${time}.` : say`${day}.`;
}
