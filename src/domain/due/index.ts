import type { NoteRecord } from '../records';
import { answer } from './answer';
import { ask } from './ask';
import { contactClose, interviewClose } from './close';
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
import type { Rule } from './rule';
import { schedule } from './schedule';
import { thankYou } from './thank-you';

export type { Owed, SettlingQuestion, Rule, Settlement, SettlingForm } from './rule';

/** Every kind of due item, in the order in which equals are listed. */
const rules = [
  outcome,
  thankYou,
  debrief,
  resume,
  contactFollowUp,
  interviewFollowUp,
  answer,
  schedule,
  prepare,
  confirm,
  reschedule,
  reportBack,
  ask,
  remind,
  contactClose,
  interviewClose,
  keepInTouch,
] as const;

/** The word of a kind. */
export type DueKind = (typeof rules)[number]['kind'];

export type DueRule = Rule<NoteRecord> & { kind: DueKind };

const every: readonly DueRule[] = rules;
const byKind = new Map<string, DueRule>(every.map((rule) => [rule.kind, rule]));
const byType = {
  contact: every.filter((rule) => rule.of === 'contact'),
  interview: every.filter((rule) => rule.of === 'interview'),
};

/** The kinds, each once, in display order. */
export const dueKinds: readonly DueKind[] = [...new Set(every.map(({ kind }) => kind))];

export function isDueKind(word: string): word is DueKind {
  return byKind.has(word);
}

/** What is the same for a kind in whichever note it stands. */
export function ruleOf(kind: DueKind): DueRule {
  return byKind.get(kind)!;
}

/** The rules that read a note of this type. */
export function rulesOf(record: NoteRecord): readonly DueRule[] {
  return byType[record.type];
}

/** The rule of a kind for a note of this type, if such notes have it. */
export function ruleFor(record: NoteRecord, kind: DueKind): DueRule | undefined {
  return rulesOf(record).find((rule) => rule.kind === kind);
}
