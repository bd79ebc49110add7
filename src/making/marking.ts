import { add, type Change } from '../domain/change';
import { originalOf } from '../domain/copies';
import type { Day } from '../domain/day';
import { rulesOf } from '../domain/due';
import type { Acquaintances } from '../domain/network';
import { joinProblems } from '../domain/problems';
import type { NoteRecord } from '../domain/records';
import { originalsOf } from '../notes/conflict-copies';
import type { ChangedLine } from '../notes/edit/changed-lines';
import { kindStated } from '../notes/marking';
import { kindOfNote, readRecord, titleOf } from '../notes/read';
import { isAmongTemplates, isUnfilled } from '../notes/unfilled';
import { spelledProblem } from '../notes/vocabulary';
import { errorMessage, type Writing } from '../vault/writer';
import { counted, say } from '../words/say';
import type { Bench } from './bench';
import { meetingTold, statesOfMeeting, type Meeting } from './meeting-told';
import { tidy } from './person';

export type Kind = NoteRecord['type'];

/** What notes are to become. */
export interface Marking {
  kind: Kind;
  /** Of a single interview: when it was and with whom, in place of what its note tells. */
  meeting?: Meeting;
}

/** A note that can be marked: what would be written, and what it would say then. */
export interface ToMark {
  path: string;
  changes: readonly Change[];
  lines: readonly ChangedLine[];
  record: NoteRecord;
}

/** Why a note is left out, as a word for programs. */
export type Reason = 'already' | 'other' | 'template' | 'copy' | 'folder' | 'unreadable' | 'unknown' | 'no-note';

export interface LeftOut {
  path: string;
  reason: Reason;
  /** In a sentence for the person. */
  why: string;
}

export type Looked = ToMark | LeftOut;

/** Looks at a note that is to be marked. It is left out where it could not be, or would be none of that kind after. */
export async function lookAt(bench: Bench, path: string, { kind, meeting }: Marking): Promise<Looked> {
  const leftOut = whyNot(bench, path, kind);
  if (leftOut) return leftOut;
  const { vocabulary, recognition, resolve } = bench;
  const changes: Change[] = [
    { note: path, mark: kind },
    ...(kind === 'interview' ? ofMeeting(bench, path, meeting ?? meetingTold(bench, path)) : []),
  ];
  try {
    const { lines, frontmatter } = await bench.foreseen(path, changes);
    if (kindOfNote(path, frontmatter, recognition) !== kind) return unrecognized(bench, { path, kind, frontmatter });
    const note = { path, frontmatter, resolve: (linkpath: string) => resolve(linkpath, path) };
    return { path, changes, lines, record: readRecord(note, kind, vocabulary) };
  } catch (error) {
    return { path, reason: 'unreadable', why: errorMessage(error) };
  }
}

/** The same notes, but for those that a sync tool has made of others which are, or would be, of the same kind. */
export function withoutCopies(bench: Bench, all: readonly Looked[]): Looked[] {
  const then = new Map(all.flatMap((each) => ('record' in each ? [[each.path, each.record] as const] : [])));
  return all.map((each) => {
    if (!('record' in each)) return each;
    const original = originalOf(each.record, ({ path }) => then.get(path) ?? bench.record(path));
    return original === undefined ? each : copyOf(each.path, original);
  });
}

/** What marks these notes, as one step. */
export function marked(kind: Kind, notes: readonly ToMark[]): Writing {
  const [only] = notes.length === 1 ? notes : [];
  const title = only && titleOf(only.path);
  const saysOne = title && (kind === 'contact' ? say`Made ${title} a contact` : say`Made ${title} an interview`);
  return { says: saysOne ?? saysMarked(kind, notes.length), changes: notes.flatMap(({ changes }) => changes) };
}

export function saysMarked(kind: Kind, notes: number): string {
  return kind === 'contact'
    ? counted(notes, { one: say`Made ${notes} note a contact`, other: say`Made ${notes} notes contacts` })
    : counted(notes, { one: say`Made ${notes} note an interview`, other: say`Made ${notes} notes interviews` });
}

