import { say, sayInParts } from '../../words/say';
import { addIcon, addMarked, addSentence, type Drawn, cls as listCls } from '../../ui/list/drawing';
import { addUnfold, type RowLook } from '../../ui/list/row';
import { problemInParts, type Row } from './rows';
import { cls } from './view-type';

/** One line of the list: what kind, who, why, how late. */
export const dueRow: RowLook<Row> = {
  row: listCls('row'),
  main: listCls('row-main'),
  tools: true,
  draw(main, row, el) {
    el.dataset.what = row.what;
    el.dataset.tone = row.tone;
    if (row.last) el.dataset.last = '';
    else delete el.dataset.last;
    addIcon(main, row.icon, listCls('row-icon'));
    addSentence(main, inParts(row));
  },
};

// What the eye finds in the row's columns is one sentence to who hears it.
function inParts(row: Row): (string | Drawn)[] {
  const { kind, marked, when } = row;
  const person = { draw: (main: HTMLElement) => addMarked(main.createSpan({ cls: listCls('person') }), row.person, marked) };
  const time = { draw: (main: HTMLElement) => void main.createSpan({ cls: listCls('when'), text: when }) };
  const why = { draw: (main: HTMLElement) => addWhy(main.createSpan({ cls: listCls('why') }), row) };
  if (row.what === 'person') return personInParts(row, { time, why });
  if (row.what === 'part') return sayInParts`${kind}, ${time}. ${why}`;
  return when === ''
    ? sayInParts`${kind}: ${person}. ${why}`
    : sayInParts`${kind}: ${person}, ${time}. ${why}`;
}

function personInParts(row: Row, { time, why }: { time: Drawn; why: Drawn }): (string | Drawn)[] {
  const named = { draw: (main: HTMLElement) => addPerson(main, row) };
  if (row.opens) return row.when === '' ? sayInParts`${named}.` : sayInParts`${named}, ${time}.`;
  return row.when === '' ? sayInParts`${named}. ${why}` : sayInParts`${named}, ${time}. ${why}`;
}

function addPerson(main: HTMLElement, { person, kind, marked, opens }: Row): void {
  const named = main.createSpan({ cls: listCls('person') });
  addMarked(named.createSpan({ cls: cls('name') }), person, marked);
  named.appendText(' ');
  const things = addUnfold(named, { cls: cls('things'), title: opens ? say`${kind}: close` : say`${kind}: show each` });
  things.prepend(kind);
}

function addWhy(el: HTMLElement, { property, value, why, marked }: Row): void {
  if (property === '') return addMarked(el, why, marked);
  for (const part of problemInParts({ property, value, reason: why })) {
    if (typeof part === 'string') addMarked(el, part, marked);
    else addMarked(el.createSpan({ cls: listCls('property') }), part.property, marked);
  }
}
