import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The pages of the documentation, relative to the project's folder. */
export function pagesIn(root: string): string[] {
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' });
  return ['README.md', 'CONTRIBUTING.md', ...docs.filter((file) => file.endsWith('.md')).sort().map((file) => `docs/${file}`)];
}
