// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { mountShell } from '../ui/shell';
import { closeHosts, openHost, press, type } from './ui-setup';

afterEach(closeHosts);

const greeter = `
  const { Plugin, Notice } = require('obsidian');
  module.exports = class extends Plugin {
    onload() {
      this.addCommand({ id: 'greet', name: 'Greet', callback: () => new Notice('Hello') });
      this.addCommand({ id: 'never', name: 'Never', checkCallback: () => false });
      this.addRibbonIcon('handshake', 'Follow-ups', () => new Notice('From the ribbon'));
      this.registerEvent(this.app.workspace.on('file-menu', (menu, file) => {
        menu.addItem(item => item.setTitle('About ' + file.basename).onClick(() => new Notice(file.path)));
      }));
    }
  };`;

async function shell(options: Parameters<typeof openHost>[0] = {}) {
  const opened = await openHost({ mainJs: greeter, files: { 'A.md': '# A\n', 'Folder/B.md': '' }, ...options });
  return { ...opened, shell: await mountShell(opened.host) };
}
const file = (path: string): HTMLElement => document.querySelector<HTMLElement>(`.nav-file-title[data-path="${path}"]`)!;

describe('the shell around a host', () => {
  it('opens the palette with Mod+P, lists what is available, and runs what is chosen', async () => {
    const { host } = await shell();
    press('p', { ctrlKey: true });
    const names = Array.from(document.querySelectorAll('.suggestion-item'), el => el.textContent);
    expect(names).toContain('Informational Interviews: Greet');
    expect(names).not.toContain('Informational Interviews: Never');
    type(document.querySelector<HTMLInputElement>('.prompt-input')!, 'greet');
    press('Enter');
    expect(host.notices()).toEqual(['Hello']);
  });

  it('opens the settings with Mod+, and closes them with Escape', async () => {
    const { host } = await shell();
    press(',', { ctrlKey: true });
    expect(host.screen.setting.isOpen).toBe(true);
    press('Escape');
    expect(host.screen.setting.isOpen).toBe(false);
  });

  it('shows the files, follows the vault, opens a note on click and in a new tab on Mod+click', async () => {
    const { host, workspace } = await shell();
    file('A.md').click();
    await host.settle();
    expect(workspace.getActiveFile()?.path).toBe('A.md');
    await host.write('C.md', '');
    await host.settle();
    file('C.md').dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }));
    await host.settle();
    expect(workspace.rootSplit.leaves().map(leaf => leaf.getDisplayText())).toEqual(['A', 'C']);
    expect(file('C.md').classList.contains('is-active')).toBe(true);
  });

  it("asks plugins for a note's menu", async () => {
    const { host } = await shell();
    file('Folder/B.md').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    expect(document.querySelector('.menu-item-title')?.textContent).toBe('About B');
    press('ArrowDown');
    press('Enter');
    expect(host.notices()).toEqual(['Folder/B.md']);
  });

  it('answers the ribbon, and drops its icons with the plugin', async () => {
    const { host } = await shell();
    document.querySelector<HTMLElement>('.side-dock-ribbon-action[aria-label="Follow-ups"]')!.click();
    expect(host.notices()).toEqual(['From the ribbon']);
    await host.disable();
    expect(document.querySelector('[aria-label="Follow-ups"]')).toBeNull();
    expect(host.leftovers()).toEqual([]);
  });

  it('changes the theme and tells it', async () => {
    const { host, workspace, shell: mounted } = await shell();
    let told = 0;
    workspace.hear('css-change', () => told++);
    mounted.setTheme('dark');
    expect(host.app.isDarkMode()).toBe(true);
    expect(told).toBe(1);
  });

  it('on a phone has a bar that opens the sidebars as drawers', async () => {
    const { host, workspace } = await shell({ mobile: true });
    expect(document.body.classList.contains('is-phone')).toBe(true);
    document.querySelector<HTMLElement>('.mobile-navbar [aria-label="Files"]')!.click();
    expect(workspace.leftSplit.collapsed).toBe(false);
    file('A.md').click();
    await host.settle();
    expect(workspace.leftSplit.collapsed).toBe(true);
  });
});
