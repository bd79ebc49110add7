import { sayInParts } from '../../words/say';
import { addIcon, addMarked, addSentence, type Drawn, cls as listCls } from '../../ui/list/drawing';
import type { RowLook } from '../../ui/list/row';
import { problemInParts, type Row } from './rows';

/** One line of the list: what kind, who, why, how late. */
export const dueRow: RowLook<Row> = {
  row: listCls('row'),
  main: listCls('row-main'),
  tools: true,
  draw(main, row, el) {
    el.dataset.what = row.what;
    el.dataset.tone = row.tone;
    addIcon(main, row.icon, listCls('row-icon'));
    addSentence(main, inParts(row));
  },
};

// What the eye finds in the row's columns is one sentence to who hears it.
function inParts(row: Row): (string | Drawn)[] {
  const { kind, marked, when } = row;
  const person = (main: HTMLElement): void => addMarked(main.createSpan({ cls: listCls('person') }), row.person, marked);
  const time = (main: HTMLElement): void => void main.createSpan({ cls: listCls('when'), text: when });
  const why = (main: HTMLElement): void => addWhy(main.createSpan({ cls: listCls('why') }), row);
  return when === ''
    ? sayInParts`${kind}: ${{ draw: person }}. ${{ draw: why }}`
    : sayInParts`${kind}: ${{ draw: person }}, ${{ draw: time }}. ${{ draw: why }}`;
}

function addWhy(el: HTMLElement, { property, value, why, marked }: Row): void {
  if (property === '') return addMarked(el, why, marked);
  for (const part of problemInParts({ property, value, reason: why })) {
    if (typeof part === 'string') addMarked(el, part, marked);
    else addMarked(el.createSpan({ cls: listCls('property') }), part.property, marked);
  }
}
