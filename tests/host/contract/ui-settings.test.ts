// @vitest-environment jsdom
import type { SettingDefinitionItem } from 'obsidian';
import { afterEach, describe, expect, it } from 'vitest';
import { closeHosts, moduleOf, openHost, type } from './ui-setup';

afterEach(closeHosts);

interface Shaped { settings: Record<string, unknown>; definitions: (tab: unknown) => SettingDefinitionItem[] }

async function settings({ settings: stored, definitions }: Shaped) {
  const opened = await openHost({ files: { 'People/A.md': '' } });
  const { host } = opened;
  const { PluginSettingTab } = moduleOf(host);
  Object.assign(host.plugin as object, { settings: stored });
  class Tab extends PluginSettingTab {
    override getSettingDefinitions(): SettingDefinitionItem[] { return definitions(this); }
  }
  const tab = new Tab(host.app as never, host.plugin as never);
  host.screen.setting.addSettingTab(tab as never);
  host.screen.setting.open();
  const row = (name: string): HTMLElement => {
    const found = Array.from(document.querySelectorAll<HTMLElement>('.setting-item'))
      .find(el => el.querySelector('.setting-item-name')?.textContent === name);
    if (!found) throw new Error(`No setting ${name}`);
    return found;
  };
  return { ...opened, tab, row, stored };
}

