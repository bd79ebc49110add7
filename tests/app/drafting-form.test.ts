// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Host, HostOptions } from '../host';
import { amara, files, marcus, now, settings } from './drafting-notes';
import { call, due, note, startedHost } from './plugin';

let host: Host;
afterEach(async () => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(window.navigator, 'clipboard');
  await host.close();
});

async function started(given: Partial<HostOptions> = {}, more: Record<string, string> = {}): Promise<void> {
  host = await startedHost({ files: { ...files, ...more }, now, ...given });
}

const dialog = (): HTMLElement | null => document.querySelector('.informational-interviews-draft');
const choice = (): HTMLElement | null => document.querySelector('.informational-interviews-form-choice');
const title = (): string => dialog()!.querySelector('.modal-title')!.textContent!;
const body = (): HTMLTextAreaElement => field('Text') as HTMLTextAreaElement;
const selected = (): string => body().value.slice(body().selectionStart, body().selectionEnd);
const foresight = (): string => dialog()!.querySelector('.informational-interviews-form-foresight')!.textContent!;
const said = (role: 'status' | 'alert'): string => dialog()!.querySelector(`[role="${role}"]`)!.textContent!;
const texts = (selector: string): string[] =>
  Array.from(dialog()!.querySelectorAll(selector), (each) => each.textContent!);
const considered = (): string[] => texts('.mod-consider');
const marked = (): string[] => texts('.informational-interviews-draft-gap');

/** The field that a label belongs to, as a screen reader finds it. */
function field(label: string): HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  const found = Array.from(dialog()!.querySelectorAll('label')).find((each) => each.textContent === label);
  if (!found) throw new Error(`No field is labelled “${label}”`);
  return document.getElementById(found.getAttribute('for')!) as HTMLInputElement;
}

/** What is said about a field beside its label. */
function described(label: string): string {
  const ids = field(label).getAttribute('aria-describedby')!.split(' ');
  return ids.map((id) => document.getElementById(id)!.textContent).join('');
}

function fill(label: string, text: string): void {
  const el = field(label);
  el.focus();
  el.value = text;
  el.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Types over what is selected in the text. */
function type(text: string): void {
  body().setRangeText(text, body().selectionStart, body().selectionEnd, 'end');
  body().dispatchEvent(new Event('input', { bubbles: true }));
}

async function press(key: string, modifiers: KeyboardEventInit = {}): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers });
  const went = (document.activeElement ?? document.body).dispatchEvent(event);
  await host.settle();
  return went;
}

async function click(text: string, within = '.modal, .menu, .notice'): Promise<void> {
  const found = Array.from(document.querySelectorAll<HTMLElement>(within))
    .flatMap((each) => Array.from(each.querySelectorAll<HTMLElement>('button, .menu-item, [role="button"]')))
    .find((each) => each.textContent === text);
  if (!found) throw new Error(`There is nothing to click called “${text}”`);
  found.click();
  await host.settle();
}

async function openNote(path: string): Promise<void> {
  await host.app.workspace.getLeaf(false).openFile(host.app.vault.getFileByPath(path)!);
  await host.settle();
}

/** Opens the draft that the command offers for a note; of several messages, the one that is named. */
async function open(path: string, message?: string): Promise<void> {
  await openNote(path);
  await host.command('informational-interviews:draft');
  await host.settle();
  if (message) await click(message, '.informational-interviews-form-choice');
}

async function choose(kind: string): Promise<void> {
  (field('Message') as HTMLSelectElement).value = kind;
  field('Message').dispatchEvent(new Event('change', { bubbles: true }));
  await host.settle();
}

async function owedTo(name: string): Promise<string[]> {
  return (await due(host)).due.filter(({ person }) => person === name).map(({ kind }) => kind);
}

function clipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(window.navigator, 'clipboard', { configurable: true, value: { writeText } });
}

