// @vitest-environment jsdom
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { registeredIn, type Registered } from '../../scripts/docs/registered';
import { dueKinds } from '../../src/domain/due';
import { presets } from '../../src/domain/terms';
import { builtInMessages } from '../../src/notes/messages/built-in';
import { builtInBank } from '../../src/notes/questions/built-in';
import { standardVocabulary } from '../../src/notes/vocabulary';
import type { Host } from '../host';
import { escaped, PSEUDO } from '../words/pseudo';
import { openedView, vault } from './follow-ups-notes';
import { call, manifest } from './plugin';

const ATTRIBUTES = ['aria-label', 'aria-description', 'placeholder', 'title', 'data-tooltip', 'alt'];

/** What notes say is no language's. */
const OF_NOTES = Object.entries(vault).flat().join('\n');

/**
 * Names of messages and of notes that are made, questions and their topics: content, that has a language of its own.
 */
const CONTENT = new Set([
  ...Object.values(builtInMessages).map(({ name }) => name),
  ...builtInBank.flatMap(({ topic, text }) => [topic, text]),
  'Question bank',
]);

/** What the app itself says. */
const OF_THE_HOST = ['Note', 'New tab', 'Close', 'More options', 'Clear search', 'Settings', 'Search settings', 'Search settings…'];

let host: Host;
let registered: Registered;
beforeAll(async () => {
  const stored = { [`.obsidian/plugins/${manifest.id}/data.json`]: JSON.stringify({ off: ['close'] }) };
  host = await openedView({ mainJs: inject('pseudoJs'), language: PSEUDO, files: { ...vault, ...stored } });
  registered = registeredIn(host, manifest.id);
});
afterAll(() => host.close());

