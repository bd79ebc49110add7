import type { Writing, Writer } from '../../src/vault/writer';
import type { FaultOp, Host } from '../host';
import type { MarkdownView } from '../host/ui/markdown-view';

/** The built plugin's own writer, for what no handler does by itself. */
export function writerOf(host: Host): Writer {
  return (host.plugin as unknown as { desk: { writer: Writer } }).desk.writer;
}

/** Every file with its text; what is hidden, such as the trash, is no part of the vault. */
export async function vaultOf(host: Host): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const path of host.paths()) files[path] = await host.read(path);
  return files;
}

/** Opens a note in an editor of its own, in a new tab or beside what is open. */
export async function openNote(host: Host, path: string, where: 'tab' | 'split' = 'tab'): Promise<MarkdownView> {
  const leaf = host.app.workspace.getLeaf(where);
  await leaf.openFile(host.app.vault.getFileByPath(path)!);
  await host.settle();
  return leaf.view as unknown as MarkdownView;
}

/** Types at the end of a note; it stands in the editor alone until it is saved. */
export function type(view: MarkdownView, text: string): void {
  const last = view.editor.lastLine();
  view.editor.replaceRange(text, { line: last, ch: view.editor.getLine(last).length });
}

/** Lets the promise run its course while time passes, `ms` at most; answers what came of it. */
export async function outcomeOf<T>(host: Host, doing: Promise<T>, ms = 1_500): Promise<{ value?: T; error?: string }> {
  let outcome: { value?: T; error?: string } | undefined;
  doing.then(
    (value) => (outcome = { value }),
    (error: unknown) => (outcome = { error: error instanceof Error ? error.message : String(error) }),
  );
  for (let passed = 0; !outcome && passed <= ms; passed += 50) await host.clock.advance(50);
  if (!outcome) throw new Error('Still under way');
  return outcome;
}

/** The app dies before an operation; answers what is left of it. */
export async function diesBefore(
  host: Host,
  act: () => Promise<unknown>,
  { op, path }: { op: FaultOp; path: string },
): ReturnType<Host['kill']> {
  const reached = new Promise<void>((resolve) => {
    host.fail.pause = async (each, of) => {
      if (each !== op || of !== path) return;
      resolve();
      await new Promise(() => undefined);
    };
  });
  void act().catch(() => undefined);
  await reached;
  return host.kill();
}

export function factOf(note: string, asked: string): Writing {
  return { says: `Asked ${note}`, changes: [{ note, fact: 'askedOn', set: asked }] };
}
