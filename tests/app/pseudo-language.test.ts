// @vitest-environment jsdom
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { demoVault } from '../../scripts/demo/vault';
import { registeredIn, type Registered } from '../../scripts/docs/registered';
import { dueKinds } from '../../src/domain/due';
import { messageKinds } from '../../src/domain/messages';
import { presets } from '../../src/domain/terms';
import { FOLLOW_UPS_OF_BASE } from '../../src/notes/bases/base';
import { BLOCK } from '../../src/notes/block';
import { builtInMessages } from '../../src/notes/messages/built-in';
import { builtInBank } from '../../src/notes/questions/built-in';
import { standardVocabulary } from '../../src/notes/vocabulary';
import type { Host } from '../host';
import { PSEUDO, said } from '../words/pseudo';
import { sentencesInCode } from '../words/sites';
import { all, main, press } from './follow-ups-notes';
import { anyPeople } from './overview-notes';
import { call, manifest, note, startedHost } from './plugin';
import { asFiles, typed } from '../notes/survey/vaults';
import { answers, deeds, refusals } from './pseudo-terminal';
import { fileMenu } from '../host/ui';
import { closeAll, escapees, strays, texts, textsOf } from './pseudo-screen';

const NOW = '2026-11-17T11:20';
const DATA = `.obsidian/plugins/${manifest.id}/data.json`;

/** The demo vault, in which every kind of due item stands, and what is written in it by mistake. */
const vault: Record<string, string> = {
  ...demoVault(NOW),
  'Referral map.canvas': '{}',
  'Referral map.svg': '<svg/>',
  'Referral map.md': 'Mine.',
  'Contacts/Torn.md': '---\ntype: contact\nname: [\n---\n',
  'Contacts/Odd (conflict 2026-11-17-10-22-33).md': note('type: contact'),
  'Contacts/Odd.md': note('type: contact\nasked_on: sometime\nreferred_by: "[[Odd]]"\ncadence: never\nstay_in_touch: perhaps'),
};
const OF_NOTES = textsOf(vault);

/** Names of messages and of notes, questions and their topics: content, that has a language of its own. */
const CONTENT = [
  ...Object.values(builtInMessages).map(({ name }) => name),
  ...builtInBank.flatMap(({ topic, text }) => [topic, text]),
  'Question bank',
];
/** Words of programs: kinds, statuses and properties are spelled as they stand in notes. */
const { properties, headings } = standardVocabulary;
const OF_PROGRAMS = [...dueKinds, ...Object.keys(presets), ...Object.values(properties), ...Object.values(headings)];
/** What is typed into forms, and what is made of it. */
const TYPED = ['Jane Roe', 'Jane', 'Roe', 'JR'];
/** Lines that notes would get. */
const ADDED = ['type: contact', 'type: interview', 'contacts:', '- "[[Odd]]"', 'date: 2026-11-16', '---'].map((line) => `+ ${line}`);
const KNOWN = [...new Set([...OF_NOTES, ...CONTENT, ...OF_PROGRAMS, ...TYPED, ...ADDED, manifest.name])];

/** What other vaults call things. */
const NAMES = Object.values(typed).flatMap((frontmatter) => Object.keys(frontmatter ?? {}));

let host: Host;
let registered: Registered;
async function start(files: Record<string, string> = vault): Promise<void> {
  await host?.close();
  host = await startedHost({ mainJs: inject('pseudoJs'), language: PSEUDO, files, now: NOW });
  await host.command(`${manifest.id}:open-follow-ups`);
  await host.settle();
  registered = registeredIn(host, manifest.id);
}
beforeAll(() => start());
afterEach(() => closeAll(host));
afterAll(() => host.close());

const seen = (): string[] => escapees(KNOWN);
const rows = (): HTMLElement[] => all('[data-row]').map(main).filter((row) => row !== null);

it('the list says everything in the language', () => {
  expect(texts().some((text) => text.startsWith('⟦'))).toBe(true);
  expect(rows().length).toBeGreaterThan(15);
  expect(seen()).toEqual([]);
});

it('the palette names every command in the language', () => {
  expect(registered.commands.length).toBeGreaterThan(15);
  expect(registered.commands.filter(({ name }) => strays(name.replace(`${manifest.name}: `, ''), []).length > 0)).toEqual([]);
});

it('the terminal describes its commands and flags in the language', () => {
  const described = registered.handlers.flatMap(
    ({ description, flags }) => [description, ...Object.values(flags).map((flag) => flag.description)],
  );
  expect(described.filter((text) => !text.startsWith('⟦'))).toEqual([]);
});

