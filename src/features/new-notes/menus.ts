import { Menu, TFile } from 'obsidian';
import { attempt } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';

/** The type under which the follow-ups view is registered with Obsidian. */
const FOLLOW_UPS = 'informational-interviews-follow-ups';

/** What opens the forms: commands, a menu in the ribbon, and the menu of an interview's note. */
export function registerEntrances(desk: Desk): void {
  const { app, plugin, forms } = desk;
  plugin.addCommand({ id: 'new-contact', name: say`New contact`, icon: 'user-plus', callback: () => forms.newContact() });
  plugin.addCommand({ id: 'new-interview', name: say`New interview`, icon: 'calendar-plus', callback: () => forms.newInterview(activeContacts(desk)) });
  plugin.addCommand({ id: 'log-referral', name: say`Log a referral`, icon: 'waypoints', callback: () => forms.logReferral(activePath(desk)) });

  plugin.addRibbonIcon('user-plus', say`New contact, interview or referral`, (event) => {
    const menu = new Menu();
    entry(menu, say`New contact`, 'user-plus', () => forms.newContact());
    entry(menu, say`New interview`, 'calendar-plus', () => forms.newInterview(activeContacts(desk)));
    entry(menu, say`Log a referral`, 'waypoints', () => forms.logReferral(activePath(desk)));
    entry(menu, say`Note a chance conversation`, 'coffee', () => forms.chance());
    menu.addSeparator();
    entry(menu, say`Open follow-ups`, 'handshake', () => void attempt(async () => {
      await app.workspace.ensureSideLeaf(FOLLOW_UPS, 'right', { reveal: true });
    }));
    menu.showAtMouseEvent(event);
  });

  plugin.registerEvent(
    app.workspace.on('file-menu', (menu, file) => {
      const interview = file instanceof TFile ? desk.feed.record(file.path) : undefined;
      if (interview?.type !== 'interview') return;
      menu.addItem((item) =>
        item
          .setTitle(say`Log a referral…`)
          .setIcon('waypoints')
          .setSection('informational-interviews')
          .onClick(() => forms.logReferral(interview.path)),
      );
    }),
  );
}

function entry(menu: Menu, title: string, icon: string, open: () => void): void {
  menu.addItem((item) => item.setTitle(title).setIcon(icon).onClick(open));
}

function activePath({ app }: Desk): string | undefined {
  return app.workspace.getActiveFile()?.path;
}

function activeContacts(desk: Desk): string[] {
  const path = activePath(desk);
  return path !== undefined && desk.feed.record(path)?.type === 'contact' ? [path] : [];
}
