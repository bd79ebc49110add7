import { debrief } from '../../domain/due/debrief';
import { prepare } from '../../domain/due/prepare';
import { resume } from '../../domain/due/resume';
import { thankYou } from '../../domain/due/thank-you';
import type { DueKind } from '../../domain/due';
import type { FactName } from '../../domain/records';
import { inContent, say } from '../../words/say';
import type { Recognition } from '../read';
import { FOLLOW_UPS_OF_BASE, type Base } from './base';
import { all, any, column, firstOf, isAmong, isBefore, quoted, valueOf, word } from './formula';
import { notesOf } from './ours';

/** Interviews with what is open, as far as their own note says. What was waived at all is not open. */
export function interviewsBase(recognition: Recognition): Base {
  const { vocabulary } = recognition;
  const show = (fact: FactName): string => column(fact, vocabulary);
  return inContent(() => ({
    filters: notesOf('interview', recognition),
    formulas: formulasOf((fact) => valueOf(fact, vocabulary)),
    properties: {
      'file.name': { displayName: say`Name` },
      'formula.state': { displayName: say`State` },
      ...Object.fromEntries(open.map(({ formula, title }) => [`formula.${formula}`, { displayName: title() }])),
    },
    views: [
      {
        type: 'table',
        name: say`What is open`,
        filters: { or: ['formula.state == "planned"', ...open.map(({ formula }) => `formula.${formula}`)] },
        groupBy: { property: 'formula.state', direction: 'DESC' },
        order: ['file.name', show('contacts'), show('date'), ...open.map(({ formula }) => `formula.${formula}`)],
      },
      {
        type: 'table',
        name: say`All`,
        groupBy: { property: 'formula.state', direction: 'DESC' },
        order: ['file.name', show('contacts'), show('date'), show('learned')],
      },
      { type: FOLLOW_UPS_OF_BASE, name: say`Follow-ups` },
    ],
  }));
}

const open = [
  { formula: 'prepare_open', title: () => prepare.name() },
  { formula: 'thank_you_open', title: () => thankYou.name() },
  { formula: 'debrief_open', title: () => debrief.name() },
  { formula: 'resume_open', title: () => resume.name() },
];

function formulasOf(of: (fact: FactName) => string): Record<string, string> {
  const [held, planned, byPlan] = ['formula.state == "held"', 'formula.state == "planned"', '!formula.by_chance'];
  const unwaived = (kind: DueKind): string => `!list(${of('waived')}).join(" ").lower().contains(${quoted(kind)})`;
  // What is dated before the meeting was not about it.
  const undone = (fact: FactName): string => any([`${of(fact)}.isEmpty()`, isBefore(of(fact), of('date'))]);
  return {
    by_chance: `${word(of('kind'))} == "chance"`,
    status_word: word(of('status')),
    state: firstOf([
      [isAmong('formula.status_word', STATUSES), 'formula.status_word'],
      ['formula.status_word == "canceled"', '"cancelled"'],
      ['formula.by_chance', '"held"'],
    ], '"planned"'),
    prepare_open: all([planned, byPlan, `${of('preparedOn')}.isEmpty()`, unwaived(prepare.kind)]),
    thank_you_open: all([held, undone('thankedOn'), unwaived(thankYou.kind)]),
    debrief_open: all([held, byPlan, undone('debriefedOn'), unwaived(debrief.kind)]),
    resume_open: all([held, isAmong(word(of('resumeRequested')), ['true', 'yes']), undone('resumeSentOn'), unwaived(resume.kind)]),
  };
}

const STATUSES = ['planned', 'held', 'cancelled', 'no-show', 'missed'];
