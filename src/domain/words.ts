export { ago, dateInWords, lateness, onDay, shortDate, weekdayName } from './day-words';
export { listed } from '../words/say';

export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
