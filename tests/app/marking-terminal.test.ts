// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { call, due, note, startedHost } from './plugin';
import { vaultOf } from './writer-host';

interface Answer {
  written: boolean;
  notes: { note: string; adds: string[]; removes: string[] }[];
  left: { note: string; reason: string; why: string }[];
  due: number;
  problems: number;
}

let host: Host;
afterEach(() => host.close());

async function made(action: 'make-contact' | 'make-interview', params: Record<string, string>): Promise<Answer> {
  const answer = JSON.parse(await call(host, action, params)) as Answer;
  await host.settle();
  return answer;
}

const DATA = '.obsidian/plugins/informational-interviews/data.json';

const files = {
  'People/Amara Osei.md': 'Met at the fair.\n',
  'People/Ben Orr.md': note('type: person # mine\ntags: [people]'),
  'People/Old/Cleo Ray.md': note('tags: people/work', 'Words.\n'),
  'People/Known.md': note('type: contact'),
  'People/Talk.md': note('type: interview\ndate: 2026-11-06'),
  'People/Broken.md': '---\na: [open\n---\n',
  'People/Braces.md': '---\n{type: person}\n---\n',
  'People/Person template.md': note('name: "{{name}}"\nemail: "{{email}}"'),
  'People/Amara Osei (Conflicted copy Phone 202611201022).md': 'Met at the fair.\n',
  'People/photo.png': 'x',
  'Templates/Person.md': note('tags: people'),
  'Diary.md': 'About #people/work\n',
};
const started = async (settings: Record<string, unknown> = {}, more: Record<string, string> = {}): Promise<void> => {
  const data = JSON.stringify({ contactTemplate: 'Templates/Person.md', ...settings });
  const latin1 = Uint8Array.from('M\xFCller', (letter) => letter.charCodeAt(0));
  host = await startedHost({ files: { ...files, ...more, 'People/Latin.md': latin1, [DATA]: data } });
};

