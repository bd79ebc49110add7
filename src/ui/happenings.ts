import type { Day } from '../domain/day';
import { asked, callOff, mayBeKeptPosted, move, replied } from '../domain/happenings';
import { firstName } from '../domain/people';
import type { Contact, Interview } from '../domain/records';
import type { Desk } from '../vault/desk';
import { say } from '../words/say';
import type { Action } from './action';
import { choose, type Choice } from './forms/choice';
import { askDay } from './forms/day-question';
import { attempt, perform } from './perform';
import { hintAtResearch } from './research-hint';

/** What may have happened with a contact, to be recorded with as little effort as what is owed. */
export function contactHappenings(desk: Desk, contact: Contact): Action[] {
  const who = firstName(contact.name);
  const today = (): Day => desk.clock.today();
  const act = (id: Action['id'], title: string, icon: string, run: () => Promise<unknown>): Action => ({
    id,
    title,
    icon,
    section: 'happened',
    run: () => attempt(async () => void (await run())),
  });
  return [
    act('asked', say`I asked ${who} today`, 'send', async () => {
      if (await perform(desk, asked(contact, { on: today() }))) await hintAtResearch(desk, contact);
    }),
    act('reply', say`${who} has answered…`, 'message-circle-reply', () => recordReply(desk, contact)),
    contact.stayInTouch === true
      ? act('kept-posted', say`${who} prefers not to be kept posted`, 'bell-off', () =>
          perform(desk, mayBeKeptPosted(contact, false)),
        )
      : act('kept-posted', say`${who} may be kept posted`, 'sprout', () => perform(desk, mayBeKeptPosted(contact, true))),
    act('new-interview', say`New interview with ${who}…`, 'calendar-plus', async () => desk.forms.newInterview([contact.path])),
    act('refer', say`Log a referral by ${who}…`, 'user-plus', async () => desk.forms.logReferral(contact.path)),
  ];
}

/** What may happen to a planned interview. */
export function interviewHappenings(desk: Desk, interview: Interview): Action[] {
  return [
    {
      id: 'move',
      title: say`Move to another day…`,
      icon: 'calendar-clock',
      section: 'happened',
      run: () => attempt(async () => void (await moveInterview(desk, interview))),
    },
    {
      id: 'call-off',
      title: say`Call off`,
      icon: 'calendar-x',
      section: 'happened',
      run: () => attempt(async () => void (await perform(desk, callOff(interview, desk.clock.today())))),
    },
  ];
}

/** Asks what they said, and for a later until when. */
export async function recordReply(desk: Desk, contact: Contact): Promise<void> {
  const who = firstName(contact.name);
  const outcome = await choose(desk, {
    title: say`What did ${who} say?`,
    choices: [
      { value: 'yes' as const, title: say`Yes, let us talk`, icon: 'check' },
      { value: 'later' as const, title: say`Later…`, icon: 'alarm-clock' },
      { value: 'no' as const, title: say`No`, icon: 'x' },
    ],
  });
  if (!outcome) return;
  const on = desk.clock.today();
  const until = outcome === 'later' ? await askUntil(desk, who) : undefined;
  if (outcome === 'later' && !until) return;
  if (await perform(desk, replied(contact, { outcome, on, until }))) await goOn(desk, contact, outcome);
}

/** What one does next with an answer, or later: a yes waits for a time, a no for thanks and perhaps another name. */
async function goOn(desk: Desk, { path, name }: Contact, outcome: 'yes' | 'later' | 'no'): Promise<void> {
  // For a later, the day to be in touch again was asked for already.
  if (outcome === 'later') return;
  const { forms } = desk;
  const who = firstName(name);
  const steps: Choice<() => void>[] =
    outcome === 'yes'
      ? [
          { title: say`Offer times in a message…`, icon: 'pen-line', value: () => forms.draft({ note: path, kind: 'arrange' }) },
          { title: say`Enter the interview that you agreed on…`, icon: 'calendar-plus', value: () => forms.newInterview([path]) },
        ]
      : [
          { title: say`Thank them, and ask who else might…`, icon: 'pen-line', value: () => forms.draft({ note: path, kind: 'after-no' }) },
          { title: say`Log whom ${who} named instead…`, icon: 'user-plus', value: () => forms.logReferral(path) },
        ];
  const next = await choose(desk, {
    title: outcome === 'yes' ? say`${who} said yes. What comes next?` : say`${who} said no. What comes next?`,
    choices: [...steps, { title: say`Nothing more now`, icon: 'check', value: () => undefined }],
  });
  next?.();
}

async function askUntil(desk: Desk, who: string): Promise<Day | undefined> {
  const today = desk.clock.today();
  const answer = await askDay(desk, {
    title: say`Until when?`,
    detail: say`${who} asked to be contacted later. It appears in the list again on this day.`,
    dayLabel: say`In touch again on`,
    from: { day: today, otherwise: say`That day has passed. Choose today or a later day.` },
    submit: say`Save`,
    today,
  });
  return answer?.day;
}

async function moveInterview(desk: Desk, interview: Interview): Promise<void> {
  const today = desk.clock.today();
  const answer = await askDay(desk, {
    title: say`Move the interview`,
    detail: interview.name,
    dayLabel: say`New day`,
    day: interview.date,
    time: { label: say`Time`, value: interview.time },
    submit: say`Move`,
    today,
  });
  if (answer?.day) await perform(desk, move(interview, { date: answer.day, time: answer.time, on: today }));
}
