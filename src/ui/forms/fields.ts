import { setIcon } from 'obsidian';
import { say } from '../../words/say';
import { unlessComposing } from '../composing';
import { setTextOf } from '../text';

/** One question of a form: its element, how it is answered, and what is wrong with the answer. */
export interface Field<Value = unknown> {
  el: HTMLElement;
  /** What takes the focus. */
  focusEl: HTMLElement;
  readonly value: Value;
  /** What is wrong, in words; undefined while nothing is. */
  problem(): string | undefined;
  /** Shows a problem beside the field and binds it to it, or takes it away. */
  show(problem: string | undefined): void;
  /** Adds what is typed and not yet added, where that is clear. */
  commit?(): void;
  /** Takes away what floats over the form; for when that closes. */
  close?(): void;
}

export interface TextField extends Field<string> {
  focusEl: HTMLInputElement;
  /** A line under the field that isn't a problem. */
  hintEl: HTMLElement;
  /** The quiet word at the right end of the label's line. */
  remarkEl: HTMLElement;
}

export interface AreaField extends Field<string> {
  focusEl: HTMLTextAreaElement;
}

export interface ChoiceField<T extends string> extends Field<T | undefined> {
  choose(value: T): void;
}

export interface SegmentField<T extends string> extends ChoiceField<T> {
  /** A line under the choices that isn't a problem. */
  hintEl: HTMLElement;
}

export interface FieldQuestion {
  label: string;
  /** A quiet word at the right end of the label's line. */
  remark?: string;
}

let made = 0;

/** An id that no other element of the window has. */
export function uniqueId(): string {
  made += 1;
  return `informational-interviews-field-${made}`;
}

/** Fields side by side where there is room. */
export function fieldRow(parent: HTMLElement): HTMLElement {
  return parent.createDiv({ cls: 'informational-interviews-form-field-row' });
}

/** A labelled line of text, or of another type of native input. `problem` is asked for the trimmed text. */
export function textField(
  parent: HTMLElement,
  question: FieldQuestion & {
    type?: 'text' | 'email' | 'date' | 'time' | 'number';
    value?: string;
    placeholder?: string;
    required?: boolean;
    problem?(text: string): string | undefined;
  },
): TextField {
  const { el, id, remarkEl, describe } = labelled(parent, question);
  const { type = 'text', value = '', placeholder = '', required = false } = question;
  const input = el.createEl('input', { type, value, placeholder, attr: { id, autocomplete: 'off' } });
  if (type === 'number') input.setAttrs({ min: '1', step: '1', inputmode: 'numeric' });
  if (required) input.setAttr('aria-required', 'true');
  const hintEl = el.createDiv({ cls: 'informational-interviews-form-field-hint', attr: { id: `${id}-hint` } });
  return {
    el,
    focusEl: input,
    hintEl,
    remarkEl,
    get value() {
      return input.value.trim();
    },
    problem: () => (input.validity.badInput ? say`That can’t be read.` : question.problem?.(input.value.trim())),
    show: describe(input, [hintEl.id]),
  };
}

/** A labelled text of several lines, in which Enter breaks the line. `problem` is asked for the trimmed text. */
export function areaField(
  parent: HTMLElement,
  question: FieldQuestion & {
    rows: number;
    value?: string;
    placeholder?: string;
    required?: boolean;
    problem?(text: string): string | undefined;
  },
): AreaField {
  const { el, id, describe } = labelled(parent, question);
  el.addClass('informational-interviews-form-area');
  const { rows, value = '', placeholder = '' } = question;
  const area = el.createEl('textarea', { placeholder, attr: { id, rows: String(rows) } });
  area.value = value;
  if (question.required) area.setAttr('aria-required', 'true');
  return {
    el,
    focusEl: area,
    get value() {
      return area.value.trim();
    },
    problem: () => question.problem?.(area.value.trim()),
    show: describe(area),
  };
}

/** A choice among many, with a blank one at first. */
export function dropdownField<T extends string>(
  parent: HTMLElement,
  question: FieldQuestion & { choices: readonly { value: T; title: string }[]; blank: string },
): ChoiceField<T> {
  const { el, id, describe } = labelled(parent, question);
  const select = el.createEl('select', { cls: 'dropdown', attr: { id } });
  select.createEl('option', { text: question.blank, value: '' });
  for (const { value, title } of question.choices) select.createEl('option', { text: title, value });
  return {
    el,
    focusEl: select,
    get value() {
      return question.choices.find(({ value }) => value === select.value)?.value;
    },
    choose: (value) => void (select.value = value),
    problem: () => undefined,
    show: describe(select),
  };
}

