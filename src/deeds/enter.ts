import type { Desk } from '../vault/desk';
import { inOrder, type Deed } from './deed';
import { enterFileMenu } from './menus';
import { enterPalette } from './palette';
import { enterRibbon } from './ribbon';
import { enterTerminal } from './terminal';

/** Enters deeds into palette, file menu, ribbon and terminal. Answers with them in the order of menus, for lists. */
export function enter(desk: Desk, given: readonly Deed[]): readonly Deed[] {
  const deeds = inOrder(given);
  enterPalette(desk, given);
  enterFileMenu(desk, deeds);
  enterRibbon(desk, deeds);
  enterTerminal(desk, given);
  return deeds;
}
