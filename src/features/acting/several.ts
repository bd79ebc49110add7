import { Notice } from 'obsidian';
import type { Offer, Place } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import type { Listed } from '../../domain/agenda';
import { ruleOf } from '../../domain/due';
import type { DueItem } from '../../domain/due-index';
import { settleSeveral, things } from '../../domain/several';
import { choose } from '../../ui/forms/choice';
import { attempt, carryOut } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { itemNow, notesNow } from '../../vault/in-hand';
import { say, series, together } from '../../words/say';
import { askHow, settleItem, settleTitle, type How } from './settling';

/** One offer for all of several things, where there are any. */
export function forAll(all: readonly Listed[], offer: (all: readonly Listed[]) => Offer): Offer[] {
  return all.length === 0 ? [] : [offer(all)];
}

/** Settling what can be settled of several things. */
export function settleSeveralAt(desk: Desk, doors: Doors, { record, several = [] }: Place): Offer[] {
  const can = several.filter((each) => !whyLeft(each));
  return forAll(can, (all) => ({
    title: say`Done: ${things(all.length)}`,
    run: async () => {
      const [first, ...others] = record ? await askWhich(desk, all) : all;
      if (!first) return;
      if (others.length === 0) await settleItem(desk, doors, first);
      else if (!(await settleAll(desk, [first, ...others]))) return;
      sayWhatIsLeft(several.filter((each) => !can.includes(each)));
    },
  }));
}

/** Of what is owed to one person, perhaps not all was done; none where the person leaves. */
async function askWhich(desk: Desk, all: readonly Listed[]): Promise<readonly Listed[]> {
  if (all.length < 2) return all;
  return (await choose<readonly Listed[]>(desk, {
    title: say`What did you do?`,
    detail: all[0]!.item.person,
    choices: [
      { value: all, title: say`All of it: ${things(all.length)}`, icon: 'check-check' },
      ...all.map((each) => ({ value: [each], title: settleTitle(each.item), icon: ruleOf(each.item.kind).icon })),
    ],
  })) ?? [];
}

/** Asks how each was done, as far as it asks, and writes all of it at once; nothing where the person leaves. */
async function settleAll(desk: Desk, all: readonly Listed[]): Promise<boolean> {
  const answers: { item: DueItem; how: How }[] = [];
  for (const { item } of all) {
    const take = (how: How): Promise<void> => Promise.resolve(void answers.push({ item, how }));
    if (!(await askHow(desk, item, { take }))) return false;
  }
  return attempt(() => {
    const on = desk.clock.today();
    const answered = answers.map(({ item, how }) =>
      ({ item: itemNow(desk, item).item, how: how === 'let go' ? how : { ...how, on } }));
    return carryOut(desk, settleSeveral(answered, notesNow(desk), { on, terms: desk.terms }));
  });
}

function sayWhatIsLeft(left: readonly Listed[]): void {
  if (left.length === 0) return;
  const names = series(left.map(({ item }) => say`${ruleOf(item.kind).name()}, ${item.person}`));
  const reasons = [...new Set(left.map((each) => whyLeft(each) ?? ''))];
  new Notice(together(say`Left as it was: ${names}.`, ...reasons));
}

/** Why something is not settled along with others, in a sentence; undefined where it can be. */
function whyLeft({ item, group }: Listed): string | undefined {
  if (group === 'waived') return say`What you decided is not needed has to be brought back first.`;
  if (group === 'with-them') return say`Where the next word is theirs, R records it.`;
  return ruleOf(item.kind).settling.form ? say`What has a form of its own is done from its own row.` : undefined;
}
