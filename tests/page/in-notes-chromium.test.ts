import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { EditorView } from '@codemirror/view';
import type Axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import { build } from 'esbuild';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumPath } from './browser';
import { builtFiles, Pages } from './pages';
import { serveDemo, type Served } from './serving';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const row = '.informational-interviews-list-row';
const stop = '.informational-interviews-list-stop';
const block = (...lines: string[]): string => ['```informational-interviews', ...lines, '```', ''].join('\n');
const NOTE = `Before [[Amara Osei]].\n\n${block('show: due')}\n## People\n\n${block('show: people', 'field: museum education')}`;
const BASE = 'filters:\n  or: [file.inFolder("Contacts"), file.inFolder("Kitchen"), file.inFolder("Ideas")]\nviews:\n  - type: informational-interviews-follow-ups\n    name: Follow-ups\n';
const desktop = { width: 1280, height: 860 };
const phone = { width: 360, height: 780 };

/** A script that puts the first block of the page between two lines of an editor, as one that can’t be edited. */
async function editorAround(): Promise<string> {
  const contents = `
    import { StateField } from '@codemirror/state';
    import { Decoration, EditorView, WidgetType } from '@codemirror/view';
    const block = document.querySelector('.block-language-informational-interviews');
    const parent = block.closest('.markdown-preview-sizer');
    class Block extends WidgetType {
      toDOM() { return block; }
      destroy() {}
    }
    const blocks = StateField.define({
      create: () => Decoration.set(Decoration.widget({ widget: new Block(), block: true, side: 1 }).range(5)),
      update: (set, change) => set.map(change.changes),
      provide: (field) => EditorView.decorations.from(field),
    });
    window.editor = new EditorView({ doc: 'Above\\nBelow', extensions: [blocks, EditorView.lineWrapping], parent });
    parent.prepend(window.editor.dom);`;
  const { outputFiles } = await build({ stdin: { contents, resolveDir: '.' }, bundle: true, write: false, format: 'iife' });
  return outputFiles[0]!.text;
}

