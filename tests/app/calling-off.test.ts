// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { fileMenu } from '../host/ui';
import { choose, main, openedView, press, row } from './follow-ups-notes';
import { call, due, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const start = async (files: Record<string, string>): Promise<void> => void (host = await startedHost({ files }));

describe('calling an interview off', () => {
  const ahead = 'type: interview\ncontacts: ["[[Jo]]"]\ndate: 2026-11-24\nstatus: planned\nbooked_on: 2026-11-10';

  it.each([
    ['They called it off', 'them', '2026-11-23'],
    ['I called it off', 'me', '2026-11-21'],
  ])('notes by the menu who did: %s', async (title, by, when) => {
    await start({ 'Jo.md': note('type: contact'), 'Ahead.md': note(ahead) });
    fileMenu(host.screen as never, host.app.vault.getFileByPath('Ahead.md')!).showAtPosition({ x: 0, y: 0 });
    choose(title);
    await host.settle();
    expect(await host.read('Ahead.md')).toBe(
      note(`${ahead.replace('planned', 'cancelled')}\ncancelled_on: 2026-11-21\ncancelled_by: ${by}`),
    );
    expect((await due(host)).due).toMatchObject([{ kind: 'reschedule', due: when }]);
  });

  it('asks in the palette who did', async () => {
    await start({ 'Jo.md': note('type: contact'), 'Ahead.md': note(ahead) });
    await host.app.workspace.getLeaf(false).openFile(host.app.vault.getFileByPath('Ahead.md') as never);
    await host.settle();
    await host.command('informational-interviews:call-off');
    await host.settle();
    expect(host.modal()!.querySelector('.modal-title')!.textContent).toBe('Who called it off?');
    press('2');
    await host.settle();
    expect(await host.read('Ahead.md')).toContain('cancelled_by: me\n');
  });

  it.each([
    [{}, 'cancelled_on: 2026-11-21\n---'],
    [{ by: 'me' }, 'cancelled_by: me\n'],
    [{ by: 'them', on: '2026-11-20' }, 'cancelled_on: 2026-11-20\ncancelled_by: them\n'],
  ])('notes in the terminal what is said, and no more: %o', async (params, written) => {
    await start({ 'Jo.md': note('type: contact'), 'Ahead.md': note(ahead) });
    await call(host, 'call-off', { interview: 'Ahead', ...params } as Record<string, string>);
    expect(await host.read('Ahead.md')).toContain(written);
  });

  it('notes who did once its day is over, too', async () => {
    await start({ 'Jo.md': note('type: contact'), 'Over.md': note(ahead.replace('11-24', '11-19')) });
    await expect(call(host, 'done', { note: 'Over', kind: 'outcome', status: 'held', by: 'me' })).rejects.toThrow('by goes with status=cancelled.');
    await call(host, 'done', { note: 'Over', kind: 'outcome', status: 'cancelled', by: 'me' });
    expect(await host.read('Over.md')).toContain('cancelled_by: me\n');
  });

  it('notes who did by the answer to how it went', async () => {
    host = await openedView({ files: { 'Jo.md': note('type: contact'), 'Over.md': note(ahead.replace('11-24', '11-16')) } });
    main(row('Jo')).focus();
    press('d');
    await host.settle();
    press('4');
    await host.settle();
    expect(await host.read('Over.md')).toContain('cancelled_by: me\n');
  });
});
