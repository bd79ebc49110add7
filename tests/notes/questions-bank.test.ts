import { describe, expect, it } from 'vitest';
import { stepsOf } from '../run/steps';
import { bankNote, readBank } from '../../src/notes/questions/bank';
import { builtInBank } from '../../src/notes/questions/built-in';
import { keyOf } from '../../src/notes/questions/compare';
import { isClosing, judge } from '../../src/notes/questions/judge';
import { setNames, shortSets } from '../../src/notes/questions/sets';

describe('The built-in bank', () => {
  it('has sixty questions, no two of them alike', () => {
    expect(builtInBank).toHaveLength(60);
    expect(new Set(builtInBank.map(({ text }) => keyOf(text))).size).toBe(60);
  });

  it('goes from their path over the work, trends and skills to advice, resources, people and the close', () => {
    const order = [...new Set(builtInBank.map(({ topic }) => topic))];
    expect(order).toEqual([
      'Career path', 'The work itself', 'Organization and culture', 'Life and values', 'Field and trends', 'Skills and training',
      'Getting in', 'Pay and prospects', 'Advice', 'Trying it out', 'Resources', 'People', 'Close',
    ]);
    expect(order.filter(isClosing)).toEqual(['People', 'Close']);
  });

  it.each(builtInBank)('asks openly what no search would answer: $text', (question) => {
    expect(judge(question)).toMatchObject({ closed: false, lookUp: false });
    expect(question.text).toMatch(/^\p{Lu}.*\?$/u);
  });

  it('has gaps for what was found out about the person', () => {
    expect(builtInBank.filter((question) => judge(question).gap).map(({ topic }) => topic)).toEqual([
      'Career path', 'Organization and culture', 'Field and trends', 'Skills and training', 'Getting in',
    ]);
  });

  it('is written out under its topics, with a blank line to either side of each', () => {
    const note = bankNote();
    expect(note).toMatch(/^What you pick from before an interview\. [^\n]+\n\n## Career path\n\n- /);
    expect(note.match(/\n\n## .*\n\n- /g)).toHaveLength(13);
    expect(note).not.toMatch(/\n\n\n/);
  });

  it('reads back from the note that it is written out as', () => {
    expect(readBank(bankNote())).toEqual(builtInBank);
    expect(readBank(`\uFEFF---\ntags: [interviews]\n---\n${bankNote()}`.replace(/\n/g, '\r\n'))).toEqual(builtInBank);
  });
});

describe('A short set', () => {
  it.each(setNames)('for “%s” has five questions of the bank, none with a gap', (set) => {
    const texts = builtInBank.filter((question) => !judge(question).gap).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining([...shortSets[set]]));
    expect(new Set(shortSets[set]).size).toBe(5);
  });
});

describe('A bank of one’s own', () => {
  const read = (text: string): string[] => readBank(text).map(({ topic, text: question }) => `${topic}: ${question}`);

  it.each<[why: string, note: string, expected: string[]]>([
    ['nothing is a question in an empty note', '', []],
    ['headings of any level are topics', '# Work ##\n- A?\n#### Pay\n- B?', ['Work: A?', 'Pay: B?']],
    ['questions before any heading have no topic', '- A?', [': A?']],
    ['any kind of list will do', '# T\n* A?\n+ B?\n1. C?\n2) D?\n- [ ] E?\n- [x] F?', ['T: A?', 'T: B?', 'T: C?', 'T: D?', 'T: E?', 'T: F?']],
    ['items below items count too', '- A?\n    - B?\n\t\t- C?', [': A?', ': B?', ': C?']],
    ['a question may go on in the next line', '- What is\n  it like?\n- B?', [': What is it like?', ': B?']],
    ['plain text is passed over', 'Why?\n\n- A?\n\nAnd why not?\nReally.', [': A?']],
    ['quotes and callouts are passed over', '> - A?\n> [!note]\n> - B?', []],
    ['fenced code is passed over', '```\n- A?\n# No topic\n```\n- B?\n~~~~md\n- C?\n~~~\n- D?\n~~~~\n- E?', [': B?', ': E?']],
    ['an unclosed fence goes on to the end', '- A?\n````\n- B?\n```\n- C?', [': A?']],
    ['code within a line opens no fence', '```x``` is code\n- A?', [': A?']],
    ['indented code is passed over', 'Text\n\n    - A?\n', []],
    ['comments are passed over', '- A? %% not now %%\n%%\n- B?\n%%\n<!-- - C?\n- D? -->\n- E?', [': A?', ': E?']],
    ['properties are passed over', '---\ntags:\n  - a\n---\n- A?', [': A?']],
    ['a line across the page is no item', '* * *\n- - -\n- A?', [': A?']],
    ['empty items are passed over', '-\n- \n- [ ] \n- ?\n- A?', [': A?']],
    ['the same question counts once, where it first stands', '# T\n- Why?\n# U\n- why', ['T: Why?']],
    ['a block id belongs to the line, not to the question', '# T ^t1\n- A? ^a-1\n- 2 ^ 3?', ['T: A?', 'T: 2 ^ 3?']],
    ['a block id alone is no question', '- ^a-1\n- B?\n- C?^a-1', [': B?', ': C?^a-1']],
    ['a heading without words ends a topic', '# T\n- A?\n##\n- B?', ['T: A?', ': B?']],
    ['a line across the page ends a list', '- A?\n\n* * *\n\n    - B?', [': A?']],
    ['three backticks within a line open no fence', 'Say ``` once\n- A?', [': A?']],
    ['a fence is closed by its marks alone', '```\n- A?\n``` x\n- B?\n```\n- C?', [': C?']],
    ['a fence of tildes may be called anything', '~~~ `x`\n- A?\n~~~\n- B?', [': B?']],
    ['a blank line ends a question', '- A?\n\n  And more.\n- B?', [': A?', ': B?']],
    ['a line of blanks does, too', '- What is\n  \n  it like?', [': What is']],
    ['a heading ends a list', '- A?\n# T\n    - B?\n- C?', [': A?', 'T: C?']],
    ['a list further in is code by a tab as well', '\t- A?\n- B?', [': B?']],
    ['a heading further in is none', '- A?\n\n    # T\n- B?', [': A?', ': B?']],
    ['seven hashes are no heading', '####### T\n- A?', [': A?']],
    ['three blanks in front change nothing', '   # T\n   - A?', ['T: A?']],
    ['a number of ten digits is no item', '1234567890. A?\n- B?', [': B?']],
    ['a fence may stand in an item', '- A?\n  ```\n  - B?\n  ```\n- C?', [': A?', ': C?']],
    ['a line of comments does not', '- What is\n%% really %%\n  it like?', [': What is it like?']],
    ['only a box in front is a task’s', '- Is [x] it?\n- [ ]\tB?', [': Is [x] it?', ': B?']],
    ['an indented list at the start is code', '    - A?\n- B?', [': B?']],
    ['items further in count after a blank line, too', '- A?\n\n    - B?', [': A?', ': B?']],
    ['an indented line of comments ends no question', '- What is\n  %% really %%\n  it like?', [': What is it like?']],
    ['an arrow up within a question is no block id', '- A ^a b?', [': A ^a b?']],
    ['blanks are one', '- What \t is  it?', [': What is it?']],
    ['a hash without a blank is a tag', '#work\n- A?', [': A?']],
  ])('%s', (_, note, expected) => {
    expect(read(note)).toEqual(expected);
  });

  it('is read in one pass, however long it is', async () => {
    const stepsFor = (count: number): Promise<number> => {
      const long = `${'<!-- %% '.repeat(count)}\n${'- a\n  b\n'.repeat(count)}`;
      return stepsOf(() => import('../../src/notes/questions/bank'), (bank) => bank.readBank(long));
    };
    expect(await stepsFor(20_000)).toBeLessThan(5 * await stepsFor(5000));
  });
});
