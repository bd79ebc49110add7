// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { fileMenu } from '../host/ui';
import { all, choose, main, menuItems, openedView, press, row, unfold, vault } from './follow-ups-notes';
import { note } from './plugin';

let host: Host;
afterEach(() => host.close());

/** What the menu of a note offers of ours, in order. */
function inFileMenu(path: string): string[] {
  fileMenu(host.screen as never, host.app.vault.getFileByPath(path)!).showAtPosition({ x: 0, y: 0 });
  const titles = ours();
  closeMenu();
  return titles;
}

/** What the menu of a row offers, in order; opening the note is the app's in the menu of a note. */
function inRowMenu(person: string): string[] {
  main(row(person)).focus();
  press('m');
  const titles = ours().filter((title) => title !== 'Open the note');
  closeMenu();
  return titles;
}

// Without the keys and days at the right end.
function ours(): string[] {
  return all('.menu .menu-item:not(.is-label)').map((item) => {
    const title = item.querySelector('.menu-item-title') ?? item;
    const hint = title.querySelector('.informational-interviews-menu-hint')?.textContent ?? '';
    return title.textContent.slice(0, title.textContent.length - hint.length).trim();
  });
}

function closeMenu(): void {
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
}

const waived = note('type: contact\nfollow_up: 2026-11-11\nwaived: [follow-up of 2026-11-11]');

async function unfolded(section: string): Promise<void> {
  unfold(section);
  await host.settle();
}

describe('the menus of a row and of its note', () => {
  it.each([
    ['Jonas Weidmann', 'People/Jonas Weidmann.md'],
    ['Tomás Herrera', 'People/Tomás Herrera.md'],
    ['Lena Fjord', 'People/Lena Fjord.md'],
    ['Amara Osei', 'Interviews/Amara.md'],
  ])('offer the same for %s, what one does now first', async (person, path) => {
    host = await openedView();
    const offered = inRowMenu(person);
    expect(inFileMenu(path).slice(0, offered.length)).toEqual(offered);
    expect(offered).toContain('Brief me');
    expect(offered.filter((title) => /^Draft (?:a|another) message…$/.test(title))).toHaveLength(1);
  });

  it.each([
    ['of what is to come', 'later', 'Dana Whitlock', ['I was in touch with Dana Whitlock today', 'Snooze', 'Not needed this time']],
    ['of what was snoozed', 'away', 'Put Off', ['I reminded Put Off today', 'Bring back']],
    ['of what is not needed', 'away', 'Waived', ['Bring back']],
  ])('offer the same %s', async (_, section, person, among) => {
    host = await openedView({ files: { ...vault, 'People/Waived.md': waived } });
    await unfolded(section);
    const offered = inRowMenu(person);
    expect(inFileMenu(`People/${person}.md`).slice(0, offered.length)).toEqual(offered);
    expect(offered).toEqual(expect.arrayContaining(among));
    expect(offered.filter((title) => title === 'Snooze')).toHaveLength(section === 'later' ? 1 : 0);
  });

  it('offer on a row about a referrer what concerns them, and no answer of somebody else’s', async () => {
    host = await openedView();
    const offered = inRowMenu('Wren Abbott');
    expect(offered[0]).toBe('I told Wren Abbott today');
    expect(offered.filter((title) => /has answered|asked|kept posted|New interview|Log a referral/.test(title))).toEqual([]);
    main(row('Wren Abbott')).focus();
    press('m');
    choose('Brief me');
    await host.settle();
    expect(document.querySelector('.informational-interviews-brief-name')!.textContent).toBe('Wren Abbott');
  });

  it('write to the one person that the row of a group is about', async () => {
    host = await openedView({
      files: {
        'Sara Berg.md': note('type: contact'),
        'Otto Lind.md': note('type: contact'),
        'Group.md': note('type: interview\ncontacts: ["[[Otto Lind]]", "[[Sara Berg]]"]\ndate: 2026-11-16\nstatus: held\ndebriefed_on: 2026-11-16'),
      },
    });
    expect(inFileMenu('Group.md').filter((title) => title.startsWith('Draft the'))).toEqual([
      'Draft the thank-you: Otto Lind', 'Draft the thank-you: Sara Berg',
    ]);
    main(row('Sara Berg')).focus();
    press('m');
    choose('Draft another message');
    await host.settle();
    press('1');
    await host.settle();
    expect(document.querySelector('.modal-title')!.textContent).toBe('Thank Sara Berg');
  });

  it('bring back each person of a group who was excused, and a kind that was put off once', async () => {
    const group = 'type: interview\ncontacts: ["[[Otto Lind]]", "[[Sara Berg]]"]\ndate: 2026-11-16\nstatus: held\ndebriefed_on: 2026-11-16';
    const excused = `${group}\nexcused: ["[[Otto Lind]]", "[[Sara Berg]]"]`;
    host = await openedView({
      files: {
        'Sara Berg.md': note('type: contact'),
        'Otto Lind.md': note('type: contact'),
        'Excused.md': note(excused),
        'Put off.md': note(`${group}\nsnoozed: [thank-you until 2026-11-25]`),
      },
    });
    const bringBack = (path: string): string[] => inFileMenu(path).filter((title) => title.startsWith('Bring back'));
    expect(bringBack('Put off.md')).toEqual(['Bring back']);
    expect(bringBack('Excused.md')).toEqual(['Bring back: Thank-you, Otto Lind', 'Bring back: Thank-you, Sara Berg']);
    fileMenu(host.screen as never, host.app.vault.getFileByPath('Excused.md')!).showAtPosition({ x: 0, y: 0 });
    choose('Bring back: Thank-you, Sara Berg');
    await host.settle();
    expect(await host.read('Excused.md')).toBe(note(`${group}\nexcused: ["[[Otto Lind]]"]`));
  });

  it('name the kind where several things are owed in one note', async () => {
    host = await openedView({
      files: { ...vault, 'Interviews/Amara.md': vault['Interviews/Amara.md']!.replace('debriefed_on: 2026-11-12\n', '') },
    });
    const offered = inFileMenu('Interviews/Amara.md');
    expect(offered).toContain('Snooze: Thank-you');
    expect(offered).toContain('Not needed this time: Debrief');
  });
});

