import type { Deed, Place } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { openTabView } from '../../ui/list/opening';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import type { Wanted } from './model';
import { atFirst } from './state';
import { MapView } from './view';
import { MAP, mapIcon } from './view-type';

/** Who led to whom, in a tab beside the notes. */
export function mapDoors(desk: Desk): Pick<Doors, 'referralMap'> {
  return {
    async referralMap(contact) {
      const view = await openTabView(desk.app, MAP, MapView);
      if (contact === undefined) view?.focusPerson();
      else view?.showBranch(contact);
    },
  };
}

/** Opening the map, of everybody or of whom one person led to. */
export function openingDeeds({ feed }: Desk, { referralMap }: Doors): Deed[] {
  return [
    { id: 'open-map', icon: mapIcon, section: 'open', name: () => say`Open referral map`, run: () => referralMap() },
    {
      id: 'referral-branch',
      icon: mapIcon,
      section: 'open',
      name: () => say`Show whom they led to`,
      at: (place) => {
        const contact = personAt(place);
        if (contact === undefined) return [];
        return feed.around.referredBy(contact).length > 0 ? [{ title: say`Show whom they led to`, run: () => referralMap(contact) }] : [];
      },
    },
  ];
}

/** What the map shows that is in sight, the last one used if there are several; all of everybody where none is. */
export function shownIn({ app: { workspace } }: Desk): Wanted {
  const inSight = workspace.getLeavesOfType(MAP)
    .flatMap(({ view }) => (view instanceof MapView && view.containerEl.isShown() ? [view] : []));
  const last = workspace.getMostRecentLeaf()?.view;
  return (inSight.find((view) => view === last) ?? inSight[0])?.state ?? atFirst;
}

/** The view. */
export function showMap(desk: Desk, doors: Doors, deeds: readonly Deed[]): void {
  const { plugin } = desk;
  plugin.registerView(MAP, (leaf) => new MapView(leaf, desk, doors, deeds));
  plugin.registerHoverLinkSource(MAP, { display: say`Informational Interviews: referral map`, defaultMod: true });
}

function personAt({ record, person, listed }: Place): string | undefined {
  return person?.path ?? (listed?.item.to || record?.type !== 'contact' ? undefined : record.path);
}
