import type { App, TFile } from 'obsidian';
import { noteStart, withoutMark } from '../notes/edit/front-matter';
import type { SettingsStore } from '../settings/store';
import { say } from '../words/say';
import type { Feed } from './feed';
import type { Noted } from './journal';
import { fingerprint } from '../notes/fingerprint';
import type { EditPart, Entry, FilePart, NotePart, Part, SettingsPart, TrashPart } from './journal-entry';
import { trash } from './new-note';
import { editNote, fileOf } from './note-edit';
import type { PartWriter, Traces } from './part-writer';
import { AsItIs, planBack, planOf, type Plan } from './plan';
import { Refusal, troubleWith } from './refusal';
import { missingIn, whyNotBack, type Present } from './still';
import { isBeginning, isCutShort } from './torn';
import { reverted, stands } from './trace';
import { saveTyped } from './typing';

export interface AroundPart {
  app: App;
  feed: Feed;
  settings: SettingsStore;
  parts: PartWriter;
}

/** One part of a step that broke off: whether it is written, writing it, taking it back. */
export class PartRecovery {
  constructor(private readonly around: AroundPart) {}

  /** Whether a part is not written. Throws `Refusal` where its note has changed since, or is gone. */
  async missing(part: Part, { parts }: Entry): Promise<boolean> {
    const { app, settings } = this.around;
    if (part.kind === 'settings') {
      return Object.entries(part.set).some(([key, value]) => settings.current[key as keyof typeof part.set] !== value);
    }
    const file = app.vault.getFileByPath(part.path);
    if (part.kind === 'trash') {
      if (!file) return false;
      if (isBeginning(await app.vault.read(file), part.text)) return true;
      throw new Refusal(say`“${part.path}” was changed meanwhile.`);
    }
    if (part.kind === 'edit') {
      const made = noteOf(part, parts);
      if (!file && made && !made.made) return true;
      const present = await this.present(part);
      if (made && isAnother(made, present.text)) throw notOurs(made);
      if (part.underWay && isCutShort(part.underWay, present.text)) throw inPart(part);
      return missingIn(part, present).length > 0;
    }
    if (!file && part.kind === 'note' && part.made) fileOf(app, part);
    if (!file) return true;
    const text = await app.vault.read(file);
    const isWhole = text === withoutMark(part.text);
    if (isWhole && (part.kind === 'file' || part.made || !part.templater)) return false;
    if (part.kind === 'file' && isOurs(part, text)) return true;
    if (part.kind === 'file') throw new Refusal(say`“${part.path}” was changed meanwhile.`);
    if (isAnother(part, text)) throw notOurs(part);
    return isWhole || isTorn(part, text);
  }

  /** Whether the file of a part holds but the beginning of what was being written to it. */
  async isTorn(part: Part): Promise<boolean> {
    const { vault } = this.around.app;
    const file = part.kind === 'settings' ? null : vault.getFileByPath(part.path);
    if (!file || part.kind === 'settings') return false;
    const text = await vault.read(file);
    if (part.kind === 'edit') return part.underWay !== undefined && isCutShort(part.underWay, text);
    if (part.kind === 'trash') return text !== withoutMark(part.text) && isBeginning(text, part.text);
    return part.kind === 'note' ? isTorn(part, text) : ![part.text, part.was].includes(text) && isOurs(part, text);
  }

  /** Writes what is missing of a part. Throws `Refusal` where its note has changed since in the same place. */
  async write(part: Part, noted: Noted, traces: Traces): Promise<void> {
    const { app, feed: { vocabulary }, parts } = this.around;
    if (part.kind === 'edit') await this.makeWhole(part);
    if (!(await this.missing(part, noted.entry))) {
      if (part.kind === 'note') noted.update(part, { left: part.left ?? fingerprint(part.text), made: true });
      return;
    }
    if (part.kind === 'edit') {
      const file = fileOf(app, part);
      const plan: Plan = (text) => {
        const changes = missingIn(part, { file, text, vocabulary });
        if (changes.length === 0) throw new AsItIs();
        return noted.watched(part, planOf(file, changes, vocabulary))(text);
      };
      return parts.write(part, noted, traces, plan);
    }
    const file = part.kind === 'settings' ? null : app.vault.getFileByPath(part.path);
    if (part.kind === 'trash' && file) {
      await saveTyped(app, file);
      return trash(app, file);
    }
    if (part.kind === 'note' && file) {
      await saveTyped(app, file);
      const text = await app.vault.read(file);
      if (text === withoutMark(part.text)) return parts.complete({ file, text, part }, noted);
      await trash(app, file);
    }
    if (part.kind === 'file' && file) return this.replace(file, (present) => isOurs(part, present), part.text);
    // One that is gone is made anew.
    await parts.write(part.kind === 'file' ? { ...part, was: undefined } : part, noted, traces);
  }

