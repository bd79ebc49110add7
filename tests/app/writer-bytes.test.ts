// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Change } from '../../src/domain/change';
import type { Writing } from '../../src/vault/writer';
import { MemoryDisk, type Host } from '../host';
import { note, startedHost } from './plugin';
import { openNote, outcomeOf, type, writerOf } from './writer-host';

const text = note('type: contact\norganization: Müller & Söhne\nasked_on: 2026-11-02', '## Log\n- Grüße\n');
const asked = (path: string): Change => ({ note: path, fact: 'askedOn', set: '2026-11-20' });
const words = (path: string): string =>
  `“${path}” isn’t saved as UTF-8, and letters in it would be lost. Save it as UTF-8 with another program first.`;

/** As programs wrote it before there was UTF-8: one byte for each letter. */
const latin1 = (given: string): Uint8Array => Uint8Array.from(given, (letter) => letter.charCodeAt(0));
const utf16 = (given: string): Uint8Array =>
  Uint8Array.from([0xff, 0xfe, ...Array.from(given, (letter) => [letter.charCodeAt(0), 0]).flat()]);

let host: Host;
afterEach(() => host.close());
const diskOf = (files: Record<string, string | Uint8Array>): MemoryDisk => new MemoryDisk(files);

describe.each([['Latin-1', latin1(text)], ['UTF-16', utf16(text)]])('a note in %s', (_, bytes) => {
  it.each<[string, Omit<Writing, 'says'>]>([
    ['a fact', { changes: [asked('X.md')] }],
    ['lines', { changes: [{ note: 'X.md', heading: 'log', lines: ['- second'] }] }],
    ['a whole text', { changes: [], files: [{ path: 'X.md', was: new TextDecoder().decode(bytes), text: 'new' }] }],
    ['a fact after one of another note', { changes: [asked('A.md'), asked('X.md')] }],
  ])('is refused in words, and nothing is written: %s', async (_what, writing) => {
    const files = { 'A.md': note('type: contact'), 'X.md': bytes };
    host = await startedHost({ files });
    await expect(writerOf(host).write({ says: 'Asked', ...writing })).rejects.toThrow(`${words('X.md')} Nothing was changed.`);
    expect(await host.readBinary('X.md')).toEqual(bytes);
    expect(await host.read('A.md')).toBe(files['A.md']);
  });

  it('is not saved over by what is typed in it before it was refused', async () => {
    host = await startedHost({ files: { 'X.md': bytes } });
    type(await openNote(host, 'X.md'), 'Typed.');
    expect(await outcomeOf(host, writerOf(host).write({ says: 'Asked', changes: [asked('X.md')] }), 500))
      .toEqual({ error: `${words('X.md')} Nothing was changed.` });
    expect(await host.readBinary('X.md')).toEqual(bytes);
  });

  it('that it became since is not taken back, and is once it is UTF-8 again', async () => {
    const disk = diskOf({ 'X.md': text, 'A.md': note('type: contact') });
    host = await startedHost({ disk, files: {} });
    await writerOf(host).write({ says: 'Asked', changes: [asked('A.md'), asked('X.md')] });
    const [writtenA, writtenX] = [await host.read('A.md'), await host.read('X.md')];
    disk.putBytes('X.md', bytes);
    await expect(writerOf(host).undo()).rejects.toThrow(`“Asked” can’t be undone. ${words('X.md')}`);
    expect(await host.readBinary('X.md')).toEqual(bytes);
    expect(await host.read('A.md')).toBe(writtenA);
    await host.write('X.md', writtenX);
    expect(await writerOf(host).undo()).toBe('Asked');
    expect(await host.read('X.md')).toBe(text);
  });
});

it('a sign that stands for lost letters already is text like any other', async () => {
  const lost = text.replace('ü', '\uFFFD');
  host = await startedHost({ files: { 'X.md': lost } });
  await writerOf(host).write({ says: 'Asked', changes: [asked('X.md')] });
  expect(await host.read('X.md')).toBe(lost.replace('11-02', '11-20'));
});
