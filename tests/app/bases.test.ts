// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Host } from '../host';
import { call, manifest, note, startedHost, told } from './plugin';
import { vaultOf } from './writer-host';

const CONTACTS = 'Bases/Contacts by stage.base';
const INTERVIEWS = 'Bases/Interviews.base';
const SETTINGS = `.obsidian/plugins/${manifest.id}/data.json`;
const files = { 'Amara Osei.md': note('type: contact\nasked_on: 2026-11-02') };

let host: Host;
afterEach(() => host.close());

interface Answer { written: string[]; already: string[]; changed: string[] }

const bases = async (): Promise<Answer> => JSON.parse(await call(host, 'bases')) as Answer;
const command = async (): Promise<void> => {
  await host.command('informational-interviews:write-bases');
  await host.settle();
};

describe('bases of contacts and interviews', () => {
  beforeEach(async () => {
    host = await startedHost({ files });
  });

  it('are written, each whole, and taken back by one undo', async () => {
    expect(await bases()).toEqual({ written: [CONTACTS, INTERVIEWS], already: [], changed: [] });
    const text = await host.read(CONTACTS);
    expect(text).toMatch(/^# Informational Interviews wrote this, .* \d+ \w+\nfilters:\n/);
    expect(parse(text)).toMatchObject({ views: [{ type: 'table' }, { type: 'informational-interviews-follow-ups' }, { type: 'table' }] });
    expect(await call(host, 'undo')).toContain(`Wrote ${CONTACTS} and ${INTERVIEWS}`);
    expect(Object.keys(await vaultOf(host)).filter((path) => !path.startsWith('.'))).toEqual(['Amara Osei.md']);
  });

  it('are left as they are where they say so already, whatever their line ends', async () => {
    await bases();
    const windows = (await host.read(INTERVIEWS)).replaceAll('\n', '\r\n');
    await host.write(INTERVIEWS, windows);
    expect(await bases()).toEqual({ written: [], already: [CONTACTS, INTERVIEWS], changed: [] });
    expect(await host.read(INTERVIEWS)).toBe(windows);
    await command();
    expect(told(host)).toContain(`${CONTACTS} and ${INTERVIEWS} say so already.`);
  });

  it('follow the names of the vault as long as nobody has changed them', async () => {
    await bases();
    const before = await host.read(CONTACTS);
    await host.write(SETTINGS, JSON.stringify({ names: { askedOn: 'Asked "them": when' } }));
    await host.settle();
    expect(await bases()).toEqual({ written: [CONTACTS], already: [INTERVIEWS], changed: [] });
    expect((parse(await host.read(CONTACTS)) as { formulas: object }).formulas)
      .toMatchObject({ answered: expect.stringContaining('note["Asked \\"them\\": when"]') as unknown });
    await call(host, 'undo');
    expect(await host.read(CONTACTS)).toBe(before);
  });

  it.each([
    ['a word', (text: string) => text.replace('By stage', 'Mine')],
    ['its first line', (text: string) => text.slice(text.indexOf('\n') + 1)],
    ['all of it', () => 'views: []\n'],
    ['nothing left', () => ''],
  ])('stay as they are once somebody has changed them: %s', async (_, change) => {
    await bases();
    const mine = change(await host.read(CONTACTS));
    await host.write(CONTACTS, mine);
    await host.write(SETTINGS, JSON.stringify({ names: { date: 'Tag', askedOn: 'Gefragt' } }));
    await host.settle();
    expect(await bases()).toEqual({ written: [INTERVIEWS], already: [], changed: [CONTACTS] });
    await expect(bases()).rejects.toThrow(`“${CONTACTS}” was changed since it was written, so it stays as it is.`);
    expect(await host.read(CONTACTS)).toBe(mine);
  });

  it('offer to be opened where they stay as they are', async () => {
    await host.write(CONTACTS, 'views: []\n');
    await command();
    expect(told(host).join('\n')).toContain(`“${CONTACTS}” was changed since it was written`);
    expect(await host.read(INTERVIEWS)).toContain('views:');
    const open = Array.from(document.querySelectorAll<HTMLElement>('.notice button')).find(({ textContent }) => textContent === 'Open');
    expect(open).toBeDefined();
  });

  it('go into the folder that is there, however it is spelled', async () => {
    await host.write('bases/Interviews.BASE', 'mine\n');
    await host.settle();
    expect(await bases()).toEqual({ written: ['bases/Contacts by stage.base'], already: [], changed: ['bases/Interviews.BASE'] });
  });
});
