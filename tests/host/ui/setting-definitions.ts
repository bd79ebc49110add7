import type {
  SettingDefinition, SettingDefinitionGroup, SettingDefinitionItem, SettingDefinitionList, SettingDefinitionPage,
} from 'obsidian';
import { setIcon } from './icons';
import { addControl, isOn } from './setting-controls';
import { Setting, SettingGroup } from './setting';
import type { SettingPage, SettingTab } from './setting-tab';
import { screenOfApp } from './context';

type Group = SettingDefinitionGroup | SettingDefinitionList;
type Page = SettingDefinitionPage;
export interface FoundSetting { name: string; text: string; trail: string[] }

const isGroup = (item: SettingDefinitionItem): item is Group =>
  'type' in item && (item.type === 'group' || item.type === 'list');
const isPage = (item: SettingDefinitionItem): item is Page => 'type' in item && item.type === 'page';
const plain = (desc: string | DocumentFragment | undefined): string =>
  typeof desc === 'string' ? desc : desc?.textContent ?? '';

/**
 * Every searchable setting with its words in lower case; hidden ones and
 * `searchable: false` are left out (obsidian.d.ts).
 */
export function searchTerms(items: SettingDefinitionItem[], trail: string[] = []): FoundSetting[] {
  return items.flatMap(item => {
    if (!isOn(item.visible, true)) return [];
    if (isGroup(item)) return searchTerms(item.items ?? [], item.heading ? [...trail, item.heading] : trail);
    const found = { name: item.name, trail, text: `${item.name} ${plain(item.desc)}`.toLowerCase() };
    if (isPage(item)) return [found, ...searchTerms(item.items ?? [], [...trail, item.name])];
    if (!isOn(item.searchable, true)) return [];
    return [{ ...found, text: `${found.text} ${(item.aliases ?? []).join(' ').toLowerCase()}` }];
  });
}

/** Draws the definitions of one tab, keeps the page one is on, and re-evaluates `visible` and `disabled` on demand. */
export class SettingsPainter {
  private trail: Page[] = [];
  private cleanups: (() => void)[] = [];
  private states: (() => void)[] = [];
  private page: SettingPage | null = null;
  private readonly queries = new Map<string, string>();

  constructor(private readonly tab: SettingTab) {}

  dispose(): void {
    this.page?.hide();
    this.page = null;
    for (const cleanup of this.cleanups.splice(0)) cleanup();
    this.states = [];
  }

  refresh(): void {
    for (const state of this.states) state();
  }

  repaint(): void {
    const root = this.tab.containerEl;
    const scroll = root.scrollTop;
    const focused = focusMark(root);
    this.dispose();
    root.empty();
    // The page is looked up again by name, since `update()` makes new definitions.
    const page = this.findPage();
    if (page) this.paintPage(root, page);
    else this.paintItems(root, this.tab.settingItems);
    this.refresh();
    root.scrollTop = scroll;
    focused?.();
  }

  private findPage(): Page | null {
    let items = this.tab.settingItems;
    let found: Page | null = null;
    for (const [depth, wanted] of this.trail.entries()) {
      const page = items.flatMap(item => isGroup(item) ? item.items ?? [] : [item])
        .find((item): item is Page => isPage(item) && item.name === wanted.name);
      if (!page) {
        this.trail = this.trail.slice(0, depth);
        return found;
      }
      found = page;
      items = page.items ?? [];
    }
    return found;
  }

  private paintPage(root: HTMLElement, page: Page): void {
    const bar = root.createDiv({ cls: 'setting-page-titlebar' });
    const back = bar.createEl('button', { cls: 'clickable-icon', attr: { 'aria-label': 'Back' } });
    setIcon(back, 'lucide-chevron-left');
    back.addEventListener('click', () => {
      this.trail.pop();
      this.repaint();
    });
    bar.createDiv({ cls: 'setting-page-title', text: page.name });
    const content = root.createDiv({ cls: 'setting-page' });
    if (page.page) {
      this.page = page.page();
      Object.assign(this.page, { rootEl: root, titlebarEl: bar, containerEl: content });
      this.page.display();
      return;
    }
    this.paintItems(content, page.items ?? []);
  }

  private paintItems(root: HTMLElement, items: SettingDefinitionItem[]): void {
    let loose: SettingGroup | null = null;
    items.forEach((item, index) => {
      if (isGroup(item)) {
        loose = null;
        this.paintGroup(root, item);
      } else {
        loose ??= new SettingGroup(root);
        this.paintItem(loose, item, index);
      }
    });
  }

  private paintGroup(root: HTMLElement, definition: Group): void {
    const group = new SettingGroup(root);
    this.showWhen(group.groupEl, definition.visible);
    if (definition.heading) group.setHeading(definition.heading);
    if (definition.cls) group.addClass(definition.cls);
    const rows: [SettingDefinition | Page, HTMLElement][] = [];
    if (definition.search) this.paintSearch(group, definition, rows);
    for (const button of definition.extraButtons ?? []) {
      group.addExtraButton(component => void button(component as never));
    }
    const items = definition.items ?? [];
    items.forEach((item, index) => {
      rows.push([item, this.paintItem(group, item, index, definition.type === 'list' ? definition as SettingDefinitionList : null)]);
    });
    if (definition.type === 'list') this.paintList(group, definition as SettingDefinitionList, items.length);
    this.filter(definition, rows);
  }

  private paintSearch(group: SettingGroup, definition: Group, rows: [SettingDefinition | Page, HTMLElement][]): void {
    group.addSearch(search => {
      search.setPlaceholder(definition.search?.placeholder ?? '').setValue(this.queries.get(definition.heading ?? '') ?? '');
      search.onChange(query => {
        this.queries.set(definition.heading ?? '', query);
        this.filter(definition, rows);
      });
    });
  }

