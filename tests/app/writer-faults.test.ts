// @vitest-environment jsdom
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { FaultKind, FaultOp, Host } from '../host';
import { dueKinds } from '../../src/domain/due';
import { call, due, startedHost, type DueAnswer } from './plugin';
import { atBothEnds, cases, files, perform, steadyVaultOf, type Case } from './writer-actions';

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

async function stateOf(at: Host): Promise<State> {
  await at.settle();
  return { vault: await steadyVaultOf(at), due: await due(at, { all: 'true' }) };
}

async function prepared({ first = [] }: Case): Promise<Host> {
  await host?.close();
  host = await startedHost({ files });
  for (const each of first) await perform(host, each);
  return host;
}

/** The action without a fault: before, after, and each write in between as `[operation, path]`. */
async function rehearsed(each: Case): Promise<{ before: State; after: State; writes: [FaultOp, string][] }> {
  const at = await prepared(each);
  const before = await stateOf(at);
  const writes: [FaultOp, string][] = [];
  at.fail.pause = async (op, path) => void (WRITES.has(op) && writes.push([op, path]));
  await perform(at, each.act);
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
    for (const [position, [op, path]] of atBothEnds(writes)) {
      tally.positions++;
      const earlier = writes.slice(0, position).filter(([otherOp, other]) => otherOp === op && other === path).length;
      for (const kind of kinds) {
        tally.faults++;
        at ??= await prepared(each);
        at.fail.next(op, kind, { path, after: earlier });
        const told = await perform(at, each.act).then(() => undefined, (error: Error) => error.message);
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
    await perform(at, each.act).catch(() => perform(at!, each.act));
    expect(await stateOf(at)).toEqual(after);
  }, 30_000);

  it('covers every kind of item', () => {
    const covered = Object.values(cases).map(({ act: [action, params] }) => (action === 'done' ? params?.['kind'] : undefined));
    expect(new Set(covered.filter((kind) => kind !== undefined))).toEqual(new Set(dueKinds));
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
