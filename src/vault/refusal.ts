import { say } from '../words/say';

/** Not written, and the message says why in words for people: the note says otherwise by now, or can't be edited. */
export class Refusal extends Error {}

/** The disk, or the app, failed. The message names the note and the reason in words; trying again may help. */
export class Trouble extends Error {}

/** The disk broke off in the middle of a note, and would not have it put right either. */
export class Torn extends Trouble {
  constructor(readonly path: string, message: string) {
    super(message);
  }
}

/** Node's codes, as Obsidian's desktop app hands them on; on phones there are messages alone. */
const REASONS: Readonly<Record<string, () => string>> = {
  ENOSPC: () => say`the disk is full.`,
  EDQUOT: () => say`the disk is full.`,
  ENOENT: () => say`it is gone.`,
  EACCES: () => say`writing there is not allowed.`,
  EPERM: () => say`writing there is not allowed.`,
  EROFS: () => say`the disk can only be read.`,
  EBUSY: () => say`another program is using it.`,
  EIO: () => say`the disk failed.`,
  EISDIR: () => say`a folder stands in its place.`,
  ENOTDIR: () => say`a file stands where its folder should be.`,
  ENAMETOOLONG: () => say`its name is too long for this disk.`,
};

const COULD_NOT_BE = {
  made: (path: string, why: string) => say`“${path}” could not be made: ${why}`,
  read: (path: string, why: string) => say`“${path}” could not be read: ${why}`,
  written: (path: string, why: string) => say`“${path}” could not be written: ${why}`,
  trashed: (path: string, why: string) => say`“${path}” could not be put in the trash: ${why}`,
};

/** What went wrong with a note or folder, in words; what is in words already stays as it is. */
export function troubleWith(path: string, deed: keyof typeof COULD_NOT_BE, error: unknown): Error {
  if (error instanceof Refusal || error instanceof Trouble) return error;
  return new Trouble(COULD_NOT_BE[deed](path, reasonOf(error)));
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const code = /^E[A-Z]{2,}\b/.exec(codeOf(error) ?? message)?.[0];
  return (code && REASONS[code]?.()) ?? errorMessage(message.trim());
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** What went wrong as a sentence. Ours are whole, in whatever script; the app's may lack their full stop. */
export function errorMessage(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /\p{Sentence_Terminal}[\p{Pe}\p{Pf}\p{Pi}"]*$/u.test(text) ? text : say`${text}.`;
}
