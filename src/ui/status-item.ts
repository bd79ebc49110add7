import { Platform } from 'obsidian';
import type { Desk } from '../vault/desk';
import { unlessComposing } from './composing';
import { focusOpenLeaf } from './focus';
import { showIf } from './list/drawing';

/** A button in the status bar, which comes and goes with what it says. */
interface StatusItem {
  el: HTMLElement;
  showIf(shown: boolean): void;
}

/** Adds a button to the status bar, for mouse and keys; answers undefined where there is none. */
export function addStatusItem(
  { app, plugin }: Pick<Desk, 'app' | 'plugin'>,
  press: (el: HTMLElement) => void,
): StatusItem | undefined {
  // Phones and tablets have no status bar.
  if (Platform.isMobile) return undefined;
  const el = plugin.addStatusBarItem();
  el.addClasses(['mod-clickable', 'informational-interviews-ui-status']);
  el.setAttrs({ role: 'button', tabindex: '0' });
  el.addEventListener('click', () => press(el));
  el.addEventListener('keydown', unlessComposing((event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press(el);
  }));
  return {
    el,
    showIf(shown) {
      const had = el === el.doc.activeElement;
      showIf(el, shown);
      if (!had || shown) return;
      el.blur();
      focusOpenLeaf(app);
    },
  };
}
