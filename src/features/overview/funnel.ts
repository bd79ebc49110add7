import { dateInWords } from '../../domain/day-words';
import type { Overview } from '../../domain/overview';
import type { Reached } from '../../domain/overview/funnel';
import { addStage } from '../../ui/list/drawing';
import { counted, say, sayInParts, together } from '../../words/say';
import type { Chapter } from './chapter';
import { addHead, addParts, type Pen } from './pen';
import { cls } from './view-type';
import { reachedName } from './words';

type Facts = Pick<Overview, 'funnel' | 'from' | 'today'>;

/** How many people reached each stage, as bars beside their numbers. */
export const funnelChapter: Chapter<Facts> = {
  key: 'funnel',
  title: () => say`How far it went`,
  facts: ({ funnel, from, today }) => ({ funnel, from, today }),
  draw(el, { funnel, from, today }, pen) {
    const most = Math.max(...funnel.map(({ people, walkIns }) => people.length + walkIns.length));
    const table = pen.table(el, 'funnel', say`People at each stage`, false);
    table.addClass(cls('funnel'));
    const withWalkIns = funnel.some(({ walkIns }) => walkIns.length > 0);
    table.toggleClass(cls('with-walk-ins'), withWalkIns);
    pen.rows(table, funnel, (tr, reached) => drawStage(tr, reached, most, pen));
    pen.note(el, together(
      from === undefined
        ? say`Everybody on your list. Each counts at every stage they reached.`
        : say`Those asked since ${dateInWords(from, today)}, or picked or named since then and not asked yet. Each counts at every stage they reached.`,
      withWalkIns ? say`Walk-ins came without having been asked, and stand beside.` : '',
    ));
  },
};

function drawStage(tr: HTMLElement, { stage, people, walkIns }: Reached, most: number, pen: Pen): void {
  const name = reachedName(stage);
  const head = addHead(tr, '').createDiv({ cls: cls('row-name') });
  addStage(head, stage);
  head.createSpan({ text: name });
  pen.number(tr.createEl('td', { cls: cls('count') }), { of: 'people', notes: people, which: name });
  const bars = tr.createEl('td').createDiv({ cls: cls('bars') });
  addBar(bars, stage, { part: people.length, most });
  if (walkIns.length === 0) return;
  addBar(bars, stage, { part: walkIns.length, most }).addClass(cls('walk-ins'));
  const number = pen.inSentence({ of: 'people', notes: walkIns, which: say`${name}, walk-ins` });
  addParts(bars.createSpan({ cls: cls('beside') }), counted(walkIns.length, {
    one: sayInParts`and ${number} walk-in`,
    other: sayInParts`and ${number} walk-ins`,
  }));
}

/** The words beside the longest bar have room, too. */
function addBar(parent: HTMLElement, stage: string, { part, most }: { part: number; most: number }): HTMLElement {
  const bar = parent.createSpan({ cls: cls('bar'), attr: { 'aria-hidden': 'true' } });
  bar.dataset.stage = stage;
  bar.setCssStyles({ flexBasis: `${(part / most) * 100}%` });
  if (part === 0) bar.addClass(cls('no-bar'));
  return bar;
}
