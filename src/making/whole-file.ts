import type { Writing } from '../vault/writer';

/** A file that we make whole: where, and what is there already. */
export interface WholeFile {
  path: string;
  /** The text of the file that is there; undefined where there is none. */
  was?: string;
}

/** A file written whole, a new one or in place of the one that is there. Undefined where that says so already. */
export function wholeFile(
  { path, was }: WholeFile,
  { text, says }: { text: string; says: string },
): Writing | undefined {
  return text === was ? undefined : { says, changes: [], files: [{ path, was, text }] };
}
