// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { formHands } from './form-hands';
import { call, note, startedHost } from './plugin';
import { MortalDisk } from './writer-death';
import { vaultOf, writerOf } from './writer-host';

const body = 'Größe – 20 €, 日本語 👩🏽‍💼.\n';
const files = {
  'Wren.md': note('type: contact   # a friend', body),
  'Amara.md': note('type: contact\nreferred_by: "[[Wren]]"\nreferred_on: 2026-10-20\nasked_on: 2026-11-02\nreplied_on: 2026-11-03\noutcome: yes', body),
  'Talk.md': note('type: interview\ncontacts: ["[[Amara]]"]\ndate: 2026-11-19\nstatus: held'),
};

let host: Host;
const { dialog, title, click } = formHands(() => host);
afterEach(() => host.close());
const says = (): string => dialog()?.textContent ?? '';
const stored = (): unknown => host.app.loadLocalStorage('informational-interviews-unfinished');

interface Torn {
  text: string;
  act: () => Promise<unknown>;
  /** The write that breaks off, counted from 0. */
  at?: number;
  /** How many bytes of the new text reach the disk. */
  bytes: (whole: Uint8Array) => number;
}

/** Lets the app die while it writes Wren’s note, and starts it anew. Answers with what the note was to become. */
async function startTorn({ text, act, at = 0, bytes }: Torn): Promise<string> {
  const vault = { ...files, 'Wren.md': text };
  host = await startedHost({ files: vault });
  await act();
  const meant = await host.read('Wren.md');
  await host.close();
  const disk = new MortalDisk(vault);
  host = await startedHost({ disk, files: {} });
  disk.resetCount();
  const died = new Promise<void>((resolve) => disk.dieAt(at, false, resolve));
  void act().catch(() => undefined);
  await died;
  const { storage } = await host.kill();
  const whole = bytesOf(meant);
  disk.revive().putBytes('Wren.md', whole.slice(0, bytes(whole)));
  host = await startedHost({ disk, files: {}, storage });
  await host.settle();
  return meant;
}

const asked = (): Promise<string> => call(host, 'asked', { contact: 'Wren' });
const reportBack = (): Promise<string> => call(host, 'done', { note: 'Amara', kind: 'report-back' });
const logged = (): Promise<boolean> => writerOf(host).write({ says: 'Logged', changes: [{ note: 'Wren.md', heading: 'log', lines: ['- Größe'] }] });

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Nothing yet, the middle of a letter, and all but the last byte. */
const places: readonly ((whole: Uint8Array) => number)[] = [
  () => 0,
  (whole) => whole.findIndex((byte) => byte === 0xf0) + 2,
  ({ length }) => length - 1,
];

describe('a note that was written by half when the app died', () => {
  const texts = {
    'as it is': files['Wren.md'],
    'after a byte order mark': `\uFEFF${files['Wren.md']}`,
    'with the line endings of Windows': files['Wren.md'].replace(/\n/g, '\r\n'),
    'without properties': body,
    'without an end of its last line': files['Wren.md'].trimEnd(),
  };
  const fact = (): Promise<boolean> => writerOf(host).write({ says: 'Asked', changes: [{ note: 'Wren.md', fact: 'askedOn', set: '2026-11-20' }] });
  const steps = { 'a fact': fact, lines: logged };

  const each = Object.entries(texts).flatMap(([how, text]) =>
    Object.entries(steps).map(([what, act]) => [what, how, text, act] as const));

  it.each(each)(
    'is made whole wherever that broke off, by a step over this note alone: %s, %s',
    async (what, how, text, act) => {
      for (const [index, bytes] of places.entries()) {
        const finishes = (index + what.length + how.length) % 2 === 0;
        const meant = await startTorn({ text, act, bytes });
        expect(says()).toContain('“Wren.md” was written only in part. What you choose makes it whole first.');
        await click(finishes ? 'Finish' : 'Take back');
        expect(await host.read('Wren.md')).toBe(finishes ? meant : text);
        expect([title(), stored()]).toEqual([undefined, null]);
        await host.close();
      }
    },
  );

  it('is left as it is where that is chosen', async () => {
    await startTorn({ text: files['Wren.md'], act: asked, bytes: () => 20 });
    const torn = await host.read('Wren.md');
    await click('Leave it as it is');
    expect([await host.read('Wren.md'), stored()]).toEqual([torn, null]);
  });

  it('is not written over where somebody has written in it since', async () => {
    await startTorn({ text: files['Wren.md'], act: asked, bytes: () => 20 });
    await host.write('Wren.md', 'Mine.\n');
    await click('Take back');
    expect(await host.read('Wren.md')).toBe('Mine.\n');
  });

  it('is no reason to ask where it was written whole, or not at all', async () => {
    const text = files['Wren.md'];
    const [none, all] = [() => bytesOf(text).length, (whole: Uint8Array) => whole.length];
    for (const [act, at, bytes] of [[logged, 0, none], [logged, 0, all], [reportBack, 1, all]] as const) {
      await startTorn({ text, act, at, bytes });
      expect([title(), stored()]).toEqual([undefined, null]);
      await host.close();
    }
  });

  it('is made anew where the step was to make it', async () => {
    const disk = new MortalDisk(files);
    host = await startedHost({ disk, files: {} });
    const made = (): Promise<string> => call(host, 'new-contact', { name: 'Zoë Ōta' });
    await made();
    const whole = await host.read('Contacts/Zoë Ōta.md');
    await call(host, 'undo');
    for (const button of ['Finish', 'Take back']) {
      disk.resetCount();
      // The folder comes before the note.
      const died = new Promise<void>((resolve) => disk.dieAt(1, true, resolve));
      void made().catch(() => undefined);
      await died;
      const { storage } = await host.kill();
      host = await startedHost({ disk: disk.revive(), files: {}, storage });
      expect(says()).toContain('Not writtenContacts/Zoë Ōta.md');
      await click(button);
      const { 'Contacts/Zoë Ōta.md': there, ...others } = await vaultOf(host);
      expect(there).toBe(button === 'Finish' ? whole : undefined);
      expect(others).toEqual(files);
      if (there !== undefined) await call(host, 'undo');
    }
  });
});

