import { MarkdownView, Notice } from 'obsidian';
import type { Made } from '../making/made';
import { attempt, carryOut } from './perform';
import type { Desk } from '../vault/desk';
import { hasTemplater } from '../vault/templater';
import { say, series } from '../words/say';

/** The form that something was made in. */
interface MadeIn {
  /** Whether the note takes the focus, and not the list that the form was opened from. */
  leadsToNote: boolean;
  leave(): void;
}

/**
 * Writes a step, says so with Undo, and opens its note where one types next. The note takes the focus, unless there is
 * a list to go back to. Throws in words when it could not be written; the form is open then.
 */
export async function finish(desk: Desk, made: Made, form: MadeIn): Promise<void> {
  await carryOut(desk, made);
  // A dialog gives the focus back when it closes, so it closes before the note takes it.
  form.leave();
  if (made.unknown.length > 0) {
    new Notice(say`The template holds what means nothing here, and it stays as it is written: ${series(made.unknown)}`);
  }
  if (made.create.some(({ templater }) => templater) && !hasTemplater(desk.app)) sayTemplaterIsMissing(desk);
  const { open } = made;
  const focus = form.leadsToNote;
  const text = made.create.find(({ path }) => path === open?.path)?.text ?? '';
  if (open) await attempt(() => openAt(desk, { ...open, text, focus }));
}

function sayTemplaterIsMissing(desk: Desk): void {
  if (!desk.once.first('Templater is missing')) return;
  new Notice(say`Templater is not switched on, so its commands in the template stay as they are written.`);
}

async function openAt(
  { app }: Desk,
  { path, cursor, text, focus }: { path: string; cursor: number; text: string; focus: boolean },
): Promise<void> {
  const file = app.vault.getFileByPath(path);
  if (!file) return;
  const leaf = app.workspace.getLeaf(false);
  await leaf.openFile(file, { active: focus, state: { mode: 'source' } });
  if (!(leaf.view instanceof MarkdownView)) return;
  const before = textBefore(leaf.view.editor.getValue(), text, cursor).split('\n');
  const at = { line: before.length - 1, ch: before.at(-1)!.length };
  const { editor } = leaf.view;
  editor.setCursor(at);
  editor.scrollIntoView({ from: at, to: at }, true);
  if (focus) editor.focus();
}

// Templater may have changed what stands above; then what stands below tells where one types.
function textBefore(present: string, composed: string, cursor: number): string {
  const below = composed.slice(cursor);
  const moved = present !== composed && below.trim() !== '' && present.endsWith(below);
  return present.slice(0, moved ? present.length - below.length : cursor);
}