describe('make-contact', () => {
  it('says what would be added to the notes of a folder, and what is left out, and writes nothing', async () => {
    await started();
    const before = await vaultOf(host);
    const { notes, left, ...answer } = await made('make-contact', { folder: 'People', 'dry-run': 'true' });
    expect(answer).toEqual({ written: false, due: 0, problems: 0 });
    expect(notes).toEqual([
      { note: 'People/Amara Osei.md', adds: ['---', 'type: contact', '---'], removes: [] },
      { note: 'People/Ben Orr.md', adds: ['type:', '  - person # mine', '  - contact'], removes: ['type: person # mine'] },
      { note: 'People/Old/Cleo Ray.md', adds: ['type: contact'], removes: [] },
    ]);
    expect(left).toEqual([
      { note: 'People/Amara Osei (Conflicted copy Phone 202611201022).md', reason: 'copy', why: 'It looks like a copy that a sync tool made of “Amara Osei”.' },
      { note: 'People/Braces.md', reason: 'unreadable', why: expect.stringContaining('can’t be changed without harm') },
      { note: 'People/Broken.md', reason: 'unreadable', why: expect.stringMatching(/^The properties of “People\/Broken\.md” can’t be read: line \d/) },
      { note: 'People/Known.md', reason: 'already', why: 'It is a contact already.' },
      { note: 'People/Latin.md', reason: 'unreadable', why: expect.stringContaining('isn’t saved as UTF-8') },
      { note: 'People/Person template.md', reason: 'template', why: 'It is a template: its marks are not filled in.' },
      { note: 'People/Talk.md', reason: 'other', why: 'It is marked as an interview.' },
    ]);
    expect(await vaultOf(host)).toEqual(before);
  });

  it('writes just that in one step, of which nothing becomes due, and which is undone to the byte', async () => {
    await started();
    const before = await vaultOf(host);
    const items = await due(host, { all: 'true' });
    const { written } = await made('make-contact', { folder: 'People' });
    expect(written).toBe(true);
    expect(await host.read('People/Amara Osei.md')).toBe('---\ntype: contact\n---\nMet at the fair.\n');
    expect(await host.read('People/Ben Orr.md')).toBe(note('type:\n  - person # mine\n  - contact\ntags: [people]'));
    expect(await due(host, { all: 'true' })).toEqual(items);
    expect(await call(host, 'brief', { contact: 'Amara Osei' })).toContain('Amara Osei');
    expect(await call(host, 'undo')).toContain('Made 3 notes contacts');
    expect(await vaultOf(host)).toEqual(before);
  });

  it.each([
    [{ tag: 'people' }, ['Diary.md', 'People/Ben Orr.md', 'People/Old/Cleo Ray.md']],
    [{ tag: '#People/Work' }, ['Diary.md', 'People/Old/Cleo Ray.md']],
    [{ note: 'Diary' }, ['Diary.md']],
    [{ note: '["Amara Osei", "People/Ben Orr.md"]' }, ['People/Amara Osei.md', 'People/Ben Orr.md']],
    [{ folder: 'People/Old' }, ['People/Old/Cleo Ray.md']],
  ])('takes the notes that are named by %j', async (params, paths) => {
    await started();
    const { notes } = await made('make-contact', { ...params, 'dry-run': 'true' });
    expect(notes.map((each) => each.note)).toEqual(paths);
  });

  it.each([
    [{}, 'Say which notes: note=…, folder=… or tag=….'],
    [{ note: 'Diary', tag: 'people' }, 'Say which notes: note=…, folder=… or tag=….'],
    [{ note: 'Nobody' }, 'There is no note “Nobody”.'],
    [{ folder: 'Nowhere' }, 'There is no folder “Nowhere”.'],
    [{ tag: 'none' }, 'No note has the tag “none”.'],
  ])('asks again in words: %j', async (params, words) => {
    await started();
    await expect(call(host, 'make-contact', params as Record<string, string>)).rejects.toThrow(words);
  });

  it('leaves out the template of new contacts, and whatever lies where no contact is looked for', async () => {
    await started({ onlyInFolders: true, contactFolder: 'People/Old' });
    const { notes, left } = await made('make-contact', { tag: 'people', 'dry-run': 'true' });
    expect(notes.map((each) => each.note)).toEqual(['People/Old/Cleo Ray.md']);
    const elsewhere = { reason: 'folder', why: 'Contacts are looked for in “People/Old” alone, say the settings.' };
    expect(left).toEqual([
      { note: 'Diary.md', ...elsewhere },
      { note: 'People/Ben Orr.md', ...elsewhere },
      { note: 'Templates/Person.md', reason: 'template', why: 'It is a template.' },
    ]);
  });

  it('leaves a copy alone whose note becomes a contact with it, and takes a namesake', async () => {
    const twins = { 'A/Kim Lee.md': note('email: kim@example.org'), 'A/Kim Lee 2.md': note('email: kim@example.org'), 'A/Kim Lee 3.md': note('email: lee@example.org') };
    await started({}, twins);
    const { notes, left } = await made('make-contact', { folder: 'A' });
    expect(notes.map((each) => each.note)).toEqual(['A/Kim Lee.md', 'A/Kim Lee 3.md']);
    expect(left).toEqual([{ note: 'A/Kim Lee 2.md', reason: 'copy', why: 'It looks like a copy that a sync tool made of “Kim Lee”.' }]);
  });

  it('says how many notes would be due, or can’t be read to the end', async () => {
    await started({}, {
      'B/Asked.md': note('asked_on: 2026-10-01\noutcome: perhaps'), 'B/Old.md': note('follow_up: 2026-11-20'), 'B/New.md': 'Words.\n',
    });
    expect(await made('make-contact', { folder: 'B', 'dry-run': 'true' })).toMatchObject({ due: 2, problems: 1 });
  });

  it('says how many notes would need attention, and no more than do', async () => {
    await started({}, {
      'B/Ada.md': note('referred_by: "[[Ines]]"\nreferred_on: 2026-11-20'), 'B/Ines.md': note('referred_by: "[[Ada]]"'),
      'B/Uma.md': note('referred_by: "[[Diary]]"\nreferred_on: 2026-11-20'),
      'M/2026-11-06.md': 'Words.\n', 'M/With Known.md': '[[Known]]\n', 'M/2026-11-09 With Known.md': '[[Known]]\n',
      'Known.md': note('type: contact'),
    });
    for (const [action, folder, count] of [['make-contact', 'B', 2], ['make-interview', 'M', 2]] as const) {
      const { notes, problems } = await made(action, { folder });
      const shown = (await due(host)).problems.filter((each) => each.note.startsWith(`${folder}/`));
      expect([notes.length, problems, new Set(shown.map((each) => each.note)).size]).toEqual([3, count, count]);
    }
  });

  it('needs no line where the vault marks its notes otherwise', async () => {
    await started({ contactMarks: [{ property: 'type', value: 'person' }, { tag: 'people' }] });
    const { notes, left } = await made('make-contact', { tag: 'people', 'dry-run': 'true' });
    expect(notes).toEqual([{ note: 'Diary.md', adds: ['---', 'type: person', '---'], removes: [] }]);
    expect(left.map(({ note: path, reason }) => `${path} ${reason}`)).toEqual([
      'People/Ben Orr.md already', 'People/Old/Cleo Ray.md already', 'Templates/Person.md template',
    ]);
  });
});

