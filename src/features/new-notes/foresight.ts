import type { Interview } from '../../domain/records';
import { rulesOf } from '../../domain/due';
import { onDay, shortDate } from '../../domain/day-words';
import type { Bench } from '../../making/bench';
import { usualBooking, usualStatus, type InterviewRequest } from '../../making/interview';
import { nameOfPerson } from '../../making/person';
import { linkKey } from '../../notes/link';
import type { Sentence } from '../../ui/forms/form';
import { listed, listedInParts, sayInParts } from '../../words/say';

/** What would be due once the interview stands in the vault, by the rules themselves. */
export function interviewForesight(bench: Bench, request: InterviewRequest): Sentence[] {
  const { terms, today, around } = bench;
  const interview = asRecord(bench, request);
  const now = `${today}T00:00` as const;
  const duties = rulesOf(interview)
    .filter(({ kind, duty }) => duty && !terms.off.has(kind))
    .flatMap((rule) => rule.owed(interview, around, terms).slice(0, 1).map((owed) => ({ ...owed, duty: rule.duty! })))
    // What appears only once a day is over is no duty before.
    .filter(({ appears, lapses, due }) => (!lapses || lapses > now) && (!appears || due < today))
    .sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : 0));
  const clauses = new Map<string, Clause>();
  for (const { duty, due } of duties) {
    const when = due <= today ? 'today' : duty.when;
    const day = due <= today ? today : due;
    const clause = clauses.get(`${when} ${day}`) ?? { when, strong: day === today ? onDay(day, today) : shortDate(day, today), what: [] };
    clauses.set(`${when} ${day}`, { ...clause, what: [...clause.what, duty.says()] });
  }
  return clauses.size === 0 ? [] : [youWould([...clauses.values()])];
}

/** What is to be done on a day, or by it. */
interface Clause {
  when: 'today' | 'on' | 'by';
  /** The day, in words. */
  strong: string;
  what: readonly string[];
}

function youWould(clauses: readonly Clause[]): Sentence {
  const duties = listedInParts(clauses.map(inParts));
  return sayInParts`You would ${{ duties }}.`.flatMap((part) => (typeof part === 'object' ? part.duties : [part]));
}

function inParts({ when, strong, what }: Clause): Sentence {
  if (when === 'today') return sayInParts`${listed(what)} ${{ strong }}`;
  return when === 'on' ? sayInParts`${listed(what)} on ${{ strong }}` : sayInParts`${listed(what)} by ${{ strong }}`;
}

function asRecord(
  { today, settings }: Bench,
  { people, date, status, kind, bookedOn, ...request }: InterviewRequest,
): Interview {
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
    reproposedOn: [],
    openQuestions: [],
    contacts: people.map((person) => ({
      note: 'contact' in person ? person.contact.path : null,
      linkpath: linkKey(nameOfPerson(person)),
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
