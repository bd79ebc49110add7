// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { call, note, startedHost } from './plugin';

const tomas = 'People/Tomás Herrera.md';
const files: Record<string, string> = {
  '.obsidian/plugins/informational-interviews/data.json': JSON.stringify({ me: 'Robin Vale' }),
  [tomas]: note('type: contact\nemail: tomas@example.org\naddress_as: Tomás\nfollow_up: 2026-11-13\nfollow_up_note: the reading list'),
  'People/Amara Osei.md': note('type: contact\nreferred_by: "[[Tomás Herrera]]"\nasked_on: 2026-11-02'),
  'Interviews/Ahead.md': note('type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-11-16\nstatus: held\ndebriefed_on: 2026-11-16\nthanked_on: 2026-11-16'),
  'Interviews/Talk.md': note(`type: interview
contacts: ["[[Tomás Herrera]]"]
date: 2026-11-16
status: held
debriefed_on: 2026-11-16
resume_requested: true`),
};

let host: Host;
afterEach(() => host.close());

const dialog = (): HTMLElement => document.querySelector<HTMLElement>('.informational-interviews-draft')!;
const all = (selector: string, inside: ParentNode = dialog()): HTMLElement[] =>
  Array.from(inside.querySelectorAll<HTMLElement>(selector));
const title = (): string => dialog().querySelector('.modal-title')!.textContent;
const text = (): HTMLTextAreaElement => dialog().querySelector('textarea')!;
const foresight = (): string => dialog().querySelector('.informational-interviews-form-foresight')!.textContent;
const covers = (): string[] => all('.informational-interviews-draft-cover').map((each) =>
  [each.querySelector('input')?.checked, each.textContent].filter((part) => part !== undefined).join(' '));

function type(words: string): void {
  text().value = words;
  text().dispatchEvent(new InputEvent('input', { bubbles: true }));
}

async function turn(cover: string): Promise<void> {
  const label = all('.informational-interviews-draft-cover').find(({ textContent }) => textContent.startsWith(cover))!;
  label.querySelector('input')!.click();
  await host.settle();
}

async function press(button: string, inside: ParentNode = document): Promise<void> {
  all('button', inside).find(({ textContent }) => textContent === button)!.click();
  await host.settle();
}

const whole = `Dear Tomás,

Thank you for the time you gave me yesterday. What has stayed with me is [one thing they said that stayed with you]. Because of it, I am going to [what you will do with it].

[what you meant to write today, in words meant for them; your note says: the reading list]

You asked to see my resume yesterday: it is attached. If something in it strikes you, I would be glad of a word about it.

May I write to you now and then to say how it goes? If there is something I can do for you in return, I would be glad to hear of it.

Kind regards,
Robin Vale`;

