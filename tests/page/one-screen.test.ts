import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from './browser';
import { builtFiles, Pages } from './pages';
import { serveDemo, type Served } from './serving';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a finger needs, and what keeps a phone from zooming in. */
const LEAST_TARGET = 44;
const LEAST_FONT = 16;

describe.skipIf(!chromiumPath)('a form on a phone', { timeout: 30_000 }, () => {
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

  async function open(command: string, { height, theme = 'light' }: { height: number; theme?: string }): Promise<Locator> {
    server = await serveDemo({ now: '2026-11-17T11:20', files });
    page = await pages.open({ viewport: { width: 390, height }, hasTouch: true, locale: 'en-GB', reducedMotion: 'reduce' });
    await page.goto(`${server.address}/?theme=${theme}&note=${encodeURIComponent('Interviews/2026-11-12 Amara Osei.md')}`);
    await page.locator('html[data-ready]').waitFor();
    await page.keyboard.press('Control+p');
    await page.keyboard.type(command);
    await page.keyboard.press('Enter');
    const form = page.locator('.informational-interviews-form');
    await form.waitFor();
    return form;
  }

  async function expectOneScreen(form: Locator): Promise<void> {
    expect(await form.locator('.informational-interviews-form-body').evaluate((el) => el.scrollHeight - el.clientHeight)).toBe(0);
    await expectFootInSight(form);
  }

  async function expectFootInSight(form: Locator): Promise<void> {
    expect(await form.locator('.informational-interviews-form-body').evaluate((el) => el.scrollWidth - el.clientWidth)).toBe(0);
    const save = await form.getByRole('button', { name: 'Save', exact: true }).boundingBox();
    expect(save!.y + save!.height).toBeLessThanOrEqual(page.viewportSize()!.height);
  }

  async function expectFitForFingers(form: Locator): Promise<void> {
    const targets = form.locator('textarea, select, .informational-interviews-form-segment, .informational-interviews-form-picker-box, .modal-button-container button, '
      + '.informational-interviews-form-field > input, .informational-interviews-form-lines > input').filter({ visible: true });
    const small = await targets.evaluateAll((elements, least) => elements
      .filter((el) => Math.min(el.getBoundingClientRect().width, el.getBoundingClientRect().height) < least)
      .map((el) => el.outerHTML), LEAST_TARGET);
    expect(small).toEqual([]);
    const zooming = await form.locator('input:not([type=radio]), textarea, select').evaluateAll((elements, least) => elements
      .filter((el) => parseFloat(getComputedStyle(el).fontSize) < least)
      .map((el) => el.outerHTML), LEAST_FONT);
    expect(zooming).toEqual([]);
  }

  async function expectAccessible(): Promise<void> {
    await page.evaluate(axe);
    const { violations } = (await page.evaluate(
      () => (window as unknown as { axe: typeof Axe }).axe.run({ include: '.modal', exclude: ['.mod-cta', '.modal-close-button'] }),
    )) as AxeResults;
    expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }

  async function expectLabelsAbove(form: Locator): Promise<void> {
    const beside = await form.locator('.informational-interviews-form-field:not([hidden])').evaluateAll((fields) => fields
      .filter((el) => el.children[0]!.getBoundingClientRect().bottom > el.children[1]!.getBoundingClientRect().top)
      .map((el) => el.textContent));
    expect(beside).toEqual([]);
  }

  it.each(['light', 'dark'])('for the debrief scrolls above its foot on 390 × 844, with labels above the fields (%s)', async (theme) => {
    const form = await open('Write the debrief', { height: 844, theme });
    await expectFootInSight(form);
    await expectLabelsAbove(form);
    await form.getByLabel('What did you learn?').fill('A good exhibition lets visitors get lost for a while.\nWayfinding is tested with strangers.');
    await form.getByRole('radiogroup', { name: 'The information' }).getByRole('radio').nth(3).check();
    await form.getByRole('combobox', { name: 'Names they gave you' }).fill('Priya Raman');
    await form.getByLabel('What you promised').fill('Tell Amara how the visit went');
    await form.getByText('Makes 1 contact and 1 referral, in one undo step.').waitFor();
    await expectFootInSight(form);
    // The keyboard comes up, and takes half of the screen.
    await form.getByLabel('What they offered').focus();
    await page.setViewportSize({ width: 390, height: 460 });
    await form.getByLabel('What they offered').evaluate((el) => el.scrollIntoView({ block: 'nearest' }));
    const [field, foot] = [await form.getByLabel('What they offered').boundingBox(), await form.locator('.modal-button-container').boundingBox()];
    expect(Math.floor(field!.y + field!.height)).toBeLessThanOrEqual(foot!.y);
    expect((await form.locator('.modal-title').boundingBox())!.y).toBeGreaterThanOrEqual(0);
    await expectFootInSight(form);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectFitForFingers(form);
    await expectAccessible();
    await form.getByRole('button', { name: 'Save', exact: true }).click();
    await form.waitFor({ state: 'detached' });
    await expect.poll(() => server.read('Interviews/2026-11-12 Amara Osei.md')).toContain('### Summary, 2026-11-17\n');
  });

  it.each(['light', 'dark'])('for a chance conversation is one screen of 390 × 450, with a tap for each field and two more (%s)', async (theme) => {
    const form = await open('Note a chance conversation', { height: 450, theme });
    await expectOneScreen(form);
    await page.keyboard.type('Jo Marlow');
    await form.getByRole('option', { name: 'New contact “Jo Marlow”' }).tap();
    for (const [label, text] of [['Where', 'Coffee queue'], ['What they said', 'Hires in spring'], ['One next step', 'Send the portfolio']]) {
      await form.getByLabel(label!, { exact: true }).tap();
      await page.keyboard.type(text!);
    }
    await expectOneScreen(form);
    await expectFitForFingers(form);
    await expectAccessible();
    await form.getByRole('button', { name: 'Save', exact: true }).tap();
    await form.waitFor({ state: 'detached' });
    await expect.poll(() => server.read('Interviews/2026-11-17 Jo Marlow.md')).toContain('\nfollow_up_note: Send the portfolio\n');
  });
});
