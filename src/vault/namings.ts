import type { Mention } from '../domain/mention';
import { ReverseIndex } from '../domain/reverse-index';
import { linkKey } from '../notes/link';

/** Which notes name a file, by the last part of its path: as much of it as any link has to name. */
export class Namings {
  private readonly index = new ReverseIndex();

  put(note: string, people: readonly Mention[]): void {
    this.index.put(note, people.map(({ linkpath }) => nameIn(linkpath)));
  }

  drop(note: string): void {
    this.index.drop(note);
  }

  of(path: string): string[] {
    return this.index.naming(nameIn(path));
  }
}

function nameIn(path: string): string {
  return linkKey(path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, ''));
}
