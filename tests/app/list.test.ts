// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import type { Host } from '../host';
import { all, click, menuItems, press } from './follow-ups-notes';
import { startedHost } from './plugin';

let host: Host;
beforeEach(async () => {
  host = await startedHost({ files: {}, mainJs: inject('listJs') });
  await host.command('informational-interviews:open');
  await host.settle();
});
afterEach(() => host.close());

const field = (): HTMLInputElement => document.querySelector('input')!;
const main = (name: string): HTMLElement => all('[data-stop]').find(({ textContent }) => textContent === name)!;
const focused = (): string | null => document.activeElement!.textContent;

function list(names: string): void {
  field().value = names;
  field().dispatchEvent(new InputEvent('input', { bubbles: true }));
}

describe('a letter in a list', () => {
  beforeEach(() => {
    list('Ann Ben Cy');
  });

  it('does what the row can be asked for', async () => {
    main('Ann').focus();
    press('g');
    await host.settle();
    expect(host.notices()).toEqual(['Hello, Ann']);
  });

  it('says why it does nothing on this row, where it does something elsewhere', () => {
    main('Cy').focus();
    expect(press('g').defaultPrevented).toBe(true);
    expect(host.notices()).toEqual(['Cy was greeted already.']);
  });

  it('is others’ where nothing has it', () => {
    main('Cy').focus();
    expect(press('q').defaultPrevented).toBe(false);
    expect(host.notices()).toEqual([]);
  });

  it('shows a menu to choose from below its row, and leaves the focus there', async () => {
    main('Ben').focus();
    press('p');
    expect(menuItems()).toEqual(['Roses']);
    press('Escape');
    await host.settle();
    expect(focused()).toBe('Ben');
  });

  it('has a button in the row where one is wanted, and none where it does nothing', () => {
    main('Ben').focus();
    main('Cy').focus();
    const titles = (name: string): (string | null)[] =>
      all('button', main(name).parentElement!).map((button) => button.getAttribute('aria-label'));
    expect(titles('Ben')).toEqual(['Greet (G)', 'More (M)']);
    expect(titles('Cy')).toEqual(['More (M)']);
    click(main('Ben').parentElement!.querySelector('[data-tool="greet"]')!);
    expect(host.notices()).toEqual(['Hello, Ben']);
  });
});

describe('the question mark', () => {
  it('shows the keys of the row that has the focus', () => {
    list('Ann Ben');
    main('Ben').focus();
    expect(press('?', { shiftKey: true }).defaultPrevented).toBe(true);
    expect(host.notices()).toEqual(['Keys of Ben']);
  });

  it('shows the keys of the list where nothing is listed', () => {
    expect(document.activeElement).toBe(document.querySelector('[data-keeps-focus]'));
    press('?');
    expect(host.notices()).toEqual(['Keys of the list']);
  });

  it('is typed like any other in the filter', () => {
    press('/');
    expect(document.activeElement).toBe(field());
    expect(press('?').defaultPrevented).toBe(false);
    expect(host.notices()).toEqual([]);
  });
});
