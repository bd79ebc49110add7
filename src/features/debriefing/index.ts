import { TFile } from 'obsidian';
import { ruleOf } from '../../domain/due';
import type { Interview } from '../../domain/records';
import { whyNoDebrief } from '../../making/debrief';
import { attempt } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { findInterview } from '../../vault/lookup';
import { say } from '../../words/say';
import { DebriefForm } from './form';
import { registerHandlers } from './handlers';
import { interviewToDebrief } from './interview';

/** Looking back on an interview: one form, the command and menu that open it, the terminal. */
export function registerDebriefing(desk: Desk): void {
  const { app, plugin } = desk;
  let shown: DebriefForm | undefined;
  const show = (interview: Interview): void => {
    const obstacle = whyNoDebrief(interview, desk.clock.today());
    if (obstacle) throw new Error(obstacle);
    shown = new DebriefForm(desk, interview);
    shown.open();
  };
  plugin.register(() => shown?.leave());
  desk.forms.debrief = (path) => void attempt(() => show(findInterview(desk.feed, path)));
  plugin.addCommand({
    id: 'debrief',
    name: say`Write the debrief`,
    icon: ruleOf('debrief').icon,
    checkCallback: (checking) => {
      const interview = interviewToDebrief(desk, app.workspace.getActiveFile()?.path);
      if (interview && !checking) void attempt(() => show(interview));
      return interview !== undefined;
    },
  });
  plugin.registerEvent(
    app.workspace.on('file-menu', (menu, file) => {
      const record = file instanceof TFile ? desk.feed.record(file.path) : undefined;
      if (record?.type !== 'interview' || offersToSettle(desk, record)) return;
      if (whyNoDebrief(record, desk.clock.today())) return;
      menu.addItem((item) =>
        item
          .setTitle(say`Write the debrief…`)
          .setIcon(ruleOf('debrief').icon)
          .setSection('informational-interviews')
          .onClick(() => desk.forms.debrief(record.path)),
      );
    }),
  );
  registerHandlers(desk);
}

// A due debrief stands in the menu already, as what settles it.
function offersToSettle(desk: Desk, { path }: Interview): boolean {
  return desk.feed.agenda().items.some(
    ({ item, group }) => item.note === path && ruleOf(item.kind).settling.form === 'debrief' && ['overdue', 'today', 'week'].includes(group),
  );
}
