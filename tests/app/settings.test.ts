// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { dueKinds } from '../../src/domain/due';
import type { Host } from '../host';
import { due, manifest, note, startedHost } from './plugin';

const DATA = `.obsidian/plugins/${manifest.id}/data.json`;

let host: Host;
afterEach(() => host.close());

const files = {
  'People/Wren Abbott.md': note('type: contact\nasked_on: 2026-11-06'),
  'Talk.md': note('type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-11-19\nstatus: held'),
  'Person.md': note('type: person\nasked_on: 2026-11-06'),
};

async function openSettings(stored?: string): Promise<void> {
  host = await startedHost({ files: stored === undefined ? files : { ...files, [DATA]: stored } });
  host.screen.setting.openTabById(manifest.id);
}

async function stored(): Promise<unknown> {
  await host.settle();
  return JSON.parse(await host.read(DATA));
}

async function items(): Promise<string[]> {
  return (await due(host)).due.map(({ kind, note: path, due: day }) => `${kind} ${path} ${day}`);
}

function row(name: string): HTMLElement {
  const found = rows().find((each) => each.querySelector('.setting-item-name')?.textContent === name);
  if (!found) throw new Error(`No setting “${name}”. There are: ${names().join(', ')}`);
  return found;
}

function rows(): HTMLElement[] {
  return Array.from(document.querySelectorAll<HTMLElement>('.vertical-tab-content .setting-item'));
}

function names(): string[] {
  return rows().map((each) => each.querySelector('.setting-item-name')?.textContent ?? '');
}

function field(name: string): HTMLInputElement {
  return row(name).querySelector<HTMLInputElement>('input, textarea, select')!;
}

