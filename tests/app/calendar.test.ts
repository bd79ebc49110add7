// @vitest-environment jsdom
import ICAL from 'ical.js';
import { afterEach, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { call, note, startedHost } from './plugin';

let host: Host;
afterEach(() => host.close());

const TALK = 'Interviews/Margit & co.md';
const talk = note(`type: interview
contacts: ["[[Margit Sollberg]]"]
date: 2026-11-27
time: "14:00"
mode: in-person
location: Café Linden
booked_on: 2026-11-20`, 'Bring the “list”.\n');
const files = { 'People/Margit Sollberg.md': note('type: contact\nrole: Designer'), [TALK]: talk };

interface InCalendar {
  path: string;
  uid: string;
  sequence: number;
}

async function saved(interview = TALK): Promise<InCalendar> {
  return JSON.parse(await call(host, 'calendar', { interview })) as InCalendar;
}

async function eventIn(path: string): Promise<ICAL.Event> {
  const calendar = new ICAL.Component(ICAL.parse(await host.read(path)) as unknown[]);
  return new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
}

async function run(command: string): Promise<void> {
  await host.app.workspace.openLinkText(TALK, '');
  await host.settle();
  await host.command(`informational-interviews:${command}`);
  await host.settle();
}

describe('saving an interview for the calendar', () => {
  it('makes a file where attachments go, and writes its name in the calendar into the note once', async () => {
    host = await startedHost({ files: { ...files, '.obsidian/app.json': '{"attachmentFolderPath": "./Files"}' } });
    const { path, uid, sequence } = await saved();
    expect([path, sequence]).toEqual(['Interviews/Files/Margit & co.ics', 0]);
    expect(uid).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}@informational-interviews$/);
    // What looks like the beginning of a number is quoted in YAML.
    const unquoted = (await host.read(TALK)).replace(/(calendar_uid: )"(.*)"/, '$1$2');
    expect(unquoted).toBe(talk.replace('booked_on: 2026-11-20\n', `booked_on: 2026-11-20\ncalendar_uid: ${uid}\n`));
    const event = await eventIn(path);
    expect([event.uid, event.summary, event.location]).toEqual([uid, 'Informational interview with Margit Sollberg', 'Café Linden']);
    expect(event.startDate.toString()).toMatch(/^2026-11-27T14:00:00/);
    expect(event.description).toContain('obsidian://open?vault=');
    expect(event.description).toContain('file=Interviews%2FMargit%20%26%20co');
    expect(event.component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['-P1D', '-PT45M']);
  });

  it('writes nothing when the calendar was told all of it', async () => {
    host = await startedHost({ files });
    const first = await saved();
    const text = await host.read(first.path);
    host.clock.set('2026-11-22T10:00');
    host.resetCounts();
    expect(await saved()).toEqual(first);
    expect(await host.read(first.path)).toBe(text);
    expect(host.counts.writes).toBe(0);
  });

  it('keeps the name and counts on when the interview is moved, renamed and called off', async () => {
    host = await startedHost({ files });
    const { path, uid } = await saved();
    await call(host, 'move', { interview: TALK, date: '2026-11-30', time: '09:30' });
    expect(await saved()).toEqual({ path, uid, sequence: 1 });
    expect(await host.read(TALK)).toContain('calendar_sequence: 1\n');
    expect((await eventIn(path)).startDate.toString()).toMatch(/^2026-11-30T09:30:00/);
    await host.rename(TALK, 'Interviews/Renamed.md');
    await host.settle();
    expect(await saved('Renamed')).toEqual({ path, uid, sequence: 2 });
    await call(host, 'call-off', { interview: 'Renamed' });
    expect(await saved('Renamed')).toEqual({ path, uid, sequence: 3 });
    const text = await host.read(path);
    expect(text).toContain('METHOD:CANCEL\r\n');
    expect(text).toContain('STATUS:CANCELLED\r\n');
    expect(host.paths().filter((each) => each.endsWith('.ics'))).toEqual([path]);
  });

  it('finds its file wherever that was put, and makes it again when it is gone', async () => {
    host = await startedHost({ files });
    const { path, uid } = await saved();
    await host.write('Elsewhere/Mine.ics', await host.read(path));
    await host.remove(path);
    await host.settle();
    expect(await saved()).toEqual({ path: 'Elsewhere/Mine.ics', uid, sequence: 0 });
    await host.remove('Elsewhere/Mine.ics');
    await host.settle();
    expect(await saved()).toEqual({ path, uid, sequence: 1 });
  });

  it('never writes over another’s file', async () => {
    const theirs = 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:theirs\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
    host = await startedHost({ files: { ...files, 'Margit & co.ics': theirs } });
    expect((await saved()).path).toBe('Margit & co 1.ics');
    expect(await host.read('Margit & co.ics')).toBe(theirs);
  });

  it('gives a copied note a name of its own', async () => {
    host = await startedHost({ files });
    const { uid, path } = await saved();
    host.clock.set('2026-11-21T09:30');
    await host.write('Interviews/Copy.md', await host.read(TALK));
    await host.settle();
    const copy = await saved('Copy');
    expect(copy.uid).not.toBe(uid);
    expect(copy.path).not.toBe(path);
    expect((await saved()).uid).toBe(uid);
  });

  it('is one step that can be undone: the file and what the note keeps of it', async () => {
    host = await startedHost({ files });
    await run('save-for-calendar');
    expect(host.notices().at(-1)).toContain('Saved Margit & co for the calendar');
    expect(host.paths()).toContain('Margit & co.ics');
    await call(host, 'undo');
    expect(await host.read(TALK)).toBe(talk);
    expect(host.paths()).not.toContain('Margit & co.ics');
  });

  it.each(['./Files', 'Attached/Calendar'])('makes the folder of attachments %s as part of the step, and takes it away again', async (folder) => {
    const made = folder.replace('./', 'Interviews/');
    host = await startedHost({ files: { ...files, '.obsidian/app.json': JSON.stringify({ attachmentFolderPath: folder }) } });
    const folders = (): string[] => host.app.vault.getAllFolders().map(({ path }) => path).sort();
    const before = folders();
    host.fail.next('create', 'disk full');
    await expect(saved()).rejects.toThrow();
    await host.settle();
    expect(folders()).toEqual(before);
    expect((await saved()).path).toBe(`${made}/Margit & co.ics`);
    await call(host, 'undo');
    await host.settle();
    expect(folders()).toEqual(before);
    await host.write(`${made}/Own.png`, '');
    await saved();
    await call(host, 'undo');
    await host.settle();
    expect(host.paths()).toContain(`${made}/Own.png`);
  });

  it('says what a second time brings', async () => {
    host = await startedHost({ files });
    await run('save-for-calendar');
    await run('save-for-calendar');
    expect(host.notices().at(-1)).toBe('“Margit & co.ics” says so already.');
    await call(host, 'move', { interview: TALK, date: '2026-11-30' });
    await run('save-for-calendar');
    expect(host.notices().at(-1)).toContain('Updated Margit & co for the calendar');
  });

  it('hands it to what the device has for calendars', async () => {
    host = await startedHost({ files });
    await run('hand-to-calendar');
    expect(host.screen.workspace.openedOutside).toEqual(['Margit & co.ics']);
    expect(host.app.workspace.getActiveFile()?.path).toBe(TALK);
  });

  it('takes the minutes to get there from the settings', async () => {
    host = await startedHost({
      files: { ...files, '.obsidian/plugins/informational-interviews/data.json': '{"travelMinutes": 50}' },
    });
    const { path } = await saved();
    expect(await host.read(path)).toContain('TRIGGER:-PT1H5M\r\n');
  });

  it('writes nothing and says why where there is no day, no note, no interview', async () => {
    const undated = note('type: interview\ncontacts: Jo');
    host = await startedHost({ files: { ...files, 'Some.md': undated } });
    await expect(saved('Some')).rejects.toThrow('Some has no day yet');
    await expect(saved('Nobody')).rejects.toThrow('There is no interview “Nobody”');
    await expect(call(host, 'calendar')).rejects.toThrow('Say which interview');
    expect(host.paths().some((path) => path.endsWith('.ics'))).toBe(false);
    expect(await host.read('Some.md')).toBe(undated);
  });
});
