// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { all, choose, click, main, menuItems, openedView, part, press, vault } from './follow-ups-notes';
import { call, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const prefix = '.informational-interviews-';
const view = (): HTMLElement => document.querySelector<HTMLElement>('.informational-interviews-people')!;
const rows = (): HTMLElement[] => all('[data-row]', view());
const names = (): string[] => rows().map((row) => row.querySelector(`${prefix}list-person`)!.textContent);
const row = (name: string): HTMLElement => rows().find((each) => each.textContent.startsWith(name))!;
const head = (name: string): HTMLElement => all(`${prefix}people-head`, view()).find(({ textContent }) => textContent.startsWith(name))!;
const spoken = (name: string): string => row(name).textContent;

async function opened(files: Record<string, string> = vault, now = '2026-11-17T11:20'): Promise<void> {
  host = await startedHost({ files, now });
  await host.command('informational-interviews:open-people');
  await host.settle();
}

describe('the people', () => {
  it('open in a tab, the same one each time, whom one would turn to first on top', async () => {
    await opened();
    expect(names().slice(0, 4)).toEqual(['Amara Osei', 'Tomás Herrera', 'Wren Abbott', 'Jonas Weidmann']);
    await host.command('informational-interviews:open-people');
    expect(host.app.workspace.getLeavesOfType('informational-interviews-people')).toHaveLength(1);
    expect(part('list-bar-count')!.textContent).toBe('10 people, 5 with something today');
  });

  it('are a few sentences each to who hears them', async () => {
    await opened();
    expect(spoken('Amara Osei')).toContain('Amara Osei. Met Thu 12 Nov. Met. Say thank you, 4 days late.');
    expect(spoken('Margit Sollberg')).toContain('Margit Sollberg, Designer, Fernhill Museum. Day agreed. You meet at 14:00, Today.');
  });

  it('open their own note, and are acted on by what is due, in whichever note it stands', async () => {
    await opened();
    main(row('Amara Osei')).focus();
    press('Enter');
    await host.settle();
    expect(host.app.workspace.getActiveFile()?.path).toBe('People/Amara Osei.md');
    main(row('Amara Osei')).focus();
    press('d');
    await host.settle();
    expect(await host.read('Interviews/Amara.md')).toContain('thanked_on: 2026-11-17');
    expect(spoken('Amara Osei')).toContain('Thanked today');
    press('u');
    await host.settle();
    expect(await host.read('Interviews/Amara.md')).toBe(vault['Interviews/Amara.md']);
  });

  it('answer by R, and are met by I, whichever note their next step stands in', async () => {
    const given = note('type: contact\nreferred_by: "[[Wren Abbott]]"\nreferred_on: 2026-10-20');
    const held = (who: string): string => note(`type: interview\ncontacts: ["[[${who}]]"]\ndate: 2026-11-12\nstatus: held`);
    await opened({
      'Wren Abbott.md': note('type: contact'), 'Xia.md': given, 'Ann.md': note('type: contact\nasked_on: 2026-11-02'),
      'Ben.md': note('type: contact'), 'One.md': held('Xia'), 'Two.md': held('Ben'), 'Three.md': held('Ann'),
    });
    for (const name of ['Wren Abbott', 'Xia', 'Ann', 'Ben']) {
      for (const [key, title] of [['r', `What did ${name} say?`], ['i', 'New interview']] as const) {
        main(row(name)).focus();
        press(key);
        await host.settle();
        expect([name, host.modal()?.querySelector('.modal-title')?.textContent]).toEqual([name, title]);
        host.modal()!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        await host.settle();
      }
    }
    main(row('Wren Abbott')).focus();
    press('r');
    await host.settle();
    click(all('button', host.modal()!).find(({ textContent }) => textContent.startsWith('Yes'))!);
    await host.settle();
    expect(await host.read('Wren Abbott.md')).toContain('replied_on: 2026-11-17');
  });

  it('have the buttons of what is due, of who has the next word, or of a letter', async () => {
    await opened({ ...vault, 'People/Kit.md': note('type: contact\nasked_on: 2026-11-12'), 'People/Idle.md': note('type: contact\nlast_contact: 2026-11-12') });
    const tools = (name: string) => {
      main(row(name)).focus();
      return all('[data-tool]', row(name)).map(({ dataset }) => dataset.tool);
    };
    expect(tools('Amara Osei')).toEqual(['settle', 'draft-due', 'snooze', 'menu']);
    expect(tools('Kit')).toEqual(['reply', 'draft-due', 'close', 'menu']);
    expect(tools('Idle')).toEqual(['draft', 'brief-me', 'menu']);
    press('m');
    expect(menuItems()).toContain('Open the note');
  });

  it('are sorted by the head of a column, and the other way round by a second press, kept with the layout', async () => {
    await opened();
    click(head('Name'));
    await host.settle();
    const conversation = () => names().slice(0, 3);
    expect(conversation()).toEqual(['Amara Osei', 'Dana Whitlock', 'Jonas Weidmann']);
    expect([head('Name'), head('Stage')].map((el) => el.getAttribute('aria-pressed'))).toEqual(['true', 'false']);
    click(head('Name'));
    await host.settle();
    expect(conversation()).toEqual(['Wren Abbott', 'Tomás Herrera', 'Put Off']);
    const [leaf] = host.app.workspace.getLeavesOfType('informational-interviews-people');
    expect(leaf!.view.getState()).toMatchObject({ order: { by: 'name', turned: true } });
    await leaf!.setViewState({ type: 'informational-interviews-people', state: { order: { by: 'name', turned: false } } });
    await host.settle();
    expect(conversation()).toEqual(['Amara Osei', 'Dana Whitlock', 'Jonas Weidmann']);
  });

  it('are sorted from a menu where there are no columns', async () => {
    await opened();
    click(view().querySelector(`${prefix}people-sort`)!);
    expect(menuItems()).toEqual(['Name', 'Role, organization', 'Stage', 'Last touch', 'Next step']);
    choose('Name');
    await host.settle();
    expect(names()[1]).toBe('Dana Whitlock');
  });

  it('are found by words, stage and field, and all are shown again', async () => {
    await opened({ ...vault, 'People/Lena Fjord.md': note('type: contact\nfield: printing\nasked_on: 2026-11-10'), 'People/Kit.md': note('type: contact\nfield: archives\nasked_on: 2026-11-12') });
    const select = view().querySelector('select')!;
    expect(Array.from(select.options, ({ text }) => text)).toEqual(['All fields', 'archives', 'printing']);
    select.value = 'printing';
    select.dispatchEvent(new Event('change'));
    await host.settle();
    expect(names()).toEqual(['Lena Fjord']);
    expect(part('list-summary')!.textContent).toBe('1 of 11 shownShow all');
    click(part('list-summary')!.querySelector('button')!);
    await host.settle();
    expect([select.value, names().length > 5]).toEqual(['', true]);
    click(all(`${prefix}list-chip`, view()).find(({ textContent }) => textContent.startsWith('Not asked yet'))!);
    await host.settle();
    expect(names()).toEqual(['Marcus Bell']);
  });

  it('keep a field that nobody is in any more until one lets go of it', async () => {
    await opened({ 'A.md': note('type: contact\nfield: printing\nasked_on: 2026-11-12'), 'B.md': note('type: contact\nfield: archives\nasked_on: 2026-11-12') });
    const select = view().querySelector('select')!;
    select.value = 'printing';
    select.dispatchEvent(new Event('change'));
    await host.write('A.md', note('type: contact\nasked_on: 2026-11-12'));
    await host.settle();
    expect([select.value, part('list-empty')!.textContent]).toEqual(['printing', 'Nobody here matches.']);
  });

  it('are nobody at first, and one begins with one person', async () => {
    await opened({ 'Diary.md': 'Nothing of ours\n' });
    expect(part('list-empty')!.textContent).toContain('Begin with one person');
    click(part('list-empty')!.querySelector('button')!);
    await host.settle();
    expect(host.modal()?.querySelector('.modal-title')?.textContent).toBe('New contact');
  });

  it('are drawn a page at a time, and one change draws one row', async () => {
    const many = Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`People/P${at}.md`, note('type: contact\nasked_on: 2026-11-12')]));
    await opened(many);
    const [leaf] = host.app.workspace.getLeavesOfType('informational-interviews-people');
    const { rowsDrawn } = leaf!.view as unknown as { rowsDrawn: number };
    expect(rowsDrawn).toBe(100);
    await host.write('People/P0.md', note('type: contact\nasked_on: 2026-11-12\nrole: Editor'));
    await host.settle();
    expect((leaf!.view as unknown as { rowsDrawn: number }).rowsDrawn).toBe(101);
  });

  it('who were picked open from the list of follow-ups, where there are more than five', async () => {
    const picked = Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`People/P${at}.md`, note('type: contact\nidentified_on: 2026-10-01')]));
    host = await openedView({ files: { ...vault, ...picked } });
    const more = document.querySelector<HTMLElement>('[data-section=picked] [data-does=more]')!;
    expect(more.textContent).toBe('2 more you picked');
    click(more);
    await host.settle();
    expect(names()).toEqual(['Marcus Bell', 'P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6']);
  });
});

