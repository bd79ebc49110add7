import { describe, expect, it } from 'vitest';
import { copyNamings, originalsOf } from '../../src/notes/conflict-copies';
import { isAmongTemplates } from '../../src/notes/unfilled';

const namings = copyNamings.flatMap(({ tool, sure, examples }) => examples.map((example) => ({ tool, sure, example })));

describe('the name of a copy says what it was copied from', () => {
  it.each(namings)('$tool: $example', ({ sure, example }) => {
    expect(originalsOf(`Contacts/${example}.md`)).toContainEqual({ path: 'Contacts/Amara Osei.md', sure });
  });

  it.each(namings)('a name of its own kind alone is read by its own line of the table: $example', ({ example, tool }) => {
    expect(copyNamings.find(({ pattern }) => pattern.test(example))?.tool).toBe(tool);
  });

  it.each([
    ['Jo (Ann’s conflicted copy 2026-11-20)', true],
    ['Jo (conflict 2026-11-20-10-22-33)', true],
    ['Jo (Case Conflict)', true],
    ['Jo.sync-conflict-20261120-102233', true],
    ['Jo_conflict-20261120-102233', true],
    ['Jo.conflict', true],
    ['Jo_Anna-PC_Nov-20-1022-2026_Conflict', true],
    ['Jo-DESKTOP-AB12CD3', true],
    ['Jo 2', false],
    ['Jo (1)', false],
  ])('and whether somebody may be called so, too: %s', (name, sure) => {
    expect(originalsOf(`A/B/${name}.md`)).toEqual([{ path: 'A/B/Jo.md', sure }]);
  });

  it('and each tool has its name and its examples', () => {
    for (const { tool, examples } of copyNamings) {
      expect(tool).toMatch(/^\S.*\S$/);
      expect(examples.length).toBeGreaterThan(0);
    }
  });

  it('is looked at so often and no more', () => {
    expect(originalsOf(`Jo${' (1)'.repeat(10)}.md`)).toHaveLength(8);
  });

  it('in the vault itself, too, whatever the case of the extension', () => {
    expect(originalsOf('Amara Osei 2.md')).toEqual([{ path: 'Amara Osei.md', sure: false }]);
    expect(originalsOf('Amara Osei.conflict.MD')).toEqual([{ path: 'Amara Osei.md', sure: true }]);
  });

  it('may have been copied again', () => {
    const copy = 'A/Jo (Ann\'s conflicted copy) (1) (Ann\'s conflicted copy).sync-conflict-20261120-102233-ABCDEFG.md';
    expect(originalsOf(copy)).toEqual([
      { path: 'A/Jo (Ann\'s conflicted copy) (1) (Ann\'s conflicted copy).md', sure: true },
      { path: 'A/Jo (Ann\'s conflicted copy) (1).md', sure: true },
      { path: 'A/Jo.md', sure: true },
    ]);
  });

  it('is surely that of the copied note only if each of its parts is', () => {
    expect(originalsOf('Jo 2 (conflict 2026-11-20-10-22-33).md')).toEqual([
      { path: 'Jo 2.md', sure: true },
      { path: 'Jo.md', sure: false },
    ]);
  });
});

it.each([
  'Amara Osei', 'Amara Osei (Kestrel Lab)', 'Amara Osei (conflict resolution)', 'Amara Osei (conflict studies, 2019)',
  'Amara Osei (met 2026-11-20)', 'Amara Osei 1', 'Amara Osei 2026', 'Amara Osei II', 'Amara Osei-Addo', '2026-11-20',
  '2026-11-20 Amara Osei', 'conflict', '(conflicted copy)', 'Conflict 2026-11-20', 'Copy of Amara Osei', 'Amara.conflicting',
  'Amara (conflicted copy) on tour', 'Amara (conflict 2026-11-20) on tour', 'Amara [conflicted] on tour', 'Amara 2 on tour',
  'Amara.sync-conflict-20261120-102233 on tour', 'Amara_conflict-20261120-102233 on tour', 'Amara.conflict on tour',
  'Amara_Anna-PC_Nov-20-1022-2026_Conflict on tour', 'Amara-DESKTOP-AB12CD3 on tour', 'Amara (1) on tour',
])('%s is a name like any other', (name) => expect(originalsOf(`${name}.md`)).toEqual([]));

it('a copy of a template is a template', () => {
  const places = { templates: ['Templates/Contact.md'], templateFolders: [] };
  expect(isAmongTemplates('Templates/Contact (conflict 2026-11-20-10-22-33).md', places)).toBe(true);
  expect(isAmongTemplates('Templates/Contact 2.md', places)).toBe(false);
  expect(isAmongTemplates('People/Contact.conflict.md', places)).toBe(false);
});
