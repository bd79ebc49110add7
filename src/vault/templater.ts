import type { App, TFile } from 'obsidian';
import type { PropertyEdit } from '../notes/edit/properties';
import { editNote } from './note-edit';
import { planOfProperties } from './plan';

/** The part of the Templater plugin that is used here. Its own commands call it; nothing documents it for others. */
interface Templater {
  /** Runs the commands in a note and writes their result over them. Shows its own errors and resolves all the same. */
  overwrite_file_commands(file: TFile): Promise<void>;
}

/** What Templater's commands begin with. */
const MARK = '<%';

/** Whether a template has commands for Templater. */
export function isForTemplater(template: string): boolean {
  return template.includes(MARK);
}

/** Whether Templater is installed and switched on, and is as we know it. */
export function hasTemplater(app: App): boolean {
  return templaterOf(app) !== undefined;
}

/** Runs Templater on a note that was just made and waits for it. Answers with the note's text afterwards. */
export async function runTemplater(app: App, file: TFile): Promise<string> {
  try {
    await templaterOf(app)?.overwrite_file_commands(file);
  } catch {
    // A command that failed is shown by Templater, and its mark stays in the note to be seen.
  }
  return app.vault.read(file);
}

/** Sets properties again that Templater has lost or changed. Answers with the note's text. */
export async function keepProperties(app: App, file: TFile, ours: readonly PropertyEdit[]): Promise<string> {
  const edit = await editNote(app, file, planOfProperties(file, ours));
  return edit?.text ?? app.vault.read(file);
}

// Other plugins are found at `app.plugins.plugins`, which is not part of the API: every step may be missing one day.
function templaterOf(app: App): Templater | undefined {
  const { plugins } = app as { plugins?: { plugins?: Record<string, { templater?: Partial<Templater> } | undefined> } };
  const templater = plugins?.plugins?.['templater-obsidian']?.templater;
  return typeof templater?.overwrite_file_commands === 'function' ? (templater as Templater) : undefined;
}
