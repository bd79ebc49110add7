import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { misnamed } from './accessible-names';
import { chromiumPath } from './browser';
import { builtFiles, Pages } from './pages';
import { serveDemo, type Served } from './serving';

const view = '.informational-interviews-list-view';
const people = '.informational-interviews-people';

describe.skipIf(!chromiumPath)('names that are heard', { timeout: 60_000 }, () => {
  const files = builtFiles();
  let pages: Pages;
  let server: Served;
  let page: Page;

  beforeAll(async () => {
    pages = await Pages.connect();
    server = await serveDemo({ now: '2026-11-17T11:20', files });
    page = await pages.open({ viewport: { width: 1480, height: 1400 }, locale: 'en-US' });
  });
  afterAll(async () => {
    await page?.close();
    await server?.close();
    await pages?.close();
  });

  async function open(note = 'Interviews/2026-11-12 Amara Osei.md'): Promise<void> {
    await page.goto(`${server.address}/?note=${encodeURIComponent(note)}`);
    await page.locator('html[data-ready]').waitFor();
    await page.locator(`${view} [data-row]`).first().waitFor();
  }

  const stopOf = (words: string) => page.locator('[data-row]').filter({ hasText: words }).first().locator('[data-stop]').first();

  async function run(command: string): Promise<void> {
    await page.keyboard.press('Control+p');
    await page.keyboard.type(command);
    await page.keyboard.press('Enter');
  }

  async function unfoldAll(): Promise<void> {
    await page.evaluate(() => {
      const folded = (): HTMLElement | null => document.querySelector('[data-fold][aria-expanded=false]');
      for (let at = 0; at < 20; at++) folded()?.click();
    });
  }

  it('are those that are seen in the list, unfolded, with every row’s buttons, and with what was done', async () => {
    await open();
    await unfoldAll();
    for (const words of ['have not said thank you', 'Kit Sørensen', 'Margit Sollberg']) await stopOf(words).focus();
    expect(await misnamed(page, view)).toEqual([]);
    await stopOf('Tomás Herrera').focus();
    await page.keyboard.press('ArrowRight');
    expect(await misnamed(page, view)).toEqual([]);
    await page.keyboard.press('Shift+ArrowDown');
    expect(await misnamed(page, view)).toEqual([]);
    await page.keyboard.press('Escape');
    await stopOf('Jonas Weidmann').focus();
    await page.keyboard.press('d');
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    expect(await misnamed(page, view)).toEqual([]);
    await page.keyboard.press('u');
    await page.getByText('Undone:').waitFor();
  });

  it.each([1480, 900])('are those that are seen among the people, in a window %i wide', async (width) => {
    await page.setViewportSize({ width, height: 1400 });
    await open();
    await run('Open people');
    await page.locator(`${people} [data-row]`).first().waitFor();
    await unfoldAll();
    await page.locator(`${people} [data-row] [data-stop]`).nth(1).focus();
    expect(await misnamed(page, people)).toEqual([]);
    await page.setViewportSize({ width: 1480, height: 1400 });
  });

  it('are those that are seen in the brief', async () => {
    await open();
    await run('Brief me');
    await page.locator('.informational-interviews-brief-head').waitFor();
    expect(await misnamed(page, '.informational-interviews-brief-view')).toEqual([]);
  });

  it('are those that are seen in the settings', async () => {
    await open();
    await page.keyboard.press('Control+,');
    await page.locator('.modal').waitFor();
    await page.locator('.modal').getByText('Informational Interviews').first().click();
    await page.locator('.modal .setting-item').nth(5).waitFor();
    // The window around it is Obsidian’s.
    expect(await misnamed(page, '.vertical-tab-content')).toEqual([]);
  });

  it.each([
    ['New contact'], ['New interview'], ['Log a referral'], ['Note a chance conversation'], ['Draft a message'], ['Pick questions'],
    ['Tell everybody'], ['They may be kept posted'], ['Move this interview'],
  ])('are those that are seen in the dialog of “%s”', async (command) => {
    await open();
    await run(command);
    await page.locator('.modal').waitFor();
    expect(await misnamed(page, '.modal')).toEqual([]);
  });

  it.each([
    ['have not said thank you', 'w'], ['Tomás Herrera', 'w'], ['Tomás Herrera', 'd'], ['Jonas Weidmann', 'r'], ['Jonas Weidmann', 'o'],
    ['Jonas Weidmann', 'i'], ['Jonas Weidmann', '?'], ['Did it take place?', 'd'], ['What you learned is not written', 'd'],
  ])('are those that are seen in the dialog on the row “%s” by %s', async (words, key) => {
    await open();
    await stopOf(words).focus();
    await page.keyboard.press(key);
    await page.locator('.modal').waitFor();
    expect(await misnamed(page, '.modal')).toEqual([]);
  });

  it.each(['s', 'm'])('are those that are seen in the menu by %s', async (key) => {
    await open();
    await stopOf('Jonas Weidmann').focus();
    await page.keyboard.press(key);
    await page.locator('.menu').waitFor();
    expect(await misnamed(page, '.menu')).toEqual([]);
  });
});
