import { TFile } from 'obsidian';
import type { Interview } from '../../domain/records';
import { attempt } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import { writeBank } from './bank-note';
import { registerHandlers } from './handlers';
import { QuestionPicker } from './picker';
import { interviewFor, situationOf } from './situation';

/**
 * Questions for an interview, picked from a bank that the person can make their own: commands, file menu, the terminal.
 */
export function registerQuestions(desk: Desk): void {
  const { app, plugin } = desk;
  let shown: QuestionPicker | undefined;
  const pick = (interview: Interview): void =>
    void attempt(async () => {
      shown = new QuestionPicker(desk, await situationOf(desk, interview));
      shown.open();
    });
  plugin.register(() => shown?.close());

  plugin.addCommand({
    id: 'pick-questions',
    name: say`Pick questions for this interview`,
    icon: 'list-plus',
    checkCallback: (checking) => {
      const interview = interviewFor(desk, app.workspace.getActiveFile()?.path);
      if (interview && !checking) pick(interview);
      return interview !== undefined;
    },
  });
  plugin.addCommand({
    id: 'write-question-bank',
    name: say`Write the question bank out as a note`,
    icon: 'notebook-text',
    callback: () => void attempt(() => writeBank(desk)),
  });
  plugin.registerEvent(
    app.workspace.on('file-menu', (menu, file) => {
      const record = file instanceof TFile ? desk.feed.record(file.path) : undefined;
      if (record?.type !== 'interview') return;
      menu.addItem((item) =>
        item
          .setTitle(say`Pick questions…`)
          .setIcon('list-plus')
          .setSection('informational-interviews')
          .onClick(() => pick(record)),
      );
    }),
  );
  registerHandlers(desk);
}
