// @vitest-environment jsdom
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { FaultOp, Host } from '../host';
import { formHands } from './form-hands';
import { startedHost } from './plugin';
import { atBothEnds, cases, files, perform, steadyVaultOf, type Case } from './writer-actions';
import { MortalDisk } from './writer-death';

type Vault = Record<string, string>;

/** The app dies before the note is looked at, before its new text reaches the disk, or when half of that has. */
const deaths = ['before the write', 'before the disk', 'half-way'] as const;
type Death = (typeof deaths)[number];
const WRITES: ReadonlySet<FaultOp> = new Set(['create', 'createFolder', 'process', 'save', 'trash', 'saveData']);
const DATA = '.obsidian/plugins/informational-interviews/data.json';

let host: Host;
const { dialog, title, click } = formHands(() => host);
afterEach(() => host.close());
const tally = { deaths: 0, told: 0 };
afterAll(() => void process.stdout.write(`The app died ${tally.deaths} times, and told of a step that broke off ${tally.told} times.\n`));

async function prepared({ first = [] }: Case): Promise<MortalDisk> {
  await host?.close();
  const disk = new MortalDisk(files);
  host = await startedHost({ disk });
  for (const each of first) await perform(host, each);
  await host.settle();
  return disk;
}

async function settledVault(): Promise<Vault> {
  await host.settle();
  return steadyVaultOf(host);
}

const settings = (): Promise<string> => host.app.host.disk.read(DATA).catch(() => '');

interface Rehearsal {
  before: Vault;
  after: Vault;
  /** Whether settings are part of it. */
  chooses: boolean;
  writes: number;
  onDisk: number;
}

async function rehearsed(each: Case): Promise<Rehearsal> {
  const disk = await prepared(each);
  const [before, chosen] = [await settledVault(), await settings()];
  disk.resetCount();
  let writes = 0;
  host.fail.pause = async (op) => void (WRITES.has(op) && writes++);
  await perform(host, each.act);
  host.fail.pause = null;
  const onDisk = disk.count;
  return { before, after: await settledVault(), chooses: chosen !== await settings(), writes, onDisk };
}

/** Begins the action, lets the app die at its n-th write, and starts it anew. */
async function dieAt(each: Case, death: Death, at: number): Promise<void> {
  const disk = await prepared(each);
  disk.resetCount();
  let writes = 0;
  const died = new Promise<void>((resolve) => {
    if (death !== 'before the write') return disk.dieAt(at, death === 'half-way', resolve);
    host.fail.pause = async (op) => {
      if (!WRITES.has(op) || writes++ < at) return;
      resolve();
      await new Promise(() => undefined);
    };
  });
  void perform(host, each.act).catch(() => undefined);
  await died;
  const { storage } = await host.kill();
  host = await startedHost({ disk: disk.revive(), storage });
  await host.settle();
  tally.deaths++;
}

/** The notes that the dialog lists under some words. */
function named(words: string): Set<string> {
  const heading = Array.from(dialog()!.querySelectorAll('p')).find((each) => each.textContent === words);
  const notes = Array.from(heading?.nextElementSibling?.children ?? [], (each) => each.textContent);
  return new Set(notes.filter((name) => name !== 'the settings'));
}

const differing = (one: Vault, other: Vault): Set<string> =>
  new Set([...Object.keys(one), ...Object.keys(other)].filter((path) => one[path] !== other[path]));

const undoes = ({ act: [action] }: Case): boolean => action === 'undo';

const filesOf = ({ before, after, chooses }: Rehearsal): number => differing(before, after).size + (chooses ? 1 : 0);

/** Answers whether the person is asked about a step that broke off. */
async function expectTruth(each: Case, rehearsal: Rehearsal, death: Death): Promise<boolean> {
  const { before, after, chooses } = rehearsal;
  const vault = await settledVault();
  const isTorn = (path: string): boolean => vault[path] !== before[path] && vault[path] !== after[path];
  const torn = [...differing(before, after)].filter(isTorn);
  // Of one file there is nothing to tell but that half of it is written.
  if (filesOf(rehearsal) < 2 && torn.length === 0) {
    expect(dialog()).toBeNull();
    return false;
  }
  if (death !== 'half-way') expect(torn).toEqual([]);
  expect(torn.length).toBeLessThan(2);
  const [there, lacking] = undoes(each) ? ['Not taken back', 'Taken back'] : ['Written', 'Not written'];
  if (title() === undefined) {
    expect(undoes(each) || !chooses || (await settings()) !== '').toBe(true);
    expect(vault).toEqual(after);
    return false;
  }
  tally.told++;
  const touched = [...differing(before, after)].filter((path) => !torn.includes(path));
  const base = undoes(each) ? after : before;
  const written = new Set(touched.filter((path) => vault[path] !== base[path]));
  const told = new Set([...named(there), ...named(lacking)]);
  for (const path of torn) {
    const inPart = dialog()!.textContent.includes(`“${path}” was written only in part.`);
    expect(told.delete(path) || inPart, path).toBe(true);
  }
  expect(told).toEqual(new Set(touched));
  expect(new Set([...named(there)].filter((path) => !torn.includes(path)))).toEqual(written);
  return true;
}

async function expectDone(vault: Vault): Promise<void> {
  expect(title()).toBeUndefined();
  expect(await settledVault()).toEqual(vault);
  expect(host.app.loadLocalStorage('informational-interviews-unfinished')).toBeNull();
}

describe('wherever the app dies: it tells the truth at the next start, and both ends can be had', () => {
  it.each(Object.entries(cases))('%s', async (_name, each) => {
    const rehearsal = await rehearsed(each);
    const { before, after, chooses } = rehearsal;
    const [finish, back] = undoes(each) ? ['Finish undoing', 'Write it again'] : ['Finish', 'Take back'];
    for (const [kind, death] of deaths.entries()) {
      const count = death === 'before the write' ? rehearsal.writes : rehearsal.onDisk;
      for (const [at] of atBothEnds(Array.from({ length: count }), 2)) {
        await dieAt(each, death, at);
        if (!(await expectTruth(each, rehearsal, death))) continue;
        // Every other time the one, and at each write both.
        const finishes = (kind + at) % 2 === 0;
        await click(finishes ? finish : back);
        await expectDone(finishes ? after : before);
        if (chooses && finishes) expect(await settings()).not.toBe('');
      }
    }
  });
});
