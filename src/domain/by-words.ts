import type { Mention } from './mention';

/**
 * Says by one key who is one person, in a time that doesn’t grow with the number of those compared: as `samePerson`
 * compares two mentions, so that a name in plain text and a link of the same words to a note are one. Words that lead
 * to several notes are nobody’s: who is meant can’t be told, and they stay a person without a note.
 */
export class ByWords {
  private readonly notes = new Map<string, string | null>();

  /** The note that a link leads to. */
  add({ note, linkpath }: Mention): void {
    if (note === null) return;
    const known = this.notes.get(linkpath);
    this.notes.set(linkpath, known === undefined || known === note ? note : null);
  }

  /**
   * The path of a person’s note; of somebody without one the words by which they are compared, after a slash: no path
   * in a vault begins with one.
   */
  idOf({ note, linkpath }: Mention): string {
    return note ?? this.notes.get(linkpath) ?? `/${linkpath}`;
  }
}
