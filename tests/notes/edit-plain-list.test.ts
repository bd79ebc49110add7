import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editProperties, undoEdit, type WantedItem } from '../../src/notes/edit/properties';
import { yaml } from './edit-yaml';

/** A list as people write them: how its lines look for the items that it has. */
interface Form {
  of: (items: readonly string[]) => string[];
}

const block = (dash: string): Form => ({ of: (items) => ['p:', ...items.map((item) => dash + item)] });
const brackets = (blank: string): Form => ({ of: (items) => [`p: [${blank}${items.join(', ')}${blank}]`] });
const bracketsOverLines = (comma: string): Form => ({
  of: (items) => ['p: [', ...items.map((item, at) => `  ${item}${at < items.length - 1 ? ',' : comma}`), '  ]'],
});

const forms = fc.constantFrom(
  block('- '), block('  - '), block('      -   '), brackets(''), brackets(' '), bracketsOverLines(''), bracketsOverLines(','),
);
const words = fc.stringMatching(/^[a-h]{1,4}$/);
const spelled = fc.oneof(
  words, words.map((word) => `'${word}'`), words.map((word) => `"[[${word}]]"`), fc.constant('2026-11-06'),
);
const lists = fc.array(spelled, { minLength: 1, maxLength: 6 });
/** Of few words, so that two of them have some in common. */
const similar = fc.array(fc.constantFrom('a', 'b', 'c', '\'d\'', '"[[e]]"'), { minLength: 1, maxLength: 7 });
const endings = fc.constantFrom('\n', '\r\n');
const runs = { numRuns: 250 };

const valueOf = (item: string): string => item.replace(/^['"]|['"]$/g, '');

function noteOf(lines: readonly string[], ending: string): string {
  return ['---', 'a: 1', ...lines, 'b: [x,', '  y]', '---', 'Body', ''].join(ending);
}

/** How many items two lists have in common, in order. */
function inCommon([first, ...rest]: readonly string[], other: readonly string[]): number {
  if (first === undefined) return 0;
  const at = other.indexOf(first);
  return Math.max(inCommon(rest, other), at < 0 ? 0 : 1 + inCommon(rest, other.slice(at + 1)));
}

describe('A plain list is edited by its lines', () => {
  it('to any items that stay, come and go: each stands as it was or as the others do', () => {
    const step = fc.record({ before: fc.array(words, { maxLength: 2 }), stays: fc.boolean() });
    const steps = fc.array(step, { minLength: 7, maxLength: 7 });
    fc.assert(fc.property(forms, lists, steps, endings, (form, old, wanted, ending) => {
      const items = wanted.flatMap<WantedItem>(({ before, stays }, at) =>
        [...before, ...(stays && at < old.length ? [at] : [])]);
      const kept = items.map((item) => (typeof item === 'number' ? old[item]! : item));
      const text = noteOf(form.of(old), ending);
      const result = editProperties(text, [{ property: 'p', items }], yaml);
      const after = noteOf(items.length === 0 ? [] : form.of(kept), ending);
      expect(result).toMatchObject(after === text ? { outcome: 'unchanged' } : { outcome: 'edited', text: after });
      if (result.outcome === 'edited') expect(undoEdit(after, result.written)).toEqual({ outcome: 'undone', text });
    }), runs);
  });

  it('to any other list, as few of them as can be', () => {
    fc.assert(fc.property(forms, similar, similar, endings, (form, old, wanted, ending) => {
      const value = wanted.map(valueOf);
      const text = noteOf(form.of(old), ending);
      const result = editProperties(text, [{ property: 'p', value }], yaml);
      if (result.outcome !== 'edited') {
        expect([result.outcome, value]).toEqual(['unchanged', old.map(valueOf)]);
        return;
      }
      expect(yaml.parse(result.text.split('---')[1]!)).toEqual({ a: 1, p: value, b: ['x', 'y'] });
      expect(undoEdit(result.text, result.written)).toEqual({ outcome: 'undone', text });
      if (form.of(old).length !== old.length + 1) return;
      const lines = text.split(ending);
      const stay = lines.length - old.length + inCommon(old.map(valueOf), value);
      expect(inCommon(lines, result.text.split(ending))).toBeGreaterThanOrEqual(stay);
    }), runs);
  });

  it('where one value stood, to any list', () => {
    fc.assert(fc.property(spelled, lists, endings, (old, wanted, ending) => {
      const value = wanted.map(valueOf);
      const text = noteOf([`p: ${old}`], ending);
      const result = editProperties(text, [{ property: 'p', value }], yaml);
      if (result.outcome !== 'edited') throw new Error(result.outcome);
      expect(yaml.parse(result.text.split('---')[1]!)).toEqual({ a: 1, p: value, b: ['x', 'y'] });
      const at = value.indexOf(valueOf(old));
      if (at >= 0) expect(result.text.split(ending)).toContain(`  - ${old}`);
      expect(undoEdit(result.text, result.written)).toEqual({ outcome: 'undone', text });
    }), runs);
  });
});
