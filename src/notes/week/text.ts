import type { Listed } from '../../domain/agenda';
import { dateInWords, shortDate, weekdayName } from '../../domain/day-words';
import { addDays, type Day } from '../../domain/day';
import { modeHeading } from '../../domain/mode';
import { peopleIn } from '../../domain/people';
import { ruleFor } from '../../domain/due';
import type { Mention } from '../../domain/mention';
import type { Acquaintances } from '../../domain/network';
import type { Contact, Interview, NoteRecord } from '../../domain/records';
import { information, stepTitle, stepWords, style, viewChange as changeOfView, type Rubric } from '../../domain/rubric';
import type { Conversation, WeekHeld } from '../../domain/week';
import { minutes } from '../../words/amounts';
import { counted, inContent, listed, say, series, together } from '../../words/say';
import { asPlainLine } from '../sections/plain-line';
import { sectionTitles, type ReviewParts, type Section } from './parts';
import { plainWords } from '../sections/plain-words';
import { quoteOf } from './quote';
import { placeIn, whereToMeet } from './where';
import { settledWords } from './words';

/** What was written about a conversation on a day; without one, whenever it was. */
export interface Summary {
  on?: Day;
  lines: readonly string[];
}

export interface ToTell {
  held: WeekHeld;
  today: Day;
  /** Without what is private: own words, evaluations and quotes. */
  forCounsellor: boolean;
  /** A link to somebody, or their name as plain words where they have no note. */
  link: (person: Mention | Contact) => string;
  around: Acquaintances;
  record: (path: string) => NoteRecord | undefined;
  summaries: (interview: Interview) => readonly Summary[];
}

/** The review of a week, part by part, in the language of content. */
export function reviewParts(tell: ToTell): ReviewParts {
  const { held, today, forCounsellor } = tell;
  const { from } = held.week;
  return inContent(() => ({
    title: say`Week of ${dateInWords(from, from)} ${from.slice(0, 4)}`,
    first: firstLine(tell),
    callout: forCounsellor ? [] : [say`> [!note] In your own words`, '> '],
    sections: sectionsOf(tell).filter(({ lines }) => lines.length > 0),
    last: forCounsellor
      ? say`*Written on ${dayOf(today, from)}. Writing it again keeps whatever stands below this line.*`
      : say`*Written on ${dayOf(today, from)}. Writing it again keeps your own words, and whatever stands below this line.*`,
  }));
}

function firstLine({ held: { conversations, settled, open }, forCounsellor }: ToTell): string {
  const names = conversations.flatMap((each) => each.names).length + settled.filter(({ kind }) => kind === 'named').length;
  const things = settled.filter(({ kind }) => kind !== 'named').length;
  const [talks, left] = [conversations.length, open.length];
  const held = series([
    talks === 0 ? '' : counted(talks, { one: say`${talks} conversation`, other: say`${talks} conversations` }),
    names === 0 ? '' : counted(names, { one: say`${names} name`, other: say`${names} names` }),
    things === 0 ? '' : counted(things, { one: say`${things} thing settled`, other: say`${things} things settled` }),
  ]);
  return together(
    forCounsellor ? say`For a counsellor: own words, evaluations and quotes are left out.` : '',
    held === '' ? say`No conversation, no name, nothing settled in this week.` : say`${held}.`,
    left === 0 ? '' : counted(left, { one: say`${left} thing is still open.`, other: say`${left} things are still open.` }),
  );
}

function sectionsOf(tell: ToTell): Section[] {
  const [conversations, settled, stillOpen, nextWeek] = sectionTitles;
  const { held } = tell;
  return [
    { title: conversations, lines: held.conversations.flatMap((each) => conversationLines(each, tell)) },
    { title: settled, lines: settledLines(tell) },
    { title: stillOpen, lines: openLines(tell) },
    { title: nextWeek, lines: aheadLines(tell) },
  ];
}

function conversationLines({ interview, names }: Conversation, tell: ToTell): string[] {
  const { held: { week }, forCounsellor, link } = tell;
  const about = aboutLine(interview, tell);
  const items = [
    forCounsellor ? '' : evaluation(interview),
    names.length > 0 ? say`- **Names received**: ${series(names.map(link))}` : '',
    ...(forCounsellor ? [] : interview.openQuestions.map((question) => say`- **Still to ask**: ${plainWords(question)}`)),
  ].filter((item) => item !== '');
  const quotes = forCounsellor ? [] : quoted(interview, tell);
  return [
    say`### ${withWhom(interview, link)}, ${dayOf(interview.date!, week.from)}`,
    '',
    ...(about === '' ? [] : [about, '']),
    ...quotes.flatMap((quote) => [...quote, '']),
    ...(items.length === 0 ? [] : [...items, '']),
  ];
}

function withWhom(interview: Interview, link: ToTell['link']): string {
  return listed(peopleIn(interview).map(link)) || plainWords(interview.name);
}

