// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { formHands } from './form-hands';
import { call, note, startedHost } from './plugin';

let host: Host;
const { dialog, title, said, field, fill, press, click, problemOf } = formHands(() => host);
afterEach(() => host.close());

const amara = 'People/Amara Osei.md';
const wren = 'People/Wren Abbott.md';
const marcus = 'People/Marcus Bell.md';
const files: Record<string, string> = {
  '.obsidian/plugins/informational-interviews/data.json': JSON.stringify({ me: 'Robin Vale', countFrom: '' }),
  [amara]: note('type: contact\nlast_contact: 2026-10-01\nupdates:\n  - 2026-10-01 kept posted'),
  [wren]: note('type: contact\nlast_contact: 2026-11-01'),
  [marcus]: note('type: contact\nreferred_by: "[[Wren Abbott]]"\nlast_contact: 2026-09-20'),
  'People/Ines Okafor.md': note('type: contact\nasked_on: 2026-11-10'),
  'People/Left Alone.md': note('type: contact\ndo_not_contact: true'),
  'Talk.md': note('type: interview\ncontacts: ["[[Amara Osei]]", "[[Left Alone]]"]\ndate: 2026-09-12\nstatus: held\nlearned: listening beats asking'),
  'Lunch.md': note('type: interview\ncontacts: ["[[Marcus Bell]]"]\ndate: 2026-09-20\nstatus: held'),
};
const NEWS = 'What has come of it, in one sentence';
const news = 'I am going to work at Fernhill';

async function started(): Promise<void> {
  host = await startedHost({ files, now: '2026-11-17T11:20' });
}

async function tell(words?: string): Promise<void> {
  await host.command('informational-interviews:tell-helpers');
  await host.settle();
  if (words) fill(NEWS, words);
}

const readers = (): string[] => Array.from(dialog()!.querySelectorAll('.informational-interviews-form-picker-box button'), (each) =>
  each.getAttribute('aria-label')!.replace(/^Remove /, ''));
const text = (): string => field<HTMLTextAreaElement>('Text').value;

describe('telling everybody who helped', () => {
  it('goes by keys from the news to the last letter, each with their own part in it, noted and undone by itself', async () => {
    await started();
    await tell(news);
    expect(readers()).toEqual(['Wren Abbott', 'Amara Osei', 'Marcus Bell']);
    expect(said()).toBe('3 letters, one after another. Each is noted when you say that you sent it.');
    await press('Enter', { ctrlKey: true });
    expect(title()).toBe('Tell Wren Abbott what has come of it (1 of 3)');
    expect(text()).toContain('I have news: I am going to work at Fernhill.\n\nYou have a part in it: it was you who suggested Marcus Bell to me. Thank you for it.');
    await press('Enter', { ctrlKey: true });
    expect(title()).toBe('Tell Amara Osei what has come of it (2 of 3)');
    expect(text()).toContain('your note says: listening beats asking');
    await press('Enter', { ctrlKey: true });
    expect(title()).toBe('Tell Marcus Bell what has come of it (3 of 3)');
    await press('Enter', { ctrlKey: true });
    expect(dialog()).toBeNull();
    for (const path of [wren, amara, marcus]) expect(await host.read(path)).toContain(`\n  - 2026-11-17 ${news}\n`);
    await call(host, 'undo');
    expect(await host.read(marcus)).toBe(files[marcus]);
    expect(await host.read(amara)).toContain(news);
  });

  it('goes on where it was left, with the same words', async () => {
    await started();
    await tell(news);
    await press('Enter', { ctrlKey: true });
    await click('I sent it');
    await click('Skip');
    expect(title()).toBe('Tell Marcus Bell what has come of it (3 of 3)');
    await press('Escape');
    expect(dialog()).toBeNull();
    expect(host.notices().at(-1)).toBe('1 letter is left. “Tell everybody who helped” goes on with it.');
    await tell();
    expect(field(NEWS).value).toBe(news);
    expect(readers()).toEqual(['Amara Osei', 'Marcus Bell']);
  });

  it('leaves nobody out of other news once the round is over', async () => {
    await started();
    await tell(news);
    await press('Enter', { ctrlKey: true });
    for (let at = 0; at < 3; at++) await click('I sent it');
    await tell();
    expect(field(NEWS).value).toBe('');
    expect(readers()).toHaveLength(3);
  });

  it('writes to nobody twice', async () => {
    await started();
    await call(host, 'sent', { contact: 'Wren Abbott', kind: 'news', what: news });
    await tell(news);
    expect(said()).toContain('2 letters, one after another.');
    expect(said()).toContain('Wren Abbott: their notes have that already.');
    await press('Enter', { ctrlKey: true });
    expect(title()).toBe('Tell Amara Osei what has come of it (1 of 2)');
  });

  it('needs the news, and people with a note', async () => {
    await started();
    await tell();
    await press('Enter', { ctrlKey: true });
    expect(problemOf(field(NEWS))).toBe('Say what has come of it.');
    expect(problemOf(fill('Who hears of it', 'Somebody Else'))).toBe('“Somebody Else” has no note in which it could be noted. Make one first, or tell them by yourself.');
  });

  it('goes on after a note that is gone', async () => {
    await started();
    await tell(news);
    await press('Enter', { ctrlKey: true });
    await host.remove(amara);
    await host.settle();
    await click('I sent it');
    expect(host.notices().join('\n')).toContain('Amara Osei');
    expect(title()).toBe('Tell Marcus Bell what has come of it (3 of 3)');
  });

  it('leaves quietly with the plugin', async () => {
    await started();
    await tell(news);
    await press('Enter', { ctrlKey: true });
    await host.disable();
    expect(dialog()).toBeNull();
    expect(host.notices()).toEqual([]);
  });
});

