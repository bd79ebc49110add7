// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../src/domain/change';
import type { Host } from '../host';
import type { WorkspaceLeaf } from '../host/ui/leaf';
import { TextFileView } from '../host/ui/markdown-view';
import { note, startedHost } from './plugin';
import { factOf, openNote, outcomeOf, type, vaultOf, writerOf } from './writer-host';

const files = {
  'A.md': note('type: contact\nfield: law', '# Notes\nBody\n\n## Log\n- first\n'),
  'B.md': note('type: contact', 'B\n'),
  'Windows.md': '---\r\ntype: contact\r\n---\r\nBody\r\n',
};

let host: Host;
beforeEach(async () => {
  host = await startedHost({ files });
});
afterEach(() => host.close());

/** Does something at the moment when the note is about to be written: after what was typed was saved. */
function justBefore(path: string, act: () => void): void {
  host.fail.pause = async (op, at) => {
    if (op !== 'process' || at !== path) return;
    host.fail.pause = null;
    act();
  };
}

const written = (path: 'A.md' | 'Windows.md'): string =>
  path === 'A.md' ? files[path].replace('law\n', 'law\nasked_on: 2026-11-20\n') : files[path].replace('contact\r\n', 'contact\r\nasked_on: 2026-11-20\r\n');

const step = factOf('A.md', '2026-11-20');

describe('what is typed and not saved', () => {
  it('is saved first, and both are in the note and in the editor from then on', async () => {
    const view = await openNote(host, 'A.md');
    type(view, 'Typed.');
    expect(await outcomeOf(host, writerOf(host).write(step))).toEqual({ value: true });
    await host.clock.advance(5_000);
    expect(await host.read('A.md')).toBe(`${written('A.md')}Typed.`);
    expect(view.editor.getValue()).toBe(`${written('A.md')}Typed.`);
  });

  it('survives when it comes between the save and the write, and so does the fact, and the cursor stays', async () => {
    const view = await openNote(host, 'A.md');
    justBefore('A.md', () => {
      type(view, 'Typed late.');
      view.editor.setCursor(view.editor.lastLine(), 3);
    });
    expect(await outcomeOf(host, writerOf(host).write(step))).toEqual({ value: true });
    await host.clock.advance(5_000);
    expect(await host.read('A.md')).toBe(`${written('A.md')}Typed late.`);
    expect(view.editor.getCursor()).toEqual({ line: view.editor.lastLine(), ch: 3 });
    await outcomeOf(host, writerOf(host).undo());
    await host.clock.advance(5_000);
    expect(await host.read('A.md')).toBe(`${files['A.md']}Typed late.`);
  });

  it('survives beside lines under a heading, which are there once', async () => {
    const view = await openNote(host, 'A.md');
    justBefore('A.md', () => view.editor.replaceRange('More b', { line: 5, ch: 0 }, { line: 5, ch: 1 }));
    const changes: Change[] = [...step.changes, { note: 'A.md', heading: 'log', lines: ['- second'] }];
    expect(await outcomeOf(host, writerOf(host).write({ says: 'Logged', changes }))).toEqual({ value: true });
    await host.clock.advance(5_000);
    expect(await host.read('A.md')).toBe(`${written('A.md')}- second\n`.replace('Body', 'More body'));
  });

  it('survives in a note with the line endings of Windows', async () => {
    const view = await openNote(host, 'Windows.md');
    justBefore('Windows.md', () => type(view, 'Typed.'));
    expect(await outcomeOf(host, writerOf(host).write(factOf('Windows.md', '2026-11-20')))).toEqual({ value: true });
    await host.clock.advance(5_000);
    // This editor knows one line ending; the write itself keeps what the note has.
    expect((await host.read('Windows.md')).replace(/\r/g, '')).toBe(`${written('Windows.md')}Typed.`.replace(/\r/g, ''));
  });

  it('survives an undo that comes at the same time', async () => {
    const view = await openNote(host, 'A.md');
    await outcomeOf(host, writerOf(host).write(step));
    justBefore('A.md', () => type(view, 'Typed.'));
    expect(await outcomeOf(host, writerOf(host).undo())).toEqual({ value: 'Asked A.md' });
    await host.clock.advance(5_000);
    expect(await host.read('A.md')).toBe(`${files['A.md']}Typed.`);
  });

  it('wins in the very lines to be written, and the whole step is refused', async () => {
    const view = await openNote(host, 'A.md');
    justBefore('A.md', () => view.editor.replaceRange('asked_on: 2026-11-01\n', { line: 1, ch: 0 }));
    const decided: Change = { note: 'A.md', fact: 'askedOn', set: '2026-11-20', was: null };
    const both = { says: 'Asked both', changes: [...factOf('B.md', '2026-11-20').changes, decided] };
    expect(await outcomeOf(host, writerOf(host).write(both))).toEqual({
      error: '“A.md” is being typed in, in the very lines to be written. Try again in a moment. Nothing was changed.',
    });
    await host.clock.advance(5_000);
    expect(await vaultOf(host)).toEqual({ ...files, 'A.md': files['A.md'].replace('type:', 'asked_on: 2026-11-01\ntype:') });
  });
});

/** A view of another plugin that keeps the note as text of its own. */
class Board extends TextFileView {
  text = '';
  getViewType = (): string => 'board';
  getViewData = (): string => this.text;
  setViewData = (text: string): void => void (this.text = text);
  clear = (): void => undefined;
}

