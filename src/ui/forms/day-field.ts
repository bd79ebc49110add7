import { Platform, setIcon } from 'obsidian';
import { parseDay, type Day } from '../../domain/day';
import { shortDate } from '../../domain/day-words';
import { readDay, type Side } from '../../domain/written-day';
import { say } from '../../words/say';
import { unlessComposing } from '../composing';
import { labelled, textField, type Field, type FieldQuestion } from './fields';

export interface DayField extends Field<string> {
  /** The day that stands there, if one does. */
  readonly day: Day | undefined;
  /** Puts a day there, or none. */
  set(day: Day | undefined): void;
}

interface DayFieldQuestion extends FieldQuestion {
  today: () => Day;
  /** Where the day lies that is meant by `fri` or `30 nov`. */
  side: Side;
  day?: Day;
  required?: boolean;
  /** What is wrong with a day, or with none. What can’t be read is said by the field. */
  problem?(day: Day | undefined): string | undefined;
}

/**
 * A day, typed in words or picked from the calendar beside it; once one goes on, it stands there as `Mon 30 Nov`. A
 * phone has its own way to pick one.
 */
export function dayField(parent: HTMLElement, question: DayFieldQuestion): DayField {
  return Platform.isMobile ? pickedDay(parent, question) : writtenDay(parent, question);
}

function pickedDay(parent: HTMLElement, { today, day, ...question }: DayFieldQuestion): DayField {
  const field = textField(parent, {
    ...question, type: 'date', value: day, problem: (text) => question.problem?.(parseDay(text)),
  });
  const show = (): void => {
    const picked = parseDay(field.value);
    field.remarkEl.setText(picked ? shortDate(picked, today()) : (question.remark ?? ''));
  };
  field.focusEl.addEventListener('input', show);
  show();
  return {
    el: field.el,
    focusEl: field.focusEl,
    get value() {
      return field.value;
    },
    get day() {
      return parseDay(field.value);
    },
    set(next) {
      field.focusEl.value = next ?? '';
      show();
    },
    problem: () => field.problem(),
    show: (said) => field.show(said),
  };
}

function writtenDay(parent: HTMLElement, question: DayFieldQuestion): DayField {
  const { today, side, required = false, label, remark = '' } = question;
  const { el, id, remarkEl, describe } = labelled(parent, question);
  el.addClass('informational-interviews-form-day');
  const box = el.createDiv({ cls: 'informational-interviews-form-day-box' });
  const input = box.createEl('input', {
    type: 'text', placeholder: say`fri, +3, 30 nov`, attr: { id, autocomplete: 'off', spellcheck: 'false' },
  });
  if (required) input.setAttr('aria-required', 'true');
  // What was read stays that day, whatever day it is by now.
  let seen: { text: string; day: Day | undefined; problem?: string } = { text: '', day: undefined };
  const look = (): typeof seen => {
    const text = input.value.trim();
    if (text === seen.text) return seen;
    const read = readDay(text, { today: today(), side });
    if ('day' in read) seen = { text, day: read.day };
    else seen = { text, day: undefined, problem: text === '' ? undefined : read.problem };
    return seen;
  };
  const tell = (): void => {
    const { text, day } = look();
    const inWords = day ? shortDate(day, today()) : '';
    remarkEl.setText(day && inWords !== text ? inWords : remark);
  };
  const set = (day: Day | undefined): void => {
    const text = day ? shortDate(day, today()) : '';
    seen = { text, day };
    input.value = text;
    tell();
  };
  input.addEventListener('input', tell);
  input.addEventListener('focus', () => input.select());
  input.addEventListener('blur', () => {
    const { day } = look();
    if (day) set(day);
  });
  const take = (day: Day): void => {
    set(day);
    input.focus();
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  addPicker(box, { label: say`${label}: choose in a calendar`, day: () => look().day ?? today(), take, input });
  set(question.day);
  return {
    el,
    focusEl: input,
    get value() {
      return look().day ?? look().text;
    },
    get day() {
      return look().day;
    },
    set,
    problem: () => look().problem ?? question.problem?.(look().day),
    show: describe(input),
  };
}

interface Picking {
  label: string;
  day: () => Day;
  take: (day: Day) => void;
  input: HTMLInputElement;
}

// The calendar is that of the system, and comes from a field of its own, which is there as long as the calendar is.
function addPicker(box: HTMLElement, { label, day, take, input }: Picking): void {
  const button = box.createEl('button', { cls: 'clickable-icon', attr: { type: 'button', 'aria-label': label } });
  setIcon(button, 'calendar');
  const pick = (): void => {
    const native = box.createEl('input', {
      type: 'date', cls: 'informational-interviews-form-day-native', attr: { tabindex: '-1', 'aria-hidden': 'true' },
    });
    native.value = day();
    native.addEventListener('input', (event) => event.stopPropagation());
    native.addEventListener('change', (event) => {
      event.stopPropagation();
      const picked = parseDay(native.value);
      if (picked) take(picked);
    });
    native.addEventListener('blur', () => native.remove());
    native.focus();
    native.showPicker();
  };
  button.addEventListener('click', pick);
  input.addEventListener('keydown', unlessComposing((event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || !event.altKey) return;
    event.preventDefault();
    pick();
  }));
}
