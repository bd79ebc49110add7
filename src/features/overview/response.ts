import type { Overview } from '../../domain/overview';
import { standsOut, type Share } from '../../domain/overview/rate';
import { RIPE_AFTER, type Group, type Response } from '../../domain/overview/response';
import { counted, say, sayInParts } from '../../words/say';
import type { Chapter } from './chapter';
import { addHead, addParts, phrase, type Pen } from './pen';
import { cls } from './view-type';
import { boundsInWords, percentInWords, remindersInWords, shortBounds } from './words';

/** From so many on the share says more than looking at each. */
const COUNTED_FROM = 5;

interface Row {
  name: string;
  share: Share;
  which: { part: string; whole: string };
}

/** Who answered, of those asked long enough ago, and what told those who did from the others. */
export const responseChapter: Chapter<Response> = {
  key: 'response',
  title: () => say`Did they answer?`,
  facts: ({ response }: Overview) => response,
  draw(el, response, pen) {
    const { answered, agreed, young, afterReminder } = response;
    if (answered.whole.length === 0) pen.line(el, [say`No ask is old enough to count yet.`]);
    else drawAnswered(el, answered, pen);
    const number = pen.inSentence({ of: 'people', notes: young, which: say`Asked less than ${RIPE_AFTER} days ago` });
    pen.note(el, say`Asks of at least ${RIPE_AFTER} days, or answered.`, ...(young.length === 0 ? [] : [' ', ...counted(young.length, {
      one: sayInParts`${number} is younger and not counted yet.`,
      other: sayInParts`${number} are younger and not counted yet.`,
    })]));
    if (answered.whole.length === 0) return;
    const days = pen.share(agreed, { part: say`A day was agreed`, whole: allRipe() });
    pen.line(el, sayInParts`${days} led to a day.`);
    drawRows(el, 'source', { caption: say`By source`, rows: sources(response) }, pen);
    for (const words of comparisons(response)) pen.line(el, [words]);
    drawRows(el, 'channel', { caption: say`By channel`, rows: channels(response) }, pen);
    for (const words of channelsThatStandOut(response)) pen.line(el, [words]);
    drawRows(el, 'reminders', { caption: say`When the answer came`, rows: reminders(response) }, pen);
    if (afterReminder.part.length === 0) return;
    const after = pen.share(afterReminder, { part: say`Answered after a reminder`, whole: say`Answered` });
    pen.line(el, counted(afterReminder.whole.length, {
      one: sayInParts`${after} answer came after a reminder.`,
      other: sayInParts`${after} answers came after a reminder.`,
    }));
  },
};

function drawAnswered(el: HTMLElement, answered: Share, pen: Pen): void {
  const share = pen.share(answered, { part: say`Answered`, whole: allRipe() });
  const large = { draw: (parent: HTMLElement) => share.draw(parent.createSpan({ cls: cls('large') })) };
  const percent = percentInWords(answered);
  pen.line(el, percent ? sayInParts`${large} answered, ${percent}` : sayInParts`${large} answered`, 'answered');
  const bounds = boundsInWords(answered);
  if (bounds) pen.note(el, bounds);
}

function sources({ named, bySource }: Response): Row[] {
  const groups = bySource.map((group) => rowOf(group, say`No source noted`));
  if (named.whole.length > 0) groups.unshift(rowOf({ name: say`Named by somebody`, share: named }, ''));
  return groups.length === 1 && bySource[0]?.name === undefined && named.whole.length === 0 ? [] : groups;
}

function channels({ byChannel }: Response): Row[] {
  if (byChannel.every(({ name }) => name === undefined)) return [];
  return byChannel.map((group) => rowOf(group, say`No channel noted`));
}

function rowOf({ name = '', share }: Group, without: string): Row {
  const called = name || without;
  return { name: called, share, which: { part: say`${called}, answered`, whole: say`${called}, asked` } };
}

function reminders({ byReminders }: Response): Row[] {
  return byReminders.map((share, count) => {
    const name = remindersInWords(count);
    return { name, share, which: { part: say`Answered: ${name}`, whole: say`Answered` } };
  });
}

function comparisons({ named, answered }: Response): string[] {
  switch (standsOut(named, answered)) {
    case 'more':
      return [say`Those named by somebody answered more often than the others.`];
    case 'less':
      return [say`Those named by somebody answered less often than the others.`];
    default:
      return [];
  }
}

function channelsThatStandOut({ byChannel, answered }: Response): string[] {
  return byChannel.flatMap(({ name, share }) => name !== undefined && standsOut(share, answered) === 'more'
    ? [say`Those asked through “${name}” answered more often than the others.`]
    : []);
}

function drawRows(
  el: HTMLElement,
  key: string,
  { caption, rows }: { caption: string; rows: readonly Row[] },
  pen: Pen,
): void {
  if (rows.length === 0) return;
  const table = pen.table(el.createDiv({ cls: cls('shares') }), key, caption);
  pen.rows(table, rows, (tr, { name, share, which }) => {
    addHead(tr, name);
    const squares = tr.createEl('td').createSpan({ cls: cls('squares'), attr: { 'aria-hidden': 'true' } });
    if (share.whole.length < COUNTED_FROM) addSquares(squares, share);
    const says = tr.createEl('td', { cls: cls('share') });
    const [parts, percent, bounds] = [pen.share(share, which), percentInWords(share), shortBounds(share)];
    addParts(says, [percent ? phrase(sayInParts`${parts}, ${percent}`) : parts]);
    tr.createEl('td', { cls: cls('bounds'), text: bounds });
  });
}

/** One for each of them, so that looking is counting. */
function addSquares(parent: HTMLElement, { part, whole }: Share): void {
  whole.forEach((_, at) => parent.createSpan({ cls: [cls('square'), ...(at < part.length ? [cls('filled')] : [])] }));
}

function allRipe(): string {
  return say`Asked ${RIPE_AFTER} days ago or more, or answered`;
}
