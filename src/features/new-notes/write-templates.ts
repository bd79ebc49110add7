import { Notice } from 'obsidian';
import { settingOf } from '../../making/bench';
import { benchOf } from '../../making/bench-of-desk';
import { templateNotes } from '../../making/template-notes';
import type { Desk } from '../../vault/desk';
import { say, series, together } from '../../words/say';

/** Writes the built-in templates out as notes and uses them from then on; a template of one's own stays in use. */
export async function writeTemplates(desk: Desk): Promise<void> {
  const { current } = desk.settings;
  const made = templateNotes(benchOf(desk));
  if (!made) {
    const own = Object.values(settingOf).map((setting) => current[setting]);
    new Notice(say`You use templates of your own already: ${series(own)}. To get the built-in ones again, empty these settings first.`);
    return;
  }
  await desk.writer.write(made);
  new Notice(together(say`${made.says}.`, say`New notes are made from them from now on; edit them as you like.`));
}