/** A choice of two to five, all in sight. An optional one can be taken back by choosing it again. */
export function segmentField<T extends string>(
  parent: HTMLElement,
  question: FieldQuestion & {
    choices: readonly { value: T; title: string; icon?: string }[];
    value?: T;
    optional?: boolean;
    problem?(value: T | undefined): string | undefined;
  },
): SegmentField<T> {
  const { el, id, labelEl, describe } = labelled(parent, question, 'span');
  const group = el.createDiv({ cls: 'informational-interviews-form-segments', attr: { role: 'radiogroup', 'aria-labelledby': labelEl.id } });
  const inputs = question.choices.map(({ value, title, icon }) => {
    const segment = group.createEl('label', { cls: 'informational-interviews-form-segment' });
    const input = segment.createEl('input', { type: 'radio', value, attr: { name: id } });
    const check = segment.createSpan({ cls: 'informational-interviews-ui-icon', attr: { 'aria-hidden': 'true' } });
    check.addClass('informational-interviews-form-segment-check');
    setIcon(check, 'check');
    if (icon) setIcon(segment.createSpan({ cls: 'informational-interviews-ui-icon', attr: { 'aria-hidden': 'true' } }), icon);
    segment.createSpan({ text: title });
    input.checked = value === question.value;
    return input;
  });
  const take = (value: T | undefined): void => inputs.forEach((input) => void (input.checked = input.value === value));
  const chosen = (): T | undefined => question.choices.find((_, at) => inputs[at]!.checked)?.value;
  if (question.optional) letGo(group, inputs);
  const hintEl = el.createDiv({ cls: 'informational-interviews-form-field-hint', attr: { id: `${id}-hint` } });
  return {
    el,
    get focusEl() {
      return inputs.find(({ checked }) => checked) ?? inputs[0]!;
    },
    get value() {
      return chosen();
    },
    choose: take,
    hintEl,
    problem: () => question.problem?.(chosen()),
    show: describe(group, [hintEl.id]),
  };
}

// A radio button can't be unchosen by itself; a second click, Backspace and Delete do it here.
function letGo(group: HTMLElement, inputs: readonly HTMLInputElement[]): void {
  let before: HTMLInputElement | undefined;
  const clear = (input: HTMLInputElement): void => {
    input.checked = false;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const remember = (): void => void (before = inputs.find(({ checked }) => checked));
  group.addEventListener('pointerdown', remember);
  for (const input of inputs) {
    input.addEventListener('click', () => {
      if (before === input) clear(input);
      before = undefined;
    });
    input.addEventListener('keydown', unlessComposing(({ key }: KeyboardEvent) => {
      if (key === 'Backspace' || key === 'Delete') clear(input);
    }));
  }
}

/** The frame that all fields share: a label bound to the field, a remark, and a place for what is wrong. */
export function labelled(parent: HTMLElement, { label, remark }: FieldQuestion, tag: 'label' | 'span' = 'label'): {
  el: HTMLElement;
  id: string;
  labelEl: HTMLElement;
  remarkEl: HTMLElement;
  describe: (field: HTMLElement, also?: readonly string[]) => (problem: string | undefined) => void;
} {
  const id = uniqueId();
  const el = parent.createDiv({ cls: 'informational-interviews-form-field' });
  const head = el.createDiv({ cls: 'informational-interviews-form-field-head' });
  const labelEl = head.createEl(tag, {
    text: label,
    cls: 'informational-interviews-form-label',
    attr: { id: `${id}-label`, ...(tag === 'label' ? { for: id } : {}) },
  });
  const remarkEl = head.createSpan({ cls: 'informational-interviews-form-remark', text: remark ?? '', attr: { id: `${id}-remark` } });
  return {
    el,
    id,
    labelEl,
    remarkEl,
    describe(field, also = []) {
      const described = [remarkEl.id, ...also];
      const problemEl = el.createDiv({ cls: 'informational-interviews-form-error', attr: { id: `${id}-problem`, 'aria-live': 'polite' } });
      field.setAttr('aria-describedby', described.join(' '));
      return (problem) => {
        setTextOf(problemEl, problem ?? '');
        field.setAttr('aria-invalid', String(problem !== undefined));
        field.setAttr('aria-describedby', [...(problem === undefined ? [] : [problemEl.id]), ...described].join(' '));
      };
    },
  };
}
