import { Platform, setIcon } from 'obsidian';
import { parseDay, type Day } from '../../domain/day';
import { shortDate } from '../../domain/day-words';
import { readDay, type Side } from '../../domain/written-day';
import { say } from '../../words/say';
import { unlessComposing } from '../composing';
import { labelled, type Field, type FieldQuestion } from './fields';

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

/** A day, typed in words or picked from the calendar beside it; once one goes on, it stands there as `Mon 30 Nov`. */
export function dayField(parent: HTMLElement, question: DayFieldQuestion): DayField {
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
    input.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const picking = { label: say`${label}: choose in a calendar`, day: () => look().day ?? today(), take };
  if (Platform.isMobile) addTouchedCalendar(box, picking);
  else addCalendar(box, { ...picking, input });
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
}

// The calendar is that of the system. A finger opens it by the field that it touches, which lies unseen over the icon:
// no phone opens it for a button alone.
function addTouchedCalendar(box: HTMLElement, { label, day, take }: Picking): void {
  const place = box.createDiv({ cls: 'informational-interviews-form-day-touched' });
  setIcon(place.createSpan({ attr: { 'aria-hidden': 'true' } }), 'calendar');
  const native = place.createEl('input', { type: 'date', attr: { 'aria-label': label } });
  native.addEventListener('focus', () => (native.value = day()));
  onPicked(native, take);
}

// With a keyboard, it comes from a field that is there as long as the calendar is.
function addCalendar(box: HTMLElement, { label, day, take, input }: Picking & { input: HTMLInputElement }): void {
  const button = box.createEl('button', { cls: 'clickable-icon', attr: { type: 'button', 'aria-label': label } });
  setIcon(button, 'calendar');
  const pick = (): void => {
    const native = box.createEl('input', {
      type: 'date', cls: 'informational-interviews-form-day-native', attr: { tabindex: '-1', 'aria-hidden': 'true' },
    });
    native.value = day();
    onPicked(native, (picked) => {
      take(picked);
      input.focus();
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

function onPicked(native: HTMLInputElement, take: (day: Day) => void): void {
  native.addEventListener('input', (event) => event.stopPropagation());
  native.addEventListener('change', (event) => {
    event.stopPropagation();
    const picked = parseDay(native.value);
    if (picked) take(picked);
  });
}
