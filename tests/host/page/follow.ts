import { TFile } from '../data/files';
import { dataPathOf } from '../data/plugin';
import type { Host } from '../index';

/**
 * Listens for what other programs write to the folder, from before the vault is read, so that nothing is missed; `into`
 * brings it into the page, what came meanwhile first.
 */
export async function followDisk(
  token: string,
): Promise<{ into: (host: Host, onConnected: (connected: boolean) => void) => void }> {
  const events = new EventSource(`/events?token=${token}`);
  let start!: (host: Host) => void;
  const started = new Promise<Host>((resolve) => (start = resolve));
  // One after the other: two changes of one file must not overtake each other.
  let turn: Promise<unknown> = started;
  events.onmessage = ({ data }) => {
    for (const path of JSON.parse(data as string) as string[]) {
      turn = turn.then(() => started).then((host) => catchUp(host, path)).catch((error: unknown) => reportError(error));
    }
  };
  await new Promise((resolve) => (events.onopen = resolve));
  return {
    into(host, onConnected) {
      events.onopen = () => onConnected(true);
      events.onerror = () => onConnected(false);
      start(host);
    },
  };
}

/** The server tells of the page's own writes, too: what the vault knows already is left alone. */
async function catchUp(host: Host, path: string): Promise<void> {
  const { app, plugin } = host;
  const { vault } = app;
  if (plugin && path === dataPathOf(plugin.manifest.id)) {
    await (plugin as { onExternalSettingsChange?: () => unknown }).onExternalSettingsChange?.();
    return;
  }
  const known = vault.getAbstractFileByPath(path);
  const entry = await app.host.disk.stat(path);
  if (entry === null ? known === null : entry.kind === 'folder' && known !== null) return;
  if (entry && known instanceof TFile && vault.knownText(known) === (await app.host.disk.read(path))) return;
  await vault.reconcile(path);
}
