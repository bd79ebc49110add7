import type { Desk } from '../vault/desk';
import { say } from '../words/say';
import type { Deed } from './deed';
import { makeMenu } from './menus';

/** One button in the ribbon, for what is made most. */
export function enterRibbon({ plugin }: Desk, deeds: readonly Deed[]): void {
  plugin.addRibbonIcon('user-plus', say`New contact, interview or referral`, (event) => {
    makeMenu(deeds, ['open-follow-ups']).showAtMouseEvent(event);
  });
}
