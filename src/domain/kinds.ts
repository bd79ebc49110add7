/** The kinds of due item, in the order in which equals are listed. */
export const dueKinds = [
  'outcome',
  'thank-you',
  'debrief',
  'resume',
  'follow-up',
  'schedule',
  'prepare',
  'confirm',
  'reschedule',
  'report-back',
  'ask',
  'remind',
  'close',
  'keep-in-touch',
] as const;

export type DueKind = (typeof dueKinds)[number];

/** What was promised to a person comes first among the overdue. */
export const promised: ReadonlySet<DueKind> = new Set([
  'thank-you',
  'report-back',
  'follow-up',
  'resume',
  'reschedule',
]);

export function isDueKind(text: string): text is DueKind {
  return (dueKinds as readonly string[]).includes(text);
}
