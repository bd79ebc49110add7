/**
 * Files and folders that came, went or moved. A folder’s events may come for the folder alone, or for each of the
 * thousands in it: what they ask for is done once, when all that came together are there.
 */
export class Moves {
  private readonly paths = new Set<string>();
  private ofFolder = false;
  private due = false;

  constructor(private whenOver?: { ofFolder: () => void; ofFiles: (paths: readonly string[]) => void }) {}

  /** Notes where a file is now, or was. */
  ofFile(...paths: string[]): void {
    for (const path of paths) this.paths.add(path);
    this.wait();
  }

  ofAnyFolder(): void {
    this.ofFolder = true;
    this.wait();
  }

  /** Does nothing of it any more. */
  stop(): void {
    this.whenOver = undefined;
  }

  private wait(): void {
    if (this.due) return;
    this.due = true;
    queueMicrotask(() => {
      const { ofFolder } = this;
      const paths = [...this.paths];
      this.paths.clear();
      this.ofFolder = this.due = false;
      if (ofFolder) this.whenOver?.ofFolder();
      this.whenOver?.ofFiles(paths);
    });
  }
}
