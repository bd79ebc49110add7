import type { Change, Entry, FactChange } from './change';
import type { Mention } from './mention';
import type { Acquaintances } from './network';
import type { Contact, FactName, Interview, NoteRecord } from './records';

/** The notes as they stand at some point of a step that is not written yet. */
export interface Notes {
  around: Acquaintances;
  /** Throws in words when the note is none of ours. */
  record: (path: string) => NoteRecord;
}

/** What is changed, decided on the notes as all before it leave them. */
export type Decision = (notes: Notes) => readonly Change[];

/**
 * The changes of several decisions as those of one step: each sees what the ones before come to, so that together they
 * write what they would write one after another. A fact is set once, from what it was to what it is in the end, and
 * what would change nothing is left out.
 */
export function inTurn(notes: Notes, decisions: readonly Decision[]): Change[] {
  const then = new Afterwards(notes);
  for (const decide of decisions) then.take(decide({ around: then, record: (path) => then.record(path) }));
  return then.changes();
}

class Afterwards implements Acquaintances {
  private readonly changed = new Map<string, NoteRecord>();
  private readonly taken = new Map<string, Change>();

  constructor(private readonly before: Notes) {}

  take(changes: readonly Change[]): void {
    for (const change of changes) {
      if (!('fact' in change)) this.taken.set(JSON.stringify(change), change);
      else if ('set' in change) this.set(change);
      else if (!this.taken.has(JSON.stringify(change))) {
        this.taken.set(JSON.stringify(change), change);
        this.change(change);
      }
    }
  }

  changes(): Change[] {
    return [...this.taken.values()].filter((change) => !('set' in change) || change.was !== change.set);
  }

  record(path: string): NoteRecord {
    return this.changed.get(path) ?? this.before.record(path);
  }

  contact(path: string | null): Contact | undefined {
    const contact = this.before.around.contact(path);
    return contact && this.now(contact);
  }

  interviewsWith(contact: string): readonly Interview[] {
    return this.before.around.interviewsWith(contact).map((each) => this.now(each));
  }

  interviewsNaming(person: Mention): readonly Interview[] {
    return this.before.around.interviewsNaming(person).map((each) => this.now(each));
  }

  interviewsSharing(interview: Interview): readonly Interview[] {
    return this.before.around.interviewsSharing(interview).map((each) => this.now(each));
  }

  referredBy(contact: string): readonly Contact[] {
    return this.before.around.referredBy(contact).map((each) => this.now(each));
  }

  contactsAt(organization: string): readonly Contact[] {
    return this.before.around.contactsAt(organization).map((each) => this.now(each));
  }

  called(name: string): readonly Contact[] {
    return this.before.around.called(name).map((each) => this.now(each));
  }

  isAlsoCalled(contact: Contact): boolean {
    return this.before.around.isAlsoCalled(contact);
  }

  apart(contact: Contact): string | undefined {
    return this.before.around.apart(contact);
  }

  private now<N extends NoteRecord>(record: N): N {
    return (this.changed.get(record.path) as N | undefined) ?? record;
  }

  private set(change: Extract<FactChange, { set: unknown }>): void {
    const key = `${change.note}\n${change.fact}`;
    const earlier = this.taken.get(key);
    this.taken.set(key, earlier && 'set' in earlier ? { ...earlier, set: change.set } : change);
    this.change(change);
  }

  private change(change: FactChange): void {
    const { note, fact } = change;
    const record = this.record(note);
    const old = (record as Partial<Record<FactName, unknown>>)[fact];
    this.changed.set(note, { ...record, [fact]: valueAfter(old, change) });
  }
}

function valueAfter(old: unknown, change: FactChange): unknown {
  if ('set' in change) return change.set ?? undefined;
  const list = Array.isArray(old) ? (old as readonly unknown[]) : [];
  if ('add' in change) return [...list, asRead(change.add, change.fact)];
  return list.filter((each) => each !== change.take && (each as { text?: string }).text !== change.take);
}

// What was done about a next step is a line of text; what somebody was told, and earlier rounds, are not.
function asRead(entry: Entry, fact: FactName): unknown {
  if (typeof entry === 'string' || 'text' in entry) return entry;
  if ('on' in entry) return fact === 'followedUp' ? `${entry.on} ${entry.note}`.trim() : entry;
  return { ...entry, text: '' };
}