describe.skipIf(!chromiumPath)('a list of one’s own', { timeout: 30_000 }, () => {
  const files = builtFiles();
  let pages: Pages;
  let server: Served;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    pages = await Pages.connect();
  });
  afterAll(() => pages?.close());
  beforeEach(async () => {
    server = await serveDemo({ now: '2026-11-17T11:20', files });
    complaints = [];
  });
  afterEach(async () => {
    await page.close();
    await server.close();
    expect(complaints).toEqual([]);
  });

  async function open(path: string, text: string, viewport = desktop): Promise<Locator> {
    const at = join(server.folder, path);
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, text);
    page = await pages.open({ viewport, hasTouch: viewport === phone, locale: 'en-US', reducedMotion: 'reduce' });
    page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
    await page.goto(`${server.address}/?read&note=${encodeURIComponent(path)}`);
    await page.locator('html[data-ready]').waitFor();
    if (viewport === phone) await page.getByRole('button', { name: 'Right sidebar' }).click();
    const list = page.locator('.mod-root .informational-interviews-list-view');
    await list.first().waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    return list;
  }

  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

  it.each([['Desk.md', desktop], ['Desk.md', phone], ['Mine.base', desktop], ['Mine.base', phone]])('in %s has no serious fault for screen readers: %j', async (path, viewport) => {
    await open(path, path === 'Desk.md' ? `${NOTE}${block('show: nonsense')}` : BASE, viewport);
    await page.evaluate(axe);
    const { violations } = (await page.evaluate(() =>
      (window as unknown as { axe: typeof Axe }).axe.run({ include: '.mod-root .view-content', exclude: ['.bases-header', 'a.internal-link'] }))) as AxeResults;
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const small = await page.locator('.mod-root .informational-interviews-list-view button').evaluateAll((buttons) =>
      buttons.filter((el) => {
        const { width, height } = el.getBoundingClientRect();
        return el.checkVisibility() && Math.min(width, height) < 44;
      }).map((el) => el.outerHTML));
    if (viewport === phone) expect(small).toEqual([]);
  });

  it('in a note is one Tab stop each, goes by arrows, and Enter opens', async () => {
    const list = await open('Desk.md', NOTE);
    await page.locator('.mod-root a.internal-link').focus();
    await page.keyboard.press('Tab');
    expect(await list.first().evaluate((el) => el.contains(document.activeElement))).toBe(true);
    for (let step = 0; step < 30 && !(await focused()).includes('Salma Idrissi'); step++) await page.keyboard.press('ArrowDown');
    expect(await focused()).toContain('Salma Idrissi');
    // The buttons of the row are in the way, no other row is.
    for (let step = 0; step < 6 && !(await list.nth(1).evaluate((el) => el.contains(document.activeElement))); step++) {
      await page.keyboard.press('Tab');
    }
    expect(await list.nth(1).evaluate((el) => el.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    const person = await page.locator(':focus .informational-interviews-list-person').innerText();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.mod-root .view-header-title').innerText()).toBe(person);
  });

  it('in a note is as wide as its lines, and lies in them', async () => {
    const list = await open('Desk.md', NOTE, { width: 1700, height: 860 });
    const [line, at] = [await page.locator('.mod-root p').first().boundingBox(), await list.first().boundingBox()];
    expect([at!.x, at!.width]).toEqual([line!.x, line!.width]);
    expect(line!.width).toBe(700);
    const cut = await list.nth(1).locator('.informational-interviews-list-person').evaluateAll((names) =>
      names.filter((el) => el.scrollWidth > el.clientWidth).map((el) => el.textContent));
    expect(cut).toEqual([]);
  });

  it.each([desktop, phone])('in a long note says in sight what was done: %j', async (viewport) => {
    const list = await open('Desk.md', NOTE, viewport);
    await list.first().locator(`${row} ${stop}`).nth(2).focus();
    await page.keyboard.press('x');
    const bar = list.first().locator('.informational-interviews-list-undo-bar');
    await bar.waitFor();
    const [at, note] = [await bar.boundingBox(), await page.locator('.mod-root .markdown-preview-view').boundingBox()];
    expect(at!.y).toBeGreaterThan(note!.y);
    expect(at!.y + at!.height).toBeLessThanOrEqual(note!.y + note!.height);
    expect((await list.first().boundingBox())!.height).toBeGreaterThan(note!.height);
  });

  it('in a note takes no key from the text beside it', async () => {
    await open('Desk.md', NOTE);
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    const text = page.locator('.mod-root textarea');
    await text.click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('xdu/?m ');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect((await text.inputValue()).startsWith('xdu/?m Before')).toBe(true);
    expect(await page.locator('.modal, .menu').count()).toBe(0);
  });

  it('stands in an editor of the kind that Obsidian has, and neither takes the other’s keys', async () => {
    const list = await open('Desk.md', NOTE);
    await page.evaluate(await editorAround());
    const text = (): Promise<string> =>
      page.evaluate(() => (window as unknown as { editor: EditorView }).editor.state.doc.toString());
    await page.locator('.cm-line', { hasText: 'Above' }).click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('xdu?m');
    expect(await text()).toBe('xdu?mAbove\nBelow');
    expect(await page.locator('.modal, .menu').count()).toBe(0);
    const rows = list.first().locator(`${row} ${stop}`);
    await rows.nth(1).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const at = await focused();
    expect(at).toBe(await rows.nth(2).textContent());
    await page.keyboard.type('q7');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('x');
    await list.first().locator('.informational-interviews-list-undo-bar').waitFor();
    await expect.poll(focused).not.toBe(at);
    await page.keyboard.press('?');
    await page.locator('.informational-interviews-keys').waitFor();
    await page.keyboard.press('Escape');
    expect(await text()).toBe('xdu?mAbove\nBelow');
    await list.first().locator(row).nth(1).click();
    await page.locator('.mod-root .view-header-title', { hasNotText: 'Desk' }).waitFor();
  });

  it.each([desktop, phone, { width: 900, height: 420 }])('in a base scrolls to its end, by pointer and by keys: %j', async (viewport) => {
    const list = await open('Mine.base', BASE, viewport);
    const last = list.getByText('2 of the 19 notes here are neither contacts nor interviews.');
    const area = page.locator('.mod-root .bases-view');
    const inSight = async (what: Locator): Promise<boolean> => {
      const [at, room] = [await what.boundingBox(), await area.boundingBox()];
      return at!.y >= room!.y - 1 && at!.y + at!.height <= room!.y + room!.height + 1;
    };
    const { x, y, width, height } = (await area.boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.wheel(0, 5000);
    await expect.poll(() => inSight(last)).toBe(true);
    await list.locator(`${row} ${stop}`).first().focus();
    await page.keyboard.press('End');
    await expect.poll(() => inSight(page.locator(':focus'))).toBe(true);
  });
});