describe('a long note', () => {
  const long = (lines: number): string => files['Wren.md'] + 'One line more of a long log.\n'.repeat(lines);
  const whole = 'One line more of a long log.\n'.length;

  it.each([['asked', asked, 0], ['report-back', reportBack, 1]] as const)('is made whole as well: %s', async (_what, act, at) => {
    const text = long(10_000);
    const meant = await startTorn({ text, act, at, bytes: ({ length }) => length / 2 });
    await click('Finish');
    expect(await host.read('Wren.md')).toBe(meant);
  });

  it.each([['asked', asked, 0], ['report-back', reportBack, 1], ['lines', logged, 0]] as const)(
    'that is too long to be kept is named, touched by nothing, and gone on with once it is whole again: %s',
    async (_what, act, at) => {
      const text = long(20_000);
      const meant = await startTorn({ text, act, at, bytes: ({ length }) => length - whole * 1_000 - 1 });
      const torn = await host.read('Wren.md');
      for (const button of ['Finish', 'Take back']) {
        expect(says()).toContain('“Wren.md” was written only in part, and is too long to be made whole from here.');
        await click(button);
        expect(await host.read('Wren.md')).toBe(torn);
      }
      await host.write('Wren.md', text);
      await click('Finish');
      expect(await host.read('Wren.md')).toBe(meant);
      expect([title(), stored()]).toEqual([undefined, null]);
    },
  );

  it('that is not yet written is not taken for half of one', async () => {
    const text = long(20_000);
    await startTorn({ text, act: logged, bytes: () => bytesOf(text).length });
    expect([title(), stored()]).toEqual([undefined, null]);
  });
});

describe('a disk that breaks off in the middle of a note, and will not have it put right', () => {
  const failTwice = (): void => {
    for (let times = 0; times < 2; times++) host.fail.next('process', 'disk full', { path: 'Wren.md' });
  };

  it.each([['a step over one note', asked], ['one over several', reportBack]] as const)('is told of, and the note is made whole once the disk works: %s', async (_what, act) => {
    for (const button of ['Finish', 'Take back']) {
      host = await startedHost({ files });
      await act();
      const meant = await vaultOf(host);
      await call(host, 'undo');
      host.fail.next('process', 'torn', { path: 'Wren.md' });
      failTwice();
      await expect(act()).rejects.toThrow('“Wren.md” was written only in part, and could not be put back. Look at it before you go on. Nothing else was changed.');
      expect(await host.read('Amara.md')).toBe(files['Amara.md']);
      await host.command('informational-interviews:broken-off');
      await host.settle();
      expect(says()).toContain('“Wren.md” was written only in part.');
      await click(button);
      expect(await vaultOf(host)).toEqual(button === 'Finish' ? meant : files);
      expect([title(), stored()]).toEqual([undefined, null]);
      await host.close();
    }
  });

  it('is told of when it undoes as well', async () => {
    host = await startedHost({ files });
    await reportBack();
    host.fail.next('process', 'torn', { path: 'Wren.md' });
    failTwice();
    await expect(call(host, 'undo')).rejects.toThrow('“Wren.md” was written only in part, and could not be put back.');
    await host.command('informational-interviews:broken-off');
    await host.settle();
    await click('Finish undoing');
    expect(await vaultOf(host)).toEqual(files);
  });

  it('has it put right at once where it can, in the middle of a letter too', async () => {
    host = await startedHost({ files });
    host.fail.next('process', 'torn', { path: 'Wren.md' });
    await expect(asked()).rejects.toThrow('the disk failed. Nothing was changed.');
    expect(await vaultOf(host)).toEqual(files);
    expect(stored()).toBeNull();
  });
});

it('a file for the calendar that was written by half is made whole in the middle of a letter, too', async () => {
  const plan = note('type: interview\ncontacts: Zoë Ōta\ndate: 2026-12-01\nlocation: Größe 日本語');
  const disk = new MortalDisk({ 'Plan.md': plan });
  host = await startedHost({ disk, files: {} });
  disk.resetCount();
  const died = new Promise<void>((resolve) => disk.dieAt(1, true, resolve));
  void call(host, 'calendar', { interview: 'Plan' }).catch(() => undefined);
  await died;
  const { storage } = await host.kill();
  host = await startedHost({ disk: disk.revive(), files: {}, storage });
  await click('Finish');
  expect(await host.read('Plan.ics')).toMatch(/^BEGIN:VCALENDAR[^]*Größe 日本語[^]*END:VCALENDAR\s*$/);
  expect(title()).toBeUndefined();
});
