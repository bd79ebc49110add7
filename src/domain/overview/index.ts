import type { Acquaintances } from '../network';
import type { Contact, Interview } from '../records';
import { coverageOf, type FieldCoverage } from './coverage';
import { funnelOf, type Reached } from './funnel';
import { heldIn } from './meetings';
import { longestChain, referralsOf, type LongestChain, type Referrals } from './referrals';
import { responseOf, type Response } from './response';
import { coursesIn, type Scope } from './scope';
import { spansOf, type Spans } from './spans';
import { weeksOf, type Week } from './weeks';

/** Where one's search stands. Each number in it is the length of a list of notes. */
export interface Overview extends Scope {
  funnel: readonly Reached[];
  response: Response;
  spans: Spans;
  weeks: readonly Week[];
  /** The meetings that were held, by path: their notes tell which topics came up. */
  held: readonly Interview[];
  referrals: Referrals;
  /** Over all notes, whatever the range and the field. */
  longest: LongestChain;
  fields: readonly FieldCoverage[];
}

/** All of it, from what the notes say now, the same in whatever order they come. */
export function overviewOf(contacts: readonly Contact[], around: Acquaintances, scope: Scope): Overview {
  const courses = coursesIn(contacts, around, scope);
  return {
    ...scope,
    funnel: funnelOf(courses),
    response: responseOf(courses, scope.today),
    spans: spansOf(courses),
    weeks: weeksOf(courses, scope.from, scope.today),
    held: heldIn(courses),
    referrals: referralsOf(courses, contacts),
    longest: longestChain(contacts, around),
    fields: coverageOf(courses),
  };
}
