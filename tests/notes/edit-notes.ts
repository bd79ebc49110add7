import fc from 'fast-check';

/** The property that the edits are about. */
export const PROPERTY = 'asked_on';

/** A note as odd as people's notes get, with what is known about it from how it was made. */
export interface OddNote {
  text: string;
  /** The text above and below the property's own lines; where the property is absent, it is to appear between them. */
  above: string;
  below: string;
  /** The blank lines between the property's own and those below that are part of its `>+` text to YAML. */
  kept: string;
  /** What the property looks like; `none` where the note has no front matter. */
  shape: 'none' | 'absent' | 'scalar' | 'block list' | 'flow list' | 'marked' | 'twice' | 'group';
  /** Every oddity in it, to be counted. */
  oddities: string[];
}

/** Lines without endings, and what is odd about them. */
interface Piece {
  oddity: string;
  lines: string[];
}

const piece = (oddity: string, ...lines: string[]): Piece => ({ oddity, lines });

/** Pieces that stand between properties; `key` is one that no other piece has. */
const others: ((key: string) => Piece)[] = [
  (key) => piece('plain value', `${key}: some words`),
  (key) => piece('comment', `${key}: a value # it's "why"`),
  () => piece('comment', `# ${PROPERTY}: 2020-01-01`),
  (key) => piece('indented comment', `${key}: x`, `   # ${PROPERTY}: 2020-01-01`),
  (key) => piece('single quotes', `${key}: 'it''s # no comment: "x"'   # c`),
  (key) => piece('double quotes', `${key}: "say \\"x\\" # \\u00e9" # c`),
  (key) => piece('quotes over lines', `${key}: "one`, '', `  ${PROPERTY}: 2020-01-01`, '  # two"'),
  (key) => piece('quotes over lines', `${key}: 'one`, `  ''${PROPERTY}: 2020-01-01`, "  - two'"),
  (key) => piece('plain value over lines', `${key}: one`, '  two', '', `  three ${PROPERTY}`),
  (key) => piece('folded text', `${key}: >-`, `  ${PROPERTY}: 2020-01-01`, '', '  # text', '    more'),
  (key) => piece('literal text', `${key}: | # c`, '  text', `  ${PROPERTY}: 2020-01-01`, '  # text'),
  (key) => piece('literal text', `${key}: |2`, '    indented', '  text'),
  (key) => piece('literal text with blank lines', `${key}: |+`, '  text', '', ''),
  (key) => piece('literal text with tabs', `${key}: |`, '  \tone', '  two\t'),
  (key) => piece('list at the margin', `${key}:`, '- one', '- two # c'),
  (key) => piece('list', `${key}: # c`, '  - one', '', '  # c', "  - 'two'"),
  (key) => piece('list, deeply indented', `${key}:`, '      -   one', '      -   [two, three]'),
  (key) => piece('list of groups', `${key}:`, `  - ${PROPERTY}: 2020-01-01`, '    b: 1', '  - - x', '    - y'),
  (key) => piece('flow list', `${key}: [one, "two, ]", 'it''s', {a: 1}] # c`),
  (key) => piece('flow list over lines', `${key}: [one, # c`, `  ${PROPERTY}: 2020-01-01,`, '  "two"', '  ]'),
  (key) => piece('flow map', `${key}: {a: 1, ${PROPERTY}: 2020-01-01}`),
  (key) => piece('link without quotes', `${key}: [[Anna|A]]`),
  (key) => piece('group of properties', `${key}:`, `  ${PROPERTY}: 2020-01-01`, '  b: |', '    # text', '', '  c: [1]'),
  (key) => piece('anchor', `${key}: &${key} {a: 1}`, `${key}b: *${key}`),
  (key) => piece('anchor', `${key}: &${key}`, '  - x', `${key}b:`, `  <<: &${key}c {a: 1}`, `  d: *${key}`),
  (key) => piece('tag', `${key}: !!str 12`),
  (key) => piece('quoted key', `"${key}": 1`, `'${key} b' : 2`),
  (key) => piece('key with odd characters', `${key}:x-${PROPERTY}: 1`, `-${key}: 2`, `é${key}…: 3`),
  (key) => piece('number that would be respelled', `${key}: 0012`, `${key}b: 12345678901234567890`, `${key}c: 1_000`),
  (key) => piece('date', `${key}: 2026-03-01`, `${key}b: 2026-03-01T10:00`, `${key}c: 10:30`),
  (key) => piece('empty value', `${key}:`, `${key}b: `, `${key}c: ~`, `${key}d:  # c`),
  (key) => piece('tabs', `${key}:\tx\t# c`, `${key}b: a\tb`),
  (key) => piece('blanks at the end', `${key}: x   `, `${key}b: "y"\t`),
  (key) => piece('emoji', `${key}: 👩🏽‍💼 “Ωmega” \u2028 x`),
  (key) => piece('look-alike', `${PROPERTY.toUpperCase()}${key}: 1`, `${PROPERTY}_${key}: 2`, `${key}_${PROPERTY}: 3`),
  () => piece('blank lines', '', ''),
  () => piece('blank lines', '   ', '', '\t'),
];

