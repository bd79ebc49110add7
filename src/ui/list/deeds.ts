import type { Menu } from 'obsidian';

/** Something that can be done to what a row shows. */
export interface RowDeed {
  id: string;
  title: string;
  icon: string;
  section: string;
  /** The letter that does it in the list, a capital. */
  key?: string;
  /** A quiet remark, such as the day a snooze ends. */
  hint?: string;
  /** Does it. A menu that it answers with is shown below the row. */
  run(): unknown;
}

/** A row as its list knows it: its key, and the path of the note that it shows. */
export interface RowAt {
  key: string;
  note?: string;
  /** The keys of all that are chosen along with it, its own among them, where they are several. */
  chosen?: readonly string[];
}

/** What can be done in a list. What stands behind a row is looked up when it is asked. */
export interface ListDeeds {
  /** In the order of the row's menu; empty where nothing can be done. */
  of(row: RowAt): readonly RowDeed[];
  /** Why a letter does nothing on this row, or on none, in words; undefined where no deed has that key. */
  whyNot(letter: string, row: RowAt | undefined): string | undefined;
  /** The menu of a row, for M, the menu key, right click and the row's button. */
  menu(row: RowAt): Menu | undefined;
  /** What `?` shows; `row` is the focused one, if any. */
  showKeys(row: RowAt | undefined): void;
  /** Takes the newest step back. Answers whether it went well. */
  undo(): Promise<boolean>;
}

/** What an element of a list says of its row. */
export function rowAt({ dataset: { row, note } }: HTMLElement): RowAt {
  return { key: row ?? '', note };
}