describe('a draft is opened', () => {
  it('by a command, which offers what makes sense for the note, the likeliest first', async () => {
    await started();
    await open('Talk.md');
    expect(Array.from(choice()!.querySelectorAll('button'), (each) => each.textContent).slice(0, 2)).toEqual(['Thank-you', 'Thank-you card']);
    await press('1');
    expect(title()).toBe('Thank Amara Osei');
    expect(dialog()!.textContent).toContain('You met on Thursday and have not said thank you yet.');
  });

  it('by the key W in the list, and says in the row what it will be', async () => {
    await started();
    await host.command('informational-interviews:open-follow-ups');
    await host.settle();
    const row = Array.from(document.querySelectorAll<HTMLElement>('[data-row]')).find((each) => each.textContent!.includes('Jonas Weidmann'))!;
    row.querySelector<HTMLElement>('[role="link"]')!.focus();
    const tools = Array.from(row.querySelectorAll<HTMLElement>('[data-tool]'));
    expect(tools.map(({ dataset }) => dataset.tool)).toEqual(['settle', 'draft-due', 'snooze', 'menu']);
    expect(tools[1]!.getAttribute('aria-label')).toBe('Draft the reminder (W)');
    await press('w');
    expect(title()).toBe('Remind Jonas Weidmann');
    await press('Escape');
    expect(dialog()).toBeNull();
    expect(document.activeElement).toBe(row.querySelector('[role="link"]'));
  });

  it('by no row whose item asks for no message', async () => {
    await started({}, { 'Soon.md': note('type: interview\ncontacts: ["[[Jonas Weidmann]]"]\ndate: 2026-11-18\nbooked_on: 2026-11-17') });
    await host.command('informational-interviews:open-follow-ups');
    await host.settle();
    const row = Array.from(document.querySelectorAll<HTMLElement>('[data-row]')).find((each) => each.textContent!.includes('No questions are chosen'))!;
    row.querySelector<HTMLElement>('[role="link"]')!.focus();
    expect(Array.from(row.querySelectorAll<HTMLElement>('[data-tool]'), ({ dataset }) => dataset.tool)).toEqual(['settle', 'get-ready', 'snooze', 'menu']);
  });

  it('for nobody who wants to be left alone', async () => {
    await started();
    await open('People/Left Alone.md');
    expect(dialog()).toBeNull();
    expect(host.notices().at(-1)).toContain('Left Alone is not to be contacted');
  });
});

describe('the form', () => {
  it('starts in the first gap; Tab goes on to the next, and leaves the text after the last', async () => {
    await started({}, { '.obsidian/plugins/informational-interviews/data.json': JSON.stringify({ ...settings, me: '', aboutMe: '' }) });
    await open(marcus, 'First request, by referral');
    expect(marked()).toEqual(['[who you are, in half a sentence]', '[your name]']);
    expect(document.activeElement).toBe(body());
    expect(selected()).toBe('[who you are, in half a sentence]');
    type('a librarian');
    await press('Tab');
    expect(document.activeElement).toBe(body());
    expect(selected()).toBe('[your name]');
    await press('Tab');
    expect(document.activeElement).toBe(field('Keep the text in the note when sent'));
    body().setSelectionRange(0, 0);
    body().focus();
    await press('Tab', { shiftKey: true });
    expect(document.activeElement).toBe(field('Subject'));
  });

  it('marks the gaps and takes a mark away when its gap is filled', async () => {
    await started();
    await open('Talk.md', 'Thank-you');
    expect(selected()).toContain('your note says: listening beats asking');
    type('that listening beats asking');
    await press('Tab');
    expect(selected()).toBe('[what you will do with it]');
    expect(considered()).toContain('Still to say: what you will do with it.');
    expect(dialog()!.textContent).toContain('One gap is open');
    expect(dialog()!.textContent).not.toContain('Tab goes to the next');
    type('spend a day listening');
    expect(marked()).toEqual([]);
    expect(considered()).toEqual([]);
    expect(body().value).toContain('Because of it, I am going to spend a day listening.');
  });

  it('goes to the place that a hint speaks of', async () => {
    await started();
    await open('Talk.md', 'Thank-you');
    body().setSelectionRange(0, 0);
    field('Subject').focus();
    await click('Still to say: what you will do with it.', '.informational-interviews-draft-hint-list');
    expect(document.activeElement).toBe(body());
    expect(selected()).toBe('[what you will do with it]');
  });

  it('hints while one types, and never blocks', async () => {
    await started();
    await open(marcus, 'First request, by referral');
    fill('Text', 'Dear Marcus Bell,\n\nDo you have a job for me?');
    expect(considered().some((hint) => hint.startsWith('“job” makes it sound'))).toBe(true);
    expect(considered()).toContain('Say how many minutes you ask for: it makes a yes easier.');
    expect(dialog()!.textContent).toMatch(/\d of about 100 words/);
    await click('I sent it');
    expect(dialog()).toBeNull();
    expect(await host.read(marcus)).toContain('\nasked_on: 2026-11-17\n');
  });

  it('goes from field to field by Enter', async () => {
    await started();
    await open('Talk.md', 'Thank-you');
    field('To').focus();
    await press('Enter');
    expect(document.activeElement).toBe(field('Subject'));
    await press('Enter');
    expect(document.activeElement).toBe(body());
    expect(await press('Enter')).toBe(true);
  });

  it('says quietly that there is no address', async () => {
    await started();
    await open(marcus, 'First request, by referral');
    expect(field('To').value).toBe('');
    expect((field('To') as HTMLInputElement).placeholder).toBe('No email address in the note');
  });

  it('has again what was typed when it was left, and can start afresh', async () => {
    await started();
    await open('Talk.md', 'Thank-you');
    const fresh = body().value;
    type('go and listen');
    const typed = body().value;
    await press('Escape');
    await open('Talk.md', 'Thank-you');
    expect(body().value).toBe(typed);
    expect(said('status')).toContain('What you typed before is here again.');
    await click('Start afresh');
    expect(body().value).toBe(fresh);
    await press('Escape');
    await open('Talk.md', 'Thank-you');
    expect(said('status')).toBe('');
  });

  it('offers the built-in text and says why, when the person’s own template is broken', async () => {
    await started({}, {
      '.obsidian/plugins/informational-interviews/data.json': JSON.stringify({ ...settings, messageFolder: 'Texts' }),
      'Texts/Thanks.md': note('type: message\nmessage: thank-you', '{{#name}}open\n'),
    });
    await open('Talk.md', 'Thank-you');
    expect(body().value).toMatch(/^Dear Amara Osei,/);
    expect(said('alert')).toContain('“Texts/Thanks.md” can’t be used:');
  });
});

