import fc from 'fast-check';

/** Lines that Markdown gives a meaning, to stand above and below each other in every order. */
const MARKDOWN = [
  '', '', '', '  ', '\t', 'text', 'more text', '   text', '    text', '\ttext', '# H', '## H', '### H ###',
  '## Other', '#H',
  '##', '## ', ' ## H', '   ## H', '    ## H', '####### H', '===', '---', '  ---', '--', '=', '= =', '- - -',
  '***', '___', '* * *', '+++',
  '- a', '- ', '-', '-  a', '-     a', '* b', '+ c', '1. a', '2. b', '10) c', '1.', '  - nested', '    - nested',
  '- - a',
  '- # H', '  ## H', '- > q', '\t- tab', '-\ttab', '- [ ] task', '  continued', '     continued', '1234567890. x',
  '> q', '> ## H', '>', '>> q', '> - a', '> ```', '> [!note] Title', '   > q', '    > q', '>\tq', '> ---', '> ===',
  '```', '```js', '~~~', '~~~~', '````', '``` a`b', '   ```', '    ```', '  ```', '- ```', '``', '~~~ `x`',
  '\t```', '> ~~~',
  '<!--', '<!-- x -->', '-->', '<div>', '</div>', '<span>', '<span>x', '<pre>', '</pre>', '<?x', '?>', '<!X',
  '<h2>H</h2>',
  '<b attr="1">', '<https://x.example>', '  <div', '<![CDATA[', ']]>', '- <div>', '> <!--', 'text <!--',
  '<script', '</script>x',
  '| a | b |', '| --- | --- |', '*emphasis', 'a\\', '\\# H', '`code', '&#35; H', '\u00A0', '\u2028## H', '## Ω',
];

export const endings = fc.oneof(
  { weight: 3, arbitrary: fc.constant(['\n']) },
  { weight: 2, arbitrary: fc.constant(['\r\n']) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom('\n', '\r\n'), { minLength: 3, maxLength: 9 }) },
);

/** Notes of Markdown's own shapes in any order, broken ones too, as CommonMark describes them. */
export const markdownNotes: fc.Arbitrary<string> = fc.record({
  lines: fc.array(fc.constantFrom(...MARKDOWN), { maxLength: 14, size: 'max' }),
  endings,
  finalEnding: fc.boolean(),
}).map(({ lines, endings: used, finalEnding }) => {
  const text = lines.map((line, index) => line + (used[index % used.length] ?? '')).join('');
  // Front matter is no Markdown: what opens it stands on the second line here.
  const note = text.startsWith('---') ? `\n${text}` : text;
  return finalEnding ? note : note.replace(/\r?\n$/, '');
});

/** A note as people write them, with the heading that is looked for in some places, and a lot that looks like it. */
export interface SectionNote {
  text: string;
  /** The same, unit by unit, with what CommonMark knows nothing about (comments, formulas, front matter) left blank. */
  masked: string;
  /** What is in it, to be counted. */
  shapes: string[];
}

interface Piece {
  shape: string;
  lines: string[];
  masked?: boolean;
}

const piece = (shape: string, ...lines: string[]): Piece => ({ shape, lines });
const masked = (shape: string, ...lines: string[]): Piece => ({ shape, lines, masked: true });

