/** Who wants to hear of changes: each is called once for all that came together. */
export class Listeners {
  private readonly all = new Set<() => void>();
  private due = false;

  /** Answers with what stops it. */
  add(listener: () => void): () => void {
    this.all.add(listener);
    return () => this.all.delete(listener);
  }

  /** Calls all of them after what is under way now; `before` runs first. */
  tell(before: () => void): void {
    if (this.due) return;
    this.due = true;
    queueMicrotask(() => {
      this.due = false;
      before();
      for (const listener of this.all) listener();
    });
  }

  clear(): void {
    this.all.clear();
  }
}
