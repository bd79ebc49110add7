import { Menu, type MenuItem } from 'obsidian';
import type { Listed } from '../../domain/agenda';
import { shortDate } from '../../domain/day-words';
import type { Action } from '../../ui/action';
import { actionsFor, snoozeChoices, snoozeUntil } from '../../ui/actions';
import { attempt } from '../../ui/perform';
import type { Desk } from '../../vault/desk';
import { say } from '../../words/say';
import { cls } from '../../ui/list/drawing';

/** Everything that a row can do: with its keys, or on a phone headed by what it is about. */
export function rowMenu(desk: Desk, listed: Listed, { touch }: { touch: boolean }): Menu {
  const menu = new Menu();
  if (touch) {
    const says = createFragment();
    says.createDiv({ cls: cls('menu-person'), text: listed.item.person });
    says.createDiv({ cls: cls('menu-why'), text: listed.item.why(desk.clock.today()) });
    menu.addItem((item) => item.setSection('about').setTitle(says).setIsLabel(true));
  }
  for (const action of actionsFor(desk, listed)) {
    menu.addItem((item) => {
      item.setSection(action.section).setIcon(action.icon).onClick(() => void action.run());
      titleWithHint(item, action.title, action.hint ?? (touch ? undefined : action.key));
    });
  }
  return menu;
}

/** Until when: the soon days with the date each means, and any day. */
export function snoozeMenu(desk: Desk, listed: Listed, until: Action | undefined): Menu {
  const menu = new Menu();
  const today = desk.clock.today();
  for (const { title, day, icon } of snoozeChoices(desk)) {
    menu.addItem((item) => {
      item.setSection('days').setIcon(icon).onClick(() => void attempt(() => snoozeUntil(desk, listed, day)));
      titleWithHint(item, title, shortDate(day, today));
    });
  }
  if (until) {
    menu.addItem((item) =>
      item.setSection('until').setIcon(until.icon).setTitle(say`Until a day…`).onClick(() => void until.run()),
    );
  }
  return menu;
}

/** What can be made: the plus of the header. */
export function newMenu({ forms }: Desk): Menu {
  return new Menu()
    .addItem((item) => item.setTitle(say`New contact`).setIcon('user-plus').onClick(() => forms.newContact()))
    .addItem((item) => item.setTitle(say`New interview`).setIcon('calendar-plus').onClick(() => forms.newInterview()))
    .addItem((item) => item.setTitle(say`Log a referral`).setIcon('share-2').onClick(() => forms.logReferral()))
    .addItem((item) => item.setTitle(say`Note a chance conversation`).setIcon('coffee').onClick(() => forms.chance()));
}

function titleWithHint(item: MenuItem, title: string, hint: string | undefined): void {
  if (!hint) return void item.setTitle(title);
  const content = createFragment();
  content.createSpan({ text: title });
  content.appendText(' ');
  content.createSpan({ cls: cls('menu-hint'), text: hint });
  item.setTitle(content);
}
