import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { keyOf } from '../../src/words/say';

const SAYS = new Set(['say', 'sayInParts']);

/** The keys of all sentences that the code can say, each once, with the file that it stands in. */
export function sentencesInCode(): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((each) => each.endsWith('.ts'))) {
    const visit = (node: ts.Node): void => {
      if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag) && SAYS.has(node.tag.text)) {
        found.set(keyOf(textsOf(node.template)), file.replaceAll('\\', '/'));
      }
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(join('src', file), 'utf8'), ts.ScriptTarget.Latest));
  }
  return found;
}

function textsOf(template: ts.TemplateLiteral): string[] {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [template.text];
  return [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
}
