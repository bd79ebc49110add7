import { benchOf } from '../../making/bench-of-desk';
import { comesOf, lookAt, withoutCopies, type LeftOut, type Looked, type Marking, type ToMark } from '../../making/marking';
import type { Desk } from '../../vault/desk';
import { notesOf, type Chosen } from './chosen';

/** What would be written into the notes that are meant, and which of them are left out. */
export interface Survey {
  notes: readonly ToMark[];
  leftOut: readonly LeftOut[];
}

/** How looking at many notes goes on. */
export interface Looking {
  looked(done: number, all: number): void;
  stops(): boolean;
}

/** Looks at the notes that are meant, and writes nothing. Undefined once it is told to stop. */
export async function survey(
  desk: Desk,
  { chosen, marking }: { chosen: Chosen; marking: Marking },
  course: Looking,
): Promise<Survey | undefined> {
  const paths = await notesOf(desk.app, chosen, () => !course.stops());
  if (!paths) return undefined;
  const bench = benchOf(desk);
  const seen: Looked[] = [];
  for (const path of paths) {
    if (course.stops()) return undefined;
    seen.push(await lookAt(bench, path, marking));
    course.looked(seen.length, paths.length);
  }
  const all = withoutCopies(bench, seen);
  return {
    notes: all.flatMap((each) => ('record' in each ? [each] : [])),
    leftOut: all.flatMap((each) => ('record' in each ? [] : [each])),
  };
}

/** What comes of it beside the lines. */
export function consequences(desk: Desk, notes: readonly ToMark[]): ReturnType<typeof comesOf> {
  return comesOf(benchOf(desk), notes);
}
