import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemsUnder, linesOf, linesUnder, standsUnder, standsWhole } from '../../src/notes/sections/read';

const HEADING = 'Worth remembering';
const items = (...lines: string[]): string[] => itemsUnder(lines.join('\n'), HEADING);
const under = (...lines: string[]): string[] => linesUnder(lines.join('\n'), HEADING);
const between = (...lines: string[]): string[] =>
  items(`## ${HEADING}`, '', '- Two cats', '', ...lines, '', '- Likes trains', '', '## Log', '', '- not this');

describe('what stands below something that only looks like a heading', () => {
  it.each<[what: string, lines: string[]]>([
    ['a fence with a hash in it', ['```sh', '# install', '```']],
    ['a fence of tildes', ['~~~', '# install', '## Log', '~~~']],
    ['a longer fence with a shorter one in it', ['````', '```', '# install', '````']],
    ['a fence in an item of a list', ['  ```sh', '  # install', '  - not this', '  ```']],
    ['a fence in a quote', ['> ```', '> # install', '> ```']],
    ['an HTML comment', ['<!--', '# install', '-->']],
    ['a comment of Obsidian’s', ['%%', '# install', '%%']],
    ['a formula', ['$$', '# x', '$$']],
    ['text as it was typed', ['<pre>', '# install', '</pre>']],
    ['indented code', ['Their setup:', '', '    # install']],
    ['a tag', ['#cats and more']],
    ['a deeper heading', ['### Since then']],
  ])('is read: %s', (_, lines) => {
    expect(between(...lines)).toEqual(['Two cats', 'Likes trains']);
  });

  it('is read whatever stands in the fence', () => {
    const line = fc.constantFrom('', 'text', '# H', '## Log', '- not this', '1. nor this', '===', '---', '> q', '<!--', '%%', '$$', '~~~', '\t# H');
    fc.assert(fc.property(fc.array(line), (code) => {
      expect(between('```', ...code, '```')).toEqual(['Two cats', 'Likes trains']);
    }));
  });
});

describe('the items under a heading', () => {
  it.each<[what: string, lines: string[], expected: string[]]>([
    ['of every list, tasks and numbers too', ['- a', '* b', '+ c', '1. d', '2) e', '- [ ] f', '- [x] g'], ['a', 'b', 'c', 'd', 'e', 'f', 'g']],
    ['with more blanks before and behind a box', ['-   [ ]   a', '-  b', '1.  [x] c'], ['a', 'b', 'c']],
    ['with numbers of several digits', ['9. a', '10. b', '100) c', '- [10. d'], ['a', 'b', 'c', '[10. d']],
    ['with those further in', ['- a', '  - b', '    - c', '\t- d'], ['a', 'b', 'c', 'd']],
    ['without what is code', ['- a', '```', '- b', '```', '~~~', '- c', '~~~'], ['a']],
    ['without what is commented out', ['- a', '<!--', '- b', '-->', '', '%%', '- c', '%%', '- d'], ['a', 'd']],
    ['up to a fence that nothing closes', ['- a', '```', '- b', '## Log', '- c'], ['a']],
    ['up to a comment that nothing closes', ['- a', '', '%% open', '- b'], ['a']],
    ['without empty ones and the prose above them', ['How they like to be addressed.', '', '- ', '-', '- a'], ['a']],
    ['without empty tasks', ['- [ ]', '- [x] ', '1. [ ]', '- [ ] a', '- [a](b)', '- [b]c'], ['a', '[a](b)', '[b]c']],
    ['with dashes behind words', ['- a - - -', '- b ---', '- -c-'], ['a - - -', 'b ---', '-c-']],
    ['without lines across the page of many blanks', ['- a', '-  -\t-', '*   *  *', '- b'], ['a', 'b']],
    ['without lines across the page', ['- a', '', '- - -', '* * *', '', '- b', '  - - -', '***'], ['a', 'b']],
    ['up to a heading of its level or above', ['- a', '# Log', '- b'], ['a']],
    ['up to an underlined heading of its level', ['- a', '', 'Log', '---', '- b'], ['a']],
    ['in every section of that name', ['- a', '## Log', '- b', `# ${HEADING}`, '- c'], ['a', 'c']],
    ['with either ending of lines', ['- a\r', '### b\r', '- c\r'], ['a', 'c']],
  ])('are read: %s', (_, lines, expected) => {
    expect(items('# Jane', '- before', `## ${HEADING}`, ...lines)).toEqual(expected);
  });
});

describe('a heading', () => {
  it.each<[what: string, lines: string[]]>([
    ['of any level', ['###### Worth remembering']],
    ['in any case', ['## WORTH Remembering']],
    ['with marks that close it', ['## Worth remembering ##  ']],
    ['with more blanks', ['##   Worth  remembering']],
    ['underlined', ['Worth remembering', '===']],
    ['underlined, in two lines', ['Worth', 'remembering', '---']],
    ['after a byte order mark', ['\uFEFF## Worth remembering']],
    ['below front matter with the same words', ['---', 'type: contact', '# Worth remembering', 'a: 1', '---', '## Worth remembering']],
  ])('is found %s', (_, lines) => {
    expect(items(...lines, '- a')).toEqual(['a']);
  });

  it.each<[what: string, lines: string[]]>([
    ['with emphasis of its own', ['## **Worth remembering**']],
    ['that says more', ['## Worth remembering always']],
    ['in code', ['```', '## Worth remembering', '```']],
    ['in a comment', ['%%', '## Worth remembering', '%%']],
    ['in front matter', ['---', '# Worth remembering', 'a: 1', '---']],
    ['in a quote', ['> ## Worth remembering']],
    ['that is a tag', ['#Worth remembering']],
  ])('is another one %s', (_, lines) => {
    expect(items(...lines, '', '- a')).toEqual([]);
  });
});

