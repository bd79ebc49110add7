import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumPath } from './browser';
import { builtFiles, Pages } from './pages';
import { serveDemo, type Served } from './serving';

describe.skipIf(!chromiumPath)('keys, besides text,', { timeout: 30_000 }, () => {
  const files = builtFiles();
  let pages: Pages;
  let server: Served;
  let page: Page;
  let pressed: string[];

  beforeAll(async () => {
    pages = await Pages.connect();
  });
  afterAll(() => pages?.close());
  beforeEach(async () => {
    pressed = [];
    server = await serveDemo({ now: '2026-11-17T11:20', files });
    page = await pages.open({
      viewport: { width: 1280, height: 900 }, locale: 'en-US', permissions: ['clipboard-read', 'clipboard-write'],
    });
  });
  afterEach(async () => {
    await page.close();
    await server.close();
  });

  async function open(): Promise<void> {
    await page.goto(server.address);
    await page.locator('html[data-ready]').waitFor();
  }

  const type = (text: string): Promise<void> => page.keyboard.type(text);
  const focusRow = (words: string): Promise<void> =>
    page.locator('[data-row]').filter({ hasText: words }).first().locator('[data-stop]').first().focus();
  const title = (words: string): Promise<void> => page.locator('.modal-title').filter({ hasText: words }).waitFor();
  const noDialog = (): Promise<void> => page.locator('.modal').waitFor({ state: 'detached' });
  const onDisk = (path: string) => expect.poll(() => server.read(path), { timeout: 4_000 });

  async function press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      pressed.push(key);
      await page.keyboard.press(key);
    }
  }

  async function run(command: string): Promise<void> {
    await press('Control+p');
    await type(command);
    await press('Enter');
  }

  it('lead from a first contact to the request, copied and sent, in 12', async () => {
    await open();
    await run('New contact');
    await title('New contact');
    await type('Ada Quill');
    await press('Control+Enter');
    await noDialog();
    await onDisk('Contacts/Ada Quill.md').toContain('identified_on: 2026-11-17');
    await run('Draft a message');
    await title('Which message?');
    await press('Enter');
    await title('Ask Ada Quill');
    await type('I read your notes on signs');
    await press('Tab');
    await type('a student of wayfinding');
    await press('Tab', 'Tab', 'Tab', 'Enter');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/I read your notes on signs\n\nI am a student of wayfinding, and/);
    await press('Control+Enter');
    await noDialog();
    await onDisk('Contacts/Ada Quill.md').toContain('\nasked_on: 2026-11-17\n');
    expect(pressed.length, pressed.join(' ')).toBeLessThanOrEqual(12);
  });

  it('record a reply from its row in 3, with the question what comes next', async () => {
    await open();
    await focusRow('Jonas Weidmann');
    await press('r');
    await title('What did Jonas Weidmann say?');
    await press('Enter');
    await title('What comes next?');
    await press('Escape');
    await noDialog();
    await onDisk('Contacts/Jonas Weidmann.md').toMatch(/\nreplied_on: 2026-11-17\noutcome: "yes"\n/);
    expect(await page.evaluate(() => document.activeElement?.closest('[data-row]') !== null)).toBe(true);
    expect(pressed.length, pressed.join(' ')).toBeLessThanOrEqual(3);
  });

  it('write a thank-you from its row and note that it was sent in 3', async () => {
    writeFileSync(join(server.folder, 'Contacts/Ada Quill.md'), '---\ntype: contact\n---\n');
    const talk = 'Interviews/2026-11-16 Ada Quill.md';
    writeFileSync(join(server.folder, talk), '---\ntype: interview\ncontacts: ["[[Ada Quill]]"]\ndate: 2026-11-16\nstatus: held\n---\n');
    await open();
    await page.locator('[data-row]').filter({ hasText: 'Ada Quill' }).filter({ hasText: 'thank' }).locator('[data-stop]').first().focus();
    await press('w');
    await page.locator('.modal textarea').first().waitFor();
    await type('that signs are read standing');
    await press('Tab');
    await type('stop at every one of them');
    await press('Control+Enter');
    await noDialog();
    await onDisk(talk).toContain('\nthanked_on: 2026-11-17\n');
    expect(pressed.length, pressed.join(' ')).toBeLessThanOrEqual(3);
  });
});
