import fc from 'fast-check';
import { expect, it } from 'vitest';
import { askingOf } from '../../src/domain/asking';
import type { Day } from '../../src/domain/day';
import { fellThrough, newestOf } from '../../src/domain/interview';
import type { Network } from '../../src/domain/network';
import { peopleIn, referrersOf } from '../../src/domain/people';
import type { Contact, Interview, NoteRecord } from '../../src/domain/records';
import { anyDay, anyTerms, anyVault } from './any-vault';
import { agenda, contact, mention, networkOf } from './builders';

/** What is open between a contact and me, in a word; undefined where nobody waits for anything. */
function open(contact: Contact, around: Network): string | undefined {
  const interviews = around.interviewsWith(contact.path);
  const { since, outcome, interviewed } = askingOf(contact, interviews);
  if (contact.doNotContact || outcome === 'no' || outcome === 'no-answer') return undefined;
  const newest = newestOf(interviews);
  if (newest && fellThrough(newest) && !newest.closedOn && !declined(newest, around)) return 'a day was lost';
  if (outcome && !interviewed) return outcome;
  if (since && !interviewed) return 'asked or answered';
  const inTouch = contact.lastContact && !contact.referredOn;
  const named = contact.introducedOn || contact.identifiedOn || (!inTouch && referrersOf(contact).length > 0);
  return named && !since && interviews.length === 0 ? 'picked' : undefined;
}

/** A no or a later of one ends the search for another day for all of a group. */
function declined(interview: Interview, around: Network): boolean {
  return peopleIn(interview).some(({ note }) => ['no', 'later'].includes(around.contact(note)?.outcome ?? ''));
}

/** The notes that say something of a contact in the list, put aside or not. */
function notesInSight(records: readonly NoteRecord[], on: Day, terms: Parameters<typeof agenda>[2]): Set<string> {
  const { items, problems } = agenda(records, `${on}T09:00`, terms);
  return new Set([...items.map(({ item }) => item.note), ...problems.map(({ note }) => note)]);
}

it('nobody with whom something is open is out of sight', () => {
  fc.assert(fc.property(anyVault, anyDay, anyTerms, (records, on, terms) => {
    const around = networkOf(records);
    const inSight = notesInSight(records, on, terms);
    for (const record of records) {
      if (record.type !== 'contact') continue;
      const what = open(record, around);
      if (!what) continue;
      const notes = [record.path, ...around.interviewsWith(record.path).map(({ path }) => path)];
      expect({ what, who: record.name, seen: notes.some((note) => inSight.has(note)) })
        .toEqual({ what, who: record.name, seen: true });
    }
  }), { numRuns: 2000 });
});

it.each<[string, Parameters<typeof contact>[0]]>([
  ['picked', { identifiedOn: '2026-11-02' }],
  ['named', { referredBy: [mention('Bo')], referredOn: '2026-11-02' }],
  ['introduced', { referredOn: '2026-11-02', introducedOn: '2026-11-03' }],
])('a reminder of a request that no note tells of leaves somebody %s among those to ask', (_, facts) => {
  const ana = contact({ name: 'Ana', remindedOn: ['2026-11-05'], ...facts });
  const { items } = agenda([ana], '2026-11-30T09:00');
  expect(items.map(({ item }) => [item.kind, item.note])).toContainEqual(['ask', ana.path]);
});
