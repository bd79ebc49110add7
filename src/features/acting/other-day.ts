import { addDays } from '../../domain/day';
import type { Deed, Offer, OnDay, Place } from '../../deeds/deed';
import { choose } from '../../ui/forms/choice';
import { askDay } from '../../ui/forms/day-question';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';

/** Records what was done or heard on a day that has passed, wherever it could be recorded as of today. */
export function onAnotherDay(desk: Desk, deeds: readonly Deed[]): Deed {
  return {
    id: 'another-day',
    icon: 'calendar-arrow-down',
    section: 'happened',
    name: () => say`Record something of another day`,
    key: {
      letter: 'O',
      does: () => say`On another day`,
      detail: 'What `D` records, as of a day that has passed. Where nothing is due, it asks what happened',
      whyNot: () => say`Nothing can be recorded here.`,
    },
    at(place) {
      const offers = offersAt(deeds, place);
      return offers.length === 0 ? [] : [{ title: say`On another day…`, run: () => record(desk, offers) }];
    },
  };
}

/** What can be recorded at a place; what a row asks for, alone. */
function offersAt(deeds: readonly Deed[], place: Place): readonly (Offer & { onDay: OnDay; icon: string })[] {
  if (place.several) return [];
  const all = deeds.map((deed) => (deed.at?.(place) ?? []).flatMap((offer) =>
    offer.onDay ? [{ ...offer, onDay: offer.onDay, icon: offer.icon ?? deed.icon }] : []));
  const settling = all[deeds.findIndex(({ section }) => section === 'settle')] ?? [];
  return place.listed && settling.length > 0 ? settling : all.flat();
}

async function record(desk: Desk, offers: ReturnType<typeof offersAt>): Promise<void> {
  const chosen = offers.length === 1 ? offers[0]!.onDay : await choose(desk, {
    title: say`What happened on another day?`,
    choices: offers.map(({ onDay, icon }) => ({ value: onDay, title: onDay.says, icon })),
  });
  if (!chosen) return;
  const next: (() => unknown)[] = [];
  const saved = await askDay(desk, {
    title: chosen.says,
    dayLabel: say`On which day?`,
    day: addDays(desk.clock.today(), -1),
    to: (today) => ({ day: today, otherwise: say`That day is still to come. Choose today or an earlier day.` }),
    submit: say`Record it`,
  }, async ({ day }) => {
    const more = day && await chosen.run(day);
    if (more) next.push(more);
  });
  if (saved) for (const more of next) await more();
}
