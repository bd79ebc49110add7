import type { App } from 'obsidian';
import { Modal } from './modal';
import { setIcon } from './icons';
import type { PluginSettingTab } from './setting-tab';

/** `app.setting`: the window with one tab for each plugin and a search over all of them. */
export class SettingsWindow {
  readonly tabs: PluginSettingTab[] = [];
  activeTab: PluginSettingTab | null = null;
  private modal: Modal | null = null;
  private headersEl: HTMLElement | null = null;
  private contentEl: HTMLElement | null = null;
  private resultsEl: HTMLElement | null = null;

  constructor(private readonly app: App) {}

  get isOpen(): boolean {
    return this.modal !== null;
  }

  /** A tab is asked for its definitions once when it is added, for the search (obsidian.d.ts). */
  addSettingTab(tab: PluginSettingTab): void {
    this.tabs.push(tab);
    tab.update();
    this.drawHeaders();
  }

  removeSettingTab(tab: PluginSettingTab): void {
    const index = this.tabs.indexOf(tab);
    if (index >= 0) this.tabs.splice(index, 1);
    if (this.activeTab === tab) {
      tab.hide();
      tab.containerEl.remove();
      this.activeTab = null;
    }
    this.drawHeaders();
  }

  open(): void {
    if (this.modal) return;
    const modal = new Modal(this.app);
    this.modal = modal;
    modal.modalEl.addClass('mod-settings', 'mod-sidebar-layout');
    modal.setTitle('Settings');
    modal.contentEl.addClass('vertical-tabs-container');
    const side = modal.contentEl.createDiv({ cls: 'vertical-tab-header' });
    const search = side.createDiv({ cls: 'search-input-container' })
      .createEl('input', { type: 'search', placeholder: 'Search settings…', attr: { 'aria-label': 'Search settings' } });
    search.addEventListener('input', () => this.search(search.value));
    this.headersEl = side.createDiv({ cls: 'vertical-tab-header-group' });
    this.contentEl = modal.contentEl.createDiv({ cls: 'vertical-tab-content-container' });
    modal.setCloseCallback(() => this.closed());
    modal.open();
    this.drawHeaders();
    if (this.tabs[0]) this.openTab(this.activeTab ?? this.tabs[0]);
  }

  openTabById(id: string): PluginSettingTab | null {
    const tab = this.tabs.find(candidate => candidate.id === id) ?? null;
    this.open();
    if (tab) this.openTab(tab);
    return tab;
  }

  close(): void {
    this.modal?.close();
  }

  private closed(): void {
    this.activeTab?.hide();
    this.modal = this.headersEl = this.contentEl = this.resultsEl = null;
  }

  private openTab(tab: PluginSettingTab): void {
    this.resultsEl?.remove();
    this.resultsEl = null;
    this.activeTab?.hide();
    this.activeTab?.containerEl.remove();
    this.activeTab = tab;
    this.contentEl?.appendChild(tab.containerEl);
    tab.display();
    this.drawHeaders();
  }

  private drawHeaders(): void {
    this.headersEl?.empty();
    for (const tab of this.tabs) {
      const el = this.headersEl?.createDiv({
        cls: 'vertical-tab-nav-item tappable', text: tab.name, attr: { tabindex: '0', role: 'button' },
      });
      if (!el) continue;
      if (tab.icon) setIcon(el, tab.icon);
      el.toggleClass('is-active', tab === this.activeTab);
      el.addEventListener('click', () => this.openTab(tab));
      el.addEventListener('keydown', event => { if (event.key === 'Enter') this.openTab(tab); });
    }
  }

  private search(query: string): void {
    if (query.trim() === '') {
      if (this.activeTab) this.openTab(this.activeTab);
      return;
    }
    this.activeTab?.containerEl.remove();
    this.resultsEl ??= this.contentEl?.createDiv({ cls: 'vertical-tab-content settings-search-results' }) ?? null;
    const results = this.resultsEl;
    results?.empty();
    for (const tab of this.tabs) {
      for (const { name, trail } of tab.search(query)) {
        const row = results?.createDiv({ cls: 'setting-item mod-action', attr: { tabindex: '0', role: 'button' } });
        row?.createDiv({ cls: 'setting-item-info' }, info => {
          info.createDiv({ cls: 'setting-item-name', text: name });
          info.createDiv({ cls: 'setting-item-description', text: [tab.name, ...trail].join(' › ') });
        });
        row?.addEventListener('click', () => this.openTab(tab));
      }
    }
    if (results?.childElementCount === 0) results.createDiv({ cls: 'suggestion-empty', text: 'No settings found.' });
  }
}
