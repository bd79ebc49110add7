import { say } from '../../words/say';

/** What keys do in every list, whatever its rows stand for. */
export interface ListKey {
  /** As they are written on a keyboard; several do the like, each its own way. */
  caps: () => readonly string[];
  does: () => string;
  /** What there is to know beyond that, for the guide. */
  detail?: string;
}

export const rowKeys = {
  open: { caps: () => [say`Enter`], does: () => say`Open the note`, detail: 'With `Ctrl` or `Cmd` in a new tab' },
  menu: { caps: () => ['M'], does: () => say`Everything else`, detail: 'The menu of the row, with everything you can do' },
} as const satisfies Record<string, ListKey>;

export const moveKeys: readonly ListKey[] = [
  { caps: () => ['↑', '↓'], does: () => say`Up and down` },
  { caps: () => [say`Home`, say`End`], does: () => say`First, last` },
  { caps: () => [say`Page up`, say`Page down`], does: () => say`Ten on, ten back` },
  { caps: () => ['←', '→'], does: () => say`Fold, unfold; a row’s buttons`, detail: 'On a person’s row, show each thing and close it again' },
  {
    caps: () => [say`Shift`, '↑', '↓'],
    does: () => say`Choose several`,
    detail: 'In the follow-ups, for `D`, `S`, `X` and `B` to act on all of them. `Shift` and a click chooses up to a row; *Clear* or `Esc` chooses none',
  },
  { caps: () => [say`Tab`], does: () => say`On to the next place` },
];

export const findKeys: readonly ListKey[] = [
  { caps: () => ['/'], does: () => say`Filter` },
  { caps: () => [say`Esc`], does: () => say`Show everything again` },
  { caps: () => ['U'], does: () => say`Undo the last step` },
  { caps: () => ['?'], does: () => say`These keys` },
];