/** Pieces that no edit by lines can be trusted with, or that don't parse. */
const odd: ((key: string) => Piece)[] = [
  (key) => piece('complex key', `? ${key}`, ': 1'),
  (key) => piece('merge key', `${key}: &${key} {a: 1}`, `<<: *${key}`),
  (key) => piece('not YAML', `${key}: Rosen: R&D`),
  (key) => piece('not YAML', `${key}: @x`),
  () => piece('not YAML', 'just text'),
  (key) => piece('not YAML', `${key}: "x`),
  (key) => piece('not YAML', `\t${key}: x`),
  (key) => piece('duplicate key', `${key}: 1`, `${key}: 1`),
  (key) => piece('duplicate key', `${key}: 1`, `"${key}": 2`),
  (key) => piece('number as key', `12: ${key}`),
  () => piece('carriage return inside', '# a\rb'),
];

type Target = Piece & { shape: OddNote['shape'] };
const target = (shape: OddNote['shape'], ...lines: string[]): Target =>
  ({ shape, oddity: `the property: ${shape}`, lines });
const P = PROPERTY;

const usual: Target[] = [
  target('absent'),
  target('absent'),
  target('absent'),
  target('absent'),
  target('absent'),
  target('scalar', `${P}: 2026-11-01`),
  target('scalar', `${P}:   "2026-11-06" # c`),
  target('scalar', `"${P}" : 'x'\t# c`),
  target('scalar', `${P}:`),
  target('scalar', `${P}: `),
  target('scalar', `${P}: ~ # c`),
  target('scalar', `${P}:  # c`),
  target('scalar', `${P}: false`),
  target('scalar', `${P}: |- # c`, '  # text', '', '  b: 1'),
  target('scalar', `${P}: >+`, '  text'),
  target('scalar', `${P}: |`, '  text', '  # text'),
  target('scalar', `${P}: one`, '   two', '', '   three'),
  target('scalar', `${P}: "one`, '', '  # b: 1 \\', '  two" # c'),
  target('scalar', `${P}: "[[Anna]]"`),
  target('block list', `${P}:`, '  - 2026-11-01'),
  target('block list', `${P}: # c`, '# margin', '- "[[Anna]]"', '- Ben # c', '', '   # c', '- Ben'),
  target('block list', `${P}:`, '      -\tone', '      # c', "      -   'it''s'", '      - 12', '      -', '      - x'),
  target('block list', `'${P}':`, '  - one', '    two', '  - [[Anna]]', '  - "a # b"   # c'),
];

const unusual: Target[] = [
  target('flow list', `${P}: [2026-11-01, "[[Anna]]", 'it''s, x'] # c`),
  target('flow list', `${P}: [ a,b ]`),
  target('flow list', `${P}: []`),
  target('flow list', `${P}: [[Anna]]`),
  target('flow list', `${P}: [a,`, '  b]'),
  target('marked', `${P}: &anchor x`, 'other: *anchor'),
  target('marked', `${P}: !!str 2026`),
  target('marked', `${P}: &list`, '  - x'),
  target('twice', `${P}: 1`, 'b: 1', `${P}: 2`),
  target('group', `${P}:`, '  a: |', '    # text'),
  target('group', `${P}: {a: 1}`),
  target('group', `${P}:`, '  - - x', '  - a: 1'),
];

const bodies: Piece[] = [
  piece('plain body', '', 'Body'),
  piece('empty body'),
  piece('fake fence in the body', 'Body', '---', `${P}: 2020-01-01`, '---', 'more'),
  piece('fake fence in the body', '---', '---', `${P}: 1`, '----'),
  piece('tabs in the body', '\tcode', 'a\tb', '```yaml', '---', `${P}: 2`, '---', '```'),
  piece('odd characters in the body', '\uFEFF', '\u2028\u0085 $& {{x}}', '', '\u0000', ''),
];

