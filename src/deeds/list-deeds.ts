import { Platform } from 'obsidian';
import type { ListDeeds, RowAt } from '../ui/list/deeds';
import { undo } from '../ui/perform';
import type { Desk } from '../vault/desk';
import type { Deed, Place } from './deed';
import { KeysDialog } from './keys-dialog';
import { choiceMenu, itemMenu, noteMenu, offersAt } from './menus';

/** What a list is asked for: what stands behind a row now, and the view's type, for whoever adds to its menus. */
export interface Rows {
  placeOf: (row: RowAt) => Place | undefined;
  source: string;
}

/** The deeds of a list’s rows: of a due item, or else of the note that a row shows. */
export function listDeeds(desk: Desk, deeds: readonly Deed[], { placeOf, source }: Rows): ListDeeds {
  return {
    of(row) {
      const place = placeOf(row);
      if (!place) return [];
      return offersAt(deeds, place).map(({ deed: { id, icon, section, key }, offer }) => ({
        id,
        title: offer.title,
        icon: offer.icon ?? icon,
        section,
        key: key?.letter,
        hint: offer.hint,
        run: () => offer.choices ? choiceMenu(offer.choices(), icon) : offer.run(),
      }));
    },
    whyNot(letter, row) {
      const place = (row && placeOf(row)) ?? { from: 'row' };
      return deeds.find(({ key }) => key?.letter === letter)?.key!.whyNot(place);
    },
    menu(row) {
      const place = placeOf(row);
      if (!place) return undefined;
      const { listed, record, path } = place;
      if (listed) return itemMenu(desk, deeds, { place: { ...place, listed }, touch: Platform.isMobile });
      const note = record?.path ?? path;
      return note === undefined ? undefined : noteMenu(desk, note, source);
    },
    showKeys(row) {
      new KeysDialog(desk, deeds, row === undefined ? undefined : placeOf(row)).open();
    },
    undo: () => undo(desk),
  };
}