it('the settings are found by words of the language, and by what notes call kinds and properties', () => {
  const found = host.screen.setting.openTabById(manifest.id)!.search('');
  expect(found.length).toBeGreaterThan(40);
  expect(found.flatMap(({ text }) => strays(text, OF_PROGRAMS))).toEqual([]);
  host.screen.setting.close();
});

it('the page of names says in the language what each is, and why it can’t be called otherwise', async () => {
  const damaged = {
    names: { organization: 'company', role: 'company', field: '' },
    headingNames: { log: 'Debrief' }, contactMarks: ['#7'], interviewMarks: ['mode: x', 'aliases: x'],
  };
  await start({ ...vault, [DATA]: JSON.stringify(damaged) });
  host.screen.setting.openTabById(manifest.id);
  await host.settle();
  const typed = ['role', 'type', 'aliases', '{x}', 'x'.repeat(120), ' ', 'company'];
  const known = [...KNOWN, ...typed, 'x'.repeat(100), 'name', 'contact', 'interview', 'Debrief'];
  expect(escapees([...known, 'Contacts', 'Interviews', 'contacts', 'date', 'data.json'])).toEqual([]);
  const pages = all('.vertical-tab-content .setting-item');
  pages.find(({ textContent }) => textContent.includes('What your notes call things'))!.click();
  await host.settle();
  const escaped = escapees(known);
  for (const field of all('.setting-item input[placeholder="organization"], .setting-item input[placeholder="Log"]') as HTMLInputElement[]) {
    for (const name of [...typed, 'Debrief', '# x']) {
      field.focus();
      field.value = name;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await host.settle();
      escaped.push(...escapees(known));
    }
  }
  expect(escaped).toEqual([]);
  host.screen.setting.close();
});

describe.each([
  ['the standard ones', undefined, []],
  ['with a kind switched off', JSON.stringify({ off: ['close'] }), []],
  ['torn', '{"off": [', []],
  ['damaged', JSON.stringify({ off: ['closed'], weekend: 'sunday', me: 3, preset: 'slow', minutes: -1, holidays: ['soon'] }), ['closed', 'sunday', 'slow', 'soon']],
])('the settings, %s', (_, stored, inThem) => {
  it('say everything in the language', async () => {
    await start({ ...vault, ...(stored === undefined ? {} : { [DATA]: stored }) });
    host.screen.setting.openTabById(manifest.id);
    await host.settle();
    expect(document.querySelectorAll('.vertical-tab-content .setting-item').length).toBeGreaterThan(10);
    expect(escapees([...KNOWN, ...inThem, 'Contacts', 'Interviews', 'contact', 'interview', 'name', 'date', 'contacts', 'data.json'])).toEqual([]);
    host.screen.setting.close();
  });
});

describe('on every row of the list', () => {
  beforeAll(() => start());

  it.each(['?', 'm', 's', 'x', 'r', 'w', 'i', 'd'])('%s says everything in the language', async (key) => {
    const found: Record<string, string[]> = {};
    for (let at = 0; at < rows().length; at++) {
      rows()[at]!.focus();
      const text = rows()[at]!.textContent;
      press(key);
      await host.settle();
      const stray = seen();
      if (stray.length > 0) found[text] = stray;
      await closeAll(host);
    }
    expect(found).toEqual({});
  });
});

const filledIn = new Set<string>();

/**
 * Runs a command, fills in whatever it asks with what it can’t be, saves that and leaves it, the first time it is met;
 * answers what was not said.
 */
async function through(command: string): Promise<string[]> {
  await host.command(command);
  await host.settle();
  const found = [...seen()];
  const isNew = document.querySelector('.modal') && !filledIn.has(command);
  if (isNew) found.push(...await fillInAndLeave());
  if (isNew) filledIn.add(command);
  await closeAll(host);
  return [...new Set(found)];
}

async function fillInAndLeave(): Promise<string[]> {
  const found: string[] = [];
  for (const field of all('.modal input, .modal textarea') as HTMLInputElement[]) {
    if (['radio', 'checkbox', 'date', 'time'].includes(field.type)) continue;
    field.focus();
    field.value = TYPED[0]!;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await host.settle();
    found.push(...seen());
  }
  for (const given of [{ key: 'Enter', ctrlKey: true }, { key: 'Escape' }]) {
    press(given.key, given);
    await host.settle();
    found.push(...seen());
  }
  return found;
}

