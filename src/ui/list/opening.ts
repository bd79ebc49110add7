import { Keymap, Notice, Platform, type App, type Constructor, type HoverParent, type Menu, type View } from 'obsidian';
import { say } from '../../words/say';
import { FormerFocus } from '../focus';
import { attempt } from '../perform';

/** Opens a note, in a new tab if the press asks for that. */
export function openNote(app: App, path: string, press: MouseEvent | KeyboardEvent): void {
  const file = app.vault.getFileByPath(path);
  if (!file) return void new Notice(say`The note “${path}” is gone.`);
  void attempt(() => app.workspace.getLeaf(Keymap.isModEvent(press)).openFile(file));
}

/** What a pointer is over, and who shows the preview of its note. */
interface Hovered {
  event: MouseEvent;
  /** The view type under which previews are asked for. */
  source: string;
  hoverParent: HoverParent;
  targetEl: HTMLElement;
}

/** Lets Obsidian preview a note, with the key held that the person has set for that. */
export function previewNote({ workspace }: App, path: string, hovered: Hovered): void {
  workspace.trigger('hover-link', { ...hovered, linktext: path, sourcePath: '' });
}

/** Shows a view in the right sidebar, which makes it if it is not there; undefined where it is not loaded yet. */
export async function openSideView<V extends View>(
  { workspace }: App,
  type: string,
  kind: Constructor<V>,
): Promise<V | undefined> {
  const { view } = await workspace.ensureSideLeaf(type, 'right', { reveal: true });
  // A leaf in the background holds a stand-in until it is loaded.
  return view instanceof kind ? view : undefined;
}

/** Shows a view in a tab beside the notes, the one it has if there is one; undefined where it is not loaded yet. */
export async function openTabView<V extends View>(
  { workspace }: App,
  type: string,
  kind: Constructor<V>,
): Promise<V | undefined> {
  const leaf = workspace.getLeavesOfType(type)[0] ?? workspace.getLeaf('tab');
  if (leaf.view.getViewType() !== type) await leaf.setViewState({ type, active: true });
  await workspace.revealLeaf(leaf);
  return leaf.view instanceof kind ? leaf.view : undefined;
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

/**
 * Chooses the first entry of the menu that is shown, so that Enter takes it. A menu has no other way for that than the
 * arrow key; a menu that the system draws hears none, and fingers choose by themselves.
 */
export function chooseFirst(doc: Document): void {
  if (Platform.isMobile || !doc.querySelector('.menu')) return;
  doc.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
}
