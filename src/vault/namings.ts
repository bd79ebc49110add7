import type { Mention } from '../domain/mention';

/** Which notes name a file, by the last part of its path: as much of it as any link has to name. */
export class Namings {
  private readonly byName = new Map<string, Set<string>>();
  private readonly byNote = new Map<string, readonly string[]>();

  put(note: string, people: readonly Mention[]): void {
    this.drop(note);
    if (people.length === 0) return;
    const names = people.map(({ linkpath }) => nameIn(linkpath));
    this.byNote.set(note, names);
    for (const name of names) {
      const notes = this.byName.get(name);
      if (notes) notes.add(note);
      else this.byName.set(name, new Set([note]));
    }
  }

  drop(note: string): void {
    for (const name of this.byNote.get(note) ?? []) {
      const notes = this.byName.get(name);
      notes?.delete(note);
      if (notes?.size === 0) this.byName.delete(name);
    }
    this.byNote.delete(note);
  }

  of(path: string): string[] {
    const notes = this.byName.get(nameIn(path));
    return notes ? [...notes] : [];
  }
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '').toLowerCase();
}
