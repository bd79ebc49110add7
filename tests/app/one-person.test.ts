// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { all, click, main, openedView, press, row, screen } from './follow-ups-notes';
import { note, told } from './plugin';

let host: Host;
afterEach(() => host.close());

const files = {
  'People/Tomás Herrera.md': note('type: contact\nfollow_up: 2026-11-13\nfollow_up_note: the reading list'),
  'People/Amara Osei.md': note('type: contact'),
  'Interviews/Talk.md': note(`type: interview
contacts: ["[[Tomás Herrera]]"]
date: 2026-11-16
status: held
debriefed_on: 2026-11-16
resume_requested: true`),
  'Interviews/Tea.md': note('type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-11-10\nstatus: held\ndebriefed_on: 2026-11-10'),
};

const shown = (): string[] => all('[data-row]').map((each) => main(each).textContent);
const focused = (): string => (document.activeElement?.closest<HTMLElement>('[data-row]')?.textContent ?? '').slice(0, 20);
const pressOn = async (key: string): Promise<void> => {
  press(key);
  await host.settle();
};
const choice = (title: string): HTMLElement =>
  all('button', host.modal()!).find(({ textContent }) => textContent.startsWith(title))!;

describe('what is owed to one person', () => {
  beforeEach(async () => {
    host = await openedView({ files });
    main(row('Tomás Herrera')).focus();
  });

  it('is heard as one sentence, and counted by the thing', () => {
    expect(shown()).toEqual([
      'Thank-you: Amara Osei, 6 days late. You met on 10 November and have not said thank you yet.',
      'Tomás Herrera 3 things, 4 days late. You owe them thanks for the conversation yesterday, what you noted (“the reading list”) and your resume.',
    ]);
    expect(screen()).toEqual(['Overdue 4: Amara Osei, Tomás Herrera 3 things']);
    expect(main(row('Tomás Herrera')).getAttribute('aria-expanded')).toBe('false');
  });

  it('opens by → and closes by ←, also from a thing in it, with the focus on the person', async () => {
    await pressOn('ArrowRight');
    expect(main(row('Tomás Herrera')).getAttribute('aria-expanded')).toBe('true');
    expect(shown().slice(1)).toEqual([
      'Tomás Herrera 3 things, 4 days late.',
      'Follow-up, 4 days late. You noted for Friday: the reading list.',
      'Thank-you, Today. You met yesterday and have not said thank you yet.',
      'Resume, Today. They asked for your resume when you met yesterday.',
    ]);
    await pressOn('ArrowDown');
    await pressOn('ArrowDown');
    expect(focused()).toContain('Thank-you');
    await pressOn('ArrowLeft');
    expect(focused()).toContain('Tomás Herrera');
    expect(shown()).toHaveLength(2);
  });

  it('opens and closes by its chevron, and the focus stays with it', async () => {
    click(row('Tomás Herrera').querySelector('[data-tool=unfold]')!);
    await host.settle();
    expect(shown()).toHaveLength(5);
    expect(focused()).toContain('Tomás Herrera');
    click(row('Tomás Herrera').querySelector('[data-tool=unfold]')!);
    await host.settle();
    expect(shown()).toHaveLength(2);
  });

  it('is done one by one below it, until a plain row is left', async () => {
    await pressOn('ArrowRight');
    await pressOn('ArrowDown');
    await pressOn('x');
    await pressOn('x');
    expect(await host.read('People/Tomás Herrera.md')).toContain('waived:\n  - follow-up of 2026-11-13\n');
    expect(await host.read('Interviews/Talk.md')).toContain('waived:\n  - thank-you of 2026-11-17\n');
    expect(shown()[1]).toBe('Resume: Tomás Herrera. They asked for your resume when you met yesterday.');
  });

  it('is done at once by D, which asks what was done and then how, and comes back by one undo', async () => {
    await pressOn('d');
    expect(host.modal()!.textContent).toContain('What did you do?');
    click(choice('All of it: 3 things'));
    await host.settle();
    expect(host.modal()!.textContent).toContain('Followed up with Tomás Herrera');
    click(choice('Save'));
    await host.settle();
    expect(await host.read('Interviews/Talk.md')).toMatch(/^thanked_on: 2026-11-17$[^]*^resume_sent_on: 2026-11-17$/m);
    expect(await host.read('People/Tomás Herrera.md')).toContain('followed_up:\n  - 2026-11-13 the reading list\n');
    expect(told(host).at(-1)).toContain('Done: 3 things for Tomás Herrera');
    expect(screen()[0]).toBe('Overdue 1: Amara Osei');
    await pressOn('u');
    expect(await host.read('Interviews/Talk.md')).toBe(files['Interviews/Talk.md']);
    expect(await host.read('People/Tomás Herrera.md')).toBe(files['People/Tomás Herrera.md']);
  });

  it('changes nothing where the question is left, and only what was chosen where one thing was', async () => {
    await pressOn('d');
    click(choice('All of it'));
    await host.settle();
    press('Escape');
    await host.settle();
    expect(await host.read('Interviews/Talk.md')).toBe(files['Interviews/Talk.md']);
    await pressOn('d');
    click(choice('I sent the resume today'));
    await host.settle();
    expect(await host.read('Interviews/Talk.md')).toContain('resume_sent_on: 2026-11-17\n');
    expect(told(host).at(-1)).toContain('Sent the resume to Tomás Herrera');
    expect(shown()[1]).toContain('2 things');
  });

  it('is waived at once by X, and put off at once by S', async () => {
    await pressOn('x');
    expect(told(host).at(-1)).toContain('Not needed: 3 things for Tomás Herrera');
    expect(await host.read('Interviews/Talk.md')).toContain('waived:\n  - thank-you of 2026-11-17\n  - resume of 2026-11-17\n');
    await pressOn('u');
    expect(await host.read('Interviews/Talk.md')).toBe(files['Interviews/Talk.md']);
    main(row('Tomás Herrera')).focus();
    await pressOn('s');
    click(all('.menu-item').find(({ textContent }) => textContent.startsWith('In a week'))!);
    await host.settle();
    expect(await host.read('Interviews/Talk.md')).toContain('snoozed:\n  - thank-you until 2026-11-24\n  - resume until 2026-11-24\n');
    expect(await host.read('People/Tomás Herrera.md')).toContain('snoozed:\n  - follow-up until 2026-11-24\n');
  });
});

it('stands in rows of its own where the setting is off', async () => {
  host = await openedView({ files });
  expect(screen()).toHaveLength(1);
  await host.write('.obsidian/plugins/informational-interviews/data.json', '{"rowForPerson": false}');
  await host.settle();
  expect(screen()).toEqual(['Overdue 2: Amara Osei, Tomás Herrera', 'Due today 2: Tomás Herrera, Tomás Herrera']);
});
