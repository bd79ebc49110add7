import { dueKinds, type DueKind } from '../../src/domain/kinds';
import * as ask from '../../src/domain/rules/ask';
import * as close from '../../src/domain/rules/close';
import * as confirm from '../../src/domain/rules/confirm';
import * as debrief from '../../src/domain/rules/debrief';
import * as followUp from '../../src/domain/rules/follow-up';
import * as keepInTouch from '../../src/domain/rules/keep-in-touch';
import * as outcome from '../../src/domain/rules/outcome';
import * as prepare from '../../src/domain/rules/prepare';
import * as remind from '../../src/domain/rules/remind';
import * as reportBack from '../../src/domain/rules/report-back';
import * as reschedule from '../../src/domain/rules/reschedule';
import * as resume from '../../src/domain/rules/resume';
import type { Example } from '../../src/domain/rules/rule';
import * as schedule from '../../src/domain/rules/schedule';
import * as thankYou from '../../src/domain/rules/thank-you';
import type { Day } from '../../src/domain/day';
import { shortDate } from '../../src/domain/words';
import { contactProperties, interviewProperties, type Property } from '../../src/notes/properties';
import { code, sentence, table } from './markdown';

const examplesOf: Record<DueKind, readonly Example[]> = {
  outcome: outcome.examples,
  'thank-you': thankYou.examples,
  debrief: debrief.examples,
  resume: resume.examples,
  'follow-up': followUp.examples,
  schedule: schedule.examples,
  prepare: prepare.examples,
  confirm: confirm.examples,
  reschedule: reschedule.examples,
  'report-back': reportBack.examples,
  ask: ask.examples,
  remind: remind.examples,
  close: close.examples,
  'keep-in-touch': keepInTouch.examples,
};

/** One table a kind, `example-thank-you` and so on: the worked examples that the rules carry and the tests run. */
export function exampleTables(): [name: string, rows: string][] {
  return dueKinds.map((kind) => [`example-${kind}`, table(['When', 'The note says', 'Due'], examplesOf[kind].map(row))]);
}

function row({ says, contact, interview, others = [], due }: Example): string[] {
  const written = [
    ...lines(contact, contactProperties),
    ...lines(interview, interviewProperties),
    ...others.map((other) => `${interview ? 'another interview' : 'an interview with them'}: ${lines(other, interviewProperties).join(', ')}`),
  ];
  return [sentence(says), written.join('<br>'), due === null ? 'Nothing' : inFull(due)];
}

function lines(facts: object | undefined, properties: Readonly<Record<string, Property>>): string[] {
  return Object.entries(facts ?? {}).map(([fact, value]) => code(`${properties[fact]!.name}: ${spelled(value)}`));
}

function spelled(value: unknown): string {
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
}

function inFull(day: Day): string {
  return `${shortDate(day, day)} ${day.slice(0, 4)}`;
}
