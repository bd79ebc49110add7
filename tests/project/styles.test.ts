import { readdirSync, readFileSync } from 'node:fs';
import esbuild from 'esbuild';
import { describe, expect, it } from 'vitest';
import { styles } from '../../esbuild.config.mjs';

const committed = readFileSync('styles.css', 'utf8');
const css = committed.replace(/\/\*[^]*?\*\//g, '');

describe('styles.css', () => {
  it('is what the build bundles from the styles beside rooms and features', async () => {
    const { outputFiles } = await esbuild.build({ ...styles, write: false });
    expect(outputFiles![0]!.text, 'run npm run build').toBe(committed);
  });

  it('holds every stylesheet of src', () => {
    const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
    const bundled = [...committed.matchAll(/^\/\* src\/(\S+\.css) \*\/$/gm)].map(([, file]) => file!);
    expect(bundled.sort()).toEqual(sheets.sort());
  });

  it('forces nothing and asks no parent about its children', () => {
    expect(css).not.toMatch(/!important|:has\(/);
  });

  it('names its own classes only, beside those that Obsidian puts on what it draws', () => {
    const classes = new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name!));
    const foreign = [...classes].filter((name) => !/^(?:informational-interviews|mod-|is-|theme-)/.test(name));
    expect(foreign.sort()).toMatchInlineSnapshot(`
      [
        "clickable-icon",
        "menu",
        "modal",
        "modal-button-container",
        "modal-content",
        "modal-header",
        "notice",
        "status-bar",
        "suggestion-highlight",
        "view-content",
        "workspace-leaf-content",
      ]
    `);
  });

  it('uses variables of the theme, none of its own making', () => {
    const made = [...css.matchAll(/(?:^|[;{\s])(--[\w-]+)\s*:/g)].map(([, name]) => name!);
    expect(made.filter((name) => name.startsWith('--informational'))).toEqual([]);
  });
});
