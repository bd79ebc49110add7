import type { Original } from '../domain/records';

/** How a sync tool names what it couldn’t merge, beside the note itself. */
export interface CopyNaming {
  tool: string;
  /** Names of notes without `.md`; the first group is the original’s. */
  pattern: RegExp;
  /** Whether nobody would call a person or an interview so. Where somebody might, what the notes say has to agree. */
  sure: boolean;
  /** Such copies of `Amara Osei`. */
  examples: readonly string[];
}

const IN_BRACKETS = String.raw`\((?:[^()]|\([^()]*\))*\)`;

/** As European languages, Russian, Chinese, Japanese and Korean have it. */
const CONFLICT = '[ck]onfli[ck]?t|конфликт|冲突|衝突|競合|충돌';

/** The namings that are known, the more telling first. */
export const copyNamings: readonly CopyNaming[] = [
  {
    tool: 'Obsidian Sync, Dropbox, Nextcloud, ownCloud, OpenCloud',
    pattern: new RegExp(String.raw`^(.+) (?=\(.*conflicted copy)${IN_BRACKETS}(?: \(\d+\))?$`, 'i'),
    sure: true,
    examples: [
      'Amara Osei (Conflicted copy ThinkPad-T14-G5 202611201022)',
      'Amara Osei (Conflicted copy Anna’s phone (old) 202611201022)',
      'Amara Osei (Anna\'s conflicted copy 2026-11-20)',
      'Amara Osei (Anna\'s conflicted copy 2026-11-20) (1)',
      'Amara Osei (Anna\'s conflicted copy 2026-11-20 (1))',
      'Amara Osei (conflicted copy 2026-11-20 102233)',
      'Amara Osei (conflicted copy)',
    ],
  },
  {
    tool: 'Obsidian Sync, Seafile, Google Drive, Dropbox in other languages',
    pattern: new RegExp(
      String.raw`^(.+) (?=\(.*(?:${CONFLICT}))(?=\(.*\d{4}-?\d\d-?\d\d)${IN_BRACKETS}(?: \(\d+\))?$`,
      'i',
    ),
    sure: true,
    examples: [
      'Amara Osei (conflict 2026-11-20-10-22-33)',
      'Amara Osei (SFConflict anna@example.org 2026-11-20-10-22-33)',
      'Amara Osei (conflict - 2026-11-20 10.22.33)',
      'Amara Osei (In Konflikt stehende Kopie von Anna 2026-11-20)',
      'Amara Osei (Copie en conflit de Anna 2026-11-20)',
      'Amara Osei (конфликтующая копия с Anna 2026-11-20)',
      'Amara Osei (Anna 的冲突副本 2026-11-20)',
    ],
  },
  {
    tool: 'Dropbox, pCloud, plugins',
    pattern: /^(.+) [([](?:[^()[\]]*['’]s )?(?:case |white ?space |unicode encoding |selective sync )?conflict(?:ed)?(?: \d+| \(\d+\))?[)\]]$/i,
    sure: true,
    examples: ['Amara Osei (Case Conflict)', 'Amara Osei (Anna’s case conflict (1))', 'Amara Osei [conflicted]', 'Amara Osei (conflict 2)'],
  },
  {
    tool: 'Syncthing',
    pattern: /^(.+)\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]+)?$/i,
    sure: true,
    examples: ['Amara Osei.sync-conflict-20261120-102233-ABCDEFG', 'Amara Osei.sync-conflict-20261120-102233'],
  },
  {
    tool: 'ownCloud and Nextcloud, older',
    pattern: /^(.+)_conflict-(?:.+-)?\d{8}-\d{6}$/i,
    sure: true,
    examples: ['Amara Osei_conflict-20261120-102233', 'Amara Osei_conflict-anna-20261120-102233'],
  },
  {
    tool: 'Remotely Save, Resilio Sync, Self-hosted LiveSync',
    pattern: /^(.+)\.conflict(?:ed)?(?:[-_. ]?[\d_.-]*)?$/i,
    sure: true,
    examples: ['Amara Osei.conflict', 'Amara Osei.Conflict1', 'Amara Osei.conflict-20261120102233'],
  },
  {
    tool: 'Synology Drive',
    pattern: /^(.+)_[^_]+_[A-Z][a-z]{2}-\d\d-\d{4}(?:\d\d)?-\d{4}_[A-Za-z]*Conflict(?:_\d+)?$/,
    sure: true,
    examples: ['Amara Osei_Anna-PC_Nov-20-1022-2026_Conflict', 'Amara Osei_Anna-PC_Nov-20-1022-2026_CaseConflict_1'],
  },
  {
    tool: 'OneDrive',
    pattern: /^(.+)-(?:DESKTOP|LAPTOP)-[A-Z0-9]{5,8}(?:-\d+)?$/,
    sure: true,
    examples: ['Amara Osei-DESKTOP-AB12CD3', 'Amara Osei-LAPTOP-AB12CD3E-2'],
  },
  // Namesakes and second interviews are called so, too, by us as well.
  { tool: 'iCloud Drive', pattern: /^(.+) (?:[2-9]|[1-9]\d)$/, sure: false, examples: ['Amara Osei 2', 'Amara Osei 13'] },
  {
    tool: 'Google Drive, OneDrive, Dropbox',
    pattern: /^(.+) \([1-9]\d?\)$/,
    sure: false,
    examples: ['Amara Osei (1)', 'Amara Osei (12)'],
  },
];

/** What each of the patterns needs; most names have none of it. */
const MAY_BE_A_COPY = new RegExp(String.raw`${CONFLICT}|\d\)?$|-(?:DESKTOP|LAPTOP)-`, 'i');

/** Copies of copies of copies: more than anybody has seen. */
const DEEPEST = 8;

/**
 * The notes of which a note may be a copy that a sync tool made, judged by its path alone; none for most. A copy may
 * have been copied again: the nearest comes first, the note itself last.
 */
export function originalsOf(path: string): readonly Original[] {
  const [, folder = '', name = ''] = /^(.*\/)?([^/]*)\.md$/i.exec(path) ?? [];
  const found: Original[] = [];
  let title = name;
  let sure = true;
  while (found.length < DEEPEST && MAY_BE_A_COPY.test(title)) {
    const naming = copyNamings.find(({ pattern }) => pattern.test(title));
    if (!naming) break;
    title = naming.pattern.exec(title)![1]!;
    sure &&= naming.sure;
    found.push({ path: `${folder}${title}.md`, sure });
  }
  return found;
}