describe.each([
  'Contacts/Amara Osei.md', 'Contacts/Jonas Weidmann.md', 'Contacts/Dana Whitlock.md',
  'Interviews/2026-11-17 Margit Sollberg.md', 'Interviews/2026-11-12 Amara Osei.md', 'Ideas/Three fields.md',
])('with %s open', (path) => {
  beforeAll(() => start());

  it('every form and dialog says everything in the language', async () => {
    const found: Record<string, string[]> = {};
    for (const { id } of registered.commands) {
      await host.app.workspace.openLinkText(path, '', false);
      await host.settle();
      if (!host.commands().some((command) => command.id === id)) continue;
      const stray = await through(id);
      if (stray.length > 0) found[id] = stray;
    }
    expect(found).toEqual({});
  });
});

describe('what a choice leads to', () => {
  const choose = async (text: string): Promise<void> => {
    all('.menu-item, .modal button').find((el) => el.textContent.includes(text))!.click();
    await host.settle();
  };

  it('is said in the language: any day to put something off until', async () => {
    await start();
    rows().find((row) => row.textContent.includes('Remind'))!.focus();
    press('s');
    await host.settle();
    await choose('Until a day');
    expect(document.querySelector('.modal')).not.toBeNull();
    expect(await fillInAndLeave()).toEqual([]);
  });

  it.each(['Yes', 'Later', '⟦No⟧'])('is said in the language: a reply, %s', async (answer) => {
    await start();
    await host.app.workspace.openLinkText('Contacts/Jonas Weidmann.md', '', false);
    await host.settle();
    await host.command(`${manifest.id}:reply`);
    await host.settle();
    await choose(answer);
    expect(document.querySelector('.modal, .notice')).not.toBeNull();
    expect(seen()).toEqual([]);
  });
});

describe('making the notes of a folder contacts or interviews', () => {
  const mixed = {
    'Mix/2026-11-16 Odd.md': 'Words.\n',
    'Mix/Asked.md': note('asked_on: 2026-10-01\noutcome: perhaps\ntype:'),
    'Mix/Known.md': note('type: contact'),
    'Mix/Talk.md': note('type: interview\ndate: 2026-11-06'),
    'Mix/Template.md': note('name: "{{name}}"'),
    'Mix/Asked (conflict 2026-11-17-10-22-33).md': 'Words.\n',
  };
  const made = [['contact', 'Mix'], ['interview', 'Mix']] as const;

  it.each(made)('says why notes are left out: %s', async (kind, folder) => {
    await start({ ...vault, ...mixed });
    const answer = await call(host, `make-${kind}`, { folder, 'dry-run': 'true' });
    const { left } = JSON.parse(answer) as { left: { why: string }[] };
    expect(left.length).toBeGreaterThan(2);
    expect(left.filter(({ why }) => !why.startsWith('⟦'))).toEqual([]);
  });

  it.each(made)('says everything in the language: %s', async (kind, folder) => {
    await start({ ...vault, ...mixed });
    const there = host.app.vault.getAbstractFileByPath(folder);
    fileMenu(host.screen as never, there as never).showAtPosition({ x: 0, y: 0 });
    const offer = all('.menu-item').filter((el) => el.textContent.startsWith('⟦'))[kind === 'contact' ? 0 : 1]!;
    offer.click();
    await host.settle();
    expect(all('.informational-interviews-marking-note').length).toBeGreaterThan(0);
    const known = [...KNOWN, ...textsOf(mixed), 'Mix', 'Talk', 'Asked', '- type:'];
    expect(escapees(known)).toEqual([]);
    press('Enter', { ctrlKey: true });
    await host.settle();
    expect(escapees(known)).toEqual([]);
  });
});

