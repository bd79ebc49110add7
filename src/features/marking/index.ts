import type { Deed } from '../../deeds/deed';
import type { Kind } from '../../making/marking';
import type { Desk } from '../../vault/desk';
import { markVerb } from './verbs';

/** Making notes that are there contacts and interviews. */
export function markingDeeds(desk: Desk): Deed[] {
  return [mark(desk, 'contact'), mark(desk, 'interview')];
}

function mark(desk: Desk, kind: Kind): Deed {
  return { id: `mark-${kind}`, icon: 'user-check', section: 'make', terminal: [markVerb(desk, kind)] };
}
