import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults, default as Axe } from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { misnamed } from './accessible-names';
import { chromiumPath } from './browser';
import { builtFiles, Pages } from './pages';
import { serveDemo, type Served } from './serving';

const view = '.informational-interviews-overview';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const phone = { width: 360, height: 780 };

describe.skipIf(!chromiumPath)('the overview in a browser', { timeout: 30_000 }, () => {
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
  });
  afterEach(async () => {
    await page.close();
    await server.close();
  });

  async function open(viewport = { width: 1640, height: 900 }, theme = 'light'): Promise<Locator> {
    page = await pages.open({ viewport, hasTouch: viewport === phone, locale: 'en-US', reducedMotion: 'reduce' });
    await page.goto(`${server.address}/?theme=${theme}`);
    await page.locator('html[data-ready]').waitFor();
    await page.keyboard.press('Control+p');
    await page.keyboard.type('Open overview');
    await page.keyboard.press('Enter');
    const chapters = page.locator(`${view}-chapter`);
    await chapters.first().waitFor();
    return chapters;
  }

  /** What axe finds inside, without what Obsidian draws itself. */
  async function seriousViolations(): Promise<string[]> {
    await page.evaluate(axe);
    const { violations } = (await page.evaluate(
      (within) => (window as unknown as { axe: typeof Axe }).axe.run({ include: within }),
      view,
    )) as AxeResults;
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
  }

  it.each(['light', 'dark'])('has no serious fault for people who see or hear it otherwise, in the %s theme', async (theme) => {
    await open(undefined, theme);
    expect(await seriousViolations()).toEqual([]);
    expect(await misnamed(page, view)).toEqual([]);
  });

  it('opens the list behind a number by Enter, and goes back to it', async () => {
    await open();
    await page.keyboard.press('ArrowDown');
    const count = await page.locator(':focus').innerText();
    await page.keyboard.press('Enter');
    await page.locator('.informational-interviews-people-those').getByText(`: ${count} people`).waitFor();
    expect(await page.locator('.informational-interviews-people [data-row]').count()).toBe(Number(count));
  });

  it.each([1640, 1300, 1000, 420])('lies in its window, nothing upon another, %i wide', async (width) => {
    const chapters = await open({ width, height: 900 });
    const boxes = await chapters.evaluateAll((all) => all.map((el) => {
      const { left, right, top, bottom } = el.getBoundingClientRect();
      return { left, right, top, bottom, wide: el.scrollWidth - el.clientWidth };
    }));
    expect(boxes.filter(({ wide }) => wide > 0)).toEqual([]);
    for (const [at, one] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) {
        const isBeside = one.right <= other.left || other.right <= one.left;
        const isApart = isBeside || one.bottom <= other.top || other.bottom <= one.top;
        expect([one, other, isApart]).toEqual([one, other, true]);
      }
    }
  });

  it('leaves room for a finger around each number and name', async () => {
    writeFileSync(join(server.folder, 'Contacts/Ada Fenn.md'), '---\ntype: contact\nfield: "A field with a long name, and more to it"\nasked_on: 2026-11-10\n---\n');
    await open(phone);
    const missed = await page.evaluate((within) => Array.from(document.querySelectorAll<HTMLElement>(`${within}-page button`)).flatMap((el) => {
      el.scrollIntoView({ block: 'center', inline: 'center' });
      const { left, right, top, bottom } = el.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const isHit = (dx: number, dy: number): boolean => el.contains(document.elementFromPoint(x + dx, y + dy));
      const tall = isHit(0, 20) && isHit(0, -20);
      let [from, to] = [0, 0];
      while (from > -60 && isHit(from - 1, 0)) from -= 1;
      while (to < 60 && isHit(to + 1, 0)) to += 1;
      return tall && to - from >= 32 ? [] : [`${el.getAttribute('aria-label') ?? el.textContent}: ${to - from} wide, ${tall ? '' : 'not '}tall`];
    }), view);
    expect(missed).toEqual([]);
  });
});
