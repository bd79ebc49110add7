// Takes the pictures of docs/images from the page, always of the same moment.
// `npm run screenshots -- word …` takes only those whose names hold a word.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildPlugin, bundlePage, load, root } from './bundle.mjs';

const NOW = '2026-11-17T11:20';
const images = `${root}docs/images`;
const words = process.argv.slice(2);
const wanted = (name) => words.length === 0 || words.some((word) => name.includes(word));

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
async function picture(name, { viewport = desktop, theme = 'light', note = 'Contacts/Amara Osei.md', of, around = 0, lacks = [], adds = {}, prepare }) {
  if (!wanted(name)) return;
  const server = await serveDemo({ now: NOW, files });
  for (const path of lacks) rmSync(join(server.folder, path), { recursive: true });
  for (const [path, text] of Object.entries(adds)) writeFileSync(join(server.folder, path), text);
  const page = await browser.newPage({ viewport, deviceScaleFactor: 2, locale: 'en-GB', reducedMotion: 'reduce' });
  try {
    await page.goto(`${server.address}/?theme=${theme}&note=${encodeURIComponent(note)}`);
    await page.locator('html[data-ready]').waitFor();
    await page.evaluate(() => document.activeElement?.blur());
    await prepare?.(page);
    const box = of && (await page.locator(of).boundingBox());
    const clip = box && {
      x: box.x - around,
      y: box.y - around,
      width: box.width + 2 * around,
      height: box.height + 2 * around,
    };
    await page.screenshot({ path: join(images, `${name}.png`), ...(clip && { clip }) });
  } finally {
    await page.close();
    await server.close();
  }
}

const row = (page, words) => page.locator('[data-row]').filter({ hasText: words });

async function run(page, command) {
  await page.keyboard.press('Control+p');
  await page.keyboard.type(command);
  await page.keyboard.press('Enter');
}

/** The form that a command opens. */
async function formOf(page, command) {
  await run(page, command);
  const form = page.locator('.informational-interviews-form');
  await form.waitFor();
  return form;
}

