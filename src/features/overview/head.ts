import type { App, Menu } from 'obsidian';
import { Bar } from '../../ui/list/bar';
import { addIcon, cls as listCls, showIf } from '../../ui/list/drawing';
import { FieldChoice } from '../../ui/list/field-choice';
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
  private readonly fields: FieldChoice;

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
    this.fields = new FieldChoice(this.controls, cls('field'), (field) => look({ field }));
    this.bar.addButton('more-vertical', say`More options`, menu);
  }

  /** `span` is said beside the title; without one there is nothing to look at yet. */
  update({ range, field }: Looked, fields: readonly string[], span: string | undefined): void {
    this.bar.says(span ?? '');
    showIf(this.controls, span !== undefined);
    this.segments.forEach((button, at) => {
      button.setAttr('aria-pressed', String(ranges[at] === range));
    });
    this.fields.show(fields, field, 1);
  }
}
