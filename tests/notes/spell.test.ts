import { describe, expect, it } from 'vitest';
import type { FactChange } from '../../src/domain/change';
import { editsFor, Outdated, spell } from '../../src/notes/spell';
import { standardVocabulary } from '../../src/notes/vocabulary';

const edits = (frontmatter: Record<string, unknown>, ...changes: Partial<FactChange>[]): unknown =>
  editsFor(changes.map((change) => ({ note: 'X.md', ...change }) as FactChange), frontmatter, standardVocabulary);

describe('An entry of a list', () => {
  it.each([
    ['2026-11-06', '2026-11-06'],
    [{ kind: 'remind', until: '2026-11-30' }, 'remind until 2026-11-30'],
    [{ kind: 'remind', of: '2026-11-30' }, 'remind of 2026-11-30'],
    [{ kind: 'remind' }, 'remind'],
    [{ on: '2026-11-06', note: 'sent the article' }, '2026-11-06 sent the article'],
    [{ on: '2026-11-06', note: '' }, '2026-11-06'],
    [{ note: null, linkpath: 'a', name: 'A', text: '[[A]]' }, '[[A]]'],
  ] as const)('%j is written as “%s”', (entry, written) => {
    expect(spell(entry)).toBe(written);
  });
});

describe('A change', () => {
  it('of what a note says otherwise by now is outdated, and says what stands there', () => {
    const change = { fact: 'organization', set: 'X', was: 'Kestrel' } as const;
    expect(() => edits({ organization: 'Lab' }, change)).toThrow('organization is “Lab” by now.');
    expect(() => edits({ organization: ['Lab', 'Inc'] }, change)).toThrow('organization is “Lab, Inc” by now.');
    expect(() => edits({}, change)).toThrow('organization is empty by now.');
    expect(() => edits({ organization: '' }, change)).toThrow(Outdated);
  });

  it('that another device has made already is none against it', () => {
    expect(edits({ organization: 'X' }, { fact: 'organization', set: 'X', was: 'Kestrel' }))
      .toEqual([{ property: 'organization', value: 'X' }]);
    expect(edits({}, { fact: 'organization', set: null, was: 'Kestrel' })).toEqual([{ property: 'organization', value: undefined }]);
  });

  it.each([
    ['2026-12-01T10:00', '2026-12-03T10:00'],
    ['2026-12-01 10:00:00', '2026-12-03 10:00:00'],
    ['2026-12-01T10:00:00Z', '2026-12-03'],
    ['2026-12-01', '2026-12-03'],
  ])('of the day of a meeting leaves its time there: %s', (date, moved) => {
    const change = { fact: 'date', set: '2026-12-03', was: '2026-12-01' } as const;
    expect(edits({ date }, change)).toEqual([{ property: 'date', value: moved }]);
    expect(edits({ date }, change, { fact: 'time', set: '11:00' }))
      .toEqual([{ property: 'date', value: '2026-12-03' }, { property: 'time', value: '11:00' }]);
  });

  it('of another day puts no time behind it', () => {
    expect(edits({ asked_on: '2026-11-02T09:00' }, { fact: 'askedOn', set: '2026-11-20', was: '2026-11-02' }))
      .toEqual([{ property: 'asked_on', value: '2026-11-20' }]);
  });

  it('follows the one before it', () => {
    expect(edits({ organization: 'A' }, { fact: 'organization', set: 'B', was: 'A' }, { fact: 'organization', set: 'C', was: 'B' }))
      .toEqual([{ property: 'organization', value: 'C' }]);
    expect(() => edits({ organization: 'A' }, { fact: 'organization', set: 'B' }, { fact: 'organization', set: 'C', was: 'A' }))
      .toThrow('organization is “B” by now.');
  });

  it.each<[unknown, unknown[]]>([
    [undefined, ['x']],
    ['', ['x']],
    ['[[]]', ['x']],
    [[], ['x']],
    [['', null], [0, 1, 'x']],
    ['a', [0, 'x']],
    ['x', [0]],
    [['a', 'x'], [0, 1]],
  ])('that adds to a list keeps what is in it: %j', (referred_by, items) => {
    const add = { note: null, linkpath: 'x', name: 'x', text: 'x' };
    expect(edits({ referred_by }, { fact: 'referredBy', add } as never)).toEqual([{ property: 'referred_by', items }]);
  });
});
