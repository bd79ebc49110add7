import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import type { PluginManifest } from 'obsidian';
import { createHost } from '../../tests/host';
import { withTables } from './markdown';
import { pagesIn } from './pages';
import { registeredIn } from './registered';
import { tablesOf } from './tables';

/**
 * Runs the built plugin to see what it registers, and writes the tables of all
 * pages anew. Answers with the pages changed.
 */
export async function write(
  root: string, { mainJs, manifest }: { mainJs: string; manifest: PluginManifest },
): Promise<string[]> {
  const dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', { url: 'http://localhost/', pretendToBeVisual: true });
  installGlobals(dom);
  const host = createHost({ files: {}, firstTime: false, window: dom.window as unknown as Window, mainJs, manifest });
  await host.start();
  const tables = await tablesOf(registeredIn(host, manifest.id));
  await host.close();
  return pagesIn(root).filter((page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const filled = withTables(text, tables);
    if (filled !== text) writeFileSync(join(root, page), filled);
    return filled !== text;
  });
}

/** The host tests elements with `instanceof`, so the window's classes must be at hand. */
function installGlobals({ window }: JSDOM): void {
  for (const name of Object.getOwnPropertyNames(window)) {
    if (!/^[A-Z]/.test(name) || name in globalThis) continue;
    Object.defineProperty(globalThis, name, { value: Reflect.get(window, name), configurable: true });
  }
  Object.assign(globalThis, { window, document: window.document });
}
