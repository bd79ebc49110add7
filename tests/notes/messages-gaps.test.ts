import { describe, expect, it } from 'vitest';
import { gapsIn, withoutGaps } from '../../src/notes/messages/gaps';

describe('the gaps of a text', () => {
  it.each<[string, string[], string]>([
    ['[name], hello', ['name'], ', hello'],
    ['Hello [name]', ['name'], 'Hello '],
    ['I am [who], and [what].', ['who', 'what'], 'I am , and .'],
    ['([so])', ['so'], '()'],
    ['- [ ] to do, [x] done', [], '- [ ] to do, [x] done'],
    ['[ab]', ['ab'], ''],
    ['[[A note]], ![[a.png]]', [], '[[A note]], ![[a.png]]'],
    ['[text](https://example.org), ![alt text](a.png)', [], '[text](https://example.org), ![alt text](a.png)'],
    ['!\\[alt text], \\[so it is written]', [], '!\\[alt text], \\[so it is written]'],
    ['[over\nlines]', [], '[over\nlines]'],
    ['[a [b c] d]', ['b c'], '[a  d]'],
    ['[]', [], '[]'],
    ['', [], ''],
  ])('%j: %j', (text, says, rest) => {
    const gaps = gapsIn(text);
    expect(gaps.map((gap) => gap.says)).toEqual(says);
    expect(gaps.map(({ from, to }) => text.slice(from, to))).toEqual(says.map((each) => `[${each}]`));
    expect(withoutGaps(text)).toBe(rest);
  });
});
