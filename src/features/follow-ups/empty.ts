import type { Doors } from '../../deeds/doors';
import { cls as listCls } from '../../ui/list/drawing';
import { Empty, type Emptiness } from '../../ui/list/empty';
import { counted, say, together } from '../../words/say';
import { allClear } from '../../domain/all-clear';
import { thankYou } from '../../domain/due/thank-you';
import type { Desk } from '../../vault/desk';
import { attempt } from '../../ui/perform';
import type { AlreadyHere } from './already-here';
import type { ListModel } from './model';
import { cls } from './view-type';

type State = ListModel['state'] | 'here' | 'earlier' | 'quiet' | 'waiting' | 'thanked' | 'heard';

/** What stands in place of rows: one small first step, or good news. */
export function emptyList(parent: HTMLElement, doors: Doors, here: Pick<AlreadyHere, 'people'>): Empty<State> {
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
      more: together(
        say`Most people like to be asked about their work: it is a chance to look back, and to be of use to somebody.`,
        say`What you owe to whom appears here by itself: a thank-you, a reminder, word to whoever introduced you.`,
      ),
    }),
    here: () => ({
      picture: (el) => drawPicture(el, 'start'),
      title: say`You know people already`,
      words: counted(here.people, {
        one: say`1 note here looks like one about somebody you know. See how it would be read: nothing is changed by looking.`,
        other: say`${here.people} notes here look like people you know. See how they would be read: nothing is changed by looking.`,
      }),
      buttons: [
        lookButton(doors, 'mod-cta'),
        { icon: 'user-plus', text: say`New contact`, look: listCls('plain'), press: () => doors.newContact() },
      ],
    }),
    earlier: () => ({
      ...nothingDue(say`What was due before you started waits below.`),
      buttons: [lookButton(doors, listCls('plain'))],
    }),
    clear: () => nothingDue(say`What comes next appears here by itself.`),
    waiting: () => nothingDue(say`The next word is theirs. Silence for a week or two is normal.`),
    thanked: () => nothingDue(say`Everyone you met has been thanked.`),
    heard: () => nothingDue(say`Everyone has been thanked, and everyone who introduced you has heard how it went.`),
    quiet: () => nothingDue(say`You have put some of it aside; it waits below.`),
    'no-match': () => ({ words: say`Nothing here matches.` }),
    list: () => undefined,
  });
}

function lookButton(doors: Doors, look: string): NonNullable<Emptiness['buttons']>[number] {
  return { icon: 'search-check', text: say`Look at what is already here`, look, press: () => void attempt(() => doors.adopt()) };
}

/** That nothing is due, and what there is to say of it. */
export function nothingDue(words: string): Emptiness {
  return { picture: (el) => drawPicture(el, 'done'), title: say`Nothing is due`, words };
}

/** Good news is said as far as it is true: what was put aside, who has the next word, was thanked, has heard. */
export function emptyState({ state, sections }: ListModel, { feed, terms }: Desk, here: Pick<AlreadyHere, 'people'>): State {
  if (state === 'start' && here.people > 0) return 'here';
  if (state !== 'clear') return state;
  if (sections.some(({ key }) => key === 'away')) return 'quiet';
  if (sections.some(({ key }) => key === 'earlier')) return 'earlier';
  if (sections.some(({ key }) => key === 'with-them')) return 'waiting';
  // Whoever switched the kind off is not told whom to thank.
  const maySay = !terms.off.has(thankYou.kind) && !feed.agenda().items.some(({ item }) => item.kind === thankYou.kind);
  return (maySay && allClear(feed.contacts(), feed.interviews())) || 'clear';
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
