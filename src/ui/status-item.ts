import { Platform, type Plugin } from 'obsidian';
import { unlessComposing } from './composing';

/** Adds a button to the status bar, for mouse and keys; answers undefined where there is none. */
export function addStatusItem(plugin: Plugin, press: (el: HTMLElement) => void): HTMLElement | undefined {
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
  return el;
}
