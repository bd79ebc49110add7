// Takes the pictures of docs/images from the page, always of the same moment.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildPlugin, bundlePage, load, root } from './bundle.mjs';

const NOW = '2026-11-17T11:20';
const images = `${root}docs/images`;

const [{ launch, chromiumPath }, { serveDemo }, { pageFiles }, mainJs, pageJs] = await Promise.all([
  load('tests/page/browser.ts'),
  load('tests/page/serving.ts'),
  load('scripts/start/page-files.ts'),
  buildPlugin(),
  bundlePage(),
]);
if (!chromiumPath) throw new Error('There is no Chromium here. Install one (apt-get install chromium) or name one in CHROMIUM_PATH.');
mkdirSync(images, { recursive: true });
const files = pageFiles(root, { mainJs, pageJs });
const browser = await launch(chromiumPath);

const desktop = { width: 1280, height: 860 };
const sidebar = '.workspace-split.mod-right-split';

/** Opens the page over a vault of its own, lets `prepare` bring it to what is to be seen, and takes the picture. */
async function picture(name, { viewport = desktop, theme = 'light', of, around = 0, prepare }) {
  const server = await serveDemo({ now: NOW, files });
  const page = await browser.newPage({ viewport, deviceScaleFactor: 2, locale: 'en-GB', reducedMotion: 'reduce' });
  try {
    await page.goto(`${server.address}/?theme=${theme}&note=Contacts%2FAmara%20Osei.md`);
    await page.locator('html[data-ready]').waitFor();
    await page.evaluate(() => document.activeElement?.blur());
    await prepare?.(page);
    const box = of && (await page.locator(of).boundingBox());
    const clip = box && { x: box.x - around, y: box.y - around, width: box.width + 2 * around, height: box.height + 2 * around };
    await page.screenshot({ path: join(images, `${name}.png`), ...(clip && { clip }) });
  } finally {
    await page.close();
    await server.close();
  }
}

const row = (page, words) => page.locator('.informational-interviews-row').filter({ hasText: words });

async function fillInterview(page) {
  await page.keyboard.press('Control+p');
  await page.keyboard.type('New interview');
  await page.keyboard.press('Enter');
  const form = page.locator('.informational-interviews-form');
  const people = form.getByRole('combobox', { name: 'With' });
  // The note that is open is somebody's: they are picked already.
  await form.getByRole('button', { name: 'Remove Amara Osei' }).click();
  await people.fill('Lena');
  await people.press('Enter');
  await form.getByLabel('Day', { exact: true }).fill('2026-11-24');
  await form.getByLabel('Time', { exact: true }).fill('15:30');
  await form.getByLabel('In person').check();
  await form.getByLabel('Place', { exact: true }).fill('Letterpress Yard, first floor');
}

for (const theme of ['light', 'dark']) {
  await picture(`sidebar-${theme}`, { theme, viewport: { width: 1280, height: 1280 }, of: sidebar });
  await picture(`window-${theme}`, { theme });
  await picture(`phone-${theme}`, { theme, viewport: { width: 390, height: 844 } });
  await picture(`new-interview-${theme}`, { theme, of: '.modal', around: 24, prepare: fillInterview });
}
await picture('row-menu', {
  viewport: { width: 1280, height: 700 },
  of: sidebar,
  prepare: async (page) => {
    await row(page, 'Jonas Weidmann').locator('[role=link]').focus();
    await page.keyboard.press('m');
    await page.locator('.menu').waitFor();
  },
});
await browser.close();
