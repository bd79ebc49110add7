import { DropdownComponent, type App, type Menu } from 'obsidian';
import { Bar } from '../../ui/list/bar';
import { addIcon, cls as listCls, showIf } from '../../ui/list/drawing';
import { say } from '../../words/say';
import { rangeName, ranges, type Looked } from './range';
import { cls } from './view-type';

export interface HeadGiven {
  app: App;
  look: (at: Partial<Looked>) => void;
  menu: () => Menu;
}

/** The title, and what is looked at: how far back, and which field. */
export class Head {
  private readonly bar: Bar;
  private readonly controls: HTMLElement;
  private readonly segments: readonly HTMLElement[];
  private readonly fields: DropdownComponent;
  private listed: readonly string[] = [];

  constructor(parent: HTMLElement, { app, look, menu }: HeadGiven) {
    this.bar = new Bar(parent.createDiv({ cls: [listCls('header'), cls('head')] }), app, say`Overview`);
    const { el } = this.bar;
    el.querySelector(`.${listCls('bar-count')}`)?.setAttr('role', 'status');
    this.controls = el.createDiv({ cls: cls('controls') });
    const group = this.controls.createDiv({ cls: cls('ranges'), attr: { role: 'group', 'aria-label': say`How far back` } });
    this.segments = ranges.map((range) => {
      const button = group.createEl('button', { cls: cls('range'), attr: { type: 'button' } });
      // Not by colour alone, which forced colours take away.
      addIcon(button, 'check', cls('check'));
      button.createSpan({ text: rangeName(range) });
      button.addEventListener('click', () => look({ range }));
      return button;
    });
    this.fields = new DropdownComponent(this.controls).onChange((field) => look({ field }));
    this.fields.selectEl.addClass(cls('field'));
    this.fields.selectEl.setAttr('aria-label', say`Field`);
    this.bar.addButton('more-vertical', say`More options`, menu);
  }

  /** `span` is said beside the title; without one there is nothing to look at yet. */
  update({ range, field }: Looked, fields: readonly string[], span: string | undefined): void {
    this.bar.says(span ?? '');
    showIf(this.controls, span !== undefined);
    this.segments.forEach((button, at) => {
      button.setAttr('aria-pressed', String(ranges[at] === range));
    });
    this.showFields(fields, field);
  }

  private showFields(fields: readonly string[], field: string): void {
    // The one that is looked at stays, even once nobody is in it any more.
    const shown = field === '' || fields.includes(field) ? fields : [...fields, field];
    if (shown.join('\n') !== this.listed.join('\n')) {
      this.listed = shown;
      this.fields.selectEl.empty();
      this.fields.addOption('', say`All fields`);
      for (const each of shown) this.fields.addOption(each, each);
    }
    if (this.fields.getValue() !== field) this.fields.setValue(field);
    showIf(this.fields.selectEl, shown.length > 0);
  }
}
