import { HtmlRenderer, Parser } from 'commonmark';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asPlainLine } from '../../src/notes/sections/plain-line';

const NOTES = Number(process.env['NOTES'] ?? 2000);

const MARKS = [
  '#', '## ', '> ', '- ', '+ ', '* ', '1. ', '---', '===', '```', '~~~', '%%', '$$', '<!--', '<div>', '</pre>',
  '<?', '|',
  ' | ', ':-', '[ ] ', '[a]: /b', '[^1]: ', '^id', ' ', '    ', '\t', '\n', '\r\n', '\n\n', '\u2028', '\\', 'word',
  '---\na: 1\n---\n',
];
const hostile = fc.array(fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom(...MARKS)), { maxLength: 6 })
  .map((parts) => parts.join(''));

function kinds(text: string): string[] {
  const found: string[] = [];
  for (let node = new Parser().parse(text).firstChild; node; node = node.next) found.push(node.type);
  return found;
}

describe('any text as a plain line', () => {
  const timeout = 30_000 + NOTES * 40;

  it('is one paragraph, also in a list, and holds no comment, formula, HTML or second line', { timeout }, () => {
    fc.assert(fc.property(hostile, (text) => {
      const line = asPlainLine(text);
      expect(line).not.toMatch(/%%|\$\$|[\r\n\u2028]|(?:^|\s)\^[A-Za-z0-9-]+$/);
      expect(kinds(line)).toEqual(line === '' ? [] : ['paragraph']);
      expect(kinds(`text\n${line}`), 'below text').toEqual(['paragraph']);
      const inList = new HtmlRenderer().render(new Parser().parse(`- ${line}\n\n## H`));
      expect(inList).toMatch(/^<ul>\n<li>[^\n]*<\/li>\n<\/ul>\n<h2>H<\/h2>\n$/);
      expect(inList.replace(/<\/?(?:ul|li|h2|em|strong|code|a|img)\b[^>]*>/g, ''), 'no HTML').not.toMatch(/</);
      expect(asPlainLine(line)).toBe(line);
    }), { numRuns: NOTES * 2 });
  });
});
