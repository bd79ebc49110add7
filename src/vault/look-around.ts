import { isLookedFor } from '../notes/read';
import { isAmongTemplates } from '../notes/unfilled';
import { Survey } from '../notes/survey/survey';
import type { Desk } from './desk';
import { inSlices, OURS } from './slices';
import { isUnreadable } from './unreadable';

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
  const { recognition } = feed;
  const survey = new Survey((path, kind) => isLookedFor(path, kind, recognition));
  const files = vault.getMarkdownFiles();
  const done = await inSlices(files, goesOn, (file) => {
    if (survey.looked % EVERY === 0) tell?.(survey.looked, files.length);
    const cache = isAmongTemplates(file.path, recognition) ? null : metadataCache.getFileCache(file);
    // A folder marks notes without properties as well.
    const isMeant = cache !== null && !isUnreadable(cache);
    return survey.look(file.path, isMeant ? cache.frontmatter ?? {} : undefined) ? 2 * OURS : 1;
  });
  return done ? survey : undefined;
}
