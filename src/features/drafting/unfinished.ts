import { samePerson } from '../../domain/mention';
import type { MessageKind } from '../../domain/messages';
import type { InHand } from '../../vault/in-hand';
import { personMeant, type Wanted } from './occasion';

export interface Typed {
  to: string;
  subject: string;
  body: string;
}

interface Left {
  wanted: Wanted;
  kind: MessageKind;
  typed: Typed;
}

/** A letter that was left: the note of the one it is to, and what it is about. */
interface LeftLetter {
  to: InHand;
  typed: Typed;
  about: ReadonlySet<string>;
}

/**
 * What was typed into drafts that were left before they were sent, until Obsidian is closed. It goes along with a note
 * that is renamed.
 */
export class Unfinished {
  private left: readonly Left[] = [];
  private letters: readonly LeftLetter[] = [];
  /** Whether the text is to be kept in the note when it is sent, as it was chosen last. */
  keep = false;

  get(wanted: Wanted, kind: MessageKind): Typed | undefined {
    return this.left.find((each) => isSame(each, { wanted, kind }))?.typed;
  }

  /** Remembers what was typed, or forgets it. */
  put(wanted: Wanted, kind: MessageKind, typed: Typed | undefined): void {
    const others = this.left.filter((each) => !isSame(each, { wanted, kind }));
    this.left = typed ? [...others, { wanted, kind, typed }] : others;
  }

  letter({ path }: InHand): LeftLetter | undefined {
    return this.letters.find(({ to }) => to.path === path);
  }

  /** Remembers what was typed into a letter, or forgets it. */
  putLetter(to: InHand, left: Omit<LeftLetter, 'to'> | undefined): void {
    const others = this.letters.filter((each) => each.to.path !== to.path);
    this.letters = left ? [...others, { to, ...left }] : others;
  }
}

function isSame(one: Omit<Left, 'typed'>, other: Omit<Left, 'typed'>): boolean {
  return one.kind === other.kind && one.wanted.note.path === other.wanted.note.path &&
    isSamePerson(personMeant(one.wanted), personMeant(other.wanted));
}

function isSamePerson(one: Wanted['to'], other: Wanted['to']): boolean {
  return one && other ? samePerson(one, other) : one === other;
}
