import { dayAfter } from '../domain/answered';
import { add, set, take, type Change, type TextChange, type Value } from '../domain/change';
import type { Day } from '../domain/day';
import { signed, type Signed } from '../domain/happenings';
import { doneAfter, isHeld, isPlanned, statusOf } from '../domain/interview';
import { distinct, samePerson, type Mention } from '../domain/mention';
import { met } from '../domain/met';
import { addNextStep } from '../domain/next-step';
import { everybody, nameOf } from '../domain/people';
import { usualPromiseDay } from '../domain/promise';
import type { FactName, Interview } from '../domain/records';
import type { Rating, Shift } from '../domain/rubric';
import { headingText, isSameHeading } from '../notes/sections/headings';
import { asPlainLine } from '../notes/sections/plain-line';
import { asPlainText } from '../notes/sections/plain-text';
import { debriefPrompts } from '../notes/templates/debrief-prompts';
import { inContent, listed, say, together } from '../words/say';
import type { Bench } from './bench';
import type { Made } from './made';
import { referrerOf, tidy, type Person } from './person';
import { referral, referralPlan, type ReferralPlan } from './referral';

const USUAL_LEVEL = 2;

/**
 * What the person says after an interview. Only the summary is needed; what isn't said changes nothing, and what is
 * null was taken away.
 */
export interface Answers extends Signed {
  /** What was learned, in one or several lines. */
  summary: string;
  /** The day on which it is looked back; today if it isn't said. */
  on?: Day;
  /** The one thing that stays, for the thank-you. */
  learned?: string | null;
  information?: Rating | null;
  style?: Rating | null;
  viewChange?: Shift | null;
  names?: readonly Person[];
  /** Who gave the names; needed where several took part. */
  namedBy?: Mention;
  /** May I stay in touch? Absent: not asked; null: what the note says was taken away. */
  permission?: 'granted' | 'declined' | null;
  /** Whose answer that is; everybody's without it. */
  permissionOf?: Mention;
  resume?: boolean;
  promised?: string;
  /** By when; in a week if it isn't said. */
  by?: Day;
  offered?: string | null;
  /** What still needs to be asked, for the next talk. */
  openQuestions?: readonly string[];
  /** What the note says still needs to be asked, and does no more. */
  noLongerOpen?: readonly string[];
}

/**
 * Writes the debrief as one step: the dated summary under its heading, what it settles and states, the names given with
 * their notes, and the answer about staying in touch. Throws in words, before anything is written.
 */
export async function debriefed(bench: Bench, interview: Interview, answers: Answers): Promise<Made> {
  const obstacle = whyNoDebrief(interview, bench);
  if (obstacle) throw new Error(obstacle);
  if (tidy(answers.summary) === '') throw new Error(say`Write what you learned, at least a line.`);
  const level = levelOfHeading(bench, interview);
  const named = namesGiven(bench, interview, answers);
  const referrals = named && hasNews(named.plan) ? await referral(bench, named.request) : undefined;
  const who = everybody(interview, bench.around);
  const before = saidBefore(interview, answers);
  return {
    says: before.length > 0
      ? say`Debriefed after ${who}, and kept in the debrief what the note said before`
      : say`Debriefed after ${who}`,
    create: referrals?.create ?? [],
    changes: [
      ...facts(bench, interview, answers),
      {
        ...underHeading(interview, level, summaryLines(answers.on ?? bench.today, answers.summary, level)),
        once: { followedBy: (['learned', 'offered'] as const).map((fact) => inBefore({ fact, before: '' }).trim()) },
        insteadOf: debriefPrompts(bench.vocabulary),
      },
      ...(before.length > 0 ? [{ ...underHeading(interview, level, before.map(inBefore)), once: true as const }] : []),
      ...permission(bench, interview, answers),
      ...signature(bench, interview, answers),
      ...(referrals?.changes ?? []),
    ],
    unknown: referrals?.unknown ?? [],
  };
}

/** What the note says and the answers would replace, so that it would be lost. */
export function saidBefore(interview: Interview, answers: Pick<Answers, 'learned' | 'offered'>): SaidBefore[] {
  return (['learned', 'offered'] as const).flatMap((fact) => {
    const before = tidy(interview[fact] ?? '');
    const now = tidy(answers[fact] ?? '');
    return before === '' || now === '' || now.includes(before) ? [] : [{ fact, before }];
  });
}

export interface SaidBefore {
  fact: 'learned' | 'offered';
  before: string;
}

function inBefore({ fact, before }: SaidBefore): string {
  const text = asPlainLine(before);
  return inContent(() => (fact === 'learned' ? say`What stayed with me before: ${text}` : say`What they offered before: ${text}`));
}

function underHeading({ path }: Interview, level: number, lines: readonly string[]): TextChange {
  return { note: path, heading: 'debrief', level, lines };
}

/** Why there is nothing to look back on, in words; undefined when there is. */
export function whyNoDebrief(
  interview: Interview,
  { today, vocabulary: { properties } }: Pick<Bench, 'today' | 'vocabulary'>,
): string | undefined {
  const { name, date } = interview;
  if (!isHeld(interview) && !isPlanned(interview)) {
    return together(
      say`${name} did not take place, says the note (${properties.status}: ${statusOf(interview)}).`,
      say`If you met after all, set its ${properties.status} to held.`,
    );
  }
  if (!date || date <= today) return undefined;
  return say`${name} is on ${date}, and that day is still to come. Write the debrief when you have met.`;
}

