import type { CliFlags } from 'obsidian';
import type { Day } from '../domain/day';
import type { Desk } from '../vault/desk';
import { say } from '../words/say';
import type { Params } from './params';

export function onFlag(): CliFlags {
  return { on: { value: '<date>', description: say`The day it happened (default: today)` } };
}

/** What is recorded has happened: a day to come would be a slip of the pen. */
export function pastDay({ clock }: Desk, params: Params): Day {
  const today = clock.today();
  const day = params.day('on', 'past') ?? today;
  if (day > today) throw new Error(say`on is ${day}, and that day is still to come.`);
  return day;
}
