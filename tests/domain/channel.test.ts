import { expect, it } from 'vitest';
import { channelInWords, isSpoken } from '../../src/domain/channel';
import { byMode, modes } from '../../src/domain/mode';

it.each([
  ['email', 'by email'],
  ['Email', 'by email'],
  ['  phone ', 'by phone'],
  ['LinkedIn', 'on LinkedIn'],
  ['in-person', 'in person'],
  ['at the fair', 'at the fair'],
  ['by letter', 'by letter'],
  ['carrier pigeon', '(carrier pigeon)'],
  ['E-Mail', 'by e-mail'],
  ['Mailing list', '(Mailing list)'],
  ['Voicemail', 'by voicemail'],
  ['Face to Face', 'face to face'],
  ['face to face, in the canteen', 'face to face, in the canteen'],
  ['on  the\ttrain', 'on the train'],
  ['Online form', '(Online form)'],
  ['the XING app', 'on the XING app'],
  ['In person, at her desk', 'in person, at her desk'],
  ['in persona', 'in persona'],
  ['In-personal', '(In-personal)'],
  ['in_person', 'in person'],
  ['Personally', 'in person'],
  ['by in person', 'in person'],
  ['face-to-face', 'face to face'],
  ['Via email', 'via email'],
  ['On LinkedIn', 'on LinkedIn'],
  ['video', 'by video'],
  ['a phone call', 'by phone call'],
  ['Cold email', 'by cold email'],
  ['email (to her office)', 'by email (to her office)'],
  ['LinkedIn message', 'by LinkedIn message'],
  ['SMS', 'by SMS'],
  ['WhatsApp', 'on WhatsApp'],
  ['Signal message', 'by Signal message'],
  ['email and phone', '(email and phone)'],
  ['event', 'at an event'],
  ['Alumni event', 'at an alumni event'],
  ['careers fair', 'at a careers fair'],
  ['the PyCon conference', 'at the PyCon conference'],
  ['PyCon conference', 'at PyCon conference'],
  ['after her talk', 'after her talk'],
  ['online', 'online'],
  ['', ''],
  [undefined, ''],
])('a request through %j was made “%s”', (via, words) => {
  expect(channelInWords(via)).toBe(words);
});

it.each([
  ['in person', true], ['in-person', true], ['Face to face', true], ['by phone', true], ['telephone', true], ['a call', true], ['in_person', true], ['face-to-face', true], ['an event', true], ['Video call', true],
  ['recall', false], ['videos', false], ['email', false], ['letter', false], ['', false], [undefined, false],
])('one speaks over %j: %s', (via, spoken) => {
  expect(isSpoken(via)).toBe(spoken);
});

it.each(modes)('a way to meet, %s, is a channel that is said the same', (mode) => {
  expect(channelInWords(mode)).toBe(byMode(mode));
});
