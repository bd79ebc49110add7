import { afterEach, describe, expect, it } from 'vitest';
import { businessDays, contacts, days, minutes, questions, referrals, reminders } from '../../src/words/amounts';
import { english } from '../../src/words/english';
import { languageFor } from '../../src/words/languages';
import type { Language } from '../../src/words/language';
import { counted, either, inContent, listed, listedInParts, say, sayInParts, series, speak } from '../../src/words/say';

const german: Language = {
  ...english,
  tag: 'de',
  sentences: {
    'You met {0} through {1}.': '{1} hat dich mit {0} bekannt gemacht.',
    'Made {0}.': (made) => `${made} angelegt.`,
    '{0}{1}{2}{3}{4}{5}{6}{7}{8}{9}{10}': '{10}{9}{8}{7}{6}{5}{4}{3}{2}{1}{0}',
    '{0} days': (number) => `${number} Tage`,
    '{0} day': 'ein Tag',
  },
};
const slavic: Language = { ...english, tag: 'pl', pluralOf: (number) => new Intl.PluralRules('pl').select(number) };

afterEach(() => speak(english));

describe('a sentence', () => {
  it('is said in English as it stands in the code', () => {
    expect(say`You met ${'Amara'} through ${'Jo'}.`).toBe('You met Amara through Jo.');
    expect(say`Has to contain ${'{{name}}'}, not {{other}}.`).toBe('Has to contain {{name}}, not {{other}}.');
  });

  it('is found by another language under the English one, its holes in any order', () => {
    speak(german);
    expect(say`You met ${'Amara'} through ${'Jo'}.`).toBe('Jo hat dich mit Amara bekannt gemacht.');
    expect(say`Made ${'X {0} $& Y'}.`).toBe('X {0} $& Y angelegt.');
    expect(say`${0}${1}${2}${3}${4}${5}${6}${7}${8}${9}${'ten'}`).toBe('ten9876543210');
  });

  it('stays English where the other language has none', () => {
    speak(german);
    expect(say`Closed ${'Jo'}.`).toBe('Closed Jo.');
  });

  it('keeps what stands out apart, wherever the language puts it', () => {
    const strong = { strong: 'Jo' };
    expect(sayInParts`You met ${'Amara'} through ${strong}.`).toEqual(['You met Amara through ', strong, '.']);
    speak(german);
    expect(sayInParts`You met ${'Amara'} through ${strong}.`).toEqual([strong, ' hat dich mit Amara bekannt gemacht.']);
  });
});

describe('content', () => {
  it('has a language of its own, and what is said after it has the screen’s again', () => {
    speak(german);
    expect(inContent(() => [days(3), say`Made ${'X'}.`])).toEqual(['3 days', 'Made X.']);
    expect(days(3)).toBe('3 Tage');
  });

  it('leaves the screen its language where it can’t be made', () => {
    speak(german);
    expect(() => inContent(() => { throw new Error('No'); })).toThrow('No');
    expect(days(3)).toBe('3 Tage');
  });
});

describe('a number', () => {
  it('asks for its form', () => {
    expect([0, 1, 2].map(days)).toEqual(['0 days', '1 day', '2 days']);
    expect([1, 7].map(businessDays)).toEqual(['1 business day', '7 business days']);
    expect([1, 20].map(minutes)).toEqual(['1 minute', '20 minutes']);
    expect([1, 0].map(contacts)).toEqual(['1 contact', '0 contacts']);
    expect([1, 2].map(referrals)).toEqual(['1 referral', '2 referrals']);
    expect([1, 2].map(questions)).toEqual(['1 question', '2 questions']);
    expect([1, 2].map(reminders)).toEqual(['1 reminder', '2 reminders']);
    speak(german);
    expect([1, 3].map(days)).toEqual(['ein Tag', '3 Tage']);
  });

  it('falls back on the general form where the language tells apart what the sentence does not', () => {
    speak(slavic);
    expect(counted(3, { one: 'day', other: 'days' })).toBe('days');
    expect(counted(3, { one: 'day', few: 'a few days', other: 'days' })).toBe('a few days');
  });
});

it('parts of a sentence are listed as one, whatever they are made of', () => {
  const strong = { strong: 'today' };
  expect(listedInParts([['prepare ', strong], ['confirm'], [strong]])).toEqual(['prepare ', strong, ', ', 'confirm', ' and ', strong]);
});

it.each([
  { parts: [], says: '' },
  { parts: ['Amara'], says: 'Amara' },
  { parts: ['Amara', 'Jo'], says: 'Amara and Jo' },
  { parts: ['Amara', 'Weil, Jonas', 'Jo'], says: 'Amara, Weil, Jonas and Jo' },
])('several things are listed as “$says”', ({ parts, says }) => {
  expect(listed(parts)).toBe(says);
});

it('what stands side by side has no word between, and blank ones are left out', () => {
  expect(series(['Engineer', '', undefined, null, 'Acme, Inc.'])).toBe('Engineer, Acme, Inc.');
  expect(series([undefined])).toBe('');
});

it('a choice names its last one apart', () => {
  expect(either(['yes'])).toBe('yes');
  expect(either(['yes', 'no', 'later'])).toBe('yes, no or later');
});

describe('the language for a tag', () => {
  const known = ['en', 'pt', 'pt-BR', 'zh-TW'].map((tag): Language => ({ ...english, tag }));

  it.each([
    { tag: 'pt-BR', is: 'pt-BR' },
    { tag: 'pt-PT', is: 'pt' },
    { tag: 'en-GB', is: 'en' },
    { tag: 'zh', is: 'en' },
    { tag: 'xx-YY', is: 'en' },
    { tag: '', is: 'en' },
  ])('“$tag” is $is', ({ tag, is }) => {
    expect(languageFor(tag, known).tag).toBe(is);
  });

  it('is one that the plugin speaks', () => {
    expect(['en', 'de'].map((tag) => languageFor(tag))).toEqual([english, english]);
  });
});
