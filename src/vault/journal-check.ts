import { standardVocabulary } from '../notes/vocabulary';
import { defaultSettings } from '../settings/settings';
import type { Entry } from './journal-entry';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number';
const isYesOrNo: Check = (value) => typeof value === 'boolean';
const isAbsent: Check = (value) => value === undefined;
const anyOf = (...checks: readonly Check[]): Check => (value) => checks.some((check) => check(value));
const orAbsent = (check: Check): Check => anyOf(isAbsent, check);
const listOf = (check: Check): Check => (value) => Array.isArray(value) && value.every(check);
const oneOf = (table: object): Check => (value) => typeof value === 'string' && Object.hasOwn(table, value);
const just = (wanted: string): Check => (value) => value === wanted;

function shaped(keys: Readonly<Record<string, Check>>): Check {
  return (value) => isRecord(value) && Object.entries(keys).every(([key, check]) => check(value[key]));
}

const isValue = anyOf(isText, isNumber, isYesOrNo, (value) => value === null);
const isFact = { note: isText, fact: oneOf(standardVocabulary.properties) };
const isAdded = anyOf(
  isText,
  shaped({ text: isText }),
  shaped({ on: isText, note: isText }),
  shaped({ kind: isText, until: orAbsent(isText), of: orAbsent(isText) }),
);
const isChange = anyOf(
  shaped({ ...isFact, set: isValue, was: orAbsent(isValue), add: isAbsent, take: isAbsent }),
  shaped({ ...isFact, add: isAdded, set: isAbsent, take: isAbsent }),
  shaped({ ...isFact, take: isText, set: isAbsent, add: isAbsent }),
  shaped({
    note: isText, mark: anyOf(just('contact'), just('interview')), fact: isAbsent, heading: isAbsent, stretches: isAbsent,
  }),
  shaped({
    note: isText,
    fact: isAbsent,
    mark: isAbsent,
    stretches: isAbsent,
    heading: oneOf(standardVocabulary.headings),
    level: orAbsent(isNumber),
    lines: listOf(isText),
    insteadOf: orAbsent(listOf(listOf(isText))),
  }),
  shaped({
    note: isText,
    fact: isAbsent,
    heading: isAbsent,
    mark: isAbsent,
    stretches: listOf(shaped({ at: isNumber, from: isText, to: isText })),
  }),
);

const isEdit = shaped({
  property: isText,
  value: orAbsent(anyOf(isValue, listOf(isText))),
  items: orAbsent(listOf(anyOf(isText, isNumber))),
});
const isTextOrAbsent = orAbsent(isText);
const isWrittenLine = shaped({
  property: isText,
  before: isTextOrAbsent,
  after: isTextOrAbsent,
  line: isNumber,
  above: isTextOrAbsent,
  below: isTextOrAbsent,
});
const isSection = shaped({
  lines: listOf(isText), times: isNumber, nth: isNumber, lead: listOf(isText), madeHeading: isYesOrNo,
  blankBelow: isYesOrNo, line: isNumber, above: isTextOrAbsent, below: isTextOrAbsent,
  instead: orAbsent(listOf(isText)),
});
const isTrace = anyOf(
  shaped({
    kind: just('properties'),
    written: shaped({ lines: listOf(isWrittenLine), fences: orAbsent(shaped({ opening: isText, closing: isText })) }),
  }),
  shaped({ kind: just('lines'), heading: isText, written: isSection }),
  shaped({ kind: just('block'), before: isText, after: isText, values: listOf(shaped({ property: isText })) }),
  shaped({
    kind: just('hunks'),
    hunks: listOf(shaped({ before: isText, after: isText, times: isNumber, nth: isNumber })),
  }),
);

const isUnderWay = anyOf(
  shaped({ before: isText, start: isNumber, same: isNumber, text: isText }),
  shaped({ before: isAbsent, was: isText, length: isNumber, stretches: listOf(isText) }),
);

const isChoice: Check = (value) =>
  isRecord(value) && Object.entries(value).every(([key, chosen]) => oneOf(defaultSettings)(key) && isText(chosen));
const isPart = anyOf(
  shaped({
    kind: just('note'),
    path: isText,
    text: isText,
    templater: orAbsent(listOf(isEdit)),
    left: isTextOrAbsent,
    made: orAbsent(isYesOrNo),
  }),
  shaped({
    kind: just('edit'),
    path: isText,
    changes: listOf(isChange),
    traces: orAbsent(listOf(isTrace)),
    without: isTextOrAbsent,
    underWay: orAbsent(isUnderWay),
  }),
  shaped({ kind: just('file'), path: isText, text: isText, was: isTextOrAbsent }),
  shaped({ kind: just('trash'), path: isText, text: isText }),
  shaped({ kind: just('settings'), set: isChoice, was: isChoice }),
);
const check = shaped({
  id: isText,
  says: isText,
  undoing: isYesOrNo,
  session: isText,
  stuck: isYesOrNo,
  folders: listOf(isText),
  parts: listOf(isPart),
});

/** Whether it is an entry of ours, to the last value: local storage can hold anything. */
export function isEntry(value: unknown): value is Entry {
  return check(value);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
