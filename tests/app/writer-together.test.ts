// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Change } from '../../src/domain/change';
import type { Desk } from '../../src/vault/desk';
import type { Course, Writing } from '../../src/vault/writer';
import type { Host } from '../host';
import { call, note, startedHost } from './plugin';
import { openNote, vaultOf, writerOf } from './writer-host';

let host: Host;
afterEach(() => host.close());

const jane = '\uFEFF---\r\ntype: contact\r\nasked_on: 2026-11-02   # by mail\r\n---\r\nMet at the fair.\r\n\r\n## Log\r\n- first\r\n';
const files = { 'A.md': note('type: contact', 'A\n'), 'B.md': note('type: contact', 'B\n'), 'Jane.md': jane };

const asked = (path: string): Change => ({ note: path, fact: 'askedOn', set: '2026-11-20' });
const logged = (path: string, line = '- second'): Change => ({ note: path, heading: 'log', lines: [line] });

describe('facts and lines of one note', () => {
  it('go into one write, with every other byte as it was, and are undone together', async () => {
    host = await startedHost({ files });
    host.resetCounts();
    await writerOf(host).write({ says: 'Asked', changes: [asked('Jane.md'), logged('Jane.md')] });
    expect(host.counts.process).toBe(1);
    expect(await host.read('Jane.md')).toBe(jane.replace('2026-11-02 ', '2026-11-20 ').replace('- first\r\n', '- first\r\n- second\r\n'));
    expect(await writerOf(host).undo()).toBe('Asked');
    expect(await vaultOf(host)).toEqual(files);
  });

  it('are undone though the person wrote above, below and between', async () => {
    host = await startedHost({ files });
    await writerOf(host).write({ says: 'Asked', changes: [asked('Jane.md'), logged('Jane.md')] });
    const edited = (text: string): string =>
      text.replace('type: contact', 'type: contact\r\nrole: Editor').replace('Met', 'We met').concat('- third\r\n');
    await host.write('Jane.md', edited(await host.read('Jane.md')));
    await writerOf(host).undo();
    expect(await host.read('Jane.md')).toBe(edited(jane));
  });

  it('are both refused an undo where one of them has changed', async () => {
    host = await startedHost({ files });
    await writerOf(host).write({ says: 'Asked', changes: [asked('Jane.md'), asked('A.md'), logged('Jane.md')] });
    await host.write('Jane.md', (await host.read('Jane.md')).replace('- second', '- 2nd'));
    const before = await vaultOf(host);
    await expect(writerOf(host).undo()).rejects.toThrow('“Asked” can’t be undone. In “Jane.md”, what was added under “Log” has changed since.');
    expect(await vaultOf(host)).toEqual(before);
  });

  it('can be lines alone, where the properties can’t be read', async () => {
    const broken = '---\nnames: [a, b\n---\n## Log\n';
    host = await startedHost({ files: { 'X.md': broken } });
    await writerOf(host).write({ says: 'Logged', changes: [logged('X.md')] });
    expect(await host.read('X.md')).toContain('## Log\n');
    expect(await host.read('X.md')).toContain('- second');
    await expect(writerOf(host).write({ says: 'Asked', changes: [asked('X.md'), logged('X.md')] }))
      .rejects.toThrow(/The properties of “X\.md” can’t be read: line \d.*Nothing was changed\.$/);
  });
});

