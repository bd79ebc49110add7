import { setIcon } from 'obsidian';
import { stretches } from './search';

/** Class names of lists. */
export function cls(name: string): string {
  return `informational-interviews-list-${name}`;
}

/** Class names of what stands anywhere: icons, and words that are only heard. */
function ui(name: string): string {
  return `informational-interviews-ui-${name}`;
}

/** What the parts of a list have in common. */
export interface Drawing {
  /** Fingers, not pointers: a row's menu button is always there. */
  touch: boolean;
  /** How many rows were drawn or redrawn so far; tests hold it down. */
  rowsDrawn: number;
}

/** A place that the arrow keys stop at; `id` is the same for the same thing, across redraws. */
export function makeStop(el: HTMLElement, id: string): void {
  el.addClass(cls('stop'));
  el.dataset.stop = id;
  el.tabIndex = -1;
}

export function addIcon(parent: HTMLElement, icon: string, name = ui('icon')): HTMLElement {
  const el = parent.createSpan({ cls: name, attr: { 'aria-hidden': 'true' } });
  setIcon(el, icon);
  return el;
}

/** A dot that shows a stage, to the eye; its word stands beside it. */
export function addStage(parent: HTMLElement, stage: string): HTMLElement {
  const el = parent.createSpan({ cls: cls('stage'), attr: { 'aria-hidden': 'true' } });
  el.dataset.stage = stage;
  return el;
}

/** A part of a sentence that is drawn. */
export interface Drawn {
  draw: (parent: HTMLElement) => void;
}

/**
 * A sentence of which only the parts that are drawn are seen; screen readers are told all of it. `aria-label` would
 * also show as a tooltip in Obsidian.
 */
export function addSentence(parent: HTMLElement, parts: readonly (string | Drawn)[]): void {
  for (const part of parts) {
    if (typeof part === 'string') parent.createSpan({ cls: ui('unseen'), text: part });
    else part.draw(parent);
  }
}

/** Text in which the words looked for are marked; `marked` has them joined by spaces. */
export function addMarked(parent: HTMLElement, text: string, marked: string): void {
  for (const { text: stretch, hit } of stretches(text, marked.split(' ').filter(Boolean))) {
    if (hit) parent.createEl('mark', { text: stretch });
    else parent.appendText(stretch);
  }
}

/** Shows an element or takes it out of sight, and out of reach of the keys. */
export function showIf(el: HTMLElement, shown: boolean): void {
  el.toggleClass(ui('nothing'), !shown);
}

/** Whether an element, or something around it, was taken out of sight. */
export function isHidden(el: Element): boolean {
  return el.closest(`.${ui('nothing')}`) !== null;
}
