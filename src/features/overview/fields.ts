import type { Overview } from '../../domain/overview';
import { say } from '../../words/say';
import type { Chapter } from './chapter';
import { addHead } from './pen';
import { cls } from './view-type';

/** How far one came in each field. */
export const fieldsChapter: Chapter<Overview['fields']> = {
  key: 'fields',
  title: () => say`Fields`,
  facts: ({ fields }: Overview) => fields,
  draw(el, fields, pen) {
    const table = pen.table(el, 'fields', say`People in each field`, false);
    table.addClass(cls('fields'));
    const head = table.createEl('thead').createEl('tr');
    for (const text of [say`Field`, say`On your list`, say`Asked`, say`Met`]) head.createEl('th', { text, attr: { scope: 'col' } });
    pen.rows(table, fields, (tr, { field, people, asked, met }) => {
      const name = field ?? say`No field noted`;
      addHead(tr, name);
      const cells = [
        { notes: people, which: say`${name}, on your list` },
        { notes: asked, which: say`${name}, asked` },
        { notes: met, which: say`${name}, met` },
      ];
      for (const cell of cells) pen.number(tr.createEl('td', { cls: cls('count') }), { of: 'people', ...cell });
    });
    pen.note(el, say`Walk-ins count among those met.`);
  },
};
