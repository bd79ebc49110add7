import type { DueKind } from '../domain/kinds';
import type { Mode } from '../domain/records';

export const viewIcon = 'handshake';

export const kindIcon: Readonly<Record<DueKind, string>> = {
  outcome: 'circle-help',
  'thank-you': 'heart',
  debrief: 'notebook-pen',
  resume: 'paperclip',
  'follow-up': 'flag',
  schedule: 'calendar-plus',
  prepare: 'list-checks',
  confirm: 'calendar-check',
  reschedule: 'calendar-clock',
  'report-back': 'reply',
  ask: 'send',
  remind: 'bell',
  close: 'archive',
  'keep-in-touch': 'sprout',
};

export const modeIcon: Readonly<Record<Mode, string>> = {
  'in-person': 'map-pin',
  phone: 'phone',
  video: 'video',
  email: 'mail',
};
