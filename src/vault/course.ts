/** How a step over many notes goes on: it tells of each, and may be stopped between two. */
export interface Course {
  /** So many of all are written. */
  wrote(done: number, all: number): void;
  /** Whether it stops here: the notes written so far keep what they got, and are one step to undo. */
  stops(): boolean;
  /** What was done where it stopped, as `says` of a step. */
  says(done: number): string;
  /** After a failure: so many of all are still written, and are being put back. */
  putsBack?(left: number, all: number): void;
}

/** How a step over many notes is taken back: it tells of each, and may be stopped between two. */
export interface WayBack {
  /** So many of all are as they were before. */
  tookBack(done: number, all: number): void;
  /** Whether it stops here: what was taken back is written again. */
  stops(): boolean;
}
