// @vitest-environment jsdom
import { Blob as NodeBlob } from 'node:buffer';
import { Parser } from 'commonmark';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Host } from '../host';
import { all, click, menuItems, press } from './follow-ups-notes';
import { call, note, startedHost, told } from './plugin';

let host: Host;
afterEach(() => host.close());

const SVG = 'Referral map.svg';
const PNG = 'Referral map.png';
const LIST = 'Referral map.md';

const contact = (by = '', more = ''): string => note(`type: contact\n${by && `referred_by: ${by}\n`}${more}`);
const family: Record<string, string> = {
  'Wren.md': contact('', 'asked_on: 2026-10-01'),
  'Amara.md': contact('["[[Wren]]"]', 'referred_on: 2026-10-05'),
  'Tomas.md': contact('["[[Wren]]", "Prof. Adeyemi"]', 'name: "Tomás <b> & #1"'),
  'Marcus.md': contact('["[[Amara]]"]'),
  'Lena.md': contact('["Prof. Adeyemi"]'),
  'Solo.md': contact('', 'identified_on: 2026-11-01'),
  'Talk.md': note('type: interview\ncontacts: ["[[Amara]]"]\ndate: 2026-11-12\nstatus: held'),
};

const view = (): HTMLElement => document.querySelector<HTMLElement>('.informational-interviews-map')!;
const person = (name: string): HTMLElement =>
  all('[role=treeitem]', view()).find((el) => el.querySelector('.informational-interviews-map-name')?.textContent === name)!;
const button = (text: string): HTMLElement => all('.modal button').find(({ textContent }) => textContent === text)!;

async function started(files = family): Promise<void> {
  host = await startedHost({ files, now: '2026-11-17T11:20' });
}
async function run(command: string): Promise<void> {
  await host.command(`informational-interviews:${command}`);
  await host.settle();
}
async function opened(files = family): Promise<void> {
  await started(files);
  await run('open-map');
}
async function drawn(): Promise<Element> {
  const root = new DOMParser().parseFromString(await host.read(SVG), 'image/svg+xml').documentElement;
  expect(root.localName).toBe('svg');
  return root;
}
const words = (root: Element): (string | null)[] => Array.from(root.querySelectorAll('text'), ({ textContent }) => textContent);

/** Each item of the lists by its depth and text, and what there is besides lists, paragraphs and texts. */
function outlineOf(text: string): { items: string[]; others: string[] } {
  const items: string[] = [];
  const others: string[] = [];
  const walker = new Parser().parse(text).walker();
  let depth = 0;
  for (let step = walker.next(); step; step = walker.next()) {
    const { entering, node } = step;
    if (node.type === 'list') depth += entering ? 1 : -1;
    else if (entering && node.type === 'item') items.push(`${depth} `);
    else if (node.type === 'text' && depth > 0) items.push(`${items.pop()!}${node.literal ?? ''}`);
    else if (!['document', 'paragraph', 'item', 'text'].includes(node.type)) others.push(node.type);
  }
  return { items, others };
}

