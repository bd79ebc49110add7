// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { registeredIn } from '../../scripts/docs/registered';
import type { Host } from '../host';
import { call, due, manifest, note, startedHost } from './plugin';

const DATA = `.obsidian/plugins/${manifest.id}/data.json`;
const PAGE = 'What your notes call things';

let host: Host;
afterEach(() => host.close());

const files = {
  'Wren.md': note('type: contact\ncompany: Tidewater\nasked: 2026-11-06\nCompany size: 7'),
  'Ben.md': note('type: contact\nCompany: Kiln\norganization: Kiln\nasked_on: 2026-11-06'),
  'Cleo.md': note('type: contact\norganization: Lab\ncompany:\nasked: soon', '## Log\n\n- met\n'),
  'Noor.md': note('type: contact\ncompany: Kiln'),
  'Book.md': note('type: book\ncompany: Press\nauthor: Noor'),
  'Talk.md': note('type: interview\ncontacts: ["[[Noor]]"]\ndate: 2026-11-19\nwhere: Café'),
};

async function openPage(stored = {}): Promise<void> {
  host = await startedHost({ files: { ...files, [DATA]: JSON.stringify(stored) } });
  host.screen.setting.openTabById(manifest.id);
  row(PAGE).click();
  await host.settle();
}

const rows = (): HTMLElement[] =>
  Array.from(document.querySelectorAll<HTMLElement>('.vertical-tab-content .setting-item'));
const nameOf = (each: Element): string => each.querySelector('.setting-item-name')?.textContent ?? '';
function row(name: string): HTMLElement {
  const found = rows().find((each) => nameOf(each) === name);
  if (!found) throw new Error(`No setting “${name}”. There are: ${rows().map(nameOf).join(', ')}`);
  return found;
}
const field = (name: string): HTMLInputElement => row(name).querySelector<HTMLInputElement>('input, textarea')!;
const says = (name: string): string => row(name).querySelector('.setting-item-description')!.textContent;
const error = (name: string): string => row(name).querySelector('.setting-item-error')?.textContent ?? '';
const reset = (name: string): HTMLElement => row(name).querySelector<HTMLElement>('.clickable-icon')!;

async function type(name: string, value: string): Promise<void> {
  const control = field(name);
  control.focus();
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  await host.settle();
}

async function enter(name: string, value: string): Promise<void> {
  await type(name, value);
  field(name).dispatchEvent(new Event('change', { bubbles: true }));
  field(name).blur();
  await host.settle();
}

const stored = async (): Promise<unknown> => JSON.parse(await host.read(DATA));
const offered = (): string[] => Array.from(document.querySelectorAll('.suggestion-item'), (each) => each.textContent ?? '');

