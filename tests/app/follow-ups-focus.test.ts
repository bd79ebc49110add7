// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { formHands } from './form-hands';
import { all, changed, focused, main, openedView, part, press, row, vault } from './follow-ups-notes';
import { note, told } from './plugin';

let host: Host;
afterEach(() => host.close());

const { dialog, fill, press: pressInForm } = formHands(() => host);
const list = (): HTMLElement => document.querySelector<HTMLElement>('[data-keeps-focus]')!;

async function pressAndSettle(key: string): Promise<void> {
  press(key);
  await host.settle();
}

/** One person to be thanked, and nothing else to do. */
const oneRow = {
  'People/Amara Osei.md': note('type: contact'),
  'Interviews/Amara.md': note(`type: interview
contacts: ["[[Amara Osei]]"]
date: 2026-11-16
status: held
debriefed_on: 2026-11-16`),
};

describe('a row that goes while a form is open over it', () => {
  it('leaves its place to the next row when the message was sent', async () => {
    host = await openedView();
    main(row('Amara Osei')).focus();
    await pressAndSettle('w');
    await pressInForm('Enter', { ctrlKey: true });
    expect(dialog()).toBeNull();
    expect(await host.read('Interviews/Amara.md')).toContain('thanked_on: 2026-11-17');
    list().focus();
    expect(focused()).toBe('Tomás Herrera');
  });

  it('leaves its place to the next row when the debrief was written', async () => {
    const talk = 'Interviews/Amara.md';
    host = await openedView({ files: { ...vault, [talk]: changed(talk, 'debriefed_on: 2026-11-12', 'thanked_on: 2026-11-12') } });
    main(row('Debrief: ')).focus();
    await pressAndSettle('d');
    fill('What did you learn?', 'Wayfinding is tested early.');
    await pressInForm('Enter', { ctrlKey: true });
    expect(dialog()).toBeNull();
    expect(await host.read(talk)).toContain('debriefed_on: 2026-11-17');
    list().focus();
    expect(focused()).toBe('Lena Fjord');
  });
});

describe('the focus in the list', () => {
  it('is passed on by the list to the row where one was', async () => {
    host = await openedView();
    main(row('Lena Fjord')).focus();
    main(row('Lena Fjord')).blur();
    list().focus();
    expect(focused()).toBe('Lena Fjord');
  });

  it('is kept by the list itself when the last row has gone, so that U brings it back', async () => {
    host = await openedView({ files: oneRow });
    main(row('Amara Osei')).focus();
    await pressAndSettle('d');
    expect(all('[data-row]')).toEqual([]);
    expect(document.activeElement).toBe(list());
    await pressAndSettle('u');
    expect(await host.read('Interviews/Amara.md')).toBe(oneRow['Interviews/Amara.md']);
    expect(focused()).toBe('Amara Osei');
  });

  it('goes by arrows from button to button where there is nothing to list', async () => {
    host = await openedView({ files: {} });
    await host.command('informational-interviews:open-follow-ups');
    expect(focused()).toBe('New contact');
    press('ArrowDown');
    expect(focused()).toBe('New interview');
    expect(all('.informational-interviews-list-empty button').map(({ tabIndex }) => tabIndex)).toEqual([-1, 0]);
    await pressAndSettle('u');
    expect(told(host).at(-1)).toBe('There is nothing to undo.');
  });

  it('goes to the list when what had it above the list has gone', async () => {
    host = await openedView();
    all('.informational-interviews-list-chip')[0]!.focus();
    expect(focused()).toBe('Thank-yous 1');
    await host.write('Interviews/Amara.md', changed('Interviews/Amara.md', 'held', 'held\nthanked_on: 2026-11-17'));
    await host.settle();
    expect(document.activeElement).toBe(main(row('Margit Sollberg')));
  });

  it('goes to the list when the referrals go out of sight', async () => {
    host = await openedView();
    await host.app.workspace.getLeaf().openFile(host.app.vault.getFileByPath('People/Amara Osei.md')!);
    await host.settle();
    const heading = part('follow-ups-panel')!.querySelector<HTMLElement>('[role="button"]')!;
    heading.focus();
    await host.write('People/Amara Osei.md', 'Nothing of ours any more\n');
    await host.settle();
    expect(part('follow-ups-panel')!.matches('.informational-interviews-ui-nothing')).toBe(true);
    expect(focused()).toBe('Today 1 appointment');
  });
});
