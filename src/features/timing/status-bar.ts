import { setTooltip } from 'obsidian';
import type { Deed } from '../../deeds/deed';
import { placeMenu } from '../../deeds/menus';
import { addStatusItem } from '../../ui/status-item';
import { peopleOf, timeInWords, TimerFace, timingNow } from '../../ui/timer';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';

/** The time left of the interview under way, in the status bar of a desktop; nothing there when there is none. */
export function showTimeLeft(desk: Desk, deeds: readonly Deed[]): void {
  const el = addStatusItem(desk.plugin, (item) => openMenu(desk, deeds, item));
  if (!el) return;
  el.addClass('informational-interviews-timer-status');
  el.setAttr('aria-haspopup', 'menu');
  const face = new TimerFace(el);
  const update = (): void => {
    const timing = timingNow(desk);
    el.toggleClass('informational-interviews-ui-nothing', !timing);
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
  placeMenu(wanted, { from: 'row', record }).showAtPosition({ x: left, y: top }, el.doc);
}
