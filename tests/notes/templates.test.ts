import { HtmlRenderer, Parser } from 'commonmark';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { composeNote, type Composition } from '../../src/notes/templates/compose';

const yaml = { parse: (text: string): unknown => parse(text), stringify: (value: unknown): string => stringify(value) };
const format: Composition['format'] = (pattern, what) => `${what} as ${pattern ?? 'usual'}`;

const jane: Composition['values'] = {
  name: 'Jane Doe', organization: 'ACME', field: 'design', role: '', email: undefined, referrer: 'Ann Lee',
  minutes: 20, virtual: true, contacts: ['Jane Doe', 'Bob Ray'], nobody: [],
};

function compose(template: string, more: Partial<Composition> = {}): ReturnType<typeof composeNote> {
  return composeNote({ template, values: jane, properties: [], title: 'Jane Doe', format, yaml, ...more });
}

function propertiesOf(text: string): unknown {
  const block = /^---\n([^]*?)^---\n/m.exec(text)?.[1];
  return block === undefined ? undefined : parse(block);
}

/** Templater can be set to run on every new note, so its marks never come from a value. */
/** A text as it is shown when it stands for nothing but itself. */
const shown = (markdown: string): string =>
  new HtmlRenderer().render(new Parser().parse(markdown)).replace(/^<p>|<\/p>\n$/g, '').replace(/&(lt|gt|amp|quot);/g,
    (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name] ?? '');
const inOneLine = (value: string): string => harmless(value).replace(/[\u0000-\u0020\u007F-\u009F\u2028\u2029]+/g, ' ').trim();
const harmless = (value: string): string => value.replace(/<%/g, '< %');

