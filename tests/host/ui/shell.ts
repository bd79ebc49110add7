import type { Screen } from './context';
import { FileExplorerView } from './file-explorer';
import { setIcon } from './icons';
import { MarkdownView } from './markdown-view';
import { CommandPalette } from './palette';
import { watchTooltips } from './tooltip';

/** What the shell needs of a host; `Host` of tests/host/index.ts is one. */
export interface ShellHost {
  readonly screen: Screen;
  commands(): { id: string; name: string }[];
  command(id: string): void | Promise<void>;
}

export type Theme = 'light' | 'dark';

export interface Shell {
  setTheme(theme: Theme): void;
  openPalette(): void;
  openSettings(): void;
  unmount(): void;
}

interface ShellOptions {
  theme?: Theme;
  /** Style sheets as text, the theme first and the plugin's last, as Obsidian orders them. */
  styles?: string[];
}

/**
 * Builds the rest of the window around a started host: files on the left, command
 * palette (Mod+P), settings (Mod+,), reading view (Mod+E), tooltips, theme. What a phone shows is decided by
 * the host's `mobile`, since Obsidian does not change that at run time.
 */
export async function mountShell(host: ShellHost, { theme = 'light', styles = [] }: ShellOptions = {}): Promise<Shell> {
  const { screen } = host;
  const { document, workspace, scope, app, platform, viewRegistry } = screen;
  const styleEls = styles.map(text => document.head.createEl('style', { text }));
  const setTheme = (next: Theme): void => {
    document.body.toggleClass('theme-dark', next === 'dark');
    document.body.toggleClass('theme-light', next === 'light');
    workspace.trigger('css-change');
  };
  const openSettings = (): void => screen.setting.open();
  const toggleReading = (): void => void workspace.getActiveViewOfType(MarkdownView)?.toggleMode();
  const openPalette = (): void => {
    const toggle = (side: 'left' | 'right') => () => (side === 'left' ? workspace.leftSplit : workspace.rightSplit).toggle();
    new CommandPalette(app, host, [
      { id: 'app:open-settings', name: 'Open settings', run: openSettings },
      { id: 'markdown:toggle-preview', name: 'Toggle reading view', run: toggleReading },
      { id: 'app:toggle-left-sidebar', name: 'Toggle left sidebar', run: toggle('left') },
      { id: 'app:toggle-right-sidebar', name: 'Toggle right sidebar', run: toggle('right') },
      { id: 'theme:switch', name: 'Toggle light/dark mode', run: () => setTheme(app.isDarkMode() ? 'light' : 'dark') },
    ]).open();
  };
  setTheme(theme);

  const keys = [
    scope.register(['Mod'], 'P', () => { openPalette(); return false; }),
    scope.register(['Mod'], 'E', () => { toggleReading(); return false; }),
    scope.register(['Mod'], ',', () => { openSettings(); return false; }),
  ];
  const ribbon = workspace.leftRibbon;
  const buttons = [
    ribbon.addSetting('lucide-terminal', 'Open command palette', openPalette),
    ribbon.addSetting('lucide-settings', 'Settings', openSettings),
    ribbon.addSetting('lucide-sun-moon', 'Toggle light/dark mode', () => setTheme(app.isDarkMode() ? 'light' : 'dark')),
  ];
  viewRegistry.registerView('file-explorer', leaf => new FileExplorerView(leaf));
  await workspace.ensureSideLeaf('file-explorer', 'left', { reveal: !platform.isPhone });
  const bars = [...sidebarToggles(screen), ...(platform.isPhone ? [navbar(screen, openPalette, openSettings)] : [])];
  const stopTooltips = platform.isMobile ? () => undefined : watchTooltips(document);

  return {
    setTheme,
    openPalette,
    openSettings,
    unmount() {
      stopTooltips();
      for (const key of keys) scope.unregister(key);
      for (const el of [...buttons, ...bars, ...styleEls]) el.remove();
      workspace.detachLeavesOfType('file-explorer');
      viewRegistry.unregisterView('file-explorer');
    },
  };
}

function sidebarToggles({ workspace, platform }: Screen): HTMLElement[] {
  if (platform.isPhone) return [];
  const tabs = workspace.rootSplit.children[0]!;
  return [
    tabs.addToBar('panel-left', 'Toggle left sidebar', () => workspace.leftSplit.toggle(), true),
    tabs.addToBar('panel-right', 'Toggle right sidebar', () => workspace.rightSplit.toggle()),
  ];
}

/** The bar at the foot of a phone's window. */
function navbar({ document, workspace }: Screen, openPalette: () => void, openSettings: () => void): HTMLElement {
  const bar = document.body.createDiv({ cls: 'mobile-navbar' });
  const add = (icon: string, label: string, act: () => void): void => {
    const el = bar.createEl('button', { cls: 'clickable-icon mobile-navbar-action', attr: { 'aria-label': label } });
    setIcon(el, icon);
    el.addEventListener('click', act);
  };
  add('panel-left', 'Files', () => workspace.leftSplit.toggle());
  add('terminal', 'Command palette', openPalette);
  add('settings', 'Settings', openSettings);
  add('panel-right', 'Right sidebar', () => workspace.rightSplit.toggle());
  return bar;
}
