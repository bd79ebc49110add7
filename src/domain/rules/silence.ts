import type { Asking } from '../asking';
import { businessDaysBetween, type Day } from '../day';
import type { Terms } from '../terms';
import { count } from '../words';

/** How long an ask has been waiting, in words. */
export function silence({ reminders, lastWord }: Asking & { lastWord: Day }, today: Day, { calendar }: Terms): string {
  const since = businessDaysBetween(lastWord, today, calendar);
  const when = since === 0 ? 'recently' : `${count(since, 'business day')} ago`;
  if (reminders.length === 0) return `You asked ${when} and have had no answer.`;
  const times = ['', ' once', ' twice'][reminders.length] ?? ` ${reminders.length} times`;
  return `You asked and reminded them${times}, the last time ${when}, and have had no answer.`;
}
