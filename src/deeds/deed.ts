import type { CliFlags } from 'obsidian';
import type { Listed } from '../domain/agenda';
import type { Day } from '../domain/day';
import type { Contact, NoteRecord } from '../domain/records';
import type { InHand } from '../vault/in-hand';
import type { Params } from './params';

/** The sections of menus, in order: what one does now comes first. */
export const sections = ['settle', 'happened', 'later', 'prepare', 'make', 'keep', 'open'] as const;
export type Section = (typeof sections)[number];

/** Where one stands when something is to be done. */
export interface Place {
  /** The palette asks about the note that is open; a menu about any note; a row perhaps about one item in it. */
  from: 'palette' | 'menu' | 'row';
  record?: NoteRecord;
  /** Of the note, which need not be a contact's or an interview's. */
  path?: string;
  /** In the menu of files and folders: which they are. */
  files?: readonly InHand[];
  /** The due item that a row stands for. */
  listed?: Listed;
  /** The person whose row it is, whichever note the item stands in. */
  person?: Contact;
  /** The due items that it stands for where they are several: those of one person, or of several rows. */
  several?: readonly Listed[];
}

/** What a deed comes to at a place, in the words of that place. */
export interface Offer {
  title: string;
  /** Instead of the deed's own. */
  icon?: string;
  /** A quiet remark, such as the day a snooze ends. */
  hint?: string;
  run: () => unknown;
  /** Stands in the menu beside what the key does. */
  besides?: true;
  /** Finer choices, for a key or button with room for a menu: `run` takes the first of them. */
  choices?: () => readonly Offer[];
  /** Where it records something as of today: the same on another day. */
  onDay?: OnDay;
}

/** The same, recorded as of a day that has passed. */
export interface OnDay {
  /** In the past tense, without a full stop: `Reminded Amara Osei`. */
  says: string;
  /** Records it; what it throws is said where the day is asked for. What it answers goes on once that is closed. */
  run: (on: Day) => Promise<(() => unknown) | void>;
}

/** A key that does it in lists, and what it does there in general. */
export interface Key {
  letter: string;
  does: () => string;
  /** What there is to know beyond that, for the guide. */
  detail?: string;
  /** Why there is no offer at a place, in words. */
  whyNot: (place: Place) => string;
}

/**
 * Something the person can do, declared once and reached from everywhere: palette, menus, rows, keys, terminal. A deed
 * is in the palette if it has a name there, in menus and rows where it has an offer.
 */
export interface Deed {
  id: string;
  icon: string;
  section: Section;
  /** In the palette. */
  name?: () => string;
  /** Does it wherever one is; the palette and the menus of what can be made need no more. */
  run?: () => unknown;
  /** What can be done at a place, most urgent first; empty where it has no place. */
  at?: (place: Place) => readonly Offer[];
  /** Which of several offers is meant, asked when it comes from the palette. */
  asks?: () => string;
  key?: Key;
  /** The letter of another deed, which has no offer where this one has. */
  sharesKey?: string;
  terminal?: readonly Verb[];
}

/** A deed as Obsidian's terminal command knows it. What `run` throws is a message for people. */
export interface Verb {
  action: string;
  description: string;
  flags: CliFlags;
  /** Called once the vault has been read; answers what is printed. */
  run: (params: Params) => string | Promise<string>;
}

/** The letter that takes an offer in lists. */
export function letterOf({ key, sharesKey }: Deed, { besides }: Offer): string | undefined {
  return besides ? undefined : key?.letter ?? sharesKey;
}

/** Deeds in the order of menus: by section, then as they are given. */
export function inOrder(deeds: readonly Deed[]): Deed[] {
  return [...deeds].sort((one, other) => sections.indexOf(one.section) - sections.indexOf(other.section));
}
