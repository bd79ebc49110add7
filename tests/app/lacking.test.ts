// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { call, manifest, note, startedHost } from './plugin';
import { writerOf } from './writer-host';

const talk = note('type: interview\ncontacts: "[[Jo]]"\ndate: 2026-12-01\nstatus: planned');
const files = { 'Jo.md': note('type: contact\nasked_on: 2026-11-06'), 'Talk.md': talk };

let host: Host;
afterEach(() => host.close());

describe('an app without a terminal, as on a phone', () => {
  it('has all the rest: commands, the view, the settings, and writing', async () => {
    host = await startedHost({ files, mobile: true });
    const usual = { commands: host.commands(), tabs: host.screen.setting.tabs.length };
    await host.close();
    host = await startedHost({ files, mobile: true, terminal: false });
    expect(host.cliCommands()).toEqual([]);
    expect({ commands: host.commands(), tabs: host.screen.setting.tabs.length }).toEqual(usual);
    await host.command(`${manifest.id}:open-follow-ups`);
    await host.settle();
    expect(document.querySelector('[data-row]')?.textContent).toContain('Jo');
    await writerOf(host).write({ says: 'Asked', changes: [{ note: 'Jo.md', fact: 'askedOn', set: '2026-11-20' }] });
    expect(await host.read('Jo.md')).toBe(files['Jo.md'].replace('11-06', '11-20'));
    await host.disable();
    expect(host.leftovers()).toEqual([]);
  });
});

describe('a device that counts the app as not secure, as old phones do', () => {
  const { randomUUID } = crypto;
  afterEach(() => Object.defineProperty(crypto, 'randomUUID', { value: randomUUID, configurable: true, writable: true }));

  it('gives an interview a name of its own for the calendar all the same', async () => {
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true, writable: true });
    host = await startedHost({ files });
    await call(host, 'calendar', { interview: 'Talk' });
    expect(await host.read('Talk.md'))
      .toMatch(/^calendar_uid: "?[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}@informational-interviews"?$/m);
    expect(host.paths()).toContain('Talk.ics');
  });
});