describe('front matter that closes oddly', () => {
  it.each(['-----\n', '--- see below\n', '---text\n', '--- \r\n', '---\t\n', '---'])('%j', async (closing) => {
    const text = `---\ntype: contact\nasked_on: 2026-11-02\n${closing}Met.\n\n---\nMore.\n`;
    host = await startedHost({ files: { 'X.md': text } });
    await call(host, 'replied', { contact: 'X', outcome: 'yes' });
    const answered = text.replace('11-02\n', '11-02\nreplied_on: 2026-11-21\noutcome: "yes"\n');
    expect(await host.read('X.md')).toBe(answered);
    await host.settle();
    await writerOf(host).undo();
    expect(await host.read('X.md')).toBe(text);
  });

  it('in lines that end with carriage returns alone', async () => {
    const text = '---\rtype: contact\rasked_on: 2026-11-02\r---\rMet.\r\r## Log\r- first\r';
    host = await startedHost({ files: { 'X.md': text } });
    await writerOf(host).write({ says: 'Asked', changes: [asked('X.md'), logged('X.md')] });
    expect(await host.read('X.md')).toBe(text.replace('11-02', '11-20').replace('- first\r', '- first\r- second\r'));
    await writerOf(host).undo();
    expect(await host.read('X.md')).toBe(text);
  });
});

describe('front matter too odd for lines', () => {
  it.each([
    ['a mapping in braces', '---\n{type: contact, asked_on: 2026-11-02, id: 7}\n---\nBody --- here\n'],
    ['the same after a byte order mark', '\uFEFF---\n{type: contact, asked_on: 2026-11-02, id: 7}\n---\nBody\n'],
    ['the same with the line endings of Windows', '---\r\n{type: contact, asked_on: 2026-11-02, id: 7}\r\n---\r\nBody\r\n'],
  ])('is written anew as a whole, body and every other value as they were: %s', async (_shape, text) => {
    host = await startedHost({ files: { 'X.md': text } });
    await writerOf(host).write({ says: 'Asked', changes: [asked('X.md')] });
    const ending = text.includes('\r\n') ? '\r\n' : '\n';
    const written = await host.read('X.md');
    expect(written).toBe(
      text.replace(/\{.*\}/, ['type: contact', 'asked_on: 2026-11-20', 'id: 7'].join(ending)),
    );
    await host.write('X.md', `${written}More.`);
    await writerOf(host).undo();
    expect(await host.read('X.md')).toBe(`${text}More.`);
  });

  it('is emptied where its only property goes, and is there again after an undo', async () => {
    const text = '---\n{asked_on: 2026-11-02}\n---\nBody\n';
    host = await startedHost({ files: { 'X.md': text } });
    await writerOf(host).write({ says: 'Not asked', changes: [{ note: 'X.md', fact: 'askedOn', set: null }] });
    expect(await host.read('X.md')).toBe('---\n---\nBody\n');
    await writerOf(host).undo();
    expect(await host.read('X.md')).toBe(text);
  });

  it.each([
    ['a value that was written has changed', 'asked_on: 2026-11-20', 'asked_on: 2026-11-21'],
    ['it would be read no longer', 'asked_on: 2026-11-20\n', 'asked_on: 2026-11-20\nrole: Editor\n'],
    ['the properties have gone', /^---[^]*---\n/, ''],
  ])('is not put back where %s', async (_why, from, to) => {
    host = await startedHost({ files: { 'X.md': '---\n{type: contact, asked_on: 2026-11-02}\n---\nBody\n' } });
    await writerOf(host).write({ says: 'Asked', changes: [asked('X.md')] });
    const edited = (await host.read('X.md')).replace(from, to);
    await host.write('X.md', edited);
    await expect(writerOf(host).undo()).rejects.toThrow('“Asked” can’t be undone. In “X.md”, the properties have changed since.');
    expect(await host.read('X.md')).toBe(edited);
  });

  it('is left alone where it would lose its comments', async () => {
    const text = '---\n{type: contact, asked_on: 2026-11-02} # from the fair\n---\nBody\n';
    host = await startedHost({ files: { 'X.md': text } });
    await expect(writerOf(host).write({ says: 'Asked', changes: [asked('X.md')] }))
      .rejects.toThrow('Written anew, they would lose their comments.');
    expect(await host.read('X.md')).toBe(text);
  });

  it('is left alone where Obsidian would not read it', async () => {
    const text = '--- \ntype: contact\n---\nBody\n';
    host = await startedHost({ files: { 'X.md': text } });
    await expect(writerOf(host).write({ says: 'Asked', changes: [asked('X.md')] }))
      .rejects.toThrow('“X.md” can’t be changed without harm. Blanks follow the --- of the properties.');
    expect(await host.read('X.md')).toBe(text);
  });
});

