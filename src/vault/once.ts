/** Remembers what was done already, until the plugin is unloaded. */
export class Once {
  private readonly done = new Set<string>();

  /** Whether this is the first time. */
  first(what: string): boolean {
    if (this.done.has(what)) return false;
    this.done.add(what);
    return true;
  }
}
