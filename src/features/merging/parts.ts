import { setIcon } from 'obsidian';
import type { Merge, MergedNote } from '../../making/merge';
import type { Side } from '../../notes/merge/facts';
import { uniqueId } from '../../ui/forms/fields';
import { counted, say, series, together } from '../../words/say';
import type { MergeRow } from './rows';

export const PART = 'informational-interviews-merging';

/** Of so many notes and canvases the paths are said. */
const SHOWN = 5;

/** What a note is called, where it lies, who links to it, and what becomes of it. */
export function drawHead(parent: HTMLElement, { name, path, links }: MergedNote, side: Side): void {
  const el = parent.createDiv({ cls: `${PART}-head` });
  const words = el.createDiv({ cls: `${PART}-who` });
  words.createDiv({ cls: `${PART}-name`, text: name });
  words.createDiv({ cls: `${PART}-where`, text: series([folderOf(path), linksTo(links)]) });
  const fate = el.createDiv({ cls: `${PART}-fate is-${side}` });
  if (side === 'stays') setIcon(fate.createSpan({ attr: { 'aria-hidden': 'true' } }), 'check');
  fate.createSpan({ text: side === 'stays' ? say`stays` : say`goes to the trash` });
}

/** A part of the comparison, named by its heading. */
export function drawSection(parent: HTMLElement, title: string, remark: string): HTMLElement {
  const id = uniqueId();
  const section = parent.createDiv({ cls: `${PART}-section`, attr: { role: 'group', 'aria-labelledby': id } });
  const heading = section.createDiv({ cls: `${PART}-heading` });
  heading.createSpan({ cls: `${PART}-title`, text: title, attr: { id } });
  heading.createSpan({ cls: `${PART}-count`, text: remark });
  return section;
}

/** What a row is about; answers with the id by which it is named. */
export function drawLabel(parent: HTMLElement, text: string): string {
  const id = uniqueId();
  parent.createDiv({ cls: `${PART}-label`, text, attr: { id } });
  return id;
}

/** Rows where there is nothing to choose. */
export function drawRows(parent: HTMLElement, rows: readonly MergeRow[], { checks }: { checks: boolean }): void {
  for (const row of rows) {
    const el = parent.createDiv({ cls: `${PART}-row` });
    drawLabel(el, row.label);
    for (const side of ['stays', 'goes'] as const) {
      const value = el.createDiv({ cls: `${PART}-value` });
      value.toggleClass('is-empty', row[side] === '');
      if (checks && row[side] !== '') setIcon(value.createSpan({ attr: { 'aria-hidden': 'true' } }), 'check');
      value.createSpan({ text: row[side] });
    }
    el.createDiv({ cls: `${PART}-remark`, text: row.remark });
  }
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function linksTo(count: number): string {
  return counted(count, { one: say`${count} link to it`, other: say`${count} links to it` });
}

/** What becomes of the links to the note that goes. */
export function linksInWords(links: Merge['links'], name: string): string {
  const count = links.reduce((sum, each) => sum + each.count, 0);
  if (count === 0) return say`No link has to change.`;
  const notes = links.length;
  const what = counted(count, {
    one: say`1 link will lead to ${name}.`,
    other: counted(notes, {
      one: say`${count} links in 1 note will lead to ${name}.`,
      other: say`${count} links in ${notes} notes will lead to ${name}.`,
    }),
  });
  return together(what, say`Nothing else in them changes.`);
}

/** What names the note that goes and is left as it is: a sentence for each kind of it. */
export function leftInWords({ goes: { name }, left: { canvases, references, plainNames } }: Merge): string[] {
  return [
    ...(canvases.length > 0 ? [say`${name} also stands in ${some(canvases)}. Canvases are left as they are.`] : []),
    ...(references.length > 0
      ? [say`A link by a reference, such as “[1]: ${name}.md”, leads to ${name} in ${some(references)}. Those are left as they are, so change them by hand.`]
      : []),
    ...(plainNames.length > 0
      ? [say`${name} is named without a link in ${some(plainNames)}. Names without a link are left as they are.`]
      : []),
  ];
}

/** The first of them, and how many more there are. */
function some(paths: readonly string[]): string {
  const more = paths.length - SHOWN;
  if (more <= 0) return series(paths);
  const first = series(paths.slice(0, SHOWN));
  return counted(more, { one: say`${first} and ${more} other`, other: say`${first} and ${more} others` });
}
