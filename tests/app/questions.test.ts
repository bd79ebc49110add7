// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { call, note, startedHost } from './plugin';

const NOW = 'Interviews/Amara now.md';
const files = {
  'People/Amara Osei.md': note('type: contact\nrole: Data lead\norganization: Kestrel Health Lab', '## Research\n\n- Gave a talk on the Lindholm register\n'),
  'People/Ines Okafor.md': note('type: contact\norganization: City Archive'),
  'Interviews/Amara before.md': note(
    'type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-05-05\nstatus: held',
    '## Questions\n\n### what makes a day a good one\n\nQuiet mornings.\n\n### How did the move to Bern change things for you?\n\n## Closing\n\n### What led you into this line of work?\n',
  ),
  'Interviews/Amara cancelled.md': note(
    'type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-06-06\nstatus: cancelled',
    '## Questions\n\n### How do the big decisions come about?\n',
  ),
  [NOW]: note(
    'type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-11-24\nminutes: 20',
    '## Before\n\n- Read up\n\n## Questions\n\nOne of them only Amara can answer.\n\n## Who else\n\n- \n',
  ),
  'Interviews/Ines.md': note('type: interview\ncontacts: ["[[Ines Okafor]]"]\ndate: 2026-11-01\nstatus: held'),
};

let host: Host;
beforeEach(async () => {
  host = await startedHost({ files });
});
afterEach(() => host.close());

async function open(title: string): Promise<HTMLInputElement> {
  await host.app.workspace.openLinkText(title, '', false);
  await host.settle();
  await host.command('informational-interviews:pick-questions');
  await host.settle();
  return field();
}

const dialog = (): HTMLElement | null => document.querySelector('.modal');
const field = (): HTMLInputElement => dialog()!.querySelector('[role="combobox"]')!;
const options = (): HTMLElement[] => Array.from(dialog()!.querySelectorAll<HTMLElement>('[role="option"]'));
const shown = (): string[] => options().map((option) => option.querySelector('.informational-interviews-questions-text')!.textContent!);
const option = (text: string): HTMLElement => options().find((each) => each.textContent!.includes(text))!;
const remarks = (text: string): string[] =>
  Array.from(option(text).querySelectorAll('.informational-interviews-questions-remark'), (each) => each.textContent!);
const chosen = (): string[] => shown().filter((_, at) => options()[at]!.getAttribute('aria-selected') === 'true');
const active = (): string => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent ?? '';
const tally = (): string => dialog()!.querySelector('.informational-interviews-questions-tally')!.textContent!;
const news = (): string => dialog()!.querySelector('.informational-interviews-ui-unseen[aria-live]')!.textContent!;
const advice = (): string => dialog()!.querySelector('.informational-interviews-questions-advice')!.textContent!;

async function type(text: string): Promise<void> {
  field().value = text;
  field().dispatchEvent(new Event('input', { bubbles: true }));
  await host.settle();
}