  /** Takes a part back, if it was written. Throws `Refusal` where what was written has changed since. */
  async unwrite(part: Part, noted: Noted): Promise<void> {
    const { app, parts, settings } = this.around;
    if (part.kind === 'settings') return settings.update(this.settingsBack(part));
    const file = app.vault.getFileByPath(part.path);
    if (part.kind === 'trash') return this.bringBack(part, file);
    if (part.kind === 'edit') {
      if (!part.traces || (!file && noteOf(part, noted.entry.parts)?.made === false)) return;
      await this.makeWhole(part);
      const plan = noted.watchedBack(part, this.planOfBack(part, part.traces));
      const back = await editNote(app, fileOf(app, part), plan);
      noted.wrote(part);
      if (back) parts.told(back);
      return;
    }
    if (!file) return;
    await saveTyped(app, file);
    const text = await app.vault.read(file);
    if (part.kind === 'file') return this.unwriteFile(part, file, text);
    // One that was not made yet is somebody else's; one that was about to go may be ours, and written in since.
    if (part.left === undefined || (part.made === undefined && isAnother(part, text))) return;
    if (fingerprint(text) !== part.left && !isTorn(part, text)) throw writtenIn(part);
    noted.update(part, { made: false });
    await trash(app, file);
  }

  // One that is there did not go, whatever was written in it since, or came back, perhaps by half.
  private async bringBack(part: TrashPart, file: TFile | null): Promise<void> {
    if (!file) return this.around.parts.bringBack(part);
    if (await this.isTorn(part)) await this.replace(file, (present) => isBeginning(present, part.text), part.text);
  }

  private async unwriteFile(part: FilePart, file: TFile, present: string): Promise<void> {
    const { path, was } = part;
    if (present === was) return;
    if (!isOurs(part, present)) throw new Refusal(say`“${path}” has changed since.`);
    if (was === undefined) await trash(this.around.app, file);
    else await this.replace(file, (there) => isOurs(part, there), was);
  }

  /** Puts a whole text in the place of ours, whose bytes need not be UTF-8 where it was written by half. */
  private async replace(file: TFile, isOurs: (present: string) => boolean, text: string): Promise<void> {
    const { app } = this.around;
    await saveTyped(app, file);
    const marked = (mark: string): string => (noteStart(text) > 0 ? text : mark + text);
    try {
      await app.vault.process(file, (present) =>
        (isOurs(present) ? marked(present.slice(0, noteStart(present))) : present));
    } catch (error) {
      throw troubleWith(file.path, 'written', error);
    }
  }

  private planOfBack(part: EditPart, traces: NonNullable<EditPart['traces']>): Plan {
    const file = fileOf(this.around.app, part);
    return (present) => {
      if (stands(traces, present)) {
        return planBack(file, {
          revert: (text) => reverted(file, traces, text),
          stands: (text) => stands(traces, text),
        })(present);
      }
      const why = whyNotBack(part, { file, text: present });
      throw why ? new Refusal(why) : new AsItIs();
    };
  }

  private async present(part: EditPart): Promise<Present> {
    const file = fileOf(this.around.app, part);
    return { file, text: await this.around.app.vault.read(file), vocabulary: this.around.feed.vocabulary };
  }

  private async makeWhole(part: EditPart): Promise<void> {
    const { path, underWay } = part;
    const file = this.around.app.vault.getFileByPath(path);
    if (!underWay || !file || !(await this.isTorn(part))) return;
    if (!('before' in underWay)) throw inPart(part);
    await this.replace(file, (present) => isCutShort(underWay, present), underWay.before);
  }

  /** What was chosen since stays. */
  private settingsBack({ set, was }: SettingsPart): SettingsPart['was'] {
    const { current } = this.around.settings;
    const ours = Object.keys(set).filter((key) => current[key as keyof typeof set] === set[key as keyof typeof set]);
    return Object.fromEntries(ours.map((key) => [key, was[key as keyof typeof was]]));
  }
}

/** The making of the note that a change is about, where the step makes it. */
function noteOf({ path }: EditPart, parts: readonly Part[]): NotePart | undefined {
  return parts.find((other): other is NotePart => other.kind === 'note' && other.path === path);
}

/** Whether somebody else's note stands where one was to be made. What Templater made of ours can't be told from it. */
function isAnother(part: NotePart, present: string): boolean {
  if (part.made || present === withoutMark(part.text) || isTorn(part, present)) return false;
  return part.left === undefined || !(part.templater || fingerprint(present) === part.left);
}

function inPart({ path, underWay }: EditPart): Refusal {
  return new Refusal(underWay && 'before' in underWay
    ? say`“${path}” was written only in part. What you choose makes it whole first.`
    : say`“${path}” was written only in part, and is too long to be made whole from here. Bring back an earlier version of it first.`);
}

function notOurs({ path, made }: NotePart): Refusal {
  return made === undefined
    ? new Refusal(say`There is a note “${path}” already, and it is another one.`)
    : writtenIn({ path });
}

function writtenIn({ path }: { path: string }): Refusal {
  return new Refusal(say`“${path}” was written in since it was made. Delete it by hand if you don’t want it.`);
}

/** Whether a note that was being made holds but the beginning of its text. */
function isTorn({ text, left, made }: NotePart, present: string): boolean {
  return !made && left !== undefined && withoutMark(text) !== present && isBeginning(present, text);
}

/** Whether a file of ours holds what it held before or was to hold, or the beginning of one of them. */
function isOurs({ text, was }: FilePart, present: string): boolean {
  return isBeginning(present, text) || (was !== undefined && isBeginning(present, was));
}
