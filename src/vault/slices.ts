/** How much is done in one slice, in looks at a note that isn’t ours: a slice stays under a frame. */
const SLICE = 4_000;

/** What reading one of ours costs in these looks; as much as computing it, or putting into words what is due. */
export const OURS = 10;

/**
 * Goes through all of them in slices that leave the app free between; answers false once it is told to stop. `look`
 * answers what a look cost.
 */
export async function inSlices<T>(
  all: Iterable<T>,
  goesOn: () => boolean,
  look: (each: T) => number,
): Promise<boolean> {
  let left = SLICE;
  if (!goesOn()) return false;
  for (const each of all) {
    if (left <= 0) {
      await new Promise((resolve) => window.setTimeout(resolve));
      if (!goesOn()) return false;
      left = SLICE;
    }
    left -= look(each);
  }
  return true;
}