describe('a key in the list', () => {
  it.each([
    ['D', 'Waived', 'You decided that it is not needed: bring it back first.'],
    ['S', 'Put Off', 'It was put aside already.'],
    ['W', 'Put Off', 'It was put aside: bring it back first.'],
    ['B', 'Jonas Weidmann', 'Nothing was put off here.'],
    ['W', 'Looked Back', 'There is no message to write for this.'],
    ['R', 'Amara Osei', 'This is about no single contact’s answer.'],
    ['D', 'Margit Sollberg', 'This row is no due item. M shows what can be done.'],
    ['I', 'Amara Osei', 'This is about no single contact.'],
  ])('says why %s does nothing for %s', async (key, person, why) => {
    host = await openedView({
      files: {
        ...vault,
        'People/Waived.md': waived,
        'People/Looked Back.md': note('type: contact'),
        'Interviews/Looked.md': note('type: interview\ncontacts: ["[[Looked Back]]"]\ndate: 2026-11-16\nstatus: held\nthanked_on: 2026-11-16'),
      },
    });
    await unfolded('away');
    main(row(person)).focus();
    const before = await Promise.all(Object.keys(vault).map((path) => host.read(path)));
    press(key.toLowerCase());
    await host.settle();
    expect(host.notices().at(-1)).toBe(why);
    expect(await Promise.all(Object.keys(vault).map((path) => host.read(path)))).toEqual(before);
  });

  it.each(['overdue', 'people'])('says that it acts on a row where there is none, such as on a heading: %s', async (fold) => {
    host = await openedView();
    await host.app.workspace.openLinkText('People/Marcus Bell.md', '', false);
    await host.settle();
    all(`[data-fold="${fold}"]`)[0]!.focus();
    for (const letter of ['D', 'W', 'R', 'S', 'X', 'B', 'I', 'M']) {
      expect(press(letter.toLowerCase()).defaultPrevented).toBe(true);
      expect(host.notices().at(-1)).toBe(`This is no row, and ${letter} acts on one.`);
    }
    expect(press('q').defaultPrevented).toBe(false);
  });

  it('records a reply by R and makes an interview by I', async () => {
    host = await openedView();
    main(row('Jonas Weidmann')).focus();
    press('r');
    await host.settle();
    expect(document.querySelector('.modal-title')!.textContent).toBe('What did Jonas Weidmann say?');
    press('Escape');
    await host.settle();
    main(row('Jonas Weidmann')).focus();
    press('i');
    await host.settle();
    expect(document.querySelector('.modal-title')!.textContent).toBe('New interview');
  });
});

describe('what can be made', () => {
  it('is the same behind the plus of the list and in the ribbon, which also leads to the list', async () => {
    host = await openedView();
    all('.informational-interviews-list-bar-button')[0]!.click();
    const plus = menuItems();
    closeMenu();
    all('.side-dock-ribbon-action').find((each) => each.getAttribute('aria-label')!.startsWith('New contact'))!.click();
    expect(menuItems()).toEqual([...plus, 'Open follow-ups']);
    choose('Log a referral');
    await host.settle();
    expect(document.querySelector('.modal-title')!.textContent).toBe('Log a referral');
  });
});
