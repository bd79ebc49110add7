import { Platform } from 'obsidian';
import type { Listed } from '../domain/agenda';
import type { ListDeeds, RowAt } from '../ui/list/deeds';
import { undo } from '../ui/perform';
import type { Desk } from '../vault/desk';
import { letterOf, type Deed, type Place } from './deed';
import { KeysDialog } from './keys-dialog';
import { choiceMenu, itemMenu, noteMenu, offersAt } from './menus';

/** The deeds that a row has buttons for: most of what is due is done, and who has the next word may have spoken. */
const WHEN_DUE = ['settle', 'draft-due', 'get-ready', 'snooze', 'bring-back'];
const WITH_THEM = ['reply', 'draft-due', 'close'];
const NOTHING_DUE = ['draft', 'brief-me', 'merge-copy'];

/** The deeds that a row has buttons for, by id and in order; by the due item that it shows, if it shows one. */
export function buttonsOf(listed: Pick<Listed, 'group'> | undefined): readonly string[] {
  if (!listed) return NOTHING_DUE;
  return listed.group === 'with-them' ? WITH_THEM : WHEN_DUE;
}

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
      return offersAt(deeds, place).map(({ deed, offer }) => ({
        id: deed.id,
        title: offer.title,
        icon: offer.icon ?? deed.icon,
        section: deed.section,
        key: letterOf(deed, offer),
        hint: offer.hint,
        run: () => offer.choices ? choiceMenu(offer.choices(), deed.icon) : offer.run(),
      }));
    },
    whyNot(letter, row) {
      const place = (row && placeOf(row)) ?? { from: 'row' };
      return deeds.find(({ key }) => key?.letter === letter)?.key!.whyNot(place);
    },
    menu(row) {
      const place = placeOf(row);
      if (!place) return undefined;
      const { listed, several, record, path } = place;
      if (listed ?? several) return itemMenu(desk, deeds, { place, touch: Platform.isMobile });
      const note = record?.path ?? path;
      return note === undefined ? undefined : noteMenu(desk, note, source);
    },
    showKeys(row) {
      new KeysDialog(desk, deeds, row === undefined ? undefined : placeOf(row)).open();
    },
    undo: () => undo(desk),
  };
}
