import type { Day } from '../../domain/day';
import { ruleOf } from '../../domain/due';
import type { FactName } from '../../domain/records';
import { markKey, type Mark } from '../../notes/mark';
import { comparedName } from '../../notes/spellings';
import type { MarkCount } from '../../notes/survey/found';
import type { Choices, Row } from '../../notes/survey/proposal';
import { standardVocabulary } from '../../notes/vocabulary';
import type { Settings } from '../../settings/settings';
import type { Desk } from '../../vault/desk';

/** What was found and chosen. */
export interface Adoption {
  marks: readonly MarkCount[];
  /** Marks that are taken, by kind and key. */
  taken: ReadonlySet<string>;
  rows: readonly Row[];
  choices: Choices;
  /** From which day on things are due, if that is to change. */
  countFrom?: Day;
}

type Accepted = Pick<Settings, 'names' | 'contactMarks' | 'interviewMarks'> & Partial<Pick<Settings, 'countFrom'>>;

/** The settings by which notes are read as it was chosen. */
export function settingsWith({ marks, taken, rows, choices, countFrom }: Adoption, settings: Settings): Accepted {
  const names = { ...settings.names };
  for (const { fact, name } of rows) {
    if (name !== undefined && !isStandard(fact, name)) names[fact] = name;
    else if (name !== undefined || choices.names.get(fact) === null) delete names[fact];
  }
  return {
    names,
    contactMarks: marksWith(settings.contactMarks, marks.filter(({ kind, key }) => kind === 'contact' && taken.has(key))),
    interviewMarks: marksWith(settings.interviewMarks, marks.filter(({ kind, key }) => kind === 'interview' && taken.has(key))),
    ...(countFrom ? { countFrom } : {}),
  };
}

// What is new gets the first property among them: the one that most notes have. What no note has is still read.
function marksWith(before: readonly Mark[], taken: readonly MarkCount[]): Mark[] {
  const found = taken.map(({ mark }) => mark);
  const known = new Set(found.map(markKey));
  return [...found, ...before.filter((mark) => !known.has(markKey(mark)))];
}

export function isStandard(fact: FactName, name: string): boolean {
  return comparedName(name) === comparedName(standardVocabulary.properties[fact]);
}

/** Whether the settings say all of it already. */
export function isAdopted(adoption: Adoption, settings: Settings): boolean {
  const wanted = settingsWith(adoption, settings);
  const said = (one: Pick<Settings, 'names' | 'contactMarks' | 'interviewMarks'>): string => JSON.stringify([
    Object.entries(one.names).sort(), one.contactMarks.map(markKey).sort(), one.interviewMarks.map(markKey).sort(),
  ]);
  return said(wanted) === said(settings);
}

/**
 * Whether it is better to count from today: then nothing of what the vault has long had is due at once. Not where the
 * person works with a list already, and would no longer see what is late in it.
 */
export function mayCountFromToday({ feed, settings, clock }: Desk): boolean {
  const isLate = feed.agenda().items.some(({ group, item }) => group === 'overdue' && !ruleOf(item.kind).nextStep);
  return settings.current.countFrom !== clock.today() && !isLate;
}

/** How many next steps have come by a day: these are listed whatever one counts from. */
export function stepsThatHaveCome(rows: readonly Row[], today: Day): number {
  const days = rows.find(({ fact }) => fact === 'followUp')?.days ?? new Map<Day, number>();
  return [...days].reduce((sum, [day, count]) => (day <= today ? sum + count : sum), 0);
}