const PIECES: Piece[] = [
  piece('the heading', '## Log'),
  piece('the heading', '## Log'),
  piece('the heading, another level', '# log #'),
  piece('the heading, another level', '#### LOG ####', 'text'),
  piece('the heading, underlined', 'Log', '==='),
  piece('other heading', '## Other'),
  piece('other heading', '# Part', '', 'text'),
  piece('other heading', '### Below', 'text'),
  piece('other heading, underlined', 'Two', 'lines', '---'),
  piece('heading without a blank line', '- a', '## Close', 'text'),
  piece('text', 'text'),
  piece('text', 'text', 'more text  ', '  and more'),
  piece('list', '- a', '- b'),
  piece('list', '1. a', '2. b', '   - c'),
  piece('list with code', '- a', '  ```', '  ## Log', '  ```', '- b'),
  piece('list with a heading', '- a', '', '  ## Log', '', '  text'),
  piece('tasks', '- [ ] a', '- [x] b'),
  piece('fence', '```', '## Log', '```'),
  piece('fence', '~~~md', '## Log', '```', '~~~~'),
  piece('fence', ' `````', '```', '## Log', '```', ' `````'),
  piece('indented code', '    ## Log', '\t## Log'),
  piece('callout', '> [!note] Title', '> ## Log', '> text'),
  piece('quote', '> text', 'goes on'),
  piece('quote with code', '> ```', '> ## Log'),
  piece('HTML comment', '<!-- a', '', '## Log', '-->'),
  piece('HTML', '<div>', '## Log', '</div>'),
  piece('HTML', '<pre>', '', '## Log', '</pre>'),
  masked('comment', '%%', '## Log', '', '```', '%%'),
  masked('comment', '%% a', '## Log', 'b %%'),
  masked('formula', '$$', '## Log', '$$'),
  piece('comment on one line', 'text %%## Log%%'),
  piece('table', '| a | b |', '| --- | --- |', '| ## Log | b |'),
  piece('line across', '---'),
  piece('tag', '#Log #log', '##Log'),
  piece('blank lines', '', '  ', ''),
];

const FRONT: Piece[] = [
  masked('front matter', '---', 'type: contact', 'text: |', '  ## Log', '# Log', '---'),
  masked('front matter', '---', '---', ''),
];

/** What nothing closes, at the end of a note. */
const UNCLOSED: Piece[] = [
  piece('unclosed fence', '```', '## Log', '', 'text'),
  piece('unclosed fence', '~~~', 'text', '```'),
  piece('unclosed HTML comment', '<!--', '## Log', 'text'),
  masked('unclosed comment', '%%', '## Log', 'text'),
  masked('unclosed formula', '$$', '## Log', '', 'text'),
];

export const sectionNotes: fc.Arbitrary<SectionNote> = fc.record({
  front: fc.option(fc.constantFrom(...FRONT), { freq: 2 }),
  pieces: fc.array(fc.record({ piece: fc.constantFrom(...PIECES), gap: fc.integer({ min: 1, max: 2 }) }), {
    maxLength: 9,
    size: 'max',
  }),
  unclosed: fc.oneof(
    { weight: 5, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom(...UNCLOSED) },
  ),
  endings,
  finalEnding: fc.boolean(),
  mark: fc.boolean(),
}).map((made): SectionNote => {
  const gap = (count: number): Piece => ({ shape: 'gap', lines: Array<string>(count).fill('') });
  const parts = [made.front, ...made.pieces.flatMap((one) => [one.piece, gap(one.gap)]), made.unclosed]
    .flatMap((part) => part ?? []);
  const shapes = parts.map(({ shape }) => shape).filter((shape) => shape !== 'gap');
  if (made.mark) shapes.push('byte order mark');
  if (!made.finalEnding) shapes.push('no final newline');
  if (made.endings.length > 1) shapes.push('mixed line endings');
  if (made.endings[0] === '\r\n' && made.endings.length === 1) shapes.push('CR LF');
  let line = 0;
  const written = parts.flatMap((part) => part.lines.map((text) => {
    const ending = made.endings[line++ % made.endings.length] ?? '';
    return { text: text + ending, masked: (part.masked ? ' '.repeat(text.length) : text) + ending };
  }));
  const mark = made.mark ? '\uFEFF' : '';
  const whole = (texts: string[]): string => {
    const text = mark + texts.join('');
    return made.finalEnding ? text : text.replace(/(?:\r?\n)+$/, '');
  };
  const text = whole(written.map((one) => one.text));
  // A line across at the very top would open front matter.
  const isFront = !made.front && text.startsWith(`${mark}---`);
  const ending = made.endings[0] ?? '\n';
  const top = isFront ? `text${ending}${ending}` : '';
  return {
    text: mark + top + text.slice(mark.length),
    masked: mark + top + whole(written.map((one) => one.masked)).slice(mark.length),
    shapes,
  };
});
