import { notBefore } from '../domain/answered';
import { laterAnswered } from '../domain/asking-anew';
import type { Change } from '../domain/change';
import { channelInWords } from '../domain/channel';
import type { Day, Time } from '../domain/day';
import { metOn } from '../domain/met';
import { nameOf } from '../domain/people';
import type { Contact, InterviewKind, InterviewStatus, Mode } from '../domain/records';
import { noteName } from '../notes/names';
import { inContent, listed, say } from '../words/say';
import type { Bench } from './bench';
import { contactNote, contactPath } from './contact';
import { composed, contactValues, type Composed, type Made } from './made';
import { callOfPersonInNotes, eachOnce, nameOfPerson, tidy, type Person } from './person';

/** A conversation planned ahead, or noted afterwards. */
export interface InterviewRequest {
  people: readonly Person[];
  date: Day;
  time?: Time;
  /** The minutes asked for. */
  minutes?: number;
  mode?: Mode;
  location?: string;
  kind?: InterviewKind;
  status?: InterviewStatus;
  /** When it was agreed; today, or the day itself if that has passed. */
  bookedOn?: Day;
  /** The one thing that stayed with me. */
  learned?: string;
  followUp?: Day;
  followUpNote?: string;
}

/** The paths of the notes a request makes: new contacts first, then the interview. */
export interface InterviewPaths {
  /** Of each person's note, in the order of the request. */
  people: readonly string[];
  /** Those that are new. */
  made: readonly string[];
  interview: string;
}

/**
 * Makes an interview's note, and the notes of those who have none, as one step. Throws in words before anything is
 * written.
 */
export async function newInterview(bench: Bench, request: InterviewRequest): Promise<Made> {
  const people = eachOnce(request.people);
  check(bench, { ...request, people });
  const paths = interviewPaths(bench, { ...request, people });
  const planned = [...paths.made, paths.interview];
  const contacts: Composed[] = [];
  for (const [at, person] of people.entries()) {
    if ('contact' in person) continue;
    const contact = { name: person.newName, source: request.kind === 'chance' ? 'chance' : undefined };
    contacts.push(await contactNote(bench, { path: paths.people[at]!, request: contact, planned }));
  }
  const interview = await interviewNote(bench, { ...request, people }, paths, planned);
  return {
    says: say`Made the interview with ${listed(people.map(nameOfPerson))}`,
    create: [...contacts, interview].map(({ note }) => note),
    changes: people.flatMap((each) => ('contact' in each ? endedBy(bench, request, each.contact) : [])),
    open: { path: paths.interview, cursor: interview.cursor },
    unknown: [...new Set([...contacts, interview].flatMap(({ unknown }) => unknown))],
  };
}

/** What ends in the note of somebody with whom a day is agreed, or whom I met. */
function endedBy({ around, today }: Bench, request: InterviewRequest, contact: Contact): Change[] {
  const { date, kind, status, bookedOn } = request;
  const state = status ?? usualStatus(kind);
  if (state === 'held') return metOn(contact, around, { date, kind });
  return state === 'planned' ? laterAnswered(contact, bookedOn ?? usualBooking(date, today)) : [];
}

/** Where the notes would be made. */
export function interviewPaths(bench: Bench, { people, date, time, mode, kind }: InterviewRequest): InterviewPaths {
  const made: string[] = [];
  const paths = people.map((person) => {
    if ('contact' in person) return person.contact.path;
    const path = contactPath(bench, { name: person.newName }, made);
    made.push(path);
    return path;
  });
  const [only] = people.length === 1 ? people : [];
  const known = only && 'contact' in only ? only.contact : undefined;
  const names = people.map(nameOfPerson).map(tidy).join(', ');
  const base = noteName(bench.settings.interviewName, {
    date,
    time: time ?? '',
    contacts: names,
    name: names,
    organization: known?.organization ?? '',
    role: known?.role ?? '',
    field: known?.field ?? '',
    mode: mode ?? '',
    kind: kind ?? 'formal',
    today: bench.today,
  });
  return { people: paths, made, interview: bench.freePath(bench.settings.interviewFolder, base, made) };
}

/** What the note says of how it went, unless the person says otherwise: a conversation by chance has taken place. */
export function usualStatus(kind: InterviewKind | undefined): InterviewStatus {
  return kind === 'chance' ? 'held' : 'planned';
}

/** When it was agreed, as far as nobody says otherwise: an interview can't be agreed after it took place. */
export function usualBooking(date: Day, today: Day): Day {
  return date < today ? date : today;
}

function interviewNote(
  bench: Bench,
  request: InterviewRequest,
  { people: paths, interview }: InterviewPaths,
  planned: readonly string[],
): Promise<Composed> {
  const { people, date, time, kind, mode } = request;
  const status = request.status ?? usualStatus(kind);
  const minutes = request.minutes ?? (kind === 'chance' ? undefined : bench.settings.minutes);
  const location = tidy(request.location);
  const [only] = people.length === 1 ? people : [];
  const known = only && 'contact' in only ? only.contact : undefined;
  const names = people.map(nameOfPerson);
  const inWords = inContent(() => ({
    name: listed(names),
    first_name: listed(people.map((person) => callOfPersonInNotes(person, bench.around))),
    contacts: listed(names),
    referrer: listed((known?.referredBy ?? []).map((referrer) => nameOf(referrer, bench.around))),
    channel: channelInWords(known?.askedVia),
  }));
  return composed(bench, {
    path: interview,
    template: kind === 'chance' ? 'chance' : 'interview',
    facts: [
      ['contacts', paths.map((path) => bench.link(path, interview, planned))],
      // They may work elsewhere by the time one reads it again.
      ['organization', known?.organization],
      ['role', known?.role],
      ['date', date],
      ['time', time],
      ['minutes', minutes],
      ['kind', kind === 'chance' ? kind : undefined],
      ['mode', mode],
      ['location', location],
      ['status', status],
      ['bookedOn', request.bookedOn ?? usualBooking(date, bench.today)],
      ['cancelledOn', status === 'cancelled' && date >= bench.today ? bench.today : undefined],
      ['learned', tidy(request.learned)],
      ['followUp', request.followUp],
      ['followUpNote', tidy(request.followUpNote)],
    ],
    values: {
      ...contactValues(known ?? {}),
      ...inWords,
      date,
      time: time ?? '',
      minutes: minutes ?? '',
      mode: mode ?? '',
      in_person: mode === 'in-person',
      by_video: mode === 'video',
      by_phone: mode === 'phone',
      by_email: mode === 'email',
      location,
    },
  });
}

function check(bench: Bench, { people, date, status, kind, bookedOn }: InterviewRequest): void {
  if (people.length === 0) throw new Error(say`Say with whom: name at least one person.`);
  if (date > bench.today && (status ?? usualStatus(kind)) !== 'planned' && status !== 'cancelled') {
    throw new Error(say`${date} is still to come, so the interview has not taken place. Choose another day, or plan it.`);
  }
  if (bookedOn && bookedOn > bench.today) throw new Error(say`It was agreed on ${bookedOn}, and that day is still to come.`);
  if (bookedOn) notBefore(date, [{ on: bookedOn, says: say`The day was agreed on ${bookedOn}.` }]);
}
