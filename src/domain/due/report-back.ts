import { say } from '../../words/say';
import { askingOf } from '../asking';
import { add } from '../change';
import { addBusinessDays, type Day } from '../day';
import { onDay } from '../day-words';
import { isAgreedSince, isHeld } from '../interview';
import { Named, type Mention } from '../mention';
import { endingOf, hasMet, letGoOn, theNews, type Ending } from '../messages/news';
import type { Acquaintances } from '../network';
import { callOf, isLeftAlone, referrersOf } from '../people';
import type { Contact, Interview } from '../records';
import type { Terms } from '../terms';
import { touch } from '../touch';
import { ofContacts, type Example } from './rule';

export const reportBack = ofContacts({
  kind: 'report-back',
  icon: 'reply',
  stage: 'answered',
  promised: true,
  forEach: true,
  closesLoop: true,
  inLetter: {
    rank: 3,
    owes: (contact, { around }) => say`word of how it went with ${callOf(contact, around)}`,
  },
  name: () => say`Report back`,
  several: () => say`Reports`,
  todo: (contact, { around }) => say`Tell how it went with ${callOf(contact, around)}`,
  words: (spelled) => ({
    appears: say`Somebody referred you, and you have met, been told no, given up or let a lost interview go; one item for each referrer who has not heard.`,
    due: say`2 business days after the first interview since the referral; 5 after a no; 2 after giving up or letting go`,
    settledBy: say`added to ${spelled('reportedTo')}, and the referrer’s ${spelled('lastContact')}`,
  }),
  owed(contact, around, terms) {
    if (contact.referredBy.length === 0) return [];
    const news = newsOf(contact, around, terms);
    if (!news) return [];
    const heard = new Named([...contact.reportedTo, ...news.present ?? []]);
    const excused = new Named(contact.excused);
    return referrersOf(contact)
      .filter((referrer) => !heard.has(referrer) && !isLeftAlone(referrer, around))
      .map((referrer) => ({
        to: referrer,
        due: news.due,
        excused: excused.has(referrer),
        why: (today) => news.why(callOf(contact, around), callOf(referrer, around), today),
      }));
  },
  settling: {
    title: (who) => say`I told ${who} today`,
    says: (person) => say`Reported back to ${person}`,
    answers: ({ note, around }) => [theNews(note, around.interviewsWith(note.path))],
    changes({ note, to, around, how }) {
      if (!to) throw new Error(say`Say which referrer has heard how it went.`);
      return [add(note.path, 'reportedTo', to), ...touch(around.contact(to.note), how.on)];
    },
  },
  message: (contact, { around }) => (hasMet(contact, around.interviewsWith(contact.path)) ? 'met' : 'unreached'),
});

interface News {
  due: Day;
  /** Who was there, and so has heard already. */
  present?: readonly Mention[];
  why: (name: string, referrer: string, today: Day) => string;
}

// A meeting comes before an answer, whatever the note says of it, and an answer before a meeting that was let go.
function newsOf(contact: Contact, around: Acquaintances, terms: Terms): News | undefined {
  const all = around.interviewsWith(contact.path);
  const interviews = all
    .filter(({ date }) => !contact.referredOn || (date !== undefined && date >= contact.referredOn));
  return ofMeeting(interviews, terms) ?? ofAnswer(contact, all, terms) ?? ofLetGo(letGoOn(contact, all), terms);
}

function ofMeeting(interviews: readonly Interview[], terms: Terms): News | undefined {
  const held = interviews.filter((interview) => isHeld(interview) && interview.date);
  const met = held.map(({ date }) => date!).sort()[0];
  if (!met) return undefined;
  const then = held.filter(({ date }) => date === met);
  const meeting = then.find(({ kind }) => kind !== 'chance') ?? then[0]!;
  return {
    due: after(met, terms.reportMetBusinessDays, terms),
    present: then.flatMap(({ contacts }) => contacts),
    why: (name, referrer, today) => how(meeting, { name, referrer, when: onDay(met, today) }),
  };
}

function how({ kind, mode }: Interview, { name, referrer, when }: Record<'name' | 'referrer' | 'when', string>): string {
  if (kind === 'chance') return say`You met ${name} by chance ${when}. ${referrer}, who gave you the name, has not heard.`;
  return mode === 'email'
    ? say`${name} answered you by email ${when}. ${referrer}, who gave you the name, has not heard how it went.`
    : say`You met ${name} ${when} through ${referrer}, who has not heard how it went.`;
}

function ofAnswer(contact: Contact, interviews: readonly Interview[], terms: Terms): News | undefined {
  const asking = askingOf(contact, interviews);
  const { outcome, repliedOn, lastWord } = asking;
  if (outcome === 'no') {
    // What was said before they gave the name is no news of it.
    if (repliedOn && contact.referredOn && repliedOn < contact.referredOn) return undefined;
    const from = repliedOn ?? lastWord;
    if (!from || isAgreedSince(interviews, from)) return undefined;
    return {
      due: after(from, terms.reportNoBusinessDays, terms),
      why: (name, referrer) => say`${name} said no. ${referrer}, who gave you the name, has not heard.`,
    };
  }
  if (outcome === 'no-answer') {
    const { closedOn, referredOn } = contact;
    // What ended before they gave the name is no news of it: it is to be asked anew.
    const from = closedOn ?? lastWord;
    if (!from || (referredOn && from < referredOn) || isAgreedSince(interviews, from)) return undefined;
    const ending = endingOf(contact, interviews, asking);
    return {
      due: after(from, closedOn ? terms.reportGivenUpBusinessDays : terms.reportSilentBusinessDays, terms),
      why: (name, referrer) => givenUp(ending, name, referrer),
    };
  }
  return undefined;
}

function ofLetGo(closedOn: Day | undefined, terms: Terms): News | undefined {
  return closedOn && {
    due: after(closedOn, terms.reportLetGoBusinessDays, terms),
    why: (name, referrer) => givenUp('lost', name, referrer),
  };
}

function givenUp(ending: Ending, name: string, referrer: string): string {
  if (ending === 'lost') return say`Nothing came of the interview with ${name}. ${referrer}, who gave you the name, has not heard.`;
  return ending === 'silent'
    ? say`${name} answered, and no day was found. ${referrer}, who gave you the name, has not heard.`
    : say`You could not reach ${name}. ${referrer}, who gave you the name, has not heard.`;
}

function after(day: Day, days: number, { calendar }: Terms): Day {
  return addBusinessDays(day, days, calendar);
}

export const examples: Example[] = [
  {
    says: 'met on Fri 6 Nov',
    contact: { referredOn: '2026-10-20' },
    others: [{ date: '2026-11-06', status: 'held' }],
    due: '2026-11-10',
  },
  {
    says: 'a no on Fri 6 Nov',
    contact: { askedOn: '2026-11-02', repliedOn: '2026-11-06', outcome: 'no' },
    due: '2026-11-13',
  },
  {
    says: 'given up on Fri 6 Nov',
    contact: { askedOn: '2026-10-02', outcome: 'no-answer', closedOn: '2026-11-06' },
    due: '2026-11-10',
  },
  {
    says: 'a lost interview let go on Fri 6 Nov',
    contact: { referredOn: '2026-10-20' },
    others: [{ date: '2026-11-02', status: 'no-show', closedOn: '2026-11-06' }],
    due: '2026-11-10',
  },
];