describe('another message', () => {
  it('takes its own words at once when nothing was typed', async () => {
    await started();
    await open('Talk.md', 'Thank-you');
    await choose('card');
    expect(choice()).toBeNull();
    expect(title()).toBe('A card for Amara Osei');
    expect(field('Subject').value).toBe('Thank you');
  });

  it('asks first when the text was changed: the new one, one’s own, or back', async () => {
    await started();
    await open('Talk.md', 'Thank-you');
    fill('Text', 'My words');
    await choose('card');
    expect(choice()).not.toBeNull();
    await press('Escape');
    expect([field('Message').value, body().value, title()]).toEqual(['thank-you', 'My words', 'Thank Amara Osei']);
    await choose('card');
    await click('Keep my text');
    expect([field('Message').value, body().value, title()]).toEqual(['card', 'My words', 'A card for Amara Osei']);
    await choose('update');
    await click('Take the new text');
    expect(body().value).toMatch(/^Dear Amara Osei,\n\n.*Here is what is new/);
  });

  it('records what that message means', async () => {
    await started();
    await open('Talk.md', 'Thank-you');
    await choose('update');
    expect(foresight()).toBe('“I sent it” notes: Wrote to Amara Osei, today.');
    await click('I sent it');
    expect(await host.read('Talk.md')).toBe(files['Talk.md']);
    expect(await host.read(amara)).toContain('\nlast_contact: 2026-11-17\n');
  });

  it.each([
    ['The portfolio is up', '2026-11-17 The portfolio is up'],
    ['', '2026-11-17 kept posted'],
  ])('asks of an update alone what was new, and notes it: “%s”', async (what, noted) => {
    await started();
    await open('Talk.md', 'Thank-you');
    expect(field('What did you tell them, in a few words?').closest<HTMLElement>('[hidden]')).not.toBeNull();
    await choose('update');
    expect(field('What did you tell them, in a few words?').closest<HTMLElement>('[hidden]')).toBeNull();
    fill('What did you tell them, in a few words?', what);
    await click('I sent it');
    expect(await host.read(amara)).toContain(`updates:\n  - ${noted}\n`);
  });
});

