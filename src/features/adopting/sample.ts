import type { TFile } from 'obsidian';
import type { Day } from '../../domain/day';
import { shortDate } from '../../domain/day-words';
import { ruleOf } from '../../domain/due';
import { DueIndex, type DueItem } from '../../domain/due-index';
import { keepInTouch } from '../../domain/due/keep-in-touch';
import { Network } from '../../domain/network';
import { nameOf, peopleIn, referrersOf } from '../../domain/people';
import type { Contact, FactName, Interview, NoteRecord } from '../../domain/records';
import type { Terms } from '../../domain/terms';
import { findFrontMatter } from '../../notes/edit/front-matter';
import { kindOfNote, readRecord, titleOf, type Recognition } from '../../notes/read';
import { comparedName } from '../../notes/spellings';
import { wantingName } from '../../notes/survey/wanted';
import { spelledProblem } from '../../notes/vocabulary';
import { days } from '../../words/amounts';
import { listed, say, series } from '../../words/say';
import type { Desk } from '../../vault/desk';

/** A line of a note's properties, as it is written. */
export interface WrittenLine {
  /** The name of its property as it is compared; '' for a line that has none. */
  name: string;
  /** Its name as it is written, and the rest. */
  parts: readonly [string, string];
  /** The fact it states. */
  fact: FactName | undefined;
  /** Whether it says what kind of note it is. */
  marks: boolean;
}

/** A note as it is, and as it would be read. */
export interface Sample {
  path: string;
  title: string;
  lines: readonly WrittenLine[];
  /** Undefined where it would not be read at all. */
  read: ReadAs | undefined;
  /** Names that are none of ours. */
  others: readonly string[];
  /** Names of fields that stand in the text below, as Dataview has them: these are not read. */
  inText: readonly string[];
}

export interface ReadAs {
  name: string;
  describes: string;
  says: readonly string[];
  due: readonly { icon: string; words: string; when: string }[];
  problems: readonly { property: string; value: string; reason: string }[];
}

/** How notes would be read. */
export interface Reading {
  recognition: Recognition;
  terms: Terms;
  today: Day;
  /** The notes to be read, for what one says of another. */
  notes: readonly string[];
}

/** So many notes are read for one sample at most. */
const AROUND = 300;

export async function sampleOf({ app }: Desk, file: TFile, reading: Reading): Promise<Sample> {
  const text = await app.vault.cachedRead(file);
  const { recognition: { vocabulary } } = reading;
  const names = [...Object.entries(vocabulary.alternatives), ...Object.entries(vocabulary.properties)];
  const facts = new Map((names as [FactName, string][]).map(([fact, name]) => [comparedName(name), fact]));
  const marking = new Set([...vocabulary.marks.contact, ...vocabulary.marks.interview]
    .map((mark) => ('property' in mark ? comparedName(mark.property) : 'tag' in mark ? 'tags' : '')));
  const lines = linesOf(blockOf(text)).map(({ name, parts }) => (
    { name, parts, fact: facts.get(name), marks: marking.has(name) }));
  const read = readAs(app, file, reading);
  const others = lines.filter(({ parts, fact, marks }) => parts[0] !== '' && !fact && !marks).map(({ parts }) => parts[0]);
  const { path } = file;
  return { path, title: titleOf(path), lines, read, others: read ? others : [], inText: fieldsIn(text) };
}

/** Of fields in the text, those whose name could be one of ours. */
function fieldsIn(text: string): string[] {
  const body = text.slice(findFrontMatter(text)?.bodyStart ?? 0);
  const fields = body.matchAll(/(?:^|[\n[(])(?:[-*+] )?([^\s:[\](){}][^\n:[\](){}]{0,40})::(?=\s)/g);
  const names = Array.from(fields, ([, name]) => name!.trim());
  return [...new Set(names)].filter((name) => wantingName(name).length > 0).slice(0, 5);
}

function blockOf(text: string): string {
  const block = findFrontMatter(text);
  return block ? text.slice(block.from, block.to) : '';
}

// A line that is set in, or one of a list, belongs to the name above it.
function linesOf(block: string): Pick<WrittenLine, 'name' | 'parts'>[] {
  let name = '';
  return block.split(/\r?\n/).filter((line) => line.trim() !== '').map((line) => {
    const colon = /^[^\s#-]/.test(line) ? line.search(/:(?=\s|$)/) : -1;
    if (colon < 0) return { name, parts: ['', line] as const };
    const written = line.slice(0, colon);
    name = comparedName(written.trim().replace(/^(["'])(.*)\1$/, '$2'));
    return { name, parts: [written, line.slice(colon)] as const };
  });
}

function readAs(app: Desk['app'], file: TFile, { recognition, terms, today, notes }: Reading): ReadAs | undefined {
  const network = new Network();
  for (const path of [...notes.slice(0, AROUND), file.path]) {
    const each = recordIn(app, path, recognition);
    if (each) network.load(each);
  }
  const record = network.get(file.path);
  if (!record) return undefined;
  const index = new DueIndex(network);
  index.recompute([file.path], terms);
  const items = index.itemsIn(file.path).filter(({ waived }) => !waived)
    .sort((one, other) => (one.due < other.due ? -1 : 1));
  return {
    name: record.name,
    describes: series([record.role, record.organization]),
    says: record.type === 'contact' ? aboutContact(record, network, today) : aboutInterview(record, network, today),
    due: [...items.slice(0, 4).map((item) => dueLine(item, terms, today)), ...waiting(record)],
    problems: record.problems.map((problem) => spelledProblem(problem, recognition.vocabulary)),
  };
}

function recordIn({ metadataCache }: Desk['app'], path: string, recognition: Recognition): NoteRecord | undefined {
  const frontmatter = metadataCache.getCache(path)?.frontmatter;
  const kind = kindOfNote(path, frontmatter, recognition);
  const resolve = (linkpath: string): string | null => metadataCache.getFirstLinkpathDest(linkpath, path)?.path ?? null;
  return kind && readRecord({ path, frontmatter, resolve }, kind, recognition.vocabulary);
}

function dueLine({ kind, due }: DueItem, { countFrom }: Terms, today: Day): ReadAs['due'][number] {
  const rule = ruleOf(kind);
  const isEarlier = countFrom !== undefined && due < countFrom && !rule.nextStep;
  return { icon: rule.icon, words: rule.name(), when: isEarlier ? say`Before you started` : shortDate(due, today) };
}

// A rhythm alone is no permission.
function waiting(record: NoteRecord): ReadAs['due'] {
  if (record.type !== 'contact' || record.cadence === undefined || record.stayInTouch !== undefined) return [];
  const words = say`Every ${days(record.cadence)}, once you note that you may stay in touch`;
  return [{ icon: keepInTouch.icon, words, when: '' }];
}

function aboutContact(contact: Contact, network: Network, today: Day): string[] {
  const by = referrersOf(contact).map((person) => nameOf(person, network));
  return [
    ...(by.length > 0 ? [say`Named by ${listed(by)}.`] : []),
    ...(contact.lastContact ? [say`Last touch ${shortDate(contact.lastContact, today)}.`] : []),
  ];
}

function aboutInterview(interview: Interview, network: Network, today: Day): string[] {
  const people = peopleIn(interview).map((person) => nameOf(person, network));
  return [
    ...(people.length > 0 ? [say`With ${listed(people)}.`] : []),
    ...(interview.date ? [say`On ${shortDate(interview.date, today)}.`] : []),
  ];
}
