import { Notice } from 'obsidian';
import { referralMap } from '../../domain/referral-map';
import { referralCanvas } from '../../making/referral-canvas';
import { choose } from '../../ui/forms/choice';
import { attempt, carryOut } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { exactText } from '../../vault/exact';
import type { Writing } from '../../vault/writer';
import { inContent, say } from '../../words/say';

interface Canvas {
  path: string;
  /** Undefined where the file says so already. */
  writing?: Writing;
  /** A file is there that says something else. */
  replaces: boolean;
}

/** Draws the map as a canvas and opens it. Asks before it replaces another. */
export function drawCanvas(desk: Desk): Promise<boolean> {
  return attempt(async () => {
    const { path, writing, replaces } = await canvasOf(desk);
    if (replaces && !(await mayReplace(desk, path))) return;
    if (writing) await carryOut(desk, writing);
    else new Notice(say`“${path}” says so already.`);
    await desk.app.workspace.openLinkText(path, '', 'tab');
  });
}

/** The same for the terminal: answers with the path, and throws in words instead of replacing what it may not. */
export async function drawnCanvas(desk: Desk, { replace }: { replace: boolean }): Promise<{ path: string }> {
  const { path, writing, replaces } = await canvasOf(desk);
  if (replaces && !replace) throw new Error(say`“${path}” is there already. Say replace to draw the map in its place.`);
  if (writing) await desk.writer.write(writing);
  return { path };
}

// At the top of the vault and of one name, so that it is found there again. A disk may not mind case: then that file
// is the same.
async function canvasOf({ app, feed }: Desk): Promise<Canvas> {
  const usual = `${inContent(() => say`Referral map`)}.canvas`;
  const file = app.vault.getFiles().find(({ path }) => path.toLowerCase() === usual.toLowerCase());
  const path = file?.path ?? usual;
  const was = file && await exactText(app, file);
  const writing = referralCanvas(referralMap(feed.contacts(), feed.around), { path, was });
  return { path, writing, replaces: file !== undefined && writing !== undefined };
}

async function mayReplace(desk: Desk, path: string): Promise<boolean | undefined> {
  return choose(desk, {
    title: say`Replace “${path}”?`,
    detail: say`What you changed in it goes. “Undo” brings it back.`,
    choices: [
      { value: true, title: say`Replace it`, icon: 'replace' },
      { value: false, title: say`Leave it as it is`, icon: 'x' },
    ],
  });
}
