// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../src/domain/change';
import type { Host } from '../host';
import { call, note, startedHost } from './plugin';
import { openNote, outcomeOf, type, writerOf } from './writer-host';

const jane = '---\r\ntype: contact\r\nasked_on: 2026-11-02   # by mail\r\n---\r\nMet at the fair.\r\n\r\n## Log\r\n- first\r\n';
const odd = '---\n{type: contact, asked_on: 2026-11-02}\n---\nBody\n';
const meeting = note('type: interview\ncontacts: "[[Jane]]"\ndate: 2026-12-01\nstatus: planned');
const asked = (path: string): Change => ({ note: path, fact: 'askedOn', set: '2026-11-20' });

let host: Host;
afterEach(() => host.close());

/** Whether Obsidian shows a mark to what changes a file is not known; what is written must be right either way. */
describe.each(['kept', 'lost'] as const)('a byte order mark that is %s when a note is handed over', (markInProcess) => {
  const mark = markInProcess === 'kept' ? '\uFEFF' : '';
  beforeEach(async () => {
    const files = { 'Jane.md': `\uFEFF${jane}`, 'Odd.md': `\uFEFF${odd}`, 'Plain.md': note('type: contact'), 'Meeting.md': meeting };
    host = await startedHost({ files, markInProcess });
  });

  it('is where it was after facts and lines are written, and after they are taken back', async () => {
    const logged: Change = { note: 'Jane.md', heading: 'log', lines: ['- second'] };
    await writerOf(host).write({ says: 'Asked', changes: [asked('Jane.md'), logged] });
    const written = jane.replace('2026-11-02 ', '2026-11-20 ').replace('- first\r\n', '- first\r\n- second\r\n');
    expect(await host.read('Jane.md')).toBe(mark + written);
    await writerOf(host).undo();
    expect(await host.read('Jane.md')).toBe(mark + jane);
  });

  it('does not hinder taking back properties that were written anew, whatever was written below since', async () => {
    await writerOf(host).write({ says: 'Asked', changes: [asked('Odd.md')] });
    expect(await host.read('Odd.md')).toBe(`${mark}---\ntype: contact\nasked_on: 2026-11-20\n---\nBody\n`);
    await host.write('Odd.md', (await host.read('Odd.md')).replace('Body', 'Words'));
    await writerOf(host).undo();
    expect(await host.read('Odd.md')).toBe(mark + odd.replace('Body', 'Words'));
  });

  it('is not made for a note that had none', async () => {
    await writerOf(host).write({ says: 'Asked', changes: [asked('Plain.md')] });
    expect(await host.read('Plain.md')).toBe('---\ntype: contact\nasked_on: 2026-11-20\n---\n');
  });

  it('is no typing, and moves none', async () => {
    const view = await openNote(host, 'Jane.md');
    host.fail.pause = async (op, path) => {
      if (op !== 'process' || path !== 'Jane.md') return;
      host.fail.pause = null;
      type(view, 'Typed.');
    };
    expect(await outcomeOf(host, writerOf(host).write({ says: 'Asked', changes: [asked('Jane.md')] }))).toEqual({ value: true });
    await host.clock.advance(5_000);
    const text = (await host.read('Jane.md')).replace(/\r\n/g, '\n').replace(/^\uFEFF/, '');
    expect(text).toBe(`${jane.replace('2026-11-02 ', '2026-11-20 ')}Typed.`.replace(/\r\n/g, '\n'));
  });

  it('in a calendar file that another program has saved hinders no newer edition', async () => {
    const { path } = JSON.parse(await call(host, 'calendar', { interview: 'Meeting' })) as { path: string };
    await host.write(path, `\uFEFF${await host.read(path)}`);
    await host.write('Meeting.md', (await host.read('Meeting.md')).replace('12-01', '12-02'));
    await host.settle();
    await call(host, 'calendar', { interview: 'Meeting' });
    const text = await host.read(path);
    expect(text.startsWith(`${mark}BEGIN:VCALENDAR`)).toBe(true);
    expect(text).toContain('SEQUENCE:1');
    await writerOf(host).undo();
    expect(await host.read(path)).toContain('SEQUENCE:0');
  });
});