async function press(...keys: string[]): Promise<void> {
  for (const pressed of keys) {
    const mod = pressed.startsWith('Mod-');
    const event = new KeyboardEvent('keydown', { key: pressed.replace('Mod-', ''), ctrlKey: mod, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
    await host.settle();
  }
}

async function click(text: string): Promise<void> {
  Array.from(document.querySelectorAll<HTMLElement>('.modal button, .notice button, .menu-item')).find((each) => each.textContent === text)!.click();
  await host.settle();
}

describe('picking questions by keys', () => {
  it('offers the sixty under their topics and two short sets, with the focus in the field', async () => {
    const input = await open('Amara now');
    expect(dialog()!.querySelector('.modal-title')!.textContent).toBe('Questions for Amara Osei');
    expect(document.activeElement).toBe(input);
    expect(options()).toHaveLength(62);
    const list = document.getElementById(input.getAttribute('aria-controls')!)!;
    expect([list.getAttribute('role'), list.getAttribute('aria-multiselectable')]).toEqual(['listbox', 'true']);
    const groups = Array.from(list.querySelectorAll('[role="group"]'), (each) => document.getElementById(each.getAttribute('aria-labelledby')!)!.textContent);
    expect(groups.slice(0, 2)).toEqual(['Career path', 'The work itself']);
    expect(groups.at(-1)).toBe('Short sets');
    expect(tally()).toBe('0 of 6 for 20 minutes');
  });

  it('goes through the list by arrows and topics, and chooses with Space and Enter', async () => {
    await open('Amara now');
    expect(active()).toBe('');
    await press('ArrowDown', ' ', 'ArrowDown', 'Enter', 'PageDown');
    expect(active()).toContain('last two weeks');
    await press(' ', 'PageUp');
    expect(active()).toContain('What led you');
    expect(chosen()).toEqual([
      'What led you into this line of work?', 'Which turns in your path mattered most, now that you look back?', 'What did the last two weeks look like for you?',
    ]);
    expect(tally()).toBe('3 of 6 for 20 minutes');
    await press(' ');
    expect(tally()).toBe('2 of 6 for 20 minutes');
    await press('ArrowUp');
    expect(active()).toContain('for a chance conversation');
    await press('ArrowDown');
    expect(active()).toContain('What led you');
  });

  it('begins at its end with the arrow up, and stays on the one line there is', async () => {
    await open('Amara now');
    await press('ArrowUp');
    expect(active()).toContain('for a chance conversation');
    await type('zzz');
    await press('ArrowDown', 'ArrowUp');
    expect([active(), options().length]).toEqual(['Ask “zzz”', 1]);
  });

  it('tells those who listen what is chosen, and what no longer is', async () => {
    await open('Amara now');
    await press('ArrowDown', ' ');
    expect(news()).toBe('Chosen: What led you into this line of work?');
    await press(' ');
    expect(news()).toBe('No longer chosen: What led you into this line of work?');
  });

  it.each<[string, string, string, string[]]>([
    ['by email', 'mode: email', 'for an exchange of emails', [
      'What led you into this line of work?', 'What is changing fastest in the field?', 'Which skills tell somebody good from somebody average here?',
      'Given what I told you, what should I be doing now?', 'Who else sees this field from another side?',
    ]],
    ['by chance', 'kind: chance', 'for a chance conversation', [
      'What led you into this line of work?', 'What problem are you trying to solve just now?', 'Given what I told you, what should I be doing now?',
      'What do you read or follow to keep up?', 'May I keep you posted on how it goes?',
    ]],
  ])('offers the short set first for an interview %s: one key chooses all of it, the next none', async (_, property, title, questions) => {
    await host.write('Interviews/Short.md', note(`type: interview\ncontacts: ["[[Ines Okafor]]"]\ndate: 2026-11-30\n${property}`));
    await host.settle();
    await open('Short');
    expect(shown()[0]).toContain(title);
    await press('ArrowDown', ' ');
    expect(chosen()).toEqual([shown()[0], ...questions]);
    expect(news()).toContain(`Chosen: 5 questions ${title}`);
    await press(' ');
    expect(chosen()).toEqual([]);
    expect(news()).toContain('No longer chosen:');
    await press(' ', 'Mod-Enter');
    expect((await host.read('Interviews/Short.md')).match(/^### .*/gm)).toEqual(questions.map((each) => `### ${each}`));
    await open('Short');
    expect(chosen()).toHaveLength(6);
  });

  it('filters by the words of a question or its topic, and Space is typed while one types', async () => {
    await open('Amara now');
    await type('culture');
    expect(shown()).toEqual([
      'How would you describe the way people work together here?', 'What kind of person does well here, and who tends to leave?',
      'How do the big decisions come about?', 'How did [recent news of their organization] change things for you?', 'How does the place help people to learn?',
      'Ask “culture”',
    ]);
    await press(' ');
    expect(chosen()).toEqual([]);
    await press('Enter');
    expect(chosen()).toEqual(['How would you describe the way people work together here?']);
    await press('ArrowDown', ' ');
    expect(chosen()).toHaveLength(2);
    await type('');
    expect(chosen()).toHaveLength(2);
  });

  it('takes back what is typed on Escape, and leaves on the next one', async () => {
    await open('Amara now');
    await type('culture');
    await press('Escape');
    expect([field().value, options().length]).toEqual(['', 62]);
    await press('Escape');
    expect(dialog()).toBeNull();
    expect(host.leftovers().filter((left) => left.includes('scope'))).toEqual([]);
    expect(await host.read(NOW)).toBe(files[NOW]);
  });

  it('leaves no scope behind when it closes with something typed', async () => {
    await open('Amara now');
    await type('culture');
    await click('Cancel');
    expect(host.leftovers().filter((left) => left.includes('scope'))).toEqual([]);
  });

  it('goes when the plugin does', async () => {
    await open('Amara now');
    await host.disable();
    expect(dialog()).toBeNull();
  });
});

describe('a question of one’s own', () => {
  it('is what was typed, added with Enter, before those that close the conversation', async () => {
    await open('Amara now');
    await type('What does Kestrel expect of the Lindholm register?');
    expect(shown()).toEqual(['Ask “What does Kestrel expect of the Lindholm register?”']);
    expect(remarks('Lindholm')).toEqual(['For them alone']);
    await press('Enter');
    expect(field().value).toBe('');
    expect(chosen()).toEqual(['What does Kestrel expect of the Lindholm register?']);
    expect(shown()[54]).toBe('Who else sees this field from another side?');
    expect(shown()[53]).toContain('Lindholm');
    expect(advice()).toBe('One of them only Amara Osei can answer.');
  });

  it('is flagged while it is typed, and never refused', async () => {
    await open('Amara now');
    await type('Is it hard?');
    expect(remarks('Is it hard?')).toEqual(['Yes or no would answer it']);
    await type('When was Kestrel founded?');
    expect(remarks('When was')).toEqual(['A search would answer it', 'For them alone']);
    await press('Enter');
    expect(advice()).toBe('What a search would answer can be looked up before.');
    await press('Mod-Enter');
    expect(await host.read(NOW)).toContain('### When was Kestrel founded?\n');
  });

  it('is not added twice, nor beside one of the bank', async () => {
    await open('Amara now');
    await type('what led you into THIS line of work');
    expect(shown()).toEqual(['What led you into this line of work?']);
    await press('Enter');
    expect(chosen()).toEqual(['What led you into this line of work?']);
  });

  it('comes from one with a gap: the gap is selected, to be typed over', async () => {
    const input = await open('Amara now');
    option('How is [a trend').click();
    await host.settle();
    expect(input.value).toBe('How is [a trend you read about] showing up in your work?');
    expect(input.value.slice(input.selectionStart!, input.selectionEnd!)).toBe('[a trend you read about]');
    expect(chosen()).toEqual([]);
    await type('How is open data showing up in your work?');
    await press('Enter');
    expect(remarks('open data')).toEqual(['For them alone']);
    const at = shown().indexOf('How is open data showing up in your work?');
    expect(shown()[at - 1]).toContain('[a trend');
  });

  it('goes back to the one with the gap on Escape, with what was chosen', async () => {
    await open('Amara now');
    await press('ArrowDown', ' ');
    option('How is [a trend').click();
    await press('Escape');
    expect(active()).toContain('[a trend');
    expect(tally()).toBe('1 of 6 for 20 minutes');
  });
});

describe('what stands in the field when the questions are added', () => {
  const add = (): HTMLButtonElement => dialog()!.querySelector<HTMLButtonElement>('.mod-cta')!;
  const inNote = async (): Promise<string[]> => [...(await host.read(NOW)).matchAll(/^### (.*)$/gm)].map(([, text]) => text!);

  it.each([
    { title: 'a question', typed: 'Is it hard?' },
    { title: 'words that no listed question has', typed: 'Tell me about the Lindholm register' },
    { title: 'a listed question word by word', typed: 'what led you into this line of WORK?', added: 'What led you into this line of work?' },
  ])('is added, if it is $title', async ({ typed, added = typed }) => {
    await open('Amara now');
    await type(typed);
    expect([add().textContent, add().disabled]).toEqual(['Add 1 question', false]);
    await press('Mod-Enter');
    expect(dialog()).toBeNull();
    expect(await inNote()).toEqual([added]);
  });

  it('is added with its gap filled, though nobody pressed Enter', async () => {
    await open('Amara now');
    option('What led you').click();
    option('How is [a trend').click();
    expect(add().textContent).toBe('Add 1 question');
    await type('How is open data showing up in your work?');
    expect(add().textContent).toBe('Add 2 questions');
    await click('Add 2 questions');
    expect(await inNote()).toEqual(['What led you into this line of work?', 'How is open data showing up in your work?']);
  });

  it('is not added while it only looks for questions, nor twice', async () => {
    await open('Amara now');
    await type('culture');
    expect(add().disabled).toBe(true);
    await press('Mod-Enter');
    expect(dialog()).not.toBeNull();
    await type('What led you into this line of work?');
    await press('Enter');
    expect(add().textContent).toBe('Add 1 question');
    await press('Enter');
    expect(add().disabled).toBe(true);
  });

  it('is not lost to a click outside without a question, unless it only looks for questions', async () => {
    await open('Amara now');
    await type('Is it hard?');
    document.querySelector<HTMLElement>('.modal-bg')!.click();
    await click('Keep writing');
    expect(field().value).toBe('Is it hard?');
    await type('culture');
    document.querySelector<HTMLElement>('.modal-bg')!.click();
    expect(dialog()).toBeNull();
  });

  it('is not counted if the note has it already', async () => {
    await call(host, 'ask-questions', { interview: NOW, question: 'Why Bern?' });
    await host.settle();
    await open('Amara now');
    await type('Why Bern?');
    expect(add().disabled).toBe(true);
  });
});

describe('what is said of a choice', () => {
  it('is how many the minutes carry, without those that close the conversation', async () => {
    await open('Amara now');
    for (const text of ['What led you', 'Which turns', 'last two weeks', 'more time than', 'good one', 'gladly hand', 'Who else', 'May I keep you']) option(text).click();
    await host.settle();
    expect(tally()).toBe('6 of 6 for 20 minutes');
    expect(advice()).toContain('None is for Amara Osei alone yet');
    option('How can you tell').click();
    expect(tally()).toBe('7 of 6 for 20 minutes');
    expect(advice()).toContain('1 more than 20 minutes allow');
  });

  it('marks what was asked of this contact before, in whatever spelling, from the cache alone', async () => {
    await open('Amara now');
    await press('Escape');
    host.resetCounts();
    await host.command('informational-interviews:pick-questions');
    await host.settle();
    // The contact’s note, for what was found out about them.
    expect(host.counts).toMatchObject({ reads: 0, cachedReads: 1 });
    expect(remarks('What makes a day a good one?')).toEqual(['Asked on Tue 5 May']);
    expect(remarks('How did [recent news')).toEqual(['Asked on Tue 5 May', 'Has a gap to fill']);
    expect(remarks('What led you into')).toEqual([]);
    expect(remarks('How do the big decisions')).toEqual([]);
    await press('Escape');
    await open('Ines');
    expect(remarks('What makes a day a good one?')).toEqual([]);
  });

  it('counts what is in the note already, and doesn’t offer it again', async () => {
    await call(host, 'ask-questions', { interview: NOW, question: '["What led you into this line of work?", "Why Bern?"]' });
    await host.settle();
    await open('Amara now');
    expect(tally()).toBe('2 of 6 for 20 minutes');
    expect(remarks('What led you')).toEqual(['In the note']);
    expect(option('What led you').getAttribute('aria-disabled')).toBe('true');
    option('What led you').click();
    expect(tally()).toBe('2 of 6 for 20 minutes');
    expect(dialog()!.querySelector<HTMLButtonElement>('.mod-cta')!.disabled).toBe(true);
  });
});

describe('the questions in a list in the note', () => {
  const listed = `${files[NOW].slice(0, files[NOW].indexOf('can answer.') + 12)}
- What led you into this line of work?
- [ ] **Why Bern?**
   - since when?
- How do you hire?

### Who decides?

- Who pays?
`;

  it('are there, and nobody adds them again', async () => {
    await host.write(NOW, listed);
    await host.settle();
    const asked = '["what led you into this line of work", "Why Bern?", "How do you hire?", "Who decides?", "Since when?", "Who pays?"]';
    expect(JSON.parse(await call(host, 'ask-questions', { interview: NOW, question: asked }))).toMatchObject({
      added: [{ question: 'Since when?' }, { question: 'Who pays?' }], already: 4,
    });
    await call(host, 'undo');
    await host.settle();
    await open('Amara now');
    expect(tally()).toBe('4 of 6 for 20 minutes');
    expect(remarks('What led you')).toEqual(['In the note']);
  });

  it('stand there once, if one came into the list while they were picked', async () => {
    await open('Amara now');
    option('What did the last two weeks').click();
    option('What led you').click();
    await host.write(NOW, listed);
    await host.settle();
    await press('Mod-Enter');
    expect((await host.read(NOW)).match(/^.*What .*$/gm)).toEqual([
      '- What led you into this line of work?', '### What did the last two weeks look like for you?',
    ]);
  });
});

describe('the questions in the note', () => {
  it('are headings with room for answers, in the bank’s order, and nothing else changes; one undo takes them back', async () => {
    await open('Amara now');
    option('What did the last two weeks').click();
    option('What led you').click();
    await press('Mod-Enter');
    expect(dialog()).toBeNull();
    expect(await host.read(NOW)).toBe(files[NOW].replace(
      'can answer.\n\n',
      'can answer.\n\n### What led you into this line of work?\n\n### What did the last two weeks look like for you?\n\n',
    ));
    await click('Undo');
    expect(await host.read(NOW)).toBe(files[NOW]);
  });

  it('stand under a heading that is made where there is none', async () => {
    await open('Ines');
    option('What led you').click();
    await click('Add 1 question');
    expect(await host.read('Interviews/Ines.md')).toMatch(/---\n\n?## Questions\n\n?### What led you into this line of work\?\n$/);
  });

  it('follow those that are there, with a blank line between them', async () => {
    await call(host, 'ask-questions', { interview: NOW, question: 'Why?' });
    await host.settle();
    await call(host, 'ask-questions', { interview: NOW, question: 'How?' });
    expect(await host.read(NOW)).toContain('can answer.\n\n### Why?\n\n### How?\n\n## Who else\n');
  });

  it('stand there once, if one of them came into the note while they were picked', async () => {
    await open('Amara now');
    option('What did the last two weeks').click();
    option('What led you').click();
    await call(host, 'ask-questions', { interview: NOW, question: 'What led you into this line of work?' });
    await host.settle();
    await press('Mod-Enter');
    expect(await host.read(NOW)).toContain(
      'can answer.\n\n### What led you into this line of work?\n\n### What did the last two weeks look like for you?\n\n## Who else\n',
    );
  });

  it('open the note they are in when they were picked from the contact’s', async () => {
    await open('Amara Osei');
    expect(dialog()!.querySelector('.modal-title')!.textContent).toBe('Questions for Amara Osei');
    option('What led you').click();
    await press('Mod-Enter');
    expect(host.app.workspace.getActiveFile()?.path).toBe(NOW);
    expect(await host.read(NOW)).toContain('### What led you');
  });

  it('are written, though the note that they are in can’t be opened, and that is said', async () => {
    await open('Amara Osei');
    option('What led you').click();
    host.app.workspace.getLeaf = () => {
      throw new Error('There is no tab for it.');
    };
    await press('Mod-Enter');
    expect(dialog()).toBeNull();
    expect(await host.read(NOW)).toContain('### What led you');
    expect(host.notices().sort()).toEqual([expect.stringContaining('Added'), 'There is no tab for it.']);
  });

  it('keep the choice open when they can’t be written', async () => {
    await open('Amara now');
    option('What led you').click();
    host.fail.next('process', 'disk full');
    await press('Mod-Enter');
    expect(chosen()).toEqual(['What led you into this line of work?']);
    expect(await host.read(NOW)).toBe(files[NOW]);
    await press('Mod-Enter');
    expect(dialog()).toBeNull();
  });
});

describe('the ways in', () => {
  const offered = (): boolean => host.commands().some(({ id }) => id === 'informational-interviews:pick-questions');

  it('is a command in interviews and in contacts with a planned one', async () => {
    expect(offered()).toBe(false);
    for (const [title, there] of [['Amara now', true], ['Ines', true], ['Amara Osei', true], ['Ines Okafor', false]] as const) {
      await host.app.workspace.openLinkText(title, '', false);
      await host.settle();
      expect([title, offered()]).toEqual([title, there]);
    }
  });

  it('stays shut, with the reason, when the person’s own bank is gone', async () => {
    await host.write('.obsidian/plugins/informational-interviews/data.json', '{"questionBank":"Gone.md"}');
    await host.app.workspace.openLinkText('Amara now', '', false);
    await host.settle();
    await host.command('informational-interviews:pick-questions');
    await host.settle();
    expect(dialog()).toBeNull();
    expect(host.notices().at(-1)).toContain('Your question bank “Gone.md” is not in the vault.');
  });
});