describe('the lines under a heading', () => {
  it.each<[what: string, lines: string[], expected: string[]]>([
    ['without headings and blank lines', ['## Worth remembering', '', '### One', '', '- B\r', '\r', '### Two', 'C', '', '## Log', 'D'], ['- B', 'C']],
    ['without blank lines in code', ['## Worth remembering', '```', '', '  a', '```'], ['```', 'a', '```']],
    ['with what stands behind the end of a comment', ['## Worth remembering', 'A %% x', 'y %% B', 'C'], ['A', 'B', 'C']],
    ['with what stands between two comments over lines', ['## Worth remembering', '%% x', 'y %% B %% z', 'z %% C'], ['B', 'C']],
    ['with what stands in code', ['## Worth remembering', '```', '# install', '```', 'A'], ['```', '# install', '```', 'A']],
    ['without the line below an underlined heading', ['# Worth remembering', 'One', '---', 'A'], ['A']],
    [
      'without comments',
      ['## Worth remembering', '%% What you found %%', 'A %%not%% B', '%%', 'hidden', '', 'too', '%%', '<!-- nor this -->', '<!--', 'x', '-->', 'C'],
      ['A  B', 'C'],
    ],
    ['without the blanks that comments leave', ['## Worth remembering', 'A %%not%%', '%%nor%% B', '  C  '], ['A', 'B', 'C']],
    ['with what only looks like the beginning of one', ['## Worth remembering', 'It is 100 %% sure', 'A'], ['It is 100 %% sure', 'A']],
    ['with marks of comments in code', ['## Worth remembering', '```', '%% x', '```', 'A'], ['```', '%% x', '```', 'A']],
    ['and none without that heading', ['# Nothing', 'A'], []],
  ])('are read %s', (_, lines, expected) => {
    expect(under(...lines)).toEqual(expected);
  });
});

describe('lines stand under a heading already', () => {
  const note = ['## Log', '- a', '', '### Since', '  - b  ', '- c', '', '## Worth remembering', '- d'].join('\n');

  it.each<[string[], boolean]>([
    [['- a'], true],
    [['- a', '- b'], true],
    [['- b', '- c'], true],
    [['', '- a', '  ', '- b ', ''], true],
    [['### Since', '- b'], true],
    [['- a', '- c'], false],
    [['- b', '- a'], false],
    [['- a', '- b # c'], false],
    [['- a', '- d #'], false],
    [['- d'], false],
    [['a'], false],
    [['- a b'], false],
    [['-'], false],
    [['#b'], false],
    [['### Since'], false],
    [['', ' '], false],
    [[], false],
  ])('one below the other, headings and blank lines aside: %j, %s', (lines, stand) => {
    expect(standsUnder(note, 'log', lines)).toBe(stand);
  });
});

describe('lines stand under a heading as a whole', () => {
  const own = ['### Summary, 2026-11-17', '', 'A', '', '#### More', '- b'];
  const bold = ['**Summary, 2026-11-17**', '', 'A'];
  it.each<[string, string[], string, boolean]>([
    ['alone', own, own.join('\n'), true],
    ['with other blank lines', own, own.join('\n\n'), true],
    ['in CR LF', own, own.join('\r\n'), true],
    ['above another of its kind', own, `${own.join('\n')}\n### Summary, 2026-11-18\nC`, true],
    ['above what may follow', own, `${own.join('\n')}\n\nBefore: this\nBefore: that`, true],
    ['above a comment, a line across the page and another heading', own, `${own.join('\n')}\n%%\nC\n%%\n\n---\n## Z\nC`, true],
    ['above code that nothing closes', own, `${own.join('\n')}\n\n\`\`\`\nC`, true],
    ['with a line more', own, `${own.join('\n')}\nC`, false],
    ['with a heading more in it', own, `${own.join('\n')}\n#### C`, false],
    ['with a line less', own, own.slice(0, -1).join('\n'), false],
    ['of another day', own, own.join('\n').replace('17', '16'), false],
    ['under another heading', own, `## Z\n${own.join('\n')}`, false],
    ['in a comment', own, `%%\n${own.join('\n')}\n%%`, false],
    ['in bold, alone', bold, bold.join('\n'), true],
    ['in bold, above another of its kind', bold, `${bold.join('\n')}\n\n**Summary, 2026-11-17**\n\nC`, true],
    ['in bold, with a line more', bold, `${bold.join('\n')}\nC`, false],
  ])('%s', (_, lines, section, stand) => {
    expect(standsWhole(`# T\n\n## Debrief\n${section}\n`, 'debrief', { lines, followedBy: ['Before:'] })).toBe(stand);
  });
});

describe('the lines of a whole note', () => {
  it.each<[what: string, text: string, expected: string[]]>([
    ['are all but headings and front matter', '---\ntype: organization\n---\n## News\n\nA\n\n### Old\nB\n', ['A', 'B']],
    ['may have a byte order mark above them', '\uFEFF---\r\na: 1\r\n---\r\nA\r\n', ['A']],
    ['are none in an empty note', '', []],
  ])('%s', (_, text, expected) => {
    expect(linesOf(text)).toEqual(expected);
  });
});
