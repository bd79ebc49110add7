import { describe, expect, it } from 'vitest';
import { linksAsShown } from '../../src/domain/links-as-shown';
import { historyOf } from '../../src/domain/history';
import { contact, networkOf, theOne } from './builders';

describe('what one wrote to oneself is read without the brackets of its links', () => {
  it.each([
    ['nothing to do', 'nothing to do'],
    ['send [[Dams]]', 'send Dams'],
    ['send [[Articles/Dams.md|the article]] to [[people/Bo|Bo]]', 'send the article to Bo'],
    ['see [[Articles/Dams#Floods]] and [[#Floods]]', 'see Dams and Floods'],
    ['![[Dams]]', 'Dams'],
    ['send [the article](Articles/Dams.md), not [it](https://example.org/x_(y))', 'send the article, not [it](https://example.org/x_(y))'],
    ['[[]] [](x) [[Dams', '[[]] [](x) [[Dams'],
    ['a [b] (c) $& $1', 'a [b] (c) $& $1'],
  ])('%s', (written, read) => expect(linksAsShown(written)).toBe(read));

  it('in what is due, and in the history', () => {
    const jane = contact({
      followUp: '2026-11-10', followUpNote: 'send [[Dams]]',
      updates: [{ on: '2026-11-02', note: 'began [[Course|a course]]' }],
      followedUp: ['2026-11-01 sent [[CV]]', '2026-10-01 not needed: [[Call]]'],
    });
    expect(theOne([jane], 'follow-up').why('2026-11-10')).toBe('You noted for today: send Dams.');
    expect(historyOf(jane, networkOf([jane])).map(({ says }) => says))
      .toEqual(['You told them: began a course', 'Done: sent CV', 'Not needed: Call']);
  });
});
