import { Menu } from 'obsidian';
import type { Deed } from '../../deeds/deed';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import type { ListModel } from './model';

interface Foldables {
  readonly model?: ListModel;
  foldAll(folds: Record<string, boolean>): void;
}

/** What concerns the whole list. */
export function moreMenu({ writer }: Desk, deeds: readonly Deed[], view: Foldables): Menu {
  const menu = new Menu();
  const [newest] = writer.undoable;
  const undo = deeds.find(({ id }) => id === 'undo');
  menu.addItem((item) =>
    item
      .setSection('undo')
      .setTitle(newest === undefined ? say`Nothing to undo` : say`Undo: ${newest}`)
      .setIcon(undo?.icon ?? null)
      .setDisabled(newest === undefined)
      .onClick(() => void undo?.run?.()),
  );
  const sections = view.model?.sections ?? [];
  const fold = (title: string, icon: string, folded: boolean): void => {
    menu.addItem((item) =>
      item
        .setSection('fold')
        .setTitle(title)
        .setIcon(icon)
        .setDisabled(sections.every((section) => section.folded === folded))
        .onClick(() => view.foldAll(Object.fromEntries(sections.map(({ key }) => [key, folded])))),
    );
  };
  fold(say`Fold all sections`, 'chevrons-down-up', true);
  fold(say`Unfold all sections`, 'chevrons-up-down', false);
  return menu;
}
