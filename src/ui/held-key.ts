import type { Plugin } from 'obsidian';
import { unlessComposing } from './composing';

/** Passes over what a key that is held would go on to do in a window, until it is let go or another is pressed. */
export function untilLetGo(win: Window, plugin: Plugin): void {
  const done = new AbortController();
  const pass = unlessComposing((event: KeyboardEvent) => {
    if (!event.repeat) return done.abort();
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  win.addEventListener('keydown', pass, { capture: true, signal: done.signal });
  win.addEventListener('keyup', () => done.abort(), { capture: true, signal: done.signal });
  plugin.register(() => done.abort());
}
