/** Which notes stand under a key, where each note says its own keys. Most keys have one note, which needs no set. */
export class ReverseIndex {
  private readonly byKey = new Map<string, string | Set<string>>();
  private readonly byNote = new Map<string, readonly string[]>();

  get isEmpty(): boolean {
    return this.byNote.size === 0;
  }

  put(note: string, keys: readonly string[]): void {
    this.drop(note);
    if (keys.length === 0) return;
    this.byNote.set(note, keys);
    for (const key of keys) {
      const notes = this.byKey.get(key);
      if (notes === undefined || notes === note) this.byKey.set(key, note);
      else if (typeof notes === 'string') this.byKey.set(key, new Set([notes, note]));
      else notes.add(note);
    }
  }

  drop(note: string): void {
    const keys = this.byNote.get(note);
    if (!keys) return;
    for (const key of keys) {
      const notes = this.byKey.get(key);
      if (typeof notes === 'object') {
        notes.delete(note);
        if (notes.size > 0) continue;
      } else if (notes !== note) continue;
      this.byKey.delete(key);
    }
    this.byNote.delete(note);
  }

  naming(key: string): readonly string[] {
    const notes = this.byKey.get(key);
    if (notes === undefined) return NONE;
    return typeof notes === 'string' ? [notes] : [...notes];
  }
}

const NONE: readonly string[] = [];
