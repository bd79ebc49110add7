import { mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { bundlePage, load, root, buildPlugin } from './bundle.mjs';
const [{ launch, chromiumPath }, { serveDemo }, { pageFiles }, mainJs, pageJs] = await Promise.all([
  load('tests/page/browser.ts'), load('tests/page/serving.ts'), load('scripts/start/page-files.ts'), buildPlugin(), bundlePage()]);
const files = pageFiles(root, { mainJs, pageJs });
const browser = await launch(chromiumPath);
const I = '.informational-interviews-';
async function shot(name, { viewport = { width: 1100, height: 760 }, theme = 'light', touch = false, vault, go }) {
  const server = await serveDemo({ now: '2026-11-17T11:20', files });
  vault?.(server.folder);
  const ctx = await browser.newContext({ viewport, hasTouch: touch, locale: 'en-GB', reducedMotion: 'reduce' });
  const page = await ctx.newPage(); page.setDefaultTimeout(6000);
  try {
    await page.goto(`${server.address}/?theme=${theme}&note=${encodeURIComponent('Interviews/2026-11-12 Amara Osei.md')}`);
    await page.locator('html[data-ready]').waitFor();
    await go?.(page);
    await page.waitForTimeout(150);
  } catch (e) { console.log(name, String(e).slice(0, 300)); }
  await page.screenshot({ path: `/tmp/B/${name}.png` });
  await ctx.close(); await server.close();
}
const run = async (page, c) => { await page.keyboard.press('Control+p'); await page.keyboard.type(c); await page.keyboard.press('Enter'); await page.locator(I + 'form').waitFor(); };
const many = (folder) => { for (let i = 0; i < 1000; i++) writeFileSync(`${folder}/Contacts/P ${i}.md`, `---\ntype: contact\nasked_on: 2026-11-${String(2 + (i % 5)).padStart(2, '0')}\n---\n`);
  writeFileSync(`${folder}/Contacts/Long.md`, `---\ntype: contact\nname: ${'Wolfeschlegelsteinhausenbergerdorff'.repeat(3)}\nrole: ${'Donaudampfschifffahrtskapitaen '.repeat(6)}\n---\n`);
  writeFileSync(`${folder}/Interviews/Long.md`, `---\ntype: interview\ncontacts: "[[Long]]"\ndate: 2026-11-17\ntime: "16:00"\n---\n`); };
const inView = (page) => page.evaluate(() => { const a = document.activeElement, l = a.closest('.informational-interviews-list, .informational-interviews-view'); if (!l) return a.outerHTML.slice(0,200); const r = a.getBoundingClientRect(), b = l.getBoundingClientRect(); return { text: a.textContent.slice(0, 60), top: r.top - b.top, bottom: b.bottom - r.bottom }; });
const which = process.argv[2];
const all = {
  list: () => shot('list', { vault: many, go: async (page) => {
    const rows = page.locator(I + 'row'); await rows.first().focus();
    await page.keyboard.press('End'); await page.waitForTimeout(150); console.log('End', await inView(page));
    await page.keyboard.press('Home'); await page.waitForTimeout(150);
    await page.locator('[data-does=more]').first().focus(); await page.waitForTimeout(100); await page.keyboard.press('Enter'); await page.waitForTimeout(200); console.log('More', await inView(page));
    const chips = page.locator(I + 'chip'); console.log('chips', await chips.count());
    await chips.first().click(); console.log('scrollTop', await page.locator(I + 'list').evaluate((e) => e.scrollTop)); await page.waitForTimeout(100);
    await chips.last().click();
    await page.locator(I + 'filter input').focus(); } }),
  card: () => shot('card', { vault: many }),
  listdark: () => shot('listdark', { theme: 'dark', go: async (page) => { await page.locator(I + 'filter input').focus(); } }),
  debrief: () => shot('debrief', { viewport: { width: 390, height: 700 }, touch: true, go: async (page) => { await run(page, 'Write the debrief'); await page.getByLabel('What you promised').fill('Tell Amara how the visit went'); await page.getByLabel('By when').focus(); } }),
  contact: () => shot('contact', { go: (page) => run(page, 'New contact') }),
  contactp: () => shot('contactp', { viewport: { width: 1100, height: 600 }, theme: 'dark', go: async (page) => { await run(page, 'New contact'); await page.locator('[role=combobox]').first().click(); await page.keyboard.press('ArrowDown'); } }),
  interviewp: () => shot('interviewp', { go: async (page) => { await run(page, 'New interview'); await page.locator('[role=combobox]').first().click(); await page.keyboard.press('ArrowDown'); } }),
  referralp: () => shot('referralp', { viewport: { width: 1100, height: 600 }, go: async (page) => { await run(page, 'New referral'); await page.locator('[role=combobox]').last().click(); await page.keyboard.press('ArrowDown'); } }),
  questions: () => shot('questions', { theme: 'dark', go: async (page) => { await run(page, 'question'); } }),
  debriefd: () => shot('debriefd', { theme: 'dark', go: async (page) => { await run(page, 'Write the debrief'); await page.locator('[role=combobox]').first().click(); await page.keyboard.press('ArrowDown'); } }),
  day: () => shot('day', { go: async (page) => { await page.locator(I + 'row').first().focus(); await page.keyboard.press('s'); await page.waitForTimeout(200); await page.keyboard.press('End'); await page.keyboard.press('ArrowUp'); await page.keyboard.press('ArrowDown'); await page.keyboard.press('Enter'); await page.locator('.modal').waitFor(); } }),
  draft: () => shot('draft', { go: async (page) => { await page.locator(I + 'row').first().focus(); await page.keyboard.press('d'); await page.locator('.modal').waitFor(); } }),
};
for (const [n, f] of Object.entries(all)) if (!which || which.split(',').includes(n)) await f();
await browser.close();