describe('the map as a picture in SVG', () => {
  it('has everybody, under whom they were named, and what the lines mean', async () => {
    await started();
    await run('referral-svg');
    const root = await drawn();
    expect(words(root)).toEqual([
      'Referral map', '7 people, 2 starting points, longest chain 3.', 'As of 2026-11-17.',
      'Gave the name as well', 'Open loop: they have not heard how it went', 'You', 'Nobody led to them, and they led to nobody yet',
      'Prof. Adeyemi', 'No note yet', 'Lena', 'Not asked yet', 'Wren', 'Asked Thu 1 Oct', 'Amara', 'Met Thu 12 Nov',
      'Marcus', 'Not asked yet', 'Tomás <b> & #1', 'Not asked yet', 'Solo', 'Not asked yet',
    ]);
    expect(root.querySelector('foreignObject, script, image, a')).toBeNull();
    expect(root.querySelectorAll('g > rect[stroke-dasharray]')).toHaveLength(1);
  });

  it('is drawn to the pixel where the view has them', async () => {
    await opened();
    await run('referral-svg');
    const boxes = Array.from((await drawn()).querySelectorAll('g > g:has(rect)'), (el) => el.getAttribute('transform'));
    const places = all('[role=treeitem]', view())
      .map(({ style: { transform } }) => transform.replace(/^translate\((\d+)px, (\d+)px\)$/, 'translate($1 $2)'));
    expect(boxes).toEqual(places);
  });

  it('is what the map in front shows: folds, levels, open loops, the branch of somebody', async () => {
    await opened();
    const shownIn = async (): Promise<(string | null)[]> => {
      await run('referral-svg');
      button('Replace it')?.click();
      await host.settle();
      return words(await drawn()).slice(1);
    };
    person('Wren').focus();
    press('ArrowLeft', { shiftKey: true });
    const folded = await shownIn();
    expect(folded).toContain('+3');
    expect(folded).not.toContain('Amara');
    press('ArrowRight');
    await run('open-map');
    click(view().querySelector('[aria-label="What to show…"]')!);
    click(all('.menu-item').find(({ textContent }) => textContent.includes('Only open loops'))!);
    await host.settle();
    expect(await shownIn()).toEqual([
      '2 people, 1 starting point, longest chain 2.', 'Only open loops.', 'As of 2026-11-17.', 'Open loop: they have not heard how it went',
      'You', 'Wren', 'Asked Thu 1 Oct', 'Amara', 'Met Thu 12 Nov',
    ]);
    click(view().querySelector('[aria-label="What to show…"]')!);
    click(all('.menu-item').find(({ textContent }) => textContent.includes('Only open loops'))!);
    await host.app.workspace.openLinkText('Amara.md', '', true);
    await run('referral-branch');
    expect(await shownIn()).toEqual([
      '2 people, 1 starting point, longest chain 2.', 'Only whom Amara led to.', 'As of 2026-11-17.',
      'Amara', 'Met Thu 12 Nov', 'Marcus', 'Not asked yet',
    ]);
  });

  it('is what a map beside a note shows, and of everybody where one is hidden', async () => {
    await opened();
    person('Wren').focus();
    press('ArrowLeft', { shiftKey: true });
    await host.app.workspace.openLinkText('Solo.md', '', 'split');
    await run('referral-svg');
    expect(words(await drawn())).toContain('+3');
    await host.remove(SVG);
    await run('open-map');
    await host.app.workspace.openLinkText('Solo.md', '', 'tab');
    await run('referral-svg');
    expect(words(await drawn())).toContain('Amara');
  });

  it('is a tree where the view is a list, as on phones', async () => {
    await opened();
    await run('referral-svg');
    const asMap = await host.read(SVG);
    click(view().querySelector('[aria-label="Show as a list"]')!);
    await host.settle();
    await run('referral-svg');
    expect(document.querySelector('.modal')).toBeNull();
    expect(await host.read(SVG)).toBe(asMap);
    expect(told(host)).toContain(`“${SVG}” says so already.`);
  });

  it('is opened, asks before it replaces another, and goes by one Undo', async () => {
    await started({ ...family, 'referral MAP.svg': '<svg/>' });
    await run('referral-svg');
    expect(document.querySelector('.modal-title')?.textContent).toBe('Replace “referral MAP.svg”?');
    button('Leave it as it is').click();
    await host.settle();
    expect(await host.read('referral MAP.svg')).toBe('<svg/>');
    expect(host.screen.workspace.openedOutside).toEqual([]);
    await run('referral-svg');
    button('Replace it').click();
    await host.settle();
    expect(await host.read('referral MAP.svg')).toContain('Wren');
    expect(host.screen.workspace.openedOutside).toEqual(['referral MAP.svg']);
    await call(host, 'undo');
    expect(await host.read('referral MAP.svg')).toBe('<svg/>');
  });

  it('is not made where there is nobody, and that is said', async () => {
    await started({});
    for (const command of ['referral-svg', 'referral-png', 'referral-list', 'referral-canvas']) await run(command);
    expect(host.paths()).toEqual([]);
    expect(new Set(told(host))).toEqual(new Set([
      'There is nobody to draw yet. Make a contact first.', 'There is nobody to list yet. Make a contact first.',
    ]));
  });
});

