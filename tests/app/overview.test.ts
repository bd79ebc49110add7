// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { all, choose, click, menuItems, part, press } from './follow-ups-notes';
import { anyPeople, chapter, lines, numbers, openOverview, overview, peopleShown, stages, texts } from './overview-notes';
import { note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const type = 'informational-interviews-overview';
const leaf = () => host.app.workspace.getLeavesOfType(type)[0]!;
const counted = () => leaf().view as unknown as { counts: number; drawn: number };
const button = (text: string): HTMLElement => all('button', overview()).find((each) => each.textContent === text)!;
const select = (): HTMLSelectElement => overview().querySelector('select')!;
const countOf = (number: HTMLElement): number => Number(number.textContent);
const rowNamed = (key: string, name: string): HTMLElement =>
  all('tr', chapter(key)).find(({ textContent }) => textContent.startsWith(name))!;

/** Counted by hand. */
const files = {
  'People/Ada.md': note('type: contact\nfield: Archives\nidentified_on: 2026-11-02'),
  'People/Ben.md': note('type: contact\nfield: archives\nasked_on: 2026-11-09\nasked_via: email'),
  'People/Cyd.md': note('type: contact\nasked_on: 2026-10-01\nreminded_on: 2026-10-08\nreplied_on: 2026-10-09\noutcome: yes\nsource: Alumni'),
  'People/Dot.md': note('type: contact\nfield: Maps'),
  'People/Eve.md': note('type: contact\nasked_on: 2026-02-02\nfield: Maps\nreferred_by: "[[Cyd]]"'),
  'Talks/With Cyd.md': note('type: interview\ncontacts: "[[Cyd]]"\ndate: 2026-10-16\nstatus: held'),
  'Talks/By chance.md': note('type: interview\ncontacts: "[[Dot]]"\nkind: chance\ndate: 2026-11-16'),
};

async function opened(given: Record<string, string> = files): Promise<void> {
  host = await startedHost({ files: given, now: '2026-11-17T11:20' });
  await openOverview(host);
}

async function pick(field: string): Promise<void> {
  select().value = field;
  select().dispatchEvent(new Event('change'));
  await host.settle();
}

async function look(range: string): Promise<void> {
  click(button(range));
  await host.settle();
}

describe('the overview', () => {
  it('opens in a tab, the same one each time, with the focus on its first number', async () => {
    await opened();
    expect(document.activeElement).toBe(numbers()[0]);
    await openOverview(host);
    expect(host.app.workspace.getLeavesOfType(type)).toHaveLength(1);
    expect(part('list-bar-count')!.textContent).toBe('31 August to today');
  });

  it('counts each stage, and walk-ins beside it', async () => {
    await opened();
    expect(stages()).toEqual([
      'Identified3', 'Asked2', 'Replied1and 1 walk-in', 'Day agreed1and 1 walk-in', 'Met1and 1 walk-in', 'Thanked0', 'In touch0',
    ]);
    expect(chapter('funnel').textContent).toContain('Those asked since 31 August, or picked or named since then');
    expect(all('table', chapter('funnel'))).toHaveLength(1);
    expect(chapter('funnel').querySelector('tbody th')!.getAttribute('scope')).toBe('row');
  });

  it('says who answered, of how many, and no percentage of less than five', async () => {
    await opened();
    expect(lines('response')).toEqual([
      '1 of 1 answered', 'Asks of at least 14 days, or answered. 1 is younger and not counted yet.', '1 of 1 led to a day.',
      'Alumni1 of 1', 'Before a reminder0 of 1', 'After the first1 of 1', '1 of 1 answer came after a reminder.',
    ]);
    expect(all('.informational-interviews-overview-square', chapter('response'))).toHaveLength(3);
    await look('All');
    expect(lines('response')[0]).toBe('1 of 2 answered');
    expect(lines('response')).toContain('Named by somebody0 of 1');
    expect(chapter('response').textContent).not.toContain('%');
  });

  it('gives the days one by one below five, each with its note, and then the middle', async () => {
    await opened();
    expect(lines('spans')).toEqual([
      'To a reply8 days', 'From reply to meeting7 days', 'To a thank-younot yet 2',
      'Calendar days. With fewer than 5, each is shown and nothing is averaged.',
    ]);
    const [eight] = all('.informational-interviews-overview-link', chapter('spans'));
    expect(eight!.getAttribute('aria-label')).toBe('Cyd: 8 days');
    click(eight!);
    await host.settle();
    expect(host.app.workspace.getActiveFile()?.path).toBe('People/Cyd.md');
    await host.close();
    await opened(Object.fromEntries([1, 2, 3, 5, 9].map((days) =>
      [`P${days}.md`, note(`type: contact\nasked_on: 2026-11-01\nreplied_on: 2026-11-0${days}\noutcome: yes`)])));
    expect(lines('spans')[0]).toBe('To a reply2 days in the middle, from 0 to 8, of 5 people');
  });

  it('names the longest chain, with the names from interviews and who waits to hear', async () => {
    await opened();
    expect(lines('referrals')).toEqual([
      'CydEve', 'Your longest chain, 2 people. It is of all notes, whenever it came about.',
      'Names per interview1 name from 1 interview', 'Word to referrersNobody waits to hear',
    ]);
    click(all('.informational-interviews-overview-link', chapter('referrals'))[1]!);
    await host.settle();
    expect(host.app.workspace.getActiveFile()?.path).toBe('People/Eve.md');
  });

  it('has a column for each week, called by its Monday', async () => {
    await opened();
    expect(texts('thead th', chapter('weeks'))).toHaveLength(12);
    expect(texts('thead th', chapter('weeks')).at(-1)).toBe('Week of 16 November');
    expect(numbers(rowNamed('weeks', 'Asks')).map((each) => each.getAttribute('aria-label'))).toEqual([
      'Asks: show these 2 people', 'Week of 28 September, asked: show 1 person', 'Week of 9 November, asked: show 1 person',
    ]);
    expect(numbers(rowNamed('weeks', 'Meetings')).map(countOf)).toEqual([2, 1, 1]);
    expect(chapter('weeks').textContent).not.toContain('tallest');
  });

  it('counts the fields, whatever their case', async () => {
    await opened();
    expect(lines('fields').slice(0, 3)).toEqual(['Archives210', 'Maps101', 'No field noted111']);
  });

  it('has a button for each number but none, and a list of as many behind each', async () => {
    await opened(anyPeople(60));
    for (const range of ['4 weeks', '12 weeks', 'All']) {
      await look(range);
      const all60 = numbers().length;
      expect(all60).toBeGreaterThan(40);
      for (let at = 0; at < all60; at += range === 'All' ? 1 : 7) {
        const number = numbers()[at]!;
        const [count, name] = [countOf(number), number.getAttribute('aria-label')!];
        expect(count, name).toBeGreaterThan(0);
        click(number);
        await host.settle();
        const modal = host.modal();
        if (modal) {
          expect(all('.informational-interviews-form-choices button', modal), name).toHaveLength(count);
          press('Escape');
        } else {
          expect([name, peopleShown().length]).toEqual([name, count]);
          expect(document.querySelector('.informational-interviews-people-those span')!.textContent)
            .toMatch(new RegExp(`: ${count} (?:people|person)$`));
        }
        await openOverview(host);
      }
    }
  }, 60_000);

  it('says in the list of people which they are, until all are shown', async () => {
    await opened();
    click(numbers(rowNamed('funnel', 'Asked'))[0]!);
    await host.settle();
    expect(peopleShown().sort()).toEqual(['People/Ben.md', 'People/Cyd.md']);
    const says = document.querySelector('.informational-interviews-people-those [role=status]')!;
    expect(says.textContent).toBe('Asked, 31 August to today: 2 people');
    await host.rename('People/Ben.md', 'People/Benedict.md');
    await host.settle();
    expect(peopleShown()).toContain('People/Benedict.md');
    click(part('list-summary')!.querySelector('button')!);
    await host.settle();
    expect([peopleShown().length, says.textContent]).toEqual([5, '']);
  });

  it('leaves such a list by the button beside the sentence as well', async () => {
    await opened();
    click(numbers(rowNamed('funnel', 'Asked'))[0]!);
    await host.settle();
    const says = document.querySelector<HTMLElement>('.informational-interviews-people-those')!;
    expect(says.hasClass('informational-interviews-ui-nothing')).toBe(false);
    click(says.querySelector('button')!);
    await host.settle();
    expect([peopleShown().length, says.hasClass('informational-interviews-ui-nothing')]).toEqual([5, true]);
  });

  it('shows walk-ins apart from those who were asked', async () => {
    await opened();
    click(numbers(rowNamed('funnel', 'Met'))[1]!);
    await host.settle();
    expect(peopleShown()).toEqual(['People/Dot.md']);
  });

  it('shows interviews to choose one of, the newest first, and opens it', async () => {
    await opened();
    click(numbers(rowNamed('weeks', 'Meetings'))[0]!);
    await host.settle();
    expect(host.modal()!.querySelector('.modal-title')!.textContent).toBe('Meetings, 31 August to today: 2 interviews');
    expect(texts('.informational-interviews-form-choices button', host.modal()!)).toEqual(['Mon 16 Nov, Dot', 'Fri 16 Oct, Cyd']);
    press('ArrowDown');
    click(document.activeElement!);
    await host.settle();
    expect(host.app.workspace.getActiveFile()?.path).toBe('Talks/With Cyd.md');
  });

  it('gives the focus back to the number whose list was left', async () => {
    await opened();
    const meetings = numbers(rowNamed('weeks', 'Meetings'))[0]!;
    meetings.focus();
    click(meetings);
    await host.settle();
    press('Escape');
    await host.settle();
    expect(document.activeElement).toBe(meetings);
    click(meetings);
    await host.settle();
    await host.write('Talks/New.md', note('type: interview\ncontacts: "[[Cyd]]"\ndate: 2026-11-10\nstatus: held'));
    await host.settle();
    press('Escape');
    await host.settle();
    expect(document.activeElement).not.toBe(meetings);
    expect(document.activeElement).toBe(numbers(rowNamed('weeks', 'Meetings'))[0]);
    expect(document.activeElement!.textContent).toBe('3');
  });
});

describe('the topics in the overview', () => {
  const talk = (day: string, body: string): string =>
    note(`type: interview\ncontacts: "[[Cyd]]"\ndate: ${day}\nstatus: held`, body);
  const given = {
    'People/Cyd.md': files['People/Cyd.md'],
    'One.md': talk('2026-10-16', '## Questions\n### What led you here?\nChance.\n'),
    'Two.md': talk('2026-11-12', '## Questions\n\n- What led you here?\n'),
    'Bank.md': '## Path\n- What led you here?\n## Pay\n- How does pay develop?\n## Close\n- May I write again?\n',
    '.obsidian/plugins/informational-interviews/data.json': JSON.stringify({ questionBank: 'Bank' }),
  };

  it('are those that came up, each with its interviews, and those nobody was asked about', async () => {
    await opened(given);
    expect(lines('fields').slice(2)).toEqual(['Path2', 'Nobody has been asked yet about: Pay.']);
    click(numbers(rowNamed('fields', 'Path'))[0]!);
    await host.settle();
    expect(texts('.informational-interviews-form-choices button', host.modal()!)).toEqual(['Thu 12 Nov, Cyd', 'Fri 16 Oct, Cyd']);
  });

  it('follow the text of the notes, and count nothing else anew for it', async () => {
    await opened(given);
    await host.write('Two.md', talk('2026-11-12', '## Questions\n\n- How does pay develop?\n'));
    await host.settle();
    expect(lines('fields').slice(2)).toEqual(['Path1', 'Pay1']);
    await host.write('Bank.md', '## Where from\n- What led you here?\n');
    await host.settle();
    expect(lines('fields').slice(2)).toEqual(['Where from1']);
    expect(counted().counts).toBe(1);
  });

  it('are not told where the bank has gone, and all else is', async () => {
    await opened({ ...given, 'Bank.md': '' });
    await host.remove('Bank.md');
    await host.settle();
    expect(lines('fields').at(-1)).toContain('Your question bank “Bank.md” is not in the vault.');
    expect(stages()[1]).toBe('Asked1');
  });
});

describe('what the overview looks at', () => {
  it('is the last four weeks, twelve, or all; the chosen one says so by more than colour', async () => {
    await opened();
    const pressed = () => all('[aria-pressed="true"]', overview()).map(({ textContent }) => textContent);
    expect(pressed()).toEqual(['12 weeks']);
    await look('4 weeks');
    expect([pressed(), part('list-bar-count')!.textContent]).toEqual([['4 weeks'], '26 October to today']);
    expect(stages().slice(0, 2)).toEqual(['Identified2', 'Asked1']);
    expect(texts('thead th', chapter('weeks'))).toHaveLength(4);
    await look('All');
    expect(numbers(rowNamed('weeks', 'Asks'))[0]!.getAttribute('aria-label')).toBe('Asks in the last 12 weeks: show these 2 people');
    expect([stages()[1], part('list-bar-count')!.textContent]).toEqual(['Asked3', 'From the beginning to today']);
    expect(chapter('weeks').textContent).toContain('These are the last 12 weeks.');
  });

  it('is one field, kept while it is looked at, and left by Show all', async () => {
    await opened();
    expect(Array.from(select().options, ({ text }) => text)).toEqual(['All fields', 'Archives', 'Maps']);
    await pick('Archives');
    expect(stages().slice(0, 2)).toEqual(['Identified2', 'Asked1']);
    for (const path of ['People/Ada.md', 'People/Ben.md']) await host.write(path, note('type: contact\nasked_on: 2026-11-09'));
    await host.settle();
    expect(overview().textContent).toContain('Nothing between 31 August and today in the field “Archives”.');
    expect(select().value).toBe('Archives');
    click(button('Show all'));
    await host.settle();
    expect([select().value, stages()[1]]).toEqual(['', 'Asked4']);
    expect(document.activeElement).toBe(numbers()[0]);
  });

  it('is kept with the layout, and what is not known there is passed over', async () => {
    await opened();
    await look('4 weeks');
    await pick('Archives');
    expect(leaf().view.getState()).toMatchObject({ range: '4-weeks', field: 'Archives' });
    for (const [state, wanted] of [
      [{ range: 'all', field: 'Maps' }, { range: 'all', field: 'Maps' }],
      [{ range: 'for ever', field: 3 }, { range: '12-weeks', field: '' }],
      [null, { range: '12-weeks', field: '' }],
    ] as const) {
      await leaf().setViewState({ type, state: state as never });
      await host.settle();
      expect(leaf().view.getState()).toMatchObject(wanted);
    }
  });
});

describe('an overview of nobody', () => {
  it('begins with one person, by Tab, though an address book is there', async () => {
    await opened({ 'Noted.md': note('type: contact'), 'Diary.md': 'Nothing\n' });
    expect(overview().textContent).toContain('Ask one person, and this page begins to fill.');
    expect(document.activeElement).toBe(button('New contact'));
    expect(button('New contact').tabIndex).toBe(0);
    click(button('New contact'));
    await host.settle();
    expect(host.modal()!.querySelector('.modal-title')!.textContent).toBe('New contact');
  });

  it('says since when there is nothing, and shows all', async () => {
    await opened({ 'Old.md': note('type: contact\nasked_on: 2026-01-02') });
    expect(overview().textContent).toContain('Nothing between 31 August and today.');
    expect(document.activeElement).toBe(button('Show all'));
    click(button('Show all'));
    await host.settle();
    expect(stages()[1]).toBe('Asked1');
  });

  it('waits while the notes are read', async () => {
    host = await startedHost({ files, now: '2026-11-17T11:20' });
    const feed = (host.plugin as unknown as { feed: { ready: boolean } }).feed;
    feed.ready = false;
    await openOverview(host);
    expect(overview().textContent).toContain('Reading your notes…');
    expect(numbers()).toEqual([]);
    feed.ready = true;
    await host.write('People/Ada.md', note('type: contact\nasked_on: 2026-11-02'));
    await host.settle();
    expect(stages()[1]).toBe('Asked3');
  });
});

describe('the overview follows the notes', () => {
  it('counts once for each change, and draws what says something else', async () => {
    await opened();
    const before = { counts: counted().counts, drawn: counted().drawn };
    // The last is drawn again once the notes are read for its topics.
    expect(before).toEqual({ counts: 1, drawn: 7 });
    await host.write('People/Ada.md', note('type: contact\nfield: Maps\nidentified_on: 2026-11-02'));
    await host.settle();
    expect([counted().counts, counted().drawn]).toEqual([2, 8]);
    expect(lines('fields').slice(0, 2)).toEqual(['Maps201', 'archives110']);
    await host.write('People/Ada.md', note('type: contact\nfield: Maps\nidentified_on: 2026-11-02\nrole: Editor'));
    await host.settle();
    expect([counted().counts, counted().drawn]).toEqual([3, 8]);
    await host.write('Diary.md', 'Nothing of ours\n');
    await host.settle();
    expect(counted().counts).toBe(3);
  });

  it('does nothing while it is out of sight, and once when it is seen again', async () => {
    await opened();
    await host.app.workspace.getLeaf('tab').openFile(host.app.vault.getFileByPath('People/Ada.md')!);
    await host.settle();
    for (const day of ['2026-11-03', '2026-11-04', '2026-11-05']) {
      await host.write('People/Ada.md', note(`type: contact\nasked_on: ${day}`));
      await host.settle();
    }
    expect(counted().counts).toBe(1);
    await openOverview(host);
    expect([counted().counts, stages()[1]]).toEqual([2, 'Asked3']);
    await openOverview(host);
    expect(counted().counts).toBe(2);
  });

  it('turns with the day, also where nothing is due', async () => {
    await opened({ 'Ben.md': note('type: contact\nasked_on: 2026-11-04\ndo_not_contact: true') });
    expect(lines('response')[0]).toBe('No ask is old enough to count yet.');
    host.clock.set('2026-11-18T00:01');
    await host.clock.advance(15_000);
    await host.settle();
    expect(lines('response')[0]).toBe('0 of 1 answered');
  });

  it('keeps the focus on its number when that is drawn anew', async () => {
    await opened();
    numbers(rowNamed('funnel', 'Asked'))[0]!.focus();
    await host.write('People/Ada.md', note('type: contact\nasked_on: 2026-11-10'));
    await host.settle();
    expect(document.activeElement).toBe(numbers(rowNamed('funnel', 'Asked'))[0]);
    expect(document.activeElement!.textContent).toBe('3');
  });

  it('is at hand for 2,000 people', async () => {
    await opened(anyPeople(2000));
    await look('All');
    expect(counted().counts).toBe(2);
    const asked = countOf(numbers(rowNamed('funnel', 'Asked'))[0]!);
    await host.write('People/P0.md', note('type: contact'));
    await host.settle();
    expect(counted().counts).toBe(3);
    expect(Math.abs(countOf(numbers(rowNamed('funnel', 'Asked'))[0]!) - asked)).toBeLessThanOrEqual(1);
    expect(all('*', overview()).length).toBeLessThan(900);
  }, 30_000);
});

describe('the keys of the overview', () => {
  it('go from number to number, in a line and between lines, and over the weeks by column', async () => {
    await opened();
    const at = () => `${(document.activeElement as HTMLElement).dataset['which']}`;
    const walk = (key: string): string => (press(key), at());
    expect(at()).toBe('Identified');
    expect(walk('ArrowDown')).toBe('Asked');
    expect(walk('ArrowDown')).toBe('Replied');
    expect(walk('ArrowRight')).toBe('Replied, walk-ins');
    expect(walk('ArrowDown')).toBe('Day agreed, walk-ins');
    expect(walk('ArrowLeft')).toBe('Day agreed');
    expect(walk('ArrowUp')).toBe('Replied');
    expect(walk('Home')).toBe('Identified');
    expect(press('ArrowUp').defaultPrevented).toBe(false);
    numbers(rowNamed('weeks', 'Asks')).at(-1)!.focus();
    expect(walk('ArrowDown')).toBe('Week of 16 November, met');
    expect(walk('End')).toBe('No field noted, on your list');
  });

  it('are those of the screen from right to left, too', async () => {
    await opened();
    part('overview-page')!.style.direction = 'rtl';
    numbers(rowNamed('funnel', 'Met'))[0]!.focus();
    press('ArrowLeft');
    expect((document.activeElement as HTMLElement).dataset['which']).toBe('Met, walk-ins');
  });

  it('reach all rows of a long table', async () => {
    await opened(Object.fromEntries(Array.from({ length: 20 }, (_, at) =>
      [`P${at}.md`, note(`type: contact\nasked_on: 2026-11-10\nfield: F${String(at).padStart(2, '0')}`)])));
    expect(all('tbody tr', chapter('fields'))).toHaveLength(8);
    click(button('Show 12 more'));
    expect(all('tbody tr', chapter('fields'))).toHaveLength(20);
    expect((document.activeElement as HTMLElement).dataset['which']).toBe('F08, on your list');
  });
});

describe('the menu of the overview', () => {
  it('copies it as text, and leads to the people and the map', async () => {
    await opened();
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text: string) => Promise.resolve(copied.push(text)) } });
    click(overview().querySelector('[aria-label="More options"]')!);
    expect(menuItems()).toEqual(['Copy as text', 'Open people', 'Open referral map']);
    choose('Copy as text');
    await host.settle();
    expect(copied[0]).toContain('Identified: 3');
    expect(host.notices()).toContain('The overview is on the clipboard.');
    click(overview().querySelector('[aria-label="More options"]')!);
    choose('Open people');
    await host.settle();
    expect(peopleShown()).toHaveLength(5);
  });
});

it('names of any kind are words and nothing else', async () => {
  await opened({
    'People/A & B.md': note('type: contact\nfield: "<img src=x onerror=alert(1)>"\nsource: "a: [[b]]"\nasked_on: 2026-10-01'),
    'People/“Q” O’Hara.md': note('type: contact\nreferred_by: "[[A & B]]"\nfield: "${1}"\nasked_on: 2026-10-02\nasked_via: "]] <b>"'),
    'People/Round.md': note('type: contact\nreferred_by: ["[[Circle]]", "[[Round]]", "[[Gone]]"]\nasked_on: yesterday'),
    'People/Circle.md': note('type: contact\nreferred_by: "[[Round]]"\ndo_not_contact: true'),
  });
  await look('All');
  expect(overview().querySelector('img, b')).toBeNull();
  expect(lines('fields')[0]).toContain('${1}');
  expect(lines('fields')[1]).toContain('<img src=x onerror=alert(1)>');
  expect(lines('response').join('\n')).toContain(']] <b>');
  expect(stages()[0]).toBe('Identified4');
});
