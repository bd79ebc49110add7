import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../src/notes/sections/blocks';
import { withoutTabs } from '../../src/notes/sections/lines';

/** Lines from 0, in a text; `to` where nothing closes what opens there. */
interface Found {
  list?: string;
  rules?: string;
  inert?: string;
  code?: string;
  to?: number;
}

describe('The blocks of a note', () => {
  it.each<[string, string[], Found]>([
    ['# A\ntext\n## B ##', ['1 A 0–1', '2 B 2–3'], {}],
    ['A\n===\nB\n---', ['1 A 0–2 underlined', '2 B 2–4 underlined'], {}],
    ['A\nB\n---\n- - -', ['2 A B 0–3 underlined'], { rules: '3' }],
    ['- a\n  # H\n- b', [], { list: '0 1 2' }],
    ['- a\n\n  b\nc\n\nd', [], { list: '0 2 3' }],
    ['- a\n\n\n- b\ntext', [], { list: '0 3 4' }],
    ['1. a\n10. b\ntext\n2. c', [], { list: '0 1 2 3' }],
    ['text\n2. no\n1. yes\n- \n-', [], { list: '2 3 4' }],
    ['> # Q\n> - a\nlazy\n\nb', [], {}],
    ['> - a\n- b', [], { list: '1' }],
    ['- > q\n  > # H\n- b', [], { list: '0 1 2' }],
    ['```\n# A\n- b\n```\n# C', ['1 C 4–5'], { inert: '0 1 2 3', code: '0 1 2 3' }],
    ['~~~ x\n```\n# A\n~~~~\n# C', ['1 C 4–5'], { inert: '0 1 2 3', code: '0 1 2 3' }],
    ['- ```\n  # A\n  ```\n# C', ['1 C 3–4'], { list: '0 1 2', inert: '0 1 2', code: '0 1 2' }],
    ['- ```\n  # A\n# C', ['1 C 2–3'], { list: '0 1', inert: '0 1', code: '0 1' }],
    ['```x`y\n# C', ['1 C 1–2'], {}],
    ['    # A\n\n    b\n# C', ['1 C 3–4'], {}],
    ['text\n    # A', [], {}],
    ['- a\n\n      code\n\n# C', ['1 C 4–5'], { list: '0 2' }],
    ['\t# A', [], {}],
    [' \t# A', [], {}],
    ['-\t# A\n-\tb', [], { list: '0 1' }],
    ['<!--\n# A\n-->\n# C', ['1 C 3–4'], { inert: '0 1 2' }],
    ['<div>\n# A\n\n# C', ['1 C 3–4'], {}],
    ['<pre>\n# A\n\n# B\n</pre>\n# C', ['1 C 5–6'], { inert: '0 1 2 3 4' }],
    ['<script>\n\n# A\n</script>\n# C', ['1 C 4–5'], { inert: '0 1 2 3' }],
    ['text\n<b>\n# C', ['1 C 2–3'], {}],
    ['<b>\n# A\n\n# C', ['1 C 3–4'], {}],
    ['</DIV x\n# A', [], {}],
    ['<i><pre>\n\n# C', ['1 C 2–3'], {}],
    ['<!DOCTYPE\n# A\n>\n# C', ['1 C 3–4'], { inert: '0 1 2' }],
    ['<!7\n# C', ['1 C 1–2'], {}],
    ['<a b=1 c=\'2\' d="3" e/>\n# A\n\n# C', ['1 C 3–4'], {}],
    ['<a b=>\n# C', ['1 C 1–2'], {}],
    ['</a >\n# A\n\n# C', ['1 C 3–4'], {}],
    ['<a> x\n# C', ['1 C 1–2'], {}],
    ['<pre>x</pre>\n# C', ['1 C 1–2'], { inert: '0' }],
    ['<?php\n# A\n?>\n# C', ['1 C 3–4'], { inert: '0 1 2' }],
    ['<![CDATA[\n# A\n]]>\n# C', ['1 C 3–4'], { inert: '0 1 2' }],
    ['%%\n# A\n%%\n# C', ['1 C 3–4'], { inert: '0 1 2' }],
    ['$$\n# A\n$$\n# C', ['1 C 3–4'], { inert: '0 1 2' }],
    ['a %% b\n# C', ['1 C 1–2'], {}],
    ['a %% b %% c\n# C', ['1 C 1–2'], {}],
    ['`%%`\n# C', ['1 C 1–2'], {}],
    ['`%%`\n# A\n`%%`\n# C', ['1 A 1–2', '1 C 3–4'], {}],
    ['``a ` %%``\n# A\n``b ` %%``\n# C', ['1 A 1–2', '1 C 3–4'], {}],
    ['`a`%% b\n# A\n%%\n# C', ['1 C 3–4'], { inert: '1 2' }],
    ['`a %% b\n# A\n%%\n# C', ['1 C 3–4'], { inert: '1 2' }],
    ['%%a%%%%\n# A\n%%\n# C', ['1 C 3–4'], { inert: '0 1 2' }],
    ['a \\\\%%\n# A\n%%\n# C', ['1 C 3–4'], { inert: '1 2' }],
    ['%%$$\n# A\n$$%%\n# C', ['1 C 3–4'], { inert: '0 1 2' }],
    ['\\%%\n# C', ['1 C 1–2'], {}],
    ['\\$$\n# C', ['1 C 1–2'], {}],
    ['``a ` %%``\n# C', ['1 C 1–2'], {}],
    ['* * *\n***\n_ _ _\n- - x\n**', [], { list: '3 4', rules: '0 1 2' }],
    ['[a]: b\n---\n# C', ['1 C 2–3'], { rules: '1' }],
    ['```\nopen\n# A', [], { to: 0, inert: '0 1 2', code: '0 1 2' }],
    ['<!-- open\n# A', [], { to: 0, inert: '0 1' }],
    ['%% open\n# A', [], { to: 0 }],
    ['a\n\n%% open\n# A\n', [], { to: 2 }],
    ['-    a\n     # H\n-      b', [], { list: '0 1 2' }],
    ['  - a\n    - b\n      # H', [], { list: '0 1 2' }],
    ['- a\n # H', ['1 H 1–2'], { list: '0' }],
    ['-a\n*\tb\n+ c', [], { list: '1 2' }],
    ['12345678901. x\n1) y', [], { list: '1' }],
    ['#\n##\t\n####### x\n#x\n # y\n    # z', ['1  0–1', '2  1–2', '1 y 4–5'], {}],
    ['a\n=\n\n=\n\nb\n-x-', ['1 a 0–2 underlined'], {}],
    ['<prefix>\n\n# C', ['1 C 2–3'], {}],
    ['<style>\n# A\n</style>\n# C', ['1 C 3–4'], { inert: '0 1 2' }],
    ['x <!-- a\n# C', ['1 C 1–2'], {}],
    ['-\n  # A\n# C', ['1 C 2–3'], { list: '0 1' }],
    ['-\n\n  # A', ['1 A 2–3'], { list: '0' }],
    ['-     # A', [], { list: '0' }],
    ['1.  a\n    # H\n2.  b\n   # I', ['1 I 3–4'], { list: '0 1 2' }],
    ['> ```\n> # A\n# C', ['1 C 2–3'], { inert: '0 1', code: '0 1' }],
    [' > q\n # C', ['1 C 1–2'], {}],
    ['---x\n***x\n# C', ['1 C 2–3'], {}],
    ['***\n- a\n***\n- b', [], { list: '1 3', rules: '0 2' }],
    ['> ```\n> a\n> ```\n> b\n# C', ['1 C 4–5'], { inert: '0 1 2', code: '0 1 2' }],
    ['> > ```\n> > a\n> > ```\n> > b', [], { inert: '0 1 2', code: '0 1 2' }],
    ['text\n    more\n===', ['1 text more 0–3 underlined'], {}],
    ['    code\n\n    code\n===', [], {}],
    ['``` %%\n# A %%\n# B\n```\n# C', ['1 C 4–5'], { inert: '0 1 2 3', code: '0 1 2 3' }],
    ['<div> %%\n# A %%\n# B\n\n# C', ['1 C 4–5'], {}],
    ['# A %%\n# B %%\n# C', ['1 A %% 0–1', '1 C 2–3'], { inert: '1' }],
    ['a \\%% b\n# A\n\\%%\n# C', ['1 A 1–2', '1 C 3–4'], {}],
    ['`a `` %%` b\n# A\n`a `` %%` b\n# C', ['1 A 1–2', '1 C 3–4'], {}],
    ['`a %% `` b\n# A\n%%\n# C', ['1 C 3–4'], { inert: '1 2' }],
    ['<b> <?\n# C', ['1 C 1–2'], {}],
    ['<b> <!-- x\n# C', ['1 C 1–2'], {}],
    ['<b> <![CDATA[\n# C', ['1 C 1–2'], {}],
    ['<b> <!DOCTYPE\n# C', ['1 C 1–2'], {}],
    ['<b> <ul\n# C', ['1 C 1–2'], {}],
    ['< x\n# C', ['1 C 1–2'], {}],
    ['<>\n# C', ['1 C 1–2'], {}],
    ['123456789. x', [], { list: '0' }],
    ['a\n\n$$\n# A', [], { to: 2 }],
    ['a\n$$ x\n\n# A\n$$', ['1 A 3–4'], { to: 4 }],
    ['<table>\n# A\n\n<tr/>\n# B\n\n# C', ['1 C 6–7'], {}],
  ])('%j', (note, headings, expected) => {
    const { lines, to, ...blocks } = readBlocks(note);
    const found = blocks.headings.map(({ text, level, from, to, underlined }) =>
      `${level} ${text} ${from}–${to}${underlined ? ' underlined' : ''}`);
    expect(found).toEqual(headings);
    const sets = Object.entries({ list: blocks.list, rules: blocks.rules, inert: blocks.inert, code: blocks.code });
    const named = sets.filter(([, set]) => set.size > 0).map(([name, set]) => [name, [...set].join(' ')]);
    expect({ ...Object.fromEntries(named), ...(to < lines.length ? { to } : {}) }).toEqual(expected);
  });
});

it.each([
  'address', 'aside', 'blockquote', 'col', 'dir', 'div', 'fieldset', 'frameset', 'h1', 'h6', 'iframe', 'link', 'main', 'nav',
  'param', 'table', 'thead', 'title', 'tr', 'track', 'ul', 'UL',
])('<%s> goes on up to a blank line', (name) => {
  for (const tag of [`<${name} class`, `</${name} x`, `<${name}`]) {
    expect(readBlocks(`${tag}\n# A\n\n# C`).headings.map(({ text }) => text)).toEqual(['C']);
  }
});

it.each([
  ['a\tb', 'a   b'], ['\t', '    '], ['ab\tc\td', 'ab  c   d'], ['abcd\te', 'abcd    e'], ['\t\ta', '        a'], ['a\t\tb', 'a       b'], ['ab', 'ab'],
])('the tabs of %j stand for blanks up to the next fourth column', (line, shown) => {
  expect(withoutTabs(line)).toBe(shown);
});
