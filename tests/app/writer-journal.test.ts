// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Change } from '../../src/domain/change';
import type { Disk, FaultOp, Host } from '../host';
import { formHands } from './form-hands';
import { call, due, note, startedHost } from './plugin';
import { diesBefore, openNote, outcomeOf, type, vaultOf, writerOf } from './writer-host';

const KEY = 'informational-interviews-unfinished';
const files = {
  'Amara.md': note('type: contact\nreferred_by: "[[Wren]]"\nreferred_on: 2026-10-20\nasked_on: 2026-11-02\nreplied_on: 2026-11-03\noutcome: yes', 'A\n'),
  'Wren.md': note('type: contact   # a friend', 'W\n'),
  'Talk.md': note('type: interview\ncontacts: ["[[Amara]]"]\ndate: 2026-11-19\nstatus: held', '## Debrief\n'),
  'Plan.md': note('type: interview\ncontacts: ["[[Amara]]"]\ndate: 2026-11-27\nbooked_on: 2026-11-10'),
};

let host: Host;
const { dialog, title, click, press } = formHands(() => host);
afterEach(() => host.close());
const stored = (): unknown => host.app.loadLocalStorage(KEY);
const says = (): string => dialog()?.textContent ?? '';
const reportBack = (): Promise<string> => call(host, 'done', { note: 'Amara', kind: 'report-back' });
const both: Change[] = [{ note: 'Amara.md', fact: 'lastContact', set: '2026-11-20' }, { note: 'Wren.md', fact: 'askedOn', set: '2026-11-20' }];

async function start(left: { disk?: Disk; storage?: ReadonlyMap<string, string> } = {}): Promise<void> {
  host = await startedHost({ files, ...left });
}

const dieBefore = (act: () => Promise<unknown>, op: FaultOp, path: string): ReturnType<Host['kill']> =>
  diesBefore(host, act, { op, path });

async function startHalfReported(): Promise<void> {
  await start();
  await start(await dieBefore(reportBack, 'process', 'Wren.md'));
}

const reported = files['Amara.md'].replace('outcome: yes\n', 'outcome: yes\nreported_to:\n  - "[[Wren]]"\n');
const touched = files['Wren.md'].replace('# a friend\n', '# a friend\nlast_contact: 2026-11-21\n');

