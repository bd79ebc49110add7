import { Notice } from 'obsidian';
import { listed } from '../../domain/words';
import { settingOf } from '../../making/bench';
import { benchOf } from '../../making/bench-of-desk';
import { builtInTemplates, type BuiltInTemplate } from '../../notes/templates/built-in';
import type { Desk } from '../../vault/desk';

const FOLDER = 'Templates';
const titles: Record<BuiltInTemplate, string> = {
  contact: 'Contact template',
  interview: 'Interview template',
  chance: 'Chance conversation template',
};

/** Writes the built-in templates out as notes and uses them from then on; a template of one's own stays in use. */
export async function writeTemplates(desk: Desk): Promise<void> {
  const { current } = desk.settings;
  const missing = (Object.keys(titles) as BuiltInTemplate[]).filter((kind) => current[settingOf[kind]] === '');
  if (missing.length === 0) {
    const own = Object.values(settingOf).map((setting) => current[setting]);
    new Notice(`You use templates of your own already: ${own.join(', ')}. To get the built-in ones again, empty these settings first.`);
    return;
  }
  const bench = benchOf(desk);
  const notes = missing.map((kind) => ({ kind, path: bench.freePath(FOLDER, titles[kind], []), text: withoutType(builtInTemplates[kind]) }));
  const says = `Wrote ${listed(notes.map(({ path }) => path))}`;
  await desk.writer.write({ says, create: notes, changes: [] });
  await desk.settings.update(Object.fromEntries(notes.map(({ kind, path }) => [settingOf[kind], path])));
  new Notice(`${says}. New notes are made from them from now on; edit them as you like.`);
}

// With its type, a template would be listed as a contact or an interview itself; new notes get it all the same.
function withoutType(template: string): string {
  return template.replace(/^type: .*\n/m, '');
}
