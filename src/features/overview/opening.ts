import type { Deed } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { openTabView } from '../../ui/list/opening';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import { OVERVIEW, overviewIcon } from './view-type';
import { OverviewView } from './view';

/** Where the search stands, in a tab beside the notes. */
export function overviewDoors({ app }: Desk): Pick<Doors, 'overview'> {
  return {
    async overview() {
      const view = await openTabView(app, OVERVIEW, OverviewView);
      view?.focusPage();
    },
  };
}

export function openingDeed({ overview }: Doors): Deed {
  return { id: 'open-overview', icon: overviewIcon, section: 'open', name: () => say`Open overview`, run: () => overview() };
}

/** The view. */
export function showOverview(desk: Desk, doors: Doors): void {
  const { plugin } = desk;
  plugin.registerView(OVERVIEW, (leaf) => new OverviewView(leaf, desk, doors));
  plugin.registerHoverLinkSource(OVERVIEW, { display: say`Informational Interviews: overview`, defaultMod: true });
}