describe('the referral map', () => {
  const view = '.informational-interviews-map';
  const open = async (files?: Record<string, string>): Promise<HTMLElement> => {
    await start(files);
    await host.command(`${manifest.id}:open-map`);
    await host.settle();
    return document.querySelector<HTMLElement>(view)!;
  };

  it('says everything in the language: of everybody and of each, as a tree and as a list, and what to show', async () => {
    const map = await open();
    expect(seen()).toEqual([]);
    const button = (at: number): HTMLElement => all('.clickable-icon', map.querySelector(`${view}-head`)!)[at]!;
    button(1).click();
    const ids = all('[role="treeitem"]', map).map(({ dataset }) => dataset.id);
    expect(ids.length).toBeGreaterThan(3);
    for (const id of ids) {
      all('[role="treeitem"]', map).find(({ dataset }) => dataset.id === id)!.click();
      await host.settle();
      expect([id, seen()]).toEqual([id, []]);
    }
    button(0).click();
    expect(seen()).toEqual([]);
    all('.menu-item')[0]!.click();
    await host.settle();
    expect(seen()).toEqual([]);
  });

  it('says everything in the language: of the branch of somebody', async () => {
    const map = await open();
    const everybody = all('[role="treeitem"]', map).length;
    await host.app.workspace.openLinkText(map.querySelector<HTMLElement>('[role="treeitem"][aria-expanded]')!.dataset.id!, '', false);
    await host.command(`${manifest.id}:referral-branch`);
    await host.settle();
    expect(all('[role="treeitem"]', map).length).toBeLessThan(everybody);
    expect(seen()).toEqual([]);
  });

  it.each([
    ['nobody', {}],
    ['nobody who has not heard', { 'Jo.md': note('type: contact') }],
  ])('says everything in the language: of %s', async (_, files) => {
    const map = await open(files);
    all('.clickable-icon', map.querySelector(`${view}-head`)!)[0]!.click();
    all('.menu-item')[0]?.click();
    await host.settle();
    expect(escapees([...KNOWN, 'Jo'])).toEqual([]);
  });
});

describe('the overview', () => {
  const view = '.informational-interviews-overview';
  const open = async (files?: Record<string, string>): Promise<HTMLElement> => {
    await start(files);
    await host.command(`${manifest.id}:open-overview`);
    await host.settle();
    return document.querySelector<HTMLElement>(view)!;
  };
  const people = anyPeople(40);
  const known = [...KNOWN, ...textsOf(people), '"Quoted"'];

  it.each(['of a few', 'of many'])('says everything in the language: %s, of all times, and of each number', async (of) => {
    const page = await open(of === 'of many' ? people : Object.fromEntries(Object.entries(people).slice(0, 6)));
    for (const range of all(`${view}-range`, page)) {
      range.click();
      await host.settle();
      expect(escapees(known)).toEqual([]);
    }
    all('.clickable-icon', page)[0]!.click();
    expect(escapees(known)).toEqual([]);
    press('Escape');
    for (const number of [...all(`${view}-chapter-spans ${view}-number`), ...all(`${view}-chapter-response ${view}-number`).slice(0, 3)]) {
      number.click();
      await host.settle();
      expect(escapees(known)).toEqual([]);
      if (host.modal()) press('Escape');
      await host.command(`${manifest.id}:open-overview`);
      await host.settle();
    }
  });

  it.each<[string, Record<string, string>]>([
    ['nobody', {}],
    ['nobody of late', { 'Novel.md': note('type: contact\nasked_on: 2026-01-02\nfield: Archives') }],
  ])('says everything in the language: of %s', async (_, files) => {
    const page = await open(files);
    expect(escapees([...KNOWN, 'Archives', 'Novel'])).toEqual([]);
    for (const select of all('select', page) as HTMLSelectElement[]) {
      select.value = 'Archives';
      select.dispatchEvent(new Event('change'));
      await host.settle();
    }
    expect(escapees([...KNOWN, 'Archives', 'Novel'])).toEqual([]);
  });
});

describe('looking at what is here', () => {
  const view = '.informational-interviews-adopt';
  const card = note('FN: Mae Orr\nN.GN: Mae\nEMAIL[HOME]: mae@example.org');
  const ofAllSorts = {
    ...asFiles(typed), 'Notes/Card.md': card, 'Notes/Day.md': note('mood: good'), 'Notes/Year.md': note('year: 2019'),
    'Novel/Ada.md': note('kind: person'), 'Contacts/Met.md': note('type: meeting\nattendees: "[[Ada]]"'),
  };
  it.each<[string, Record<string, string>]>([
    ['with people of all sorts', ofAllSorts],
    ['with people in their folder alone', { ...ofAllSorts, [DATA]: '{"onlyInFolders":true,"contactFolder":"Novel"}' }],
    ['with nobody', { 'Maps.md': 'Maps\n' }],
  ])('says everything in the language: %s', async (_, files) => {
    await start(files);
    await host.command(`${manifest.id}:look-at-what-is-here`);
    await host.settle();
    const known = [...KNOWN, ...textsOf(files), ...NAMES, 'Notes', 'Novel'];
    expect(escapees(known)).toEqual([]);
    for (const button of all('button', document.querySelector(view)!).filter((el) => el.closest(`${view}-clash, ${view}-tabs`))) {
      button.click();
      expect(escapees(known)).toEqual([]);
    }
    all(`${view}-mark input`).forEach((box) => box.click());
    expect(escapees(known)).toEqual([]);
    all(`${view}-mark input`).forEach((box) => box.click());
    all(`${view}-foot button.mod-cta`).forEach((accept) => accept.click());
    await host.settle();
    expect(escapees(known)).toEqual([]);
    const lines = (await call(host, 'adopt', {})).split('\n');
    expect(lines.filter((line) => strays(line, [...known, 'type: person', 'type: meeting', 'kind: person']).length > 0)).toEqual([]);
  });
});