describe('what one says of oneself', () => {
  const data = '.obsidian/plugins/informational-interviews/data.json';
  const unnamed = { [data]: JSON.stringify({ ...settings, me: '', aboutMe: '' }) };
  const offered = (): string[] => Array.from(dialog()!.querySelectorAll('button'), (each) => (each.hidden ? '' : each.textContent))
    .filter((text) => text.startsWith('Remember'));

  it('can be remembered once it was written by hand, by keys alone, and is offered no more then', async () => {
    await started({}, unnamed);
    await open(marcus, 'First request, by referral');
    expect(offered()).toEqual([]);
    type('a librarian');
    expect(offered()).toEqual(['Remember “a librarian” as who you are']);
    await press('Tab');
    type('Robin Vale');
    expect(offered()).toEqual(['Remember “Robin Vale” as your name', 'Remember “a librarian” as who you are']);
    await click('Remember “Robin Vale” as your name');
    expect(offered()).toEqual(['Remember “a librarian” as who you are']);
    expect(document.activeElement).toBe(body());
    expect(said('status')).toBe('Remembered in the settings: every message has it from now on.');
    expect(JSON.parse(await host.read(data))).toMatchObject({ me: 'Robin Vale' });
    expect(body().value).toMatch(/I am a librarian,[^]*\nRobin Vale$/);
    await press('Escape');
    await open('Talk.md', 'Thank-you');
    expect(body().value).toMatch(/\nRobin Vale$/);
  });

  it.each([
    ['the settings have it', { me: 'Robin Vale' }, 'Kind regards,\nRobin V.'],
    ['the gap is open', {}, 'Kind regards,\n[your name]'],
    ['nothing stands there', {}, 'Kind regards,\n'],
    ['its place can’t be told', {}, 'Yours,\nRobin'],
    ['there is more than a name', {}, 'Kind regards,\nRobin\n\nP.S. By the way'],
  ])('is not offered to be remembered where %s', async (_, known, end) => {
    await started({}, { [data]: JSON.stringify({ ...settings, me: '', ...known }) });
    await open(marcus, 'First request, by referral');
    fill('Text', body().value.replace(/Kind regards,\n[^]*$/, end));
    expect(offered()).toEqual([]);
  });
});

describe('what is not sent by mail', () => {
  const path = 'People/Zoë.md';
  const zoë = { [path]: note('type: contact\nemail: zoe@example.org\nphone: +44 20 7946 0018\nidentified_on: 2026-11-01') };
  const shown = (label: string): boolean => field(label).closest('[hidden]') === null;
  const button = (text: string): boolean =>
    Array.from(dialog()!.querySelectorAll('button')).some((each) => each.textContent === text && !each.hidden);

  it('is said on the phone, with the number to call, and noted by “I called”', async () => {
    await started({}, zoë);
    await open(path, 'Asking by phone');
    expect([title(), field('To').value, shown('Subject'), button('Open in mail app'), button('I sent it')]).toEqual(['Call Zoë', '+44 20 7946 0018', false, false, false]);
    expect(dialog()!.textContent).toContain('Before you call');
    field('To').dispatchEvent(new Event('change', { bubbles: true }));
    expect(described('To')).toBe('');
    expect(foresight()).toBe('“I called” notes: Asked Zoë, today.');
    field('To').focus();
    await press('Enter');
    expect(document.activeElement).toBe(body());
    await click('I called');
    expect(await host.read(path)).toMatch(/\nasked_on: 2026-11-17\nasked_via: phone\n/);
  });

  it('goes along with a connection request, in 300 characters, and leaves the request due', async () => {
    await started({}, zoë);
    await open(path, 'Note with a connection request');
    expect([shown('To'), shown('Subject'), button('Open in mail app'), button('I sent it')]).toEqual([false, false, false, true]);
    fill('Text', `Dear Zoë,\n\n${'I read your book. '.repeat(20)}`);
    expect(dialog()!.textContent).toContain('370 of 300 characters');
    expect(considered()).toEqual(['It has 370 characters. A connection request takes 300.']);
    await click('I sent it');
    expect(await host.read(path)).toContain('\nlast_contact: 2026-11-17\n');
    expect(await owedTo('Zoë')).toEqual(['ask']);
  });

  it('has all its fields and buttons again as another message', async () => {
    await started({}, zoë);
    await open(path, 'Asking by phone');
    await choose('first-cold');
    expect([field('To').value, shown('Subject'), button('Open in mail app'), button('I sent it')]).toEqual(['zoe@example.org', true, true, true]);
  });
});

describe('a resume that was asked for', () => {
  it('is noted as sent with the thanks that say so, and only with those', async () => {
    const talk = note('type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-11-12\nbooked_on: 2026-11-01\nstatus: held\nresume_requested: true\ndebriefed_on: 2026-11-12');
    await started({}, { 'Talk.md': talk });
    await open('Talk.md', 'Thank-you');
    expect(foresight()).toBe('“I sent it” notes: Thanked Amara Osei, today, and that your resume went along.');
    fill('Text', 'Dear Amara,\n\nthank you.');
    expect(foresight()).toBe('“I sent it” notes: Thanked Amara Osei, today.');
    await click('I sent it');
    expect(await host.read('Talk.md')).toContain('\nthanked_on: 2026-11-17\n');
    expect(await host.read('Talk.md')).not.toContain('resume_sent_on');
  });
});

