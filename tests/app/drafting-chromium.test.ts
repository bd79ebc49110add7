import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../page/browser';
import { builtFiles, Pages } from '../page/pages';
import { serveDemo, type Served } from '../page/serving';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const form = '.informational-interviews-draft';

describe.skipIf(!chromiumPath)('drafts in Chromium', { timeout: 30_000 }, () => {
  const files = builtFiles();
  let pages: Pages;
  let server: Served;
  let page: Page;

  beforeAll(async () => {
    pages = await Pages.connect();
  });
  afterAll(() => pages?.close());
  afterEach(async () => {
    await page.close();
    await server.close();
  });

  /** Opens the draft of the thank-you to Amara Osei from its row. */
  async function open({ theme = 'light', phone = false } = {}): Promise<void> {
    server = await serveDemo({ now: '2026-11-17T11:20', files });
    const viewport = phone ? { width: 390, height: 844 } : { width: 1280, height: 900 };
    page = await pages.open({ viewport, hasTouch: phone, locale: 'en-US' });
    await page.goto(`${server.address}/?theme=${theme}`);
    await page.locator('html[data-ready]').waitFor();
    const row = page.locator('.informational-interviews-list-row').filter({ hasText: 'have not said thank you' }).first();
    if (phone) {
      await row.getByRole('button', { name: /More/ }).click();
      await page.locator('.menu-item').filter({ hasText: 'Draft the thank-you' }).click();
    } else {
      await row.locator('[role=link]').focus();
      await page.keyboard.press('w');
    }
    await page.locator(form).waitFor();
  }

  const focused = (): Promise<string> => page.evaluate(() => {
    const el = document.activeElement;
    if (!(el instanceof HTMLTextAreaElement)) return el?.textContent ?? '';
    return el.value.slice(el.selectionStart, el.selectionEnd);
  });

  async function violations(): Promise<string[]> {
    await page.evaluate(axe);
    // Obsidian itself draws the accent button and the dialog's cross.
    const found = (await page.evaluate(
      (part) => (window as unknown as { axe: typeof Axe }).axe.run({ include: part, exclude: ['.mod-cta', '.modal-close-button'] }),
      form,
    )) as AxeResults;
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
  }

  it.each([['light', false], ['dark', false], ['light', true], ['dark', true]] as const)(
    'are within reach of everybody, says axe (%s, on a phone: %s)',
    async (theme, phone) => {
      await open({ theme, phone });
      if (phone) await page.locator('.informational-interviews-draft-summary').click();
      expect(await violations()).toEqual([]);
    },
  );

  it('lay the marks exactly behind the words, however long the text becomes', async () => {
    await open();
    const text = page.getByLabel('Text', { exact: true });
    await text.fill(`${'A long line that has to be broken somewhere. '.repeat(40)}\n\n[the gap at the end]`);
    const sizes = await text.evaluate((el) => {
      const behind = el.previousElementSibling!;
      return {
        there: el.scrollHeight - el.clientHeight,
        width: behind.clientWidth - el.clientWidth,
        height: behind.clientHeight - el.clientHeight,
      };
    });
    expect(sizes).toEqual({ there: 0, width: 0, height: 0 });
  });

  it('start in the first gap; the text is finished, kept and settled by keys alone', async () => {
    await open();
    expect(await focused()).toContain('your note says: ');
    await page.keyboard.type('that people stop at what they may touch');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('[what you will do with it]');
    await page.keyboard.type('watch for ten minutes before I ask');
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('[what they offered, in words meant for them;');
    await page.keyboard.type('a day of observation with you');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await page.getByLabel('Keep the text in the note when sent').isChecked()).toBe(true);
    await page.keyboard.press('Control+Enter');
    await page.locator(form).waitFor({ state: 'detached' });
    await expect.poll(() => server.read('Interviews/2026-11-12 Amara Osei.md')).toContain('\nthanked_on: 2026-11-17\n');
    await expect.poll(() => server.read('Contacts/Amara Osei.md')).toContain('I am going to watch for ten minutes before I ask.');
  });

  it('fold the hints into one line on a phone, and leave the buttons in sight', async () => {
    await open({ phone: true });
    const list = page.locator('.informational-interviews-draft-hint-list');
    expect(await list.isVisible()).toBe(false);
    await page.locator('.informational-interviews-draft-summary').click();
    expect(await list.isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Still to say: what you will do with it.' }).last().click();
    expect(await list.isVisible()).toBe(false);
    expect(await focused()).toBe('[what you will do with it]');
    for (const name of ['Copy', 'Mail', 'I sent it']) {
      const box = (await page.locator(form).getByRole('button', { name }).boundingBox())!;
      expect(box.height).toBeGreaterThanOrEqual(44);
      expect(box.y + box.height).toBeLessThanOrEqual(844);
    }
  });
});
