// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import type { Host } from '../host';
import { fileMenu } from '../host/ui';
import { iconFor } from '../host/ui/icons';
import { dialogJourneys, openJourney, vault as dialogVault } from './dialog-journeys';
import { all, main, openedView, press, row, unfold, vault } from './follow-ups-notes';
import { formHands } from './form-hands';

let host: Host;
afterEach(() => host.close());
const hands = formHands(() => host);

/** What stands beside a place that is meant for an icon and has none. */
function withoutIcon(within: string): string[] {
  const places = all(`${within} .menu-item-icon, ${within} .clickable-icon, ${within} [class*="-icon"]`);
  return places.filter((place) => !place.closest('svg') && !place.querySelector('svg'))
    .map((place) => `${place.className}: ${place.parentElement!.textContent}`);
}

const everywhere = { ...dialogVault, ...vault };

it.each(Object.keys(everywhere).filter((path) => path !== 'Diary.md'))('every line of the menu of a note has an icon: %s', async (path) => {
  host = await openedView({ files: everywhere });
  fileMenu(host.screen as never, host.app.vault.getFileByPath(path)!).showAtPosition({ x: 0, y: 0 });
  expect(withoutIcon('.menu')).toEqual([]);
  expect(all('.menu-item').length).toBeGreaterThan(2);
});

it('every line of the menus of the list has an icon', async () => {
  host = await openedView();
  for (const fold of ['later', 'with-them', 'away']) unfold(fold);
  await host.settle();
  for (const person of ['Jonas Weidmann', 'Margit Sollberg', 'Tomás Herrera', 'Put Off', 'Dana Whitlock']) {
    main(row(person)).focus();
    press('m');
    expect(withoutIcon('.menu')).toEqual([]);
    press('Escape');
  }
  main(row('Jonas Weidmann')).focus();
  press('s');
  expect(all('.menu-item').length).toBeGreaterThan(2);
  expect(withoutIcon('.menu')).toEqual([]);
  press('Escape');
  for (const button of all('.informational-interviews-follow-ups-bar-button')) {
    button.click();
    expect(withoutIcon('.menu')).toEqual([]);
    press('Escape');
  }
  expect(withoutIcon('.workspace-leaf-content')).toEqual([]);
  expect([...host.screen.unknownIcons]).toEqual([]);
});

it('every command has an icon, for the toolbar of a phone', async () => {
  host = await openedView();
  const commands = [...host.app.commands.commands.values()];
  expect(commands.length).toBeGreaterThan(15);
  expect(commands.filter(({ icon }) => !iconFor(host.screen as never, icon ?? ''))).toEqual([]);
});

const journeys = dialogJourneys(hands, () => host.settle());

it.each(journeys)('every choice and button of a dialog that has a place for an icon has one: $name', async (journey) => {
  await openJourney(journey, { started: (each) => void (host = each), press: hands.press });
  expect(withoutIcon('.modal')).toEqual([]);
  await journey.after?.();
  expect(withoutIcon('.modal')).toEqual([]);
  expect([...host.screen.unknownIcons]).toEqual([]);
});
