import type { Overview } from '../../domain/overview';
import type { TopicCoverage } from '../../notes/questions/topics';
import { say } from '../../words/say';
import type { Chapter } from './chapter';
import { addHead, type Pen } from './pen';
import { cls } from './view-type';
import { topicsInWords } from './words';

interface Facts extends Pick<Overview, 'fields'> {
  topics: readonly TopicCoverage[];
  /** Of which topics there was no word, or why there is no telling. */
  missing: readonly string[];
}

/** How far one came in each field, and which topics came up. */
export const fieldsChapter: Chapter<Facts> = {
  key: 'fields',
  title: () => say`Fields and topics`,
  facts: ({ fields, held }, { topics }) => ({
    fields,
    topics: topics && 'topics' in topics ? topics.topics.filter(({ interviews }) => interviews.length > 0) : [],
    missing: topics ? topicsInWords(held, topics) : [],
  }),
  draw(el, { fields, topics, missing }, pen) {
    const table = tableOf(el, pen, { key: 'fields', name: say`People in each field` });
    addHeads(table, [say`Field`, say`On your list`, say`Asked`, say`Met`]);
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
    if (topics.length > 0) drawTopics(el, topics, pen);
    for (const words of missing) pen.note(el, words);
  },
};

function drawTopics(el: HTMLElement, topics: readonly TopicCoverage[], pen: Pen): void {
  const table = tableOf(el.createDiv(), pen, { key: 'topics', name: say`Interviews in which a topic came up` });
  addHeads(table, [say`Topic`, say`Came up`]);
  pen.rows(table, topics, (tr, { topic, interviews }) => {
    addHead(tr, topic);
    const which = say`${topic} came up`;
    pen.number(tr.createEl('td', { cls: cls('count') }), { of: 'interviews', notes: interviews, which });
  });
}

function tableOf(el: HTMLElement, pen: Pen, { key, name }: { key: string; name: string }): HTMLElement {
  const table = pen.table(el, key, name, false);
  table.addClass(cls('fields'));
  return table;
}

function addHeads(table: HTMLElement, heads: readonly string[]): void {
  const tr = table.createEl('thead').createEl('tr');
  for (const text of heads) tr.createEl('th', { text, attr: { scope: 'col' } });
}
