import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const textOf = (file: string): string => readFileSync(`src/${file}`, 'utf8');

/** Every way in, and the one file that knows it. */
const entrances = [
  ['addCommand(', 'deeds/palette.ts'],
  ["'file-menu'", 'deeds/menus.ts'],
  ['addRibbonIcon(', 'deeds/ribbon.ts'],
  ['registerCliHandler(', 'deeds/terminal.ts'],
] as const;

describe('a deed is done once', () => {
  it.each(entrances)('and enters by %s in one file alone', (entrance, file) => {
    expect(files.filter((each) => textOf(each).includes(entrance))).toEqual([file]);
  });

  it('and has an id of its own, as has each of its verbs', () => {
    const deeds = files.filter((file) => /\bDeed\b/.test(textOf(file)) && file.startsWith('features/')).map(textOf).join('\n');
    const ids = [...deeds.matchAll(/^ {4,6}id: '([a-z-]+)',\n {4,6}icon:/gm)].map(([, id]) => id!);
    expect(ids.length).toBeGreaterThan(25);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const actions = [...files.map(textOf).join('\n').matchAll(/\baction: '([a-z-]+)'/g)].map(([, action]) => action!);
    expect(actions.filter((action, at) => actions.indexOf(action) !== at)).toEqual([]);
  });
});
