// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { all, changed, main, openedView, row, vault } from './follow-ups-notes';
import { formHands } from './form-hands';
import { told } from './plugin';

const files = { ...vault, 'Interviews/Amara.md': changed('Interviews/Amara.md', 'debriefed_on: 2026-11-12', 'mode: video') };

let host: Host;
const { dialog, field, fill, press, title } = formHands(() => host);
afterEach(() => host.close());

/** How a dialog is come to from a row by keys alone, and what it takes to save it. */
interface Way {
  dialog: string;
  person: string;
  /** Where several rows are about one person: words of the reason. */
  why?: string;
  open(): Promise<void>;
  save?(): Promise<void>;
}

const byKey = (...keys: string[]) => async (): Promise<void> => {
  for (const key of keys) {
    const name = key.replace('Control+', '');
    await press(name, { ctrlKey: name !== key });
  }
};

const byMenu = (key: string, entry: string) => async (): Promise<void> => {
  await press(key);
  const chosen = (): string => document.querySelector('.menu .menu-item.selected')?.textContent ?? '';
  for (let step = 0; step < 30 && !chosen().startsWith(entry); step += 1) await press('ArrowDown');
  expect(chosen()).toMatch(new RegExp(`^${entry}`));
  await press('Enter');
};

async function submitting(answer: () => void): Promise<void> {
  answer();
  await press('Enter', { ctrlKey: true });
}

const ways: Way[] = [
  { dialog: 'Remind Jonas Weidmann', person: 'Jonas Weidmann', open: byKey('w'), save: () => submitting(() => undefined) },
  { dialog: 'Thank Amara Osei', person: 'Amara Osei', why: 'not said thank you', open: byKey('w'), save: () => submitting(() => undefined) },
  {
    dialog: 'Debrief: Amara Osei', person: 'Amara Osei', why: 'not written down', open: byKey('d'),
    save: () => submitting(() => void fill('What did you learn?', 'Ask about the day before.')),
  },
  {
    dialog: 'New interview', person: 'Lena Fjord', open: byKey('i'),
    save: () => submitting(() => void fill('Day', '2026-11-20')),
  },
  {
    dialog: 'New interview', person: 'Jonas Weidmann', open: byKey('i'),
    save: () => submitting(() => void fill('Day', '2026-11-20')),
  },
  { dialog: 'What did Jonas Weidmann say?', person: 'Jonas Weidmann', open: byKey('r'), save: byKey('1', '3') },
  {
    dialog: 'Snooze until a day', person: 'Jonas Weidmann', open: byMenu('s', 'Until a day'),
    save: () => submitting(() => void fill('Until', '2026-11-25')),
  },
  {
    dialog: 'Snooze until a day', person: 'Jonas Weidmann', open: byMenu('m', 'Snooze until a day'),
    save: () => submitting(() => void fill('Until', '2026-11-25')),
  },
  { dialog: 'Followed up with Tomás', person: 'Tomás Herrera', open: byKey('d'), save: () => submitting(() => undefined) },
  {
    dialog: 'Log a referral', person: 'Tomás Herrera', open: byMenu('m', 'Log a referral'),
    save: () => submitting(() => {
      fill('Whom they named', 'Marcus Bell');
      field('Day').focus();
    }),
  },
  {
    dialog: 'Questions for Margit Sollberg', person: 'Margit Sollberg', open: byMenu('m', 'Pick questions'),
    save: byKey('ArrowDown', ' ', 'Control+Enter'),
  },
  { dialog: 'Move the interview', person: 'Margit Sollberg', open: byMenu('m', 'Move to another day'), save: () => submitting(() => void fill('New day', '2026-11-20')) },
  { dialog: 'Find a time with Lena Fjord', person: 'Lena Fjord', open: byMenu('m', 'Draft a'), save: byKey('Control+Enter') },
  { dialog: 'Keys', person: 'Jonas Weidmann', open: byKey('?') },
];

