import { parseDay, type Day } from '../../domain/day';
import { shortDate } from '../../domain/day-words';
import type { Merge } from '../../making/merge';
import { factWords } from '../../notes/fact-words';
import type { MergedFact, Side } from '../../notes/merge/facts';
import { counted, say } from '../../words/say';

/** One line of the comparison, in words. */
export interface MergeRow {
  key: string;
  label: string;
  stays: string;
  goes: string;
  /** At the right end. */
  remark: string;
}

/** Lists that say more by how many there are than by what is in them. */
const COUNTED = new Set<MergedFact['fact']>([
  'updates', 'earlier', 'followedUp', 'remindedOn', 'timesOfferedOn', 'snoozed', 'waived',
]);
const PEOPLE = new Set<MergedFact['fact']>(['referredBy', 'reportedTo', 'excused']);

/** What differs, with why one of both is chosen as long as nobody chose. */
export function differing({ facts }: Merge, choices: ReadonlyMap<string, Side>, today: Day): MergeRow[] {
  return facts.filter(({ state }) => state === 'differ').map((fact) => ({
    ...valuesOf(fact, today),
    remark: choices.has(fact.key) ? '' : because(fact),
  }));
}

/** What is joined, the text below the properties last. */
export function joinedRows({ facts, lines }: Merge, today: Day): MergeRow[] {
  const rows = facts.filter(({ state }) => state === 'joined').map((fact): MergeRow => {
    const { counts } = fact;
    const values = valuesOf(fact, today);
    if (!counts) return { ...values, remark: say`nothing is ever due` };
    if (COUNTED.has(fact.fact)) {
      return { ...values, stays: entries(counts.stays), goes: entries(counts.goes), remark: say`${counts.all}, by day` };
    }
    const people = counted(counts.all, { one: say`${counts.all} person`, other: say`${counts.all} people` });
    return { ...values, remark: PEOPLE.has(fact.fact) ? people : String(counts.all) };
  });
  if (!lines) return rows;
  const text = { key: '\ntext', label: say`Text of the note`, remark: say`under a heading` };
  return [...rows, { ...text, stays: inLines(lines.stays), goes: inLines(lines.goes) }];
}

/** What only one of both says, and what both say. */
export function restOf({ facts }: Merge, today: Day): MergeRow[] {
  return facts.filter(({ state }) => state === 'only' || state === 'same').map((fact) => ({
    ...valuesOf(fact, today),
    remark: fact.state === 'same' ? say`the same` : fact.takes === 'goes' ? say`added` : '',
  }));
}

function valuesOf(fact: MergedFact, today: Day): Omit<MergeRow, 'remark'> {
  const shown = (text: string): string => {
    const day = parseDay(text);
    return day ? shortDate(day, today) : text;
  };
  const label = fact.fact ? factWords[fact.fact]() : fact.property;
  return { key: fact.key, label, stays: shown(fact.stays), goes: shown(fact.goes) };
}

function because({ because: why }: MergedFact): string {
  return why === 'newest' ? say`newest chosen` : why === 'longer' ? say`longer chosen` : '';
}

function entries(count: number): string {
  return counted(count, { one: say`${count} entry`, other: say`${count} entries` });
}

function inLines(count: number): string {
  return counted(count, { one: say`${count} line`, other: say`${count} lines` });
}
