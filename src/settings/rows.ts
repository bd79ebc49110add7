import type { App, Setting, SettingDefinition, TFile } from 'obsidian';
import { ruleOf, type DueKind } from '../domain/due';
import { presets, standardNumbers, type Numbers, type Preset } from '../domain/terms';
import type { NameInUse, Usage } from '../notes/usage';
import { businessDays, reminders as remindersOf } from '../words/amounts';
import { say, spoken } from '../words/say';
import { readableDays, shownValue, type ControlKey } from './controls';
import { numberWords } from './numbers';
import { WEEKDAYS } from './readers';
import { defaultSettings, vocabularyOf, type Settings } from './settings';
import type { SettingsStore } from './store';
import { readSettings, settingNames } from './validate';

/** What the rows need of the tab that they are drawn on. */
export interface Page {
  app: App;
  store: SettingsStore;
  inUse: UsageWatch;
  /** Why a control can't have this value, in a sentence. */
  reasonAgainst: (key: ControlKey, value: unknown) => string | undefined;
  choose: (key: ControlKey, value: unknown) => void;
  /** Offers names while somebody types in a field. */
  offer: (field: HTMLInputElement, given: Offered) => void;
}

/** What is offered in a field, asked for whenever something is typed, and what becomes of a choice. */
export interface Offered {
  names: () => readonly NameInUse[];
  choose: (name: string) => void;
}

/** What the vault's notes call things, counted while somebody looks. */
export interface UsageWatch {
  /** Undefined until it is counted. */
  readonly usage: Usage | undefined;
  /** Calls back when it is counted anew. Answers with what stops it. */
  watch(listener: () => void): () => void;
}

const presetNames: Readonly<Record<Preset, () => string>> = {
  standard: () => say`Standard`,
  brief: () => say`Brief`,
  gentle: () => say`Gentle`,
};

export type Item = SettingDefinition<ControlKey>;

/** A dropdown of its own making: it follows a number that is typed beside it, while nothing else is drawn again. */
export function patience(setting: Setting, { store, choose }: Page): () => void {
  const names = Object.entries(presets).map(([preset, { reminders, remindBusinessDays }]) => {
    const title = presetNames[preset as Preset]();
    return [preset, say`${title}: ${remindersOf(reminders)}, after ${businessDays(remindBusinessDays)}`] as const;
  });
  let follow = (): void => undefined;
  setting.addDropdown((dropdown) => {
    dropdown.addOptions({ ...Object.fromEntries(names), own: say`My own numbers` });
    dropdown.selectEl.setAttribute('aria-label', settingNames.preset());
    dropdown.onChange((preset) => choose('preset', preset));
    follow = () => void dropdown.setValue(store.current.preset);
    follow();
  });
  return whileShown(setting, store, () => follow());
}

/**
 * Calls back after changes of the settings as long as a row is on the screen. The settings have a window of their own,
 * and when it goes, what a row gave to be called at its end is not called for sure.
 */
export function whileShown({ settingEl }: Setting, store: SettingsStore, act: () => void): () => void {
  const stop = store.onChange(() => (settingEl.isConnected && settingEl.doc.defaultView ? act() : stop()));
  return stop;
}

/** Readable lines count at once, the others are named: `validate` could only take all of the text or nothing. */
export function holidays(setting: Setting, { store, choose }: Page): void {
  setting.addTextArea((area) => {
    area.setPlaceholder('2026-12-25\n2027-01-01').setValue(String(shownValue(store.current, 'holidays')));
    area.inputEl.rows = 5;
    area.inputEl.setAttribute('aria-label', settingNames.holidays());
    area.onChange((typed) => {
      setting.setErrorMessage(readableDays(store.current, typed).reason ?? null);
      choose('holidays', typed);
    });
  });
}

export function number({ reasonAgainst }: Page, key: keyof Numbers): Item {
  const { name, desc, least, most, aliases } = numberWords[key];
  const validate = (value: number): string | undefined => reasonAgainst(key, value);
  return {
    name: name(),
    desc: desc(),
    aliases: aliases?.(),
    control: { type: 'number', key, min: least, max: most, step: 1, defaultValue: standardNumbers[key], validate },
  };
}