describe('a message that is a next step', () => {
  it('names what was noted for the day, advises no waiting, and notes that it is done', async () => {
    const path = 'People/Tove Lind.md';
    await started({}, {
      [path]: note('type: contact\nlast_contact: 2026-11-16\nfollow_up: 2026-11-17\nfollow_up_note: send the list of archives'),
      'Held.md': note('type: interview\ncontacts: ["[[Tove Lind]]"]\ndate: 2026-11-02\nstatus: held\nthanked_on: 2026-11-03\ndebriefed_on: 2026-11-03'),
    });
    await open(path, 'Update');
    expect(marked()[0]).toContain('your note says: send the list of archives');
    expect(considered().filter((each) => each.includes('A week between'))).toEqual([]);
    expect(foresight()).toBe('“I sent it” notes: Wrote to Tove Lind, today, and that the next step is done.');
    await click('I sent it');
    expect(await host.read(path)).toContain('followed_up:\n  - 2026-11-17 send the list of archives\n');
  });
});

describe('copying', () => {
  it('puts the text on the clipboard', async () => {
    await started();
    let copied = '';
    clipboard(async (text) => void (copied = text));
    await open('Talk.md', 'Thank-you');
    await click('Copy');
    expect(copied).toBe(body().value);
    expect(said('status')).toBe('Copied. Paste it where you write.');
  });

  it('selects the text and says so where the clipboard is closed', async () => {
    await started();
    clipboard(() => Promise.reject(new Error('NotAllowedError')));
    await open('Talk.md', 'Thank-you');
    await click('Copy');
    expect(selected()).toBe(body().value);
    expect(said('alert')).toContain('The text is selected: press Ctrl+C.');
  });
});

describe('opening it in the mail app', () => {
  it('hands over address, subject and text, and notes the channel of a request that was sent', async () => {
    await started({}, { 'People/Zoë.md': note('type: contact\nemail: zoë+x@example.org\nreferred_by: "[[Wren Abbott]]"\nreferred_on: 2026-11-09') });
    const opened = vi.spyOn(window, 'open').mockReturnValue(null);
    await open('People/Zoë.md', 'First request, by referral');
    fill('Text', 'Dear Zoë,\nfish & chips? 100 %');
    await click('Open in mail app');
    expect(opened.mock.calls).toEqual([[
      'mailto:zo%C3%AB+x@example.org?subject=Wren%20Abbott%20suggested%20that%20I%20write%20to%20you&body=Dear%20Zo%C3%AB%2C%0D%0Afish%20%26%20chips%3F%20100%20%25',
    ]]);
    expect(await host.read('People/Zoë.md')).not.toContain('asked_on');
    await click('I sent it');
    expect(await host.read('People/Zoë.md')).toMatch(/\nasked_on: 2026-11-17\nasked_via: email\n/);
  });

  it('leaves out what is no address, in the note or typed, and says so', async () => {
    await started({}, { 'People/Zoë.md': note('type: contact\nemail: zoë at example.org') });
    const opened = vi.spyOn(window, 'open').mockReturnValue(null);
    await open('People/Zoë.md', 'First request');
    expect(field('To').value).toBe('');
    expect(described('To')).toBe('Left out, because it is no email address: “zoë at example.org”.');
    fill('To', 'Osei, Amara <amara@example.org>; Sam');
    expect(described('To')).toBe('');
    field('To').dispatchEvent(new Event('change', { bubbles: true }));
    expect(described('To')).toBe('Left out, because it is no email address: “Sam”.');
    fill('Text', 'x');
    await click('Open in mail app');
    expect(opened.mock.calls).toEqual([['mailto:amara@example.org?subject=A%20question%20about%20your%20work&body=x']]);
    expect(said('status')).toBe('It opens in your mail app. You send it there. Left out, because it is no email address: “Sam”.');
    fill('To', 'amara@example.org');
    expect(described('To')).toBe('');
  });

  it('offers to copy a text that is too long, and opens an empty mail', async () => {
    await started();
    const opened = vi.spyOn(window, 'open').mockReturnValue(null);
    let copied = '';
    clipboard(async (text) => void (copied = text));
    await open('Talk.md', 'Thank-you');
    fill('Text', 'Dear Amara Osei, '.repeat(200));
    await click('Open in mail app');
    expect(opened).not.toHaveBeenCalled();
    expect(said('alert')).toContain('too long');
    await click('Copy the text and open an empty mail');
    expect(copied).toBe(body().value);
    expect(opened.mock.calls).toEqual([['mailto:amara@example.org?subject=Thank%20you%20for%20your%20time%20on%20Thursday']]);
  });
});

