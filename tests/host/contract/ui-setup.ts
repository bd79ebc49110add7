import type * as Obsidian from 'obsidian';
import { createHost, type Host, type HostOptions } from '../index';
import type { TFile } from '../data/files';
import { exportsOf, type MarkdownView, type Workspace } from '../ui';

const hosts: Host[] = [];
export const emptyPlugin = "module.exports = class extends require('obsidian').Plugin {};";

/** A started host over two notes, with what the tests of the screen need at hand. */
export async function openHost(options: Partial<HostOptions> = {}) {
  const host = createHost({ files: { 'A.md': '# A\n', 'B.md': '# B\n\nsecond\n' }, mainJs: emptyPlugin, ...options });
  hosts.push(host);
  await host.start();
  const workspace = host.screen.workspace as Workspace;
  const file = (path: string): TFile => {
    const found = host.app.vault.getFileByPath(path);
    if (!found) throw new Error(`No file ${path}`);
    return found;
  };
  const open = async (path: string): Promise<MarkdownView> => {
    const leaf = workspace.getLeaf();
    await leaf.openFile(file(path));
    return leaf.view as MarkdownView;
  };
  return { host, workspace, file, open, type, press };
}

/** The screen's half of what a plugin gets by `require('obsidian')`, typed as Obsidian declares it. */
export function moduleOf(host: Host): typeof Obsidian {
  return exportsOf(host.screen) as unknown as typeof Obsidian;
}

export async function closeHosts(): Promise<void> {
  for (const host of hosts.splice(0)) await host.close();
  document.body.replaceChildren();
}

/** Types into a field as a person does: the text, then the event. */
export function type(el: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  el.focus();
  el.value = text;
  el.dispatchEvent(new Event('input', { bubbles: true }));
}

/** A key on the focused element; answers whether its default was prevented. */
export function press(key: string, modifiers: KeyboardEventInit = {}): boolean {
  const target = document.activeElement ?? document.body;
  return !target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }));
}