describe('a report-back of which one note was written', () => {
  it('is told by its notes, and finished', async () => {
    await startHalfReported();
    expect(title()).toBe('“Reported back to Wren” was not finished');
    expect(says()).toContain('WrittenAmara.mdNot writtenWren.md');
    await click('Finish');
    expect(await vaultOf(host)).toEqual({ ...files, 'Amara.md': reported, 'Wren.md': touched });
    expect((await due(host)).due.filter(({ kind }) => kind === 'report-back')).toEqual([]);
    expect([stored(), host.notices().at(-1)]).toEqual([null, 'Finished: “Reported back to Wren”']);
  });

  it('can be undone as a whole once it was finished', async () => {
    await startHalfReported();
    await click('Finish');
    expect(await call(host, 'undo')).toBe('Undone: “Reported back to Wren”');
    expect(await vaultOf(host)).toEqual(files);
  });

  it('is taken back, and owed again', async () => {
    await startHalfReported();
    await click('Take back');
    expect(await vaultOf(host)).toEqual(files);
    expect((await due(host, { all: 'true' })).due.map(({ kind }) => kind)).toContain('report-back');
    expect(stored()).toBeNull();
  });

  it('stays as it is where that is chosen, and is not asked about again', async () => {
    await startHalfReported();
    await click('Leave it as it is');
    expect([title(), stored()]).toEqual([undefined, null]);
    expect(await vaultOf(host)).toEqual({ ...files, 'Amara.md': reported });
  });

  it('is not lost when the dialog is put off: the command comes back to it, and so does the next start', async () => {
    await startHalfReported();
    await press('Escape');
    expect(host.notices().at(-1)).toBe(
      'It can wait: the next start of the app asks again, and so does the command “Finish or take back what broke off”.',
    );
    await host.command('informational-interviews:broken-off');
    await host.settle();
    expect(title()).toBe('“Reported back to Wren” was not finished');
    await click('Later');
    await start(await host.kill());
    await press('Enter', { ctrlKey: true });
    expect([title(), await host.read('Wren.md')]).toEqual([undefined, touched]);
  });

  it('is finished though the notes were edited elsewhere, with every other byte as it is', async () => {
    await startHalfReported();
    await host.write('Amara.md', `${reported.replace('type: contact', 'role: Editor\ntype: contact')}Below.\n`);
    await host.write('Wren.md', `${files['Wren.md']}Below.\n`);
    await click('Finish');
    expect(await host.read('Wren.md')).toBe(`${touched}Below.\n`);
    expect(await host.read('Amara.md')).toBe(`${reported.replace('type: contact', 'role: Editor\ntype: contact')}Below.\n`);
  });

  it('leaves a line that was edited since, says so, and does all else', async () => {
    await startHalfReported();
    const edited = reported.replace('"[[Wren]]"\n---', '"[[Wren]]"\n  - Somebody\n---');
    await host.write('Amara.md', edited);
    await click('Take back');
    expect(says()).toContain('In “Amara.md”, reported_to has changed since.');
    expect(await vaultOf(host)).toEqual({ ...files, 'Amara.md': edited });
    expect(stored()).not.toBeNull();
    await click('Leave it as it is');
    expect([title(), stored()]).toEqual([undefined, null]);
  });

  it('is not written over what somebody has noted meanwhile', async () => {
    await startHalfReported();
    const edited = files['Wren.md'].replace('# a friend\n', '# a friend\nlast_contact: 2026-11-20\n');
    await host.write('Wren.md', edited);
    await click('Finish');
    expect(says()).toContain('“Wren.md” was changed meanwhile: last_contact is “2026-11-20” by now.');
    expect(await host.read('Wren.md')).toBe(edited);
  });

  it('needs nothing where the rest was noted by hand, and asks nobody', async () => {
    await start();
    const left = await dieBefore(reportBack, 'process', 'Wren.md');
    await left.disk.write('Wren.md', touched);
    await start(left);
    expect([title(), stored()]).toEqual([undefined, null]);
    expect(await host.read('Wren.md')).toBe(touched);
  });

  it.each(['Finish', 'Take back'])('says which note is gone, and goes on after one that the disk refuses: %s', async (button) => {
    await start();
    const left = await dieBefore(reportBack, 'process', 'Wren.md');
    await left.disk.remove('Wren.md');
    await start(left);
    expect(says()).toContain('The note “Wren.md” is gone.');
    host.fail.next('process', 'disk full', { path: 'Amara.md' });
    await click(button);
    expect(says()).toContain(button === 'Finish' ? 'The note “Wren.md” is gone.' : 'the disk is full.');
    await click(button);
    expect(await host.read('Amara.md')).toBe(button === 'Finish' ? reported : files['Amara.md']);
  });
});

describe('what would do harm twice', () => {
  const answers = { interview: 'Talk', summary: 'Small places.', name: 'Ada Voss', permission: 'granted' };

  it.each(['Amara.md', 'Talk.md'])('comes last: a debrief that died at %s and is done once more by hand has its summary once, finished or not', async (path) => {
    await start();
    await start(await dieBefore(() => call(host, 'debrief', answers), 'process', path));
    await click('Later');
    expect(await host.read('Contacts/Ada Voss.md')).toContain('[[Amara]]');
    await call(host, 'debrief', { ...answers, summary: 'Small places, in other words.' });
    await host.command('informational-interviews:broken-off');
    await host.settle();
    expect(says()).toContain('“Talk.md” says so already, perhaps in other words. Nothing is added to it.');
    await click('Finish');
    expect((await host.read('Talk.md')).match(/Summary/g)).toHaveLength(1);
    expect(host.paths().filter((path) => path.includes('Ada'))).toHaveLength(1);
  });

  it('is not written again where all of it stood when the app died', async () => {
    await start();
    const left = await dieBefore(() => call(host, 'debrief', answers), 'process', 'Talk.md');
    await start(left);
    await click('Finish');
    const written = await host.read('Talk.md');
    await start({ disk: (await host.kill()).disk, storage: left.storage });
    expect([title(), stored()]).toEqual([undefined, null]);
    expect(await host.read('Talk.md')).toBe(written);
  });

  it('is the calendar’s name: the note has it before there is a file', async () => {
    await start();
    await start(await dieBefore(() => call(host, 'calendar', { interview: 'Plan' }), 'create', 'Plan.ics'));
    const [, uid] = /calendar_uid: "?([^"\n]+)/.exec(await host.read('Plan.md'))!;
    await click('Later');
    expect(JSON.parse(await call(host, 'calendar', { interview: 'Plan' }))).toMatchObject({ path: 'Plan.ics', uid });
    expect(await host.read('Plan.ics')).toContain(`UID:${uid}`);
  });
});

