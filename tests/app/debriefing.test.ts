// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Host } from '../host';
import { call, due, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const amara = note('type: contact\nrole: Data lead');
const talk = note('type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-11-16 # a Monday\nstatus: held\nlearned:', '## Debrief\n\n## Notes\n\nMine\n');
const files = {
  'People/Amara Osei.md': amara,
  'People/Ines Okafor.md': note('type: contact'),
  'People/Marcus Bell.md': note('type: contact'),
  'Talk.md': talk,
  'Planned.md': note('type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-11-17\nstatus: planned'),
  'To come.md': note('type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-11-18'),
  'Off.md': note('type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-11-10\nstatus: cancelled'),
  'Group.md': note('type: interview\ncontacts: ["[[Amara Osei]]", "[[Ines Okafor]]", Wren Abbott]\ndate: 2026-11-16\nstatus: held'),
};

async function start(more: Record<string, string> = {}): Promise<void> {
  host = await startedHost({ files: { ...files, ...more }, now: '2026-11-17T12:00' });
}

async function debrief(params: Record<string, string>): Promise<{ changed: string[]; created: string[] }> {
  return JSON.parse(await call(host, 'debrief', params)) as { changed: string[]; created: string[] };
}

async function propertiesOf(path: string): Promise<Record<string, unknown>> {
  const text = await host.read(path);
  return parse(/^---\n([^]*?)\n---\n/.exec(text)![1]!, { version: '1.2', schema: 'core' }) as Record<string, unknown>;
}

function everything(): Promise<[string, string][]> {
  return Promise.all(host.paths().map(async (path) => [path, await host.read(path)] as [string, string]));
}

const full = {
  interview: 'Talk',
  summary: 'Wayfinding is tested early.\n\n# Entry\n- small museums\n---',
  learned: 'Test with strangers',
  information: '4',
  style: '3',
  name: '["Marcus Bell", "Priya Raman"]',
  permission: 'granted',
  resume: 'true',
  promised: 'Send the article',
  by: '2026-11-30',
  offered: 'Show me the workshop',
};

describe('debrief', () => {
  it('has the day on which it was written, none to come and none before the meeting', async () => {
    await start();
    for (const [on, why] of [['2026-11-18', 'that day is still to come'], ['2026-11-15', 'is before that']] as const) {
      await expect(debrief({ interview: 'Group', summary: 'x', on })).rejects.toThrow(why);
    }
    await debrief({ interview: 'Group', summary: 'x', on: '2026-11-16' });
    expect(await host.read('Group.md')).toContain('debriefed_on: 2026-11-16\n');
    expect(await host.read('Group.md')).toContain('### Summary, 2026-11-16\n');
    const once = await host.read('Group.md');
    await expect(debrief({ interview: 'Group', summary: 'y', on: '2026-11-15' })).rejects.toThrow('is before that');
    expect(await host.read('Group.md')).toBe(once);
  });

  it('notes how they sign, in the same step', async () => {
    await start();
    const { changed } = await debrief({ interview: 'Talk', summary: 'x', 'address-as': ' Dr.  Osei ', permission: 'granted' });
    expect(changed).toEqual(['Talk.md', 'People/Amara Osei.md']);
    expect(await propertiesOf('People/Amara Osei.md')).toEqual({ type: 'contact', role: 'Data lead', address_as: 'Dr. Osei', stay_in_touch: true });
    expect((await due(host, {})).due.map(({ person }) => person)).toContain('Dr. Osei');
    await call(host, 'undo');
    expect(await host.read('People/Amara Osei.md')).toBe(amara);
  });

  it.each([
    ['Group', {}, 'Several took part: how each signs belongs into their own notes.'],
    ['Alone', { 'Alone.md': talk.replace('[[Amara Osei]]', 'Nia Falk') }, 'Nia Falk has no contact note that says how they sign. Make one, then write it there.'],
  ])('says where else to note how they sign, after %s', async (interview, more, words) => {
    await start(more);
    const before = await everything();
    await expect(debrief({ interview, summary: 'x', 'address-as': 'Nia' })).rejects.toThrow(words);
    expect(await everything()).toEqual(before);
  });

  it('writes the dated summary into the note and settles the debrief; no other byte changes', async () => {
    await start();
    expect(await debrief({ interview: 'Talk.md', summary: 'Wayfinding is tested early.' })).toEqual({ changed: ['Talk.md'], created: [] });
    expect(await host.read('Talk.md')).toBe(
      note(
        'type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-11-16 # a Monday\nstatus: held\ndebriefed_on: 2026-11-17\nlearned:',
        '## Debrief\n\n### Summary, 2026-11-17\n\nWayfinding is tested early.\n\n## Notes\n\nMine\n',
      ),
    );
    expect((await due(host, { all: 'true' })).due.filter(({ kind, note }) => kind === 'debrief' && note === 'Talk.md')).toEqual([]);
  });

  it('keeps all that was answered, with the names given, in one undo step', async () => {
    await start();
    const before = await everything();
    expect(await debrief(full)).toEqual({
      changed: ['Talk.md', 'People/Amara Osei.md', 'People/Marcus Bell.md'],
      created: ['Contacts/Priya Raman.md'],
    });
    expect(await propertiesOf('Talk.md')).toMatchObject({
      debriefed_on: '2026-11-17', learned: 'Test with strangers', information_rating: 4, style_rating: 3, resume_requested: true,
      follow_up: '2026-11-30', follow_up_note: 'Send the article', offered: 'Show me the workshop',
    });
    expect(await host.read('Talk.md')).toContain('Wayfinding is tested early.\n\n#### Entry\n- small museums\n\\---\n\n## Notes\n');
    expect(await propertiesOf('People/Amara Osei.md')).toMatchObject({ stay_in_touch: true });
    for (const path of ['People/Marcus Bell.md', 'Contacts/Priya Raman.md']) {
      expect(await propertiesOf(path)).toMatchObject({ referred_by: ['[[Amara Osei]]'], referred_on: '2026-11-16' });
    }
    const owed = (await due(host, { within: '30' })).due.filter(({ note }) => note === 'Talk.md').map(({ kind, due }) => [kind, due]);
    expect(owed).toEqual([['thank-you', '2026-11-17'], ['resume', '2026-11-17'], ['follow-up', '2026-11-30']]);
    expect((await due(host)).problems).toEqual([]);
    expect(await call(host, 'undo')).toBe('Undone: “Debriefed after Amara Osei”');
    expect(await everything()).toEqual(before);
    await expect(call(host, 'undo')).rejects.toThrow('nothing to undo');
  });

  it('makes a planned interview a held one, and leaves what was not asked alone', async () => {
    await start();
    await debrief({ interview: 'Planned', summary: 'Much', permission: 'not-asked', resume: 'false' });
    expect(await propertiesOf('Planned.md')).toEqual({
      type: 'interview', contacts: ['[[Amara Osei]]'], date: '2026-11-17', status: 'held', debriefed_on: '2026-11-17',
    });
    expect(await host.read('People/Amara Osei.md')).toBe(amara);
  });

  it('records a no as much as a yes', async () => {
    await start();
    await debrief({ interview: 'Talk', summary: 'Much', permission: 'declined' });
    expect(await propertiesOf('People/Amara Osei.md')).toMatchObject({ stay_in_touch: false });
  });

  it('brings a promise without a day up in a week, and keeps one that stands there', async () => {
    await start({ 'Promised.md': note('type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-11-16\nstatus: held\nfollow_up: 2026-11-20\nfollow_up_note: Call') });
    await debrief({ interview: 'Talk', summary: 'Much', promised: 'Send the article' });
    expect(await propertiesOf('Talk.md')).toMatchObject({ follow_up: '2026-11-24', follow_up_note: 'Send the article' });
    await debrief({ interview: 'Promised', summary: 'Much', promised: 'Send the article' });
    expect(await propertiesOf('Promised.md')).toMatchObject({ follow_up: '2026-11-20', follow_up_note: 'Call; Send the article by 2026-11-24' });
  });

  it('can be written again: the first day stays, both summaries stand', async () => {
    await start();
    await debrief({ interview: 'Talk', summary: 'First' });
    host.clock.set('2026-11-18T09:00');
    await debrief({ interview: 'Talk', summary: 'Second' });
    expect(await propertiesOf('Talk.md')).toMatchObject({ debriefed_on: '2026-11-17' });
    expect(await host.read('Talk.md')).toContain('### Summary, 2026-11-17\n\nFirst\n\n### Summary, 2026-11-18\n\nSecond\n');
  });

  it('keeps what stayed before, and what they offered before, and says so', async () => {
    await start();
    await debrief({ interview: 'Talk', summary: 'First', learned: 'Test early', offered: 'A tour' });
    await debrief({ interview: 'Talk', summary: 'Second', learned: 'Ask strangers', offered: 'A tour on Friday' });
    expect(await propertiesOf('Talk.md')).toMatchObject({ learned: 'Ask strangers', offered: 'A tour on Friday' });
    const text = await host.read('Talk.md');
    expect(text).toContain('Second\n\nWhat stayed with me before: Test early\n');
    // The newer words hold the older ones.
    expect(text).not.toContain('offered before');
    expect(await call(host, 'undo')).toBe('Undone: “Debriefed after Amara Osei, and kept in the debrief what the note said before”');
    expect(await propertiesOf('Talk.md')).toMatchObject({ learned: 'Test early', offered: 'A tour' });
    expect(await host.read('Talk.md')).not.toContain('Second');
  });

  it('is not written twice when it is done again on the same day', async () => {
    await start();
    await debrief({ interview: 'Talk', summary: '# First\n- one\n\nMore', learned: 'Test early' });
    const once = await host.read('Talk.md');
    await debrief({ interview: 'Talk', summary: '# First\n- one\n\nMore', learned: 'Test early' });
    expect(await host.read('Talk.md')).toBe(once);
    await debrief({ interview: 'Talk', summary: '# First\n- one\n\nMore', offered: 'A tour' });
    expect((await host.read('Talk.md')).replace('offered: A tour\n', '')).toBe(once);
    await debrief({ interview: 'Talk', summary: 'Second', learned: 'Ask strangers' });
    const twice = await host.read('Talk.md');
    for (const summary of ['# First\n- one\n\nMore', 'Second']) await debrief({ interview: 'Talk', summary });
    expect(await host.read('Talk.md')).toBe(twice);
    expect(twice).toContain('Second\n\nWhat stayed with me before: Test early\n');
  });

  it.each([
    ['a line of an earlier summary', 'First\nMore'],
    ['the first lines of an earlier summary', 'More\nFirst'],
    ['under a heading in an earlier summary', '# Entry\nMore'],
    ['the person’s own line', ''],
  ])('is written where its words are %s', async (_, earlier) => {
    await start({ 'Own.md': note('type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-11-16\nstatus: held', '## Debrief\nMore\n') });
    if (earlier !== '') await debrief({ interview: 'Own', summary: earlier });
    const before = await host.read('Own.md');
    await debrief({ interview: 'Own', summary: 'More' });
    expect((await host.read('Own.md')).replace('debriefed_on: 2026-11-17\n', ''))
      .toBe(`${before.replace('debriefed_on: 2026-11-17\n', '')}\n### Summary, 2026-11-17\n\nMore\n`);
  });

  it('is written again on another day', async () => {
    await start();
    await debrief({ interview: 'Talk', summary: 'First' });
    host.clock.set('2026-11-18T09:00');
    await debrief({ interview: 'Talk', summary: 'First' });
    expect(await host.read('Talk.md')).toContain('### Summary, 2026-11-17\n\nFirst\n\n### Summary, 2026-11-18\n\nFirst\n');
  });

  it('stays inside its section in a note of any heading level, and in the built-in template', async () => {
    await start({ 'Deep.md': note('type: interview\ncontacts: ["[[Amara Osei]]"]\ndate: 2026-11-16\nstatus: held', '# Talk\n\n#### Debrief\n\n#### After\n') });
    await debrief({ interview: 'Deep', summary: '# A' });
    expect(await host.read('Deep.md')).toContain('#### Debrief\n##### Summary, 2026-11-17\n\n###### A\n\n#### After\n');
    await call(host, 'new-interview', { contact: 'Marcus Bell', date: '2026-11-16', status: 'held' });
    await debrief({ interview: '2026-11-16 Marcus Bell', summary: 'Much' });
    expect(await host.read('Interviews/2026-11-16 Marcus Bell.md')).toMatch(/\n## Debrief\n[^]*\n### Summary, 2026-11-17\n\nMuch\n/);
  });

  it('takes the place of the prompts that nobody has touched, and Undo puts them back', async () => {
    await start();
    await call(host, 'new-interview', { contact: 'Marcus Bell', date: '2026-11-16', status: 'held' });
    const path = 'Interviews/2026-11-16 Marcus Bell.md';
    const before = await host.read(path);
    expect(before).toContain('### What it means for me\n');
    await debrief({ interview: '2026-11-16 Marcus Bell', summary: 'Much' });
    expect(await host.read(path)).toMatch(/\n## Notes\n\n## Debrief\n\n### Summary, 2026-11-17\n\nMuch\n\n$/);
    await call(host, 'undo');
    expect(await host.read(path)).toBe(before);
    const typed = before.replace('### What it means for me\n', 'That they test on paper.\n\n### What it means for me\n');
    await host.write(path, typed);
    await host.settle();
    await debrief({ interview: '2026-11-16 Marcus Bell', summary: 'Much' });
    const [kept = ''] = typed.slice(typed.indexOf('## Debrief')).split('### What it means');
    expect((await host.read(path)).endsWith(`${kept}### Summary, 2026-11-17\n\nMuch\n\n`)).toBe(true);
    await call(host, 'undo');
    expect(await host.read(path)).toBe(typed);
  });

  it('asks who gave the names in a group, and takes an answer for one or for all', async () => {
    await start();
    await expect(debrief({ interview: 'Group', summary: 'Much', name: 'Priya' })).rejects.toThrow(
      'Say who gave the names: Amara Osei, Ines Okafor and Wren Abbott',
    );
    await debrief({ interview: 'Group', summary: 'Much', name: 'Priya', 'named-by': 'wren abbott', permission: 'granted', 'permission-of': 'Ines Okafor' });
    expect(await propertiesOf('Contacts/Priya.md')).toMatchObject({ referred_by: ['Wren Abbott'] });
    expect(await propertiesOf('People/Ines Okafor.md')).toMatchObject({ stay_in_touch: true });
    expect(await host.read('People/Amara Osei.md')).toBe(amara);
    await debrief({ interview: 'Group', summary: 'More', permission: 'declined' });
    expect(await propertiesOf('People/Amara Osei.md')).toMatchObject({ stay_in_touch: false });
    expect(await propertiesOf('People/Ines Okafor.md')).toMatchObject({ stay_in_touch: false });
  });

  it.each([
    [{ interview: 'Talk' }, 'Say what you learned: summary='],
    [{ interview: 'Talk', summary: '\u200B' }, 'Write what you learned'],
    [{ interview: 'Nobody', summary: 'x' }, 'There is no interview “Nobody”'],
    [{ interview: 'To come', summary: 'x' }, 'still to come'],
    [{ interview: 'Off', summary: 'x' }, 'did not take place'],
    [{ interview: 'Talk', summary: 'x', information: '6' }, 'information is “6”'],
    [{ interview: 'Talk', summary: 'x', permission: 'maybe' }, 'permission is “maybe”'],
    [{ interview: 'Talk', summary: 'x', by: '2026-11-16' }, 'that day has passed'],
    [{ interview: 'Talk', summary: 'x', name: 'Amara Osei' }, 'can’t refer themselves'],
    [{ interview: 'Talk', summary: 'x', 'named-by': 'Ines Okafor', name: 'Priya' }, 'was not in Talk'],
    [{ interview: 'Group', summary: 'x', permission: 'granted', 'permission-of': 'Wren Abbott' }, 'no contact note'],
  ])('%o: says what is wrong and writes nothing', async (params, message) => {
    await start();
    const before = await everything();
    await expect(debrief(params as Record<string, string>)).rejects.toThrow(message);
    expect(await everything()).toEqual(before);
  });

  it('writes what is hostile as it is, in properties and names', async () => {
    await start();
    const text = 'a: "b" #c {{name}} $& <% x %> [[Talk]]';
    await debrief({ interview: 'Talk', summary: text, learned: text, offered: `${text}\n---\nx`, name: 'Rosen: "R&D"' });
    expect(await propertiesOf('Talk.md')).toMatchObject({ learned: text, offered: `${text} --- x`, debriefed_on: '2026-11-17' });
    expect(await host.read('Talk.md')).toContain(`\n${text.replace('<%', '< %')}\n`);
    expect((await due(host)).problems).toEqual([]);
  });
});
