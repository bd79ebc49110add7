// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host, HostOptions } from '../host';
import { fileMenu } from '../host/ui';
import { call, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const files: Record<string, string> = {
  'People/Jane Roe.md': note(`type: contact
organization: Kestrel Lab
role: Technician
email: jane@example.org
time_zone: Asia/Tokyo
why: She left research
referred_by: "[[Wren Abbott]]"
asked_on: 2026-11-06`, '## Worth remembering\n\nHow they like to be addressed.\n\n- Two cats\n- \n\n## Log\n\n- not this\n'),
  'People/Wren Abbott.md': note('type: contact\nlast_contact: 2026-11-10'),
  'People/Ben Orr.md': note('type: contact\norganization: kestrel lab'),
  'Lunch.md': note('type: interview\ncontacts: ["[[Wren Abbott]]", "[[Ben Orr]]"]\ndate: 2026-11-12\nstatus: held\nlearned: Ask twice'),
  'Strangers.md': note('type: interview\ncontacts: ["[[Nobody Yet]]"]\ndate: 2026-11-28'),
  'Diary.md': 'Nothing of ours\n',
};

const prefix = '.informational-interviews-brief-';
const all = (name: string): HTMLElement[] => Array.from(document.querySelectorAll<HTMLElement>(prefix + name));
const one = (name: string): HTMLElement | undefined => all(name)[0];
const sectionText = (key: string): string => document.querySelector(`[data-section="${key}"]`)?.textContent ?? '';
const empty = (): HTMLElement => document.querySelector<HTMLElement>('.informational-interviews-list-empty')!;
const stops = (): HTMLElement[] => Array.from(document.querySelectorAll<HTMLElement>('[data-stop]'));
const stop = (key: string): HTMLElement => stops().find(({ dataset }) => dataset.stop?.startsWith(key))!;

async function openNote(path: string): Promise<void> {
  await host.app.workspace.getLeaf(false).openFile(host.app.vault.getFileByPath(path) as never);
  await host.settle();
}

async function briefed(path?: string, given: Partial<HostOptions> = {}): Promise<void> {
  host = await startedHost({ files, ...given });
  if (path) await openNote(path);
  await host.command('informational-interviews:brief-me');
  await host.settle();
}

function press(key: string): void {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  document.activeElement!.dispatchEvent(event);
}

describe('the brief', () => {
  const nextButtons = (): HTMLElement[] => Array.from(one('next')!.querySelectorAll('button'));

  it.each<[string, string[]]>([
    ['People/Jane Roe.md', ['I reminded Jane Roe today', 'Draft the reminder', 'Jane Roe has answered…', 'New interview with Jane Roe…']],
    ['People/Ben Orr.md', ['I thanked Ben Orr today', 'Draft the thank-you', 'Ben Orr has answered…', 'New interview with Ben Orr…']],
    ['People/Ann Lee.md', ['Draft a message…', 'Ann Lee has answered…', 'New interview with Ann Lee…']],
  ])('has what one does next as buttons in words: %s', async (path, titles) => {
    await briefed(path, { files: { ...files, 'People/Ann Lee.md': note('type: contact') } });
    expect(nextButtons().map(({ textContent }) => textContent)).toEqual(titles);
  });

  it('does what its button says, and the page has the focus again', async () => {
    await briefed('People/Jane Roe.md');
    nextButtons()[0]!.focus();
    nextButtons()[0]!.click();
    await host.settle();
    expect(await host.read('People/Jane Roe.md')).toContain('reminded_on:\n  - 2026-11-21\n');
    expect(document.activeElement!.closest('.informational-interviews-brief-view')).not.toBeNull();
  });

  it('is about the contact whose note is open', async () => {
    await briefed('People/Jane Roe.md');
    expect(one('name')!.textContent).toBe('Jane Roe');
    expect(one('head')!.textContent).toContain('TechnicianKestrel Lab');
    expect(sectionText('why')).toContain('She left research');
    expect(sectionText('known')).toContain('Referred by Wren Abbott');
    expect(sectionText('remembered')).toBe('Worth rememberingTwo cats');
    expect(sectionText('open')).toContain('days late');
    expect(sectionText('there')).toContain('Ben Orr');
    expect(sectionText('reach')).toMatch(/for them now, Asia\/Tokyo/);
    expect([...host.screen.unknownIcons]).toEqual([]);
  });

  it('knows what stands below code with a hash in it', async () => {
    const body = '## Worth remembering\n\n- Two cats\n\n```sh\n# install\n```\n\n- Likes trains\n';
    await briefed('People/Jane Roe.md', { files: { ...files, 'People/Jane Roe.md': note('type: contact', body) } });
    expect(sectionText('remembered')).toBe('Worth rememberingTwo catsLikes trains');
  });

  it('follows the note that is open, and stays where it is while no note is', async () => {
    await briefed('People/Jane Roe.md');
    await openNote('People/Wren Abbott.md');
    expect(one('name')!.textContent).toBe('Wren Abbott');
    expect(sectionText('said')).toContain('Ask twice');
    await openNote('Diary.md');
    expect(empty().textContent).toContain('Open a contact or an interview');
    expect(one('page')!.className).toContain('nothing');
  });

  it.each([
    ['their note', 'People/Wren Abbott.md', 'People/Wren Berg.md', 'Wren Berg'],
    ['the folder around it', 'People', 'Persons', 'Wren Abbott'],
  ])('goes with whom it shows when %s is renamed', async (_, from, to, name) => {
    await briefed('People/Wren Abbott.md');
    await host.rename(from, to);
    await host.settle();
    expect(one('page')!.className).not.toContain('nothing');
    expect(one('name')!.textContent).toBe(name);
  });

  it('shows an interview’s people one at a time, to switch between', async () => {
    await briefed('Lunch.md');
    expect(all('tab').map(({ textContent }) => textContent)).toEqual(['Wren Abbott', 'Ben Orr']);
    expect(one('name')!.textContent).toBe('Wren Abbott');
    all('tab')[1]!.focus();
    all('tab')[1]!.click();
    expect(one('name')!.textContent).toBe('Ben Orr');
    expect(all('tab').map((tab) => tab.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
    expect(document.activeElement!.textContent).toBe('Ben Orr');
  });

  it('says what to do when nobody in the interview has a note', async () => {
    await briefed('Strangers.md');
    expect(empty().textContent).toContain('Nobody in this interview has a contact note');
    empty().querySelector('button')!.click();
    await host.settle();
    expect(host.modal()!.textContent).toContain('New contact');
  });

  it('changes with the notes, keeps the focus, and draws again only what is different', async () => {
    await briefed('People/Jane Roe.md');
    stop('known').focus();
    const why = document.querySelector('[data-section="why"]')!.firstElementChild;
    const known = stop('known');
    await host.write('People/Jane Roe.md', files['People/Jane Roe.md']!
      .replace('referred_by: "[[Wren Abbott]]"', 'referred_by: ["[[Wren Abbott]]", Bo]').replace('Two cats', 'Three cats'));
    await host.settle();
    expect(sectionText('known')).toContain('Bo');
    expect(sectionText('remembered')).toContain('Three cats');
    expect(document.activeElement!.textContent).toContain('Referred by Wren Abbott');
    expect(stop('known')).toBe(known);
    expect(document.querySelector('[data-section="why"]')!.firstElementChild).toBe(why);
  });

  it('is one Tab stop; arrow keys move in it and Enter opens the note', async () => {
    await briefed('People/Jane Roe.md');
    expect(document.activeElement!.textContent).toBe('Jane Roe');
    press('ArrowDown');
    expect(document.activeElement).not.toBe(stop('name'));
    press('End');
    expect(document.activeElement).toBe(stops().at(-1));
    expect(stops().filter(({ tabIndex }) => tabIndex === 0)).toEqual([document.activeElement]);
    press('Home');
    expect(document.activeElement).toBe(stop('name'));
    stop('known').focus();
    press('Enter');
    await host.settle();
    expect(host.app.workspace.getActiveFile()?.path).toBe('People/Wren Abbott.md');
    expect(one('name')!.textContent).toBe('Wren Abbott');
  });

  it('opens the menu of a line’s note by M and the right button, and undoes by U', async () => {
    await briefed('People/Jane Roe.md');
    const offered = (): (string | null)[] =>
      Array.from(document.querySelectorAll('.menu .menu-item-title'), ({ textContent }) => textContent);
    stop('known').focus();
    press('m');
    expect(offered().slice(0, 2)).toEqual(['Open the note', 'Open in new tab']);
    expect(offered()).toContain('Brief me');
    press('Escape');
    expect(document.activeElement).toBe(stop('known'));
    const rightClick = (on: HTMLElement): boolean =>
      on.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2 }));
    expect(rightClick(stop('there'))).toBe(false);
    expect(offered()).toContain('Open the note');
    press('Escape');
    // The app’s own menu can copy the address.
    expect(rightClick(stop('reach\nemail'))).toBe(true);
    await call(host, 'done', { note: 'People/Jane Roe.md', kind: 'remind' });
    expect(sectionText('open')).not.toContain('days late');
    press('u');
    await host.settle();
    expect(await host.read('People/Jane Roe.md')).toBe(files['People/Jane Roe.md']);
  });

  it('does what a line about something owed asks for, by the keys of the list', async () => {
    await briefed('People/Wren Abbott.md', {
      files: { ...files, 'People/Wren Abbott.md': note('type: contact\nfollow_up: 2026-11-19\nfollow_up_note: send the article') },
    });
    stop('open\nthank-you').focus();
    press('d');
    await host.settle();
    expect(await host.read('Lunch.md')).toContain('thanked:\n  - "[[Wren Abbott]]"\n');
    expect(sectionText('open')).not.toContain('thank you');
    stop('promises').focus();
    press('x');
    await host.settle();
    expect(await host.read('People/Wren Abbott.md')).toContain('waived:\n  - follow-up of 2026-11-19\n');
    stop('name').focus();
    press('d');
    await host.settle();
    expect(host.notices().at(-1)).toBe('This row is no due item. M shows what can be done.');
  });

  it('does it for the person whose page it is, though another in the note has their name', async () => {
    const lunch = 'type: interview\ncontacts: ["[[Lab/Sam Lee]]", "[[Press/Sam Lee]]", "[[Ben Orr]]"]\ndate: 2026-11-19\nstatus: held\ndebriefed_on: 2026-11-19';
    await briefed('Press/Sam Lee.md', {
      files: {
        'Lab/Sam Lee.md': note('type: contact'), 'Press/Sam Lee.md': note('type: contact'), 'Ben Orr.md': note('type: contact'),
        'Lunch.md': note(lunch),
      },
    });
    stop('open\nthank-you').focus();
    press('d');
    await host.settle();
    expect(await host.read('Lunch.md')).toBe(note(`${lunch}\nthanked:\n  - "[[Press/Sam Lee]]"`));
  });

  it('keeps the focus on the line that follows the one that went, and on the page without a line', async () => {
    await briefed('People/Jane Roe.md');
    stop('why').focus();
    await host.write('People/Jane Roe.md', files['People/Jane Roe.md']!.replace('why: She left research\n', ''));
    await host.settle();
    expect(document.activeElement).toBe(stop('known'));
    await host.write('People/Jane Roe.md', 'Nothing of ours any more\n');
    await host.settle();
    expect(document.activeElement!.textContent).toBe('New contact');
  });

  it('asks for a preview of the note that is pointed at, and opens it in a new tab with Mod', async () => {
    await briefed('People/Jane Roe.md');
    const previews: unknown[] = [];
    host.app.workspace.on('hover-link', (info: unknown) => previews.push(info));
    stop('known').dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    expect(previews).toMatchObject([{ source: 'informational-interviews-brief', linktext: 'People/Wren Abbott.md' }]);
    stop('known').dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }));
    await host.settle();
    expect(host.app.workspace.getLeavesOfType('markdown')).toHaveLength(2);
  });

  it('shows what is written in notes as text', async () => {
    await briefed('People/X.md', { files: { 'People/X.md': note('type: contact\nname: "<b>X</b>"\nwhy: "<img src=x>"') } });
    expect(one('name')!.textContent).toBe('<b>X</b>');
    expect(one('page')!.querySelector('b, img')).toBeNull();
  });

  it('opens from the menu of a contact’s note and of an interview’s, and of no other', async () => {
    host = await startedHost({ files });
    const titles = (path: string): string[] => {
      fileMenu(host.screen as never, host.app.vault.getFileByPath(path)!).showAtPosition({ x: 0, y: 0 });
      return Array.from(host.menu()!.querySelectorAll('.menu-item-title'), ({ textContent }) => textContent);
    };
    expect(titles('Diary.md')).not.toContain('Brief me');
    expect(titles('People/Ben Orr.md')).toContain('Brief me');
    expect(titles('Lunch.md')).toContain('Brief me');
    Array.from(host.menu()!.querySelectorAll<HTMLElement>('.menu-item')).find(({ textContent }) => textContent === 'Brief me')!.click();
    await host.settle();
    expect(one('name')!.textContent).toBe('Wren Abbott');
  });

  it('opens from the card of today’s appointment', async () => {
    host = await startedHost({ files, now: '2026-11-28T09:00' });
    await host.write('Strangers.md', note('type: interview\ncontacts: ["[[Jane Roe]]"]\ndate: 2026-11-28'));
    await host.command('informational-interviews:open-follow-ups');
    await host.settle();
    const button = document.querySelector<HTMLElement>('.informational-interviews-follow-ups-card [data-tool=brief-me]')!;
    expect(button.getAttribute('aria-label')).toBe('Brief me');
    button.click();
    await host.settle();
    expect(one('name')!.textContent).toBe('Jane Roe');
  });

  it('leaves nothing behind when the plugin is switched off', async () => {
    await briefed('People/Jane Roe.md');
    await host.disable();
    expect(host.leftovers()).toEqual([]);
  });
});

describe('the brief in the terminal', () => {
  it('is a page of text, or the facts as JSON', async () => {
    host = await startedHost({ files });
    const text = await call(host, 'brief', { contact: 'Jane Roe' });
    expect(text).toMatch(/^Jane Roe\nTechnician, Kestrel Lab\nAsked Fri 6 Nov\n/);
    expect(text).toContain('\nWorth remembering\n  Two cats\n');
    const facts = JSON.parse(await call(host, 'brief', { contact: 'Jane Roe', format: 'json' })) as Record<string, unknown>;
    expect(facts).toMatchObject({
      name: 'Jane Roe',
      note: 'People/Jane Roe.md',
      organization: { name: 'Kestrel Lab', note: null },
      daysSince: 15,
      referredBy: [{ name: 'Wren Abbott', note: 'People/Wren Abbott.md' }],
      remembered: ['Two cats'],
    });
  });

  it('says whom it does not know', async () => {
    host = await startedHost({ files });
    await expect(call(host, 'brief', { contact: 'Nobody' })).rejects.toThrow('There is no contact “Nobody”.');
    await expect(call(host, 'brief')).rejects.toThrow('Say whom it is about');
  });
});