/** A whole number that no rule counts with. */
export function minutes({ reasonAgainst }: Page, key: 'travelMinutes', { desc, aliases }: { desc: string; aliases: string[] }): Item {
  const validate = (value: number): string | undefined => reasonAgainst(key, value);
  const control = { type: 'number', key, min: 0, max: 1440, step: 1, defaultValue: defaultSettings[key], validate } as const;
  return { name: settingNames[key](), desc, aliases, control };
}

export function text(
  { reasonAgainst }: Page,
  key: keyof Settings,
  { desc, aliases, placeholder }: { desc: string; aliases?: string[]; placeholder?: string },
): Item {
  const validate = (value: string): string | undefined => reasonAgainst(key, value);
  const standard = String(shownValue(defaultSettings, key));
  const control = { type: 'text', key, placeholder: placeholder ?? standard, validate } as const;
  return { name: settingNames[key](), desc, aliases, control };
}

export function marks({ reasonAgainst }: Page, key: 'contactMarks' | 'interviewMarks'): Item {
  const validate = (value: string): string | undefined => reasonAgainst(key, value);
  return {
    name: settingNames[key](),
    desc: say`One per line: a property with its value (type: person), a tag (#people), or a folder (CRM/). What is new gets the first property.`,
    aliases: [say`property`, say`type`, say`tag`],
    control: { type: 'textarea', key, rows: 3, placeholder: String(shownValue(defaultSettings, key)), validate },
  };
}

export function folder({ reasonAgainst }: Page, key: 'contactFolder' | 'interviewFolder' | 'reviewFolder', desc: string): Item {
  const validate = (value: string): string | undefined => reasonAgainst(key, value);
  return {
    name: settingNames[key](),
    desc,
    aliases: [say`path`, say`location`],
    control: { type: 'folder', key, includeRoot: true, placeholder: say`The vault itself`, validate },
  };
}

export function messageFolder({ reasonAgainst }: Page): Item {
  const key = 'messageFolder';
  return {
    name: settingNames[key](),
    desc: say`A note in it whose property message names a message is used instead of the built-in one. Empty: all built in.`,
    aliases: [say`drafts`, say`templates`],
    control: { type: 'folder', key, includeRoot: false, placeholder: say`Built in`, validate: (value: string) => reasonAgainst(key, value) },
  };
}

export function template(
  { reasonAgainst, store, app }: Page,
  key: 'contactTemplate' | 'interviewTemplate' | 'chanceTemplate' | 'questionBank',
  desc = say`A note to start from. Empty: the built-in one.`,
): Item {
  const validate = (value: string): string | undefined => {
    const path = readSettings({ ...store.current, [key]: value }).settings[key];
    const missing = path !== '' && !app.vault.getFileByPath(path);
    return reasonAgainst(key, value) ?? (missing ? say`There is no note “${path}”.` : undefined);
  };
  return {
    name: settingNames[key](),
    desc,
    aliases: [say`note`],
    control: { type: 'file', key, placeholder: say`Built in`, filter: (file: TFile) => file.extension === 'md', validate },
  };
}

export function kindToggle({ store }: Page, kind: DueKind): Item {
  const { name, words } = ruleOf(kind);
  const { properties } = vocabularyOf(store.current);
  const { appears, settledBy } = words((fact) => properties[fact]);
  return { name: name(), desc: appears, aliases: [kind, settledBy], control: { type: 'toggle', key: `kind:${kind}` } };
}

export function weekdayToggle({ store, reasonAgainst }: Page, day: number): Item {
  const key = `weekday:${day}` as const;
  // The last business day can't become free.
  const disabled = (): boolean => {
    const { weekend } = store.current;
    return weekend.length === WEEKDAYS.length - 1 && !weekend.includes(day);
  };
  const validate = (value: boolean): string | undefined => reasonAgainst(key, value);
  return { name: spoken().weekday(day), aliases: [say`weekend`], control: { type: 'toggle', key, disabled, validate } };
}
