import type { DueKind } from '../kinds';
import type { NoteRecord } from '../records';
import { ask } from './ask';
import { close } from './close';
import { confirm } from './confirm';
import { debrief } from './debrief';
import { contactFollowUp, interviewFollowUp } from './follow-up';
import { keepInTouch } from './keep-in-touch';
import { outcome } from './outcome';
import { prepare } from './prepare';
import { remind } from './remind';
import { reportBack } from './report-back';
import { reschedule } from './reschedule';
import { resume } from './resume';
import type { ContactRule, InterviewRule, Rule } from './rule';
import { schedule } from './schedule';
import { thankYou } from './thank-you';

export type { Owed, Rule, Settlement, Settling } from './rule';

export const contactRules: readonly ContactRule[] = [
  contactFollowUp,
  schedule,
  reportBack,
  ask,
  remind,
  close,
  keepInTouch,
];

export const interviewRules: readonly InterviewRule[] = [
  outcome,
  thankYou,
  debrief,
  resume,
  interviewFollowUp,
  prepare,
  confirm,
  reschedule,
];

/** The rule of a kind for a note of this type, if such notes have it. */
export function ruleFor(record: NoteRecord, kind: DueKind): Rule<NoteRecord> | undefined {
  return rulesOf(record).find((rule) => rule.kind === kind);
}

/** The rules that read a note of this type. */
export function rulesOf(record: NoteRecord): readonly Rule<NoteRecord>[] {
  return record.type === 'contact' ? contactRules : interviewRules;
}

/** What each kind is called and when it is due, in words; for settings and documentation. */
export const ruleWords: ReadonlyMap<DueKind, Rule<NoteRecord>['words']> = new Map(
  [...contactRules, ...interviewRules].map((rule) => [rule.kind, rule.words]),
);
