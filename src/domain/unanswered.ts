import { counted, say } from '../words/say';

/** What waits for a word of theirs, in a sentence; `when` is the last word of mine, as `agoInBusinessDays` says it. */

export function unansweredRequest(reminders: number, when: string): string {
  if (reminders === 0) return say`You asked ${when} and have had no answer.`;
  if (reminders === 1) return say`You asked and reminded them once, the last time ${when}, and have had no answer.`;
  if (reminders === 2) return say`You asked and reminded them twice, the last time ${when}, and have had no answer.`;
  return say`You asked and reminded them ${reminders} times, the last time ${when}, and have had no answer.`;
}

export function unansweredOffers(offers: number, when: string): string {
  if (offers === 2) return say`You offered times twice, the last time ${when}, and no day is agreed yet.`;
  return counted(offers, {
    one: say`You offered times ${when}, and no day is agreed yet.`,
    other: say`You offered times ${offers} times, the last time ${when}, and no day is agreed yet.`,
  });
}

export function unansweredProposals(proposals: number, when: string): string {
  if (proposals === 2) return say`You proposed new days twice, the last time ${when}, and have had no answer.`;
  return counted(proposals, {
    one: say`You proposed a new day ${when} and have had no answer.`,
    other: say`You proposed new days ${proposals} times, the last time ${when}, and have had no answer.`,
  });
}
