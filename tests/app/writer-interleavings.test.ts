// @vitest-environment jsdom
import fc from 'fast-check';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Writing } from '../../src/vault/writer';
import type { Host, FaultOp } from '../host';
import { call, note, startedHost } from './plugin';
import { openNote, writerOf } from './writer-host';

/** How many orders of events are tried for each sentence. */
const RUNS = Number(process.env['RUNS'] ?? 80);
const TIME_LIMIT = 20_000 + RUNS * 200;

const tally = { interleavings: 0, written: 0, refused: 0, undone: 0 };

let host: Host;
beforeEach(async () => {
  host = await startedHost({ files: {} });
});
afterEach(() => host.close());
afterAll(() => {
  process.stdout.write(`Interleavings run: ${tally.interleavings} (steps written ${tally.written}, refused ${tally.refused}, undone ${tally.undone})\n`);
});

/** Two notes of their own for each run, so that one host serves them all. */
async function freshNotes(): Promise<{ a: string; b: string }> {
  const [a, b] = [`A${tally.interleavings}.md`, `B${tally.interleavings}.md`];
  await host.write(a, note('type: contact # one\nfield: "law"', '# Notes\nBody\n\n## Log\n- first\n'));
  await host.write(b, note('type: contact', 'Body\n'));
  await host.settle();
  return { a, b };
}

interface Seen {
  properties: Record<string, unknown>;
  body: string;
}

async function look(path: string): Promise<Seen> {
  const [, front = '', body = ''] = /^---\n([^]*?\n)---\n([^]*)$/.exec(await host.read(path)) ?? [];
  return { properties: parse(front) as Record<string, unknown>, body };
}

/** Every operation on the disk waits until the scheduler lets it go on. */
function holdEverything(scheduler: fc.Scheduler): void {
  host.fail.pause = (op: FaultOp, path: string) => scheduler.schedule(Promise.resolve(), `${op} ${path}`);
}

/** What is under way goes on as far as it can before the next is let go. */
async function untilHeld(act: () => Promise<void>): Promise<void> {
  await act();
  await new Promise((resolve) => setImmediate(resolve));
}

type Fate = 'written' | 'refused';

async function fateOf(writing: Promise<unknown>): Promise<Fate> {
  const fate = await writing.then((): Fate => 'written', (error: Error): Fate => {
    expect(error.message).toMatch(/Nothing was changed\.$/);
    return 'refused';
  });
  tally[fate]++;
  return fate;
}

const askedBoth = (a: string, b: string): Writing => ({
  says: 'Asked',
  changes: [
    { note: a, fact: 'askedOn', set: '2026-11-20', was: null },
    { note: a, heading: 'log', lines: ['- asked'] },
    { note: b, fact: 'lastContact', set: '2026-11-20' },
  ],
});

const putOff = (a: string, b: string): Writing => ({
  says: 'Put off',
  changes: [b, a].map((path) => ({ note: path, fact: 'snoozed', add: { kind: 'ask', until: '2026-12-01' } })),
});

