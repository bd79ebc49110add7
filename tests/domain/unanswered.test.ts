import { describe, expect, it } from 'vitest';
import { unansweredOffers, unansweredProposals, unansweredRequest } from '../../src/domain/unanswered';

describe('my last word that waits for theirs is said', () => {
  it.each([
    [0, 'You asked today and have had no answer.'],
    [1, 'You asked and reminded them once, the last time today, and have had no answer.'],
    [2, 'You asked and reminded them twice, the last time today, and have had no answer.'],
    [3, 'You asked and reminded them 3 times, the last time today, and have had no answer.'],
  ])('after %i reminders', (reminders, says) => expect(unansweredRequest(reminders, 'today')).toBe(says));

  it.each([
    [1, 'You offered times today, and no day is agreed yet.'],
    [2, 'You offered times twice, the last time today, and no day is agreed yet.'],
    [3, 'You offered times 3 times, the last time today, and no day is agreed yet.'],
  ])('after %i offers', (offers, says) => expect(unansweredOffers(offers, 'today')).toBe(says));

  it.each([
    [1, 'You proposed a new day today and have had no answer.'],
    [2, 'You proposed new days twice, the last time today, and have had no answer.'],
    [3, 'You proposed new days 3 times, the last time today, and have had no answer.'],
  ])('after %i proposals', (proposals, says) => expect(unansweredProposals(proposals, 'today')).toBe(says));
});
