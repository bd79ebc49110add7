import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import { showInStatusBar } from './status-bar';
import { FollowUpsView } from './view';
import { FOLLOW_UPS } from './view-type';

/** The sidebar view of what is due, its commands, and the count in the status bar. */
export function registerFollowUps(desk: Desk): void {
  const { plugin } = desk;
  plugin.registerView(FOLLOW_UPS, (leaf) => new FollowUpsView(leaf, desk));
  plugin.registerHoverLinkSource(FOLLOW_UPS, { display: say`Informational Interviews`, defaultMod: true });
  plugin.addCommand({
    id: 'open-follow-ups',
    name: say`Open follow-ups`,
    callback: async () => (await openFollowUps(desk))?.focusList(),
  });
  plugin.addCommand({
    id: 'filter-follow-ups',
    name: say`Filter follow-ups`,
    callback: async () => (await openFollowUps(desk))?.focusFilter(),
  });
  showInStatusBar(desk, () => void openFollowUps(desk));
}

/** Shows the view in the right sidebar, making it if it is not there. Answers the view once it is loaded. */
export async function openFollowUps({ app }: Desk): Promise<FollowUpsView | undefined> {
  const leaf = await app.workspace.ensureSideLeaf(FOLLOW_UPS, 'right', { reveal: true });
  // A leaf in the background holds a stand-in until it is loaded.
  return leaf.view instanceof FollowUpsView ? leaf.view : undefined;
}
