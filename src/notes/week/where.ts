import { byMode } from '../../domain/mode';
import type { Interview } from '../../domain/records';
import { say } from '../../words/say';
import { parseLink } from '../link';
import { plainWords } from '../sections/plain-words';

const ADDRESS = /https?:\/\/[^\s<>()[\]]+/i;
const ADDRESSES = /<?https?:\/\/[^\s<>()[\]]+>?/gi;
/** What could end a link, or begin a cell or a comment. */
const UNSAFE = /[|\\`]|%%/;

/** The place of a meeting in plain words: of a link what it shows, and no address of the web. */
export function placeIn({ location = '' }: Interview): string {
  return plainWords(parseLink(location).display.replace(ADDRESSES, ' ').trim().replace(/[,;:]$/, ''));
}

/** Where one will meet, else how; with a link to the address where it is told. */
export function whereToMeet(interview: Interview, tellsAddress: boolean): string {
  const { location = '', mode } = interview;
  const address = ADDRESS.exec(location)?.[0];
  const words = placeIn(interview) || (mode ? byMode(mode) : address ? say`online` : '');
  return address && tellsAddress && !UNSAFE.test(address) ? `[${words}](<${address}>)` : words;
}
