import type { Numbers } from '../domain/terms';
import { say } from '../words/say';

/** How a number is asked for, and the whole numbers that make sense for it. */
export interface NumberWords {
  name: () => string;
  desc: () => string;
  least: number;
  most: number;
  /** Other words by which a person may look for it. */
  aliases?: () => string[];
}

const YEAR = 365;

/** Every number behind the rules, in the order in which a conversation comes to it. */
export const numberWords: Readonly<Record<keyof Numbers, NumberWords>> = {
  reminders: {
    name: () => say`Reminders`, desc: () => say`How many you send before you stop waiting.`, least: 0, most: 10, aliases: () => [say`nudge`],
  },
  remindBusinessDays: {
    name: () => say`Days before a reminder`, desc: () => say`Business days after you asked or last reminded them.`, least: 1, most: YEAR,
    aliases: () => [say`nudge`, say`no answer`],
  },
  closeBusinessDays: {
    name: () => say`Days before you stop waiting`, desc: () => say`Business days after the last reminder.`, least: 1, most: YEAR,
    aliases: () => [say`let it go`, say`no answer`],
  },
  introducedBusinessDays: {
    name: () => say`Time to answer an introduction`, desc: () => say`Business days after somebody wrote to both of you.`, least: 0, most: YEAR,
    aliases: () => [say`referral`, say`intro`],
  },
  askBusinessDays: {
    name: () => say`Time to ask`, desc: () => say`Business days after somebody gave you the name.`, least: 0, most: YEAR,
    aliases: () => [say`referral`],
  },
  identifiedBusinessDays: {
    name: () => say`Time to write to those you picked`, desc: () => say`Business days after you picked them.`, least: 0, most: YEAR,
    aliases: () => [say`identified`],
  },
  answerBusinessDays: {
    name: () => say`Time to answer a no or a later`, desc: () => say`Business days after they replied.`, least: 0, most: YEAR,
    aliases: () => [say`answer`],
  },
  scheduleBusinessDays: {
    name: () => say`Time to arrange a date`, desc: () => say`Business days after they replied.`,
    least: 0, most: YEAR, aliases: () => [say`schedule`],
  },
  offerBusinessDays: {
    name: () => say`Days before you offer times again`, desc: () => say`Business days after you last offered times.`, least: 1, most: YEAR,
    aliases: () => [say`schedule`],
  },
  minutes: {
    name: () => say`Minutes you ask for`, desc: () => say`Where an interview does not say how long it is.`, least: 1, most: 1440,
    aliases: () => [say`length`, say`duration`],
  },
  prepareBusinessDays: { name: () => say`Prepare`, desc: () => say`Business days before the interview.`, least: 0, most: YEAR },
  prepareMostDays: { name: () => say`Prepare at the earliest`, desc: () => say`Days before the interview, holidays and all.`, least: 0, most: YEAR },
  confirmBusinessDays: { name: () => say`Confirm`, desc: () => say`Business days before the interview.`, least: 0, most: YEAR },
  confirmMostDays: { name: () => say`Confirm at the earliest`, desc: () => say`Days before the interview, holidays and all.`, least: 0, most: YEAR },
  rescheduleBusinessDays: {
    name: () => say`Propose a new date`, desc: () => say`Business days after it was called off or they did not come.`,
    least: 0, most: YEAR,
    aliases: () => [say`reschedule`, say`no-show`, say`cancelled`],
  },
  proposeBusinessDays: {
    name: () => say`Days before you propose again`, desc: () => say`Business days after you last proposed a new date.`, least: 1, most: YEAR,
    aliases: () => [say`reschedule`],
  },
  thankYouDays: { name: () => say`Say thank you`, desc: () => say`Days after the interview.`, least: 0, most: YEAR, aliases: () => [say`thanks`] },
  resumeDays: {
    name: () => say`Send the resume`, desc: () => say`Days after the interview, if they asked for it.`, least: 0, most: YEAR,
  },
  reportMetBusinessDays: {
    name: () => say`Report that you met`, desc: () => say`Business days after the interview, to whoever made the introduction.`,
    least: 0, most: YEAR,
    aliases: () => [say`report back`, say`referral`],
  },
  reportNoBusinessDays: {
    name: () => say`Report a no`, desc: () => say`Business days after the answer.`,
    least: 0, most: YEAR, aliases: () => [say`report back`, say`referral`],
  },
  reportGivenUpBusinessDays: {
    name: () => say`Report that you gave up`, desc: () => say`Business days after you let it go.`, least: 0, most: YEAR,
    aliases: () => [say`report back`, say`referral`],
  },
  reportSilentBusinessDays: {
    name: () => say`Report silence`, desc: () => say`Business days after the last reminder, where the day you gave up is not noted.`,
    least: 0, most: YEAR, aliases: () => [say`report back`, say`referral`],
  },
  reportLetGoBusinessDays: {
    name: () => say`Report that it was let go`, desc: () => say`Business days after you let go of an interview that fell through.`, least: 0, most: YEAR,
    aliases: () => [say`report back`, say`referral`],
  },
  keepInTouchDays: {
    name: () => say`First update`, desc: () => say`Days after you were last in touch.`, least: 1, most: 3650, aliases: () => [say`keep in touch`],
  },
  cadenceDays: {
    name: () => say`Later updates`, desc: () => say`Days between them, unless the contact has a cadence of its own.`,
    least: 1, most: 3650,
    aliases: () => [say`keep in touch`, say`cadence`],
  },
  settledInTouchDays: {
    name: () => say`When later begins`, desc: () => say`Days between the interview and an update that counts as keeping in touch.`,
    least: 1, most: 3650, aliases: () => [say`keep in touch`, say`cadence`],
  },
};
