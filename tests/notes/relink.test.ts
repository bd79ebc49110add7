import { describe, expect, it } from 'vitest';
import { NotRelinked, relinked, relinking } from '../../src/notes/relink';
import { withStretches } from '../../src/notes/stretches';
import { yaml } from './edit-yaml';

const NEW = 'Amara Osei';

describe('a link that leads elsewhere keeps all else', () => {
  it.each([
    ['its brackets', '[[A. Osei]]', '[[Amara Osei]]'],
    ['its alias', '[[Inbox/A. Osei|Amara, as she signs]]', '[[Amara Osei|Amara, as she signs]]'],
    ['its heading', '[[A. Osei#Notes#More]]', '[[Amara Osei#Notes#More]]'],
    ['its block, as an embed', '![[A. Osei#^block]]', '![[Amara Osei#^block]]'],
    ['its heading and alias', '[[A. Osei#Notes|notes]]', '[[Amara Osei#Notes|notes]]'],
    ['the bar of a table', '[[A. Osei\\|her]]', '[[Amara Osei\\|her]]'],
    ['its extension', '[[A. Osei.md|her]]', '[[Amara Osei.md|her]]'],
    ['brackets in an alias', '[[A. Osei|the [one]]]', '[[Amara Osei|the [one]]]'],
    ['a label and an encoded address', '[her](Inbox/A.%20Osei.md)', '[her](Amara%20Osei.md)'],
    ['a heading in an address', '![her](A.%20Osei.md#Notes%20too)', '![her](Amara%20Osei.md#Notes%20too)'],
    ['angles and a title', '[her](<../A. Osei.md#x> "A title")', '[her](<Amara Osei.md#x> "A title")'],
    ['brackets in pairs in an address', '[her](A(b).md "(t)")', '[her](Amara%20Osei.md "(t)")'],
    ['an address without extension', '[a \\] label](A)', '[a \\] label](Amara%20Osei)'],
  ])('%s', (_what, from, to) => {
    expect(relinked(from, { linktext: NEW })).toBe(to);
  });

  it.each([
    ['[x](A.md)', 'Osei (50 %)', '[x](Osei%20%2850%20%25%29.md)'],
    ['[x](<A.md>)', 'Osei (50 %)', '[x](<Osei (50 %25).md>)'],
    ['[[A]]', 'People/Osei (50 %)', '[[People/Osei (50 %)]]'],
  ])('%s spells a name so that it is read again: %s', (from, linktext, to) => {
    expect(relinked(from, { linktext })).toBe(to);
  });

  it.each(['Osei [2]', 'Osei#1', 'Osei|x', 'Osei^2'])('and says so where no link can hold a name: %s', (linktext) => {
    expect(() => relinked('[[A]]', { linktext })).toThrow(NotRelinked);
  });
});

describe('the links of a note', () => {
  const led = (text: string, original: string, linktext = NEW): string | undefined => {
    const stretches = relinking(text, { inBody: [], inMatter: [{ original, linktext }] }, yaml);
    return stretches && withStretches(text, stretches);
  };

  it.each([
    ['in double quotes', 'by: "[[A]]" # [[A]]', '[[A]]', 'by: "[[Amara Osei]]" # [[A]]'],
    ['in single quotes', 'by: \'[[A|O\'\'A]]\'', '[[A|O\'A]]', 'by: \'[[Amara Osei|O\'\'A]]\''],
    ['with quotes inside', 'by: "[[A|\\"Am\\"]]"', '[[A|"Am"]]', 'by: "[[Amara Osei|\\"Am\\"]]"'],
    ['without quotes, which is a list in a list', 'by: [[A]]', '[[A]]', 'by: [[Amara Osei]]'],
    ['in a list, each time', 'by:\n  - "[[A]]"\n  - \'[[A]]\'\nto: ["[[B]]", "[[A]]"]', '[[A]]',
      'by:\n  - "[[Amara Osei]]"\n  - \'[[Amara Osei]]\'\nto: ["[[B]]", "[[Amara Osei]]"]'],
    ['among others in one text', 'by: "[[B]], [[A]]"', '[[A]]', 'by: "[[B]], [[Amara Osei]]"'],
    ['in a text of several lines', 'note: |\n  [[A]]\n  more', '[[A]]', 'note: |\n  [[Amara Osei]]\n  more'],
  ])('are found among the properties: %s', (_where, before, original, after) => {
    expect(led(`---\n${before}\n---\n[[A]]\n`, original)).toBe(`---\n${after}\n---\n[[A]]\n`);
  });

  it('double the apostrophe of a name in single quotes, and leave it in others', () => {
    expect(led('---\na: \'[[A]]\'\nb: "[[A]]"\n---\n', '[[A]]', 'Sean O\'Brien'))
      .toBe('---\na: \'[[Sean O\'\'Brien]]\'\nb: "[[Sean O\'Brien]]"\n---\n');
  });

  it('write the quotes of a name in each kind of quotes as they are written there', () => {
    expect(led('---\na: \'[[A]]\'\nb: "[[A]]"\nc: [[A]]\n---\n', '[[A]]', 'Sean “S” O\'Brien "the Elder"'))
      .toBe('---\na: \'[[Sean “S” O\'\'Brien "the Elder"]]\'\nb: "[[Sean “S” O\'Brien \\"the Elder\\"]]"\nc: [[Sean “S” O\'Brien "the Elder"]]\n---\n');
  });

  it.each([
    ['it is spelled in another way', 'by: "\\u005b[A]]"'],
    ['it is the name of a property', '"[[A]]": x\nby: "[[A]]"'],
  ])('are left, in words, where they can’t be changed without harm: %s', (_why, matter) => {
    const text = `---\n${matter}\n---\n`;
    const stretches = (): unknown => relinking(text, { inBody: [], inMatter: [{ original: '[[A]]', linktext: NEW }] }, yaml);
    if (matter.startsWith('by')) expect(stretches).toThrow('Change it by hand.');
    else expect(led(text, '[[A]]')).toBe('---\n"[[A]]": x\nby: "[[Amara Osei]]"\n---\n');
  });

  it('have to stand where they are said to', () => {
    const link = { original: '[[A]]', linktext: NEW };
    expect(relinking('See [[A]].', { inBody: [{ ...link, at: 4 }], inMatter: [] }, yaml))
      .toEqual([{ at: 4, from: '[[A]]', to: '[[Amara Osei]]' }]);
    expect(relinking('See  [[A]].', { inBody: [{ ...link, at: 4 }], inMatter: [] }, yaml)).toBeUndefined();
  });
});
