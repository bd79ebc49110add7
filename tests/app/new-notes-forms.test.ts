// @vitest-environment jsdom
import type { MarkdownView } from 'obsidian';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { note, startedHost } from './plugin';
import { formHands } from './form-hands';

let host: Host;
beforeEach(async () => {
  host = await startedHost({ files, now: '2026-11-17T09:00' });
});
afterEach(() => host.close());

const files = {
  'People/Amara Osei.md': note('type: contact\nrole: Data lead\norganization: Kestrel Health Lab'),
  'People/Ines Okafor.md': note('type: contact\nrole: Curator\norganization: City Archive'),
  'People/Marcus Bell.md': note('type: contact\nrole: Data steward'),
  'Interviews/Group.md': note('type: interview\ncontacts: ["[[Amara Osei]]", "[[Ines Okafor]]"]\ndate: 2026-11-16\nstatus: held'),
};

async function open(command: string): Promise<HTMLElement> {
  await host.command(`informational-interviews:${command}`);
  return dialog()!;
}

const options = (): string[] => Array.from(dialog()!.querySelectorAll('[role="option"] .informational-interviews-form-option-name'), (each) => each.textContent!);
const picked = (label: string): string[] => Array.from(field(label).parentElement!.querySelectorAll('.informational-interviews-form-picked'), (each) => each.textContent!);

const { dialog, said, field, fill, press, click, problemOf } = formHands(() => host);

describe('the new contact form', () => {
  it('makes a note by keys alone and puts the cursor where one types next', async () => {
    await open('new-contact');
    expect(document.activeElement).toBe(field('Name'));
    fill('Name', 'Zoë Lindqvist');
    await press('Enter');
    expect(document.activeElement).toBe(field('Role'));
    fill('Role', 'Planner');
    fill('Why this person', 'She moved from law');
    await press('Enter');
    expect(dialog()).toBeNull();
    const text = await host.read('Contacts/Zoë Lindqvist.md');
    expect(text).toContain('\nrole: Planner\n');
    expect(text).toContain('\nwhy: She moved from law\n');
    const view = host.app.workspace.getLeavesOfType('markdown')[0]!.view as unknown as MarkdownView;
    expect(view.file?.path).toBe('Contacts/Zoë Lindqvist.md');
    const before = text.slice(0, text.indexOf('She moved from law', text.indexOf('## Why')) + 'She moved from law'.length).split('\n');
    expect(view.editor.getCursor()).toEqual({ line: before.length - 1, ch: before.at(-1)!.length });
    expect(view.editor.hasFocus()).toBe(true);
  });

  it('says what is wrong beside the field, first on leaving it empty-handed, then as one types', async () => {
    await open('new-contact');
    expect(problemOf(field('Name'))).toBe('');
    await press('Enter', { ctrlKey: true });
    expect(problemOf(field('Name'))).toBe('Write the person’s name.');
    expect(document.activeElement).toBe(field('Name'));
    fill('Name', 'Zoë');
    expect(problemOf(field('Name'))).toBe('');
    expect(problemOf(fill('Email', 'zoe'))).toContain('not an email address');
    await press('Enter', { ctrlKey: true });
    expect(document.activeElement).toBe(field('Email'));
    expect(host.paths()).toEqual(Object.keys(files).sort());
  });

  it('offers the note of somebody of the same name, and otherwise goes on beside it', async () => {
    await open('new-contact');
    fill('Name', 'amara osei');
    expect(dialog()!.textContent).toContain('There is a contact of this name already: Amara Osei, Data lead, Kestrel Health Lab.');
    expect(said()).toContain('Contacts/amara osei 2');
    await click('Open that note');
    expect(dialog()).toBeNull();
    expect(host.app.workspace.getActiveFile()?.path).toBe('People/Amara Osei.md');
  });

  it('takes no name from whom it is the name of', async () => {
    await open('new-contact');
    fill('Name', 'Zoë New');
    fill('Referred by', 'zoë new');
    await press('Enter');
    expect(dialog()!.textContent).toContain('Nobody can give you their own name. Name somebody else.');
    expect(picked('Referred by')).toEqual([]);
  });

  it('counts a person who gave the name as a referral', async () => {
    await open('new-contact');
    fill('Name', 'Zoë');
    fill('Referred by', 'marc');
    await press('Enter');
    expect(field('Found through').value).toBe('referral');
    expect(said()).toContain('Notes that Marcus Bell gave you the name today.');
    await press('Enter', { ctrlKey: true });
    expect(await host.read('Contacts/Zoë.md')).toContain('source: referral\nwhy:\nreferred_by:\n  - "[[Marcus Bell]]"\nreferred_on: 2026-11-17\n');
  });

  it('stays open and says so when the template is gone', async () => {
    await host.write('.obsidian/plugins/informational-interviews/data.json', '{"contactTemplate":"Gone.md"}');
    await open('new-contact');
    fill('Name', 'Zoë');
    await click('Make the note');
    expect(dialog()!.querySelector('[role="alert"]')!.textContent).toContain('The template “Gone.md” is not in the vault');
    await click('Cancel');
    expect(dialog()).toBeNull();
    expect(host.paths()).toEqual(Object.keys(files).sort());
  });
});

