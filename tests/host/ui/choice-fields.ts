import type { TooltipOptions } from 'obsidian';
import { ValueComponent } from './base-component';
import { setIcon } from './icons';
import { setTooltip } from './tooltip';

export class DropdownComponent extends ValueComponent<string> {
  selectEl: HTMLSelectElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.selectEl = containerEl.createEl('select', { cls: 'dropdown' });
  }

  override setDisabled(disabled: boolean): this {
    this.selectEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  addOption(value: string, display: string): this {
    this.selectEl.createEl('option', { value, text: display });
    return this;
  }

  addOptions(options: Record<string, string>): this {
    for (const [value, display] of Object.entries(options)) this.addOption(value, display);
    return this;
  }

  getValue(): string {
    return this.selectEl.value;
  }

  setValue(value: string): this {
    this.selectEl.value = value;
    return this;
  }

  onChange(callback: (value: string) => unknown): this {
    this.selectEl.addEventListener('change', () => void callback(this.getValue()));
    return this;
  }
}

export class ToggleComponent extends ValueComponent<boolean> {
  toggleEl: HTMLElement;
  private on = false;
  private callback: ((value: boolean) => unknown) | null = null;

  constructor(containerEl: HTMLElement) {
    super();
    this.toggleEl = containerEl.createDiv({ cls: 'checkbox-container' });
    const box = this.toggleEl.createEl('input', { type: 'checkbox', attr: { tabindex: '0' } });
    // The checkbox inside is what the keyboard reaches; the click is heard on the container alone.
    this.toggleEl.addEventListener('click', event => {
      event.preventDefault();
      this.onClick();
    });
    box.addEventListener('keydown', event => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      this.onClick();
    });
  }

  override setDisabled(disabled: boolean): this {
    this.toggleEl.toggleClass('is-disabled', disabled);
    this.toggleEl.querySelector('input')!.disabled = disabled;
    return super.setDisabled(disabled);
  }

  getValue(): boolean {
    return this.on;
  }

  /** Unlike a text field, a toggle tells `onChange` when it is set to another value (known from the app). */
  setValue(on: boolean): this {
    if (on === this.on) return this;
    this.on = on;
    this.toggleEl.toggleClass('is-enabled', on);
    this.toggleEl.querySelector('input')!.checked = on;
    this.callback?.(on);
    return this;
  }

  setTooltip(tooltip: string, options?: TooltipOptions): this {
    setTooltip(this.toggleEl, tooltip, options);
    return this;
  }

  onClick(): void {
    if (!this.disabled) this.setValue(!this.on);
  }

  onChange(callback: (value: boolean) => unknown): this {
    this.callback = callback;
    return this;
  }
}

export class SliderComponent extends ValueComponent<number> {
  sliderEl: HTMLInputElement;
  private readonly valueEl: HTMLElement;
  private format: (value: number) => string = String;

  constructor(containerEl: HTMLElement) {
    super();
    this.valueEl = containerEl.createSpan({ cls: 'slider-value' });
    this.sliderEl = containerEl.createEl('input', { cls: 'slider', type: 'range' });
    this.sliderEl.addEventListener('input', () => this.show());
  }

  private show(): void {
    this.valueEl.setText(this.getValuePretty());
  }

  override setDisabled(disabled: boolean): this {
    this.sliderEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  setInstant(_instant: boolean): this {
    return this;
  }

  setLimits(min: number | null, max: number | null, step: number | 'any'): this {
    this.sliderEl.min = String(min ?? '');
    this.sliderEl.max = String(max ?? '');
    this.sliderEl.step = String(step);
    return this;
  }

  getValue(): number {
    return this.sliderEl.valueAsNumber;
  }

  setValue(value: number): this {
    this.sliderEl.value = String(value);
    this.show();
    return this;
  }

  getValuePretty(): string {
    return this.format(this.getValue());
  }

  setDisplayFormat(format: (value: number) => string): this {
    this.format = format;
    this.show();
    return this;
  }

  setDynamicTooltip(): this {
    return this;
  }

  onChange(callback: (value: number) => unknown): this {
    this.sliderEl.addEventListener('change', () => void callback(this.getValue()));
    return this;
  }
}

export class ColorComponent extends ValueComponent<string> {
  private readonly inputEl: HTMLInputElement;

  constructor(containerEl: HTMLElement) {
    super();
    this.inputEl = containerEl.createEl('input', { type: 'color' });
  }

  override setDisabled(disabled: boolean): this {
    this.inputEl.disabled = disabled;
    return super.setDisabled(disabled);
  }

  getValue(): string {
    return this.inputEl.value;
  }

  setValue(value: string): this {
    this.inputEl.value = value;
    return this;
  }

  onChange(callback: (value: string) => unknown): this {
    this.inputEl.addEventListener('change', () => void callback(this.getValue()));
    return this;
  }
}

export class DisplayValueComponent {
  valueEl: HTMLElement;
  private statusEl: HTMLElement | null = null;

  constructor(private readonly containerEl: HTMLElement) {
    this.valueEl = containerEl.createSpan({ cls: 'setting-item-display-value' });
  }

  setValue(value: string | null): this {
    this.valueEl.setText(value ?? '');
    return this;
  }

  setStatus(status: 'warning' | null): this {
    this.statusEl?.remove();
    this.statusEl = status ? this.containerEl.createSpan({ cls: `setting-item-status mod-${status}` }) : null;
    if (this.statusEl) setIcon(this.statusEl, 'lucide-triangle-alert');
    return this;
  }
}
