import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bugs } from '../../scripts/teeth/bugs.mjs';

describe('the planted bugs', () => {
  it.each(bugs)('can be planted: $name', ({ file, find, tests }) => {
    expect(readFileSync(file, 'utf8').split(find)).toHaveLength(2);
    for (const aim of tests) {
      const [path, part] = aim.split(' > ');
      expect(existsSync(path!), path).toBe(true);
      // The name of a table’s case is put together when it runs: its first words stand in the file.
      const words = part?.split(' ').slice(0, 2).join(' ') ?? '';
      expect(readFileSync(path!, 'utf8')).toContain(words);
    }
  });
});
