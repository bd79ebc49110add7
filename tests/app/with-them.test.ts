// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { all, choose, click, main, openedView, press, row, screen, unfold } from './follow-ups-notes';
import { note } from './plugin';

let host: Host;
afterEach(() => host.close());

const files = {
  'People/Kit Sørensen.md': note('type: contact\nasked_on: 2026-11-12'),
  'People/Hugo Vogel.md': note('type: contact\nasked_on: 2026-11-03\nreminded_on: [2026-11-13]'),
  'People/Jonas Weidmann.md': note('type: contact\nasked_on: 2026-11-06'),
};

const chip = (name: string): HTMLElement =>
  all('.informational-interviews-list-chip').find(({ textContent }) => textContent.startsWith(name))!;
const tools = (person: string): (string | undefined)[] => all('[data-tool]', row(person)).map(({ dataset }) => dataset.tool);

describe('who has the next word', () => {
  beforeEach(async () => {
    host = await openedView({ files });
    unfold('with-them');
    await host.settle();
  });

  it('has a chip like a kind, with how many they are, and is not among the reminders', async () => {
    click(chip('With them'));
    await host.settle();
    expect(chip('With them').textContent).toBe('With them 2');
    expect(screen()).toEqual(['With them 2: Kit Sørensen, Hugo Vogel']);
    click(chip('With them'));
    click(chip('Reminders'));
    await host.settle();
    expect(screen()).toEqual(['Due today 1: Jonas Weidmann']);
  });

  it('answers first: the tools of a row are the reply, the letter, letting go and the rest', () => {
    main(row('Kit Sørensen')).focus();
    expect(tools('Kit Sørensen')).toEqual(['reply', 'draft-due', 'close', 'menu']);
    main(row('Jonas Weidmann')).focus();
    expect(tools('Jonas Weidmann')).toEqual(['settle', 'draft-due', 'snooze', 'menu']);
  });

  it('is not settled by D, which says who has the word and changes nothing', async () => {
    main(row('Kit Sørensen')).focus();
    press('d');
    await host.settle();
    expect(host.notices().at(-1)).toBe('The next word is theirs. R records it.');
    expect(await host.read('People/Kit Sørensen.md')).toBe(files['People/Kit Sørensen.md']);
  });

  it('has spoken by R: the day is noted, and the row goes', async () => {
    main(row('Kit Sørensen')).focus();
    press('r');
    await host.settle();
    click(all('button', host.modal()!).find(({ textContent }) => textContent.startsWith('Yes'))!);
    await host.settle();
    expect(await host.read('People/Kit Sørensen.md')).toContain('replied_on: 2026-11-17\noutcome: "yes"\n');
    expect(screen().find((each) => each.startsWith('With them'))).toBe('With them 1: Hugo Vogel');
  });

  it('is let go by its tool, in one step', async () => {
    main(row('Hugo Vogel')).focus();
    click(row('Hugo Vogel').querySelector('[data-tool=close]')!);
    await host.settle();
    expect(await host.read('People/Hugo Vogel.md')).toContain('outcome: no-answer\nclosed_on: 2026-11-17\n');
    press('u');
    await host.settle();
    expect(await host.read('People/Hugo Vogel.md')).toBe(files['People/Hugo Vogel.md']);
  });

  it('may still be put off from the menu', async () => {
    main(row('Kit Sørensen')).focus();
    press('m');
    choose('Snooze');
    await host.settle();
    expect(await host.read('People/Kit Sørensen.md')).toMatch(/snoozed:\n {2}- remind until 2026-11-\d\d\n/);
  });
});

describe('permission to stay in touch', () => {
  it.each([['Yes', 'stay_in_touch: true\n'], ['No', 'stay_in_touch: false\n']])('is asked for, and %s is noted', async (answer, noted) => {
    host = await openedView({ files });
    main(row('Jonas Weidmann')).focus();
    press('m');
    choose('May Jonas Weidmann be kept posted?');
    await host.settle();
    expect(await host.read('People/Jonas Weidmann.md')).toBe(files['People/Jonas Weidmann.md']);
    click(all('button', host.modal()!).find(({ textContent }) => textContent.startsWith(answer))!);
    await host.settle();
    expect(await host.read('People/Jonas Weidmann.md')).toContain(noted);
  });

  it('says what the note says, and leaves it on Escape', async () => {
    const may = note('type: contact\nasked_on: 2026-11-06\nstay_in_touch: true');
    host = await openedView({ files: { 'Jo.md': may } });
    main(row('Jo')).focus();
    press('m');
    choose('May Jo be kept posted?');
    await host.settle();
    expect(host.modal()!.textContent).toContain('They may, says the note.');
    press('Escape');
    await host.settle();
    expect(await host.read('Jo.md')).toBe(may);
  });
});