/** `Visitor researcher, Northlight Studio. In person, 24 minutes of the 20 asked for.` */
function aboutLine(interview: Interview, { around }: ToTell): string {
  const people = peopleIn(interview);
  const only = people.length === 1 ? around.contact(people[0]!.note) : undefined;
  const facts = [interview.role ?? only?.role, interview.organization ?? only?.organization];
  const what = series(facts.map((text) => plainWords(text ?? '')));
  const { mode, kind, actualMinutes, minutes: asked } = interview;
  const way = kind === 'chance' ? say`By chance` : mode ? modeHeading(mode) : '';
  const took = actualMinutes ? minutes(actualMinutes) : '';
  const long = took && asked ? say`${took} of the ${asked} asked for` : took;
  const how = series([way, placeIn(interview), long]);
  return asPlainLine(together(what && say`${what}.`, how && say`${how}.`));
}

function evaluation({ informationRating, styleRating, viewChange }: Interview): string {
  const all = together(
    informationRating === undefined ? '' : say`**Information** ${stepOfFive(information, informationRating)}.`,
    styleRating === undefined ? '' : say`**Your own style** ${stepOfFive(style, styleRating)}.`,
    viewChange === undefined ? '' : say`**View of the field** ${stepIn(changeOfView, viewChange, stepTitle(changeOfView, viewChange))}.`,
  );
  return all && say`- ${all}`;
}

function stepOfFive(rubric: Rubric, step: number): string {
  return stepIn(rubric, step, say`${stepTitle(rubric, step)} of 5`);
}

// Between two steps, as a note may say by hand, there are no words.
function stepIn(rubric: Rubric, step: number, title: string): string {
  const words = stepWords(rubric, step);
  return words ? say`${title}: ${words}` : title;
}

function quoted(interview: Interview, { summaries, held: { week } }: ToTell): string[][] {
  const all = summaries(interview);
  return all.map(({ on, lines }) => {
    // With several, or of another day, the day tells them apart.
    const dated = on !== undefined && (all.length > 1 || on !== interview.date);
    return [...(dated ? [say`> *${dayOf(on, week.from)}*`, '>'] : []), ...quoteOf(lines)];
  }).filter((quote) => quote.length > 0);
}

function settledLines({ held: { settled }, forCounsellor, link }: ToTell): string[] {
  return [...new Set(settled.map(({ on }) => on))].map((day) => {
    const parts = settled.filter(({ on }) => on === day).map(({ kind, people, words = '' }) =>
      settledWords[kind]({ who: listed(people.map(link)) || say`somebody`, words: forCounsellor ? '' : plainWords(words) }));
    return say`- ${weekdayName(day)}: ${series(parts)}`;
  });
}

function openLines(tell: ToTell): string[] {
  const { held: { open, week }, link } = tell;
  return open.map((each) => {
    const who = listed(peopleOf(each, tell).map(link)) || plainWords(each.item.person);
    return item(say`${who}: ${plainWords(todoOf(each, tell))}, due ${shortDate(each.due, week.from)}`);
  });
}

// A name such as “1. FC” would begin a list within the item.
function item(text: string): string {
  return `- ${text.replace(/^(\d{1,9})?([-+.)])(?=\s)/, '$1\\$2')}`;
}

// A next step says in the person's words what it is. Days are said as from long before: the note is read on any day.
function todoOf({ item }: Listed, { held: { week }, forCounsellor, record, around }: ToTell): string {
  const note = record(item.note);
  const rule = note && ruleFor(note, item.kind);
  const today = addDays(week.from, -14);
  return !rule ? '' : forCounsellor && rule.nextStep ? rule.name() : rule.todo(note, { around, today });
}

/** To whom it is owed: one person, or everybody of an interview. */
function peopleOf({ item }: Listed, { around, record }: ToTell): readonly (Mention | Contact)[] {
  const person = item.to ?? around.contact(item.contact);
  const note = record(item.note);
  return person ? [person] : note?.type === 'interview' ? peopleIn(note) : [];
}

function aheadLines({ held: { ahead, week }, link, forCounsellor }: ToTell): string[] {
  if (ahead.length === 0) return [];
  // A bar would begin another cell, in a link as well.
  const cell = (text: string): string => text.replace(/\\?\|/g, '\\|');
  const rows = ahead.map((interview) => {
    const { date, time } = interview;
    const where = whereToMeet(interview, !forCounsellor);
    return say`| ${shortDate(date!, week.from)} | ${time ?? ''} | ${cell(withWhom(interview, link))} | ${cell(where)} |`;
  });
  return [say`| Day | Time | With | Where |`, '| --- | --- | --- | --- |', ...rows];
}

/** `Thursday 12 November`. */
function dayOf(day: Day, from: Day): string {
  return say`${weekdayName(day)} ${dateInWords(day, from)}`;
}