describe('a value that is there already', () => {
  it('writes nothing, and no change is announced', async () => {
    host = await startedHost({ files });
    const heard: string[] = [];
    host.app.vault.on('modify', (file: { path: string }) => heard.push(file.path));
    const same: Change = { note: 'Jane.md', fact: 'askedOn', set: '2026-11-02' };
    expect(await writerOf(host).write({ says: 'Asked', changes: [same] })).toBe(false);
    await host.settle();
    expect(heard).toEqual([]);
    expect(host.counts.writes).toBe(0);
    expect(writerOf(host).undoable).toEqual([]);
  });
});

describe('a file of ours that is replaced', () => {
  const replaced = { says: 'Updated', changes: [], files: [{ path: 'F.ics', was: 'old', text: 'new' }] };

  it('is undone, and writes nothing where it says so already', async () => {
    host = await startedHost({ files: { ...files, 'F.ics': 'old' } });
    expect(await writerOf(host).write(replaced)).toBe(true);
    expect(await host.read('F.ics')).toBe('new');
    expect(await writerOf(host).write(replaced)).toBe(false);
    expect(writerOf(host).undoable).toEqual(['Updated']);
    await writerOf(host).undo();
    expect(await host.read('F.ics')).toBe('old');
  });

  it('is left as it is where somebody has written in it since, however its mark is', async () => {
    host = await startedHost({ files: { ...files, 'F.ics': '\uFEFFold' } });
    await writerOf(host).write(replaced);
    expect(await host.read('F.ics')).toBe('\uFEFFnew');
    await host.write('F.ics', 'new and mine');
    await expect(writerOf(host).undo()).rejects.toThrow('“Updated” can’t be undone. “F.ics” has changed since.');
    expect(await host.read('F.ics')).toBe('new and mine');
  });

  it('is put back where a note of the same step can’t be undone, and brought again', async () => {
    host = await startedHost({ files: { ...files, 'F.ics': 'old' } });
    await writerOf(host).write({ ...replaced, changes: [asked('A.md')] });
    const written = await vaultOf(host);
    host.fail.next('process', 'disk full', { path: 'A.md' });
    await expect(writerOf(host).undo()).rejects.toThrow('the disk is full.');
    expect(await vaultOf(host)).toEqual(written);
    await writerOf(host).undo();
    expect(await vaultOf(host)).toEqual({ ...files, 'F.ics': 'old' });
  });
});

describe('whoever wants to hear of steps', () => {
  it('hears of each that was written or taken back, or can’t be any more, and of none once that was stopped', async () => {
    host = await startedHost({ files });
    let heard = 0;
    const stop = writerOf(host).onStep(() => heard++);
    const step = { says: 'Asked', changes: [asked('A.md')] };
    const after = async (doing: Promise<unknown>): Promise<number> => (await doing.catch(() => undefined), heard);
    expect(await after(writerOf(host).write(step))).toBe(1);
    expect(await after(writerOf(host).write(step))).toBe(1);
    host.fail.next('process', 'disk full', { path: 'B.md' });
    expect(await after(writerOf(host).write({ says: 'Asked', changes: [asked('B.md')] }))).toBe(1);
    expect(await after(writerOf(host).undo())).toBe(2);
    expect(await after(writerOf(host).undo())).toBe(2);
    expect(await after(writerOf(host).write(step))).toBe(3);
    await host.write('A.md', note('type: contact\nasked_on: 2026-11-21'));
    expect(await after(writerOf(host).undo())).toBe(4);
    stop();
    expect(await after(writerOf(host).write(step))).toBe(4);
  });
});

