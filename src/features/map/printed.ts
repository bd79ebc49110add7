import { row } from './layout';
import type { MapPane } from './pane';
import { cls } from './view-type';

/** Whoever stands deeper is not moved further in: a page is narrow. */
const DEEPEST = 12;

/**
 * While the window is printed, everybody who is shown stands in lines in place of the map in `bodyEl`: paper doesn’t
 * scroll. Answers what ends that.
 */
export function printLines(bodyEl: HTMLElement, pane: MapPane): () => void {
  const { win } = bodyEl;
  const el = createDiv({ cls: cls('printed') });
  bodyEl.before(el);
  const before = (): void => {
    el.empty();
    for (const { level, words } of pane.lines()) {
      const indent = Math.min(level - 1, DEEPEST) * row.indent;
      el.createDiv({ cls: cls('printed-line'), text: words }).setCssStyles({ paddingInlineStart: `${indent}px` });
    }
  };
  const after = (): void => el.empty();
  win.addEventListener('beforeprint', before);
  win.addEventListener('afterprint', after);
  return () => {
    win.removeEventListener('beforeprint', before);
    win.removeEventListener('afterprint', after);
  };
}
