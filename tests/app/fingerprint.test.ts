import { expect, it } from 'vitest';
import { fingerprint } from '../../src/notes/fingerprint';

/** What is noted by one edition of the plugin is looked at by the next: these are as cyrb53 is published. */
it.each([
  ['a', 7929297801672961],
  ['b', 8684336938537663],
  ['revenge', 4051478007546757],
  ['revenue', 8309097637345594],
])('the fingerprint of “%s” stays the same in every edition', (text, hash) => {
  expect(fingerprint(text)).toBe(`${text.length} ${hash.toString(36)}`);
});

it('a byte order mark is no part of a text’s fingerprint', () => {
  expect(fingerprint('\uFEFFrevenge')).toBe(fingerprint('revenge'));
});
