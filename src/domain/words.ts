export { ago, dateInWords, lateness, onDay, shortDate, weekdayName } from './day-words';
export { listed } from '../words/say';

export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
