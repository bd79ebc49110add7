import { Menu, Platform, setTooltip } from 'obsidian';
import { attempt } from '../../ui/perform';
import { endInterview, peopleOf, timeInWords, TimerFace, timingNow } from '../../ui/timer';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';

/** The time left of the interview under way, in the status bar of a desktop; nothing there when there is none. */
export function showTimeLeft(desk: Desk): void {
  // Phones and tablets have no status bar.
  if (Platform.isMobile) return;
  const el = desk.plugin.addStatusBarItem();
  el.addClasses(['mod-clickable', 'informational-interviews-status', 'informational-interviews-timing']);
  el.setAttrs({ role: 'button', tabindex: '0', 'aria-haspopup': 'menu' });
  const face = new TimerFace(el);
  const update = (): void => {
    const timing = timingNow(desk);
    el.toggleClass('informational-interviews-nothing', !timing);
    face.update(timing);
    if (timing) setTooltip(el, say`${timeInWords(timing)}. ${peopleOf(desk, timing.interview)}`, { placement: 'top' });
  };
  el.addEventListener('click', () => openMenu(desk, el));
  el.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    openMenu(desk, el);
  });
  update();
  desk.plugin.register(desk.feed.onChange(update));
}

function openMenu(desk: Desk, el: HTMLElement): void {
  const interview = timingNow(desk)?.interview;
  if (!interview) return;
  const menu = new Menu();
  menu.addItem((item) =>
    item
      .setTitle(say`End the interview`)
      .setIcon('circle-stop')
      .onClick(() => void attempt(async () => void (await endInterview(desk, interview)))),
  );
  menu.addItem((item) =>
    item
      .setTitle(say`Open the note`)
      .setIcon('file-text')
      .onClick(() => void attempt(() => desk.app.workspace.openLinkText(interview.path, '', false))),
  );
  const { left, top } = el.getBoundingClientRect();
  menu.showAtPosition({ x: left, y: top }, el.doc);
}
