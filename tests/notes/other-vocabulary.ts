import type { FactName } from '../../src/domain/records';
import { standardVocabulary, type Vocabulary } from '../../src/notes/vocabulary';

const facts = Object.keys(standardVocabulary.properties) as FactName[];

/** A vault in which every property, type and heading has another name, two of which have to be quoted in YAML. */
export const otherVocabulary: Vocabulary = {
  marks: {
    contact: [{ property: 'Art der Notiz', value: 'person' }, { property: 'Art der Notiz', value: 'Bekannte' }],
    interview: [{ property: 'Art der Notiz', value: 'gespräch' }],
  },
  properties: { ...named((fact) => `Über ${fact}`), followUp: 'nächstes: wann', followUpNote: 'nächstes: was', date: 'Tag' },
  alternatives: {},
  headings: {
    debrief: 'Nachbereitung',
    log: 'Verlauf',
    questions: 'Fragen',
    research: 'Recherche',
    said: 'Im Wortlaut',
    worthRemembering: 'Merkenswert',
  },
};

function named(name: (fact: FactName) => string): Record<FactName, string> {
  return Object.fromEntries(facts.map((fact) => [fact, name(fact)])) as Record<FactName, string>;
}

type Words = readonly (readonly [other: string, standard: string])[];

const keys: Words = pairs(otherVocabulary.properties, standardVocabulary.properties)
  .map(([other, standard]) => [`\n${/^[^:]*$/.test(other) ? other : JSON.stringify(other)}:`, `\n${standard}:`]);
const headings: Words = pairs(otherVocabulary.headings, standardVocabulary.headings)
  .map(([other, standard]) => [`\n## ${other}\n`, `\n## ${standard}\n`]);
const types: Words = [['\nArt der Notiz: person\n', '\ntype: contact\n'], ['\nArt der Notiz: gespräch\n', '\ntype: interview\n']];
const words: Words = [...keys, ...headings, ...types, ['\nArt der Notiz:', '\ntype:']];

/** A note of this vault in the words of the standard one. */
export function inStandardWords(text: string): string {
  return words.reduce((result, [other, standard]) => result.replaceAll(other, standard), text);
}

/** A note of the standard vault in the words of this one. */
export function inOtherWords(text: string): string {
  return words.reduce((result, [other, standard]) => result.replaceAll(standard, other), text);
}

/** The names of properties in a text that mean nothing else in English: those of several words. */
export function standardNamesIn(text: string): string[] {
  const words = new Set(text.match(/\w+/g));
  return Object.values(standardVocabulary.properties).filter((name) => name.includes('_') && words.has(name));
}

function pairs<Name extends string>(other: Record<Name, string>, standard: Record<Name, string>): [string, string][] {
  return (Object.keys(other) as Name[]).map((name) => [other[name], standard[name]]);
}