/** Of how many of these notes something would be due by now, and how many would need attention. */
export function comesOf(bench: Bench, notes: readonly ToMark[]): { due: number; problems: number } {
  const { terms, today } = bench;
  const around = withThose(bench.around, notes);
  const counts = ({ due }: { due: Day }): boolean => due <= today && (!terms.countFrom || due >= terms.countFrom);
  const isDue = ({ record }: ToMark): boolean => rulesOf(record).some((rule) =>
    !terms.off.has(rule.kind) &&
    rule.owed(record, around, terms).some((each) => !each.excused && !each.waived && counts(each)));
  const hasProblem = ({ record }: ToMark): boolean =>
    record.problems.length > 0 || joinProblems(record, around).some(({ until }) => !until || until > today);
  return { due: notes.filter(isDue).length, problems: notes.filter(hasProblem).length };
}

// Notes that name one another become contacts in one step.
function withThose(around: Acquaintances, notes: readonly ToMark[]): Acquaintances {
  const then = new Map(notes.flatMap(({ record }) => (record.type === 'contact' ? [[record.path, record] as const] : [])));
  return {
    contact: (path) => (path === null ? undefined : then.get(path) ?? around.contact(path)),
    interviewsWith: (contact) => around.interviewsWith(contact),
    interviewsNaming: (person) => around.interviewsNaming(person),
    interviewsSharing: (interview) => around.interviewsSharing(interview),
    referredBy: (contact) => around.referredBy(contact),
    contactsAt: (organization) => around.contactsAt(organization),
    called: (name) => around.called(name),
    isAlsoCalled: (contact) => around.isAlsoCalled(contact),
    apart: (contact) => around.apart(contact),
  };
}

function whyNot(bench: Bench, path: string, kind: Kind): LeftOut | undefined {
  const out = (reason: Reason, why: string): LeftOut => ({ path, reason, why });
  if (!/\.md$/i.test(path)) return out('no-note', say`It is no Markdown note.`);
  const record = bench.record(path);
  const aside = bench.aside(path);
  if (aside?.fact === 'file name') return out('copy', spelledProblem(aside, bench.vocabulary).reason);
  if (aside) return out('unreadable', spelledProblem(aside, bench.vocabulary).reason);
  if (record?.type === kind) {
    return out('already', kind === 'contact' ? say`It is a contact already.` : say`It is an interview already.`);
  }
  const stated = record?.type ?? kindStated(path, bench.frontmatter(path), bench.vocabulary);
  if (stated && stated !== kind) {
    return out('other', kind === 'contact' ? say`It is marked as an interview.` : say`It is marked as a contact.`);
  }
  if (isAmongTemplates(path, bench.recognition)) return out('template', say`It is a template.`);
  const original = originalsOf(path).find((each) => each.sure && bench.isThere(each.path));
  return original && copyOf(path, original.path);
}

function copyOf(path: string, original: string): LeftOut {
  return { path, reason: 'copy', why: say`It looks like a copy that a sync tool made of “${titleOf(original)}”.` };
}

function ofMeeting(bench: Bench, path: string, { day, people }: Meeting): Change[] {
  const there = people.map((person) => ('contact' in person ? bench.link(person.contact.path, path, []) : tidy(person.newName)));
  const states = statesOfMeeting(bench, path);
  return [
    ...(states.people ? [] : there.map((each) => add(path, 'contacts', each))),
    ...(day && !states.day ? [{ note: path, fact: 'date', set: day, was: null } as const] : []),
  ];
}

/** Why a note would be none of the kind, though it says so. */
function unrecognized(
  { vocabulary, recognition }: Bench,
  { path, kind, frontmatter }: { path: string; kind: Kind; frontmatter: Readonly<Record<string, unknown>> },
): LeftOut {
  if (isUnfilled(kind, path, { frontmatter, vocabulary })) {
    return { path, reason: 'template', why: say`It is a template: its marks are not filled in.` };
  }
  const [folder] = kind === 'contact' ? recognition.contactFolders : recognition.interviewFolders;
  if (folder === undefined || path.startsWith(`${folder}/`)) {
    return { path, reason: 'unknown', why: say`It says neither a day nor whom of your contacts it was with.` };
  }
  return {
    path,
    reason: 'folder',
    why: kind === 'contact'
      ? say`Contacts are looked for in “${folder}” alone, say the settings.`
      : say`Interviews are looked for in “${folder}” alone, say the settings.`,
  };
}
