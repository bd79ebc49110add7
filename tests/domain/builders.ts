import type { Agenda } from '../../src/domain/agenda';
import type { Change, Entry } from '../../src/domain/change';
import type { Day, Minute } from '../../src/domain/day';
import { CurrentAgenda } from '../../src/domain/current-agenda';
import { DueIndex, type DueItem } from '../../src/domain/due-index';
import type { Mention } from '../../src/domain/mention';
import { Network } from '../../src/domain/network';
import type { Contact, FactName, Interview, NoteRecord, Problem, Snooze, Waiver } from '../../src/domain/records';
import type { DueKind, Settlement } from '../../src/domain/due';
import { settle } from '../../src/domain/settling';
import { standardTerms, type Terms } from '../../src/domain/terms';
import { standardVocabulary } from '../../src/notes/vocabulary';

const nothingCommon = { followedUp: [], snoozed: [], waived: [], excused: [], problems: [] };

/** A contact note in `People`; Jane Roe, unless a name is given. */
export function contact(facts: Partial<Contact> = {}): Contact {
  const name = facts.name ?? 'Jane Roe';
  const path = `People/${name}.md`;
  return { ...nothingCommon, type: 'contact', path, name, referredBy: [], remindedOn: [], timesOfferedOn: [], earlier: [], updates: [], reportedTo: [], ...facts };
}

/** An interview note in `Interviews`; with Jane Roe, unless others are named. */
export function interview(facts: Partial<Interview> = {}): Interview {
  const name = facts.name ?? 'Interview';
  const path = `Interviews/${name}.md`;
  return { ...nothingCommon, type: 'interview', path, name, contacts: [linkTo(contact())], thanked: [], reproposedOn: [], openQuestions: [], ...facts };
}

/** A person in plain text. */
export function mention(name: string): Mention {
  return { note: null, linkpath: name.toLowerCase(), name, text: name };
}

/** A person by a link that leads nowhere. */
export function deadLink(name: string): Mention {
  return { ...mention(name), text: `[[${name}]]` };
}

/** A person by a link to a note. */
export function linkTo({ path, name }: Pick<NoteRecord, 'path' | 'name'>): Mention {
  return { ...deadLink(name), note: path };
}

export function snooze(kind: DueKind, until: Day): Snooze {
  return { kind, until, text: `${kind} until ${until}` };
}

export function waiver(kind: DueKind, of?: Day): Waiver {
  return { kind, of, text: of ? `${kind} of ${of}` : kind };
}

/** The standard terms, but for these; `holidays` and `weekend` for the calendar. */
export function termsWith({
  holidays = [],
  weekend = [0, 6],
  ...numbers
}: Partial<Terms> & { holidays?: Day[]; weekend?: number[] } = {}): Terms {
  return { ...standardTerms, ...numbers, calendar: { weekend: new Set(weekend), holidays: new Set(holidays) } };
}

export function networkOf(records: readonly NoteRecord[]): Network {
  const network = new Network();
  for (const record of records) {
    if (network.get(record.path)) throw new Error(`Two notes at ${record.path}: give one of them another name.`);
    network.put(record);
  }
  return network;
}

/** An index of all that is owed in these notes, with their network. */
export function indexOf(
  records: readonly NoteRecord[],
  terms: Terms = standardTerms,
): { network: Network; index: DueIndex } {
  const network = networkOf(records);
  const index = new DueIndex(network);
  index.recompute(
    records.map(({ path }) => path),
    terms,
  );
  return { network, index };
}

/** What is owed in these notes, whatever the time; of one kind, if one is given. */
export function dueIn(records: readonly NoteRecord[], kind?: DueKind, terms?: Terms): DueItem[] {
  return [...indexOf(records, terms).index.items()].filter((item) => !kind || item.kind === kind);
}

/** The one item of a kind; fails when there is none, or several. */
export function theOne(records: readonly NoteRecord[], kind: DueKind, terms?: Terms): DueItem {
  const [item, ...others] = dueIn(records, kind, terms);
  if (!item || others.length > 0)
    throw new Error(`${item ? others.length + 1 : 0} items of kind ${kind} where one is meant`);
  return item;
}

/** What is wrong in notes; where no day is named, on one so late that nothing is still to come. */
export function problemsIn(records: readonly NoteRecord[], today?: Day): Problem[] {
  return problemsOf(indexOf(records).index, today);
}

export function problemsOf(index: DueIndex, today: Day = '9999-12-31'): Problem[] {
  return [...index.problemsByNote(today)].flatMap(([, problems]) => problems);
}

export function agenda(records: readonly NoteRecord[], now: Minute, terms: Terms = standardTerms): Agenda {
  const { network, index } = indexOf(records, terms);
  return new CurrentAgenda(index, network).at(now, {
    terms,
    spelled: (fact) => standardVocabulary.properties[fact],
    aside: [],
  });
}

/** The agenda's items, one line each: `today thank-you Jane Roe 2026-11-07`. */
export function listedAt(records: readonly NoteRecord[], now: Minute, terms?: Terms): string[] {
  return agenda(records, now, terms).items.map(({ group, item, due }) =>
    [group, item.kind, item.person, due].join(' '),
  );
}

/** The notes as they stand once a due item was done in this way. */
export function settled(
  records: readonly NoteRecord[],
  item: DueItem,
  how: Partial<Settlement> & { on: Day },
): NoteRecord[] {
  const around = networkOf(records);
  const note = around.get(item.note)!;
  const { changes } = settle(item, note, around, { touched: true, ...how });
  return records.map((record) => applyTo(record, changes));
}

/** A record after changes to its note; changes to other notes leave it as it is. */
export function applyTo<N extends NoteRecord>(record: N, changes: readonly Change[]): N {
  const facts: Record<string, unknown> = { ...record };
  for (const change of changes.filter(({ note }) => note === record.path)) {
    if ('set' in change) {
      const found = facts[change.fact] ?? null;
      if (change.was !== undefined && change.was !== found)
        throw new Error(`${change.fact} is ${String(found)} by now.`);
      facts[change.fact] = change.set ?? undefined;
    } else if ('add' in change) {
      facts[change.fact] = [...(facts[change.fact] as unknown[]), asRead(change.add, change.fact)];
    } else if ('take' in change) {
      facts[change.fact] = (facts[change.fact] as { text: string }[]).filter(({ text }) => text !== change.take);
    }
  }
  return facts as unknown as N;
}

function asRead(entry: Entry, fact: FactName): unknown {
  if (typeof entry === 'string' || 'text' in entry) return entry;
  if ('on' in entry) return fact !== 'followedUp' ? entry : `${entry.on} ${entry.note}`.trim();
  return 'until' in entry ? snooze(entry.kind as DueKind, entry.until) : waiver(entry.kind as DueKind, entry.of);
}
