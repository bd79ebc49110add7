import type { BusinessCalendar, Day } from './day';

/** The numbers behind the rules. `…Days` are calendar days, `…BusinessDays` business days. */
export interface Numbers {
  minutes: number;
  thankYouDays: number;
  resumeDays: number;
  answerBusinessDays: number;
  scheduleBusinessDays: number;
  offerBusinessDays: number;
  prepareBusinessDays: number;
  prepareMostDays: number;
  confirmBusinessDays: number;
  confirmMostDays: number;
  rescheduleBusinessDays: number;
  proposeBusinessDays: number;
  reportMetBusinessDays: number;
  reportNoBusinessDays: number;
  reportGivenUpBusinessDays: number;
  reportSilentBusinessDays: number;
  reportLetGoBusinessDays: number;
  introducedBusinessDays: number;
  askBusinessDays: number;
  identifiedBusinessDays: number;
  reminders: number;
  remindBusinessDays: number;
  closeBusinessDays: number;
  keepInTouchDays: number;
  cadenceDays: number;
  settledInTouchDays: number;
}

export const standardNumbers: Numbers = {
  minutes: 20,
  thankYouDays: 1,
  resumeDays: 1,
  answerBusinessDays: 1,
  scheduleBusinessDays: 1,
  offerBusinessDays: 5,
  prepareBusinessDays: 2,
  prepareMostDays: 5,
  confirmBusinessDays: 1,
  confirmMostDays: 3,
  rescheduleBusinessDays: 1,
  proposeBusinessDays: 7,
  reportMetBusinessDays: 2,
  reportNoBusinessDays: 5,
  reportGivenUpBusinessDays: 2,
  reportSilentBusinessDays: 7,
  reportLetGoBusinessDays: 2,
  introducedBusinessDays: 1,
  askBusinessDays: 5,
  identifiedBusinessDays: 10,
  reminders: 2,
  remindBusinessDays: 7,
  closeBusinessDays: 7,
  keepInTouchDays: 30,
  cadenceDays: 90,
  settledInTouchDays: 21,
};

/** How patient one is with silence. The person chooses one and may change any number. */
export const presets = {
  standard: { reminders: 2, remindBusinessDays: 7, closeBusinessDays: 7 },
  brief: { reminders: 1, remindBusinessDays: 7, closeBusinessDays: 7 },
  gentle: { reminders: 1, remindBusinessDays: 10, closeBusinessDays: 10 },
} as const satisfies Record<string, Partial<Numbers>>;

export type Preset = keyof typeof presets;

/** What the rules count with: numbers, the business calendar, the kinds that are switched off. */
export interface Terms extends Numbers {
  calendar: BusinessCalendar;
  off: ReadonlySet<string>;
  /** What was due before this day waits in a group of its own, follow-ups aside. */
  countFrom?: Day;
}

export const standardTerms: Terms = {
  ...standardNumbers,
  calendar: { weekend: new Set([0, 6]), holidays: new Set() },
  off: new Set(),
};
