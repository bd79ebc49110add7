import { shortSets, type SetName } from '../../notes/questions/sets';
import { questions } from '../../words/amounts';
import { say } from '../../words/say';

/** What a short set is called. */
export function setTitle(set: SetName): string {
  const many = questions(shortSets[set].length);
  return set === 'email' ? say`${many} for an exchange of emails` : say`${many} for a chance conversation`;
}
