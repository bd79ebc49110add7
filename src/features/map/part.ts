import type { Agenda } from '../../domain/agenda';
import type { Acquaintances } from '../../domain/network';
import { referralMap, type MapPerson, type ReferralMap } from '../../domain/referral-map';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import { branchIn, counts, foldedIn, loopsIn, shownOf, standing, titleOf, type OpenLoops, type Wanted } from './model';

/** The part of the map that somebody wants to see, as it is now. */
export interface Part {
  map: ReferralMap;
  loops: OpenLoops;
  /** The ids of those below whom nobody is shown. */
  folded: ReadonlySet<string>;
  /** Of whose branch alone it is. */
  branch?: MapPerson;
  onlyLoops: boolean;
  around: Acquaintances;
  agenda: Agenda;
}

/** What is wanted of the whole map. */
export function partOf({ feed }: Desk, wanted: Wanted): Part {
  const whole = referralMap(feed.contacts(), feed.around);
  const agenda = feed.agenda();
  const loops = loopsIn(whole, agenda);
  const map = shownOf(whole, loops, wanted);
  const folded = foldedIn(map, wanted);
  const branch = whole.people.get(branchIn(whole, wanted) ?? '');
  return { map, loops, folded, branch, onlyLoops: wanted.onlyLoops, around: feed.around, agenda };
}

/** How far it has come with somebody, in words. */
export function standingIn({ around, agenda }: Part, person: MapPerson): string {
  return standing(person, around, agenda);
}

/** What a part shows, and of which day, a sentence each. */
export function saysOf({ map, branch, onlyLoops, around, agenda }: Part): string[] {
  return [
    say`${counts(map)}.`,
    ...branch ? [say`Only whom ${titleOf(branch, around)} led to.`] : [],
    ...onlyLoops ? [say`Only open loops.`] : [],
    say`As of ${agenda.today}.`,
  ];
}
