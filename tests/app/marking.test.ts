// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Menu, TAbstractFile } from 'obsidian';
import type { Host } from '../host';
import { fileMenu } from '../host/ui';
import { formHands } from './form-hands';
import { note, startedHost } from './plugin';
import { vaultOf } from './writer-host';

let host: Host;
afterEach(() => host.close());
const { dialog, field, fill, press, click, title, said } = formHands(() => host);
const save = (): Promise<void> => press('Enter', { ctrlKey: true });

const files: Record<string, string> = {
  'People/Amara Osei.md': 'Met at the fair.\n',
  'People/Ben Orr.md': note('type: person # mine'),
  'People/Cleo Ray.md': note('tags: [people]'),
  'People/Known.md': note('type: contact'),
  'People/photo.png': 'x',
  'Empty/photo.png': 'x',
  'Talks/2026-11-06 fair.md': 'With [[Known]].\n',
  'Talks/Diary.md': 'Words.\n',
};
const started = async (more: Record<string, string> = {}): Promise<void> => {
  host = await startedHost({ files: { ...files, ...more } });
};

const texts = (selector: string): string[] =>
  Array.from(dialog()!.querySelectorAll(`.informational-interviews-marking-${selector}`), ({ textContent }) => textContent);
const lines = (): string[] => texts('line');
const submit = (): HTMLButtonElement => dialog()!.querySelector<HTMLButtonElement>('.mod-cta')!;
const boxes = (): HTMLInputElement[] => Array.from(dialog()!.querySelectorAll<HTMLInputElement>('input[type=checkbox]'));

async function command(id: string, path?: string): Promise<void> {
  if (path) await host.app.workspace.openLinkText(path, '', false);
  await host.settle();
  await host.command(`informational-interviews:${id}`);
  await host.settle();
}

const ours = (): string[] => Array.from(document.querySelectorAll('.menu .menu-item'), ({ textContent }) => textContent)
  .filter((each) => each.startsWith('Make th'));
const at = (path: string): TAbstractFile => host.app.vault.getAbstractFileByPath(path) as unknown as TAbstractFile;

/** Opens the menu of files as the file explorer does: of one, or of several that are selected. */
function menuOf(...paths: string[]): string[] {
  if (paths.length === 1) fileMenu(host.screen as never, at(paths[0]!) as never).showAtPosition({ x: 0, y: 0 });
  else {
    interface Shell {
      newMenu(): Menu;
      trigger(...given: unknown[]): void;
    }
    const { workspace } = host.screen as unknown as { workspace: Shell };
    const menu = workspace.newMenu();
    workspace.trigger('files-menu', menu, paths.map(at), 'file-explorer-context-menu');
    menu.showAtPosition({ x: 0, y: 0 });
  }
  return ours();
}

describe('before a note becomes a contact', () => {
  it('its new lines are shown, and written with one key; nothing becomes due', async () => {
    await started();
    await command('make-contact', 'People/Amara Osei.md');
    expect(title()).toBe('Make “Amara Osei” a contact');
    expect(lines()).toEqual(['+ ---', '+ type: contact', '+ ---']);
    expect(said()).toBe('1 note changes. Nothing becomes due.');
    expect(await vaultOf(host)).toEqual(files);
    await save();
    expect(dialog()).toBeNull();
    expect(await host.read('People/Amara Osei.md')).toBe('---\ntype: contact\n---\nMet at the fair.\n');
    expect(host.notices().at(-1)).toContain('Made Amara Osei a contact');
    await click('Undo');
    expect(await vaultOf(host)).toEqual(files);
  });

  it('what it is besides is shown as it stays', async () => {
    await started();
    await command('make-contact', 'People/Ben Orr.md');
    expect(lines()).toEqual(['- type: person # mine', '+ type:', '+   - person # mine', '+   - contact']);
    expect(said()).toContain('Lines with a minus are written anew, with what they say.');
  });

  it('one that can’t be is named with the reason, and there is nothing to press', async () => {
    await started({ 'People/Broken.md': '---\na: [open\n---\n' });
    await command('make-contact', 'People/Broken.md');
    expect(texts('why')).toEqual([expect.stringContaining('can’t be read: line 2')]);
    expect(submit().disabled).toBe(true);
    await save();
    expect(dialog()).not.toBeNull();
    expect(said()).toBe('Nothing is to be added.');
  });

  it('one that has changed meanwhile is shown again, and then written as it is', async () => {
    await started();
    await command('make-contact', 'People/Amara Osei.md');
    await host.write('People/Amara Osei.md', note('type: friend'));
    await save();
    expect(dialog()!.querySelector('[role=alert]')!.textContent).toBe('The notes have changed meanwhile. Look at the lines again.');
    expect(lines()).toEqual(['- type: friend', '+ type:', '+   - friend', '+   - contact']);
    expect(await host.read('People/Amara Osei.md')).toBe(note('type: friend'));
    await save();
    expect(await host.read('People/Amara Osei.md')).toBe(note('type:\n  - friend\n  - contact'));
  });

  it('is not offered for one of ours, nor for what is no note', async () => {
    await started();
    await expect(command('make-contact', 'People/Known.md')).rejects.toThrow('is not available now');
    expect(menuOf('People/Known.md')).toEqual([]);
    expect(menuOf('People/photo.png')).toEqual([]);
    expect(menuOf('Empty')).toEqual([]);
  });
});

