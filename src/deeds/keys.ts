import { counted, say } from '../words/say';
import { letterOf, type Deed, type Place } from './deed';
import { offersAt } from './menus';

/** A key of a deed: what it does in general, and what it comes to on the row one is on. */
export interface KeyLine {
  letter: string;
  does: string;
  here: string;
  /** It does nothing here, and `here` says why. */
  idle: boolean;
}

/** The keys that deeds have in lists, in the order of menus, as they stand at a place. */
export function keysAt(deeds: readonly Deed[], place: Place | undefined): KeyLine[] {
  return deeds.flatMap((deed) => {
    const { key } = deed;
    if (!key) return [];
    const sharing = deeds.filter(({ sharesKey }) => sharesKey === key.letter);
    const [offer] = place ? [deed, ...sharing].flatMap((each) => each.at?.(place) ?? []) : [];
    const here = offer ? offer.hint ?? offer.title : place ? key.whyNot(place) : '';
    return [{ letter: key.letter, does: key.does(), here, idle: !offer }];
  });
}

/** How many deeds of a place stand in its menu alone. */
export function moreInMenu(deeds: readonly Deed[], place: Place): string {
  // A row that is no due item has the menu of its note.
  const shown: Place = place.listed ?? place.several ? place : { ...place, from: 'menu' };
  const more = offersAt(deeds, shown).filter(({ deed, offer }) => !letterOf(deed, offer)).length;
  return counted(more, { one: say`${more} more in the menu`, other: say`${more} more in the menu` });
}
