// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MarkdownView } from 'obsidian';
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { dialogWalks, files, type Walk } from './dialog-walks';
import { formHands } from './form-hands';
import { startedHost } from './plugin';

let host: Host;
const hands = formHands(() => host);
const { dialog, field, press, click } = hands;
/** What had the focus before, and the list that it is a row of. */
let opener: HTMLElement;
let list: HTMLElement;
const dialogs = (): number => document.querySelectorAll('.modal').length;

afterEach(async () => {
  list?.remove();
  await host?.close();
});

const walks = dialogWalks(hands);
const all = Object.entries(walks).map(([name, walk]) => ({ name, ...walk }));
const saving = all.flatMap(({ saves, ...walk }) => (saves ? [{ ...walk, ...saves }] : []));

/** Starts with a list in the window, one of whose rows has the focus, and opens a dialog from there. */
async function open({ note: path, command, keys = [], storage }: Walk, { mobile = false } = {}): Promise<void> {
  host = await startedHost({ files, now: '2026-11-17T12:00', mobile, storage });
  if (storage) await press('Escape');
  if (path) await host.app.workspace.openLinkText(path, '', false);
  await host.settle();
  if (!command) await host.command('informational-interviews:open-follow-ups');
  else document.body.createDiv({ attr: { tabindex: '-1', 'data-keeps-focus': '' } }).createEl('button', { text: 'A row', attr: { 'data-row': 'a' } }).focus();
  await host.settle();
  opener = document.activeElement as HTMLElement;
  list = opener.closest<HTMLElement>('[data-keeps-focus]')!;
  if (command) await host.command(`informational-interviews:${command}`);
  await host.settle();
  for (const key of keys) await press(key);
}

/** What stands in the dialog’s fields. */
function filled(): unknown[] {
  const fields = dialog()!.querySelectorAll<HTMLInputElement>('input, textarea, select');
  return Array.from(fields, ({ value, checked }) => [value, checked]);
}

/** What stands in the dialog, and in its fields. */
function seen(): unknown[] {
  return [dialog()!.innerHTML, ...filled()];
}

async function notes(): Promise<Record<string, string>> {
  const read = async (path: string) => [path, await host.read(path)] as const;
  return Object.fromEntries(await Promise.all(host.paths().map(read)));
}

it('all dialogs there are take part in this walk', () => {
  const src = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join('src', file), 'utf8'))
    .join('\n');
  const declared = /^(?:export )?(abstract )?class (\w+)(?:<\w+>)? extends (\w*(?:Modal|Dialog|Form))\b/gm;
  const classes = [...src.matchAll(declared)];
  expect(classes.filter(([, abstract]) => abstract).map(([, , name]) => name).sort()).toEqual(['Dialog', 'Form', 'MessageForm']);
  const finished = classes.filter(([, abstract]) => !abstract);
  expect(finished.map(([, , name]) => name!).sort()).toEqual(Object.keys(walks).sort());
  expect(finished.filter(([, , , frame]) => !['Dialog', 'Form', 'MessageForm'].includes(frame!))).toEqual([]);
});

