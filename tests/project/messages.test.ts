import { describe, expect, it } from 'vitest';
import { dueKinds } from '../../src/domain/due';
import { messageKinds } from '../../src/domain/messages';
import { codeOutside, toldApart, unstated, type Named } from './told-apart';

/** Words that name a due item as well are left out: elsewhere they mean the item. */
const words = messageKinds.filter((kind) => !(dueKinds as readonly string[]).includes(kind));
const message = { words, type: 'MessageKind' };

/** Where a message says what it is, where its text stands, and where due items name the one that fits. */
const HOMES = /^(?:domain\/(?:messages|due)\/|notes\/messages\/built-in(?:-\w+)?\.ts$)/;

const NAMED: readonly Named[] = [
  { file: 'domain/touch.ts', word: 'met', why: 'the last touch was a meeting' },
  ...['domain/stage.ts', 'domain/overview/course.ts', 'domain/overview/coverage.ts', 'features/map/head.ts', 'features/map/model.ts']
    .map((file) => ({ file, word: 'met', why: 'how far one has come with somebody' })),
  { file: 'notes/messages/facts.ts', word: 'met', why: 'the verb of a sentence' },
  { file: 'features/acting/reply.ts', word: 'arrange', why: 'what comes next after a yes' },
  { file: 'features/acting/reply.ts', word: 'after-no', why: 'what comes next after a no' },
  { file: 'features/acting/reply.ts', word: 'after-later', why: 'what comes next after a later' },
  { file: 'features/drafting/verbs.ts', word: 'news', why: 'a flag: what has come of it' },
  { file: 'features/drafting/telling.ts', word: 'news', why: 'the letter that goes to everybody who helped' },
  { file: 'features/drafting/form.ts', word: 'kindEl.value as MessageKind', why: 'a choice among all of them' },
];

describe('a message', () => {
  it('is one file: nothing else names messages by their words', () => {
    const code = codeOutside(HOMES);
    expect(code.size).toBeGreaterThan(100);
    expect(unstated(code, message, NAMED)).toEqual([]);
  });

  it.each([
    "if (kind === 'card') return;",
    "return 'met' === kind;",
    "switch (kind) {\n    case 'new-times':",
    "const titles: Partial<Record<MessageKind, string>> = {\n  update: 'the update',\n};",
    'const titles = { update: one, card: other };',
    "const titles = { 'after-no': say`Answer` };",
    "new Set(['wrote', 'met'])",
    "if (thanking.includes('card')) return;",
    'const known = new Map<MessageKind, string>();',
  ])('would be caught elsewhere: %j', (wrong) => {
    expect(toldApart(wrong, message)).not.toEqual([]);
  });

  it.each([
    "// kind === 'card'",
    "return stage === 'asked';",
    "if (kind === 'confirm') return;",
    "el.addClass(cls('card'));",
  ])('may be named: %j', (right) => {
    expect(toldApart(right, message)).toEqual([]);
  });

  it('stands in a file of its own name', () => {
    const files = codeOutside(/^$/);
    expect(messageKinds.filter((kind) => !files.has(`domain/messages/${kind}.ts`))).toEqual([]);
  });
});
