import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/day';
import { ruleOf } from '../../src/domain/due';
import type { DueItem } from '../../src/domain/due-index';
import type { NoteRecord } from '../../src/domain/records';
import { settle, waive } from '../../src/domain/settling';
import { anyVault } from './any-vault';
import { agenda, applyTo, networkOf, problemsIn } from './builders';

/** Late enough that nothing in these vaults is still to come. */
const today: Day = '2026-12-31';

const open = (records: readonly NoteRecord[]): DueItem[] =>
  agenda(records, `${today}T09:00`).items.map(({ item }) => item).filter(({ waived }) => !waived);

function after(records: readonly NoteRecord[], item: DueItem, on: Day): NoteRecord[] {
  const around = networkOf(records);
  const { changes } = settle(item, around.get(item.note)!, around, { on, touched: true, status: 'held' });
  return records.map((record) => applyTo(record, changes));
}

const named = ({ note, kind, to }: DueItem): string => [note, kind, to?.note ?? to?.linkpath].join(' ');

describe('in any vault', () => {
  it('what is settled goes, and leaves neither a problem nor a second item for the same act', () => {
    fc.assert(fc.property(anyVault, (records) => {
      const problems = problemsIn(records).length;
      for (const item of open(records)) {
        const notes = after(records, item, today);
        const again = open(notes).filter((each) => named(each) === named(item) && each.due <= today);
        expect({ item: named(item), again: again.map(({ due }) => due) }).toEqual({ item: named(item), again: [] });
        expect(problemsIn(notes).length, named(item)).toBeLessThanOrEqual(problems);
      }
    }), { numRuns: 400 });
  });

  it('what is waived brings nothing of its kind that is late at once', () => {
    fc.assert(fc.property(anyVault, (records) => {
      for (const item of open(records)) {
        const { changes } = waive(item, records.find(({ path }) => path === item.note)!, today);
        const notes = records.map((record) => applyTo(record, changes));
        const again = open(notes).filter((each) => named(each) === named(item) && each.due <= today);
        expect({ item: named(item), again: again.map(({ due }) => due) }).toEqual({ item: named(item), again: [] });
        const late = (items: readonly DueItem[]): string[] => items.filter(({ due }) => due < today).map(named).sort();
        if (!ruleOf(item.kind).chain) continue;
        const before = late(open(records));
        expect(late(open(notes)).filter((each) => !before.includes(each))).toEqual([]);
      }
    }), { numRuns: 400 });
  });
});
