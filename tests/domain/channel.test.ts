import { expect, it } from 'vitest';
import { channelInWords } from '../../src/domain/channel';

it.each([
  ['email', 'by email'],
  ['Email', 'by email'],
  ['  phone ', 'by phone'],
  ['LinkedIn', 'on LinkedIn'],
  ['in-person', 'in person'],
  ['at the fair', 'at the fair'],
  ['by letter', 'by letter'],
  ['carrier pigeon', 'by carrier pigeon'],
  ['', ''],
  [undefined, ''],
])('a request through %j was made “%s”', (via, words) => {
  expect(channelInWords(via)).toBe(words);
});
