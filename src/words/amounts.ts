import { counted, say } from './say';

/** `1 day`, `3 days`. */
export function days(number: number): string {
  return counted(number, { one: say`${number} day`, other: say`${number} days` });
}

/** `1 business day`, `3 business days`. */
export function businessDays(number: number): string {
  return counted(number, { one: say`${number} business day`, other: say`${number} business days` });
}

/** `1 minute`, `20 minutes`. */
export function minutes(number: number): string {
  return counted(number, { one: say`${number} minute`, other: say`${number} minutes` });
}