describe('the map as a list', () => {
  it('is a note to be printed anywhere: everybody, linked, deeper under whom they were named by', async () => {
    await started();
    await run('referral-list');
    expect(await host.read(LIST)).toBe([
      '7 people, 2 starting points, longest chain 3. As of 2026-11-17.',
      '',
      '- Prof. Adeyemi: No note yet.',
      '\t- [[Lena]]: Not asked yet.',
      '- [[Wren]]: Asked Thu 1 Oct.',
      '\t- [[Amara]]: Met Thu 12 Nov. You met Amara on Thursday through Wren, who has not heard how it went.',
      '\t\t- [[Marcus]]: Not asked yet.',
      '\t- [[Tomas]]: Not asked yet. Also through Prof. Adeyemi.',
      '',
      'In no referral:',
      '',
      '- [[Solo]]: Not asked yet.',
      '',
    ].join('\n'));
    expect(host.app.workspace.getActiveFile()?.path).toBe(LIST);
    await call(host, 'undo');
    expect(host.paths()).not.toContain(LIST);
  });

  it('says how many are folded away', async () => {
    await opened();
    person('Wren').focus();
    press('ArrowLeft', { shiftKey: true });
    await run('referral-list');
    expect(await host.read(LIST)).toContain('- [[Wren]]: Asked Thu 1 Oct. 3 more people below.\n\nIn no referral:');
  });

  it('has names without a note as names, whatever signs are in them', async () => {
    await started({ 'Jo.md': contact('["1. #boss <b> *x*", "[ ] task"]') });
    await run('referral-list');
    expect(await host.read(LIST)).toContain('- 1\\. \\#boss \\<b\\> \\*x\\*: No note yet.\n\t- [[Jo]]: Not asked yet. Also through \\[ \\] task.');
  });

  it('has names as names in what it says of people, and links as they are', async () => {
    await started({
      'Jo.md': contact('', 'name: "*Jo* <b> #1"'),
      'Sam $ R&D.md': contact('["[[Jo]]"]', 'name: "Sam _x_ #boss"\nreferred_on: 2026-10-05'),
      'Talk.md': note('type: interview\ncontacts: ["[[Sam $ R&D]]"]\ndate: 2026-11-12\nstatus: held'),
    });
    await run('referral-list');
    expect((await host.read(LIST)).split('\n').slice(2, 4)).toEqual([
      '- [[Jo]]: Noted.',
      '\t- [[Sam $ R&D|Sam _x_ #boss]]: Met Thu 12 Nov. You met Sam \\_x\\_ \\#boss on Thursday through \\*Jo\\* \\<b\\> \\#1, who has not heard how it went.',
    ]);
  });

  it('is one list to any reader of Markdown, whatever people are called', async () => {
    const sign = fc.constantFrom(...'#>|-+*_`~$%^&<=[]()!\\/:. 1a\n\t"\'');
    const start = fc.constantFrom('', '1. ', '1) ', '- ', '+ ', '* ', '# ', '> ', '---', '[ ] ', '```', '    ');
    const name = fc.tuple(start, fc.array(sign, { maxLength: 8 })).map(([first, signs]) => `${first}${signs.join('')}x`);
    const names = fc.sample(name, 150);
    const files = Object.fromEntries(names.map((each, at) => [`P${at}.md`, contact(JSON.stringify([each]))]));
    await started(files);
    await run('referral-list');
    const { people, edges } = JSON.parse(await call(host, 'referrals', { format: 'json' })) as {
      people: { name: string; stub: boolean }[];
      edges: unknown[];
    };
    const { items, others } = outlineOf(await host.read(LIST));
    const plain = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(/<(?=%)/g, '< ');
    const stubs = people.filter(({ stub }) => stub).map((each) => `1 ${plain(each.name)}: No note yet.`);
    expect(stubs.length).toBeGreaterThan(50);
    expect(items.filter((item) => item.endsWith('No note yet.')).sort()).toEqual(stubs.sort());
    expect(items).toHaveLength(people.length);
    expect(items.filter((item) => item.startsWith('2 '))).toHaveLength(edges.length);
    expect(others).toEqual([]);
  });

  it('asks before it replaces a note of that name', async () => {
    await started({ ...family, [LIST]: 'My own.' });
    await run('referral-list');
    expect(document.querySelector('.modal-title')?.textContent).toBe(`Replace “${LIST}”?`);
    button('Leave it as it is').click();
    await host.settle();
    expect(await host.read(LIST)).toBe('My own.');
  });
});

