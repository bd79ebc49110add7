import type { Agenda, Group, Listed } from '../../domain/agenda';
import { daysBetween, type Day } from '../../domain/day';
import type { DueItem } from '../../domain/due-index';
import type { Timing } from '../../domain/timing';
import { spelledProblem, type SpelledProblem, type Vocabulary } from '../../notes/vocabulary';
import { days } from '../../words/amounts';
import { counted, say } from '../../words/say';
import type { Chip } from '../../ui/list/chips';
import { paged, type Folds, type Limits } from '../../ui/list/paging';
import { Findable, matches, wordsOf } from '../../ui/list/search';
import { Drawn, entriesOf, firstOf, thingsIn, type Entry } from './entries';
import { cardsOf, problemInParts, problemRow, type Card, type Row } from './rows';
import { chipsOf, isInSight, shareOf, type Share } from './shares';

export type SectionId = 'appointments' | 'overdue' | 'today' | 'picked' | 'week' | 'with-them' | 'later' | 'attention' | 'earlier' | 'away';

export interface ListSection {
  key: SectionId;
  title: string;
  meta: string;
  urgent: boolean;
  folded: boolean;
  cards: readonly Card[];
  rows: readonly Row[];
  says?: string;
  /** How many rows wait behind `Show more`, and what that button says where it says something else. */
  more: number;
  moreSays?: string;
  /** All of it can be waived at once: only when all of it is in sight. */
  offer?: string;
}

export interface ListModel {
  state: 'reading' | 'start' | 'clear' | 'list' | 'no-match';
  /** Overdue and due today, whatever is filtered. */
  due: number;
  filtering: boolean;
  shown: number;
  total: number;
  sections: readonly ListSection[];
  /** The shares of the list that can be looked at alone. */
  chips: readonly Chip[];
  /** What stands behind the rows, for the actions. */
  drawn: Drawn;
}

/** What the person is looking for. */
export interface Filter {
  text: string;
  /** All when empty. */
  shares: ReadonlySet<Share>;
}

export function isFiltering({ text, shares }: Filter): boolean {
  return text.trim() !== '' || shares.size > 0;
}

export interface ListInput {
  /** Undefined while the vault has not been read. */
  agenda: Agenda | undefined;
  /** The interview under way. */
  timing?: Timing;
  /** No contact and no interview in the whole vault. */
  blank: boolean;
  titleOf(path: string): string;
  vocabulary: Vocabulary;
  filter: Filter;
  folds: Folds;
  limits: Limits;
  /** What there is to say of a thing beyond why it is due, as far as it is known; '' for most. */
  beyond(listed: Listed): string;
  /** Whether what is owed to one person stands in one row. */
  rowForPerson: boolean;
  /** The keys of persons’ rows that are open. */
  opened: ReadonlySet<string>;
}

const sectionOf: Readonly<Record<Group, SectionId>> = {
  overdue: 'overdue',
  today: 'today',
  picked: 'picked',
  week: 'week',
  'with-them': 'with-them',
  later: 'later',
  earlier: 'earlier',
  snoozed: 'away',
  waived: 'away',
};

/** The parts of the list, in its order, and what each is called. */
export const titles: readonly (readonly [SectionId, () => string])[] = [
  ['appointments', () => say`Today`],
  ['overdue', () => say`Overdue`],
  ['today', () => say`Due today`],
  ['picked', () => say`Picked, not asked yet`],
  ['week', () => say`Next 7 days`],
  ['with-them', () => say`With them`],
  ['later', () => say`Later`],
  ['attention', () => say`Needs attention`],
  ['earlier', () => say`Before you started`],
  ['away', () => say`Snoozed and waived`],
];

/**
 * How many are listed at first of those picked, and of what is late or needs attention where that is a lot: more would
 * only weigh.
 */
const FEW = 5;
const MANY = 12;

const foldedAtFirst: ReadonlySet<SectionId> = new Set(['with-them', 'later', 'earlier', 'away']);

