import { bankNote } from '../notes/questions/bank';
import type { Writing } from '../vault/writer';
import { say } from '../words/say';
import type { Bench } from './bench';

const TITLE = 'Question bank';

/** The built-in questions as a note, at a path that no file has; a free one unless it is given. */
export function newQuestionBank({ freePath }: Bench, path = freePath('', TITLE, [])): Writing & { path: string } {
  return { says: say`Wrote ${path}`, create: [{ path, text: bankNote() }], changes: [], settings: { questionBank: path }, path };
}