describe('a dialog', () => {
  it.each(all)('is one by role, has a name and the focus, and goes on Escape while nothing is filled in: $name', async (walk) => {
    await open(walk);
    const el = dialog()!;
    expect([el.getAttribute('role'), el.getAttribute('aria-modal')]).toEqual(['dialog', 'true']);
    const title = document.getElementById(el.getAttribute('aria-labelledby')!)!;
    expect(title).toBe(el.querySelector('.modal-title'));
    expect(title.textContent).not.toBe('');
    expect(el.contains(document.activeElement)).toBe(true);
    await press('Escape');
    expect(dialogs()).toBe(0);
    expect(document.activeElement).toBe(opener);
  });

  it.each(all)('gives the focus to the note that is open when the list has gone: $name', async (walk) => {
    await open({ note: 'Diary.md', ...walk });
    list.remove();
    await press('Escape');
    expect(dialogs()).toBe(0);
    const [leaf] = host.app.workspace.getLeavesOfType('markdown');
    expect((leaf!.view as unknown as MarkdownView).editor.hasFocus()).toBe(true);
  });

  it.each(all)('asks before what is filled in is lost, where it would be: $name', async (walk) => {
    await open(walk);
    await walk.fill();
    const former = document.activeElement;
    await press('Escape');
    expect(dialogs()).toBe(walk.asks ? 2 : 0);
    if (walk.asks) {
      await click('Keep writing');
      expect([dialogs(), document.activeElement]).toEqual([1, former]);
      await press('Escape');
      await click('Leave');
    }
    expect(dialogs()).toBe(0);
    expect(document.activeElement).toBe(opener);
    expect(await notes()).toEqual(files);
  });

  it.each(all)('gives the focus to the list when the row it came from has gone: $name', async (walk) => {
    await open(walk);
    opener.remove();
    await press('Escape');
    expect(dialogs()).toBe(0);
    expect(list.contains(document.activeElement)).toBe(true);
  });

  const untouched = all.map((walk) => ({ ...walk, name: `${walk.name}, untouched`, fill: () => undefined }));
  it.each([...all, ...untouched])('leaves the keys of an input method alone: $name', async (walk) => {
    await open(walk);
    await walk.fill();
    const stops = Array.from(dialog()!.querySelectorAll<HTMLElement>('input, textarea, select, button'));
    for (const stop of stops.filter((each) => each.isShown() && !each.matches(':disabled'))) {
      stop.focus();
      const before = seen();
      for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
        for (const key of ['Enter', ' ', '1', '?', 'ArrowDown', 'Backspace', 'Escape']) void press(key, composing);
        void press('Enter', { ...composing, ctrlKey: true });
      }
      await host.settle();
      expect([dialogs(), document.activeElement]).toEqual([1, stop]);
      expect(seen()).toEqual(before);
    }
    expect(await notes()).toEqual(files);
  });

  it.each(all)('goes when the plugin does, filled in or not: $name', async (walk) => {
    await open(walk);
    await walk.fill();
    await host.disable();
    expect(dialogs()).toBe(0);
    list.remove();
    expect(host.leftovers()).toEqual([]);
  });
});

describe('of two dialogs that are asked for', () => {
  const byCommand = all.filter(({ command }) => command);

  it.each(byCommand)('in quick succession, one opens: $name', async (walk) => {
    await open({ ...walk, command: undefined, keys: [] });
    const command = async (): Promise<void> => void (await host.command(`informational-interviews:${walk.command}`));
    await Promise.all([command(), command()]);
    await host.settle();
    expect(dialogs()).toBe(1);
    for (const key of walk.keys ?? []) await press(key);
    expect(dialogs()).toBe(1);
    await press('Escape');
    expect(dialogs()).toBe(0);
    await command();
    await host.settle();
    expect(dialogs()).toBe(1);
  });

  it.each(all)('one over the other, the first stays, with the focus: $name', async (walk) => {
    await open(walk);
    const before = document.activeElement;
    opener.focus();
    await host.command('informational-interviews:new-contact');
    await host.settle();
    expect([dialogs(), document.activeElement]).toEqual([1, before]);
    await press('Escape');
    expect(dialogs()).toBe(0);
  });

  it('by two quick clicks, the second does not take the first away again', async () => {
    await open(walks.ContactForm!);
    const beside = document.querySelector('.modal-bg')!;
    beside.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
    expect(dialogs()).toBe(1);
    beside.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    expect(dialogs()).toBe(0);
  });

  it('one after the other, the second is not answered by what answered the first', async () => {
    await open(walks.ChoiceDialog!);
    const first = (): HTMLElement => dialog()!.querySelector<HTMLElement>('.informational-interviews-form-choices button')!;
    const asked = (): string => dialog()!.querySelector('.modal-title')!.textContent;
    first().dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }));
    await host.settle();
    expect(asked()).toBe('Amara Osei said yes. What comes next?');
    first().dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 2 }));
    for (const key of ['1', 'Enter', ' ']) await press(key, { repeat: true });
    expect(asked()).toBe('Amara Osei said yes. What comes next?');
    await press('1');
    expect(asked()).toBe('Find a time with Amara Osei');
  });
});

it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])('a digit with another key chooses nothing: %j', async (given) => {
  await open(walks.ChoiceDialog!);
  const before = seen();
  await press('1', given);
  expect(seen()).toEqual(before);
  expect(await notes()).toEqual(files);
});