async function stand({ person, why }: Way): Promise<void> {
  host = await openedView({ files });
  const rows = all('.informational-interviews-list-scroll [data-row]').filter(({ textContent }) => textContent.includes(person));
  main((why && rows.find(({ textContent }) => textContent.includes(why))) || row(person)).focus();
}

const inList = (): boolean => document.activeElement?.closest('[data-keeps-focus]') !== null && document.activeElement !== null;

describe('a dialog that was opened from a row by keys', () => {
  it.each(ways)('leaves the focus on that row when it is left: $dialog, $person', async (way) => {
    await stand(way);
    const before = document.activeElement;
    await way.open();
    expect(title()).toContain(way.dialog);
    await press('Escape');
    expect(dialog()).toBeNull();
    expect(document.activeElement).toBe(before);
  });

  it.each(ways.filter(({ save }) => save))('leaves the focus in the list when it is saved: $dialog, $person', async (way) => {
    await stand(way);
    await way.open();
    await way.save!();
    expect(dialog()).toBeNull();
    expect(inList()).toBe(true);
    // And the keys go on from there.
    await press('u');
    expect(told(host).at(-1)).toMatch(/^Undone: /);
  });
});

describe('a draft that is asked for twice', () => {
  it.each([['on its row', ['w', 'w']], ['on the next row', ['w', 'ArrowDown', 'w']]])('in quick succession is opened and written once: %s', async (_, keys) => {
    await stand(ways[0]!);
    for (const key of keys) void press(key);
    await host.settle();
    expect(all('.modal')).toHaveLength(1);
    expect(title()).toContain('Remind Jonas Weidmann');
    await press('Enter', { ctrlKey: true });
    expect(dialog()).toBeNull();
    expect(inList()).toBe(true);
    await host.command('informational-interviews:undo');
    await host.settle();
    for (const [path, text] of Object.entries(files)) expect(await host.read(path)).toBe(text);
  });
});

describe('a day that is asked for from a row', () => {
  it.each(ways.filter(({ dialog: name }) => ['Snooze until', 'Followed up', 'Move the'].some((start) => name.startsWith(start))))(
    'is not lost when it can’t be written: $dialog, $person', async (way) => {
      await stand(way);
      await way.open();
      const day = document.querySelector<HTMLInputElement>('.modal .informational-interviews-form-day input');
      day!.value = '2026-11-25';
      day!.dispatchEvent(new Event('input', { bubbles: true }));
      host.fail.next('process', 'disk full');
      await press('Enter', { ctrlKey: true });
      expect(title()).toContain(way.dialog);
      expect(day!.value).toBe('2026-11-25');
      expect(dialog()!.querySelector('[role="alert"]')!.textContent).toContain('the disk is full');
      await press('Enter', { ctrlKey: true });
      expect(dialog()).toBeNull();
      expect(inList()).toBe(true);
    },
  );
});

describe('a dialog that makes something from scratch', () => {
  it.each<[string, boolean, () => void]>([
    ['New contact', true, () => fill('Name', 'Zoë Bright')],
    ['Note a chance conversation', false, () => {
      fill('Name', 'Zoë Bright');
      field('What they said').focus();
    }],
  ])('comes from the plus by keys, and leads to the note that it makes, or back to the list: %s', async (entry, opensNote, answer) => {
    for (const saves of [false, true]) {
      host = await openedView({ files });
      const plus = all('button').find((each) => each.getAttribute('aria-label') === 'New…')!;
      plus.focus();
      plus.click();
      await host.settle();
      await byMenu('ArrowDown', entry)();
      answer();
      if (saves) await press('Enter', { ctrlKey: true });
      else {
        await press('Escape');
        await press('Tab');
        await press('Enter');
        for (const each of all('.modal button')) if (each.textContent === 'Leave') each.click();
        await host.settle();
      }
      expect(dialog()).toBeNull();
      expect(inList()).toBe(!(saves && opensNote));
      if (!saves) await host.close();
    }
  });
});
