import { setTooltip } from 'obsidian';
import type { Deed } from '../../deeds/deed';
import { placeMenu } from '../../deeds/menus';
import { FormerFocus } from '../../ui/focus';
import { addStatusItem } from '../../ui/status-item';
import { peopleOf, timeInWords, TimerFace, timingNow } from '../../ui/timer';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';

/** The time left of the interview under way, in the status bar of a desktop; nothing there when there is none. */
export function showTimeLeft(desk: Desk, deeds: readonly Deed[]): void {
  const item = addStatusItem(desk, (button) => openMenu(desk, deeds, button));
  if (!item) return;
  const { el } = item;
  el.addClass('informational-interviews-timer-status');
  el.setAttr('aria-haspopup', 'menu');
  const face = new TimerFace(el);
  const update = (): void => {
    const timing = timingNow(desk);
    item.showIf(timing !== undefined);
    face.update(timing);
    if (timing) setTooltip(el, say`${timeInWords(timing)}. ${peopleOf(desk, timing.interview)}`, { placement: 'top' });
  };
  update();
  desk.plugin.register(desk.feed.onChange(update));
}

function openMenu(desk: Desk, deeds: readonly Deed[], el: HTMLElement): void {
  const record = timingNow(desk)?.interview;
  if (!record) return;
  const wanted = deeds.filter(({ id }) => id === 'end-interview' || id === 'open');
  const { left, top } = el.getBoundingClientRect();
  const menu = placeMenu(wanted, { from: 'row', record });
  menu.onHide(() => new FormerFocus(desk.app, el).giveBack());
  menu.showAtPosition({ x: left, y: top }, el.doc);
}
