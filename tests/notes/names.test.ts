import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { freeName, noteName, notePath, reasonNotToMake, sameName } from '../../src/notes/names';

const named = (name: string): string => noteName('{{name}}', { name });
const bytes = (text: string): number => new TextEncoder().encode(text).length;

describe('A note is named so that every disk can hold it', () => {
  it.each([
    ['Jane Doe', 'Jane Doe', 'an ordinary name stays'],
    ['Rosen: "R&D" #1', 'Rosen - \'R&D\' 1', 'colon, quotes and hash'],
    ['AC/DC', 'AC-DC', 'a slash within a word'],
    ['Design / Research', 'Design - Research', 'a slash between words'],
    ['C:\\Users\\jane', 'C-Users-jane', 'backslashes'],
    ['10:30 coffee', '10-30 coffee', 'a colon in a time'],
    ['Who? *me*', 'Who me', 'wildcards'],
    ['<Jane> [Doe]', '(Jane) (Doe)', 'brackets of other kinds'],
    ['A|B^c', 'A-Bc', 'bar and caret'],
    ['...hidden', 'hidden', 'leading dots'],
    ['.obsidian', 'obsidian', 'a hidden name'],
    ['../../etc/passwd', '-..-etc-passwd', 'a climb out of the folder'],
    ['Jane Doe Jr.', 'Jane Doe Jr', 'a trailing dot'],
    ['  Jane   Doe . ', 'Jane Doe', 'spaces and dots around'],
    ['Jane\nDoe\t\u0000PhD', 'Jane Doe PhD', 'line breaks and control characters'],
    ['Jane\u202Edm.exe', 'Janedm.exe', 'an override that reverses what is read'],
    ['Ja\u200Bne\uFEFF', 'Jane', 'zero-width characters'],
    ['Ja\u200Dne', 'Jane', 'a joiner that joins nothing'],
    ['👩‍💻 Jane 🏴󠁧󠁢󠁳󠁣󠁴󠁿 👍🏽', '👩‍💻 Jane 🏴󠁧󠁢󠁳󠁣󠁴󠁿 👍🏽', 'emoji of several parts'],
    ['🎉', '🎉', 'an emoji alone'],
    ['علی\u200Cرضا', 'علی\u200Cرضا', 'a joiner that Persian needs'],
    ['علی \u200Cرضا', 'علی رضا', 'a joiner behind a blank'],
    ['Rosen:   Jo', 'Rosen - Jo', 'a colon and several blanks'],
    ['Jose\u0301', 'José', 'decomposed accents are composed'],
    ['{{name}} $& $1 <% x %>', '{{name}} $& $1 (% x %)', 'what looks like a template is text'],
    ['CON', 'CON_', 'a device of Windows'],
    ['aux.txt', 'aux_.txt', 'a device of Windows with an extension'],
    ['Com1 .x', 'Com1_ .x', 'a device of Windows with a space'],
    ['Bacon', 'Bacon', 'a name that only ends like a device'],
    ['Conrad', 'Conrad', 'a name that only begins like a device'],
    ['Jane.md', 'Jane', 'an extension typed along'],
    ['\uD800Jane', 'Jane', 'half a character'],
    ['', 'Untitled', 'nothing'],
    ['???', 'Untitled', 'nothing usable'],
    ['. . .', 'Untitled', 'dots and spaces'],
    ['---', 'Untitled', 'only separators'],
    ['李小龍', '李小龍', 'another script'],
    ['Jane\u00A0Doe', 'Jane Doe', 'a blank that breaks no line'],
    ['Falcon.', 'Falcon', 'a device’s name within a word, before a dot'],
    ['a:   b: c:d', 'a - b - c-d', 'several colons'],
    ['Jane.MD.md', 'Jane', 'the extension twice'],
    ['👍\u200D👍 a\u200D👍 👍\u200Da', '👍\u200D👍 a👍 👍a', 'a joiner between emoji alone'],
    ['कर्\u200Dम x\u200D1 क\u200Cx', 'कर्\u200Dम x1 क\u200Cx', 'a joiner between letters alone'],
    ['яα\u200Cб é\u200Cक', 'яαб éक', 'no joiner behind a letter that joins nothing'],
  ])('%j becomes %j (%s)', (name, expected) => {
    expect(named(name)).toBe(expected);
  });

  it('cuts 300 characters to what fits with the extension', () => {
    expect(named('x'.repeat(300))).toBe('x'.repeat(252));
  });

  it('cuts between letters as people see them', () => {
    const name = named('x'.repeat(240) + '👩‍💻👩‍💻');
    expect(name).toBe('x'.repeat(240) + '👩‍💻');
    expect(named('é'.normalize('NFD').repeat(300))).toBe('é'.repeat(126));
  });

  it.each([
    ['x'.repeat(240) + '👩‍💻👩‍💻', 'x'.repeat(240) + '👩‍💻'],
    ['x'.repeat(244) + '👍🏽', 'x'.repeat(244) + '👍🏽'],
    ['x'.repeat(245) + '👍🏽', 'x'.repeat(245)],
    ['x'.repeat(247) + '👍🏽', 'x'.repeat(247)],
    ['x'.repeat(251) + 'q\u0323', 'x'.repeat(251)],
    ['x'.repeat(230) + '🏴󠁧󠁢󠁳󠁣󠁴󠁿', 'x'.repeat(230)],
    [`${'x'.repeat(249)} y${'x'.repeat(9)}`, `${'x'.repeat(249)} yx`],
    ['x'.repeat(300), 'x'.repeat(252)],
  ])('cuts there, too, where the engine can’t tell letters apart: %#', (name, expected) => {
    const { Segmenter } = Intl;
    try {
      Reflect.deleteProperty(Intl, 'Segmenter');
      expect(named(name)).toBe(expected);
    } finally {
      Object.defineProperty(Intl, 'Segmenter', { value: Segmenter, writable: true, configurable: true });
    }
  });

  it('keeps something of one letter under more accents than fit', () => {
    const name = named('q' + '\u0323'.repeat(400));
    expect(name.startsWith('q\u0323')).toBe(true);
    expect(bytes(name)).toBeLessThanOrEqual(252);
  });

  it('holds for any text at all', () => {
    const anyText = fc.string({ unit: 'binary', maxLength: 400 });
    fc.assert(fc.property(anyText, anyText, (a, b) => {
      const name = noteName('{{a}} {{b}}', { a, b });
      expect(name).not.toMatch(/[\\/:*?"<>|#^[\]\p{Cc}\p{Cs}]|^[.\s]|[.\s]$/u);
      expect(name).toBe(name.normalize('NFC'));
      expect(bytes(name)).toBeGreaterThan(0);
      expect(bytes(`${name}.md`)).toBeLessThanOrEqual(255);
      expect(named(name)).toBe(name);
    }), { numRuns: 1000 });
  }, 60_000);
});

describe('A name pattern', () => {
  const values = { date: '2026-11-06', contacts: 'Jane Doe, Ann Lee', organization: '' };

  it.each([
    ['{{date}} {{contacts}}', '2026-11-06 Jane Doe, Ann Lee'],
    ['{{ date }}: {{{contacts}}}', '2026-11-06 - Jane Doe, Ann Lee'],
    ['{{contacts}} ({{organization}})', 'Jane Doe, Ann Lee'],
    ['{{organization}} - {{date}}', '2026-11-06'],
    ['{{date}} - {{organization}} - {{contacts}}', '2026-11-06 - Jane Doe, Ann Lee'],
    ['{{date}} {{phone}}', '2026-11-06 {{phone}}'],
    ['{{constructor}} {{date}}', '{{constructor}} 2026-11-06'],
    ['{{organization}}', 'Untitled'],
    ['{{contacts}} ( {{organization}} ) [ ]', 'Jane Doe, Ann Lee'],
    ['{{date}} (x) {{organization}}', '2026-11-06 (x)'],
    ['{{date}} - {{organization}} - {{organization}} | {{organization}} - {{contacts}}', '2026-11-06 - Jane Doe, Ann Lee'],
    ['– {{date}} –', '– 2026-11-06 –'],
    ['{{contacts}} (x) (y z)', 'Jane Doe, Ann Lee (x) (y z)'],
    ['{{date}} (x) - {{organization}} - {{organization}} , {{contacts}}', '2026-11-06 (x) - Jane Doe, Ann Lee'],
    ['a{{organization}}b (c)', 'ab (c)'],
    ['x - {{date}} -', 'x - 2026-11-06 -'],
    ['', 'Untitled'],
  ])('%j becomes %j', (pattern, expected) => {
    expect(noteName(pattern, values)).toBe(expected);
  });
});

describe('Two names are one file', () => {
  it.each([
    ['Jane Doe', 'jane doe', true],
    ['José', 'JOSÉ'.normalize('NFD'), true],
    ['ΟΔΥΣΣΕΥΣ', 'Οδυσσευς', true],
    ['Strauß', 'STRAUSS', true],
    ['Straußens', 'ſtrauſſens', true],
    ['Jane Doe', 'Jane  Doe', false],
    ['Jose', 'José', false],
    ['Yıldız', 'Yildiz', false],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(sameName(a, b)).toBe(expected);
  });
});

describe('A free name', () => {
  const takenBy = (...names: string[]) => (name: string): boolean => names.some((other) => sameName(other, name));

  it('is the name itself when nobody has it', () => {
    expect(freeName('Jane Doe', takenBy('Ann Lee'))).toBe('Jane Doe');
  });
  it('counts from 2, past those taken in another case', () => {
    expect(freeName('Jane Doe', takenBy('jane doe', 'JANE DOE 2'))).toBe('Jane Doe 3');
  });
  it('leaves room for the number in a name as long as a disk allows', () => {
    const long = 'x'.repeat(252);
    expect(freeName(long, takenBy(long))).toBe('x'.repeat(250) + ' 2');
  });
  it('gives up in words rather than search for ever', () => {
    expect(() => freeName('Jane', () => true)).toThrow('too many notes named “Jane”');
  });
});

describe('A note goes into its folder', () => {
  it.each([
    ['', 'Jane Doe', 'Jane Doe.md'],
    ['/', 'Jane Doe', 'Jane Doe.md'],
    ['People', 'Jane Doe', 'People/Jane Doe.md'],
    ['Career/People/', 'Jane Doe', 'Career/People/Jane Doe.md'],
    ['Career\\People', 'Jane Doe', 'Career/People/Jane Doe.md'],
    ['Career//People', 'Jane Doe.md', 'Career/People/Jane Doe.md'],
    ['Cafe\u0301', 'Ann', 'Café/Ann.md'],
    ['People', 'Jose\u0301.MD', 'People/José.md'],
    [' Career / People ', 'Ann', 'Career/People/Ann.md'],
    ['Career\u00A0now', 'Ann', 'Career now/Ann.md'],
  ])('%j and %j: %s', (folder, name, expected) => {
    expect(notePath(folder, name)).toBe(expected);
  });

  it.each([
    ['..', 'Jane', '“..”'],
    ['People/../..', 'Jane', '“..”'],
    ['./People', 'Jane', '“.”'],
    ['/etc', 'Jane', 'absolute path'],
    [' /etc', 'Jane', 'The folder “/etc” is an absolute path'],
    ['\\\\server\\share', 'Jane', 'absolute path'],
    ['C:/Users', 'Jane', 'absolute path'],
    ['.obsidian', 'Jane', 'starts with a dot'],
    ['Career/.trash', 'Jane', 'starts with a dot'],
    ['Career: now', 'Jane', 'does not allow'],
    ['People', '../Jane', 'cannot be the name'],
    ['People', '.hidden', 'cannot be the name'],
    ['People', ' ', 'needs a name'],
    ['People', '.md', 'needs a name'],
    ['People', 'a\tb', 'cannot be the name'],
    ['A\tB', 'Jane', 'does not allow'],
  ])('refuses %j and %j in words', (folder, name, words) => {
    expect(() => notePath(folder, name)).toThrow(words);
  });
});

describe('Not every disk keeps a file', () => {
  it.each([
    ['', 'a name can’t be empty or start with a dot'],
    ['.hidden', 'a name can’t be empty or start with a dot'],
    ['a\\b', 'slashes and colons can’t stand in a name'],
    ['a: b', 'slashes and colons can’t stand in a name'],
    ['a\nb', 'slashes and colons can’t stand in a name'],
    ['Jane Doe ', 'Windows drops dots and spaces at the end of a name'],
    ['Jane Doe Jr..md', 'Windows drops dots and spaces at the end of a name'],
    ['con.md', 'Windows keeps that name for itself'],
    ['Lpt1 .old.md', 'Windows keeps that name for itself'],
    [`${'é'.repeat(127)}.md`, 'the name is too long'],
  ])('called %j', (name, why) => {
    expect(reasonNotToMake(`People/${name}`, name)).toBe(`“People/${name}” can’t be made: ${why}. Take another name.`);
  });

  it.each(['Jane Doe.md', 'A.B.md', 'Contents.md', `${'é'.repeat(126)}.md`, 'Jane.Mdx'])('but any keeps %j', (name) => {
    expect(reasonNotToMake(`People/${name}`, name)).toBeUndefined();
  });
});
