import { Notice, type App } from 'obsidian';
import type { Desk } from '../vault/desk';
import { errorMessage, type Writing } from '../vault/writer';
import { say } from '../words/say';
import { FormerFocus } from './focus';

const SHOWN_MS = 8_000;

/** Writes what the person did and offers to undo it. What it throws when it could not is for a dialog to say. */
export async function carryOut(desk: Desk, writing: Writing): Promise<void> {
  if (await desk.writer.write(writing)) offerUndo(desk, writing.says);
  else new Notice(say`The note says so already.`);
}

/** Carries out what no dialog is open for; says what went wrong otherwise. Answers whether it went well. */
export async function perform(desk: Desk, writing: Writing): Promise<boolean> {
  return attempt(() => carryOut(desk, writing));
}

/** Takes the newest step back and says so. */
export async function undo(desk: Desk): Promise<boolean> {
  return attempt(async () => {
    const undone = await desk.writer.undo();
    new Notice(undone === undefined ? say`There is nothing to undo.` : say`Undone: “${undone}”`);
  });
}

/** Runs an action of the person's; what it throws is shown to them. Answers whether it went well. */
export async function attempt(act: () => void | Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    complain(error);
    return false;
  }
}

/** Shows what went wrong, where no dialog is open to say it. */
export function complain(error: unknown): void {
  new Notice(errorMessage(error), SHOWN_MS);
}

function offerUndo(desk: Desk, says: string): void {
  const content = createFragment();
  const row = content.createDiv({ cls: 'informational-interviews-notice-done' });
  row.createSpan({ text: says });
  const button = row.createEl('button', { text: say`Undo`, cls: 'informational-interviews-notice-undo' });
  const notice = new Notice(content, SHOWN_MS);
  // Once something else was done, it would take back that.
  let overtaken = false;
  const stop = desk.writer.onStep(() => {
    stop();
    overtaken = true;
    notice.hide();
  });
  // The focus stays where it is under the pointer; whoever came here by keys is brought back, however the notice goes.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  bringBackFrom(button, desk.app);
  button.addEventListener('click', () => {
    notice.hide();
    if (!overtaken) void undo(desk);
    else new Notice(say`“${says}” is not the last thing done any more, so it can’t be undone from here.`, SHOWN_MS);
  });
}

// A notice tells nobody that it goes.
function bringBackFrom(button: HTMLElement, app: App): void {
  let former: FormerFocus | undefined;
  const leaving = new MutationObserver(() => {
    if (button.isConnected) return;
    leaving.disconnect();
    former?.giveBack();
  });
  button.addEventListener('focus', ({ relatedTarget }) => {
    // None when the window has the focus again that it had given to another.
    if (relatedTarget || !former) former = new FormerFocus(app, relatedTarget as HTMLElement | null);
    leaving.observe(button.doc.body, { childList: true, subtree: true });
  });
  button.addEventListener('blur', ({ relatedTarget }) => {
    if (relatedTarget) leaving.disconnect();
  });
}
