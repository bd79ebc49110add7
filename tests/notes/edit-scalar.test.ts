import { describe, expect, it } from 'vitest';
import { spellScalar } from '../../src/notes/edit/scalar';
import { yaml } from './edit-yaml';

describe('a value is spelled', () => {
  it.each<[string, string | number | boolean, string]>([
    ['a date without quotes', '2026-11-06', '2026-11-06'],
    ['a checkbox plain', false, 'false'],
    ['a number plain', -1.5, '-1.5'],
    ['a word plain', 'video', 'video'],
    ['words plain', 'Send Anna’s résumé (v2)', 'Send Anna’s résumé (v2)'],
    ['a snooze plain', 'thank-you until 2026-11-09', 'thank-you until 2026-11-09'],
    ['a step done plain', '2026-11-06 sent the article', '2026-11-06 sent the article'],
    ['a comma in a line plain', 'a, b', 'a, b'],
    ['a link in quotes', '[[People/Anna|Anna]]', '"[[People/Anna|Anna]]"'],
    ['a time in quotes, as it is a number to some readers', '10:30', '"10:30"'],
    ['a number that is text in quotes', '0012', '"0012"'],
    ['a yes that is text in quotes, as it is a checkbox to some readers', 'Yes', '"Yes"'],
    ['an n that is text in quotes', 'n', '"n"'],
    ['a null that is text in quotes', 'null', '"null"'],
    ['nothing in quotes', '', '""'],
    ['blanks around in quotes', ' a ', '" a "'],
    ['a blank at the end in quotes', 'a ', '"a "'],
    ['a colon in quotes', 'Rosen: R&D', '"Rosen: R&D"'],
    ['a hash in quotes', 'R&D #1', '"R&D #1"'],
    ['a placeholder in quotes', '{{name}}', '"{{name}}"'],
    ['a percent sign in quotes', '%x', '"%x"'],
    ['quotes and backslashes escaped', 'a "b" \\c', '"a \\"b\\" \\\\c"'],
    ['lines escaped', 'a\r\n\tb', '"a\\r\\n\\tb"'],
    ['control characters escaped', '\u0000\u0085', '"\\x00\\x85"'],
    ['line separators escaped', 'a\u2028b\u2029', '"a\\u2028b\\u2029"'],
    ['a byte order mark escaped', '\uFEFF', '"\\uFEFF"'],
    ['half an emoji escaped', '\uD83D', '"\\uD83D"'],
    ['an emoji as it is', 'Anna 👩🏽‍💼', '"Anna 👩🏽‍💼"'],
  ])('%s', (_, value, spelled) => {
    expect(spellScalar(value, 'line', yaml)).toBe(spelled);
    expect(yaml.parse(`a: ${spelled}\n`)).toEqual({ a: value });
  });

  it('a comma among commas in quotes', () => {
    expect(spellScalar('a, b', 'flow', yaml)).toBe('"a, b"');
  });
  it('not at all where YAML would read it back as something else', () => {
    expect(() => spellScalar(Number.NaN, 'line', yaml)).toThrow('finite');
    expect(() => spellScalar('a', 'line', { ...yaml, parse: () => ({ value: 'b' }) })).toThrow('read');
  });
});
