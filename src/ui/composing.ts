/** A press of a key, with the code that is all there is in Safari to know the press by that ends a word. */
interface Press {
  isComposing: boolean;
  keyCode: number;
}

/** Whether a key belongs to an input method that puts a word together, the press that ends the word included. */
export function isComposing({ isComposing, keyCode }: Press): boolean {
  return isComposing || keyCode === 229;
}

/** Hears keys, but none of an input method; a scope lets these go no further. All listeners for keys go through it. */
export function unlessComposing<Heard extends Press>(hear: (event: Heard) => unknown): (event: Heard) => unknown {
  return (event) => isComposing(event) ? false : hear(event);
}
