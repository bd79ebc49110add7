import { setIcon } from 'obsidian';
import { addIcon } from '../../ui/list/drawing';
import { setTextOf } from '../../ui/text';
import { say } from '../../words/say';
import { box, row, type Spot } from './layout';
import { cls } from './view-type';

/** Somebody as they look. Flat, so that it is told at a glance whether that changed. */
export interface Look {
  name: string;
  stands: string;
  icon: string;
  tone: string;
  /** Why somebody has not heard how it went with them; empty where all have. */
  owed: string;
  /** How many are folded away below. */
  hidden: number;
  expanded: boolean | undefined;
  selected: boolean;
  lit: boolean;
  found: boolean;
  level: number;
}

/** Draws somebody into their element: a box, or a line of a list that is indented so far. */
export function drawPerson(el: HTMLElement, { place, of }: Spot, look: Look, indent: number | undefined): void {
  const inList = indent !== undefined;
  el.dataset.tone = look.tone;
  el.setCssStyles(inList ? { width: '100%', height: `${row.height}px` } : { width: `${box.width}px`, height: `${box.height}px` });
  el.setCssProps({ '--informational-interviews-map-indent': `${indent ?? 0}px` });
  el.setAttr('aria-level', String(look.level));
  el.setAttr('aria-posinset', String(place));
  el.setAttr('aria-setsize', String(of));
  el.setAttr('aria-selected', String(look.selected));
  el.setAttr('aria-expanded', look.expanded === undefined ? null : String(look.expanded));
  el.toggleClass(cls('selected'), look.selected);
  el.toggleClass(cls('lit'), look.lit);
  el.toggleClass(cls('found'), look.found);
  el.empty();
  const disc = el.createSpan({ cls: cls('disc'), attr: { 'aria-hidden': 'true' } });
  disc.dataset.tone = look.tone;
  setIcon(disc, look.icon);
  const words = el.createDiv({ cls: cls('words') });
  words.createDiv({ cls: cls('name'), attr: { dir: 'auto' } }).setText(look.name);
  words.createDiv({ cls: cls('stands') }).setText(look.stands);
  if (look.owed !== '') {
    if (inList) addIcon(el, 'reply', cls('owes'));
    setTextOf(el.createSpan({ cls: 'informational-interviews-ui-unseen' }), look.owed);
  }
  if (look.expanded === undefined) return;
  const fold = el.createSpan({ cls: cls('fold'), attr: { 'aria-hidden': 'true' } });
  fold.dataset.fold = '';
  if (look.expanded) setIcon(fold, 'minus');
  else fold.setText(say`+${look.hidden}`);
}
