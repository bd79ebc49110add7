import type { Doors } from '../../deeds/doors';
import { cls as listCls } from '../../ui/list/drawing';
import { Empty } from '../../ui/list/empty';
import { say } from '../../words/say';
import type { ListModel } from './model';
import { cls } from './view-type';

type State = ListModel['state'] | 'quiet';

/** What stands in place of rows: one small first step, or good news. */
export function emptyList(parent: HTMLElement, doors: Doors): Empty<State> {
  return new Empty<State>(parent, {
    reading: () => ({ words: say`Reading your notes…` }),
    start: () => ({
      picture: (el) => drawPicture(el, 'start'),
      title: say`Begin with one person`,
      words: say`Who does work that you would like to understand? Make a note for them, and say who suggested them.`,
      buttons: [
        { icon: 'user-plus', text: say`New contact`, look: 'mod-cta', press: () => doors.newContact() },
        { icon: 'calendar-plus', text: say`New interview`, look: listCls('plain'), press: () => doors.newInterview() },
      ],
      more: say`What you owe to whom appears here by itself: a thank-you, a reminder, word to whoever introduced you.`,
    }),
    clear: () => ({
      picture: (el) => drawPicture(el, 'done'),
      title: say`Nothing is due`,
      words: say`Everyone has been thanked, and everyone who introduced you has heard how it went.`,
    }),
    quiet: () => ({
      picture: (el) => drawPicture(el, 'done'),
      title: say`Nothing is due`,
      words: say`You have put some of it aside; it waits below.`,
    }),
    'no-match': () => ({ words: say`Nothing here matches.` }),
    list: () => undefined,
  });
}

/** Good news says whether something was put aside. */
export function emptyState({ state, sections }: ListModel): State {
  const putAside = sections.some(({ key }) => key === 'away' || key === 'earlier');
  return state === 'clear' && putAside ? 'quiet' : state;
}

// One person who leads to two others.
function drawPicture(parent: HTMLElement, picture: 'start' | 'done'): void {
  const svg = parent.createSvg('svg', {
    cls: [cls('picture'), cls(`picture-${picture}`)],
    attr: { viewBox: '0 0 120 88', 'aria-hidden': 'true', focusable: 'false' },
  });
  svg.createSvg('path', { cls: cls('edge'), attr: { d: 'M38 47C52 30 62 24 81 22' } });
  svg.createSvg('path', { cls: [cls('edge'), cls('maybe')], attr: { d: 'M40 59C54 66 64 70 81 70' } });
  svg.createSvg('circle', { cls: cls('node'), attr: { cx: '97', cy: '20', r: '15' } });
  svg.createSvg('circle', { cls: [cls('node'), cls('maybe')], attr: { cx: '95', cy: '70', r: '12' } });
  svg.createSvg('circle', { cls: cls('node-first'), attr: { cx: '22', cy: '54', r: '19' } });
  const sign = picture === 'start' ? 'M14 54H30M22 46V62' : 'M14 54L20 60L31 48';
  svg.createSvg('path', { cls: cls('sign'), attr: { d: sign } });
}
