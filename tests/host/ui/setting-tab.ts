import type { App, Plugin, SettingDefinitionItem } from 'obsidian';
import { notModelled, screenOfApp } from './context';
import { searchTerms, SettingsPainter, type FoundSetting } from './setting-definitions';

/** A tab of the settings window, drawn from `getSettingDefinitions()` (obsidian.d.ts 1.13). */
export abstract class SettingTab {
  icon = '';
  containerEl: HTMLElement;
  settingItems: SettingDefinitionItem[] = [];
  /** Where the painter puts itself while the tab is shown; null when another tab or nothing is. */
  painter: SettingsPainter | null = null;

  constructor(public app: App) {
    this.containerEl = screenOfApp(app).document.createElement('div');
    this.containerEl.className = 'vertical-tab-content';
  }

  getSettingDefinitions(): SettingDefinitionItem[] {
    return [];
  }

  /** Asks for the definitions again; a tab that is on screen is drawn again, on the page it was on. */
  update(): void {
    this.settingItems = this.getSettingDefinitions();
    this.painter?.repaint();
  }

  getControlValue(_key: string): unknown {
    return notModelled("the app's own settings");
  }

  setControlValue(_key: string, _value: unknown): void | Promise<void> {
    return notModelled("the app's own settings");
  }

  refreshDomState(): void {
    this.painter?.refresh();
  }

  display(): void {
    this.settingItems = this.getSettingDefinitions();
    if (this.settingItems.length === 0) notModelled('a settings tab that is drawn by display()');
    this.painter = new SettingsPainter(this);
    this.painter.repaint();
  }

  hide(): void {
    this.painter?.dispose();
    this.painter = null;
    this.containerEl.empty();
  }

  /** Settings whose name, description or aliases hold every word of the query. */
  search(query: string): FoundSetting[] {
    const words = query.toLowerCase().split(/\s+/).filter(word => word !== '');
    return searchTerms(this.settingItems).filter(({ text }) => words.every(word => text.includes(word)));
  }
}

export abstract class PluginSettingTab extends SettingTab {
  name: string;
  id: string;

  constructor(app: App, readonly plugin: Plugin) {
    super(app);
    this.name = plugin.manifest.name;
    this.id = plugin.manifest.id;
  }

  private get settings(): Record<string, unknown> {
    return (this.plugin as unknown as { settings?: Record<string, unknown> }).settings ?? {};
  }

  override getControlValue(key: string): unknown {
    return this.settings[key];
  }

  /** Changes `plugin.settings` in place and saves it; nobody else is told (obsidian.d.ts). */
  override async setControlValue(key: string, value: unknown): Promise<void> {
    this.settings[key] = value;
    await this.plugin.saveData(this.settings);
  }
}

/** A page drawn by hand behind a settings entry (obsidian.d.ts). */
export abstract class SettingPage {
  rootEl!: HTMLElement;
  titlebarEl!: HTMLElement;
  containerEl!: HTMLElement;
  title = '';

  abstract display(): void;

  hide(): void {}
}
