import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { told } from './stories/telling';

const folder = fileURLToPath(new URL('stories', import.meta.url));
const files = readdirSync(folder);
const named = (ending: string): string[] =>
  files.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length)).sort();

describe('stories, told day by day', () => {
  it.each(named('.story'))('%s', async (name) => {
    const script = readFileSync(`${folder}/${name}.story`, 'utf8');
    await expect(told(script)).toMatchFileSnapshot(`${folder}/${name}.told`);
  });

  it('stand nowhere without their script', () => {
    expect(named('.story')).toEqual(expect.arrayContaining(named('.told')));
  });
});
