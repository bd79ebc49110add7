import { factWords } from '../../notes/fact-words';
import { markText } from '../../notes/mark';
import { propertyOf } from '../../notes/properties';
import type { MarkCount } from '../../notes/survey/found';
import type { Row } from '../../notes/survey/proposal';
import { readValue } from '../../notes/values';
import { days } from '../../words/amounts';
import { counted, either, say, sayInParts } from '../../words/say';
import type { Settings } from '../../settings/settings';
import type { FactName } from '../../domain/records';

/** A word that stands in notes, within a sentence. */
export interface Code {
  code: string;
}

export type Sentence = (string | Code)[];

/** What becomes of a fact, as the terminal has it. */
export type State = 'read' | 'read-as' | 'odd' | 'digits' | 'clash' | 'left' | 'absent';

export function notes(count: number): string {
  return counted(count, { one: say`1 note`, other: say`${count} notes` });
}

export function people(count: number): string {
  return counted(count, { one: say`1 person`, other: say`${count} people` });
}

export function meetings(count: number): string {
  return counted(count, { one: say`1 meeting`, other: say`${count} meetings` });
}

export function factName(fact: FactName): string {
  return factWords[fact]();
}

/** How a note is marked, in a sentence: by a property, by a tag, in a folder. */
export function markWords({ mark, count }: Pick<MarkCount, 'mark' | 'count'>): Sentence {
  const code: Code = { code: markText(mark) };
  if ('tag' in mark) return sayInParts`${count} by the tag ${code}`;
  return 'folder' in mark ? sayInParts`${count} in the folder ${code}` : sayInParts`${count} by ${code}`;
}

/** That the settings look for such notes in two folders alone; '' where they look everywhere. */
export function limitWords({ onlyInFolders, contactFolder, interviewFolder }: Settings): string {
  return onlyInFolders
    ? say`People count in “${contactFolder}” alone and meetings in “${interviewFolder}”, as the settings say.`
    : '';
}

/** Why a mark isn’t taken by itself. */
export function whyUnlikely({ kind, telling, count }: MarkCount): string {
  if (kind === 'interview') {
    return telling === 0 ? say`None of them says who took part.` : say`Most of them don’t say who took part.`;
  }
  if (telling === 0) return say`None of them says how to reach anybody: they may be about other people.`;
  return telling * 5 >= count
    ? say`Most of them don’t say how to reach anybody: they may be about other things.`
    : say`Hardly any of them says how to reach anybody: they may be about other people.`;
}

export function stateOf(row: Row): State {
  const { name, clash, digits, odd } = row;
  if (clash && !clash.decided) return 'clash';
  if (clash?.to === null) return 'left';
  if (name === undefined) return 'absent';
  if (odd > 0) return digits ? 'digits' : 'odd';
  return readAs(row) === undefined ? 'read' : 'read-as';
}

/** What becomes of a fact, in words; `standard` is what new notes would call it. */
export function happens(row: Row, standard: string): Sentence {
  const { clash, odd } = row;
  switch (stateOf(row)) {
    case 'clash':
      return clash!.facts.length > 2
        ? sayInParts`${clash!.facts.length} facts want ${{ code: clash!.name }}`
        : sayInParts`Two facts want ${{ code: clash!.name }}`;
    case 'left':
      return sayInParts`${{ code: clash!.name }} is left alone`;
    case 'absent':
      return sayInParts`Would be ${{ code: standard }}`;
    case 'digits':
      return [say`A number in ${odd}, digits may be lost`];
    case 'odd':
      return [say`${odd} can’t be read`];
    case 'read-as':
      return [say`Read as ${readAs(row)!}`];
    default:
      return [say`Read`];
  }
}

function readAs({ fact, example }: Row): string | undefined {
  const { type } = propertyOf(fact);
  if (fact !== 'cadence' || /^\d+$/.test(example)) return undefined;
  const { value } = readValue(example, type, () => null);
  return typeof value === 'number' ? days(value) : undefined;
}

/** What is asked where two facts want one name. */
export function clashWords({ clash }: Row): { asks: string; counts: string } | undefined {
  if (!clash) return undefined;
  const [first, ...others] = clash.facts;
  const asks = say`${either(clash.facts.map(({ fact }) => factName(fact)))}?`;
  const counts = others.length === 1
    ? say`In ${first!.count} it looks like ${factName(first!.fact)}, in ${others[0]!.count} like ${factName(others[0]!.fact)}.`
    : '';
  return { asks, counts };
}
