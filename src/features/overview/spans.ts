import type { Acquaintances } from '../../domain/network';
import { medianOf } from '../../domain/overview/rate';
import type { Span, Spans } from '../../domain/overview/spans';
import type { Drawn } from '../../ui/list/drawing';
import { counted, listedInParts, say, sayInParts } from '../../words/say';
import type { Chapter } from './chapter';
import { addHead, addParts, phrase, type Counted, type Pen } from './pen';
import { cls } from './view-type';
import { decimal } from './words';

type Named = Span & { name: string };

interface Facts extends Pick<Spans, 'toThanks' | 'unthanked'> {
  toReply: readonly Named[];
  toMeeting: readonly Named[];
}

/** How long replies, meetings and thanks took. */
export const spansChapter: Chapter<Facts> = {
  key: 'spans',
  title: () => say`How long it took`,
  facts: ({ spans: { toReply, toMeeting, toThanks, unthanked } }, { around }) => ({
    toReply: named(toReply, around), toMeeting: named(toMeeting, around), toThanks, unthanked,
  }),
  draw(el, { toReply, toMeeting, toThanks, unthanked }, pen) {
    const table = pen.table(el, 'spans', say`How long it took`, false);
    table.addClass(cls('spans'));
    pen.rows(table, [
      { name: say`To a reply`, says: daysOf(toReply, say`With a day of the reply`, pen) },
      { name: say`From reply to meeting`, says: daysOf(toMeeting, say`Met after a reply`, pen) },
      { name: say`To a thank-you`, says: thanks(toThanks, unthanked, pen) },
    ], (tr, { name, says }) => {
      addHead(tr, name);
      addParts(tr.createEl('td'), says);
    });
    pen.note(el, say`Calendar days. With fewer than 5, each is shown and nothing is averaged.`);
  },
};

function named(spans: readonly Span[], around: Acquaintances): Named[] {
  return spans.map((span) => ({ ...span, name: around.contact(span.note)?.name ?? span.note }));
}

function daysOf(spans: readonly Named[], which: string, pen: Pen): (string | Drawn)[] {
  const [shortest, longest] = [spans[0], spans.at(-1)];
  if (!shortest || !longest) return [say`None yet`];
  const middle = medianOf(spans.map(({ days }) => days));
  if (middle === undefined) return each(spans, pen);
  const number = pen.inSentence({ of: 'people', notes: spans.map(({ note }) => note), which });
  const people = phrase(counted(spans.length, { one: sayInParts`${number} person`, other: sayInParts`${number} people` }));
  const days = counted(middle, { one: say`${decimal(middle)} day`, other: say`${decimal(middle)} days` });
  return sayInParts`${days} in the middle, from ${shortest.days} to ${longest.days}, of ${people}`;
}

function each(spans: readonly Named[], pen: Pen): (string | Drawn)[] {
  const all = phrase(listedInParts(spans.map(({ note, days, name }): [Drawn] => {
    const label = counted(days, { one: say`${name}: ${days} day`, other: say`${name}: ${days} days` });
    return [{ draw: (parent) => pen.link(parent, { note, text: String(days), label }) }];
  })));
  return counted(spans.at(-1)!.days, { one: sayInParts`${all} day`, other: sayInParts`${all} days` });
}

function thanks(spans: readonly Span[], open: readonly string[], pen: Pen): (string | Drawn)[] {
  const of = (fits: (days: number) => boolean): string[] =>
    spans.filter(({ days }) => fits(days)).map(({ note }) => note);
  const part = (notes: readonly string[], which: string, words: (number: Drawn) => (string | Drawn)[]) => {
    const what: Counted = { of: 'interviews', notes, which };
    return notes.length === 0 ? [] : [words(pen.inSentence(what))];
  };
  const parts = [
    ...part(of((days) => days === 0), say`Thanked on the same day`, (number) => sayInParts`same day ${number}`),
    ...part(of((days) => days === 1), say`Thanked on the next day`, (number) => sayInParts`next day ${number}`),
    ...part(of((days) => days > 1), say`Thanked later`, (number) => sayInParts`later ${number}`),
    ...part(open, say`Not thanked for yet`, (number) => sayInParts`not yet ${number}`),
  ];
  return parts.length === 0 ? [say`None yet`] : listedInParts(parts);
}
