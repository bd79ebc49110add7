import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/domain/change';
import type { Day } from '../../src/domain/day';
import { earlierIn } from '../../src/domain/earlier';
import { asked, replied } from '../../src/domain/happenings';
import { historyOf } from '../../src/domain/history';
import { letGo } from '../../src/domain/letting-go';
import type { Contact } from '../../src/domain/records';
import { applyTo, contact, dueIn, networkOf } from './builders';

const on: Day = '2026-11-25';

/** What of a step goes into the list of earlier rounds. */
function kept(changes: readonly Change[]): string[] {
  return changes.flatMap((change) => {
    if (!('fact' in change) || change.fact !== 'earlier' || !('add' in change)) return [];
    const { on, note } = change.add as { on: Day; note: string };
    return [`${on} ${note}`];
  });
}

function letGoOf(jane: Contact): readonly Change[] {
  return letGo(jane, networkOf([jane]), on).changes;
}

describe('what another round takes the place of stays', () => {
  it.each<[string, Partial<Contact>, string[]]>([
    ['nothing, where nobody was asked', {}, []],
    ['nothing, where the same day stands there', { askedOn: on }, []],
    ['the day of the request', { askedOn: '2026-03-02' }, ['2026-03-02 asked']],
    ['its channel', { askedOn: '2026-03-02', askedVia: 'email' }, ['2026-03-02 asked (email)']],
    ['a later of the same day, which goes', { askedOn: '2026-03-02', repliedOn: on, outcome: 'later' },
      ['2026-03-02 asked', '2026-11-25 said later']],
    ['no answer of an earlier day, which stands there on', { askedOn: '2026-03-02', repliedOn: '2026-03-09', outcome: 'no' },
      ['2026-03-02 asked']],
  ])('when one asks again: %s', (_, facts, entries) => {
    expect(kept(asked(contact(facts), { on }).changes)).toEqual(entries);
  });

  it.each<[string, Partial<Contact>, string[]]>([
    ['nothing, where it is the first', {}, []],
    ['nothing, where it is put right on its day', { repliedOn: on, outcome: 'no' }, []],
    ['what they said', { repliedOn: '2026-03-09', outcome: 'later' }, ['2026-03-09 said later']],
    ['that they answered', { repliedOn: '2026-03-09' }, ['2026-03-09 answered']],
    ['that they answered, before one let it go', { repliedOn: '2026-03-09', outcome: 'no-answer' }, ['2026-03-09 answered']],
    ['nothing twice', { repliedOn: '2026-03-09', outcome: 'no-answer', earlier: [{ on: '2026-03-09', note: 'said yes' }] }, []],
    ['an answer beside other words of its day', { repliedOn: '2026-03-09', outcome: 'yes', earlier: [{ on: '2026-03-09', note: 'asked' }] },
      ['2026-03-09 said yes']],
  ])('when they answer again: %s', (_, facts, entries) => {
    expect(kept(replied(contact(facts), { outcome: 'yes', on }).changes)).toEqual(entries);
  });

  it.each<[string, Partial<Contact>, string[]]>([
    ['nothing, where they never answered', { askedOn: '2026-03-02' }, []],
    ['what they said', { askedOn: '2026-03-02', repliedOn: '2026-03-09', outcome: 'yes' }, ['2026-03-09 said yes']],
    ['an earlier end', { askedOn: '2026-06-02', closedOn: '2026-04-01', outcome: 'no-answer' }, ['2026-04-01 let go']],
    ['no end of the same day', { askedOn: '2026-06-02', closedOn: on }, []],
  ])('when one lets them go: %s', (_, facts, entries) => {
    expect(kept(letGoOf(contact(facts)))).toEqual(entries);
  });
});

it.each([
  ['asked', { what: 'asked', via: undefined }],
  ['Asked (Alumni (new) board)', { what: 'asked', via: 'Alumni (new) board' }],
  ['said Later', { what: 'answered', outcome: 'later' }],
  ['answered', { what: 'answered', outcome: undefined }],
  ['let go', { what: 'let go' }],
  ['said something', undefined],
  ['asked her brother', undefined],
  ['', undefined],
])('an entry “%s” is understood', (note, earlier) => {
  expect(earlierIn({ on, note })).toEqual(earlier);
});

it('the history tells of earlier rounds in the same words, and of an answer once', () => {
  const jane = contact({
    askedOn: '2026-11-02', repliedOn: '2026-03-09', outcome: 'no-answer', closedOn: '2026-05-04',
    earlier: [
      { on: '2026-01-05', note: 'met at the fair' }, { on: '2026-01-06', note: '' }, { on: '2026-02-01', note: 'let go' },
      { on: '2026-03-02', note: 'asked (LinkedIn)' }, { on: '2026-03-09', note: 'said later' },
    ],
  });
  expect(historyOf(jane, networkOf([jane])).map((each) => `${each.on} ${each.says}`)).toEqual([
    '2026-11-02 You asked',
    '2026-05-04 You let it go',
    '2026-03-09 They said later',
    '2026-03-02 You asked on LinkedIn',
    '2026-02-01 You let it go without an answer',
    '2026-01-06 You were in touch',
    '2026-01-05 met at the fair',
  ]);
});

describe('a conversation that was let go', () => {
  const on = '2026-05-04';
  it.each<[string, Partial<Contact>, string]>([
    ['had no answer', { askedOn: '2026-03-02' }, 'You let it go without an answer'],
    ['had one', { askedOn: '2026-03-02', repliedOn: '2026-03-09' }, 'You let it go'],
    ['had one to a request of no known day', { repliedOn: '2026-03-09' }, 'You let it go'],
    ['had one to an earlier request alone', { askedOn: '2026-04-01', repliedOn: '2026-03-09' }, 'You let it go without an answer'],
    ['had one that is kept among earlier rounds', { askedOn: '2026-03-02', repliedOn: '2026-06-01', earlier: [{ on: '2026-03-09', note: 'said later' }] }, 'You let it go'],
    ['had one only after it', { askedOn: '2026-03-02', repliedOn: '2026-06-01' }, 'You let it go without an answer'],
  ])('%s', (_, facts, says) => {
    const end = (jane: Contact): string | undefined =>
      historyOf(jane, networkOf([jane])).find((each) => each.on === on)?.says;
    expect(end(contact({ ...facts, outcome: 'no-answer', closedOn: on }))).toBe(says);
    expect(end(contact({ ...facts, earlier: [...facts.earlier ?? [], { on, note: 'let go' }] }))).toBe(says);
  });

  it('and asked anew on that day, waits for an answer, and was let go first', () => {
    for (const facts of [{ askedOn: '2026-03-02' }, { askedOn: on }, { repliedOn: '2026-03-09', outcome: 'yes' }] as const) {
      const jane = contact(facts);
      const given = applyTo(jane, letGo(jane, networkOf([jane]), on).changes);
      const anew = applyTo(given, asked(given, { on }).changes);
      expect(dueIn([anew]).map(({ kind }) => kind)).toEqual(['remind']);
      const [last, before] = historyOf(anew, networkOf([anew]));
      expect([last?.says, before?.on, before?.says.startsWith('You')]).toEqual(['You asked', on, true]);
      expect(before?.says).not.toBe('You asked');
    }
  });
});