describe('declared settings', () => {
  it('read plugin.settings, write it and save it when a control changes', async () => {
    const { host, row, stored } = await settings({
      settings: { on: false, pace: 7, preset: 'standard', word: 'contact' },
      definitions: () => [
        { name: 'Toggle', control: { type: 'toggle', key: 'on' } },
        { name: 'Number', control: { type: 'number', key: 'pace' } },
        { name: 'Choice', control: { type: 'dropdown', key: 'preset', options: { standard: 'Standard', brief: 'Brief' } } },
        { name: 'Text', control: { type: 'text', key: 'word' } },
        { name: 'Absent', control: { type: 'text', key: 'absent', defaultValue: 'fallback' } },
      ],
    });
    row('Toggle').querySelector<HTMLElement>('.checkbox-container')!.click();
    await host.settle();
    type(row('Number').querySelector('input')!, '9');
    await host.settle();
    const select = row('Choice').querySelector('select')!;
    select.value = 'brief';
    select.dispatchEvent(new Event('change'));
    expect(row('Absent').querySelector('input')!.value).toBe('fallback');
    await host.settle();
    expect(stored).toEqual({ on: true, pace: 9, preset: 'brief', word: 'contact' });
    expect(JSON.parse(await host.read('.obsidian/plugins/informational-interviews/data.json'))).toEqual(stored);
  });

  it('show what validate says, at first and on typing, and do not store what it refuses', async () => {
    const { host, row, stored } = await settings({
      settings: { day: 'never' },
      definitions: () => [{ name: 'Day', control: {
        type: 'text', key: 'day', validate: value => value === 'Friday' ? undefined : `${value} is not a day`,
      } }],
    });
    expect(row('Day').querySelector('.setting-item-error')?.textContent).toBe('never is not a day');
    type(row('Day').querySelector('input')!, 'Fri');
    await host.settle();
    expect(stored['day']).toBe('never');
    type(row('Day').querySelector('input')!, 'Friday');
    await host.settle();
    expect(stored['day']).toBe('Friday');
    expect(row('Day').classList.contains('is-invalid')).toBe(false);
  });

  it('hide and disable by predicates, again after each change', async () => {
    const stored: Record<string, unknown> = { on: false };
    const { host, row } = await settings({
      settings: stored,
      definitions: () => [
        { name: 'On', control: { type: 'toggle', key: 'on' } },
        { name: 'Shown', visible: () => stored['on'] === true, control: { type: 'text', key: 'a' } },
        { name: 'Open', control: { type: 'text', key: 'b', disabled: () => stored['on'] !== true } },
      ],
    });
    expect(row('Shown').style.display).toBe('none');
    expect(row('Open').querySelector('input')!.disabled).toBe(true);
    row('On').querySelector<HTMLElement>('.checkbox-container')!.click();
    await host.settle();
    expect(row('Shown').style.display).toBe('');
    expect(row('Open').querySelector('input')!.disabled).toBe(false);
  });

  it('open pages and come back, staying on the page over update()', async () => {
    const { tab, row } = await settings({
      settings: {},
      definitions: () => [{ type: 'page', name: 'Rules', displayValue: '14 on', items: [{ name: 'Inside', control: { type: 'text', key: 'x' } }] }],
    });
    expect(row('Rules').querySelector('.setting-item-display-value')?.textContent).toBe('14 on');
    row('Rules').click();
    tab.update();
    expect(row('Inside')).toBeTruthy();
    document.querySelector<HTMLElement>('.setting-page-titlebar button')!.click();
    expect(row('Rules')).toBeTruthy();
  });

  it('draw lists with adding, deleting and an empty state', async () => {
    const days = ['2026-11-26'];
    const { tab, row } = await settings({
      settings: {},
      definitions: () => [{
        type: 'list', heading: 'Holidays', emptyState: 'No holidays', items: days.map(name => ({ name })),
        addItem: { name: 'Add a day', action: () => days.push('2026-12-25') },
        onDelete: index => days.splice(index, 1),
      }],
    });
    document.querySelector<HTMLElement>('[aria-label="Add a day"]')!.click();
    tab.update();
    expect(row('2026-12-25')).toBeTruthy();
    row('2026-11-26').querySelector<HTMLElement>('[aria-label="Delete"]')!.click();
    row('2026-12-25').querySelector<HTMLElement>('[aria-label="Delete"]')!.click();
    expect(days).toEqual(['2026-12-25']);
    days.length = 0;
    tab.update();
    expect(document.querySelector('.setting-list-empty-state')?.textContent).toBe('No holidays');
  });

  it('call render with the row, and its clean-up when the row goes; call an action on click', async () => {
    const said: string[] = [];
    const { host } = await settings({
      settings: {},
      definitions: () => [
        { name: 'Drawn', render: setting => { setting.addButton(button => button.setButtonText('Go')); return () => said.push('gone'); } },
        { name: 'Act', action: () => said.push('acted') },
      ],
    });
    expect(document.querySelector('.setting-item button')?.textContent).toBe('Go');
    document.querySelector<HTMLElement>('.setting-item.mod-action')!.click();
    host.screen.setting.close();
    expect(said).toEqual(['acted', 'gone']);
  });

  it('are found by name, description and aliases, hidden ones are not', async () => {
    const { tab } = await settings({
      settings: {},
      definitions: () => [
        { type: 'group', heading: 'Time', items: [{ name: 'Weekend', desc: 'Days off', aliases: ['sunday'], control: { type: 'text', key: 'a' } }] },
        { name: 'Secret', visible: false, control: { type: 'text', key: 'b' } },
        { name: 'Quiet', searchable: false, control: { type: 'text', key: 'c' } },
      ],
    });
    const searched = tab as unknown as { search(q: string): { name: string }[] };
    const names = (query: string): string[] => searched.search(query).map(found => found.name);
    expect(names('days off')).toEqual(['Weekend']);
    expect(names('SUNDAY')).toEqual(['Weekend']);
    expect(names('secret')).toEqual([]);
    expect(names('quiet')).toEqual([]);
  });

  it('suggest folders of the vault', async () => {
    const { host, row, stored } = await settings({
      settings: {}, definitions: () => [{ name: 'Folder', control: { type: 'folder', key: 'folder' } }],
    });
    row('Folder').querySelector('input')!.focus();
    document.querySelector<HTMLElement>('.suggestion-container .suggestion-item')!.click();
    await host.settle();
    expect(stored['folder']).toBe('People');
  });
});
