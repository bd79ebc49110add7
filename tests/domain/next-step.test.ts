import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/domain/day';
import { replied } from '../../src/domain/happenings';
import { addNextStep, type NextStep } from '../../src/domain/next-step';
import type { Contact, Interview } from '../../src/domain/records';
import { applyTo, contact, interview, theOne } from './builders';

const first = '2026-11-20';
const second = '2026-11-28';
const third = '2026-12-01';
type Standing = Pick<Interview, 'followUp' | 'followUpNote'>;

function promised(words: string, day: Day): NextStep {
  return { day, words };
}

/** The pair in the note once these steps were added, one after another. */
function noted(there: Standing, ...steps: NextStep[]): (string | undefined)[] {
  const after = steps.reduce((note, step) => applyTo(note, addNextStep(note, step)), interview(there));
  return [after.followUp, after.followUpNote];
}

describe('a promise beside what the note has already', () => {
  it.each<[string, Standing, NextStep, [Day, string | undefined]]>([
    ['stands alone where there is nothing', {}, promised('Send it', second), [second, 'Send it']],
    ['can do without words', {}, promised('', second), [second, undefined]],
    ['gives its day to words that had none', { followUpNote: 'Call' }, promised('Send it', second), [second, 'Send it; Call']],
    ['gives its day to such words, without any itself', { followUpNote: 'Call' }, promised('', second), [second, 'Call']],
    ['joins one of the same day', { followUp: second, followUpNote: 'Call' }, promised('Send it', second), [second, 'Send it; Call']],
    ['is what one of the same day was for', { followUp: second }, promised('Send it', second), [second, 'Send it']],
    ['adds nothing to one of the same day, without words', { followUp: second, followUpNote: 'Call' }, promised('', second), [second, 'Call']],
    ['waits for an earlier one, with its day', { followUp: first, followUpNote: 'Call' }, promised('Send it', second), [first, 'Call; Send it by 2026-11-28']],
    ['waits for an earlier one without words', { followUp: first }, promised('Send it', second), [first, 'be in touch; Send it by 2026-11-28']],
    ['waits for an earlier one, without words itself', { followUp: first, followUpNote: 'Call' }, promised('', second), [first, 'Call; be in touch by 2026-11-28']],
    ['comes before a later one, whose day stays', { followUp: third, followUpNote: 'Call' }, promised('Send it', second), [second, 'Send it; Call by 2026-12-01']],
    ['comes before a later one without words', { followUp: third }, promised('Send it', second), [second, 'Send it; be in touch by 2026-12-01']],
    ['comes before a later one, without words itself', { followUp: third, followUpNote: 'Call' }, promised('', second), [second, 'be in touch; Call by 2026-12-01']],
  ])('%s', (_, there, step, pair) => {
    expect(noted(there, step)).toEqual(pair);
  });

  it.each<[string, Standing, NextStep, [Day, string]]>([
    ['on its day', { followUp: second, followUpNote: 'Call' }, promised('Call', second), [second, 'Call']],
    ['for a later day', { followUp: second, followUpNote: 'Call' }, promised('Call', third), [second, 'Call']],
    ['for an earlier day, which counts', { followUp: second, followUpNote: 'Call' }, promised('Call', first), [first, 'Call']],
    ['behind other words', { followUp: second, followUpNote: 'Send it; Call' }, promised('Call', second), [second, 'Send it; Call']],
    ['behind a sentence', { followUp: second, followUpNote: 'Send it. Call' }, promised('Call', second), [second, 'Send it. Call']],
    ['before other words', { followUp: second, followUpNote: 'Send it!; Call' }, promised('Call', second), [second, 'Send it!; Call']],
    ['with its day', { followUp: first, followUpNote: 'Send it; Call by 2026-11-28' }, promised('Call', second), [first, 'Send it; Call by 2026-11-28']],
  ])('is not noted twice: %s', (_, there, step, pair) => {
    expect(noted(there, step)).toEqual(pair);
  });

  it.each<[string, NextStep, string]>([
    ['the end of other words', promised('call', second), 'call; Don’t call'],
    ['the beginning of other words', promised('Don’t', second), 'Don’t; Don’t call'],
  ])('is noted although it is %s', (_, step, note) => {
    expect(noted({ followUp: second, followUpNote: 'Don’t call' }, step)).toEqual([second, note]);
  });

  it.each<[string, string, string]>([
    ['a sentence', 'Send it.', 'Call Dr. Osei! by 2026-12-01: Send it.'],
    ['several steps', 'Send it; write', 'Call Dr. Osei! by 2026-12-01: Send it; write'],
    ['a day of its own', 'ask again on 2026-11-30', 'Call Dr. Osei! by 2026-12-01: ask again on 2026-11-30'],
    ['a link', 'read https://example.org/a.b', 'Call Dr. Osei! by 2026-12-01: read https://example.org/a.b'],
    ['a decimal', 'ask about v2.1', 'Call Dr. Osei! ask about v2.1 by 2026-12-01'],
  ])('has its day where it is clear what it belongs to: %s', (_, words, note) => {
    expect(noted({ followUp: third, followUpNote: words }, promised('Call Dr. Osei!', second))).toEqual([second, note]);
    expect(noted({ followUp: second, followUpNote: 'Call Dr. Osei!' }, promised(words, third))).toEqual([second, note]);
  });
});