describe('the page of names', () => {
  it('says of each name how many notes have it, before and after another is chosen', async () => {
    await openPage();
    expect(says('Organization')).toBe('organization is in 2 notes.');
    expect(says('Phone')).toBe('No note of yours says phone. What is written anew will.');
    expect(says('What was said and when')).toBe('Log is in 1 note.');
    await enter('Organization', 'company');
    expect(says('Organization')).toBe('company is in 3 notes. organization is read as well, in 2 notes.');
    await enter('Asked on', 'asked');
    expect(says('Asked on')).toBe(
      'asked is in 2 notes. asked_on is read as well, in 1 note. What stands there can’t be read in 1 note; these need attention.',
    );
    expect(await stored()).toEqual({ names: { organization: 'company', askedOn: 'asked' } });
    expect((await due(host)).due.map((item) => `${item.kind} ${item.note}`)).toContain('remind Wren.md');
    expect(await call(host, 'brief', { contact: 'Wren' })).toContain('Tidewater');
  });

  it('offers the names that are in notes of that kind, the most frequent first, and takes one at once', async () => {
    await openPage();
    await type('Organization', 'comp');
    expect(offered()).toEqual(['company3 notes', 'Company size1 note']);
    field('Organization').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await host.settle();
    expect(field('Organization').value).toBe('company');
    expect(await stored()).toEqual({ names: { organization: 'company' } });
    field('Place').focus();
    expect(offered()).toEqual(['contacts1 note', 'date1 note', 'type1 note', 'where1 note']);
  });

  it('takes no name while it is typed', async () => {
    await openPage();
    await type('Organization', 'compan');
    expect(await stored()).toEqual({});
  });

  it.each([
    ['Organization', 'role', '“role” would be Organization and Role. One property states one fact.'],
    ['Organization', 'Type', '“Type” says already what kind of note it is. Organization needs another name.'],
    ['Organization', '{{x}}', '“{{x}}” has characters in it that the name of a property can’t have.'],
    ['Organization', 'tags', '“tags” means something to Obsidian itself.'],
    ['What was said and when', 'debrief', 'There is another heading “debrief”. Each needs a name of its own.'],
    ['What was said and when', '# Log', '“# Log” has characters in it that a heading can’t have.'],
  ])('says beside %s why it can’t be called %s, and keeps what was there', async (name, wanted, reason) => {
    await openPage();
    await type(name, wanted);
    expect(error(name)).toBe(reason);
    await enter(name, wanted);
    expect(error(name)).toBe(reason);
    expect(await stored()).toEqual({});
    await enter(name, 'Free');
    expect(error(name)).toBe('');
  });

  it('has one name reset, and all', async () => {
    await openPage({ names: { organization: 'company', role: 'title' }, headingNames: { log: 'Verlauf' } });
    expect([field('Organization').value, field('Role').value]).toEqual(['company', 'title']);
    expect(reset('Email').classList.contains('is-disabled')).toBe(true);
    reset('Organization').click();
    await host.settle();
    expect(field('Organization').value).toBe('');
    expect(says('Organization')).toBe('organization is in 2 notes.');
    expect(await stored()).toEqual({ names: { role: 'title' }, headingNames: { log: 'Verlauf' } });
    reset('Properties').click();
    await host.settle();
    expect(field('Role').value).toBe('');
    expect(await stored()).toEqual({ names: {}, headingNames: { log: 'Verlauf' } });
    reset('Headings').click();
    await host.settle();
    expect(await stored()).toEqual({ names: {}, headingNames: {} });
  });

  it('finds a fact by its word, its standard name, and its own', async () => {
    await openPage({ names: { organization: 'company' } });
    const find = (query: string): string[] => {
      const box = document.querySelector<HTMLInputElement>('.setting-group-search input')!;
      box.value = query;
      box.dispatchEvent(new Event('input', { bubbles: true }));
      const group = box.closest('.setting-group')!;
      return Array.from(group.querySelectorAll('.setting-items > .setting-item:not(.is-filtered-out)'), nameOf);
    };
    expect(find('organ')).toEqual(['Organization']);
    expect(find('COMP')).toEqual(['Organization']);
    expect(find('referred_')).toEqual(['Named by', 'Named on']);
    expect(find('touch')).toEqual(['May stay in touch', 'Last touch']);
  });

  it('counts anew where other notes are ours, and not once nobody looks', async () => {
    await openPage();
    await type('What marks a contact', 'type: contact\ntype: book');
    expect(says('Organization')).toBe('organization is in 2 notes.');
    await enter('Organization', 'company');
    expect(says('Organization')).toBe('company is in 4 notes. organization is read as well, in 2 notes.');
    host.screen.setting.close();
    await host.disable();
    expect(host.leftovers()).toEqual([]);
  });
});

it('the page and the look around name one another, each by what it is called', async () => {
  host = await startedHost({ files: { ...files, 'Ada.md': note('type: person\nemail: ada@example.org') } });
  host.screen.setting.openTabById(manifest.id);
  const [, command] = /The command “(.*?)” finds out/.exec(says(PAGE))!;
  const named = registeredIn(host, manifest.id).commands.find(({ name }) => name.endsWith(command!))!;
  host.screen.setting.close();
  await host.command(named.id);
  await host.settle();
  const foot = document.querySelector('.informational-interviews-adopt-foot-says')!.textContent;
  expect(foot).toContain(`in the settings, under “${PAGE}”`);
});
