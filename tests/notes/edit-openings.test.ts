import { describe, expect, it } from 'vitest';
import { findFrontMatter } from '../../src/notes/edit/front-matter';
import { editProperties, readFrontMatter, undoEdit } from '../../src/notes/edit/properties';
import { linesOf } from '../../src/notes/sections/read';
import { yaml } from './edit-yaml';
import openings from './openings.json';

/** Texts that open with dashes, and where the body begins in Obsidian; 0 where it finds no properties. */
const withProperties = openings.filter(({ body }) => body > 0);
const without = openings.filter(({ body }) => body === 0);
const edits = [{ property: 'asked_on', value: '2026-11-06' }];

describe.each(withProperties)('%j', ({ text, body }) => {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const rest = text.slice(mark + body);

  it('has its properties where Obsidian finds them', () => {
    expect(findFrontMatter(text)?.bodyStart).toBe(mark + body);
    expect(readFrontMatter(text, yaml).ok).toBe(true);
  });

  it('is given a property within them, with every other byte as it was, and gives it back', () => {
    const result = editProperties(text, edits, yaml);
    if (result.outcome !== 'edited') return expect(result).toMatchObject({ outcome: 'odd' });
    const { to } = findFrontMatter(text)!;
    const added = result.text.slice(to, result.text.length - (text.length - to));
    expect(added).toMatch(/^asked_on: 2026-11-06(?:\r\n|\r|\n)$/);
    expect(result.text).toBe(text.slice(0, to) + added + text.slice(to));
    expect(result.text.endsWith(rest)).toBe(true);
    expect(undoEdit(result.text, result.written)).toEqual({ outcome: 'undone', text });
  });
});

it.each(without)('%j has no properties that can be read', ({ text }) => {
  const reading = readFrontMatter(text, yaml);
  expect(findFrontMatter(text) === undefined || !reading.ok).toBe(true);
  if (!reading.ok) expect(editProperties(text, edits, yaml)).toMatchObject({ outcome: 'unreadable' });
});

it('only braces and a line of dots are written anew', () => {
  const odd = withProperties.filter(({ text }) => editProperties(text, edits, yaml).outcome === 'odd');
  expect(odd.map(({ text }) => text)).toEqual([
    '---\n{a: 1}\n---\nTalk.\n', '---\n{}\n---\nTalk.\n', '---\nplace: hall\n...\n---\nTalk.\n',
  ]);
});

it('a closing line that says more is none of the lines below the properties', () => {
  expect(linesOf('---\ntype: contact\n-----\nTalk.\n')).toEqual(['Talk.']);
});
