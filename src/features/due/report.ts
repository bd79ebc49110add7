import type { Agenda, Group } from '../../domain/agenda';
import type { Day } from '../../domain/day';
import { ruleOf, type DueKind } from '../../domain/due';
import { count, lateness, shortDate } from '../../domain/words';
import { spelledProblem, type SpelledProblem, type Vocabulary } from '../../notes/vocabulary';

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
    why: string;
  }[];
  problems: SpelledProblem[];
}

/** What the person wants to see: kinds (all when empty), calendar days ahead, and whether what is put aside comes too. */
export interface Wanted {
  kinds: readonly DueKind[];
  within: number;
  all: boolean;
}

/** The agenda as plain data, in display order and in the vault's words. */
export function dueNow(agenda: Agenda, { kinds, within, all }: Wanted, vocabulary: Vocabulary): DueReport {
  const aside: ReadonlySet<Group> = new Set(['earlier', 'snoozed', 'waived']);
  return {
    today: agenda.today,
    due: agenda.items
      .filter(({ item }) => kinds.length === 0 || kinds.includes(item.kind))
      .filter(({ group, days }) => (aside.has(group) ? all : days >= -within || group === 'today'))
      .map(({ item, due, days, group }) => ({
        kind: item.kind,
        note: item.note,
        person: item.person,
        contact: item.contact,
        due,
        days,
        group,
        why: item.why(agenda.today),
      })),
    problems: agenda.problems.map((problem) => spelledProblem(problem, vocabulary)),
  };
}

export function asJson(report: DueReport): string {
  return JSON.stringify(report, null, 2);
}

const headings: Record<Group, string> = {
  overdue: 'Overdue',
  today: 'Due today',
  week: 'Next 7 days',
  later: 'Later',
  earlier: 'Before you started',
  snoozed: 'Snoozed',
  waived: 'Waived',
};

/** The agenda as a page of text. */
export function asText({ today, due, problems }: DueReport): string {
  const lines: string[] = [shortDate(today, today)];
  let shown: Group | undefined;
  for (const item of due) {
    if (item.group !== shown) lines.push('', headings[item.group]);
    shown = item.group;
    const name = ruleOf(item.kind).name();
    lines.push(`  ${lateness(item.due, today).padEnd(12)} ${name.padEnd(14)} ${item.person}: ${item.why}`);
  }
  if (due.length === 0) lines.push('', 'Nothing is due.');
  if (problems.length > 0) {
    lines.push('', `Needs attention (${count(problems.length, 'problem')})`);
    for (const { note, property, value, reason } of problems) {
      lines.push(`  ${note}: ${property}${value === '' ? '' : ` is “${value}”`}. ${reason}`);
    }
  }
  return lines.join('\n');
}
