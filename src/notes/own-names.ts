import type { HeadingName } from '../domain/change';
import type { FactName, NoteRecord } from '../domain/records';
import { say } from '../words/say';
import { factWords } from './fact-words';
import { standardMarks, type Mark } from './mark';
import { visibleText } from './names';
import { contactProperties, interviewProperties } from './properties';
import { headingText, isSameHeading } from './sections/headings';
import { comparedName } from './spellings';
import { standardVocabulary, type Vocabulary } from './vocabulary';

type Kind = NoteRecord['type'];

/** What a vault calls otherwise than the standard: properties, headings, and what marks its notes. */
export interface OwnNames {
  names: Readonly<Partial<Record<FactName, string>>>;
  headingNames: Readonly<Partial<Record<HeadingName, string>>>;
  marks: Readonly<Record<Kind, readonly Mark[]>>;
}

const LONGEST = 100;
/** Properties that Obsidian itself has a meaning for. */
const OBSIDIANS: ReadonlySet<string> = new Set(['tags', 'aliases', 'cssclasses', '__proto__']);

const facts = Object.keys(standardVocabulary.properties) as FactName[];
const kindsOf = (fact: FactName): Kind[] =>
  (['contact', 'interview'] as const).filter((kind) => fact in (kind === 'contact' ? contactProperties : interviewProperties));

/** The vault's words; the standard ones where nothing is called otherwise. Expects names without a reason against. */
export function vocabularyWith({ names, headingNames, marks }: OwnNames): Vocabulary {
  const properties = { ...standardVocabulary.properties, ...names };
  const whole = { contact: withProperty('contact', marks), interview: withProperty('interview', marks) };
  const taken = (fact: FactName, name: string): boolean =>
    isMarking(name, kindsOf(fact), whole) || othersCalled(name, { fact, properties }).length > 0;
  const alternatives = facts.flatMap((fact) => {
    const name = standardVocabulary.properties[fact];
    const isRead = comparedName(properties[fact]) !== comparedName(name) && !taken(fact, name);
    return isRead ? [[fact, name] as const] : [];
  });
  return {
    marks: whole,
    properties,
    alternatives: Object.fromEntries(alternatives),
    headings: { ...standardVocabulary.headings, ...headingNames },
  };
}

/** What is new has to be marked by something that can be written anywhere: a property. */
function withProperty(kind: Kind, marks: OwnNames['marks']): readonly Mark[] {
  const own = marks[kind];
  return own.some((mark) => 'property' in mark) ? own : [...own, standardMarks[kind]];
}

/** Why a property can't have this name, whichever fact it states; undefined if it can. */
export function reasonAgainstName(name: string): string | undefined {
  if (name.trim() === '') return say`A property needs a name.`;
  if (name.length > LONGEST) return say`“${name.slice(0, LONGEST)}…” is too long for the name of a property.`;
  if (isOdd(name)) return say`“${name}” has characters in it that the name of a property can’t have.`;
  return OBSIDIANS.has(comparedName(name)) ? say`“${name}” means something to Obsidian itself.` : undefined;
}

/** Why a heading can't be called so; undefined if it can. */
export function reasonAgainstHeading(name: string): string | undefined {
  if (headingText(name) === '') return say`A heading needs words.`;
  if (name.length > LONGEST) return say`“${name.slice(0, LONGEST)}…” is too long for a heading.`;
  const isHeading = headingText(name) === name && !name.startsWith('#');
  return isOdd(name) || !isHeading ? say`“${name}” has characters in it that a heading can’t have.` : undefined;
}

// In templates braces and `<%` would be marks.
function isOdd(name: string): boolean {
  return visibleText(name) !== name || name !== name.trim() || /[{}<>\r\n]/.test(name);
}

/** Why facts can't be called as they are, by fact: each is a sentence that names what is in the way. */
export function clashesOfNames({ names, marks }: OwnNames): Map<FactName, string> {
  const properties = { ...standardVocabulary.properties, ...names };
  const whole = { contact: withProperty('contact', marks), interview: withProperty('interview', marks) };
  const clashes = new Map<FactName, string>();
  for (const fact of Object.keys(names) as FactName[]) {
    const name = properties[fact];
    const [other] = othersCalled(name, { fact, properties });
    if (isMarking(name, kindsOf(fact), whole)) {
      clashes.set(fact, say`“${name}” says already what kind of note it is. ${factWords[fact]()} needs another name.`);
    } else if (other) {
      clashes.set(fact, say`“${name}” would be ${factWords[fact]()} and ${factWords[other]()}. One property states one fact.`);
    }
  }
  return clashes;
}

/** Why headings can't be called as they are, by heading. */
export function clashesOfHeadings(headingNames: OwnNames['headingNames']): Map<HeadingName, string> {
  const headings = { ...standardVocabulary.headings, ...headingNames };
  const all = Object.keys(headings) as HeadingName[];
  const clashes = (Object.keys(headingNames) as HeadingName[]).flatMap((heading) => {
    const other = all.find((each) => each !== heading && isSameHeading(headings[each], headings[heading]));
    return other ? [[heading, say`There is another heading “${headings[heading]}”. Each needs a name of its own.`] as const] : [];
  });
  return new Map(clashes);
}

/** Why notes can't be marked so by a property: it states a fact of such notes. */
export function reasonAgainstMark(mark: Mark, kind: Kind, names: OwnNames['names']): string | undefined {
  if (!('property' in mark)) return undefined;
  const reason = reasonAgainstName(mark.property);
  if (reason) return reason;
  const stated = facts.find((fact) => !(fact in names) && kindsOf(fact).includes(kind) &&
    comparedName(standardVocabulary.properties[fact]) === comparedName(mark.property));
  return stated && say`“${mark.property}” is how notes state this fact: ${factWords[stated]()}. It can’t mark them as well.`;
}

function isMarking(name: string, kinds: readonly Kind[], marks: OwnNames['marks']): boolean {
  return kinds.some((kind) => marks[kind].some((mark) => 'property' in mark && comparedName(mark.property) === comparedName(name)));
}

/** The other facts of the same notes that are called so. */
function othersCalled(
  name: string,
  { fact, properties }: { fact: FactName; properties: Vocabulary['properties'] },
): FactName[] {
  const kinds = kindsOf(fact);
  return facts.filter((each) => each !== fact && comparedName(properties[each]) === comparedName(name) &&
    kindsOf(each).some((kind) => kinds.includes(kind)));
}
