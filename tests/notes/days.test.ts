import { describe, expect, it } from 'vitest';
import type { Contact } from '../../src/domain/records';
import { readRecord } from '../../src/notes/read';
import { standardVocabulary } from '../../src/notes/vocabulary';

const contact = (frontmatter: Record<string, unknown>): Contact =>
  readRecord({ path: 'X.md', frontmatter, resolve: () => null }, 'contact', standardVocabulary) as Contact;

describe('A day', () => {
  it.each([
    '2026-11-06',
    '2026-11-06T14:30',
    '2026-11-06 14:30:00',
    '2026-11-06T9:05',
    '2026-11-06T14:30Z',
    '2026-11-06T14:30:00.250Z',
    '2026-11-06T14:30:00+02:00',
    '2026-11-06 14:30:00 -0500',
    '2026-11-06 14:30  +05:30',
    '2026-11-06t14:30',
    '2026-11-06\u00A014:30',
    '2026\u201011\u201006',
    '2026\u201111\u201106',
    '2026–11–06',
    '2026\u221211\u221206 09:00',
    '[[2026\u201111\u201106 Fri]]',
    '[[2026-11-06]]',
    '![[2026-11-06]]',
    '[[2026-11-06.md]]',
    '[[2026-11-06#Morning]]',
    '[[2026-11-06 Fri]]',
    '[[Daily/2026-11-06|Friday]]',
    '[[Daily/2026/11/2026-11-06 Friday]]',
    '[6 Nov](2026-11-06.md)',
    '![6 Nov](2026-11-06.md)',
    '[6 Nov](Daily/2026-11-06.md#Morning)',
    '[6 Nov](<Daily/2026-11-06 Fri.md>)',
    '[6 Nov](Daily/2026-11-06%20Fri.md)',
    [['2026-11-06']],
    [[['Daily/2026-11-06|Friday']]],
  ])('is read from %j', (written) => {
    expect(contact({ follow_up: written })).toMatchObject({ followUp: '2026-11-06', problems: [] });
  });

  it.each([
    '[[Friday]]',
    '[[2026-11-06-Fri]]',
    '[[2026-11-06 trip/Notes]]',
    '[[2026-02-30]]',
    '[[On 2026-11-06]]',
    '[[Friday|2026-11-06]]',
    '[2026-11-06](https://example.org/2026-11-06)',
    '2026-11-06 Fri',
    'on 2026-11-06',
    'on [[2026-11-06]]',
    '2026-11-06T14:30 or so',
    '2026-11-06T14:30:00.x',
    '2026-11-06T14:30+2:00',
    '2026-11-06T14:30*02:00',
    '[[2026-11-06]] or so',
  ])('is none in %j', (written) => {
    const { followUp, problems } = contact({ follow_up: written });
    expect(followUp).toBeUndefined();
    expect(problems.map(({ fact, value }) => [fact, value])).toEqual([['followUp', written]]);
  });

  it('until which something is put off may be a link, too', () => {
    expect(contact({ snoozed: 'remind until [[Daily/2026-11-30 Mon]]', waived: 'close of [30 Nov](2026-11-30.md)' })).toMatchObject({
      snoozed: [{ kind: 'remind', until: '2026-11-30' }],
      waived: [{ kind: 'close', of: '2026-11-30' }],
      problems: [],
    });
  });
});
