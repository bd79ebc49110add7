import { TFile } from 'obsidian';
import { isPlanned } from '../../domain/interview';
import type { Interview } from '../../domain/records';
import { end } from '../../domain/timing';
import { attempt } from '../../ui/perform';
import { registerHandler } from '../../ui/terminal';
import { beginInterview, beginning, canBegin, endInterview, timingNow } from '../../ui/timer';
import type { Desk } from '../../vault/desk';
import { findInterview } from '../../vault/lookup';
import { say } from '../../words/say';
import { tellOnce } from './cues';
import { showTimeLeft } from './status-bar';

/** The timer of an interview: commands, the menu of its note, the status bar, and a word when it is time to close. */
export function registerTiming(desk: Desk): void {
  const { app, plugin } = desk;
  plugin.addCommand({
    id: 'begin-interview',
    name: say`Begin the interview`,
    icon: 'circle-play',
    checkCallback: (checking) => {
      const interview = toBegin(desk, app.workspace.getActiveFile()?.path);
      if (interview && !checking) void attempt(async () => void (await beginInterview(desk, interview)));
      return interview !== undefined;
    },
  });
  plugin.addCommand({
    id: 'end-interview',
    name: say`End the interview`,
    icon: 'circle-stop',
    checkCallback: (checking) => {
      const interview = timingNow(desk)?.interview;
      if (interview && !checking) void attempt(async () => void (await endInterview(desk, interview)));
      return interview !== undefined;
    },
  });
  plugin.registerEvent(
    app.workspace.on('file-menu', (menu, file) => {
      const record = file instanceof TFile ? desk.feed.record(file.path) : undefined;
      if (record?.type !== 'interview') return;
      const timing = timingNow(desk);
      const running = timing?.interview.path === record.path;
      if (!running && !canBegin(desk, record, timing)) return;
      const write = running ? endInterview : beginInterview;
      menu.addItem((item) =>
        item
          .setTitle(running ? say`End the interview` : say`Begin the interview`)
          .setIcon(running ? 'circle-stop' : 'circle-play')
          .setSection('informational-interviews')
          .onClick(() => void attempt(async () => void (await write(desk, record)))),
      );
    }),
  );
  registerHandlers(desk);
  showTimeLeft(desk);
  tellOnce(desk);
}

/** The interview of the open note, if it can begin; else the only one that is planned for today. */
function toBegin(desk: Desk, path: string | undefined): Interview | undefined {
  if (!desk.feed.ready) return undefined;
  const timing = timingNow(desk);
  const record = path === undefined ? undefined : desk.feed.record(path);
  if (record?.type === 'interview') return canBegin(desk, record, timing) ? record : undefined;
  const todays = desk.feed.interviews()
    .filter((interview) => isPlanned(interview) && canBegin(desk, interview, timing));
  return !timing && todays.length === 1 ? todays[0] : undefined;
}

function registerHandlers(desk: Desk): void {
  const flags = { interview: { value: '<path or name>', description: say`The interview`, required: true } };
  registerHandler(desk, 'begin', {
    description: say`Begin an interview: the timer starts`,
    flags,
    async run(params) {
      await desk.feed.whenReady();
      const step = beginning(desk, findInterview(desk.feed, params.required('interview', say`Say which interview: interview=….`)));
      await desk.writer.write(step);
      return step.says;
    },
  });
  registerHandler(desk, 'end', {
    description: say`End an interview that is under way: says how long it took`,
    flags,
    async run(params) {
      await desk.feed.whenReady();
      const interview = findInterview(desk.feed, params.required('interview', say`Say which interview: interview=….`));
      if (timingNow(desk)?.interview.path !== interview.path) throw new Error(say`${interview.name} is not under way.`);
      const step = end(interview, desk.clock.now());
      await desk.writer.write(step);
      return step.says;
    },
  });
}
