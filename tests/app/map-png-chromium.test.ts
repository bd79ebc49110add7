import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumPath } from '../page/browser';
import { builtFiles, Pages } from '../page/pages';
import { serveDemo, type Served } from '../page/serving';

const PNG = 'Referral map.png';
const soon = { timeout: 10_000 };
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

// What jsdom can't: it draws nothing.
describe.skipIf(!chromiumPath)('the referral map as PNG, drawn by a browser,', { timeout: 30_000 }, () => {
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
    await page.goto(server.address);
    await page.locator('html[data-ready]').waitFor();
  });
  afterEach(async () => {
    await page.close();
    await server.close();
  });

  const path = (): string => join(server.folder, PNG);
  const bytes = (): Buffer => readFileSync(path());
  // To its end: it may be under way.
  const isPng = (): boolean =>
    existsSync(path()) && SIGNATURE.every((byte, at) => bytes()[at] === byte) && bytes().subarray(-8, -4).toString() === 'IEND';
  const svg = (): string => (existsSync(join(server.folder, 'Referral map.svg')) ? server.read('Referral map.svg') : '');
  const run = async (command: string): Promise<void> => {
    await page.keyboard.press('Control+p');
    await page.keyboard.type(command);
    await page.keyboard.press('Enter');
  };

  it('is a picture of twice the size of the SVG, in which people are drawn', async () => {
    await run('Export referral map as SVG');
    await expect.poll(svg, soon).toMatch(/<\/svg>\n$/);
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg())!.map(Number);
    await run('Export referral map as PNG');
    await expect.poll(isPng, soon).toBe(true);
    expect([bytes().readUInt32BE(16), bytes().readUInt32BE(20)]).toEqual([2 * width!, 2 * height!]);
    const colours = await page.evaluate(async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const dark = data.filter((value, at) => at % 4 === 0 && value < 128).length;
      return { corner: Array.from(data.slice(0, 4)), dark: dark / (data.length / 4) };
    }, `data:image/png;base64,${bytes().toString('base64')}`);
    expect(colours.corner).toEqual([255, 255, 255, 255]);
    expect(colours.dark).toBeGreaterThan(0.005);
    expect(colours.dark).toBeLessThan(0.2);
  });

  it('asks before it replaces another, and Undo brings that back', async () => {
    const mine = Buffer.from([1, 2, 3]);
    writeFileSync(path(), mine);
    await page.reload();
    await page.locator('html[data-ready]').waitFor();
    await run('Export referral map as PNG');
    await page.getByText('Replace it').click();
    await expect.poll(isPng, soon).toBe(true);
    await page.getByText('Undo', { exact: true }).last().click();
    await expect.poll(() => bytes().equals(mine), soon).toBe(true);
  });
});