describe('the list', () => {
  it('knows what was written, taken back and put back at once, before Obsidian’s cache does', async () => {
    host = await startedHost({ files });
    const { feed } = (host.plugin as unknown as { desk: Desk }).desk;
    const days = (): unknown[] => ['A.md', 'C.md'].map((path) => feed.record(path)).map((record) => record?.type === 'contact' && record.askedOn);
    await writerOf(host).write({ says: 'Asked', create: [{ path: 'C.md', text: files['B.md'] }], changes: [asked('C.md'), asked('A.md')] });
    expect(days()).toEqual(['2026-11-20', '2026-11-20']);
    await writerOf(host).undo();
    expect(days()).toEqual([undefined, false]);
    host.fail.next('process', 'disk full', { path: 'B.md' });
    await expect(writerOf(host).write({ says: 'Asked', changes: [asked('A.md'), asked('B.md')] })).rejects.toThrow();
    expect(days()).toEqual([undefined, false]);
  });
});

describe('what a change was decided on', () => {
  it('is looked up in the text itself, not in the cache that lags behind', async () => {
    host = await startedHost({ files });
    // On the disk, and announced to nobody yet.
    host.fail.next('process', 'changed', { path: 'A.md', text: note('type: contact\nasked_on: 2026-11-19', 'A\n') });
    const decided: Change = { note: 'A.md', fact: 'askedOn', set: '2026-11-20', was: null };
    await expect(writerOf(host).write({ says: 'Asked', changes: [asked('B.md'), decided] }))
      .rejects.toThrow('“A.md” was changed meanwhile: asked_on is “2026-11-19” by now. Nothing was changed.');
    expect(await host.read('A.md')).toBe(note('type: contact\nasked_on: 2026-11-19', 'A\n'));
    expect(await host.read('B.md')).toBe(files['B.md']);
  });
});

describe('a step that fails', () => {
  it('puts back what was written before, to the byte, and names the note and the reason', async () => {
    host = await startedHost({ files });
    const changes = [asked('Jane.md'), logged('Jane.md'), asked('A.md'), asked('B.md')];
    host.fail.next('process', 'disk full', { path: 'B.md' });
    await expect(writerOf(host).write({ says: 'Asked', changes }))
      .rejects.toThrow('“B.md” could not be written: the disk is full. Nothing was changed.');
    expect(await vaultOf(host)).toEqual(files);
    expect(writerOf(host).undoable).toEqual([]);
  });

  it.each(['A.md', 'Jane.md'])('puts %s back when it was written by half', async (path) => {
    host = await startedHost({ files });
    host.fail.next('process', 'torn', { path });
    await expect(writerOf(host).write({ says: 'Asked', changes: [asked('B.md'), asked(path)] }))
      .rejects.toThrow(`“${path}” could not be written: the disk failed. Nothing was changed.`);
    expect(await vaultOf(host)).toEqual(files);
  });

  it('names the notes that could not be put back', async () => {
    host = await startedHost({ files });
    host.fail.next('process', 'disk full', { path: 'B.md' });
    host.fail.next('process', 'disk full', { path: 'A.md', after: 1 });
    await expect(writerOf(host).write({ says: 'Asked', changes: [asked('A.md'), asked('B.md')] })).rejects.toThrow(
      '“B.md” could not be written: the disk is full. These notes could not be put back: A.md. Look at them before you go on.',
    );
  });

  it('takes a note away that it made and changed, with the folders made for it', async () => {
    host = await startedHost({ files });
    host.fail.next('process', 'disk full', { path: 'B.md' });
    await expect(writerOf(host).write({
      says: 'Made', create: [{ path: 'New/Deep/C.md', text: 'C\n' }], changes: [asked('New/Deep/C.md'), asked('A.md'), asked('B.md')],
    })).rejects.toThrow('Nothing was changed.');
    await host.settle();
    expect(await vaultOf(host)).toEqual(files);
    expect(host.app.vault.getFolderByPath('New')).toBeNull();
  });

  it('leaves a note that it made and somebody has written in since', async () => {
    host = await startedHost({ files });
    host.fail.next('process', 'disk full', { path: 'A.md' });
    host.fail.pause = async (op, path) => {
      if (op !== 'process' || path !== 'A.md') return;
      host.fail.pause = null;
      await host.app.host.disk.write('C.md', 'C, and mine\n');
    };
    await expect(writerOf(host).write({ says: 'Made', create: [{ path: 'C.md', text: 'C\n' }], changes: [asked('A.md')] }))
      .rejects.toThrow('These notes could not be put back: C.md.');
    expect(await host.read('C.md')).toBe('C, and mine\n');
  });
});