/** Types or chooses as a person does, and waits until all is quiet. */
async function enter(name: string, value: string): Promise<void> {
  const control = field(name);
  control.focus();
  control.value = value;
  control.dispatchEvent(new Event(control.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  await host.settle();
}

async function toggle(name: string): Promise<void> {
  row(name).querySelector<HTMLElement>('.checkbox-container')!.click();
  await host.settle();
}

function goTo(page: string): void {
  row(page).click();
}

function goBack(): void {
  document.querySelector<HTMLElement>('[aria-label="Back"]')!.click();
}

function error(name: string): string {
  return row(name).querySelector('.setting-item-error')?.textContent ?? '';
}

function search(query: string): string[] {
  const box = document.querySelector<HTMLInputElement>('[aria-label="Search settings"]')!;
  box.value = query;
  box.dispatchEvent(new Event('input', { bubbles: true }));
  return Array.from(document.querySelectorAll('.settings-search-results .setting-item-name'), (el) => el.textContent ?? '');
}

describe('a change in the settings', () => {
  it('is seen in the list at once, and saved', async () => {
    await openSettings();
    expect(await items()).toContain('remind People/Wren Abbott.md 2026-11-17');
    await enter('Days before a reminder', '8');
    expect(await items()).toContain('remind People/Wren Abbott.md 2026-11-18');
    expect(await stored()).toEqual({ remindBusinessDays: 8, preset: 'own' });
  });

  it('is no longer followed by a row whose window went without a word', async () => {
    await openSettings();
    const patience = row('Patience');
    const beside = patience.nextSibling;
    const choice = field('Patience') as HTMLElement & { value: string };
    patience.remove();
    await enter('Days before a reminder', '8');
    expect(choice.value).toBe('standard');
    // Nor is it any more: what it had asked for is gone.
    beside!.before(patience);
    await enter('Days before a reminder', '9');
    expect(choice.value).toBe('standard');
  });

  it('switches a kind off and on again', async () => {
    await openSettings();
    expect(await items()).toContain('debrief Talk.md 2026-11-19');
    goTo('Kinds');
    await toggle('Debrief');
    expect((await items()).join()).not.toContain('debrief');
    expect(await stored()).toEqual({ off: ['debrief'] });
    goBack();
    expect(row('Kinds').textContent).toContain('1 off');
    goTo('Kinds');
    await toggle('Debrief');
    expect(await items()).toContain('debrief Talk.md 2026-11-19');
  });

  it('finds each kind under the part of a conversation in which it comes up', async () => {
    await openSettings();
    goTo('Kinds');
    const groups = Array.from(document.querySelectorAll('.vertical-tab-content .setting-item'), (each) => [
      each.classList.contains('setting-item-heading'), each.querySelector('.setting-item-name')?.textContent,
    ]);
    expect(groups.map(([isHeading, name]) => (isHeading ? `# ${name}` : name))).toEqual([
      '# Asking', 'Ask', 'Remind', 'Let it go', 'Answer', 'Schedule', 'Report back',
      '# Before the interview', 'Prepare', 'Confirm',
      '# After the interview', 'Outcome', 'Thank-you', 'Debrief', 'Resume', 'Reschedule',
      '# Staying in touch', 'Follow-up', 'Keep in touch',
    ]);
  });

  it('to what marks a contact finds other notes', async () => {
    await openSettings();
    goTo('What your notes call things');
    await enter('What marks a contact', 'type: contact\ntype: person\n');
    expect(await items()).toContain('remind Person.md 2026-11-17');
    expect(await stored()).toEqual({
      contactMarks: [{ property: 'type', value: 'contact' }, { property: 'type', value: 'person' }],
    });
  });

  it('to the days off moves what is due', async () => {
    await openSettings();
    await enter('Days off', '2026-11-11\n');
    expect(await items()).toContain('remind People/Wren Abbott.md 2026-11-18');
    expect(await stored()).toEqual({ holidays: ['2026-11-11'] });
  });

  it('to the day one starts counting on puts the past aside', async () => {
    await openSettings();
    await enter('Start counting on', '2026-11-20');
    expect(await items()).toEqual(['thank-you Talk.md 2026-11-20']);
  });

  it('keeps the field that is being typed in, and its text', async () => {
    await openSettings();
    const name = field('Your name');
    await enter('Your name', 'Ann ');
    expect(document.activeElement).toBe(name);
    expect(name.value).toBe('Ann ');
    expect(await stored()).toEqual({ me: 'Ann' });
  });

  it('that could not be saved is told to the person and holds for now', async () => {
    await openSettings();
    host.fail.next('saveData', 'disk full');
    await enter('Days before a reminder', '8');
    expect(host.notices().join()).toContain('could not be saved');
    expect(await items()).toContain('remind People/Wren Abbott.md 2026-11-18');
  });
});

describe('patience', () => {
  it('sets the numbers, in the fields too', async () => {
    await openSettings();
    await enter('Patience', 'gentle');
    expect(field('Reminders').value).toBe('1');
    expect(field('Days before a reminder').value).toBe('10');
    expect(await items()).toContain('remind People/Wren Abbott.md 2026-11-20');
    expect(await stored()).toEqual({ preset: 'gentle', reminders: 1, remindBusinessDays: 10, closeBusinessDays: 10 });
  });

  it('becomes “My own numbers” when one is changed, without a field being drawn again', async () => {
    await openSettings();
    const typedIn = field('Reminders');
    await enter('Reminders', '3');
    expect((field('Patience') as unknown as HTMLSelectElement).value).toBe('own');
    expect(document.activeElement).toBe(typedIn);
  });

  it('names each preset with its numbers', async () => {
    await openSettings();
    expect(Array.from(field('Patience').querySelectorAll('option'), (option) => option.textContent)).toEqual([
      'Standard: 2 reminders, after 7 business days',
      'Brief: 1 reminder, after 7 business days',
      'Gentle: 1 reminder, after 10 business days',
      'My own numbers',
    ]);
  });
});

describe('what is not valid', () => {
  it.each([
    ['Folder for contacts', '../Elsewhere', 'contains “..”'],
    ['Reminders', '11', 'not a whole number from 0 to 10'],
    ['Days before you stop waiting', '2.5', 'not a whole number'],
    ['Start counting on', '2026-02-30', 'not a date'],
  ])('is refused beside the field: %s %s', async (name, value, says) => {
    await openSettings('{"minutes": 30}');
    await enter(name, value);
    expect(error(name)).toContain(says);
    expect(await stored()).toEqual({ minutes: 30 });
  });

  it('is refused on a page, too', async () => {
    await openSettings('{"minutes": 30}');
    goTo('Names and templates');
    await enter('Names of contact notes', 'Contact');
    expect(error('Names of contact notes')).toContain('{{name}}');
    await enter('Template for contacts', 'Templates/Nobody.md');
    expect(error('Template for contacts')).toBe('There is no note “Templates/Nobody.md”.');
    await enter('Template for contacts', 'Person.md');
    expect(error('Template for contacts')).toBe('');
    expect(await stored()).toEqual({ minutes: 30, contactTemplate: 'Person.md' });
  });

  it('among the days off is named, and the others count', async () => {
    await openSettings();
    await enter('Days off', '2026-11-11\n2026-02-30');
    expect(error('Days off')).toContain('“2026-02-30” is not a date');
    expect(await stored()).toEqual({ holidays: ['2026-11-11'] });
    await enter('Days off', '2026-11-11');
    expect(error('Days off')).toBe('');
  });

  it('the last business day can’t become a weekend', async () => {
    await openSettings('{"weekend": [0, 1, 2, 3, 4]}');
    goTo('Weekend');
    await toggle('Friday');
    expect(row('Saturday').classList).toContain('is-disabled');
    await toggle('Saturday');
    expect(await stored()).toEqual({ weekend: [0, 1, 2, 3, 4, 5] });
    await toggle('Monday');
    expect(row('Saturday').classList).not.toContain('is-disabled');
  });
});

describe('damaged settings', () => {
  it('are said at the top in words, and go when one chooses again', async () => {
    await openSettings('{"reminders": "two", "me": "Ann"}');
    const shown = row('Some stored settings can’t be read');
    expect(shown.textContent).toContain('Reminders: “two” is not a whole number from 0 to 10. The standard setting is used.');
    expect(names().slice(0, 2)).toEqual(['Needs attention', 'Some stored settings can’t be read']);
    expect(field('Your name').value).toBe('Ann');
    await enter('Reminders', '2');
    expect(shown.closest<HTMLElement>('.setting-group')!.isShown()).toBe(false);
    expect(await stored()).toEqual({ reminders: 2, preset: 'own', me: 'Ann' });
  });

  it('do not keep the plugin from working', async () => {
    await openSettings('{"reminders": ');
    expect(row('Some stored settings can’t be read').textContent).toContain('data.json');
    expect(await items()).toContain('remind People/Wren Abbott.md 2026-11-17');
    expect(await host.read(DATA)).toBe('{"reminders": ');
  });

  it('are not mentioned when there are none', async () => {
    await openSettings('{"reminders": 2}');
    expect(row('Some stored settings can’t be read').closest<HTMLElement>('.setting-group')!.isShown()).toBe(false);
  });
});

describe('what Sync brings', () => {
  it('is read again, counted with and shown', async () => {
    await openSettings('{"me": "Ann"}');
    await host.write(DATA, '{"me": "Bea", "remindBusinessDays": 8}');
    await host.settle();
    expect(await items()).toContain('remind People/Wren Abbott.md 2026-11-18');
    expect(field('Your name').value).toBe('Bea');
    expect(field('Days before a reminder').value).toBe('8');
    expect((field('Patience') as unknown as HTMLSelectElement).value).toBe('own');
  });
});

describe('the search of all settings', () => {
  it.each([
    ['vacation', 'Days off'],
    ['preset', 'Patience'],
    ['backlog', 'Start counting on'],
    ['thank', 'Thank-you'],
    ['friday', 'Friday'],
    ['cadence', 'Later updates'],
    ['file name', 'Names of contact notes'],
    ['signature', 'Your name'],
  ])('finds %s', async (query, name) => {
    await openSettings();
    expect(search(query)).toContain(name);
  });

  it('finds no complaint when there is none', async () => {
    await openSettings();
    expect(search('stored')).toEqual([]);
  });
});

describe('the page', () => {
  it('offers every setting and every kind once', async () => {
    await openSettings();
    const tab = host.screen.setting.activeTab!;
    const keys = JSON.stringify(tab.settingItems).match(/"key":"[^"]+"/g)!.map((match) => match.slice(7, -1));
    expect(new Set(keys).size).toBe(keys.length);
    const { defaultSettings } = await import('../../src/settings/settings');
    // These are drawn by hand or as one toggle for each.
    const apart = ['preset', 'holidays', 'off', 'weekend', 'names', 'headingNames'];
    expect(keys.filter((key) => !key.includes(':')).sort()).toEqual(
      Object.keys(defaultSettings).filter((key) => !apart.includes(key)).sort(),
    );
    expect(keys.filter((key) => key.startsWith('kind:')).sort()).toEqual(dueKinds.map((kind) => `kind:${kind}`).sort());
    expect(keys.filter((key) => key.startsWith('weekday:'))).toHaveLength(7);
    expect(names()).toContain('Patience');
    expect(names()).toContain('Days off');
  });

  it('shows no complaint about the standard settings', async () => {
    await openSettings();
    for (const page of ['Names and templates', 'What your notes call things', 'More numbers', 'Kinds', 'Weekend']) {
      expect(document.querySelector('.setting-item-error')).toBeNull();
      goTo(page);
      expect(document.querySelector('.setting-item-error')).toBeNull();
      expect(rows().length).toBeGreaterThan(1);
      goBack();
    }
  });

  it('leaves nothing behind', async () => {
    await openSettings();
    host.screen.setting.close();
    await host.disable();
    expect(host.leftovers()).toEqual([]);
  });
});
