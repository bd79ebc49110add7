import { Keymap, Notice, type App, type Menu } from 'obsidian';
import { say } from '../../words/say';
import { FormerFocus } from '../focus';
import { attempt } from '../perform';

/** Opens a note, in a new tab if the press asks for that. */
export function openNote(app: App, path: string, press: MouseEvent | KeyboardEvent): void {
  const file = app.vault.getFileByPath(path);
  if (!file) return void new Notice(say`The note “${path}” is gone.`);
  void attempt(() => app.workspace.getLeaf(Keymap.isModEvent(press)).openFile(file));
}

/** Below an element, its right edge under the element's. Whoever chose or left by the mouse is on the element again. */
export function showMenuOf(app: App, menu: Menu, el: HTMLElement): void {
  menu.onHide(() => new FormerFocus(app, el).giveBack());
  showBelow(menu, el);
}

/** Below an element, its right edge under the element's. */
export function showBelow(menu: Menu, el: HTMLElement): void {
  const { right, bottom } = el.getBoundingClientRect();
  menu.showAtPosition({ x: right, y: bottom, left: true }, el.doc);
}
