import { Menu, type App } from 'obsidian';
import { addIcon } from '../../ui/list/drawing';
import { openNote, showMenuOf } from '../../ui/list/opening';
import { titleOf } from '../../notes/read';
import { cls } from './view-type';
import type { Sentence } from './words';

/** A sentence in which words of notes stand out. */
export function addWords(parent: HTMLElement, sentence: Sentence): void {
  for (const part of sentence) {
    if (typeof part === 'string') parent.appendText(part);
    else parent.createEl('code', { cls: cls('code'), text: part.code });
  }
}

/** One of a few things that exclude each other: pressed or not, by more than colour. */
export function addSegment(
  parent: HTMLElement,
  text: string,
  { chosen, press }: { chosen: boolean; press: () => void },
): HTMLElement {
  const button = parent.createEl('button', { cls: cls('segment'), attr: { type: 'button', 'aria-pressed': String(chosen) } });
  if (chosen) addIcon(button, 'check');
  button.createSpan({ text });
  button.addEventListener('click', press);
  return button;
}

/** Words that open a menu of notes, each of which opens in a tab of its own. */
export function addNotes(
  parent: HTMLElement,
  app: App,
  { text, notes }: { text: string; notes: readonly string[] },
): HTMLElement {
  const button = parent.createEl('button', { cls: cls('link'), text, attr: { type: 'button', 'aria-haspopup': 'menu' } });
  button.addEventListener('click', (press) => {
    const menu = new Menu();
    for (const path of notes) {
      const open = (): void => openNote(app, path, asNewTab(press));
      menu.addItem((item) => item.setTitle(titleOf(path)).setIcon('file-text').onClick(open));
    }
    showMenuOf(app, menu, button);
  });
  return button;
}

// What one looks at stays open beside it.
function asNewTab(press: MouseEvent): MouseEvent {
  return new MouseEvent(press.type, { ctrlKey: true, metaKey: true });
}