describe('the map as a picture in PNG', () => {
  // jsdom draws nothing. This stands in for a browser’s canvas: what it would draw is in the file as text.
  let drew = '';
  beforeEach(() => {
    drew = '';
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({ drawImage: () => undefined } as never);
    vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (this: HTMLCanvasElement, done) {
      done(new NodeBlob([`PNG ${this.width} × ${this.height} ${drew}`]) as never);
    });
    vi.spyOn(HTMLImageElement.prototype, 'src', 'set').mockImplementation(function (this: HTMLImageElement, url: string) {
      drew = decodeURIComponent(url.slice(url.indexOf(',') + 1));
      queueMicrotask(() => this.dispatchEvent(new Event('load')));
    });
  });
  afterEach(() => vi.restoreAllMocks());

  const undo = async (): Promise<void> => {
    click(all('.notice a, .notice button').find(({ textContent }) => textContent === 'Undo')!);
    await host.settle();
  };

  it('is the SVG at twice its size, opened, and goes by Undo', async () => {
    await started();
    await run('referral-png');
    await run('referral-svg');
    const root = await drawn();
    const size = ['width', 'height'].map((side) => 2 * Number(root.getAttribute(side))).join(' × ');
    expect(await host.read(PNG)).toBe(`PNG ${size} ${await host.read(SVG)}`);
    expect(host.screen.workspace.openedOutside).toEqual([PNG, SVG]);
  });

  it('goes by Undo, into the trash', async () => {
    await started();
    await run('referral-png');
    await undo();
    expect(host.paths()).not.toContain(PNG);
    expect(host.counts.trashed).toBe(1);
  });

  it('asks before it replaces another, and Undo brings that back', async () => {
    await started({ ...family, [PNG]: 'mine' });
    await run('referral-png');
    expect(await host.read(PNG)).toBe('mine');
    button('Replace it').click();
    await host.settle();
    expect(await host.read(PNG)).toContain('Wren');
    await run('referral-png');
    expect(document.querySelector('.modal')).toBeNull();
    expect(told(host)).toContain(`“${PNG}” says so already.`);
  });

  it('stays as it is where somebody changed it since, and Undo says so', async () => {
    await started({ ...family, [PNG]: 'mine' });
    await run('referral-png');
    button('Replace it').click();
    await host.settle();
    await host.write(PNG, 'painted over');
    await undo();
    expect(await host.read(PNG)).toBe('painted over');
    expect(told(host)).toContain(`“${PNG}” was changed meanwhile.`);
  });

  it.each([['disk full', 'the disk is full.'], ['torn', 'the disk failed.']] as const)('leaves no half behind, %s', async (kind, why) => {
    await started();
    host.fail.next('create', kind, { path: PNG });
    await run('referral-png');
    expect(told(host)).toContain(`“${PNG}” could not be made: ${why}`);
    expect(host.paths()).not.toContain(PNG);
  });

  it.each([['disk full', 'the disk is full.'], ['torn', 'the disk failed.']] as const)('leaves the old one, %s', async (kind, why) => {
    await started({ ...family, [PNG]: 'mine' });
    host.fail.next('write', kind, { path: PNG });
    await run('referral-png');
    button('Replace it').click();
    await host.settle();
    expect(told(host)).toContain(`“${PNG}” could not be written: ${why}`);
    expect(await host.read(PNG)).toBe('mine');
  });

  it('is not put in place of a folder of that name', async () => {
    await started({ ...family, [`${PNG}/x.md`]: '' });
    await run('referral-png');
    expect(told(host)).toContain(`There is something called “${PNG}” already. Move it away first.`);
    expect(await host.read(`${PNG}/x.md`)).toBe('');
  });

  it('is no larger than a phone can draw, and says where its words are too small to read', async () => {
    const many: Record<string, string> = { 'P0.md': contact() };
    for (let at = 1; at < 1500; at += 1) many[`P${at}.md`] = contact(`["[[P${Math.floor((at - 1) / 4)}]]"]`);
    await started(many);
    await run('referral-png');
    const [, width, height] = /^PNG (\d+) × (\d+) /.exec(await host.read(PNG))!.map(Number);
    expect(Math.max(width!, height!)).toBeLessThanOrEqual(16_384);
    expect(width! * height!).toBeLessThanOrEqual(16_777_216);
    expect(told(host).join()).toContain('too small to read');
  });

  it('is told where a device can’t draw', async () => {
    vi.mocked(HTMLCanvasElement.prototype.getContext).mockReturnValue(null);
    await started();
    await run('referral-png');
    expect(told(host)).toEqual(['This device can’t draw the picture as PNG. Take the SVG instead.']);
    expect(host.paths()).not.toContain(PNG);
  });
});

