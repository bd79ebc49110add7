import { howLate, type Agenda, type Group } from '../../domain/agenda';
import type { Day } from '../../domain/day';
import { ruleOf, type DueKind } from '../../domain/due';
import { shortDate } from '../../domain/day-words';
import type { Problem } from '../../domain/records';
import { spelledProblem, type SpelledProblem, type Vocabulary } from '../../notes/vocabulary';
import { counted, say, together } from '../../words/say';

export interface DueReport {
  today: Day;
  due: {
    kind: DueKind;
    note: string;
    person: string;
    contact: string | null;
    due: Day;
    days: number;
    group: Group;
    /** The next word is theirs. */
    waits: boolean;
    why: string;
  }[];
  problems: SpelledProblem[];
}

/**
 * What the person wants to see: kinds (all when empty), calendar days ahead, and whether what is put aside comes too.
 */
export interface Wanted {
  kinds: readonly DueKind[];
  within: number;
  all: boolean;
}

/**
 * The agenda as plain data, in display order and in the vault's words. `why`, `reason` and `person` are for people, in
 * the language of the screen; what else there is, a program may go by: it is the same in every language.
 */
export function dueNow(agenda: Agenda, { kinds, within, all }: Wanted, vocabulary: Vocabulary): DueReport {
  const aside: ReadonlySet<Group> = new Set(['earlier', 'snoozed', 'waived']);
  // What stands today before it is late, those picked whatever the day, and what will come back by itself.
  const always: ReadonlySet<Group> = new Set(['today', 'picked', 'with-them']);
  return {
    today: agenda.today,
    due: agenda.items
      .filter(({ item }) => kinds.length === 0 || kinds.includes(item.kind))
      .filter(({ group, days }) => (aside.has(group) ? all : days >= -within || always.has(group)))
      .map(({ item, due, days, group }) => ({
        kind: item.kind,
        note: item.note,
        person: item.person,
        contact: item.contact,
        due,
        days,
        group,
        waits: item.waits,
        why: item.why(agenda.today),
      })),
    problems: agenda.problems.map((problem) => inData(problem, vocabulary)),
  };
}

/** A problem whose property has the same word in every language, as programs that read it need. */
function inData(problem: Problem, vocabulary: Vocabulary): SpelledProblem {
  const spelled = spelledProblem(problem, vocabulary);
  if (problem.fact === 'file name') return { ...spelled, property: 'file name' };
  return problem.fact === 'front matter' ? { ...spelled, property: 'properties' } : spelled;
}

const headings: Readonly<Record<Group, () => string>> = {
  overdue: () => say`Overdue`,
  today: () => say`Due today`,
  picked: () => say`Picked, not asked yet`,
  week: () => say`Next 7 days`,
  'with-them': () => say`With them`,
  later: () => say`Later`,
  earlier: () => say`Before you started`,
  snoozed: () => say`Snoozed`,
  waived: () => say`Waived`,
};

/** The agenda as a page of text, its problems in the language. */
export function asText({ today, due }: DueReport, problems: readonly SpelledProblem[]): string {
  const lines: string[] = [shortDate(today, today)];
  let shown: Group | undefined;
  for (const item of due) {
    if (item.group !== shown) lines.push('', headings[item.group]());
    shown = item.group;
    const name = ruleOf(item.kind).name();
    lines.push(`  ${howLate(item, today).padEnd(12)} ${name.padEnd(14)} ${say`${item.person}: ${item.why}`}`);
  }
  if (due.length === 0) lines.push('', say`Nothing is due.`);
  if (problems.length > 0) {
    const number = problems.length;
    const attention = counted(number, {
      one: say`Needs attention (${number} problem)`,
      other: say`Needs attention (${number} problems)`,
    });
    lines.push('', attention, ...problems.map((problem) => `  ${inWords(problem)}`));
  }
  return lines.join('\n');
}

function inWords({ note, property, value, reason }: SpelledProblem): string {
  return value === ''
    ? together(say`${note}: ${property}.`, reason)
    : together(say`${note}: ${property} is “${value}”.`, reason);
}
