import { describe, expect, it } from 'vitest';
import { channelInWords } from '../../src/domain/channel';
import { historyOf } from '../../src/domain/history';
import { byMode, modes } from '../../src/domain/mode';
import { draftMessage } from '../../src/notes/messages/draft';
import { messageFacts } from '../../src/notes/messages/facts';
import { defaultSettings } from '../../src/settings/settings';
import { contact, interview, linkTo, networkOf } from '../domain/builders';

const channels = [...modes, 'In person', 'face-to-face', 'event', 'LinkedIn', 'phone call', 'at her talk', 'carrier pigeon', 'by in person'];
const DOUBLED = /\b(?:by|via|on|at|through) (?:\(|in person|face to face|by|via|on|at)\b|\bby \(/i;

describe.each(channels)('every sentence with the channel %j reads', (askedVia) => {
  const words = channelInWords(askedVia);

  it('in the history, in this round and an earlier one', () => {
    const jane = contact({ askedOn: '2026-10-05', askedVia, earlier: [{ on: '2026-09-01', note: `asked (${askedVia})` }] });
    const said = historyOf(jane, networkOf([jane])).map(({ says }) => says);
    expect(said).toEqual([`You asked ${words}`, `You asked ${words}`]);
    for (const each of said) expect(each).not.toMatch(DOUBLED);
  });

  it.each([
    'I wrote {{channel}}.', 'I wrote by {{channel}}.', 'I wrote via {{ channel }}.', 'I wrote{{#channel}} by {{channel}}{{/channel}}.', 'I wrote by {{#channel}}{{channel}}{{/channel}}.', 'I wrote on {{{channel}}}.',
  ])('in a template of one’s own: %s', (body) => {
    const jane = contact({ askedOn: '2026-10-05', askedVia });
    const facts = messageFacts({ kind: 'remind', record: jane, around: networkOf([jane]), today: '2026-11-17', settings: defaultSettings });
    expect(draftMessage('remind', { subject: body, body }, facts)).toMatchObject({ subject: `I wrote ${words}.`, body: `I wrote ${words}.` });
  });
});

it.each(modes)('a template of one’s own says %s without a second preposition', (mode) => {
  const jane = contact();
  const talk = interview({ contacts: [linkTo(jane)], mode, date: '2026-11-20' });
  const facts = messageFacts({ kind: 'confirm', record: talk, around: networkOf([jane, talk]), today: '2026-11-17', settings: defaultSettings });
  expect(draftMessage('confirm', { subject: '', body: 'We meet by {{mode}}.' }, facts).body).toBe(`We meet ${byMode(mode)}.`);
});