describe('in whatever order things happen', () => {
  it('two actions, another plugin, processFrontMatter, Sync and an undo lose nothing of each other', async () => {
    await fc.assert(fc.asyncProperty(fc.scheduler(), fc.boolean(), fc.boolean(), async (scheduler, rival, withUndo) => {
      tally.interleavings++;
      const { a, b } = await freshNotes();
      const { vault, fileManager } = host.app;
      const writer = writerOf(host);
      const [fileA, fileB] = [vault.getFileByPath(a)!, vault.getFileByPath(b)!];
      holdEverything(scheduler);
      const first = fateOf(writer.write(askedBoth(a, b)));
      const second = fateOf(writer.write(putOff(a, b)));
      const others = [
        vault.process(fileA, (text) => `${text}Another plugin.\n`),
        fileManager.processFrontMatter(fileA, (properties) => void (properties['tags'] = ['law'])),
        vault.process(fileB, (text) => text.replace('Body', 'Another plugin.\nBody')),
        scheduler.schedule(Promise.resolve(), 'Sync').then(async () => {
          const text = await host.app.host.disk.read(a);
          const extra = rival && !text.includes('asked_on') ? 'asked_on: 2026-01-01\n' : '';
          await host.write(a, text.replace('type: contact', `${extra}type: contact`).replace('Body', 'Body by Sync'));
        }),
      ];
      const undoing = withUndo ? writer.undo().catch((error: Error) => void expect(error.message).toContain('can’t be undone')) : undefined;
      await scheduler.waitIdle(untilHeld);
      const [fate, fate2, undone] = await Promise.all([first, second, undoing, ...others]);
      host.fail.pause = null;
      if (undone) tally.undone++;
      await host.settle();
      const [inA, inB] = [await look(a), await look(b)];
      expect(inA.body).toContain('Another plugin.\n');
      expect(inA.body).toContain('Body by Sync');
      expect(inB.body).toContain('Another plugin.\nBody');
      expect(inA.properties).toMatchObject({ type: 'contact', field: 'law', tags: ['law'] });
      const stands = fate === 'written' && undone !== 'Asked';
      expect(inA.properties['asked_on']).toBe(stands ? '2026-11-20' : inA.properties['asked_on'] && '2026-01-01');
      expect(inA.body.split('- asked\n').length - 1).toBe(stands ? 1 : 0);
      expect(inB.properties['last_contact']).toBe(stands ? '2026-11-20' : undefined);
      const snoozed = fate2 === 'written' && undone !== 'Put off' ? ['ask until 2026-12-01'] : undefined;
      expect(inA.properties['snoozed']).toEqual(snoozed);
      expect(inB.properties['snoozed']).toEqual(snoozed);
    }), { numRuns: RUNS });
  }, TIME_LIMIT);

  it('notes that become contacts while Sync makes them something else are whole, and lose nothing', async () => {
    const others = ['type: friend\n', 'type: interview\n', 'type: contact\n', 'email: a@example.org\n', ''];
    const turns = [fc.scheduler(), fc.constantFrom(...others), fc.boolean()] as const;
    await fc.assert(fc.asyncProperty(...turns, async (scheduler, added, withUndo) => {
      tally.interleavings++;
      const [a, b] = [`Other A${tally.interleavings}.md`, `Other B${tally.interleavings}.md`];
      await host.write(a, '---\ntags: [people]\n---\nBody\n');
      await host.write(b, 'Body\n');
      await host.settle();
      const writer = writerOf(host);
      holdEverything(scheduler);
      const changes = [a, b].map((path) => ({ note: path, mark: 'contact' as const }));
      const marking = fateOf(writer.write({ says: 'Marked', changes }));
      const undoing = withUndo
        ? writer.undo().catch((error: Error) => void expect(error.message).toContain('can’t be undone'))
        : undefined;
      const sync = scheduler.schedule(Promise.resolve(), 'Sync').then(async () => {
        const text = await host.app.host.disk.read(a);
        await host.write(a, text.includes('type:') ? `${text}More.\n` : text.replace('tags:', `${added}tags:`));
      });
      await scheduler.waitIdle(untilHeld);
      const [fate, undone] = await Promise.all([marking, undoing, sync]);
      host.fail.pause = null;
      await host.settle();
      const { properties, body } = await look(a);
      const stands = fate === 'written' && undone !== 'Marked';
      expect(body.startsWith('Body\n')).toBe(true);
      expect(properties['tags']).toEqual(['people']);
      const types = [properties['type'] ?? []].flat();
      expect(types.includes('contact')).toBe(stands || (added === 'type: contact\n' && types.length > 0));
      expect(types.length).toBe(new Set(types).size);
      if (types.includes('interview')) expect(types).toEqual(['interview']);
      expect(await host.read(b)).toBe(stands ? '---\ntype: contact\n---\nBody\n' : 'Body\n');
    }), { numRuns: RUNS });
  }, TIME_LIMIT);

  it('two notes that become one while others write in them are one or two, and nothing is lost of what was written', async () => {
    const turns = [fc.scheduler(), fc.constantFrom('stays', 'goes', 'names'), fc.boolean(), fc.boolean()] as const;
    await fc.assert(fc.asyncProperty(...turns, async (scheduler, inSync, rival, withUndo) => {
      tally.interleavings++;
      const [stays, goes, names] = ['Stays', 'Goes', 'Names'].map((name) => `${name} ${tally.interleavings}`);
      const paths = { stays: `${stays}.md`, goes: `${goes}.md`, names: `${names}.md` };
      await host.write(paths.stays, note('type: contact\nrole: Editor', 'Of one.\n'));
      await host.write(paths.goes, note('type: contact\nfield: law', 'Of the other.\n'));
      await host.write(paths.names, note(`see: "[[${goes}]]" # her`, `As [[${goes}|her]] says.\n`));
      await host.settle();
      const { vault } = host.app;
      const [staysFile, namesFile] = [paths.stays, paths.names].map((path) => vault.getFileByPath(path)!);
      holdEverything(scheduler);
      const merging = call(host, 'merge', { from: paths.goes, into: paths.stays }).then((): Fate => 'written', (error: Error): Fate => {
        expect(error.message).toMatch(/Nothing was changed\.$|was changed just now\. Look again\.$/);
        return 'refused';
      });
      const undoing = merging.then((fate) => {
        tally[fate]++;
        return withUndo && fate === 'written'
          ? writerOf(host).undo().catch((error: Error) => void expect(error.message).toContain('can’t be undone'))
          : undefined;
      });
      const others = [
        rival ? vault.process(namesFile!, (text) => `${text}Another plugin.\n`) : undefined,
        rival ? undefined : vault.process(staysFile!, (text) => text.replace('Of one.', 'Of one, by another plugin.')),
        scheduler.schedule(Promise.resolve(), 'Sync').then(async () => {
          const text = await host.app.host.disk.read(paths[inSync]).catch(() => undefined);
          if (text !== undefined) await host.write(paths[inSync], `${text}By Sync.\n`);
        }),
      ];
      let over = false;
      const all = Promise.all([merging, undoing, ...others]).finally(() => (over = true));
      while (!over) {
        await scheduler.waitIdle(untilHeld);
        await host.clock.advance(100);
      }
      const [fate, undone] = await all;
      host.fail.pause = null;
      if (undone) tally.undone++;
      await host.settle();
      const stands = fate === 'written' && undone === undefined;
      expect(host.paths().includes(paths.goes)).toBe(!stands);
      const text = await host.read(paths.stays);
      expect(text.startsWith(note(`type: contact\nrole: Editor${stands ? '\nfield: law' : ''}`))).toBe(true);
      expect(text).toContain(rival ? 'Of one.\n' : 'Of one, by another plugin.\n');
      expect(text.split('Of the other.\n').length - 1).toBe(stands ? 1 : 0);
      if (!stands) expect(await host.read(paths.goes)).toContain(note('type: contact\nfield: law', 'Of the other.\n'));
      const named = stands ? stays : goes;
      const naming = note(`see: "[[${named}]]" # her`, `As [[${named}|her]] says.\n`);
      expect((await host.read(paths.names)).startsWith(naming)).toBe(true);
      if (rival) expect(await host.read(paths.names)).toContain('Another plugin.\n');
      if (inSync !== 'goes' || !stands) expect(await host.read(paths[inSync])).toContain('By Sync.\n');
    }), { numRuns: RUNS });
  }, TIME_LIMIT);

  it('two actions, an undo and somebody who types keep what is typed, to the last letter', async () => {
    await fc.assert(fc.asyncProperty(fc.scheduler(), fc.boolean(), async (scheduler, withUndo) => {
      tally.interleavings++;
      const { a, b } = await freshNotes();
      const writer = writerOf(host);
      const [view, other] = [await openNote(host, a), await openNote(host, a, 'split')];
      holdEverything(scheduler);
      const first = fateOf(writer.write(askedBoth(a, b)));
      const second = fateOf(writer.write(putOff(a, b)));
      const undoing = withUndo ? writer.undo() : undefined;
      const typing = scheduler.scheduleSequence(['T', 'y', 'p', 'e', 'd'].map((letter) => ({
        label: letter,
        builder: async () => {
          const text = view.editor.getValue();
          const line = text.slice(0, text.indexOf('\n\n## Log')).split('\n').length - 1;
          view.editor.replaceRange(letter, { line, ch: view.editor.getLine(line).length });
        },
      })));
      const time = scheduler.scheduleSequence([0, 60, 90, 120, 350, 700].map((ms) => ({
        label: `${ms} ms pass`,
        builder: () => host.clock.advance(ms),
      })));
      let over = false;
      const all = Promise.all([first, second, undoing, typing.task, time.task]).finally(() => (over = true));
      while (!over) {
        await scheduler.waitIdle(untilHeld);
        await host.clock.advance(100);
      }
      const [fate, fate2, undone] = await all;
      host.fail.pause = null;
      await host.clock.advance(2_500);
      if (undone) tally.undone++;
      const [inA, inB] = [await look(a), await look(b)];
      expect(inA.body).toContain('BodyTyped\n');
      const stands = fate === 'written' && undone !== 'Asked';
      expect(inA.properties['asked_on']).toBe(stands ? '2026-11-20' : undefined);
      expect(inA.body.split('- asked').length - 1).toBe(stands ? 1 : 0);
      expect(inB.properties['last_contact']).toBe(stands ? '2026-11-20' : undefined);
      const snoozed = fate2 === 'written' && undone !== 'Put off' ? ['ask until 2026-12-01'] : undefined;
      expect(inA.properties['snoozed']).toEqual(snoozed);
      expect(inB.properties['snoozed']).toEqual(snoozed);
      for (const each of [view, other]) {
        expect(each.editor.getValue()).toBe(await host.read(a));
        each.leaf.detach();
      }
    }), { numRuns: Math.ceil(RUNS / 3) });
  }, TIME_LIMIT);
});