describe('make-interview', () => {
  const people = { 'C/Kim Lee.md': note('type: contact'), 'C/Lena Fjord.md': note('type: contact') };
  const talks = {
    'Talks/2026-11-06 Kim Lee.md': 'Words.\n',
    'Talks/Coffee with Kim Lee and Lena Fjord (2026.11.07).md': 'Words.\n',
    'Talks/20261108.md': note('attendees: ["[[Lena Fjord]]", "[[Somebody]]"]', 'We spoke of [[Kim Lee]].\n'),
    'Talks/Linked.md': 'With [[C/Lena Fjord|Lena]] and [Kim](Kim%20Lee.md), and [[Kim Lee#Log]] again.\n',
    'Talks/Stated.md': note('date: 2026-11-09\ncontacts:\ntopic: x'),
    'Talks/Nothing.md': 'Words.\n',
    'Talks/2026-11-06 to 2026-11-10.md': 'Words.\n',
  };

  it('takes day and people from what is there, and leaves out notes that tell neither', async () => {
    await started({}, { ...people, ...talks });
    const { notes, left } = await made('make-interview', { folder: 'Talks', 'dry-run': 'true' });
    expect(Object.fromEntries(notes.map(({ note: path, adds }) => [path, adds]))).toEqual({
      'Talks/2026-11-06 Kim Lee.md': ['---', 'type: interview', 'contacts:', '  - "[[Kim Lee]]"', 'date: 2026-11-06', '---'],
      'Talks/20261108.md': ['type: interview', 'contacts:', '  - "[[Lena Fjord]]"', 'date: 2026-11-08'],
      'Talks/Coffee with Kim Lee and Lena Fjord (2026.11.07).md':
        ['---', 'type: interview', 'contacts:', '  - "[[Kim Lee]]"', '  - "[[Lena Fjord]]"', 'date: 2026-11-07', '---'],
      'Talks/Linked.md': ['---', 'type: interview', 'contacts:', '  - "[[Lena Fjord]]"', '  - "[[Kim Lee]]"', '---'],
      'Talks/Stated.md': ['type: interview'],
    });
    expect(left.map(({ note: path, reason }) => `${path} ${reason}`)).toEqual([
      'Talks/2026-11-06 to 2026-11-10.md unknown', 'Talks/Nothing.md unknown',
    ]);
    expect(left[0]!.why).toBe('It says neither a day nor whom of your contacts it was with.');
  });

  it('writes what it said, and the notes are read as interviews', async () => {
    await started({}, { ...people, ...talks });
    const { notes } = await made('make-interview', { folder: 'Talks' });
    for (const { note: path, adds } of notes) for (const line of adds) expect(await host.read(path)).toContain(`${line}\n`);
    const items = (await due(host)).due.filter(({ kind, note: path }) => kind === 'outcome' && path.startsWith('Talks/')).map(({ note: path }) => path).sort();
    expect(items).toEqual(notes.map(({ note: path }) => path).filter((path) => !path.endsWith('Linked.md')).sort());
    await call(host, 'undo');
    expect(await host.read('Talks/Stated.md')).toBe(talks['Talks/Stated.md']);
    expect(await host.read('Talks/Linked.md')).toBe(talks['Talks/Linked.md']);
  });

  it('of a single note, says what one knows besides', async () => {
    await started({}, { ...people, ...talks });
    const { notes } = await made('make-interview', { note: 'Nothing', date: '2026-11-20', contact: '["Kim Lee", "Ada Voss"]' });
    expect(notes).toHaveLength(1);
    expect(await host.read('Talks/Nothing.md'))
      .toBe('---\ntype: interview\ncontacts:\n  - "[[Kim Lee]]"\n  - Ada Voss\ndate: 2026-11-20\n---\nWords.\n');
    await expect(call(host, 'make-interview', { folder: 'Talks', date: '2026-11-20' }))
      .rejects.toThrow('A day or a person is said of a single note: note=….');
  });
});
