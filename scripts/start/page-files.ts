import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the page is made of, served from memory. */
export interface PageFiles {
  pageJs: string;
  mainJs: string;
  manifest: string;
  themeCss: string;
  stylesCss: string;
  pageCss: string;
}

/** The bundles given, with the files of the project in `root` that go with them. */
export function pageFiles(root: string, bundles: { pageJs: string; mainJs: string }): PageFiles {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  return {
    ...bundles,
    manifest: read('manifest.json'),
    themeCss: read('tests/host/ui/theme.css'),
    stylesCss: read('styles.css'),
    pageCss: read('tests/host/page/page.css'),
  };
}
