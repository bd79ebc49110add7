import { describe, expect, it } from 'vitest';
import { dueKinds } from '../../src/domain/due';
import { codeOutside, toldApart, unstated, type Named } from './told-apart';

const due = { words: dueKinds, type: 'DueKind' };

const NAMED: readonly Named[] = [
  ...['deeds/deed.ts', 'features/briefing/index.ts', 'features/drafting/index.ts', 'features/questions/index.ts']
    .map((file) => ({ file, word: 'prepare', why: 'a section of menus' })),
  ...['domain/asking-anew.ts', 'domain/happenings.ts', 'domain/letting-go.ts', 'domain/problems.ts', 'notes/bases/contacts.ts',
    'notes/properties.ts', 'features/acting/contact-deeds.ts']
    .map((file) => ({ file, word: 'outcome', why: 'how somebody answered, a fact' })),
  ...['domain/change.ts', 'making/debrief.ts']
    .map((file) => ({ file, word: 'debrief', why: 'a heading of notes' })),
  ...[['domain/asking.ts', 'remind'], ['domain/offering.ts', 'schedule'], ['domain/proposing.ts', 'reschedule']]
    .map(([file = '', word = '']) => ({ file, word, why: 'the chain of steps that several kinds read' })),
  { file: 'domain/interview.ts', word: 'outcome', why: 'waived, it passes an interview over for all kinds' },
  ...['ask', 'remind', 'close', 'schedule', 'answer', 'reschedule', 'keep-in-touch', 'report-back', 'prepare', 'confirm',
    'outcome', 'follow-up']
    .map((word) => ({ file: 'domain/snoozes.ts', word, why: 'what is owed anew after something happened' })),
  { file: 'domain/next-step.ts', word: 'follow-up', why: 'put aside, it hides no step that was said since' },
  { file: 'deeds/owed.ts', word: 'debrief', why: 'the form that settles an item' },
  ...['deeds/owed.ts', 'features/acting/letting-go.ts', 'deeds/list-deeds.ts']
    .map((file) => ({ file, word: 'close', why: 'the deed that settles it, too' })),
  { file: 'features/acting/item-verbs.ts', word: 'keep-in-touch', why: 'the kind that a flag is for' },
  { file: 'features/debriefing/index.ts', word: 'debrief', why: 'the deed of that name, which has the item’s icon' },
  { file: 'features/debriefing/verb.ts', word: 'debrief', why: 'the verb of that name' },
  { file: 'features/debriefing/verb.ts', word: 'resume', why: 'whether they asked for one, a flag' },
  { file: 'features/briefing/words.ts', word: 'follow-up', why: 'the icon of what was promised' },
  { file: 'domain/week.ts', word: 'resume', why: 'something that was done in a week' },
  { file: 'making/week.ts', word: 'outcome', why: 'what became of a note' },
];

describe('a kind of due item', () => {
  it('is one file: nothing else names kinds by their words', () => {
    const code = codeOutside(/^domain\/(?:due|messages)\/|^notes\/messages\/built-in(?:-later)?\.ts$/);
    expect(code.size).toBeGreaterThan(100);
    expect(unstated(code, due, NAMED)).toEqual([]);
  });

  it.each([
    "if (item.kind === 'thank-you') return;",
    "if (params.kind() === 'schedule') throw new Error();",
    "switch (kind) {\n    case 'report-back':",
    "if (['ask', 'close'].includes(item.kind)) return;",
    "const quiet = new Set<DueKind>(['close']);",
    "const promised: readonly DueKind[] = ['thank-you', 'report-back'];",
    'const titles: Record<DueKind, string> = {};',
    'const titles: { [Kind in DueKind]?: string } = {};',
    "const titles: Record<'ask' | 'close', string> = both;",
    'const titles = { ask: one, close: other };',
    'const title = { ask: one }[item.kind];',
    'const { kind: which } = item; if (which === `remind`) return;',
    "if (item.kind.startsWith('re')) return;",
    "if (kind.includes('-')) return;",
    "if (rule === ruleOf('debrief')) return;",
    'draw(text as DueKind);',
    "type Loud = Exclude<DueKind, 'close'>;",
  ])('would be caught elsewhere: %j', (wrong) => {
    expect(toldApart(wrong, due)).not.toEqual([]);
  });

  it.each([
    "if (stage === 'asked') return;",
    "// kind === 'ask'",
    'const often: ReadonlyMap<DueKind, number> = counts;',
    'const kinds = new Set<DueKind>(dueKinds);',
    'say`close`;',
  ])('may be named: %j', (right) => {
    expect(toldApart(right, due)).toEqual([]);
  });

  it('may be named elsewhere for a reason that is stated, as long as it is', () => {
    const named = [{ file: 'ui/a.ts', word: 'ask', why: 'it is another' }];
    expect(unstated(new Map([['ui/a.ts', "draw('ask')"]]), due, named)).toEqual([]);
    expect(unstated(new Map([['ui/b.ts', "draw('ask')"]]), due, named)).toHaveLength(2);
  });
});
