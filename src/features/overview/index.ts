import type { Deed } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { fieldIn } from '../../deeds/field';
import { answered, formatFlag } from '../../deeds/terminal';
import { addDays } from '../../domain/day';
import { overviewOf } from '../../domain/overview';
import type { Desk } from '../../vault/desk';
import { topicsIn } from '../../vault/known-topics';
import { say } from '../../words/say';
import { openingDeed } from './opening';
import { asText, reportOf } from './report';
import { overviewIcon } from './view-type';

export { FunnelBlock } from './block';
export { overviewDoors, showOverview } from './opening';

/** Where the search stands. */
export function overviewDeeds(desk: Desk, doors: Doors): Deed[] {
  return [openingDeed(doors), {
    id: 'funnel',
    icon: overviewIcon,
    section: 'open',
    terminal: [{
      action: 'funnel',
      description: say`Where your search stands: how far it went, who answered, how long it took`,
      flags: {
        range: { value: '<days>', description: say`Only the last so many days, today with them` },
        field: { value: '<field>', description: say`Only people in this field` },
        ...formatFlag(),
      },
      async run(params) {
        const { feed, clock } = desk;
        const today = clock.today();
        const contacts = feed.contacts();
        const range = params.number('range', 1);
        const from = range === undefined ? undefined : addDays(today, 1 - range);
        const overview = overviewOf(contacts, feed.around, { today, from, field: fieldIn(params, contacts) });
        const topics = await topicsIn(desk, overview.held);
        return answered(params, reportOf(overview, topics), () => asText(overview, topics));
      },
    }],
  }];
}
