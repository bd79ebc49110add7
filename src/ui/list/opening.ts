import { Keymap, Menu, Notice, type App } from 'obsidian';
import { say } from '../../words/say';
import { attempt } from '../perform';

/** Opens a note, in a new tab if the press asks for that. */
export function openNote(app: App, path: string, press: MouseEvent | KeyboardEvent): void {
  const file = app.vault.getFileByPath(path);
  if (!file) return void new Notice(say`The note “${path}” is gone.`);
  void attempt(() => app.workspace.getLeaf(Keymap.isModEvent(press)).openFile(file));
}

/** The menu of a note, as everywhere else in the app: with everybody's entries, this plugin's own among them. */
export function noteMenu({ app }: { app: App }, path: string, source: string): Menu | undefined {
  const file = app.vault.getFileByPath(path);
  if (!file) return undefined;
  const menu = new Menu();
  menu.addItem((item) =>
    item.setSection('open').setIcon('file-text').setTitle(say`Open the note`)
      .onClick(() => void attempt(() => app.workspace.getLeaf(false).openFile(file))),
  );
  menu.addItem((item) =>
    item.setSection('open').setIcon('file-plus').setTitle(say`Open in new tab`)
      .onClick(() => void attempt(() => app.workspace.getLeaf('tab').openFile(file))),
  );
  app.workspace.trigger('file-menu', menu, file, source);
  return menu;
}

/** Below an element, its right edge under the element's. */
export function showBelow(menu: Menu, el: HTMLElement): void {
  const { right, bottom } = el.getBoundingClientRect();
  menu.showAtPosition({ x: right, y: bottom, left: true }, el.doc);
}
