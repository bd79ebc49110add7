import { Notice } from 'obsidian';
import { benchOf } from '../../making/bench-of-desk';
import { newQuestionBank } from '../../making/question-bank';
import type { Desk } from '../../vault/desk';
import { bankNoteAt, bankPath } from '../../vault/question-bank';
import { say, together } from '../../words/say';

/** Writes the built-in questions out as a note and picks from it from then on; never over a note that is there. */
export async function writeBank(desk: Desk): Promise<void> {
  const { questionBank } = desk.settings.current;
  if (questionBank !== '' && bankNoteAt(desk, questionBank)) {
    new Notice(say`You have a question bank already: ${questionBank}. To get the built-in questions again, empty that setting first.`);
    return;
  }
  const { path, ...writing } = newQuestionBank(benchOf(desk), questionBank === '' ? undefined : bankPath(questionBank));
  await desk.writer.write(writing);
  new Notice(together(say`${writing.says}.`, say`You pick questions from it from now on; edit it as you like.`));
  const made = desk.app.vault.getFileByPath(path);
  if (made) await desk.app.workspace.getLeaf(false).openFile(made);
}
