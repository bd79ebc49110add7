import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { appointmentAfter, demoVault, WELCOME, type Notes } from '../../scripts/demo/vault';
import type { Agenda, Group } from '../../src/domain/agenda';
import { addDays, type Day, type Minute } from '../../src/domain/day';
import { CurrentAgenda } from '../../src/domain/current-agenda';
import { DueIndex } from '../../src/domain/due-index';
import { dueKinds } from '../../src/domain/due';
import { Network } from '../../src/domain/network';
import { kindOfNote, readRecord, titleOf } from '../../src/notes/read';
import { defaultSettings, recognitionOf, termsOf } from '../../src/settings/settings';
import { readSettings } from '../../src/settings/validate';

const recognition = recognitionOf(defaultSettings);

/** What the plugin's rooms without Obsidian make of the notes. */
function read(notes: Notes, now: Minute): { agenda: Agenda; network: Network } {
  const network = new Network();
  const paths = Object.keys(notes);
  const resolve = (linkpath: string): string | null =>
    paths.find((path) => path === `${linkpath}.md` || titleOf(path) === linkpath) ?? null;
  for (const [path, text] of Object.entries(notes)) {
    const matter = /^---\n([^]*?)\n---\n/.exec(text)?.[1];
    const frontmatter = matter === undefined ? undefined : (parse(matter) as Record<string, unknown>);
    const kind = path.endsWith('.md') && kindOfNote(path, frontmatter, recognition);
    if (kind) network.put(readRecord({ path, frontmatter, resolve }, kind, recognition.vocabulary));
  }
  const { settings, problems } = readSettings(JSON.parse(notes['.obsidian/plugins/informational-interviews/data.json']!));
  expect(problems).toEqual([]);
  const terms = termsOf(settings);
  const index = new DueIndex(network);
  index.recompute(paths, terms);
  const agenda = new CurrentAgenda(index, network)
    .at(now, { terms, spelled: (fact) => recognition.vocabulary.properties[fact], aside: [] });
  return { agenda, network };
}

// What waits for an answer stands a fold away.
const nearAtHand = new Set(['overdue', 'today', 'week', 'with-them']);

describe('the demo vault', () => {
  it('lists every kind of due item on each of 400 days, and one problem', { timeout: 30_000 }, () => {
    for (let day: Day = '2026-11-17', count = 0; count < 400; day = addDays(day, 1), count++) {
      const now: Minute = `${day}T${count % 2 === 0 ? '08:05' : '23:55'}` as Minute;
      const { agenda } = read(demoVault(now), now);
      const shown = agenda.items.filter(({ group }) => nearAtHand.has(group));
      const missing = dueKinds.filter((kind) => !shown.some(({ item }) => item.kind === kind));
      const groups = new Set(agenda.items.map(({ group }) => group));
      const [problems, appointments] = [agenda.problems.length, agenda.appointments.length];
      expect({ day, missing, problems, appointments }).toEqual({ day, missing: [], problems: 1, appointments: 1 });
      expect(groups.size, day).toBeGreaterThanOrEqual(7);
    }
  });

  const now = '2026-11-17T11:20';
  const { agenda, network } = read(demoVault(now), now);
  const records = [...network.all()];

  it('has seventeen contacts and ten interviews', () => {
    expect(records.filter(({ type }) => type === 'contact')).toHaveLength(17);
    expect(records.filter(({ type }) => type === 'interview')).toHaveLength(10);
  });

  it('has a chain of four referrals', () => {
    const chain = ['Contacts/Marcus Bell.md'];
    for (let referrer = chain[0]; referrer; referrer = network.contact(referrer)?.referredBy[0]?.note ?? undefined) {
      if (referrer !== chain[0]) chain.unshift(referrer);
    }
    expect(chain.map(titleOf)).toEqual(['Dana Whitlock', 'Wren Abbott', 'Tomás Herrera', 'Amara Osei', 'Marcus Bell']);
  });

  it('has people who have the next word, and some who were picked and not asked yet', () => {
    const names = (of: Group) => agenda.items.filter(({ group }) => group === of).map(({ item }) => item.person);
    expect(names('with-them')).toEqual(['Oona Kaya', 'Kit Sørensen']);
    expect(names('picked')).toEqual(['Noor Haddad', 'Farid Lund']);
  });

  it('has a group with two people still to thank, one of whom has no note', () => {
    const group = agenda.items.filter(({ item }) => item.kind === 'thank-you' && item.note.includes('Theo'));
    expect(group.map(({ item }) => [item.person, item.contact])).toEqual([
      ['Theo Marchetti', null],
      ['Tomás Herrera', 'Contacts/Tomás Herrera.md'],
    ]);
  });

  it('puts the problem where the day does not exist', () => {
    expect(agenda.problems).toMatchObject([{ note: 'Contacts/Ruth Calder.md', fact: 'askedOn', value: '2026-09-31' }]);
  });

  it('names only people at example.org', () => {
    const addresses = Object.values(demoVault(now)).flatMap((text) => text.match(/[\w.]+@[\w.]+/g) ?? []);
    expect(addresses.length).toBeGreaterThan(5);
    expect(addresses.filter((address) => !address.endsWith('@example.org'))).toEqual([]);
  });

  it('has a note to begin with', () => {
    expect(demoVault(now)[WELCOME]).toContain('Start here');
  });
});

describe('the appointment of the day', () => {
  it.each([
    ['2026-11-17T00:00', '14:00'],
    ['2026-11-17T12:30', '14:00'],
    ['2026-11-17T12:31', '14:30'],
    ['2026-11-17T18:45', '20:30'],
    ['2026-11-17T22:00', '23:30'],
    ['2026-11-17T22:31', '23:30'],
    ['2026-11-17T23:59', '23:30'],
  ] as const)('at %s it is for %s', (now, time) => {
    expect(appointmentAfter(now)).toBe(time);
  });
});