/** The list as it is to be shown: a pure function of the agenda and of what the person chose to see of it. */
export function listModel(input: ListInput): ListModel {
  const { agenda, blank, filter } = input;
  const filtering = isFiltering(filter);
  const drawn = new Drawn();
  const nothing = { due: 0, filtering, shown: 0, total: 0, sections: [], chips: [], drawn };
  if (!agenda) return { ...nothing, state: 'reading' };
  if (blank && agenda.problems.length === 0) return { ...nothing, state: 'start' };

  const words = wordsOf(filter.text);
  const due = agenda.items.filter(({ group }) => group === 'overdue' || group === 'today').length;
  const bins = new Map<SectionId, Bin>(titles.map(([id]) => [id, { items: [], problems: [], cards: [] }]));
  const passed = agenda.items.filter((each) => isInSight(each) && passes(each, filter, words, agenda.today));
  for (const entry of input.rowForPerson ? entriesOf(passed) : passed) {
    bins.get(sectionOf[firstOf(entry).group])!.items.push(entry);
  }
  const attention = bins.get('attention')!;
  for (const found of filter.shares.size > 0 ? [] : agenda.problems) {
    const problem = spelledProblem(found, input.vocabulary);
    const person = input.titleOf(problem.note);
    const said = problemInParts(problem).map((part) => (typeof part === 'string' ? part : part.property));
    if (matches(words, [person, ...said])) {
      const key = drawn.keys.unique(`${problem.note}\n!${problem.property}\n${problem.value}`);
      attention.problems.push({ key, problem, person });
    }
  }
  bins.get('appointments')!.cards = filter.shares.size > 0 ? [] : cardsOf(agenda.appointments, { words, now: agenda.now, timing: input.timing });

  const clear = due === 0 && agenda.appointments.length === 0 && !filtering;
  if (clear) bringNextForward(bins, agenda.today);
  const sections = titles.flatMap(([id, title]) => {
    const section = sectionFrom(id, title(), bins.get(id)!, { ...input, agenda, words, filtering, clear, drawn });
    return section ? [section] : [];
  });
  const shown = passed.length + attention.problems.length;
  const state = clear ? 'clear' : sections.length === 0 ? 'no-match' : 'list';
  const total = agenda.items.length + agenda.problems.length;
  return { state, due, filtering, shown, total, sections, chips: chipsOf(agenda, filter.shares), drawn };
}

interface Bin {
  items: Entry[];
  problems: { key: string; problem: SpelledProblem; person: string }[];
  cards: Card[];
}

interface Showing extends ListInput {
  agenda: Agenda;
  words: readonly string[];
  filtering: boolean;
  clear: boolean;
  drawn: Drawn;
}

function sectionFrom(key: SectionId, title: string, bin: Bin, showing: Showing): ListSection | undefined {
  const { items, problems, cards } = bin;
  const lines = items.length + problems.length;
  const size = thingsIn(items) + problems.length;
  if (size + cards.length === 0) return undefined;
  const { folds, filtering, limits, words, agenda, clear } = showing;
  const folded = folds[key] ?? (!filtering && foldedAtFirst.has(key));
  const picked = key === 'picked';
  const mayBeMany = key === 'overdue' || key === 'attention';
  const few = picked || (mayBeMany && lines >= MANY && !filtering);
  const { drawn: most, more } = paged(lines, {
    folded, searching: words.length > 0, limit: limits[key] ?? (few ? FEW : undefined),
  });
  const left = more === 0 ? 0 : size - thingsIn(items.slice(0, most)) - Math.min(most, problems.length);
  const marked = words.join(' ');
  const next = clear && key === 'week' ? items[0] : undefined;
  const rows = [
    ...items.slice(0, most).flatMap((entry) => showing.drawn.rowsOf(entry, showing, agenda.today, marked)),
    ...problems.slice(0, most).map(({ key, problem, person }) => problemRow(key, problem, person, marked)),
  ];
  return {
    key,
    title: next ? say`Next` : title,
    meta: next ? inDays(firstOf(next).days) : cards.length > 0 ? appointments(cards.length) : picked ? '' : String(size),
    says: folded || filtering ? undefined : leadOf(key, { few: few && most === FEW }),
    urgent: key === 'overdue',
    folded,
    cards: folded ? [] : cards,
    rows,
    more: left,
    moreSays: picked ? say`${left} more you picked` : few ? moreSays(key, left) : undefined,
    offer: key === 'earlier' && !folded && !filtering ? say`None of these is needed` : undefined,
  };
}

function leadOf(key: SectionId, { few }: { few: boolean }): string | undefined {
  if (key === 'with-them') return say`Silence is normal. Each comes back by itself if nothing is heard.`;
  if (key === 'overdue' && few) return say`These come first: what you promised to people, then what has waited longest.`;
  return undefined;
}

function moreSays(key: SectionId, left: number): string {
  if (key === 'attention') {
    return counted(left, { one: say`${left} more needs attention`, other: say`${left} more need attention` });
  }
  return counted(left, { one: say`${left} more is late`, other: say`${left} more are late` });
}

function passes(listed: Listed, { shares }: Filter, words: readonly string[], today: Day): boolean {
  const share = shareOf(listed);
  if (shares.size > 0 && !(share !== undefined && shares.has(share))) return false;
  return findable.matches(words, listed.item, today);
}

/** What each thing that is due is found by. */
export const findable = new Findable<DueItem>((item, today) =>
  [item.person, ...(item.fullNames ?? []), item.why(today)]);

// Nothing to do now and nothing this week: the next thing to come is good to know, however far it is.
function bringNextForward(bins: Map<SectionId, Bin>, today: Day): void {
  const week = bins.get('week')!;
  const later = bins.get('later')!;
  const first = later.items[0] && firstOf(later.items[0]).due;
  if (week.items.length > 0 || !first || daysBetween(today, first) < 0) return;
  week.items = later.items.filter((entry) => firstOf(entry).due === first);
  later.items = later.items.filter((entry) => firstOf(entry).due !== first);
}

function appointments(number: number): string {
  return counted(number, { one: say`${number} appointment`, other: say`${number} appointments` });
}

function inDays(overdue: number): string {
  return overdue === -1 ? say`tomorrow` : say`in ${days(-overdue)}`;
}
