import { normalizePath, Notice, type TFile } from 'obsidian';
import { benchOf } from '../../making/bench-of-desk';
import { newQuestionBank } from '../../making/question-bank';
import { readBank } from '../../notes/questions/bank';
import { builtInBank, type Question } from '../../notes/questions/built-in';
import type { Desk } from '../../vault/desk';
import { say, together } from '../../words/say';

/**
 * The questions to pick from: the person's own, else the built-in ones. Rejects in words when their note is missing.
 */
export async function bankOf(desk: Desk): Promise<readonly Question[]> {
  const { questionBank } = desk.settings.current;
  if (questionBank === '') return builtInBank;
  const file = fileOf(desk, questionBank);
  if (!file) {
    throw new Error(
      say`Your question bank “${questionBank}” is not in the vault. Choose another note in the settings, or leave it empty there for the built-in questions.`,
    );
  }
  return readBank(await desk.app.vault.cachedRead(file));
}

/** Writes the built-in questions out as a note and picks from it from then on; never over a note that is there. */
export async function writeBank(desk: Desk): Promise<void> {
  const { questionBank } = desk.settings.current;
  if (questionBank !== '' && fileOf(desk, questionBank)) {
    new Notice(say`You have a question bank already: ${questionBank}. To get the built-in questions again, empty that setting first.`);
    return;
  }
  const { path, ...writing } = newQuestionBank(benchOf(desk), questionBank === '' ? undefined : withExtension(questionBank));
  await desk.writer.write(writing);
  new Notice(together(say`${writing.says}.`, say`You pick questions from it from now on; edit it as you like.`));
  const made = desk.app.vault.getFileByPath(path);
  if (made) await desk.app.workspace.getLeaf(false).openFile(made);
}

function fileOf({ app }: Desk, path: string): TFile | null {
  return app.vault.getFileByPath(normalizePath(path)) ?? app.vault.getFileByPath(withExtension(path));
}

function withExtension(path: string): string {
  return normalizePath(/\.md$/i.test(path) ? path : `${path}.md`);
}
