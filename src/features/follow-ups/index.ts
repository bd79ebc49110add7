import type { Deed } from '../../deeds/deed';
import type { Doors } from '../../deeds/doors';
import { kindsIn } from '../../deeds/params';
import { answered, formatFlag } from '../../deeds/terminal';
import { spelledProblem } from '../../notes/vocabulary';
import { FOLLOW_UPS_OF_BASE } from '../../notes/bases/base';
import { viewIcon } from '../../ui/icons';
import { openSideView } from '../../ui/list/opening';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import { FollowUpsOfBase } from './base-view';
import { asText, dueNow } from './report';
import { showInStatusBar } from './status-bar';
import { FollowUpsView } from './view';
import { FOLLOW_UPS } from './view-type';

export { DueBlock } from './block';

/** The list of what is due, shown in the right sidebar, which makes it if it is not there. */
export function followUpsDoors(desk: Desk): Pick<Doors, 'followUps'> {
  return {
    async followUps(focus) {
      const view = await openSideView(desk.app, FOLLOW_UPS, FollowUpsView);
      if (focus === 'filter') view?.focusFilter();
      else if (focus) view?.focusList();
    },
  };
}

export function followUpsDeeds(desk: Desk, { followUps }: Doors): Deed[] {
  return [
    {
      id: 'open-follow-ups',
      icon: viewIcon,
      section: 'open',
      name: () => say`Open follow-ups`,
      run: () => followUps('list'),
      terminal: [{
        action: 'due',
        description: say`What is due: overdue, today and in the next 7 days`,
        flags: {
          ...formatFlag(),
          kind: { value: '<kind>', description: say`Only this kind of item; several as a JSON array` },
          within: { value: '<days>', description: say`Look this many days ahead instead of 7` },
          all: { description: say`Also what is snoozed, waived, or was due before you started` },
        },
        run(params) {
          const wanted = {
            kinds: kindsIn(params),
            within: params.number('within', 0) ?? 7,
            all: params.flag('all') ?? false,
          };
          const { feed } = desk;
          const agenda = feed.agenda();
          const problems = agenda.problems.map((problem) => spelledProblem(problem, feed.vocabulary));
          return answered(params, dueNow(agenda, wanted, feed.vocabulary), (report) => asText(report, problems));
        },
      }],
    },
    {
      id: 'filter-follow-ups',
      icon: 'list-filter',
      section: 'open',
      name: () => say`Filter follow-ups`,
      run: () => followUps('filter'),
    },
  ];
}

/** The view, the same in bases, and the count in the status bar. */
export function showFollowUps(desk: Desk, doors: Doors, deeds: readonly Deed[]): void {
  const { plugin } = desk;
  plugin.registerView(FOLLOW_UPS, (leaf) => new FollowUpsView(leaf, desk, doors, deeds));
  plugin.registerHoverLinkSource(FOLLOW_UPS, { display: say`Informational Interviews`, defaultMod: true });
  // Always, so that the view is there whenever a base asks for it; false where Bases is off.
  plugin.registerBasesView(FOLLOW_UPS_OF_BASE, {
    name: say`Follow-ups`,
    icon: viewIcon,
    factory: (controller, parent) => new FollowUpsOfBase(controller, parent, desk, deeds),
  });
  showInStatusBar(desk, () => void doors.followUps());
}
