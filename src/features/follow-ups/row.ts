import { addIcon, addMarked, addUnseen, cls } from '../../ui/list/drawing';
import type { RowLook } from '../../ui/list/row';
import type { Row } from './rows';

/** One line of the list: what kind, who, why, how late. */
export const dueRow: RowLook<Row> = {
  row: cls('row'),
  main: cls('row-main'),
  tools: true,
  draw(main, row, el) {
    el.dataset.what = row.what;
    el.dataset.tone = row.tone;
    addIcon(main, row.icon, 'row-icon');
    addUnseen(main, `${row.kind}: `);
    addMarked(main.createSpan({ cls: cls('person') }), row.person, row.marked);
    if (row.when) {
      addUnseen(main, ', ');
      main.createSpan({ cls: cls('when'), text: row.when });
    }
    addUnseen(main, '. ');
    const why = main.createSpan({ cls: cls('why') });
    if (row.property) addMarked(why.createSpan({ cls: cls('property') }), row.property, row.marked);
    addMarked(why, row.why, row.marked);
  },
};
