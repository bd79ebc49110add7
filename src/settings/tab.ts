import { Notice, PluginSettingTab, type App, type Plugin, type SettingDefinitionItem } from 'obsidian';
import { choiceOf, shownValue } from './controls';
import { definitions } from './definitions';
import { NameSuggest } from './name-suggest';
import type { UsageWatch } from './rows';
import type { SettingsStore } from './store';
import { reasonAgainst } from './validate';

/** The settings window's page. Each change is checked, told to listeners at once, and saved. */
export class SettingsTab extends PluginSettingTab {
  override icon = 'lucide-messages-square';
  private choosing = false;

  constructor(
    app: App,
    plugin: Plugin,
    private readonly store: SettingsStore,
    private readonly inUse: UsageWatch,
  ) {
    super(app, plugin);
    // What Sync brought is drawn afresh; what is being typed here must not be.
    plugin.register(store.onChange(() => (this.choosing ? this.refreshDomState() : this.update())));
  }

  override getSettingDefinitions(): SettingDefinitionItem[] {
    return definitions({
      app: this.app,
      store: this.store,
      inUse: this.inUse,
      offer: (field, given) => void new NameSuggest(this.app, field, given),
      reasonAgainst: (key, value) => reasonAgainst(this.store.current, choiceOf(this.store.current, key, value)),
      choose: (key, value) => void this.setControlValue(key, value),
    });
  }

  override getControlValue(key: string): unknown {
    return shownValue(this.store.current, key);
  }

  override async setControlValue(key: string, value: unknown): Promise<void> {
    this.choosing = true;
    const saved = this.store.update(choiceOf(this.store.current, key, value));
    this.choosing = false;
    // Numbers follow the preset, and pages say on their entry what was chosen on them.
    if (/^(?:preset$|kind:|weekday:)/.test(key)) this.update();
    try {
      await saved;
    } catch (error) {
      new Notice(error instanceof Error ? error.message : String(error));
    }
  }
}
