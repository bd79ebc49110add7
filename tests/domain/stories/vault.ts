import type { Agenda } from '../../../src/domain/agenda';
import type { Change, FactChange } from '../../../src/domain/change';
import type { Minute } from '../../../src/domain/day';
import type { Network } from '../../../src/domain/network';
import type { Contact, Interview, NoteRecord } from '../../../src/domain/records';
import type { Terms } from '../../../src/domain/terms';
import { editProperties, readFrontMatter, type EditsOf, type PropertyValue } from '../../../src/notes/edit/properties';
import { factsInOrder } from '../../../src/notes/properties';
import { readRecord } from '../../../src/notes/read';
import { editsFor } from '../../../src/notes/spell';
import { standardVocabulary } from '../../../src/notes/vocabulary';
import { yaml } from '../../notes/edit-yaml';
import { agenda, networkOf } from '../builders';

const order = factsInOrder.map((fact) => standardVocabulary.properties[fact]);

/** Notes as Markdown texts, and what follows from them. One whose title begins with a day is an interview. */
export class Vault {
  private readonly texts = new Map<string, string>();
  private read?: NoteRecord[];

  constructor(readonly terms: Terms) {}

  has(title: string): boolean {
    return this.texts.has(title);
  }

  get around(): Network {
    return networkOf(this.records);
  }

  agenda(now: Minute): Agenda {
    return agenda(this.records, now, this.terms);
  }

  /** Throws where no note is called so. */
  note(title: string): NoteRecord {
    if (!this.has(title)) throw new Error(`No note is called “${title}”.`);
    return this.around.get(pathOf(title))!;
  }

  contact(title: string): Contact {
    return this.note(title) as Contact;
  }

  /** The interview that is called so, or the newest with a person. */
  interview(title: string): Interview {
    const newest = (): string | undefined => [...this.texts.keys()].filter((each) => each.endsWith(` ${title}`)).sort().at(-1);
    return this.note(this.has(title) && isInterview(title) ? title : newest() ?? title) as Interview;
  }

  /** Writes properties into a note by hand, as lines of YAML; the note is made if it isn’t there. */
  write(title: string, lines: readonly string[]): void {
    const read = yaml.parse(lines.join('\n')) as Record<string, PropertyValue | null>;
    const edits = Object.entries(read).map(([property, value]) => ({ property, value: value ?? undefined }));
    const type = isInterview(title) ? 'interview' : 'contact';
    this.edit(title, this.texts.get(title) ?? `---\ntype: ${type}\n---\n`, () => edits);
  }

  /** Changes facts as the plugin’s writer does. */
  apply(changes: readonly Change[]): void {
    for (const [title, text] of this.texts) {
      const facts = changes.filter((change): change is FactChange => 'fact' in change && change.note === pathOf(title));
      if (facts.length > 0) this.edit(title, text, (there) => editsFor(facts, there, standardVocabulary));
    }
  }

  private edit(title: string, text: string, edits: EditsOf): void {
    const result = editProperties(text, edits, yaml, order);
    if (result.outcome === 'edited') this.texts.set(title, result.text);
    else if (result.outcome !== 'unchanged') throw new Error(`${title}: ${result.reason}`);
    this.read = undefined;
  }

  private get records(): NoteRecord[] {
    const resolve = (linkpath: string): string | null => (this.has(linkpath) ? pathOf(linkpath) : null);
    return this.read ??= [...this.texts].map(([title, text]) => {
      const read = readFrontMatter(text, yaml);
      if (!read.ok) throw new Error(`${title}: ${read.reason}`);
      const note = { path: pathOf(title), frontmatter: read.properties, resolve };
      return readRecord(note, isInterview(title) ? 'interview' : 'contact', standardVocabulary);
    });
  }
}

function isInterview(title: string): boolean {
  return /^\d{4}-\d\d-\d\d /.test(title);
}

function pathOf(title: string): string {
  return `${isInterview(title) ? 'Interviews' : 'People'}/${title}.md`;
}
