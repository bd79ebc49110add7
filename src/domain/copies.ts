import { say } from '../words/say';
import { samePerson, type Mention } from './mention';
import type { Contact, Interview, NoteRecord, Original, Problem } from './records';

/**
 * The path of the note that this one is a copy of, made by a sync tool in a conflict; undefined if it is a note of its
 * own. Nobody vanishes for a name: the original is there, and of the same kind. Of a copy of a copy it is the note
 * itself.
 */
export function originalOf(
  record: NoteRecord,
  known: (original: Original) => NoteRecord | undefined,
): string | undefined {
  for (const original of [...record.copyOf ?? []].reverse()) {
    const other = known(original);
    if (other?.type === record.type && (original.sure || agrees(record, other))) return other.path;
  }
  return undefined;
}

/** That a note is a copy, as it is shown. */
export function copyProblem(path: string, original: string): Problem {
  const name = original.slice(original.lastIndexOf('/') + 1).replace(/\.md$/i, '');
  return {
    note: path,
    fact: 'file name',
    value: '',
    reason: () => say`This looks like a copy that a sync tool made of “${name}”. Bring over what is new in it, then delete it.`,
  };
}

// Namesakes, too, have notes with a number behind the name. So what identifies them has to stand in both notes, and
// none of it may differ; what two people can share, such as where they work or the day they were asked, says nothing.
function agrees(one: NoteRecord, other: NoteRecord): boolean {
  return one.type === 'contact'
    ? sameFacts(addressesOf(one), addressesOf(other as Contact))
    : sameMeeting(one, other as Interview);
}

function addressesOf({ email, phone, linkedin }: Contact): (string | undefined)[] {
  return [email?.toLowerCase().trim(), phone?.replace(/[\s()./-]+/g, ''), linkedin && withoutSlashes(linkedin.toLowerCase())];
}

function withoutSlashes(address: string): string {
  let end = address.length;
  while (address[end - 1] === '/') end--;
  return address.slice(0, end);
}

function sameFacts(one: readonly (string | undefined)[], other: readonly (string | undefined)[]): boolean {
  const both = one.map((value, at) => [value, other[at]]).filter(([value, its]) => value && its);
  return both.length > 0 && both.every(([value, its]) => value === its);
}

// Nobody meets the same people twice at one hour; on one day they may.
function sameMeeting(one: Interview, other: Interview): boolean {
  if (one.calendarUid && other.calendarUid) return one.calendarUid === other.calendarUid;
  return one.date !== undefined && one.date === other.date && one.time !== undefined && one.time === other.time &&
    one.contacts.length > 0 && samePeople(one.contacts, other.contacts);
}

function samePeople(one: readonly Mention[], other: readonly Mention[]): boolean {
  return one.length === other.length && one.every((person) => other.some((each) => samePerson(person, each)));
}
