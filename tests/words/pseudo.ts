import { english } from '../../src/words/english';
import type { Language, SeenDay } from '../../src/words/language';

/** What the app calls it: the tag that Unicode leaves to pseudo-languages of this kind. */
export const PSEUDO = 'qps-ploc';

/** Sets a text apart, as no note does. */
function apart(text: string): string {
  return `⟦${text}⟧`;
}

const SAID = Symbol.for('sentences said');

/** The keys of the sentences that any plugin of this process has said in this language. */
export function said(): Set<string> {
  const shared = globalThis as { [SAID]?: Set<string> };
  return (shared[SAID] ??= new Set());
}

const ofDay = (say: (day: SeenDay) => string) => (day: SeenDay): string => apart(say(day));

/** A language that nobody speaks: English, in which all that was said through it stands between marks. */
export const pseudo: Language = {
  ...english,
  tag: PSEUDO,
  // Any sentence is known, whatever it is, and that it was said is noted.
  sentences: new Proxy({}, {
    get(_, key) {
      said().add(String(key));
      return apart(String(key));
    },
  }),
  list: (parts) => apart(english.list(parts)),
  series: (parts) => apart(english.series(parts)),
  choice: (parts) => apart(english.choice(parts)),
  weekday: (number) => apart(english.weekday(number)),
  date: ofDay(english.date),
  shortDate: ofDay(english.shortDate),
  onDay: ofDay(english.onDay),
  theDay: ofDay(english.theDay),
  ago: ofDay(english.ago),
  lateness: ofDay(english.lateness),
  until: ofDay(english.until),
};

/** The languages of a plugin that is built with this in place of `src/words/languages.ts`. */
export function languageFor(tag: string): Language {
  return tag === PSEUDO ? pseudo : english;
}

/** What of a text was not said in the language: all that stands outside of its marks. */
export function escaped(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/⟦[^⟦⟧]*⟧/g, ' ');
  }
  return rest.replace(/\s+/g, ' ').trim();
}