describe('a note of an odd kind', () => {
  const step = (): Promise<boolean> => writerOf(host).write({
    says: 'Asked both',
    changes: [
      { note: 'Amara.md', fact: 'askedOn', set: '2026-11-20' }, { note: 'Amara.md', fact: 'outcome', set: null },
      { note: 'Wren.md', fact: 'askedOn', set: '2026-11-20' },
    ],
  });

  it.each([
    ['properties in braces', '---\n{type: contact, asked_on: 2026-11-02, outcome: yes}\n---\nA\n'],
    ['a byte order mark', `\uFEFF${files['Amara.md']}`],
    ['the line endings of Windows', files['Amara.md'].replace(/\n/g, '\r\n')],
    ['no properties yet', 'A\n'],
  ])('is taken back and finished to the byte: %s', async (_what, text) => {
    const odd = { ...files, 'Amara.md': text };
    host = await startedHost({ files: odd });
    await step();
    const whole = await vaultOf(host);
    expect(whole['Amara.md']).not.toBe(text);
    for (const [button, after] of [['Take back', odd], ['Finish', whole]] as const) {
      await host.close();
      host = await startedHost({ files: odd });
      await start(await dieBefore(step, 'process', 'Wren.md'));
      expect(says()).toContain('WrittenAmara.mdNot writtenWren.md');
      await click(button);
      expect(await vaultOf(host)).toEqual(after);
      expect(stored()).toBeNull();
    }
  });
});

describe('a step that dies again', () => {
  it.each([['Finish', 'Wren.md'], ['Take back', 'Amara.md']])('while it is mended is told at the next start: %s', async (button, path) => {
    await startHalfReported();
    await start(await dieBefore(() => click(button), 'process', path));
    expect(says()).toContain('WrittenAmara.mdNot writtenWren.md');
    await click(button);
    expect(await vaultOf(host)).toEqual(button === 'Finish' ? { ...files, 'Amara.md': reported, 'Wren.md': touched } : files);
  });
});

describe('a step that could not be put back', () => {
  it('stays noted, and is taken back when the disk works again', async () => {
    await start();
    host.fail.next('process', 'disk full', { path: 'Wren.md' });
    host.fail.next('process', 'disk full', { path: 'Amara.md', after: 1 });
    await expect(writerOf(host).write({ says: 'Asked both', changes: both })).rejects.toThrow('These notes could not be put back: Amara.md.');
    await host.command('informational-interviews:broken-off');
    await host.settle();
    expect(says()).toContain('WrittenAmara.mdNot writtenWren.md');
    await click('Take back');
    expect(await vaultOf(host)).toEqual(files);
    expect(stored()).toBeNull();
  });

  it('is not noted where all was put back', async () => {
    await start();
    host.fail.next('process', 'disk full', { path: 'Wren.md' });
    await expect(writerOf(host).write({ says: 'Asked both', changes: both })).rejects.toThrow('Nothing was changed.');
    expect(stored()).toBeNull();
    await host.command('informational-interviews:broken-off');
    await host.settle();
    expect([title(), host.notices().at(-1)]).toEqual([undefined, 'Nothing broke off: all that you did is written to the end.']);
  });
});

describe('in the middle of a step', () => {
  /** Holds the step before its second note until `meanwhile` is over. */
  async function hold(meanwhile: () => Promise<void>): Promise<{ error?: string }> {
    let goOn!: () => void;
    const held = new Promise<void>((resolve) => (goOn = resolve));
    const reached = new Promise<void>((resolve) => {
      host.fail.pause = async (op, path) => {
        if (op !== 'process' || path !== 'Wren.md') return;
        host.fail.pause = null;
        resolve();
        await held;
      };
    });
    const writing = reportBack();
    writing.catch(() => undefined);
    await reached;
    await meanwhile();
    goOn();
    return outcomeOf(host, writing);
  }

  it('the plugin can be switched off and on: the step goes on to its end, and nobody is asked', async () => {
    await start();
    await hold(async () => {
      await host.disable();
      await host.enable();
      expect(title()).toBeUndefined();
    });
    await host.settle();
    expect(await vaultOf(host)).toEqual({ ...files, 'Amara.md': reported, 'Wren.md': touched });
    expect([title(), stored()]).toEqual([undefined, null]);
  });

  it('a note can be renamed, and the app die then: it is found by its new name', async () => {
    await start();
    await hold(async () => {
      await host.rename('Amara.md', 'Amara Osei.md');
      await start(await host.kill());
    }).catch(() => undefined);
    expect(says()).toContain('WrittenAmara Osei.mdNot writtenWren.md');
    await click('Take back');
    expect(await host.read('Amara Osei.md')).toBe(files['Amara.md']);
  });

  it('a folder can be renamed while the person has not decided', async () => {
    await start();
    const step = (): Promise<boolean> => writerOf(host).write({
      says: 'Made', create: [{ path: 'New/C.md', text: 'C\n' }], changes: [{ note: 'Wren.md', fact: 'askedOn', set: '2026-11-20' }],
    });
    await start(await dieBefore(step, 'process', 'Wren.md'));
    await host.rename('New', 'Old', { folderAlone: true });
    await click('Take back');
    await host.settle();
    expect(await vaultOf(host)).toEqual(files);
    expect(host.app.vault.getFolderByPath('Old')).toBeNull();
  });
});

