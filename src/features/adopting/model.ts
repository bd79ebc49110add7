import type { FactName } from '../../domain/records';
import type { MarkCount } from '../../notes/survey/found';
import type { Kind } from '../../notes/survey/marks';
import type { Candidate, Row } from '../../notes/survey/proposal';
import type { Vocabulary } from '../../notes/vocabulary';
import { matches, wordsOf } from '../../ui/list/search';
import { say } from '../../words/say';
import {
  clashWords, factName, happens, markWords, meetings, people, stateOf, whyUnlikely, type Sentence, type State,
} from './words';

/** What there is of people, or of meetings. */
export interface Card {
  key: Kind;
  title: string;
  marks: readonly MarkLine[];
}

export interface MarkLine {
  key: string;
  words: Sentence;
  taken: boolean;
  /** Why it isn’t taken by itself; '' where it is. */
  doubt: string;
  /** Why it need not be taken. */
  remark: string;
}

/** A fact with the name it has in the vault. */
export interface FactRow {
  key: FactName;
  title: string;
  /** Undefined where the vault has none. */
  name: string | undefined;
  count: number;
  example: string;
  state: State;
  happens: Sentence;
  candidates: readonly Candidate[];
  /** Whether it was chosen otherwise than proposed. */
  chosen: boolean;
  clash: ClashLine | undefined;
  /** Notes with values that can’t be read. */
  oddNotes: readonly string[];
}

export interface ClashLine {
  name: string;
  asks: string;
  counts: string;
  choices: readonly { fact: FactName | null; title: string; chosen: boolean }[];
  /** Notes that speak for the less likely. */
  notes: readonly string[];
}

export interface Shown {
  marks: readonly MarkCount[];
  taken: ReadonlySet<string>;
  /** Notes that have one of the marks that are taken. */
  counts: Readonly<Record<Kind, number>>;
  rows: readonly Row[];
  /** What notes are to be called by, once accepted. */
  vocabulary: Vocabulary;
  /** Facts chosen otherwise than proposed. */
  chosen: ReadonlySet<FactName>;
  filter: { text: string; all: boolean };
}

export interface AdoptModel {
  cards: readonly Card[];
  rows: readonly FactRow[];
  found: number;
  all: number;
  /** Names that would be read, and how many rows have a warning. */
  names: number;
  warnings: number;
}

/** The page, as flat values. */
export function adoptModel({ marks, taken, counts, rows, vocabulary, chosen, filter }: Shown): AdoptModel {
  const all = rows.map((row) => factRow(row, vocabulary, chosen.has(row.fact)));
  const found = all.filter(({ state, clash }) => state !== 'absent' || clash !== undefined);
  const words = wordsOf(filter.text);
  const texts = ({ title, name = '', key }: FactRow): string[] => [title, name, vocabulary.properties[key]];
  return {
    cards: (['contact', 'interview'] as const).flatMap((kind) => card(kind, { marks, taken, count: counts[kind] })),
    rows: (filter.all || words.length > 0 ? all : found).filter((row) => matches(words, texts(row))),
    found: found.length,
    all: all.length,
    names: all.filter(({ name }) => name !== undefined).length,
    warnings: all.filter(({ state }) => ['clash', 'digits', 'odd'].includes(state)).length,
  };
}

function card(
  kind: Kind,
  { marks, taken, count }: { marks: readonly MarkCount[]; taken: ReadonlySet<string>; count: number },
): Card[] {
  const those = marks.filter((mark) => mark.kind === kind);
  if (those.length === 0) return [];
  const lines = those.map((mark) => ({
    key: mark.key,
    words: markWords(mark),
    taken: taken.has(mark.key),
    doubt: mark.likely ? '' : whyUnlikely(mark),
    remark: mark.likely && mark.covered ? say`They are found by what stands above.` : '',
  }));
  return [{ key: kind, title: kind === 'contact' ? people(count) : meetings(count), marks: lines }];
}

function factRow(row: Row, vocabulary: Vocabulary, chosen: boolean): FactRow {
  const { fact, name, count, example, candidates, oddNotes } = row;
  return {
    key: fact,
    title: factName(fact),
    name,
    count,
    example,
    state: stateOf(row),
    happens: happens(row, vocabulary.properties[fact]),
    candidates,
    chosen,
    clash: clashLine(row),
    oddNotes,
  };
}

function clashLine(row: Row): ClashLine | undefined {
  const { clash } = row;
  const words = clashWords(row);
  if (!clash || !words) return undefined;
  const [first, ...others] = clash.facts;
  return {
    name: clash.name,
    ...words,
    choices: [
      ...[first!, ...others].map(({ fact }) => ({ fact, title: factName(fact), chosen: clash.to === fact })),
      { fact: null, title: say`Leave it alone`, chosen: clash.to === null },
    ],
    notes: others.flatMap(({ notes }) => notes),
  };
}
