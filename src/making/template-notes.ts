import { templateToEdit, type BuiltInTemplate } from '../notes/templates/built-in';
import type { Settings } from '../settings/settings';
import type { NewNote, Writing } from '../vault/writer';
import { listed, say } from '../words/say';
import { settingOf, type Bench } from './bench';

const FOLDER = 'Templates';
const titles: Record<BuiltInTemplate, string> = {
  contact: 'Contact template',
  interview: 'Interview template',
  chance: 'Chance conversation template',
};

/** One step that makes notes, and the settings by which they are used from then on. */
export interface OwnTemplates extends Writing {
  create: readonly NewNote[];
  settings: Partial<Settings>;
}

/** The built-in templates as notes, but for those that the person has of their own; undefined where they have all. */
export function templateNotes({ settings, vocabulary, freePath }: Bench): OwnTemplates | undefined {
  const missing = (Object.keys(titles) as BuiltInTemplate[]).filter((kind) => settings[settingOf[kind]] === '');
  if (missing.length === 0) return undefined;
  const notes = missing.map((kind) => ({
    kind,
    path: freePath(FOLDER, titles[kind], []),
    text: templateToEdit(kind, vocabulary),
  }));
  return {
    says: say`Wrote ${listed(notes.map(({ path }) => path))}`,
    create: notes.map(({ path, text }) => ({ path, text })),
    changes: [],
    settings: Object.fromEntries(notes.map(({ kind, path }) => [settingOf[kind], path])),
  };
}
