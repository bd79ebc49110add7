import type { CachedMetadata } from 'obsidian';
import { itemsChosen, questionsListed } from '../notes/questions/chosen';
import { questionsUnder } from '../notes/questions/compare';
import type { Desk } from './desk';

type Reading = Pick<Desk, 'app' | 'feed'>;

/** The questions that are headings in an interview's note, as the cache knows them. */
export function headingsOf(desk: Reading, path: string): string[] {
  return questionsUnder(outlineOf(desk, path).headings ?? [], meantBy(desk));
}

/** Whether questions stand in lists right under the heading for them, of which the cache knows no words. */
export function hasListed(desk: Reading, path: string): boolean {
  return itemsChosen(outlineOf(desk, path), meantBy(desk)).length > 0;
}

/** The questions in those lists, from the note's text. */
export async function listedIn(desk: Reading, path: string): Promise<string[]> {
  const { vault } = desk.app;
  const file = vault.getFileByPath(path);
  if (!file || !hasListed(desk, path)) return [];
  return questionsListed(outlineOf(desk, path), meantBy(desk), await vault.cachedRead(file));
}

function outlineOf({ app }: Reading, path: string): CachedMetadata {
  const file = app.vault.getFileByPath(path);
  return (file && app.metadataCache.getFileCache(file)) ?? {};
}

function meantBy({ feed }: Reading): string {
  return feed.vocabulary.headings.questions;
}
