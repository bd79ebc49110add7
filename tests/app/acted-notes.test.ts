// @vitest-environment jsdom
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Host } from '../host';
import { personsNotes, type PersonsNote } from './acted-notes';
import { call, due, note, startedHost } from './plugin';

/** How many notes are acted on: a nightly run makes more. */
const NOTES = Math.ceil(Number(process.env['NOTES'] ?? 300));
/** Notes that share a vault; each has its own. */
const IN_ONE = 20;

const PATH = 'People/Amara Osei.md';
const TWIN = 'People/A. Osei.md';
const others = {
  'Noor Haddad.md': note('type: contact'),
  'Sam Field.md': note('type: contact'),
  [TWIN]: note(
    'type: contact\nasked_on: 2026-10-15\nreminded_on: [2026-11-09]\nfollow_up_note: send what was said about the article\nreferred_by: ["[[Noor Haddad]]", "[[Jo Lind]]"]\ndo_not_contact: please\nstay_in_touch: no\nsnoozed: remind until 2026-11-28\nwaived: [close]\nfollowed_up: 2026-09-01 wrote\nrating: 3',
  ),
};

/** What a person may do, and which properties of the note that may change. */
interface Action {
  verb: string;
  params: Record<string, string>;
  touches: readonly string[];
  /** An entry may go from a list by it. */
  takes?: readonly string[];
}

const contact = { contact: PATH };
const free: readonly Action[] = [
  {
    // What a “later” waited for is over with it.
    verb: 'asked', params: { ...contact, on: '2026-11-20' },
    touches: ['asked_on', 'asked_via', 'outcome', 'earlier', 'follow_up', 'follow_up_note', 'snoozed'],
    takes: ['follow_up', 'follow_up_note', 'snoozed'],
  },
  {
    verb: 'replied', params: { ...contact, outcome: 'no' },
    touches: ['replied_on', 'outcome', 'last_contact', 'earlier', 'follow_up', 'follow_up_note', 'snoozed'],
    takes: ['follow_up', 'follow_up_note', 'snoozed'],
  },
  {
    verb: 'replied', params: { ...contact, outcome: 'later', until: '2026-12-01' },
    touches: ['replied_on', 'outcome', 'last_contact', 'follow_up', 'follow_up_note', 'followed_up', 'snoozed', 'waived'],
    takes: ['follow_up', 'follow_up_note', 'snoozed', 'waived'],
  },
  { verb: 'kept-posted', params: { ...contact, allowed: 'true' }, touches: ['stay_in_touch'] },
  { verb: 'refer', params: { from: 'Sam Field.md', name: PATH }, touches: ['referred_by', 'referred_on', 'source', 'excused', 'snoozed'], takes: ['snoozed'] },
  {
    verb: 'merge', params: { from: TWIN, into: PATH },
    touches: ['asked_on', 'reminded_on', 'follow_up_note', 'referred_by', 'do_not_contact', 'stay_in_touch', 'snoozed', 'waived', 'followed_up'],
  },
  { verb: 'sent', params: { ...contact, kind: 'update', what: 'The portfolio is up' }, touches: ['last_contact', 'updates', 'follow_up', 'follow_up_note', 'followed_up', 'snoozed'], takes: ['follow_up', 'follow_up_note', 'snoozed'] },
];

/** Each thing owed in the note can be done, put off or waived. */
async function ownedBy(host: Host): Promise<Action[]> {
  const owed = (await due(host, { within: '60', all: 'true' })).due.filter((item) => item.note === PATH);
  return owed.flatMap(({ kind, person, group }): Action[] => {
    if (group === 'waived') return [];
    const item = { note: PATH, kind };
    const whom = { ...item, contact: person };
    return [
      {
        verb: 'done', params: { ...whom, on: '2026-11-20' },
        touches: ['asked_on', 'reminded_on', 'outcome', 'closed_on', 'last_contact', 'reported_to', 'times_offered_on', 'updates', 'follow_up', 'follow_up_note', 'followed_up', 'snoozed'],
        takes: ['follow_up', 'follow_up_note', 'snoozed'],
      },
      { verb: 'snooze', params: { ...item, until: '2026-11-30' }, touches: ['snoozed'], takes: ['snoozed'] },
      { verb: 'waive', params: whom, touches: ['waived', 'excused', 'snoozed'], takes: ['snoozed'] },
    ];
  });
}

const tally = new Map<string, number>();
const count = (what: string): unknown => tally.set(what, (tally.get(what) ?? 0) + 1);
afterAll(() => {
  if (process.env['NOTES']) for (const [what, times] of [...tally].sort()) process.stdout.write(`  ${what}: ${times}\n`);
});

