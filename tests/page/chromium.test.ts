import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumPath, howToGetOne } from './browser';
import { builtFiles, Pages } from './pages';
import { serveDemo, type Served } from './serving';

const NOW = '2026-11-17T11:20';
const pictures = join(tmpdir(), 'informational-interviews-pictures');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const row = '.informational-interviews-list-row';
const amara = 'Interviews/2026-11-12 Amara Osei.md';

if (!chromiumPath) console.warn(howToGetOne);

it.runIf(process.env.CI)('there is a Chromium to test the page with', () => {
  expect(chromiumPath, howToGetOne).not.toBeNull();
});

describe.skipIf(!chromiumPath)('the page in Chromium', { timeout: 30_000 }, () => {
  const files = builtFiles();
  let pages: Pages;
  let server: Served;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    pages = await Pages.connect();
  });
  afterAll(() => pages?.close());
  beforeEach(async () => {
    server = await serveDemo({ now: NOW, files });
    complaints = [];
  });
  afterEach(async () => {
    await page.close();
    await server.close();
    expect(complaints).toEqual([]);
  });

  async function open({ path = '/', phone = false } = {}): Promise<void> {
    page = await pages.open({
      viewport: phone ? { width: 390, height: 844 } : { width: 1280, height: 860 },
      hasTouch: phone,
      locale: 'en-US',
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
    await page.goto(`${server.address}${path}`);
    await page.locator('html[data-ready]').waitFor();
  }

  const rowOf = (person: string, why: string): Locator =>
    page.locator(row).filter({ hasText: person }).filter({ hasText: why });

  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

  /** Goes down the list by arrow key until a row with these words has the focus. */
  async function arrowTo(words: string): Promise<void> {
    for (let step = 0; step < 40 && !(await focused()).includes(words); step++) await page.keyboard.press('ArrowDown');
    expect(await focused()).toContain(words);
  }

  async function runCommand(name: string): Promise<void> {
    await page.keyboard.press('Control+p');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  }

  /** Waits until a note's file says this. A file that is just being written may be empty for a moment. */
  const onDisk = (path: string) => expect.poll(() => server.read(path), { timeout: 4_000 });

  /**
   * What axe finds inside a part of the page, without what Obsidian draws itself:
   * the accent button and the dialog's cross.
   */
  async function seriousViolations(within: string): Promise<string[]> {
    await page.evaluate(axe);
    const { violations } = (await page.evaluate(
      (part) => (window as unknown as { axe: typeof Axe }).axe.run({ include: part, exclude: ['.mod-cta', '.modal-close-button'] }),
      within,
    )) as AxeResults;
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
  }

  async function picture(name: string): Promise<void> {
    writeFileSync(join(pictures, `${name}.png`), await page.screenshot());
  }

  /** More people who were asked long ago than the list shows at first. */
  function askMany(): void {
    for (let at = 0; at < 250; at++) {
      writeFileSync(join(server.folder, `Contacts/Person ${at}.md`), `---\ntype: contact\nasked_on: 2026-11-0${1 + (at % 5)}\n---\n`);
    }
  }

  /** How far the element with the focus is out of the list's sight, in pixels. */
  const outOfSight = (): Promise<number> => page.evaluate(() => {
    const list = document.querySelector('.informational-interviews-list-scroll')!.getBoundingClientRect();
    const at = document.activeElement!.getBoundingClientRect();
    return Math.max(0, list.top - at.top, at.bottom - list.bottom);
  });

  it('keeps what has the focus in sight in a long list, goes on at the first row shown more, and filters from the top', async () => {
    askMany();
    await open({ path: `/?note=${encodeURIComponent('Journal/2026-11-17.md')}` });
    await page.locator(`${row} .informational-interviews-list-stop`).first().focus();
    await page.keyboard.press('End');
    await expect.poll(outOfSight).toBe(0);
    const more = page.locator('[data-section=overdue] [data-does=more]');
    const shown = await page.locator('[data-section=overdue] [data-row]').count();
    await more.focus();
    await page.keyboard.press('Enter');
    const first = page.locator('[data-section=overdue] .informational-interviews-list-row').nth(shown);
    await expect.poll(() => first.evaluate((el) => el.contains(document.activeElement))).toBe(true);
    await expect.poll(outOfSight).toBe(0);
    await page.locator('.informational-interviews-list-chip').first().click();
    expect(await page.locator('.informational-interviews-list-scroll').evaluate((el) => el.scrollTop)).toBe(0);
  });

  it('opens with the sidebar and a note to begin with, and says that it is not Obsidian', async () => {
    await open();
    expect(await page.title()).toBe('Informational Interviews — test host');
    expect(await page.getByText('Test host, not Obsidian').isVisible()).toBe(true);
    expect(await page.locator('textarea').inputValue()).toContain('# Start here');
    await rowOf('Amara Osei', 'You met on Thursday and have not said thank you yet.').waitFor();
    expect(await page.locator(row).count()).toBeGreaterThanOrEqual(17);
    expect(await page.getByText('Café Linden, 4 Mill Lane').isVisible()).toBe(true);
    expect(await page.getByText('Arrive between').isVisible()).toBe(true);
    await picture('opened');
  });

  it('settles a thank-you by a key, in the file on disk, and Undo takes it back byte for byte', async () => {
    await open();
    const before = server.read(amara);
    await arrowTo('You met on Thursday and have not said thank you yet.');
    await page.keyboard.press('d');
    await onDisk(amara).toContain('\nthanked_on: 2026-11-17\n');
    await rowOf('Amara Osei', 'have not said thank you').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await rowOf('Amara Osei', 'have not said thank you').waitFor();
    await onDisk(amara).toBe(before);
  });

  it.each([860, 400])('says what was done below all rows: none is hidden by it in a window %i high, nor what is below the list', async (height) => {
    page = await pages.open({ viewport: { width: 1280, height } });
    await page.goto(`${server.address}/?note=${encodeURIComponent('Contacts/Amara Osei.md')}`);
    await arrowTo('You met on Thursday and have not said thank you yet.');
    await page.keyboard.press('d');
    const bar = page.locator('.informational-interviews-list-undo-bar');
    await bar.waitFor();
    await bar.hover();
    for (const [key, last] of [['End', '.informational-interviews-follow-ups-panel'], ['ArrowUp', ''], ['Home', '']] as const) {
      await page.keyboard.press(key);
      const focus = page.locator(`${last} :focus`).first();
      await expect.poll(async () => {
        const [at, above] = [await focus.boundingBox(), await bar.boundingBox()];
        return at!.y + at!.height <= above!.y && at!.y >= 0;
      }, { timeout: 5_000 }).toBe(true);
    }
    await picture(`undo-${height}`);
  });

  it('takes a step back by a key, too, and goes on with the row that was next', async () => {
    await open();
    const before = server.read('Contacts/Kenji Mori.md');
    await arrowTo('Kenji Mori');
    await page.keyboard.press('d');
    await onDisk('Contacts/Kenji Mori.md').toMatch(/\noutcome: no-answer\nclosed_on: 2026-11-17\n/);
    await rowOf('Kenji Mori', 'Let it go').waitFor({ state: 'detached' });
    await page.keyboard.press('u');
    await onDisk('Contacts/Kenji Mori.md').toBe(before);
  });

  it('makes an interview by keyboard alone: its note is on disk and open, and the list follows', async () => {
    await open();
    await rowOf('Lena Fjord', 'No day is agreed yet.').waitFor();
    await runCommand('New interview');
    await page.getByRole('combobox', { name: 'With' }).waitFor();
    await page.keyboard.type('lena');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('24 nov');
    await page.getByText('2026-11-24 Lena Fjord').waitFor();
    await picture('new-interview');
    await page.keyboard.press('Control+Enter');
    await rowOf('Lena Fjord', 'No day is agreed yet.').waitFor({ state: 'detached' });
    const made = server.read('Interviews/2026-11-24 Lena Fjord.md');
    expect(made).toMatch(/\ndate: 2026-11-24\n/);
    expect(made).toMatch(/\nbooked_on: 2026-11-17\n/);
    expect(made).toMatch(/\ncontacts:\n {2}- "\[\[Lena Fjord\]\]"\n/);
    expect(await page.locator('textarea').inputValue()).toBe(made);
    expect(await page.evaluate(() => Boolean(document.activeElement?.closest('[data-keeps-focus]')))).toBe(true);
  });

  it('writes what is typed in a note to its file, and the list follows', async () => {
    await open({ path: '/?note=Contacts%2FMarcus%20Bell.md' });
    const text = await page.locator('textarea').inputValue();
    expect(text).toBe(server.read('Contacts/Marcus Bell.md'));
    const asked = text.replace('\n---\n', '\nasked_on: 2026-11-17\n---\n');
    await page.locator('textarea').fill(asked);
    await rowOf('Marcus Bell', 'You have not written yet.').waitFor({ state: 'detached' });
    await onDisk('Contacts/Marcus Bell.md').toBe(asked);
  });

  it('shows what another program writes, makes and takes away', async () => {
    await open();
    const note = 'Contacts/Marcus Bell.md';
    writeFileSync(join(server.folder, note), server.read(note).replace('\n---\n', '\nasked_on: 2026-11-17\n---\n'));
    await rowOf('Marcus Bell', 'You have not written yet.').waitFor({ state: 'detached' });
    writeFileSync(join(server.folder, 'Contacts/Ada Quill.md'), '---\ntype: contact\nfollow_up: 2026-11-17\n---\n');
    await rowOf('Ada Quill', 'You meant to be in touch today.').waitFor();
  });

  it('says so when its server has gone', async () => {
    await open();
    await server.close();
    await page.getByText('run npm start again').waitFor();
    complaints = complaints.filter((complaint) => !/ERR_|Failed to load/.test(complaint));
  });

  it('says at the very bottom of a phone what was done, with no row below it', async () => {
    await open({ phone: true });
    await rowOf('Amara Osei', 'have not said thank you').getByRole('button', { name: /More/ }).tap();
    await page.locator('.menu-item').filter({ hasText: 'Not needed' }).first().tap();
    const bar = page.locator('.informational-interviews-list-undo-bar');
    await bar.waitFor();
    const [at, view] = [await bar.boundingBox(), await page.locator('.informational-interviews-list-view').first().boundingBox()];
    expect(view!.y + view!.height - at!.y - at!.height).toBe(12);
    expect((await bar.getByRole('button', { name: 'Undo' }).boundingBox())!.height).toBeGreaterThanOrEqual(44);
  });

  it('fits a phone, where every row has a button for its menu', async () => {
    await open({ phone: true });
    await rowOf('Amara Osei', 'have not said thank you').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await picture('phone');
    await rowOf('Amara Osei', 'have not said thank you').getByRole('button', { name: /More/ }).tap();
    await page.locator('.menu').waitFor();
    await picture('phone-menu');
  });

  it('keeps the list its room in a low window, as at 200 % zoom: all of it scrolls along', async () => {
    page = await pages.open({ viewport: { width: 700, height: 400 } });
    await page.goto(`${server.address}/?note=${encodeURIComponent('Contacts/Amara Osei.md')}`);
    await page.locator(row).first().waitFor();
    const panel = page.locator('.informational-interviews-follow-ups-panel');
    const [list, below] = [await page.locator('.informational-interviews-list-scroll').boundingBox(), await panel.boundingBox()];
    expect(list!.height).toBeGreaterThan(400);
    expect(below!.y).toBeGreaterThanOrEqual(list!.y + list!.height);
    await panel.getByRole('link').last().scrollIntoViewIfNeeded();
    expect(await panel.getByRole('link').last().isVisible()).toBe(true);
    await picture('low');
  });

  it('keeps an English sentence in order in an app that runs from right to left, at the side where lines begin', async () => {
    await open();
    await page.evaluate(() => (document.body.dir = 'rtl'));
    const line = rowOf('Ruth Calder', 'Did it take place?').locator('.informational-interviews-list-why');
    const places = await line.evaluate((el) => {
      const words = document.createTreeWalker(el, NodeFilter.SHOW_TEXT).nextNode()!;
      const at = (from: number): DOMRect => {
        const range = document.createRange();
        range.setStart(words, from);
        range.setEnd(words, from + 1);
        return range.getBoundingClientRect();
      };
      const mark = at(words.textContent!.length - 1).right;
      return { first: at(0).left, mark, end: el.getBoundingClientRect().right };
    });
    expect(places.mark).toBeGreaterThan(places.first);
    expect(places.end - places.mark).toBeLessThan(2);
  });

  it('shows in forced colours which of a few is chosen, and where the buttons are', async () => {
    page = await pages.open({ viewport: { width: 1280, height: 860 }, forcedColors: 'active' });
    await page.goto(`${server.address}/`);
    await page.locator(row).first().waitFor();
    await runCommand('New interview');
    const ground = (name: string): Promise<string> =>
      page.getByRole('radio', { name }).evaluate((el) => getComputedStyle(el).backgroundColor);
    await page.getByRole('radio', { name: 'Arranged' }).waitFor();
    expect(await ground('Arranged')).not.toBe(await ground('By chance'));
    const save = page.getByRole('button', { name: 'Make the note' });
    expect(await save.evaluate((el) => getComputedStyle(el).borderTopWidth)).toBe('1px');
  });

  it('shows the phone in a frame on a desktop', async () => {
    page = await pages.open({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${server.address}/phone`);
    await page.frameLocator('iframe').locator(row).first().waitFor();
    expect(await page.frameLocator('iframe').locator('body.is-phone').count()).toBe(1);
  });

  it.each(['light', 'dark'])('has no serious fault for people who see or hear it otherwise, in the %s theme', async (theme) => {
    await open({ path: `/?theme=${theme}` });
    await rowOf('Amara Osei', 'have not said thank you').waitFor();
    expect(await seriousViolations('.informational-interviews-list-view')).toEqual([]);
    await picture(`sidebar-${theme}`);
    for (const name of ['New contact', 'New interview', 'Log a referral']) {
      await runCommand(name);
      const form = page.locator('.informational-interviews-form').filter({ hasText: name });
      await form.waitFor();
      expect(await seriousViolations('.informational-interviews-form')).toEqual([]);
      await picture(`${name.toLowerCase().replaceAll(' ', '-')}-${theme}`);
      await page.keyboard.press('Escape');
      await form.waitFor({ state: 'detached' });
    }
  });
});
