import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { standardVocabulary } from '../../src/notes/vocabulary';
import { constantsIn, HOLE, putTogether } from './put-together';

const src = fileURLToPath(new URL('../../src', import.meta.url));
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** Here the names are at home. */
const HOMES = ['notes/properties.ts', 'notes/vocabulary.ts'];

/**
 * Words on the screen that happen to be those of a heading: the name of a kind, labels, titles, what a parameter means.
 * And what a message may ask, in words of its own.
 */
const ON_THE_SCREEN: readonly (readonly [file: string, text: string])[] = [
  ['domain/', 'Debrief'],
  ['features/acting/contact-deeds.ts', 'What they said'],
  ['features/acting/contact-deeds.ts', 'Say what they said: yes, later or no: outcome=….'],
  ['features/briefing/words.ts', 'What they said'],
  ['features/briefing/words.ts', 'Worth remembering'],
  ['features/chance/form.ts', 'What they said'],
  ['features/chance/index.ts', 'What they said'],
  ['features/questions/', 'Questions'],
  ['notes/messages/hints.ts', 'resume_requested'],
];

interface Text {
  file: string;
  text: string;
}

// Names of one word, such as `date`, mean other things in most places.
const properties = Object.values(standardVocabulary.properties).filter((name) => name.includes('_'));
const headings = Object.values(standardVocabulary.headings);

/**
 * The texts of strings, templates and regular expressions, and what these are put together to; the placeholders of
 * templates are words of their own. A key of an object is none, for so are the names of what templates are filled with.
 */
function textsIn(file: string, code: string): Text[] {
  const texts: Text[] = [];
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const constants = constantsIn(source);
  const visit = (node: ts.Node): void => {
    const text = ts.isRegularExpressionLiteral(node) ? node.text : (putTogether(node, constants) ?? nameTaken(node));
    if (text !== undefined) texts.push({ file, text: text.replace(/\{\{[^{}]*\}\}/g, '') });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

/** `frontmatter.asked_on`, `const { asked_on } = frontmatter`. */
function nameTaken(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return undefined;
  return (node.propertyName ?? node.name).getText();
}

function spells({ text }: Text): boolean {
  const words: readonly string[] = text.match(/[\w\0]+/g) ?? [];
  return words.some((word) => properties.some((name) => couldBe(word, name))) ||
    headings.some((heading) => names(text, heading));
}

/** With holes, what has an underscore of the name: `\0_on`, `asked_\0`, `\0_\0`. */
function couldBe(word: string, name: string): boolean {
  if (!word.includes(HOLE)) return word === name;
  return word.includes('_') && new RegExp(`^${word.replaceAll(HOLE, '\\w*')}$`).test(name);
}

/** Of one word, a heading is only meant by a text that is nothing else, or stands as a heading or a pattern. */
function names(text: string, heading: string): boolean {
  if (heading.includes(' ') && text.toLowerCase().includes(heading.toLowerCase())) return true;
  return text === heading || new RegExp(`^(?:#+ |/.*\\b)${heading}\\b`, 'im').test(text);
}

const spelled = files.flatMap((file) => textsIn(file, readFileSync(join(src, file), 'utf8'))).filter(spells);
const isOnTheScreen = (place: Text): boolean =>
  ON_THE_SCREEN.some(([file, text]) => place.file.startsWith(file) && place.text === text);

describe('the names of properties and headings', () => {
  it('stand in the table and in the vocabulary alone', () => {
    const strays = spelled.filter((place) => !HOMES.includes(place.file) && !isOnTheScreen(place));
    expect(strays).toEqual([]);
  });

  it.each(ON_THE_SCREEN)('are words of the screen in %s: “%s”', (file, text) => {
    expect(spelled.some((place) => place.file.startsWith(file) && place.text === text)).toBe(true);
  });

  it.each([
    "const name = 'asked_on';", 'const reason = `Add ${name} or replied_on.`;', "const template = 'type:\\nasked_on:\\n';",
    "const heading = 'Log';", 'const template = `# A\n\n## Log\n`;', 'const pattern = /^research$/i;', "const label = 'Is worth remembering';",
    "const name = 'asked' + '_on';", 'const name = `${verb}_on`;', "const name = 'referred_' + (by ? 'by' : 'on');", "const name = ['asked', 'on'].join('_');",
    "const name = words.join('_');", "const END = '_on';\nconst name = verb + END;", "const name = 'stay'.concat('_in_', 'touch');",
    "const name = fact.replace(/[A-Z]/g, '_$&').toLowerCase();", 'const name = fact.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);',
    "const heading = 'Worth ' + 'remembering';", 'const day = frontmatter.asked_on;', 'const { asked_on: day } = frontmatter;',
    'read(({ asked_on }) => asked_on);',
  ])('would be found in %s', (code) => {
    expect(textsIn('a.ts', code).some(spells)).toBe(true);
  });

  it.each([
    "const text = 'It was {{#asked_on}}on {{asked_on}}{{/asked_on}}.';", 'const facts = { asked_on: contact.askedOn };',
    "const text = 'Log a referral';", "import { a } from './research';", '// asked_on', "const kind = 'debrief';",
    "el.setAttr('target', '_blank');", "const name = text.replace(RESERVED, '$1_');", 'const text = `${a}${b} on ${day}`;', "const lines = parts.join('\\n');",
  ])('are none in %s', (code) => {
    expect(textsIn('a.ts', code).some(spells)).toBe(false);
  });
});
