import type { DiskEntry } from '../data/disk';

/** What the page may ask of the folder: one POST to `/disk/<name>` each, with a JSON object. */
export interface DiskRequests {
  list: { given: object; answer: DiskEntry[] };
  read: { given: { path: string }; answer: string };
  /** In base64. */
  readBinary: { given: { path: string }; answer: string };
  write: { given: { path: string; text: string }; answer: null };
  writeBinary: { given: { path: string; base64: string }; answer: null };
  create: { given: { path: string; text: string }; answer: null };
  mkdir: { given: { path: string }; answer: null };
  rename: { given: { path: string; to: string }; answer: null };
  remove: { given: { path: string }; answer: null };
  stat: { given: { path: string }; answer: DiskEntry | null };
}

export type DiskRequest = keyof DiskRequests;

export type DiskAnswer<T> = { value: T } | { error: { code: string; message: string } };

/** The header that shows a request to come from the page itself. */
export const TOKEN_HEADER = 'x-vault-token';