const endings = fc.oneof(
  { weight: 3, arbitrary: fc.constant(['\n']) },
  { weight: 2, arbitrary: fc.constant(['\r\n']) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom('\n', '\r\n'), { minLength: 5, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constant(['\r']) },
);

const pieces = fc.array(
  fc.oneof({ weight: 75, arbitrary: fc.constantFrom(...others) }, { weight: 1, arbitrary: fc.constantFrom(...odd) }),
  { maxLength: 6 },
);

/** What is around the properties. */
type Frame = 'usual' | 'no front matter' | 'unclosed' | 'blanks after a fence' | 'braces' | 'indented';

export const oddNotes: fc.Arbitrary<OddNote> = fc.record({
  before: pieces,
  target: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...unusual) },
  ),
  after: pieces,
  body: fc.constantFrom(...bodies),
  endings,
  closing: fc.oneof(
    { weight: 12, arbitrary: fc.constant('---') },
    { weight: 1, arbitrary: fc.constantFrom('--- ', '---\t', '-----', '--- text', '---text: 1') },
  ),
  mark: fc.boolean(),
  finalNewline: fc.boolean(),
  frame: fc.oneof(
    { weight: 60, arbitrary: fc.constant<Frame>('usual') },
    { weight: 5, arbitrary: fc.constant<Frame>('no front matter') },
    { weight: 2, arbitrary: fc.constantFrom<Frame>('unclosed', 'blanks after a fence', 'braces', 'indented') },
  ),
}).map((made): OddNote => {
  let key = 0;
  const before = made.before.map((write) => write(`k${key++}`));
  const after = made.after.map((write) => write(`k${key++}`));
  const oddities = [...before, ...after, made.target, made.body].map(({ oddity }) => oddity);
  if (made.endings[0] === '\r\n' && made.endings.length === 1) oddities.push('CR LF');
  if (made.endings.length > 1) oddities.push('mixed line endings');
  if (made.endings[0] === '\r') oddities.push('CR');
  if (made.closing !== '---') oddities.push('odd closing');
  if (made.mark) oddities.push('byte order mark');
  if (!made.finalNewline) oddities.push('no final newline');
  if (made.frame !== 'usual') oddities.push(made.frame);

  let line = 0;
  const nextEnding = (): string => made.endings[line++ % made.endings.length] ?? '';
  const lines = (texts: string[]): string => texts.map((text) => text + nextEnding()).join('');
  const flat = (list: Piece[]): string[] => list.flatMap((one) => one.lines);
  const mark = made.mark ? '\uFEFF' : '';
  const start = lines([made.frame === 'blanks after a fence' ? '---\t' : '---']);
  const indent = (texts: string[]): string[] => (made.frame === 'indented' ? texts.map((text) => `  ${text}`) : texts);
  const above = lines(indent(flat(before)));
  const own = lines(indent(made.target.lines));
  const [blank, remaining] = keptBy(made.target, indent(flat(after)));
  const [kept, rest] = [lines(blank), lines(remaining)];
  const end = lines([made.closing]);
  const body = lines(made.body.lines);
  const trim = (text: string): string => (made.finalNewline ? text : text.replace(/(?:\r\n|\r|\n)$/, ''));

  if (made.frame === 'no front matter') {
    const whole = trim(/^(---|\uFEFF)/.test(body) ? `First\n${body}` : body);
    return { text: mark + whole, above: mark, below: whole, kept: '', shape: 'none', oddities };
  }
  if (made.frame === 'unclosed') {
    const text = start + above.replace(/^---/gm, '') + own;
    return { text: mark + text, above: mark, below: text, kept: '', shape: 'none', oddities };
  }
  if (made.frame === 'braces') {
    const text = `${start}{a: 1, ${P}: 2}\n${end}${body}`;
    return { text, above: '', below: '', kept: '', shape: 'group', oddities };
  }
  const place = made.target.shape === 'absent' ? [above + rest, ''] : [above, rest];
  return {
    text: mark + start + above + own + kept + rest + trim(end + body),
    above: mark + start + (place[0] ?? ''),
    below: (place[1] ?? '') + trim(end + body),
    kept,
    shape: made.target.shape,
    oddities,
  };
});

/** Of the lines below a property, the blank ones that its text keeps, and the others. */
function keptBy({ lines }: Piece, below: readonly string[]): [kept: string[], others: string[]] {
  const text = below.findIndex((line) => line.trim() !== '');
  const keeps = /[|>]\+/.test(lines[0] ?? '');
  const to = !keeps ? 0 : text < 0 ? below.length : text;
  return [below.slice(0, to), below.slice(to)];
}

const nasty = fc.constantFrom(
  '', ' ', ' x', 'x ', '~', 'null', 'true', 'No', 'y', '12', '0x1f', '1e3', '.5', '-', '- x', '---', '...', '?', '? x',
  ': x', 'a: b', 'a:', ':a', 'a #b', '#a', 'a#b', '10:30', '2026-11-06T10:00', '2026-11-06', '2026-11-06 call, write',
  '[[Anna "A" Rosen|x]]', '[a', '{{name}}', '{a', '%x', '@x', '`x', '!x', '&x', '*x', '|', '>', '"', "'", "'x'",
  '"x" y', 'a\\b', 'a\nb', 'a\n\nb\n', 'a\r\nb', '\t', 'a\tb', '\u2028', 'a\u2029b', '\u0085', '\u0000', '\u007F',
  '\uFEFF', '\uD800', '\uFFFF', 'é👩🏽‍💼', 'Ωmega', '$&', '<<', '=', 'a, b', 'x: |',
  'x'.repeat(300), 'word '.repeat(60), '---\na: 1', '\n---\n',
);
export const words = fc.oneof(
  { weight: 3, arbitrary: nasty },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
