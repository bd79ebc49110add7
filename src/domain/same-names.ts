import type { Contact } from './records';
import { ReverseIndex } from './reverse-index';

/**
 * Who is called like whom. It knows at once, however many are called so; and a contact that comes, goes or changes
 * touches others only where it is the one that they had to be told apart from.
 */
export class SameNames {
  private readonly names = new ReverseIndex();
  private readonly greetings = new ReverseIndex();
  /** By name and organization. */
  private readonly there = new ReverseIndex();

  put(contact: Contact): void {
    this.each(contact, (index, key) => index.put(key, contact.path));
  }

  drop(contact: Contact): void {
    this.each(contact, (index, key) => index.drop(key, contact.path));
  }

  /** The paths of contacts of a full name, two at most. */
  called(name: string): readonly string[] {
    return this.names.few(asCompared(name), '');
  }

  /** Whether what a contact is called, in letters and rows, is another’s name or what another is called. */
  isAlsoCalled({ path, name, addressAs }: Contact): boolean {
    const key = asCompared(addressAs ?? name);
    return this.names.namesOther(key, path) || this.greetings.namesOther(key, path);
  }

  /** What tells a contact from others of the full name: the organization, else the note. Undefined without others. */
  apart(contact: Contact): string | undefined {
    const { path, name, organization } = contact;
    if (!this.names.namesOther(asCompared(name), path)) return undefined;
    if (organization && !this.there.namesOther(keyThere(contact), path)) return organization;
    return path.replace(/\.md$/i, '');
  }

  /** Those who are told apart from this contact alone, or need it no longer. */
  touchedBy(contact: Contact): string[] {
    const { path, name, addressAs } = contact;
    const calls = [name, ...(addressAs === undefined ? [] : [addressAs])].map(asCompared);
    const groups = [
      ...calls.map((call) => [...new Set([...this.names.few(call, path), ...this.greetings.few(call, path)])]),
      this.names.few(asCompared(name), path),
      this.there.few(keyThere(contact), path),
    ];
    return groups.flatMap((others) => (others.length === 1 ? others : []));
  }

  private each(contact: Contact, act: (index: ReverseIndex, key: string) => void): void {
    act(this.names, asCompared(contact.name));
    if (contact.addressAs !== undefined) act(this.greetings, asCompared(contact.addressAs));
    if (contact.organization) act(this.there, keyThere(contact));
  }
}

function keyThere({ name, organization = '' }: Contact): string {
  return `${asCompared(name)}\n${asCompared(organization)}`;
}

/** A name as two are compared: what looks the same tells nobody apart. */
export function asCompared(name: string): string {
  const seen = /[^\x20-\x7E]| {2}/.test(name)
    ? name.normalize('NFC').replace(/\p{Default_Ignorable_Code_Point}/gu, '').replace(/\s+/g, ' ').trim()
    : name;
  return seen.toLowerCase();
}
