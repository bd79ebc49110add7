import type { SettingDefinitionItem } from 'obsidian';
import { presets } from '../../src/domain/terms';
import { shownValue } from '../../src/settings/controls';
import { definitions } from '../../src/settings/definitions';
import type { Page } from '../../src/settings/rows';
import { defaultSettings, type Settings } from '../../src/settings/settings';
import { settingNames } from '../../src/settings/validate';
import { code, sentence, table } from './markdown';

/** Settings in the order of the settings window, with what they are until somebody chooses; and the presets. */
export function settingTables(): [name: string, rows: string][] {
  // The definitions ask for the rest of the page only when they are drawn or typed in.
  const store = { current: defaultSettings, problems: [], onChange: () => () => undefined };
  const page = { store, reasonAgainst: () => undefined, choose: () => undefined } as unknown as Page;
  return [
    ['settings', table(['Where', 'Setting', 'Until you choose', 'What it is'], rowsOf(definitions(page), ''))],
    [
      'presets',
      table(
        ['Patience', 'Reminders', 'Business days before each', 'Business days before giving up'],
        Object.entries(presets).map(([name, { reminders, remindBusinessDays, closeBusinessDays }]) =>
          [sentence(name), reminders, remindBusinessDays, closeBusinessDays].map(String)),
      ),
    ],
  ];
}

function rowsOf(items: readonly SettingDefinitionItem[], where: string): string[][] {
  return items.flatMap((item) => {
    if (!('type' in item)) return keyOf(item) ? [[where, item.name, standard(keyOf(item)!, describes(item.desc)), describes(item.desc)]] : [];
    if (item.type !== 'page') return rowsOf(item.items ?? [], joined(where, item.heading));
    // A page of switches is one row: what it says on its entry.
    const shown = typeof item.displayValue === 'function' ? item.displayValue() : item.displayValue;
    if (shown) return [[where, item.name, String(shown), describes(item.desc)]];
    return rowsOf(item.items ?? [], joined(where, item.name));
  });
}

/** The setting behind a row: its control says so, or for rows of their own making the name. */
function keyOf(item: { name: string; control?: { key: string } }): keyof Settings | undefined {
  const keys = Object.keys(settingNames) as (keyof Settings)[];
  return keys.find((key) => key === item.control?.key) ?? keys.find((key) => settingNames[key]() === item.name);
}

function standard(key: keyof Settings, says: string): string {
  const value = shownValue(defaultSettings, key);
  if (key === 'preset') return sentence(String(value));
  if (key === 'countFrom') return 'The day you switch the plugin on';
  if (typeof value === 'boolean') return value ? 'On' : 'Off';
  if (value === '') return says.includes('Empty: the built-in') ? 'Built in' : 'Empty';
  return typeof value === 'number' ? String(value) : code(String(value));
}

function describes(desc: unknown): string {
  return typeof desc === 'string' ? desc.replace(/\{\{\w+\}\}/g, code) : '';
}

function joined(where: string, next: string | undefined): string {
  return [where, next].filter(Boolean).join(' › ');
}
