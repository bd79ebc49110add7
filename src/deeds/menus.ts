import { Menu, TFile, type MenuItem } from 'obsidian';
import { attempt } from '../ui/perform';
import type { Desk } from '../vault/desk';
import { say } from '../words/say';
import { letterOf, type Deed, type Offer, type Place } from './deed';
import { headingOf, whyAt } from './heading';
import { filesAt, placeAt } from './place';

const SECTION = 'informational-interviews';

/**
 * Enters what can be done with a contact or an interview in the menu of its note, wherever the app shows one, and what
 * can be done with other notes, with folders and with several of them in theirs.
 */
export function enterFileMenu(desk: Desk, deeds: readonly Deed[]): void {
  const { plugin, app: { workspace } } = desk;
  const offer = (menu: Menu, place: Place): void => {
    for (const { deed, offer: each } of offersAt(deeds, place)) {
      addOffer(menu, each, { icon: deed.icon, section: SECTION });
    }
  };
  plugin.registerEvent(workspace.on('file-menu', (menu, file) => {
    const place = file instanceof TFile ? placeAt(desk, { from: 'menu', path: file.path }) : undefined;
    // A copy that a sync tool made is no record, but one can do something about it.
    offer(menu, place && desk.feed.around.known(file.path) ? place : filesAt(desk, [file]));
  }));
  plugin.registerEvent(workspace.on('files-menu', (menu, files) => offer(menu, filesAt(desk, files))));
}

/** What each deed comes to at a place, in the order of menus. */
export function offersAt(deeds: readonly Deed[], place: Place): { deed: Deed; offer: Offer }[] {
  return deeds.flatMap((deed) => (deed.at?.(place) ?? []).map((offer) => ({ deed, offer })));
}

/** The menu of a note, as everywhere else in the app: with everybody's entries, this plugin's own among them. */
export function noteMenu({ app }: Desk, path: string, source: string): Menu | undefined {
  const file = app.vault.getFileByPath(path);
  if (!file) return undefined;
  const menu = new Menu();
  const open = (where: 'tab' | false) => () => app.workspace.getLeaf(where).openFile(file);
  addOffer(menu, { title: say`Open the note`, run: open(false) }, { icon: 'file-text', section: 'open' });
  addOffer(menu, { title: say`Open in new tab`, run: open('tab') }, { icon: 'file-plus', section: 'open' });
  app.workspace.trigger('file-menu', menu, file, source);
  return menu;
}

/** Everything that can be done to what a row stands for: with its keys, or on a phone headed by what it is about. */
export function itemMenu(
  { clock, feed }: Desk,
  deeds: readonly Deed[],
  { place, touch }: { place: Place; touch: boolean },
): Menu {
  const menu = new Menu();
  if (touch) {
    const says = createFragment();
    says.createDiv({ cls: `${SECTION}-menu-person`, text: headingOf(place, feed.around).name });
    says.createDiv({ cls: `${SECTION}-menu-why`, text: whyAt(place, clock.today()) });
    menu.addItem((entry) => entry.setSection('about').setTitle(says).setIsLabel(true));
  }
  for (const { deed, offer } of offersAt(deeds, place)) {
    const hint = offer.hint ?? (touch ? undefined : letterOf(deed, offer));
    addOffer(menu, { ...offer, hint }, { icon: deed.icon, section: deed.section });
  }
  return menu;
}

/** What can be made from scratch, and further deeds below it. */
export function makeMenu(deeds: readonly Deed[], further: readonly string[] = []): Menu {
  const menu = new Menu();
  for (const { id, icon, section, name, run } of deeds) {
    if (!name || !run || (section !== 'make' && !further.includes(id))) continue;
    addOffer(menu, { title: name(), run }, { icon, section });
  }
  return menu;
}

/** Everything that given deeds come to at a place. */
export function placeMenu(deeds: readonly Deed[], place: Place): Menu {
  const menu = new Menu();
  for (const { deed, offer } of offersAt(deeds, place)) addOffer(menu, offer, deed);
  return menu;
}

/** Offers of one deed, to choose from. */
export function choiceMenu(offers: readonly Offer[], icon: string): Menu {
  const menu = new Menu();
  for (const offer of offers) addOffer(menu, offer, { icon, section: '' });
  return menu;
}

function addOffer(menu: Menu, { title, hint, icon, run }: Offer, deed: { icon: string; section: string }): void {
  menu.addItem((item) => {
    item.setSection(deed.section).setIcon(icon ?? deed.icon);
    item.onClick(() => void attempt(async () => void (await run())));
    titleWithHint(item, title, hint);
  });
}

function titleWithHint(item: MenuItem, title: string, hint: string | undefined): void {
  if (!hint) return void item.setTitle(title);
  const content = createFragment();
  content.createSpan({ text: title });
  content.appendText(' ');
  content.createSpan({ cls: `${SECTION}-menu-hint`, text: hint });
  item.setTitle(content);
}
