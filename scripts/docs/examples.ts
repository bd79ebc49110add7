import { dueKinds, type DueKind } from '../../src/domain/due';
import type { Example } from '../../src/domain/due/rule';
import type { Day } from '../../src/domain/day';
import { shortDate } from '../../src/domain/day-words';
import { contactProperties, interviewProperties, type Property } from '../../src/notes/properties';
import { code, sentence, table } from './markdown';

/** One table a kind, `example-thank-you` and so on: the worked examples that the rules carry and the tests run. */
export async function exampleTables(): Promise<[name: string, rows: string][]> {
  return Promise.all(dueKinds.map(async (kind): Promise<[string, string]> =>
    [`example-${kind}`, table(['When', 'The note says', 'Due'], (await examplesOf(kind)).map(row))]));
}

/** The worked examples of a kind. They stand in its file, and the plugin does without. */
export async function examplesOf(kind: DueKind): Promise<readonly Example[]> {
  const { examples } = await import(`../../src/domain/due/${kind}.ts`) as { examples: readonly Example[] };
  return examples;
}

function row({ says, contact, interview, others = [], due }: Example): string[] {
  const written = [
    ...lines(contact, contactProperties),
    ...lines(interview, interviewProperties),
    ...others.map((other) => `${interview ? 'another interview' : 'an interview with them'}: ${lines(other, interviewProperties).join(', ')}`),
  ];
  return [sentence(says), written.join('<br>'), due === null ? 'Nothing' : inFull(due)];
}

/** The properties of some facts, as they stand in a note. */
export function lines(facts: object | undefined, properties: Readonly<Record<string, Property>>): string[] {
  return Object.entries(facts ?? {}).map(([fact, value]) => code(`${properties[fact]!.name}: ${spelled(value)}`));
}

function spelled(value: unknown): string {
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value);
}

function inFull(day: Day): string {
  return `${shortDate(day, day)} ${day.slice(0, 4)}`;
}
