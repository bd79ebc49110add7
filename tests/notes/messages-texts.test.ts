import { describe, expect, it } from 'vitest';
import { messageKinds, messageOf } from '../../src/domain/messages';
import { builtInMessages, messageNames } from '../../src/notes/messages/built-in';
import { draftMessage, type Draft } from '../../src/notes/messages/draft';
import { gapsIn } from '../../src/notes/messages/gaps';
import { hintsFor } from '../../src/notes/messages/hints';
import { sizeOf } from '../../src/notes/messages/size';
import { contextWith, factsWith, subsetsOf, switchesOf, tellingSubsets } from './messages-facts';

/** About how many words a person puts into a gap. */
function wordsInGap(says: string): number {
  if (says === 'your name') return 0;
  return /\bday\b|\banother\b|\bthird\b/.test(says) ? 5 : 8;
}

/** With the blank after it. */
const LETTERS_OF_A_WORD = 6;

describe.each(messageKinds)('The message “%s”', (kind) => {
  const template = builtInMessages[kind];
  const { medium } = messageOf(kind);
  const spoken = medium === 'phone';
  const names = switchesOf(template.subject + template.body);
  const drafted = (subset: readonly string[]): Draft => draftMessage(kind, template, factsWith(subset));
  const drafts = subsetsOf(names).map((subset) => ({ subset, draft: drafted(subset) }));
  const breaking = (breaks: (draft: Draft) => boolean): string[] =>
    drafts.filter(({ draft }) => breaks(draft)).map(({ subset, draft }) => `${subset.join(', ')}:\n${draft.subject}\n${draft.body}`).slice(0, 3);

  it('depends on few enough facts for every combination to be tried', () => {
    expect(drafts.length).toBeGreaterThan(0);
    expect(names.length).toBeLessThanOrEqual(11);
  });

  it('has no placeholder left, and no trace of a fact that is absent', () => {
    expect(breaking(({ subject, body }) => /\{\{|\}\}|undefined|null|\btrue\b|\bfalse\b/.test(subject + body))).toEqual([]);
    expect(drafts.flatMap(({ draft }) => draft.unknown)).toEqual([]);
  });

  it('has no double space, no blank paragraph and no dangling punctuation', () => {
    const untidy = / {2}|\n\n\n|[ \t]$|^[ \t]|\s[,.;:?!)]|\(\s*\)|\(\s|[,;:.][,;:.]|[?!][.,]|\[\]/m;
    expect(breaking(({ subject, body }) => untidy.test(subject) || untidy.test(body))).toEqual([]);
  });

  it('begins with a greeting by name, closes every sentence, and ends with my name where it is written', () => {
    const script = /^Hello[^\n]* Amara Osei\b(?:[^\n]+[.?\]]\n\n)+[^\n]+[.\]]$/;
    const letter = spoken ? script : /^Dear (?:Amara Osei|Wren Abbott|\[who suggested them\]),\n\n(?:(?:[^\n]+[.?\]]|Where: [^\n]+)\n\n)+(?:Kind regards,\n)?(?:Noa Lind|\[your name\])$/;
    expect(breaking(({ body }) => !letter.test(body))).toEqual([]);
  });

  it('begins every sentence with a capital letter', () => {
    expect(breaking(({ body }) => /[.?] [a-z]|\n\n[a-z]/.test(body))).toEqual([]);
  });

  it('fits where it is read even with its gaps filled', () => {
    const filled = ({ body, gaps }: Draft): number => {
      const { count, unit } = sizeOf(kind, body);
      return gaps.reduce((sum, { says }) => sum + wordsInGap(says) * (unit === 'words' ? 1 : LETTERS_OF_A_WORD), count);
    };
    const { most } = sizeOf(kind, '');
    expect(drafts.filter(({ draft }) => filled(draft) > most).map(({ subset, draft }) => `${filled(draft)}: ${subset.join(', ')}`)).toEqual([]);
  });

  it('has a subject of one short line, where there is one', () => {
    expect(breaking(({ subject }) => (subject === '') !== (spoken || medium === 'invitation') || subject.includes('\n') || subject.length > 78)).toEqual([]);
  });

  it('finds in its body every gap that it reports, and reports every one', () => {
    expect(breaking(({ body, gaps }) => gaps.some(({ from, to, says }) => body.slice(from, to) !== `[${says}]`))).toEqual([]);
    expect(breaking(({ body, gaps }) => JSON.stringify(gapsIn(body)) !== JSON.stringify(gaps))).toEqual([]);
  });

  it('flatters nobody, exclaims nothing and wastes no line', () => {
    expect(breaking(({ body }) => /!|finds? you well|amazing|great work|impress|admire|pick your brain/i.test(body))).toEqual([]);
  });

  it('earns no hint but for its gaps and an attachment', () => {
    const hints = drafts.flatMap(({ subset, draft }) =>
      hintsFor(draft, { ...contextWith(subset), today: '2026-11-13' })
        .filter(({ tone, says }) => tone === 'consider' && !/^Still to say|^Attach the file/.test(says))
        .map(({ says }) => `${subset.join(', ')}: ${says}`));
    expect([...new Set(hints)]).toEqual([]);
  });

  it('reads as a careful person would write', async () => {
    const telling = tellingSubsets(names.filter((name) => name !== 'me')).map(({ says, subset }) => ({
      says,
      draft: drafted(subset.length > 0 ? [...subset, 'me'] : []),
    }));
    const texts = new Map<string, string[]>();
    for (const { says, draft } of telling) {
      const text = [...(draft.subject === '' ? [] : [`Subject: ${draft.subject}`]), draft.body].join('\n\n');
      texts.set(text, [...(texts.get(text) ?? []), says]);
    }
    const page = [`# ${template.name}`, ...[...texts].map(([text, says]) => `## ${says.join(' · ')}\n\n${text}`)].join('\n\n');
    await expect(`${page}\n`).toMatchFileSnapshot(`messages/${kind}.md`);
  });
});

describe('The messages', () => {
  it('have names of their own', () => {
    expect(new Set(messageNames.map(({ name }) => name)).size).toBe(messageKinds.length);
  });
});
