import type { Deed } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { answered, contactIn, formatFlag, thing } from '../../deeds/terminal';
import { branchOf } from '../../domain/referral-branches';
import { referralMap } from '../../domain/referral-map';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import { exportDeeds } from './exports';
import { openingDeeds, shownIn } from './opening';
import { asText, referralsNow } from './report';

export { MapBlock } from './block';
export { mapDoors, showMap } from './opening';

/** Who led to whom. */
export function mapDeeds(desk: Desk, doors: Doors): Deed[] {
  return [...openingDeeds(desk, doors), referralsDeed(desk), ...exportDeeds(desk, () => shownIn(desk))];
}

function referralsDeed(desk: Desk): Deed {
  return {
    id: 'referrals',
    icon: 'network',
    section: 'open',
    terminal: [{
      action: 'referrals',
      description: say`Everybody, and who led to whom`,
      flags: {
        contact: { value: thing, description: say`Only this contact and whom they led to, near and far` },
        ...formatFlag(),
      },
      run(params) {
        const { feed } = desk;
        const all = referralMap(feed.contacts(), feed.around);
        const map = params.text('contact') === undefined ? all : branchOf(all, contactIn(desk, params).path);
        return answered(params, referralsNow(map), () => asText(map, feed.around));
      },
    }],
  };
}
