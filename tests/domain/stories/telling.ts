import type { Agenda, Listed } from '../../../src/domain/agenda';
import { addDays, type Day, type Minute } from '../../../src/domain/day';
import { shortDate } from '../../../src/domain/day-words';
import { idOf } from '../../../src/domain/due-index';
import { ruleOf } from '../../../src/domain/due';
import { presets, type Preset } from '../../../src/domain/terms';
import { spelledProblem, standardVocabulary } from '../../../src/notes/vocabulary';
import { termsWith } from '../builders';
import { perform } from './deeds';
import { Vault } from './vault';

const settings: Readonly<Record<string, (value: string) => Parameters<typeof termsWith>[0]>> = {
  preset: (value) => presets[value as Preset],
  reminders: (value) => ({ reminders: Number(value) }),
  holidays: (value) => ({ holidays: value.split(' ') as Day[] }),
  'count from': (value) => ({ countFrom: value as Day }),
};

/**
 * Plays a story: a title, settings if there are any, then days, each with what is done on it. Told is each day on which
 * something is done, or the list is another than one saw last, in the morning or in the evening.
 */
export function told(story: string): string {
  const [title, ...lines] = story.trimEnd().split('\n').filter((line) => line !== '');
  const days = new Map<string, string[]>();
  let terms = {};
  for (const line of lines) {
    const [, name, value] = /^([a-z ]+): (.+)$/.exec(line) ?? [];
    if (line.startsWith('  ')) [...days.values()].at(-1)!.push(line.trim());
    else if (name) terms = { ...terms, ...settings[name]!(value!) };
    else if (days.has(line)) throw new Error(`${line} comes twice.`);
    else days.set(line, []);
  }
  return `${[title, ...daysTold(new Vault(termsWith(terms)), days)].join('\n')}\n`;
}

function daysTold(vault: Vault, days: ReadonlyMap<string, readonly string[]>): string[] {
  const [first, last] = [[...days.keys()][0] as Day, [...days.keys()].at(-1) as Day];
  let seen = JSON.stringify([[], [], []]);
  const look = (now: Minute): string[] => {
    const { items, problems, appointments, today } = vault.agenda(now);
    const waived = items.filter(({ group }) => group === 'waived');
    const rows = [
      ...appointments.map(asCard), ...items.filter((each) => !waived.includes(each)).map((each) => asRow(each, today)),
      ...problems.map(asProblem), ...(waived.length > 0 ? [inColumns('waived', waived.map(asWord))] : []),
    ];
    // A row that stays where it is grows older in words alone.
    const where = items.map(({ item, group }) => group + idOf(item));
    const key = JSON.stringify([appointments.map(asCard), where, problems.map(asProblem)]);
    if (key === seen) return [];
    seen = key;
    return rows.length > 0 ? rows : ['    nothing'];
  };
  const lines: string[] = [];
  for (let on = first; on <= last; on = addDays(on, 1)) {
    const evening: Minute = `${on}T18:00`;
    const day = look(`${on}T08:00`);
    for (const deed of days.get(on) ?? []) {
      const [says, ...letter] = perform(deed, { vault, on, now: evening });
      day.push(says ? `  > ${deed} (${says})` : `  > ${deed}`, ...letter.map((line) => `      | ${line}`));
    }
    day.push(...look(evening));
    if (day.length > 0) lines.push('', shortDate(on, first), ...day);
  }
  return lines;
}

function asCard({ time, person }: Agenda['appointments'][number]): string {
  return inColumns('appointment', [time ?? 'some time today', person]);
}

function asRow({ item, group, due }: Listed, today: Day): string {
  return inColumns(group, [ruleOf(item.kind).name(), item.person, shortDate(due, today), item.why(today)]);
}

// What one decided against is of no more interest here than that it can be brought back.
function asWord({ item }: Listed): string {
  return `${ruleOf(item.kind).name()} ${item.person}`;
}

function asProblem(problem: Agenda['problems'][number]): string {
  const { note, property, value, reason } = spelledProblem(problem, standardVocabulary);
  return inColumns('attention', [note, value ? `${property} is “${value}”` : property, reason]);
}

function inColumns(group: string, parts: readonly string[]): string {
  return `    ${group.padEnd(11)} ${parts.join(' · ')}`;
}
