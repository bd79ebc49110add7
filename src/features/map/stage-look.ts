import type { MapPerson } from '../../domain/referral-map';
import type { Stage } from '../../domain/stage';

const icons: Readonly<Record<Stage, string>> = {
  identified: 'circle-dashed',
  asked: 'send',
  replied: 'mail-open',
  scheduled: 'calendar-check',
  met: 'messages-square',
  thanked: 'heart',
  'in-touch': 'sprout',
  closed: 'archive',
};

/** The sign of how far it has come with somebody. */
export function iconOf({ stub, stage }: Pick<MapPerson, 'stub' | 'stage'>): string {
  if (stub) return 'file-plus';
  return stage ? icons[stage] : 'user';
}

/** The colour of it, by a word for the style sheet. */
export function toneOf({ stub, stage }: Pick<MapPerson, 'stub' | 'stage'>): Stage | 'no-note' | 'none' {
  return stub ? 'no-note' : stage ?? 'none';
}
