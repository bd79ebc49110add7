import { Notice, type TFile } from 'obsidian';
import type { MessageKind } from '../../domain/messages';
import { benchOf } from '../../making/bench-of-desk';
import { messageTemplates } from '../../making/message-templates';
import { findFrontMatter } from '../../notes/edit/front-matter';
import { builtInMessages, readMessageTemplate, type MessageTemplate } from '../../notes/messages/built-in';
import { valueIn } from '../../notes/spellings';
import type { Desk } from '../../vault/desk';
import { errorMessage } from '../../vault/writer';
import { yaml } from '../../vault/yaml';
import { say, together } from '../../words/say';

const FOLDER = 'Messages';

export interface ChosenTemplate {
  template: MessageTemplate;
  /** The person's own note that it comes from. */
  path?: string;
  /** Why that note could not be used, and that the built-in one stands in for it. */
  trouble?: string;
}

/** The person's own template of a message, else the built-in one. */
export async function templateFor(desk: Desk, kind: MessageKind): Promise<ChosenTemplate> {
  const builtIn = { template: builtInMessages[kind] };
  const file = (await ownTemplates(desk)).get(kind);
  if (!file) return builtIn;
  try {
    return { template: readMessageTemplate(await desk.app.vault.cachedRead(file), yaml), path: file.path };
  } catch (error) {
    const trouble = say`“${file.path}” can’t be used: ${errorMessage(error)}`;
    return { ...builtIn, trouble: together(trouble, say`This is the built-in text.`) };
  }
}

/** Writes the built-in messages out as notes, beside those that the person has, and uses them from then on. */
export async function writeMessageTemplates(desk: Desk): Promise<void> {
  const { app, settings } = desk;
  const folder = settings.current.messageFolder || FOLDER;
  const own = await ownTemplates(desk, folder);
  const made = messageTemplates(benchOf(desk), { folder, own });
  if (!made) {
    new Notice(say`All the message templates are in ${folder} already. To get a built-in one again, delete yours first.`);
    return settings.update({ messageFolder: folder });
  }
  await desk.writer.write(made);
  new Notice(together(say`${made.says}.`, say`Drafts are made from them from now on; edit them as you like.`));
  const first = app.vault.getFileByPath(made.create[0]!.path);
  if (first) await app.workspace.getLeaf(false).openFile(first);
}

/** The person's own templates, by the message that each one names; of several for one message, the first by path. */
async function ownTemplates(
  { app, settings }: Desk,
  folder = settings.current.messageFolder,
): Promise<Map<string, TFile>> {
  const found = new Map<string, TFile>();
  if (folder === '') return found;
  const files = app.vault.getMarkdownFiles().filter(({ path }) => path.startsWith(`${folder}/`));
  for (const file of files.sort((one, other) => (one.path < other.path ? -1 : 1))) {
    const { frontmatter } = app.metadataCache.getFileCache(file) ?? {};
    const kind = (await kindOf(frontmatter, () => app.vault.cachedRead(file))).toLowerCase();
    if (kind !== '' && !found.has(kind)) found.set(kind, file);
  }
  return found;
}

// Obsidian knows no properties of a note whose subject starts with braces that nobody put in quotes.
async function kindOf(
  frontmatter: Readonly<Record<string, unknown>> | undefined,
  read: () => Promise<string>,
): Promise<string> {
  const message = frontmatter && valueIn(frontmatter, 'message');
  if (typeof message === 'string') return message.trim();
  if (frontmatter) return '';
  const text = await read();
  const found = findFrontMatter(text);
  return /^message:[ \t]*["']?([a-z-]+)/im.exec(text.slice(found?.from ?? text.length, found?.to))?.[1] ?? '';
}
