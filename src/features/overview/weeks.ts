import type { Day } from '../../domain/day';
import { dateInWords } from '../../domain/day-words';
import type { Overview } from '../../domain/overview';
import type { Week } from '../../domain/overview/weeks';
import { say, together } from '../../words/say';
import type { Chapter } from './chapter';
import { addHead, UNSEEN, type Counted, type Pen } from './pen';
import { cls } from './view-type';

/** Pixels for one ask or meeting, and for the tallest column. */
const ONE = 16;
const TALLEST = 34;

/** Columns are no wider than this, beside the head of their row; more than a few have no room on a phone. */
const [HEAD, WIDEST, FEW] = [96, 44, 6];

/** Every so many weeks one is called by its date. */
const DATED = 4;

type Facts = Pick<Overview, 'weeks' | 'from' | 'today'>;

/** Asks and meetings in each week, as columns. */
export const weeksChapter: Chapter<Facts> = {
  key: 'weeks',
  title: () => say`Week by week`,
  facts: ({ weeks, from, today }) => ({ weeks, from, today }),
  draw(el, { weeks, from, today }, pen) {
    const most = Math.max(...weeks.flatMap(({ asks, meetings }) => [asks.length, meetings.length]));
    const scroll = el.createDiv({ cls: cls('weeks-scroll') });
    const table = pen.table(scroll, 'weeks', say`Asks and meetings in each week`, false);
    table.addClass(cls('weeks'));
    table.toggleClass(cls('many-weeks'), weeks.length > FEW);
    table.setCssStyles({ maxWidth: `${HEAD + weeks.length * WIDEST}px` });
    drawWeeks(table, weeks, today);
    const lines = [
      {
        name: say`Asks`, all: from ? say`Asks` : say`Asks in the last ${weeks.length} weeks`, of: 'people',
        in: ({ asks }: Week) => asks, which: (week: string) => say`${week}, asked`,
      },
      {
        name: say`Meetings`, all: from ? say`Meetings` : say`Meetings in the last ${weeks.length} weeks`, of: 'interviews',
        in: ({ meetings }: Week) => meetings, which: (week: string) => say`${week}, met`,
      },
    ] as const;
    pen.rows(table, lines, (tr, line) => {
      tr.addClass(cls(line.of));
      const all = { of: line.of, notes: weeks.flatMap(line.in), which: line.all };
      const head = addHead(tr, '').createDiv({ cls: cls('row-name') });
      head.createSpan({ text: line.name });
      pen.number(head, all);
      weeks.forEach((week, column) => {
        const what = { of: line.of, notes: line.in(week), which: line.which(weekName(week.monday, today)) };
        drawColumn(tr.createEl('td'), { what, most, column }, pen);
      });
    });
    drawAxis(table, weeks, today);
    // The newest is what one looks for; where there is no room, the older ones lie aside.
    scroll.scrollLeft = getComputedStyle(scroll).direction === 'rtl' ? -scroll.scrollWidth : scroll.scrollWidth;
    const words = together(
      from === undefined ? say`These are the last ${weeks.length} weeks.` : '',
      most * ONE > TALLEST ? say`The tallest column stands for ${most}.` : '',
    );
    if (words) pen.note(el, words);
  },
};

function drawWeeks(table: HTMLElement, weeks: readonly Week[], today: Day): void {
  const tr = table.createEl('thead').createEl('tr');
  tr.createEl('td');
  for (const { monday } of weeks) {
    tr.createEl('th', { attr: { scope: 'col' } }).createSpan({ cls: UNSEEN, text: weekName(monday, today) });
  }
}

/** A few of the weeks, below their columns. */
function drawAxis(table: HTMLElement, weeks: readonly Week[], today: Day): void {
  const tr = table.createEl('tfoot', { attr: { 'aria-hidden': 'true' } }).createEl('tr');
  tr.createEl('td');
  const last = weeks.length - 1;
  weeks.forEach(({ monday }, at) => {
    const td = tr.createEl('td');
    if (at === last) td.createSpan({ cls: [cls('week'), cls('this-week')], text: say`this week` });
    else if (at % DATED === 0) td.createSpan({ cls: cls('week'), text: dateInWords(monday, today) });
  });
}

function drawColumn(
  td: HTMLElement,
  { what, most, column }: { what: Counted; most: number; column: number },
  pen: Pen,
): void {
  const count = what.notes.length;
  const button = pen.number(td, what, (el) => {
    el.createSpan({ cls: UNSEEN, text: String(count) });
    el.createSpan({ cls: cls('column'), attr: { 'aria-hidden': 'true' } })
      .setCssStyles({ height: `${Math.round(count * Math.min(ONE, TALLEST / most))}px` });
  });
  button.dataset.column = String(column);
  button.addClass(count === 0 ? cls('no-column') : cls('week-number'));
}

function weekName(monday: Day, today: Day): string {
  return say`Week of ${dateInWords(monday, today)}`;
}