describe('one letter', () => {
  beforeEach(async () => {
    host = await startedHost({ files, now: '2026-11-17T11:20' });
    await host.app.workspace.getLeaf(false).openFile(host.app.vault.getFileByPath(tomas)!);
    await host.settle();
    await host.command('informational-interviews:letter');
    await host.settle();
  });

  it('is about all that is due, with one greeting and one ending', () => {
    expect(title()).toBe('One letter for Tomás Herrera');
    expect(covers()).toEqual([
      'true Say thank you due today', 'true The reading list 4 days late', 'true Send your resume due today',
      'Tell how it went with Amara Osei from Wed 18 Nov',
    ]);
    expect(text().value).toBe(whole);
    expect(foresight()).toBe('“I sent it” settles 3 things, in one step that can be undone.');
  });

  it('is sent once: all of it is settled, and one undo brings all of it back', async () => {
    await press('I sent it');
    expect(host.notices().at(-1)).toContain('Wrote to Tomás about 3 things');
    expect(await host.read('Interviews/Talk.md')).toMatch(/^thanked_on: 2026-11-17$[^]*^resume_sent_on: 2026-11-17$/m);
    expect(await host.read(tomas)).toContain('followed_up:\n  - 2026-11-13 the reading list\n');
    await host.command('informational-interviews:undo');
    await host.settle();
    expect(await host.read('Interviews/Talk.md')).toBe(files['Interviews/Talk.md']);
    expect(await host.read(tomas)).toBe(files[tomas]);
  });

  it('is about one thing less without its box, and is the plain message with one left', async () => {
    await turn('The reading list');
    expect(text().value).not.toContain('reading list');
    await turn('Say thank you');
    expect(title()).toBe('Send your resume to Tomás Herrera');
    expect(text().value).toBe('Dear Tomás,\n\nYou asked to see my resume yesterday: it is attached. If something in it strikes you, I would be glad of a word about it.\n\nKind regards,\nRobin Vale');
    expect(foresight()).toBe('“I sent it” notes: Sent the resume to Tomás, today, and that your resume went along.');
    await turn('The reading list');
    await turn('Send your resume');
    expect(title()).toBe('Write to Tomás Herrera');
    expect(text().value).toContain('Here is what is new: [');
    await turn('The reading list');
    expect(covers().filter((each) => each.startsWith('true'))).toHaveLength(1);
    await turn('Say thank you');
    await turn('Send your resume');
    expect(text().value).toBe(whole);
  });

  it('keeps what was changed elsewhere when a box is turned', async () => {
    type(text().value.replace('[what you will do with it]', 'write to two archives'));
    await turn('Send your resume');
    expect(document.querySelector('.informational-interviews-form-choice')).toBeNull();
    expect(text().value).toContain('write to two archives');
    expect(text().value).not.toContain('resume');
    await press('I sent it');
    expect(await host.read('Interviews/Talk.md')).not.toContain('resume_sent_on');
    expect(host.notices().at(-1)).toContain('Wrote to Tomás about 2 things');
  });

  it('asks where what goes was changed: the new text, one’s own, or back', async () => {
    type(text().value.replace('it is attached', 'here it is'));
    await turn('Send your resume');
    await press('Keep my text');
    expect(text().value).toContain('here it is');
    expect(covers()[2]).toBe('false Send your resume due today');
    await turn('Send your resume');
    await turn('Say thank you');
    expect(text().value).toContain('here it is');
  });

  describe('on whose line one points or goes', () => {
    const line = (cover: string): HTMLElement => all('.informational-interviews-draft-cover').find(({ textContent }) => textContent.startsWith(cover))!;
    const tinted = (): string[] => all('.informational-interviews-draft-tint').map(({ textContent }) => textContent);
    const resume = 'You asked to see my resume yesterday: it is attached. If something in it strikes you, I would be glad of a word about it.';

    it('is tinted in the text, as long as one is there, gaps and all', () => {
      line('Send your resume').dispatchEvent(new MouseEvent('mouseenter'));
      expect(tinted()).toEqual([resume]);
      line('Send your resume').dispatchEvent(new MouseEvent('mouseleave'));
      expect(tinted()).toEqual([]);
      line('The reading list').querySelector('input')!.focus();
      expect(tinted()).toEqual(['[what you meant to write today, in words meant for them; your note says: the reading list]']);
      line('Send your resume').dispatchEvent(new MouseEvent('mouseenter'));
      expect(tinted()).toEqual([resume]);
      line('Send your resume').dispatchEvent(new MouseEvent('mouseleave'));
      expect(tinted()[0]).toContain('the reading list');
      expect(all('.informational-interviews-draft-behind')[0]!.textContent).toBe(`${whole}\u200b`);
      text().focus();
      expect(tinted()).toEqual([]);
    });

    it('is tinted when its box is ticked, and not while it is not', async () => {
      line('Send your resume').querySelector('input')!.focus();
      await turn('Send your resume');
      expect(tinted()).toEqual([]);
      await turn('Send your resume');
      expect(tinted()).toEqual([resume]);
    });
  });

  it('has again what was typed when it was left', async () => {
    type('My own words');
    dialog().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await host.settle();
    await host.command('informational-interviews:letter');
    await host.settle();
    expect(text().value).toBe('My own words');
    await press('Start afresh');
    expect(text().value).toBe(whole);
  });

  it('has it again of each whom one was writing to', async () => {
    const leave = async (): Promise<void> => {
      dialog().dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      await host.settle();
    };
    const letterTo = async (path: string): Promise<void> => {
      await host.app.workspace.getLeaf(false).openFile(host.app.vault.getFileByPath(path) as never);
      await host.settle();
      await host.command('informational-interviews:letter');
      await host.settle();
    };
    type('To Tomás');
    await leave();
    await host.write('People/Bo.md', note('type: contact\nfollow_up: 2026-11-13\nfollow_up_note: the map'));
    await host.write('Interviews/Bo.md', note('type: interview\ncontacts: ["[[People/Bo]]"]\ndate: 2026-11-16\nstatus: held\ndebriefed_on: 2026-11-16'));
    await letterTo('People/Bo.md');
    type('To Bo');
    await leave();
    await letterTo(tomas);
    expect(text().value).toBe('To Tomás');
    await leave();
    await letterTo('People/Bo.md');
    expect(text().value).toBe('To Bo');
  });

  it('hints at what is true of any of it, once', () => {
    const hints = all('.informational-interviews-draft-hint').map(({ textContent }) => textContent);
    expect(new Set(hints).size).toBe(hints.length);
    expect(hints).toContain('It greets them by name.');
    expect(hints).toContain('Attach the file yourself: the link to your mail app can’t carry one.');
    expect(hints.join()).not.toContain('A resume goes only to those who asked for it.');
  });
});

describe('in the terminal', () => {
  beforeEach(async () => {
    host = await startedHost({ files, now: '2026-11-17T11:20' });
  });

  it('one letter says what it covers, and what comes later', async () => {
    const answer = JSON.parse(await call(host, 'draft', { contact: 'Tomás Herrera', all: 'true' })) as Record<string, unknown>;
    expect(answer).toMatchObject({
      to: 'tomas@example.org',
      subject: 'Thank you for your time yesterday',
      body: whole,
      covers: [
        { kind: 'thank-you', note: 'Interviews/Talk.md', due: '2026-11-17', message: 'thank-you' },
        { kind: 'follow-up', note: tomas, due: '2026-11-13', message: 'update' },
        { kind: 'resume', note: 'Interviews/Talk.md', due: '2026-11-17', message: 'send-resume' },
      ],
      later: [{ kind: 'report-back', note: 'People/Amara Osei.md', due: '2026-11-18' }],
    });
  });

  it('records all of it as sent', async () => {
    expect(await call(host, 'sent', { contact: 'Tomás Herrera', all: 'true', on: '2026-11-17' }))
      .toBe('Wrote to Tomás about 3 things');
    await expect(call(host, 'sent', { contact: 'Tomás Herrera', all: 'true' }))
      .rejects.toThrow('Nothing is due to Tomás Herrera that fits in a letter.');
  });

  it.each<[string, Record<string, string>, string]>([
    ['a kind', { contact: 'Tomás Herrera', all: 'true', kind: 'update' }, 'all goes with contact=… alone: leave kind out.'],
    ['a note', { note: 'Talk', all: 'true' }, 'all goes with contact=… alone: leave note out.'],
    ['nobody', { all: 'true' }, 'Say whom it is for: contact=….'],
  ])('says why it is no letter with %s', async (_, params, says) => {
    await expect(call(host, 'draft', params)).rejects.toThrow(says);
  });
});
