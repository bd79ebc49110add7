import { expect, it } from 'vitest';
import { channelInWords, isSpoken } from '../../src/domain/channel';

it.each([
  ['email', 'by email'],
  ['Email', 'by email'],
  ['  phone ', 'by phone'],
  ['LinkedIn', 'on LinkedIn'],
  ['in-person', 'in person'],
  ['at the fair', 'at the fair'],
  ['by letter', 'by letter'],
  ['carrier pigeon', 'by “carrier pigeon”'],
  ['E-Mail', 'by e-mail'],
  ['Mailing list', 'by “Mailing list”'],
  ['Voicemail', 'by voicemail'],
  ['Face to Face', 'face to face'],
  ['face to face, in the canteen', 'face to face, in the canteen'],
  ['on  the\ttrain', 'on the train'],
  ['Online form', 'by “Online form”'],
  ['the XING app', 'on the XING app'],
  ['In person, at her desk', 'in person, at her desk'],
  ['in persona', 'in persona'],
  ['In-personal', 'by “In-personal”'],
  ['', ''],
  [undefined, ''],
])('a request through %j was made “%s”', (via, words) => {
  expect(channelInWords(via)).toBe(words);
});

it.each([
  ['in person', true], ['in-person', true], ['Face to face', true], ['by phone', true], ['telephone', true], ['a call', true], ['Video call', true],
  ['recall', false], ['videos', false], ['email', false], ['letter', false], ['', false], [undefined, false],
])('one speaks over %j: %s', (via, spoken) => {
  expect(isSpoken(via)).toBe(spoken);
});