describe('a note that the step made', () => {
  const step = (): Promise<boolean> => writerOf(host).write({
    says: 'Made',
    create: [{ path: 'C.md', text: note('type: contact', 'C\n') }],
    changes: [{ note: 'C.md', fact: 'askedOn', set: '2026-11-20' }, { note: 'Wren.md', fact: 'askedOn', set: '2026-11-20' }],
  });

  it('goes with what the step changed in it', async () => {
    await start();
    await start(await dieBefore(step, 'process', 'Wren.md'));
    await click('Take back');
    expect(await vaultOf(host)).toEqual(files);
  });

  it('stays where somebody has written in it, typed or saved', async () => {
    await start();
    await start(await dieBefore(step, 'process', 'Wren.md'));
    type(await openNote(host, 'C.md'), 'Mine.');
    const clicked = click('Take back');
    await host.clock.advance(1_500);
    await clicked;
    expect(says()).toContain('“C.md” was written in since it was made.');
    expect(await host.read('C.md')).toContain('C\nMine.');
  });

  it('stays and is named where it was about to go with an undo, and somebody has written in it since', async () => {
    await start();
    await step();
    const left = await dieBefore(() => call(host, 'undo'), 'trash', 'C.md');
    await left.disk.write('C.md', 'Mine.\n');
    await start(left);
    expect(says()).toContain('“C.md” was written in since it was made. Delete it by hand if you don’t want it.');
    await click('Finish undoing');
    expect(says()).toContain('“C.md” was written in since it was made.');
    expect(await vaultOf(host)).toEqual({ ...files, 'C.md': 'Mine.\n' });
    await host.remove('C.md');
    await click('Finish undoing');
    expect([title(), stored()]).toEqual([undefined, null]);
  });

  it('is not made over another of its name, nor is that one taken back', async () => {
    await start();
    const left = await dieBefore(step, 'create', 'C.md');
    await left.disk.write('C.md', 'Another.\n');
    await start(left);
    await click('Take back');
    expect(await vaultOf(host)).toEqual({ ...files, 'C.md': 'Another.\n' });
  });

  it('is not finished over another of its name', async () => {
    await start();
    const left = await dieBefore(step, 'create', 'C.md');
    await left.disk.write('C.md', 'Another.\n');
    await start(left);
    expect(says()).toContain('There is a note “C.md” already, and it is another one.');
    await click('Finish');
    expect(await host.read('C.md')).toBe('Another.\n');
    expect(await host.read('Wren.md')).toContain('asked_on: 2026-11-20');
  });
});

