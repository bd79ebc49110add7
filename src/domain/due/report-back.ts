import { say } from '../../words/say';
import { askingOf } from '../asking';
import { add } from '../change';
import { addBusinessDays, type Day } from '../day';
import { onDay } from '../day-words';
import { isHeld } from '../interview';
import { mentions } from '../mention';
import { hasMet } from '../messages/news';
import type { Acquaintances } from '../network';
import { callOf, isLeftAlone, referrersOf } from '../people';
import type { Contact } from '../records';
import type { Terms } from '../terms';
import { touch } from '../touch';
import { ofContacts, type Example } from './rule';

export const reportBack = ofContacts({
  kind: 'report-back',
  icon: 'reply',
  stage: 'answered',
  promised: true,
  forEach: true,
  name: () => say`Report back`,
  words: (spelled) => ({
    appears: say`Somebody referred you, and you have met, been told no or given up; one item for each referrer who has not heard.`,
    due: say`2 business days after the first interview since the referral; 5 after a no; 2 after giving up`,
    settledBy: say`added to ${spelled('reportedTo')}, and the referrer’s ${spelled('lastContact')}`,
  }),
  owed(contact, around, terms) {
    if (contact.referredBy.length === 0) return [];
    const news = newsOf(contact, around, terms);
    if (!news) return [];
    return referrersOf(contact)
      .filter((referrer) => !mentions(contact.reportedTo, referrer) && !isLeftAlone(referrer, around))
      .map((referrer) => ({
        to: referrer,
        due: news.due,
        excused: mentions(contact.excused, referrer),
        why: (today) => news.why(callOf(contact, around), callOf(referrer, around), today),
      }));
  },
  settling: {
    title: (who) => say`I told ${who} today`,
    says: (person) => say`Reported back to ${person}`,
    changes({ note, to, around, how }) {
      if (!to) throw new Error(say`Say which referrer has heard how it went.`);
      return [add(note.path, 'reportedTo', to), ...touch(around.contact(to.note), how.on)];
    },
  },
  message: (contact, { around }) => (hasMet(contact, around.interviewsWith(contact.path)) ? 'met' : 'unreached'),
});

interface News {
  due: Day;
  why: (name: string, referrer: string, today: Day) => string;
}

// A meeting comes before an answer: whoever was met has answered, whatever the note says of it.
function newsOf(contact: Contact, around: Acquaintances, terms: Terms): News | undefined {
  const interviews = around.interviewsWith(contact.path);
  const met = firstMeeting(contact, around);
  const after = (day: Day, days: number): Day => addBusinessDays(day, days, terms.calendar);
  if (met) {
    return {
      due: after(met, terms.reportMetBusinessDays),
      why: (name, referrer, today) =>
        say`You met ${name} ${onDay(met, today)} through ${referrer}, who has not heard how it went.`,
    };
  }
  const { outcome, repliedOn, lastWord } = askingOf(contact, interviews);
  if (outcome === 'no') {
    const from = repliedOn ?? lastWord;
    return from && {
      due: after(from, terms.reportNoBusinessDays),
      why: (name, referrer) => say`${name} said no. ${referrer}, who gave you the name, has not heard.`,
    };
  }
  if (outcome === 'no-answer') {
    const from = contact.closedOn ?? lastWord;
    return from && {
      due: after(from, contact.closedOn ? terms.reportGivenUpBusinessDays : terms.reportSilentBusinessDays),
      why: (name, referrer) => say`You could not reach ${name}. ${referrer}, who gave you the name, has not heard.`,
    };
  }
  return undefined;
}

function firstMeeting(contact: Contact, around: Acquaintances): Day | undefined {
  return around
    .interviewsWith(contact.path)
    .flatMap((interview) => (isHeld(interview) && interview.date ? [interview.date] : []))
    .filter((date) => !contact.referredOn || date >= contact.referredOn)
    .sort()[0];
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
];
