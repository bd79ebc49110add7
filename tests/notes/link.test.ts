import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isEmptyLink, linksIn, parseLink, unquotedLinks, wikilink } from '../../src/notes/link';

describe('A mention names a note or a person', () => {
  it.each([
    ['[[A]]', 'A', 'A', true],
    ['  [[ Jane Doe ]] ', 'Jane Doe', 'Jane Doe', true],
    ['[[folder/A|alias]]', 'folder/A', 'alias', true],
    ['[[folder/A]]', 'folder/A', 'A', true],
    ['[[A#heading|x]]', 'A', 'x', true],
    ['[[A#^block]]', 'A', 'A', true],
    ['[[#Heading]]', '', 'Heading', true],
    ['[[A.md]]', 'A', 'A', true],
    ['[[A\\|in a table]]', 'A', 'in a table', true],
    ['[[A|]]', 'A', 'A', true],
    ['![[A]]', 'A', 'A', true],
    ['[A](A.md)', 'A', 'A', true],
    ['[Jane](People/Jane%20Doe.md)', 'People/Jane Doe', 'Jane', true],
    ['[A](<my note.md>)', 'my note', 'A', true],
    ['[](My%20note.md)', 'My note', 'My note', true],
    ['[C sharp](C%23.md#Tips)', 'C#', 'C sharp', true],
    ['[100%](100% me.md)', '100% me', '100%', true],
    ['[A](A%20(1).md)', 'A (1)', 'A', true],
    ['[A](A.md "Title")', 'A', 'A', true],
    ['[A](A.md \'Title\')', 'A', 'A', true],
    ['[A](A"x".md)', 'A"x"', 'A', true],
    ['[A](Talk 1 of 1)', 'Talk 1 of 1', 'A', true],
    ['[A](Talk 1 "of 1")', 'Talk 1', 'A', true],
    ['[A](Talk"1")', 'Talk"1"', 'A', true],
    ['[A]("1")', '"1"', 'A', true],
    ['[[folder/#Top]]', 'folder/', 'Top', true],
    ['[A](A "x)', 'A "x', 'A', true],
    ['[A](x<y>.md)', 'x<y>', 'A', true],
    ['[ Jane ](A.md)', 'A', 'Jane', true],
    ['[[A| Jane ]]', 'A', 'Jane', true],
    ['[](#The%20top)', '', 'The top', true],
    ['[](A.md#Top)', 'A', 'A', true],
    ['[R\\[1\\]](R.md)', 'R', 'R[1]', true],
    ['[[A\\]]', 'A', 'A', true],
    ['[[A\\B]]', 'A\\B', 'A\\B', true],
    ['[[|x]]', '', 'x', true],
    ['[A]( A.md )', 'A', 'A', true],
    ['[A](A.md# The top )', 'A', 'A', true],
    ['[[#  Heading ]]', '', 'Heading', true],
    ['[A]("x")', '"x"', 'A', true],
    ['[A](A.md"x")', 'A.md"x"', 'A', true],
    ['[A](c:/A.md)', 'c:/A', 'A', true],
    ['[A](A.MD)', 'A', 'A', true],
    ['[[A\u00A0B\u202FC]]', 'A B C', 'A B C', true],
    ['a [A](https://example.org)', 'a [A](https://example.org)', 'a [A](https://example.org)', false],
    ['a.md b', 'a.md b', 'a.md b', false],
    ['[[Jose\u0301]]', 'José', 'José', true],
    ['[Jane](https://example.org/jane)', 'Jane', 'Jane', false],
    ['[](mailto:jane@example.org)', 'mailto:jane@example.org', 'mailto:jane@example.org', false],
    ['Jane Doe', 'Jane Doe', 'Jane Doe', false],
    ['R/GA', 'R/GA', 'R/GA', false],
    ['People/Jane Doe.md', 'People/Jane Doe', 'Jane Doe', false],
    ['[[A]] and [[B]]', '[[A]] and [[B]]', '[[A]] and [[B]]', false],
    ['[A](A.md), [B](B.md)', '[A](A.md), [B](B.md)', '[A](A.md), [B](B.md)', false],
    ['[[]]', '[[]]', '[[]]', false],
    ['[[A', '[[A', '[[A', false],
    ['', '', '', false],
  ])('%j', (value, linkpath, display, isLink) => {
    expect(parseLink(value)).toEqual({ linkpath, display, isLink });
  });

  it('is read in one pass, however long and broken', () => {
    // Of this length, what goes over the text once for each of its characters does not end.
    for (const text of ['[['.repeat(400_000), '[' + '\\'.repeat(400_000), '[a](' + ' '.repeat(400_000) + 'x']) {
      expect(parseLink(text).linkpath).toBe(text);
    }
  });
});

