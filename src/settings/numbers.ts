import type { Numbers } from '../domain/terms';

/** How a number is asked for, and the whole numbers that make sense for it. */
export interface NumberWords {
  name: string;
  desc: string;
  least: number;
  most: number;
  aliases?: string[];
}

const YEAR = 365;

/** Every number behind the rules, in the order in which a conversation comes to it. */
export const numberWords: Readonly<Record<keyof Numbers, NumberWords>> = {
  reminders: {
    name: 'Reminders', desc: 'How many you send before you stop waiting.', least: 0, most: 10, aliases: ['nudge'],
  },
  remindBusinessDays: {
    name: 'Days before a reminder', desc: 'Business days after you asked or last reminded them.', least: 1, most: YEAR,
    aliases: ['nudge', 'no answer'],
  },
  closeBusinessDays: {
    name: 'Days before you stop waiting', desc: 'Business days after the last reminder.', least: 1, most: YEAR,
    aliases: ['close', 'no answer'],
  },
  askBusinessDays: {
    name: 'Time to ask', desc: 'Business days after somebody gave you the name.', least: 0, most: YEAR,
    aliases: ['referral'],
  },
  scheduleBusinessDays: {
    name: 'Time to arrange a date', desc: 'Business days after they replied.',
    least: 0, most: YEAR, aliases: ['schedule'],
  },
  minutes: {
    name: 'Minutes you ask for', desc: 'Where an interview does not say how long it is.', least: 1, most: 1440,
    aliases: ['length', 'duration'],
  },
  prepareBusinessDays: { name: 'Prepare', desc: 'Business days before the interview.', least: 0, most: YEAR },
  confirmBusinessDays: { name: 'Confirm', desc: 'Business days before the interview.', least: 0, most: YEAR },
  rescheduleBusinessDays: {
    name: 'Propose a new date', desc: 'Business days after it was called off or they did not come.',
    least: 0, most: YEAR,
    aliases: ['reschedule', 'no-show', 'cancelled'],
  },
  thankYouDays: { name: 'Say thank you', desc: 'Days after the interview.', least: 0, most: YEAR, aliases: ['thanks'] },
  resumeDays: {
    name: 'Send the resume', desc: 'Days after the interview, if they asked for it.', least: 0, most: YEAR,
  },
  reportMetBusinessDays: {
    name: 'Report that you met', desc: 'Business days after the interview, to whoever made the introduction.',
    least: 0, most: YEAR,
    aliases: ['report back', 'referral'],
  },
  reportNoBusinessDays: {
    name: 'Report a no', desc: 'Business days after the answer.',
    least: 0, most: YEAR, aliases: ['report back', 'referral'],
  },
  reportGivenUpBusinessDays: {
    name: 'Report that you gave up', desc: 'Business days after you closed it.', least: 0, most: YEAR,
    aliases: ['report back', 'referral'],
  },
  reportSilentBusinessDays: {
    name: 'Report silence', desc: 'Business days after the last reminder, where the day you gave up is not noted.',
    least: 0, most: YEAR, aliases: ['report back', 'referral'],
  },
  keepInTouchDays: {
    name: 'First update', desc: 'Days after you were last in touch.', least: 1, most: 3650, aliases: ['keep in touch'],
  },
  cadenceDays: {
    name: 'Later updates', desc: 'Days between them, unless the contact has a cadence of its own.',
    least: 1, most: 3650,
    aliases: ['keep in touch', 'cadence'],
  },
  settledInTouchDays: {
    name: 'When later begins', desc: 'Days between the interview and an update that counts as keeping in touch.',
    least: 1, most: 3650, aliases: ['keep in touch', 'cadence'],
  },
};
