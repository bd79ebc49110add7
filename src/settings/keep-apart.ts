import type { HeadingName } from '../domain/change';
import type { FactName } from '../domain/records';
import { markKey, markText, standardMarks, type Mark } from '../notes/mark';
import { clashesOfHeadings, clashesOfNames, reasonAgainstMark } from '../notes/own-names';
import { standardVocabulary } from '../notes/vocabulary';
import { counted, listed, say, together } from '../words/say';
import type { Settings } from './settings';

/** Why a setting isn’t what was stored. */
export type Doubts = Map<keyof Settings, { reason: string; /** Nothing of it could be used. */ standard: boolean }>;

/** What the vault calls things must never mean two things at once: whatever does is left out, in words. */
export function keepApart(settings: Settings, doubts: Doubts): void {
  keepToStandard(settings);
  // What gives way has its standard name again, which may be in the way of another.
  while (steps.some((leavesOut) => leavesOut(settings, doubts)));
}

/** Each answers whether it left something out. */
const steps = [keepMarksFromFacts, keepKindsApart, keepNamesApart, keepHeadingsApart];

const settingOf = { contact: 'contactMarks', interview: 'interviewMarks' } as const;

function keepMarksFromFacts(settings: Settings, doubts: Doubts): boolean {
  let leftOut = false;
  for (const kind of ['contact', 'interview'] as const) {
    const key = settingOf[kind];
    const reasons = settings[key].map((mark) => reasonAgainstMark(mark, kind, settings.names));
    const left = settings[key].filter((_, at) => reasons[at] === undefined);
    if (left.length === settings[key].length) continue;
    settings[key] = left.length > 0 ? left : [standardMarks[kind]];
    const reason = together(...reasons.filter((each) => each !== undefined));
    doubt(doubts, key, { reason, standard: left.length === 0 });
    leftOut = true;
  }
  return leftOut;
}

/** A note with a mark that stands in both lists would be a contact and an interview. */
function keepKindsApart(settings: Settings, doubts: Doubts): boolean {
  const among = (marks: readonly Mark[], mark: Mark): boolean => marks.some((each) => markKey(each) === markKey(mark));
  const both = settings.interviewMarks.filter((mark) => among(settings.contactMarks, mark));
  if (both.length === 0) return false;
  const left = settings.interviewMarks.filter((mark) => !among(both, mark));
  if (left.length === 0 && among(settings.contactMarks, standardMarks.interview)) {
    settings.contactMarks = [standardMarks.contact];
  }
  settings.interviewMarks = left.length > 0 ? left : [standardMarks.interview];
  const marks = listed(both.map((mark) => `“${markText(mark)}”`));
  const reason = counted(both.length, {
    one: say`${marks} means a contact already. A note is one or the other.`,
    other: say`${marks} mean a contact already. A note is one or the other.`,
  });
  doubt(doubts, 'interviewMarks', { reason, standard: left.length === 0 });
  return true;
}

function keepNamesApart({ names, headingNames, contactMarks, interviewMarks }: Settings, doubts: Doubts): boolean {
  const clashes = clashesOfNames({ names, headingNames, marks: { contact: contactMarks, interview: interviewMarks } });
  for (const [fact, reason] of clashes) {
    delete names[fact];
    doubt(doubts, 'names', { reason, standard: false });
  }
  return clashes.size > 0;
}

function keepHeadingsApart({ headingNames }: Settings, doubts: Doubts): boolean {
  const clashes = clashesOfHeadings(headingNames);
  for (const [heading, reason] of clashes) {
    delete headingNames[heading];
    doubt(doubts, 'headingNames', { reason, standard: false });
  }
  return clashes.size > 0;
}

/** A name that is the standard one is none of the vault’s own. */
function keepToStandard({ names, headingNames }: Settings): void {
  for (const [fact, name] of Object.entries(names) as [FactName, string][]) {
    if (name === standardVocabulary.properties[fact]) delete names[fact];
  }
  for (const [heading, name] of Object.entries(headingNames) as [HeadingName, string][]) {
    if (name === standardVocabulary.headings[heading]) delete headingNames[heading];
  }
}

function doubt(doubts: Doubts, key: keyof Settings, { reason, standard }: { reason: string; standard: boolean }): void {
  const before = doubts.get(key);
  doubts.set(key, { reason: together(...(before ? [before.reason] : []), reason), standard });
}