describe('keeping it in the note', () => {
  it('adds it to the log as a quote, in one step that Undo takes back', async () => {
    await started();
    await open('Talk.md', 'Thank-you');
    fill('Subject', 'Thanks');
    fill('Text', 'Dear Amara,\n\n# not a heading\n%% no comment\nRobin');
    await click('Keep in the note');
    expect(await host.read(amara)).toBe(
      `${files[amara]}- 2026-11-17, Thank-you: Thanks\n  > Dear Amara,\n  >\n  > \\# not a heading\n  > \\%\\% no comment\n  > Robin\n`,
    );
    expect(await host.read('Talk.md')).toBe(files['Talk.md']);
    expect(dialog()).not.toBeNull();
    await click('Undo');
    expect(await host.read(amara)).toBe(files[amara]);
  });

  it('makes the log when there is none, and keeps the same text once', async () => {
    await started();
    await open(marcus, 'First request, by referral');
    fill('Text', 'Dear Marcus Bell');
    await click('Keep in the note');
    await click('Keep in the note');
    const text = await host.read(marcus);
    expect(text).toMatch(/No log here\.\n\n## Log\n- 2026-11-17, First request, by referral: Amara Osei suggested that I write to you\n {2}> Dear Marcus Bell\n$/);
    expect(said('status')).toBe('The note has this text already.');
  });

  it('goes along with what is settled when it is wanted, and both are one step to undo', async () => {
    await started();
    await open('Talk.md', 'Thank-you');
    fill('Text', 'Dear Amara Osei, thank you.');
    (field('Keep the text in the note when sent') as HTMLInputElement).click();
    await press('Enter', { ctrlKey: true });
    expect(dialog()).toBeNull();
    expect(await host.read('Talk.md')).toContain('\nthanked_on: 2026-11-17\n');
    expect(await host.read(amara)).toContain('\n  > Dear Amara Osei, thank you.\n');
    expect(await owedTo('Amara Osei')).not.toContain('thank-you');
    await call(host, 'undo');
    expect(await host.read('Talk.md')).toBe(files['Talk.md']);
    expect(await host.read(amara)).toBe(files[amara]);
  });

  it('keeps a message to a referrer in the referrer’s note, and one to a group in the note of the meeting', async () => {
    await started();
    await open(amara, 'To the referrer: we met');
    fill('Text', 'Dear Wren');
    await click('Keep in the note');
    expect(await host.read('People/Wren Abbott.md')).toContain('  > Dear Wren\n');
    await press('Escape');
    await open('Group.md', 'Update');
    fill('Text', 'Dear both');
    await click('Keep in the note');
    expect(await host.read('Group.md')).toContain('  > Dear both\n');
  });
});

describe('what cannot be written', () => {
  it('is said, and the form stays as it is', async () => {
    await started();
    await open('Talk.md', 'Thank-you');
    fill('Text', 'My words');
    await host.remove('Talk.md');
    await host.settle();
    await click('I sent it');
    expect(said('alert')).toBe('The note “Talk.md” is gone.');
    expect(body().value).toBe('My words');
  });

  it('is nothing at all for a person without a note; the form says so in advance', async () => {
    await started({}, { 'People/Ola.md': note('type: contact\nasked_on: 2026-11-16\nreferred_by: Somebody Else') });
    await open('People/Ola.md', 'To the referrer: I wrote to them');
    expect(foresight()).toContain('No note has a place for this message');
    await click('I sent it');
    expect(dialog()).toBeNull();
    expect(host.notices().at(-1)).toContain('nothing was written');
  });

  it('leaves nothing behind when the plugin is switched off', async () => {
    await started();
    await open('Talk.md', 'Thank-you');
    await host.disable();
    expect(dialog()).toBeNull();
    expect(host.leftovers()).toEqual([]);
  });
});