describe('the notes of a folder or a selection', () => {
  it('are offered in its menu, each with its lines, and those that are left out', async () => {
    await started();
    expect(menuOf('People')).toEqual(['Make these notes contacts…', 'Make these notes interviews…']);
    await click('Make these notes contacts…');
    expect(title()).toBe('Make notes contacts');
    expect(texts('note').map((each) => each.slice(0, 16))).toEqual(['Amara Osei Peopl', 'Ben Orr People- ', 'Cleo Ray People+']);
    expect(texts('left')).toEqual(['It is a contact already.Known People']);
    expect(submit().textContent).toBe('Make 3 contacts');
    boxes()[1]!.click();
    expect(said()).toBe('2 notes change, in one undo step. Nothing becomes due.');
    await save();
    expect(await vaultOf(host)).toEqual({
      ...files,
      'People/Amara Osei.md': '---\ntype: contact\n---\nMet at the fair.\n',
      'People/Cleo Ray.md': note('tags: [people]\ntype: contact'),
    });
    await click('Undo');
    expect(await vaultOf(host)).toEqual(files);
  });

  it('that are selected are offered alike, and what is no note among them is left out', async () => {
    await started();
    expect(menuOf('People/Amara Osei.md', 'People/photo.png')).toEqual(['Make these notes contacts…', 'Make these notes interviews…']);
    await click('Make these notes contacts…');
    expect(texts('left')).toEqual(['It is no Markdown note.photo.png People']);
    expect(lines()).toEqual(['+ ---', '+ type: contact', '+ ---']);
    expect(submit().textContent).toBe('Make it a contact');
  });

  it('that is gone by then is left out, and the others are shown again', async () => {
    await started();
    menuOf('People');
    await click('Make these notes contacts…');
    await host.app.vault.delete(at('People/Cleo Ray.md') as never);
    await save();
    expect(dialog()!.querySelector('[role=alert]')!.textContent).toContain('changed meanwhile');
    expect(submit().textContent).toBe('Make 2 contacts');
    await save();
    expect(dialog()).toBeNull();
  });

  it('that the disk refuses is named, and nothing is written', async () => {
    await started();
    menuOf('People');
    await click('Make these notes contacts…');
    host.fail.next('process', 'disk full', { path: 'People/Cleo Ray.md' });
    await save();
    expect(dialog()!.querySelector('[role=alert]')!.textContent)
      .toBe('“People/Cleo Ray.md” could not be written: the disk is full. Nothing was changed.');
    expect(await vaultOf(host)).toEqual(files);
    await save();
    expect(await host.read('People/Cleo Ray.md')).toContain('type: contact');
  });
});

