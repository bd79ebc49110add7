import { MarkdownView, TextFileView, type App, type Editor, type TFile } from 'obsidian';
import { dominantEnding, noteStart, withoutMark } from '../notes/edit/front-matter';
import { say, together } from '../words/say';
import type { Plan, Planned } from './plan';
import { troubleWith, errorMessage, Refusal } from './refusal';
import { difference } from './retrace';

/**
 * How long an open view is given to take up by itself what was written below it, in milliseconds. Obsidian merges a
 * change of the file into what is typed; a view that did not by then would save its older text over ours 2 s after the
 * last key.
 */
const PATIENCE = [0, 50, 100, 150, 300];

/**
 * Saves what is typed in a note and not saved yet, in every window. Throws in words, with nothing saved, where saving
 * would lose something: typed in two views at once, or the file changed below the typing.
 */
export async function saveTyped(app: App, file: TFile): Promise<void> {
  const views = viewsOf(app, file);
  if (views.length === 0) return;
  let { unsaved, elsewhere } = await lookAt(app, file, views);
  // A save of the app's own may be on its way to the disk.
  for (const patience of PATIENCE) {
    if (!elsewhere) break;
    await new Promise((resolve) => window.setTimeout(resolve, patience));
    ({ unsaved, elsewhere } = await lookAt(app, file, views));
  }
  if (elsewhere) {
    throw new Refusal(say`“${file.path}” was changed elsewhere while you typed in it. Look at it, and try again.`);
  }
  for (const view of unsaved) {
    const seen = new Set([textIn(view)]);
    await save(view, file);
    if (view instanceof MarkdownView) await untilWritten(app, file, { view, seen });
  }
}

/** What may not be saved, and whether the file changed below what is typed. Throws where two views are typed in. */
async function lookAt(
  app: App,
  file: TFile,
  views: readonly TextFileView[],
): Promise<{ unsaved: TextFileView[]; elsewhere: boolean }> {
  const stored = plain(await app.vault.read(file));
  const unsaved = views.filter((view) => !(view instanceof MarkdownView) || textIn(view) !== stored);
  const typed = unsaved.filter((view) => view instanceof MarkdownView && textIn(view) !== plain(view.data));
  if (new Set(typed.map(textIn)).size > 1) {
    throw new Refusal(say`“${file.path}” is being typed in in two places at once. Wait a moment, and try again.`);
  }
  return { unsaved, elsewhere: typed.some((view) => plain(view.data) !== stored) };
}

/** A save during another one returns at once: what is typed is in the file a little later, or never. */
async function untilWritten(
  app: App,
  file: TFile,
  { view, seen }: { view: MarkdownView; seen: Set<string> },
): Promise<void> {
  for (const patience of PATIENCE) {
    if (seen.add(textIn(view)).has(plain(await app.vault.read(file)))) return;
    await new Promise((resolve) => window.setTimeout(resolve, patience));
  }
  if (seen.has(plain(await app.vault.read(file)))) return;
  throw new Refusal(say`“${file.path}” is still being saved. Wait a moment, and try again.`);
}

/**
 * Sees to it that views of a note show what was just written to it, so that none saves an older text over it. What was
 * typed in between is kept. Throws `Refusal` where both can't be had; then the typing stands and what was written is
 * gone.
 */
export async function carryOver(
  app: App,
  file: TFile,
  { plan, planned }: { plan: Plan; planned: Planned },
): Promise<string> {
  const ending = dominantEnding(planned.text);
  const stale = (): MarkdownView[] => viewsOf(app, file)
    .filter((view) => view instanceof MarkdownView)
    .filter((view) => textIn(view) !== plain(planned.text) && !planned.stands(withEnding(view.getViewData(), ending)));
  for (const patience of PATIENCE) {
    if (stale().length === 0) return planned.text;
    await new Promise((resolve) => window.setTimeout(resolve, patience));
  }
  let text = planned.text;
  for (const view of stale()) {
    text = merged(view, { plan, ending }) ?? await giveWay(app, { file, planned });
    replaceText(view.editor, plain(view.getViewData()), plain(text));
    await save(view, file);
  }
  return text;
}

function viewsOf(app: App, file: TFile): TextFileView[] {
  const views: TextFileView[] = [];
  // Every leaf, those in windows of their own too, and views of other plugins that keep text of their own.
  app.workspace.iterateAllLeaves(({ view }) => {
    if (view instanceof TextFileView && view.file?.path === file.path) views.push(view);
  });
  return views;
}

async function save(view: TextFileView, file: TFile): Promise<void> {
  try {
    // A save that broke off has left half a text behind: the view still has all of it.
    await view.save().catch(() => view.save());
  } catch (error) {
    throw new Refusal(together(say`What you typed could not be saved.`, errorMessage(troubleWith(file.path, 'written', error))));
  }
}

function merged(view: MarkdownView, { plan, ending }: { plan: Plan; ending: string }): string | undefined {
  try {
    return plan(withEnding(view.getViewData(), ending)).text;
  } catch {
    return undefined;
  }
}

// The typing is left to its editor, which saves it by itself.
async function giveWay(app: App, { file, planned }: { file: TFile; planned: Planned }): Promise<never> {
  await app.vault.process(file, (present) => (planned.stands(present) ? planned.revert(present) : present));
  throw new Refusal(say`“${file.path}” is being typed in, in the very lines to be written. Try again in a moment.`);
}

/** Only where the texts differ, so that the cursor and what is selected elsewhere stay. */
function replaceText(editor: Editor, from: string, to: string): void {
  if (from === to) return;
  const { start, same } = difference(from, to);
  const mark = noteStart(editor.getValue());
  editor.replaceRange(
    to.slice(start, to.length - same),
    editor.offsetToPos(mark + start),
    editor.offsetToPos(mark + from.length - same),
  );
}

function textIn(view: TextFileView): string {
  return plain(view.getViewData());
}

// Editors count line endings as one character each and may not show a byte order mark.
function plain(text: string): string {
  return withoutMark(text).replace(/\r\n?/g, '\n');
}

function withEnding(text: string, ending: string): string {
  return ending === '\n' ? text : text.replace(/\r?\n/g, ending);
}
