/** Which notes stand under a key, where each note says its own keys. */
export class ReverseIndex {
  private readonly byKey = new Map<string, Set<string>>();
  private readonly byNote = new Map<string, readonly string[]>();

  put(note: string, keys: readonly string[]): void {
    this.drop(note);
    if (keys.length === 0) return;
    this.byNote.set(note, keys);
    for (const key of keys) {
      const notes = this.byKey.get(key);
      if (notes) notes.add(note);
      else this.byKey.set(key, new Set([note]));
    }
  }

  drop(note: string): void {
    for (const key of this.byNote.get(note) ?? []) {
      const notes = this.byKey.get(key);
      notes?.delete(note);
      if (notes?.size === 0) this.byKey.delete(key);
    }
    this.byNote.delete(note);
  }

  naming(key: string): string[] {
    const notes = this.byKey.get(key);
    return notes ? [...notes] : [];
  }
}
