import type { Group } from '../../src/domain/agenda';
import { ruleOf, type DueKind } from '../../src/domain/due';

/** What the plugin's `due` handler answers with `format=json`, as far as the table shows it. */
export interface DueAnswer {
  today: string;
  due: { kind: DueKind; person: string; due: string; days: number; group: Group; why: string }[];
  problems: { note: string; property: string; value: string; reason: string }[];
}

const groupNames: Readonly<Record<Group, string>> = {
  overdue: 'Overdue', today: 'Today', picked: 'Picked', week: 'Next 7 days', 'with-them': 'With them', later: 'Later',
  earlier: 'Before', snoozed: 'Snoozed', waived: 'Not needed',
};

const LONGEST_WHO = 26;

/** What is due as a table, as wide as the terminal; what does not fit goes on in the next line. */
export function asTable({ today, due, problems }: DueAnswer, width = 120): string {
  const head = ['When', 'Due', 'What', 'Who', 'Why'];
  const rows = due.map(({ group, due: day, kind, person, why }) => [
    groupNames[group], day, ruleOf(kind).name(), cut(person, LONGEST_WHO), why,
  ]);
  const widths = head.slice(0, -1).map((_title, at) => Math.max(...[head, ...rows].map((row) => lengthOf(row[at]!))));
  const before = widths.reduce((sum, each) => sum + each + 2, 0);
  const line = (row: string[]): string[] =>
    wrapped(row.at(-1)!, Math.max(20, width - before)).map((why, at) => {
      const cells = widths.map((room, column) => padded(at === 0 ? row[column]! : '', room + 2));
      return (cells.join('') + why).trimEnd();
    });
  const rule = '─'.repeat(width);
  let shown = '';
  const lines = rows.flatMap(([group = '', ...rest]) => {
    const first = group !== shown;
    shown = group;
    return first ? [rule, ...line([group, ...rest])] : line(['', ...rest]);
  });
  return [
    `What is due on ${today}`,
    '',
    ...line(head),
    ...lines,
    rule,
    ...(problems.length > 0 ? ['', `Needs attention (${problems.length === 1 ? '1 problem' : `${problems.length} problems`})`] : []),
    ...problems.map(({ note, property, value, reason }) => `  ${note}: ${property}${value === '' ? '' : ` is “${value}”`}. ${reason}`),
  ].join('\n');
}

function wrapped(text: string, room: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && lengthOf(line) + 1 + lengthOf(word) > room) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

function padded(text: string, room: number): string {
  return text + ' '.repeat(Math.max(0, room - lengthOf(text)));
}

function lengthOf(text: string): number {
  return [...text].length;
}

function cut(text: string, room: number): string {
  return lengthOf(text) <= room ? text : `${[...text].slice(0, room - 1).join('').trimEnd()}…`;
}
