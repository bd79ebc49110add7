import type { PluginManifest } from 'obsidian';
import { createHost } from '../index';
import { mountShell, type Theme } from '../ui/shell';
import { followDisk } from './follow';
import { HttpDisk } from './http-disk';

// What is narrower than this is a phone: Obsidian's own phones are.
const PHONE = '(max-width: 600px)';

/** Runs the plugin over the served folder: sidebar open, a note to begin with. */
async function open(): Promise<void> {
  const token = given('token');
  const wanted = new URLSearchParams(location.search);
  const [follow, mainJs, manifest] = await Promise.all([
    followDisk(token),
    fetch('/main.js').then((answer) => answer.text()),
    fetch('/manifest.json').then((answer) => answer.json() as Promise<PluginManifest>),
  ]);
  const mobile = wanted.has('phone') || matchMedia(PHONE).matches;
  const host = createHost({
    window,
    disk: new HttpDisk(given('vault'), token),
    mainJs,
    manifest,
    mobile,
    now: given('now') || undefined,
    timers: 'real',
    firstTime: false,
  });
  await host.start();
  await mountShell(host, { theme: themeFor(wanted.get('theme')) });
  const note = host.app.vault.getFileByPath(wanted.get('note') ?? given('note'));
  const state = { mode: wanted.has('read') ? 'preview' : 'source' };
  if (note) await host.app.workspace.getLeaf(false).openFile(note as never, { state });
  await host.command('informational-interviews:open-follow-ups');
  const remark = document.body.createDiv({ cls: 'page-remark' });
  const says = remark.createSpan({ text: 'Test host, not Obsidian' });
  if (!mobile) remark.createEl('a', { text: 'On a phone', href: '/phone' });
  follow.into(host, (connected) => {
    says.setText(connected ? 'Test host, not Obsidian' : 'Stopped: run npm start again and reload this page');
    remark.toggleClass('mod-warning', !connected);
  });
  document.documentElement.dataset.ready = 'true';
}

function given(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
}

function themeFor(wanted: string | null): Theme {
  if (wanted === 'dark' || wanted === 'light') return wanted;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

open().catch((error: unknown) => {
  document.body.append(`The page could not be opened: ${error instanceof Error ? error.message : String(error)}`);
  reportError(error);
});