it('a draft of every message says everything in the language', async () => {
  await start();
  await host.app.workspace.openLinkText('Contacts/Amara Osei.md', '', false);
  await host.settle();
  await host.command(`${manifest.id}:draft`);
  press('1');
  await host.settle();
  const found: Record<string, string[]> = {};
  for (const kind of messageKinds) {
    const select = document.querySelector<HTMLSelectElement>('.modal select')!;
    select.value = kind;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await host.settle();
    // What is still to say in a text is content, as the text is.
    const stray = seen().filter((text) => !text.startsWith('⟦Still to say'));
    if (stray.length > 0) found[kind] = stray;
  }
  expect(found).toEqual({});
});

describe('what is done', () => {
  const MEETING = 'Interviews/2026-11-17 Margit Sollberg.md';
  const notices = async (act: () => unknown): Promise<string[]> => {
    const before = host.notices().length;
    await act();
    await host.settle();
    return host.notices().slice(before);
  };
  const runs = (id: string) => () => host.command(`${manifest.id}:${id}`);

  it('is told in a notice that offers Undo, and so is what is undone, or can’t be', async () => {
    await start();
    const told = await notices(() => press('x'));
    const refused = await notices(async () => {
      await host.write(MEETING, vault[MEETING]!.replace('date:', 'date: 2026-11-18 # it was'));
      await runs('undo')();
    });
    expect([...told, ...refused, ...await notices(runs('undo')), ...await notices(runs('undo'))].filter((text) => !text.startsWith('⟦'))).toEqual([]);
  });

  it('is refused in the language where the disk fails', async () => {
    await start();
    host.fail.next('process', 'disk full');
    rows().find((row) => row.textContent.includes('Thank-you'))!.focus();
    press('d');
    await host.settle();
    expect(host.notices().at(-1)).toMatch(/^⟦[^]*⟦the disk is full\.⟧⟧ ⟦Nothing was changed\.⟧$/);
  });

  it('goes on under a timer', async () => {
    await start();
    await host.app.workspace.openLinkText(MEETING, '', false);
    await host.settle();
    await runs('begin-interview')();
    const shown = new Set<string>();
    for (let minute = 0; minute < 30; minute += 2) {
      await host.clock.advance(2 * 60_000);
      for (const text of seen()) shown.add(text);
    }
    await runs('end-interview')();
    await host.settle();
    expect([...shown, ...seen()]).toEqual([]);
  });
});

describe('a step that broke off', () => {
  const [ONE, OTHER] = ['Contacts/Amara Osei.md', 'Contacts/Jonas Weidmann.md'];
  const part = (path: string, was: string | null): object =>
    ({ kind: 'edit', path, changes: [{ note: path, fact: 'askedOn', set: '2026-11-16', was }] });
  const entry = { id: '1', says: '⟦Asked⟧', undoing: false, session: 'before', stuck: false, folders: [], parts: [part(ONE, null), part(OTHER, null)] };
  const made = { kind: 'note', path: 'Contacts/Jane.md', text: 'Jane', left: '', made: true };
  const there = { kind: 'note', path: 'Contacts/Dana Whitlock.md', text: 'Jane' };
  const settings = { kind: 'settings', set: { questionBank: 'Jane' }, was: { questionBank: '' } };

  it.each([
    ['and could not be finished', entry],
    ['with notes that are gone, there already or changed, and settings', { ...entry, parts: [...entry.parts, made, there, settings] }],
    ['while it was undone', { ...entry, undoing: true, parts: [settings, { kind: 'file', path: ONE, text: 'Jane' }] }],
  ])('is told and decided about in the language: %s', async (_, broken) => {
    await host?.close();
    const storage = new Map([[`${manifest.id}-unfinished`, JSON.stringify({ version: 1, entries: [broken] })]]);
    host = await startedHost({ mainJs: inject('pseudoJs'), language: PSEUDO, files: vault, now: NOW, storage });
    const found = [...seen()];
    expect(all('.modal button').length).toBe(4);
    for (const at of [3, 2, 1, 0]) {
      all('.modal button')[at]?.click();
      await host.settle();
      found.push(...seen());
    }
    await host.command(`${manifest.id}:broken-off`);
    await host.settle();
    expect([...found, ...seen()]).toEqual([]);
    expect(host.notices().filter((text) => !text.startsWith('⟦'))).toEqual([]);
  });
});

