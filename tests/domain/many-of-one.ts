import { agenda, contact, interview, linkTo, networkOf } from './builders';
import { addDays, type Day } from '../../src/domain/day';
import type { DueItem } from '../../src/domain/due-index';
import type { NoteRecord } from '../../src/domain/records';
import { settleSeveral } from '../../src/domain/several';
import { standardTerms } from '../../src/domain/terms';

const people = (count: number): ReturnType<typeof contact>[] =>
  Array.from({ length: count }, (_, at) => contact({ name: `Person ${at}`, askedOn: '2026-11-02' }));

const dayOf = (at: number): Day => addDays('2026-01-01', at % 250);

/** Notes of which many have to do with one. */
export const crowds: Readonly<Record<string, (count: number) => NoteRecord[]>> = {
  'one interview with many people': (count) => {
    const all = people(count);
    return [...all, interview({ date: '2026-11-05', status: 'held', contacts: all.map(linkTo) })];
  },
  'many interviews with one person, all lost': (count) => [contact(), ...Array.from({ length: count }, (_, at) =>
    interview({ name: `Talk ${at}`, date: dayOf(at), status: 'no-show' }))],
  'one person whom many suggested, met': (count) => {
    const all = people(count);
    const met = contact({ referredBy: all.map(linkTo), referredOn: '2026-10-01' });
    return [...all, met, interview({ date: '2026-11-05', status: 'held' })];
  },
  'many people suggested by one': (count) => [contact(), ...people(count)
    .map((person) => ({ ...person, askedOn: undefined, referredBy: [linkTo(contact())], referredOn: dayOf(1) }))],
};

/** A group that met often, and was called off each time: people, and how many in all. */
export function calledOff(meetings: number, size: number): NoteRecord[] {
  const all = people(size);
  return [...all, ...Array.from({ length: meetings }, (_, at) =>
    interview({ name: `Talk ${at}`, date: dayOf(at), status: 'cancelled', contacts: all.map(linkTo) }))];
}

/** Everything that is due in these notes, listed. */
export function list(records: readonly NoteRecord[]): DueItem[] {
  return agenda(records, '2026-11-17T09:00').items.map(({ item }) => item);
}

/** Settles all of it at once. */
export function settleAll(records: readonly NoteRecord[], items: readonly DueItem[]): void {
  const around = networkOf(records);
  const how = { on: '2026-11-17', touched: true } as const;
  settleSeveral(items.map((item) => ({ item, how })), { around, record: (path) => around.get(path)! }, {
    on: '2026-11-17', terms: standardTerms,
  });
}