it.each<[string, Standing, NextStep, string[]]>([
  ['both', {}, promised('Send it', second), ['followUp', 'followUpNote']],
  ['the words alone', { followUp: second, followUpNote: 'Call' }, promised('Send it', second), ['followUpNote']],
  ['the day alone', { followUp: third, followUpNote: 'Call' }, promised('Call', second), ['followUp']],
  ['nothing', { followUp: second, followUpNote: 'Call' }, promised('Call', second), []],
])('a promise writes only what is new: %s', (_, there, step, facts) => {
  expect(addNextStep(interview(there), step).map((change) => 'fact' in change && change.fact)).toEqual(facts);
});

describe('three steps in a row', () => {
  const [call, write, send] = [promised('call', first), promised('write', second), promised('send it', third)];
  it.each<[string, NextStep[], string]>([
    ['from the first to the last', [call, write, send], 'call; write by 2026-11-28; send it by 2026-12-01'],
    ['the first, the last, the one between', [call, send, write], 'call; send it by 2026-12-01; write by 2026-11-28'],
    ['from the last to the first', [send, write, call], 'call; by 2026-11-28: write; send it by 2026-12-01'],
    ['the last, the first, the one between', [send, call, write], 'call; send it by 2026-12-01; write by 2026-11-28'],
    ['the one between, the first, the last', [write, call, send], 'call; write by 2026-11-28; send it by 2026-12-01'],
    ['the one between, the last, the first', [write, send, call], 'call; by 2026-11-28: write; send it by 2026-12-01'],
  ])('keep their words and days: %s', (_, steps, note) => {
    expect(noted({}, ...steps)).toEqual([first, note]);
    expect(noted({}, ...steps, ...steps.slice(-1))).toEqual([first, note]);
  });
});

describe('they said later, until 28 November', () => {
  const until = (day: Day, there: Partial<Contact>): Contact => {
    const jane = contact(there);
    return applyTo(jane, replied(jane, { outcome: 'later', on: '2026-11-10', until: day }).changes);
  };
  const row = (jane: Contact, today: Day): string => theOne([jane], 'follow-up').why(today);

  it('is the day alone where nothing else is noted', () => {
    const jane = until(second, {});
    expect([jane.followUp, jane.followUpNote]).toEqual([second, undefined]);
    expect(row(jane, '2026-11-24')).toBe('They asked you to come back on Saturday.');
  });

  it.each<[string, Partial<Contact>, Day, string]>([
    [
      'before a promise', { followUp: third, followUpNote: 'send the article' }, second,
      'be in touch again, as they asked; send the article by 2026-12-01.',
    ],
    [
      'after a promise', { followUp: first, followUpNote: 'send the article' }, first,
      'send the article; be in touch again, as they asked, on 2026-11-28.',
    ],
    [
      'on the day of a promise', { followUp: second, followUpNote: 'send the article' }, second,
      'be in touch again, as they asked; send the article.',
    ],
    ['before a day without words', { followUp: third }, second, 'be in touch again, as they asked; be in touch by 2026-12-01.'],
    ['after a day without words', { followUp: first }, first, 'be in touch; be in touch again, as they asked, on 2026-11-28.'],
  ])('says so in the row, %s', (_, there, day, says) => {
    const jane = until(second, there);
    expect(jane.followUp).toBe(day);
    expect(row(jane, day)).toBe(`You noted for today: ${says}`);
    expect(until(second, jane)).toEqual(jane);
  });

  it('gives its day to words that had none, and leaves them as they are', () => {
    const jane = until(second, { followUpNote: 'send the article' });
    expect([jane.followUp, jane.followUpNote]).toEqual([second, 'send the article']);
    expect(row(jane, second)).toBe('You noted for today: send the article.');
  });

  it('is what a day without words was for, and stays the day alone', () => {
    const jane = until(second, { followUp: second });
    expect([jane.followUp, jane.followUpNote]).toEqual([second, undefined]);
  });

  it('keeps the day alone when they say so twice', () => {
    const jane = until(second, {});
    expect(until(second, jane)).toEqual(jane);
  });

  it('takes the place of an earlier answer of that kind, and of no promise', () => {
    expect(until(third, until(second, { followUp: first, followUpNote: 'call' })).followUpNote).toBe(
      'call; be in touch again, as they asked, on 2026-12-01',
    );
  });
});
