import type { Listed } from '../../domain/agenda';
import { waiveAll } from '../../domain/settling';
import type { Action } from '../../ui/action';
import { actionsFor } from '../../ui/actions';
import type { ListDeeds, RowDeed } from '../../ui/list/deeds';
import { noteMenu } from '../../ui/list/opening';
import { perform, undo } from '../../ui/perform';
import { beginInterview, endInterview, timingNow } from '../../ui/timer';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import { rowMenu, snoozeMenu } from './menus';
import { FOLLOW_UPS } from './view-type';

/** What rows stand for, by their keys, as it is on screen. */
interface Rows {
  listed(row: string): Listed | undefined;
  noteOf(row: string): string | undefined;
  readonly touch: boolean;
}

/** What can be done in the list of what is due. */
export function dueDeeds(desk: Desk, rows: Rows): ListDeeds {
  return {
    of(row) {
      const listed = rows.listed(row);
      return listed ? itemDeeds(desk, listed) : noteDeeds(desk, rows.noteOf(row));
    },
    whyNot: () => undefined,
    menu(row) {
      const listed = rows.listed(row);
      if (listed) return rowMenu(desk, listed, rows);
      const note = rows.noteOf(row);
      return note === undefined ? undefined : noteMenu(desk, note, FOLLOW_UPS);
    },
    showKeys: () => undefined,
    undo: () => undo(desk),
  };
}

function itemDeeds(desk: Desk, listed: Listed): RowDeed[] {
  const actions = actionsFor(desk, listed);
  const aside = listed.group === 'snoozed' || listed.group === 'waived';
  return actions.map((action) => {
    // The key and the button offer every day; what is put aside is brought back first, and settled from its menu.
    if (action.id === 'snooze') return { ...action, run: () => snoozeMenu(desk, listed, find(actions, 'snooze-until')) };
    return action.id === 'settle' && aside ? { ...action, key: undefined } : action;
  });
}

/** What the buttons on the card of an interview do; other rows that stand for a note have its menu alone. */
function noteDeeds(desk: Desk, note: string | undefined): RowDeed[] {
  const record = note === undefined ? undefined : desk.feed.record(note);
  if (record?.type !== 'interview') return [];
  const running = timingNow(desk)?.interview.path === record.path;
  return [
    { id: 'brief', title: say`Brief me`, icon: 'contact', section: 'prepare', run: () => desk.forms.brief(note) },
    running
      ? {
        id: 'end',
        title: say`End the interview`,
        icon: 'circle-stop',
        section: 'happened',
        run: () => endInterview(desk, record),
      }
      : {
        id: 'begin',
        title: say`Begin the interview`,
        icon: 'circle-play',
        section: 'happened',
        run: () => beginInterview(desk, record),
      },
  ];
}

/** Waives all that was due before one started, in one step. */
export async function waiveEarlier(desk: Desk): Promise<void> {
  const { feed } = desk;
  const earlier = feed.agenda().items.flatMap(({ item, group }) => {
    const record = group === 'earlier' ? feed.record(item.note) : undefined;
    return record ? [{ item, record }] : [];
  });
  await perform(desk, waiveAll(earlier));
}

function find(actions: readonly Action[], id: Action['id']): Action | undefined {
  return actions.find((action) => action.id === id);
}
