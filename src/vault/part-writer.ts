import type { App, TFile, TFolder } from 'obsidian';
import { withoutMark } from '../notes/edit/front-matter';
import { readFrontMatter } from '../notes/edit/properties';
import type { SettingsStore } from '../settings/store';
import { say } from '../words/say';
import { exactText } from './exact';
import type { Feed } from './feed';
import type { Noted } from './journal';
import { fingerprint } from '../notes/fingerprint';
import type { EditPart, FilePart, NotePart, Part, TrashPart } from './journal-entry';
import type { Lag } from './lag';
import { makeAgain, makeNote, trash, type MadeNote } from './new-note';
import { editNote, fileOf, type NoteEdit } from './note-edit';
import { planOf, planWhole, type Plan } from './plan';
import { Refusal } from './refusal';
import { hasTemplater, keepProperties, runTemplater } from './templater';
import { saveTyped } from './typing';
import { yaml } from './yaml';

export type Made = MadeNote & { part: NotePart | FilePart };
export type Edit = NoteEdit & { part: EditPart | FilePart };

/** What a step did, in order. */
export interface Traces {
  folders: TFolder[];
  made: Made[];
  edits: Edit[];
  trashed: TrashPart[];
}

/** Writes the parts of a step, each of which the journal hears of first. */
export class PartWriter {
  constructor(
    private readonly app: App,
    private readonly desk: { feed: Feed; settings: SettingsStore; lag: Lag },
  ) {}

  /** Writes a part; `plan` instead of its own plan of a note. Throws in words, with the note as it was. */
  async write(part: Part, noted: Noted, traces: Traces, plan?: Plan): Promise<void> {
    if (part.kind === 'note') return this.make(part, noted, traces);
    if (part.kind === 'settings') return this.desk.settings.update(part.set);
    if (part.kind === 'trash') {
      await this.throwAway(part);
      return void traces.trashed.push(part);
    }
    if (part.kind === 'file' && part.was === undefined) return void (await this.create(part, noted, traces));
    const file = fileOf(this.app, part);
    const { vocabulary } = this.desk.feed;
    const edit = part.kind === 'file'
      ? await editNote(this.app, file, planWhole(part.path, { was: part.was!, text: part.text }))
      : await editNote(this.app, file, plan ?? noted.watched(part, planOf(file, part.changes, vocabulary)));
    noted.wrote(part);
    if (edit) traces.edits.push({ ...this.told(edit), part });
  }

  /** Puts a note in the trash, if it still has the text with which that was decided. */
  async throwAway({ path, text }: TrashPart): Promise<void> {
    const file = fileOf(this.app, { path });
    await saveTyped(this.app, file);
    if (withoutMark(await exactText(this.app, file)) !== withoutMark(text)) {
      throw new Refusal(say`“${path}” was changed meanwhile.`);
    }
    await trash(this.app, file);
  }

  /** Makes a note again that was put in the trash. */
  async bringBack({ path, text }: TrashPart): Promise<void> {
    this.tell(await makeAgain(this.app, { path, text }), text);
  }

  /** Runs what is left to do in a note that was made just now. */
  async complete(made: Made, noted: Noted): Promise<void> {
    const { part } = made;
    if (part.kind !== 'note') return;
    if (part.templater && hasTemplater(this.app)) {
      // The text is remembered after each step, so that the note can be taken away whichever of them fails.
      made.text = await runTemplater(this.app, made.file);
      made.text = await keepProperties(this.app, made.file, part.templater);
    }
    noted.update(part, { left: fingerprint(made.text), made: true });
    this.tell(made.file, made.text);
  }

  /** Lets the list know at once what was written. */
  told<E extends NoteEdit>(edit: E): E {
    this.tell(edit.file, edit.text);
    return edit;
  }

  tell({ path }: TFile, text: string): void {
    const front = readFrontMatter(text, yaml);
    this.desk.lag.wrote(path);
    this.desk.feed.wrote(path, front.ok ? front.properties : undefined);
  }

  private async make(part: NotePart, noted: Noted, traces: Traces): Promise<void> {
    noted.update(part, { left: fingerprint(part.text) });
    await this.complete(await this.create(part, noted, traces), noted);
  }

  private async create<P extends NotePart | FilePart>(part: P, noted: Noted, traces: Traces): Promise<Made> {
    const { path, text } = part;
    const note = await makeNote(this.app, { path, text }, (folder) => {
      traces.folders.push(folder);
      noted.madeFolder(folder.path);
    });
    const made = { ...note, part };
    traces.made.push(made);
    return made;
  }
}