describe('undo', () => {
  it('goes fifty steps back, each to the byte', async () => {
    host = await startedHost({ files });
    const states: string[] = [];
    for (let step = 0; step < 60; step++) {
      states.push(await host.read('Jane.md'));
      await writerOf(host).write({ says: `Step ${step}`, changes: [logged('Jane.md', `- line ${step}`)] });
    }
    for (let step = 59; step >= 10; step--) {
      expect(await call(host, 'undo')).toBe(`Undone: “Step ${step}”`);
      expect(await host.read('Jane.md')).toBe(states[step]);
    }
    await expect(call(host, 'undo')).rejects.toThrow('There is nothing to undo.');
  });

  it('finds a note that was renamed', async () => {
    host = await startedHost({ files });
    await writerOf(host).write({ says: 'Asked', changes: [asked('A.md')] });
    await host.rename('A.md', 'Ann.md');
    await writerOf(host).undo();
    expect(await host.read('Ann.md')).toBe(files['A.md']);
  });

  it('says so when a note is gone, and leaves the others as they are', async () => {
    host = await startedHost({ files });
    await writerOf(host).write({ says: 'Asked both', changes: [asked('A.md'), asked('B.md')] });
    await host.remove('B.md');
    const before = await vaultOf(host);
    await expect(writerOf(host).undo()).rejects.toThrow('“Asked both” can’t be undone. The note “B.md” is gone.');
    expect(await vaultOf(host)).toEqual(before);
  });

  it('goes on with the step before one that can’t be undone', async () => {
    host = await startedHost({ files });
    await writerOf(host).write({ says: 'One', changes: [asked('A.md')] });
    await writerOf(host).write({ says: 'Two', changes: [asked('B.md')] });
    await host.write('B.md', note('type: contact\nasked_on: 2026-11-21', 'B\n'));
    await expect(writerOf(host).undo()).rejects.toThrow('In “B.md”, asked_on has changed since.');
    expect(await writerOf(host).undo()).toBe('One');
  });

  it('is still offered when the disk failed, and works then', async () => {
    host = await startedHost({ files });
    await writerOf(host).write({ says: 'Asked both', changes: [asked('A.md'), asked('B.md')] });
    const written = await vaultOf(host);
    host.fail.next('process', 'disk full', { path: 'A.md' });
    await expect(writerOf(host).undo()).rejects.toThrow('“Asked both” can’t be undone. “A.md” could not be written: the disk is full.');
    expect(await vaultOf(host)).toEqual(written);
    expect(await writerOf(host).undo()).toBe('Asked both');
    expect(await vaultOf(host)).toEqual(files);
  });

  it('names the notes that it left half undone', async () => {
    host = await startedHost({ files });
    await writerOf(host).write({ says: 'Asked both', changes: [asked('A.md'), asked('B.md')] });
    const written = await host.read('A.md');
    host.fail.next('process', 'disk full', { path: 'A.md' });
    host.fail.next('process', 'disk full', { path: 'B.md', after: 1 });
    await expect(writerOf(host).undo()).rejects.toThrow(
      '“Asked both” can’t be undone. “A.md” could not be written: the disk is full. These notes are left half undone: B.md. Look at them before you go on.',
    );
    expect(await vaultOf(host)).toEqual({ ...files, 'A.md': written });
    expect(writerOf(host).undoable).toEqual([]);
  });

  it('puts notes that were made in the trash, with the folders made for them, by the person’s own setting', async () => {
    host = await startedHost({ files });
    await writerOf(host).write({
      says: 'Made two',
      create: [{ path: 'New/People/C.md', text: note('type: contact') }, { path: 'New/D.md', text: 'D' }],
      changes: [asked('New/People/C.md'), asked('A.md')],
    });
    expect(await host.read('New/People/C.md')).toContain('asked_on: 2026-11-20');
    expect(await writerOf(host).undo()).toBe('Made two');
    expect(await vaultOf(host)).toEqual(files);
    await host.settle();
    expect(host.app.vault.getFolderByPath('New')).toBeNull();
    expect(await host.read('.trash/C.md')).toContain('asked_on: 2026-11-20');
  });

  it('can be done again at once, in the same folders', async () => {
    host = await startedHost({ files });
    const step = { says: 'Made', create: [{ path: 'New/People/C.md', text: 'C' }], changes: [] };
    for (let round = 0; round < 3; round++) {
      await writerOf(host).write(step);
      await writerOf(host).undo();
    }
    await host.settle();
    expect(await vaultOf(host)).toEqual(files);
    expect(host.app.vault.getFolderByPath('New')).toBeNull();
  });

  it('leaves a folder that somebody uses by now', async () => {
    host = await startedHost({ files });
    await writerOf(host).write({ says: 'Made', create: [{ path: 'New/C.md', text: 'C' }], changes: [] });
    await host.write('New/Mine.md', 'mine');
    await writerOf(host).undo();
    expect(await vaultOf(host)).toEqual({ ...files, 'New/Mine.md': 'mine' });
  });

  it('keeps a made note that was written in, and all else of that step', async () => {
    host = await startedHost({ files });
    await writerOf(host).write({ says: 'Made', create: [{ path: 'C.md', text: 'C\n' }], changes: [asked('A.md')] });
    await host.write('C.md', 'C\nMy own line.\n');
    const before = await vaultOf(host);
    await expect(writerOf(host).undo()).rejects.toThrow('“C.md” was written in since it was made. Delete it by hand');
    expect(await vaultOf(host)).toEqual(before);
  });

  it('brings a note back from the trash when the next one can’t be put there', async () => {
    host = await startedHost({ files });
    await writerOf(host).write({
      says: 'Made two',
      create: [{ path: 'C.md', text: 'C\n' }, { path: 'D.md', text: 'D\n' }],
      changes: [asked('D.md'), asked('C.md'), asked('A.md')],
    });
    const written = await vaultOf(host);
    host.fail.next('trash', 'disk full', { path: 'C.md' });
    await expect(writerOf(host).undo()).rejects.toThrow('“C.md” could not be put in the trash: the disk is full.');
    expect(await vaultOf(host)).toEqual(written);
    expect(await writerOf(host).undo()).toBe('Made two');
    expect(await vaultOf(host)).toEqual(files);
  });

  it('sees what is typed in a made note and not saved yet', async () => {
    host = await startedHost({ files });
    await writerOf(host).write({ says: 'Made', create: [{ path: 'C.md', text: 'C\n' }], changes: [] });
    const view = await openNote(host, 'C.md');
    view.editor.replaceRange('typed ', { line: 0, ch: 0 });
    await expect(writerOf(host).undo()).rejects.toThrow('“C.md” was written in since it was made.');
    expect(await host.read('C.md')).toBe('typed C\n');
  });
});

