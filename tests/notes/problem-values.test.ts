import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../src/notes/edit/properties';
import { readRecord } from '../../src/notes/read';
import { standardVocabulary } from '../../src/notes/vocabulary';
import { yaml } from './edit-yaml';

function problemsIn(properties: string): string[] {
  const reading = readFrontMatter(`---\n${properties}\n---\n`, yaml);
  if (!reading.ok) throw new Error(reading.reason);
  const { properties: frontmatter } = reading;
  return readRecord({ path: 'X.md', frontmatter, resolve: () => null }, 'contact', standardVocabulary).problems.map(({ value }) => value);
}

describe('What can’t be read is shown as it is written', () => {
  it.each([
    ['name: {{name}}', '{{ name }}'],
    ['name: {first: Ann}', 'first: Ann'],
    ['referred_by:\n  - person: Ann\n    on: 2026-11-06', 'person: Ann, on: 2026-11-06'],
    ['referred_by: [[Ann, [Lee]]]', '[Ann, [Lee]]'],
    ['referred_by: [[{a: {b: [1, c]}}]]', '[{a: {b: [1, c]}}]'],
    ['referred_by:\n  - true', 'true'],
    ['asked_on: [6, 2026-11-31]', '6', '2026-11-31'],
    ['cadence: "[[90]]"', '[[90]]'],
    ['cadence: [[90]]', '[[90]]'],
    ['outcome: {yes: }', '{yes}'],
    ['name: {first: {Ann: }}', 'first: {Ann}'],
    ['name: {first: Ann, last: }', 'first: Ann, last'],
    ['referred_by:\n  - {a: [null, 1]}', 'a: [null, 1]'],
    ['asked_on: " some day "', 'some day'],
    ['stay_in_touch: [true, " no "]', 'true, no'],
  ])('%j', (properties, ...values) => {
    expect(problemsIn(properties)).toEqual(values);
  });

  it('however deep it goes, or in a circle', () => {
    const list: unknown[] = [];
    list.push(list);
    const map: Record<string, unknown> = {};
    map.again = map;
    for (const referred_by of [list, [list], map, [map]]) {
      const record = readRecord({ path: 'X.md', frontmatter: { referred_by }, resolve: () => null }, 'contact', standardVocabulary);
      expect(record.problems.map(({ value }) => value).join()).toContain('…');
    }
  });
});
