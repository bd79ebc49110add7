import { counted, say } from './say';
import { spanOf } from './span';

/** `1 day`, `3 days`. */
export function days(number: number): string {
  return counted(number, { one: say`${number} day`, other: say`${number} days` });
}

/** An age: `5 days`, `4 weeks`, `3 months`, `2 years`. */
export function age(inDays: number): string {
  const { unit, number } = spanOf(inDays);
  if (unit === 'week') return counted(number, { one: say`${number} week`, other: say`${number} weeks` });
  if (unit === 'month') return counted(number, { one: say`${number} month`, other: say`${number} months` });
  if (unit === 'year') return counted(number, { one: say`${number} year`, other: say`${number} years` });
  return days(number);
}

/** `1 business day`, `3 business days`. */
export function businessDays(number: number): string {
  return counted(number, { one: say`${number} business day`, other: say`${number} business days` });
}

/** `1 minute`, `20 minutes`. */
export function minutes(number: number): string {
  return counted(number, { one: say`${number} minute`, other: say`${number} minutes` });
}

/** `1 contact`, `3 contacts`. */
export function contacts(number: number): string {
  return counted(number, { one: say`${number} contact`, other: say`${number} contacts` });
}

/** `1 note`, `3 notes`. */
export function notes(number: number): string {
  return counted(number, { one: say`${number} note`, other: say`${number} notes` });
}

/** `1 referral`, `3 referrals`. */
export function referrals(number: number): string {
  return counted(number, { one: say`${number} referral`, other: say`${number} referrals` });
}

/** `1 question`, `3 questions`. */
export function questions(number: number): string {
  return counted(number, { one: say`${number} question`, other: say`${number} questions` });
}

/** `1 reminder`, `3 reminders`. */
export function reminders(number: number): string {
  return counted(number, { one: say`${number} reminder`, other: say`${number} reminders` });
}
