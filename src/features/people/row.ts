import { sayInParts } from '../../words/say';
import { addMarked, addSentence, addStage, type Drawn, cls as listCls } from '../../ui/list/drawing';
import type { RowLook } from '../../ui/list/row';
import type { PersonRow } from './person';
import { cls } from './view-type';

/** One person: in columns where there is room, else in two lines. */
export const personRow: RowLook<PersonRow> = {
  row: listCls('row'),
  main: cls('row-main'),
  tools: true,
  draw(main, row, el) {
    el.dataset.tone = row.tone;
    el.toggleClass(cls('rests'), row.rests);
    el.toggleClass(cls('to-ask'), row.toAsk);
    addStage(main, row.stage);
    addSentence(main, inParts(row));
  },
};

// What the eye finds in columns is a few sentences to who hears it.
function inParts(row: PersonRow): (string | Drawn)[] {
  const part = (name: string, text: string) => (main: HTMLElement) => void main.createSpan({ cls: name, text });
  const marked = (name: string, text: string) => (main: HTMLElement) =>
    addMarked(main.createSpan({ cls: name }), text, row.marked);
  const name = { draw: marked(listCls('person'), row.name) };
  const describes = { draw: marked(cls('describes'), row.describes) };
  const last = { draw: part(cls('last'), row.last) };
  const when = { draw: part(listCls('when'), row.when) };
  const [stage, next] = [{ draw: part(cls('stage-name'), row.stageName) }, { draw: part(cls('next'), row.next) }];
  // Where there is no room for columns, these two are a line.
  const stands = {
    draw: (main: HTMLElement) => {
      const line = main.createSpan({ cls: cls('stands') });
      for (const each of sayInParts`${stage}. ${next}`) {
        if (typeof each === 'string') line.createSpan({ cls: cls('between'), text: each });
        else each.draw(line);
      }
    },
  };
  return [
    ...(row.describes === '' ? sayInParts`${name}.` : sayInParts`${name}, ${describes}.`), ' ',
    ...(row.last === '' ? [] : [...sayInParts`${last}.`, ' ']),
    ...(row.when === '' ? sayInParts`${stands}.` : sayInParts`${stands}, ${when}.`),
  ];
}
