// Measures the list in Chromium at several sizes, in one run, as ratios to the smallest: what the main thread does for
// script, style and layout, how many rows are touched, and what blocks it while notes come in and somebody types.
// `npm run bench:view` takes some minutes; `-- 100 1000` names other numbers of people.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildPlugin, bundlePage, load, root } from './bundle.mjs';

const NOW = '2026-11-21T09:00';
const ROUNDS = 3;
const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [100, 1_000, 5_000];

const [{ launch, chromiumPath, howToGetOne }, { temporaryFolder }, { pageFiles }, { serve }, notes, mainJs, pageJs] =
  await Promise.all([
    load('tests/page/browser.ts'),
    load('tests/page/serving.ts'),
    load('scripts/start/page-files.ts'),
    load('scripts/start/server.ts'),
    load('scripts/bench/notes.ts'),
    buildPlugin(),
    bundlePage(),
  ]);
if (!chromiumPath) throw new Error(howToGetOne);
const files = pageFiles(root, { mainJs, pageJs });
const browser = await launch(chromiumPath);

const row = '[data-row]';
const filter = '[placeholder="Filter by name or reason"]';

const measured = [];
for (const people of sizes) measured.push({ people, ...(await measure(people)) });
await browser.close();
print(measured);

/** Serves a vault of so many people and as many interviews, and does to its list what people do. */
async function measure(people) {
  const folder = temporaryFolder('bench');
  const write = (at, properties = notes.ourNote(at)) => {
    const path = join(folder, notes.pathOf(at, 2 * people + 4_000));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, notes.textOf(properties));
  };
  for (let at = 0; at < 2 * people; at++) write(at);
  const server = await serve({ folder, files, now: NOW, port: 0 });
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: 'en-US' });
  page.setDefaultTimeout(60_000);
  try {
    await page.goto(server.address);
    await page.locator('html[data-ready]').waitFor({ timeout: 900_000 });
    await page.locator(row).first().waitFor();
    await foldFiles(page);
    const watch = await watching(page);
    const opening = await watch.least(async () => {
      await closeList(page);
      return () => runCommand(page, 'Open follow-ups');
    });
    let day = 1;
    const change = await watch.least(async () => {
      const key = await page.locator(row).first().getAttribute('data-row');
      const at = Number(/ (\d+)\.md/.exec(key)[1]);
      return async () => {
        const properties = notes.ourNote(at);
        write(at, { ...properties, [at % 2 === 0 ? 'asked_on' : 'date']: `2026-01-0${(day = (day % 8) + 1)}` });
        await watch.touched();
      };
    });
    await page.locator(filter).focus();
    const firstKey = await watch.least(async () => () => page.keyboard.type('p'), 1);
    const key = await watch.least(async () => {
      await page.locator(filter).fill('');
      await page.locator(filter).focus();
      return () => page.keyboard.type('p');
    });
    await page.locator(filter).fill('');
    const more = await watch.least(async () => {
      const button = page.locator('[data-does="more"]').first();
      return (await button.count()) === 0 ? undefined : () => button.click();
    });
    await page.locator(row).first().hover();
    const wheel = await watch.least(async () => async () => {
      for (let turn = 0; turn < 30; turn++) await page.mouse.wheel(0, turn < 15 ? 120 : -120);
    });
    await page.locator(filter).focus();
    const blocked = await watch.blockedBy(async () => {
      for (let at = 2 * people; at < 2 * people + 2_000; at++) write(at);
      for (let turn = 0; turn < 40; turn++) await page.keyboard.type(turn % 2 === 0 ? 'a' : 'b', { delay: 100 });
    });
    return { opening, change, firstKey, key, more, wheel, blocked };
  } finally {
    await page.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Looks at what the main thread does, and at which rows change. */
async function watching(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const work = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const of = (name) => metrics.find((each) => each.name === name).value * 1000;
    return { script: of('ScriptDuration'), style: of('RecalcStyleDuration'), layout: of('LayoutDuration') };
  };
  await page.evaluate((row) => {
    window.touchedRows = new Set();
    window.longTasks = [];
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) {
        for (const node of [target, ...addedNodes]) {
          const el = node instanceof Element ? node : node.parentElement;
          const key = el?.closest(row)?.dataset.row;
          if (key) window.touchedRows.add(key);
          for (const inner of node instanceof Element && node !== target ? node.querySelectorAll(row) : []) {
            window.touchedRows.add(inner.dataset.row);
          }
        }
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longTasks.push(duration);
    }).observe({ type: 'longtask' });
  }, row);
  const settled = () => page.evaluate(() => new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)))));
  return {
    /** The least work of several rounds. `prepare` answers what is measured, or nothing once it can’t be done again. */
    async least(prepare, rounds = ROUNDS) {
      let least;
      for (let round = 0; round < rounds; round++) {
        const act = await prepare();
        if (!act) break;
        await settled();
        await page.evaluate(() => window.touchedRows.clear());
        const before = await work();
        await act();
        await settled();
        const after = await work();
        const took = Object.fromEntries(Object.keys(after).map((name) => [name, after[name] - before[name]]));
        took.all = took.script + took.style + took.layout;
        took.rows = await page.evaluate(() => window.touchedRows.size);
        if (!least || took.all < least.all) least = took;
      }
      return least;
    },
    touched: () => page.waitForFunction(() => window.touchedRows.size > 0),
    /** The tasks above 50 ms while something goes on. */
    async blockedBy(act) {
      await settled();
      await page.evaluate(() => window.longTasks.splice(0));
      await act();
      await settled();
      const tasks = await page.evaluate(() => window.longTasks);
      return { tasks: tasks.length, longest: Math.max(0, ...tasks) };
    },
  };
}

/** The host draws all of its files that aren’t folded, where Obsidian draws those in view; that is nothing of ours. */
async function foldFiles(page) {
  const open = page.locator('.nav-folder-title[aria-expanded="true"]');
  while (await open.count() > 0) await open.first().dispatchEvent('click');
}

async function runCommand(page, name) {
  await page.keyboard.press('Control+p');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.locator(row).first().waitFor();
}

async function closeList(page) {
  await page.locator('.workspace-split.mod-right-split .workspace-tab-header.is-active [aria-label="Close"]').dispatchEvent('click');
  await page.locator(row).first().waitFor({ state: 'detached' });
}

function print(all) {
  const [first] = all;
  const ms = (number) => number.toFixed(1).padStart(7);
  console.log('The main thread’s work in ms: script + style + layout = all (ratio to the smallest), rows touched');
  for (const what of ['opening', 'change', 'firstKey', 'key', 'more', 'wheel']) {
    for (const { people, [what]: took } of all) {
      if (!took) continue;
      const ratio = (took.all / (first[what] ?? took).all).toFixed(2);
      console.log(`${what.padEnd(8)} ${String(people).padStart(6)} people ${ms(took.script)} + ${ms(took.style)} + ${ms(took.layout)} = ${ms(took.all)} (${ratio})  ${took.rows} rows`);
    }
  }
  for (const { people, blocked } of all) {
    console.log(`2,000 notes come in while one types, ${people} people: ${blocked.tasks} tasks above 50 ms, the longest ${blocked.longest.toFixed(0)} ms`);
  }
}
