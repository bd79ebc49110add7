// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { shortSets } from '../../src/notes/questions/sets';
import { call, note, startedHost } from './plugin';

const NOW = 'Interviews/Amara now.md';
const files = {
  'People/Amara Osei.md': note('type: contact\norganization: Kestrel Health Lab'),
  'Interviews/Amara before.md': note('type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-05-05\nstatus: held', '## Questions\n\n### What’s new?\n'),
  [NOW]: note('type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-11-24\nminutes: 30'),
  'My bank.md': '# Warm up\n\n- What’s new?\n- Is it hard?\n\n# Depth\n\n1. What does Kestrel do?\n2. How did [news] change things?\n',
};
const SETTINGS = '.obsidian/plugins/informational-interviews/data.json';

interface Answer {
  interview: string | null;
  minutes: number;
  fits: number;
  set: string | null;
  questions: {
    topic: string;
    question: string;
    flags: string[];
    asked: { interview: string; date: string | null }[];
    there: boolean;
  }[];
}

let host: Host;
beforeEach(async () => {
  host = await startedHost({ files });
});
afterEach(() => host.close());

const questions = async (params: Record<string, string> = {}): Promise<Answer> =>
  JSON.parse(await call(host, 'questions', { format: 'json', ...params })) as Answer;
const ownBank = (): Promise<void> => host.write(SETTINGS, '{"questionBank":"My bank.md"}');

async function writeOut(): Promise<void> {
  await host.command('informational-interviews:write-question-bank');
  await host.settle();
}

describe('the questions handler', () => {
  it('lists the sixty by topic', async () => {
    const { interview, questions: bank } = await questions();
    expect([interview, bank.length]).toEqual([null, 60]);
    expect(bank[0]).toEqual({ topic: 'Career path', question: 'What led you into this line of work?', flags: [], asked: [], open: null, there: false });
    expect(bank.filter(({ flags }) => flags.includes('gap'))).toHaveLength(5);
  });

  it('tells for an interview what fits, what was asked before, and what to think over', async () => {
    await ownBank();
    expect(await questions({ interview: 'Amara now' })).toEqual({
      interview: NOW,
      minutes: 30,
      fits: 10,
      set: null,
      questions: [
        { topic: 'Warm up', question: 'What’s new?', flags: [], asked: [{ interview: 'Interviews/Amara before.md', date: '2026-05-05' }], open: null, there: false },
        { topic: 'Warm up', question: 'Is it hard?', flags: ['closed'], asked: [], open: null, there: false },
        { topic: 'Depth', question: 'What does Kestrel do?', flags: ['look-up', 'specific'], asked: [], open: null, there: false },
        { topic: 'Depth', question: 'How did [news] change things?', flags: ['gap'], asked: [], open: null, there: false },
      ],
    });
  });

  it('has a short set, for an interview, too, and says which one that is for', async () => {
    await ownBank();
    await host.write('By mail.md', note('type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-11-30\nmode: email'));
    await host.settle();
    const { set, questions: five } = await questions({ interview: 'By mail', set: 'email' });
    expect([set, five.map(({ question }) => question)]).toEqual(['email', shortSets.email]);
    await expect(questions({ set: 'short' })).rejects.toThrow('set is “short”. It is one of email, chance.');
  });

  it('answers in plain words too', async () => {
    await ownBank();
    expect(await call(host, 'questions', { interview: 'Amara now' })).toBe(
      'Questions for Amara Osei: 10 for 30 minutes\n\nWarm up\n- What’s new? (asked on Tue 5 May)\n- Is it hard? (closed)\n\n' +
        'Depth\n- What does Kestrel do? (look-up, specific)\n- How did [news] change things? (gap)',
    );
  });

  it('says what to do when it is asked for what isn’t there', async () => {
    await expect(questions({ interview: 'Nobody' })).rejects.toThrow('There is no interview “Nobody”.');
    await host.write(SETTINGS, '{"questionBank":"Gone.md"}');
    await expect(questions()).rejects.toThrow('Your question bank “Gone.md” is not in the vault. Choose another note in the settings');
  });
});

