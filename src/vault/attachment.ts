import type { App } from 'obsidian';
import { removeIfEmpty } from './new-note';

/**
 * A path that no file has, where the person wants attachments of a note. Obsidian makes the folder as soon as it is
 * asked; it is taken away again, since nothing is written yet: the step makes it, and takes it away when it is undone.
 */
export async function pathForAttachment(app: App, name: string, note: string): Promise<string> {
  const { fileManager, vault } = app;
  const there = new Set(vault.getAllFolders(true).map(({ path }) => path));
  const path = await fileManager.getAvailablePathForAttachment(name, note);
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const folder = path.slice(0, end);
    if (there.has(folder)) break;
    // Not worth a word: it is empty, and the file is on its way into it.
    await removeIfEmpty(app, { path: folder }).catch(() => undefined);
  }
  return path;
}
