import type { Deed, Place } from '../../deeds/deed';
import { interviewFlag, interviewIn, written } from '../../deeds/terminal';
import { isPlanned } from '../../domain/interview';
import type { Interview } from '../../domain/records';
import { end } from '../../domain/timing';
import { beginInterview, beginning, canBegin, endInterview, timingNow } from '../../ui/timer';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import { tellOnce } from './cues';
import { showTimeLeft } from './status-bar';

/** The timer of an interview: beginning it and ending it. */
export function timingDeeds(desk: Desk): Deed[] {
  return [
    {
      id: 'begin-interview',
      icon: 'circle-play',
      section: 'happened',
      name: () => say`Begin the interview`,
      at: (place) => toBegin(desk, place).map((interview) => ({
        title: say`Begin the interview`,
        run: () => beginInterview(desk, interview),
      })),
      terminal: [{
        action: 'begin',
        description: say`Begin an interview: the timer starts`,
        flags: interviewFlag(),
        run: (params) => written(desk, beginning(desk, interviewIn(desk, params))),
      }],
    },
    {
      id: 'end-interview',
      icon: 'circle-stop',
      section: 'happened',
      name: () => say`End the interview`,
      at: (place) => toEnd(desk, place).map((interview) => ({
        title: say`End the interview`,
        run: () => endInterview(desk, interview),
      })),
      terminal: [{
        action: 'end',
        description: say`End an interview that is under way: says how long it took`,
        flags: interviewFlag(),
        run(params) {
          const interview = interviewIn(desk, params);
          if (timingNow(desk)?.interview.path !== interview.path) throw new Error(say`${interview.name} is not under way.`);
          return written(desk, end(interview, desk.clock.now()));
        },
      }],
    },
  ];
}

/** The status bar, and a word when it is time to close. */
export function showTiming(desk: Desk, deeds: readonly Deed[]): void {
  showTimeLeft(desk, deeds);
  tellOnce(desk);
}

/** The interview of a note, if it can begin; from elsewhere the palette means the only one planned for today. */
function toBegin(desk: Desk, { from, record }: Place): Interview[] {
  const { feed } = desk;
  if (record?.type === 'interview') {
    return feed.ready && canBegin(desk, record, timingNow(desk)) ? [record] : [];
  }
  if (from !== 'palette' || !feed.ready) return [];
  const timing = timingNow(desk);
  if (timing) return [];
  const todays = feed.interviews().filter((interview) => isPlanned(interview) && canBegin(desk, interview, timing));
  return todays.length === 1 ? todays : [];
}

/** The interview under way; a menu or a row has it only for its own note. */
function toEnd(desk: Desk, { from, record }: Place): Interview[] {
  const interview = timingNow(desk)?.interview;
  return interview && (from === 'palette' || record?.path === interview.path) ? [interview] : [];
}
