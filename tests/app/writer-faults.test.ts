// @vitest-environment jsdom
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { FaultKind, FaultOp, Host } from '../host';
import { dueKinds } from '../../src/domain/due';
import { call, due, note, startedHost, type DueAnswer } from './plugin';
import { vaultOf } from './writer-host';

type Params = Record<string, string>;
type Call = readonly [action: string, params?: Params];

interface Case {
  /** What is done before, without faults. */
  first?: readonly Call[];
  act: Call;
  /** Lines are added below what somebody else has added meanwhile, so their order is not known beforehand. */
  adds?: true;
}

const contact = (properties: string, body = 'Notes.\n'): string => note(`type: contact\n${properties}`, body);
const interview = (properties: string): string => note(`type: interview\n${properties}`, 'Notes.\n');

const files = {
  'Amara Osei.md': contact('referred_by: "[[Wren Abbott]]"\nreferred_on: 2026-10-20\nasked_on: 2026-11-02\nreplied_on: 2026-11-03\noutcome: yes'),
  'Wren Abbott.md': contact('asked_on: 2026-11-06   # by mail'),
  'Jo.md': contact('follow_up: 2026-11-20\nfollow_up_note: send the list'),
  'Kim.md': contact('referred_by: [Somebody]\nreferred_on: 2026-11-02'),
  'Lee.md': contact('asked_on: 2026-10-01\nreminded_on: [2026-10-12, 2026-10-21]'),
  'Pat.md': contact('stay_in_touch: true\nlast_contact: 2026-06-01'),
  'Talk.md': interview('contacts: ["[[Amara Osei]]"]\ndate: 2026-11-19\nstatus: held\nresume_requested: true'),
  'Lunch.md': interview('contacts: ["[[Jo]]", Ben Orr]\ndate: 2026-11-20\nstatus: held\nthanked: [Ben Orr]'),
  'Past.md': interview('contacts: Zoe\ndate: 2026-11-18'),
  'Plan.md': interview('contacts: Yan\ndate: 2026-11-24\nbooked_on: 2026-11-10'),
  'Now.md': interview('contacts: Vic\ndate: 2026-11-21\ntime: "9:00"'),
  'Off.md': interview('contacts: Uma\ndate: 2026-11-19\nstatus: cancelled\ncancelled_on: 2026-11-17'),
};

const done = (named: string, kind: string, params: Params = {}): Case => ({ act: ['done', { note: named, kind, ...params }] });
const snoozed: Call = ['snooze', { note: 'Talk', kind: 'debrief', until: '2026-11-30' }];
const reported: Call = ['done', { note: 'Amara Osei', kind: 'report-back' }];
const met: Call = ['new-interview', { contact: '["Jo", "Nia Falk"]', date: '2026-11-30' }];
const referred: Call = ['refer', { from: 'Pat', name: '["Kim", "Ada Voss", "Ola Berg"]' }];