describe('a form', () => {
  const dialogs = (): number => document.querySelectorAll('.modal').length;

  it('asks before what was typed is lost to Escape or a click outside, and goes on where one was', async () => {
    await open('new-contact');
    const name = fill('Name', 'Zoë');
    await press('Escape');
    expect(document.activeElement!.textContent).toBe('Keep writing');
    await press('Escape');
    expect(dialogs()).toBe(1);
    expect(document.activeElement).toBe(name);
    // A press on what can't have the focus takes it away.
    name.blur();
    document.querySelector<HTMLElement>('.modal-bg')!.click();
    await click('Keep writing');
    expect(document.activeElement).toBe(name);
    expect(name.value).toBe('Zoë');
    document.querySelector<HTMLElement>('.modal-bg')!.click();
    await click('Leave');
    expect(dialogs()).toBe(0);
  });

  it('does not ask while nothing is filled in, or when it is all taken back', async () => {
    await open('new-contact');
    fill('Name', 'Zoë');
    fill('Name', '');
    await press('Escape');
    expect(dialogs()).toBe(0);
  });

  it('asks when somebody was picked', async () => {
    await open('new-interview');
    fill('With', 'Amara');
    await press('Enter');
    await press('Escape');
    expect(dialogs()).toBe(2);
  });

  it('stays as it is when the disk is full, and writes on the next try', async () => {
    await open('new-contact');
    fill('Name', 'Zoë');
    host.fail.next('create', 'disk full');
    await click('Make the note');
    expect(dialog()!.querySelector('[role="alert"]')!.textContent).toContain('Nothing was changed');
    expect(host.notices()).toEqual([]);
    expect(field('Name').value).toBe('Zoë');
    await click('Make the note');
    expect(dialog()).toBeNull();
    expect(host.paths()).toContain('Contacts/Zoë.md');
  });

  it('goes on at its button, when that was pressed and nothing could be written', async () => {
    await open('new-contact');
    fill('Name', 'Zoë');
    const button = Array.from(dialog()!.querySelectorAll('button')).find(({ textContent }) => textContent === 'Make the note')!;
    host.fail.next('create', 'disk full');
    button.focus();
    button.click();
    // Chromium takes the focus from what is disabled; jsdom has to be made to.
    if (button.disabled) {
      const other = document.body.createEl('button');
      other.focus();
      other.remove();
    }
    await host.settle();
    expect(dialogs()).toBe(1);
    expect(document.activeElement).toBe(button);
  });

  it('makes one note of two quick clicks', async () => {
    await open('new-contact');
    fill('Name', 'Zoë');
    const button = dialog()!.querySelector<HTMLElement>('.mod-cta')!;
    button.click();
    button.click();
    await host.settle();
    expect(host.paths().filter((path) => path.startsWith('Contacts/'))).toEqual(['Contacts/Zoë.md']);
  });

  it('leaves Enter to the input method while a name is being composed', async () => {
    await open('new-contact');
    const input = fill('Name', 'ぞえ');
    await press('Enter', { isComposing: true });
    expect(document.activeElement).toBe(input);
  });
});

