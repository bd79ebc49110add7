/** Notes looked at in one slice; it stays well under a frame. */
const SLICE = 4_000;

/** Goes through all of them in slices that leave the app free between; answers false once it is told to stop. */
export async function inSlices<T>(all: readonly T[], goesOn: () => boolean, look: (each: T) => void): Promise<boolean> {
  for (let start = 0; start < all.length; start += SLICE) {
    if (start > 0) await new Promise((resolve) => window.setTimeout(resolve));
    if (!goesOn()) return false;
    all.slice(start, start + SLICE).forEach(look);
  }
  return true;
}