describe('A template’s body', () => {
  it('is refused in words where sections stand in each other without end', () => {
    const nested = (depth: number): string => '{{#name}}'.repeat(depth) + 'x' + '{{/name}}'.repeat(depth);
    expect(compose(nested(100)).text).toBe('x');
    expect(() => compose(nested(101))).toThrow('The template’s sections stand in each other more than 100 deep.');
    expect(() => compose(nested(20_000))).toThrow('The template’s sections stand in each other more than 100 deep.');
  });

  it('may hold whatever word is used to keep a place', () => {
    const word = `z${'q'.repeat(50)}`;
    expect(compose(`${word} {{name}}`).text).toBe(`${word} Jane Doe`);
  });

  it.each([
    ['Talk with {{name}} of {{ organization }}', 'Talk with Jane Doe of ACME', 'variables'],
    ['{{{name}}} {{&name}}', 'Jane Doe Jane Doe', 'unescaped variables'],
    ['{{role}}|{{email}}|{{nobody}}', '||', 'blank values'],
    ['{{contacts}}, {{minutes}}, {{virtual}}', 'Jane Doe, Bob Ray, 20, true', 'lists, numbers, checkboxes'],
    ['{{#referrer}}by {{referrer}}{{/referrer}}{{^referrer}}cold{{/referrer}}', 'by Ann Lee', 'a section that holds'],
    ['{{#role}}as {{role}}{{/role}}{{^role}}no role{{/role}}', 'no role', 'a section that does not hold'],
    ['a\n{{#referrer}}\nby {{referrer}}\n{{/referrer}}\nb\n', 'a\nby Ann Lee\nb\n', 'section tags on lines of their own'],
    ['{{#contacts}}\n- {{.}} ({{organization}})\n{{/contacts}}\n', '- Jane Doe (ACME)\n- Bob Ray (ACME)\n', 'a section for each item'],
    ['a{{! a remark }}b', 'ab', 'remarks'],
    ['# {{title}}', '# Jane Doe', 'the title'],
    ['{{date}} {{time}}', 'date as usual time as usual', 'the core forms'],
    ['{{date:dddd, D MMMM YYYY [at] HH:mm}}', 'date as dddd, D MMMM YYYY [at] HH:mm', 'the core forms with a format'],
    ['{{Date: YYYY}} {{TIME:HH:mm}}', 'date as YYYY time as HH:mm', 'the core forms in another case'],
    ['<% tp.file.title + "{{name}}" %> {{name}}', '<% tp.file.title + "{{name}}" %> Jane Doe', 'Templater’s marks'],
    ['{{#nobody}}some{{/nobody}}{{^nobody}}none{{/nobody}}', 'none', 'a section of an empty list'],
    ['{{ and } and ${{a$ {x}}', '{{ and } and ${{a$ {x}}', 'braces that are no placeholders'],
    ['{{{{name}}', '{{{{name}}', 'one brace more'],
    ['{{name}} =}}', 'Jane Doe =}}', 'what looks like the end of a change of delimiters'],
    ['{{= x\n=}} {{name}}', '{{= x\n=}} Jane Doe', 'a change of delimiters that goes over two lines'],
    ['a{{! a\nb}} {{name}}', 'a{{! a\nb}} Jane Doe', 'a remark over two lines'],
    ['a\n--- \nb', 'a\n--- \nb', 'a line across with a blank behind it'],
  ])('%j becomes %j (%s)', (template, expected) => {
    const { text, unknown } = compose(template);
    expect(text).toBe(expected);
    expect(unknown).toEqual([]);
  });

  it.each([
    ['{{frist_name}}', '{{frist_name}}'],
    ['{{{ phone }}}', '{{{ phone }}}'],
    ['{{}}', '{{}}'],
    ['{{.}}', '{{.}}'],
    ['{{constructor}}', '{{constructor}}'],
    ['{{__proto__}}', '{{__proto__}}'],
    ['{{name.length}}', '{{name.length}}'],
    ['{{title:x}}', '{{title:x}}'],
    ['{{subtitle}}', '{{subtitle}}'],
    ['{{> people}}', '{{> people}}'],
    ['{{> name}}', '{{> name}}'],
    ['{{=<% %>=}}', '{{=<% %>=}}'],
    ['{{={ }=}}', '{{={ }=}}'],
  ])('keeps %s as it is written, and reports it', (template, written) => {
    const { text, unknown } = compose(`a\n  ${template}\nb {{name}}\n`);
    expect(text).toBe(`a\n  ${template}\nb Jane Doe\n`);
    expect(unknown).toEqual([written]);
  });

  it('keeps a section of an unknown name whole', () => {
    const template = 'a\n  {{#refferer}}\nby {{name}} {{x}} <% {{y}} %> {{{{\n  {{/refferer}}\nb {{^y}}no{{/y}} {{name}}\n';
    const { text, unknown } = compose(template);
    expect(text).toBe(template.replace(/\{\{name\}\}\n$/, 'Jane Doe\n'));
    expect(unknown).toEqual(['{{#refferer}}', '{{^y}}']);
  });

  it.each(['{{name}}', '{{cursor}}', '$& $1 $$', '<% alert(1) %>', '{{#name}}', '{{=<% %>=}}', 'zq0z zqq1z', '&<>"\'', '---\nx: 1\n---'])(
    'takes the value %j as text', (name) => {
      const { text, unknown, cursor } = compose('a {{name}} {{name}}{{cursor}}!', { values: { name } });
      expect(shown(text)).toBe(`a ${inOneLine(name)} ${inOneLine(name)}!`);
      expect(unknown).toEqual([]);
      expect(cursor).toBe(text.length - 1);
    },
  );

  it('never calls a function and never reads what a value inherits', () => {
    let called = false;
    const values = Object.create({ inherited: 'secret' }) as Composition['values'];
    Object.assign(values, { name: 'Jane', lambda: Object.assign(() => (called = true), { toString: () => 'text' }) });
    expect(compose('{{inherited}} {{lambda}}{{#lambda}}x{{/lambda}}', { values }).text).toContain('{{inherited}} text');
    expect(called).toBe(false);
  });

  it('lets a value of one’s own come before Obsidian’s core forms', () => {
    expect(compose('{{date}} {{time}} {{date:YYYY}}', { values: { date: '2026-11-06', time: undefined } }).text)
      .toBe('2026-11-06  date as YYYY');
  });

  it.each([
    ['{{#referrer}} x', 'opens a section “referrer”'],
    ['x {{/referrer}}', 'closes {{/referrer}}, but nothing opens it'],
    ['{{#a}}{{#b}}{{/a}}{{/b}}', 'opens a section “b”'],
  ])('refuses %j in words', (template, words) => {
    expect(() => compose(template)).toThrow(words);
  });

  it('brings no marks of its own into a note on which Templater runs', () => {
    const values = { name: '<% evil() %>', a: '<', b: '% evil() %>' };
    const { text } = compose('<% tp.date.now() %> {{name}} {{a}}{{b}}', { values, properties: [{ property: 'why', value: '<%* evil() %>' }] });
    expect(text.match(/<%/g)).toHaveLength(1);
    expect(text).toContain('<% tp.date.now() %> < % evil() %>');
    expect(propertiesOf(text)).toEqual({ why: '< %* evil() %>' });
  });
});