  private filter(definition: Group, rows: [SettingDefinition | Page, HTMLElement][]): void {
    const query = this.queries.get(definition.heading ?? '') ?? '';
    if (!definition.search) return;
    for (const [item, el] of rows) {
      const always = isPage(item) || ('searchable' in item && !isOn(item.searchable, true));
      el.toggleClass('is-filtered-out', !always && query !== '' && !definition.search.match(item as SettingDefinition, query));
    }
  }

  private paintList(group: SettingGroup, list: SettingDefinitionList, count: number): void {
    group.addClass('mod-list');
    if (count === 0 && list.emptyState) {
      group.listEl.createDiv({ cls: 'setting-list-empty-state' }).setText(list.emptyState);
    }
    const { addItem } = list;
    if (!addItem) return;
    if (screenOfApp(this.tab.app).platform.isMobile) {
      const row = group.listEl.createDiv({ cls: 'setting-item mod-add-item', attr: { tabindex: '0', role: 'button' } });
      setIcon(row, 'lucide-plus');
      row.createSpan({ text: addItem.name });
      onPress(row, () => addItem.action(row));
    } else {
      group.addExtraButton(button => button.setIcon('plus').setTooltip(addItem.name)
        .onClick(() => addItem.action(button.extraSettingsEl)));
    }
  }

  private paintItem(
    group: SettingGroup, item: SettingDefinition | Page, index: number, list: SettingDefinitionList | null = null,
  ): HTMLElement {
    const setting = new Setting(group.listEl).setName(item.name);
    if (item.desc !== undefined) setting.setDesc(typeof item.desc === 'string' ? item.desc : item.desc.cloneNode(true) as DocumentFragment);
    this.showWhen(setting.settingEl, item.visible);
    if (isPage(item)) this.paintEntry(setting, item);
    else if (item.control) {
      addControl(this.tab, setting, item.control);
      const { disabled } = item.control;
      if (disabled !== undefined) this.states.push(() => setting.setDisabled(isOn(disabled, false)));
    } else if (item.render) {
      const cleanup = item.render(setting as never, group as never);
      if (cleanup) this.cleanups.push(cleanup);
    } else if (item.action) this.paintAction(setting, item.action, item.disabled, index);
    if (list) this.paintListTools(setting, list, index);
    return setting.settingEl;
  }

  private paintEntry(setting: Setting, page: Page): void {
    setting.setClass('mod-navigable');
    const value = typeof page.displayValue === 'function' ? page.displayValue() : page.displayValue;
    const status = typeof page.status === 'function' ? page.status() : page.status;
    setting.addDisplayValue(component => component.setValue(value ?? null).setStatus(status ?? null));
    setIcon(setting.controlEl.createSpan({ cls: 'setting-item-chevron' }), 'lucide-chevron-right');
    pressable(setting.settingEl);
    onPress(setting.settingEl, () => {
      this.trail.push(page);
      this.tab.containerEl.scrollTop = 0;
      this.repaint();
    });
  }

  private paintAction(
    setting: Setting, action: (el: HTMLElement, index: number) => void,
    disabled: boolean | (() => boolean) | undefined, index: number,
  ): void {
    setting.setClass('mod-action');
    pressable(setting.settingEl);
    this.states.push(() => setting.setDisabled(isOn(disabled, false)));
    onPress(setting.settingEl, () => {
      if (!isOn(disabled, false)) action(setting.settingEl, index);
    });
  }

  private paintListTools(setting: Setting, list: SettingDefinitionList, index: number): void {
    const { onDelete, onReorder } = list;
    if (onReorder) {
      // Dragging itself is not modelled; the handle is there to be seen, and the keyboard moves the row.
      setting.addExtraButton(button => button.setIcon('grip-vertical').setTooltip('Drag to reorder').then(handle => {
        handle.extraSettingsEl.addEventListener('keydown', event => {
          const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
          const target = index + step;
          if (step !== 0 && target >= 0 && target < (list.items ?? []).length) onReorder(index, target);
        });
      }));
    }
    if (!onDelete) return;
    setting.addExtraButton(button => button.setIcon('trash-2').setTooltip('Delete').onClick(() => onDelete(index)));
    setting.settingEl.addEventListener('keydown', event => {
      const typing = (event.target as Element).matches('input, textarea, select');
      if (!typing && (event.key === 'Delete' || event.key === 'Backspace')) onDelete(index);
    });
  }

  private showWhen(el: HTMLElement, visible: boolean | (() => boolean) | undefined): void {
    if (visible !== undefined) this.states.push(() => el.toggle(isOn(visible, true)));
  }
}

function pressable(el: HTMLElement): void {
  el.setAttrs({ tabindex: '0', role: 'button' });
}

function onPress(el: HTMLElement, act: () => void): void {
  el.addEventListener('click', act);
  el.addEventListener('keydown', event => {
    if (event.target === el && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      act();
    }
  });
}

/** Redrawing must not take the focus from a field that is being typed in: it is found again by its place. */
function focusMark(root: HTMLElement): (() => void) | null {
  const active = root.ownerDocument.activeElement;
  if (!active || active === root || !root.contains(active)) return null;
  const fields = 'input, select, textarea, button, [tabindex]';
  const index = Array.from(root.querySelectorAll(fields)).indexOf(active);
  return index < 0 ? null : () => root.querySelectorAll<HTMLElement>(fields)[index]?.focus();
}
