import type { Interview } from '../../domain/records';
import { rulesOf } from '../../domain/due';
import { listed, shortDate } from '../../domain/words';
import type { Bench } from '../../making/bench';
import { usualBooking, usualStatus, type InterviewRequest } from '../../making/interview';
import { nameOfPerson } from '../../making/person';
import { termsOf } from '../../settings/settings';
import type { Sentence } from '../../ui/form';
import { say } from '../../words/say';

/** What would be due once the interview stands in the vault, by the rules themselves. */
export function interviewForesight(bench: Bench, request: InterviewRequest): Sentence[] {
  const { settings, today, around } = bench;
  const terms = termsOf(settings);
  const interview = asRecord(bench, request);
  const now = `${today}T00:00` as const;
  const duties = rulesOf(interview)
    .filter(({ kind, duty }) => duty && !terms.off.has(kind))
    .flatMap((rule) => rule.owed(interview, around, terms).slice(0, 1).map((owed) => ({ ...owed, duty: rule.duty! })))
    // What appears only once a day is over is no duty before.
    .filter(({ appears, lapses, due }) => (!lapses || lapses > now) && (!appears || due < today))
    .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
  const days = new Map<string, string[]>();
  for (const { duty, due } of duties) {
    const when = due <= today ? 'today' : `${duty.when} ${shortDate(due, today)}`;
    days.set(when, [...(days.get(when) ?? []), duty.says()]);
  }
  return days.size === 0 ? [] : [youWould([...days])];
}

function youWould(days: readonly (readonly [when: string, what: readonly string[]])[]): Sentence {
  const parts = days.flatMap(([when, what], at) => {
    const join = at === 0 ? say`You would ` : at === days.length - 1 ? ' and ' : ', ';
    const [, preposition = '', day = when] = /^(on |by )(.*)$/.exec(when) ?? [];
    return [say`${join}${listed(what)} ${preposition}`, { strong: day }];
  });
  return [...parts, '.'];
}

function asRecord({ today, settings }: Bench, { people, date, status, kind, bookedOn, ...request }: InterviewRequest): Interview {
  return {
    ...request,
    type: 'interview',
    path: '',
    name: '',
    problems: [],
    followedUp: [],
    snoozed: [],
    waived: [],
    excused: [],
    thanked: [],
    contacts: people.map((person) => ({
      note: 'contact' in person ? person.contact.path : null,
      linkpath: nameOfPerson(person).toLowerCase(),
      name: nameOfPerson(person),
      text: '',
    })),
    date,
    kind,
    minutes: request.minutes ?? settings.minutes,
    status: status ?? usualStatus(kind),
    bookedOn: bookedOn ?? usualBooking(date, today),
  };
}
