/** Moves by arrow, Home and End among the numbers of a page. Answers whether there was somewhere to go. */
export function walked(page: HTMLElement, key: string): boolean {
  const lines = Array.from(page.querySelectorAll<HTMLElement>('[data-line]'), buttonsIn).filter(({ length }) => length > 0);
  const active = page.doc.activeElement as HTMLElement | null;
  const at = lines.findIndex((buttons) => buttons.some((button) => button === active));
  const here = lines[at];
  if (!here || !active) return false;
  const to = target(key, { lines, here, at, active, isTurned: getComputedStyle(page).direction === 'rtl' });
  to?.focus();
  to?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  return to !== undefined;
}

interface Standing {
  lines: readonly (readonly HTMLElement[])[];
  here: readonly HTMLElement[];
  at: number;
  active: HTMLElement;
  /** Runs from right to left. */
  isTurned: boolean;
}

function target(key: string, { lines, here, at, active, isTurned }: Standing): HTMLElement | undefined {
  const inLine = here.indexOf(active);
  switch (key) {
    case 'ArrowRight':
      return here[inLine + (isTurned ? -1 : 1)];
    case 'ArrowLeft':
      return here[inLine + (isTurned ? 1 : -1)];
    case 'ArrowDown':
      return nearest(lines[at + 1], active, inLine);
    case 'ArrowUp':
      return nearest(lines[at - 1], active, inLine);
    case 'Home':
      return lines[0]![0];
    case 'End':
      return lines.at(-1)![0];
    default:
      return undefined;
  }
}

/** The one in the same column of a table, or else the one at the same place of its line. */
function nearest(line: readonly HTMLElement[] | undefined, from: HTMLElement, place: number): HTMLElement | undefined {
  if (!line) return undefined;
  const columns = line.filter(({ dataset }) => dataset.column !== undefined);
  const { column } = from.dataset;
  if (column === undefined || columns.length === 0) return line[Math.min(place, line.length - 1)];
  const away = (button: HTMLElement): number => Math.abs(Number(button.dataset.column) - Number(column));
  return columns.reduce((best, button) => (away(button) < away(best) ? button : best));
}

function buttonsIn(line: HTMLElement): HTMLElement[] {
  return Array.from(line.querySelectorAll<HTMLElement>('button'));
}
