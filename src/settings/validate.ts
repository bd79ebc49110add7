import type { HeadingName } from '../domain/change';
import { dueKinds } from '../domain/due';
import type { FactName } from '../domain/records';
import { presets, type Numbers, type Preset } from '../domain/terms';
import { reasonAgainstHeading, reasonAgainstName } from '../notes/own-names';
import { standardVocabulary } from '../notes/vocabulary';
import { say, together } from '../words/say';
import { keepApart, type Doubts } from './keep-apart';
import { numberWords } from './numbers';
import {
  dayOrNone, days, folder, line, marks, namePattern, namesOf, notePathOrNone, oneOf, someOf, weekdays, wholeNumber,
  yesOrNo,
  type Reader,
} from './readers';
import { defaultSettings, type Settings } from './settings';

type Key = keyof Settings;

/** What each setting is called, in the settings and in sentences about them. */
export const settingNames: Readonly<Record<Key, () => string>> = {
  ...(Object.fromEntries(
    Object.entries(numberWords).map(([key, { name }]) => [key, name]),
  ) as Record<keyof Numbers, () => string>),
  contactFolder: () => say`Folder for contacts`,
  interviewFolder: () => say`Folder for interviews`,
  reviewFolder: () => say`Folder for week reviews`,
  onlyInFolders: () => say`Only in these folders`,
  contactName: () => say`Names of contact notes`,
  interviewName: () => say`Names of interview notes`,
  contactTemplate: () => say`Template for contacts`,
  interviewTemplate: () => say`Template for interviews`,
  chanceTemplate: () => say`Template for chance conversations`,
  contactMarks: () => say`What marks a contact`,
  interviewMarks: () => say`What marks an interview`,
  names: () => say`Names of properties`,
  headingNames: () => say`Names of headings`,
  me: () => say`Your name`,
  aboutMe: () => say`About you`,
  myPhone: () => say`Your telephone number`,
  travelMinutes: () => say`Minutes to get there`,
  messageFolder: () => say`Folder of your message templates`,
  questionBank: () => say`Your question bank`,
  preset: () => say`Patience`,
  off: () => say`Kinds switched off`,
  weekend: () => say`Weekend`,
  holidays: () => say`Days off`,
  countFrom: () => say`Start counting on`,
  rowForPerson: () => say`One row for one person`,
};

const facts = Object.keys(standardVocabulary.properties) as FactName[];
const headings = Object.keys(standardVocabulary.headings) as HeadingName[];

const readers: { readonly [K in Key]: Reader<Settings[K]> } = {
  ...(Object.fromEntries(
    Object.entries(numberWords).map(([key, range]) => [key, wholeNumber(range)]),
  ) as Record<keyof Numbers, Reader<number>>),
  contactFolder: folder,
  interviewFolder: folder,
  reviewFolder: folder,
  onlyInFolders: yesOrNo,
  contactName: namePattern(['name']),
  interviewName: namePattern(['date', 'contacts']),
  contactTemplate: notePathOrNone,
  interviewTemplate: notePathOrNone,
  chanceTemplate: notePathOrNone,
  contactMarks: marks,
  interviewMarks: marks,
  names: namesOf(facts, reasonAgainstName),
  headingNames: namesOf(headings, reasonAgainstHeading),
  me: line,
  aboutMe: line,
  myPhone: line,
  travelMinutes: wholeNumber({ least: 0, most: 1440 }),
  messageFolder: folder,
  questionBank: notePathOrNone,
  preset: oneOf([...(Object.keys(presets) as Preset[]), 'own']),
  off: someOf(dueKinds),
  weekend: weekdays,
  holidays: days,
  countFrom: dayOrNone,
  rowForPerson: yesOrNo,
};

const keys = Object.keys(defaultSettings) as Key[];

/**
 * The settings in whatever was stored, always valid. What could not be read falls back key by key, and `problems` says
 * so in sentences. Unknown keys are passed over.
 */
export function readSettings(stored: unknown): { settings: Settings; problems: string[] } {
  if (stored !== undefined && stored !== null && (typeof stored !== 'object' || Array.isArray(stored))) {
    const problems = [say`What is stored are not settings. The standard ones are used.`];
    return { settings: structuredClone(defaultSettings), problems };
  }
  const { settings, doubts } = examine(new Map(Object.entries(stored ?? {})));
  const problems = Array.from(doubts, ([key, { reason, standard }]) =>
    together(say`${settingNames[key]()}: ${reason}`, standard ? say`The standard setting is used.` : ''));
  return { settings, problems };
}

/** Why these settings can't be changed so, in a sentence; undefined if they can. */
export function reasonAgainst(settings: Settings, patch: Partial<Settings>): string | undefined {
  const before = examine(new Map(Object.entries(settings))).doubts;
  const { doubts } = examine(new Map(Object.entries({ ...settings, ...patch })));
  // What is stored and in doubt doesn't hinder other choices.
  const reasons = [...doubts].filter(([key]) => Object.hasOwn(patch, key) || !before.has(key));
  return reasons.length === 0 ? undefined : together(...reasons.map(([, { reason }]) => reason));
}

/** A choice with what goes with it: a preset brings its numbers, and a number of one's own ends the preset. */
export function complete(patch: Partial<Settings>): Partial<Settings> {
  if (patch.preset && patch.preset !== 'own') return { ...presets[patch.preset], ...patch };
  const bound = !patch.preset && Object.keys(presets.standard).some((key) => Object.hasOwn(patch, key));
  return bound ? { ...patch, preset: 'own' } : patch;
}

/** Marks were values of `type` alone once, and are stored so until somebody chooses others. */
const typesBefore: Partial<Record<Key, string>> = { contactMarks: 'contactTypes', interviewMarks: 'interviewTypes' };

function examine(values: ReadonlyMap<string, unknown>): { settings: Settings; doubts: Doubts } {
  const doubts: Doubts = new Map();
  const settings = structuredClone(defaultSettings);
  const read = <K extends Key>(key: K): void => {
    const stored = values.get(key) ?? values.get(typesBefore[key] ?? key);
    // A blank says nothing, as in a note.
    if (stored === undefined || stored === null) return;
    const { value, reason } = readers[key](stored);
    if (value !== undefined) settings[key] = value;
    if (reason) doubts.set(key, { reason, standard: value === undefined });
  };
  read('preset');
  if (settings.preset !== 'own') Object.assign(settings, presets[settings.preset]);
  keys.filter((key) => key !== 'preset').forEach(read);
  if (!matches(settings)) settings.preset = 'own';
  keepApart(settings, doubts);
  return { settings, doubts };
}

function matches(settings: Settings): boolean {
  if (settings.preset === 'own') return true;
  return Object.entries(presets[settings.preset]).every(([key, number]) => settings[key as keyof Numbers] === number);
}
