import { problemWithNumberOfMinutes } from '../domain/misread';

/** A number above zero. */
export function numberIn(text: string): number | undefined {
  const number = Number(text);
  return Number.isFinite(number) && number > 0 ? number : undefined;
}

/** How many minutes a meeting takes. */
export function minutesIn(text: string): number | undefined {
  const number = numberIn(text);
  return number !== undefined && problemWithNumberOfMinutes(number) === undefined ? number : undefined;
}

/** From 1 to 5. */
export function ratingIn(text: string): number | undefined {
  const number = numberIn(text);
  return number !== undefined && number >= 1 && number <= 5 ? number : undefined;
}

/** From -2 to 2. People write a minus as typographers do, too. */
export function shiftIn(text: string): number | undefined {
  const number = Number(text.replace(/^\u2212/, '-'));
  return Math.abs(number) <= 2 ? number : undefined;
}
