import { counted, say } from '../../words/say';
import { askingOf } from '../asking';
import { chainOf } from '../chain';
import { addBusinessDays } from '../day';
import { agoInBusinessDays, silence } from '../day-words';
import { lettingGo, lettingGoInterview } from '../letting-go';
import { tries } from '../offering';
import { whoMayHear } from '../people';
import { proposing } from '../proposing';
import type { NoteRecord } from '../records';
import { unansweredOffers, unansweredProposals, unansweredRequest } from '../unanswered';
import { waitsForFirstWord } from './ask';
import { inChain, ofContacts, ofInterviews, type Example, type Rule } from './rule';

const common = {
  kind: 'close',
  icon: 'archive',
  stage: 'asking',
  chain: true,
  name: () => say`Let it go`,
  several: () => say`To let go`,
  todo: () => say`Let it go`,
  words: (spelled) => ({
    appears: say`You asked and have had no answer, and the reminders are used up; or so are offers of times after a yes, or proposals of a new day.`,
    due: say`7 business days after the last of them`,
    settledBy: say`${spelled('outcome')}: no-answer, and ${spelled('closedOn')}; for an interview, ${spelled('closedOn')}`,
  }),
} as const satisfies Partial<Rule<NoteRecord>>;

const settling = {
  title: () => say`Let it go`,
  says: (person: string) => say`Let go: ${person}`,
  sameAs: 'close',
  // Letting go says itself what it ends.
  answers: () => [],
} as const;

export const contactClose = ofContacts({
  ...common,
  owed(contact, around, terms) {
    const tried = tries(contact, around);
    if (contact.doNotContact || !tried) return [];
    if (waitsForFirstWord(contact, askingOf(contact, around.interviewsWith(contact.path)), terms)) return [];
    const { chain, last, agreed } = tried;
    if (chain.count < (agreed ? terms.reminders + 1 : terms.reminders)) return [];
    const closing = chainOf(contact, 'close', [], last);
    const due = addBusinessDays(closing.last ?? last, terms.closeBusinessDays, terms.calendar);
    const heard = chain.done.at(-1) ?? contact.askedOn ?? last;
    return inChain(closing, {
      due,
      waits: true,
      // Until its day there is nothing to do but wait.
      why: (today) => {
        if (today < due) return waiting(agreed, chain.done.length, agoInBusinessDays(heard, today, terms.calendar));
        const silent = silence(heard, today, terms.calendar);
        return agreed ? noDay(chain.done.length, silent) : noAnswer(chain.done.length, silent);
      },
    }, terms);
  },
  settling: { ...settling, changes: ({ note, around, how }) => lettingGo(note, around, how.on) },
});

export const interviewClose = ofInterviews({
  ...common,
  owed(interview, around, terms) {
    const open = proposing(interview, around);
    if (!open || !open.proposals.last || open.proposals.count <= terms.reminders) return [];
    const { proposals } = open;
    const closing = chainOf(interview, 'close', [], proposals.last);
    const due = addBusinessDays(closing.last ?? proposals.last!, terms.closeBusinessDays, terms.calendar);
    return inChain(closing, {
      due,
      waits: true,
      why: (today) => {
        const proposed = proposals.done.at(-1);
        return today < due && proposed
          ? unansweredProposals(proposals.done.length, agoInBusinessDays(proposed, today, terms.calendar))
          : noNewDay(proposals.done.length, whoMayHear(interview, around));
      },
    }, terms);
  },
  settling: { ...settling, changes: ({ note, how }) => lettingGoInterview(note, how.on) },
});

function waiting(agreed: boolean, done: number, when: string): string {
  if (!agreed) return unansweredRequest(done, when);
  return done === 0 ? say`They said yes. No day is agreed yet.` : unansweredOffers(done, when);
}

function noAnswer(reminders: number, silent: string | undefined): string {
  if (reminders === 0) {
    return silent === undefined
      ? say`Let it go, and keep the door open: no answer yet.`
      : say`Let it go, and keep the door open: no answer in ${silent}.`;
  }
  const reminded = remindersInWords(reminders);
  return silent === undefined
    ? say`Let it go, and keep the door open: ${reminded}, no answer yet.`
    : say`Let it go, and keep the door open: ${reminded}, no answer in ${silent}.`;
}

function remindersInWords(reminders: number): string {
  const many = reminders === 2 ? say`two reminders` : say`${reminders} reminders`;
  return counted(reminders, { one: say`one reminder`, other: many });
}

function noDay(offers: number, silent: string | undefined): string {
  return offers === 0 || silent === undefined
    ? say`They said yes, and no day was found. Let it go, and keep the door open.`
    : say`They said yes, and no day was found: nothing heard in ${silent}. Let it go, and keep the door open.`;
}

function noNewDay(proposals: number, who: string): string {
  if (proposals === 0) return say`No new day was found with ${who}. Let it go, and keep the door open.`;
  if (proposals === 2) {
    return say`You proposed new days to ${who} twice, with no answer. Let it go, and keep the door open.`;
  }
  return counted(proposals, {
    one: say`You proposed a new day to ${who} once, with no answer. Let it go, and keep the door open.`,
    other: say`You proposed new days to ${who} ${proposals} times, with no answer. Let it go, and keep the door open.`,
  });
}

export const examples: Example[] = [
  {
    says: 'reminded twice, the last time on Thu 26 Nov',
    contact: { askedOn: '2026-11-06', remindedOn: ['2026-11-17', '2026-11-26'] },
    due: '2026-12-07',
  },
  {
    says: 'times offered three times, the last time on Thu 26 Nov',
    contact: {
      askedOn: '2026-11-02', repliedOn: '2026-11-06', outcome: 'yes',
      timesOfferedOn: ['2026-11-09', '2026-11-17', '2026-11-26'],
    },
    due: '2026-12-07',
  },
];
