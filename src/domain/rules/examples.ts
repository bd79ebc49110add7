import type { DueKind } from '../kinds';
import * as ask from './ask';
import * as close from './close';
import * as confirm from './confirm';
import * as debrief from './debrief';
import * as followUp from './follow-up';
import * as keepInTouch from './keep-in-touch';
import * as outcome from './outcome';
import * as prepare from './prepare';
import * as remind from './remind';
import * as reportBack from './report-back';
import * as reschedule from './reschedule';
import * as resume from './resume';
import type { Example } from './rule';
import * as schedule from './schedule';
import * as thankYou from './thank-you';

/** The worked examples of every kind. The tests run them and the documentation shows them; the plugin does without. */
export const examplesOf: Readonly<Record<DueKind, readonly Example[]>> = {
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