const cases: Record<string, Case> = {
  'done, outcome': done('Past', 'outcome', { status: 'held' }),
  'done, thank-you': done('Talk', 'thank-you'),
  'done, thank-you to the last of a group': done('Lunch', 'thank-you', { contact: 'Jo' }),
  'done, debrief': done('Talk', 'debrief'),
  'done, resume': done('Talk', 'resume'),
  'done, follow-up': done('Jo', 'follow-up', { next: '2026-12-01' }),
  'done, prepare': done('Plan', 'prepare'),
  'done, confirm': done('Plan', 'confirm'),
  'done, reschedule': done('Off', 'reschedule'),
  'done, report-back': { act: reported },
  'done, ask': done('Kim', 'ask'),
  'done, remind': done('Wren Abbott', 'remind'),
  'done, close': done('Lee', 'close'),
  'done, keep-in-touch': done('Pat', 'keep-in-touch'),
  snooze: { act: snoozed },
  'snooze again': { first: [snoozed], act: ['snooze', { note: 'Talk', kind: 'debrief', until: '2026-12-01' }] },
  waive: { act: ['waive', { note: 'Talk', kind: 'thank-you' }] },
  'bring-back': { first: [snoozed], act: ['bring-back', { note: 'Talk', kind: 'debrief' }] },
  asked: { act: ['asked', { contact: 'Kim', via: 'email' }] },
  replied: { act: ['replied', { contact: 'Wren Abbott', outcome: 'later', until: '2027-01-11' }] },
  'kept-posted': { act: ['kept-posted', { contact: 'Jo' }] },
  move: { act: ['move', { interview: 'Plan', date: '2026-12-01', time: '9:15' }] },
  'call-off': { act: ['call-off', { interview: 'Plan' }] },
  'new-contact': { act: ['new-contact', { name: 'Nia Falk', 'referred-by': 'Jo' }] },
  'new-interview': { act: met },
  refer: { act: referred },
  sent: { act: ['sent', { contact: 'Wren Abbott', kind: 'remind', via: 'email' }] },
  'ask-questions': { act: ['ask-questions', { interview: 'Plan', question: '["How did you start?", "What would you read?"]' }], adds: true },
  begin: { act: ['begin', { interview: 'Now' }] },
  end: { first: [['begin', { interview: 'Now' }]], act: ['end', { interview: 'Now' }] },
  chance: { act: ['chance', { name: 'Nia Falk', where: 'the coffee queue', said: 'Look at small studios.', next: 'send the list' }], adds: true },
  debrief: { act: ['debrief', { interview: 'Talk', summary: 'Small places.', learned: 'ask early', name: '["Kim", "Ada Voss"]', permission: 'granted' }], adds: true },
  calendar: { act: ['calendar', { interview: 'Plan' }] },
  'calendar, again after a move': {
    first: [['calendar', { interview: 'Plan' }], ['move', { interview: 'Plan', date: '2026-12-01' }]],
    act: ['calendar', { interview: 'Plan' }],
  },
  'undo of one note': { first: [['done', { note: 'Talk', kind: 'thank-you' }]], act: ['undo'] },
  'undo of two notes': { first: [reported], act: ['undo'] },
  'undo of notes made': { first: [met], act: ['undo'] },
  'undo of notes made and changed': { first: [referred], act: ['undo'] },
};

const kinds: readonly FaultKind[] = ['disk full', 'torn', 'gone', 'changed'];
const WRITES: ReadonlySet<FaultOp> = new Set(['create', 'createFolder', 'process', 'processFrontMatter', 'write', 'save', 'rename', 'trash']);
const ELSEWHERE = '\nWritten elsewhere.\n';

const tally = { faults: 0, written: 0, refused: 0, positions: 0 };
let host: Host | undefined;
afterEach(() => host?.close());
afterAll(() => {
  process.stdout.write(`Faults injected: ${tally.faults} at ${tally.positions} writes of ${Object.keys(cases).length} actions `
    + `(done as intended ${tally.written}, refused ${tally.refused})\n`);
});

interface State {
  vault: Record<string, string>;
  due: DueAnswer;
}

/** The vault, with the one thing in it that is made up at random held still. */
async function steadyVaultOf(at: Host): Promise<Record<string, string>> {
  const vault = await vaultOf(at);
  return Object.fromEntries(Object.entries(vault).map(([path, text]) => [path, text.replace(/"?[0-9a-f-]{36}@informational-interviews"?/g, 'uid')]));
}

async function stateOf(at: Host): Promise<State> {
  await at.settle();
  return { vault: await steadyVaultOf(at), due: await due(at, { all: 'true' }) };
}

async function prepared({ first = [] }: Case): Promise<Host> {
  await host?.close();
  host = await startedHost({ files });
  for (const [action, params] of first) await call(host, action, params);
  return host;
}

/** The action without a fault: before, after, and each write in between as `[operation, path]`. */
async function rehearsed(each: Case): Promise<{ before: State; after: State; writes: [FaultOp, string][] }> {
  const at = await prepared(each);
  const before = await stateOf(at);
  const writes: [FaultOp, string][] = [];
  at.fail.pause = async (op, path) => void (WRITES.has(op) && writes.push([op, path]));
  await call(at, ...each.act);
  at.fail.pause = null;
  return { before, after: await stateOf(at), writes };
}

/** What somebody else did to the vault by the fault itself. */
function withFault(vault: Record<string, string>, kind: FaultKind, path: string): Record<string, string> {
  if (kind === 'changed') return { ...vault, [path]: `${vault[path] ?? ''}${ELSEWHERE}` };
  if (kind === 'gone') return Object.fromEntries(Object.entries(vault).filter(([each]) => each !== path));
  return vault;
}