describe('a step over many notes', () => {
  const many = Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`N${at}.md`, `Note ${at}\n`]));
  const step: Writing = { says: 'Made 5 notes contacts', changes: Object.keys(many).map((path) => ({ note: path, mark: 'contact' })) };
  const course = (stopsAfter: number): Course & { told: string[] } => {
    const told: string[] = [];
    return {
      told,
      wrote: (done, all) => void told.push(`${done} of ${all}`),
      stops: () => told.length >= stopsAfter,
      says: (done) => `Made ${done} notes contacts`,
    };
  };
  const marked = (paths: readonly string[]): Record<string, string> =>
    ({ ...many, ...Object.fromEntries(paths.map((path) => [path, `---\ntype: contact\n---\n${many[path]!}`])) });

  it.each([0, 1, 3, 4])('that is stopped after %d leaves these whole and the others as they were, and they are one step to undo', async (after) => {
    host = await startedHost({ files: many });
    const told = course(after);
    expect(await writerOf(host).write(step, told)).toBe(after > 0);
    expect(told.told).toEqual(Array.from({ length: after }, (_, at) => `${at + 1} of 5`));
    expect(await vaultOf(host)).toEqual(marked(Object.keys(many).slice(0, after)));
    expect(writerOf(host).undoable).toEqual(after > 0 ? [`Made ${after} notes contacts`] : []);
    expect(writerOf(host).unfinished.all).toEqual([]);
    await writerOf(host).undo();
    expect(await vaultOf(host)).toEqual(many);
  });

  it('that is not stopped tells of each, and says what it is', async () => {
    host = await startedHost({ files: many });
    const told = course(9);
    await writerOf(host).write({ ...step, settings: { me: 'Ada' } }, told);
    expect(told.told.at(-1)).toBe('5 of 5');
    expect(writerOf(host).undoable).toEqual(['Made 5 notes contacts']);
    expect(await vaultOf(host)).toEqual(marked(Object.keys(many)));
  });

  it('is taken back with progress, too', async () => {
    host = await startedHost({ files: many });
    await writerOf(host).write(step);
    const told: string[] = [];
    await writerOf(host).undo(undefined, { tookBack: (done, all) => void told.push(`${done} of ${all}`), stops: () => false });
    expect(told).toEqual(['0 of 5', '1 of 5', '2 of 5', '3 of 5', '4 of 5', '5 of 5']);
    expect(await vaultOf(host)).toEqual(many);
  });

  const mixed: Writing = {
    ...step,
    create: [{ path: 'New.md', text: 'New\n' }],
    changes: [...step.changes.slice(1), { note: 'New.md', mark: 'contact' }],
    trash: [{ path: 'N0.md', text: many['N0.md']! }],
  };

  it.each([1, 2, 4, 5])('whose way back is stopped after %d stands as it was written, and can be undone later', async (after) => {
    host = await startedHost({ files: many });
    await writerOf(host).write(mixed);
    const written = await vaultOf(host);
    expect(Object.keys(written)).toEqual(['N1.md', 'N2.md', 'N3.md', 'N4.md', 'New.md']);
    const told: number[] = [];
    const way = { tookBack: (done: number) => void told.push(done), stops: () => told.length > after };
    await expect(writerOf(host).undo(undefined, way)).rejects.toThrow('You stopped it. “Made 5 notes contacts” is not undone.');
    expect(told.slice(after)).toEqual(Array.from({ length: after + 1 }, (_, at) => after - at));
    expect(await vaultOf(host)).toEqual(written);
    expect(writerOf(host).unfinished.all).toEqual([]);
    expect(await writerOf(host).undo()).toBe('Made 5 notes contacts');
    expect(await vaultOf(host)).toEqual(many);
  });

  it('that is stopped does not choose settings', async () => {
    host = await startedHost({ files: many });
    const { settings } = (host.plugin as unknown as { desk: Desk }).desk;
    await writerOf(host).write({ ...step, settings: { me: 'Ada' } }, course(2));
    expect(settings.current.me).toBe('');
  });
});
