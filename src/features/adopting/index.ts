import type { Deed } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { openTabView } from '../../ui/list/opening';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import { adoptVerb } from './verb';
import { AdoptingView } from './view';
import { ADOPTING, adoptingIcon } from './view-type';

/** What the vault has already of people and meetings, in a tab, to be looked at and accepted. */
export function adoptingDoors({ app }: Desk): Pick<Doors, 'adopt'> {
  return {
    async adopt() {
      const view = await openTabView(app, ADOPTING, AdoptingView);
      view?.focusTable();
    },
  };
}

export function adoptingDeeds(desk: Desk, { adopt }: Doors): Deed[] {
  return [{
    id: 'look-at-what-is-here',
    icon: adoptingIcon,
    section: 'open',
    name: () => say`Look at what is already here`,
    run: () => adopt(),
    terminal: [adoptVerb(desk)],
  }];
}

/** The view. */
export function showAdopting(desk: Desk, doors: Doors): void {
  desk.plugin.registerView(ADOPTING, (leaf) => new AdoptingView(leaf, desk, doors));
}
