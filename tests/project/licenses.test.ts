import { readFileSync } from 'node:fs';
import esbuild from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { options } from '../../esbuild.config.mjs';
import { licensesOf, LICENSES } from '../../scripts/licenses.mjs';

interface Package {
  dependencies: Record<string, string>;
}

describe('the licences of what main.js holds', () => {
  const committed = readFileSync(LICENSES, 'utf8');
  let bundle: esbuild.BuildResult<{ write: false; metafile: true }>;
  beforeAll(async () => {
    bundle = await esbuild.build({ ...options, write: false, metafile: true });
  });

  it('are what the build gathers from its packages', () => {
    expect(licensesOf(bundle.metafile), 'run npm run build').toBe(committed);
  });

  it('name every package that is asked for, each with its terms', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Package;
    const isNamed = ([name, version]: [string, string]): boolean =>
      ['MIT', 'ISC'].some((terms) => committed.includes(`\n## ${name} ${version} (${terms})\n`));
    expect(Object.entries(dependencies).filter((each) => !isNamed(each))).toEqual([]);
    const [, ...texts] = committed.split('\n## ');
    expect(texts.filter((text) => !/copyright/i.test(text) || !/Permission (?:is hereby granted|to use, copy)/.test(text))).toEqual([]);
  });

  it('are named in the README', () => {
    expect(readFileSync('README.md', 'utf8')).toContain(`](${LICENSES})`);
  });

  it('leave their notices in main.js', () => {
    const kept = bundle.outputFiles[0]!.text.split('/*! Bundled license information:')[1] ?? '';
    expect(kept.match(/Copyright \(c\) [^\n]+|mustache\.js - [^\n]+/g)).toEqual([
      'Copyright (c) 2015, Jon Schlinkert.',
      'Copyright (c) 2015, 2017, Jon Schlinkert.',
      'mustache.js - Logic-less {{mustache}} templates with JavaScript',
    ]);
  });
});
