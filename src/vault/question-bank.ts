import { normalizePath, type TFile } from 'obsidian';
import { readBank } from '../notes/questions/bank';
import { builtInBank, type Question } from '../notes/questions/built-in';
import { say } from '../words/say';
import type { Desk } from './desk';

/**
 * The questions to pick from: the person's own, else the built-in ones. Rejects in words when their note is missing.
 */
export async function bankOf(desk: Desk): Promise<readonly Question[]> {
  const { questionBank } = desk.settings.current;
  if (questionBank === '') return builtInBank;
  const file = bankNoteAt(desk, questionBank);
  if (!file) {
    throw new Error(
      say`Your question bank “${questionBank}” is not in the vault. Choose another note in the settings, or leave it empty there for the built-in questions.`,
    );
  }
  return readBank(await desk.app.vault.cachedRead(file));
}

/** The note that the settings mean, with its extension or without. */
export function bankNoteAt({ app }: Pick<Desk, 'app'>, path: string): TFile | null {
  return app.vault.getFileByPath(normalizePath(path)) ?? app.vault.getFileByPath(bankPath(path));
}

/** Whether the settings mean a note as the bank, wherever it is. */
export function isBankAt({ settings }: Pick<Desk, 'settings'>, path: string): boolean {
  const { questionBank } = settings.current;
  return questionBank !== '' && (path === normalizePath(questionBank) || path === bankPath(questionBank));
}

/** Where a bank is written that the settings name. */
export function bankPath(path: string): string {
  return normalizePath(/\.md$/i.test(path) ? path : `${path}.md`);
}
