// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { main, openedView, press, row, unfold, vault } from './follow-ups-notes';
import { formHands } from './form-hands';
import { note } from './plugin';

let host: Host;
afterEach(() => host.close());
const hands = formHands(() => host);
const { title, fill, problemOf } = hands;
const save = (): Promise<void> => hands.press('Enter', { ctrlKey: true });
const no = (): void => document.querySelector<HTMLElement>('.modal input[value="no"]')!.click();

/** The list of 17 November 2026 with one more note in it, and a key pressed on its row. */
async function pressed(key: string, person: string, files: Record<string, string> = {}): Promise<void> {
  host = await openedView({ files: { ...vault, ...files } });
  unfold('with-them');
  await host.settle();
  main(row(person)).focus();
  press(key);
  await host.settle();
}

describe('the next step that follows one that was taken', () => {
  const path = 'People/Tomás Herrera.md';
  const taken = 'followed_up:\n  - 2026-11-13 send the reading list\n';

  it('may be none: what was done is recorded, and that they were in touch', async () => {
    await pressed('d', 'Tomás Herrera');
    await save();
    expect(await host.read(path)).toBe(note(`type: contact\nlast_contact: 2026-11-17\n${taken}`));
  });

  it('is noted with its day, and no touch where there was none', async () => {
    await pressed('d', 'Tomás Herrera');
    no();
    fill('Next step on', '2026-11-17');
    await save();
    expect(await host.read(path)).toBe(note(`type: contact\nfollow_up: 2026-11-17\n${taken}`));
  });

  it('lies on no day that has passed, and nothing is written where one leaves', async () => {
    await pressed('d', 'Tomás Herrera');
    const day = fill('Next step on', '2026-11-16');
    await save();
    expect(problemOf(day)).toBe('That day has passed. Choose today or a later day, or leave it empty.');
    await hands.press('Escape');
    expect(await host.read(path)).toBe(vault[path]);
  });
});

describe('a later', () => {
  const asked = (via: string): Record<string, string> => ({ 'People/Cy Poe.md': note(`type: contact\nasked_on: 2026-11-06${via}`) });
  const answered = async (via: string): Promise<void> => {
    await pressed('r', 'Cy Poe', asked(via));
    await hands.press('2');
    expect(title()).toBe('Until when?');
  };

  it.each([
    ['said in a letter has no thanks yet', '', '', 'Cy Poe said later. What comes next?'],
    ['said on the phone has thanks with it', '\nasked_via: phone', 'last_contact: 2026-11-17\n', undefined],
  ])('%s', async (_how, via, touched, next) => {
    await answered(via);
    fill('In touch again on', '2026-11-17');
    await save();
    const text = await host.read('People/Cy Poe.md');
    expect(text).toContain('replied_on: 2026-11-17\noutcome: later\n');
    expect(text).toContain(`${touched}follow_up: 2026-11-17\n`);
    expect(title()).toBe(next);
  });

  it('said on the phone is asked about the thanks where these were forgotten', async () => {
    await answered('\nasked_via: phone');
    fill('In touch again on', '2026-12-01');
    no();
    await save();
    expect(await host.read('People/Cy Poe.md')).not.toContain('last_contact');
    expect(title()).toBe('Cy Poe said later. What comes next?');
  });

  it('lies on no day that has passed, and nothing is written where one leaves', async () => {
    await answered('');
    const day = fill('In touch again on', '2026-11-16');
    await save();
    expect(problemOf(day)).toBe('That day has passed. Choose today or a later day.');
    await hands.press('Escape');
    expect([title(), await host.read('People/Cy Poe.md')]).toEqual([undefined, asked('')['People/Cy Poe.md']]);
  });
});

it('of somebody whose answer is awaited, D says that the next word is theirs', async () => {
  await pressed('d', 'Cy Poe', { 'People/Cy Poe.md': note('type: contact\nasked_on: 2026-11-16') });
  expect([title(), host.notices().at(-1)]).toEqual([undefined, 'The next word is theirs. R records it.']);
});
