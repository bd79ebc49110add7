import { expect, it } from 'vitest';
import type { DueKind } from '../../src/domain/due';
import type { NoteRecord } from '../../src/domain/records';
import type { Example } from '../../src/domain/due/rule';
import type { Day } from '../../src/domain/day';
import { contact, dueIn, interview, termsWith } from './builders';

/** An example as the rules give them, but that it may name other terms, other notes, and several due days. */
export interface Row extends Omit<Example, 'due' | 'holidays'> {
  notes?: NoteRecord[];
  terms?: Parameters<typeof termsWith>[0];
  due: Day | Day[] | null;
}

/** The notes of an example: Jane Roe, the interview with her that it speaks of, and others with her. */
export function notesOf({
  contact: person = {},
  interview: meeting,
  others = [],
  notes = [],
}: Omit<Row, 'due'>): NoteRecord[] {
  return [
    contact(person),
    ...(meeting ? [interview(meeting)] : []),
    ...others.map((facts, at) => interview({ name: `Interview ${at + 2}`, ...facts })),
    ...notes,
  ];
}

/** One test a row: on which days items of a kind are due, waived ones left out. */
export function itIsDue(kind: DueKind, rows: readonly Row[]): void {
  for (const row of rows) {
    it(`${row.says} (${kind})`, () => {
      const items = dueIn(notesOf(row), kind, termsWith(row.terms)).filter(({ waived }) => !waived);
      expect(items.map(({ due }) => due).sort()).toEqual(row.due === null ? [] : [row.due].flat());
    });
  }
}
