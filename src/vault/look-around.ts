import { isAmongTemplates } from '../notes/unfilled';
import { Survey } from '../notes/survey/survey';
import type { Desk } from './desk';
import { inSlices, OURS } from './slices';

interface Looking {
  goesOn: () => boolean;
  /** Told now and then how many notes were looked at, of how many. */
  tell?: (looked: number, all: number) => void;
}

/** How often it is told how far it has come, in notes. */
const EVERY = 1_000;

/**
 * Looks at every note of the vault as Obsidian’s cache has it, in slices that leave the app free; no file is read and
 * nothing is changed. Undefined once it is told to stop.
 */
export async function lookAround({ app, feed }: Desk, { goesOn, tell }: Looking): Promise<Survey | undefined> {
  const { vault, metadataCache } = app;
  const survey = new Survey();
  const files = vault.getMarkdownFiles();
  const done = await inSlices(files, goesOn, (file) => {
    if (survey.looked % EVERY === 0) tell?.(survey.looked, files.length);
    const frontmatter = isAmongTemplates(file.path, feed.recognition)
      ? undefined
      : metadataCache.getFileCache(file)?.frontmatter;
    return survey.look(file.path, frontmatter) ? 2 * OURS : 1;
  });
  return done ? survey : undefined;
}