/** What has to be true of a note after an action that was written. */
function requireItsOwn(before: PersonsNote, after: string, { touches, takes = [], verb }: Action): void {
  expect(after.endsWith(before.rest), 'the body').toBe(true);
  const lines = after.slice(0, after.length - before.rest.length).split(/\r?\n/);
  let from = 0;
  for (const { property, lines: own } of before.pieces) {
    const changes = property !== undefined && touches.includes(property);
    const kept = changes ? own.filter((line) => staysIn(line, takes.includes(property))) : own;
    for (const line of kept) {
      const at = lines.indexOf(line, from);
      expect(at, `${verb} keeps “${line}” where it stood`).toBeGreaterThanOrEqual(from);
      from = at + 1;
    }
  }
  const names = lines.flatMap((line) => /^["']?([\w-]+)["']?\s*:/.exec(line)?.[1]?.toLowerCase() ?? []);
  expect(names.filter((name, at) => names.indexOf(name) !== at), 'no property twice').toEqual([]);
}

/** Of a property that is changed, what is a comment or another entry stays. */
function staysIn(line: string, taken: boolean): boolean {
  return /^\s*#/.test(line) || (!taken && /^\s*-(?:\s|$)/.test(line));
}

async function act(host: Host, action: Action): Promise<string | undefined> {
  return call(host, action.verb, action.params).then(() => undefined, (error: Error) => error.message);
}

describe('what a person wrote, and what an action makes of it', () => {
  it('changes only what it is about, keeps every entry and comment, and is taken back to the byte', { timeout: 60_000 + NOTES * 500 }, async () => {
    let host: Host | undefined;
    let made = 0;
    await fc.assert(fc.asyncProperty(personsNotes, fc.nat(), async (before, which) => {
      if (!host || made++ % IN_ONE === 0) {
        host?.close();
        host = await startedHost({ files: others });
      }
      await host.write(PATH, before.text);
      await host.settle();
      const actions = [...free, ...await ownedBy(host)];
      const action = actions[which % actions.length]!;
      const refused = await act(host, action);
      await host.settle();
      const after = await host.read(PATH);
      if (refused !== undefined) {
        count(`${action.verb}: refused`);
        expect(after, 'a refusal changes nothing').toBe(before.text);
        expect(refused).not.toMatch(/undefined|\[object|null/);
        return;
      }
      count(`${action.verb}: ${after === before.text ? 'as it was' : 'written'}`);
      if (after === before.text) return;
      requireItsOwn(before, after, action);
      if (action.verb === 'merge') expect(after, 'left alone').toMatch(/^do_not_contact: please$/im);
      await call(host, 'undo');
      await host.settle();
      expect(await host.read(PATH), 'undo').toBe(before.text);
      expect(await host.read(TWIN), 'undo').toBe(others[TWIN]);
    }), { numRuns: NOTES, endOnFailure: false });
    host?.close();
  });

  it('goes into another note with everybody whom it names, and both come back to the byte', { timeout: 60_000 + NOTES * 500 }, async () => {
    const itself = `[[${PATH.replace('.md', '')}]]`;
    const stays = note(
      `type: contact\nreferred_by: [[Jo Lind]]\nreported_to: ${itself}\nexcused: ["[[Jo Lind]]", "${itself}"]\ndo_not_contact: true`,
      `As ${itself} said.\n`,
    );
    const notes = { [TWIN]: stays, 'Noor Haddad.md': note(`type: contact\nreferred_by: ${itself}`) };
    let host: Host | undefined;
    let made = 0;
    await fc.assert(fc.asyncProperty(personsNotes, async ({ text }) => {
      if (!host || made++ % IN_ONE === 0) {
        host?.close();
        host = await startedHost({ files: notes });
      }
      await host.write(PATH, text);
      await host.settle();
      const refused = await act(host, { verb: 'merge', params: { from: PATH, into: TWIN }, touches: [] });
      if (refused !== undefined) expect(refused).toContain('There is no contact');
      else {
        const merged = await host.read(TWIN);
        const named = text.slice(0, text.indexOf('\n---')).match(/Noor|Sam|Ivo/g) ?? [];
        for (const name of ['Jo Lind', ...named]) expect(merged).toContain(name);
        expect(merged).toContain('\ndo_not_contact: true\n');
        expect(merged).not.toMatch(/^(?:referred_by|reported_to|excused):.*A\. Osei/m);
        expect(await host.read('Noor Haddad.md')).toBe(note('type: contact\nreferred_by: [[A. Osei]]'));
        await host.settle();
        await call(host, 'undo');
      }
      await host.settle();
      for (const [path, before] of Object.entries({ ...notes, [PATH]: text })) {
        expect(await host.read(path)).toBe(before);
      }
    }), { numRuns: Math.ceil(NOTES / 3), endOnFailure: false });
    host?.close();
  });
});
