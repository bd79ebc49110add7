import type { App } from 'obsidian';
import { isPlanned } from '../domain/interview';
import { Network } from '../domain/network';
import type { NoteRecord } from '../domain/records';
import { sayTheSame } from '../domain/same-facts';
import { marksByFolder } from '../notes/marked';
import type { Outline } from '../notes/questions/chosen';
import { kindOfNote, readRecord, type Recognition } from '../notes/read';
import { Namings } from './namings';

export type Frontmatter = Readonly<Record<string, unknown>> | undefined;

const NOBODY: ReadonlySet<string> = new Set();

/** The contacts and interviews of the vault, as their front matter was last read, and which notes name which files. */
export class KnownNotes {
  readonly network = new Network();
  recognition!: Recognition;
  private readonly namings = new Namings();
  /** Copies of notes in conflict, as links that name them were last resolved: such a link leads to the original. */
  private readonly copies = new Set<string>();

  constructor(private readonly app: App) {}

  /**
   * Takes what a note says now; without an outline, its text below as it was. Answers with the notes whose items may
   * differ: none where it says what it said.
   */
  take(path: string, frontmatter: Frontmatter, outline?: Outline): ReadonlySet<string> {
    const record = this.read(path, frontmatter, outline);
    if (!record) return this.network.has(path) ? this.drop(path) : NOBODY;
    // Most saves change the text below.
    if (this.saysTheSame(record)) return NOBODY;
    this.name(record);
    return this.network.put(record);
  }

  /** Takes a note while all are read. Answers whether it is one of ours. */
  load(path: string, frontmatter: Frontmatter, outline?: Outline): boolean {
    const record = this.read(path, frontmatter, outline);
    if (record) {
      this.name(record);
      this.network.load(record);
    } else if (this.network.has(path)) {
      this.drop(path);
    }
    return record !== undefined;
  }

  /** Where a link leads, seen from a note: past a copy of a note, to the note. Null if it leads nowhere. */
  resolve(linkpath: string, source: string): string | null {
    const path = this.app.metadataCache.getFirstLinkpathDest(linkpath, source)?.path ?? null;
    return (path === null ? undefined : this.network.originalOf(path)) ?? path;
  }

  /** The notes that name one of these files. */
  naming(paths: readonly string[]): ReadonlySet<string> {
    return new Set(paths.flatMap((path) => this.namings.of(path)));
  }

  /** Of these notes, those that became a copy of another or are none any more since this was asked last. */
  turned(paths: Iterable<string>): string[] {
    const turned = [...paths].filter((path) => this.copies.has(path) !== (this.network.originalOf(path) !== undefined));
    for (const path of turned) if (!this.copies.delete(path)) this.copies.add(path);
    return turned;
  }

  private read(path: string, frontmatter: Frontmatter, outline: Outline | undefined): NoteRecord | undefined {
    const said = frontmatter ?? this.withoutAny(outline);
    const kind = kindOfNote(path, said, this.recognition);
    if (!kind) return undefined;
    const resolve = (linkpath: string): string | null => this.resolve(linkpath, path);
    const record = readRecord({ path, frontmatter: said, resolve, outline }, kind, this.recognition.vocabulary);
    return outline ? record : this.withQuestionsAsBefore(record);
  }

  // Where a folder marks notes, one without properties may be ours; what can’t be read is told of elsewhere.
  private withoutAny(outline: Outline | undefined): Frontmatter {
    const isMeant = outline && outline.sections?.[0]?.type !== 'yaml' && marksByFolder(this.recognition.vocabulary);
    return isMeant ? {} : undefined;
  }

  private withQuestionsAsBefore(record: NoteRecord): NoteRecord {
    const known = this.network.known(record.path);
    const isStillPlanned = record.type === 'interview' && known?.type === 'interview' && isPlanned(record);
    return isStillPlanned && known.questions !== undefined ? { ...record, questions: known.questions } : record;
  }

  private saysTheSame(record: NoteRecord): boolean {
    const known = this.network.known(record.path);
    const { properties } = this.recognition.vocabulary;
    return known !== undefined && sayTheSame(known, record, (fact) => properties[fact]);
  }

  private name(record: NoteRecord): void {
    const known = this.network.known(record.path);
    if (known) this.namings.drop(known);
    this.namings.put(record);
  }

  private drop(path: string): ReadonlySet<string> {
    const known = this.network.known(path);
    if (known) this.namings.drop(known);
    return this.network.drop(path);
  }
}