describe('The links of a text that holds nothing else', () => {
  it.each([
    ['[[A]]', ['[[A]]']],
    ['  [[A]] ', ['[[A]]']],
    ['![[A]]', ['![[A]]']],
    ['[[A]], [[B|Bea]]', ['[[A]]', '[[B|Bea]]']],
    ['[[A]],[[B]];[[C]]', ['[[A]]', '[[B]]', '[[C]]']],
    ['[[A]] and [[B]]', ['[[A]]', '[[B]]']],
    ['[[A]], [[B]], AND [[C]]', ['[[A]]', '[[B]]', '[[C]]']],
    ['[[A]] [[B]]', ['[[A]]', '[[B]]']],
    ['[[A]][[B]]', ['[[A]]', '[[B]]']],
    ['[[A]]\n[[B]]\r\n', ['[[A]]', '[[B]]']],
    ['[[A]],', ['[[A]]']],
    ['[A](A.md), [B](<my B.md>)', ['[A](A.md)', '[B](<my B.md>)']],
    ['[A](A%20(1).md) [[B]]', ['[A](A%20(1).md)', '[[B]]']],
    ['[A](A.md "a) b") and [B](B.md)', ['[A](A.md "a) b")', '[B](B.md)']],
    ['[A](A (1.md)', ['[A](A (1.md)']],
    ['[Jane](https://example.org/jane)', ['[Jane](https://example.org/jane)']],
    ['[[A]], [[]]', ['[[A]]', '[[]]']],
    ['\u200E[[A]]\u200B,\u2060[[B]]\uFEFF', ['[[A]]', '[[B]]']],
  ])('%j', (text, links) => {
    expect(linksIn(text)).toEqual(links);
  });

  it.each(['', ', and ;', 'Jane Doe', '[[A]] (met in May)', 'ask [[A]]', '[[A]] andrea [[B]]', '[[A', '[[A]] [[B',
    '[A](A.md) (met in May)', '[A](A.md', '[A](A (1.md), [B](B.md)', 'A](B'])('are none in %j', (text) => {
    expect(linksIn(text)).toBeUndefined();
  });

  it('are found in one pass, however many and broken', () => {
    for (const text of ['[['.repeat(400_000), '[[a'.repeat(400_000), '[a](' + '('.repeat(400_000), '[a]( "' + ' \''.repeat(400_000)]) {
      expect(linksIn(text)).toBeUndefined();
    }
    expect(linksIn('[[a]], '.repeat(100_000))).toHaveLength(100_000);
  });
});

it.each([['[[]]', true], ['[[|]]', true], ['[[#]]', true], ['[](< >)', true], ['[[]] x', false], ['x [[]]', false], ['[](<A>)', false], [' [[ ]] ', true], ['[[\u200B]]', true], ['![[]]', true], ['[]()', true], ['[ ]( )', true], ['[[A]]', false], ['[](A.md)', false], ['[]', false]])(
  '%j is an empty link: %s', (text, empty) => {
    expect(isEmptyLink(text)).toBe(empty);
  });

describe('A list in a list is a link typed without quotes', () => {
  it.each<[unknown[], unknown[]]>([
    [['A'], ['[[A]]']],
    [[['A']], ['[[A]]']],
    [['Doe', 'A'], ['[[Doe, A]]']],
    [['Folder/A|Alias'], ['[[Folder/A|Alias]]']],
    [[7], ['[[7]]']],
    [[['A'], ['B']], ['[[A]]', '[[B]]']],
    [[], []],
    [[null, ''], []],
    [['A', ['B']], [['A', ['B']]]],
    [[{ a: 1 }], [[{ a: 1 }]]],
    [[[[['A']]]], ['[[A]]']],
    [[[[[[['A']]]]]], [[['A']]]],
    [[undefined, 'A'], ['[[A]]']],
    [['A', { a: 1 }], [['A', { a: 1 }]]],
  ])('%j', (list, links) => {
    expect(unquotedLinks(list)).toEqual(links);
  });
});

describe('A wikilink', () => {
  it.each([
    ['Jane Doe', '[[Jane Doe]]'],
    ['People/Jane Doe', '[[People/Jane Doe]]'],
    ['Jane [Doe] | #1 ^x', '[[Jane (Doe) - 1 x]]'],
    ['Jane\n]]Doe', '[[Jane ))Doe]]'],
    ['{{name}} $&', '[[{{name}} $&]]'],
    ['  ', '[[Untitled]]'],
  ])('to %j is %j', (linktext, expected) => {
    expect(wikilink(linktext)).toBe(expected);
  });

  it('is one link, and leads to the name it was made from, whatever the name', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const link = wikilink(text);
      expect(link).toMatch(/^\[\[[^[\]|#^\n\r]+\]\]$/u);
      const mention = parseLink(link);
      expect(mention.isLink).toBe(true);
      expect(wikilink(mention.linkpath)).toBe(`[[${mention.linkpath}]]`);
    }), { numRuns: 1000 });
  }, 60_000);
});