describe('the storage', () => {
  const entry = {
    id: '1', says: 'Asked', undoing: false, session: 'before', stuck: false, folders: [],
    parts: [{ kind: 'edit', path: 'Wren.md', changes: [{ note: 'Wren.md', fact: 'askedOn', set: '2026-11-20' }] }],
  };
  // Of a step over a single file nothing is told.
  const settings = { kind: 'settings', set: {}, was: {} };
  const withPart = (part: object): string =>
    JSON.stringify({ version: 1, entries: [{ ...entry, parts: [part, settings] }] });

  it.each([
    ['broken JSON', '{"version":1,"entries":['],
    ['a number', '7'],
    ['null', 'null'],
    ['a list', '[1]'],
    ['another version', JSON.stringify({ version: 2, entries: [entry] })],
    ['entries of no shape', JSON.stringify({ version: 1, entries: [null, 3, 'x', {}, [entry]] })],
    ['an entry without parts', JSON.stringify({ version: 1, entries: [{ ...entry, parts: undefined }] })],
    ['a fact that nobody knows', withPart({ ...entry.parts[0], changes: [{ note: 'Wren.md', fact: '__proto__', set: 'x' }] })],
    ['a value of no kind', withPart({ ...entry.parts[0], changes: [{ note: 'Wren.md', fact: 'askedOn', set: { a: 1 } }] })],
    ['a heading that nobody knows', withPart({ ...entry.parts[0], changes: [{ note: 'Wren.md', heading: 'constructor', lines: ['x'] }] })],
    ['traces of no shape', withPart({ ...entry.parts[0], traces: [{ kind: 'properties', written: { lines: [1] } }] })],
    ['a part of another kind', withPart({ kind: 'trash', path: 'Wren.md' })],
    ['settings that nobody knows', withPart({ kind: 'settings', set: { evil: 'x' }, was: {} })],
  ])('may hold %s, and nothing happens', async (_what, text) => {
    await start({ storage: new Map([[KEY, text]]) });
    expect(title()).toBeUndefined();
    expect(host.notices()).toEqual([]);
    await reportBack();
    expect(await vaultOf(host)).toEqual({ ...files, 'Amara.md': reported, 'Wren.md': touched });
  });

  it.each(['../../x.md', '/etc/x.md', '.obsidian/x.md', 'a:b.md', ''])('may name a path that is none, and nothing is made of it: “%s”', async (path) => {
    await start({ storage: new Map([[KEY, withPart({ kind: 'note', path, text: 'x' })]]) });
    await click('Finish');
    await click('Take back');
    expect(await vaultOf(host)).toEqual(files);
    expect(title()).toBeUndefined();
  });

  it('shows what stands in it as text', async () => {
    await start({ storage: new Map([[KEY, JSON.stringify({ version: 1, entries: [{ ...entry, parts: [...entry.parts, settings], says: '<img src=x onerror=alert(1)>' }] })]]) });
    expect(title()).toBe('“<img src=x onerror=alert(1)>” was not finished');
    expect(dialog()!.querySelector('img')).toBeNull();
  });

  it.each(['loadLocalStorage', 'saveLocalStorage'] as const)('may be full or broken, and steps are written all the same: %s', async (method) => {
    await start();
    const works = host.app[method].bind(host.app) as (key: string, data: unknown) => unknown;
    host.app[method] = (key: string, data?: unknown) => {
      if (key === KEY) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      return works(key, data);
    };
    await reportBack();
    expect(await vaultOf(host)).toEqual({ ...files, 'Amara.md': reported, 'Wren.md': touched });
    expect(await call(host, 'undo')).toBe('Undone: “Reported back to Wren”');
    expect(await vaultOf(host)).toEqual(files);
  });

  it('that fills in the middle of a step forgets the step, rather than to keep half of it', async () => {
    await start();
    const { saveLocalStorage } = host.app;
    let saved = 0;
    host.app.saveLocalStorage = function (key, data) {
      if (data !== null && ++saved > 1) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      saveLocalStorage.call(this, key, data);
    };
    const left = await dieBefore(reportBack, 'process', 'Wren.md');
    expect(left.storage.get(KEY)).toBeUndefined();
    await start(left);
  });

  it('is not asked for more than its share', async () => {
    await start();
    const long = 'x'.repeat(500_000);
    const step = (): Promise<boolean> => writerOf(host).write({ says: 'Made', create: [{ path: 'C.md', text: long }], changes: [both[1]!] });
    const left = await dieBefore(step, 'process', 'Wren.md');
    expect(left.storage.get(KEY)).toBeUndefined();
    await start(left);
    expect(title()).toBeUndefined();
  });

  it('holds nothing once a step is written, undone or refused, and no file holds anything of it at any time', async () => {
    await start();
    await reportBack();
    expect(stored()).toBeNull();
    await call(host, 'undo');
    expect(stored()).toBeNull();
    const { disk, storage } = await dieBefore(reportBack, 'process', 'Wren.md');
    expect(JSON.stringify([...storage])).toContain('Reported back to Wren');
    const texts = await Promise.all((await disk.list()).map(({ path }) => disk.read(path)));
    expect(texts.join('')).not.toContain('Reported back');
    await start({ disk });
    expect(title()).toBeUndefined();
  });
});
