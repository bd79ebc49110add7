import { expect, it } from 'vitest';
import { stillToCome } from '../../src/domain/still-to-come';
import { contactProperties, factsInOrder, interviewProperties } from '../../src/notes/properties';
import { readRecord } from '../../src/notes/read';
import { standardVocabulary } from '../../src/notes/vocabulary';

const kinds = [['contact', contactProperties], ['interview', interviewProperties]] as const;

it.each(kinds)('each property of a %s note has a name of its own, and is said to mean something', (_, properties) => {
  const all = Object.values(properties);
  for (const { name, meaning } of all) {
    expect(name).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
    expect(meaning).toMatch(/^\S.*\S$/);
  }
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  expect(new Set(all.map(({ meaning }) => meaning)).size).toBe(all.length);
});

it.each(kinds)('what a %s note says was done on a day can’t lie ahead, and nothing else', (kind, properties) => {
  const names = Object.values(properties).map(({ name }) => name);
  const cannot = names.filter((name) => {
    const note = { path: 'X.md', frontmatter: { [name]: '2999-01-01' }, resolve: () => null };
    return stillToCome(readRecord(note, kind, standardVocabulary), '2026-11-06').length > 0;
  });
  expect(cannot).toEqual(names.filter((name) => /_on$/.test(name) || ['earlier', 'last_contact', 'updates'].includes(name)));
});

it('the facts of both kinds have one order, in which each comes once', () => {
  expect(new Set(factsInOrder).size).toBe(factsInOrder.length);
  for (const [, properties] of kinds) {
    const facts = Object.keys(properties);
    expect(factsInOrder.filter((fact) => facts.includes(fact))).toEqual(facts);
  }
});
