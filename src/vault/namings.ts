import { namedIn } from '../domain/people';
import type { NoteRecord } from '../domain/records';
import { ReverseIndex } from '../domain/reverse-index';
import { linkKey } from '../notes/link';

/** Which notes name a file, by the last part of its path: as much of it as any link has to name. */
export class Namings {
  private readonly index = new ReverseIndex();

  put(record: NoteRecord): void {
    for (const { linkpath } of namedIn(record)) this.index.put(nameIn(linkpath), record.path);
  }

  drop(record: NoteRecord): void {
    for (const { linkpath } of namedIn(record)) this.index.drop(nameIn(linkpath), record.path);
  }

  of(path: string): readonly string[] {
    return this.index.naming(nameIn(path));
  }
}

function nameIn(path: string): string {
  return linkKey(path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, ''));
}
