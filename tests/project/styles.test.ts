import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('styles.css', 'utf8').replace(/\/\*[^]*?\*\//g, '');

describe('styles.css', () => {
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
