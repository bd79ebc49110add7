import { TFile } from '../data/files';
import { dataPathOf } from '../data/plugin';
import type { Host } from '../index';

interface Following {
  host: Host;
  token: string;
  /** Called with false when the server has gone, and with true when it is there again. */
  onConnected: (connected: boolean) => void;
}

/** Brings what other programs write to the folder into the page. */
export function followDisk({ host, token, onConnected }: Following): void {
  const events = new EventSource(`/events?token=${token}`);
  events.onopen = () => onConnected(true);
  events.onerror = () => onConnected(false);
  // One after the other: two changes of one file must not overtake each other.
  let turn = Promise.resolve();
  events.onmessage = ({ data }) => {
    for (const path of JSON.parse(data as string) as string[]) {
      turn = turn.then(() => catchUp(host, path)).catch((error: unknown) => reportError(error));
    }
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
