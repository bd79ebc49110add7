import { samePerson } from '../../domain/mention';
import type { MessageKind } from '../../domain/messages';
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

/**
 * What was typed into drafts that were left before they were sent, until Obsidian is closed. It goes along with a note
 * that is renamed.
 */
export class Unfinished {
  private left: readonly Left[] = [];
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
}

function isSame(one: Omit<Left, 'typed'>, other: Omit<Left, 'typed'>): boolean {
  return one.kind === other.kind && one.wanted.note.path === other.wanted.note.path &&
    isSamePerson(personMeant(one.wanted), personMeant(other.wanted));
}

function isSamePerson(one: Wanted['to'], other: Wanted['to']): boolean {
  return one && other ? samePerson(one, other) : one === other;
}
