import { Notice, TFile } from 'obsidian';
import type { Interview } from '../../domain/records';
import { benchOf } from '../../making/bench-of-desk';
import { calendarFile, type InCalendar, type Saving } from '../../making/calendar-file';
import { attempt, perform } from '../../ui/perform';
import { registerHandler } from '../../ui/terminal';
import type { Desk } from '../../vault/desk';
import { findInterview } from '../../vault/lookup';
import { say } from '../../words/say';
import { knownOf } from './known';

interface Doing {
  id: string;
  name: () => string;
  /** In the menu of a note. */
  title: () => string;
  icon: string;
  run: (desk: Desk, interview: Interview) => Promise<void>;
}

const doings: readonly Doing[] = [
  {
    id: 'save-for-calendar',
    name: () => say`Save the interview for the calendar`,
    title: () => say`Save for the calendar`,
    icon: 'calendar-arrow-down',
    run: async (desk, interview) => void (await save(desk, interview)),
  },
  {
    id: 'hand-to-calendar',
    name: () => say`Hand the interview to the calendar of this device`,
    title: () => say`Hand to the calendar of this device`,
    icon: 'calendar-arrow-up',
    run: handOver,
  },
];

/** An interview as a file that every calendar reads: commands, the menu of its note, the terminal. */
export function registerCalendar(desk: Desk): void {
  const { app, plugin } = desk;
  const interviewIn = (path: string | undefined): Interview | undefined => {
    const record = path === undefined ? undefined : desk.feed.record(path);
    return record?.type === 'interview' && record.date ? record : undefined;
  };
  for (const { id, name, icon, run } of doings) {
    plugin.addCommand({
      id,
      name: name(),
      icon,
      checkCallback: (checking) => {
        const interview = interviewIn(app.workspace.getActiveFile()?.path);
        if (interview && !checking) void attempt(() => run(desk, interview));
        return interview !== undefined;
      },
    });
  }
  plugin.registerEvent(
    app.workspace.on('file-menu', (menu, file) => {
      const interview = file instanceof TFile ? interviewIn(file.path) : undefined;
      if (!interview) return;
      for (const { title, icon, run } of doings) {
        menu.addItem((item) =>
          item
            .setTitle(title())
            .setIcon(icon)
            .setSection('informational-interviews')
            .onClick(() => void attempt(() => run(desk, interview))),
        );
      }
    }),
  );
  registerHandler(desk, 'calendar', {
    description: say`Save an interview as a file for the calendar (.ics)`,
    flags: { interview: { value: '<path or name>', description: say`The interview`, required: true } },
    async run(params) {
      await desk.feed.whenReady();
      const saving = await savingOf(desk, findInterview(desk.feed, params.required('interview', say`Say which interview: interview=….`)));
      if (saving.writing) await desk.writer.write(saving.writing);
      const { path, uid, sequence } = saving;
      return JSON.stringify({ path, uid, sequence } satisfies InCalendar, null, 2);
    },
  });
}

async function savingOf(desk: Desk, interview: Interview): Promise<Saving> {
  return calendarFile(benchOf(desk), interview, await knownOf(desk, interview));
}

/** Answers the file's path, or undefined when it could not be written; then the person was told. */
async function save(desk: Desk, interview: Interview): Promise<string | undefined> {
  const saving = await savingOf(desk, interview);
  if (saving.writing) return (await perform(desk, saving.writing)) ? saving.path : undefined;
  new Notice(say`“${saving.path}” says so already.`);
  return saving.path;
}

// Following a link to a file that Obsidian can't show opens it with what the device has for it, on a phone too.
async function handOver(desk: Desk, interview: Interview): Promise<void> {
  const path = await save(desk, interview);
  if (path !== undefined) await desk.app.workspace.openLinkText(path, interview.path);
}
