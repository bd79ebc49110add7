import type { FactName } from '../../domain/records';
import { markText } from '../../notes/mark';
import { propertyOf } from '../../notes/properties';
import type { Kind } from '../../notes/survey/marks';
import { namesIn, type Row } from '../../notes/survey/proposal';
import { counted, listed, say, together } from '../../words/say';
import type { Chosen } from './chosen';
import { factName, happens, meetings, notes, people, stateOf, type Sentence, type State } from './words';

interface Marked {
  /** Notes with at least one of the marks that are taken. */
  count: number;
  marks: { mark: string; count: number; taken: boolean }[];
}

interface Accepted {
  names: Record<string, string>;
  /** What marks notes from then on. */
  people: string[];
  meetings: string[];
  countFrom: string | null;
  /** False for a rehearsal. */
  written: boolean;
}

/** What was found, as plain data; facts are named as they are by standard. */
export interface AdoptReport {
  looked: number;
  people: Marked;
  meetings: Marked;
  names: { fact: string; name: string; count: number; example: string; state: State; unread: number }[];
  clashes: { name: string; facts: { fact: string; count: number }[]; to: string | null }[];
  /** What was accepted, or would be; null where it was only looked. */
  accepted: Accepted | null;
}

export function reportOf(looked: number, chosen: Chosen): Omit<AdoptReport, 'accepted'> {
  const named = chosen.rows.filter(({ name }) => name !== undefined);
  return {
    looked,
    people: marked('contact', chosen),
    meetings: marked('interview', chosen),
    names: named.map((row) => ({
      fact: idOf(row.fact),
      name: row.name!,
      count: row.count,
      example: row.example,
      state: stateOf(row),
      unread: row.odd,
    })),
    clashes: chosen.rows.flatMap(({ clash }) => (clash ? [{
      name: clash.name,
      facts: clash.facts.map(({ fact, count }) => ({ fact: idOf(fact), count })),
      to: clash.to && idOf(clash.to),
    }] : [])),
  };
}

export function acceptedNames(rows: readonly Row[]): Record<string, string> {
  return Object.fromEntries(namesIn(rows).map(({ fact, name }) => [idOf(fact), name]));
}

/** How the terminal names a fact. */
export function idOf(fact: FactName): string {
  return propertyOf(fact).name;
}

/** A report as a page of text. */
export function asText(report: AdoptReport, chosen: Chosen): string {
  const { looked, people: persons, meetings: met, accepted } = report;
  const seen = counted(looked, { one: say`1 note was looked at.`, other: say`${looked} notes were looked at.` });
  if (persons.marks.length + met.marks.length === 0) {
    return together(seen, say`None of them is marked as one about a person or a meeting.`);
  }
  const line = ({ marks }: Marked, says: string): string =>
    marks.length === 0 ? '' : say`${says}: ${listed(marks.map(({ mark, count, taken }) => markLine(mark, count, taken)))}`;
  const rows = chosen.rows.filter((row) => row.name !== undefined).map((row) => {
    const [name, what] = [row.name!, textOf(happens(row, ''))];
    return say`${factName(row.fact)}: ${name}, ${notes(row.count)}. ${what}.`;
  });
  const end = accepted === null ? say`Nothing was changed.` : accepted.written ? say`Accepted. No note was changed.` : say`Nothing was changed: this was a rehearsal.`;
  return [seen, line(persons, people(persons.count)), line(met, meetings(met.count)), ...rows, end]
    .filter((each) => each !== '').join('\n');
}

function markLine(mark: string, count: number, taken: boolean): string {
  return taken ? say`${count} by ${mark}` : say`${count} by ${mark} (left alone)`;
}

function textOf(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : `“${part.code}”`)).join('');
}

function marked(kind: Kind, { marks, taken, found }: Chosen): Marked {
  const those = marks.filter((mark) => mark.kind === kind);
  return {
    count: found.notes[kind].length,
    marks: those.map(({ key, mark, count }) => ({ mark: markText(mark), count, taken: taken.has(key) })),
  };
}