describe('the terminal', () => {
  it('answers with everybody: stage, touch, what comes next', async () => {
    host = await startedHost({ files: vault, now: '2026-11-17T11:20' });
    const answer = JSON.parse(await host.cli('informational-interviews:people', { format: 'json' })) as { today: string; people: { name: string }[] };
    expect(answer.today).toBe('2026-11-17');
    expect(answer.people).toHaveLength(10);
    expect(answer.people[0]).toEqual({
      name: 'Amara Osei', note: 'People/Amara Osei.md', stage: 'met', organization: null, role: null, field: null, touched: '2026-11-12',
      next: { kind: 'thank-you', note: 'Interviews/Amara.md', due: '2026-11-13', waits: false, says: 'Say thank you' },
    });
    expect(answer.people.find(({ name }) => name === 'Margit Sollberg')).toMatchObject({
      stage: 'scheduled', role: 'Designer', next: { kind: 'meeting', note: 'Interviews/Margit.md', due: '2026-11-17', says: 'You meet at 14:00' },
    });
  });

  it.each([
    [{ stage: 'identified' }, ['Marcus Bell']],
    [{ stage: '["met", "in touch"]' }, ['Amara Osei', 'Dana Whitlock']],
    [{ stage: 'thanked' }, []],
    [{ field: 'MUSEUMS' }, ['Jonas Weidmann']],
  ])('answers with those of %j', async (flags, expected) => {
    host = await startedHost({ files: { ...vault, 'People/Jonas Weidmann.md': note('type: contact\nfield: Museums\nasked_on: 2026-11-06') }, now: '2026-11-17T11:20' });
    const { people } = JSON.parse(await host.cli('informational-interviews:people', { format: 'json', ...flags })) as { people: { name: string }[] };
    expect(people.map(({ name }) => name)).toEqual(expected);
  });

  it('answers in lines, and says what a stage may be', async () => {
    host = await startedHost({ files: vault, now: '2026-11-17T11:20' });
    const text = await host.cli('informational-interviews:people', { stage: 'scheduled' });
    expect(text).toBe('Margit Sollberg, Designer, Fernhill Museum: Day agreed. You meet at 14:00 (Tue 17 Nov).');
    expect(await host.cli('informational-interviews:people', { stage: 'closed' })).toBe('Nobody here matches.');
    await expect(call(host, 'people', { stage: 'friend' })).rejects.toThrow('“friend” is no stage. There are: identified, asked, replied');
  });
});