describe('the ask-questions handler', () => {
  it('puts questions into the note and says which, with what to think over', async () => {
    const answer = await call(host, 'ask-questions', { interview: NOW, question: '["Why Bern?", "Is it hard?", "why bern", "What   led\\nyou?"]' });
    expect(JSON.parse(answer)).toEqual({
      interview: NOW,
      added: [{ question: 'Why Bern?', flags: [] }, { question: 'Is it hard?', flags: ['closed'] }, { question: 'What led you?', flags: [] }],
      already: 1,
    });
    expect(await host.read(NOW)).toMatch(/\n## Questions\n\n?### Why Bern\?\n\n### Is it hard\?\n\n### What led you\?\n$/);
  });

  it('adds what is there already no second time, and writes nothing then', async () => {
    await call(host, 'ask-questions', { interview: NOW, question: 'Why Bern?' });
    await host.settle();
    const before = await host.read(NOW);
    host.resetCounts();
    expect(JSON.parse(await call(host, 'ask-questions', { interview: NOW, question: 'why bern' }))).toMatchObject({ added: [], already: 1 });
    expect(await host.read(NOW)).toBe(before);
    expect(host.counts.process).toBe(0);
  });

  it('is one undo step', async () => {
    await call(host, 'ask-questions', { interview: NOW, question: '["Why Bern?", "Why now?"]' });
    expect(await call(host, 'undo')).toBe('Undone: “Added 2 questions”');
    expect(await host.read(NOW)).toBe(files[NOW]);
  });

  it('lets no question break out of its heading', async () => {
    await call(host, 'ask-questions', { interview: NOW, question: '["# One", "Two\\n## Three %%x%%", "What of C #", "```"]' });
    await host.settle();
    const cache = host.app.metadataCache.getFileCache(host.app.vault.getFileByPath(NOW)!);
    const headings = cache?.headings?.map(({ level, heading }) => [level, heading]);
    expect(headings).toEqual([[2, 'Questions'], [3, '\\# One'], [3, 'Two ## Three \\%\\%x\\%\\%'], [3, 'What of C \\#']]);
    const asked = JSON.parse(await call(host, 'ask-questions', { interview: NOW, question: '["one", "two three x"]' })) as { already: number };
    expect(asked.already).toBe(2);
  });

  it.each([
    [{ question: 'Why?' }, 'Say which interview'],
    [{ interview: NOW }, 'Say what to ask'],
    [{ interview: NOW, question: '[]' }, 'Say what to ask'],
    [{ interview: 'Nobody', question: 'Why?' }, 'There is no interview “Nobody”'],
    [{ interview: NOW, question: '["Why?"' }, 'question looks like a list and can’t be read'],
  ])('says what is missing in %o', async (params, reason) => {
    await expect(call(host, 'ask-questions', params)).rejects.toThrow(reason);
    expect(await host.read(NOW)).toBe(files[NOW]);
  });
});

describe('the question bank as a note', () => {
  it('is written out, opened, and picked from from then on', async () => {
    await writeOut();
    expect(host.app.workspace.getActiveFile()?.path).toBe('Question bank.md');
    expect(JSON.parse(await host.read(SETTINGS))).toMatchObject({ questionBank: 'Question bank.md' });
    expect((await questions()).questions).toHaveLength(60);
    await host.write('Question bank.md', '## Mine\n- Why?\n');
    await host.settle();
    expect((await questions()).questions.map(({ topic, question }) => [topic, question])).toEqual([['Mine', 'Why?']]);
  });

  it('never takes the place of a note, however that is spelled', async () => {
    await host.write('question Bank.md', 'Mine.');
    await host.settle();
    await writeOut();
    expect(await host.read('question Bank.md')).toBe('Mine.');
    expect(await host.read('Question bank 2.md')).toContain('- What led you into this line of work?');
  });

  it('is left alone where there is one already', async () => {
    await ownBank();
    await writeOut();
    expect(host.notices().at(-1)).toContain('You have a question bank already: My bank.md.');
    expect(host.paths()).toEqual(Object.keys(files).sort());
  });

  it('comes back where the settings say it was', async () => {
    await host.write(SETTINGS, '{"questionBank":"Lists/Mine.md"}');
    await writeOut();
    expect(await host.read('Lists/Mine.md')).toContain('## Close');
    expect((await questions()).questions).toHaveLength(60);
  });

  it('takes from a short set what it hasn’t as one’s own', async () => {
    await ownBank();
    await host.write('By mail.md', note('type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-11-30\nmode: email'));
    await host.app.workspace.openLinkText('By mail', '', false);
    await host.settle();
    await host.command('informational-interviews:pick-questions');
    await host.settle();
    document.querySelector<HTMLElement>('.modal [role="option"]')!.click();
    await host.settle();
    document.querySelector<HTMLElement>('.modal .mod-cta')!.click();
    await host.settle();
    expect((await host.read('By mail.md')).match(/^### .*/gm)).toEqual(shortSets.email.map((each) => `### ${each}`));
  });

  it('may be empty: one types one’s own then', async () => {
    await host.write('My bank.md', 'Nothing yet.');
    await ownBank();
    await host.app.workspace.openLinkText('Amara now', '', false);
    await host.settle();
    await host.command('informational-interviews:pick-questions');
    await host.settle();
    expect(document.querySelector('.modal [role="listbox"]')!.textContent).toContain('Your question bank is empty');
  });
});

describe('the menu of a note', () => {
  it.each([
    ['Amara now', ['Pick questions…']],
    ['Amara Osei', []],
    ['My bank', []],
  ])('of %s offers %j', async (title, expected) => {
    await host.app.workspace.openLinkText(title, '', false);
    await host.settle();
    document.querySelector<HTMLElement>('[aria-label="More options"]')!.click();
    const titles = Array.from(document.querySelectorAll('.menu-item-title'), (each) => each.textContent!);
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.filter((each) => each.startsWith('Pick'))).toEqual(expected);
  });
});