describe('A template’s front matter', () => {
  it.each<[string, unknown, string]>([
    ['name: {{name}}', { name: 'Jane Doe' }, 'unquoted'],
    ['name: "{{name}}"', { name: 'Jane Doe' }, 'quoted'],
    ['name: \'{{name}}\'', { name: 'Jane Doe' }, 'in single quotes'],
    ['title: Talk with {{name}}', { title: 'Talk with Jane Doe' }, 'within text'],
    ['tags: [{{field}}, career]', { tags: ['design', 'career'] }, 'in a flow list'],
    ['tags: [{{role}}, {{field}}]', { tags: ['design'] }, 'a blank one in a flow list'],
    ['tags:\n  - {{field}}\n  - {{role}}', { tags: ['design'] }, 'in a block list'],
    ['people: {{contacts}}', { people: ['Jane Doe', 'Bob Ray'] }, 'a list'],
    ['people: "{{contacts}}"', { people: 'Jane Doe, Bob Ray' }, 'a list in quotes'],
    ['people:\n{{#contacts}}\n  - "[[{{.}}]]"\n{{/contacts}}', { people: ['[[Jane Doe]]', '[[Bob Ray]]'] }, 'a section for each item'],
    ['{{#referrer}}\nby: {{referrer}}\n{{/referrer}}\n{{#role}}\nas: {{role}}\n{{/role}}', { by: 'Ann Lee' }, 'sections around lines'],
    ['minutes: {{minutes}}\nvirtual: {{virtual}}', { minutes: 20, virtual: true }, 'numbers and checkboxes'],
    ['minutes: "{{minutes}}"', { minutes: '20' }, 'a number in quotes'],
    ['minutes: \'{{minutes}}\'', { minutes: '20' }, 'a number in single quotes'],
    ['people: {{nobody}}', { people: null }, 'an empty list'],
    ['note: {{ and }', { note: '{{ and }' }, 'braces that are no placeholder'],
    ['why: "{{=<% %>=}}"', { why: '{{=<% %>=}}' }, 'a change of delimiters'],
    ['who: {{> name}}', { who: null }, 'a partial'],
    ['a: 1{{#role}}\n{{/role}}', { a: 1 }, 'a section that takes the last line’s end with it'],
    ['role: {{role}}\nemail: "{{email}}"', { role: null, email: null }, 'blank ones'],
    ['note: at {{role}}', { note: 'at' }, 'a blank one within text'],
    ['made: {{date:YYYY-MM-DD HH:mm}}', { made: 'date as YYYY-MM-DD HH:mm' }, 'a core form with a colon'],
    ['name: {{cursor}}', { name: null }, 'a cursor'],
    ['who: {{nickname}}', { who: '{{nickname}}' }, 'an unknown one'],
    ['{{field}}: x', { design: 'x' }, 'as a property’s name'],
    ['deep:\n  name: {{name}}\n  list: [[{{field}}]]', { deep: { name: 'Jane Doe', list: [['design']] } }, 'in groups of properties'],
    ['text: |\n  Talk with\n  {{name}}', { text: 'Talk with\nJane Doe\n' }, 'in a block of text'],
    ['x: &a {{name}}\ny: *a', { x: 'Jane Doe', y: 'Jane Doe' }, 'with an anchor'],
    ['made: <% tp.date.now("YYYY") %>', { made: '<% tp.date.now("YYYY") %>' }, 'a mark of Templater'],
  ])('%j (%#)', (lines, expected) => {
    expect(propertiesOf(compose(`---\n${lines}\n---\nbody\n`).text)).toEqual(expected);
  });

  const hostile = [
    'Rosen: "R&D" #1', 'x\nadmin: true', '---', '---\nfoo: bar', '\n---\nbody', '- a', '[a, b]', '{a: b}', '{{name}}', '$& $1', '*x', '&x', '!x',
    '| x', '> x', '%x', '@x', '`x`', 'null', '~', 'true', 'no', '12', '0012', '1e3', '0x1F', '10:30', '2026-11-06', 'a # b', ' a ', '\t', '\'', '"',
    '\\', '\\n', 'a\r\nb', '\u2028', '\u0085', '\u0000', '\uFEFF', '👩‍💻', 'zq0z', 'zqq0z', '<% x %>', '?', ': ', 'a:', '#', '...', '=', '<<', ',',
  ];
  it.each(hostile)('takes %j as data in every place', (name) => {
    const template = '---\n# For {{name}}\na: {{name}} # {{name}}\nb: "{{name}}"\nc: [{{name}}, x]\nd:\n  - {{name}}\ne: X {{name}} Y\n---\n{{name}}';
    const { text } = compose(template, { values: { name }, properties: [{ property: 'f', value: name }] });
    const kept = harmless(name);
    expect(propertiesOf(text)).toEqual({ a: kept, b: kept, c: [kept, 'x'], d: [kept], e: `X ${kept} Y`, f: kept });
    expect(shown(text.slice(text.lastIndexOf('\n---\n') + 5))).toBe(inOneLine(name));
    expect(text).toMatch(/^---\n# For /);
  });

  it('takes any value at all as data', () => {
    const shapes = ['a: @', 'a: "@"', 'a: \'@\'', 'a: x @', 'a: [@]', 'a:\n  - @', 'a:\n- x\n- "@" # @', 'a: @ # @', 'a: |\n  @', '"a": @', 'a: {b: @}'];
    fc.assert(fc.property(fc.constantFrom(...shapes), fc.string({ unit: 'binary', minLength: 1 }), (shape, value) => {
      const lines = shape.replaceAll('@', '{{v}}');
      const expected = JSON.stringify(parse(shape.replaceAll('@', 'HERE'))).replaceAll('HERE', JSON.stringify(harmless(value)).slice(1, -1));
      const { text, unknown } = compose(`---\nfirst: 0012\n${lines}\nlast: yes\n---\n`, { values: { v: value } });
      expect(propertiesOf(text)).toEqual({ first: parse('0012'), ...(JSON.parse(expected) as object), last: 'yes' });
      expect(unknown).toEqual([]);
    }), { numRuns: 700 });
  }, 60_000);

  it('keeps the template’s order, comments and spelling, and adds what the plugin needs', () => {
    const template = [
      '---', '# about them', 'aliases: [ \'J\',  "D" ]', 'type: person # mine', 'name: {{name}}   # full name', 'code: 0012',
      'organization:', 'cssclasses:', '- wide', '', '---', '# {{name}}', '',
    ].join('\n');
    const { text } = compose(template, {
      properties: [
        { property: 'type', value: 'contact' }, { property: 'organization', value: 'ACME: R&D' }, { property: 'referred_by', value: ['[[Ann Lee]]'] },
        { property: 'referred_on', value: '2026-11-06' }, { property: 'role', value: '' },
      ],
    });
    expect(text).toBe([
      '---', '# about them', 'aliases: [ \'J\',  "D" ]', 'type: contact # mine', 'name: Jane Doe   # full name', 'code: 0012',
      'organization: "ACME: R&D"', 'cssclasses:', '- wide', '', 'referred_by:', '- "[[Ann Lee]]"', 'referred_on: 2026-11-06', '---', '# Jane Doe', '',
    ].join('\n'));
  });

  it('has a value in a comment in one line', () => {
    const { text } = compose('---\n# For {{name}}\na: 1 # {{name}}\n---\n', { values: { name: 'x\nadmin: true' } });
    expect(text).toBe('---\n# For x admin: true\na: 1 # x admin: true\n---\n');
  });

  it('keeps a comment beside whatever is put in', () => {
    const { text } = compose('---\n# who\nvirtual: {{virtual}}\nminutes: {{minutes}}\nof: {{contacts}}\nmade: on <% tp.now() %> with {{name}}\n---\n');
    expect(text).toBe('---\n# who\nvirtual: true\nminutes: 20\nof:\n  - Jane Doe\n  - Bob Ray\nmade: on <% tp.now() %> with Jane Doe\n---\n');
    expect(compose('---\n# who\nnote: " {{role}} "\n---\n').text).toBe('---\n# who\nnote: ""\n---\n');
  });

  it('leaves an empty property empty, with its comment', () => {
    expect(compose('---\nrole: {{role}} # as what\nemail: "{{email}}"\n---\n').text).toBe('---\nrole: # as what\nemail:\n---\n');
  });

  it('is made when the template has none', () => {
    const { text } = compose('# {{name}}\n', { properties: [{ property: 'type', value: 'contact' }] });
    expect(text).toBe('---\ntype: contact\n---\n# Jane Doe\n');
  });

  it('is one even where the template is empty, or its properties are', () => {
    const properties = [{ property: 'type', value: 'contact' }];
    expect(compose('', { properties }).text).toBe('---\ntype: contact\n---\n');
    expect(compose('---\n---\nx', { properties }).text).toBe('---\ntype: contact\n---\nx');
    expect(compose('---\ntype:\n---', { properties }).text).toBe('---\ntype: contact\n---\n');
  });

  it('is re-spelled rather than refused where it can’t be edited by lines', () => {
    const { text } = compose('---\n{a: "{{name}}", b: 1}\n---\nx\n', { properties: [{ property: 'type', value: 'contact' }] });
    expect(text).toBe('---\na: Jane Doe\nb: 1\ntype: contact\n---\nx\n');
  });

  it('keeps a Templater mark that YAML could not read', () => {
    const mark = '<% tp.file.title.replace(": ", "{{name}}") %>';
    const { text } = compose(`---\nx: ${mark}\nname: {{name}}\n---\n`);
    expect(text).toBe(`---\nx: ${mark}\nname: Jane Doe\n---\n`);
  });

  it('reports unknown placeholders and sections', () => {
    expect(compose('---\na: {{x}}\n{{#y}}\nb: 1\n{{/y}}\n{{^z}}\nc: 1\n{{/z}}\n---\n{{x}} {{w}}').unknown)
      .toEqual(['{{x}}', '{{#y}}', '{{^z}}', '{{w}}']);
  });

  it('understands a byte order mark and Windows’ line endings', () => {
    const { text } = compose('\uFEFF---\r\nname: {{name}}\r\nlast: x\r\n---\r\n# {{name}}\r\n');
    expect(text).toBe('---\nname: Jane Doe\nlast: x\n---\n# Jane Doe\n');
  });

  it('keeps a property called __proto__ an ordinary property', () => {
    const { text } = compose('---\n__proto__: {{name}}\nx: {a: {{name}}}\n---\n');
    expect(text).toContain('__proto__: Jane Doe');
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });
});

describe('A template that can’t be used is refused in words', () => {
  it.each([
    ['---js\n{ x: process.exit(1) }\n---\n', 'starts with “---js”'],
    ['---json\n{"a": 1}\n---\n', 'starts with “---json”'],
    ['--- coffee\na: 1\n---\n', 'starts with “---coffee”'],
    ['\uFEFF---js\r\n1\r\n---\r\n', 'starts with “---js”'],
    ['---\ntype: contact\nname: {{name}}\n\n# Notes\n', 'no line with “---” closes them'],
    ['---\ntype:', 'no line with “---” closes them'],
    ['---\ntype: contact\nname: "{{name}}\nrole: x\n---\n', 'line 3, “name: "{{name}}”'],
    ['---\n{{#role}}\na: 1\nb: 2\n{{/role}}\ntype: contact\ntype: person\n---\n', 'line 7, “type: person”'],
    ['---\n- a\n- b\n---\n', 'is not a list of properties'],
  ])('%j', (template, words) => {
    expect(() => compose(template)).toThrow(words);
  });

  it('but the properties close where Obsidian closes them', () => {
    expect(compose('---\nx: {{name}}\n-----\n{{name}}\n').text).toBe('---\nx: Jane Doe\n---\n--\nJane Doe\n');
    expect(compose('---\nx: |\n  a\n--- b\n').text).toBe('---\nx: |\n  a\n---\n b\n');
  });

  it('but blanks behind the opening line do no harm', () => {
    expect(compose('--- \t\nname: {{name}}\n---\nx').text).toBe('---\nname: Jane Doe\n---\nx');
  });

  it('but what no name stands before is no property', () => {
    expect(compose('---\n : {{name}}\n').text).toBe('---\n : Jane Doe\n');
    expect(compose('---\n: {{name}}\n').text).toBe('---\n: Jane Doe\n');
  });

  it('but a line at the top is no front matter', () => {
    expect(compose('---\n\n# {{name}}\n').text).toBe('---\n\n# Jane Doe\n');
    expect(compose('----\nx: {{name}}\n').text).toBe('----\nx: Jane Doe\n');
  });

  it('and a value is none either', () => {
    const { text } = compose('{{name}}', { values: { name: '---\ntype: x\n---\n' } });
    expect(propertiesOf(text.slice(0, 4))).toBeUndefined();
    expect(text).toBe('\n--- type: x ---');
  });
});

describe('The cursor goes', () => {
  it.each([
    ['# {{name}}\n\n{{cursor}}\nx {{cursor}}y', '# Jane Doe\n\n', 'where the template says, first'],
    ['---\nname: {{name}}\n---\n🎉 {{cursor}}!', '---\nname: Jane Doe\n---\n🎉 ', 'behind the front matter and emoji'],
    ['# A\n\n## B\n\n## C\n\n', '# A\n\n## B\n', 'else below the first heading with nothing under it'],
    ['# A\ntext\n## B\n\n\n# C\n', '# A\ntext\n## B\n', 'not below a heading with text'],
    ['```\n# no heading\n\n# x\n```\n# A\n\n# B\n', '```\n# no heading\n\n# x\n```\n# A\n', 'not into code'],
    ['~ x\n# A\n\n# B\n', '~ x\n# A\n', 'below a tilde, which is no code'],
    ['see # 1\n\n# B\n\n# C\n', 'see # 1\n\n# B\n', 'not below a hash within text'],
    ['````\n```\n# x\n\n# y\n````\n# A\n\n# B\n', '````\n```\n# x\n\n# y\n````\n# A\n', 'not into longer fences'],
    ['```\n``` x\n# y\n\n# z\n```\n# A\n\n# B\n', '```\n``` x\n# y\n\n# z\n```\n# A\n', 'not behind marks that close nothing'],
    ['# A\n \n\t\n# B\n', '# A\n', 'into the first of several blank lines'],
    ['####\n\n# B\n', '####\n', 'below a heading without words'],
    ['####### no\n\n# A\n\n# B\n', '####### no\n\n# A\n', 'not below seven hashes'],
    ['# A\n## B\n\n### C\n\n## D\n', '# A\n## B\n\n### C\n', 'below the deepest where headings only hold others'],
    ['text\n', 'text\n', 'else to the end'],
    ['# A\n# B', '# A\n# B', 'to the end where no heading has room'],
    ['', '', 'into an empty note'],
  ])('%j', (template, before) => {
    const { text, cursor } = compose(template);
    expect(text.slice(0, cursor)).toBe(before);
    expect(text).not.toContain('{{cursor}}');
  });
});
