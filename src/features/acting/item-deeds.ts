import type { Listed } from '../../domain/agenda';
import { ruleOf } from '../../domain/due';
import { things } from '../../domain/several';
import type { Deed, Offer, Place } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { asideAt, isAside, labelOf, oneOfAKind, owedAt, whyNoItem } from '../../deeds/owed';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import { askAndSnooze, bringListedBack, snoozeChoices, snoozeUntil, untilWhen, waiveListed } from './putting-off';
import { forAll, settleSeveralAt } from './several';
import { settledOn, settleItem, settleTitle } from './settling';
import { bringBackVerb, doneVerb, snoozeVerb, waiveVerb } from './item-verbs';

/** What can be done about what is owed: settle it, put it off, decide that it is not needed, bring it back. */
export function itemDeeds(desk: Desk, doors: Doors): Deed[] {
  return [settle(desk, doors), snooze(desk), snoozeToADay(desk), waive(desk), bringBack(desk)];
}

function settle(desk: Desk, doors: Doors): Deed {
  return {
    id: 'settle',
    icon: 'check',
    section: 'settle',
    name: () => say`Settle what is due in this note`,
    asks: () => say`What did you do?`,
    key: {
      letter: 'D',
      does: () => say`Done: record it`,
      detail: 'What the row asks for, as of today. Where there is something to ask, it asks',
      whyNot: (place) => whyNoItem(place) ?? (place.listed?.group === 'with-them'
        ? say`The next word is theirs. R records it.`
        : say`You decided that it is not needed: bring it back first.`),
    },
    at: (place) => place.several ? settleSeveralAt(desk, doors, place) : settleableAt(desk, place).map((listed) => ({
      title: settleTitle(listed.item),
      icon: place.listed ? ruleOf(listed.item.kind).settling.icon : ruleOf(listed.item.kind).icon,
      run: () => settleItem(desk, doors, listed),
      onDay: settledOn(desk, listed),
    })),
    terminal: [doneVerb(desk)],
  };
}

function settleableAt(desk: Desk, place: Place): readonly Listed[] {
  return owedAt(desk, place).filter(({ group }) => group !== 'with-them');
}

function bringBack(desk: Desk): Deed {
  return {
    id: 'bring-back',
    icon: 'undo-2',
    section: 'later',
    key: {
      letter: 'B',
      does: () => say`Bring back`,
      detail: 'What you snoozed or waived',
      whyNot: (place) => whyNoItem(place) ?? say`Nothing was put off here.`,
    },
    at: (place) => place.several ? forAll(place.several.filter(isAside), (all) => ({
      title: say`Bring back: ${things(all.length)}`,
      run: () => bringListedBack(desk, all),
    })) : asideAt(desk, place).map((listed, _, all) => {
      const label = labelOf(listed, all);
      return { title: label ? say`Bring back: ${label}` : say`Bring back`, run: () => bringListedBack(desk, [listed]) };
    }),
    terminal: [bringBackVerb(desk)],
  };
}

function snooze(desk: Desk): Deed {
  return {
    id: 'snooze',
    icon: 'alarm-clock',
    section: 'later',
    key: {
      letter: 'S',
      does: () => say`Snooze`,
      detail: 'A day, a business day or a week on, or until a day you choose',
      whyNot: whyNotPutOff,
    },
    at(place) {
      const offer = (title: string, listed: readonly Listed[]): Offer => {
        const soonest = snoozeChoices(desk, listed)[0]!;
        return {
          title,
          hint: soonest.until,
          run: () => snoozeUntil(desk, listed, soonest.day),
          choices: () => untilWhen(desk, listed),
        };
      };
      const { several } = place;
      if (several) return forAll(notAside(several), (all) => offer(say`Snooze: ${things(all.length)}`, all));
      return oneOfAKind(stillOwedAt(desk, place)).map((listed, _, all) => {
        const label = labelOf(listed, all);
        return offer(label ? say`Snooze: ${label}` : say`Snooze`, [listed]);
      });
    },
    terminal: [snoozeVerb(desk)],
  };
}

function snoozeToADay(desk: Desk): Deed {
  return {
    id: 'snooze-until',
    icon: 'calendar-search',
    section: 'later',
    at: (place) => place.several ? forAll(notAside(place.several), (all) => ({
      title: say`Snooze until a day: ${things(all.length)}…`,
      run: () => askAndSnooze(desk, all),
    })) : oneOfAKind(stillOwedAt(desk, place)).map((listed, _, all) => {
      const label = labelOf(listed, all);
      return {
        title: label ? say`Snooze until a day: ${label}…` : say`Snooze until a day…`,
        run: () => askAndSnooze(desk, [listed]),
      };
    }),
  };
}

function waive(desk: Desk): Deed {
  return {
    id: 'waive',
    icon: 'ban',
    section: 'later',
    key: { letter: 'X', does: () => say`Not needed this time`, whyNot: whyNotPutOff },
    at: (place) => place.several ? forAll(notAside(place.several), (all) => ({
      title: say`Not needed this time: ${things(all.length)}`,
      run: () => waiveListed(desk, all),
    })) : stillOwedAt(desk, place).map((listed, _, all) => {
      const label = labelOf(listed, all);
      return {
        title: label ? say`Not needed this time: ${label}` : say`Not needed this time`,
        run: () => waiveListed(desk, [listed]),
      };
    }),
    terminal: [waiveVerb(desk)],
  };
}

function stillOwedAt(desk: Desk, place: Place): readonly Listed[] {
  return notAside(owedAt(desk, place));
}

function notAside(listed: readonly Listed[]): readonly Listed[] {
  return listed.filter((each) => !isAside(each));
}

function whyNotPutOff(place: Place): string {
  return whyNoItem(place) ?? say`It was put aside already.`;
}
