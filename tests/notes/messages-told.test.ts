import { expect, it } from 'vitest';
import { hasBeenTold } from '../../src/notes/messages/told';
import { contact } from '../domain/builders';

it.each([
  ['I am going to work with Bo at Fernhill', true],
  ['  I am going\nto work with Bo at Fernhill ', true],
  ['i am GOING to work with bo at fernhill', true],
  ['I am going to work with [[Bo]] at [[Places/Fernhill|Fernhill]]', true],
  ['I am going to work with [Bo](People/Bo.md) at Fern\u200bhill', true],
  ['I am going to work with Bo at Fernhill.', false],
  ['kept posted', false],
])('whoever was told of Bo and Fernhill has been told “%s”: %s', (what, told) => {
  for (const note of ['I am going to work  with Bo at Fernhill', 'I am going to work with [[Bo]] at Fernhill']) {
    expect(hasBeenTold(contact({ updates: [{ on: '2026-11-06', note }] }), what)).toBe(told);
  }
});
