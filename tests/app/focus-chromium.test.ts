import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumPath } from '../page/browser';
import { builtFiles, Pages } from '../page/pages';
import { serveDemo, type Served } from '../page/serving';

const prefix = '.informational-interviews-';
const thanked = 'Interviews/2026-11-12 Amara Osei.md';

// What no other test sees: a press of the mouse takes the focus away before it becomes a click.
describe.skipIf(!chromiumPath)('the focus, after what is done by mouse,', { timeout: 30_000 }, () => {
  const files = builtFiles();
  let pages: Pages;
  let server: Served;
  let page: Page;

  beforeAll(async () => {
    pages = await Pages.connect();
  });
  afterAll(() => pages?.close());
  beforeEach(async () => {
    server = await serveDemo({ now: '2026-11-17T11:20', files });
    page = await pages.open({ viewport: { width: 1280, height: 860 }, locale: 'en-US' });
    await page.goto(`${server.address}/?note=Contacts%2FMarcus%20Bell.md`);
    await page.locator('html[data-ready]').waitFor();
  });
  afterEach(async () => {
    await page.close();
    await server.close();
  });

  const row = (why = 'have not said thank you'): Locator => page.locator(`${prefix}list-row`).filter({ hasText: why }).first();
  const main = (): Locator => row().locator('[role=link]');
  const editor = (): Locator => page.locator('textarea').first();
  const dialog = (): Locator => page.locator('.modal');
  const bar = (name: string): Locator => page.locator(`${prefix}list-bar [aria-label="${name}"]`);
  const entry = (title: string): Locator => page.locator('.menu-item').filter({ hasText: title }).first();
  const has = (what: Locator): Promise<boolean> => what.evaluate((el) => el === el.ownerDocument.activeElement);
  const expectFocus = (what: Locator) => expect.poll(() => has(what), { timeout: 4_000 }).toBe(true);

  async function leave(): Promise<void> {
    await dialog().waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  }

  it('is on the button that a form was made from', async () => {
    await bar('New…').click();
    await entry('New contact').click();
    await leave();
    await expectFocus(bar('New…'));
  });

  it.each(['Fold all sections', 'Undo: '])('is on the button of the menu that had “%s”', async (title) => {
    await main().focus();
    await page.keyboard.press('x');
    await page.locator(`${prefix}list-undo-bar`).waitFor();
    await bar('More options').click();
    await entry(title).click();
    await expectFocus(bar('More options'));
  });

  it('is where it was before the ribbon, in a row or in a note', async () => {
    for (const before of [main(), editor()]) {
      await before.focus();
      await page.locator('.side-dock-ribbon-action[aria-label^="New contact"]').click();
      await entry('New contact').click();
      await leave();
      await expectFocus(before);
    }
  });

  it.each(['hidden', 'closed'])('is in the note that is open, when the list was %s under a dialog', async (how) => {
    await main().focus();
    await page.keyboard.press('w');
    await dialog().waitFor();
    await page.locator('.workspace-split.mod-right-split').evaluate((split, gone) => {
      if (gone) split.querySelector<HTMLElement>('.workspace-tab-header-inner-close-button')!.click();
      else split.style.display = 'none';
    }, how === 'closed');
    await leave();
    await expectFocus(editor());
  });

  it('is in the text of a draft that was begun afresh', async () => {
    await main().focus();
    await page.keyboard.press('w');
    await dialog().waitFor();
    const text = page.getByLabel('Text', { exact: true });
    await text.fill('Thank you.');
    await leave();
    await page.keyboard.press('w');
    await page.getByRole('button', { name: 'Start afresh' }).click();
    await expectFocus(text);
  });

  it('is in the note that is open, when the interview was ended in the status bar', async () => {
    const card = page.locator(`${prefix}follow-ups-card`).first();
    await card.locator('[role=link]').focus();
    await page.keyboard.press('m');
    await entry('Begin the interview').click();
    const time = page.locator(`${prefix}timer-status`);
    await time.click();
    await entry('End the interview').click();
    await time.waitFor({ state: 'hidden' });
    await expectFocus(editor());
  });

  it('is in the form that a double click opened, and one row is settled by another', async () => {
    await row().hover();
    await row().locator('[data-tool=draft-due]').dblclick();
    await dialog().waitFor();
    await page.waitForTimeout(100);
    expect(await dialog().evaluate((el) => el.contains(document.activeElement))).toBe(true);
    await leave();
    const others = await page.locator(`${prefix}list-row`).count();
    await row().hover();
    await row().locator('[data-tool=settle]').dblclick({ delay: 60 });
    await expect.poll(() => server.read(thanked)).toContain('thanked_on: 2026-11-17');
    await page.waitForTimeout(200);
    expect(await page.locator(`${prefix}list-row`).count()).toBe(others - 1);
  });
});
