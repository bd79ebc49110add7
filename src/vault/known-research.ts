import type { App, Component } from 'obsidian';
import type { Contact } from '../domain/records';
import type { Vocabulary } from '../notes/vocabulary';
import { organizationNote } from './organization';
import { researchOf, type Research } from './research';

interface Looked {
  contact: Contact;
  /** Path of their organization's note. */
  organization: string | null;
  found?: Research;
}

/**
 * What is noted about people, for lists that can't wait until it was read: read in the background, and kept until one
 * of the notes changes in which it stands.
 */
export class KnownResearch {
  private readonly known = new Map<string, Looked>();

  constructor(
    private readonly app: App,
    private readonly vocabulary: () => Vocabulary,
    /** Hears that there is more to say than before, or less. */
    private readonly told: () => void,
  ) {}

  /** Follows the notes for as long as its owner is there. */
  follow(owner: Component): void {
    const { metadataCache, vault } = this.app;
    owner.registerEvent(metadataCache.on('changed', ({ path }) => this.forget(path)));
    owner.registerEvent(vault.on('delete', ({ path }) => this.forget(path)));
    owner.registerEvent(vault.on('create', () => this.lookAround()));
    owner.registerEvent(vault.on('rename', (_, oldPath) => {
      this.forget(oldPath);
      this.lookAround();
    }));
  }

  /** Undefined while it is being read. */
  of(contact: Contact): Research | undefined {
    const organization = this.organizationOf(contact);
    const known = this.known.get(contact.path);
    if (known && known.organization === organization) return known.found;
    const looked: Looked = { contact, organization };
    this.known.set(contact.path, looked);
    // What can't be read is not known of, and is tried again when its note changes.
    void this.look(contact, looked).catch(() => undefined);
    return undefined;
  }

  private async look(contact: Contact, looked: Looked): Promise<void> {
    const found = await researchOf(this.app, contact, this.vocabulary());
    if (this.known.get(contact.path) !== looked) return;
    looked.found = found;
    this.told();
  }

  // A link that led nowhere may lead to a note that came.
  private lookAround(): void {
    const known = [...this.known.values()];
    if (known.some(({ contact, organization }) => this.organizationOf(contact) !== organization)) this.told();
  }

  private organizationOf(contact: Contact): string | null {
    return organizationNote(this.app, contact, this.vocabulary())?.path ?? null;
  }

  private forget(path: string): void {
    const of = [...this.known].filter(([contact, { organization }]) => contact === path || organization === path);
    for (const [contact] of of) this.known.delete(contact);
    if (of.length > 0) this.told();
  }
}
