// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { formHands } from './form-hands';
import { call, note, startedHost } from './plugin';
import { diesBefore, vaultOf } from './writer-host';

const FILE = 'Talk.ics';
const files = {
  'Jo.md': note('type: contact'),
  'Talk.md': note('type: interview\ncontacts: ["[[Jo]]"]\ndate: 2026-11-27\ntime: "14:00"'),
};

let host: Host;
const { dialog, click } = formHands(() => host);
afterEach(() => host.close());

const save = (): Promise<string> => call(host, 'calendar', { interview: 'Talk' });

/** The interview is in the calendar, and moved since. Answers every file as it is then. */
async function startMoved(): Promise<Record<string, string>> {
  host = await startedHost({ files });
  await save();
  await call(host, 'move', { interview: 'Talk', date: '2026-11-30' });
  return vaultOf(host);
}

describe('the file of an interview that has moved', () => {
  it('says again what it said when its update is undone, and so does the note', async () => {
    const before = await startMoved();
    await save();
    expect((await vaultOf(host))[FILE]).toContain('20261130T140000');
    expect(await call(host, 'undo')).toBe('Undone: “Updated Talk for the calendar”');
    expect(await vaultOf(host)).toEqual(before);
  });

  it('stays as it is, and so does the note, where somebody has written in it since', async () => {
    await startMoved();
    await save();
    await host.write(FILE, `${await host.read(FILE)}COMMENT:mine\r\n`);
    const after = await vaultOf(host);
    await expect(call(host, 'undo')).rejects.toThrow(
      '“Updated Talk for the calendar” can’t be undone. “Talk.ics” has changed since.',
    );
    expect(await vaultOf(host)).toEqual(after);
  });

  it('keeps its byte order mark, updated and undone', async () => {
    await startMoved();
    const marked = `\uFEFF${await host.read(FILE)}`;
    await host.write(FILE, marked);
    await host.settle();
    await save();
    expect(await host.read(FILE)).toMatch(/^\uFEFFBEGIN:VCALENDAR\r\n[^]*20261130T140000/);
    await call(host, 'undo');
    expect(await host.read(FILE)).toBe(marked);
  });

  it('is not written over what somebody has made of it meanwhile', async () => {
    const before = await startMoved();
    const theirs = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n';
    host.fail.pause = async (op, path) => {
      if (op !== 'process' || path !== FILE) return;
      host.fail.pause = null;
      await host.write(FILE, theirs);
    };
    await expect(save()).rejects.toThrow('“Talk.ics” was changed meanwhile. Nothing was changed.');
    expect(await vaultOf(host)).toEqual({ ...before, [FILE]: theirs });
  });

  it('is updated still where the disk refuses to undo the note, and undone once it no longer does', async () => {
    const before = await startMoved();
    await save();
    const after = await vaultOf(host);
    host.fail.next('process', 'disk full', { path: 'Talk.md' });
    await expect(call(host, 'undo')).rejects.toThrow('the disk is full');
    expect(await vaultOf(host)).toEqual(after);
    await call(host, 'undo');
    expect(await vaultOf(host)).toEqual(before);
  });

  describe('when the app dies before it is written', () => {
    /** Starts the app anew, with the file as `left` makes it meanwhile. */
    async function startAgain(left?: string): Promise<void> {
      const dead = await diesBefore(host, save, { op: 'process', path: FILE });
      if (left !== undefined) await dead.disk.write(FILE, left);
      host = await startedHost({ files, ...dead });
    }

    it('is updated by “Finish”, and undone then as a whole', async () => {
      const before = await startMoved();
      await startAgain();
      expect(dialog()!.textContent).toContain('WrittenTalk.mdNot writtenTalk.ics');
      await click('Finish');
      expect(await host.read(FILE)).toContain('20261130T140000');
      expect(await call(host, 'undo')).toBe('Undone: “Updated Talk for the calendar”');
      expect(await vaultOf(host)).toEqual(before);
    });

    it('is left as it was by “Take back”, and so is the note', async () => {
      const before = await startMoved();
      await startAgain();
      await click('Take back');
      expect(await vaultOf(host)).toEqual(before);
    });

    it.each(['Take back', 'Finish'])('is made whole where half of it was written: %s', async (button) => {
      const before = await startMoved();
      await startAgain(before[FILE]!.slice(0, 100));
      await click(button);
      if (button === 'Take back') expect(await vaultOf(host)).toEqual(before);
      else expect(await host.read(FILE)).toMatch(/20261130T140000[^]*END:VCALENDAR\r\n$/);
    });

    it('stays as somebody has made it since, which is said', async () => {
      const before = await startMoved();
      await startAgain('Mine');
      expect(dialog()!.textContent).toContain('“Talk.ics” was changed meanwhile.');
      await click('Take back');
      expect(dialog()!.textContent).toContain('“Talk.ics” has changed since.');
      expect(await vaultOf(host)).toEqual({ ...before, [FILE]: 'Mine' });
    });
  });
});
