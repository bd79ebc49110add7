import { Notice } from 'obsidian';
import type { Desk } from '../vault/desk';
import { messageOf, type Writing } from '../vault/writer';

const SHOWN_MS = 8_000;

/** Writes what the person did and offers to undo it; says what went wrong otherwise. Answers whether it was written. */
export async function perform(desk: Desk, writing: Writing): Promise<boolean> {
  return attempt(async () => {
    if (await desk.writer.write(writing)) offerUndo(desk, writing.says);
    else new Notice('The note says so already.');
  });
}

/** Takes the newest step back and says so. */
export async function undo(desk: Desk): Promise<boolean> {
  return attempt(async () => {
    const undone = await desk.writer.undo();
    new Notice(undone === undefined ? 'There is nothing to undo.' : `Undone: ${undone}`);
  });
}

/** Runs an action of the person's; what it throws is shown to them. Answers whether it went well. */
export async function attempt(act: () => void | Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    new Notice(messageOf(error), SHOWN_MS);
    return false;
  }
}

function offerUndo(desk: Desk, says: string): void {
  const content = createFragment();
  const row = content.createDiv({ cls: 'informational-interviews-done' });
  row.createSpan({ text: says });
  const button = row.createEl('button', { text: 'Undo', cls: 'informational-interviews-undo' });
  const notice = new Notice(content, SHOWN_MS);
  button.addEventListener('click', () => {
    notice.hide();
    void undo(desk);
  });
}
