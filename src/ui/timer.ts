import { setIcon, setTooltip } from 'obsidian';
import { isPlanned } from '../domain/interview';
import { distinct } from '../domain/mention';
import { callOf } from '../domain/people';
import type { Interview } from '../domain/records';
import type { Step } from '../domain/step';
import { begin, end, underWay, type Timing } from '../domain/timing';
import type { Desk } from '../vault/desk';
import { minutes } from '../words/amounts';
import { listed, say } from '../words/say';
import { perform } from './perform';
import { setTextOf } from './text';

const prefix = 'informational-interviews-timer';

/** The interview under way now, read from the notes. */
export function timingNow({ feed, clock, settings }: Desk): Timing | undefined {
  return feed.ready ? underWay(feed.begun(), clock.now(), settings.current.minutes) : undefined;
}

/** Whether an interview can begin now: it is today's and planned, or it was ended by mistake. */
export function canBegin({ clock }: Desk, interview: Interview, timing: Timing | undefined): boolean {
  if (interview.date !== clock.today() || timing?.interview.path === interview.path) return false;
  return isPlanned(interview) || interview.startedAt !== undefined;
}

/** An interview begins now. What runs already ends with it: there is one timer. Throws in words when it can't begin. */
export function beginning(desk: Desk, interview: Interview): Step {
  const timing = timingNow(desk);
  if (timing?.interview.path === interview.path) throw new Error(say`${interview.name} is under way already.`);
  const step = begin(interview, desk.clock.now(), interview.contacts.length > 0
    ? peopleOf(desk, interview)
    : undefined);
  if (!canBegin(desk, interview, timing)) throw new Error(say`${interview.name} is not planned any more, so it can’t begin.`);
  return { ...step, changes: [...(timing ? end(timing.interview, desk.clock.now()).changes : []), ...step.changes] };
}

/** Writes that it begins now. */
export async function beginInterview(desk: Desk, interview: Interview): Promise<boolean> {
  return perform(desk, beginning(desk, interview));
}

/** Writes how long it took, and that it was held. */
export async function endInterview(desk: Desk, interview: Interview): Promise<boolean> {
  return perform(desk, end(interview, desk.clock.now()));
}

/** How the minutes stand: `14 minutes left`, `Wrap up: 5 minutes left`, `Time is up: offer to stop`. */
export function timeInWords({ left, phase }: Pick<Timing, 'left' | 'phase'>): string {
  if (phase === 'over') return left < 0 ? say`Time is up: offer to stop (${-left} min over)` : cues.over();
  return phase === 'wrap-up' ? say`Wrap up: ${minutes(left)} left` : say`${minutes(left)} left`;
}

/** With whom, in words. */
export function peopleOf({ feed }: Desk, interview: Interview): string {
  return listed(distinct(interview.contacts).map((person) => callOf(person, feed.around))) || interview.name;
}

/** What is said aloud when a phase begins; nothing while there is time. */
const cues: Readonly<Record<Timing['phase'], () => string>> = {
  talking: () => '',
  'wrap-up': () => say`Wrap up`,
  over: () => say`Time is up: offer to stop`,
};

/** The time left, on screen and for screen readers. Those are told when a phase begins, and not each minute. */
export class TimerFace {
  readonly el: HTMLElement;
  private readonly words: HTMLElement;
  private readonly cue: HTMLElement;

  constructor(parent: HTMLElement) {
    this.el = parent.createSpan({ cls: prefix });
    setIcon(this.el.createSpan({ cls: `${prefix}-icon`, attr: { 'aria-hidden': 'true' } }), 'timer');
    this.words = this.el.createSpan({ cls: `${prefix}-words`, attr: { role: 'timer' } });
    this.cue = this.el.createSpan({ cls: 'informational-interviews-ui-unseen', attr: { 'aria-live': 'polite' } });
  }

  update(timing: Pick<Timing, 'left' | 'phase'> | undefined): void {
    this.el.dataset.phase = timing?.phase ?? '';
    setTextOf(this.words, timing ? timeInWords(timing) : '');
    setTextOf(this.cue, timing ? cues[timing.phase]() : '');
  }
}

/** The button beside the time: begins the interview, or ends it. */
export class TimerButton {
  readonly el: HTMLButtonElement;

  constructor(parent: HTMLElement) {
    this.el = parent.createEl('button', { cls: `${prefix}-button`, attr: { type: 'button', tabindex: '-1' } });
  }

  update(running: boolean): void {
    const does = running ? 'end-interview' : 'begin-interview';
    if (this.el.dataset.tool === does) return;
    this.el.dataset.tool = does;
    this.el.setText(running ? say`End` : say`Begin`);
    setTooltip(this.el, running ? say`End the interview` : say`Begin the interview: starts the timer`);
  }
}