describe('the new interview form', () => {
  it('picks people by keys: arrows choose, Enter adds, Backspace removes, Escape closes the list only', async () => {
    await open('new-interview');
    const input = fill('With', 'mar');
    expect(options()).toEqual(['Marcus Bell', 'Amara Osei', 'New contact “mar”']);
    expect(input.getAttribute('aria-expanded')).toBe('true');
    const active = (): string => document.getElementById(input.getAttribute('aria-activedescendant')!)!.textContent!;
    expect(active()).toContain('Marcus Bell');
    await press('ArrowUp');
    expect(active()).toContain('New contact');
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    expect(picked('With')).toEqual(['Amara Osei']);
    expect(input.getAttribute('aria-expanded')).toBe('false');
    fill('With', 'a');
    expect(options()).not.toContain('Amara Osei');
    await press('Escape');
    expect(dialog()).not.toBeNull();
    expect(input.getAttribute('aria-expanded')).toBe('false');
    fill('With', '');
    await press('Backspace');
    expect(picked('With')).toEqual([]);
    await press('Escape');
    expect(dialog()).toBeNull();
    expect(host.leftovers().filter((left) => left.includes('scope'))).toEqual([]);
  });

  it('finds people by role and organization, and tells where things stand', async () => {
    await open('new-interview');
    fill('With', 'archive');
    expect(options()).toEqual(['Ines Okafor', 'New contact “archive”']);
    expect(dialog()!.querySelector('[role="option"]')!.textContent).toContain('Met yesterday');
  });

  it('says in advance what would be due and made, and makes it in one undo step', async () => {
    await open('new-interview');
    fill('With', 'ines');
    await press('Enter');
    fill('With', 'Zoë New');
    await press('ArrowUp');
    await press('Enter');
    expect(picked('With')).toEqual(['Ines Okafor', 'Zoë New']);
    fill('Day', '2026-11-24');
    fill('Time', '10:30');
    expect(said()).toBe(
      'You would prepare by Fri 20 Nov and confirm on Mon 23 Nov.Makes the note Interviews/2026-11-24 Ines Okafor, Zoë New and 1 contact, in one undo step.',
    );
    field('Video').click();
    field('By chance').click();
    field('Arranged').click();
    await click('Make the note');
    const text = await host.read('Interviews/2026-11-24 Ines Okafor, Zoë New.md');
    expect(text).toContain('contacts:\n  - "[[Ines Okafor]]"\n  - "[[Zoë New]]"\ndate: 2026-11-24\ntime: "10:30"\nminutes: 20\nmode: video\n');
    expect(text).toContain('status: planned\nbooked_on: 2026-11-17\n');
    await click('Undo');
    expect(host.paths()).toEqual(Object.keys(files).sort());
  });

  it('asks whether it has taken place only when it may have', async () => {
    await open('new-interview');
    fill('With', 'ines');
    await press('Enter');
    const asked = (): boolean => !field('Has it taken place?').closest<HTMLElement>('.informational-interviews-form-field')!.hidden;
    fill('Day', '2026-11-24');
    expect(asked()).toBe(false);
    fill('Day', '2026-11-13');
    expect(asked()).toBe(true);
    expect(field('Yes, we talked').checked).toBe(true);
    expect(said()).toContain('You would write the debrief and thank them today.');
    fill('Day', '2026-11-17');
    expect(field('Yes, we talked').checked).toBe(false);
    fill('Time', '08:00');
    expect(field('Yes, we talked').checked).toBe(true);
    await press('Enter', { ctrlKey: true });
    expect(await host.read('Interviews/2026-11-17 Ines Okafor.md')).toContain('status: held\n');
  });

  it('lets go of a choice that is chosen again', async () => {
    await open('new-interview');
    const video = field('Video');
    const tap = (): void => {
      video.dispatchEvent(new Event('pointerdown', { bubbles: true }));
      video.click();
    };
    tap();
    expect(video.checked).toBe(true);
    tap();
    expect(video.checked).toBe(false);
  });

  it('does not lose a name that is typed but not added', async () => {
    await open('new-interview');
    fill('With', 'Zoë');
    await press('Escape');
    fill('Day', '2026-11-24');
    await press('Enter', { ctrlKey: true });
    expect(problemOf(field('With'))).toContain('“Zoë” is not added yet');
    expect(document.activeElement).toBe(field('With'));
  });

  it('takes whoever alone has exactly the name that is typed when it is saved', async () => {
    await open('new-interview');
    fill('Day', '2026-11-24');
    fill('With', 'INES okafor');
    await press('Enter', { ctrlKey: true });
    expect(await host.read('Interviews/2026-11-24 Ines Okafor.md')).toContain('contacts:\n  - "[[Ines Okafor]]"\n');
  });

  it('makes nobody of half a name', async () => {
    await open('new-interview');
    fill('Day', '2026-11-24');
    fill('With', 'Ines');
    await press('Enter', { ctrlKey: true });
    expect(problemOf(field('With'))).toContain('“Ines” is not added yet');
    expect(host.paths()).toEqual(Object.keys(files).sort());
  });

  it('starts with the contact whose note is open, at the day', async () => {
    await host.app.workspace.openLinkText('Amara Osei', '', false);
    await host.settle();
    await open('new-interview');
    expect(picked('With')).toEqual(['Amara Osei']);
    expect(document.activeElement).toBe(field('Day'));
  });
});

