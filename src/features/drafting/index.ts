import { Notice, TFile } from 'obsidian';
import { messageOf, type MessageKind } from '../../domain/messages';
import type { NoteRecord } from '../../domain/records';
import { builtInMessages } from '../../notes/messages/built-in';
import { choose } from '../../ui/forms/choice';
import { attempt } from '../../ui/perform';
import { hintAtResearch } from '../../ui/research-hint';
import type { Desk, DraftRequest } from '../../vault/desk';
import { say } from '../../words/say';
import { DraftForm } from './form';
import { registerHandlers } from './handlers';
import { compose, likely, occasionOf } from './occasion';
import { writeMessageTemplates } from './templates';
import { Unfinished } from './unfinished';

/** Messages drafted from the notes, for the person to send: the form, what opens it, and the terminal. */
export function registerDrafting(desk: Desk): void {
  const { app, plugin } = desk;
  const unfinished = new Unfinished();
  let shown: DraftForm | undefined;
  plugin.register(() => shown?.close());

  const open = async (request: DraftRequest): Promise<void> => {
    const kind = request.kind ?? (await chooseKind(desk, occasionOf(desk, request).record));
    if (!kind) return;
    shown = new DraftForm(desk, request, await compose(desk, kind, occasionOf(desk, request, kind)), unfinished);
    shown.open();
    const record = desk.feed.record(request.note);
    if (messageOf(kind).asks && record?.type === 'contact') await hintAtResearch(desk, record);
  };
  desk.forms.draft = (request) => void attempt(() => open(request));

  plugin.addCommand({
    id: 'draft',
    name: say`Draft a message`,
    icon: 'pen-line',
    checkCallback: (checking) => {
      const note = app.workspace.getActiveFile()?.path;
      const record = note === undefined ? undefined : desk.feed.record(note);
      if (record && !checking) desk.forms.draft({ note: record.path });
      return record !== undefined;
    },
  });
  plugin.addCommand({
    id: 'write-message-templates',
    name: say`Write the message templates out as notes`,
    icon: 'notebook-text',
    callback: () => void attempt(() => writeMessageTemplates(desk)),
  });
  plugin.registerEvent(
    app.workspace.on('file-menu', (menu, file) => {
      if (!(file instanceof TFile) || !desk.feed.record(file.path)) return;
      menu.addItem((item) =>
        item
          .setTitle(say`Draft a message…`)
          .setIcon('pen-line')
          .setSection('informational-interviews')
          .onClick(() => desk.forms.draft({ note: file.path })),
      );
    }),
  );
  registerHandlers(desk);
}

async function chooseKind(desk: Desk, record: NoteRecord): Promise<MessageKind | undefined> {
  const kinds = likely(desk, record);
  if (kinds.length === 0) new Notice(say`${record.name} is not to be contacted, says the note.`);
  if (kinds.length < 2) return kinds[0];
  return choose(desk, {
    title: say`Which message?`,
    detail: record.name,
    choices: kinds.map((kind) => ({ value: kind, title: builtInMessages[kind].name, icon: 'mail' })),
  });
}
