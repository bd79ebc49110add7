import ts from 'typescript';

/** What is not known before it runs, such as what stands in the hole of a template. */
export const HOLE = '\u0000';

/** The texts that a file has names for: `const END = '_on'`. */
export function constantsIn(source: ts.SourceFile): ReadonlyMap<string, string> {
  const constants = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer && ts.isStringLiteralLike(node.initializer)) {
      constants.set(node.name.getText(), node.initializer.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return constants;
}

/** What a string, a template, a sum or a list that is joined comes to, with holes; undefined for anything else. */
export function putTogether(node: ts.Node, constants: ReadonlyMap<string, string>): string | undefined {
  const part = (of: ts.Node): string =>
    putTogether(of, constants) ?? (ts.isIdentifier(of) ? constants.get(of.text) : undefined) ?? HOLE;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node)) return putTogether(node.expression, constants);
  if (ts.isTemplateExpression(node)) {
    return node.head.text + node.templateSpans.map(({ expression, literal }) => part(expression) + literal.text).join('');
  }
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    return part(node.left) + part(node.right);
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { expression: of, name } = node.expression;
  const args = node.arguments.map(part);
  if (name.text === 'concat') return part(of) + args.join('');
  if (name.text === 'join') {
    return (ts.isArrayLiteralExpression(of) ? of.elements.map(part) : [HOLE, HOLE]).join(args[0] ?? ',');
  }
  if (/^replace(?:All)?$/.test(name.text) && node.arguments[1]) return HOLE + replaced(node.arguments[1], part);
  return undefined;
}

/** What takes the place of what is found: `_$1`, or what a function answers. */
function replaced(by: ts.Expression, part: (node: ts.Node) => string): string {
  const text = ts.isArrowFunction(by) ? part(by.body) : part(by);
  return text.replace(/\$(?:[\d&]|<\w+>)/g, HOLE);
}