describe('the referral form', () => {
  it('logs several names at once, new and known, from the contact whose note is open', async () => {
    await host.app.workspace.openLinkText('Amara Osei', '', false);
    await host.settle();
    await open('log-referral');
    expect(picked('Who gave the name')).toEqual(['Amara Osei']);
    fill('Whom they named', 'a');
    expect(options()).not.toContain('Amara Osei');
    fill('Whom they named', 'marcus');
    await press('Enter');
    fill('Whom they named', 'Zoë New');
    await press('Enter');
    expect(said()).toBe('Makes 1 contact and 2 referrals, in one undo step.');
    await press('Enter', { ctrlKey: true });
    expect(await host.read('People/Marcus Bell.md')).toBe(
      '---\ntype: contact\nrole: Data steward\nreferred_by:\n  - "[[Amara Osei]]"\nreferred_on: 2026-11-17\n---\n',
    );
    expect(await host.read('Contacts/Zoë New.md')).toContain('  - "[[Amara Osei]]"');
    await click('Undo');
    expect(await host.read('People/Marcus Bell.md')).toBe(files['People/Marcus Bell.md']);
    expect(host.paths()).toEqual(Object.keys(files).sort());
  });

  it('begins with who gave the name, or where that is known with whom they named', async () => {
    await open('log-referral');
    expect(document.activeElement).toBe(field('Who gave the name'));
    await press('Escape');
    await host.app.workspace.openLinkText('Amara Osei', '', false);
    await host.settle();
    await open('log-referral');
    expect(document.activeElement).toBe(field('Whom they named'));
  });

  it('notes that they wrote to both of us', async () => {
    await host.app.workspace.openLinkText('Amara Osei', '', false);
    await host.settle();
    await open('log-referral');
    fill('Whom they named', 'marcus');
    await press('Enter');
    Array.from(dialog()!.querySelectorAll('label')).find(({ textContent }) => textContent === 'Yes')!.click();
    await press('Enter', { ctrlKey: true });
    expect(await host.read('People/Marcus Bell.md')).toContain('referred_on: 2026-11-17\nintroduced_on: 2026-11-17\n');
  });

  it('asks who of a group gave the name', async () => {
    await host.app.workspace.openLinkText('Group', '', false);
    await host.settle();
    await open('log-referral');
    expect(picked('Who gave the name')).toEqual([]);
    expect(dialog()!.textContent).toContain('one of Amara Osei and Ines Okafor');
    field('Who gave the name').focus();
    await press('ArrowDown');
    expect(options()).toEqual(['Amara Osei', 'Ines Okafor']);
  });

  it('says of a referral that it is in the notes already', async () => {
    await host.write('People/Marcus Bell.md', note('type: contact\nreferred_by: "[[Amara Osei]]"'));
    await host.settle();
    await open('log-referral');
    fill('Who gave the name', 'amara');
    await press('Enter');
    fill('Whom they named', 'marcus');
    await press('Enter');
    expect(said()).toBe('Marcus Bell: that referral is in the notes already.');
    await click('Log it');
    expect(dialog()!.querySelector('[role="alert"]')!.textContent).toContain('There is nothing to write');
  });
});

describe('the entrances', () => {
  it('offers what can be made in the ribbon and the referral in an interview’s menu', async () => {
    document.querySelector<HTMLElement>('[aria-label="New contact, interview or referral"]')!.click();
    const titles = Array.from(document.querySelectorAll('.menu-item-title'), (each) => each.textContent);
    expect(titles).toEqual(['New contact', 'New interview', 'Log a referral', 'Note a chance conversation', 'Open follow-ups']);
    await click('Log a referral');
    expect(dialog()!.textContent).toContain('Somebody gave you a name, or several');
  });

  it('leaves nothing behind when the plugin is switched off with a form open', async () => {
    await open('new-interview');
    fill('With', 'a');
    await host.disable();
    expect(dialog()).toBeNull();
    expect(host.leftovers()).toEqual([]);
  });
});
