import { Notice } from 'obsidian';
import { peopleOf, timingNow } from '../../ui/timer';
import type { Desk } from '../../vault/desk';
import { minutes } from '../../words/amounts';
import { say } from '../../words/say';

/**
 * What this device has said already, under the key of its local storage. It is no fact about the interview, and another
 * device has to say it too, so it stands in no note.
 */
const TOLD = 'informational-interviews-told';
const SHOWN_MS = 20_000;

/** Says when to wrap up and when the time is up, each once for an interview, however often the app is reloaded. */
export function tellOnce(desk: Desk): void {
  const { app, feed, plugin } = desk;
  const tell = (): void => {
    const timing = timingNow(desk);
    const told: unknown = app.loadLocalStorage(TOLD);
    if (!timing || timing.phase === 'talking') {
      if (told !== null && !timing) app.saveLocalStorage(TOLD, null);
      return;
    }
    const { interview, phase } = timing;
    const cue = `${phase} ${interview.date} ${interview.startedAt} ${interview.path}`;
    if (told === cue) return;
    app.saveLocalStorage(TOLD, cue);
    const people = peopleOf(desk, interview);
    const words =
      phase === 'over'
        ? say`Time is up: offer to stop. ${people}`
        : say`Wrap up: ${minutes(timing.left)} left. ${people}`;
    new Notice(words, SHOWN_MS);
  };
  plugin.register(feed.onChange(tell));
  void feed.whenReady().then(tell);
}
