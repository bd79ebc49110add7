import { TFile, type Menu } from 'obsidian';
import { ruleOf } from '../../domain/due';
import { isPlanned } from '../../domain/interview';
import { contactHappenings, interviewHappenings } from '../../ui/happenings';
import { attempt } from '../../ui/perform';
import { settleItem, settleTitle } from '../../ui/settle';
import type { Desk } from '../../vault/desk';

const SECTION = 'informational-interviews';

/** What can be done with a contact or an interview, in the menu of its note. */
export function registerFileMenu(desk: Desk): void {
  const { app, plugin } = desk;
  plugin.registerEvent(
    app.workspace.on('file-menu', (menu, file) => {
      if (file instanceof TFile) extend(menu, file.path, desk);
    }),
  );
}

function extend(menu: Menu, path: string, desk: Desk): void {
  const record = desk.feed.record(path);
  if (!record) return;
  for (const listed of desk.feed.agenda().items) {
    if (listed.item.note !== path || !['overdue', 'today', 'week'].includes(listed.group)) continue;
    add(menu, settleTitle(listed.item), ruleOf(listed.item.kind).icon, () => attempt(() => settleItem(desk, listed)));
  }
  if (record.type === 'contact') for (const { title, icon, run } of contactHappenings(desk, record)) add(menu, title, icon, run);
  else if (isPlanned(record)) {
    for (const { title, icon, run } of interviewHappenings(desk, record)) add(menu, title, icon, run);
  }
}

function add(menu: Menu, title: string, icon: string, run: () => unknown): void {
  menu.addItem((item) =>
    item
      .setTitle(title)
      .setIcon(icon)
      .setSection(SECTION)
      .onClick(() => void run()),
  );
}
