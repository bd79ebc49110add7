import { HtmlRenderer, Parser } from 'commonmark';
import { describe, expect, it } from 'vitest';
import { composeNote } from '../../src/notes/templates/compose';
import { yaml } from './edit-yaml';

function body(template: string, v: string): string {
  return composeNote({ template, values: { v }, properties: [], title: 'T', format: () => '', yaml }).text;
}

const html = (markdown: string): string => new HtmlRenderer().render(new Parser().parse(markdown));
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const places = ['{{v}}', 'a {{v}} b', '# {{v}}', '- {{v}}', '> - [ ] a {{v}}', '1. {{v}}\n2. b', '**Why {{v}}?**', 'a\n{{v}}\nb', '| {{v}} |', 'a - {{v}}', '10. {{v}}', '  {{v}}', '> {{v}}', '- [x] {{v}}', '+ {{v}}'];
const values = [
  '# Heading', '## Two ##', '- item', '1. one', '> quote', '---', '===', '```', '~~~js', '*bold*', '__strong__', 'snake_case and _em_',
  '`code`', 'a ` b', '<b>bold</b>', '<img src=x onerror=alert(1)>', '<!-- gone', '<script>', '<https://example.org>', '![x](https://example.org/x.png)',
  '![[Secret]]', '%%hidden%%', '$$x$$', '==marked==', '~~struck~~', '#tag', 'C# and F#', 'my snake_case_name', 'x _a b_c d_', '&copy; &amp; &#x41;', 'back\\slash \\* \\<b>', '- [ ] task',
  'a\n\n# b', '[x]: https://example.org', 'a ^[note] b', '| a | b |', '+ a', '* a', 'R&D #1',
];

describe('a value in the body of a new note is text', () => {
  it.each(values)('%j', (value) => {
    for (const place of places) {
      const shown = escaped(value.replace(/\s+/g, ' ').trim());
      expect(html(body(place, value)), place).toBe(html(place.replace('{{v}}', 'WORD')).replace('WORD', () => shown));
    }
  });

  it.each([
    '[[Kestrel Lab]]', '[[A|B]], [[C_d_e]]', '[Lab](Kestrel%20Lab.md)', 'https://example.org/a_b_(c)*?q=_x_#tag', 'Zoë O’Neill-Smith (she/her), Ph.D.',
    'jo_e@example.org', '+49 30 123 45', '10:30', 'snake_case', 'What is 2 < 3?', '2 <', '% of pay', '50%', 'C# and F#',
  ])('and stays as it is where it means nothing else, or is links alone: %s', (value) => {
    expect(body('At {{v}}.', value)).toBe(`At ${value}.`);
  });

  it.each([
    ['[[{{v}}]]', 'A|B]]#c', '[[A-B))c]]'],
    ['[[Notes/{{v}}|x]]', 'R&D', '[[Notes/R&D|x]]'],
    ['[x](https://example.org/?q={{v}})', 'a b) <c>', '[x](https://example.org/?q=a%20b%29%20%3Cc%3E)'],
    ['[x](https://example.org/?q={{v}})', 'a\u00A0b\u3000c', '[x](https://example.org/?q=a%C2%A0b%E3%80%80c)'],
    ['[[A]] {{v}}', '*a*', '[[A]] \\*a\\*'],
    ['[[A]] [[{{v}}]]', 'B]]', '[[A]] [[B))]]'],
    ['a <{{v}}', '3', 'a <3'],
    ['`{{v}}`', '*a* `b`', "`*a* 'b'`"],
    ['<span title="{{v}}">', '"><img>', '<span title="&#34;&#62;&#60;img&#62;">'],
    ['<!-- {{v}} -->', '--> <b>', '<!-- --&#62; &#60;b&#62; -->'],
    ['```\n{{v}}\n```\n{{v}}', '*a*', '```\n*a*\n```\n\\*a\\*'],
    ['````\n```\n{{v}}\n````\n{{v}}', '*a*', '````\n```\n*a*\n````\n\\*a\\*'],
    ['```\n``` x\n{{v}}\n```', '*a*', '```\n``` x\n*a*\n```'],
    ['> - ~~~\n> {{v}}\n> ~~~\n{{v}}', '*a*', '> - ~~~\n> *a*\n> ~~~\n\\*a\\*'],
    ['see ~~~\n{{v}}', '*a*', 'see ~~~\n\\*a\\*'],
    ['~ b\n{{v}}', '*a*', '~ b\n\\*a\\*'],
  ])('is spelled for where it stands: %s', (template, value, expected) => {
    expect(body(template, value)).toBe(expected);
  });

  it.each([
    ['{{v}}', '<% evil() %>'],
    ['a <{{v}}', '% evil() %>'],
    ['a {{v}}% evil() %>', '<'],
    ['<{{v}}', '% evil() %>'],
    ['{{v}}% evil() %>', '<'],
    ['<% tp.date.now() %> <{{v}}', '% evil() %>'],
    ['<% tp.date.now() %> {{v}}% evil() %>', '<'],
    ['<% tp.date.now() %>\n```\n{{v}}\n```', '<% evil() %>'],
    ['<% tp.date.now() %> `{{v}}`', '<% evil() %>'],
  ])('brings no mark of Templater with it: %s', (template, value) => {
    expect(body(template, value).match(/<%(?! tp)/)).toBeNull();
    expect(body(template, value)).toContain('< % evil() %>');
    expect(body(template, value).includes('<% tp.date.now() %>')).toBe(template.includes('<% tp'));
  });
});