describe('a note in a view of another plugin', () => {
  it.each(['beside an editor', 'alone'])('is saved as it stands there first, and shows what was written from then on: %s', async (how) => {
    const editor = how === 'alone' ? undefined : await openNote(host, 'A.md');
    const leaf = host.app.workspace.getLeaf('split') as unknown as WorkspaceLeaf;
    const board = await leaf.open(new Board(leaf)) as Board;
    await board.setState({ file: 'A.md' }, { history: false });
    board.setViewData(files['A.md'].replace('Body', 'Card'));
    board.requestSave();
    expect(await outcomeOf(host, writerOf(host).write(step))).toEqual({ value: true });
    await host.clock.advance(5_000);
    const both = written('A.md').replace('Body', 'Card');
    expect([await host.read('A.md'), board.text, editor?.editor.getValue() ?? both]).toEqual([both, both, both]);
  });
});

describe('a note in two views', () => {
  it('has what was typed in one of them, and the fact, in both', async () => {
    const [one, other] = [await openNote(host, 'A.md'), await openNote(host, 'A.md', 'split')];
    type(one, 'Typed.');
    expect(await outcomeOf(host, writerOf(host).write(step))).toEqual({ value: true });
    await host.clock.advance(5_000);
    for (const view of [one, other]) expect(view.editor.getValue()).toBe(`${written('A.md')}Typed.`);
    expect(await host.read('A.md')).toBe(`${written('A.md')}Typed.`);
  });

  it('is not saved over itself where both are typed in', async () => {
    const [one, other] = [await openNote(host, 'A.md'), await openNote(host, 'A.md', 'split')];
    type(one, 'Here.');
    type(other, 'There.');
    expect(await outcomeOf(host, writerOf(host).write(step))).toEqual({
      error: '“A.md” is being typed in in two places at once. Wait a moment, and try again. Nothing was changed.',
    });
    expect(await vaultOf(host)).toEqual(files);
    expect([one, other].map((view) => view.editor.getValue().slice(-6))).toEqual(['Here.', 'There.'].map((text) => `${files['A.md']}${text}`.slice(-6)));
  });
});

describe('a note that Sync changes below the typing', () => {
  it('is not saved over by us', async () => {
    const view = await openNote(host, 'A.md');
    type(view, 'Typed.');
    const synced = files['A.md'].replace('Body', 'Body from the phone');
    await host.write('A.md', synced);
    expect(await outcomeOf(host, writerOf(host).write(step))).toEqual({
      error: '“A.md” was changed elsewhere while you typed in it. Look at it, and try again. Nothing was changed.',
    });
    expect(await host.read('A.md')).toBe(synced);
    expect(view.editor.getValue()).toBe(`${files['A.md']}Typed.`);
  });
});

describe('typing that can’t be saved', () => {
  it('stays in the editor, nothing is written, and the person is told', async () => {
    const view = await openNote(host, 'A.md');
    type(view, 'Typed.');
    host.fail.next('save', 'disk full');
    host.fail.next('save', 'disk full');
    expect(await outcomeOf(host, writerOf(host).write(step))).toEqual({
      error: 'What you typed could not be saved. “A.md” could not be written: the disk is full. Nothing was changed.',
    });
    expect(await vaultOf(host)).toEqual(files);
    expect(view.editor.getValue()).toBe(`${files['A.md']}Typed.`);
  });

  it('is saved again where a save broke off half-way', async () => {
    const view = await openNote(host, 'A.md');
    type(view, 'Typed.');
    host.fail.next('save', 'torn');
    expect(await outcomeOf(host, writerOf(host).write(step))).toEqual({ value: true });
    expect(await host.read('A.md')).toBe(`${written('A.md')}Typed.`);
  });
});

/** Holds the editor's own save of a note, which comes two seconds after the last key, until it is let go. */
async function heldSave(path: string): Promise<() => void> {
  let go = (): void => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  host.fail.pause = async (op, at) => {
    if (op === 'save' && at === path) await held;
  };
  await host.clock.advance(2_000);
  return go;
}

describe('what the editor is saving by itself', () => {
  it('is waited for, with what is typed meanwhile', async () => {
    const view = await openNote(host, 'A.md');
    type(view, 'Typed.');
    const go = await heldSave('A.md');
    type(view, ' More.');
    const doing = writerOf(host).write(step);
    await host.clock.advance(100);
    go();
    expect(await outcomeOf(host, doing)).toEqual({ value: true });
    await host.clock.advance(5_000);
    expect(await host.read('A.md')).toBe(`${written('A.md')}Typed. More.`);
    expect(view.editor.getValue()).toBe(`${written('A.md')}Typed. More.`);
  });

  it('is refused in words where it takes long, and nothing is written but what was typed', async () => {
    type(await openNote(host, 'A.md'), 'Typed.');
    const go = await heldSave('A.md');
    expect(await outcomeOf(host, writerOf(host).write(step)))
      .toEqual({ error: '“A.md” is still being saved. Wait a moment, and try again. Nothing was changed.' });
    go();
    await host.clock.advance(5_000);
    expect(await host.read('A.md')).toBe(`${files['A.md']}Typed.`);
  });

  it('keeps a made note from going in the trash', async () => {
    await writerOf(host).write({ says: 'Made New', create: [{ path: 'New.md', text: 'New.\n' }], changes: [] });
    type(await openNote(host, 'New.md'), 'Typed.');
    const go = await heldSave('New.md');
    const undoing = writerOf(host).undo();
    await host.clock.advance(100);
    go();
    expect((await outcomeOf(host, undoing)).error).toContain('“New.md” was written in since it was made.');
    expect(await host.read('New.md')).toBe('New.\nTyped.');
  });
});
