import { FormerFocus, isFree } from '../ui/focus';
import type { Desk } from '../vault/desk';
import { say } from '../words/say';
import type { Deed } from './deed';
import { makeMenu } from './menus';

/** One button in the ribbon, for what is made most. */
export function enterRibbon({ app, plugin }: Desk, deeds: readonly Deed[]): void {
  let before: FormerFocus | undefined;
  const button = plugin.addRibbonIcon('user-plus', say`New contact, interview or referral`, (event) => {
    const former = before && isFree() ? before : new FormerFocus(app);
    const menu = makeMenu(deeds, ['open-follow-ups']);
    menu.onHide(() => former.giveBack());
    menu.showAtMouseEvent(event);
  });
  // The press takes the focus away before it becomes a click.
  button.addEventListener('pointerdown', () => (before = new FormerFocus(app)));
}