/** Words of a text that were not said in the language and don't stand in a note either. */
function strays(text: string, known = OF_NOTES): string[] {
  const words = escaped(text).match(/\p{L}[\p{L}’'-]+/gu) ?? [];
  return words.filter((word) => !known.includes(word));
}

/** Texts on the screen, each by itself, those that only a screen reader has included. */
function texts(root: ParentNode = document.body): string[] {
  const elements = [...root.querySelectorAll<HTMLElement>('*')].filter((el) => !el.closest('script, style, svg'));
  return elements.flatMap((el) => [
    ...[...el.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => whole(textContent ?? '', el)),
    ...ATTRIBUTES.map((name) => el.getAttribute(name) ?? ''),
  ]);
}

// A sentence with a word that stands out lies in several nodes, and so does one that is drawn in columns.
function whole(text: string, el: HTMLElement): string {
  const said = el.childElementCount > 0 ? (el.textContent ?? '') : text;
  const isCut = said.split('⟦').length !== said.split('⟧').length;
  return isCut && el.parentElement ? whole(el.parentElement.textContent ?? '', el.parentElement) : said;
}

function strayTexts(known?: string): string[] {
  const ours = texts().filter((text) => !OF_THE_HOST.includes(text) && !CONTENT.has(text.trim()));
  return [...new Set(ours.filter((text) => strays(text, known).length > 0))];
}

async function closeAll(): Promise<void> {
  for (let at = 0; at < 4 && document.querySelector('.modal, .menu, .notice'); at++) {
    (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await host.settle();
    for (const el of document.querySelectorAll('.notice')) el.remove();
  }
}

it('an escaped word is found, and what a language puts into another is not', () => {
  expect(escaped('⟦You met ⟦on ⟦Friday⟧⟧.⟧ Jane, ')).toBe('Jane,');
  expect(strays('⟦1 day⟧ late')).toEqual(['late']);
  expect(strays('Amara Osei')).toEqual([]);
});

it('the list says everything in the language', () => {
  expect(texts().some((text) => text.startsWith('⟦'))).toBe(true);
  expect(strayTexts()).toEqual([]);
});

it('the palette names every command in the language', () => {
  expect(registered.commands.length).toBeGreaterThan(15);
  expect(registered.commands.filter(({ name }) => strays(name.replace(`${manifest.name}: `, '')).length > 0)).toEqual([]);
});

it('the terminal describes its commands and flags in the language', () => {
  const said = registered.handlers.flatMap(
    ({ description, flags }) => [description, ...Object.values(flags).map((flag) => flag.description)],
  );
  // Kinds, statuses and flags are syntax, whatever is spoken.
  expect(said.filter((text) => !text.startsWith('⟦'))).toEqual([]);
});

it('the settings say everything in the language', async () => {
  host.screen.setting.openTabById(manifest.id);
  await host.settle();
  expect(document.querySelectorAll('.vertical-tab-content .setting-item').length).toBeGreaterThan(10);
  expect(strayTexts(`${OF_NOTES} ${manifest.name} Contacts Interviews contact interview name date contacts`)).toEqual([]);
  host.screen.setting.close();
});

it('the settings are found by words of the language, and by what notes call kinds and properties', () => {
  const found = host.screen.setting.openTabById(manifest.id)!.search('');
  expect(found.length).toBeGreaterThan(40);
  const ids = [...dueKinds, ...Object.keys(presets), ...Object.values(standardVocabulary.properties)].join(' ');
  expect(found.flatMap(({ text }) => strays(text, ids))).toEqual([]);
  host.screen.setting.close();
});

describe.each(['People/Amara Osei.md', 'Interviews/Margit.md', 'Interviews/Amara.md'])('with %s open', (path) => {
  it('every form and dialog says everything in the language', async () => {
    await host.app.workspace.openLinkText(path, '', false);
    await host.settle();
    const found: Record<string, string[]> = {};
    for (const { id } of registered.commands) {
      if (!host.commands().some((command) => command.id === id)) continue;
      await host.command(id);
      await host.settle();
      const escapees = strayTexts(`${OF_NOTES} ${manifest.name}`);
      if (escapees.length > 0) found[id] = escapees;
      await closeAll();
    }
    expect(found).toEqual({});
  });
});

it.each([
  ['snooze', { note: 'Jonas Weidmann', kind: 'remind', until: '2026-11-30' }],
  ['replied', { contact: 'Amara Osei', outcome: 'yes' }],
  ['undo', {}],
  ['kept-posted', { contact: 'Wren Abbott' }],
])('the terminal answers in the language: %s', async (action, params) => {
  expect(await call(host, action, params)).toMatch(/^⟦/);
});

it.each([
  ['done', { note: 'Talk' }],
  ['done', { note: 'Nobody', kind: 'remind' }],
  ['asked', {}],
  ['asked', { contact: 'Nobody' }],
  ['asked', { contact: 'Wren Abbott', on: '2026-13-40' }],
  ['snooze', { note: 'Jonas Weidmann', kind: 'remind', until: '2026-11-01' }],
  ['new-interview', { contact: 'Wren Abbott', kind: 'sometimes' }],
  ['debrief', { interview: 'Amara' }],
  ['questions', { interview: 'Nobody' }],
  ['due', { within: '1', kind: 'sometimes' }],
  ['draft', {}],
  ['refer', { from: 'Wren Abbott', name: 'Wren Abbott' }],
])('the terminal refuses in the language: %s %o', async (action, params) => {
  await expect(call(host, action, params)).rejects.toThrow(/^⟦[^]*⟧$/);
});

describe.each(['new-contact', 'new-interview', 'log-referral', 'chance-conversation'])('the form of %s, filled in', (form) => {
  const text = 'Jane Roe';

  it('says in the language what it would make', async () => {
    await host.command(`${manifest.id}:${form}`);
    await host.settle();
    const fields = [...document.querySelectorAll<HTMLInputElement>('.modal input[type="text"], .modal input:not([type])')];
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields) {
      field.focus();
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await host.settle();
    }
    expect(strayTexts(`${OF_NOTES} ${text} Contacts md`)).toEqual([]);
    await closeAll();
  });
});
