/**
 * Which notes stand under a key. A note says its own keys, and the same ones when it goes. Most keys have one note: it
 * needs no set.
 */
export class ReverseIndex {
  private readonly byKey = new Map<string, string | Set<string>>();

  get isEmpty(): boolean {
    return this.byKey.size === 0;
  }

  put(key: string, note: string): void {
    const notes = this.byKey.get(key);
    if (notes === undefined || notes === note) this.byKey.set(key, note);
    else if (typeof notes === 'string') this.byKey.set(key, new Set([notes, note]));
    else notes.add(note);
  }

  drop(key: string, note: string): void {
    const notes = this.byKey.get(key);
    if (typeof notes === 'object') {
      notes.delete(note);
      if (notes.size > 0) return;
    } else if (notes !== note) return;
    this.byKey.delete(key);
  }

  /** Whether another note stands under a key. */
  namesOther(key: string, note: string): boolean {
    return this.few(key, note).length > 0;
  }

  /** Other notes under a key, two at most: enough to know whether there is one, or more. */
  few(key: string, note: string): readonly string[] {
    const notes = this.byKey.get(key);
    if (notes === undefined || notes === note) return NONE;
    if (typeof notes === 'string') return [notes];
    const others: string[] = [];
    for (const each of notes) {
      if (each !== note) others.push(each);
      if (others.length === 2) break;
    }
    return others;
  }

  naming(key: string): readonly string[] {
    const notes = this.byKey.get(key);
    if (notes === undefined) return NONE;
    return typeof notes === 'string' ? [notes] : [...notes];
  }
}

const NONE: readonly string[] = [];
