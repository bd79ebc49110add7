import { Notice, type App } from 'obsidian';
import type { Desk } from '../vault/desk';
import { errorMessage, type Course, type Writing } from '../vault/writer';
import { say } from '../words/say';
import { SAID_MS, undoBarInSight } from './list/undo-bar';
import { LongWayBack } from './long-way-back';
import { offerUndo } from './undo-offer';

/**
 * Writes what the person did and offers to undo it, or as much of it as was done when its course was stopped. What it
 * throws when it could not is for a dialog to say.
 */
export async function carryOut(desk: Desk, writing: Writing, course?: Course): Promise<void> {
  if (await desk.writer.write(writing, course)) offerToUndo(desk, desk.writer.undoable[0] ?? writing.says);
  else if (!course?.stops()) new Notice(say`The note says so already.`);
}

/** Carries out what no dialog is open for; says what went wrong otherwise. Answers whether it went well. */
export async function perform(desk: Desk, writing: Writing): Promise<boolean> {
  return attempt(() => carryOut(desk, writing));
}

/**
 * Takes the newest step back and says so, unless `check` throws what speaks against it. Of many notes it is said how
 * far it is, and it can be stopped.
 */
export async function undo(desk: Desk, check?: () => void): Promise<boolean> {
  return attempt(async () => {
    const way = new LongWayBack(desk.app);
    const undone = await desk.writer.undo(check, way).finally(() => way.end());
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

// Where to is known once a dialog that asked for it has left.
function offerToUndo(desk: Desk, says: string): void {
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
    takeAway = offerUndo(desk.app, { says, undo: takeBack });
  });
}

/** Says what was done outside of notes, and offers to take it back; `takeBack` answers what to say of that. */
export function offerToTakeBack(app: App, says: string, takeBack: () => Promise<string>): void {
  const undo = (): void => void attempt(async () => {
    const undone = await takeBack();
    if (!undoBarInSight()?.show({ says: undone })) new Notice(undone);
  });
  // That a list is in sight is known once what asked for it has left.
  window.setTimeout(() => void offerUndo(app, { says, undo }));
}
