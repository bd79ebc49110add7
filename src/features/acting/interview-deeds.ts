import type { CliFlags } from 'obsidian';
import { callOff, move } from '../../domain/happenings';
import { isPlanned } from '../../domain/interview';
import type { CancelledBy, Interview } from '../../domain/records';
import type { Deed, Offer, Place } from '../../deeds/deed';
import type { Params } from '../../deeds/params';
import { interviewFlag, interviewIn, written } from '../../deeds/terminal';
import { askDay } from '../../ui/forms/day-question';
import { carryOut, perform } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import { onFlag, pastDay } from '../../deeds/days';

/** What may happen to a planned interview. */
export function interviewDeeds(desk: Desk): Deed[] {
  return [movesTo(desk), calledOff(desk)];
}

function movesTo(desk: Desk): Deed {
  return {
    id: 'move',
    icon: 'calendar-clock',
    section: 'happened',
    name: () => say`Move this interview`,
    at: (place) => planned(place, (interview) => [{
      title: say`Move to another day…`,
      run: () => moveInterview(desk, interview),
    }]),
    terminal: [{
      action: 'move',
      description: say`Move a planned interview to another day`,
      flags: {
        ...interviewFlag(),
        date: { value: '<date>', description: say`The new day`, required: true },
        time: { value: '<time>', description: say`The new time (default: unchanged)` },
        on: { value: '<date>', description: say`The day you agreed on it (default: today)` },
      },
      run(params) {
        params.required('date', say`Say to which day: date=….`);
        const said = params.text('on') !== undefined;
        const on = pastDay(desk, params);
        const to = { date: params.day('date', 'coming')!, time: params.time('time'), on, agreedOn: said ? on : undefined };
        return written(desk, move(interviewIn(desk, params), to));
      },
    }],
  };
}

function calledOff(desk: Desk): Deed {
  const calling = (interview: Interview, { by, ...offer }: { title: string; icon?: string; by: CancelledBy }): Offer =>
    ({
      ...offer,
      run: () => perform(desk, callOff(interview, { on: desk.clock.today(), by })),
      onDay: { says: offer.title, run: (on) => carryOut(desk, callOff(interview, { on, by })) },
    });
  return {
    id: 'call-off',
    icon: 'calendar-x',
    section: 'happened',
    name: () => say`Call off this interview`,
    asks: () => say`Who called it off?`,
    at: (place) => planned(place, (interview) => [
      calling(interview, { title: say`They called it off`, by: 'them' }),
      calling(interview, { title: say`I called it off`, icon: 'calendar-off', by: 'me' }),
    ]),
    terminal: [{
      action: 'call-off',
      description: say`Call off a planned interview`,
      flags: { ...interviewFlag(), ...onFlag(), ...byFlag() },
      run: (params) =>
        written(desk, callOff(interviewIn(desk, params), { on: pastDay(desk, params), by: calledOffBy(params) })),
    }],
  };
}

function planned({ record }: Place, offers: (interview: Interview) => Offer[]): Offer[] {
  return record?.type === 'interview' && isPlanned(record) ? offers(record) : [];
}

/** The flag that says who called an interview off. */
export function byFlag(): CliFlags {
  return { by: { value: '<me|them>', description: say`Who called it off (default: nothing is noted of it)` } };
}

export function calledOffBy(params: Params): CancelledBy | undefined {
  return params.oneOf('by', ['me', 'them']);
}

async function moveInterview(desk: Desk, interview: Interview): Promise<void> {
  await askDay(desk, {
    title: say`Move the interview`,
    detail: interview.name,
    dayLabel: say`New day`,
    day: interview.date,
    time: { label: say`Time`, value: interview.time },
    submit: say`Move`,
  }, async ({ day, time }) => {
    if (day) await carryOut(desk, move(interview, { date: day, time, on: desk.clock.today() }));
  });
}
