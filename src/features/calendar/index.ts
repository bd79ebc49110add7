import { Notice } from 'obsidian';
import type { Deed, Place } from '../../deeds/deed';
import { interviewFlag, interviewIn } from '../../deeds/terminal';
import type { Interview } from '../../domain/records';
import { benchOf } from '../../making/bench-of-desk';
import { calendarFile, type InCalendar, type Saving } from '../../making/calendar-file';
import { perform } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import { knownOf } from './known';

/** An interview as a file that every calendar reads. */
export function calendarDeeds(desk: Desk): Deed[] {
  return [
    {
      id: 'save-for-calendar',
      icon: 'calendar-arrow-down',
      section: 'keep',
      name: () => say`Save the interview for the calendar`,
      at: (place) => dated(place).map((interview) => ({
        title: say`Save for the calendar`,
        run: () => save(desk, interview),
      })),
      terminal: [{
        action: 'calendar',
        description: say`Save an interview as a file for the calendar (.ics)`,
        flags: interviewFlag(),
        async run(params) {
          const saving = await savingOf(desk, interviewIn(desk, params));
          if (saving.writing) await desk.writer.write(saving.writing);
          const { path, uid, sequence } = saving;
          return JSON.stringify({ path, uid, sequence } satisfies InCalendar, null, 2);
        },
      }],
    },
    {
      id: 'hand-to-calendar',
      icon: 'calendar-arrow-up',
      section: 'keep',
      name: () => say`Hand the interview to the calendar of this device`,
      at: (place) => dated(place).map((interview) => ({
        title: say`Hand to the calendar of this device`,
        run: () => handOver(desk, interview),
      })),
    },
  ];
}

function dated({ record }: Place): Interview[] {
  return record?.type === 'interview' && record.date ? [record] : [];
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
