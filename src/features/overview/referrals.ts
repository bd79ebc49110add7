import { nameApart } from '../../domain/people';
import type { Acquaintances } from '../../domain/network';
import type { Overview } from '../../domain/overview';
import { stageOf, type Stage } from '../../domain/stage';
import type { Referrals } from '../../domain/overview/referrals';
import { addIcon, addStage, type Drawn } from '../../ui/list/drawing';
import { counted, say, sayInParts, together } from '../../words/say';
import type { Chapter } from './chapter';
import { addHead, addParts, phrase, type Pen } from './pen';
import { cls } from './view-type';
import { decimal } from './words';

/** So many of a long chain are drawn. */
const LINKS = 12;

/** So many interviews it takes to say how many names each of them led to. */
const AVERAGED_FROM = 5;

interface Link {
  name: string;
  note: string | null;
  stage: Stage | 'none' | 'no-note';
}

interface Facts {
  chain: readonly Link[];
  asLong: number;
  referrals: Referrals;
  /** Not all notes are looked at, but the chain is of all. */
  isPart: boolean;
}

/** The longest chain, what interviews led to, and who has heard of it. */
export const referralsChapter: Chapter<Facts> = {
  key: 'referrals',
  title: () => say`Who led to whom`,
  facts: ({ longest: { chain, asLong }, referrals, from, field }: Overview, { around }) => ({
    chain: chain.map(({ name, note }) => linkOf(name, note, around)),
    asLong,
    referrals,
    isPart: from !== undefined || field !== undefined,
  }),
  draw(el, { chain, asLong, referrals, isPart }, pen) {
    if (chain.length > 0) drawChain(el, chain, pen);
    pen.note(el, chain.length === 0 ? say`Nobody has named anybody to you yet.` : together(
      say`Your longest chain, ${chain.length} people.`,
      asLong === 0 ? '' : counted(asLong, { one: say`${asLong} more is as long.`, other: say`${asLong} more are as long.` }),
      isPart ? say`It is of all notes, whenever it came about.` : '',
    ));
    const table = pen.table(el, 'referrals', say`What interviews led to`, false);
    table.addClass(cls('spans'));
    pen.rows(table, [
      { name: say`Names per interview`, says: namesPerInterview(referrals, pen) },
      { name: say`Word to referrers`, says: wordToReferrers(referrals, pen) },
    ], (tr, { name, says }) => {
      addHead(tr, name);
      addParts(tr.createEl('td'), says);
    });
  },
};

function linkOf(name: string, note: string | null, around: Acquaintances): Link {
  const contact = around.contact(note);
  if (!contact) return { name, note: null, stage: 'no-note' };
  return {
    name: nameApart(contact, around),
    note: contact.path,
    stage: stageOf(contact, around.interviewsWith(contact.path)) ?? 'none',
  };
}

function drawChain(el: HTMLElement, chain: readonly Link[], pen: Pen): void {
  const list = el.createEl('ol', { cls: cls('chain'), attr: { 'aria-label': say`Your longest chain` } });
  list.dataset.line = '';
  const shown = chain.length > LINKS + 1 ? chain.slice(0, LINKS) : chain;
  shown.forEach(({ name, note, stage }, at) => {
    const item = list.createEl('li');
    if (at > 0) addIcon(item, 'arrow-right', cls('arrow'));
    addStage(item, stage);
    if (note === null) item.createSpan({ text: name });
    else pen.link(item, { note, text: name });
  });
  const more = chain.length - shown.length;
  if (more > 0) list.createEl('li', { text: say`and ${more} more` });
}

function namesPerInterview({ names, interviews }: Referrals, pen: Pen): (string | Drawn)[] {
  if (interviews.length === 0) return [say`No interviews yet`];
  const [given, held] = [
    pen.inSentence({ of: 'people', notes: names, which: say`Named by somebody you met` }),
    pen.inSentence({ of: 'interviews', notes: interviews, which: say`Interviews held` }),
  ];
  const people = phrase(counted(names.length, { one: sayInParts`${given} name`, other: sayInParts`${given} names` }));
  const from = phrase(counted(interviews.length, { one: sayInParts`${held} interview`, other: sayInParts`${held} interviews` }));
  return interviews.length < AVERAGED_FROM
    ? sayInParts`${people} from ${from}`
    : sayInParts`${people} from ${from}, ${decimal(names.length / interviews.length)} each`;
}

function wordToReferrers({ heard, open }: Referrals, pen: Pen): (string | Drawn)[] {
  if (heard.whole.length === 0) return [say`Nobody waits to hear`];
  const share = pen.share(heard, {
    part: say`Their referrers have heard`, whole: say`With news for those who named them`,
  });
  if (open.length === 0) return sayInParts`${share} have heard`;
  const number = pen.inSentence({ of: 'people', notes: open, which: say`Their referrers have not heard yet` });
  return sayInParts`${share} have heard, ${number} open`;
}