describe('a key that is held', () => {
  it.each(all)('when a dialog opened does not close it again: $name', async (walk) => {
    await open(walk);
    for (const key of ['Escape', '?', ...(walk.keys ?? [])]) await press(key, { repeat: true });
    expect(dialogs()).toBe(1);
  });

  it.each(saving)('does nothing more where the focus is next, until it is let go: $name', async (walk) => {
    await open(walk);
    await walk.fill();
    await press('Enter', { ctrlKey: true });
    const passes = (repeat: boolean): boolean => document.activeElement!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, repeat, bubbles: true, cancelable: true }),
    );
    expect([dialogs(), passes(true), passes(true)]).toEqual([0, false, false]);
    document.activeElement!.dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter', bubbles: true }));
    expect(passes(true)).toBe(true);
  });

  it('is Enter: it goes to the next field and no further, and saves nothing', async () => {
    await open(walks.ContactForm!);
    await walks.ContactForm!.fill();
    await press('Enter');
    for (let times = 0; times < 12; times += 1) await press('Enter', { repeat: true });
    expect(document.activeElement).toBe(field('Role'));
    for (let times = 0; times < 3; times += 1) await press('Enter', { repeat: true, ctrlKey: true });
    expect(await notes()).toEqual(files);
  });
});

describe('what is filled in', () => {
  it.each(saving)('is saved by Mod-Enter, and the list has the focus: $name', async (walk) => {
    await open(walk);
    await walk.fill();
    await press('Enter', { ctrlKey: true });
    expect(dialogs()).toBe(0);
    expect(document.activeElement).toBe(opener);
    expect(await notes()).not.toEqual(files);
  });

  it.each(saving)('is saved once, and the list has the focus though its row has gone: $name', async (walk) => {
    await open(walk);
    await walk.fill();
    opener.remove();
    void press('Enter', { ctrlKey: true });
    await press('Enter', { ctrlKey: true });
    expect(document.activeElement).toBe(list);
    expect(await notes()).not.toEqual(files);
    await host.command('informational-interviews:undo');
    await host.settle();
    expect(await notes()).toEqual(files);
  });

  // Of a step that broke off, what can be written is.
  const whole = saving.filter(({ name }) => name !== 'BrokenOffDialog');
  it.each(whole)('stays when it can’t be written, with the reason below it, and is saved on the next try: $name', async (walk) => {
    await open(walk);
    await walk.fill();
    const shown = document.activeElement;
    const alert = (): string => Array.from(dialog()!.querySelectorAll('[role="alert"]'), ({ textContent }) => textContent).join('');
    const before = filled();
    expect(alert()).toBe('');
    const said = host.notices();
    host.fail.next(walk.by, 'disk full');
    await press('Enter', { ctrlKey: true });
    expect([dialogs(), document.activeElement]).toEqual([1, shown]);
    expect(alert()).toMatch(/the disk is full\. Nothing was changed\.$/);
    expect(host.notices()).toEqual(said);
    expect(filled()).toEqual(before);
    expect(await notes()).toEqual(files);
    await press('Enter', { ctrlKey: true });
    expect(dialogs()).toBe(0);
    expect(await notes()).not.toEqual(files);
  });
});

describe('a note that was made', () => {
  const view = (): MarkdownView => host.app.workspace.getLeavesOfType('markdown')[0]!.view as unknown as MarkdownView;
  const make = async (given: { mobile?: boolean; elsewhere?: boolean }): Promise<void> => {
    await open(walks.ContactForm!, given);
    await walks.ContactForm!.fill();
    await press('Enter', { ctrlKey: true });
    expect(view().file?.path).toBe('Contacts/Zoë.md');
    expect(view().editor.getCursor().line).toBeGreaterThan(0);
  };

  it('from a list is opened beside it, ready to type in, and the list keeps the focus', async () => {
    await make({});
    expect(view().editor.hasFocus()).toBe(false);
    expect(document.activeElement).toBe(opener);
  });

  it('on a phone takes the focus from the list, which lies over it', async () => {
    await make({ mobile: true });
    expect(view().editor.hasFocus()).toBe(true);
  });
});
