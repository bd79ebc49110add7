import { readAddresses } from '../../notes/addresses';
import { say, series } from '../../words/say';

/** Says that what stands where an address was expected is none, and that no mail goes there; '' for nothing. */
export function leftOutInWords(leftOut: readonly string[]): string {
  return leftOut.length === 0 ? '' : say`Left out, because it is no email address: ${series(leftOut.map((each) => say`“${each}”`))}.`;
}

/** The same of what somebody typed as addresses. */
export function leftOutOf(to: string): string {
  return leftOutInWords(readAddresses(to).leftOut);
}
