import { dueKinds } from '../../src/domain/kinds';
import { examplesOf } from '../../src/domain/rules/examples';
import type { Example } from '../../src/domain/rules/rule';
import type { Day } from '../../src/domain/day';
import { shortDate } from '../../src/domain/words';
import { contactProperties, interviewProperties, type Property } from '../../src/notes/properties';
import { code, sentence, table } from './markdown';

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
