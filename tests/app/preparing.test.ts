// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { all, main, menuItems, openedView, row, vault } from './follow-ups-notes';
import { formHands } from './form-hands';
import { call, due, note } from './plugin';

let host: Host;
const { dialog, title, press } = formHands(() => host);
afterEach(() => host.close());

const plan = (body: string): string => note(`type: interview
contacts: ["[[Paula Reyes]]"]
date: 2026-11-19
time: "10:30"
booked_on: 2026-11-03
confirmed_on: 2026-11-16`, body);
const paula = (organization: string): string => note(`type: contact\norganization: ${organization}`, '## Research\n\n### The organization\n\n');

async function open(files: Record<string, string> = {}): Promise<void> {
  host = await openedView({
    files: { ...vault, 'People/Paula Reyes.md': paula('Lumen'), 'Interviews/Paula.md': plan('## Questions\n'), ...files },
  });
  // What is found out is read after the list is there.
  await host.settle();
}

const why = (): string => row('Paula Reyes').querySelector('.informational-interviews-list-why')!.textContent;

async function onRow(key: string): Promise<void> {
  main(row('Paula Reyes')).focus();
  await press(key);
}

const NONE = 'No questions are chosen yet for Thursday, 10:30.';
const NOTHING = 'Nothing is noted on the organization yet.';

describe('a row to prepare says what is there and what is missing', () => {
  it.each([
    ['nothing of both', {}, `${NONE} ${NOTHING}`],
    ['one question', { 'Interviews/Paula.md': plan('## Questions\n\n### How did you start?\n') }, `1 question is chosen for Thursday, 10:30. ${NOTHING}`],
    ['questions in a list', { 'Interviews/Paula.md': plan('## Questions\n\n- How did you start?\n- What changes?\n- \n') }, `2 questions are chosen for Thursday, 10:30. ${NOTHING}`],
    ['something in the person’s note', { 'People/Paula Reyes.md': `${paula('Lumen')}They make maps.\n` }, `${NONE} What you found out is in the notes.`],
    ['something in the organization’s', { 'People/Paula Reyes.md': paula('"[[Lumen]]"'), 'Lumen.md': '## What they do\n\nMaps.\n' }, `${NONE} What you found out is in the notes.`],
    ['an organization’s note with its headings alone', { 'People/Paula Reyes.md': paula('"[[Lumen]]"'), 'Lumen.md': '## What they do\n\n- \n' }, `${NONE} ${NOTHING}`],
    ['nobody’s organization', { 'People/Paula Reyes.md': note('type: contact', '## Research\n') }, `${NONE} Nothing is noted about Paula Reyes yet.`],
    ['no place for what one finds out', { 'People/Paula Reyes.md': note('type: contact\norganization: Lumen') }, NONE],
    ['somebody without a note', { 'Interviews/Paula.md': plan('').replace('[[Paula Reyes]]', 'Paula Reyes') }, NONE],
  ])('%s', async (_, files, words) => {
    await open(files);
    expect(why()).toBe(words);
  });

  it('names in a group those of whom nothing is known', async () => {
    await open({
      'Interviews/Paula.md': plan('').replace('["[[Paula Reyes]]"]', '["[[Paula Reyes]]", "[[Ines Okafor]]", "[[Ben Orr]]"]'),
      'People/Ines Okafor.md': `${paula('Lumen')}Lumen makes maps.\n`,
      'People/Ben Orr.md': paula('Fernhill'),
    });
    expect(why()).toBe(`${NONE} Nothing is noted about Paula Reyes and Ben Orr yet.`);
  });

  it('follows what is typed in any of the notes, and one that is made later', async () => {
    await open({ 'People/Paula Reyes.md': paula('"[[Lumen]]"') });
    await host.write('Interviews/Paula.md', plan('## Questions\n\n### How did you start?\n\n### What changes?\n'));
    await host.settle();
    expect(why()).toBe(`2 questions are chosen for Thursday, 10:30. ${NOTHING}`);
    await host.write('Lumen.md', 'They make maps.\n');
    await host.settle();
    expect(why()).toBe('2 questions are chosen for Thursday, 10:30. What you found out is in the notes.');
    await host.write('Lumen.md', '## What they do\n');
    await host.settle();
    expect(why()).toContain(NOTHING);
    await host.write('People/Paula Reyes.md', `${paula('"[[Lumen]]"')}They make maps.\n`);
    await host.settle();
    expect(why()).toContain('What you found out');
  });

  it('says the questions alone in the terminal, where nothing is read', async () => {
    await open({ 'Interviews/Paula.md': plan('## Questions\n\n### How did you start?\n') });
    const reasons = async (): Promise<string[]> => (await due(host, {})).due.filter(({ kind }) => kind === 'prepare').map((each) => each.why);
    expect(await reasons()).toEqual(['1 question is chosen for Thursday, 10:30.']);
    await call(host, 'ask-questions', { interview: 'Paula', question: 'What changes?' });
    await call(host, 'move', { interview: 'Paula', date: '2026-11-20', time: '10:30', on: '2026-11-04' });
    await host.settle();
    expect(await reasons()).toEqual(['2 questions are chosen for Friday, 10:30.']);
  });

  it('forgets no question while the cache lags behind what was written', async () => {
    await open({ 'Interviews/Paula.md': plan('## Questions\n\n### How did you start?\n') });
    const says: string[] = [];
    const observer = new MutationObserver(() => says.push(why()));
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    await call(host, 'move', { interview: 'Paula', date: '2026-11-20', time: '10:30', on: '2026-11-04' });
    await host.settle();
    observer.disconnect();
    expect(says).not.toEqual([]);
    expect(says.filter((words) => !words.startsWith('1 question is chosen'))).toEqual([]);
  });
});

describe('a row to prepare leads to what one prepares with', () => {
  it('W picks questions where none are chosen, and then shows the brief', async () => {
    await open();
    await onRow('w');
    expect(title()).toBe('Questions for Paula Reyes');
    await press('ArrowDown');
    await press(' ');
    await press('Enter', { ctrlKey: true });
    expect(dialog()).toBeNull();
    expect(await host.read('Interviews/Paula.md')).toContain('### What led you into this line of work?');
    await onRow('w');
    expect(dialog()).toBeNull();
    expect(document.querySelector('.informational-interviews-brief-name')!.textContent).toBe('Paula Reyes');
  });

  it.each([
    ['none are chosen', '', ['I am prepared D', 'Pick questions… W', 'Brief me']],
    ['some are', '### How did you start?\n', ['I am prepared D', 'Brief me W', 'Pick questions…']],
  ])('both are at the top of its menu, with the key, where %s', async (_, questions, top) => {
    await open({ 'Interviews/Paula.md': plan(`## Questions\n\n${questions}`) });
    await onRow('m');
    expect(all('.menu .menu-item').slice(0, 3).map(({ textContent }) => textContent)).toEqual(top);
    for (const each of ['Pick questions…', 'Brief me']) expect(menuItems().filter((item) => item === each)).toHaveLength(1);
  });

  it('the keys’ overview says what W is for there', async () => {
    await open();
    await onRow('?');
    const line = all('.informational-interviews-keys tr').find((each) => each.querySelector('kbd')?.textContent === 'W')!;
    expect(line.querySelector('td:last-child')!.textContent).toBe('Pick questions…');
  });
});