describe('where there is nothing in the list', () => {
  it.each([
    ['no note at all', {}],
    ['nothing due', { 'Jo.md': note('type: contact') }],
    ['all put aside', { 'Jo.md': note('type: contact\nasked_on: 2026-11-02\nsnoozed: [remind until 2026-11-25]') }],
  ])('it says so in the language: %s', async (_, files) => {
    await start(files);
    expect(texts().filter((text) => text.startsWith('⟦')).length).toBeGreaterThan(5);
    expect(escapees([...KNOWN, 'Jo'])).toEqual([]);
  });

  it('it says so in the language while it is filtered', async () => {
    await start();
    await host.command(`${manifest.id}:filter-follow-ups`);
    const field = document.activeElement as HTMLInputElement;
    field.value = 'zzz';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await host.settle();
    expect(seen()).toEqual([]);
  });
});

describe('lists in bases and in code blocks', () => {
  beforeAll(() => start());

  const within = (show: (el: HTMLElement) => void): string[] => {
    const el = document.querySelector('.app-container')!.createDiv();
    show(el);
    const found = seen();
    el.remove();
    return found;
  };
  const notes = (): string[] => host.paths().filter((path) => path.endsWith('.md'));

  it.each(['all of the vault', 'one note of another kind', 'nothing'])('say everything in the language: of %s', (which) => {
    const paths = { all: notes(), one: notes().filter((path) => path.startsWith('Contacts/Odd (')), nothing: [] }[which.split(' ')[0]!]!;
    expect(within((el) => host.openBase(FOLLOW_UPS_OF_BASE, el).show(paths))).toEqual([]);
  });

  it('are written in the language, or left as they are', async () => {
    const told = async (command: string): Promise<string> => {
      await host.command(`${manifest.id}:${command}`);
      await host.settle();
      return host.notices().at(-1) ?? '';
    };
    await told('write-bases');
    expect(await told('write-bases')).toMatch(/^⟦/);
    for (const path of host.paths().filter((each) => each.endsWith('.base'))) await host.write(path, 'views: []\n');
    expect(await told('write-bases')).toMatch(/^⟦/);
    expect(await told('insert-due')).toMatch(/^⟦/);
    expect(within((el) => host.openBase(FOLLOW_UPS_OF_BASE, el).show(['Contacts/Odd.md']))).toEqual([]);
  });

  it.each([
    'show: due', 'show: people', 'show: funnel', 'show: map', 'list: due', 'show: due\nshow: due', 'kind:', 'days: soon',
    'show: people\ndays: 3', 'show: funnel\nfield: archives\ndays: 90', 'show: funnel\ncontact: x',
    'field: No such field', 'contact: No such person', 'kind: resume\ndays: 0\nfield: No such field',
  ])('say everything in the language: %j', (source) => {
    expect(within((el) => host.drawBlock(BLOCK, { source, sourcePath: '', el }))
      .filter((text) => !/No such|^(?:due|people)$/.test(text))).toEqual([]);
  });
});

describe('the terminal', () => {
  beforeAll(() => start());

  it.each(answers)('answers in the language: %s %o', async (action, params) => {
    const lines = (await call(host, action, params)).split('\n');
    expect(lines.filter((line) => strays(line, KNOWN).length > 0)).toEqual([]);
  });

  it.each(deeds)('says in the language what it did: %s %o', async (action, params) => {
    expect(await call(host, action, params)).toMatch(/^⟦/);
  });

  it.each(refusals)('refuses in the language: %s %o', async (action, params) => {
    await expect(call(host, action, params)).rejects.toThrow(/^⟦[^]*⟧$/);
  });
});

it('most of what the plugin can say was said on the way', () => {
  const sentences = [...sentencesInCode().keys()];
  const heard = sentences.filter((sentence) => said().has(sentence));
  process.stdout.write(`Said in the pseudo-language: ${heard.length} of ${sentences.length} sentences.\n`);
  expect(heard.length / sentences.length).toBeGreaterThan(0.65);
});