function linesIn(vault: Record<string, string>): Record<string, string[]> {
  const sorted = (text: string): string[] => text.split('\n').filter((line) => line !== '').sort();
  return Object.fromEntries(Object.entries(vault).map(([path, text]) => [path, sorted(text)]));
}

/** A fault that changes nothing: what goes to the trash or is made a folder is never half; an empty folder may stay. */
function isHarmless(op: FaultOp, kind: FaultKind, path: string): boolean {
  if (op === 'trash') return kind !== 'disk full' || !path.endsWith('.md');
  return op === 'createFolder' && kind === 'torn';
}

describe('whatever the disk does, at every write: the vault is as before or as intended, and the person is told', () => {
  it.each(Object.entries(cases))('%s', async (_name, each) => {
    const { before, after, writes } = await rehearsed(each);
    expect(writes.length).toBeGreaterThan(0);
    let at: Host | undefined;
    for (const [position, [op, path]] of writes.entries()) {
      tally.positions++;
      const earlier = writes.slice(0, position).filter(([otherOp, other]) => otherOp === op && other === path).length;
      for (const kind of kinds) {
        tally.faults++;
        at ??= await prepared(each);
        at.fail.next(op, kind, { path, after: earlier });
        const told = await call(at, ...each.act).then(() => undefined, (error: Error) => error.message);
        const where = `${kind} at ${op} ${path}: ${told ?? 'done'}`;
        expect(at.fail.pending, where).toBe(0);
        await at.settle();
        const vault = await steadyVaultOf(at);
        if (told === undefined) {
          tally.written++;
          const harmless = isHarmless(op, kind, path);
          const meant = harmless ? after.vault : withFault(after.vault, kind, path);
          if (each.adds) expect(linesIn(vault), where).toEqual(linesIn(meant));
          else expect(vault, where).toEqual(meant);
          expect(harmless || (kind === 'changed' && op === 'process'), where).toBe(true);
        } else {
          tally.refused++;
          expect(vault, where).toEqual(withFault(before.vault, kind, path));
          expect(told, where).toContain(`“${path}`);
          expect(told, where).toMatch(each.act[0] === 'undo' ? /can’t be undone\. / : / Nothing was changed\.$/);
          if (kind === 'disk full') expect(told, where).toContain('the disk is full');
        }
        const asBefore = told !== undefined && (kind === 'disk full' || kind === 'torn');
        if (asBefore) expect(await due(at, { all: 'true' }), where).toEqual(before.due);
        // All is as before, so the next fault strikes the same vault.
        if (!asBefore) at = undefined;
      }
    }
    // The disk works again: the same action has its whole effect.
    at = await prepared(each);
    const [op, path] = writes.at(-1)!;
    at.fail.next(op, 'disk full', { path });
    await call(at, ...each.act).catch(() => call(at!, ...each.act));
    expect(await stateOf(at)).toEqual(after);
  }, 30_000);

  it('covers every kind of item', () => {
    const covered = Object.values(cases).map(({ act: [action, params] }) => (action === 'done' ? params?.['kind'] : undefined));
    // A new interview settles `schedule`, and that is among the actions too.
    expect(new Set([...covered.filter((kind) => kind !== undefined), 'schedule'])).toEqual(new Set(dueKinds));
  });
});

describe('a person in front of the screen', () => {
  it('is told in a notice, which names the note and the reason', async () => {
    host = await startedHost({ files });
    await call(host, 'done', { note: 'Amara Osei', kind: 'report-back' });
    host.fail.next('process', 'disk full', { path: 'Amara Osei.md' });
    await host.command('informational-interviews:undo');
    await host.settle();
    expect(host.notices().at(-1)).toMatch(/^“Reported back to .*” can’t be undone\. “Amara Osei\.md” could not be written: the disk is full\.$/);
    await host.command('informational-interviews:undo');
    await host.settle();
    expect(host.notices().at(-1)).toMatch(/^Undone: “Reported back/);
    expect(await steadyVaultOf(host)).toEqual(files);
  });
});
