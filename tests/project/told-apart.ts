import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** One of several things that are told apart by a word. */
export interface Words {
  words: readonly string[];
  /** The type of these words. */
  type: string;
}

/** A word where something else is meant, or one of the things by itself; each stands there, and says why. */
export interface Named {
  file: string;
  word: string;
  why: string;
}

/** Paths and texts of the code, with slashes on every system. */
export function codeOutside(homes: RegExp): Map<string, string> {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(src, file), 'utf8')] as const);
  return new Map(files.filter(([file]) => !homes.test(file)));
}

/** Where a text names single ones of these things, or treats them one by one: the word or the piece of code. */
export function toldApart(text: string, { words, type }: Words): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile('code.ts', text, ts.ScriptTarget.Latest, true);
  const isType = (node: ts.Node | undefined): boolean =>
    node !== undefined && ts.isTypeReferenceNode(node) && node.typeName.getText() === type;
  const visit = (node: ts.Node): void => {
    if (isOwnWord(node) && words.includes(node.text)) found.push(node.text);
    else if (isTable(node, words) || isOneByOne(node, isType) || looksInto(node)) found.push(node.getText());
    else if (ts.isMappedTypeNode(node) && isType(node.typeParameter.constraint)) found.push(node.getText());
    else if (ts.isAsExpression(node) && isType(node.type)) found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** A text by itself: a word of a sentence and the name of a class are none, nor is what is imported. */
function isOwnWord(node: ts.Node): node is ts.StringLiteral | ts.NoSubstitutionTemplateLiteral {
  if (!ts.isStringLiteral(node) && !ts.isNoSubstitutionTemplateLiteral(node)) return false;
  const { parent } = node;
  const isOfClass = ts.isCallExpression(parent) && parent.expression.getText() === 'cls';
  return !ts.isTaggedTemplateExpression(parent) && !ts.isImportDeclaration(parent) && !isOfClass;
}

/** `{ ask: …, close: … }`, or `{ ask: … }[kind]`: a single word may be the name of anything. */
function isTable(node: ts.Node, words: readonly string[]): boolean {
  if (!ts.isObjectLiteralExpression(node)) return false;
  const keys = node.properties.filter(({ name }) => name && ts.isIdentifier(name) && words.includes(name.text));
  return keys.length > (ts.isElementAccessExpression(node.parent) ? 0 : 1);
}

/** `Record<Kind, …>`, `new Map<Kind, …>`. A number for each of them tells none apart. */
function isOneByOne(node: ts.Node, isType: (node: ts.Node | undefined) => boolean): boolean {
  if (!ts.isTypeReferenceNode(node) && !ts.isNewExpression(node)) return false;
  const name = (ts.isNewExpression(node) ? node.expression : node.typeName).getText();
  const [key, value] = node.typeArguments ?? [];
  return isType(key) && /(?:Record|Map|Extract|Exclude)$/.test(name) && value?.kind !== ts.SyntaxKind.NumberKeyword;
}

/** `kind.startsWith(…)`, `item.kind.includes(…)`. */
function looksInto(node: ts.Node): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { expression: of, name } = node.expression;
  const isKind = ts.isPropertyAccessExpression(of) ? of.name.text === 'kind' : ts.isIdentifier(of) && of.text === 'kind';
  return isKind && /^(?:startsWith|endsWith|includes|indexOf|match|search|split|slice|replace)/.test(name.text);
}

/** Where the code names single ones without a reason that is stated, and reasons that nothing asks for. */
export function unstated(code: ReadonlyMap<string, string>, words: Words, named: readonly Named[]): string[] {
  const places = [...code].flatMap(([file, text]) => toldApart(text, words).map((word) => `${file}: ${word}`));
  const stated = named.map(({ file, word }) => `${file}: ${word}`);
  return [
    ...new Set(places.filter((place) => !stated.includes(place))),
    ...stated.filter((place) => !places.includes(place)).map((place) => `not there any more: ${place}`),
  ];
}
