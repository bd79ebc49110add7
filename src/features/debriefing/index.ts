import type { Deed } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { settlesAt } from '../../deeds/owed';
import { ruleOf } from '../../domain/due';
import type { Interview } from '../../domain/records';
import { attempt } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { findInterview } from '../../vault/lookup';
import { say } from '../../words/say';
import { DebriefForm } from './form';
import { interviewToDebrief, obstacleTo } from './interview';
import { debriefVerb } from './verb';

/** Looking back on an interview: one form. */
export function debriefingDoors(desk: Desk, doors: () => Pick<Doors, 'thank'>): Pick<Doors, 'debrief'> {
  return { debrief: (path) => void attempt(() => show(desk, findInterview(desk.feed, path), doors())) };
}

export function debriefingDeeds(desk: Desk, doors: Pick<Doors, 'thank'>): Deed[] {
  return [{
    id: 'debrief',
    icon: ruleOf('debrief').icon,
    section: 'happened',
    name: () => say`Write the debrief`,
    at(place) {
      const { from, record } = place;
      // A due debrief stands in a menu already, as what settles it.
      if (from !== 'palette' && (record?.type !== 'interview' || settlesAt(desk, place, 'debrief'))) return [];
      const interview = interviewToDebrief(desk, record);
      return interview ? [{ title: say`Write the debrief…`, run: () => show(desk, interview, doors) }] : [];
    },
    terminal: [debriefVerb(desk)],
  }];
}

function show(desk: Desk, interview: Interview, { thank }: Pick<Doors, 'thank'>): void {
  const obstacle = obstacleTo(interview, desk);
  if (obstacle) throw new Error(obstacle);
  new DebriefForm(desk, interview, thank).open();
}
