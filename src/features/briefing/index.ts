import { TFile } from 'obsidian';
import type { Contact } from '../../domain/records';
import { attempt } from '../../ui/perform';
import { registerHandler } from '../../ui/terminal';
import type { Desk } from '../../vault/desk';
import { findContact } from '../../vault/lookup';
import { say } from '../../words/say';
import { peopleOf } from './model';
import { writeOrganizationNote } from './organization';
import { BRIEF, briefIcon, briefNow, BriefView, rememberedIn } from './view';
import { asText } from './words';

/** Everything about a person on one page, before one writes or meets; and notes for organizations. */
export function registerBriefing(desk: Desk): void {
  const { app, plugin } = desk;
  plugin.registerView(BRIEF, (leaf) => new BriefView(leaf, desk));
  plugin.registerHoverLinkSource(BRIEF, { display: say`Informational Interviews: brief`, defaultMod: true });
  desk.forms.brief = (path) => void attempt(() => openBrief(desk, path));
  plugin.addCommand({
    id: 'brief-me',
    name: say`Brief me`,
    icon: briefIcon,
    callback: () => desk.forms.brief(app.workspace.getActiveFile()?.path),
  });
  plugin.addCommand({
    id: 'organization-note',
    name: say`Write an organization note`,
    icon: 'building-2',
    checkCallback: (checking) => {
      const contact = activeContact(desk);
      if (contact?.organization && !checking) void writeOrganizationNote(desk, contact);
      return contact?.organization !== undefined;
    },
  });
  plugin.registerEvent(
    app.workspace.on('file-menu', (menu, file) => {
      if (!(file instanceof TFile) || !desk.feed.record(file.path)) return;
      menu.addItem((item) =>
        item
          .setTitle(say`Brief me`)
          .setIcon(briefIcon)
          .setSection('informational-interviews')
          .onClick(() => desk.forms.brief(file.path)),
      );
    }),
  );
  registerHandler(desk, 'brief', {
    description: say`Everything about a contact on one page`,
    flags: {
      contact: { value: '<path or name>', description: say`The contact`, required: true },
      format: { value: '<json|text>', description: say`How to answer (default: text)` },
    },
    async run(params) {
      await desk.feed.whenReady();
      const format = params.oneOf('format', ['json', 'text']) ?? 'text';
      const contact = findContact(desk.feed, params.required('contact', say`Say whom it is about: contact=….`));
      const brief = briefNow(desk, contact, await rememberedIn(desk, contact.path));
      return format === 'json' ? JSON.stringify(brief, null, 2) : asText(brief);
    },
  });
}

async function openBrief({ app }: Desk, path: string | undefined): Promise<void> {
  const leaf = await app.workspace.ensureSideLeaf(BRIEF, 'right', { reveal: true });
  // A leaf in the background holds a stand-in until it is loaded.
  if (!(leaf.view instanceof BriefView)) return;
  if (path !== undefined) leaf.view.showNote(path);
  leaf.view.focusPage();
}

// In an interview with one person, their organization is meant.
function activeContact({ app, feed }: Desk): Contact | undefined {
  const path = app.workspace.getActiveFile()?.path;
  const people = peopleOf(path === undefined ? undefined : feed.record(path), feed.around);
  return people.length === 1 ? people[0] : undefined;
}
