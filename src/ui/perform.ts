import { Notice, type App } from 'obsidian';
import type { Desk } from '../vault/desk';
import { errorMessage, type Writing } from '../vault/writer';
import { say } from '../words/say';
import { FormerFocus } from './focus';
import { SAID_MS, undoBarInSight } from './list/undo-bar';

/** Writes what the person did and offers to undo it. What it throws when it could not is for a dialog to say. */
export async function carryOut(desk: Desk, writing: Writing): Promise<void> {
  if (await desk.writer.write(writing)) offerUndo(desk, writing.says);
  else new Notice(say`The note says so already.`);
}

/** Carries out what no dialog is open for; says what went wrong otherwise. Answers whether it went well. */
export async function perform(desk: Desk, writing: Writing): Promise<boolean> {
  return attempt(() => carryOut(desk, writing));
}

/** Takes the newest step back and says so, unless `check` throws what speaks against it. */
export async function undo(desk: Desk, check?: () => void): Promise<boolean> {
  return attempt(async () => {
    const undone = await desk.writer.undo(check);
    const says = undone === undefined ? say`There is nothing to undo.` : say`Undone: “${undone}”`;
    if (!undoBarInSight()?.show({ says })) new Notice(says);
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
  new Notice(errorMessage(error), SAID_MS);
}

// In a list where one is in sight, or else in a notice; that is known once a dialog that asked for it has left.
function offerUndo(desk: Desk, says: string): void {
  // Once something else was done, or this can’t be undone any more, it would take back another thing.
  let overtaken = false;
  let takeAway: (() => void) | undefined;
  const stop = desk.writer.onStep(() => {
    stop();
    overtaken = true;
    takeAway?.();
  });
  const takeBack = (): void => void undo(desk, () => {
    if (!overtaken) return;
    throw new Error(say`“${says}” is not the last thing done any more, so it can’t be undone from here.`);
  });
  window.setTimeout(() => {
    if (overtaken) return;
    takeAway = undoBarInSight()?.show({ says, undo: takeBack }) ?? offerInNotice(desk.app, says, takeBack);
  });
}

function offerInNotice(app: App, says: string, takeBack: () => void): () => void {
  const content = createFragment();
  const row = content.createDiv({ cls: 'informational-interviews-notice-done' });
  row.createSpan({ text: says });
  const button = row.createEl('button', { text: say`Undo`, cls: 'informational-interviews-notice-undo' });
  const notice = new Notice(content, SAID_MS);
  // The focus stays where it is under the pointer; whoever came here by keys is brought back, however the notice goes.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  bringBackFrom(button, app);
  button.addEventListener('click', () => {
    notice.hide();
    takeBack();
  });
  return () => void notice.hide();
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