/** What the names given come to; undefined when there are none. Throws in words when it isn't clear who gave them. */
export function namesGiven(
  bench: Bench,
  interview: Interview,
  { names = [], namedBy }: Pick<Answers, 'names' | 'namedBy'>,
): { request: Parameters<typeof referral>[1]; plan: ReferralPlan } | undefined {
  if (names.length === 0) return undefined;
  const people = distinct(interview.contacts);
  const who = namedBy ?? (people.length === 1 ? people[0] : undefined);
  if (!who) {
    const present = listed(people.map((person) => nameOf(person, bench.around)));
    const nobody = say`The interview names nobody. Say in its note who it was with.`;
    throw new Error(present ? say`Say who gave the names: ${present}.` : nobody);
  }
  const request = { from: referrerOf(who, bench), people: names, on: interview.date ?? bench.today };
  return { request, plan: referralPlan(bench, request) };
}

function hasNews({ made, changed }: ReferralPlan): boolean {
  return made.length + changed.length > 0;
}

function facts({ today, terms, around }: Bench, interview: Interview, answers: Answers): Change[] {
  const { information, style, viewChange, resume, by } = answers;
  const promised = tidy(answers.promised);
  if (by && by < today) {
    throw new Error(say`You promised it by ${by}, and that day has passed. Name today or a later day.`);
  }
  const fact = (name: keyof Interview & FactName, value: Value | null | undefined): Change[] =>
    value === undefined || value === '' || value === (interview[name] ?? null) ? [] : [set(interview, name, value)];
  const words = (said: string | null | undefined): string | null => said === null ? null : tidy(said);
  const on = dayAfter(interview, answers.on ?? today);
  const day = by ?? usualPromiseDay(today, terms.calendar);
  const requested = resume === false && !interview.resumeRequested ? undefined : resume;
  return [
    ...fact('status', isPlanned(interview) ? 'held' : undefined),
    ...met(interview, around),
    ...fact('debriefedOn', doneAfter(interview, 'debriefedOn') ?? on),
    ...fact('learned', words(answers.learned)),
    ...fact('offered', words(answers.offered)),
    ...fact('resumeRequested', requested),
    ...fact('styleRating', style),
    ...fact('informationRating', information),
    ...fact('viewChange', viewChange),
    ...stillToAsk(interview, answers),
    ...(promised || by ? addNextStep(interview, { day, words: promised }) : []),
  ];
}

function stillToAsk(
  { path, openQuestions: before }: Interview,
  { openQuestions = [], noLongerOpen = [] }: Pick<Answers, 'openQuestions' | 'noLongerOpen'>,
): Change[] {
  const there = new Set(['', ...before.map(tidy)]);
  const wanted = [...new Set(openQuestions.map(tidy))].filter((question) => !there.has(question));
  return [
    ...noLongerOpen.map((question) => take(path, 'openQuestions', question)),
    ...wanted.map((question) => add(path, 'openQuestions', question)),
  ];
}

function levelOfHeading({ headings, vocabulary }: Bench, { path }: Interview): number {
  const there = headings(path).find(({ heading }) => isSameHeading(headingText(heading), vocabulary.headings.debrief));
  return there?.level ?? USUAL_LEVEL;
}

// A heading of its own sets it apart from what the template asks for in the same section.
function summaryLines(today: Day, summary: string, level: number): string[] {
  const own = level + 1;
  const heading = inContent(() => (own > 6 ? say`**Summary, ${today}**` : say`${'#'.repeat(own)} Summary, ${today}`));
  return [heading, '', ...asPlainText(summary, own)];
}

function permission({ around }: Bench, interview: Interview, { permission: answer, permissionOf }: Answers): Change[] {
  if (answer === undefined) return [];
  const people = distinct(interview.contacts).filter((person) => !permissionOf || samePerson(person, permissionOf));
  const contacts = people.flatMap(({ note }) => around.contact(note) ?? []);
  if (contacts.length === 0) {
    const who = listed(people.map((person) => nameOf(person, around))) || say`Whoever you met`;
    throw new Error(say`${who} has no contact note to keep the answer in. Make one, then record it there.`);
  }
  const allowed = answer && answer === 'granted';
  return contacts
    .filter(({ stayInTouch = null }) => stayInTouch !== allowed)
    .map((contact) => set(contact, 'stayInTouch', allowed));
}

function signature({ around }: Bench, interview: Interview, { addressAs }: Answers): Change[] {
  if (addressAs === undefined) return [];
  const people = distinct(interview.contacts);
  if (people.length > 1) throw new Error(say`Several took part: how each signs belongs into their own notes.`);
  const contact = people[0] && around.contact(people[0].note);
  const who = everybody(interview, around);
  if (!contact) throw new Error(say`${who} has no contact note that says how they sign. Make one, then write it there.`);
  return signed(contact, { addressAs });
}
