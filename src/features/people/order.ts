import { stages } from '../../domain/stage';
import { say } from '../../words/say';
import { describes, type Person } from './person';

/** What people can be sorted by, in the order of the columns. */
export const columns = ['name', 'describes', 'stage', 'last', 'next'] as const;
export type Column = (typeof columns)[number];

export interface Order {
  by: Column;
  /** The other way round than this column is read at first. */
  turned: boolean;
}

/** Whom one would turn to first comes first. */
export const usualOrder: Order = { by: 'next', turned: false };

/** Stored with the layout, and so perhaps something else by now. */
export function orderFrom(stored: unknown): Order {
  const { by, turned } = (stored ?? {}) as Partial<Order>;
  return by !== undefined && columns.includes(by) ? { by, turned: turned === true } : usualOrder;
}

/** The order after a press on the head of a column: by that column, and then the other way round. */
export function pressed(order: Order, by: Column): Order {
  return order.by === by ? { by, turned: !order.turned } : { by, turned: false };
}

export function columnName(column: Column): string {
  switch (column) {
    case 'name':
      return say`Name`;
    case 'describes':
      return say`Role, organization`;
    case 'stage':
      return say`Stage`;
    case 'last':
      return say`Last touch`;
    case 'next':
      return say`Next step`;
  }
}

/** Whether the column goes up as it is read at first: from A, from the first stage, from the first day. */
export function goesUp({ by, turned }: Order): boolean {
  return (by === 'last') === turned;
}

/** People in an order; those who have nothing in that column come last either way, and equals go by name. */
export function sorted(people: readonly Person[], { by, turned }: Order): Person[] {
  const keyed = people.map((person) => ({ person, key: keyOf(person, by) }));
  const sign = turned ? -1 : 1;
  keyed.sort((one, other) => {
    if (one.key === undefined || other.key === undefined) {
      return Number(one.key === undefined) - Number(other.key === undefined) || byName(one.person, other.person);
    }
    return sign * compare(one.key, other.key, by) || byName(one.person, other.person);
  });
  return keyed.map(({ person }) => person);
}

function keyOf({ contact, stage, touch, next }: Person, by: Column): string | number | undefined {
  switch (by) {
    case 'name':
      return contact.name;
    case 'describes':
      return describes(contact) || undefined;
    case 'stage':
      return stage && stages.indexOf(stage);
    case 'last':
      return touch?.on;
    case 'next':
      // Who was picked is asked when one is ready: after all days, before those with nothing planned.
      return next && (next.on ?? '~');
  }
}

function compare(one: string | number, other: string | number, by: Column): number {
  if (typeof one === 'number' || typeof other === 'number') return Number(one) - Number(other);
  if (by === 'name' || by === 'describes') return one.localeCompare(other);
  const days = one < other ? -1 : one > other ? 1 : 0;
  // The newest touch is what one looks for first.
  return by === 'last' ? -days : days;
}

function byName(one: Person, other: Person): number {
  return one.contact.name.localeCompare(other.contact.name);
}
