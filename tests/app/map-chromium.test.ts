import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumPath } from '../page/browser';
import { builtFiles, Pages } from '../page/pages';
import { serveDemo, type Served } from '../page/serving';

const prefix = '.informational-interviews-map';
const contact = (by?: string): string => `---\ntype: contact\n${by ? `referred_by: "[[${by}]]"\n` : ''}---\n`;

// What only a browser lays out: where people are on the screen, and how they get there.
describe.skipIf(!chromiumPath)('the referral map on the screen', { timeout: 30_000 }, () => {
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

  const person = (name: string): Locator =>
    page.locator(`${prefix}-person`, { has: page.locator(`${prefix}-name`, { hasText: name }) });
  const boxOf = async (name: string): Promise<{ x: number; y: number; width: number; height: number }> =>
    (await person(name).boundingBox())!;
  const write = (path: string, text: string): void => writeFileSync(join(server.folder, path), text);
  const focused = (): Promise<string> =>
    page.evaluate((name) => document.activeElement?.querySelector(name)?.textContent ?? '', `${prefix}-name`);

  async function open(given: Parameters<Pages['open']>[0] = {}, dir = 'ltr'): Promise<void> {
    page = await pages.open({ viewport: { width: 1640, height: 720 }, locale: 'en-US', ...given });
    await page.addInitScript((side) => {
      document.addEventListener('DOMContentLoaded', () => (document.documentElement.dir = side));
    }, dir);
    await page.goto(`${server.address}/?note=Contacts%2FAmara%20Osei.md`);
    await page.locator('html[data-ready]').waitFor();
    await page.keyboard.press('Control+p');
    await page.keyboard.type('Open referral map');
    await page.keyboard.press('Enter');
    await person('Amara Osei').waitFor();
  }

  it('leaves whoever is chosen where they are, whoever comes and goes above and before them', async () => {
    await open({ reducedMotion: 'reduce' });
    await person('Amara Osei').click();
    const before = await boxOf('Amara Osei');
    for (const name of ['Aaron', 'Abe', 'Abi', 'Ada', 'Adi']) write(`${name}.md`, contact('Wren Abbott'));
    await person('Adi').waitFor();
    expect(await boxOf('Amara Osei')).toEqual(before);
    for (const name of ['Aaron', 'Abe', 'Abi', 'Ada', 'Adi']) rmSync(join(server.folder, `${name}.md`));
    await person('Adi').waitFor({ state: 'detached' });
    expect(await boxOf('Amara Osei')).toEqual(before);
    rmSync(join(server.folder, 'Contacts/Salma Idrissi.md'));
    await person('Salma Idrissi').waitFor({ state: 'detached' });
    expect(await boxOf('Amara Osei')).toEqual(before);
  });

  it.each(['no-preference', 'reduce'] as const)('moves those who stand elsewhere there: %s', async (reducedMotion) => {
    await open({ reducedMotion });
    await person('Amara Osei').click();
    await page.evaluate(() => {
      document.addEventListener('transitionrun', ({ propertyName }) => {
        document.body.dataset.ran = `${document.body.dataset.ran ?? ''} ${propertyName}`;
      });
    });
    write('Aaron.md', contact('Wren Abbott'));
    await person('Aaron').waitFor();
    const ran = (): Promise<string> => page.evaluate(() => document.body.dataset.ran ?? '');
    if (reducedMotion === 'no-preference') return expect.poll(ran).toContain('transform');
    await page.waitForTimeout(200);
    expect(await ran()).not.toContain('transform');
  });

  it('grows from the right where that is how one reads, and the arrows follow', async () => {
    await open({ reducedMotion: 'reduce' }, 'rtl');
    const [amara, ines, tomas] = [await boxOf('Amara Osei'), await boxOf('Ines Okafor'), await boxOf('Tomás Herrera')];
    expect(ines.x + ines.width).toBeLessThan(amara.x);
    expect(tomas.x).toBeGreaterThan(amara.x + amara.width);
    await person('Amara Osei').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toBe('Ines Okafor');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('Tomás Herrera');
    await page.keyboard.press('Shift+ArrowRight');
    await person('Amara Osei').waitFor({ state: 'detached' });
    await page.keyboard.press('ArrowLeft');
    await person('Amara Osei').waitFor();
  });

  it('fits into the window and is at full size again by 0, with nobody on top of another', async () => {
    await open({ reducedMotion: 'reduce' });
    await page.locator('[aria-label^="Fit into"]').click();
    const [room, all] = await Promise.all([
      page.locator(`${prefix}-scroll`).boundingBox(),
      page.locator(`${prefix}-person`).evaluateAll((els) => els.map((el) => el.getBoundingClientRect().toJSON() as DOMRect)),
    ]);
    expect(all).toHaveLength(17);
    for (const box of all) {
      expect(box.left >= room!.x && box.right <= room!.x + room!.width).toBe(true);
      expect(box.top >= room!.y && box.bottom <= room!.y + room!.height).toBe(true);
    }
    for (const [at, one] of all.entries()) {
      expect(all.slice(at + 1).filter((other) => one.left < other.right && other.left < one.right &&
        one.top < other.bottom && other.top < one.bottom)).toEqual([]);
    }
    expect((await boxOf('Amara Osei')).width).toBeLessThan(220);
    await person('Amara Osei').focus();
    await page.keyboard.press('0');
    expect((await boxOf('Amara Osei')).width).toBe(220);
  });

  it('has the menu of whoever has the focus, by key, and gives the focus back', async () => {
    await open();
    await person('Amara Osei').focus();
    for (const key of ['ContextMenu', 'Shift+F10']) {
      await page.keyboard.press(key);
      await page.locator('.menu').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.menu').waitFor({ state: 'detached' });
      expect(await focused()).toBe('Amara Osei');
    }
  });
});