describe('the ways to the exports', () => {
  const titles = ['Export as SVG', 'Export as PNG', 'Export as a list', 'Write as a canvas'];

  it('are a button of the map and the menu of its tab', async () => {
    await opened();
    click(view().querySelector('[aria-label="Export…"]')!);
    expect(menuItems()).toEqual(titles);
    click(all('.menu-item')[0]!);
    await host.settle();
    expect(words(await drawn())).toContain('Wren');
  });

  it('are in the terminal: a picture or a list, of everybody or of one branch, replacing only when told to', async () => {
    await started();
    expect(await call(host, 'referral-picture')).toBe(`{"path":"${SVG}"}`);
    expect(words(await drawn())).toContain('Wren');
    expect(await call(host, 'referral-picture', { format: 'svg' })).toBe(`{"path":"${SVG}"}`);
    await expect(call(host, 'referral-picture', { contact: 'Amara' })).rejects.toThrow(`“${SVG}” is there already. Say replace to draw the map in its place.`);
    await call(host, 'referral-picture', { contact: 'Amara', replace: 'true' });
    expect(words(await drawn())).not.toContain('Wren');
    expect(await call(host, 'referral-list', { contact: 'Amara' })).toBe(`{"path":"${LIST}"}`);
    expect((await host.read(LIST)).split('\n').slice(2)).toEqual([
      '- [[Amara]]: Met Thu 12 Nov. You met Amara on Thursday through Wren, who has not heard how it went.', '\t- [[Marcus]]: Not asked yet.', '',
    ]);
    await expect(call(host, 'referral-picture', { contact: 'Nobody' })).rejects.toThrow('There is no contact “Nobody”.');
  });

  it('are of somebody, too, who led to nobody', async () => {
    await started();
    for (const contact of ['Marcus', 'Solo']) {
      await call(host, 'referral-list', { contact, replace: 'true' });
      await host.settle();
      expect((await host.read(LIST)).split('\n')[0]).toBe(`1 person. Only whom ${contact} led to. As of 2026-11-17.`);
      await call(host, 'referral-picture', { contact, replace: 'true' });
      expect(words(await drawn())).toContain('1 person.');
    }
  });
});