describe('whoever helped and has no note', () => {
  const unknown = {
    'Ines.md': note('type: contact\nreferred_by: ["[[Kit Moss]]", "[[Wren Abbott]]"]'),
    'Coffee.md': note('type: interview\ncontacts: [Lou]\ndate: 2026-09-22\nstatus: held'),
  };

  it('is named in the form, which has no letter for them', async () => {
    host = await startedHost({ files: { ...files, ...unknown }, now: '2026-11-17T11:20' });
    await tell(news);
    expect(said()).toContain('3 letters, one after another.');
    expect(said()).toContain('Without a note, so tell them by yourself: Kit Moss and Lou.');
  });

  it('is named in the terminal', async () => {
    host = await startedHost({ files: { ...files, ...unknown }, now: '2026-11-17T11:20' });
    expect((await call(host, 'helped', { told: news })).split('\n').slice(3)).toEqual([
      '- Kit Moss (suggested Ines; without a note, so tell them by yourself)',
      '- Lou (talked with you; without a note, so tell them by yourself)',
    ]);
    expect((JSON.parse(await call(host, 'helped', { format: 'json' })) as unknown[]).slice(3)).toEqual([
      { contact: null, name: 'Kit Moss', met: false, named: ['Ines.md'] },
      { contact: null, name: 'Lou', met: true, named: [] },
    ]);
  });

  it('nobody hears twice for a capital or a link', async () => {
    await started();
    await call(host, 'sent', { contact: 'Wren Abbott', kind: 'news', what: 'I join [[Fernhill]]' });
    expect(await call(host, 'helped', { told: 'i join Fernhill' })).not.toContain('Wren');
  });
});

describe('in the terminal', () => {
  it('who helped is listed, and who is left; the letter says the news', async () => {
    await started();
    expect(await call(host, 'helped')).toBe('- Wren Abbott (suggested Marcus Bell)\n- Amara Osei (talked with you)\n- Marcus Bell (talked with you)');
    await call(host, 'sent', { contact: 'Wren Abbott', kind: 'news', what: news });
    expect(JSON.parse(await call(host, 'helped', { told: news, format: 'json' }))).toEqual([
      { contact: amara, name: 'Amara Osei', met: true, named: [] },
      { contact: marcus, name: 'Marcus Bell', met: true, named: [] },
    ]);
    const { body } = JSON.parse(await call(host, 'draft', { contact: 'Amara Osei', kind: 'news', news })) as { body: string };
    expect(body).toContain('I have news: I am going to work at Fernhill.');
  });
});
