import { describe, expect, it } from 'vitest';
import { readBlock } from '../../src/notes/block';

describe('a code block', () => {
  it.each([
    ['', { show: 'due', kinds: [] }],
    ['show: people', { show: 'people', kinds: [] }],
    ['\r\n# mine\r\nShow: Due\r\nKIND: thank-you, Report back\r\ndays: 7\r\n', { show: 'due', kinds: ['thank-you', 'report-back'], days: 7 }],
    ['field: "Design: motion"\ncontact: "[[A: B|Ada]]"', { show: 'due', kinds: [], field: 'Design: motion', contact: '[[A: B|Ada]]' }],
    ['show: funnel\nfield: Archives\ndays: 28', { show: 'funnel', kinds: [], field: 'Archives', days: 28 }],
    ['days: 0', { show: 'due', kinds: [], days: 0 }],
  ])('is read: %j', (source, wanted) => {
    expect(readBlock(source)).toEqual({ field: undefined, contact: undefined, days: undefined, ...wanted });
  });

  it.each([
    ['show: letters', 'show is “letters”. It is one of due, people, map, funnel.'],
    ['list: due', '“list” is no option. There are: show, kind, field, contact, days.'],
    ['due', '“due” is no option.'],
    ['show: due\nshow: people', '“show” stands there twice. Keep one of them.'],
    ['field:', '“field” is empty. Give it a value, or leave it out.'],
    ['kind: thanks', 'kind is “thanks”. It is one of '],
    ['days: soon', 'days is “soon”. Write a whole number from 0 up.'],
    ['days: -1', 'days is “-1”.'],
    ['show: people\nkind: ask', '“kind” goes with “show: due” alone.'],
    ['show: map\nkind: ask', '“kind” goes with “show: due” alone.'],
    ['show: people\ndays: 3', '“days” goes with “show: due or funnel” alone.'],
    ['show: funnel\ncontact: Ada', '“contact” goes with “show: due, people or map” alone.'],
    ['constructor: x', '“constructor” is no option.'],
  ])('says what is wrong: %j', (source, says) => {
    expect(() => readBlock(source)).toThrow(says);
  });
});
