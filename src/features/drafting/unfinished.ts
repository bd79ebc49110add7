import type { MessageKind } from '../../domain/messages';
import type { DraftRequest } from '../../deeds/doors';

export interface Typed {
  to: string;
  subject: string;
  body: string;
}

/** What was typed into drafts that were left before they were sent, until Obsidian is closed. */
export class Unfinished {
  private readonly texts = new Map<string, Typed>();
  /** Whether the text is to be kept in the note when it is sent, as it was chosen last. */
  keep = false;

  get(request: DraftRequest, kind: MessageKind): Typed | undefined {
    return this.texts.get(keyOf(request, kind));
  }

  /** Remembers what was typed, or forgets it. */
  put(request: DraftRequest, kind: MessageKind, typed: Typed | undefined): void {
    if (typed) this.texts.set(keyOf(request, kind), typed);
    else this.texts.delete(keyOf(request, kind));
  }
}

function keyOf({ note, to }: DraftRequest, kind: MessageKind): string {
  return JSON.stringify([note, to?.linkpath, kind]);
}
