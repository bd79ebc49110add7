/** A person as a note names them: by a link that leads to a note, by a link that leads nowhere, or in plain text. */
export interface Mention {
  /** Path of the note that the link leads to, or null: a person without a note. */
  note: string | null;
  /** The link path without heading and alias, in lower case. */
  linkpath: string;
  /** What to call them while no contact note says better. */
  name: string;
  /** The mention exactly as it stands in the note. */
  text: string;
}

/** Two mentions are one person when they resolve to one note, else when their link paths agree. */
export function samePerson(one: Mention, other: Mention): boolean {
  return one.note !== null && other.note !== null ? one.note === other.note : one.linkpath === other.linkpath;
}

export function mentions(people: readonly Mention[], person: Mention): boolean {
  return people.some((each) => samePerson(each, person));
}

/** The names that words without a note may be meant for, where they look like several. */
export function namesIn({ note, linkpath }: Mention): readonly string[] {
  if (note !== null || !/[,;&]| and /.test(linkpath)) return [];
  return linkpath.split(/[,;&]| and /).map((part) => part.trim()).filter((part) => part !== '');
}

/** Each person once, as they are first named. */
export function distinct(people: readonly Mention[]): readonly Mention[] {
  if (people.length < 2) return people;
  const earlier = new Named();
  return people.filter((person) => {
    const isNew = !earlier.has(person);
    earlier.add(person);
    return isNew;
  });
}

/** Some people, each of whom is found at once, however many they are. */
export class Named {
  private readonly notes = new Set<string>();
  private readonly linkpaths = new Set<string>();
  /** Of those whose link leads to no note. */
  private readonly withoutNote = new Set<string>();

  constructor(people: readonly Mention[] = []) {
    for (const person of people) this.add(person);
  }

  add({ note, linkpath }: Mention): void {
    this.linkpaths.add(linkpath);
    if (note === null) this.withoutNote.add(linkpath);
    else this.notes.add(note);
  }

  /** Whether one of them is this person. */
  has({ note, linkpath }: Mention): boolean {
    return note === null ? this.linkpaths.has(linkpath) : this.notes.has(note) || this.withoutNote.has(linkpath);
  }
}
