import { latest, type Day } from './day';
import type { NoteRecord, Waiver } from './records';

/**
 * Steps of one kind that follow each other until they are answered. One that was waived counts as done on the day that
 * the waiver names, so the next comes as usual.
 */
export interface Chain {
  /** The days on which a step was done, in order. */
  done: readonly Day[];
  /** How many were done or waived. */
  count: number;
  /** The newest of both. */
  last?: Day;
  /** Those waived since the last was done, in order: they can be brought back. */
  waived: readonly DatedWaiver[];
}

/** A waiver that names a day. */
export type DatedWaiver = Waiver & { of: Day };

/** The steps of a kind from a day on; earlier ones belong to a conversation that is over. */
export function chainOf(record: NoteRecord, kind: string, done: readonly Day[], from?: Day): Chain {
  const counts = (day: Day): boolean => from === undefined || day >= from;
  const days = done.filter(counts).sort();
  const isWaived = (waiver: Waiver): waiver is DatedWaiver =>
    waiver.kind === kind && waiver.of !== undefined && counts(waiver.of) && !days.includes(waiver.of);
  // Two devices may have waived the same step; it is one.
  const waivers = record.waived.filter(isWaived)
    .filter(({ of }, at, all) => all.findIndex((other) => other.of === of) === at)
    .sort((one, other) => (one.of < other.of ? -1 : 1));
  const lastDone = days.at(-1);
  return {
    done: days,
    count: days.length + waivers.length,
    last: latest([lastDone, waivers.at(-1)?.of]),
    waived: waivers.filter(({ of }) => lastDone === undefined || of > lastDone),
  };
}