async function fillInterview(page) {
  const form = await formOf(page, 'New interview');
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

async function draftThanks(page) {
  await row(page, 'Amara Osei').filter({ hasText: 'thank you' }).locator('[role=link]').first().focus();
  await page.keyboard.press('w');
  await page.locator('.informational-interviews-draft').waitFor();
}

async function fillDebrief(page) {
  const form = await formOf(page, 'Write the debrief');
  await form.getByLabel('What did you learn?').fill(
    'They watch visitors for a fortnight before anybody draws a sign. She would look at small museums first: there one does it all.');
  const names = form.getByRole('combobox', { name: 'Names they gave you' });
  await names.fill('Priya Raman');
  await names.press('Enter');
  await form.getByLabel('What you promised').fill('send the article on wayfinding');
}

async function fillChance(page) {
  const form = await formOf(page, 'Note a chance conversation');
  await form.getByRole('combobox', { name: 'Name' }).fill('Noel Baptiste');
  await form.getByRole('combobox', { name: 'Name' }).press('Enter');
  await form.getByLabel('Where').fill('The queue at the type fair');
  await form.getByLabel('What they said').fill('Left print for signage after ten years, and misses the ink.');
  await form.getByLabel('One next step').fill('ask for twenty minutes');
}

async function brief(page) {
  await run(page, 'Brief me');
  await page.locator('.informational-interviews-brief-head').waitFor();
  await page.evaluate(() => document.activeElement?.blur());
}

const held = 'Interviews/2026-11-12 Amara Osei.md';
const phone = (height) => ({ width: 390, height });
for (const theme of ['light', 'dark']) {
  await picture(`draft-${theme}`, { theme, of: '.modal', around: 24, prepare: draftThanks });
  await picture(`debrief-${theme}`, { theme, note: held, of: '.modal', around: 24, prepare: fillDebrief });
  await picture(`chance-${theme}`, { theme, viewport: phone(450), prepare: fillChance });
  await picture(`brief-${theme}`, { theme, viewport: { width: 1280, height: 840 }, of: sidebar, prepare: brief });
  await picture(`sidebar-${theme}`, { theme, viewport: { width: 1280, height: 1280 }, of: sidebar });
  await picture(`window-${theme}`, { theme });
  await picture(`phone-${theme}`, { theme, viewport: { width: 390, height: 844 } });
  await picture(`new-interview-${theme}`, { theme, of: '.modal', around: 24, prepare: fillInterview });
}
for (const theme of ['light', 'dark']) {
  await picture(`with-them-${theme}`, {
    theme,
    viewport: { width: 1280, height: 560 },
    of: sidebar,
    prepare: async (page) => {
      await page.locator('.informational-interviews-list-chip', { hasText: 'With them' }).click();
      await row(page, 'Kit Sørensen').locator('[role=link]').focus();
    },
  });
}
for (const theme of ['light', 'dark']) {
  const people = async (page) => {
    await run(page, 'Open people');
    await row(page, 'Lena Fjord').locator('[role=link]').first().focus();
  };
  await picture(`people-${theme}`, { theme, viewport: { width: 1480, height: 900 }, of: '.workspace-split.mod-root', prepare: people });
  await picture(`people-phone-${theme}`, { theme, viewport: phone(844), prepare: people });
}
const ownNotes = {
  'Museum education.md': `Whom I know in it, and what I owe them. On Fridays I go through both.

## Due

\`\`\`informational-interviews
show: due
field: museum education
days: 7
\`\`\`

## Whom Dana led to

\`\`\`informational-interviews
show: people
contact: "[[Dana Whitlock]]"
\`\`\`
`,
  'Contacts.base': `filters:
  file.inFolder("Contacts")
views:
  - type: informational-interviews-follow-ups
    name: Follow-ups
`,
};
async function read(page) {
  await page.getByRole('button', { name: 'Read', exact: true }).click();
  await page.mouse.move(0, 0);
}
for (const theme of ['light', 'dark']) {
  const scene = { theme, adds: ownNotes, of: '.workspace-split.mod-root' };
  await picture(`block-${theme}`, { ...scene, note: 'Museum education.md', prepare: read });
  await picture(`base-${theme}`, { ...scene, note: 'Contacts.base', viewport: { width: 1280, height: 660 } });
}
async function referralMap(page) {
  await run(page, 'Open referral map');
  await page.locator('.informational-interviews-map-person').first().waitFor();
}
for (const theme of ['light', 'dark']) {
  await picture(`map-${theme}`, { theme, viewport: { width: 1640, height: 720 }, of: '.workspace-split.mod-root', prepare: referralMap });
}
async function overview(page) {
  await run(page, 'Open overview');
  await page.locator('.informational-interviews-overview-page').waitFor();
  await page.evaluate(() => document.activeElement?.blur());
}
for (const theme of ['light', 'dark']) {
  await picture(`overview-${theme}`, { theme, viewport: { width: 1640, height: 1340 }, of: '.workspace-split.mod-root', prepare: overview });
  await picture(`overview-phone-${theme}`, { theme, viewport: phone(844), prepare: overview });
}
async function keys(page) {
  await row(page, 'Jonas Weidmann').locator('[role=link]').focus();
  await page.keyboard.press('?');
  await page.locator('.informational-interviews-keys').waitFor();
}
for (const theme of ['light', 'dark']) await picture(`keys-${theme}`, { theme, of: '.modal', around: 24, prepare: keys });
const twin = {
  'Inbox.md': 'Wren met [[A. Osei]] at the fair, and says [[A. Osei|Amara]] tests signs with strangers.\n',
  'Contacts/A. Osei.md': `---
type: contact
organization: Northgate Science Centre
email: amara.osei@example.org
why: Finds out what people take home from an exhibition, by asking them at the door.
referred_by: "[[Dana Whitlock]]"
asked_on: 2026-11-03
pronouns: she
---
Tests signs with strangers. Wren’s idea.
`,
};
async function merge(page) {
  await run(page, 'Merge with another contact');
  const other = page.getByRole('combobox', { name: 'The same person' });
  await other.press('ArrowDown');
  await other.press('ArrowDown');
  await other.press('Enter');
  await page.keyboard.press('Control+Enter');
  await page.locator('.informational-interviews-merging').waitFor();
  await page.keyboard.press('ArrowDown');
}
for (const theme of ['light', 'dark']) {
  await picture(`merge-${theme}`, { theme, adds: twin, of: '.modal', around: 24, prepare: merge });
  await picture(`merge-phone-${theme}`, { theme, adds: twin, viewport: phone(844), prepare: merge });
}
const crm = [
  ['Anselm Park', 'Northlight Studio', 'Exhibition designer', '2026-10-02', 'monthly', 'Bea Lindqvist'],
  ['Bea Lindqvist', 'Harbour Museum', 'Curator', '2026-09-18', 'quarterly', ''],
  ['Chidi Marlow', 'Letterpress Yard', 'Printer', '2026-11-09', 'monthly', 'Anselm Park'],
  ['Dov Hallam', 'Quayside Maps', 'Cartographer', '2026-08-27', 'quarterly', ''],
  ['Esi Quartey', 'Harbour Museum', 'Head of collections', '2026-10-21', 'monthly', 'Bea Lindqvist'],
];
const crmNotes = Object.fromEntries(crm.map(([name, company, position, last, frequency, by]) => [
  `${name}.md`,
  `---
type: person
company: ${company}
title: ${position}
e-mail: ${name.split(' ')[0].toLowerCase()}@example.org
${by ? `introduced_by: "[[${by}]]"\n` : ''}last-contact: ${last}
frequency: ${frequency}
---
`,
]));
async function lookAround(page) {
  await run(page, 'Look at what is already here');
  await page.locator('.informational-interviews-adopt-foot').first().waitFor();
}
for (const theme of ['light', 'dark']) {
  await picture(`adopting-${theme}`, {
    theme,
    lacks: ['Contacts', 'Interviews'],
    adds: crmNotes,
    note: 'Anselm Park.md',
    viewport: { width: 1640, height: 690 },
    of: '.workspace-split.mod-root',
    prepare: lookAround,
  });
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
