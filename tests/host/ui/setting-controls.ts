import type { SettingControl, TAbstractFile } from 'obsidian';
import type { TextAreaComponent, TextComponent } from './components';
import { notModelled, screenOfApp } from './context';
import type { Setting } from './setting';
import type { SettingTab } from './setting-tab';
import { AbstractInputSuggest } from './suggest';

class PathSuggest extends AbstractInputSuggest<string> {
  constructor(app: SettingTab['app'], input: HTMLInputElement, private readonly paths: () => string[]) {
    super(app, input);
  }

  protected getSuggestions(query: string): string[] {
    return this.paths().filter(path => path.toLowerCase().includes(query.toLowerCase()));
  }

  renderSuggestion(path: string, el: HTMLElement): void {
    el.setText(path);
  }

  override selectSuggestion(path: string): void {
    this.setValue(path);
    this.textInputEl.trigger('input');
    this.close();
  }
}

/** What `disabled` and `visible` answer now: they are values or functions (obsidian.d.ts). */
export function isOn(value: boolean | (() => boolean) | undefined, unless: boolean): boolean {
  return typeof value === 'function' ? value() : value ?? unless;
}

/**
 * Draws the control of a declared setting and binds it to the tab: read by `getControlValue`, checked by `validate`,
 * written by `setControlValue`. What fails the check is shown under the row and not written (obsidian.d.ts).
 */
export function addControl(tab: SettingTab, setting: Setting, control: SettingControl): void {
  const stored = tab.getControlValue(control.key) ?? control.defaultValue;
  const check = control.validate as ((value: unknown) => string | void | Promise<string | void>) | undefined;
  let turn = 0;
  const accept = (value: unknown): void => {
    const mine = ++turn;
    const finish = (message: string | void): void => {
      if (mine !== turn) return;
      setting.setErrorMessage(message || null);
      if (!message) void Promise.resolve(tab.setControlValue(control.key, value)).then(() => tab.refreshDomState());
    };
    const answer = check?.(value);
    if (answer instanceof Promise) void answer.then(finish);
    else finish(answer);
  };
  draw(tab, setting, control, stored, accept);
  const first = check?.(stored);
  if (first instanceof Promise) void first.then(message => setting.setErrorMessage(message || null));
  else if (first) setting.setErrorMessage(first);
}

function draw(
  tab: SettingTab, setting: Setting, control: SettingControl, stored: unknown, accept: (value: unknown) => void,
): void {
  const text = (component: TextComponent | TextAreaComponent): void => {
    component.setValue(stored === undefined || stored === null ? '' : String(stored)).onChange(accept);
    component.inputEl.setAttribute('aria-label', setting.nameEl.getText());
    if ('placeholder' in control && control.placeholder) component.setPlaceholder(control.placeholder);
  };
  switch (control.type) {
    case 'toggle':
      setting.addToggle(toggle => toggle.setValue(stored === true).onChange(accept));
      return;
    case 'dropdown':
      setting.addDropdown(dropdown => {
        dropdown.addOptions(control.options).setValue(String(stored ?? '')).onChange(accept);
        dropdown.selectEl.setAttribute('aria-label', setting.nameEl.getText());
      });
      return;
    case 'text':
      setting.addText(text);
      return;
    case 'textarea':
      setting.addTextArea(area => {
        text(area);
        if (control.rows) area.inputEl.rows = control.rows;
      });
      return;
    case 'number':
      setting.addText(field => {
        text(field);
        field.inputEl.type = 'number';
        for (const name of ['min', 'max', 'step'] as const) {
          if (control[name] !== undefined) field.inputEl.setAttribute(name, String(control[name]));
        }
        field.onChange(typed => {
          const number = typed.trim() === '' ? NaN : Number(typed);
          accept(Number.isNaN(number) ? control.defaultValue ?? 0 : number);
        });
      });
      return;
    case 'slider':
      setting.addSlider(slider => {
        slider.setLimits(control.min, control.max, control.step)
          .setValue(Number(stored ?? control.min))
          .onChange(accept);
        if (control.displayFormat) slider.setDisplayFormat(control.displayFormat);
        slider.sliderEl.setAttribute('aria-label', setting.nameEl.getText());
      });
      return;
    case 'color':
      setting.addColorPicker(color => color.setValue(String(stored ?? '#000000')).onChange(accept));
      return;
    case 'file':
    case 'folder':
      setting.addSearch(field => {
        text(field as TextComponent);
        new PathSuggest(tab.app, field.inputEl, () => pathsFor(tab, control));
      });
      return;
    default:
      notModelled(`the setting control ${(control as { type: string }).type}`);
  }
}

function pathsFor(tab: SettingTab, control: Extract<SettingControl, { type: 'file' | 'folder' }>): string[] {
  const { app } = screenOfApp(tab.app);
  if (control.type === 'file') return app.vault.getFiles().filter(file => control.filter?.(file) ?? true).map(file => file.path);
  const paths: string[] = [];
  const root = app.vault.getRoot();
  const walk = (folder: typeof root): void => {
    const isRoot = folder === root;
    if ((!isRoot || control.includeRoot) && (control.filter?.(folder) ?? true)) paths.push(folder.path);
    for (const child of folder.children as TAbstractFile[]) if ('children' in child) walk(child as typeof root);
  };
  walk(root);
  return paths;
}