describe('many notes', () => {
  const many = Object.fromEntries(Array.from({ length: 120 }, (_, nth) => [`Many/N${nth}.md`, `Note ${nth}\n`]));

  it('are written with progress, and what is stopped leaves whole notes, one step to undo', async () => {
    await started(many);
    menuOf('Many');
    await click('Make these notes contacts…');
    expect(texts('note')).toHaveLength(100);
    await click('Show all 120');
    expect(texts('note')).toHaveLength(120);
    const shown: string[] = [];
    host.fail.pause = async (op, path) => {
      if (op !== 'process' || !path.startsWith('Many/')) return;
      shown.push(...texts('progress').filter((each) => each !== '' && each !== shown.at(-1)));
      if (path === 'Many/N49.md') dialog()!.querySelector<HTMLElement>('.modal-button-container button')!.click();
    };
    await save();
    host.fail.pause = null;
    expect(shown).toContain('Written: 40 of 120');
    expect(dialog()).toBeNull();
    const written = Object.entries(await vaultOf(host)).filter(([path, text]) => path.startsWith('Many/') && text !== many[path]);
    const first = Array.from({ length: 50 }, (_, nth) => [`Many/N${nth}.md`, `---\ntype: contact\n---\nNote ${nth}\n`]);
    expect(Object.fromEntries(written)).toEqual(Object.fromEntries(first));
    expect(host.notices().at(-1)).toContain('Made 50 notes contacts');
    await click('Undo');
    expect(await vaultOf(host)).toEqual({ ...files, ...many });
  });

  it('are taken back with progress, and stand as they were written when that is stopped', async () => {
    await started(many);
    menuOf('Many');
    await click('Make these notes contacts…');
    await save();
    const written = await vaultOf(host);
    const shown = (): string[] => Array.from(document.querySelectorAll('.notice'), ({ textContent }) => textContent);
    const said = new Set<string>();
    let stopped = false;
    host.fail.pause = async (op, path) => {
      if (op !== 'process') return;
      for (const each of shown()) said.add(each);
      if (path === 'Many/N49.md' && !stopped) void click('Stop');
      stopped ||= path === 'Many/N49.md';
    };
    await click('Undo');
    host.fail.pause = null;
    expect([...said]).toContain('40 of 120 notes are as they were before.Stop');
    expect([...said].at(-1)).toBe('10 of 120 notes are as they were before.');
    expect(shown()).toEqual(['You stopped it. “Made 120 notes contacts” is not undone.']);
    expect(await vaultOf(host)).toEqual(written);
    await host.command('informational-interviews:undo');
    await host.settle();
    expect(await vaultOf(host)).toEqual({ ...files, ...many });
    expect(shown().at(-1)).toBe('Undone: “Made 120 notes contacts”');
  });
});

describe('before a note becomes an interview', () => {
  it('the day and the people that it tells are filled in, and can be changed', async () => {
    await started({ 'People/Kim Lee.md': note('type: contact') });
    await command('make-interview', 'Talks/2026-11-06 fair.md');
    expect(field('Day').value).toBe('Fri 6 Nov');
    expect(dialog()!.querySelector('.informational-interviews-form-picked-name')!.textContent).toBe('Known');
    expect(lines()).toEqual(['+ ---', '+ type: interview', '+ contacts:', '+   - "[[Known]]"', '+ date: 2026-11-06', '+ ---']);
    expect(said()).toContain('1 note comes into the list of what is due.');
    fill('With', 'Kim Lee');
    await press('Enter');
    fill('Day', '2026-12-01');
    await host.settle();
    expect(said()).toContain('Nothing becomes due.');
    await save();
    expect(await host.read('Talks/2026-11-06 fair.md'))
      .toBe('---\ntype: interview\ncontacts:\n  - "[[Known]]"\n  - "[[Kim Lee]]"\ndate: 2026-12-01\n---\nWith [[Known]].\n');
  });

  it('one that tells neither asks for one of them', async () => {
    await started();
    await command('make-interview', 'Talks/Diary.md');
    expect(texts('why')).toEqual(['It says neither a day nor whom of your contacts it was with.']);
    fill('Day', '2026-12-01');
    await host.settle();
    expect(lines()).toEqual(['+ ---', '+ type: interview', '+ date: 2026-12-01', '+ ---']);
    fill('Day', 'some day');
    await save();
    expect(await vaultOf(host)).toEqual(files);
    expect(document.activeElement).toBe(field('Day'));
  });

  it('several say beside their names how they would be read', async () => {
    await started();
    menuOf('Talks');
    await click('Make these notes interviews…');
    expect(texts('head')).toEqual(['2026-11-06 fair TalksFri 6 Nov, Known', 'Diary Talks']);
  });
});

describe('the notes with a tag', () => {
  it('are asked for by their tag, counted, and shown next', async () => {
    await started({ 'Talks/More.md': 'A #People/work talk.\n' });
    await command('make-contacts-by-tag');
    fill('Tag', 'people');
    expect(said()).toBe('2 notes with that tag, or one below it.');
    fill('Tag', 'none');
    expect(said()).toBe('No note has that tag.');
    await save();
    expect(dialog()!.querySelector('[role=alert]')!.textContent).toBe('No note has that tag.');
    fill('Tag', '#People');
    await save();
    expect(title()).toBe('Make notes contacts');
    expect(texts('name').map((each) => each.split(' ').slice(0, 2).join(' '))).toEqual(['Cleo Ray', 'More Talks']);
  });
});
