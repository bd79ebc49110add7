import type { HeadingName } from '../domain/change';
import { isDueKind, type DueKind } from '../domain/due';
import type { FactName } from '../domain/records';
import { markText } from '../notes/mark';
import type { Settings } from './settings';
import { readSettings, reasonAgainst } from './validate';

/**
 * What a control is bound to: a setting, one kind that may be switched on, one weekday that may be free, or the name of
 * one fact or heading.
 */
export type ControlKey = keyof Settings | `kind:${DueKind}` | `weekday:${number}` | NameKey;
type NameKey = `name:${FactName}` | `heading:${HeadingName}`;

/** The value that a control shows. */
export function shownValue(settings: Settings, key: string): unknown {
  const kind = kindIn(key);
  if (kind) return !settings.off.includes(kind);
  const weekday = weekdayIn(key);
  if (weekday !== undefined) return settings.weekend.includes(weekday);
  if (isOfMarks(key)) return settings[key].map(markText).join('\n');
  const value = settings[key as keyof Settings];
  if (!Array.isArray(value)) return value;
  return value.map(String).join(key === 'holidays' ? '\n' : ', ');
}

/** What is chosen when a control is changed; as it was typed, so that it can still be found invalid. */
export function choiceOf(settings: Settings, key: string, value: unknown): Partial<Settings> {
  const kind = kindIn(key);
  if (kind) return { off: value ? settings.off.filter((each) => each !== kind) : [...settings.off, kind] };
  const weekday = weekdayIn(key);
  if (weekday !== undefined) {
    return { weekend: value ? [...settings.weekend, weekday] : settings.weekend.filter((each) => each !== weekday) };
  }
  const [what, of = ''] = key.split(':');
  if (what === 'name') return { names: withName(settings.names, of as FactName, value) };
  if (what === 'heading') return { headingNames: withName(settings.headingNames, of as HeadingName, value) };
  if (key === 'holidays') return { holidays: readableDays(settings, String(value)).days };
  if (isOfMarks(key)) return { [key]: partsOf(String(value), /\n/) };
  if (Array.isArray(settings[key as keyof Settings])) return { [key]: partsOf(String(value), /[,\n]/) };
  return { [key]: value };
}

/** The days in a text of one date per line; the lines that are none are named in `reason`. */
export function readableDays(settings: Settings, text: string): { days: Settings['holidays']; reason?: string } {
  const written = { ...settings, holidays: partsOf(text, /\n/) as Settings['holidays'] };
  return { days: readSettings(written).settings.holidays, reason: reasonAgainst(settings, written) };
}

/** Names with another for one of them; the standard one where nothing is typed. */
function withName<Names extends object>(names: Names, key: keyof Names, value: unknown): Names {
  const others = { ...names };
  delete others[key];
  return String(value).trim() === '' ? others : { ...others, [key]: value };
}

function isOfMarks(key: string): key is 'contactMarks' | 'interviewMarks' {
  return key === 'contactMarks' || key === 'interviewMarks';
}

function kindIn(key: string): DueKind | undefined {
  const kind = key.startsWith('kind:') ? key.slice('kind:'.length) : '';
  return isDueKind(kind) ? kind : undefined;
}

function weekdayIn(key: string): number | undefined {
  return key.startsWith('weekday:') ? Number(key.slice('weekday:'.length)) : undefined;
}

function partsOf(text: string, separator: RegExp): string[] {
  return text.split(separator).map((part) => part.trim()).filter((part) => part !== '');
}
